#include "ui/chair/EditorApplicants.h"

#include "ui/chair/Cells.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QVBoxLayout>

namespace simsa {

EditorApplicants::EditorApplicants(const CellTable &table_, const QString &name, QWidget *parent)
    : Ask(QStringLiteral("imp"), tr("Take in the list of applicants?"),
          tr("%1 (%2). Known numbers get these names, new ones are added; documents stay where they are.")
              .arg(name, fromText(table_.encoding)),
          tr("Leave it"), tr("Take in"), parent),
      table(table_), number(new QComboBox), applicant(new QComboBox), members(new QComboBox),
      header(new QCheckBox(tr("The first row names the columns"))), model(new QStandardItemModel(this)),
      wrong(new Banner(BannerKind::error)), count(new Text({}, TextSize::secondary, Tone::text2)) {
    const Theme &look = theme();
    setMinimumWidth(look.px(680));
    const ListColumns guess = guessColumns(table);
    std::size_t width = 0;
    for (const auto &row : table.rows)
        width = std::max(width, row.size());
    auto *line = new QHBoxLayout;
    line->setSpacing(look.px(12));
    const auto add = [&](QComboBox *box, const QString &label, int now, bool optional) {
        if (optional)
            box->addItem(EditorApplicants::tr("not in the list"), -1);
        for (std::size_t i = 0; i < width; ++i) {
            const QString head =
                i < table.rows[0].size() ? fromText(table.rows[0][i]).simplified().left(40) : QString();
            const QString letter = i < 26 ? QString(QLatin1Char(static_cast<char>('A' + i))) : QString::number(i + 1);
            box->addItem(guess.header && !head.isEmpty() ? letter + QStringLiteral(": ") + head : letter,
                         static_cast<int>(i));
        }
        box->setCurrentIndex(std::max(0, box->findData(now)));
        box->setAccessibleName(label);
        auto *part = new QVBoxLayout;
        part->setSpacing(look.px(2));
        part->addWidget(new Text(label, TextSize::secondary, Tone::text2));
        part->addWidget(box);
        line->addLayout(part, 1);
        connect(box, &QComboBox::activated, this, &EditorApplicants::renew);
    };
    add(number, EditorApplicants::tr("Number"), guess.number, true);
    add(applicant, EditorApplicants::tr("Applicant"), guess.applicant, false);
    add(members, EditorApplicants::tr("Consortium members"), guess.members, true);
    column()->addLayout(line);
    header->setChecked(guess.header);
    column()->addWidget(header);
    connect(header, &QCheckBox::clicked, this, &EditorApplicants::renew);
    auto *card = new Card;
    card->body()->setContentsMargins(1, 1, 1, 1);
    QTableView *view = cellTable(model, EditorApplicants::tr("Applicants found"), 26);
    view->setFixedHeight(look.px(220));
    card->body()->addWidget(view);
    column()->addWidget(card);
    column()->addWidget(count);
    wrong->setInline(true);
    column()->addWidget(wrong);
    connect(this, &QDialog::accepted, this, [this] { Q_EMIT chosen(rows.applicants); });
    renew();
    view->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Fixed);
    view->horizontalHeader()->resizeSection(0, look.px(70));
    view->horizontalHeader()->resizeSection(1, look.px(220));
}

void EditorApplicants::renew() {
    rows = applicantsOf(table, {number->currentData().toInt(), applicant->currentData().toInt(),
                                members->currentData().toInt(), header->isChecked()});
    model->clear();
    model->setHorizontalHeaderLabels({tr("No."), EditorApplicants::tr("Applicant"), tr("Members")});
    for (std::size_t i = 0; i < rows.applicants.size() && i < 200; ++i) {
        const Applicant &a = rows.applicants[i];
        QStringList names;
        for (const std::string &m : a.members)
            names << fromText(m);
        model->appendRow({cell(fromText(a.id)), cell(fromText(a.applicant), {.bold = true}),
                          cell(names.join(QStringLiteral("; ")), {.tone = Tone::text2})});
    }
    count->setText(tr("Applicants found: %1").arg(rows.applicants.size()));
    QStringList words;
    for (const ListProblem &p : rows.problems)
        words << withParticles(listProblem(p));
    if (words.size() > 4)
        words = words.mid(0, 4) << tr("And %n more.", nullptr, static_cast<int>(words.size()) - 4);
    wrong->setVisible(!words.isEmpty());
    if (!words.isEmpty())
        wrong->say(BannerKind::error, {}, words.join(QLatin1Char('\n')));
    const bool twice =
        std::any_of(rows.problems.begin(), rows.problems.end(), [](const ListProblem &p) { return p.rule == "twice"; });
    setReady(!rows.applicants.empty() && !twice,
             twice ? tr("Give every row a number of its own, or choose another column.")
                   : tr("No applicant is found with these columns."));
}

QString EditorApplicants::problems() const {
    return wrong->isHidden() ? QString() : wrong->text();
}

} // namespace simsa
