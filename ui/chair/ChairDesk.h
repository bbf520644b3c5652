// The chair at work: the pages, the current round, and every verb in a worker. Pages only get snapshots.
#pragma once

#include "ui/chair/Snapshot.h"
#include "ui/shell/Task.h"

#include <QObject>

class QMenu;
class QTimer;

namespace simsa {

class ChairPage;
class EditorDesk;
class Frame;
class InvitationDialog;
class OpeningPage;
class PanelPage;
class PreparePage;
class ReportPage;
class ResultsPage;
class TurnoutPage;

class ChairDesk : public QObject {
    Q_OBJECT
public:
    enum Stop { prepareStop, panelStop, turnoutStop, openingStop, resultsStop, reportStop };
    // Adds its stops to the frame (which owns the pages) and shows the one the round is at.
    ChairDesk(std::shared_ptr<Workspace> workspace, Frame &frame, QObject *parent = nullptr);
    ~ChairDesk() override; // takes its stops out of the frame; a worker under way ends by itself

    void sync(); // F5, the button
    void showRound(const QString &id);
    bool busy() const; // a verb or the editor's writer at work
    const Snapshot &snapshot() const { return now; }
    EditorDesk *editor() const { return drafts; }

Q_SIGNALS:
    void refreshed(); // the pages show a new snapshot

private:
    template <typename F, typename Done>
    Task *work(ChairPage *page, F verb, Done done, std::function<void()> always = {});
    void refresh(std::function<void()> then = {});
    void take(ChairSnapshot fresh);
    void fillNext();
    void showStates();
    void tellTime();
    void connectPages();
    void opened(const QString &id); // a round, from a file or a draft
    void connectReport();
    void connectPanel();
    void serve(InvitationDialog *dialog);
    void backUpTo(const QString &folder);
    void addEvent(ChairPage *page, const Event &event);
    std::string roundId() const { return now->stored ? now->stored->round.id : std::string(); }

    std::shared_ptr<Workspace> ws;
    QPointer<Frame> frame;
    Snapshot now;
    std::string wanted; // the round to show
    PreparePage *prepare;
    PanelPage *panel;
    TurnoutPage *turnout;
    OpeningPage *opening;
    ResultsPage *results;
    EditorDesk *drafts = nullptr;
    ReportPage *reports;
    QMenu *menu;
    QTimer *minute;
    QPointer<Task> syncing;
    int running = 0;
    QList<ChairPage *> unfilled; // hidden pages that do not show `now` yet
    bool filling = false;
    bool shownOnce = false;
};

} // namespace simsa
