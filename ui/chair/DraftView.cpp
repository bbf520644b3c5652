#include "ui/chair/DraftView.h"

#include "ui/chair/Cells.h"
#include "ui/chair/Say.h"
#include "ui/shell/Panels.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QVBoxLayout>

namespace simsa {

namespace {

Card *group(QVBoxLayout *column, const QString &title, const QString &fact = {}) {
    auto *head = new QHBoxLayout;
    head->addWidget(new Text(title, TextSize::group, Tone::text, true));
    if (!fact.isEmpty())
        head->addWidget(new Chip(fact, ChipKind::accent, QStringLiteral("check")));
    head->addStretch(1);
    column->addLayout(head);
    auto *card = new Card;
    card->body()->setContentsMargins(1, 1, 1, 1);
    card->body()->setSpacing(0);
    column->addWidget(card);
    return card;
}

// All rows shown: the page scrolls, not the table.
void addTable(Card *card, QStandardItemModel *model, const QString &name) {
    QTableView *table = cellTable(model, name, 28);
    model->setParent(table);
    table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table->setFixedHeight(table->verticalHeader()->defaultSectionSize() * model->rowCount() +
                          table->horizontalHeader()->sizeHint().height());
    card->body()->addWidget(table);
}

void addCriteria(QStandardItemModel &model, const Rubric &rubric, const std::vector<Criterion> &criteria, int depth) {
    for (const Criterion &c : criteria) {
        const bool inner = !c.children.empty();
        const QString indent(depth * 4, QChar(0x2002));
        model.appendRow(
            {cell(indent + fromText(numbering(rubric, c.id)) + QStringLiteral("  ") + fromText(c.title),
                  {.bold = depth == 0}),
             cell(fromText(toText(c.maximum)), {.bold = inner, .right = true}),
             cell(inner ? QString() : fromText(toText(c.step)), {.tone = Tone::text2, .right = true}),
             cell(c.levels.empty() ? QString() : DraftView::tr("%n levels", nullptr, static_cast<int>(c.levels.size())),
                  {.tone = Tone::text2}),
             cell(inner                 ? QString()
                  : c.commentLength > 0 ? DraftView::tr("at least %1 characters").arg(c.commentLength)
                                        : DraftView::tr("free"),
                  {.tone = Tone::text2})});
        addCriteria(model, rubric, c.children, depth + 1);
    }
}

} // namespace

DraftView::DraftView(QWidget *parent) : QScrollArea(parent) {
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Draft of the round"));
    viewport()->setBackgroundRole(QPalette::Window);
}

void DraftView::show(const DraftCheck &check) {
    const Theme &look = theme();
    const RoundDraft &d = check.draft;
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, look.px(12), 0);
    column->setSpacing(look.px(8));
    if (!check.problems.isEmpty())
        column->addWidget(new Banner(BannerKind::error, tr("The round cannot be opened yet."),
                                     check.problems.join(QLatin1Char(' '))));
    auto *title = new Text(fromText(d.title), TextSize::page, Tone::text, true);
    title->setWrapping(true);
    column->addWidget(title);
    const std::int64_t left = d.deadline - systemNow();
    column->addWidget(new Text(left > 0 ? tr("Closes %1, %2 from now").arg(whenText(d.deadline), leftText(left))
                                        : tr("The deadline has passed: %1").arg(whenText(d.deadline)),
                               TextSize::body, Tone::text2));
    column->addSpacing(look.px(4));

    auto *rubric = new QStandardItemModel;
    rubric->setHorizontalHeaderLabels({tr("Criterion"), tr("Maximum"), tr("Step"), tr("Levels"), tr("Comment")});
    addCriteria(*rubric, d.rubric, d.rubric.criteria, 0);
    addTable(group(column, tr("Rubric"), tr("%1 points").arg(fromText(toText(maximum(d.rubric))))), rubric,
             tr("Rubric"));

    Card *policy = group(column, tr("Policy"));
    bool first = true;
    for (const Sentence &sentence : policySentences(d.policy, d.rubric)) {
        if (!first)
            policy->body()->addWidget(new Rule);
        first = false;
        auto *row = new QHBoxLayout;
        row->setContentsMargins(look.px(16), look.px(6), look.px(16), look.px(6));
        row->setSpacing(look.px(8));
        row->addWidget(new IconLabel(sentence.icon), 0, Qt::AlignTop);
        auto *name = new Text(sentence.heading, TextSize::body, Tone::text2);
        name->setFixedWidth(look.px(100));
        row->addWidget(name, 0, Qt::AlignTop);
        auto *words = new Text(sentence.text);
        words->setWrapping(true);
        row->addWidget(words, 1);
        policy->body()->addLayout(row);
    }

    auto *proposals = new QStandardItemModel;
    proposals->setHorizontalHeaderLabels({tr("No."), tr("Applicant"), tr("Documents")});
    for (const RoundDraft::Entry &entry : d.proposals) {
        QStringList names;
        for (const RoundDraft::Document &document : entry.documents)
            names << fromText(document.name);
        proposals->appendRow({cell(fromText(entry.id)), cell(fromText(entry.applicant), {.bold = true}),
                              cell(names.join(QStringLiteral(", ")), {.tone = Tone::text2})});
    }
    addTable(group(column, tr("Proposals"), QString::number(d.proposals.size())), proposals, tr("Proposals"));

    QStringList members;
    for (std::size_t i = 0; i < check.panel.size(); ++i)
        members << QStringLiteral("E%1 %2").arg(i + 1).arg(fromText(check.panel[i]));
    Card *panel = group(column, tr("Panel"), QString::number(members.size()));
    auto *people = new Text(members.isEmpty() ? tr("Nobody is admitted yet.") : members.join(QStringLiteral("  ·  ")));
    people->setWrapping(true);
    people->setContentsMargins(look.px(16), look.px(8), look.px(16), look.px(8));
    panel->body()->addWidget(people);
    column->addStretch(1);
    setWidget(content);
}

} // namespace simsa
