#include "ui/chair/DiscussionDialog.h"

#include "ui/chair/Cells.h"
#include "ui/chair/Say.h"

#include <QCoreApplication>
#include <QDateTimeEdit>
#include <QListWidget>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

namespace simsa {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(simsa::DiscussionDialog)
};

constexpr int usualDays = 3;

QListWidget *proposalList(const Snapshot &s) {
    auto *list = new QListWidget;
    for (const Proposal &p : s->stored->round.proposals) {
        auto *item = new QListWidgetItem(s->applicantOf(p.id), list);
        item->setData(Qt::UserRole, fromText(p.id));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Checked);
    }
    list->setFixedHeight(theme().px(168));
    list->setCurrentRow(0);
    return list;
}

QStringList ticked(const QListWidget *list) {
    QStringList out;
    for (int i = 0; i < list->count(); ++i)
        if (list->item(i)->checkState() == Qt::Checked)
            out << list->item(i)->data(Qt::UserRole).toString();
    return out;
}

} // namespace

void askDiscussion(QWidget *parent, const Snapshot &s, OnDiscussion done) {
    auto *ask = new Ask(
        QStringLiteral("people"), Words::tr("Open a discussion round?"),
        Words::tr("The same panel judges these proposals again. Each member starts from its own sealed ballot and sees "
                  "how the points were spread, without names; whoever changes something gives a reason. The figures of "
                  "this round stay as they are."),
        Words::tr("Leave it"), Words::tr("Open the round"), parent);
    auto *title = new QLineEdit(Words::tr("%1: discussion").arg(fromText(s->stored->round.title)));
    title->setMaxLength(200);
    ask->addLabelled(Words::tr("Title"), title);
    auto *deadline = new QDateTimeEdit(QDateTime::fromSecsSinceEpoch(s->now + usualDays * 86400));
    deadline->setCalendarPopup(true);
    deadline->setDisplayFormat(QStringLiteral("yyyy-MM-dd HH:mm"));
    ask->addLabelled(Words::tr("Deadline"), deadline);
    QListWidget *list = proposalList(s);
    ask->addLabelled(Words::tr("Proposals"), list);
    const auto check = [ask, title, deadline, list, now = s->now] {
        const QString why = title->text().trimmed().isEmpty() ? Words::tr("The round needs a title.")
                            : deadline->dateTime().toSecsSinceEpoch() <= now
                                ? Words::tr("The deadline must be later than now.")
                            : ticked(list).isEmpty() ? Words::tr("Tick at least one proposal.")
                                                     : QString();
        ask->setReady(why.isEmpty(), why);
    };
    QObject::connect(title, &QLineEdit::textChanged, ask, check);
    QObject::connect(deadline, &QDateTimeEdit::dateTimeChanged, ask, check);
    QObject::connect(list, &QListWidget::itemChanged, ask, check);
    check();
    QObject::connect(ask, &QDialog::accepted, parent,
                     [=] { done(title->text().trimmed(), deadline->dateTime().toSecsSinceEpoch(), ticked(list)); });
    ask->open();
}

void showDiscussionChanges(QWidget *parent, const Snapshot &s) {
    const DiscussionReport &report = *s->discussion;
    auto *ask = new Ask(QStringLiteral("history"), Words::tr("What the discussion changed"),
                        Words::tr("Totals of %1 and of this round.").arg(fromText(report.firstTitle)),
                        Words::tr("Close"), {}, parent);
    auto *model = new QStandardItemModel(ask);
    model->setHorizontalHeaderLabels(
        {Words::tr("Member"), Words::tr("Proposal"), Words::tr("Before"), Words::tr("Now"), Words::tr("Reason")});
    const auto points = [](const std::optional<Points> &p) {
        return p ? QString::number(static_cast<double>(p->hundredths) / 100, 'f', 2) : Words::tr("no total");
    };
    for (const DiscussionChange &c : report.changes) {
        const auto reason = report.reasons.find(c.member);
        model->appendRow({cell(fromText(c.member), {.bold = true}), cell(s->applicantOf(c.proposal)),
                          cell(points(c.before), {.right = true}), cell(points(c.after), {.right = true}),
                          cell(reason == report.reasons.end() ? QString() : fromText(reason->second))});
    }
    QTableView *table = cellTable(model, Words::tr("Changed totals"), 40);
    table->setMinimumSize(theme().px(640), theme().px(280));
    fitColumns(table);
    ask->column()->addWidget(table);
    ask->yes()->hide();
    ask->open();
}

} // namespace simsa
