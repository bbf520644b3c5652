#include "ui/chair/PanelPage.h"

#include "ui/chair/Cells.h"
#include "ui/chair/InvitationDialog.h"
#include "ui/chair/Say.h"
#include "ui/shell/Confirm.h"

#include <QCheckBox>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QMimeData>
#include <QScrollArea>
#include <QVBoxLayout>

namespace simsa {

PanelPage::PanelPage(QWidget *parent)
    : ChairPage(tr("Panel"), parent),
      take(new Button(tr("Take in cards..."), ButtonKind::primary, QStringLiteral("imp"))),
      fetch(new Button(tr("Fetch from the folder"), ButtonKind::normal, QStringLiteral("folder"))),
      invitation(new Button(tr("Invite..."), ButtonKind::normal, QStringLiteral("qr"))), alarms(new QVBoxLayout),
      waiting(new QWidget), waitingColumn(new QVBoxLayout), admitted(new QWidget),
      members(new QStandardItemModel(this)), table(cellTable(members, tr("Admitted members"), 46)),
      waitingTitle(new Text({}, TextSize::group, Tone::text, true)),
      admittedTitle(new Text({}, TextSize::group, Tone::text, true)),
      digits(new Text({}, TextSize::display, Tone::text, true)) {
    const Theme &look = theme();
    setAcceptDrops(true);
    for (Button *button : {invitation, fetch, take})
        head()->addWidget(button);
    alarms->setSpacing(look.px(8));
    body()->addLayout(alarms);
    auto *row = new QHBoxLayout;
    row->setSpacing(look.px(24));
    body()->addLayout(row, 1);

    auto *left = new QVBoxLayout(waiting);
    left->setContentsMargins(0, 0, 0, 0);
    left->addWidget(waitingTitle);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setAccessibleName(tr("Cards to compare"));
    auto *content = new QWidget;
    content->setLayout(waitingColumn);
    waitingColumn->setContentsMargins(0, 0, look.px(12), 0);
    waitingColumn->setSpacing(look.px(12));
    scroll->setWidget(content);
    left->addWidget(scroll, 1);
    waiting->setMinimumWidth(look.px(440));
    row->addWidget(waiting, 4);

    auto *right = new QVBoxLayout(admitted);
    right->setContentsMargins(0, 0, 0, 0);
    right->addWidget(admittedTitle);
    auto *list = new Card;
    list->body()->setContentsMargins(1, 1, 1, 1);
    list->body()->addWidget(table);
    right->addWidget(list, 1);
    auto *own = new Card;
    own->body()->addWidget(new Text(tr("Your own fingerprint, to read out"), TextSize::secondary, Tone::text2));
    digits->setWrapping(true);
    digits->setAccessibleName(tr("Your own fingerprint"));
    own->body()->addWidget(digits);
    right->addWidget(own);
    row->addWidget(admitted, 5);

    connect(invitation, &Button::clicked, this, &PanelPage::invite);
    connect(fetch, &Button::clicked, this, [this] {
        quiet();
        Q_EMIT fetchAsked();
    });
    connect(take, &Button::clicked, this, [this] {
        quiet();
        auto *dialog =
            new QFileDialog(this, tr("Cards of evaluators"), {},
                            tr("Cards and answers of trustees (*.simsa-card *.simsa-acceptance);;All files (*)"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::ExistingFiles);
        connect(dialog, &QFileDialog::filesSelected, this, &PanelPage::cardsAsked);
        dialog->open();
    });
}

InvitationDialog *PanelPage::invite() {
    quiet();
    auto *dialog = new InvitationDialog(snapshot(), this);
    Q_EMIT invitationOpened(dialog);
    dialog->open();
    return dialog;
}

// Somebody else may have sent the card: it says so loudly, with both numbers, until it is acknowledged.
QWidget *PanelPage::alarmOf(const KeyChange &change) {
    const Theme &look = theme();
    auto *card = new Card(nullptr, Tone::attentionGround);
    card->setLine(true, Tone::attentionLine);
    const QString name = fromText(change.name);
    card->setAccessibleName(tr("%1 has another key").arg(name));
    auto *row = new QHBoxLayout;
    row->setSpacing(look.px(16));
    row->addWidget(new IconLabel(QStringLiteral("alert"), Tone::attentionMark, 24), 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(look.px(4));
    auto *head = new Text(tr("%1 (%2) came with another key than before.").arg(name, fromText(change.affiliation)),
                          TextSize::group, Tone::attention, true);
    head->setWrapping(true);
    auto *what = new Text(tr("A new laptop, or somebody in their place. Call them on a number you knew before this "
                             "card came, not on one it brought. The new key is not admitted until you acknowledge it."),
                          TextSize::body, Tone::text);
    what->setWrapping(true);
    words->addWidget(head);
    words->addWidget(what);
    words->addStretch(1);
    row->addLayout(words, 1);
    const auto number = [&](const QString &label, const std::string &fingerprint) {
        auto *lines = new QVBoxLayout;
        lines->setSpacing(look.px(2));
        lines->addWidget(new Text(label, TextSize::secondary, Tone::attention));
        auto *shown = new Text(fingerprintRows(fingerprint), TextSize::group, Tone::text, true);
        shown->setWrapping(true);
        shown->setMinimumWidth(look.px(180));
        shown->setAccessibleName(tr("%1 of %2").arg(label, name));
        lines->addWidget(shown);
        row->addLayout(lines);
    };
    number(tr("Key before"), change.before);
    number(tr("New key"), change.now);
    auto *done = new Button(tr("Acknowledge..."));
    done->setAccessibleName(tr("Acknowledge the new key of %1").arg(name));
    row->addWidget(done, 0, Qt::AlignVCenter);
    card->body()->addLayout(row);
    connect(done, &Button::clicked, this, [this, name, change] {
        confirm(this,
                {QStringLiteral("alert"), tr("Did %1 tell you of the new key?").arg(name),
                 tr("Acknowledge it only when they told you themselves, by telephone or in person. Both keys stay on "
                    "record."),
                 tr("Before %1. Now %2.").arg(fromText(change.before), fromText(change.now)), tr("Not yet"),
                 tr("Acknowledge")},
                this, [this, id = change.id] { Q_EMIT acknowledgeAsked(id); });
    });
    return card;
}

void PanelPage::showAlarms(const Snapshot &s) {
    while (QLayoutItem *old = alarms->takeAt(0)) {
        if (old->widget())
            old->widget()->deleteLater();
        delete old;
    }
    constexpr int most = 3; // of many the newest
    int shown = 0;
    for (auto change = s->keyChanges.rbegin(); change != s->keyChanges.rend() && shown < most; ++change)
        if (!change->acknowledged) {
            alarms->addWidget(alarmOf(*change));
            ++shown;
        }
}

QWidget *PanelPage::cardOf(const StoredCard &stored) {
    const Theme &look = theme();
    auto *card = new Card;
    const QString name = fromText(stored.card.name);
    card->setAccessibleName(name);
    auto *top = new QHBoxLayout;
    top->addWidget(new IconLabel(QStringLiteral("person")));
    top->addWidget(new Text(name, TextSize::group, Tone::text, true));
    top->addWidget(new Chip(groupText(stored.card.group)));
    top->addStretch(1);
    card->body()->addLayout(top);
    card->body()->addWidget(new Text(fromText(stored.card.affiliation), TextSize::body, Tone::text2));
    auto *number = new Text(fingerprintRows(stored.fingerprint), TextSize::display, Tone::text, true);
    number->setWrapping(true);
    number->setAccessibleName(tr("Fingerprint of %1").arg(name));
    card->body()->addSpacing(look.px(4));
    card->body()->addWidget(number);
    auto *tick = new QCheckBox(tr("I compared these digits by telephone"));
    tick->setAccessibleName(tr("I compared the digits of %1 by telephone").arg(name));
    card->body()->addWidget(tick);
    auto *buttons = new QHBoxLayout;
    auto *admit = new Button(tr("Admit"), ButtonKind::normal, QStringLiteral("check"));
    admit->setAccessibleName(tr("Admit %1").arg(name));
    auto *why = new Text(tr("Call %1 and compare first.").arg(name), TextSize::secondary, Tone::text2);
    admit->disable(why->text());
    buttons->addWidget(admit);
    buttons->addWidget(why, 1);
    card->body()->addLayout(buttons);
    if (snapshot()->isUnacknowledged(stored)) {
        why->setText(tr("Acknowledge the new key above first."));
        admit->disable(why->text());
        tick->setEnabled(false);
    }
    connect(tick, &QCheckBox::toggled, admit, [admit, why](bool on) {
        why->setVisible(!on);
        if (on)
            admit->enable();
        else
            admit->disable(why->text());
    });
    connect(admit, &Button::clicked, this,
            [this, signing = fromText(stored.card.signing), shown = fromText(stored.fingerprint)] {
                Q_EMIT admitAsked(signing, shown);
            });
    return card;
}

// What somebody answered to the newest rehearsal that asked them.
static QStandardItem *officeCell(const ChairSnapshot &s, const std::string &signing) {
    const RehearsalState *asked = s.askedOf(signing);
    if (!asked)
        return cell(QStringLiteral("–"), {.tone = Tone::text3});
    const bool accepted = std::any_of(asked->trustees.begin(), asked->trustees.end(),
                                      [&](auto &t) { return t.signing == signing && t.accepted; });
    return cell(!accepted       ? PanelPage::tr("asked")
                : asked->opened ? PanelPage::tr("accepted, rehearsed")
                                : PanelPage::tr("accepted"),
                {.icon = accepted ? QStringLiteral("done") : QStringLiteral("clock"),
                 .tone = accepted ? Tone::text : Tone::text2});
}

void PanelPage::show(const Snapshot &s) {
    const auto answers = [](const ChairSnapshot &of) {
        std::vector<std::pair<std::string, int>> out;
        for (const RehearsalState &r : of.rehearsals)
            out.emplace_back(r.digest, r.accepted());
        return out;
    };
    const bool same = answers(*snapshot()) == answers(*s) && snapshot()->cards.size() == s->cards.size() &&
                      !snapshot()->fingerprint.empty() &&
                      std::equal(s->cards.begin(), s->cards.end(), snapshot()->cards.begin(),
                                 [](const StoredCard &a, const StoredCard &b) {
                                     return a.card == b.card && a.confirmed == b.confirmed;
                                 }) &&
                      std::equal(s->keyChanges.begin(), s->keyChanges.end(), snapshot()->keyChanges.begin(),
                                 snapshot()->keyChanges.end(), [](const KeyChange &a, const KeyChange &b) {
                                     return a.id == b.id && a.acknowledged == b.acknowledged;
                                 });
    ChairPage::show(s);
    if (s->drop.empty())
        fetch->disable(tr("No shared folder is known yet. Invite first."));
    else
        fetch->enable();
    if (same)
        return; // ticks stay
    showAlarms(s);
    while (QLayoutItem *old = waitingColumn->takeAt(0)) {
        if (old->widget())
            old->widget()->deleteLater();
        delete old;
    }
    members->clear();
    members->setHorizontalHeaderLabels({tr("Member"), tr("Group"), tr("Trustee"), tr("Fingerprint"), tr("Admitted")});
    int open = 0;
    for (const StoredCard &stored : s->cards) {
        if (!stored.confirmed) {
            ++open;
            waitingColumn->addWidget(cardOf(stored));
            continue;
        }
        members->appendRow(
            {cell(fromText(stored.card.name), {.bold = true, .second = fromText(stored.card.affiliation)}),
             cell(groupText(stored.card.group), {.tone = Tone::text2}), officeCell(*s, stored.card.signing),
             cell(fromText(stored.fingerprint.substr(0, 9)) + QStringLiteral(" ..."), {.icon = QStringLiteral("done")}),
             cell(shortTime(*stored.confirmed), {.tone = Tone::text2})});
    }
    fitColumns(table);
    if (open == 0)
        waitingColumn->addWidget(new EmptyState(
            QStringLiteral("people"), s->cards.empty() ? tr("There are no cards yet") : tr("All cards are admitted"),
            tr("Evaluators put their card into the shared folder or send it as a file. Fetch it, or drag it here.")));
    waitingColumn->addStretch(1);
    waitingTitle->setText(tr("To compare %1").arg(open));
    admittedTitle->setText(tr("Admitted %1").arg(members->rowCount()));
    fact()->setText(tr("Only a member whose fingerprint you compared by telephone is admitted."));
    digits->setText(fingerprintRows(s->fingerprint));
}

QList<KeyHint> PanelPage::keyHints() const {
    return {{{}, tr("member"), QStringLiteral("↑ ↓")}, {QKeySequence(Qt::CTRL | Qt::Key_Return), tr("take in cards")}};
}

void PanelPage::dragEnterEvent(QDragEnterEvent *event) {
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void PanelPage::dropEvent(QDropEvent *event) {
    QStringList files;
    for (const QUrl &url : event->mimeData()->urls())
        if (url.isLocalFile())
            files << url.toLocalFile();
    event->acceptProposedAction();
    if (!files.isEmpty())
        Q_EMIT cardsAsked(files);
}

} // namespace simsa
