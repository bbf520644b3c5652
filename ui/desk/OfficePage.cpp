#include "ui/desk/OfficePage.h"

#include "ui/desk/DeskText.h"
#include "ui/desk/Enrolment.h"
#include "ui/desk/LogBanner.h"
#include "ui/desk/OfferCard.h"
#include "ui/desk/TrusteeCard.h"
#include "ui/shell/Confirm.h"
#include "ui/shell/Panels.h"
#include "ui/shell/Task.h"

#include "app/base/Files.h"
#include "app/roles/Rehearsals.h"
#include "app/roles/Words.h"

#include <QFileDialog>
#include <QScrollArea>
#include <QVBoxLayout>

namespace simsa {

OfficePage::OfficePage(std::shared_ptr<Workspace> workspace, QWidget *parent)
    : Page(parent), ws(std::move(workspace)), enrolment(new Enrolment(ws, this)),
      trouble(new Banner(BannerKind::error)), log(new LogBanner(ws)) {
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    for (Banner *each : {trouble, static_cast<Banner *>(log)}) {
        each->setFlush();
        each->hide();
        outer->addWidget(each);
    }
    connect(enrolment, &Enrolment::changed, this, [this] {
        trouble->hide();
        Q_EMIT reloadAsked();
    });
    connect(enrolment, &Enrolment::roundTaken, this, [this](const QString &id) {
        trouble->hide();
        Q_EMIT roundTaken(id);
    });
    connect(enrolment, &Enrolment::syncAsked, this, &OfficePage::syncAsked);
    connect(enrolment, &Enrolment::told, this, &OfficePage::tell);
    connect(enrolment, &Enrolment::failed, this, &OfficePage::complain);
    connect(log, &LogBanner::saved, this, [this] { tell(tr("The evidence is saved."), tr("Hand it to the audit.")); });
    connect(log, &LogBanner::failed, this, &OfficePage::complain);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *ground = new QWidget;
    auto *middle = new QHBoxLayout(ground);
    const int edge = theme().px(16);
    middle->setContentsMargins(edge, edge, edge, edge);
    body = new QVBoxLayout;
    middle->addStretch(1);
    middle->addLayout(body, 1000);
    middle->addStretch(1);
    scroll->setWidget(ground);
    outer->addWidget(scroll, 1);
}

TrusteeCard *OfficePage::trustee() const {
    return office;
}
OfferCard *OfficePage::offer() const {
    return offered;
}

QList<KeyHint> OfficePage::keyHints() const {
    if (!primary || !primary->isVisible())
        return {};
    return {{QKeySequence(Qt::CTRL | Qt::Key_Return), primary->text().remove(QStringLiteral("..."))}};
}

void OfficePage::complain(const Error &error) {
    trouble->say(BannerKind::error, describe(error));
    trouble->show();
}

void OfficePage::tell(const QString &lead, const QString &text) {
    trouble->say(BannerKind::info, lead, text);
    trouble->show();
}

void OfficePage::show(const DeskSnapshot &snapshot) {
    QString wanted = words(snapshot.stored ? snapshot.stored->digest : "none");
    for (const KnownChair &chair : snapshot.chairs)
        wanted += words(chair.signing + (chair.confirmed ? "+" : "-"));
    for (const OfferedOffice &o : snapshot.offers)
        wanted += words(o.digest) + (o.accepted ? QStringLiteral("+") : QStringLiteral("-"));
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
    if (wanted == shown)
        return; // what is being typed stays
    shown = wanted;
    build();
    Q_EMIT hintsChanged();
}

void OfficePage::build() {
    primary = nullptr;
    if (content) { // it may hold the button that was clicked
        content->hide();
        content->deleteLater();
    }
    content = new QWidget;
    content->setMaximumWidth(theme().px(1334));
    body->addWidget(content, 1);
    auto *columns = new QHBoxLayout(content);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(theme().px(16));
    auto *left = new QVBoxLayout;
    left->setSpacing(theme().px(12));
    columns->addLayout(left, 1);
    offered = nullptr;
    // What the shown round was opened with is told by its own card.
    for (const OfferedOffice &o : now.offers)
        if (!now.stored || now.stored->round.rehearsal != o.digest)
            left->addWidget(offerCard(o));
    if (now.office)
        left->addWidget(trusteeCard());
    if (!now.stored && !offered)
        left->addWidget(enrolment->noRound(now, primary));
    left->addStretch(1);
    if (now.judges)
        return; // then they are among the duties
    auto *right = new QVBoxLayout;
    right->setSpacing(theme().px(12));
    columns->addLayout(right);
    enrolment->addCards(right, now, primary);
}

QWidget *OfficePage::offerCard(const OfferedOffice &o) {
    auto *card = new OfferCard(o);
    if (!offered)
        offered = card;
    if (card->acceptButton() && !primary)
        primary = card->acceptButton();
    connect(card, &OfferCard::acceptAsked, this, [this, card, digest = o.digest] {
        card->acceptButton()->disable(tr("Being accepted..."));
        runTask(
            this, [space = ws, digest](Work &) { acceptOffice(*space, digest); },
            [this] {
                trouble->hide();
                Q_EMIT reloadAsked();
                Q_EMIT syncAsked();
            },
            [this](const Error &error) {
                complain(error);
                if (offered && offered->acceptButton())
                    offered->acceptButton()->enable();
            });
    });
    connect(card, &OfferCard::saveAsked, this, [this, digest = o.digest] { saveAnswer(digest); });
    return card;
}

void OfficePage::saveAnswer(const std::string &digest) {
    auto *dialog = new QFileDialog(window(), tr("Save the answer"), QStringLiteral("answer.simsa-acceptance"),
                                   tr("Acceptances (*.simsa-acceptance)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("simsa-acceptance"));
    connect(dialog, &QFileDialog::fileSelected, this, [this, digest](const QString &file) {
        runTask(
            this,
            [space = ws, digest, path = Path(file.toStdString())](Work &) {
                writeFile(path, acceptOffice(*space, digest));
            },
            [this] { tell(tr("The answer is saved."), tr("Hand the file to the chair.")); },
            [this](const Error &error) { complain(error); });
    });
    dialog->open();
}

QWidget *OfficePage::trusteeCard() {
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

void OfficePage::release(const QString &digits) {
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

} // namespace simsa
