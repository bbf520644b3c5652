#include "ui/desk/ScoreSheet.h"

#include "ui/desk/CommentBox.h"
#include "ui/desk/DeskText.h"
#include "ui/desk/EvidenceChips.h"
#include "ui/desk/HistoryLines.h"
#include "ui/desk/MissingStrip.h"
#include "ui/desk/PagesRow.h"
#include "ui/desk/SheetHead.h"
#include "ui/desk/SheetRows.h"
#include "ui/desk/SpreadStrip.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

namespace simsa {

namespace {

void onPanel(QWidget *widget) {
    widget->setAutoFillBackground(true);
    widget->setBackgroundRole(QPalette::Base);
}

} // namespace

ScoreSheet::ScoreSheet(std::shared_ptr<const Round> round_, QWidget *parent)
    : QWidget(parent), round(std::move(round_)), decimals(DeskText::decimals(round->rubric)), head(new SheetHead),
      scroll(new QScrollArea), body(new QWidget), state(new Banner(BannerKind::info)),
      abstain(new Button(tr("Abstain from this proposal..."), ButtonKind::link)),
      recuse(new Button(tr("Declare a conflict..."), ButtonKind::link)), strip(new MissingStrip) {
    setAccessibleName(tr("Score sheet"));
    onPanel(this);
    build();
}

void ScoreSheet::build() {
    const Theme &look = theme();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);

    column->addWidget(head);
    if (!round->discussion.empty()) {
        spread = new SpreadStrip(decimals);
        auto *box = new QVBoxLayout;
        box->setContentsMargins(look.px(12), 0, look.px(12), look.px(6));
        box->addWidget(spread);
        column->addLayout(box);
    }
    column->addWidget(new Rule);
    auto *stateBox = new QWidget;
    auto *stateRow = new QVBoxLayout(stateBox);
    stateRow->setContentsMargins(look.px(8), look.px(8), look.px(8), look.px(8));
    stateRow->addWidget(state);
    column->addWidget(stateBox);
    state->hide();
    takeBack = state->setAction(tr("Score after all"));
    connect(takeBack, &QPushButton::clicked, this, [this] { Q_EMIT abstainAsked(false); });

    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    onPanel(body);
    auto *list = new QVBoxLayout(body);
    list->setContentsMargins(0, 0, 0, 0);
    list->setSpacing(0);
    for (const Criterion &criterion : round->rubric.criteria)
        addCriterion(criterion, 0, list);
    list->addWidget(new Rule);
    buildVotes(list);
    auto *others = new QHBoxLayout;
    others->setContentsMargins(look.px(12), look.px(4), look.px(10), look.px(12));
    others->setSpacing(look.px(16));
    others->addWidget(abstain);
    others->addWidget(recuse);
    others->addStretch(1);
    list->addLayout(others);
    list->addStretch(1);
    connect(abstain, &Button::clicked, this, [this] { Q_EMIT abstainAsked(true); });
    connect(recuse, &Button::clicked, this, &ScoreSheet::recuseAsked);
    scroll->setWidget(body);
    column->addWidget(scroll, 1);

    connect(strip, &MissingStrip::chosen, this, &ScoreSheet::goTo);
    column->addWidget(strip);
}

void ScoreSheet::buildVotes(QVBoxLayout *list) {
    for (const bool isGate : {true, false}) {
        const Vote &rule = isGate ? round->policy.gate : round->policy.recognition;
        if (!rule.majority)
            continue;
        auto *vote = new VoteRow(isGate, rule);
        (isGate ? gate : recognition) = vote;
        list->addWidget(vote);
        list->addWidget(new Rule);
        connect(vote, &VoteRow::chosen, this, [this, isGate, vote] {
            voted(isGate, false);
            QTimer::singleShot(0, vote, [this, vote] { // after the layout has its new height
                scroll->ensureWidgetVisible(vote, 0, theme().px(8));
                if (vote->wantsReason() && !vote->byArrow())
                    vote->reason()->editor()->setFocus(Qt::TabFocusReason);
            });
        });
        connect(vote, &VoteRow::typed, this, [this, isGate] { voted(isGate, true); });
        connect(vote->history(), &HistoryLines::reasonGiven, this, [this, isGate](const QString &reason) {
            Q_EMIT reasonGiven(isGate ? QStringLiteral("gate") : QStringLiteral("recognition"), reason);
        });
    }
    auto *part = new QVBoxLayout;
    part->setContentsMargins(theme().px(12), theme().px(8), theme().px(10), theme().px(4));
    opinion = new CommentBox(tr("Overall opinion"), round->policy.opinionLength);
    part->addWidget(opinion);
    list->addLayout(part);
    connect(opinion, &CommentBox::edited, this, [this] {
        const std::string before = now.opinion;
        now.opinion = opinion->text().toStdString();
        Q_EMIT edited({.proposal = now.proposal, .field = EditField::opinion, .before = before, .after = now.opinion},
                      true);
        renew();
    });
}

void ScoreSheet::addCriterion(const Criterion &criterion, int depth, QVBoxLayout *into) {
    const QString number = words(numbering(round->rubric, criterion.id));
    if (criterion.children.empty()) {
        auto *row = new LeafRow(criterion, number, depth, decimals);
        into->addWidget(row);
        rows.append(row);
        topOf.insert(
            row, groups.isEmpty() || depth == 0 ? nullptr : [&] {
                for (auto g = groups.crbegin(); g != groups.crend(); ++g)
                    if ((*g)->isCheckable())
                        return *g;
                return groups.last();
            }());
        connectRow(row);
        return;
    }
    auto *group = new GroupRow(criterion, number, depth, decimals);
    groups.append(group);
    into->addWidget(group);
    auto *parts = new QWidget;
    auto *inner = new QVBoxLayout(parts);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(0);
    for (const Criterion &child : criterion.children)
        addCriterion(child, depth + 1, inner);
    into->addWidget(parts);
    if (depth == 0)
        connect(group, &QAbstractButton::toggled, parts, &QWidget::setVisible);
}

void ScoreSheet::connectRow(LeafRow *row) {
    PointsField *field = row->field();
    connect(row, &LeafRow::pressed, this, [this, row] { openItem(row->criterion().id); });
    connect(field, &PointsField::entered, this, [this, row] { openItem(row->criterion().id, false); });
    connect(field, &PointsField::edited, this, [this, row](bool typed) { pointsChosen(row, typed); });
    connect(field, &PointsField::typing, this, &ScoreSheet::typing);
    connect(field, &PointsField::moved, this, &ScoreSheet::move);
    connect(field, &PointsField::refused, this, [this, row](PointsField::Refusal why) { explain(row, why); });
    connect(field, &PointsField::accepted, this, [this, row] {
        if (openRow == row && item)
            item->clearProblem();
    });
}

void ScoreSheet::explain(LeafRow *row, PointsField::Refusal why) {
    if (openRow != row || !item)
        return;
    const Criterion &c = row->criterion();
    const QString typed = row->field()->text().trimmed();
    const QString kept = tr("%1 was not saved.").arg(typed);
    switch (why) {
    case PointsField::Refusal::range:
        return item->setProblem(tr("%1 goes up to %2.").arg(row->number(), DeskText::maximum(c.maximum)), kept);
    case PointsField::Refusal::step:
        return item->setProblem(tr("%1 goes in steps of %2.").arg(row->number(), DeskText::maximum(c.step)), kept);
    case PointsField::Refusal::twoReadings:
        return item->setProblem(tr("%1 can be read in two ways.").arg(typed),
                                tr("It was not saved. Write the decimals after a full stop, without a comma."));
    case PointsField::Refusal::form:
        return item->setProblem(tr("%1 is no number.").arg(typed), tr("It was not saved. Write digits, such as 12.5."));
    }
}

void ScoreSheet::pointsChosen(LeafRow *row, bool typed) {
    const std::string id = row->criterion().id;
    Edit edit{.proposal = now.proposal, .field = EditField::points, .key = id};
    for (SheetScore &score : now.scores)
        if (score.criterion == id) {
            edit.before = editValue(score.points);
            score.points = row->field()->value();
            edit.after = editValue(score.points);
        }
    if (openRow == row && item)
        item->setPoints(row->field()->value());
    Q_EMIT edited(edit, typed);
    renew();
}

void ScoreSheet::commentTyped() {
    if (!openRow || !item)
        return;
    Edit edit{.proposal = now.proposal, .field = EditField::comment, .key = openRow->criterion().id};
    edit.after = item->comment()->text().toStdString();
    for (SheetScore &score : now.scores)
        if (score.criterion == edit.key) {
            edit.before = score.comment;
            score.comment = edit.after;
        }
    Q_EMIT edited(edit, true);
    renew();
}

void ScoreSheet::voted(bool isGate, bool typed) {
    VoteRow *row = isGate ? gate : recognition;
    Choice &choice = isGate ? now.gate : now.recognition;
    std::string &reason = isGate ? now.gateReason : now.recognitionReason;
    Edit edit{.proposal = now.proposal, .field = isGate ? EditField::gate : EditField::recognition};
    edit.before = editValue(choice, reason);
    choice = row->choice();
    reason = row->reason()->text().toStdString();
    edit.after = editValue(choice, reason);
    Q_EMIT edited(edit, typed);
    renew();
}

void ScoreSheet::setReading(std::int64_t seconds) {
    const auto minutes = [&] { return (60ll * round->readingMinutes - now.reading + 59) / 60; };
    const std::int64_t before = minutes();
    now.reading = seconds;
    if (before > 0 && minutes() != before) // not at every tick: the chips would come and go under the pointer
        renew();
}

bool ScoreSheet::takeBackWrong() {
    if (!openRow || !openRow->field()->wrong())
        return false;
    openRow->field()->setValue(openRow->field()->value());
    return true;
}

void ScoreSheet::finishTyping() {
    if (openRow && openRow->field()->isPending())
        openRow->field()->finish();
}

LeafRow *ScoreSheet::rowOf(const std::string &criterion) const {
    for (LeafRow *row : rows)
        if (row->criterion().id == criterion)
            return row;
    return nullptr;
}

PointsField *ScoreSheet::fieldOf(const std::string &criterion) const {
    LeafRow *row = rowOf(criterion);
    return row ? row->field() : nullptr;
}

QString ScoreSheet::openedNumber() const {
    return openRow ? openRow->number() : QString();
}

std::string ScoreSheet::openedItem() const {
    return openRow ? openRow->criterion().id : std::string();
}

void ScoreSheet::openItem(const std::string &criterion, bool focus) {
    LeafRow *row = rowOf(criterion);
    if (!row)
        return;
    if (GroupRow *top = topOf.value(row); top && !top->isChecked())
        top->setChecked(true);
    if (row != openRow || !item) {
        if (openRow) {
            openRow->setOpen(false);
            for (const SheetScore &score : now.scores)
                if (score.criterion == openRow->criterion().id && !openRow->field()->wrong() && openRow != row)
                    openRow->show(score); // the mark of a comment
        }
        if (item) {
            item->hide();
            item->deleteLater();
        }
        openRow = row;
        row->setOpen(true);
        for (const SheetScore &score : now.scores)
            if (score.criterion == criterion)
                item = new OpenItem(row->criterion(), score, decimals);
        if (const Distribution *d = before()) {
            const auto leaf = static_cast<std::size_t>(rows.indexOf(row));
            item->setBefore(leaf < d->leaves.size() ? d->leaves[leaf] : std::vector<Points>{});
        }
        auto *column = static_cast<QVBoxLayout *>(row->parentWidget()->layout());
        column->insertWidget(column->indexOf(row) + 1, item);
        connectItem(row);
        showExtras();
        Q_EMIT itemOpened(row->number());
    }
    if (focus && body->isEnabled())
        row->field()->setFocus(Qt::TabFocusReason);
    // After the layout has its new height.
    QTimer::singleShot(0, row, [this, row, shown = item] {
        if (shown)
            scroll->ensureWidgetVisible(shown, 0, theme().px(8));
        scroll->ensureWidgetVisible(row, 0, theme().px(8));
    });
}

void ScoreSheet::connectItem(LeafRow *row) {
    connect(item, &OpenItem::levelChosen, this, &ScoreSheet::chooseLevel);
    connect(item->comment(), &CommentBox::edited, this, &ScoreSheet::commentTyped);
    connect(item->evidence(), &EvidenceChips::chosen, this, &ScoreSheet::evidenceChosen);
    connect(item->evidence(), &EvidenceChips::removeAsked, this, &ScoreSheet::evidenceRemoved);
    connect(item->evidence(), &EvidenceChips::linkAsked, this, &ScoreSheet::linkAsked);
    connect(item->evidence(), &EvidenceChips::listAsked, this, &ScoreSheet::notesAsked);
    connect(item->pages(), &PagesRow::chosen, this, &ScoreSheet::pagesChosen);
    const QString id = words(row->criterion().id);
    connect(item->pages(), &PagesRow::menuAsked, this, [this, id] { Q_EMIT pagesMenuAsked(id); });
    connect(item->history(), &HistoryLines::reasonGiven, this,
            [this, id](const QString &reason) { Q_EMIT reasonGiven(id, reason); });
    QWidget::setTabOrder(row->field(), item->comment()->editor());
}

void ScoreSheet::chooseLevel(int index) {
    if (!openRow || !body->isEnabled())
        return;
    const Criterion &criterion = openRow->criterion();
    if (index < 0 || static_cast<std::size_t>(index) >= criterion.levels.size())
        return;
    const Level &level = criterion.levels[static_cast<std::size_t>(index)];
    const auto value = openRow->field()->value();
    // Points already inside the level stay as they are.
    openRow->field()->choose(value && *value >= level.from && *value <= level.to ? *value : level.from);
    if (item)
        item->setPoints(openRow->field()->value());
}

// What the round before released of this proposal, where this is a discussion round.
const Distribution *ScoreSheet::before() const {
    for (const Distribution &d : round->discussion)
        if (d.proposal == now.proposal)
            return &d;
    return nullptr;
}

void ScoreSheet::move(int by) {
    const qsizetype at = rows.indexOf(openRow) + by;
    if (at >= 0 && at < rows.size())
        openItem(rows[at]->criterion().id);
}

void ScoreSheet::goTo(const Missing &gap) {
    lastGap = gap;
    const auto reveal = [this](QWidget *widget) {
        widget->setFocus(Qt::TabFocusReason);
        scroll->ensureWidgetVisible(widget, 0, theme().px(24));
    };
    const bool text = gap.what == Code::commentTooShort;
    if (gap.criterion == "reading")
        return Q_EMIT readingAsked();
    if (gap.criterion == "reason")
        return Q_EMIT recuseAsked();
    if (gap.criterion == "opinion")
        return reveal(opinion->editor());
    if (VoteRow *vote = gap.criterion == "gate" ? gate : gap.criterion == "recognition" ? recognition : nullptr)
        return reveal(text ? static_cast<QWidget *>(vote->reason()->editor()) : vote->choices()->button(0));
    openItem(gap.criterion, !text);
    if (text && item)
        item->comment()->editor()->setFocus(Qt::TabFocusReason);
}

void ScoreSheet::nextMissing() {
    finishTyping();
    if (gaps.empty() || !body->isEnabled())
        return;
    // The first that lies after the last one jumped to, else the first.
    std::size_t next = 0;
    if (lastGap)
        for (std::size_t i = 0; i < gaps.size(); ++i)
            if (gaps[i].criterion == lastGap->criterion && gaps[i].what == lastGap->what)
                next = (i + 1) % gaps.size();
    goTo(gaps[next]);
}

QString ScoreSheet::totalText() const {
    return head->totalText();
}

QString ScoreSheet::missingText() const {
    return strip->text();
}

} // namespace simsa
