#include "ui/desk/ComparePage.h"

#include "ui/desk/CalibrateView.h"
#include "ui/desk/CompareTable.h"
#include "ui/desk/DeskText.h"
#include "ui/desk/SideBySide.h"
#include "ui/desk/SpreadView.h"
#include "ui/reader/Reader.h"
#include "ui/shell/Panels.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace simsa {

namespace {

constexpr int foldSide = 1100; // logical pixels: below, the spread at the right goes

void onGround(QWidget *widget, QPalette::ColorRole role) {
    widget->setAutoFillBackground(true);
    widget->setBackgroundRole(role);
}

} // namespace

ComparePage::ComparePage(std::shared_ptr<Workspace> workspace, std::shared_ptr<PageHosts> hosts, QWidget *parent)
    : Page(parent), ws(std::move(workspace)), title(new Text(tr("Own scores"), TextSize::page, Tone::text, true)),
      caption(new Text({}, TextSize::secondary, Tone::text2)),
      views(new Segmented({tr("Table"), tr("In order"), tr("Side by side")})), allItems(new QCheckBox(tr("All items"))),
      blind(new QCheckBox(tr("Hide names"))), stack(new QStackedWidget), cells(new CompareTable),
      inOrder(new CalibrateView), both(new SideBySide(ws, std::move(hosts))), side(new QWidget), foot(new QWidget),
      legend(new QWidget), spreadColumn(new QVBoxLayout), factColumn(new QVBoxLayout),
      pairLine(new Text({}, TextSize::body)),
      pairButton(new Button(tr("See both side by side"), ButtonKind::primary, QStringLiteral("compare"))) {
    build();
}

void ComparePage::build() {
    const Theme &look = theme();
    auto *outer = new QHBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    auto *head = new QWidget;
    onGround(head, QPalette::Base);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(look.px(16), look.px(8), look.px(16), look.px(8));
    row->setSpacing(look.px(12));
    row->addWidget(title);
    caption->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    row->addWidget(caption, 1);
    views->setAccessibleName(tr("How to compare"));
    views->setCurrent(0);
    row->addWidget(views);
    row->addWidget(allItems);
    row->addWidget(blind);
    column->addWidget(head);
    stack->addWidget(cells);
    stack->addWidget(inOrder);
    stack->addWidget(both);
    column->addWidget(stack, 1);
    auto *words_ = new QHBoxLayout(legend);
    onGround(legend, QPalette::Base);
    words_->setContentsMargins(look.px(16), look.px(4), look.px(16), look.px(4));
    auto *means = new Text(tr("Bold 0.0: no points given · dashed: still blank · hatched: recused · bar: share of the "
                              "maximum · Shift+↑↓ sorts by the column"),
                           TextSize::axis, Tone::text2);
    means->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    words_->addWidget(means, 1);
    column->addWidget(legend);
    onGround(foot, QPalette::Base);
    auto *below = new QHBoxLayout(foot);
    below->setContentsMargins(look.px(16), look.px(10), look.px(16), look.px(10));
    pairLine->setWrapping(true);
    below->addWidget(pairLine, 1);
    below->addWidget(pairButton);
    column->addWidget(foot);
    outer->addLayout(column, 1);
    buildSide();
    outer->addWidget(side);

    connect(views, &Segmented::chosen, this, [this](int index) {
        if (index == pair)
            openPair();
        else
            setView(static_cast<View>(index));
    });
    connect(allItems, &QCheckBox::toggled, this, &ComparePage::renew);
    connect(blind, &QCheckBox::toggled, this, &ComparePage::renew);
    connect(pairButton, &Button::clicked, this, &ComparePage::openPair);
    connect(cells, &CompareTable::chosenChanged, this, &ComparePage::showPair);
    connect(cells, &CompareTable::openAsked, this, &ComparePage::lookAsked);
    connect(cells->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ComparePage::showPair);
    connect(inOrder, &CalibrateView::openAsked, this, &ComparePage::lookAsked);
    connect(inOrder->table(), &QTableWidget::currentCellChanged, this, &ComparePage::showPair);
    connect(both, &SideBySide::openAsked, this, &ComparePage::lookAsked);
    connect(both, &SideBySide::backAsked, this, [this] { setView(table); });
    auto *key = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_J), this);
    key->setContext(Qt::WidgetWithChildrenShortcut);
    connect(key, &QShortcut::activated, this, [this] { view() == pair ? setView(table) : openPair(); });
    auto *escape = new QShortcut(QKeySequence(Qt::Key_Escape), both);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, [this] { setView(table); });
}

void ComparePage::buildSide() {
    const Theme &look = theme();
    side->setFixedWidth(look.px(400));
    auto *outer = new QVBoxLayout(side);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *inner = new QWidget;
    auto *list = new QVBoxLayout(inner);
    list->setContentsMargins(look.px(16), look.px(12), look.px(16), look.px(12));
    list->setSpacing(look.px(8));
    list->addWidget(new Text(tr("How own points are spread"), TextSize::group, Tone::text, true));
    list->addWidget(new Text(tr("A dot is a proposal · in points"), TextSize::axis, Tone::text2));
    spreadColumn->setSpacing(look.px(8));
    list->addLayout(spreadColumn);
    list->addWidget(new Rule);
    factColumn->setSpacing(look.px(6));
    list->addLayout(factColumn);
    auto *own = new Text(tr("Only your own points are here. Nobody sees the others’ before the ballots are opened."),
                         TextSize::axis, Tone::text2);
    own->setWrapping(true);
    list->addWidget(own);
    list->addStretch(1);
    scroll->setWidget(inner);
    outer->addWidget(scroll);
}

bool ComparePage::isBlind() const {
    return blind->isChecked() || (now.stored && now.stored->round.blind);
}

QString ComparePage::nameOf(const std::string &proposal) const {
    return words(proposal) + QLatin1Char(' ') + DeskText::applicant(now.stored->round, proposal, isBlind());
}

void ComparePage::show(const DeskSnapshot &snapshot, const std::vector<Sheet> &all, const std::vector<Note> &marks,
                       const std::vector<Change> &changes) {
    const bool other = now.stored && snapshot.stored && now.stored->digest != snapshot.stored->digest;
    now = snapshot;
    sheets = all;
    notes = marks;
    history = changes;
    if (!now.stored || other) {
        both->close();
        setView(table);
    }
    const bool must = now.stored && now.stored->round.blind;
    blind->setEnabled(!must);
    blind->setToolTip(must ? tr("The round is blind: applicants are letters while you score.")
                           : tr("Letters instead of names on this page"));
    blind->setAccessibleDescription(blind->toolTip());
    if (must)
        blind->setChecked(true);
    renew();
}

void ComparePage::forget() {
    both->close();
    setView(table);
}

void ComparePage::activated() {
    Q_EMIT dataAsked();
    if (view() == table)
        cells->setFocus(Qt::OtherFocusReason);
}

void ComparePage::renew() {
    if (!now.stored)
        return;
    const Round &round = now.stored->round;
    data = compareData(round, sheets, notes, history, allItems->isChecked(), isBlind());
    for (const CompareRow &row : data.rows)
        if (row.state == State::recused && std::find(opened.begin(), opened.end(), row.id) != opened.end()) {
            opened.clear();
            both->close(); // nothing of a closed proposal stays in view or in memory
            setView(table);
        }
    cells->show(data);
    inOrder->show(round, compareData(round, sheets, notes, history, true, isBlind()), sheets);
    int complete = 0, part = 0, recused = 0, abstained = 0;
    for (const CompareRow &row : data.rows) {
        complete += row.complete();
        recused += row.state == State::recused;
        abstained += row.state == State::abstained;
        part += row.counts() && !row.complete() && row.total.points;
    }
    QStringList parts{tr("%n proposal(s)", nullptr, static_cast<int>(data.rows.size())),
                      tr("%1 complete").arg(complete)};
    if (part)
        parts.append(tr("%1 begun").arg(part));
    if (abstained)
        parts.append(tr("%1 abstained").arg(abstained));
    if (recused)
        parts.append(tr("%1 recused").arg(recused));
    caption->setText(parts.join(QStringLiteral(" · ")));
    if (view() == pair)
        both->show(now, sheets, opened, isBlind());
    showPair();
    showFacts();
}

std::vector<std::string> ComparePage::wantedPair() const {
    if (view() == calibrate)
        return inOrder->pair();
    if (cells->chosen().size() == 2)
        return cells->chosen();
    return {};
}

// The two that are chosen: named in the spread, their differences below.
void ComparePage::showPair() {
    if (!now.stored)
        return;
    const std::vector<std::string> two = wantedPair();
    std::vector<int> tops;
    for (std::size_t i = 0; i < data.columns.size(); ++i)
        if (data.columns[i].whole)
            tops.push_back(static_cast<int>(i));
    while (dots.size() > static_cast<qsizetype>(tops.size())) {
        dots.last()->deleteLater();
        dots.removeLast();
    }
    std::vector<std::string> named = two;
    if (view() == table && cells->chosen().size() == 1)
        named = cells->chosen();
    for (std::size_t i = 0; i < tops.size(); ++i) {
        if (static_cast<qsizetype>(i) == dots.size()) {
            auto *spread = new SpreadView;
            dots.append(spread);
            spreadColumn->addWidget(spread);
            connect(spread, &SpreadView::chosen, this, [this](const QString &id) { cells->toggle(id.toStdString()); });
        }
        dots[static_cast<qsizetype>(i)]->show(data, tops[i], named);
    }
    if (two.size() != 2) {
        pairLine->setText(tr("Choose two proposals with Space to see them side by side."));
        return pairButton->disable(pairLine->fullText());
    }
    pairButton->enable();
    const CompareRow *a = nullptr, *b = nullptr;
    for (const CompareRow &row : data.rows) {
        a = row.id == two[0] ? &row : a;
        b = row.id == two[1] ? &row : b;
    }
    QStringList parts;
    for (int column : tops)
        if (const auto x = completeValue(*a, column), y = completeValue(*b, column); x && y)
            parts.append(data.columns[static_cast<std::size_t>(column)].number + QLatin1Char(' ') +
                         data.columns[static_cast<std::size_t>(column)].title + QLatin1Char(' ') +
                         SideBySide::difference(*x - *y, data.decimals));
    if (const auto x = completeValue(*a, -1), y = completeValue(*b, -1); x && y)
        parts.append(tr("Total %1").arg(SideBySide::difference(*x - *y, data.decimals)));
    pairLine->setLead(nameOf(two[0]) + QStringLiteral(" ↔ ") + nameOf(two[1]));
    pairLine->setText(parts.join(QStringLiteral(" · ")));
}

void ComparePage::showFacts() {
    while (QLayoutItem *item = factColumn->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    saidFacts.clear();
    const std::vector<CompareFact> all = compareFacts(data);
    factColumn->addWidget(new Text(tr("Worth a look %1").arg(all.size()), TextSize::group, Tone::text, true));
    constexpr std::size_t most = 12;
    for (std::size_t i = 0; i < all.size() && i < most; ++i) {
        const CompareFact &fact = all[i];
        QStringList names;
        for (std::size_t k = 0; k < fact.proposals.size() && k < 4; ++k)
            names.append(nameOf(fact.proposals[k]));
        if (fact.proposals.size() > 4)
            names.append(tr("%n more", nullptr, static_cast<int>(fact.proposals.size()) - 4));
        const QString who = names.join(QStringLiteral(", "));
        const QString amount = QLocale().toString(std::abs(fact.amount), 'f', 1);
        QString text, action, iconName;
        switch (fact.kind) {
        case CompareFact::highButGateFailed:
            text = tr("%1 has a high total, but fails the gate.").arg(who);
            action = tr("See the reason");
            iconName = QStringLiteral("gate");
            break;
        case CompareFact::drift:
            text = (fact.amount > 0 ? tr("The %1 scored first are on average %2 points above the %1 scored last.")
                                    : tr("The %1 scored first are on average %2 points below the %1 scored last."))
                       .arg(fact.of)
                       .arg(amount);
            action = tr("In order");
            iconName = QStringLiteral("clock");
            break;
        case CompareFact::sameTotal:
            text = tr("%1 have the same total of %2.").arg(who, amount);
            action = tr("Side by side");
            iconName = QStringLiteral("compare");
            break;
        case CompareFact::inversion:
            text = tr("%1: in %2 the first stands above the second, in all the rest clearly below.")
                       .arg(who, data.columns[static_cast<std::size_t>(fact.of)].number);
            action = tr("In order");
            iconName = QStringLiteral("sort");
            break;
        }
        saidFacts.append(text);
        auto *card = new Card;
        card->body()->setContentsMargins(theme().px(10), theme().px(6), theme().px(10), theme().px(6));
        auto *row = new QHBoxLayout;
        row->setSpacing(theme().px(10));
        row->addWidget(new IconLabel(iconName, Tone::text2, 16), 0, Qt::AlignTop);
        auto *say = new Text(text, TextSize::secondary);
        say->setWrapping(true);
        row->addWidget(say, 1);
        auto *go = new Button(action, ButtonKind::link);
        go->setAccessibleName(action + QStringLiteral(": ") + text);
        row->addWidget(go, 0, Qt::AlignVCenter);
        card->body()->addLayout(row);
        factColumn->addWidget(card);
        connect(go, &Button::clicked, this, [this, fact] {
            if (fact.kind == CompareFact::highButGateFailed)
                return Q_EMIT lookAsked(words(fact.proposals[0]), QStringLiteral("gate"));
            if (fact.kind == CompareFact::sameTotal)
                return compare({fact.proposals[0], fact.proposals[1]});
            setView(calibrate);
            if (fact.kind == CompareFact::inversion)
                for (int at = 0; at < inOrder->criterionBox()->count() - 1; ++at)
                    if (inOrder->criterionBox()->itemText(at + 1).startsWith(
                            data.columns[static_cast<std::size_t>(fact.of)].number + QLatin1Char(' ')))
                        inOrder->setColumn(at);
        });
    }
}

void ComparePage::openPair() {
    std::vector<std::string> two = wantedPair();
    if (two.size() != 2 && opened.size() == 2)
        two = opened;
    if (two.size() != 2) { // the row under the keyboard and the next one
        const CompareModel &rows = *cells->rows();
        two.clear();
        const int first = qMax(0, cells->currentIndex().row());
        for (int step = 0; step < rows.rowCount() && two.size() < 2; ++step)
            if (const CompareRow &row = rows.rowAt((first + step) % rows.rowCount()); row.counts())
                two.push_back(row.id);
    }
    compare(two);
}

void ComparePage::compare(const std::vector<std::string> &two) {
    if (two.size() != 2 || !now.stored)
        return setView(static_cast<View>(stack->currentIndex())); // there is no second one
    opened = two;
    cells->choose(two);
    setView(pair);
    both->show(now, sheets, opened, isBlind());
    both->reader(0)->setFocus(Qt::OtherFocusReason);
}

void ComparePage::setView(View wanted) {
    views->setCurrent(wanted);
    stack->setCurrentIndex(wanted);
    const bool wide = width() >= theme().px(foldSide);
    side->setVisible(wanted != pair && wide);
    foot->setVisible(wanted != pair);
    legend->setVisible(wanted == table);
    allItems->setVisible(wanted == table);
    if (wanted == table)
        cells->setFocus(Qt::OtherFocusReason);
    else if (wanted == calibrate)
        inOrder->table()->setFocus(Qt::OtherFocusReason);
    showPair();
    Q_EMIT hintsChanged();
}

ComparePage::View ComparePage::view() const {
    return static_cast<View>(stack->currentIndex());
}

void ComparePage::resizeEvent(QResizeEvent *event) {
    Page::resizeEvent(event);
    side->setVisible(view() != pair && width() >= theme().px(foldSide));
}

QAbstractButton *ComparePage::primaryAction() const {
    return pairButton;
}

QList<KeyHint> ComparePage::keyHints() const {
    return {{{}, tr("row"), QStringLiteral("↑ ↓")},
            {QKeySequence(Qt::Key_Space), tr("choose")},
            {QKeySequence(Qt::Key_Return), tr("open")},
            {QKeySequence(Qt::CTRL | Qt::Key_J), tr("side by side")}};
}

QList<QWidget *> ComparePage::panes() const {
    return {stack, side};
}

QString ComparePage::captionText() const {
    return caption->fullText();
}

QString ComparePage::pairText() const {
    return pairLine->fullText();
}

QStringList ComparePage::facts() const {
    return saidFacts;
}

} // namespace simsa
