#include "ui/chair/TurnoutPage.h"

#include "app/roles/Words.h"
#include "ui/chair/Cells.h"
#include "ui/chair/ReminderPanel.h"
#include "ui/chair/Say.h"
#include "ui/chair/TurnoutDialogs.h"
#include "ui/desk/LogBanner.h"
#include "ui/shell/LongWork.h"
#include "ui/shell/Paint.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPainter>
#include <QVBoxLayout>

namespace simsa {

// One box per member up to 40, filled when sealed; the mark stands where the quorum is met.
class QuorumBar : public QWidget {
public:
    explicit QuorumBar(QWidget *parent = nullptr) : QWidget(parent) {
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
    void set(int done, int all) {
        sealed = done;
        panel = all;
        update();
    }
    QSize sizeHint() const override { return {theme().px(140), theme().px(36)}; }

protected:
    void paintEvent(QPaintEvent *) override {
        if (panel <= 0)
            return;
        const Theme &look = theme();
        QPainter p(this);
        p.setRenderHint(QPainter::Antialiasing);
        const int needed = quorumOf(panel), boxes = std::min(panel, 40);
        const double gap = boxes > 20 ? 1 : look.px(3), wide = (width() + gap) / boxes;
        const int high = look.px(14);
        for (int i = 0; i < boxes; ++i) {
            const bool full = (i + 1) * panel <= sealed * boxes;
            paintBox(p, QRectF(i * wide, 0, wide - gap, high), look.color(full ? Tone::accent : Tone::panel),
                     look.color(full ? Tone::accent : Tone::control), 1, 2);
        }
        const double mark = static_cast<double>(needed) / panel * (width() + gap) - gap / 2;
        p.fillRect(QRectF(std::min(mark, width() - 2.0), high, 2, look.px(16)), look.color(Tone::text));
        const bool met = sealed >= needed;
        p.setFont(look.font(TextSize::axis, met));
        p.setPen(look.color(met ? Tone::accent : Tone::text2));
        const QString words =
            met ? TurnoutPage::tr("quorum %1 met").arg(needed) : TurnoutPage::tr("quorum %1").arg(needed);
        const bool before = mark > width() / 2.0;
        p.drawText(before ? QRectF(0, high + 1, mark - look.px(5), look.px(18))
                          : QRectF(mark + look.px(6), high + 1, width() - mark, look.px(18)),
                   static_cast<int>(before ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter, words);
    }

private:
    int sealed = 0, panel = 0;
};

TurnoutPage::TurnoutPage(QWidget *parent)
    : ChairPage(tr("Turnout"), parent),
      extend(new Button(tr("Extend deadline..."), ButtonKind::normal, QStringLiteral("clock"))),
      replace(new Button(tr("Replace..."), ButtonKind::normal, QStringLiteral("person"))),
      exclude(new Button(tr("Exclude..."), ButtonKind::normal, QStringLiteral("recused"))),
      withdraw(new Button(tr("Withdrawal..."), ButtonKind::normal, QStringLiteral("minus"))),
      close(new Button(tr("Close..."), ButtonKind::normal, QStringLiteral("lock"))),
      sync(new Button(tr("Sync"), ButtonKind::primary, QStringLiteral("sync"))),
      backup(new Button(tr("Back up..."), ButtonKind::link)), backupBanner(new Banner(BannerKind::attention)),
      work(new LongWork(QStringLiteral("exp"), tr("Backing up the workspace"), tr("copy → read back → compare"),
                        tr("If you stop, the copy is removed. The workspace stays as it is."))),
      reminder(new ReminderPanel), closeWhy(new Text({}, TextSize::secondary, Tone::text2)),
      backupTime(new Text({}, TextSize::secondary, Tone::text2)),
      sealed(new Text({}, TextSize::display, Tone::text, true)),
      left(new Text({}, TextSize::display, Tone::text, true)),
      declared(new Text({}, TextSize::display, Tone::text, true)),
      refused(new Text({}, TextSize::display, Tone::text, true)), quorum(new QuorumBar),
      reasons(new Button(tr("See reasons"), ButtonKind::link)), rows(new QStandardItemModel(this)),
      log(new QStandardItemModel(this)), table(cellTable(rows, tr("Members"), 46)),
      logTable(cellTable(log, tr("Log"), 50)), side(new QWidget) {
    const Theme &look = theme();
    for (Button *button : {extend, replace, exclude, withdraw, close, sync})
        head()->addWidget(button);
    body()->addWidget(backupBanner);
    backupBanner->hide();
    body()->addWidget(work);
    work->hide();
    auto *both = new QHBoxLayout;
    both->setSpacing(look.px(16));
    body()->addLayout(both, 1);
    auto *main = new QVBoxLayout;
    main->setSpacing(look.px(10));
    both->addLayout(main, 1);

    auto *tiles = new QHBoxLayout;
    tiles->setSpacing(look.px(10));
    auto *sealedBox = new QWidget;
    auto *sealedRow = new QHBoxLayout(sealedBox);
    sealedRow->setContentsMargins(0, 0, 0, 0);
    sealedRow->setSpacing(look.px(16));
    sealedRow->addWidget(sealed, 0, Qt::AlignBottom);
    sealedRow->addWidget(quorum, 1, Qt::AlignBottom);
    auto *refusedBox = new QWidget;
    auto *refusedRow = new QHBoxLayout(refusedBox);
    refusedRow->setContentsMargins(0, 0, 0, 0);
    refusedRow->addWidget(refused);
    refusedRow->addStretch(1);
    refusedRow->addWidget(reasons, 0, Qt::AlignBottom);
    const auto add = [&](const QString &label, QWidget *content, int share) {
        Card *made = tile(label, content);
        made->setFixedHeight(look.px(100));
        tiles->addWidget(made, share);
        return made;
    };
    add(tr("Sealed"), sealedBox, 5);
    leftLabel = add({}, left, 3)->findChild<Text *>();
    add(tr("Pledge and conflicts declared"), declared, 3);
    add(tr("Refused files"), refusedBox, 3);
    main->addLayout(tiles);

    auto *list = new Card;
    list->body()->setContentsMargins(1, 1, 1, 1);
    list->body()->addWidget(table);
    table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    main->addWidget(list, 1);

    auto *safe = new Banner(BannerKind::info, tr("Nobody can see a score before the opening."),
                            tr("This page knows only whether a ballot came and its revision."));
    safe->setIconName(QStringLiteral("shield"));
    main->addWidget(safe);
    auto *whyRow = new QHBoxLayout;
    whyRow->addWidget(new IconLabel(QStringLiteral("lock")));
    closeWhy->setWrapping(true);
    whyRow->addWidget(closeWhy, 1);
    whyRow->addWidget(backupTime);
    whyRow->addWidget(backup);
    main->addLayout(whyRow);

    auto *sideColumn = new QVBoxLayout(side);
    sideColumn->setContentsMargins(0, 0, 0, 0);
    sideColumn->setSpacing(look.px(8));
    sideColumn->addWidget(reminder);
    sideColumn->addWidget(new Rule);
    sideColumn->addWidget(new Text(tr("Log"), TextSize::group, Tone::text, true));
    auto *logCard = new Card;
    logCard->body()->setContentsMargins(1, 1, 1, 1);
    logCard->body()->addWidget(logTable);
    logTable->horizontalHeader()->hide();
    logTable->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    sideColumn->addWidget(logCard, 1);
    side->setFixedWidth(look.px(340));
    both->addWidget(side);

    reasons->hide(); // until something was refused
    for (Text *figure : {sealed, left, declared, refused})
        figure->setText(QStringLiteral("–"));
    leftLabel->setText(tr("Until the deadline"));
    connect(sync, &Button::clicked, this, &TurnoutPage::syncAsked);
    connect(reasons, &Button::clicked, this, [this] { showRefusals(this, snapshot()); });
    const auto event = [this](const Event &made) { Q_EMIT eventAsked(made); };
    connect(extend, &Button::clicked, this, [this, event] { askDeadline(this, snapshot(), event); });
    connect(replace, &Button::clicked, this, [this, event] { askReplacement(this, snapshot(), event, chosen()); });
    connect(exclude, &Button::clicked, this, [this, event] { askExclusion(this, snapshot(), event, chosen()); });
    connect(withdraw, &Button::clicked, this, [this, event] { askWithdrawal(this, snapshot(), event, chosen()); });
    connect(backupBanner->setAction(tr("Copy the workspace to...")), &QPushButton::clicked, this,
            &TurnoutPage::askBackup);
    connect(backup, &Button::clicked, this, &TurnoutPage::askBackup);
    connect(table, &QTableView::clicked, this, [this] { reminder->choose(chosen()); });
    connect(table, &QTableView::activated, this, [this] { reminder->choose(chosen()); });
    connect(close, &Button::clicked, this,
            [this] { askClose(this, snapshot(), [this](const QString &reason) { Q_EMIT closeAsked(reason); }); });
}

QString TurnoutPage::chosen() const {
    const auto row = static_cast<std::size_t>(table->currentIndex().row());
    return row < snapshot()->turnout.rows.size() ? fromText(snapshot()->turnout.rows[row].member) : QString();
}

void TurnoutPage::askBackup() {
    quiet();
    askFolder(this, tr("Folder for the backup, best on another disk"),
              [this](const QString &folder) { Q_EMIT backupAsked(folder); });
}

void TurnoutPage::follow(Task *task) {
    work->follow(task);
    work->show();
    backupBanner->hide();
    backup->disable(tr("A backup is under way."));
}

void TurnoutPage::ended() {
    work->hide();
    backup->enable();
    backupBanner->setVisible(snapshot()->backupDue());
}

QString TurnoutPage::whyNotClose() const {
    const Turnout &t = snapshot()->turnout;
    if (t.stage != Stage::running)
        return tr("The round is closed.");
    if (t.quorum)
        return {};
    const int panel = static_cast<int>(t.rows.size()), needed = quorumOf(panel);
    if (t.sealed < needed)
        return tr("Closing needs the quorum: %1 of %2 members must have sealed, %3 have.")
            .arg(needed)
            .arg(panel)
            .arg(t.sealed);
    return tr("Closing needs the quorum: %1 of %2 members must have declared, %3 have.")
        .arg(needed)
        .arg(panel)
        .arg(t.declared);
}

void TurnoutPage::setLogBanner(LogBanner *banner) {
    forked = banner;
    forked->setChair();
    body()->insertWidget(1, forked);
    connect(forked, &LogBanner::saved, this,
            [this] { say(tr("The evidence is saved."), tr("Hand it to the audit.")); });
    connect(forked, &LogBanner::failed, this, [this](const Error &error) { fail(describe(error)); });
}

void TurnoutPage::show(const Snapshot &s) {
    if (forked)
        forked->show(s->stored ? s->stored->round.id : "", s->forks);
    ChairPage::show(s);
    if (!s->stored)
        return;
    const Turnout &t = s->turnout;
    const bool running = t.stage == Stage::running;
    const int panel = static_cast<int>(t.rows.size());
    fact()->setText(running ? tr("Closes %1").arg(whenText(t.deadline))
                            : tr("Closed %1").arg(whenText(s->stored->closed.value_or(t.deadline))));
    sealed->setText(tr("%1 / %2").arg(t.sealed).arg(panel));
    quorum->set(t.sealed, panel);
    quorum->setAccessibleName(tr("%1 of %2 sealed, the quorum is %3").arg(t.sealed).arg(panel).arg(quorumOf(panel)));
    leftLabel->setText(running ? tr("Until the deadline") : tr("Round"));
    left->setAccessibleName(leftLabel->text());
    left->setText(running ? leftText(t.deadline - s->now) : tr("closed"));
    declared->setText(tr("%1 / %2").arg(t.declared).arg(panel));
    refused->setText(tr("%1", "refused files").arg(t.refusedCount));
    refused->setTone(t.refused.empty() ? Tone::text : Tone::error);
    reasons->setVisible(!t.refused.empty());

    showRows();
    reminder->show(s);
    backupBanner->setVisible(s->backupDue() && work->isHidden());
    backupBanner->say(BannerKind::attention, tr("Make a backup."),
                      s->stored->closed ? tr("The round is closed, and since then the workspace was not copied. Should "
                                             "this laptop be lost, the copy opens the ballots.")
                                        : tr("The round is open, and since then the workspace was not copied. Should "
                                             "this laptop be lost, the copy goes on with the round."));
    backupTime->setText(s->backup ? tr("Last backup %1").arg(shortTime(*s->backup)) : tr("No backup yet"));

    log->clear();
    for (auto entry = t.log.rbegin(); entry != t.log.rend(); ++entry) {
        const LogLine line = logLine(*entry, *s);
        log->appendRow({cell(line.what, {.icon = line.icon, .tone = line.tone, .second = line.more}),
                        cell(line.when, {.tone = Tone::text2})});
    }
    stretchFirst(logTable);

    const QString why = whyNotClose();
    closeWhy->setText(
        !why.isEmpty() ? why
        : s->now < t.deadline
            ? (t.sealed == panel
                   ? tr("Everyone sealed: the round can be closed.")
                   : tr("Closing is possible from %1, before it with a reason.").arg(whenText(t.deadline)))
            : tr("The deadline has passed: the round can be closed."));
    if (why.isEmpty())
        close->enable();
    else
        close->disable(why);
    for (Button *button : {extend, replace, exclude, withdraw}) {
        if (running)
            button->enable();
        else
            button->disable(tr("The round is closed."));
    }
}

void TurnoutPage::showRows() {
    const Turnout &t = snapshot()->turnout;
    const int row = table->currentIndex().row();
    rows->clear();
    rows->setHorizontalHeaderLabels(
        {tr("Member"), tr("Group"), tr("Pledge and conflicts"), tr("Sealed (revision)"), tr("No.")});
    const bool soon = t.stage == Stage::running && t.deadline - snapshot()->now < 2 * 86400;
    for (const TurnoutRow &r : t.rows) {
        QString declaration = r.declaredAt ? shortTime(*r.declaredAt) : tr("not yet");
        if (r.recusals > 0)
            declaration += tr(" · recused %1").arg(r.recusals);
        const QString note = r.withdrawn   ? tr("withdrew: nothing of this seat counts")
                             : r.inherited ? tr("until the new holder acts, what the one before left stands")
                                           : QString();
        QString sealedWhen = r.sealedAt ? shortTime(*r.sealedAt) : QString();
        if (r.sealAgain)
            sealedWhen += tr(" · to be sealed again");
        const QList<QStandardItem *> cells{
            cell(snapshot()->nameOf(r.member), {.bold = true, .second = note}),
            cell(groupText(r.group), {.tone = Tone::text2}),
            cell(declaration, {.icon = r.declared ? QStringLiteral("done") : QStringLiteral("empty"),
                               .tone = r.declared ? Tone::text : Tone::text2}),
            r.revision > 0
                ? cell(sealedWhen, {.icon = QStringLiteral("seal"), .chip = tr("revision %1").arg(r.revision)})
                : cell(tr("not yet"), {.icon = QStringLiteral("empty"), .tone = Tone::text2}),
            cell(fromText(r.member), {.tone = Tone::text2})};
        rows->appendRow(cells);
        if ((soon && r.revision == 0 && !r.withdrawn) || r.sealAgain)
            markAttention(cells);
    }
    fitColumns(table);
    for (const auto &[section, least] : {std::pair(0, 170), std::pair(1, 80), std::pair(2, 190), std::pair(3, 220)})
        table->setColumnWidth(section, std::max(table->columnWidth(section), theme().px(least)));
    table->setCurrentIndex(rows->index(row, 0));
}

void TurnoutPage::setSyncing(bool on) {
    syncing = on;
    sync->setText(on ? tr("Syncing...") : tr("Sync"));
    if (on)
        sync->disable(tr("A sync is under way."));
    else
        sync->enable();
}

QList<KeyHint> TurnoutPage::keyHints() const {
    return {{{}, tr("member"), QStringLiteral("↑ ↓")},
            {QKeySequence(Qt::Key_Return), tr("reminder for them")},
            {QKeySequence(Qt::Key_F5), tr("sync")}};
}

QList<QWidget *> TurnoutPage::panes() const {
    return {table, side};
}

} // namespace simsa
