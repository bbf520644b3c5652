// Undo and redo of everything on the desk: a QUndoStack whose edits lie in the workspace too, so that the last hundred
// can still be taken back after a restart. Each edit goes to the writer as it is made.
#pragma once

#include "ui/desk/SaveQueue.h"

#ifndef Q_MOC_RUN // moc cannot read <compare>
#include "app/roles/EvaluatorNotes.h"
#endif

#include <QElapsedTimer>
#include <QPointer>
#include <QUndoStack>

namespace simsa {

class EditCommand;

class EditStack : public QObject {
    Q_OBJECT
public:
    explicit EditStack(SaveQueue *queue, QObject *parent = nullptr);

    // The edits of a round as they lie in the workspace. Of the round already shown only after something was refused:
    // else what is here is newer.
    void show(std::shared_ptr<const Round> round, const DeskNotes &notes);
    void forget(const std::string &proposal); // a recusal: nothing of it can come back
    void setOpen(bool isOpen) { open = isOpen; }

    // A new edit with proposal, field, key, before and after. typing: it lets the last one grow when that was of the
    // same value, no more than two seconds ago.
    void push(Edit edit, bool typing = false);
    void endTyping() { growing = nullptr; } // the next keystroke begins a new edit
    bool undo();
    bool redo();
    const QUndoStack &stack() const { return commands; }
    std::vector<Edit> edits() const; // oldest first

    static constexpr int growMilliseconds = 2000;

Q_SIGNALS:
    void applied(const simsa::Edit &edit, bool again); // again: undone or redone, not just made

private:
    friend class EditCommand;
    void commit(const Edit &edit, bool again, bool held);
    void load(const std::vector<Edit> &all);
    QString nameOf(const Edit &edit) const;
    QPointer<SaveQueue> queue;
    std::shared_ptr<const Round> round;
    QUndoStack commands;
    EditCommand *growing = nullptr;
    QElapsedTimer sinceKey;
    std::int64_t next = 1, serial = 0;
    bool open = true, stale = false, quiet = false;
};

} // namespace simsa
