#include "ui/desk/DutiesPage.h"

#include "ui/desk/DeclarationForm.h"
#include "ui/desk/DeskText.h"
#include "ui/desk/Enrolment.h"
#include "ui/desk/LogBanner.h"
#include "ui/shell/Confirm.h"
#include "ui/shell/Panels.h"
#include "ui/shell/Task.h"

#include "app/roles/Words.h"

#include <QCheckBox>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

namespace simsa {

DutiesPage::DutiesPage(std::shared_ptr<Workspace> workspace, QWidget *parent)
    : Page(parent), ws(std::move(workspace)), enrolment(new Enrolment(ws, this)),
      trouble(new Banner(BannerKind::error)), again(new Banner(BannerKind::attention)), log(new LogBanner(ws)) {
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    for (Banner *each : {trouble, again, static_cast<Banner *>(log)}) {
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
    connect(enrolment, &Enrolment::syncAsked, this, &DutiesPage::syncAsked);
    connect(enrolment, &Enrolment::told, this, &DutiesPage::tell);
    connect(enrolment, &Enrolment::failed, this, &DutiesPage::complain);
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

void DutiesPage::takeInvitation(const QString &file) {
    enrolment->takeInvitation(file);
}
void DutiesPage::takePasted(const QString &text) {
    enrolment->takePasted(text);
}
void DutiesPage::takeRound(const QString &file) {
    enrolment->takeRound(file);
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

void DutiesPage::show(const DeskSnapshot &snapshot) {
    QString wanted = words(snapshot.stored ? snapshot.stored->digest + snapshot.declared.digest : "none");
    for (const KnownChair &chair : snapshot.chairs)
        wanted += words(chair.signing + (chair.confirmed ? "+" : "-"));
    if (snapshot.stored && snapshot.stored->closed)
        wanted += QStringLiteral("closed");
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
    if (!now.stored || now.judges)
        left->addWidget(now.stored ? declarationForm() : enrolment->noRound(now, primary));
    enrolment->addCards(right, now, primary);
    left->addStretch(1);
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

} // namespace simsa
