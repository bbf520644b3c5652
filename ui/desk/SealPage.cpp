#include "ui/desk/SealPage.h"

#include "ui/desk/DeskText.h"
#include "ui/desk/SealTable.h"
#include "ui/shell/Field.h"
#include "ui/shell/Panels.h"
#include "ui/shell/Task.h"

#include "app/base/Files.h"
#include "app/roles/Words.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QScrollArea>
#include <QVBoxLayout>

#include <set>

namespace simsa {

namespace {

void empty(QLayout *layout) {
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        } else if (item->layout()) {
            empty(item->layout());
        }
        delete item;
    }
}

} // namespace

SealPage::SealPage(std::shared_ptr<Workspace> workspace, SaveQueue *queue_, QWidget *parent)
    : Page(parent), ws(std::move(workspace)), queue(queue_), trouble(new Banner(BannerKind::error)),
      title(new Text(tr("Ballot"), TextSize::page, Tone::text, true)),
      caption(new Text({}, TextSize::secondary, Tone::text2)), signer(new Text({}, TextSize::secondary, Tone::text2)),
      revision(new Chip({}, ChipKind::accent)), ballot(new SealTable), facts(new QVBoxLayout), odd(new QVBoxLayout),
      submissions(new QVBoxLayout), reason(new Field(tr("Reason for the new revision"))),
      keys(new Text({}, TextSize::secondary)),
      again(new Text(tr("Until the close you can seal again, with a reason."), TextSize::secondary)),
      why(new Text({}, TextSize::secondary, Tone::text2)),
      button(new Button(tr("Sign and seal"), ButtonKind::primary, QStringLiteral("seal"))),
      save(new Button(tr("Save the sealed file..."), ButtonKind::normal, QStringLiteral("exp"))),
      sync(new Button(tr("Sync"), ButtonKind::normal, QStringLiteral("sync"))) {
    build();
}

void SealPage::build() {
    const Theme &look = theme();
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    trouble->hide();
    outer->addWidget(trouble);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(0);
    auto *paper = new Card;
    paper->body()->setContentsMargins(1, look.px(12), 1, look.px(12));
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
    paper->body()->addLayout(head);
    paper->body()->addWidget(ballot, 1);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(look.px(16), 0, look.px(16), 0);
    foot->setSpacing(look.px(12));
    foot->addWidget(new IconLabel(QStringLiteral("seal"), Tone::accent, 22));
    signer->setWrapping(true);
    foot->addWidget(signer, 1);
    paper->body()->addLayout(foot);
    auto *paperBox = new QVBoxLayout;
    paperBox->setContentsMargins(look.px(16), look.px(16), look.px(16), look.px(16));
    paperBox->addWidget(paper);
    columns->addLayout(paperBox, 1);

    auto *side = new QWidget;
    side->setFixedWidth(look.px(380));
    side->setAutoFillBackground(true);
    side->setBackgroundRole(QPalette::Base);
    auto *sideColumn = new QVBoxLayout(side);
    sideColumn->setContentsMargins(look.px(20), look.px(12), look.px(20), look.px(12));
    sideColumn->setSpacing(look.px(8));
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *inner = new QWidget;
    inner->setAutoFillBackground(true);
    inner->setBackgroundRole(QPalette::Base);
    auto *list = new QVBoxLayout(inner);
    list->setContentsMargins(0, 0, look.px(2), 0);
    list->setSpacing(look.px(12));
    facts->setSpacing(look.px(10));
    odd->setSpacing(look.px(6));
    submissions->setSpacing(look.px(6));
    list->addLayout(facts);
    list->addLayout(odd);
    list->addLayout(submissions);
    list->addStretch(1);
    scroll->setWidget(inner);
    sideColumn->addWidget(scroll, 1);
    sideColumn->addWidget(reason);
    auto *files = new QHBoxLayout;
    save->setSmall(true);
    sync->setSmall(true);
    files->addWidget(save);
    files->addWidget(sync);
    files->addStretch(1);
    sideColumn->addLayout(files);
    sideColumn->addWidget(new Rule);
    const auto line = [&](const QString &name, Text *text) {
        auto *row = new QHBoxLayout;
        row->setSpacing(look.px(10));
        row->addWidget(new IconLabel(name, Tone::text2, 16), 0, Qt::AlignTop);
        text->setWrapping(true);
        row->addWidget(text, 1);
        sideColumn->addLayout(row);
    };
    line(QStringLiteral("key"), keys);
    line(QStringLiteral("undo"), again);
    button->setMinimumHeight(look.px(40));
    sideColumn->addWidget(button);
    why->setWrapping(true);
    sideColumn->addWidget(why);
    columns->addWidget(side);
    outer->addLayout(columns, 1);

    reason->edit()->setMaxLength(2000);
    reason->hide();
    connect(reason->edit(), &QLineEdit::textChanged, this, &SealPage::renewButton);
    connect(button, &Button::clicked, this, &SealPage::seal);
    connect(save, &Button::clicked, this, &SealPage::saveFile);
    connect(sync, &Button::clicked, this, &SealPage::syncAsked);
    renewButton();
}

QAbstractButton *SealPage::primaryAction() const {
    return button;
}

void SealPage::show(const DeskSnapshot &snapshot) {
    now = snapshot;
    showSubmissions();
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

QString SealPage::keySentence() const {
    return keys->fullText();
}

void SealPage::renew() {
    if (!now.stored)
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
            const bool same = preview && preview->json == answer.json && preview->revision == answer.revision;
            preview = std::move(answer);
            if (!same)
                showPreview();
            renewButton();
        },
        [this, number](const Error &error) {
            if (number != reading)
                return;
            preview.reset();
            trouble->say(BannerKind::error, describe(error));
            trouble->show();
            renewButton();
        });
}

void SealPage::fact(const QString &iconName, Tone tone, const QString &lead, const QString &text) {
    auto *row = new QHBoxLayout;
    row->setSpacing(theme().px(10));
    row->addWidget(new IconLabel(iconName, tone, 16), 0, Qt::AlignTop);
    auto *box = new QVBoxLayout;
    box->setSpacing(0);
    auto *head = new Text(lead, TextSize::body, Tone::text, true);
    head->setWrapping(true);
    auto *body = new Text(text, TextSize::secondary, Tone::text2);
    body->setWrapping(true);
    box->addWidget(head);
    box->addWidget(body);
    row->addLayout(box, 1);
    facts->addLayout(row);
}

void SealPage::showPreview() {
    const Round &round = now.stored->round;
    const SealPreview &p = *preview;
    trouble->hide();
    ballot->show(round, p);
    revision->setText(tr("Revision %1").arg(p.revision));
    caption->setText(words(round.title) + QStringLiteral("  |  ") + tr("Evaluator %1").arg(words(now.owner)) +
                     (p.revision > 1 && !now.submissions.empty()
                          ? QStringLiteral("  |  ") + tr("replaces revision %1, sealed %2")
                                                          .arg(now.submissions.front().revision)
                                                          .arg(DeskText::moment(now.submissions.front().sealed))
                          : QString()));
    signer->setText(tr("Signed by %1 · key fingerprint %2\nRound %3 · %4 values")
                        .arg(words(now.owner), words(now.fingerprint), words(now.stored->digest.substr(0, 16)))
                        .arg(p.values));
    empty(facts);
    int scored = 0, abstained = 0, recused = 0, changed = 0;
    for (std::size_t i = 0; i < p.ballot.judgements.size(); ++i) {
        const Judgement &j = p.ballot.judgements[i];
        scored += j.state == State::scored;
        abstained += j.state == State::abstained;
        recused += j.state == State::recused;
        if (p.sealed && i < p.sealed->judgements.size())
            changed += static_cast<int>(SealTable::changes(round, j, p.sealed->judgements[i]).size());
    }
    if (p.missing.empty()) {
        fact(QStringLiteral("done"), Tone::accent, tr("Nothing is missing"),
             tr("Proposals: %1 scored, %2 abstained, %3 recused.").arg(scored).arg(abstained).arg(recused));
    } else {
        std::set<std::string> which;
        for (const Missing &gap : p.missing)
            which.insert(gap.proposal);
        fact(QStringLiteral("alert"), Tone::attentionMark,
             tr("%n item(s) are missing", nullptr, static_cast<int>(p.missing.size())),
             tr("In %n proposal(s).", nullptr, static_cast<int>(which.size())));
        const Missing gap = p.missing.front();
        auto *go = new Button(tr("Go to %1 in proposal %2").arg(DeskText::gap(gap, round.rubric), words(gap.proposal)),
                              ButtonKind::link);
        facts->addWidget(go, 0, Qt::AlignLeft);
        connect(go, &Button::clicked, this,
                [this, gap] { Q_EMIT lookAsked(words(gap.proposal), words(gap.criterion)); });
    }
    fact(QStringLiteral("done"), Tone::accent, tr("The same as on the sheets"),
         tr("%n value(s) were read back from the file and compared.", nullptr, static_cast<int>(p.values)));
    if (p.sealed)
        fact(QStringLiteral("history"), Tone::text2,
             changed ? tr("%n change(s) from revision %1", nullptr, changed).arg(p.sealed->revision)
                     : tr("No change from revision %1").arg(p.sealed->revision),
             changed ? tr("They stand in the table’s last column.") : tr("It need not be sealed again."));
    empty(odd);
    ticks.clear();
    if (!p.odd.empty())
        odd->addWidget(new Text(tr("Please look at these and tick them"), TextSize::body, Tone::text, true));
    for (const SealFact &each : p.odd) {
        auto *card = new Card(nullptr, Tone::attentionGround);
        card->setLine(true, Tone::attentionLine);
        card->body()->setContentsMargins(theme().px(10), theme().px(6), theme().px(10), theme().px(6));
        auto *row = new QHBoxLayout;
        auto *tick = new QCheckBox;
        const bool across = each.kind == SealFact::allSameAcross;
        QString lead, text, sum;
        for (const Judgement &j : p.ballot.judgements)
            if (j.proposal == each.proposal)
                sum = DeskText::points(total(j), DeskText::decimals(round.rubric));
        lead = across ? words(numbering(round.rubric, each.proposal))
                      : words(each.proposal) + QLatin1Char(' ') + DeskText::applicant(round, each.proposal);
        switch (each.kind) {
        case SealFact::highButGateFailed:
            text = tr("has a high total of %1, but fails the gate.").arg(sum);
            break;
        case SealFact::abstainedVote:
            text = tr("has an abstained vote.");
            break;
        case SealFact::allEqual:
            text = tr("has the same share of the points in every item.");
            break;
        case SealFact::allSameAcross:
            text = tr("has the same points for every proposal.");
            break;
        }
        tick->setAccessibleName(lead + QLatin1Char(' ') + text);
        auto *say = new Text(text);
        say->setLead(lead);
        say->setWrapping(true);
        row->addWidget(tick, 0, Qt::AlignTop);
        row->addWidget(say, 1);
        auto *look = new Button(tr("Look"), ButtonKind::link);
        look->setAccessibleName(tr("Look at %1").arg(lead));
        row->addWidget(look, 0, Qt::AlignTop);
        const QString target = across ? words(round.proposals.front().id) : words(each.proposal);
        const QString criterion = across ? words(each.proposal) : QString();
        connect(look, &Button::clicked, this, [this, target, criterion] { Q_EMIT lookAsked(target, criterion); });
        connect(tick, &QCheckBox::toggled, this, &SealPage::renewButton);
        card->body()->addLayout(row);
        odd->addWidget(card);
        ticks.append(tick);
    }
    reason->setVisible(p.revision > 1);
}

void SealPage::showSubmissions() {
    empty(submissions);
    const bool any = !now.submissions.empty();
    save->setVisible(any);
    sync->setVisible(any);
    if (!any)
        return;
    submissions->addWidget(new Text(tr("Sealed so far"), TextSize::body, Tone::text, true));
    for (const OwnSubmission &own : now.submissions) {
        auto *row = new QHBoxLayout;
        row->setSpacing(theme().px(8));
        const bool refused = own.state == "refused", accepted = own.state == "accepted" || own.state == "opened";
        row->addWidget(new IconLabel(refused    ? QStringLiteral("error")
                                     : accepted ? QStringLiteral("done")
                                                : QStringLiteral("clock"),
                                     refused    ? Tone::error
                                     : accepted ? Tone::accent
                                                : Tone::text2),
                       0, Qt::AlignTop);
        const QString state = own.state == "sealed"      ? tr("sealed, not yet delivered")
                              : own.state == "delivered" ? tr("delivered, no receipt yet")
                              : accepted                 ? tr("accepted by the chair")
                                                         : tr("refused: %1").arg(describeReason(own.refusal));
        auto *text = new Text(tr("%1 · %2").arg(DeskText::moment(own.sealed), state), TextSize::secondary,
                              refused ? Tone::error : Tone::text2);
        text->setLead(tr("Revision %1").arg(own.revision));
        text->setWrapping(true);
        text->setObjectName(QStringLiteral("submission"));
        row->addWidget(text, 1);
        submissions->addLayout(row);
    }
}

QString SealPage::submissionText() const {
    for (const Text *text : findChildren<Text *>(QStringLiteral("submission")))
        if (text->isVisibleTo(this))
            return text->fullText();
    return {};
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
    const auto open = std::count_if(ticks.begin(), ticks.end(), [](QCheckBox *tick) { return !tick->isChecked(); });
    if (open > 0)
        return tr("%n remark(s) are not ticked yet.", nullptr, static_cast<int>(open));
    if (preview->revision > 1 && reason->edit()->text().trimmed().isEmpty())
        return tr("A new revision needs a reason.");
    return sealing ? tr("Being sealed...") : QString();
}

void SealPage::renewButton() {
    const QString reasonNot = whyNot();
    why->setText(reasonNot);
    why->setVisible(!reasonNot.isEmpty());
    reasonNot.isEmpty() ? button->enable() : button->disable(reasonNot);
}

void SealPage::seal() {
    sealing = true;
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
        [this](const OwnSubmission &) {
            sealing = false;
            reason->edit()->clear();
            preview.reset();
            Q_EMIT reloadAsked();
        },
        [this](const Error &error) {
            sealing = false;
            trouble->say(BannerKind::error, describe(error), tr("Nothing was sealed."));
            trouble->show();
            renew();
        });
}

void SealPage::saveFile() {
    auto *dialog = new QFileDialog(window(), tr("Save the sealed file"), QStringLiteral("ballot.simsa-ballot"),
                                   tr("Sealed ballots (*.simsa-ballot)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("simsa-ballot"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        runTask(
            this,
            [space = ws, id = now.stored->round.id, path = Path(file.toStdString())](Work &) {
                writeFile(path, Evaluator(*space).sealedFile(id));
            },
            [this] {
                trouble->say(BannerKind::info, tr("The sealed file is saved."), tr("Hand it to the chair."));
                trouble->show();
            },
            [this](const Error &error) {
                trouble->say(BannerKind::error, describe(error));
                trouble->show();
            });
    });
    dialog->open();
}

} // namespace simsa
