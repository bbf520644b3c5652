#include "ui/desk/SheetRows.h"

#include "ui/desk/CommentBox.h"
#include "ui/desk/DeskText.h"
#include "ui/desk/HistoryLines.h"
#include "ui/shell/Paint.h"

#include <QHBoxLayout>
#include <QMouseEvent>
#include <QPainter>
#include <QVBoxLayout>

#include <array>

namespace simsa {

namespace {

constexpr std::array votes = {Choice::yes, Choice::no, Choice::abstained};

int maximumColumn() {
    return theme().px(44);
}

} // namespace

GroupRow::GroupRow(const Criterion &criterion, const QString &number_, int depth_, int decimals_, QWidget *parent)
    : QAbstractButton(parent), rule(criterion), number(number_), depth(depth_), decimals(decimals_) {
    setCheckable(depth == 0);
    setChecked(true);
    setFocusPolicy(depth == 0 ? Qt::TabFocus : Qt::NoFocus);
    setEnabled(depth == 0);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize GroupRow::sizeHint() const {
    return {theme().px(200), theme().px(depth == 0 ? 30 : 28)};
}

void GroupRow::show(const Sheet &sheet) {
    int items = 0, scored = 0;
    for (const Criterion *leaf : leaves(rule))
        for (const SheetScore &score : sheet.scores)
            if (score.criterion == leaf->id) {
                ++items;
                scored += score.points.has_value();
            }
    any = scored > 0;
    sum = any ? DeskText::points(partialSum(sheet, rule), decimals) : QStringLiteral("–");
    part = scored == items ? QString() : QStringLiteral("%1/%2").arg(scored).arg(items);
    setAccessibleName(tr("%1 %2: %3 of %4, %5 of %6 items")
                          .arg(number, words(rule.title), sum, DeskText::maximum(rule.maximum))
                          .arg(scored)
                          .arg(items));
    update();
}

void GroupRow::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    const Theme &look = theme();
    const bool top = depth == 0;
    if (top) {
        painter.fillRect(rect(), look.color(underMouse() ? Tone::hover : Tone::panel));
        painter.fillRect(QRect(0, 0, width(), 1), look.color(Tone::line));
        const int side = look.px(14);
        painter.drawPixmap(look.px(8), (height() - side) / 2,
                           iconPixmap(isChecked() ? QStringLiteral("down") : QStringLiteral("right"),
                                      look.color(Tone::text2), side, devicePixelRatioF()));
    }
    QRect area = rect().adjusted(look.px(top ? 27 : 12 + 12 * depth), 0, -look.px(10), 0);
    const QRect most = QRect(area.right() - maximumColumn() + 1, 0, maximumColumn(), height());
    painter.setFont(look.font(TextSize::secondary));
    painter.setPen(look.color(Tone::text2));
    painter.drawText(most, Qt::AlignVCenter | Qt::AlignLeft, QStringLiteral("/ ") + DeskText::maximum(rule.maximum));
    area.setRight(most.left() - look.px(12));
    painter.setFont(look.font(TextSize::body, top));
    painter.setPen(look.color(any ? Tone::text : Tone::text3));
    painter.drawText(area, Qt::AlignVCenter | Qt::AlignRight, sum);
    area.setRight(area.right() - look.px(50));
    if (top && !isChecked() && !part.isEmpty()) {
        painter.setFont(look.font(TextSize::secondary));
        painter.setPen(look.color(Tone::attention));
        painter.drawText(area, Qt::AlignVCenter | Qt::AlignRight, part);
        area.setRight(area.right() - look.px(34));
    }
    painter.setFont(look.font(top ? TextSize::body : TextSize::secondary, top));
    painter.setPen(look.color(top ? Tone::text : Tone::text2));
    painter.drawText(area, Qt::AlignVCenter | Qt::AlignLeft, number);
    area.setLeft(area.left() + look.px(top ? 20 : depth == 1 ? 40 : 46));
    painter.setFont(look.font(TextSize::body, top));
    painter.setPen(look.color(Tone::text));
    painter.drawText(area, Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(words(rule.title), Qt::ElideRight, area.width()));
}

LeafRow::LeafRow(const Criterion &criterion, const QString &number_, int depth, int decimals, QWidget *parent)
    : QWidget(parent), rule(criterion), numbered(number_), title(new Text(words(criterion.title))),
      evidence(new Chip({}, ChipKind::neutral, QStringLiteral("evidence"))),
      note(new IconLabel(QStringLiteral("note"), Tone::text2, 14)), points(new PointsField(criterion, decimals)) {
    const Theme &look = theme();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(look.px(12 + 12 * depth), look.px(1), look.px(10), look.px(1));
    row->setSpacing(look.px(6));
    auto *label = new Text(numbered, TextSize::secondary, Tone::text2);
    label->setFixedWidth(look.px(depth < 2 ? 34 : 40));
    row->addWidget(label);
    title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    title->setToolTip(words(criterion.title));
    row->addWidget(title, 1);
    row->addWidget(evidence);
    row->addWidget(note);
    row->addWidget(points);
    row->addSpacing(look.px(4));
    auto *most = new Text(QStringLiteral("/ ") + DeskText::maximum(rule.maximum), TextSize::secondary, Tone::text2);
    most->setFixedWidth(maximumColumn() - look.px(4));
    row->addWidget(most);
    points->setAccessibleName(
        tr("Points for %1 %2, up to %3").arg(numbered, words(rule.title), DeskText::maximum(rule.maximum)));
    evidence->hide();
    note->hide();
    note->setAccessibleName(tr("has a comment"));
}

void LeafRow::show(const SheetScore &score) {
    points->setValue(score.points);
    note->setVisible(!score.comment.empty());
}

void LeafRow::showEvidence(int pieces) {
    evidence->setText(QString::number(pieces));
    evidence->setAccessibleName(tr("%n piece(s) of evidence", nullptr, pieces));
    evidence->setVisible(pieces > 0);
}

void LeafRow::setStanding(State state) {
    points->setAbstained(state == State::abstained);
}

void LeafRow::setOpen(bool isOpen) {
    open = isOpen;
    title->setSize(TextSize::body, open);
    update();
}

void LeafRow::mousePressEvent(QMouseEvent *event) {
    event->accept();
    Q_EMIT pressed();
}

void LeafRow::paintEvent(QPaintEvent *) {
    if (open)
        QPainter(this).fillRect(rect(), theme().color(Tone::tint));
}

VoteRow::VoteRow(bool gate, const Vote &rule, QWidget *parent)
    : QWidget(parent), segments(new Segmented(gate ? QStringList{tr("Pass"), tr("Fail"), tr("Abstain")}
                                                   : QStringList{tr("Yes"), tr("No"), tr("Abstain")})),
      box(new CommentBox(tr("Reason"), rule.commentLength)),
      lines(new HistoryLines([gate](const std::optional<std::int64_t> &value) {
          return value ? DeskText::choice(static_cast<Choice>(*value), gate) : tr("blank");
      })),
      least(rule.commentLength) {
    const Theme &look = theme();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(look.px(8), look.px(6), look.px(10), look.px(6));
    column->setSpacing(look.px(6));
    auto *row = new QHBoxLayout;
    row->setSpacing(look.px(8));
    row->addWidget(new IconLabel(gate ? QStringLiteral("gate") : QStringLiteral("flag"), Tone::text2, 16), 0,
                   Qt::AlignVCenter);
    auto *name = new Text(gate ? tr("Gate") : tr("Recognition"), TextSize::body, Tone::text, true);
    auto *more = new Text(rule.commentLength > 0 ? tr("Judged apart from points · give a reason")
                                                 : tr("Judged apart from points"),
                          TextSize::axis, Tone::text2);
    more->setWrapping(true);
    more->setContentsMargins(look.px(24), 0, 0, 0);
    row->addWidget(name, 1, Qt::AlignVCenter);
    row->addWidget(segments, 0, Qt::AlignVCenter);
    column->addLayout(row);
    column->addWidget(more);
    column->addWidget(box);
    column->addWidget(lines);
    segments->setAccessibleName(name->text());
    for (int i = 0; i < static_cast<int>(votes.size()); ++i)
        segments->button(i)->installEventFilter(this);
    connect(segments, &Segmented::chosen, this, [this] {
        box->show();
        Q_EMIT chosen();
    });
    connect(box, &CommentBox::edited, this, &VoteRow::typed);
}

void VoteRow::show(Choice choice, const std::string &reason) {
    const auto at = std::find(votes.begin(), votes.end(), choice);
    segments->setCurrent(at == votes.end() ? -1 : static_cast<int>(at - votes.begin()));
    segments->setDashed(true);
    box->setText(words(reason));
    box->setVisible(choice != Choice::none);
}

bool VoteRow::eventFilter(QObject *object, QEvent *event) {
    if (event->type() == QEvent::MouseButtonPress)
        arrow = false;
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        arrow = key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Up || key == Qt::Key_Down;
    }
    return QWidget::eventFilter(object, event);
}

bool VoteRow::wantsReason() const {
    return choice() != Choice::none && box->text().trimmed().size() < least;
}

Choice VoteRow::choice() const {
    const int at = segments->current();
    return at < 0 ? Choice::none : votes[static_cast<std::size_t>(at)];
}

} // namespace simsa
