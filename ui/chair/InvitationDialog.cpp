#include "ui/chair/InvitationDialog.h"

#include "ui/chair/QrView.h"
#include "ui/chair/Say.h"
#include "ui/shell/Labels.h"
#include "ui/shell/Language.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace simsa {

InvitationDialog::InvitationDialog(const Snapshot &s, QWidget *parent)
    : Ask(QStringLiteral("mail"), tr("Invite evaluators"),
          tr("The invitation holds nothing secret. What proves that it is yours is the fingerprint, compared by "
             "telephone."),
          tr("Close"), {}, parent),
      committee(new Field(tr("Committee"))), drop(new Field(tr("Shared folder"))),
      make(new Button(tr("Make the invitation"), ButtonKind::primary)),
      file(new Button(tr("Save the file..."), ButtonKind::normal, QStringLiteral("exp"))),
      picture(new Button(tr("Save the picture..."), ButtonKind::normal, QStringLiteral("qr"))),
      copy(new Button(tr("Copy the text"), ButtonKind::normal, QStringLiteral("copy"))), forms(new QWidget),
      qr(new QrView(tr("QR code of your keys and fingerprint"))), mail(new QPlainTextEdit),
      language(new Segmented({QStringLiteral("한국어"), QStringLiteral("English")})),
      digits(new Text({}, TextSize::group, Tone::text, true)), trouble(new Banner(BannerKind::error)) {
    const Theme &look = theme();
    yes()->hide();
    trouble->hide();
    column()->addWidget(trouble);
    auto *names = new QHBoxLayout;
    names->setSpacing(look.px(12));
    auto *pick = new Button(tr("Choose..."), ButtonKind::normal, QStringLiteral("folder"));
    pick->setAccessibleName(tr("Choose the shared folder"));
    names->addWidget(committee, 1);
    names->addWidget(drop, 1);
    names->addWidget(pick, 0, Qt::AlignBottom);
    names->addWidget(make, 0, Qt::AlignBottom);
    column()->addLayout(names);

    auto *row = new QHBoxLayout(forms);
    row->setContentsMargins(0, look.px(8), 0, 0);
    row->setSpacing(look.px(20));
    auto *left = new QVBoxLayout;
    left->setSpacing(look.px(8));
    left->addWidget(new Text(tr("As a QR code"), TextSize::body, Tone::text, true));
    left->addWidget(qr);
    digits->setWrapping(true);
    digits->setAccessibleName(tr("Your fingerprint"));
    left->addWidget(digits);
    left->addWidget(picture, 0, Qt::AlignLeft);
    left->addStretch(1);
    row->addLayout(left);
    auto *right = new QVBoxLayout;
    right->setSpacing(look.px(8));
    auto *head = new QHBoxLayout;
    head->addWidget(new Text(tr("As text for a mail"), TextSize::body, Tone::text, true), 1);
    head->addWidget(language);
    right->addLayout(head);
    mail->setReadOnly(true);
    mail->setTabChangesFocus(true);
    mail->setAccessibleName(tr("Text for a mail"));
    mail->setMinimumSize(look.px(640), look.px(240)); // a line of the armour is not broken
    right->addWidget(mail, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(look.px(8));
    buttons->addWidget(copy);
    buttons->addWidget(file);
    buttons->addStretch(1);
    right->addLayout(buttons);
    row->addLayout(right, 1);
    column()->addWidget(forms);
    forms->hide();

    language->setCurrent(currentLanguage() == QLatin1String("ko") ? 0 : 1);
    connect(language, &Segmented::chosen, this, &InvitationDialog::renew);
    const auto check = [this] {
        forms->hide();
        const bool ready = !committee->edit()->text().trimmed().isEmpty() && !drop->edit()->text().trimmed().isEmpty();
        if (ready)
            make->enable();
        else
            make->disable(tr("Name the committee and choose the folder first."));
    };
    const auto ask = [this] { Q_EMIT makeAsked(committee->edit()->text().trimmed(), drop->edit()->text().trimmed()); };
    for (Field *field : {committee, drop}) {
        connect(field->edit(), &QLineEdit::textChanged, this, check);
        connect(field->edit(), &QLineEdit::returnPressed, this, [this] { make->click(); });
    }
    connect(make, &Button::clicked, this, ask);
    connect(pick, &Button::clicked, this, [this] {
        askFolder(this, tr("Folder where files travel"), [this](const QString &path) { drop->edit()->setText(path); });
    });
    connect(copy, &Button::clicked, this, [this] { QGuiApplication::clipboard()->setText(mail->toPlainText()); });
    connect(file, &Button::clicked, this, [this] {
        askSaveFile(this, tr("Save the invitation"), QStringLiteral("chair.simsa-invitation"),
                    [this](const QString &path) {
                        Q_EMIT saveAsked(path, QByteArray(reinterpret_cast<const char *>(now.file.data()),
                                                          static_cast<qsizetype>(now.file.size())));
                    });
    });
    connect(picture, &Button::clicked, this, [this] {
        askSaveFile(this, tr("Save the QR code"), QStringLiteral("fingerprint.png"),
                    [this](const QString &path) { Q_EMIT saveAsked(path, qr->png()); });
    });
    committee->edit()->setText(fromText(s->committee));
    drop->edit()->setText(fromText(s->drop));
    check();
    if (make->isEnabled())
        QMetaObject::invokeMethod(this, ask, Qt::QueuedConnection); // once the page listens
}

void InvitationDialog::show(const Invitations &made) {
    now = made;
    trouble->hide();
    qr->setCode(qrImage(now.contact));
    digits->setText(fingerprintRows(now.fingerprint));
    renew();
    forms->show();
    adjustSize();
}

void InvitationDialog::renew() {
    mail->setPlainText(invitationMail(now, language->current() == 0 ? QStringLiteral("ko") : QStringLiteral("en")));
}

void InvitationDialog::fail(const QString &words) {
    trouble->say(BannerKind::error, {}, words);
    trouble->show();
}

} // namespace simsa
