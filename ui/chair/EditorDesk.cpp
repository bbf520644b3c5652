#include "ui/chair/EditorDesk.h"

#include "app/roles/Words.h"
#include "ui/chair/Ask.h"
#include "ui/chair/EditorBasics.h"
#include "ui/chair/EditorCheck.h"
#include "ui/chair/EditorPanel.h"
#include "ui/chair/EditorProposals.h"
#include "ui/chair/EditorTemplates.h"
#include "ui/chair/EditorView.h"
#include "ui/chair/PreparePage.h"
#include "ui/chair/RehearsalRow.h"
#include "ui/chair/Say.h"
#include "ui/shell/Confirm.h"
#include "ui/shell/Frame.h"
#include "ui/shell/StatusLine.h"

#include <QFileInfo>
#include <QLocale>

namespace simsa {

namespace {

// Two weeks from now, at the end of a working day.
std::int64_t usualDeadline() {
    return QDateTime(QDate::currentDate().addDays(14), QTime(18, 0)).toSecsSinceEpoch();
}

} // namespace

EditorDesk::EditorDesk(std::shared_ptr<Workspace> workspace, PreparePage *page_, Frame *frame_, QObject *parent)
    : QObject(parent), ws(std::move(workspace)), page(page_), frame(frame_), queue(new SaveQueue(ws, this)),
      current(new EditorDraft(queue, this)), editor(new EditorView(current)), now(std::make_shared<ChairSnapshot>()) {
    page->setEditor(editor);
    connect(queue, &SaveQueue::waiting, this, [this] {
        if (frame)
            frame->status()->setSaved(tr("Saving"), false);
    });
    connect(queue, &SaveQueue::saved, this, [this](qint64 time) {
        if (frame)
            frame->status()->setSaved(
                tr("All saved %1").arg(QDateTime::fromSecsSinceEpoch(time).toString(QStringLiteral("HH:mm:ss"))),
                false);
        if (page)
            page->quiet();
    });
    connect(queue, &SaveQueue::failed, this, [this](const Error &error) {
        if (frame)
            frame->status()->setSaved(tr("Not yet saved"), true);
        if (page)
            page->fail(describe(error));
    });
    connect(queue, &SaveQueue::refused, this, [this](const Error &error) {
        if (page)
            page->fail(describe(error));
    });
    connect(page, &PreparePage::newDraftAsked, this, &EditorDesk::makeDraft);
    connect(page, &PreparePage::editAsked, this, &EditorDesk::openDraft);
    connect(page, &PreparePage::deleteAsked, this, &EditorDesk::askDelete);
    connect(page, &PreparePage::importAsked, this, &EditorDesk::importDraft);
    connectSteps();
}

EditorDesk::~EditorDesk() {
    if (files)
        files->cancel();
    current->close();
}

bool EditorDesk::busy() const {
    return running > 0 || !queue->idle();
}

template <typename F, typename Done>
Task *EditorDesk::work(F verb, Done done, std::function<void(const QString &)> failed, std::function<void()> always) {
    ++running;
    queue->flush();
    const auto end = [this, always] {
        --running;
        if (always)
            always();
    };
    return runTask(
        this,
        [shared = ws, verb, waiter = queue->waiter()](Work &w) {
            waiter(); // what was typed before counts
            return verb(w, *shared);
        },
        [end, done](auto result) {
            end();
            done(std::move(result));
        },
        [end, failed](const Error &error) {
            end();
            if (error.code != Code::cancelled)
                failed(describe(error));
        });
}

void EditorDesk::show(const Snapshot &snapshot) {
    now = snapshot;
    editor->show(now);
}

void EditorDesk::showDraft(Draft draft, const std::optional<Practice> &found, DraftStep step) {
    practice = found;
    current->open(std::move(draft));
    editor->show(now);
    editor->check()->showPractice(practice);
    editor->showStep(step);
    page->showEditor(true);
    if (step == DraftStep::basics)
        editor->basics()->goTo({.rule = "title"});
}

void EditorDesk::makeDraft(const QString &from) {
    const std::string language = QLocale().language() == QLocale::Korean ? "ko" : "en";
    work(
        [from, language, rounds = now->rounds](Work &, Workspace &w) {
            Draft d = newDraft(w, language);
            d.deadline = usualDeadline();
            for (const RoundTemplate &pattern : roundTemplates(QString::fromStdString(language)))
                if (pattern.key == from) {
                    d.rubric = pattern.rubric;
                    d.policy = pattern.policy;
                    d.target = pattern.target;
                }
            for (const RoundItem &round : rounds)
                if (from == QStringLiteral("round:") + fromText(round.digest)) {
                    d.rubric = round.rubric;
                    d.policy = round.policy;
                    d.target = maximum(round.rubric);
                    d.previous = round.digest;
                }
            saveDraft(w, d);
            return d;
        },
        [this](Draft d) {
            showDraft(std::move(d), {}, DraftStep::basics);
            Q_EMIT changed();
        },
        [this](const QString &words) { page->fail(words); });
}

void EditorDesk::openDraft(const QString &id) {
    work(
        [id = id.toStdString()](Work &, Workspace &w) {
            dropUnusedDocuments(w, id);
            return std::pair(loadDraft(w, id), practiceOf(w, id));
        },
        [this](std::pair<Draft, std::optional<Practice>> found) {
            showDraft(std::move(found.first), found.second, DraftStep::basics);
        },
        [this](const QString &words) { page->fail(words); });
}

void EditorDesk::importDraft(const QString &path) {
    struct Imported {
        Draft draft;
        std::vector<Refusal> left;
    };
    page->follow(work(
        [path = path.toStdString()](Work &w, Workspace &space) {
            Imported out;
            out.draft = simsa::importDraft(space, path, out.left, sayProgress(w));
            return out;
        },
        [this](Imported found) {
            page->ended(true);
            const std::vector<Refusal> left = found.left;
            showDraft(std::move(found.draft), {}, left.empty() ? DraftStep::basics : DraftStep::proposals);
            std::vector<TakenFile> refused;
            for (const Refusal &refusal : left)
                refused.push_back({.name = refusal.detail, .refusal = refusal});
            if (!refused.empty())
                editor->proposals()->took(refused);
            Q_EMIT changed();
        },
        [this](const QString &words) {
            page->ended(false);
            page->fail(words);
        }));
}

void EditorDesk::leave() {
    queue->flush();
    page->showEditor(false);
    current->close();
    Q_EMIT changed();
}

void EditorDesk::askDelete(const QString &id, const QString &title) {
    confirm(page,
            {QStringLiteral("alert"),
             tr("Delete this draft?"),
             tr("“%1” and the documents sealed for it are removed from this workspace. Rounds and files elsewhere are "
                "not touched.")
                 .arg(title.isEmpty() ? tr("A round without a title") : title),
             {},
             tr("Keep it"),
             tr("Delete")},
            this, [this, id] {
                work(
                    [id = id.toStdString()](Work &, Workspace &w) {
                        deleteDraft(w, id);
                        return 0;
                    },
                    [this](int) { Q_EMIT changed(); }, [this](const QString &words) { page->fail(words); });
            });
}

void EditorDesk::connectSteps() {
    connect(editor, &EditorView::leaveAsked, this, &EditorDesk::leave);
    connect(editor, &EditorView::exportAsked, this, [this] {
        askSaveFile(editor, tr("Export the draft"), QStringLiteral("ROUND.json"),
                    [this](const QString &path) { saveExport(path); });
    });
    connect(editor->panel(), &EditorPanel::cardsAsked, this, &EditorDesk::panelAsked);
    connectRehearsal();
    connect(editor->proposals(), &EditorProposals::filesAsked, this, &EditorDesk::takeFiles);
    connect(editor->proposals(), &EditorProposals::listAsked, this, [this](const QString &path) {
        ++running;
        runTask(
            this, [path = path.toStdString()](Work &) { return readCellTable(readFile(path, 20u << 20)); },
            [this, name = QFileInfo(path).fileName()](const CellTable &table) {
                --running;
                editor->proposals()->showList(table, name);
            },
            [this](const Error &error) {
                --running;
                editor->proposals()->failed(listRefusal(error));
            });
    });
    EditorCheck *check = editor->check();
    connect(check, &EditorCheck::practiceAsked, this, &EditorDesk::practise);
    connect(check, &EditorCheck::resultsAsked, this, [this] {
        if (!practice)
            return;
        work(
            [p = *practice](Work &, Workspace &) {
                const std::unique_ptr<Workspace> space = openPractice(p);
                return std::make_shared<const ChairSnapshot>(readSnapshot(*space, p.round));
            },
            [this](const Snapshot &snapshot) { editor->check()->showResults(snapshot); },
            [this](const QString &words) { editor->check()->failed(words); });
    });
    connect(check, &EditorCheck::openAsked, this, &EditorDesk::openRound);
}

void EditorDesk::connectRehearsal() {
    RehearsalRow *row = editor->panel()->rehearsal();
    const auto failed = [this](const QString &words) { page->fail(words); };
    const auto folder = [](Workspace &w, const Draft &d) {
        return openDrop(d.drop.empty() ? w.setting("drop") : d.drop);
    };
    connect(row, &RehearsalRow::rehearseAsked, this, [this, folder, failed] {
        work(
            [d = current->now(), folder](Work &, Workspace &w) {
                const std::string digest = rehearse(w, d.title, d.trustees, d.threshold);
                try {
                    sendRehearsal(w, digest, *folder(w, d));
                    return true;
                } catch (const Error &e) {
                    if (e.code == Code::diskFull)
                        throw;
                    return false; // then by hand
                }
            },
            [this](bool sent) {
                page->say(sent ? tr("The rehearsal is in the shared folder.")
                               : tr("The rehearsal is made; the shared folder could not be reached."),
                          sent ? tr("Ask the trustees to sync, accept the office and answer. Then fetch the answers.")
                               : tr("Save it as a file and hand it to the trustees."));
                Q_EMIT changed();
            },
            failed);
    });
    connect(row, &RehearsalRow::fetchAsked, this, [this, folder, failed] {
        work([d = current->now(),
              folder](Work &w, Workspace &space) { return takeAcceptances(space, *folder(space, d), sayProgress(w)); },
             [this](const SyncReport &report) {
                 if (report.refused.empty())
                     page->say(tr("New answers of trustees: %1.").arg(report.received));
                 else
                     page->fail(describe(codeFromName(report.refused.front().outcome), report.refused.front().detail));
                 Q_EMIT changed();
             },
             failed);
    });
    connect(row, &RehearsalRow::saveAsked, this, [this, failed](const QString &digest) {
        askSaveFile(editor, tr("Save the rehearsal"), QStringLiteral("rehearsal.simsa-rehearsal"),
                    [this, digest, failed](const QString &path) {
                        work(
                            [path = path.toStdString(), d = digest.toStdString()](Work &, Workspace &w) {
                                writeFile(path, rehearsalFile(w, d));
                                return 0;
                            },
                            [this](int) {
                                page->say(tr("The rehearsal is saved."),
                                          tr("Hand it to every trustee; take in their answers on the page Panel."));
                            },
                            failed);
                    });
    });
}

void EditorDesk::saveExport(const QString &path) {
    work(
        [path = path.toStdString(), d = current->now()](Work &, Workspace &) {
            writeFile(path, simsa::view(exportDraft(d)));
            return 0;
        },
        [this, path](int) {
            page->say(
                tr("The draft is written."),
                tr("%1 names the documents: put them beside it to open it elsewhere.").arg(QFileInfo(path).fileName()));
        },
        [this](const QString &words) { page->fail(words); });
}

void EditorDesk::takeFiles(const QStringList &paths) {
    if (files)
        return;
    std::vector<Path> list;
    for (const QString &path : paths)
        list.emplace_back(path.toStdString());
    const std::string id = current->now().id;
    files = work([list, id](Work &w, Workspace &space) { return simsa::takeFiles(space, id, list, sayProgress(w)); },
                 [this, id](const std::vector<TakenFile> &taken) {
                     if (current->now().id == id)
                         editor->proposals()->took(taken);
                 },
                 [this](const QString &words) { editor->proposals()->failed(words); },
                 [this] { editor->proposals()->ended(); });
    editor->proposals()->follow(files);
}

void EditorDesk::practise(const QString &folder, int evaluators) {
    editor->check()->follow(
        work([wish = PracticeWish{.folder = folder.toStdString(), .evaluators = evaluators},
              d = current->now()](Work &w, Workspace &space) { return playPractice(space, d, wish, sayProgress(w)); },
             [this](const Practice &made) {
                 practice = made;
                 editor->check()->showPractice(practice);
                 Q_EMIT editor->check()->resultsAsked();
             },
             [this](const QString &words) { editor->check()->failed(words); }, [this] { editor->check()->ended(); }),
        true);
}

void EditorDesk::openRound() {
    const std::string id = current->now().id;
    editor->check()->follow(work([id](Work &w, Workspace &space) { return openStoredDraft(space, id, sayProgress(w)); },
                                 [this](const std::string &round) {
                                     page->showEditor(false);
                                     current->close();
                                     Q_EMIT roundOpened(fromText(round));
                                 },
                                 [this](const QString &words) { editor->check()->failed(words); },
                                 [this] { editor->check()->ended(); }),
                            false);
}

} // namespace simsa
