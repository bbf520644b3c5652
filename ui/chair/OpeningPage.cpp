#include "ui/chair/OpeningPage.h"

#include "app/roles/Words.h"
#include "ui/chair/Ask.h"
#include "ui/chair/Cells.h"
#include "ui/chair/FiguresDialog.h"
#include "ui/chair/Say.h"
#include "ui/shell/LongWork.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace simsa {

OpeningPage::OpeningPage(QWidget *parent)
    : ChairPage(tr("Opening"), parent), counted(new Text({}, TextSize::display, Tone::text, true)),
      refusedCount(new Text({}, TextSize::display, Tone::text, true)),
      quorum(new Text({}, TextSize::display, Tone::text, true)), sum(new Text({}, TextSize::secondary, Tone::text2)),
      title(new Text({}, TextSize::group, Tone::text, true)), words(new Text({}, TextSize::body, Tone::text2)),
      backup(new Banner(BannerKind::attention)), figures(new Banner(BannerKind::attention)),
      symbol(new IconLabel(QStringLiteral("key"), Tone::accent, 24)),
      open(new Button(tr("Open and tally"), ButtonKind::primary, QStringLiteral("key"))),
      results(new Button(tr("See the results"), ButtonKind::normal, QStringLiteral("bars"))), task(new Card),
      work(new LongWork(QStringLiteral("key"), tr("Opening the ballots"), tr("check signature → open → tally"))),
      refused(new QStandardItemModel(this)), table(cellTable(refused, tr("Refused ballots"), 46)),
      none(new EmptyState(QStringLiteral("done"), tr("No ballot was refused"))) {
    const Theme &look = theme();
    body()->addWidget(backup);
    backup->hide();
    body()->addWidget(figures);
    figures->hide();
    connect(figures->setAction(tr("Enter the figures...")), &QPushButton::clicked, this,
            [this] { askFigures(this, snapshot(), [this](const Event &event) { Q_EMIT eventAsked(event); }); });
    backup->say(BannerKind::attention, tr("Make a backup before the opening."),
                tr("Since the close the workspace was not copied. Should this laptop be lost, the copy opens the "
                   "ballots."));
    connect(backup->setAction(tr("Copy the workspace to...")), &QPushButton::clicked, this, [this] {
        quiet();
        askFolder(this, tr("Folder for the backup, best on another disk"),
                  [this](const QString &folder) { Q_EMIT backupAsked(folder); });
    });
    auto *tiles = new QHBoxLayout;
    tiles->setSpacing(look.px(10));
    auto *rule = new QWidget;
    auto *ruleRow = new QHBoxLayout(rule);
    ruleRow->setContentsMargins(0, 0, 0, 0);
    ruleRow->setSpacing(look.px(12));
    ruleRow->addWidget(quorum, 0, Qt::AlignBottom);
    ruleRow->addWidget(sum, 1, Qt::AlignBottom);
    for (const auto &[label, text] : {std::pair<QString, QWidget *>(tr("Ballots to count"), counted),
                                      std::pair<QString, QWidget *>(tr("Quorum (two thirds)"), rule),
                                      std::pair<QString, QWidget *>(tr("Refused ballots"), refusedCount)}) {
        Card *made = tile(label, text);
        made->setFixedHeight(look.px(92));
        tiles->addWidget(made, 1);
    }
    body()->addLayout(tiles);
    auto *row = new QHBoxLayout;
    row->setSpacing(look.px(12));
    auto *names = new QVBoxLayout;
    title->setWrapping(true);
    words->setWrapping(true);
    names->addWidget(title);
    names->addWidget(words);
    row->addWidget(symbol, 0, Qt::AlignTop);
    row->addLayout(names, 1);
    row->addWidget(results, 0, Qt::AlignVCenter);
    row->addWidget(open, 0, Qt::AlignVCenter);
    task->body()->addLayout(row);
    body()->addWidget(task);
    body()->addWidget(work);
    work->hide();
    body()->addWidget(new Text(tr("Refused ballots"), TextSize::group, Tone::text, true));
    auto *list = new Card;
    list->body()->setContentsMargins(1, 1, 1, 1);
    list->body()->addWidget(table);
    list->body()->addWidget(none);
    body()->addWidget(list, 1);
    connect(open, &Button::clicked, this, [this] {
        quiet();
        Q_EMIT tallyAsked();
    });
    connect(results, &Button::clicked, this, &OpeningPage::resultsAsked);
}

void OpeningPage::show(const Snapshot &s) {
    ChairPage::show(s);
    if (!s->stored)
        return;
    const Turnout &t = s->turnout;
    const int panel = static_cast<int>(t.rows.size()), needed = quorumOf(panel);
    const bool done = s->result.has_value();
    const int present = done ? s->result->official.present : t.sealed;
    counted->setText(tr("%1 / %2").arg(present).arg(panel));
    quorum->setText(present >= needed ? tr("%1 · met").arg(needed) : tr("%1 · not met").arg(needed));
    sum->setText(present >= needed ? tr("3 × %1 ≥ 2 × %2").arg(present).arg(panel)
                                   : tr("3 × %1 < 2 × %2").arg(present).arg(panel));
    if (!s->stored->round.policy.quorumCounted) {
        quorum->setText(tr("none"));
        sum->setText(tr("The rules ask for no quorum."));
    }
    backup->setVisible(s->backupDue() && !done);
    const QStringList missing = s->stored->closed ? missingFigures(*s) : QStringList();
    figures->setVisible(!missing.isEmpty());
    figures->say(BannerKind::attention,
                 tr("Figures from outside are missing: %1.").arg(missing.join(QStringLiteral(", "))),
                 tr("Without them no proposal gets a total."));
    fact()->setText(s->stored->closed ? tr("Closed %1").arg(whenText(*s->stored->closed)) : QString());
    refusedCount->setText(tr("%1", "refused ballots").arg(s->refusedBallots.size()));
    refused->clear();
    refused->setHorizontalHeaderLabels({tr("Member"), tr("Revision"), tr("Reason"), tr("Ballot")});
    for (const RefusedBallot &r : s->refusedBallots)
        refused->appendRow(
            {cell(s->nameOf(r.member), {.icon = QStringLiteral("error"), .tone = Tone::error, .bold = true}),
             cell(QString::number(r.revision)), cell(describeReason(r.reason)),
             cell(fromText(r.digest.substr(0, 16)) + QStringLiteral(" ..."), {.tone = Tone::text2})});
    fitColumns(table);
    table->setVisible(!s->refusedBallots.empty());
    none->setVisible(s->refusedBallots.empty());
    results->setVisible(done);
    open->setVisible(!done);
    symbol->setIcon(done ? QStringLiteral("done") : QStringLiteral("key"), Tone::accent);
    if (done) {
        const Official &o = s->result->official;
        title->setText(tr("The ballots are opened and tallied"));
        words->setText(tr("Ballots: %1 counted, %2 refused. Proposals: %3 selected, %4 tied at the cut line.")
                           .arg(o.present)
                           .arg(s->refusedBallots.size())
                           .arg(o.selected.size())
                           .arg(o.undecided.size()));
    } else {
        title->setText(tr("Open the sealed ballots and tally"));
        words->setText(
            tr("From here on the scores can be read with your key. Every ballot's signature is checked; a ballot "
               "that does not hold what it promises is refused and named."));
        open->setText(t.opened > 0 ? tr("Go on opening") : tr("Open and tally"));
        if (t.opened > 0) {
            title->setText(tr("Opened so far: %1 of %2").arg(t.opened).arg(t.sealed));
            words->setText(tr("The opening was stopped. What is opened stays so; it goes on where it stopped."));
        }
        if (!t.quorum)
            open->disable(tr("The quorum is not met: %1 of %2 needed.").arg(needed).arg(panel));
        else
            open->enable();
        if (!t.quorum)
            words->setText(open->toolTip());
    }
}

void OpeningPage::follow(Task *running) {
    work->follow(running);
    work->show();
    task->hide();
}

void OpeningPage::ended() {
    work->hide();
    task->show();
}

} // namespace simsa
