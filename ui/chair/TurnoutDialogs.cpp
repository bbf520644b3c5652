#include "ui/chair/TurnoutDialogs.h"

#include "app/crypto/Keys.h"
#include "app/roles/Words.h"
#include "ui/chair/Cells.h"
#include "ui/chair/Letters.h"
#include "ui/chair/Say.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QDateTimeEdit>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <array>

namespace simsa {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(simsa::TurnoutDialogs)
};

QString reasonOf(QPlainTextEdit *edit) {
    return edit->toPlainText().trimmed();
}

QComboBox *proposals(const Snapshot &s) {
    auto *box = new QComboBox;
    for (const Proposal &p : s->stored->round.proposals)
        box->addItem(fromText(p.id + " " + p.applicant), fromText(p.id));
    return box;
}

QComboBox *members(const Snapshot &s, const QString &chosen) {
    auto *box = new QComboBox;
    for (const TurnoutRow &row : s->turnout.rows)
        box->addItem(fromText(row.member + " ") + s->nameOf(row.member) +
                         (row.withdrawn ? Words::tr(" · withdrew") : QString()),
                     fromText(row.member));
    box->setCurrentIndex(std::max(0, box->findData(chosen)));
    return box;
}

QRadioButton *choice(Ask *ask, const QString &words) {
    auto *button = new QRadioButton(words);
    button->setAccessibleName(words);
    ask->column()->addWidget(button);
    return button;
}

// Of a member for one proposal; they stand in the round's language before the reason.
constexpr std::array exclusionGrounds{QT_TRANSLATE_NOOP("simsa::TurnoutDialogs", "Disqualified by rule"),
                                      QT_TRANSLATE_NOOP("simsa::TurnoutDialogs", "Challenged by the applicant"),
                                      QT_TRANSLATE_NOOP("simsa::TurnoutDialogs", "Own recusal, reported late")};

// The button waits for the reason (and whatever `more` asks for).
void needReason(Ask *ask, QPlainTextEdit *reason, std::function<QString()> more = {}) {
    const auto check = [ask, reason, more] {
        QString why = more ? more() : QString();
        if (why.isEmpty() && reasonOf(reason).isEmpty())
            why = Words::tr("Give a reason. It is signed and logged.");
        ask->setReady(why.isEmpty(), why);
    };
    QObject::connect(reason, &QPlainTextEdit::textChanged, ask, check);
    check();
}

} // namespace

void askDeadline(QWidget *parent, const Snapshot &s, OnEvent done) {
    auto *ask = new Ask(QStringLiteral("clock"), Words::tr("Extend the deadline?"),
                        Words::tr("It is now %1. Every member learns the new one with the reason at the next sync.")
                            .arg(whenText(s->stored->deadline)),
                        Words::tr("Leave it"), Words::tr("Extend"), parent);
    auto *edit = new QDateTimeEdit(QDateTime::fromSecsSinceEpoch(std::max(s->stored->deadline, s->now) + 2 * 86400));
    edit->setCalendarPopup(true);
    edit->setDisplayFormat(QStringLiteral("yyyy-MM-dd HH:mm"));
    ask->addLabelled(Words::tr("New deadline"), edit);
    QPlainTextEdit *reason = ask->addReason(Words::tr("Reason"));
    const auto later = [edit, s] {
        return edit->dateTime().toSecsSinceEpoch() > std::max(s->stored->deadline, s->now)
                   ? QString()
                   : Words::tr("The new deadline must be later than the present one and than now.");
    };
    needReason(ask, reason, later);
    QObject::connect(edit, &QDateTimeEdit::dateTimeChanged, ask, [reason] { Q_EMIT reason->textChanged(); });
    QObject::connect(ask, &QDialog::accepted, parent, [=] {
        Event event;
        event.kind = EventKind::deadline;
        event.deadline = edit->dateTime().toSecsSinceEpoch();
        event.reason = reasonOf(reason).toStdString();
        done(event);
    });
    ask->open();
}

void askExclusion(QWidget *parent, const Snapshot &s, OnEvent done, const QString &chosen) {
    auto *ask = new Ask(QStringLiteral("recused"), Words::tr("Exclude a member from a proposal?"),
                        Words::tr("The member's points for this proposal will not count. This stays in the log and the "
                                  "minutes and cannot be taken back."),
                        Words::tr("Leave it"), Words::tr("Exclude"), parent);
    QComboBox *member = members(s, chosen), *proposal = proposals(s), *ground = new QComboBox;
    for (const char *words : exclusionGrounds)
        ground->addItem(QCoreApplication::translate("simsa::TurnoutDialogs", words),
                        signedText(s->stored->round.language, "simsa::TurnoutDialogs", words));
    ask->addLabelled(Words::tr("Member"), member);
    ask->addLabelled(Words::tr("Proposal"), proposal);
    ask->addLabelled(Words::tr("Ground"), ground);
    QPlainTextEdit *reason = ask->addReason(Words::tr("Reason"));
    needReason(ask, reason);
    QObject::connect(ask, &QDialog::accepted, parent, [=] {
        Event event;
        event.kind = EventKind::exclude;
        event.member = member->currentData().toString().toStdString();
        event.proposal = proposal->currentData().toString().toStdString();
        event.reason = (ground->currentData().toString() + QStringLiteral(": ") + reasonOf(reason)).toStdString();
        done(event);
    });
    ask->open();
}

void askReplacement(QWidget *parent, const Snapshot &s, OnEvent done, const QString &chosen) {
    auto *ask = new Ask(QStringLiteral("person"), Words::tr("Give a seat to another holder?"),
                        Words::tr("A reserve member, or the same person with the key of a new laptop. The new holder "
                                  "receives the round with the next sync; the old key is accepted no more."),
                        Words::tr("Leave it"), Words::tr("Replace"), parent);
    QComboBox *member = members(s, chosen), *holder = new QComboBox;
    for (const StoredCard *card : s->reserves())
        holder->addItem(fromText(card->card.name + " · " + card->card.affiliation) + QStringLiteral("  ") +
                            fromText(card->fingerprint.substr(0, 9)) + QStringLiteral(" ..."),
                        fromText(card->card.signing));
    ask->addLabelled(Words::tr("Seat"), member);
    ask->addLabelled(Words::tr("New holder (admitted cards without a seat)"), holder);
    auto *what = new Text(Words::tr("What the seat sealed until now"), TextSize::body, Tone::text, true);
    ask->column()->addWidget(what);
    QRadioButton *keep = choice(ask, Words::tr("stays, and counts until the new holder seals"));
    QRadioButton *drop = choice(ask, Words::tr("is void: only what the new holder seals counts"));
    const auto advise = [=] { // the same person goes on; another judges for themselves
        const std::string signing = holder->currentData().toString().toStdString();
        const bool same = s->nameOfKey(signing) == s->nameOf(member->currentData().toString().toStdString());
        (same ? keep : drop)->setChecked(true);
    };
    QPlainTextEdit *reason = ask->addReason(Words::tr("Reason"));
    needReason(ask, reason, [=] {
        return holder->count() > 0
                   ? QString()
                   : Words::tr("There is no reserve member. Take in and admit a card on the page Panel.");
    });
    for (QComboBox *box : {member, holder})
        QObject::connect(box, &QComboBox::currentIndexChanged, ask, advise);
    advise();
    QObject::connect(ask, &QDialog::accepted, parent, [=] {
        Event event;
        event.kind = EventKind::replace;
        event.member = member->currentData().toString().toStdString();
        event.keepOld = keep->isChecked();
        event.reason = reasonOf(reason).toStdString();
        for (const StoredCard *card : s->reserves())
            if (fromText(card->card.signing) == holder->currentData().toString()) {
                event.signing = card->card.signing;
                event.recipient = card->card.recipient;
            }
        done(event);
    });
    ask->open();
}

void askWithdrawal(QWidget *parent, const Snapshot &s, OnEvent done, const QString &chosen) {
    auto *ask = new Ask(QStringLiteral("minus"), Words::tr("Record a withdrawal?"),
                        Words::tr("A member who leaves seals no more and their ballot does not count; the seat stays "
                                  "in the panel for quorum and majorities until it is given to somebody. A proposal "
                                  "that is withdrawn is judged no more."),
                        Words::tr("Leave it"), Words::tr("Record"), parent);
    QComboBox *who = new QComboBox;
    for (const TurnoutRow &row : s->turnout.rows)
        if (!row.withdrawn)
            who->addItem(Words::tr("Member %1").arg(fromText(row.member + " ") + s->nameOf(row.member)),
                         QStringList{fromText(row.member), QString()});
    for (const Proposal &p : s->stored->round.proposals)
        who->addItem(Words::tr("Proposal %1").arg(fromText(p.id + " " + p.applicant)),
                     QStringList{QString(), fromText(p.id)});
    who->setCurrentIndex(std::max(0, who->findData(QStringList{chosen, QString()})));
    ask->addLabelled(Words::tr("Who withdraws"), who);
    QPlainTextEdit *reason = ask->addReason(Words::tr("Reason"));
    needReason(ask, reason);
    QObject::connect(ask, &QDialog::accepted, parent, [=] {
        const QStringList ids = who->currentData().toStringList();
        Event event;
        event.kind = EventKind::withdraw;
        event.member = ids.value(0).toStdString();
        event.proposal = ids.value(1).toStdString();
        event.reason = reasonOf(reason).toStdString();
        done(event);
    });
    ask->open();
}

void askClose(QWidget *parent, const Snapshot &s, std::function<void(const QString &)> done) {
    const Turnout &t = s->turnout;
    const int panel = static_cast<int>(t.rows.size());
    QStringList missing;
    for (const TurnoutRow &row : t.rows)
        if (row.revision == 0 && !row.withdrawn)
            missing << s->nameOf(row.member);
    QString text = Words::tr("After the close nothing more is accepted. %1 of %2 sealed.").arg(t.sealed).arg(panel);
    if (!missing.isEmpty())
        text += QLatin1Char('\n') + Words::tr("Not yet: %1").arg(missing.join(QStringLiteral(", ")));
    const bool early = s->now < t.deadline && !missing.isEmpty();
    auto *ask = new Ask(QStringLiteral("lock"), Words::tr("Close now?"), text, Words::tr("Wait longer"),
                        Words::tr("Close"), parent);
    auto *card = new Card;
    card->body()->setContentsMargins(12, 8, 12, 8);
    auto *row = new QHBoxLayout;
    row->addWidget(new IconLabel(QStringLiteral("people"), Tone::accent));
    const int needed = quorumOf(panel);
    auto *words =
        new Text(early ? Words::tr("The quorum of two thirds (%1) is met. The deadline is %2.")
                             .arg(needed)
                             .arg(whenText(t.deadline))
                 : s->now < t.deadline
                     ? Words::tr("Everyone sealed.")
                     : Words::tr("The deadline has passed and the quorum of two thirds (%1) is met.").arg(needed));
    words->setWrapping(true);
    row->addWidget(words, 1);
    card->body()->addLayout(row);
    ask->column()->addWidget(card);
    QPlainTextEdit *reason = nullptr;
    if (early) {
        reason = ask->addReason(Words::tr("Reason for closing before the deadline"));
        needReason(ask, reason);
    }
    ask->no()->setFocus(Qt::TabFocusReason);
    QObject::connect(ask, &QDialog::accepted, parent, [=] { done(reason ? reasonOf(reason) : QString()); });
    ask->open();
}

void askAdjustment(QWidget *parent, const Snapshot &s, OnEvent done) {
    auto *ask = new Ask(QStringLiteral("pencil"), Words::tr("Adjust a total?"),
                        Words::tr("Bonus or deduction that the rules provide for. The result is tallied again; the "
                                  "adjustment is named in the log and the minutes, as made after the opening."),
                        Words::tr("Leave it"), Words::tr("Adjust"), parent);
    QComboBox *proposal = proposals(s);
    ask->addLabelled(Words::tr("Proposal"), proposal);
    auto *value = new QLineEdit;
    value->setPlaceholderText(Words::tr("for example 1.5 or -2"));
    value->setAlignment(Qt::AlignRight);
    ask->addLabelled(Words::tr("Points"), value);
    QPlainTextEdit *reason = ask->addReason(Words::tr("Reason"));
    const auto read = [value] { return pointsFromText(value->text().trimmed().toStdString()); };
    needReason(ask, reason, [read] {
        const auto given = read();
        return given && given->hundredths != 0 ? QString() : Words::tr("Give points with at most two decimals, not 0.");
    });
    QObject::connect(value, &QLineEdit::textChanged, ask, [reason] { Q_EMIT reason->textChanged(); });
    QObject::connect(ask, &QDialog::accepted, parent, [=] {
        Event event;
        event.kind = EventKind::adjust;
        event.proposal = proposal->currentData().toString().toStdString();
        event.points = read()->hundredths;
        event.reason = reasonOf(reason).toStdString();
        done(event);
    });
    ask->open();
}

void askRecipients(QWidget *parent, std::function<void(const QStringList &)> done) {
    auto *ask =
        new Ask(QStringLiteral("exp"), Words::tr("Write the result file"),
                Words::tr("It holds everything an auditor needs to check the result, encrypted to you and to those "
                          "named here."),
                Words::tr("Leave it"), Words::tr("Choose where..."), parent);
    auto *keys = new QPlainTextEdit;
    keys->setTabChangesFocus(true);
    keys->setFixedHeight(theme().px(88));
    keys->setPlaceholderText(QStringLiteral("age1..."));
    ask->addLabelled(Words::tr("Keys of auditors, one a line (optional)"), keys);
    const auto lines = [keys] {
        QStringList out;
        for (const QString &line : keys->toPlainText().split(QLatin1Char('\n')))
            if (!line.trimmed().isEmpty())
                out << line.trimmed();
        return out;
    };
    QObject::connect(keys, &QPlainTextEdit::textChanged, ask, [ask, lines] {
        int number = 0;
        for (const QString &line : lines()) {
            ++number;
            try {
                recipientFromText(line.toStdString());
            } catch (const Error &) {
                ask->setReady(false, Words::tr("Key %1 is not a recipient's key (age1...).").arg(number));
                return;
            }
        }
        ask->setReady(true);
    });
    QObject::connect(ask, &QDialog::accepted, parent, [=] { done(lines()); });
    ask->open();
}

void showRefusals(QWidget *parent, const Snapshot &s) {
    auto *ask =
        new Ask(QStringLiteral("error"), Words::tr("Refused files"),
                Words::tr("What was accepted before stays valid. Ask the sender for a new file where one is missing."),
                Words::tr("Back"), {}, parent);
    ask->yes()->hide();
    auto *model = new QStandardItemModel(ask);
    model->setHorizontalHeaderLabels({Words::tr("File"), Words::tr("Reason"), Words::tr("Time")});
    for (const Seen &seen : s->turnout.refused) {
        const std::string name = seen.name.substr(seen.name.rfind('/') + 1);
        const std::string kind = name.substr(name.find('.') == std::string::npos ? 0 : name.find('.') + 1);
        const QString words = describe(codeFromName(seen.outcome), seen.detail);
        model->appendRow({cell(fromText(name.substr(0, 8) + " ..."),
                               {.icon = QStringLiteral("error"), .tone = Tone::error, .second = fromText(kind)}),
                          cell(words), cell(shortTime(seen.time), {.tone = Tone::text2})});
        model->item(model->rowCount() - 1, 1)->setToolTip(words);
    }
    QTableView *table = cellTable(model, Words::tr("Refused files"), 46);
    table->setMinimumSize(theme().px(900), theme().px(260));
    fitColumns(table);
    table->horizontalHeader()->setStretchLastSection(false);
    table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    table->setColumnWidth(2, theme().px(110));
    ask->column()->addWidget(table);
    ask->open();
}

} // namespace simsa
