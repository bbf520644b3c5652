#include "ui/reader/ReaderBar.h"

#include "ui/shell/Buttons.h"
#include "ui/shell/Panels.h"
#include "ui/shell/Text.h"

#include <QAction>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QSignalBlocker>

#include <array>
#include <cmath>
#include <vector>

namespace simsa {

namespace {

constexpr std::array percents{25, 50, 75, 90, 100, 110, 125, 150, 200, 300, 400};
constexpr int typingPause = 180; // ms until what is typed is looked for

QString percent(int value) {
    return QStringLiteral("%1%").arg(value);
}

} // namespace

ReaderBar::ReaderBar(QWidget *parent) : QWidget(parent) {
    setFixedHeight(theme().px(40));
    const auto button = [](const char *iconName, const QString &name, const QKeySequence &key = {}) {
        return new IconButton(QString::fromLatin1(iconName), name, key);
    };
    const auto rule = [] {
        auto *line = new Rule(Qt::Vertical);
        line->setFixedHeight(20);
        return line;
    };
    row = new QHBoxLayout(this);
    row->setContentsMargins(8, 0, 8, 0);
    row->setSpacing(2);

    outlineButton = button("outline", tr("Contents"));
    outlineButton->setCheckable(true);
    thumbnailButton = button("thumbs", tr("Small pictures of the pages"));
    thumbnailButton->setCheckable(true);
    previous = button("up", tr("Previous page"), Qt::Key_PageUp);
    next = button("down", tr("Next page"), Qt::Key_PageDown);
    pageField = new QLineEdit;
    pageField->setAccessibleName(tr("Page"));
    pageField->setAlignment(Qt::AlignRight);
    pageField->setMaxLength(24);
    pageField->setFixedWidth(theme().px(44));
    pageCount = new Text({}, TextSize::body, Tone::text2);
    smaller = button("minus", tr("Zoom out"), QKeySequence::ZoomOut);
    larger = button("plus", tr("Zoom in"), QKeySequence::ZoomIn);
    zoomBox = new QComboBox;
    zoomBox->setAccessibleName(tr("Zoom"));
    zoomBox->setFixedWidth(theme().px(140));
    zoomBox->setMaxVisibleItems(20);
    turn = button("rotate", tr("Rotate"));
    singleButton = button("doc", tr("One page at a time"));
    singleButton->setCheckable(true);
    tools = new QHBoxLayout;
    tools->setContentsMargins(0, 0, 0, 0);
    tools->setSpacing(2);
    searchField = new QLineEdit;
    searchField->setAccessibleName(tr("Find in this proposal"));
    searchField->setPlaceholderText(tr("Find")); // the room is small
    searchField->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    searchField->setMinimumWidth(theme().px(96));
    searchField->setMaximumWidth(theme().px(240));
    searchField->setMaxLength(200);
    hitCount = new Text({}, TextSize::secondary, Tone::text2);
    hitCount->setContentsMargins(6, 0, 2, 0);
    hitBefore = button("up", tr("Previous hit"), Qt::SHIFT | Qt::Key_Return);
    hitAfter = button("down", tr("Next hit"), Qt::Key_Return);
    pageRule = rule();
    zoomRule = rule();

    for (QWidget *part :
         {static_cast<QWidget *>(outlineButton), static_cast<QWidget *>(thumbnailButton), pageRule,
          static_cast<QWidget *>(previous), static_cast<QWidget *>(pageField), static_cast<QWidget *>(pageCount),
          static_cast<QWidget *>(next), zoomRule, static_cast<QWidget *>(smaller), static_cast<QWidget *>(zoomBox),
          static_cast<QWidget *>(larger), static_cast<QWidget *>(singleButton), static_cast<QWidget *>(turn)})
        row->addWidget(part);
    row->addLayout(tools);
    row->addStretch(1);
    row->addWidget(searchField, 4);
    row->addWidget(hitCount);
    row->addWidget(hitBefore);
    row->addWidget(hitAfter);

    connect(outlineButton, &QAbstractButton::toggled, this, &ReaderBar::outlineToggled);
    connect(thumbnailButton, &QAbstractButton::toggled, this, &ReaderBar::thumbnailsToggled);
    connect(previous, &QAbstractButton::clicked, this, [this] { Q_EMIT pageStep(-1); });
    connect(next, &QAbstractButton::clicked, this, [this] { Q_EMIT pageStep(1); });
    connect(smaller, &QAbstractButton::clicked, this, [this] { Q_EMIT zoomStep(-1); });
    connect(larger, &QAbstractButton::clicked, this, [this] { Q_EMIT zoomStep(1); });
    connect(singleButton, &QAbstractButton::clicked, this, [this](bool on) { Q_EMIT singleToggled(on); });
    connect(turn, &QAbstractButton::clicked, this, &ReaderBar::rotateAsked);
    connect(hitBefore, &QAbstractButton::clicked, this, [this] { Q_EMIT searchStep(-1); });
    connect(hitAfter, &QAbstractButton::clicked, this, [this] { Q_EMIT searchStep(1); });
    connect(pageField, &QLineEdit::returnPressed, this, [this] {
        Q_EMIT pageChosen(pageField->text().trimmed());
        Q_EMIT left();
    });
    connect(zoomBox, &QComboBox::activated, this, [this](int index) {
        const int choice = zoomBox->itemData(index).toInt();
        if (choice <= 0)
            Q_EMIT zoomChosen(choice == 0 ? ZoomMode::fitWidth : ZoomMode::fitPage, 1);
        else
            Q_EMIT zoomChosen(ZoomMode::fixed, choice / 100.0);
    });
    typing.setSingleShot(true);
    typing.setInterval(typingPause);
    connect(&typing, &QTimer::timeout, this, [this] { Q_EMIT searchChanged(searchField->text()); });
    connect(searchField, &QLineEdit::textChanged, this, [this] { typing.start(); });
    searchField->installEventFilter(this);
    pageField->installEventFilter(this);
    connect(&theme(), &Theme::changed, this, [this] { setFixedHeight(theme().px(40)); });
    setPage(-1, 0);
    setZoom(ZoomMode::fitWidth, 1);
    setHits(-1, -1, false, false);
}

void ReaderBar::setPage(int page, int newPages, const QString &name) {
    pages = newPages;
    const bool has = pages > 0;
    for (QWidget *part :
         {static_cast<QWidget *>(outlineButton), static_cast<QWidget *>(thumbnailButton),
          static_cast<QWidget *>(pageField), static_cast<QWidget *>(zoomBox), static_cast<QWidget *>(smaller),
          static_cast<QWidget *>(larger), static_cast<QWidget *>(singleButton), static_cast<QWidget *>(turn),
          static_cast<QWidget *>(searchField)})
        part->setEnabled(has);
    previous->setEnabled(has && page > 0);
    next->setEnabled(has && page + 1 < pages);
    if (!has || !pageField->hasFocus() || !pageField->isModified())
        pageField->setText(!has ? QString() : name.isEmpty() ? QString::number(page + 1) : name);
    const bool named = !name.isEmpty() && name != QString::number(page + 1);
    pageField->setToolTip(named ? tr("Page %1 of %2").arg(page + 1).arg(pages) : QString());
    if (!has)
        zoomBox->setCurrentIndex(-1);
    pageCount->setText(has ? QStringLiteral("/ %1").arg(pages) : QString());
    arrange();
}

void ReaderBar::setFlow(PageFlow flow) {
    singleButton->setChecked(flow == PageFlow::single);
}

void ReaderBar::setZoom(ZoomMode mode, double zoom) {
    const int value = int(std::lround(zoom * 100));
    const QSignalBlocker quiet(zoomBox);
    zoomBox->clear();
    const auto fit = [&](const QString &name, ZoomMode which) {
        return mode == which ? QStringLiteral("%1 %2").arg(name, percent(value)) : name;
    };
    zoomBox->addItem(fit(tr("Fit width"), ZoomMode::fitWidth), 0);
    zoomBox->addItem(fit(tr("Fit page"), ZoomMode::fitPage), -1);
    bool listed = mode != ZoomMode::fixed;
    for (const int step : percents) {
        if (!listed && step > value) {
            zoomBox->addItem(percent(value), value);
            listed = true;
        }
        zoomBox->addItem(percent(step), step);
        listed = listed || step == value;
    }
    const int choice = mode == ZoomMode::fitWidth ? 0 : mode == ZoomMode::fitPage ? -1 : value;
    zoomBox->setCurrentIndex(pages > 0 ? zoomBox->findData(choice) : -1);
}

void ReaderBar::setHits(int current, int count, bool running, bool full) {
    QString words;
    if (count >= 0) {
        if (count == 0)
            words = running ? tr("Searching...") : tr("No hits");
        else
            words = QStringLiteral("%1 / %2%3")
                        .arg(current + 1)
                        .arg(count)
                        .arg(full      ? QStringLiteral("+")
                             : running ? QStringLiteral("...")
                                       : QString());
    }
    hitCount->setText(words);
    hitCount->setMinimumWidth(hitCount->sizeHint().width());
    hitCount->setAccessibleName(count > 0 ? tr("Hit %1 of %2").arg(current + 1).arg(count) : words);
    hitCount->setVisible(count >= 0);
    anyHits = count > 0;
    arrange();
}

void ReaderBar::clearSearch() {
    const QSignalBlocker quiet(searchField);
    searchField->clear();
    typing.stop();
    setHits(-1, -1, false, false);
}

void ReaderBar::focusSearch() {
    searchField->setFocus(Qt::ShortcutFocusReason);
    searchField->selectAll();
}

void ReaderBar::addTool(QWidget *tool) {
    tools->addWidget(tool);
    arrange();
}

void ReaderBar::renew() {
    arrange();
}

// Where room is short the parts that keys also do step back, so that nothing is squeezed or cut.
void ReaderBar::arrange() {
    if (!row)
        return;
    const std::vector<QWidget *> optional{turn,     singleButton, smaller, larger,    thumbnailButton, zoomRule,
                                          pageRule, previous,     next,    hitBefore, hitAfter};
    for (QWidget *part : optional)
        part->setVisible(anyHits || (part != hitBefore && part != hitAfter));
    for (QWidget *part : optional) {
        row->invalidate();
        if (row->minimumSize().width() <= width())
            break;
        part->hide();
    }
    // A button without its counterpart would look like a fault.
    next->setVisible(!previous->isHidden());
    larger->setVisible(!smaller->isHidden());
    hitAfter->setVisible(!hitBefore->isHidden());
}

QSize ReaderBar::minimumSizeHint() const {
    return {theme().px(320), theme().px(40)}; // arrange() sees to the rest
}

void ReaderBar::resizeEvent(QResizeEvent *event) {
    QWidget::resizeEvent(event);
    arrange();
}

void ReaderBar::changeEvent(QEvent *event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        arrange();
}

void ReaderBar::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    painter.fillRect(rect(), theme().color(Tone::panel));
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme().color(Tone::line));
}

bool ReaderBar::eventFilter(QObject *watched, QEvent *event) {
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (watched == searchField && enter) {
            if (typing.isActive()) {
                typing.stop();
                Q_EMIT searchChanged(searchField->text());
            } else {
                Q_EMIT searchStep(key->modifiers() & Qt::ShiftModifier ? -1 : 1);
            }
            return true;
        }
        if (key->key() == Qt::Key_Escape) {
            if (watched == searchField && !searchField->text().isEmpty()) {
                searchField->clear();
                typing.stop();
                Q_EMIT searchChanged({});
            }
            Q_EMIT left();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace simsa
