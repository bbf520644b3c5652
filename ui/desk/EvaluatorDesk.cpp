#include "ui/desk/EvaluatorDesk.h"

#include "ui/desk/ComparePage.h"
#include "ui/desk/DeskText.h"
#include "ui/desk/DutiesPage.h"
#include "ui/desk/EditStack.h"
#include "ui/desk/OfficePage.h"
#include "ui/desk/ReadNotes.h"
#include "ui/desk/ReadPage.h"
#include "ui/desk/ReceiptPage.h"
#include "ui/desk/SaveQueue.h"
#include "ui/desk/SealPage.h"
#include "ui/desk/SideBySide.h"
#include "ui/reader/Reader.h"
#include "ui/shell/Frame.h"
#include "ui/shell/Header.h"
#include "ui/shell/Panels.h"
#include "ui/shell/StatusLine.h"
#include "ui/shell/Task.h"

#include "app/roles/Words.h"

#include <QDateTime>
#include <QGuiApplication>
#include <QInputMethod>
#include <QMenu>
#include <QPlainTextEdit>
#include <QTextBlock>
#include <QTextLayout>
#include <QTimer>

namespace simsa {

EvaluatorDesk::EvaluatorDesk(std::shared_ptr<Workspace> workspace, Frame &frame_, std::shared_ptr<PageHosts> hosts,
                             QObject *parent)
    : QObject(parent), ws(std::move(workspace)), frame(frame_), saves(std::make_unique<SaveQueue>(ws)),
      undoing(std::make_unique<EditStack>(saves.get())), menu(std::make_unique<QMenu>()),
      dutiesPage(new DutiesPage(ws)), readPage(new ReadPage(ws, saves.get(), undoing.get(), hosts)),
      comparePage(new ComparePage(ws, hosts)), sealPage(new SealPage(ws, saves.get())), officePage(new OfficePage(ws)) {
    frame.addStop(dutiesPage, tr("Duties"), QStringLiteral("pencil"));
    frame.addStop(readPage, tr("Read and score"), QStringLiteral("empty"));
    frame.addStop(comparePage, tr("Compare"), QStringLiteral("compare"));
    frame.addStop(sealPage, tr("Seal"), QStringLiteral("seal"));
    frame.addStop(officePage, tr("Opening"), QStringLiteral("key"));
    now.judges = ws->person().role != Role::trustee;
    showStops();
    frame.header()->setMenu(menu.get());
    connectPages();
    auto *minute = new QTimer(this);
    connect(minute, &QTimer::timeout, this, &EvaluatorDesk::showDeadline);
    minute->start(60'000);
    frame.showStop(now.judges ? dutiesStop : openingStop);
    reload();
}

EvaluatorDesk::~EvaluatorDesk() {
    if (renewing)
        renewing->cancel();
    frame.header()->setMenu(nullptr);
    if (readPage && readPage->focusWidget())
        readPage->focusWidget()->clearFocus(); // what was just typed counts
    saves.reset();                             // writes what waits, while the workspace is still here
}

DutiesPage *EvaluatorDesk::duties() const {
    return dutiesPage;
}
ReadPage *EvaluatorDesk::read() const {
    return readPage;
}
ComparePage *EvaluatorDesk::compare() const {
    return comparePage;
}
SealPage *EvaluatorDesk::sealing() const {
    return sealPage;
}
OfficePage *EvaluatorDesk::opening() const {
    return officePage;
}

// A syllable that is being composed counts too, also where the input method does not hand it over.
static void takeComposed(QWidget *focus) {
    QGuiApplication::inputMethod()->commit();
    auto *edit = qobject_cast<QPlainTextEdit *>(focus);
    const QTextLayout *layout = edit ? edit->textCursor().block().layout() : nullptr;
    if (!layout || layout->preeditAreaText().isEmpty())
        return;
    QInputMethodEvent done;
    done.setCommitString(layout->preeditAreaText());
    QCoreApplication::sendEvent(edit, &done);
}

void EvaluatorDesk::flush() {
    takeComposed(frame.focusWidget());
    if (readPage)
        readPage->finishTyping();
    saves->flush();
}

void EvaluatorDesk::setResting(bool resting) {
    if (!readPage || !comparePage)
        return;
    for (Reader *reader :
         {readPage->reader(), comparePage->sideBySide()->reader(0), comparePage->sideBySide()->reader(1)})
        reader->setResting(resting);
}

void EvaluatorDesk::connectPages() {
    const auto again = [this] { reload(); };
    connect(dutiesPage, &DutiesPage::reloadAsked, this, again);
    connect(dutiesPage, &DutiesPage::syncAsked, this, &EvaluatorDesk::sync);
    connect(dutiesPage, &DutiesPage::sealAsked, this, [this] { frame.showStop(sealStop); });
    connect(dutiesPage, &DutiesPage::roundTaken, this, [this](const QString &id) {
        reload(id);
        sync(); // the documents
    });
    connect(officePage, &OfficePage::reloadAsked, this, again);
    connect(officePage, &OfficePage::syncAsked, this, &EvaluatorDesk::sync);
    connect(officePage, &OfficePage::roundTaken, this, [this](const QString &id) {
        reload(id);
        sync();
    });
    connect(readPage, &ReadPage::reloadAsked, this, again);
    connect(readPage, &ReadPage::sheetsChanged, this, &EvaluatorDesk::showStates);
    connect(readPage, &ReadPage::proposalClosed, this, [this] {
        comparePage->forget();
        showCompare();
    });
    connect(readPage, &ReadPage::compareAsked, this, [this] {
        frame.showStop(compareStop);
        comparePage->compare(readPage->lastTwo());
    });
    const auto look = [this](const QString &proposal, const QString &criterion) {
        frame.showStop(readStop);
        readPage->goTo(proposal.toStdString(), criterion.toStdString());
    };
    connect(comparePage, &ComparePage::dataAsked, this, &EvaluatorDesk::showCompare);
    connect(comparePage, &ComparePage::lookAsked, this, look);
    connect(sealPage, &SealPage::reloadAsked, this, again);
    connect(sealPage, &SealPage::syncAsked, this, &EvaluatorDesk::sync);
    connect(sealPage, &SealPage::receiptsAsked, this, &EvaluatorDesk::showReceipts);
    connect(sealPage, &SealPage::lookAsked, this, look);
    connect(&frame, &Frame::syncAsked, this, &EvaluatorDesk::sync);
    StatusLine *status = frame.status();
    connect(saves.get(), &SaveQueue::waiting, this, [status] { status->setSaved(tr("Saving..."), false); });
    connect(saves.get(), &SaveQueue::saved, this,
            [status](qint64 time) { status->setSaved(tr("All saved %1").arg(DeskText::clock(time)), false); });
    connect(saves.get(), &SaveQueue::failed, this, [status] { status->setSaved(tr("Not yet saved"), true); });
    connect(saves.get(), &SaveQueue::refused, this,
            [status] { status->setSaved(tr("The last value was not saved"), true); });
}

// Steps that are left when the pages have gone are not taken.
void EvaluatorDesk::inTurn(std::vector<std::function<void()>> steps) {
    if (steps.empty() || !dutiesPage || !readPage || !comparePage || !sealPage || !officePage)
        return;
    steps.front()();
    steps.erase(steps.begin());
    QTimer::singleShot(0, this, [this, rest = std::move(steps)] { inTurn(rest); });
}

// An older version may have left it in another form; a search finds less until it is done.
void EvaluatorDesk::renewOldIndex() {
    renewing = runTask(
        this,
        [space = std::weak_ptr(ws)](Work &work) {
            if (const auto still = space.lock()) // it must not keep a workspace open that is being closed
                renewIndex(*still, work.progress());
        },
        [] {}, [](const Error &) {}); // tried again the next time
}

void EvaluatorDesk::reload(const QString &roundId) {
    if (!roundId.isEmpty())
        round = roundId;
    const int number = ++loading, edits = readPage->edits();
    saves->flush();
    runTask(
        this,
        [space = ws, saved = saves->waiter(), id = round.toStdString()](Work &) {
            saved();
            return readDeskSnapshot(*space, id);
        },
        [this, number, edits](DeskSnapshot fresh) {
            if (number != loading || !readPage)
                return;
            if (readPage->edits() != edits) // somebody went on typing: what is on screen is newer
                return reload();
            now = std::move(fresh);
            round = now.stored ? words(now.stored->round.id) : QString();
            menu->clear();
            for (const DeskSnapshot::Name &name : now.rounds) {
                QAction *action = menu->addAction(words(name.title), this, [this, id = words(name.id)] { reload(id); });
                action->setCheckable(true);
                action->setChecked(words(name.id) == round);
            }
            frame.header()->setRound(now.stored ? words(now.stored->round.title) : QString(),
                                     now.judges ? tr("Evaluator") : tr("Trustee"));
            // A page in each turn of the event loop, so that the window answers in between; the one with the scores
            // at once, before anybody types another.
            inTurn({[this] {
                        readPage->show(now);
                        showStates();
                        if (first && now.declared.done)
                            frame.showStop(readStop);
                    },
                    [this] {
                        officePage->show(now);
                        dutiesPage->show(now);
                        showStops();
                    },
                    [this] {
                        if (comparePage->isVisible() || !now.stored)
                            showCompare();
                        sealPage->show(now);
                    },
                    [this] {
                        showStates();
                        showDeadline();
                        if (std::exchange(first, false)) {
                            if (const int stop = frame.currentStop(); stop == dutiesStop || stop == openingStop)
                                frame.showStop(stop); // what takes the focus is there only now
                            renewOldIndex();
                        }
                        Q_EMIT loaded();
                    }});
        },
        [this, number](const Error &error) {
            if (number == loading)
                frame.status()->setSaved(describe(error), true);
        });
}

void EvaluatorDesk::showStops() {
    frame.setStopVisible(openingStop, !now.judges || now.office || !now.offers.empty());
    for (const Stop stop : {dutiesStop, readStop, compareStop, sealStop})
        frame.setStopVisible(stop, now.judges);
}

void EvaluatorDesk::showStates() {
    if (!readPage || !sealPage)
        return;
    const bool asked = std::any_of(now.offers.begin(), now.offers.end(), [](auto &o) { return !o.accepted; });
    frame.setStopState(openingStop, asked                                ? QStringLiteral("pencil")
                                    : now.office && now.office->released ? QStringLiteral("done")
                                                                         : QStringLiteral("key"));
    const bool declared = now.declared.done;
    frame.setStopState(dutiesStop, declared ? QStringLiteral("done") : QStringLiteral("pencil"));
    std::size_t done = 0;
    bool any = false;
    if (now.stored)
        for (const Sheet &sheet : readPage->sheets()) {
            done += missing(sheet, now.stored->round).empty();
            any = any || sheet.saved || scoredItems(sheet) > 0;
        }
    const bool all = now.stored && done == readPage->sheets().size();
    const QString closed = !now.stored ? tr("No round has been taken in yet.")
                           : !declared
                               ? tr("First the pledge and the conflicts are declared: a conflict closes a proposal.")
                               : QString();
    frame.setStopState(readStop,
                       all   ? QStringLiteral("done")
                       : any ? QStringLiteral("part")
                             : QStringLiteral("empty"),
                       closed.isEmpty(), closed);
    const bool delivered = !now.submissions.empty() && now.submissions.front().state == "accepted";
    frame.setStopState(compareStop, QStringLiteral("compare"), closed.isEmpty(), closed);
    frame.setStopState(sealStop, delivered ? QStringLiteral("done") : QStringLiteral("seal"), closed.isEmpty(), closed);
}

void EvaluatorDesk::showCompare() {
    if (readPage && comparePage)
        comparePage->show(now, readPage->sheets(), readPage->notes()->notes(), readPage->history());
}

void EvaluatorDesk::showDeadline() {
    if (!now.stored)
        return frame.header()->setDeadline({}, {}, false);
    const std::int64_t left = now.stored->deadline - QDateTime::currentSecsSinceEpoch();
    if (now.stored->closed)
        frame.header()->setDeadline(tr("Closed %1").arg(DeskText::moment(*now.stored->closed)), {}, false);
    else
        frame.header()->setDeadline(tr("Closes %1").arg(DeskText::moment(now.stored->deadline)),
                                    left > 0 ? DeskText::left(left) : tr("deadline passed"), left < 24 * 3600);
}

ReceiptPage *EvaluatorDesk::showReceipts() {
    if (!now.stored || !now.judges)
        return nullptr;
    auto *page = new ReceiptPage(ws, now.stored->round.id);
    connect(page, &ReceiptPage::backAsked, this, [this] { frame.showStop(sealStop); });
    frame.showOther(page);
    return page;
}

void EvaluatorDesk::sync() {
    if (syncing)
        return;
    std::string address = now.stored ? now.stored->address : std::string();
    for (const KnownChair &chair : now.chairs)
        if (address.empty() && chair.confirmed)
            address = chair.address;
    StatusLine *status = frame.status();
    if (address.empty()) {
        status->setConnection(QStringLiteral("folder"), tr("No shared folder yet: confirm the chair first"),
                              Tone::attention);
        return;
    }
    status->setConnection(QStringLiteral("sync"), tr("Syncing..."), Tone::text2);
    frame.header()->setSyncState(QStringLiteral("sync"), tr("Syncing..."), Tone::accent);
    saves->flush();
    syncing = runTask(
        this,
        [space = ws, address](Work &work) {
            const std::unique_ptr<Drop> drop = openDrop(address);
            return TrusteeRole(*space).sync(*drop, work.progress()); // whoever is one
        },
        [this, status](const SyncReport &report) {
            syncing = nullptr;
            const QString sentence = tr("Up to date %1 · %2 sent, %3 received")
                                         .arg(QDateTime::currentDateTime().toString(QStringLiteral("HH:mm")))
                                         .arg(report.sent)
                                         .arg(report.received);
            const bool refused = !report.refused.empty();
            status->setConnection(refused ? QStringLiteral("error") : QStringLiteral("check"),
                                  refused ? tr("%n file(s) refused", nullptr, report.refusedCount) : sentence,
                                  refused ? Tone::error : Tone::text2);
            frame.header()->setSyncState(QStringLiteral("sync"), sentence, Tone::text2);
            if (refused && readPage) {
                QStringList list;
                for (const Seen &seen : report.refused)
                    list.append(words(seen.name).section(QLatin1Char('/'), -1).left(24) + QStringLiteral(": ") +
                                describe(codeFromName(seen.outcome), seen.detail));
                readPage->banner()->say(
                    BannerKind::error,
                    tr("%n file(s) of the shared folder were refused.", nullptr, report.refusedCount),
                    list.mid(0, 5).join(QLatin1Char(' ')));
                readPage->banner()->show();
            }
            reload();
            Q_EMIT synced(true);
        },
        [this, status](const Error &error) {
            syncing = nullptr;
            const bool missing = error.code == Code::folderUnusable;
            status->setConnection(missing ? QStringLiteral("folder") : QStringLiteral("offline"),
                                  missing ? tr("The shared folder is not there; everything is saved") : describe(error),
                                  Tone::attention);
            frame.header()->setSyncState(QStringLiteral("offline"), describe(error), Tone::attention);
            reload(); // some of it may have arrived
            Q_EMIT synced(false);
        });
    connect(syncing, &Task::progressed, this, [status](const QString &step, int done, int total) {
        status->setConnection(QStringLiteral("sync"),
                              total > 0 ? QStringLiteral("%1 %2/%3").arg(step).arg(done).arg(total) : step,
                              Tone::text2);
    });
}

} // namespace simsa
