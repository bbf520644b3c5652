#include "ui/desk/ConflictTable.h"

#include "ui/desk/DeskText.h"
#include "ui/shell/Panels.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLineEdit>

namespace simsa {

namespace {

constexpr int noteColumn = 7, noteLength = 2000;

QStringList memberNames(const Proposal &proposal) {
    QStringList out;
    for (const std::string &member : proposal.members)
        out << words(member);
    return out;
}

} // namespace

bool ConflictTable::Row::conflict() const {
    return std::any_of(answers.begin(), answers.end(), [](auto *box) { return box->isChecked(); });
}

bool ConflictTable::Row::answered() const {
    return none->isChecked() || conflict();
}

bool ConflictTable::Row::whomSaid() const {
    return whom.empty() || std::any_of(whom.begin(), whom.end(), [](auto *box) { return box->isChecked(); });
}

QStringList ConflictTable::questions() {
    return {tr("Paid work: paid work or advice for them in the last three years"),
            tr("Stake: shares, patents or another stake in them"),
            tr("Employment: employed there in the last three years, or somebody close to me is"),
            tr("Sponsorship: sponsorship or joint research"),
            tr("Other: any other reason that my judgement could be doubted")};
}

ConflictTable::ConflictTable(const Round &round, const Declaration *given, bool open, QWidget *parent)
    : QWidget(parent), grid(new QGridLayout(this)) {
    const Theme &look = theme();
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(look.px(10));
    grid->setVerticalSpacing(look.px(3));
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(noteColumn, 1);
    grid->setColumnMinimumWidth(0, look.px(170));
    grid->setColumnMinimumWidth(noteColumn, look.px(150));
    const QStringList kinds = {tr("None"),       tr("Paid work"),   tr("Stake"),
                               tr("Employment"), tr("Sponsorship"), tr("Other")};
    for (int i = 0; i < kinds.size(); ++i) {
        auto *title = new Text(kinds[i], TextSize::secondary, Tone::text2);
        title->setToolTip(i == 0 ? tr("No conflict with the applicant or any member of its consortium")
                                 : questions()[i - 1]);
        grid->addWidget(title, 0, i + 1, Qt::AlignHCenter);
    }
    grid->addWidget(new Text(tr("What the conflict is"), TextSize::secondary, Tone::text2), 0, noteColumn);
    int line = 1;
    for (std::size_t p = 0; p < round.proposals.size(); ++p) {
        const bool done = given && p < given->conflicts.size();
        addRow(round.proposals[p], done ? given->conflicts[p] : Conflict{}, done, open, line);
    }
}

void ConflictTable::addRow(const Proposal &proposal, const Conflict &given, bool done, bool open, int &line) {
    const QStringList kinds = {tr("None"),       tr("Paid work"),   tr("Stake"),
                               tr("Employment"), tr("Sponsorship"), tr("Other")};
    const QStringList members = memberNames(proposal);
    const bool mayChange = open && !given.any(); // what was closed stays closed
    grid->addWidget(new Rule, line++, 0, 1, noteColumn + 1);
    Row row{.proposal = proposal.id, .applicant = words(proposal.id) + QLatin1Char(' ') + words(proposal.applicant)};
    auto *name = new Text(words(proposal.id) + QStringLiteral("  ") + words(proposal.applicant));
    name->setWrapping(true);
    auto *who = new QVBoxLayout;
    who->setSpacing(0);
    who->addWidget(name);
    if (!members.isEmpty()) {
        auto *with = new Text(tr("with %1").arg(members.join(QStringLiteral(", "))), TextSize::secondary, Tone::text2);
        with->setWrapping(true);
        who->addWidget(with);
    }
    grid->addLayout(who, line, 0);
    const QString all =
        members.isEmpty() ? row.applicant : tr("%1 with %2").arg(row.applicant, members.join(QStringLiteral(", ")));
    for (int i = 0; i < 6; ++i) {
        auto *box = new QCheckBox;
        box->setAccessibleName(tr("%1: %2").arg(all, kinds[i]));
        box->setToolTip(i == 0 ? tr("No conflict with the applicant or any member of its consortium")
                               : questions()[i - 1]);
        box->setEnabled(mayChange);
        grid->addWidget(box, line, i + 1, Qt::AlignHCenter | Qt::AlignVCenter);
        (i == 0 ? row.none : row.answers[static_cast<std::size_t>(i - 1)]) = box;
    }
    row.note = new QLineEdit(words(given.note));
    row.note->setMaxLength(noteLength);
    row.note->setProperty(smallProperty, true);
    row.note->setReadOnly(!mayChange);
    row.note->setToolTip(words(given.note));
    row.note->setAccessibleName(tr("%1: what the conflict is").arg(row.applicant));
    grid->addWidget(row.note, line++, noteColumn);
    row.none->setChecked(done && !given.any());
    for (std::size_t i = 0; i < row.answers.size(); ++i)
        row.answers[i]->setChecked(given.answers[i]);
    if (!members.isEmpty() && mayChange)
        addWhom(row, proposal, line++);
    kept.push_back(given.any() ? given.note : std::string());
    connectRow(row);
    table.push_back(std::move(row));
}

void ConflictTable::addWhom(Row &row, const Proposal &proposal, int line) {
    row.whomLine = new QWidget;
    auto *names = new QGridLayout(row.whomLine);
    names->setContentsMargins(theme().px(16), 0, 0, theme().px(4));
    names->setHorizontalSpacing(theme().px(16));
    names->setVerticalSpacing(theme().px(2));
    names->addWidget(new Text(tr("For whom?"), TextSize::secondary, Tone::attention), 0, 0, Qt::AlignTop);
    names->setColumnStretch(4, 1);
    QStringList all = memberNames(proposal);
    all.prepend(words(proposal.applicant));
    for (int i = 0; i < all.size(); ++i) {
        auto *box = new QCheckBox(all[i]);
        box->setAccessibleName(tr("%1: the conflict is with %2").arg(row.applicant, all[i]));
        names->addWidget(box, i / 3, 1 + i % 3);
        connect(box, &QCheckBox::toggled, this, &ConflictTable::changed);
        row.whom.push_back(box);
    }
    row.whomLine->hide();
    grid->addWidget(row.whomLine, line, 0, 1, noteColumn + 1);
}

void ConflictTable::connectRow(const Row &row) {
    connect(row.none, &QCheckBox::toggled, this, [this, others = row.answers](bool on) {
        for (QCheckBox *box : others)
            if (on)
                box->setChecked(false);
        Q_EMIT changed();
    });
    const auto conflict = [answers = row.answers] {
        return std::any_of(answers.begin(), answers.end(), [](auto *box) { return box->isChecked(); });
    };
    for (QCheckBox *box : row.answers)
        connect(box, &QCheckBox::toggled, this,
                [this, none = row.none, line = row.whomLine, note = row.note, conflict](bool on) {
                    if (on)
                        none->setChecked(false);
                    if (line)
                        line->setVisible(conflict());
                    note->setPlaceholderText(conflict() ? tr("please say what it is") : QString());
                    Q_EMIT changed();
                });
    connect(row.note, &QLineEdit::textChanged, this, &ConflictTable::changed);
}

void ConflictTable::noneElsewhere() {
    for (const Row &row : table)
        if (!row.answered())
            row.none->setChecked(true);
}

QString ConflictTable::whyNot() const {
    const auto open = std::count_if(table.begin(), table.end(), [](const Row &row) { return !row.answered(); });
    if (open > 0)
        return tr("%n applicant(s) not yet answered.", nullptr, static_cast<int>(open));
    for (const Row &row : table)
        if (row.conflict() && !row.whomSaid())
            return tr("For whom is the conflict in %1?").arg(row.applicant);
    for (const Row &row : table)
        if (row.conflict() && row.note->text().trimmed().isEmpty())
            return tr("What is the conflict with %1?").arg(row.applicant);
    return {};
}

std::vector<Conflict> ConflictTable::answers() const {
    std::vector<Conflict> out;
    for (std::size_t r = 0; r < table.size(); ++r) {
        const Row &row = table[r];
        Conflict conflict{.proposal = row.proposal, .answers = {}, .note = {}};
        for (std::size_t i = 0; i < row.answers.size(); ++i)
            conflict.answers[i] = row.answers[i]->isChecked();
        QStringList whom;
        for (const QCheckBox *box : row.whom)
            if (box->isChecked())
                whom << box->text();
        QString note = row.note->text().trimmed();
        if (conflict.any() && !whom.isEmpty())
            note = whom.join(QStringLiteral(", ")) + QStringLiteral(": ") + note;
        conflict.note = kept[r].empty() ? note.left(noteLength).toStdString() : kept[r];
        out.push_back(std::move(conflict));
    }
    return out;
}

} // namespace simsa
