#include "ui/desk/EditStack.h"

#include "ui/desk/DeskText.h"

#include <algorithm>

namespace simsa {

class EditCommand : public QUndoCommand {
public:
    EditCommand(EditStack &stack, Edit value, const QString &name)
        : QUndoCommand(name), edit(std::move(value)), of(stack) {}
    void redo() override { set(false); }
    void undo() override { set(true); }
    Edit edit;

private:
    void set(bool undone) {
        const bool again = !first;
        first = false;
        edit.undone = undone;
        if (!of.quiet)
            of.commit(edit, again, false);
    }
    EditStack &of;
    bool first = true;
};

EditStack::EditStack(SaveQueue *queue_, QObject *parent) : QObject(parent), queue(queue_) {
    commands.setUndoLimit(keptEdits);
    if (queue)
        connect(queue, &SaveQueue::refused, this, [this] { stale = true; });
}

void EditStack::show(std::shared_ptr<const Round> shown, const DeskNotes &notes) {
    const bool other = !round || !shown || round->id != shown->id;
    round = std::move(shown);
    next = std::max(next, notes.nextEdit);
    if (other || stale)
        load(notes.edits);
    stale = false;
}

// Without doing any of them again.
void EditStack::load(const std::vector<Edit> &all) {
    quiet = true;
    growing = nullptr;
    commands.clear();
    int done = 0;
    for (const Edit &edit : all) {
        auto *command = new EditCommand(*this, edit, nameOf(edit));
        done += !edit.undone;
        commands.push(command);
    }
    commands.setIndex(done);
    quiet = false;
}

std::vector<Edit> EditStack::edits() const {
    std::vector<Edit> out;
    for (int i = 0; i < commands.count(); ++i)
        out.push_back(static_cast<const EditCommand *>(commands.command(i))->edit);
    return out;
}

void EditStack::forget(const std::string &proposal) {
    std::vector<Edit> kept = edits();
    std::erase_if(kept, [&](const Edit &edit) { return edit.proposal == proposal; });
    load(kept);
}

void EditStack::push(Edit edit, bool typing) {
    if (!round || edit.before == edit.after)
        return;
    const bool top = growing && commands.count() == commands.index() && commands.count() > 0 &&
                     commands.command(commands.count() - 1) == growing;
    const auto same = [](const Edit &a, const Edit &b) {
        return a.proposal == b.proposal && a.field == b.field && a.key == b.key;
    };
    if (typing && top && same(growing->edit, edit) && sinceKey.elapsed() < growMilliseconds) {
        growing->edit.after = edit.after;
        sinceKey.start();
        return commit(growing->edit, false, true);
    }
    edit.id = next++;
    const bool text = typing && edit.field != EditField::points; // held for a moment while somebody types
    auto *command = new EditCommand(*this, edit, nameOf(edit));
    quiet = true;
    commands.push(command);
    quiet = false;
    growing = typing ? command : nullptr;
    sinceKey.start();
    commit(command->edit, false, text);
}

bool EditStack::undo() {
    if (!open || !commands.canUndo())
        return false;
    growing = nullptr;
    commands.undo();
    return true;
}

bool EditStack::redo() {
    if (!open || !commands.canRedo())
        return false;
    growing = nullptr;
    commands.redo();
    return true;
}

void EditStack::commit(const Edit &edit, bool again, bool held) {
    if (!queue)
        return;
    const bool grows = held && edit.field != EditField::points;
    if (!grows)
        queue->flush(); // the order of what is held and what comes now
    // A later state of the same edit may stand in for one that waits, but never out of the order of undoing.
    const QString key = again ? QStringLiteral("again/%1").arg(++serial) : QStringLiteral("edit/%1").arg(edit.id);
    queue->put(
        key, [r = round, edit](Workspace &space) { commitEdit(space, *r, edit); }, grows);
    Q_EMIT applied(edit, again);
}

QString EditStack::nameOf(const Edit &edit) const {
    const QString where = edit.key.empty() || !round ? QString() : words(numbering(round->rubric, edit.key));
    switch (edit.field) {
    case EditField::points:
        return tr("points of %1 in %2").arg(where, words(edit.proposal));
    case EditField::comment:
        return tr("comment on %1 in %2").arg(where, words(edit.proposal));
    case EditField::opinion:
        return tr("opinion on %1").arg(words(edit.proposal));
    case EditField::gate:
        return tr("gate of %1").arg(words(edit.proposal));
    case EditField::recognition:
        return tr("recognition of %1").arg(words(edit.proposal));
    case EditField::state:
        return tr("abstaining from %1").arg(words(edit.proposal));
    case EditField::note:
        return tr("mark in %1").arg(words(edit.proposal));
    case EditField::pages:
        return tr("pages of %1 in %2").arg(where, words(edit.proposal));
    }
    return {};
}

} // namespace simsa
