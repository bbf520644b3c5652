#include "ui/desk/DeclarationForm.h"

#include "ui/desk/CommentBox.h"
#include "ui/desk/DeskText.h"
#include "ui/shell/Labels.h"
#include "ui/shell/Panels.h"

#include <QCheckBox>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace simsa {

namespace {

constexpr qsizetype reportLength = 5000; // of the prior-contact report, characters

Text *paragraph(const QString &words, Tone tone = Tone::text2, TextSize size = TextSize::body) {
    auto *text = new Text(words, size, tone);
    text->setWrapping(true);
    return text;
}

Text *heading(const QString &words) {
    return new Text(words, TextSize::group, Tone::text, true);
}

} // namespace

DeclarationForm::DeclarationForm(const DeskSnapshot &snapshot, bool again_, QWidget *parent)
    : QWidget(parent), now(snapshot), open((!now.declared.done || again_) && !now.stored->closed), again(again_) {
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme().px(12));
    addPledge(column);
    addConflicts(column);
    addContact(column);
    addButtons(column);
    renew();
}

void DeclarationForm::addPledge(QVBoxLayout *column) {
    auto *card = new Card;
    const Declared &done = now.declared;
    auto *head = new QHBoxLayout;
    head->addWidget(heading(tr("Pledge")));
    if (done.done)
        head->addWidget(new Chip(tr("Declared %1").arg(DeskText::moment(done.declaration.time)), ChipKind::accent,
                                 QStringLiteral("done")));
    head->addStretch(1);
    card->body()->addLayout(head);
    card->body()->addWidget(paragraph(
        tr("I judge fairly and by the rubric alone. I keep the proposals, the scores and the panel confidential, "
           "during the evaluation and after it. I have no contact with applicants. I name every conflict of interest."),
        Tone::text));
    pledgeBox = new QCheckBox(tr("I pledge this"));
    pledgeBox->setChecked(done.done && done.declaration.pledge);
    pledgeBox->setEnabled(open);
    card->body()->addWidget(pledgeBox, 0, Qt::AlignLeft);
    connect(pledgeBox, &QCheckBox::toggled, this, &DeclarationForm::renew);
    column->addWidget(card);
}

void DeclarationForm::addConflicts(QVBoxLayout *column) {
    auto *card = new Card;
    auto *head = new QHBoxLayout;
    head->addWidget(heading(tr("Conflicts of interest")));
    head->addWidget(new Text(tr("A conflict closes the proposal to you."), TextSize::secondary, Tone::text2), 1);
    noneButton = new Button(tr("No conflicts with the others"), ButtonKind::normal, QStringLiteral("check"));
    noneButton->setSmall(true);
    head->addWidget(noneButton);
    card->body()->addLayout(head);
    noneButton->setVisible(open); // not before it has a parent: it would be a window of its own
    card->body()->addWidget(
        paragraph(tr("Answer for each applicant and for every member of its consortium."), Tone::text));
    card->body()->addWidget(
        paragraph(ConflictTable::questions().join(QStringLiteral("  ·  ")), Tone::text2, TextSize::secondary));
    table = new ConflictTable(now.stored->round, now.declared.done ? &now.declared.declaration : nullptr, open);
    card->body()->addWidget(table);
    connect(noneButton, &Button::clicked, table, &ConflictTable::noneElsewhere);
    connect(table, &ConflictTable::changed, this, &DeclarationForm::renew);
    column->addWidget(card);
}

void DeclarationForm::addContact(QVBoxLayout *column) {
    const std::string &given = now.declared.declaration.priorContact;
    auto *card = new Card;
    card->body()->addWidget(heading(tr("Contact before the evaluation")));
    card->body()->addWidget(paragraph(
        tr("Report everybody who approached you about this evaluation. Left unticked, you declare that nobody did.")));
    approachedBox = new QCheckBox(tr("Somebody approached me about this evaluation"));
    approachedBox->setChecked(!given.empty());
    approachedBox->setEnabled(open);
    card->body()->addWidget(approachedBox);
    report = new CommentBox(tr("Who, when, how and about what"), 1);
    report->setText(words(given));
    report->editor()->setReadOnly(!open);
    card->body()->addWidget(report);
    report->setVisible(!given.empty());
    connect(approachedBox, &QCheckBox::toggled, this, [this](bool on) {
        report->setVisible(on);
        if (on)
            report->editor()->setFocus(Qt::OtherFocusReason);
        renew();
    });
    connect(report, &CommentBox::edited, this, &DeclarationForm::renew);
    column->addWidget(card);
}

void DeclarationForm::addButtons(QVBoxLayout *column) {
    auto *row = new QHBoxLayout;
    if (open) {
        why = new Text({}, TextSize::secondary, Tone::text2);
        declare =
            new Button(again ? tr("Declare again") : tr("Declare"), ButtonKind::primary, QStringLiteral("pencil"));
        row->addWidget(declare);
        if (again) {
            auto *leave = new Button(tr("Leave as it is"));
            row->addWidget(leave);
            connect(leave, &Button::clicked, this, &DeclarationForm::leaveAsked);
        }
        row->addWidget(why, 1);
        connect(declare, &Button::clicked, this, &DeclarationForm::declareAsked);
    } else if (!now.stored->closed) {
        declareAgain = new Button(tr("Declare again..."), ButtonKind::normal, QStringLiteral("pencil"));
        row->addWidget(declareAgain);
        row->addWidget(new Text(now.submissions.empty() ? tr("When something new is known.")
                                                        : tr("When something new is known. You then seal again."),
                                TextSize::secondary, Tone::text2),
                       1);
        connect(declareAgain, &Button::clicked, this, &DeclarationForm::againAsked);
    }
    column->addLayout(row);
}

QString DeclarationForm::whyNot() const {
    if (now.stored->closed)
        return tr("The round is closed.");
    if (const QString unanswered = table->whyNot(); !unanswered.isEmpty())
        return unanswered;
    if (approachedBox->isChecked() && report->text().trimmed().isEmpty())
        return tr("Say who approached you, or untick it.");
    if (report->text().size() > reportLength)
        return tr("The report of contacts is longer than %1 characters.").arg(reportLength);
    if (!pledgeBox->isChecked())
        return tr("The pledge is not ticked yet.");
    return {};
}

void DeclarationForm::renew() {
    if (!declare)
        return;
    const QString reason = whyNot();
    why->setText(reason);
    reason.isEmpty() ? declare->enable() : declare->disable(reason);
}

Declaration DeclarationForm::declaration() const {
    Declaration out;
    out.pledge = pledgeBox->isChecked();
    out.priorContact = approachedBox->isChecked() ? report->text().trimmed().toStdString() : std::string();
    out.conflicts = table->answers();
    return out;
}

QStringList DeclarationForm::closing() const {
    QStringList out;
    for (std::size_t p = 0; p < table->rows().size(); ++p) {
        const bool before = now.declared.done && p < now.declared.declaration.conflicts.size() &&
                            now.declared.declaration.conflicts[p].any();
        if (table->rows()[p].conflict() && !before)
            out << table->rows()[p].applicant;
    }
    return out;
}

} // namespace simsa
