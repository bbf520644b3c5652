#include "ui/chair/ChairDesk.h"

#include "app/roles/OwnRow.h"
#include "app/roles/Words.h"
#include "app/workspace/Backup.h"
#include "ui/chair/EditorDesk.h"
#include "ui/chair/InvitationDialog.h"
#include "ui/chair/OpeningPage.h"
#include "ui/chair/PanelPage.h"
#include "ui/chair/PreparePage.h"
#include "ui/chair/ReportPage.h"
#include "ui/chair/ResultsPage.h"
#include "ui/chair/Say.h"
#include "ui/chair/TurnoutPage.h"
#include "ui/desk/LogBanner.h"
#include "ui/shell/Frame.h"
#include "ui/shell/Header.h"
#include "ui/shell/StatusLine.h"

#include <QDateTime>
#include <QFileInfo>
#include <QMenu>
#include <QTimer>

namespace simsa {

ChairDesk::ChairDesk(std::shared_ptr<Workspace> workspace, Frame &frame_, QObject *parent)
    : QObject(parent), ws(std::move(workspace)), frame(&frame_), now(std::make_shared<ChairSnapshot>()),
      prepare(new PreparePage), panel(new PanelPage), turnout(new TurnoutPage), opening(new OpeningPage),
      results(new ResultsPage), reports(new ReportPage), menu(new QMenu(&frame_)), minute(new QTimer(this)) {
    frame->addStop(prepare, tr("Prepare"), QStringLiteral("part"));
    frame->addStop(panel, tr("Panel"), QStringLiteral("empty"));
    frame->addStop(turnout, tr("Turnout"), QStringLiteral("empty"));
    frame->addStop(opening, tr("Opening"), QStringLiteral("empty"));
    frame->addStop(results, tr("Results"), QStringLiteral("empty"));
    frame->addStop(reports, tr("Report"), QStringLiteral("empty"));
    frame->header()->setMenu(menu);
    connectPages();
    connectReport();
    turnout->setLogBanner(new LogBanner(ws));
    connect(minute, &QTimer::timeout, this, &ChairDesk::tellTime);
    minute->start(30'000);
    showStates();
    frame->showStop(prepareStop);
    refresh();
}

ChairDesk::~ChairDesk() {
    if (syncing)
        syncing->cancel();
    delete drafts; // before the page it fills
    if (!frame)
        return;
    frame->header()->setMenu(nullptr);
    frame->clearStops();
    delete menu;
}

bool ChairDesk::busy() const {
    return running > 0 || drafts->busy();
}

// Runs verb(Work&, Workspace&) in a worker; failures are said on the page. `always` runs after either end.
template <typename F, typename Done>
Task *ChairDesk::work(ChairPage *page, F verb, Done done, std::function<void()> always) {
    ++running;
    page->quiet();
    QPointer<ChairPage> where(page);
    const auto end = [this, always] {
        --running;
        if (always)
            always();
    };
    const auto failed = [where, end](const Error &error) {
        end();
        if (where && error.code != Code::cancelled)
            where->fail(describe(error));
    };
    const auto run = [shared = ws, verb](Work &w) { return verb(w, *shared); };
    using Result = std::invoke_result_t<F, Work &, Workspace &>;
    if constexpr (std::is_void_v<Result>) {
        return runTask(
            this, run,
            [end, done] {
                end();
                done();
            },
            failed);
    } else {
        return runTask(
            this, run,
            [end, done](Result result) {
                end();
                done(std::move(result));
            },
            failed);
    }
}

void ChairDesk::refresh(std::function<void()> then) {
    ++running;
    runTask(
        this, [shared = ws, id = wanted](Work &) { return readSnapshot(*shared, id); },
        [this, then](ChairSnapshot fresh) {
            --running;
            take(std::move(fresh));
            if (then)
                then();
            Q_EMIT refreshed();
        },
        [this](const Error &error) {
            --running;
            prepare->fail(describe(error));
        });
}

void ChairDesk::take(ChairSnapshot fresh) {
    now = std::make_shared<const ChairSnapshot>(std::move(fresh));
    wanted = roundId();
    for (ChairPage *page : std::initializer_list<ChairPage *>{prepare, panel, turnout, opening, results, reports})
        if (!shownOnce || page == frame->currentPage())
            page->show(now);
        else if (!unfilled.contains(page))
            unfilled.append(page);
    fillNext();
    drafts->show(now);
    menu->clear();
    for (auto item = now->rounds.rbegin(); item != now->rounds.rend(); ++item) {
        QAction *action = menu->addAction(fromText(item->title));
        action->setCheckable(true);
        action->setChecked(item->id == wanted);
        connect(action, &QAction::triggered, this, [this, id = fromText(item->id)] { showRound(id); });
    }
    frame->header()->setRound(now->stored ? fromText(now->stored->round.title) : QString(), tr("Chair"));
    showStates();
    tellTime();
    if (!shownOnce) {
        shownOnce = true;
        if (now->stored)
            frame->showStop(now->turnout.stage == Stage::running  ? turnoutStop
                            : now->turnout.stage == Stage::closed ? openingStop
                                                                  : resultsStop);
    }
}

// One hidden page at a time, a moment apart: the window answers in between.
void ChairDesk::fillNext() {
    if (filling || unfilled.isEmpty())
        return;
    filling = true;
    ++running;
    QTimer::singleShot(1, this, [this] {
        filling = false;
        --running;
        if (frame && !unfilled.isEmpty())
            unfilled.takeFirst()->show(now);
        fillNext();
    });
}

void ChairDesk::showStates() {
    const bool round = now->stored.has_value();
    const Stage stage = now->turnout.stage;
    const QString done = QStringLiteral("done"), part = QStringLiteral("part"), empty = QStringLiteral("empty");
    const QString noRound = tr("There is no round yet. Open one on the page Prepare.");
    const bool closed = round && stage != Stage::running, tallied = round && stage == Stage::tallied;
    frame->setStopState(prepareStop, round ? done : part);
    const bool admitted =
        std::any_of(now->cards.begin(), now->cards.end(), [](const StoredCard &c) { return c.confirmed.has_value(); });
    frame->setStopState(panelStop, round ? done : admitted ? part : empty);
    frame->setStopState(turnoutStop, closed ? done : round ? part : empty, round, noRound);
    frame->setStopState(
        openingStop,
        tallied  ? done
        : closed ? part
                 : empty,
        closed, round ? tr("Ballots are opened after the close. Close the round on the page Turnout.") : noRound);
    frame->setStopState(resultsStop, tallied ? (now->decision() && !now->decisionIsOlder() ? done : part) : empty,
                        tallied, round ? tr("Results appear after the ballots are opened and tallied.") : noRound);
    frame->setStopState(reportStop, tallied ? part : empty, tallied,
                        round ? tr("Reports are written after the ballots are opened and tallied.") : noRound);
}

void ChairDesk::tellTime() {
    if (!now->stored) {
        frame->header()->setDeadline({}, {}, false);
        return;
    }
    const std::int64_t left = now->turnout.deadline - QDateTime::currentSecsSinceEpoch();
    if (now->turnout.stage == Stage::running)
        frame->header()->setDeadline(tr("Closes %1").arg(whenText(now->turnout.deadline)),
                                     left > 0 ? tr("%1 left").arg(leftText(left)) : tr("deadline passed"),
                                     left < 86400);
    else
        frame->header()->setDeadline(tr("Closed"), {}, false);
    if (syncing)
        return;
    const QString folder = QStringLiteral("folder");
    if (now->waiting > 0)
        frame->status()->setConnection(QStringLiteral("offline"), tr("Files waiting to be sent: %1").arg(now->waiting),
                                       Tone::attention);
    else if (now->synced > 0)
        frame->status()->setConnection(folder, tr("Up to date %1").arg(shortTime(now->synced)), Tone::text2);
}

void ChairDesk::connectPages() {
    drafts = new EditorDesk(ws, prepare, frame, this);
    connect(drafts, &EditorDesk::changed, this, [this] { refresh(); });
    connect(drafts, &EditorDesk::panelAsked, this, [this] { frame->showStop(panelStop); });
    connect(drafts, &EditorDesk::roundOpened, this, &ChairDesk::opened);
    connect(frame, &Frame::syncAsked, this, &ChairDesk::sync);
    connect(turnout, &TurnoutPage::syncAsked, this, &ChairDesk::sync);
    connect(prepare, &PreparePage::roundChosen, this, &ChairDesk::showRound);
    connect(prepare, &PreparePage::invitationAsked, this,
            [this](const QString &committee, const QString &drop, const QString &path) {
                work(
                    prepare,
                    [c = committee.toStdString(), d = drop.toStdString(),
                     p = path.toStdString()](Work &, Workspace &w) { writeFile(p, Chair(w).invitation(c, d)); },
                    [this, path] {
                        prepare->say(
                            tr("Invitation saved."),
                            tr("Send %1 to every evaluator; it holds nothing secret.").arg(QFileInfo(path).fileName()));
                        refresh();
                    });
            });
    connect(prepare, &PreparePage::draftAsked, this, [this](const QString &path) {
        work(
            prepare,
            [p = path.toStdString()](Work &, Workspace &w) {
                return std::make_shared<const DraftCheck>(checkDraft(w, p));
            },
            [this](std::shared_ptr<const DraftCheck> check) { prepare->showDraft(std::move(check)); });
    });
    connect(prepare, &PreparePage::openAsked, this, [this](std::shared_ptr<const DraftCheck> check) {
        prepare->follow(work(
            prepare,
            [check](Work &w, Workspace &space) { return Chair(space).openRound(check->draft, sayProgress(w)); },
            [this](const std::string &id) {
                prepare->ended(true);
                opened(fromText(id));
            },
            [this] { prepare->ended(false); }));
    });
    connectPanel();
    const auto backup = [this](const QString &folder) { backUpTo(folder); };
    connect(turnout, &TurnoutPage::backupAsked, this, backup);
    connect(opening, &OpeningPage::backupAsked, this, backup);
    connect(turnout, &TurnoutPage::eventAsked, this, [this](const Event &event) { addEvent(turnout, event); });
    connect(results, &ResultsPage::eventAsked, this, [this](const Event &event) { addEvent(results, event); });
    connect(turnout, &TurnoutPage::closeAsked, this, [this](const QString &reason) {
        work(
            turnout, [id = roundId(), r = reason.toStdString()](Work &, Workspace &w) { Chair(w).close(id, r); },
            [this] {
                opening->quiet();
                refresh([this] { frame->showStop(openingStop); });
            });
    });
    connect(opening, &OpeningPage::eventAsked, this, [this](const Event &event) { addEvent(opening, event); });
    connect(opening, &OpeningPage::tallyAsked, this, [this] {
        opening->follow(work(
            opening,
            [id = roundId()](Work &w, Workspace &space) {
                const Progress inner = sayProgress(w);
                Chair(space).tally(id, inner);
            },
            [this] { refresh(); }, [this] { opening->ended(); }));
    });
    connect(opening, &OpeningPage::resultsAsked, this, [this] { frame->showStop(resultsStop); });
    connect(results, &ResultsPage::discussionAsked, this,
            [this](const QString &title, qint64 deadline, const QStringList &proposals) {
                std::vector<std::string> ids;
                for (const QString &id : proposals)
                    ids.push_back(id.toStdString());
                work(
                    results,
                    [id = roundId(), t = title.toStdString(), deadline, ids](Work &w, Workspace &space) {
                        Chair chair(space);
                        return chair.openRound(discussionDraft(chair, id, t, deadline, ids), sayProgress(w));
                    },
                    [this](const std::string &id) {
                        wanted = id;
                        refresh([this] {
                            frame->showStop(turnoutStop);
                            turnout->say(tr("The discussion round is open."),
                                         tr("Sync to put it into the shared folder."));
                        });
                    });
            });
    connect(results, &ResultsPage::resultAsked, this, [this](const QStringList &recipients, const QString &path) {
        work(
            results,
            [id = roundId(), recipients, p = path.toStdString()](Work &, Workspace &w) {
                std::vector<Recipient> auditors;
                for (const QString &text : recipients)
                    auditors.push_back(recipientFromText(text.toStdString()));
                writeFile(p, Chair(w).writeResult(id, auditors));
            },
            [this, path] { results->say(tr("The result file is written."), QFileInfo(path).fileName()); });
    });
}

void ChairDesk::opened(const QString &id) {
    wanted = id.toStdString();
    refresh([this] {
        frame->showStop(turnoutStop);
        turnout->say(tr("The round is open."),
                     tr("Round files and documents are ready: sync to put them into the shared folder."));
    });
}

void ChairDesk::connectReport() {
    connect(reports, &ReportPage::publishAsked, this, [this] {
        work(
            reports,
            [id = roundId(), address = now->stored->address](Work &, Workspace &w) {
                publishResult(w, id, *openDrop(address));
            },
            [this] {
                reports->say(tr("The result is published to the panel."),
                             tr("Every evaluator who holds a seat gets it with the next sync, sealed to them."));
            });
    });
    connect(reports, &ReportPage::decisionAsked, this, [this] {
        frame->showStop(resultsStop);
        results->showDecision(true);
    });
    connect(reports, &ReportPage::previewAsked, this, [this](const QString &language) {
        ++running;
        runTask(
            this,
            [shared = ws, id = roundId(), l = language.toStdString()](Work &) {
                Chair chair(*shared);
                return previewReports(chair, id, l);
            },
            [this](const ReportPreview &preview) {
                --running;
                reports->showPreview(preview);
            },
            [this](const Error &error) {
                --running;
                reports->fail(describe(error));
            });
    });
    connect(reports, &ReportPage::saveAsked, this, [this](const ReportWish &wish) {
        reports->follow(work(
            reports,
            [id = roundId(), wish](Work &w, Workspace &space) {
                Chair chair(space);
                const std::vector<ReportFile> files =
                    writeReports(chair, id, {wish.what, wish.language, wish.presiding}, wish.names, sayProgress(w));
                const Path place = wish.path.toStdString();
                QStringList there; // nothing is written over before it was asked about
                if (wish.single)
                    writeFile(place, files.at(0).bytes);
                else if (!wish.replace)
                    for (const ReportFile &file : files)
                        if (std::filesystem::exists(std::filesystem::symlink_status(place / file.name)))
                            there << fromText(file.name);
                if (!wish.single && there.isEmpty())
                    saveReports(files, place, wish.replace);
                return std::pair(there, static_cast<int>(files.size()));
            },
            [this, wish](const std::pair<QStringList, int> &done) {
                const auto &[there, count] = done;
                if (there.isEmpty())
                    reports->say(tr("Report files saved: %1.").arg(count), QFileInfo(wish.path).fileName());
                else
                    reports->askReplace(wish, there);
            },
            [this] { reports->ended(); }));
    });
}

void ChairDesk::connectPanel() {
    struct Intake {
        int taken = 0, answers = 0;
        QStringList known, refused;
    };
    connect(panel, &PanelPage::cardsAsked, this, [this](const QStringList &files) {
        work(
            panel,
            [files](Work &, Workspace &w) {
                Intake in;
                for (const QString &file : files) {
                    try {
                        const Bytes bytes = readFile(file.toStdString(), capOf(FileType::card));
                        if (typeOfFile(file.toStdString()) == FileType::acceptance) {
                            takeAcceptance(w, bytes);
                            ++in.answers;
                            continue;
                        }
                        const TakenCard card = Chair(w).takeCard(bytes);
                        if (card.news != CardNews::again)
                            ++in.taken;
                        else
                            in.known << (card.confirmed ? tr("%1 is admitted already.")
                                                        : tr("The card of %1 is here already."))
                                            .arg(fromText(card.card.name));
                    } catch (const Error &e) {
                        if (e.code == Code::diskFull)
                            throw;
                        in.refused << QFileInfo(file).fileName() + QStringLiteral(": ") + describe(e);
                    }
                }
                return in;
            },
            [this](const Intake &in) {
                const QString known = in.known.join(QLatin1Char(' '));
                if (!in.refused.isEmpty())
                    panel->fail(in.refused.join(QLatin1Char('\n')) +
                                (known.isEmpty() ? QString() : QLatin1Char('\n') + known));
                else
                    panel->say(in.answers > 0
                                   ? tr("Cards taken in: %1. Answers of trustees: %2.").arg(in.taken).arg(in.answers)
                                   : tr("Cards taken in: %1.").arg(in.taken),
                               known);
                refresh();
            });
    });
    connect(panel, &PanelPage::fetchAsked, this, [this] {
        work(
            panel,
            [address = now->drop](Work &w, Workspace &space) {
                const std::unique_ptr<Drop> drop = openDrop(address);
                SyncReport report = Chair(space).takeCards(*drop, sayProgress(w));
                const SyncReport answers = takeAcceptances(space, *drop, sayProgress(w));
                report.refused.insert(report.refused.end(), answers.refused.begin(), answers.refused.end());
                return std::pair(report, answers.received);
            },
            [this](const std::pair<SyncReport, int> &fetched) {
                const auto &[report, answers] = fetched;
                if (report.refused.empty() && answers > 0)
                    panel->say(tr("New cards in the shared folder: %1. Answers of trustees: %2.")
                                   .arg(report.received)
                                   .arg(answers));
                else if (report.refused.empty())
                    panel->say(tr("New cards in the shared folder: %1.").arg(report.received));
                else
                    panel->fail(tr("New cards: %1. Refused: %2. %3")
                                    .arg(report.received)
                                    .arg(report.refusedCount)
                                    .arg(describe(codeFromName(report.refused.front().outcome),
                                                  report.refused.front().detail)));
                refresh();
            });
    });
    connect(panel, &PanelPage::admitAsked, this, [this](const QString &signing, const QString &digits) {
        work(
            panel,
            [s = signing.toStdString(), d = digits.toStdString()](Work &, Workspace &w) { Chair(w).admit(s, d); },
            [this] { refresh(); });
    });
    connect(panel, &PanelPage::acknowledgeAsked, this, [this](qint64 change) {
        work(
            panel, [change](Work &, Workspace &w) { Chair(w).acknowledgeKey(change); }, [this] { refresh(); });
    });
    connect(panel, &PanelPage::invitationOpened, this, &ChairDesk::serve);
}

void ChairDesk::serve(InvitationDialog *dialog) {
    const QPointer<InvitationDialog> shown(dialog);
    connect(dialog, &InvitationDialog::makeAsked, this, [this, shown](const QString &committee, const QString &drop) {
        work(
            panel,
            [c = committee.toStdString(), d = drop.toStdString()](Work &, Workspace &w) {
                Invitations made{.file = Chair(w).invitation(c, d), .fingerprint = w.fingerprint()};
                made.block = fromText(invitationText(made.file));
                made.contact = fromText(contactText(readInvitation(made.file)));
                made.committee = fromText(c);
                return made;
            },
            [this, shown](const Invitations &made) {
                if (shown)
                    shown->show(made);
                refresh();
            });
    });
    connect(dialog, &InvitationDialog::saveAsked, this, [this, shown](const QString &path, const QByteArray &bytes) {
        work(
            panel,
            [p = path.toStdString(), bytes](Work &, Workspace &) {
                writeFile(p, View(reinterpret_cast<const std::uint8_t *>(bytes.constData()),
                                  static_cast<std::size_t>(bytes.size())));
            },
            [this, path] {
                panel->say(tr("%1 is saved.").arg(QFileInfo(path).fileName()), tr("It holds nothing secret."));
            });
    });
}

void ChairDesk::backUpTo(const QString &folder) {
    turnout->follow(work(
        turnout, [to = folder.toStdString()](Work &w, Workspace &space) { return backUp(space, to, sayProgress(w)); },
        [this](const Backup &made) {
            const QString name = QString::fromStdString(made.folder.filename().string());
            auto *page = frame ? qobject_cast<ChairPage *>(frame->currentPage()) : nullptr;
            (page ? page : turnout)
                ->say(tr("The backup is made and was read back."),
                      tr("%1 · %2. It opens with your passphrase.")
                          .arg(name, QLocale().formattedDataSize(static_cast<qint64>(made.bytes))));
            refresh();
        },
        [this] { turnout->ended(); }));
}

void ChairDesk::addEvent(ChairPage *page, const Event &event) {
    work(
        page,
        [id = roundId(), event](Work &w, Workspace &space) {
            Chair chair(space);
            chair.addEvent(id, event);
            if ((event.kind == EventKind::adjust || event.kind == EventKind::component) &&
                chair.stage(id) == Stage::tallied)
                chair.tally(id, w.progress());
        },
        [this] { refresh(); });
}

void ChairDesk::showRound(const QString &id) {
    wanted = id.toStdString();
    refresh();
}

void ChairDesk::sync() {
    if (syncing || !now->stored)
        return;
    turnout->setSyncing(true);
    const QString going = tr("Sync under way");
    frame->header()->setSyncState(QStringLiteral("sync"), going, Tone::accent);
    frame->status()->setConnection(QStringLiteral("sync"), going, Tone::accent);
    // Sync also runs from other pages: its message is said where the person is.
    const auto current = [this]() -> ChairPage * {
        auto *page = frame ? qobject_cast<ChairPage *>(frame->currentPage()) : nullptr;
        return page ? page : turnout;
    };
    ++running;
    syncing = runTask(
        this,
        [shared = ws, id = roundId(), address = now->stored->address](Work &w) {
            const std::unique_ptr<Drop> drop = openDrop(address);
            return Chair(*shared).sync(id, *drop, sayProgress(w));
        },
        [this, current](const SyncReport &report) {
            --running;
            syncing = nullptr;
            turnout->setSyncing(false);
            const int refused = report.refusedCount;
            if (refused > 0) {
                frame->header()->setSyncState(QStringLiteral("error"), tr("Files refused: %1").arg(refused),
                                              Tone::error);
                current()->fail(
                    tr("Files refused: %1. What was accepted before stays valid. Turnout shows the reasons.")
                        .arg(refused));
            } else {
                frame->header()->setSyncState(
                    QStringLiteral("sync"),
                    tr("Up to date: %1 sent, %2 received").arg(report.sent).arg(report.received), Tone::text2);
                current()->quiet();
            }
            refresh();
        },
        [this, current](const Error &error) {
            --running;
            syncing = nullptr;
            turnout->setSyncing(false);
            const bool folder = error.code == Code::folderUnusable || error.code == Code::fileMissing;
            frame->header()->setSyncState(folder ? QStringLiteral("alert") : QStringLiteral("offline"), describe(error),
                                          Tone::attention);
            frame->status()->setConnection(folder ? QStringLiteral("alert") : QStringLiteral("offline"),
                                           folder ? tr("Shared folder not found") : tr("Not up to date"),
                                           Tone::attention);
            if (error.code != Code::cancelled)
                current()->fail(describe(error));
            if (error.code == Code::logForked)
                refresh(); // the evidence
        });
}

} // namespace simsa
