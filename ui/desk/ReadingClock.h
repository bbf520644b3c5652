// Counts the time somebody spends with a proposal: only while the window is active and somebody is there.
#pragma once

#ifndef Q_MOC_RUN // moc cannot read <compare>
#include "app/workspace/Sheets.h"
#endif

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

namespace simsa {

// Minutes still to be spent with the proposal, rounded up; 0 when the round asks for none or enough is read.
int readingLeft(const Sheet &sheet, const Round &round);

class ReadingClock : public QObject {
    Q_OBJECT
public:
    static constexpr int tick = 5; // seconds
    // `place` is what must be visible in an active window.
    ReadingClock(std::shared_ptr<Workspace> ws, QWidget *place);
    // The proposal in front, in a round that asks for a least time; without one nothing is counted.
    void setProposal(const std::optional<Round> &round, const std::string &proposal);
    void setTick(int milliseconds) { timer.setInterval(milliseconds); } // for tests

Q_SIGNALS:
    void counted(const QString &proposal, qint64 seconds); // spent with it now

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void count();
    std::shared_ptr<Workspace> ws;
    QWidget *place;
    QTimer timer;
    QElapsedTimer sinceUse;
    std::shared_ptr<const Round> round;
    std::string proposal;
};

} // namespace simsa
