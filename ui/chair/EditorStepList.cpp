#include "ui/chair/EditorStepList.h"

#include "ui/shell/Panels.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace simsa {

StepRow::StepRow(int number_, DraftStep step, QWidget *parent) : QAbstractButton(parent), number(number_) {
    setText(stepName(step));
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    connect(&theme(), &Theme::changed, this, &QWidget::updateGeometry);
}

void StepRow::set(const QString &icon, Tone newTone, const QString &state) {
    iconName = icon;
    tone = newTone;
    second = state;
    setAccessibleName(QStringLiteral("%1. %2").arg(number).arg(text()));
    setAccessibleDescription(state);
    const int room = width() - theme().px(44 + 8);
    setToolTip(QFontMetrics(theme().font(TextSize::secondary)).horizontalAdvance(second) > room ? second : QString());
    update();
}

QSize StepRow::sizeHint() const {
    return {theme().px(180), theme().px(48)};
}

void StepRow::paintEvent(QPaintEvent *) {
    const Theme &look = theme();
    QPainter painter(this);
    if (isChecked() || underMouse())
        painter.fillRect(rect(), look.color(isChecked() ? Tone::tint : Tone::hover));
    if (isChecked())
        painter.fillRect(0, 0, look.px(3), height(), look.color(Tone::accent));
    const int side = look.px(16), left = look.px(16);
    painter.drawPixmap(left, look.px(9), iconPixmap(iconName, look.color(tone), side, devicePixelRatioF()));
    const QRect words(look.px(44), look.px(5), width() - look.px(44 + 6), height() - look.px(8));
    painter.setPen(look.color(Tone::text));
    painter.setFont(look.font(TextSize::body, isChecked()));
    painter.drawText(words, Qt::AlignTop | Qt::AlignLeft, QStringLiteral("%1. %2").arg(number).arg(text()));
    painter.setPen(look.color(tone == Tone::accent || tone == Tone::text3 ? Tone::text2 : tone));
    const QFont small = look.font(TextSize::secondary);
    painter.setFont(small);
    painter.drawText(words, Qt::AlignBottom | Qt::AlignLeft,
                     QFontMetrics(small).elidedText(second, Qt::ElideRight, words.width()));
}

void StepRow::keyPressEvent(QKeyEvent *event) {
    if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down) {
        const QList<StepRow *> rows = parentWidget()->findChildren<StepRow *>();
        const qsizetype at = rows.indexOf(this) + (event->key() == Qt::Key_Up ? -1 : 1);
        if (at >= 0 && at < rows.size()) {
            rows[at]->setFocus(Qt::TabFocusReason);
            rows[at]->click();
        }
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (!(event->modifiers() & Qt::ControlModifier))
            return click();
    }
    QAbstractButton::keyPressEvent(event);
}

EditorStepList::EditorStepList(QWidget *parent)
    : QWidget(parent), leave(new Button(tr("Rounds and drafts"), ButtonKind::plain, QStringLiteral("left"))),
      undoButton(new IconButton(QStringLiteral("undo"), tr("Undo"), QKeySequence::Undo)),
      redoButton(new IconButton(QStringLiteral("redo"), tr("Redo"), QKeySequence::Redo)) {
    const Theme &look = theme();
    setFixedWidth(look.px(212));
    setAccessibleName(tr("Steps"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, look.px(8), 1, look.px(12));
    column->setSpacing(0);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(look.px(4), 0, look.px(8), 0);
    top->addWidget(leave);
    top->addStretch(1);
    column->addLayout(top);
    auto *title = new Text(tr("Prepare a round"), TextSize::group, Tone::text, true);
    title->setContentsMargins(look.px(16), look.px(4), look.px(8), look.px(6));
    column->addWidget(title);
    auto *group = new QButtonGroup(this);
    for (int i = 0; i <= static_cast<int>(DraftStep::check); ++i) {
        const auto step = static_cast<DraftStep>(i);
        auto *row = new StepRow(i + 1, step);
        rows.append(row);
        group->addButton(row, i);
        column->addWidget(row);
        connect(row, &QAbstractButton::clicked, this, [this, step] { Q_EMIT chosen(step); });
    }
    column->addStretch(1);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(look.px(12), 0, look.px(12), look.px(8));
    row->setSpacing(look.px(4));
    row->addWidget(undoButton);
    row->addWidget(redoButton);
    row->addStretch(1);
    column->addLayout(row);
    column->addWidget(new Rule);
    auto *note = new QHBoxLayout;
    note->setContentsMargins(look.px(16), look.px(12), look.px(12), 0);
    note->setSpacing(look.px(8));
    note->addWidget(new IconLabel(QStringLiteral("lock")), 0, Qt::AlignTop);
    auto *words = new Text(tr("Once opened, rubric and policy never change. They are signed with your key."),
                           TextSize::secondary, Tone::text2);
    words->setWrapping(true);
    note->addWidget(words, 1);
    column->addLayout(note);
}

void EditorStepList::show(const std::vector<DraftProblem> &problems, const Draft &draft) {
    for (int i = 0; i < rows.size(); ++i) {
        const auto step = static_cast<DraftStep>(i);
        const bool missing = blockers(problems, step) > 0;
        const bool odd = std::any_of(problems.begin(), problems.end(),
                                     [&](const DraftProblem &p) { return p.step == step && !p.blocks; });
        const bool last = step == DraftStep::check;
        rows[i]->set(missing        ? last ? QStringLiteral("empty") : QStringLiteral("part")
                            : odd && !last ? QStringLiteral("alert")
                                    : QStringLiteral("done"),
                     missing        ? last ? Tone::text3 : Tone::attention
                     : odd && !last ? Tone::attention
                                    : Tone::accent,
                     stepState(problems, step, draft));
    }
}

void EditorStepList::setCurrent(DraftStep step) {
    rows[static_cast<int>(step)]->setChecked(true);
}

void EditorStepList::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    painter.fillRect(rect(), theme().color(Tone::panel));
    painter.fillRect(width() - 1, 0, 1, height(), theme().color(Tone::line));
}

} // namespace simsa
