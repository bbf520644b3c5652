#include "ui/desk/ReadPage.h"

#include "ui/desk/CommentBox.h"
#include "ui/desk/DeskText.h"
#include "ui/desk/ProposalList.h"
#include "ui/desk/ReasonDialog.h"
#include "ui/desk/ScoreSheet.h"
#include "ui/desk/SheetRows.h"
#include "ui/reader/Reader.h"
#include "ui/shell/Panels.h"
#include "ui/shell/Task.h"

#include "app/roles/Words.h"

#include <QComboBox>
#include <QDateTime>
#include <QListView>
#include <QMenu>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace simsa {

namespace {

constexpr int foldList = 1000, foldSheet = 760; // logical pixels

} // namespace

ReadPage::ReadPage(std::shared_ptr<Workspace> workspace, SaveQueue *queue_, std::shared_ptr<PageHosts> hosts_,
                   QWidget *parent)
    : Page(parent), ws(std::move(workspace)), queue(queue_), hosts(std::move(hosts_)),
      trouble(new Banner(BannerKind::error)), foldBar(new QWidget), menuButton(new QToolButton),
      tabs(new Segmented({tr("Proposal"), tr("Score sheet")})), splitter(new QSplitter), proposals(new ProposalList),
      pages(new Reader(hosts)), documentBox(new QComboBox), middle(new QStackedWidget),
      absent(new EmptyState(QStringLiteral("doc"), {})),
      nothing(new EmptyState(QStringLiteral("folder"), tr("No round yet"),
                             tr("Open a round file under Duties, or sync."))) {
    build();
}

void ReadPage::build() {
    const Theme &look = theme();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    trouble->hide();
    column->addWidget(trouble);
    auto *foldRow = new QHBoxLayout(foldBar);
    foldRow->setContentsMargins(look.px(8), look.px(4), look.px(8), look.px(4));
    menuButton->setPopupMode(QToolButton::InstantPopup);
    menuButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    menuButton->setIcon(icon(QStringLiteral("list")));
    menuButton->setAccessibleName(tr("Proposals"));
    auto *menu = new QMenu(menuButton);
    menuButton->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        for (int i = 0; i < proposals->model()->rowCount(); ++i) {
            const ProposalRow &row = proposals->model()->at(i);
            menu->addAction(icon(row.iconName()), row.id + QStringLiteral("  ") + row.applicant, this,
                            [this, i] { select(i); });
        }
    });
    foldRow->addWidget(menuButton);
    foldRow->addStretch(1);
    foldRow->addWidget(tabs);
    tabs->setCurrent(0);
    connect(tabs, &Segmented::chosen, this, &ReadPage::fold);
    column->addWidget(foldBar);
    column->addWidget(splitter, 1);
    column->addWidget(nothing, 1);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(1);
    proposals->setMinimumWidth(look.px(180));
    splitter->addWidget(proposals);
    middle->addWidget(pages);
    middle->addWidget(absent);
    middle->setMinimumWidth(look.px(320));
    splitter->addWidget(middle);
    splitter->setStretchFactor(1, 1);
    splitter->hide();
    documentBox->setAccessibleName(tr("Document"));
    documentBox->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    documentBox->setMinimumContentsLength(8);
    documentBox->hide();
    pages->addTool(documentBox);
    connect(documentBox, &QComboBox::activated, this, [this](int index) {
        const std::int64_t id = documentBox->itemData(index).toLongLong();
        chosenDocument.insert(words(round->proposals[static_cast<std::size_t>(at)].id), id);
        openDocument(id);
    });
    connect(proposals, &ProposalList::chosen, this, &ReadPage::select);

    const auto key = [this](const QKeySequence &keys, std::function<void()> action) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, std::move(action));
    };
    key(QKeySequence(Qt::ALT | Qt::Key_Up), [this] { move(-1); });
    key(QKeySequence(Qt::ALT | Qt::Key_Down), [this] { move(1); });
    key(QKeySequence(Qt::Key_F8), [this] {
        if (!paper)
            return;
        if (tabs->isVisible())
            tabs->setCurrent(1), fold();
        paper->nextMissing();
    });
    for (int level = 0; level < 5; ++level)
        key(QKeySequence(Qt::ALT | static_cast<Qt::Key>(Qt::Key_1 + level)), [this, level] {
            if (paper)
                paper->chooseLevel(level);
        });
    connect(queue, &SaveQueue::failed, this, [this](const Error &error) {
        trouble->say(BannerKind::error, describe(error),
                     tr("The last value is still on screen. It is saved as soon as that is possible."));
        trouble->show();
    });
    connect(trouble->setAction(tr("Try again")), &QPushButton::clicked, queue.data(), &SaveQueue::retry);
    connect(queue, &SaveQueue::saved, trouble, &QWidget::hide);
    connect(queue, &SaveQueue::refused, this, [this](const Error &error) {
        trouble->say(BannerKind::error, describe(error), tr("What was saved before is unchanged."));
        trouble->show();
    });
}

void ReadPage::buildFor(const StoredRound &stored) {
    delete paper;
    round = std::make_shared<const Round>(stored.round);
    paper = new ScoreSheet(round);
    paper->setMinimumWidth(theme().px(340));
    splitter->addWidget(paper);
    splitter->setStretchFactor(2, 0);
    splitter->setSizes({theme().px(231), width() - theme().px(644), theme().px(413)});
    at = -1;
    shownDocument.clear();
    connect(paper, &ScoreSheet::edited, this, [this](const QString &key, const SaveQueue::Write &write, bool merging) {
        ++editCount;
        if (queue)
            queue->put(key, write, merging);
    });
    connect(paper, &ScoreSheet::typing, queue.data(), &SaveQueue::waiting);
    connect(paper, &ScoreSheet::changed, this, [this] {
        if (at < 0 || paper->sheet().proposal != all[static_cast<std::size_t>(at)].proposal)
            return;
        all[static_cast<std::size_t>(at)] = paper->sheet();
        renewRow(at);
        Q_EMIT sheetsChanged();
    });
    connect(paper, &ScoreSheet::abstainAsked, this, &ReadPage::askAbstain);
    connect(paper, &ScoreSheet::recuseAsked, this, &ReadPage::askRecuse);
    pages->setCopyAllowed(round->policy.disclosure.copyText);
    pages->setWatermark(words(stored.member) + QStringLiteral(" · ") +
                        QDateTime::currentDateTime().toString(QStringLiteral("yyyy-MM-dd HH:mm")));
}

void ReadPage::show(const DeskSnapshot &snapshot) {
    const bool other = !snapshot.stored || !now.stored || snapshot.stored->digest != now.stored->digest;
    now = snapshot;
    splitter->setVisible(now.stored.has_value());
    nothing->setVisible(!now.stored);
    if (!now.stored) {
        at = -1;
        pages->close();
        return;
    }
    all = now.sheets;
    if (other)
        buildFor(*now.stored);
    std::vector<ProposalRow> rows(all.size());
    proposals->model()->set(rows);
    for (int i = 0; i < static_cast<int>(all.size()); ++i)
        renewRow(i);
    fold();
    if (!all.empty())
        select(qBound(0, at, static_cast<int>(all.size()) - 1));
}

void ReadPage::renewRow(int index) {
    const Sheet &sheet = all[static_cast<std::size_t>(index)];
    const Proposal &proposal = round->proposals[static_cast<std::size_t>(index)];
    ProposalRow row;
    row.id = words(proposal.id);
    row.applicant = words(proposal.applicant);
    for (const DocumentRef &document : proposal.documents)
        row.pages += document.pages;
    row.items = scoredItems(sheet);
    row.of = static_cast<int>(sheet.scores.size());
    const bool touched =
        row.items > 0 || sheet.gate != Choice::none || sheet.recognition != Choice::none || !sheet.opinion.empty() ||
        std::any_of(sheet.scores.begin(), sheet.scores.end(), [](auto &s) { return !s.comment.empty(); });
    row.state = sheet.state == State::recused     ? ProposalRow::recused
                : sheet.state == State::abstained ? ProposalRow::abstained
                : missing(sheet, *round).empty()  ? ProposalRow::done
                : touched                         ? ProposalRow::part
                                                  : ProposalRow::untouched;
    if (row.items > 0 && row.state != ProposalRow::recused && row.state != ProposalRow::abstained)
        row.total = DeskText::points(partialTotal(sheet), DeskText::decimals(round->rubric));
    proposals->model()->set(index, row);
}

void ReadPage::select(int index) {
    if (!paper || index < 0 || static_cast<std::size_t>(index) >= all.size())
        return;
    at = index;
    if (proposals->current() != index)
        proposals->setCurrent(index);
    const Sheet &sheet = all[static_cast<std::size_t>(index)];
    menuButton->setText(proposals->model()->at(index).id + QStringLiteral("  ") +
                        proposals->model()->at(index).applicant);
    paper->show(sheet, now.stored->closed ? tr("The round is closed: the sheet can only be read.") : QString());
    showDocument();
}

// The document that was open for this proposal, else its first one.
void ReadPage::showDocument() {
    const std::string &proposal = all[static_cast<std::size_t>(at)].proposal;
    documentBox->clear();
    const StoredDocument *wanted = nullptr;
    int waiting = 0;
    for (const StoredDocument &document : now.documents) {
        if (document.proposal != proposal)
            continue;
        documentBox->addItem(words(document.name), QVariant::fromValue<qlonglong>(document.id));
        waiting += !document.present;
        if (!wanted || chosenDocument.value(words(proposal), -1) == document.id) {
            wanted = &document;
            documentBox->setCurrentIndex(documentBox->count() - 1);
        }
    }
    documentBox->setVisible(documentBox->count() > 1);
    middle->setCurrentWidget(pages);
    if (all[static_cast<std::size_t>(at)].state == State::recused || !wanted) {
        shownDocument.clear();
        pages->showClosed(wanted || !now.documents.empty()
                              ? tr("Recused. The documents of this proposal are closed to you.")
                              : tr("This proposal has no document."));
        return;
    }
    openDocument(wanted->id);
}

// Not the reader's own message: nothing is closed, only waited for.
void ReadPage::sayAbsent(const QString &sentence, const QString &explanation) {
    pages->close();
    absent->say(QStringLiteral("doc"), sentence, explanation);
    middle->setCurrentWidget(absent);
}

void ReadPage::openDocument(std::int64_t id) {
    const auto found = std::find_if(now.documents.begin(), now.documents.end(), [id](auto &d) { return d.id == id; });
    if (found == now.documents.end())
        return;
    const QString key = words(found->sha256);
    if (key == shownDocument && documentId == id && found->present && found->readable)
        return;
    shownDocument.clear();
    if (!found->present)
        return sayAbsent(
            tr("The document is not here yet"),
            tr("“%1” comes with the next sync. The sheet can be filled in meanwhile.").arg(words(found->name)));
    if (!found->readable)
        return pages->showClosed(tr("“%1” is not open to you.").arg(words(found->name)));
    if (!found->reading.empty())
        return pages->showClosed(describe(codeFromName(found->reading)));
    const int number = ++opening;
    documentId = id;
    runTask(
        this,
        [space = ws, id](Work &) {
            const auto guard = space->lock();
            return documentIdentity(*space, id);
        },
        [this, number, key, file = found->file](const Identity &identity) {
            if (number != opening)
                return; // another was chosen meanwhile
            shownDocument = key;
            pages->open(file, identity, key);
        },
        [this, number](const Error &error) {
            if (number == opening)
                pages->showClosed(describe(error));
        });
}

void ReadPage::askAbstain(bool abstain) {
    const std::string proposal = all[static_cast<std::size_t>(at)].proposal;
    const auto set = [this, proposal](State state, const std::string &reason) {
        ++editCount;
        for (std::size_t i = 0; i < all.size(); ++i)
            if (all[i].proposal == proposal) {
                all[i].state = state;
                all[i].reason = reason;
                renewRow(static_cast<int>(i));
                if (static_cast<int>(i) == at)
                    paper->show(all[i]);
            }
        queue->put(words("state/" + proposal), [r = round, proposal, state, reason](Workspace &space) {
            saveState(space, *r, proposal, state, reason);
        });
        Q_EMIT sheetsChanged();
    };
    if (!abstain)
        return set(State::blank, {});
    auto *dialog = new ReasonDialog(QStringLiteral("abstain"), tr("Abstain from this proposal?"),
                                    tr("It gets no points from you. Until you seal you can score it after all."),
                                    tr("Abstain"), window());
    connect(dialog, &QDialog::accepted, this,
            [set, dialog] { set(State::abstained, dialog->reason()->text().trimmed().toStdString()); });
    dialog->open();
}

void ReadPage::askRecuse() {
    const std::string proposal = all[static_cast<std::size_t>(at)].proposal;
    auto *dialog = new ReasonDialog(QStringLiteral("recused"), tr("Declare a conflict with this proposal?"),
                                    tr("Its documents are closed to you for good and it gets no points from you. "
                                       "This cannot be undone."),
                                    tr("Recuse"), window());
    connect(dialog, &QDialog::accepted, this, [this, proposal, dialog] {
        ++editCount;
        queue->flush();
        for (std::size_t i = 0; i < all.size(); ++i)
            if (all[i].proposal == proposal) {
                all[i].state = State::recused;
                all[i].reason = dialog->reason()->text().trimmed().toStdString();
                renewRow(static_cast<int>(i));
                if (static_cast<int>(i) == at)
                    select(at);
            }
        runTask(
            this,
            [space = ws, saved = queue->waiter(), id = round->id, proposal,
             reason = dialog->reason()->text().trimmed().toStdString()](Work &) {
                saved();
                Evaluator(*space).recuse(id, proposal, reason);
            },
            [this] { Q_EMIT reloadAsked(); },
            [this](const Error &error) {
                trouble->say(BannerKind::error, describe(error), tr("The conflict is not recorded yet."));
                trouble->show();
                Q_EMIT reloadAsked();
            });
    });
    dialog->open();
}

void ReadPage::goTo(const std::string &proposal, const std::string &criterion) {
    for (std::size_t i = 0; i < all.size(); ++i)
        if (all[i].proposal == proposal)
            select(static_cast<int>(i));
    if (paper && !criterion.empty())
        paper->goTo({proposal, criterion, Code::blankCriterion});
}

void ReadPage::move(int by) {
    select(at + by);
}

void ReadPage::fold() {
    const bool narrow = width() < foldList, tiny = width() < foldSheet;
    foldBar->setVisible(narrow && now.stored);
    proposals->setVisible(!narrow);
    tabs->setVisible(tiny);
    middle->setVisible(!tiny || tabs->current() == 0);
    if (paper)
        paper->setVisible(!tiny || tabs->current() == 1);
}

void ReadPage::resizeEvent(QResizeEvent *event) {
    Page::resizeEvent(event);
    fold();
}

void ReadPage::activated() {
    if (paper && !paper->openedItem().empty())
        paper->openItem(paper->openedItem());
    else if (proposals->isVisible())
        proposals->view()->setFocus(Qt::OtherFocusReason);
}

QList<KeyHint> ReadPage::keyHints() const {
    return {{{}, tr("points"), QStringLiteral("↑ ↓")},
            {{}, tr("next item"), QStringLiteral("Enter")},
            {{}, tr("level"), QStringLiteral("Alt 1–5")},
            {QKeySequence(Qt::Key_F8), tr("next missing")},
            {{}, tr("proposal"), QStringLiteral("Alt ↑ ↓")}};
}

QList<QWidget *> ReadPage::panes() const {
    return {proposals, middle, paper};
}

} // namespace simsa
