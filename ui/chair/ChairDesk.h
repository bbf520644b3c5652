// The chair at work: the pages, the current round, and every verb in a worker. Pages only get snapshots.
#pragma once

#include "ui/chair/Snapshot.h"
#include "ui/shell/Task.h"

#include <QObject>

class QMenu;
class QTimer;

namespace simsa {

class ChairPage;
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
    bool busy() const { return running > 0; }
    const Snapshot &snapshot() const { return now; }

Q_SIGNALS:
    void refreshed(); // the pages show a new snapshot

private:
    template <typename F, typename Done>
    Task *work(ChairPage *page, F verb, Done done, std::function<void()> always = {});
    void refresh(std::function<void()> then = {});
    void take(ChairSnapshot fresh);
    void showStates();
    void tellTime();
    void connectPages();
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
    ReportPage *reports;
    QMenu *menu;
    QTimer *minute;
    QPointer<Task> syncing;
    int running = 0;
    bool shownOnce = false;
};

} // namespace simsa
