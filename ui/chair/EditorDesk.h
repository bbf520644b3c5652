// The editor at work: drafts read, kept and opened in workers; the page only shows them.
#pragma once

#include <QObject>
#include <QPointer>

#include "ui/chair/Snapshot.h"
#include "ui/shell/Task.h"

#ifndef Q_MOC_RUN // moc cannot read <compare>
#include "app/roles/DraftProblems.h"
#include "app/roles/Practice.h"
#endif

namespace simsa {

class EditorDraft;
class EditorView;
class Frame;
class PreparePage;
class SaveQueue;

class EditorDesk : public QObject {
    Q_OBJECT
public:
    EditorDesk(std::shared_ptr<Workspace> workspace, PreparePage *page, Frame *frame, QObject *parent);
    ~EditorDesk() override; // writes what is waiting
    void show(const Snapshot &snapshot);
    bool busy() const;
    EditorDraft *draft() const { return current; }
    EditorView *view() const { return editor; }

    void makeDraft(const QString &from); // a template's key, "round:" and a digest, or "" for an empty one
    void openDraft(const QString &id);
    void importDraft(const QString &path);
    void leave();

Q_SIGNALS:
    void changed();                      // the list of drafts
    void roundOpened(const QString &id); // the draft is a round now
    void panelAsked();

private:
    template <typename F, typename Done>
    Task *work(F verb, Done done, std::function<void(const QString &)> failed, std::function<void()> always = {});
    void showDraft(Draft draft, const std::optional<Practice> &practice, DraftStep step);
    void connectSteps();
    void askDelete(const QString &id, const QString &title);
    void saveExport(const QString &path);
    void takeFiles(const QStringList &paths);
    void practise(const QString &folder, int evaluators);
    void openRound();
    void connectRehearsal();
    std::shared_ptr<Workspace> ws;
    QPointer<PreparePage> page;
    QPointer<Frame> frame;
    SaveQueue *queue;
    EditorDraft *current;
    EditorView *editor;
    Snapshot now;
    std::optional<Practice> practice;
    QPointer<Task> files;
    int running = 0;
};

} // namespace simsa
