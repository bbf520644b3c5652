#include "ui/desk/SideBySide.h"

#include "ui/desk/DeskText.h"
#include "ui/reader/Reader.h"
#include "ui/shell/Buttons.h"
#include "ui/shell/Panels.h"
#include "ui/shell/Task.h"

#include "app/roles/Words.h"

#include <QDateTime>
#include <QHeaderView>
#include <QSplitter>
#include <QVBoxLayout>

namespace simsa {

SideBySide::SideBySide(std::shared_ptr<Workspace> workspace, std::shared_ptr<PageHosts> hosts, QWidget *parent)
    : QWidget(parent), ws(std::move(workspace)), list(new QTableWidget),
      back(new Button(tr("Back to the table"), ButtonKind::link)) {
    const Theme &look = theme();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto *splitter = new QSplitter;
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(1);
    column->addWidget(splitter);
    for (std::size_t i = 0; i < 2; ++i) {
        Side &side = sides[i];
        side.pages = new Reader(hosts);
        side.pages->setShortcutsEnabled(i == 0);
        side.pages->setAccessibleName(i == 0 ? tr("Left proposal") : tr("Right proposal"));
        side.name = new Text({}, TextSize::body, Tone::text, true);
        side.absent = new EmptyState(QStringLiteral("doc"), {});
        side.absent->hide();
        side.name->setContentsMargins(look.px(12), look.px(6), look.px(12), look.px(6));
        side.name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        auto *box = new QWidget;
        box->setMinimumWidth(look.px(300));
        auto *inner = new QVBoxLayout(box);
        inner->setContentsMargins(0, 0, 0, 0);
        inner->setSpacing(0);
        inner->addWidget(side.name);
        inner->addWidget(side.pages, 1);
        inner->addWidget(side.absent, 1);
        splitter->addWidget(box);
        if (i == 0) {
            auto *middle = new QWidget;
            middle->setMinimumWidth(look.px(300));
            auto *rows = new QVBoxLayout(middle);
            rows->setContentsMargins(0, 0, 0, 0);
            rows->setSpacing(0);
            auto *top = new QHBoxLayout;
            top->setContentsMargins(look.px(8), look.px(6), look.px(8), look.px(6));
            top->addWidget(back);
            top->addStretch(1);
            rows->addLayout(top);
            rows->addWidget(list, 1);
            splitter->addWidget(middle);
        }
    }
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(2, 1);
    splitter->setSizes({look.px(473), look.px(420), look.px(473)});
    list->setColumnCount(4);
    list->setFrameShape(QFrame::NoFrame);
    list->setShowGrid(false);
    list->setSelectionBehavior(QAbstractItemView::SelectRows);
    list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list->setTabKeyNavigation(false);
    list->setWordWrap(false);
    list->setAccessibleName(tr("Own points of both proposals"));
    list->verticalHeader()->hide();
    list->verticalHeader()->setDefaultSectionSize(look.px(28));
    list->horizontalHeader()->setHighlightSections(false);
    list->horizontalHeader()->setSectionsClickable(false);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(back, &Button::clicked, this, &SideBySide::backAsked);
    connect(list, &QTableWidget::cellActivated, this, [this](int row, int column_) {
        const QString criterion = list->item(row, 0)->data(Qt::UserRole).toString();
        Q_EMIT openAsked(words(sides[column_ == 2 ? 1 : 0].proposal), criterion);
    });
}

QString SideBySide::difference(Points points, int decimals) {
    if (points.hundredths == 0)
        return DeskText::points(points, decimals);
    const bool less = points.hundredths < 0;
    return QString(QChar(less ? 0x2212 : u'+')) +
           DeskText::points(Points{less ? -points.hundredths : points.hundredths}, decimals);
}

QString SideBySide::heading(int side) const {
    return sides[static_cast<std::size_t>(side)].name->fullText();
}

void SideBySide::show(const DeskSnapshot &snapshot, const std::vector<Sheet> &sheets,
                      const std::vector<std::string> &pair, bool blind) {
    if (!snapshot.stored || pair.size() != 2)
        return;
    const Round &round = snapshot.stored->round;
    std::array<const Sheet *, 2> both{};
    for (const Sheet &sheet : sheets)
        for (std::size_t i = 0; i < 2; ++i)
            if (sheet.proposal == pair[i])
                both[i] = &sheet;
    for (std::size_t i = 0; i < 2; ++i) {
        sides[i].name->setText(words(pair[i]) + QStringLiteral("  ") + DeskText::applicant(round, pair[i], blind));
        open(i, snapshot, pair[i]);
    }
    fill(round, both[0], both[1]);
}

void SideBySide::fill(const Round &round, const Sheet *left, const Sheet *right) {
    list->setRowCount(0);
    if (!left || !right)
        return;
    const int decimals = DeskText::decimals(round.rubric);
    list->setHorizontalHeaderLabels({tr("Item"), words(left->proposal), words(right->proposal), tr("Difference")});
    for (int column = 0; column < 4; ++column)
        list->horizontalHeaderItem(column)->setTextAlignment((column == 0 ? Qt::AlignLeft : Qt::AlignRight) |
                                                             Qt::AlignVCenter);
    const auto put = [this](int row, int column, const QString &text, bool bold, bool rightSide = true) {
        auto *item = new QTableWidgetItem(text);
        item->setTextAlignment((rightSide ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
        item->setFont(theme().font(TextSize::body, bold));
        list->setItem(row, column, item);
        return item;
    };
    const auto valueOf = [](const Sheet &sheet, const std::vector<const Criterion *> &items) {
        std::optional<Points> sum = Points{};
        for (const Criterion *leaf : items)
            for (const SheetScore &score : sheet.scores)
                if (score.criterion == leaf->id)
                    sum = sum && score.points ? std::optional(*sum + *score.points) : std::nullopt;
        return sum;
    };
    const auto line = [&](const QString &name, const QString &criterion, const std::vector<const Criterion *> &items,
                          bool bold) {
        const int row = list->rowCount();
        list->insertRow(row);
        const auto a = valueOf(*left, items), b = valueOf(*right, items);
        auto *first = put(row, 0, name, bold, false);
        first->setToolTip(name);
        first->setData(Qt::UserRole, criterion);
        put(row, 1, a ? DeskText::points(*a, decimals) : tr("blank"), bold);
        put(row, 2, b ? DeskText::points(*b, decimals) : tr("blank"), bold);
        put(row, 3, a && b ? difference(*a - *b, decimals) : QStringLiteral("–"), bold);
    };
    const std::function<void(const Criterion &, int)> walk = [&](const Criterion &criterion, int depth) {
        line(QString(depth * 2, QLatin1Char(' ')) + words(numbering(round.rubric, criterion.id)) + QLatin1Char(' ') +
                 words(criterion.title),
             criterion.children.empty() ? words(criterion.id) : QString(), leaves(criterion), depth == 0);
        for (const Criterion &child : criterion.children)
            walk(child, depth + 1);
    };
    for (const Criterion &criterion : round.rubric.criteria)
        walk(criterion, 0);
    line(tr("Total"), {}, leaves(round.rubric), true);
    list->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    for (int i = 1; i < 4; ++i)
        list->setColumnWidth(i, theme().px(i == 3 ? 76 : 58));
    list->setCurrentCell(0, 0);
}

void SideBySide::open(std::size_t index, const DeskSnapshot &snapshot, const std::string &proposal) {
    Side &side = sides[index];
    const int number = ++side.opening;
    const Round &round = snapshot.stored->round;
    side.pages->setCopyAllowed(round.policy.disclosure.copyText);
    side.pages->setWatermark(words(snapshot.stored->member) + QStringLiteral(" · ") +
                             QDateTime::currentDateTime().toString(QStringLiteral("yyyy-MM-dd HH:mm")));
    const auto found = std::find_if(snapshot.documents.begin(), snapshot.documents.end(),
                                    [&](const StoredDocument &d) { return d.proposal == proposal; });
    const bool there = found != snapshot.documents.end() && found->readable && found->present && found->reading.empty();
    side.pages->setVisible(there);
    side.absent->setVisible(!there);
    if (!there) {
        side.proposal = proposal;
        side.pages->close();
        return side.absent->say(QStringLiteral("doc"), tr("No pages to show"),
                                found == snapshot.documents.end() ? tr("This proposal has no document.")
                                : !found->readable                ? tr("The document is not open to you.")
                                : !found->present                 ? tr("The document comes with the next sync.")
                                                                  : describe(codeFromName(found->reading)));
    }
    const QString key = words(found->sha256);
    if (side.proposal == proposal && side.pages->documentKey() == key)
        return; // open already
    side.proposal = proposal;
    runTask(
        this,
        [space = ws, id = found->id](Work &) {
            const auto guard = space->lock();
            return documentIdentity(*space, id);
        },
        [this, index, number, key, file = found->file](const Identity &identity) {
            if (number == sides[index].opening)
                sides[index].pages->open(file, identity, key);
        },
        [this, index, number](const Error &error) {
            if (number == sides[index].opening)
                sides[index].pages->showClosed(describe(error));
        });
}

void SideBySide::close() {
    list->setRowCount(0);
    for (Side &side : sides) {
        ++side.opening;
        side.proposal.clear();
        side.pages->close();
    }
}

} // namespace simsa
