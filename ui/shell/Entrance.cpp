#include "ui/shell/Entrance.h"

#include "ui/shell/Field.h"
#include "ui/shell/Labels.h"
#include "ui/shell/Language.h"
#include "ui/shell/Paint.h"
#include "ui/shell/PassphraseEdit.h"

#include <QActionGroup>
#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QScrollArea>
#include <QSettings>
#include <QVBoxLayout>

namespace simsa {

namespace {

// The mark of the program: lines of a sheet, ticked.
class Mark : public QWidget {
public:
    explicit Mark(int side_) : side(side_) { setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed); }
    QSize sizeHint() const override { return {theme().px(side), theme().px(side)}; }

protected:
    void paintEvent(QPaintEvent *) override {
        QPainter painter(this);
        paintBox(painter, rect(), theme().color(Tone::accent), {}, 0, width() * 0.2);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.scale(width() / 42.0, height() / 42.0);
        painter.setPen(QPen(theme().color(Tone::onAccent), 3.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawLine(QPointF(10, 12), QPointF(32, 12));
        painter.drawLine(QPointF(10, 21), QPointF(32, 21));
        painter.drawLine(QPointF(10, 30), QPointF(22, 30));
        painter.drawPolyline(QPolygonF{{27, 30}, {30, 33}, {35, 27}});
    }

private:
    int side;
};

QWidget *promise(const QString &iconName, const QString &words) {
    auto *box = new QWidget;
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme().px(6));
    row->addWidget(new IconLabel(iconName, Tone::text2, 14));
    row->addWidget(new Text(words, TextSize::secondary, Tone::text2));
    return box;
}

QToolButton *menuButton(const QString &iconName, const QString &name) {
    auto *button = new QToolButton;
    button->setIcon(icon(iconName));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setAccessibleName(name);
    button->setToolTip(name);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

Entrance::Entrance(QWidget *parent) : QWidget(parent) {
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    build();
}

void Entrance::build() {
    building = true;
    const Theme &look = theme();
    QWidget *old = content;
    UnlockForm *oldUnlock = unlock;
    UnlockForm *oldLock = lock;
    content = new QWidget;
    layout()->addWidget(content);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(look.px(24), look.px(12), look.px(24), look.px(8));

    auto *bar = new QHBoxLayout;
    bar->addStretch(1);
    language = menuButton(QStringLiteral("globe"), tr("Language"));
    auto *languages = new QMenu(language);
    for (const auto &[code, words] :
         {std::pair{"ko", QStringLiteral("한국어")}, std::pair{"en", QStringLiteral("English")}}) {
        const QString key = QString::fromLatin1(code);
        QAction *entry = languages->addAction(words);
        entry->setCheckable(true);
        entry->setChecked(currentLanguage() == key);
        if (entry->isChecked())
            language->setText(words);
        // Queued: the menu is rebuilt with everything else.
        connect(
            entry, &QAction::triggered, this, [key] { useLanguage(key); }, Qt::QueuedConnection);
    }
    language->setMenu(languages);
    bar->addWidget(language);
    auto *schemeButton = menuButton(QStringLiteral("contrast"), tr("Appearance"));
    auto *schemes = new QMenu(schemeButton);
    auto *group = new QActionGroup(schemes);
    const QStringList names = {tr("As the system"), tr("Light"), tr("Dark"), tr("High contrast")};
    for (int i = 0; i < 4; ++i) {
        QAction *entry = schemes->addAction(names[i]);
        entry->setCheckable(true);
        group->addAction(entry);
        entry->setChecked(static_cast<int>(look.choice()) == i);
        connect(entry, &QAction::triggered, this, [schemeButton, name = names[i], i] {
            theme().setChoice(static_cast<SchemeChoice>(i));
            schemeButton->setText(name);
        });
    }
    schemeButton->setText(names[static_cast<int>(look.choice())]);
    schemes->addSeparator();
    auto *sizes = new QActionGroup(schemes);
    for (const int percent : {90, 100, 110, 125, 150}) {
        QAction *entry = schemes->addAction(tr("Text size %1 %").arg(percent));
        entry->setCheckable(true);
        sizes->addAction(entry);
        entry->setChecked(look.scale() == percent);
        connect(
            entry, &QAction::triggered, this,
            [this, percent] {
                theme().setScale(percent);
                build();
            },
            Qt::QueuedConnection);
    }
    schemeButton->setMenu(schemes);
    bar->addWidget(schemeButton);
    auto *help = new IconButton(QStringLiteral("help"), tr("First steps"));
    help->setFocusPolicy(Qt::TabFocus);
    connect(help, &IconButton::clicked, this, &Entrance::guideAsked);
    bar->addWidget(help);
    column->addLayout(bar);

    auto *middle = new QWidget;
    auto *centre = new QVBoxLayout(middle);
    centre->setContentsMargins(0, 0, 0, 0);
    centre->setSpacing(look.px(24));
    centre->addStretch(4);
    brand = new QWidget;
    auto *brandRow = new QHBoxLayout(brand);
    brandRow->setContentsMargins(0, 0, 0, 0);
    brandRow->setSpacing(look.px(16));
    brandRow->addWidget(new Mark(42));
    auto *brandNames = new QVBoxLayout;
    brandNames->setSpacing(0);
    brandNames->addWidget(new Text(tr("Simsa"), TextSize::total, Tone::text, true));
    brandNames->addWidget(new Text(tr("Where proposals are read and judged"), TextSize::body, Tone::text2));
    brandRow->addLayout(brandNames);
    centre->addWidget(brand, 0, Qt::AlignHCenter);

    cards = new QWidget;
    auto *places = new QVBoxLayout(cards);
    places->setContentsMargins(0, 0, 0, 0);
    pages.clear();
    unlock = new UnlockForm(UnlockForm::start);
    lock = new UnlockForm(UnlockForm::locked);
    create = new CreateForm;
    recovery = new RecoveryCard;
    bring = new ImportForm;
    const auto framed = [this, &look, places](QWidget *inside, int width, bool onPanel) {
        auto *page = new QWidget;
        auto *row = new QHBoxLayout(page);
        row->setContentsMargins(0, 0, 0, 0);
        auto *card = new Card(nullptr, onPanel ? Tone::panel : Tone::window, onPanel);
        card->setRadius(6);
        card->body()->setContentsMargins(look.px(onPanel ? 30 : 0), look.px(onPanel ? 26 : 0),
                                         look.px(onPanel ? 30 : 0), look.px(onPanel ? 24 : 0));
        card->body()->addWidget(inside);
        card->setFixedWidth(look.px(width));
        row->addStretch(1);
        row->addWidget(card, 0, Qt::AlignTop);
        row->addStretch(1);
        places->addWidget(page);
        pages.append(page);
    };
    framed(unlock, 440, true);
    auto *locked = new QWidget;
    auto *lockedColumn = new QVBoxLayout(locked);
    lockedColumn->setContentsMargins(0, 0, 0, 0);
    lockedColumn->setSpacing(look.px(16));
    auto *lockedTop = new QHBoxLayout;
    lockedTop->setSpacing(look.px(12));
    lockedTop->addStretch(1);
    lockedTop->addWidget(new Mark(28));
    lockedTop->addWidget(new Text(tr("Locked"), TextSize::group, Tone::text, true));
    lockedTop->addStretch(1);
    lockedColumn->addLayout(lockedTop);
    lockedColumn->addWidget(lock);
    framed(locked, 360, false);
    framed(create, 600, true);
    framed(recovery, 520, true);
    framed(bring, 520, true);
    centre->addWidget(cards);
    checkLink = new Button(tr("Check a result file without a workspace"), ButtonKind::link, QStringLiteral("shield"));
    connect(checkLink, &Button::clicked, this, &Entrance::checkAsked);
    centre->addWidget(checkLink, 0, Qt::AlignHCenter);

    promises = new QWidget;
    auto *promiseRow = new QHBoxLayout(promises);
    promiseRow->setContentsMargins(0, 0, 0, 0);
    promiseRow->setSpacing(look.px(24));
    promiseRow->addWidget(promise(QStringLiteral("shield"), tr("Decrypted on this computer only")));
    promiseRow->addWidget(promise(QStringLiteral("offline"), tr("Opens without the internet")));
    promiseRow->addWidget(promise(QStringLiteral("eyeoff"), tr("The passphrase is never stored")));
    centre->addWidget(promises, 0, Qt::AlignHCenter);
    centre->addStretch(5);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->viewport()->setAutoFillBackground(false);
    middle->setAutoFillBackground(false);
    scroll->setWidget(middle);
    scroll->setFocusPolicy(Qt::NoFocus);
    column->addWidget(scroll, 1);
    column->addWidget(new Text(QStringLiteral("Simsa 심사 %1 · GPL-3.0-or-later").arg(QStringLiteral(SIMSA_VERSION)),
                               TextSize::axis, Tone::text3),
                      0, Qt::AlignHCenter);

    for (UnlockForm *form : {unlock, lock})
        form->onSubmit = [this](Path folder, Secret passphrase) {
            if (unlockRequested)
                unlockRequested(std::move(folder), std::move(passphrase));
        };
    create->onSubmit = [this](NewWorkspace wanted) {
        if (createRequested)
            createRequested(std::move(wanted));
    };
    bring->onSubmit = [this](ImportWanted wanted) {
        if (importRequested)
            importRequested(std::move(wanted));
    };
    recovery->onConfirmed = [this] {
        if (recoveryConfirmed)
            recoveryConfirmed();
    };
    connect(unlock, &UnlockForm::newWorkspaceAsked, this, &Entrance::showCreate);
    connect(unlock, &UnlockForm::otherWorkspaceAsked, this, &Entrance::chooseWorkspace);
    connect(unlock, &UnlockForm::importAsked, this, &Entrance::chooseExport);
    connect(create, &CreateForm::backAsked, this, [this] { go(unlockPlace); });
    connect(bring, &ImportForm::backAsked, this, [this] { go(unlockPlace); });
    if (old) {
        unlock->takeOver(*oldUnlock);
        lock->takeOver(*oldLock);
        delete old;
    }
    go(place);
    building = false;
}

void Entrance::go(Place where) {
    place = where;
    // Not a QStackedWidget: that is as tall as its tallest page.
    for (int i = 0; i < pages.size(); ++i)
        pages[i]->setVisible(i == where);
    setFocusProxy(where == createPlace     ? static_cast<QWidget *>(create->person()->edit())
                  : where == importPlace   ? static_cast<QWidget *>(bring->passphrase())
                  : where == recoveryPlace ? static_cast<QWidget *>(recovery->next())
                                           : static_cast<QWidget *>(current()->edit()));
    brand->setVisible(where == unlockPlace);
    promises->setVisible(where == unlockPlace || where == createPlace || where == importPlace);
    checkLink->setVisible(where == unlockPlace || where == createPlace);
    // Pages below the lock are kept in the language they were made in.
    language->setVisible(where == unlockPlace || where == createPlace || where == importPlace);
}

void Entrance::showUnlock() {
    const Path last(preferences().value(QStringLiteral("workspace")).toString().toStdString());
    std::error_code ignored;
    showUnlock(!last.empty() && std::filesystem::is_directory(last, ignored) ? last : Path());
}

void Entrance::showUnlock(const Path &folder) {
    unlock->setWorkspace(folder);
    go(unlockPlace);
    unlock->setFocus(Qt::OtherFocusReason);
}

void Entrance::showLocked(const Path &folder) {
    lock->setWorkspace(folder);
    go(lockPlace);
    lock->setFocus(Qt::OtherFocusReason);
}

void Entrance::showCreate() {
    go(createPlace);
    create->setFocus(Qt::OtherFocusReason);
}

void Entrance::showImport(const Path &file) {
    bring->reset();
    bring->setFile(file);
    go(importPlace);
    bring->passphrase()->setFocus(Qt::OtherFocusReason);
}

void Entrance::showRecoveryCode(Secret code) {
    create->reset();
    go(recoveryPlace);
    recovery->show(std::move(code));
}

UnlockForm *Entrance::current() const {
    return place == lockPlace ? lock : unlock;
}

void Entrance::wrong() {
    current()->wrong();
}

void Entrance::failed(const QString &sentence) {
    if (place == createPlace)
        create->failed(sentence);
    else if (place == importPlace)
        bring->failed(sentence);
    else
        current()->failed(sentence);
}

void Entrance::opened(const Path &folder) {
    preferences().setValue(QStringLiteral("workspace"), QString::fromStdString(folder.string()));
    unlock->succeeded();
    lock->succeeded();
    create->reset();
    bring->reset();
    recovery->forget();
    unlock->setWorkspace(folder);
}

void Entrance::chooseWorkspace() {
    auto *dialog = new QFileDialog(this, tr("Workspace folder"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    const Path known = unlock->workspace();
    if (!known.empty())
        dialog->setDirectory(QString::fromStdString(known.parent_path().string()));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString &folder) { showUnlock(Path(folder.toStdString())); });
    dialog->open();
}

void Entrance::chooseExport() {
    auto *dialog = new QFileDialog(this, tr("Exported workspace"), {}, tr("Whole workspaces (*.simsa-workspace)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString &file) { showImport(Path(file.toStdString())); });
    dialog->open();
}

void Entrance::changeEvent(QEvent *event) {
    if (event->type() == QEvent::LanguageChange && !building && content && place != lockPlace && place != recoveryPlace)
        build();
    QWidget::changeEvent(event);
}

} // namespace simsa
