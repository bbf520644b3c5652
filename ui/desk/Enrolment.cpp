#include "ui/desk/Enrolment.h"

#include "ui/desk/DeskText.h"
#include "ui/desk/FingerprintCard.h"
#include "ui/desk/PasteInvitation.h"
#include "ui/shell/Panels.h"
#include "ui/shell/Task.h"

#include "app/base/Files.h"
#include "app/roles/Rehearsals.h"

#include <QFileDialog>
#include <QVBoxLayout>

namespace simsa {

Enrolment::Enrolment(std::shared_ptr<Workspace> workspace, QWidget *page_)
    : QObject(page_), ws(std::move(workspace)), page(page_) {}

void Enrolment::addCards(QVBoxLayout *column, const DeskSnapshot &now, QAbstractButton *&primary) {
    const int first = column->count();
    for (const KnownChair &chair : now.chairs)
        column->addWidget(chairCard(chair, !now.stored, primary));
    column->addWidget(ownCard(now));
    column->addStretch(1);
    for (int i = first; i < column->count(); ++i)
        if (QWidget *card = column->itemAt(i)->widget())
            card->setFixedWidth(theme().px(340));
}

QWidget *Enrolment::noRound(const DeskSnapshot &now, QAbstractButton *&primary) {
    auto *card = new Card;
    EmptyState *empty = nullptr;
    if (now.chairs.empty()) {
        empty = new EmptyState(QStringLiteral("mail"), tr("No invitation yet"),
                               tr("The chair sends it as a file or in a mail. It says which committee invites you."));
        primary = empty->addAction(tr("Open an invitation..."));
        connect(primary, &QAbstractButton::clicked, this, &Enrolment::askInvitation);
        Button *paste = empty->addAction(tr("Paste an invitation..."), false);
        connect(paste, &Button::clicked, this, &Enrolment::askPasted);
    } else if (std::none_of(now.chairs.begin(), now.chairs.end(), [](auto &c) { return c.confirmed.has_value(); })) {
        empty = new EmptyState(QStringLiteral("key"), tr("Compare the chair’s fingerprint"),
                               tr("Call the chair and compare the digits at the right. Then rounds can be taken in."));
    } else {
        empty = new EmptyState(QStringLiteral("folder"), tr("No round yet"),
                               tr("Open a round file from the chair, or sync with the shared folder."));
        primary = empty->addAction(tr("Open a round file..."));
        connect(primary, &QAbstractButton::clicked, this, &Enrolment::askRound);
        Button *sync = empty->addAction(tr("Sync"), false);
        connect(sync, &Button::clicked, this, &Enrolment::syncAsked);
    }
    card->body()->addSpacing(theme().px(32));
    card->body()->addWidget(empty);
    card->body()->addSpacing(theme().px(32));
    return card;
}

QWidget *Enrolment::chairCard(const KnownChair &chair, bool first, QAbstractButton *&primary) {
    auto *card = new ChairCard(chair, first);
    if (card->confirmButton() && first)
        primary = card->confirmButton();
    connect(card, &ChairCard::cardAsked, this, [this, chair] { saveCard(chair); });
    connect(card, &ChairCard::sendAsked, this, [this, chair] { sendCard(chair); });
    connect(card, &ChairCard::confirmed, this, [this, chair] {
        runTask(
            this, [space = ws, chair](Work &) { Evaluator(*space).confirmChair(chair.signing, chair.fingerprint); },
            [this] { Q_EMIT changed(); }, [this](const Error &error) { Q_EMIT failed(error); });
    });
    return card;
}

QWidget *Enrolment::ownCard(const DeskSnapshot &now) {
    auto *card = new FingerprintCard(tr("My fingerprint"), now.owner, now.fingerprint);
    auto *say = new Text(tr("Read these digits to the chair by telephone, so that nobody can take your place."),
                         TextSize::body, Tone::text2);
    say->setWrapping(true);
    card->body()->addWidget(say);
    if (now.chairs.empty())
        return card;
    auto *take = new Button(tr("Open an invitation..."), ButtonKind::link);
    card->body()->addWidget(take, 0, Qt::AlignLeft);
    connect(take, &Button::clicked, this, &Enrolment::askInvitation);
    auto *paste = new Button(tr("Paste an invitation..."), ButtonKind::link);
    card->body()->addWidget(paste, 0, Qt::AlignLeft);
    connect(paste, &Button::clicked, this, &Enrolment::askPasted);
    auto *open = new Button(tr("Open a round file..."), ButtonKind::link);
    card->body()->addWidget(open, 0, Qt::AlignLeft);
    connect(open, &Button::clicked, this, &Enrolment::askRound);
    return card;
}

void Enrolment::chooseFile(const QString &title, const QString &filter, std::function<void(const QString &)> then) {
    auto *dialog = new QFileDialog(page->window(), title, {}, filter + QStringLiteral(";;") + tr("All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, std::move(then));
    dialog->open();
}

void Enrolment::askInvitation() {
    chooseFile(tr("Open an invitation"), tr("Invitations (*.simsa-invitation)"),
               [this](const QString &file) { takeInvitation(file); });
}

void Enrolment::askRound() {
    chooseFile(tr("Open a round file"), tr("Rounds and rehearsals (*.simsa-round *.simsa-rehearsal)"),
               [this](const QString &file) { takeRound(file); });
}

void Enrolment::takeInvitation(const QString &file) {
    runTask(
        this,
        [space = ws, path = Path(file.toStdString())](Work &) {
            return Evaluator(*space).takeInvitation(readFile(path, capOf(FileType::invitation)));
        },
        [this](const KnownChair &) { Q_EMIT changed(); }, [this](const Error &error) { Q_EMIT failed(error); });
}

void Enrolment::askPasted() {
    (new PasteInvitation(page->window(), [this](const QString &text) { takePasted(text); }))->open();
}

void Enrolment::takePasted(const QString &text) {
    runTask(
        this,
        [space = ws, text](Work &) {
            const std::string bytes = text.left(qsizetype(1) << 17).toStdString();
            return Evaluator(*space).takeInvitation(view(bytes));
        },
        [this](const KnownChair &) { Q_EMIT changed(); }, [this](const Error &error) { Q_EMIT failed(error); });
}

void Enrolment::sendCard(const KnownChair &chair) {
    runTask(
        this, [space = ws, chair](Work &) { Evaluator(*space).sendCard(chair.signing, *openDrop(chair.address)); },
        [this] {
            Q_EMIT told(tr("The card is in the shared folder."), tr("The chair fetches it there and calls you."));
        },
        [this](const Error &error) { Q_EMIT failed(error); });
}

void Enrolment::takeRound(const QString &file) {
    runTask(
        this,
        [space = ws, path = Path(file.toStdString())](Work &) {
            if (typeOfFile(path.filename().string()) == FileType::rehearsal) {
                takeRehearsal(*space, readFile(path, capOf(FileType::rehearsal)));
                return std::string();
            }
            return Evaluator(*space).takeRound(readFile(path, capOf(FileType::round)));
        },
        [this](const std::string &id) { id.empty() ? Q_EMIT changed() : Q_EMIT roundTaken(words(id)); },
        [this](const Error &error) { Q_EMIT failed(error); });
}

void Enrolment::saveCard(const KnownChair &chair) {
    auto *dialog = new QFileDialog(page->window(), tr("Save my card"), QStringLiteral("card.simsa-card"),
                                   tr("Cards (*.simsa-card)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("simsa-card"));
    connect(dialog, &QFileDialog::fileSelected, this, [this, chair](const QString &file) {
        runTask(
            this,
            [space = ws, chair, path = Path(file.toStdString())](Work &) {
                writeFile(path, Evaluator(*space).makeCard(chair.signing));
            },
            [this] { Q_EMIT told(tr("The card is saved."), tr("Hand the file to the chair.")); },
            [this](const Error &error) { Q_EMIT failed(error); });
    });
    dialog->open();
}

} // namespace simsa
