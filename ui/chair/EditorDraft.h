// The draft that is being edited: every change is one step that can be undone and one commit of the writer.
#pragma once

#include <QElapsedTimer>
#include <QPointer>
#include <QUndoStack>

#include "ui/desk/SaveQueue.h"

#ifndef Q_MOC_RUN // moc cannot read <compare>
#include "app/workspace/Drafts.h"
#endif

namespace simsa {

class DraftCommand;

class EditorDraft : public QObject {
    Q_OBJECT
public:
    explicit EditorDraft(SaveQueue *queue, QObject *parent = nullptr);
    void open(Draft draft); // nothing of another draft can be undone here
    void close();
    bool isOpen() const { return !now().id.empty(); }
    const Draft &now() const { return *current; }

    using Change = std::function<void(Draft &)>;
    // What was done, in words, for Undo. key: typing goes on in the same place and makes one step for two seconds.
    void edit(const QString &name, const Change &change, const QString &key = {});
    bool undo();
    bool redo();
    const QUndoStack &stack() const { return commands; }

    static constexpr int growMilliseconds = 2000;

Q_SIGNALS:
    void changed(bool again); // again: undone or redone, so that fields with the focus show it too

private:
    friend class DraftCommand;
    void take(std::shared_ptr<const Draft> value, bool again, bool typing);
    QPointer<SaveQueue> queue;
    QUndoStack commands;
    std::shared_ptr<const Draft> current;
    DraftCommand *growing = nullptr;
    QString growingKey;
    QElapsedTimer sinceKey;
};

// What people type, as it may stand in a draft: no control characters, one line unless told, at most so many
// characters.
std::string typed(const QString &text, int most, bool lines = false);

// The places of a rubric by id, for changes.
Criterion *findCriterion(Rubric &rubric, const std::string &id);
// The list that holds the criterion and its place there; null when it is not in the rubric.
std::vector<Criterion> *listOf(Rubric &rubric, const std::string &id, std::size_t &at);
std::string newCriterionId(const Rubric &rubric);
void sumUp(Draft &draft); // parents' points from their parts, then what the policy takes from them

} // namespace simsa
