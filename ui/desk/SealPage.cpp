#include "ui/desk/SealPage.h"

#include "ui/desk/BallotDetail.h"
#include "ui/desk/CommentBox.h"
#include "ui/desk/DeskText.h"
#include "ui/desk/LogBanner.h"
#include "ui/desk/ReasonDialog.h"
#include "ui/desk/SealChecks.h"
#include "ui/desk/SealFiles.h"
#include "ui/desk/SealTable.h"
#include "ui/shell/Field.h"
#include "ui/shell/Panels.h"
#include "ui/shell/Task.h"

#include "app/roles/Words.h"

#include <QCheckBox>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace simsa {

SealPage::SealPage(std::shared_ptr<Workspace> workspace, SaveQueue *queue_, QWidget *parent)
    : Page(parent), ws(std::move(workspace)), queue(queue_), trouble(new Banner(BannerKind::error)),
      again(new Banner(BannerKind::attention)), log(new LogBanner(ws)),
      title(new Text(tr("Ballot"), TextSize::page, Tone::text, true)),
      caption(new Text({}, TextSize::secondary, Tone::text2)), signer(new Text({}, TextSize::secondary, Tone::text2)),
      revision(new Chip({}, ChipKind::accent)), ballot(new SealTable), details(new BallotDetail), facts(new SealChecks),
      sealed(new SealFiles(ws)), reason(new Field(tr("Reason for the new revision"))),
      keys(new Text({}, TextSize::secondary)),
      revise(new Text(tr("Until the close you can seal again, with a reason."), TextSize::secondary)),
      why(new Text({}, TextSize::secondary, Tone::text2)),
      button(new Button(tr("Sign and seal"), ButtonKind::primary, QStringLiteral("seal"))) {
    build();
}

void SealPage::build() {
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    for (Banner *each : {trouble, again, static_cast<Banner *>(log)}) {
        each->setFlush();
        each->hide();
        outer->addWidget(each);
    }
    auto *columns = new QHBoxLayout;
    columns->setSpacing(0);
    paper = buildPaper();
    side = buildSide();
    columns->addWidget(paper, 1);
    columns->addWidget(side);
    outer->addLayout(columns, 1);

    reason->edit()->setMaxLength(2000);
    reason->hide();
    sealed->hide();
    connect(reason->edit(), &QLineEdit::textChanged, this, &SealPage::renewButton);
    connect(button, &Button::clicked, this, &SealPage::seal);
    connect(facts, &SealChecks::ticked, this, &SealPage::renewButton);
    connect(facts, &SealChecks::lookAsked, this, &SealPage::lookAsked);
    connect(facts, &SealChecks::reasonAsked, this, &SealPage::askReason);
    connect(sealed, &SealFiles::syncAsked, this, &SealPage::syncAsked);
    connect(sealed, &SealFiles::receiptsAsked, this, &SealPage::receiptsAsked);
    connect(sealed, &SealFiles::said, this, [this](BannerKind kind, const QString &lead, const QString &text) {
        toldSealed = false;
        trouble->say(kind, lead, text);
        trouble->show();
    });
    connect(log, &LogBanner::saved, this, [this] {
        trouble->say(BannerKind::info, tr("The evidence is saved."), tr("Hand it to the audit."));
        trouble->show();
    });
    connect(log, &LogBanner::failed, this, [this](const Error &error) { say(describe(error)); });
    connect(ballot, &SealTable::opened, this, &SealPage::showDetail);
    connect(details, &BallotDetail::closed, ballot, [this] { ballot->setFocus(Qt::OtherFocusReason); });
    renewButton();
}

QWidget *SealPage::buildPaper() {
    const Theme &look = theme();
    auto *card = new Card;
    card->body()->setContentsMargins(1, look.px(12), 1, look.px(12));
    auto *head = new QVBoxLayout;
    head->setContentsMargins(look.px(16), 0, look.px(16), 0);
    head->setSpacing(look.px(2));
    auto *first = new QHBoxLayout;
    first->setSpacing(look.px(8));
    first->addWidget(title);
    first->addWidget(revision);
    first->addStretch(1);
    first->addWidget(new IconLabel(QStringLiteral("shield"), Tone::accent, 14));
    first->addWidget(new Text(tr("Read back from the file that will be signed"), TextSize::secondary, Tone::text2));
    head->addLayout(first);
    head->addWidget(caption);
    card->body()->addLayout(head);
    card->body()->addWidget(ballot, 3);
    card->body()->addWidget(details, 2);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(look.px(16), 0, look.px(16), 0);
    foot->setSpacing(look.px(12));
    foot->addWidget(new IconLabel(QStringLiteral("seal"), Tone::accent, 22));
    signer->setWrapping(true);
    foot->addWidget(signer, 1);
    card->body()->addLayout(foot);
    auto *box = new QWidget;
    auto *around = new QVBoxLayout(box);
    around->setContentsMargins(look.px(16), look.px(16), look.px(16), look.px(16));
    around->addWidget(card);
    return box;
}

QWidget *SealPage::buildSide() {
    const Theme &look = theme();
    auto *column = new QWidget;
    column->setFixedWidth(look.px(380));
    column->setAutoFillBackground(true);
    column->setBackgroundRole(QPalette::Base);
    auto *rows = new QVBoxLayout(column);
    rows->setContentsMargins(look.px(20), look.px(12), look.px(20), look.px(12));
    rows->setSpacing(look.px(8));
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *inner = new QWidget;
    inner->setAutoFillBackground(true);
    inner->setBackgroundRole(QPalette::Base);
    auto *list = new QVBoxLayout(inner);
    list->setContentsMargins(0, 0, look.px(2), 0);
    list->setSpacing(look.px(12));
    list->addWidget(facts);
    list->addWidget(sealed);
    list->addStretch(1);
    scroll->setWidget(inner);
    rows->addWidget(scroll, 1);
    rows->addWidget(reason);
    rows->addWidget(new Rule);
    const auto line = [&](const QString &name, Text *text) {
        auto *row = new QHBoxLayout;
        row->setSpacing(look.px(10));
        row->addWidget(new IconLabel(name, Tone::text2, 16), 0, Qt::AlignTop);
        text->setWrapping(true);
        row->addWidget(text, 1);
        rows->addLayout(row);
    };
    line(QStringLiteral("key"), keys);
    line(QStringLiteral("undo"), revise);
    button->setMinimumHeight(look.px(40));
    rows->addWidget(button);
    why->setWrapping(true);
    rows->addWidget(why);
    return column;
}

QAbstractButton *SealPage::primaryAction() const {
    return button;
}

void SealPage::activated() {
    renew();
    if (!isAncestorOf(window()->focusWidget()))
        ballot->setFocus(Qt::OtherFocusReason);
}

QList<QWidget *> SealPage::panes() const {
    return {paper, side};
}

QList<KeyHint> SealPage::keyHints() const {
    return {{{}, tr("what a row says"), QStringLiteral("Enter")},
            {{}, tr("tick"), QStringLiteral("Space")},
            {QKeySequence(Qt::CTRL | Qt::Key_Return), tr("sign and seal")}};
}

const QList<QCheckBox *> &SealPage::oddities() const {
    return facts->ticks();
}

QString SealPage::submissionText() const {
    return sealed->newest();
}

QString SealPage::keySentence() const {
    return keys->fullText();
}

void SealPage::say(const QString &lead, const QString &text) {
    toldSealed = false;
    trouble->say(BannerKind::error, lead, text);
    trouble->show();
}

void SealPage::showAgain() {
    again->setVisible(now.stored && now.declared.sealAgain);
    if (!now.stored || !now.declared.sealAgain)
        return;
    if (now.stored->closed)
        again->say(BannerKind::attention, tr("The sealed ballot names an earlier declaration."),
                   tr("The round is closed, so it cannot be sealed again. Tell the chair."));
    else
        again->say(BannerKind::attention, tr("You declared again after sealing: please seal again."),
                   tr("The sealed ballot names the earlier declaration and does not count with the new one. Your "
                      "scores are kept as they are."));
}

void SealPage::show(const DeskSnapshot &snapshot) {
    const bool other = now.stored && (!snapshot.stored || snapshot.stored->digest != now.stored->digest);
    now = snapshot;
    if (other) {
        preview.reset();
        details->hide();
        trouble->hide();
    }
    if (toldSealed && !now.submissions.empty() && now.submissions.front().state != "sealed") {
        toldSealed = false; // it is delivered by now
        trouble->hide();
    }
    sealed->show(now);
    log->show(now);
    showAgain();
    if (!now.stored)
        return;
    const Round &round = now.stored->round;
    keys->setLead(round.trustees.empty()
                      ? QString()
                      : tr("It takes %1 of %2 trustees to open it.").arg(round.threshold).arg(round.trustees.size()));
    keys->setText(
        round.trustees.empty()
            ? tr("The chair holds the only key; until the close only the program holds it back.")
            : tr("Before the close on %1 the chair cannot see it either.").arg(DeskText::moment(now.stored->deadline)));
    if (isVisible())
        renew();
    renewButton();
}

void SealPage::renew() {
    if (!now.stored || !queue)
        return;
    const int number = ++reading;
    queue->flush();
    runTask(
        this,
        [space = ws, saved = queue->waiter(), id = now.stored->round.id](Work &) {
            saved();
            return Evaluator(*space).preview(id);
        },
        [this, number](SealPreview answer) {
            if (number != reading)
                return;
            const auto sameGap = [](const Missing &a, const Missing &b) {
                return a.proposal == b.proposal && a.criterion == b.criterion && a.minutes == b.minutes;
            };
            const bool same = preview && preview->json == answer.json && preview->revision == answer.revision &&
                              preview->needsReason == answer.needsReason &&
                              std::equal(preview->missing.begin(), preview->missing.end(), answer.missing.begin(),
                                         answer.missing.end(), sameGap);
            if (std::exchange(unread, false))
                trouble->hide();
            preview = std::move(answer);
            if (!same)
                showPreview();
            renewButton();
        },
        [this, number](const Error &error) {
            if (number != reading)
                return;
            preview.reset();
            unread = true;
            say(describe(error));
            renewButton();
        });
}

void SealPage::showPreview() {
    const Round &round = now.stored->round;
    const SealPreview &p = *preview;
    changes.clear();
    if (p.sealed)
        changes = BallotChanges::between(round, *p.sealed, p.ballot);
    ballot->show(round, p, changes);
    revision->setText(tr("Revision %1").arg(p.revision));
    caption->setText(words(round.title) + QStringLiteral("  |  ") + tr("Evaluator %1").arg(words(now.owner)) +
                     (p.before ? QStringLiteral("  |  ") + tr("goes on from your ballot of the round before")
                      : p.revision > 1 && !now.submissions.empty()
                          ? QStringLiteral("  |  ") + tr("replaces revision %1, sealed %2")
                                                          .arg(now.submissions.front().revision)
                                                          .arg(DeskText::moment(now.submissions.front().sealed))
                          : QString()));
    signer->setText(tr("Signed by %1 · key fingerprint %2\nRound %3 · %4 values")
                        .arg(words(now.owner), words(now.fingerprint), words(now.stored->digest.substr(0, 16)))
                        .arg(p.values));
    facts->show(now, p, changes);
    reason->setVisible(p.needsReason && !now.stored->closed);
    reason->setLabel(p.before ? tr("Reason for the changes") : tr("Reason for the new revision"));
    if (details->isVisible())
        showDetail(ballot->currentIndex().row());
}

void SealPage::showDetail(int proposal) {
    if (!preview || proposal < 0 || static_cast<std::size_t>(proposal) >= preview->ballot.judgements.size())
        return details->hide();
    ballot->selectRow(proposal);
    details->show(now.stored->round, preview->ballot.judgements[static_cast<std::size_t>(proposal)], changes);
}

QString SealPage::whyNot() const {
    if (!now.stored || !preview)
        return tr("The ballot is being read back.");
    if (now.stored->closed)
        return tr("The round is closed.");
    if (!now.declared.done)
        return tr("The pledge and the conflicts are not declared yet.");
    if (!preview->missing.empty())
        return tr("%n item(s) are missing.", nullptr, static_cast<int>(preview->missing.size()));
    if (const int open = facts->unticked(); open > 0)
        return tr("%n remark(s) are not ticked yet.", nullptr, open);
    if (preview->needsReason && reason->edit()->text().trimmed().isEmpty())
        return preview->before ? tr("What you changed since the round before needs a reason.")
                               : tr("A new revision needs a reason.");
    return sealing ? tr("Being sealed...") : QString();
}

void SealPage::renewButton() {
    const QString reasonNot = whyNot();
    why->setText(reasonNot);
    why->setVisible(!reasonNot.isEmpty());
    reasonNot.isEmpty() ? button->enable() : button->disable(reasonNot);
}

void SealPage::askReason(const QString &proposal) {
    auto *dialog = new ReasonDialog(
        QStringLiteral("recused"), tr("Why are you recused from proposal %1?").arg(proposal),
        tr("The ballot says the reason. The proposal stays closed to you."), tr("Keep the reason"), window());
    connect(dialog, &QDialog::accepted, this, [this, dialog, id = proposal.toStdString()] {
        runTask(
            this,
            [space = ws, round = now.stored->round.id, id, text = dialog->reason()->text().trimmed().toStdString()](
                Work &) { Evaluator(*space).recuse(round, id, text); },
            [this] { Q_EMIT reloadAsked(); },
            [this](const Error &error) { say(describe(error), tr("The reason is not kept yet.")); });
    });
    dialog->open();
}

void SealPage::seal() {
    if (!queue)
        return;
    sealing = true;
    trouble->hide();
    renewButton();
    runTask(
        this,
        [space = ws, saved = queue->waiter(), id = now.stored->round.id, json = preview->json,
         text = reason->edit()->text().trimmed().toStdString()](Work &) {
            saved();
            const auto guard = space->lock();
            Evaluator evaluator(*space);
            if (evaluator.preview(id).json != json)
                throw Error(Code::stateWrong, "preview"); // something changed since it was looked at
            return evaluator.seal(id, text);
        },
        [this](const OwnSubmission &own) {
            sealing = false;
            reason->edit()->clear();
            preview.reset();
            trouble->say(BannerKind::info, tr("Revision %1 is sealed.").arg(own.revision),
                         tr("It is not delivered yet: sync, or save the sealed file and hand it over."));
            trouble->show();
            toldSealed = true;
            if (isVisible() && !isAncestorOf(window()->focusWidget())) // the button that had it waits again
                ballot->setFocus(Qt::OtherFocusReason);
            Q_EMIT reloadAsked();
        },
        [this](const Error &error) {
            sealing = false;
            say(describe(error), tr("Nothing was sealed."));
            renew();
        });
}

} // namespace simsa
