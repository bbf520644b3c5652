#include "ui/reader/SelectionBar.h"

#include "ui/shell/Buttons.h"
#include "ui/shell/Labels.h"
#include "ui/shell/Paint.h"
#include "ui/shell/Panels.h"
#include "ui/shell/Text.h"

#include <QHBoxLayout>
#include <QMouseEvent>
#include <QPainter>

namespace simsa {

namespace {

// A square of the highlighter's colour; its name is its tip, as colour alone says nothing.
class Swatch : public QAbstractButton {
public:
    Swatch(PaperMark color_, const QString &name, QWidget *parent) : QAbstractButton(parent), color(color_) {
        setAccessibleName(name);
        setToolTip(name);
        setFocusPolicy(Qt::TabFocus);
        setCursor(Qt::PointingHandCursor);
    }
    QSize sizeHint() const override { return {theme().px(18), theme().px(22)}; }

protected:
    void paintEvent(QPaintEvent *) override {
        QPainter painter(this);
        const int side = theme().px(13);
        QRect box(0, 0, side, side);
        box.moveCenter(rect().center());
        const bool hot = underMouse() || isDown();
        paintBox(painter, box, theme().mark(color), theme().color(hot ? Tone::text : Tone::text2), hot ? 2 : 1, 2);
    }
    void enterEvent(QEnterEvent *event) override {
        QAbstractButton::enterEvent(event);
        update();
    }
    void leaveEvent(QEvent *event) override {
        QAbstractButton::leaveEvent(event);
        update();
    }

private:
    PaperMark color;
};

} // namespace

SelectionBar::SelectionBar(QWidget *parent) : QFrame(parent) {
    setObjectName(QStringLiteral("selectionBar"));
    setAccessibleName(tr("What to do with the selection"));
    setCursor(Qt::ArrowCursor);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(8, 4, 4, 4);
    row->setSpacing(4);
    row->addWidget(new IconLabel(QStringLiteral("highlight"), Tone::text2));
    row->addWidget(new Text(tr("Highlight"), TextSize::body, Tone::text2));
    const QString names[] = {tr("Highlight in yellow"), tr("Highlight in green"), tr("Highlight in blue"),
                             tr("Highlight in rose")};
    for (int i = 0; i < 4; ++i) {
        const auto color = static_cast<PaperMark>(i);
        swatches[i] = new Swatch(color, names[i], this);
        connect(swatches[i], &QAbstractButton::clicked, this, [this, color] { Q_EMIT highlightAsked(color); });
        row->addWidget(swatches[i]);
    }
    const auto rule = [row] {
        auto *line = new Rule(Qt::Vertical);
        line->setFixedHeight(18);
        row->addSpacing(2);
        row->addWidget(line);
    };
    rule();
    note = new Button(tr("Note"), ButtonKind::plain, QStringLiteral("note"));
    note->setSmall(true);
    note->setToolTip(QKeySequence(Qt::CTRL | Qt::Key_M).toString(QKeySequence::NativeText));
    connect(note, &QAbstractButton::clicked, this, &SelectionBar::noteAsked);
    row->addWidget(note);
    rule();
    evidence = new Button({}, ButtonKind::plain, QStringLiteral("evidence"));
    evidence->setSmall(true);
    connect(evidence, &QAbstractButton::clicked, this, &SelectionBar::evidenceAsked);
    row->addWidget(evidence);
    row->addWidget(new KeyCaps({QKeySequence(Qt::CTRL | Qt::Key_E), {}, {}}));
    copy = new IconButton(QStringLiteral("copy"), tr("Copy"), QKeySequence::Copy);
    copy->setSmall(true);
    connect(copy, &QAbstractButton::clicked, this, &SelectionBar::copyAsked);
    row->addWidget(copy);
    for (QWidget *button :
         {static_cast<QWidget *>(note), static_cast<QWidget *>(evidence), static_cast<QWidget *>(copy)})
        button->setFocusPolicy(Qt::TabFocus); // a click leaves the focus, and the selection, on the pages
    connect(&theme(), &Theme::changed, this, &QWidget::adjustSize);
    setCriterion({});
    setCopyAllowed(false);
}

void SelectionBar::setCriterion(const QString &number) {
    evidence->setText(number.isEmpty() ? tr("Evidence") : tr("Evidence → %1").arg(number));
    if (number.isEmpty())
        evidence->disable(tr("Open a criterion in the score sheet first."));
    else
        evidence->enable();
    adjustSize();
}

void SelectionBar::setCopyAllowed(bool allowed) {
    copy->setVisible(allowed);
    adjustSize();
}

void SelectionBar::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintBox(painter, rect(), theme().color(Tone::panel), theme().color(Tone::control));
}

void SelectionBar::mousePressEvent(QMouseEvent *event) {
    event->accept();
}

} // namespace simsa
