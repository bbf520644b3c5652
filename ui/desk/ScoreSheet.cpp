#include "ui/desk/ScoreSheet.h"

#include "ui/desk/CommentBox.h"
#include "ui/desk/DeskText.h"
#include "ui/desk/LevelButton.h"
#include "ui/desk/SheetRows.h"
#include "ui/shell/Paint.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

namespace simsa {

namespace {

constexpr int shownChips = 5;

// The strip at the foot, on the attention ground while something is missing.
class Strip : public QWidget {
public:
    using QWidget::QWidget;
    bool attention = false;

protected:
    void paintEvent(QPaintEvent *) override {
        QPainter painter(this);
        const Theme &look = theme();
        painter.fillRect(rect(), look.color(attention ? Tone::attentionGround : Tone::panel));
        painter.fillRect(QRect(0, 0, width(), 1), look.color(attention ? Tone::attentionLine : Tone::line));
    }
};

void onPanel(QWidget *widget) {
    widget->setAutoFillBackground(true);
    widget->setBackgroundRole(QPalette::Base);
}

} // namespace

ScoreSheet::ScoreSheet(std::shared_ptr<const Round> round_, QWidget *parent)
    : QWidget(parent), round(std::move(round_)), decimals(DeskText::decimals(round->rubric)),
      name(new Text({}, TextSize::group, Tone::text, true)), caption(new Text({}, TextSize::secondary, Tone::text2)),
      total(new Text({}, TextSize::total, Tone::text, true)), maximum(new Text({}, TextSize::body, Tone::text2)),
      items(new Text({}, TextSize::secondary, Tone::text2)), scroll(new QScrollArea), body(new QWidget),
      state(new Banner(BannerKind::info)), abstain(new Button(tr("Abstain from this proposal..."), ButtonKind::link)),
      recuse(new Button(tr("Declare a conflict..."), ButtonKind::link)), strip(new Strip),
      stripLead(new Text({}, TextSize::body, Tone::attention, true)), chips(new QHBoxLayout) {
    setAccessibleName(tr("Score sheet"));
    onPanel(this);
    build();
}

void ScoreSheet::build() {
    const Theme &look = theme();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);

    auto *head = new QHBoxLayout;
    head->setContentsMargins(look.px(12), look.px(6), look.px(12), look.px(6));
    auto *left = new QVBoxLayout, *right = new QVBoxLayout;
    left->setSpacing(0);
    right->setSpacing(0);
    name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    caption->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    left->addStretch(1);
    left->addWidget(name);
    left->addWidget(caption);
    left->addStretch(1);
    auto *sum = new QHBoxLayout;
    sum->setSpacing(look.px(6));
    sum->addStretch(1);
    sum->addWidget(total, 0, Qt::AlignBottom);
    sum->addWidget(maximum, 0, Qt::AlignBottom);
    right->addLayout(sum);
    right->addWidget(items, 0, Qt::AlignRight);
    head->addLayout(left, 1);
    head->addLayout(right);
    column->addLayout(head);
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
    if (round->policy.gate.majority) {
        gate = new VoteRow(true, round->policy.gate);
        list->addWidget(gate);
        list->addWidget(new Rule);
        connect(gate, &VoteRow::chosen, this, [this] { saveVote(true, false); });
        connect(gate, &VoteRow::typed, this, [this] { saveVote(true, true); });
    }
    if (round->policy.recognition.majority) {
        recognition = new VoteRow(false, round->policy.recognition);
        list->addWidget(recognition);
        list->addWidget(new Rule);
        connect(recognition, &VoteRow::chosen, this, [this] { saveVote(false, false); });
        connect(recognition, &VoteRow::typed, this, [this] { saveVote(false, true); });
    }
    auto *opinionPart = new QVBoxLayout;
    opinionPart->setContentsMargins(look.px(12), look.px(8), look.px(10), look.px(4));
    opinion = new CommentBox(tr("Overall opinion"), round->policy.opinionLength);
    opinionPart->addWidget(opinion);
    list->addLayout(opinionPart);
    connect(opinion, &CommentBox::edited, this, [this] {
        now.opinion = opinion->text().toStdString();
        Q_EMIT edited(
            words("opinion/" + now.proposal),
            [r = round, p = now.proposal, text = now.opinion](Workspace &ws) { saveOpinion(ws, *r, p, text); }, true);
        renew();
    });
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

    strip->setFixedHeight(look.px(34));
    strip->setAccessibleName(tr("Missing"));
    auto *row = new QHBoxLayout(strip);
    row->setContentsMargins(look.px(10), look.px(1), look.px(8), 0);
    row->setSpacing(look.px(4));
    row->addWidget(stripLead);
    row->addSpacing(look.px(4));
    chips->setSpacing(look.px(4));
    row->addLayout(chips);
    row->addStretch(1);
    column->addWidget(strip);
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
        PointsField *field = row->field();
        connect(row, &LeafRow::pressed, this, [this, row] { openItem(row->criterion().id); });
        connect(field, &PointsField::entered, this, [this, row] { openItem(row->criterion().id, false); });
        connect(field, &PointsField::edited, this, [this, row] { pointsChosen(row); });
        connect(field, &PointsField::typing, this, &ScoreSheet::typing);
        connect(field, &PointsField::moved, this, &ScoreSheet::move);
        connect(field, &PointsField::refused, this, [this, row](bool step) {
            if (openRow != row || !item)
                return;
            const Criterion &c = row->criterion();
            item->setProblem(step ? tr("%1 goes in steps of %2.").arg(row->number(), DeskText::maximum(c.step))
                                  : tr("%1 goes up to %2.").arg(row->number(), DeskText::maximum(c.maximum)),
                             tr("%1 was not saved.").arg(row->field()->text().trimmed()));
        });
        connect(field, &PointsField::accepted, this, [this, row] {
            if (openRow == row && item)
                item->clearProblem();
        });
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

void ScoreSheet::show(const Sheet &sheet, const QString &lockedWhy) {
    const bool other = sheet.proposal != now.proposal;
    now = sheet;
    const Proposal *proposal = findProposal(*round, now.proposal);
    name->setText(proposal ? QStringLiteral("%1  %2").arg(words(proposal->id), words(proposal->applicant)) : QString());
    if (other) {
        lastGap.reset();
        delete item;
        if (openRow)
            openRow->setOpen(false);
        openRow = nullptr;
    }
    for (std::size_t i = 0; i < now.scores.size() && i < static_cast<std::size_t>(rows.size()); ++i) {
        LeafRow *row = rows[static_cast<qsizetype>(i)];
        if (other || !row->field()->hasFocus())
            row->show(now.scores[i]);
    }
    if (gate && (other || !gate->reason()->editor()->hasFocus()))
        gate->show(now.gate, now.gateReason);
    if (recognition && (other || !recognition->reason()->editor()->hasFocus()))
        recognition->show(now.recognition, now.recognitionReason);
    if (other || !opinion->editor()->hasFocus())
        opinion->setText(words(now.opinion));

    const bool set = now.state == State::abstained || now.state == State::recused;
    const QString reason = now.reason.empty() ? QString() : tr("Reason: %1").arg(words(now.reason));
    takeBack->setVisible(now.state == State::abstained && lockedWhy.isEmpty());
    if (now.state == State::recused) {
        state->setIconName(QStringLiteral("recused"));
        state->say(BannerKind::info, tr("You are recused from this proposal."),
                   tr("Its documents are closed and it gets no points from you.") + QLatin1Char(' ') + reason);
    } else if (now.state == State::abstained) {
        state->setIconName(QStringLiteral("abstain"));
        state->say(BannerKind::info, tr("You abstain from this proposal."),
                   tr("What was scored is kept, but does not go into the ballot.") + QLatin1Char(' ') + reason);
    } else if (!lockedWhy.isEmpty()) {
        state->setIconName(QStringLiteral("lock"));
        state->say(BannerKind::info, lockedWhy);
    }
    state->setVisible(set || !lockedWhy.isEmpty());
    state->parentWidget()->setVisible(set || !lockedWhy.isEmpty());
    body->setEnabled(!set && lockedWhy.isEmpty());
    body->setVisible(now.state != State::recused);
    renew();
}

void ScoreSheet::pointsChosen(LeafRow *row) {
    const std::string id = row->criterion().id;
    for (SheetScore &score : now.scores)
        if (score.criterion == id)
            score.points = row->field()->value();
    Q_EMIT edited(
        words("points/" + now.proposal + "/" + id),
        [r = round, p = now.proposal, id, points = row->field()->value()](Workspace &ws) {
            savePoints(ws, *r, p, id, points);
        },
        false);
    if (openRow == row && item)
        item->setPoints(row->field()->value());
    renew();
}

void ScoreSheet::commentTyped() {
    if (!openRow || !item)
        return;
    const std::string id = openRow->criterion().id, text = item->comment()->text().toStdString();
    for (SheetScore &score : now.scores)
        if (score.criterion == id)
            score.comment = text;
    Q_EMIT edited(
        words("comment/" + now.proposal + "/" + id),
        [r = round, p = now.proposal, id, text](Workspace &ws) { saveComment(ws, *r, p, id, text); }, true);
    renew();
}

void ScoreSheet::saveVote(bool isGate, bool merging) {
    VoteRow *row = isGate ? gate : recognition;
    const Choice choice = row->choice();
    const std::string reason = row->reason()->text().toStdString();
    (isGate ? now.gate : now.recognition) = choice;
    (isGate ? now.gateReason : now.recognitionReason) = reason;
    Q_EMIT edited(
        words((isGate ? "gate/" : "recognition/") + now.proposal),
        [r = round, p = now.proposal, isGate, choice, reason](Workspace &ws) {
            (isGate ? saveGate : saveRecognition)(ws, *r, p, choice, reason);
        },
        merging);
    renew();
}

void ScoreSheet::renew() {
    const int scored = scoredItems(now), all = static_cast<int>(now.scores.size());
    if (now.state == State::blank || now.state == State::scored)
        now.state = scored == all ? State::scored : State::blank;
    const Points most = simsa::maximum(round->rubric), reached = scoredMaximum(now, round->rubric);
    const bool none = now.state == State::recused || now.state == State::abstained;
    total->setText(none || scored == 0 ? QStringLiteral("–") : DeskText::points(partialTotal(now), decimals));
    maximum->setText(none            ? QString()
                     : scored == all ? tr("/ %1").arg(DeskText::maximum(most))
                                     : tr("of %1 scored").arg(DeskText::maximum(reached)));
    items->setText(tr("%1 of %2 items").arg(scored).arg(all));
    items->setVisible(!none);
    caption->setText(none            ? tr("No points from you · %1 in all").arg(DeskText::maximum(most))
                     : scored == all ? tr("All items scored · %1 in all").arg(DeskText::maximum(most))
                                     : tr("Sum of the items scored · %1 in all").arg(DeskText::maximum(most)));
    for (GroupRow *group : groups)
        group->show(now);
    renewMissing();
    Q_EMIT changed();
}

void ScoreSheet::renewMissing() {
    gaps = missing(now, *round);
    for (QLayoutItem *old = chips->takeAt(0); old; old = chips->takeAt(0)) {
        if (QWidget *chip = old->widget()) {
            chip->hide();
            chip->deleteLater(); // it may be the one that was clicked
        }
        delete old;
    }
    const bool none = now.state == State::recused || now.state == State::abstained;
    static_cast<Strip *>(strip)->attention = !gaps.empty();
    stripLead->setTone(gaps.empty() ? Tone::text2 : Tone::attention);
    stripLead->setText(none           ? tr("No points are asked for")
                       : gaps.empty() ? tr("Nothing is missing")
                                      : tr("Missing %1").arg(gaps.size()));
    for (std::size_t i = 0; i < gaps.size() && i < shownChips; ++i) {
        auto *chip = new Chip(DeskText::gap(gaps[i], round->rubric), ChipKind::attention);
        chip->setClickable(true);
        chip->setAccessibleName(tr("Go to what is missing: %1").arg(chip->text()));
        chips->addWidget(chip);
        connect(chip, &Chip::clicked, this, [this, gap = gaps[i]] { goTo(gap); });
    }
    if (gaps.size() > shownChips)
        chips->addWidget(
            new Text(QStringLiteral("+%1").arg(gaps.size() - shownChips), TextSize::secondary, Tone::attention));
    strip->update();
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
                item = new OpenItem(row->criterion(), score);
        auto *column = static_cast<QVBoxLayout *>(row->parentWidget()->layout());
        column->insertWidget(column->indexOf(row) + 1, item);
        connect(item, &OpenItem::levelChosen, this, &ScoreSheet::chooseLevel);
        connect(item->comment(), &CommentBox::edited, this, &ScoreSheet::commentTyped);
        QWidget::setTabOrder(row->field(), item->comment()->editor());
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
    if (gap.criterion == "opinion")
        return reveal(opinion->editor());
    if (VoteRow *vote = gap.criterion == "gate" ? gate : gap.criterion == "recognition" ? recognition : nullptr)
        return reveal(text ? static_cast<QWidget *>(vote->reason()->editor()) : vote->choices()->button(0));
    openItem(gap.criterion, !text);
    if (text && item)
        item->comment()->editor()->setFocus(Qt::TabFocusReason);
}

void ScoreSheet::nextMissing() {
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
    return total->text() + QLatin1Char(' ') + maximum->text();
}

QString ScoreSheet::missingText() const {
    return stripLead->text();
}

} // namespace simsa
