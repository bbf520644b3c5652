#include "ui/desk/DutiesPage.h"

#include "ui/desk/DeclarationForm.h"
#include "ui/desk/DeskText.h"
#include "ui/desk/FingerprintCard.h"
#include "ui/desk/LogBanner.h"
#include "ui/desk/PasteInvitation.h"
#include "ui/desk/TrusteeCard.h"
#include "ui/shell/Confirm.h"
#include "ui/shell/Panels.h"
#include "ui/shell/Task.h"

#include "app/base/Files.h"
#include "app/roles/Words.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

namespace simsa {

DutiesPage::DutiesPage(std::shared_ptr<Workspace> workspace, QWidget *parent)
    : Page(parent), ws(std::move(workspace)), trouble(new Banner(BannerKind::error)),
      again(new Banner(BannerKind::attention)), log(new LogBanner(ws)) {
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    for (Banner *each : {trouble, again, static_cast<Banner *>(log)}) {
        each->setFlush();
        each->hide();
        outer->addWidget(each);
    }
    connect(again->setAction(tr("Go to Seal")), &QPushButton::clicked, this, &DutiesPage::sealAsked);
    connect(log, &LogBanner::saved, this, [this] { tell(tr("The evidence is saved."), tr("Hand it to the audit.")); });
    connect(log, &LogBanner::failed, this, &DutiesPage::complain);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *ground = new QWidget;
    auto *middle = new QHBoxLayout(ground); // where the window is wider than the page, it stands in the middle
    const int edge = theme().px(16);
    middle->setContentsMargins(edge, edge, edge, edge);
    body = new QVBoxLayout;
    middle->addStretch(1);
    middle->addLayout(body, 1000);
    middle->addStretch(1);
    scroll->setWidget(ground);
    outer->addWidget(scroll, 1);
}

QAbstractButton *DutiesPage::primaryAction() const {
    return primary;
}

DeclarationForm *DutiesPage::form() const {
    return declaring;
}
const std::vector<ConflictTable::Row> &DutiesPage::rows() const {
    static const std::vector<ConflictTable::Row> none;
    return declaring ? declaring->conflicts()->rows() : none;
}
QCheckBox *DutiesPage::pledge() const {
    return declaring ? declaring->pledge() : nullptr;
}
Button *DutiesPage::noneLeft() const {
    return declaring ? declaring->noneLeft() : nullptr;
}
Button *DutiesPage::declareButton() const {
    return declaring ? declaring->declareButton() : nullptr;
}
QString DutiesPage::whyNot() const {
    return declaring ? declaring->whyNot() : QString();
}

void DutiesPage::complain(const Error &error) {
    trouble->say(BannerKind::error, describe(error));
    trouble->show();
}

void DutiesPage::tell(const QString &lead, const QString &text) {
    trouble->say(BannerKind::info, lead, text);
    trouble->show();
}

bool DutiesPage::anyConfirmed() const {
    return std::any_of(now.chairs.begin(), now.chairs.end(), [](auto &c) { return c.confirmed.has_value(); });
}

void DutiesPage::show(const DeskSnapshot &snapshot) {
    QString wanted = words(snapshot.stored ? snapshot.stored->digest + snapshot.declared.digest : "none");
    for (const KnownChair &chair : snapshot.chairs)
        wanted += words(chair.signing + (chair.confirmed ? "+" : "-"));
    if (snapshot.stored && snapshot.stored->closed)
        wanted += QStringLiteral("closed");
    if (const auto &o = snapshot.office)
        wanted += QStringLiteral("%1 %2 %3 %4 %5")
                      .arg(o->checked)
                      .arg(o->bad.size())
                      .arg(o->absent.size())
                      .arg(o->released.value_or(0))
                      .arg(snapshot.unsent);
    now = snapshot;
    log->show(now);
    again->say(BannerKind::attention, tr("You declared again after sealing: please seal again."),
               tr("The sealed ballot names the earlier declaration and does not count with the new one."));
    again->setVisible(now.stored && !now.stored->closed && now.declared.sealAgain);
    if (wanted == shown)
        return; // what is being filled in stays
    shown = wanted;
    changing = false;
    build();
}

void DutiesPage::build() {
    const Theme &look = theme();
    primary = nullptr;
    if (content) { // it may hold the button that was clicked
        content->hide();
        content->deleteLater();
    }
    content = new QWidget;
    content->setMaximumWidth(look.px(1334));
    body->addWidget(content, 1);
    auto *columns = new QHBoxLayout(content);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(look.px(16));
    auto *left = new QVBoxLayout, *right = new QVBoxLayout;
    left->setSpacing(look.px(12));
    right->setSpacing(look.px(12));
    columns->addLayout(left, 1);
    columns->addLayout(right);
    declaring = nullptr;
    if (now.office)
        left->addWidget(trusteeCard());
    if (!now.stored || now.judges)
        left->addWidget(now.stored ? declarationForm() : noRound());
    for (const KnownChair &chair : now.chairs)
        right->addWidget(chairCard(chair));
    right->addWidget(ownCard());
    right->addStretch(1);
    left->addStretch(1);
    for (int i = 0; i < right->count(); ++i)
        if (QWidget *card = right->itemAt(i)->widget())
            card->setFixedWidth(look.px(340));
}

QWidget *DutiesPage::noRound() {
    auto *card = new Card;
    EmptyState *empty = nullptr;
    if (now.chairs.empty()) {
        empty = new EmptyState(QStringLiteral("mail"), tr("No invitation yet"),
                               tr("The chair sends it as a file or in a mail. It says which committee invites you."));
        primary = empty->addAction(tr("Open an invitation..."));
        connect(primary, &QAbstractButton::clicked, this, &DutiesPage::askInvitation);
        Button *paste = empty->addAction(tr("Paste an invitation..."), false);
        connect(paste, &Button::clicked, this, &DutiesPage::askPasted);
    } else if (!anyConfirmed()) {
        empty = new EmptyState(QStringLiteral("key"), tr("Compare the chair’s fingerprint"),
                               tr("Call the chair and compare the digits at the right. Then rounds can be taken in."));
    } else {
        empty = new EmptyState(QStringLiteral("folder"), tr("No round yet"),
                               tr("Open a round file from the chair, or sync with the shared folder."));
        primary = empty->addAction(tr("Open a round file..."));
        connect(primary, &QAbstractButton::clicked, this, &DutiesPage::askRound);
        Button *sync = empty->addAction(tr("Sync"), false);
        connect(sync, &Button::clicked, this, &DutiesPage::syncAsked);
    }
    card->body()->addSpacing(theme().px(32));
    card->body()->addWidget(empty);
    card->body()->addSpacing(theme().px(32));
    return card;
}

QWidget *DutiesPage::declarationForm() {
    auto *form = new DeclarationForm(now, changing);
    declaring = form;
    primary = form->declareButton();
    connect(form, &DeclarationForm::declareAsked, this, &DutiesPage::send);
    connect(form, &DeclarationForm::againAsked, this, [this] {
        changing = true;
        build();
        QTimer::singleShot(0, declaring, [form = declaring] { form->pledge()->setFocus(Qt::OtherFocusReason); });
    });
    connect(form, &DeclarationForm::leaveAsked, this, [this] {
        changing = false;
        build();
    });
    return form;
}

TrusteeCard *DutiesPage::trustee() const {
    return office;
}

QWidget *DutiesPage::trusteeCard() {
    office = new TrusteeCard(now);
    if (office->releaseButton())
        primary = office->releaseButton();
    connect(office, &TrusteeCard::releaseAsked, this, [this](const QString &digits) {
        confirm(this,
                {QStringLiteral("key"), tr("Release your shares?"),
                 tr("With enough of them the chair opens the ballots. It cannot be taken back."),
                 tr("Only after the chair has read the closing number to you by telephone, not from a file or a mail."),
                 tr("Not yet"), tr("Release")},
                this, [this, digits] { release(digits); });
    });
    return office;
}

void DutiesPage::release(const QString &digits) {
    runTask(
        this,
        [space = ws, id = now.stored->round.id, typed = digits.toStdString()](Work &) {
            TrusteeRole(*space).release(id, typed);
        },
        [this] {
            trouble->hide();
            Q_EMIT reloadAsked();
            Q_EMIT syncAsked();
        },
        [this](const Error &error) {
            if (error.code == Code::chairNotConfirmed && office)
                office->wrong(tr("These are other digits than yours: the chair may see another log. Compare again, and "
                                 "release nothing while they differ."));
            else
                complain(error);
        });
}

QWidget *DutiesPage::chairCard(const KnownChair &chair) {
    auto *card = new ChairCard(chair, !now.stored);
    if (card->confirmButton() && !now.stored)
        primary = card->confirmButton();
    connect(card, &ChairCard::cardAsked, this, [this, chair] { saveCard(chair); });
    connect(card, &ChairCard::sendAsked, this, [this, chair] { sendCard(chair); });
    connect(card, &ChairCard::confirmed, this, [this, chair] {
        runTask(
            this, [space = ws, chair](Work &) { Evaluator(*space).confirmChair(chair.signing, chair.fingerprint); },
            [this] {
                trouble->hide();
                Q_EMIT reloadAsked();
            },
            [this](const Error &error) { complain(error); });
    });
    return card;
}

QWidget *DutiesPage::ownCard() {
    auto *card = new FingerprintCard(tr("My fingerprint"), now.owner, now.fingerprint);
    auto *say = new Text(tr("Read these digits to the chair by telephone, so that nobody can take your place."),
                         TextSize::body, Tone::text2);
    say->setWrapping(true);
    card->body()->addWidget(say);
    if (now.chairs.empty())
        return card;
    auto *take = new Button(tr("Open an invitation..."), ButtonKind::link);
    card->body()->addWidget(take, 0, Qt::AlignLeft);
    connect(take, &Button::clicked, this, &DutiesPage::askInvitation);
    auto *paste = new Button(tr("Paste an invitation..."), ButtonKind::link);
    card->body()->addWidget(paste, 0, Qt::AlignLeft);
    connect(paste, &Button::clicked, this, &DutiesPage::askPasted);
    auto *open = new Button(tr("Open a round file..."), ButtonKind::link);
    card->body()->addWidget(open, 0, Qt::AlignLeft);
    connect(open, &Button::clicked, this, &DutiesPage::askRound);
    return card;
}

void DutiesPage::send() {
    const Declaration declaration = declaring->declaration();
    const QStringList closing = declaring->closing();
    const auto go = [this, declaration] {
        if (declaring)
            declaring->declareButton()->disable(tr("Being declared..."));
        runTask(
            this,
            [space = ws, id = now.stored->round.id, declaration](Work &) {
                Evaluator(*space).declare(id, declaration);
            },
            [this] {
                trouble->hide();
                Q_EMIT reloadAsked();
            },
            [this](const Error &error) {
                complain(error);
                if (declaring)
                    declaring->renew();
            });
    };
    if (closing.isEmpty())
        return go();
    confirm(this,
            {QStringLiteral("recused"), tr("Declare these conflicts?"),
             tr("The proposals concerned are closed to you for good."), closing.join(QStringLiteral(", ")),
             tr("Look again"), tr("Declare")},
            this, go);
}

void DutiesPage::chooseFile(const QString &title, const QString &filter, std::function<void(const QString &)> then) {
    auto *dialog = new QFileDialog(window(), title, {}, filter + QStringLiteral(";;") + tr("All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, std::move(then));
    dialog->open();
}

void DutiesPage::askInvitation() {
    chooseFile(tr("Open an invitation"), tr("Invitations (*.simsa-invitation)"),
               [this](const QString &file) { takeInvitation(file); });
}

void DutiesPage::askRound() {
    chooseFile(tr("Open a round file"), tr("Rounds (*.simsa-round)"), [this](const QString &file) { takeRound(file); });
}

void DutiesPage::takeInvitation(const QString &file) {
    runTask(
        this,
        [space = ws, path = Path(file.toStdString())](Work &) {
            return Evaluator(*space).takeInvitation(readFile(path, capOf(FileType::invitation)));
        },
        [this](const KnownChair &) {
            trouble->hide();
            Q_EMIT reloadAsked();
        },
        [this](const Error &error) { complain(error); });
}

void DutiesPage::askPasted() {
    (new PasteInvitation(window(), [this](const QString &text) { takePasted(text); }))->open();
}

void DutiesPage::takePasted(const QString &text) {
    runTask(
        this,
        [space = ws, text](Work &) {
            const std::string bytes = text.left(qsizetype(1) << 17).toStdString();
            return Evaluator(*space).takeInvitation(view(bytes));
        },
        [this](const KnownChair &) {
            trouble->hide();
            Q_EMIT reloadAsked();
        },
        [this](const Error &error) { complain(error); });
}

void DutiesPage::sendCard(const KnownChair &chair) {
    runTask(
        this, [space = ws, chair](Work &) { Evaluator(*space).sendCard(chair.signing, *openDrop(chair.address)); },
        [this] { tell(tr("The card is in the shared folder."), tr("The chair fetches it there and calls you.")); },
        [this](const Error &error) { complain(error); });
}

void DutiesPage::takeRound(const QString &file) {
    runTask(
        this,
        [space = ws, path = Path(file.toStdString())](Work &) {
            return Evaluator(*space).takeRound(readFile(path, capOf(FileType::round)));
        },
        [this](const std::string &id) {
            trouble->hide();
            Q_EMIT roundTaken(words(id));
        },
        [this](const Error &error) { complain(error); });
}

void DutiesPage::saveCard(const KnownChair &chair) {
    auto *dialog =
        new QFileDialog(window(), tr("Save my card"), QStringLiteral("card.simsa-card"), tr("Cards (*.simsa-card)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("simsa-card"));
    connect(dialog, &QFileDialog::fileSelected, this, [this, chair](const QString &file) {
        runTask(
            this,
            [space = ws, chair, path = Path(file.toStdString())](Work &) {
                writeFile(path, Evaluator(*space).makeCard(chair.signing));
            },
            [this] { tell(tr("The card is saved."), tr("Hand the file to the chair.")); },
            [this](const Error &error) { complain(error); });
    });
    dialog->open();
}

} // namespace simsa
