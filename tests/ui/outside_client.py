#!/usr/bin/env python3
"""A program from outside, as a screen reader is one: unlocks a workspace, reads the score sheet and sets a score,
through the accessibility bus alone.   outside_client.py SIMSA WORKSPACE PASSPHRASE CRITERION POINTS"""
import subprocess
import sys
import time

import pyatspi


def walk(node, depth=0):
    yield node, depth
    try:
        children = [node.getChildAtIndex(i) for i in range(node.childCount)]
    except Exception:
        return
    for child in children:
        if child is not None:
            yield from walk(child, depth + 1)


def showing(node):
    return node.getState().contains(pyatspi.STATE_SHOWING)


def find(root, wanted, what, seconds=30):
    end = time.time() + seconds
    while time.time() < end:
        for node, _ in walk(root):
            try:
                if showing(node) and wanted(node):
                    return node
            except Exception:
                continue
        time.sleep(0.2)
    for node, depth in walk(root):
        try:
            print("  " * depth, node.getRoleName(), repr(node.name), file=sys.stderr)
        except Exception:
            pass
    print(f"not found: {what}", file=sys.stderr)
    sys.exit(1)


def application(process, seconds=30):
    end = time.time() + seconds
    while time.time() < end:
        for app in pyatspi.Registry.getDesktop(0):
            try:
                if app is not None and app.get_process_id() == process.pid:
                    return app
            except Exception:
                continue
        time.sleep(0.2)
    sys.exit("the program is not on the accessibility bus")


def press(node):
    action = node.queryAction()
    names = [action.getName(i).lower() for i in range(action.nActions)]
    for wanted in ("press", "toggle", "click"):
        if wanted in names:
            action.doAction(names.index(wanted))
            return
    sys.exit(f"{node.name} has no action to press: {names}")


def text_of(node):
    text = node.queryText()
    return text.getText(0, text.characterCount)


def started(command, seconds=30):
    """The program on a display: on a busy machine the display may answer only after a while."""
    end = time.time() + seconds
    while True:
        process = subprocess.Popen(command)
        try:
            process.wait(2)
        except subprocess.TimeoutExpired:
            return process
        if time.time() > end:
            sys.exit("the program does not start")


def main():
    simsa, workspace, passphrase, criterion, points = sys.argv[1:]
    process = started([simsa, workspace])
    try:
        app = application(process)
        field = find(app, lambda n: n.getRole() == pyatspi.ROLE_PASSWORD_TEXT, "the passphrase's field")
        field.queryEditableText().setTextContents(passphrase)
        press(find(app, lambda n: n.name.startswith("Open") and n.getRole() == pyatspi.ROLE_PUSH_BUTTON, "Open"))
        press(find(app, lambda n: n.name == "Read and score", "the stop “Read and score”"))
        score = find(app, lambda n: criterion in n.name and "EditableText" in pyatspi.listInterfaces(n),
                     f"the points of {criterion}")
        print("field:", score.name, "|", score.description, "|", repr(text_of(score)))
        if text_of(score).strip():
            sys.exit("the score is not blank")
        score.queryComponent().grabFocus()
        score.queryEditableText().setTextContents(points)
        end = time.time() + 15
        said = lambda n: n.name.startswith("All saved") or "All saved" in (n.description or "")
        find(app, said, "that all is saved", 15)
        if text_of(score).strip() == "":
            sys.exit("the score did not stay")
        print("set:", repr(text_of(score)))
    finally:
        process.terminate()
        process.wait(10)


main()
