#include "ui/desk/ReadingClock.h"

#include "ui/shell/Task.h"

#include <QApplication>
#include <QEvent>

namespace simsa {

namespace {

constexpr qint64 away = 120'000; // ms without a key or the pointer: nobody reads a page longer without moving

} // namespace

int readingLeft(const Sheet &sheet, const Round &round) {
    const std::int64_t left = 60ll * round.readingMinutes - sheet.reading;
    return left > 0 && sheet.state != State::recused && sheet.state != State::abstained
               ? static_cast<int>((left + 59) / 60)
               : 0;
}

ReadingClock::ReadingClock(std::shared_ptr<Workspace> workspace, QWidget *place_)
    : QObject(place_), ws(std::move(workspace)), place(place_) {
    timer.setInterval(tick * 1000);
    connect(&timer, &QTimer::timeout, this, &ReadingClock::count);
    qApp->installEventFilter(this);
}

void ReadingClock::setProposal(const std::optional<Round> &wanted, const std::string &id) {
    proposal = id;
    round = wanted && wanted->readingMinutes > 0 ? std::make_shared<const Round>(*wanted) : nullptr;
    if (round && !proposal.empty()) {
        sinceUse.start();
        timer.start();
    } else {
        timer.stop();
    }
}

bool ReadingClock::eventFilter(QObject *, QEvent *event) {
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseMove:
    case QEvent::MouseButtonPress:
    case QEvent::Wheel:
        sinceUse.start();
        break;
    default:
        break;
    }
    return false;
}

void ReadingClock::count() {
    if (!place->isVisible() || !place->isActiveWindow() || sinceUse.elapsed() > away)
        return;
    runTask(
        this,
        [space = ws, of = round, id = proposal](Work &) {
            const auto guard = space->lock();
            addReading(*space, *of, id, tick);
            return loadSheet(*space, *of, id).reading;
        },
        [this, id = proposal](std::int64_t seconds) { Q_EMIT counted(QString::fromStdString(id), seconds); },
        [](const Error &) {}); // a full disk is told where scores are saved
}

} // namespace simsa
