#include "ui/shell/SettingsPage.h"

#include "ui/shell/Language.h"
#include "ui/shell/Panels.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QScrollArea>
#include <QScrollBar>
#include <QSettings>
#include <QShortcut>

namespace simsa {

namespace {

constexpr int scales[] = {90, 100, 110, 125, 150};
constexpr int minutes[] = {1, 2, 5, 10, 15, 30};

Card *card(QVBoxLayout *column, const QString &title) {
    auto *made = new Card;
    made->body()->setSpacing(theme().px(8));
    made->body()->addWidget(new Text(title, TextSize::group, Tone::text, true));
    column->addWidget(made);
    return made;
}

// A name at the left, its control at the right.
void row(Card *into, const QString &name, QWidget *control) {
    auto *line = new QHBoxLayout;
    auto *label = new Text(name);
    label->setFixedWidth(theme().px(150));
    control->setAccessibleName(name);
    line->addWidget(label);
    line->addWidget(control);
    line->addStretch(1);
    into->body()->addLayout(line);
}

} // namespace

int SettingsPage::idleSeconds() {
    const int kept = preferences().value(QStringLiteral("idle"), 300).toInt();
    return qBound(60, kept, 1800);
}

bool SettingsPage::lidLocks() {
    return preferences().value(QStringLiteral("lid"), true).toBool();
}

SettingsPage::SettingsPage(QWidget *parent)
    : Page(parent), cards(new QVBoxLayout),
      back(new Button(tr("Back to work"), ButtonKind::primary, QStringLiteral("left"))),
      keys(new Button(tr("Keys and copies..."), ButtonKind::normal, QStringLiteral("key"))) {
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    outer->addWidget(scroll);
    auto *ground = new QWidget;
    scroll->setWidget(ground);
    auto *middle = new QHBoxLayout(ground);
    auto *column = new QVBoxLayout;
    middle->addStretch(1);
    middle->addLayout(column, 8);
    middle->addStretch(1);
    column->setSpacing(theme().px(12));
    column->setContentsMargins(0, theme().px(12), 0, theme().px(12)); // all of it fits a laptop's screen
    auto *head = new QHBoxLayout;
    head->addWidget(new Text(tr("Settings"), TextSize::page, Tone::text, true));
    head->addStretch(1);
    head->addWidget(back);
    column->addLayout(head);
    buildLook(column);
    buildLocking(column);
    buildKeys(column);
    buildAbout(column);
    cards->setSpacing(theme().px(12));
    column->addLayout(cards);
    column->addStretch(1);
    auto *bar = scroll->verticalScrollBar(); // the last lines are no controls: keys reach them too
    for (const auto &[key, steps] : {std::pair(Qt::Key_PageDown, 1), std::pair(Qt::Key_PageUp, -1)}) {
        auto *page = new QShortcut(QKeySequence(key), this);
        page->setContext(Qt::WidgetWithChildrenShortcut);
        connect(page, &QShortcut::activated, bar,
                [bar, step = steps] { bar->setValue(bar->value() + step * bar->pageStep()); });
    }
    connect(back, &QAbstractButton::clicked, this, &SettingsPage::backAsked);
    auto *escape = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &SettingsPage::backAsked);
}

void SettingsPage::buildLook(QVBoxLayout *column) {
    Card *look = card(column, tr("Language and look"));
    language = new Segmented({QStringLiteral("한국어"), QStringLiteral("English")});
    language->setCurrent(currentLanguage() == QLatin1String("ko") ? 0 : 1);
    row(look, tr("Language"), language);
    scheme = new Segmented({tr("As the desktop"), tr("Light"), tr("Dark"), tr("High contrast")});
    scheme->setCurrent(static_cast<int>(theme().choice()));
    row(look, tr("Colours"), scheme);
    QStringList sizes;
    for (const int percent : scales)
        sizes.append(tr("%1 %").arg(percent));
    scale = new Segmented(sizes);
    for (int i = 0; i < static_cast<int>(std::size(scales)); ++i)
        if (scales[i] == theme().scale())
            scale->setCurrent(i);
    row(look, tr("Text size"), scale);
    connect(language, &Segmented::chosen, this,
            [this](int index) { Q_EMIT languageChosen(index == 0 ? QStringLiteral("ko") : QStringLiteral("en")); });
    connect(scheme, &Segmented::chosen, this, [](int index) { theme().setChoice(static_cast<SchemeChoice>(index)); });
    connect(scale, &Segmented::chosen, this, [](int index) { theme().setScale(scales[index]); });
}

void SettingsPage::buildLocking(QVBoxLayout *column) {
    Card *locking = card(column, tr("Locking"));
    idle = new QComboBox;
    for (const int m : minutes)
        idle->addItem(tr("after %n minutes without use", nullptr, m), m * 60);
    idle->setCurrentIndex(qMax(0, idle->findData(idleSeconds())));
    row(locking, tr("Lock by itself"), idle);
    lid = new QCheckBox(tr("Lock when the laptop is closed"));
    lid->setChecked(lidLocks());
    locking->body()->addWidget(lid);
    auto *words = new Text(tr("When the desktop locks or the computer goes to sleep, the workspace locks too. "
                              "Nothing is lost; work goes on where it was."),
                           TextSize::secondary, Tone::text2);
    words->setWrapping(true);
    locking->body()->addWidget(words);
    connect(idle, &QComboBox::activated, this, [this] {
        preferences().setValue(QStringLiteral("idle"), idle->currentData().toInt());
        Q_EMIT lockingChanged();
    });
    connect(lid, &QCheckBox::toggled, this, [this](bool on) {
        preferences().setValue(QStringLiteral("lid"), on);
        Q_EMIT lockingChanged();
    });
}

void SettingsPage::buildKeys(QVBoxLayout *column) {
    Card *own = card(column, tr("My keys"));
    auto *line = new QHBoxLayout;
    line->setSpacing(theme().px(12));
    line->addWidget(keys);
    auto *words =
        new Text(tr("Fingerprint, passphrase, recovery code, the whole workspace as one file, a second device."),
                 TextSize::secondary, Tone::text2);
    words->setWrapping(true);
    line->addWidget(words, 1);
    own->body()->addLayout(line);
    connect(keys, &QAbstractButton::clicked, this, &SettingsPage::keysAsked);
}

void SettingsPage::addCard(QWidget *added) {
    cards->addWidget(added);
}

void SettingsPage::buildAbout(QVBoxLayout *column) {
    about = card(column, tr("About Simsa"));
    auto *words = new Text(tr("Version %1. Free software under the GNU General Public License, version 3 or later; "
                              "the page host is under the GNU Affero General Public License. "
                              "The cryptography passed its self-test when the program started.")
                               .arg(QStringLiteral(SIMSA_VERSION)),
                           TextSize::body, Tone::text2);
    words->setWrapping(true);
    about->body()->addWidget(words);
}

void SettingsPage::setProtections(const QList<Protection> &list) {
    delete protections;
    protections = new QWidget;
    auto *grid = new QGridLayout(protections);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setColumnStretch(2, 1);
    grid->setHorizontalSpacing(theme().px(12));
    for (qsizetype i = 0; i < list.size(); ++i) {
        const int line = static_cast<int>(i);
        const Protection &p = list[i];
        grid->addWidget(new IconLabel(p.stands  ? QStringLiteral("check")
                                      : p.limit ? QStringLiteral("info")
                                                : QStringLiteral("alert"),
                                      p.stands || p.limit ? Tone::text2 : Tone::attentionMark),
                        line, 0, Qt::AlignTop);
        grid->addWidget(
            new Text(p.stands || p.limit ? p.name : tr("%1 (missing)").arg(p.name), TextSize::body, Tone::text, true),
            line, 1, Qt::AlignTop);
        auto *meaning = new Text(p.meaning, TextSize::body, Tone::text2);
        meaning->setWrapping(true);
        grid->addWidget(meaning, line, 2);
    }
    about->body()->addWidget(protections);
}

QList<KeyHint> SettingsPage::keyHints() const {
    return {{QKeySequence(Qt::Key_Escape), tr("back to work")}};
}

void SettingsPage::activated() {
    if (!isAncestorOf(focusWidget()))
        language->button(qMax(0, language->current()))->setFocus(Qt::OtherFocusReason);
}

} // namespace simsa
