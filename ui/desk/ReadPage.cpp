#include "ui/desk/ReadPage.h"

#include "ui/desk/DeskText.h"
#include "ui/desk/NotesPanel.h"
#include "ui/desk/ProposalList.h"
#include "ui/desk/ReadNotes.h"
#include "ui/desk/ReadingClock.h"
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

ReadPage::ReadPage(std::shared_ptr<Workspace> workspace, SaveQueue *queue_, EditStack *edits_,
                   std::shared_ptr<PageHosts> hosts_, QWidget *parent)
    : Page(parent), ws(std::move(workspace)), queue(queue_), edited(edits_), hosts(std::move(hosts_)),
      trouble(new Banner(BannerKind::error)), foldBar(new QWidget), menuButton(new QToolButton),
      tabs(new Segmented({tr("Proposal"), tr("Score sheet")})), splitter(new QSplitter), left(new QWidget),
      leftTabs(new Segmented({tr("Proposals"), tr("Notes")})), leftStack(new QStackedWidget),
      proposals(new ProposalList), notesList(new NotesPanel), pages(new Reader(hosts)),
      marks(new ReadNotes(*pages, *notesList, *edits_, this)), documentBox(new QComboBox), middle(new QStackedWidget),
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
    buildLeft();
    splitter->addWidget(left);
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

    buildKeys();
    buildClock();
    connectNotes();
    connect(edited, &EditStack::applied, this, &ReadPage::applied);
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
        Q_EMIT reloadAsked(); // what is on screen is not what is kept
    });
}

void ReadPage::buildLeft() {
    const Theme &look = theme();
    left->setMinimumWidth(look.px(180));
    left->setAutoFillBackground(true);
    left->setBackgroundRole(QPalette::Base);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(look.px(8), look.px(6), look.px(8), look.px(2));
    leftTabs->setAccessibleName(tr("Proposals or notes"));
    leftTabs->setCurrent(0);
    row->addWidget(leftTabs);
    row->addStretch(1);
    column->addLayout(row);
    leftStack->addWidget(proposals);
    leftStack->addWidget(notesList);
    column->addWidget(leftStack, 1);
    connect(leftTabs, &Segmented::chosen, this, [this](int index) { leftStack->setCurrentIndex(index); });
}

void ReadPage::buildKeys() {
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
    key(QKeySequence(Qt::CTRL | Qt::Key_Z), [this] { undo(); });
    key(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), [this] { redo(); });
    key(QKeySequence(Qt::CTRL | Qt::Key_J), [this] { Q_EMIT compareAsked(); });
    key(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_M), [this] {
        showNotes(!notesShown());
        if (notesShown())
            notesList->textBox()->setFocus(Qt::ShortcutFocusReason);
        else
            proposals->view()->setFocus(Qt::ShortcutFocusReason);
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
    connectSheet();
    searchEverywhere();
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
        countReading();
        pages->close();
        return;
    }
    bool closed = false;
    for (std::size_t i = 0; !other && i < all.size() && i < now.sheets.size(); ++i)
        if (now.sheets[i].state == State::recused && all[i].state != State::recused) {
            edited->forget(all[i].proposal); // a conflict that was declared elsewhere
            marks->forget(all[i].proposal);
            pages->crossSearch()->forget(); // hits show words of its pages
            closed = true;
        }
    all = now.sheets;
    if (other)
        buildFor(*now.stored);
    if (edited) {
        edited->show(round, *now.notes);
        edited->setOpen(!now.stored->closed);
    }
    marks->show(round, *now.notes, paper);
    std::vector<ProposalRow> rows(all.size());
    proposals->model()->set(rows);
    for (int i = 0; i < static_cast<int>(all.size()); ++i)
        renewRow(i);
    fold();
    if (!all.empty())
        select(qBound(0, at, static_cast<int>(all.size()) - 1));
    if (closed)
        Q_EMIT proposalClosed();
}

void ReadPage::renewRow(int index) {
    const Sheet &sheet = all[static_cast<std::size_t>(index)];
    const Proposal &proposal = round->proposals[static_cast<std::size_t>(index)];
    ProposalRow row;
    row.id = words(proposal.id);
    row.applicant = DeskText::applicant(*round, proposal.id);
    for (const DocumentRef &document : proposal.documents)
        row.pages += document.pages;
    row.toRead = readingLeft(sheet, *round);
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
    if (proposals->current() != index) {
        const QSignalBlocker quiet(proposals); // it would come back here
        proposals->setCurrent(index);
    }
    const Sheet &sheet = all[static_cast<std::size_t>(index)];
    if (visited.empty() || visited.back() != sheet.proposal) {
        std::erase(visited, sheet.proposal);
        visited.push_back(sheet.proposal);
    }
    menuButton->setText(proposals->model()->at(index).id + QStringLiteral("  ") +
                        proposals->model()->at(index).applicant);
    paper->setName(words(sheet.proposal) + QStringLiteral("  ") + proposals->model()->at(index).applicant);
    paper->show(sheet, lockedWhy());
    paper->setSealed(now.sealed);
    pages->setCriterion(paper->openedNumber());
    marks->setProposal(sheet.proposal, sheet.state != State::recused && !now.stored->closed);
    showDocument();
    countReading();
}

void ReadPage::goTo(const std::string &proposal, const std::string &criterion) {
    for (std::size_t i = 0; i < all.size(); ++i)
        if (all[i].proposal == proposal)
            select(static_cast<int>(i));
    if (paper && !criterion.empty())
        paper->goTo({proposal, criterion, Code::blankCriterion});
}

QString ReadPage::lockedWhy() const {
    return now.stored && now.stored->closed ? tr("The round is closed: the sheet can only be read.") : QString();
}

std::vector<std::string> ReadPage::lastTwo() const {
    std::vector<std::string> out;
    const auto counts = [this](const std::string &proposal) {
        return std::any_of(all.begin(), all.end(),
                           [&](const Sheet &s) { return s.proposal == proposal && s.state != State::recused; });
    };
    for (auto each = visited.rbegin(); each != visited.rend() && out.size() < 2; ++each)
        if (counts(*each))
            out.push_back(*each);
    for (const Sheet &sheet : all) // none before it: the first other
        if (out.size() < 2 && counts(sheet.proposal) && std::find(out.begin(), out.end(), sheet.proposal) == out.end())
            out.push_back(sheet.proposal);
    return out;
}

void ReadPage::move(int by) {
    select(at + by);
}

void ReadPage::fold() {
    const bool narrow = width() < foldList, tiny = width() < foldSheet;
    foldBar->setVisible(narrow && now.stored);
    left->setVisible(!narrow || notesShown());
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
    return {{{}, tr("points"), QStringLiteral("↑ ↓")},      {{}, tr("next item"), QStringLiteral("Enter")},
            {{}, tr("level"), QStringLiteral("Alt 1–5")},   {QKeySequence(Qt::CTRL | Qt::Key_E), tr("evidence")},
            {QKeySequence(Qt::Key_F8), tr("next missing")}, {{}, tr("proposal"), QStringLiteral("Alt ↑ ↓")}};
}

QList<QWidget *> ReadPage::panes() const {
    return {left, middle, paper};
}

} // namespace simsa
