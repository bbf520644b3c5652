#include "ui/shell/Header.h"

#include "ui/shell/Paint.h"
#include "ui/shell/Panels.h"

#include <QButtonGroup>
#include <QMenu>
#include <QPainter>

namespace simsa {

StopTab::StopTab(const QString &name, const QString &icon, int number, QWidget *parent)
    : QAbstractButton(parent), iconName(icon) {
    setText(name);
    setAccessibleName(name);
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    setNumber(number);
}

void StopTab::setNumber(int number) {
    setToolTip(number <= 6 ? QStringLiteral("%1  (Ctrl+%2)").arg(text()).arg(number) : text());
}

void StopTab::setState(const QString &newIcon, bool isOpen, const QString &reason) {
    if (!newIcon.isEmpty())
        iconName = newIcon;
    open = isOpen;
    why = reason;
    setAccessibleDescription(why);
    update();
}

void StopTab::setThere(bool isThere) {
    if (there == isThere)
        return;
    there = isThere;
    setVisible(there);
}

void StopTab::setTight(bool isTight) {
    tight = isTight;
    updateGeometry();
    update();
}

QSize StopTab::sizeHint() const {
    const Theme &look = theme();
    const int words = tight ? 0 : look.px(6) + QFontMetrics(look.font(TextSize::body, true)).horizontalAdvance(text());
    return {look.px(16) + words + 2 * look.px(14), look.px(48)};
}

void StopTab::paintEvent(QPaintEvent *) {
    const Theme &look = theme();
    QPainter painter(this);
    if (underMouse() && !isChecked())
        painter.fillRect(rect().adjusted(0, 0, 0, -1), look.color(Tone::hover));
    const int side = look.px(16);
    const Tone mark = !open ? Tone::text3
                      : isChecked() || iconName == QLatin1String("done") || iconName == QLatin1String("part")
                          ? Tone::accent
                          : Tone::text2;
    const QFont font = look.font(TextSize::body, isChecked());
    int x = look.px(14);
    if (!tight)
        x = (width() - side - look.px(6) - QFontMetrics(font).horizontalAdvance(text())) / 2;
    painter.drawPixmap(x, (height() - side) / 2, iconPixmap(iconName, look.color(mark), side, devicePixelRatioF()));
    if (!tight) {
        painter.setFont(font);
        painter.setPen(look.color(!open ? Tone::text3 : isChecked() ? Tone::text : Tone::text2));
        painter.drawText(rect().adjusted(x + side + look.px(6), 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, text());
    }
    if (isChecked())
        painter.fillRect(QRect(0, height() - 3, width(), 3), look.color(Tone::accent));
}

Header::Header(QWidget *parent)
    : QWidget(parent), title(new QToolButton), role(new Chip({}, ChipKind::neutral, QStringLiteral("person"))),
      row(new QHBoxLayout(this)), stopRow(new QHBoxLayout), stops(new QButtonGroup(this)),
      clock(new IconLabel(QStringLiteral("clock"), Tone::text2)),
      deadline(new Text({}, TextSize::secondary, Tone::text2)),
      remaining(new Text({}, TextSize::secondary, Tone::text, true)),
      syncButton(new IconButton(QStringLiteral("sync"), {})), helpButton(new IconButton(QStringLiteral("help"), {})),
      settingsButton(new IconButton(QStringLiteral("settings"), {})), lockButton(new QToolButton) {
    title->setToolButtonStyle(Qt::ToolButtonTextOnly);
    title->setPopupMode(QToolButton::InstantPopup);
    lockButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    lockButton->setIcon(icon(QStringLiteral("lock")));
    row->setSpacing(theme().px(8));
    row->setContentsMargins(theme().px(10), 0, theme().px(10), 0);
    stopRow->setSpacing(0);
    row->addWidget(title);
    row->addWidget(role);
    row->addSpacing(theme().px(12));
    row->addLayout(stopRow);
    row->addStretch(1);
    row->addWidget(clock);
    row->addWidget(deadline);
    row->addWidget(remaining);
    row->addSpacing(theme().px(4));
    auto *rule = new Rule(Qt::Vertical);
    rule->setFixedHeight(theme().px(24));
    row->addWidget(rule);
    row->addWidget(syncButton);
    row->addWidget(helpButton);
    row->addWidget(settingsButton);
    row->addWidget(lockButton);
    setRound({}, {});
    setDeadline({}, {}, false);
    retranslate();
    dress();
    connect(&theme(), &Theme::changed, this, &Header::dress);
    connect(stops, &QButtonGroup::idClicked, this, &Header::stopChosen);
}

void Header::retranslate() {
    syncButton->setNames(tr("Sync"), QKeySequence(Qt::Key_F5));
    helpButton->setNames(tr("All keys and help"), QKeySequence(Qt::Key_F1));
    settingsButton->setNames(tr("Settings"), QKeySequence(Qt::CTRL | Qt::Key_Comma));
    lockButton->setText(tr("Lock"));
    lockButton->setAccessibleName(tr("Lock"));
    lockButton->setToolTip(tr("Lock") + QStringLiteral("  (Ctrl+L)"));
}

void Header::dress() {
    setFixedHeight(theme().px(48));
    title->setFont(theme().font(TextSize::body, true));
    fit();
}

void Header::setRound(const QString &text, const QString &roleName) {
    fullTitle = text;
    title->setAccessibleName(text.isEmpty() ? tr("Rounds") : text);
    title->setVisible(!text.isEmpty());
    role->setText(roleName);
    role->setAccessibleName(roleName);
    role->setVisible(!roleName.isEmpty());
    fit();
}

void Header::setMenu(QMenu *menu) {
    title->setMenu(menu);
}

int Header::addStop(const QString &name, const QString &iconName) {
    const int index = static_cast<int>(stops->buttons().size());
    auto *tab = new StopTab(name, iconName, index + 1);
    stops->addButton(tab, index);
    stopRow->addWidget(tab);
    fit();
    return index;
}

void Header::clearStops() {
    for (QAbstractButton *tab : stops->buttons()) {
        stops->removeButton(tab);
        tab->hide();
        tab->deleteLater();
    }
}

StopTab *Header::stop(int index) const {
    return static_cast<StopTab *>(stops->button(index));
}

void Header::setStopVisible(int index, bool visible) {
    if (StopTab *tab = stop(index))
        tab->setThere(visible);
    for (int place = 0; StopTab *tab = stop(stopAt(place)); ++place)
        tab->setNumber(place + 1);
    fit();
}

int Header::stopAt(int place) const {
    for (int index = 0; const StopTab *tab = stop(index); ++index)
        if (tab->isThere() && place-- == 0)
            return index;
    return -1;
}

void Header::setCurrent(int index) {
    if (QAbstractButton *tab = stops->button(index)) {
        tab->setChecked(true);
    } else if (QAbstractButton *old = stops->checkedButton()) {
        stops->setExclusive(false);
        old->setChecked(false);
        stops->setExclusive(true);
    }
    fit(); // where names are short of room, the current one keeps its own
}

void Header::setDeadline(const QString &text, const QString &left, bool urgent) {
    clock->setIcon(urgent ? QStringLiteral("alert") : QStringLiteral("clock"), urgent ? Tone::attention : Tone::text2);
    deadline->setText(text);
    remaining->setText(left);
    remaining->setTone(urgent ? Tone::attention : Tone::text);
    fit();
}

void Header::setSyncState(const QString &iconName, const QString &sentence, Tone tone) {
    syncButton->setIconName(iconName, tone);
    syncButton->setAccessibleDescription(sentence);
    syncButton->setToolTip(tr("Sync") + QStringLiteral("  (F5)") +
                           (sentence.isEmpty() ? QString() : QLatin1Char('\n') + sentence));
}

// What gives way first when room runs out: the deadline's words, the role, the names of stops, the word Lock.
void Header::fit() {
    const Theme &look = theme();
    int tabs = 0;
    for (QAbstractButton *tab : stops->buttons()) {
        static_cast<StopTab *>(tab)->setTight(false);
        tabs += static_cast<StopTab *>(tab)->isThere() ? tab->sizeHint().width() : 0;
    }
    const QFontMetrics metrics(title->font());
    const int most = qMax(look.px(140), width() / 5);
    title->setText(metrics.elidedText(fullTitle, Qt::ElideRight, most));
    title->setToolTip(title->text() == fullTitle ? QString() : fullTitle);
    int room = width() - tabs - metrics.horizontalAdvance(title->text()) - look.px(296);
    const int chip = role->sizeHint().width() + look.px(8);
    const int left = remaining->sizeHint().width() + look.px(30);
    const int words = deadline->sizeHint().width() + look.px(8);
    const auto keep = [&room](int need, bool wanted) {
        const bool fits = wanted && room >= need;
        room -= fits ? need : 0;
        return fits;
    };
    const bool showLeft = keep(left, !remaining->text().isEmpty());
    remaining->setVisible(showLeft);
    clock->setVisible(showLeft || (!deadline->text().isEmpty() && remaining->text().isEmpty()));
    role->setVisible(keep(chip, !role->text().isEmpty()));
    deadline->setVisible(keep(words, !deadline->text().isEmpty()));
    remaining->setToolTip(deadline->isHidden() ? deadline->text() : QString());
    lockButton->setToolButtonStyle(width() < look.px(1000) ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    if (width() > 0 && tabs + metrics.horizontalAdvance(title->text()) + look.px(200) > width())
        for (QAbstractButton *tab : stops->buttons())
            static_cast<StopTab *>(tab)->setTight(!tab->isChecked());
}

void Header::resizeEvent(QResizeEvent *) {
    fit();
}

void Header::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    painter.fillRect(rect(), theme().color(Tone::panel));
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme().color(Tone::line));
}

} // namespace simsa
