#include "ui/desk/ReceiptPage.h"

#include "ui/desk/DeskText.h"
#include "ui/shell/Panels.h"
#include "ui/shell/Task.h"

#include "app/base/Files.h"
#include "app/domain/Names.h"
#include "app/roles/Words.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHeaderView>
#include <QScrollArea>
#include <QShortcut>
#include <QTableWidget>
#include <QVBoxLayout>

namespace simsa {

namespace {

constexpr std::uint64_t largestResult = 512u << 20;

QTableWidget *table(const QString &name) {
    auto *made = new QTableWidget;
    made->setAccessibleName(name);
    made->setEditTriggers(QAbstractItemView::NoEditTriggers);
    made->setSelectionBehavior(QAbstractItemView::SelectRows);
    made->setSelectionMode(QAbstractItemView::SingleSelection);
    made->setTabKeyNavigation(false);
    made->setShowGrid(false);
    made->setFrameShape(QFrame::NoFrame);
    made->setWordWrap(false);
    made->setIconSize({theme().px(16), theme().px(16)});
    made->verticalHeader()->hide();
    made->verticalHeader()->setDefaultSectionSize(theme().px(30));
    made->horizontalHeader()->setHighlightSections(false);
    made->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    made->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return made;
}

void setCell(QTableWidget *in, int row, int column, const QString &text, const QString &iconName = {},
             Tone tone = Tone::text2, bool right = false) {
    auto *item = new QTableWidgetItem(text);
    if (!iconName.isEmpty())
        item->setIcon(icon(iconName, tone));
    item->setTextAlignment((right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    item->setToolTip(text);
    in->setItem(row, column, item);
}

void setHeads(QTableWidget *in, const QStringList &heads, int rightFrom = 1000) {
    in->setColumnCount(static_cast<int>(heads.size()));
    for (int i = 0; i < heads.size(); ++i) {
        auto *item = new QTableWidgetItem(heads[i]);
        item->setTextAlignment((i >= rightFrom ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
        in->setHorizontalHeaderItem(i, item);
    }
}

void fitHeight(QTableWidget *in) { // the page scrolls, not the table
    int height = in->horizontalHeader()->sizeHint().height() + 2 * in->frameWidth() + theme().px(14);
    for (int i = 0; i < in->rowCount(); ++i)
        height += in->rowHeight(i);
    in->setFixedHeight(height);
}

QString grouped(const std::string &hex) { // in eights, as it is read out
    QString out;
    for (std::size_t i = 0; i < hex.size(); i += 8)
        out += (i ? QStringLiteral(" ") : QString()) + words(hex.substr(i, 8));
    return out;
}

} // namespace

ReceiptSnapshot readReceipts(Workspace &ws, const std::string &roundId) {
    ReceiptSnapshot out;
    {
        const auto guard = ws.lock();
        out.stored = loadRound(ws, roundId);
        out.standing = standingOf(ws, roundId);
    }
    try {
        if (const std::optional<Bytes> file = keptResult(ws, roundId))
            out.result = checkResult(ws, roundId, *file);
    } catch (const Error &e) {
        out.unread = e;
    }
    return out;
}

ReceiptPage::ReceiptPage(std::shared_ptr<Workspace> workspace, const std::string &roundId, QWidget *parent)
    : Page(parent), ws(std::move(workspace)), round(roundId), trouble(new Banner(BannerKind::error)),
      twins(new Banner(BannerKind::attention)), mark(new IconLabel(QStringLiteral("clock"), Tone::text2, 28)),
      head(new Text(tr("The log is being read..."), TextSize::page, Tone::text, true)),
      more(new Text({}, TextSize::body, Tone::text2)), revisions(table(tr("Sealed revisions"))),
      mine(table(tr("My row as it was counted"))), detail(new Text({}, TextSize::secondary, Tone::text2)),
      save(new Button(tr("Save the receipt..."), ButtonKind::normal, QStringLiteral("exp"))),
      copy(new Button(tr("Copy"), ButtonKind::link, QStringLiteral("copy"))),
      open(new Button(tr("Open a result file..."), ButtonKind::normal, QStringLiteral("imp"))),
      back(new Button(tr("Back to Seal"), ButtonKind::primary, QStringLiteral("left"))), ballotCard(new Card),
      resultCard(new Card), resultHint(new Text({}, TextSize::body, Tone::text2)), facts(new QWidget) {
    const Theme &look = theme();
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    for (Banner *each : {trouble, twins}) {
        each->setFlush();
        each->hide();
        outer->addWidget(each);
    }
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    outer->addWidget(scroll, 1);
    auto *ground = new QWidget;
    scroll->setWidget(ground);
    auto *middle = new QHBoxLayout(ground);
    middle->setContentsMargins(look.px(24), look.px(16), look.px(24), look.px(16));
    auto *column = new QVBoxLayout;
    column->setSpacing(look.px(12));
    middle->addLayout(column);

    auto *top = new QHBoxLayout;
    top->setSpacing(look.px(12));
    top->addWidget(mark, 0, Qt::AlignTop);
    auto *sentences = new QVBoxLayout;
    sentences->setSpacing(look.px(2));
    head->setWrapping(true);
    more->setWrapping(true);
    sentences->addWidget(head);
    sentences->addWidget(more);
    top->addLayout(sentences, 1);
    top->addWidget(back, 0, Qt::AlignTop);
    column->addLayout(top);

    const auto title = [](Card *card, const QString &text) {
        card->body()->setSpacing(theme().px(8));
        card->body()->addWidget(new Text(text, TextSize::group, Tone::text, true));
    };
    title(ballotCard, tr("What I sealed, and how far it came"));
    ballotCard->body()->addWidget(revisions);
    ballotCard->body()->addWidget(new Rule);
    detail->setWrapping(true);
    detail->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    detail->setAccessibleName(tr("What the receipt proves"));
    ballotCard->body()->addWidget(detail);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(save);
    buttons->addWidget(copy);
    auto *use =
        new Text(tr("A receipt (tlog-proof) shows to anybody with the chair's key that this line is in the log. "
                    "It says nothing of your scores."),
                 TextSize::secondary, Tone::text2);
    use->setWrapping(true);
    buttons->addWidget(use, 1);
    ballotCard->body()->addLayout(buttons);
    column->addWidget(ballotCard);

    title(resultCard, tr("After publication: my row and the tally"));
    resultHint->setWrapping(true);
    resultCard->body()->addWidget(resultHint);
    resultCard->body()->addWidget(facts);
    resultCard->body()->addWidget(mine);
    auto *own = new QHBoxLayout;
    own->addWidget(open);
    own->addStretch(1);
    resultCard->body()->addLayout(own);
    mine->hide();
    column->addWidget(resultCard);
    column->addStretch(1);
    for (Button *each : {save, copy, open})
        each->setSmall(true);
    save->disable(tr("The log is being read..."));

    connect(back, &Button::clicked, this, &ReceiptPage::backAsked);
    auto *escape = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &ReceiptPage::backAsked);
    connect(revisions, &QTableWidget::currentCellChanged, this, &ReceiptPage::showDetail);
    connect(copy, &Button::clicked, this, [this] { QGuiApplication::clipboard()->setText(detail->fullText()); });
    connect(save, &Button::clicked, this, [this] {
        auto *dialog = new QFileDialog(window(), tr("Save the receipt"), QStringLiteral("receipt.tlog-proof"),
                                       tr("Receipts (*.tlog-proof)"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->setDefaultSuffix(QStringLiteral("tlog-proof"));
        connect(dialog, &QFileDialog::fileSelected, this, &ReceiptPage::saveReceipt);
        dialog->open();
    });
    connect(open, &Button::clicked, this, [this] {
        auto *dialog = new QFileDialog(window(), tr("Open a result file"), {}, tr("Results (*.simsa-result)"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::ExistingFile);
        connect(dialog, &QFileDialog::fileSelected, this, &ReceiptPage::takeResult);
        dialog->open();
    });
    reload();
}

QAbstractButton *ReceiptPage::primaryAction() const {
    return back;
}

QList<KeyHint> ReceiptPage::keyHints() const {
    return {{{}, tr("revision"), QStringLiteral("↑ ↓")}, {QKeySequence(Qt::Key_Escape), tr("back to Seal")}};
}

QList<QWidget *> ReceiptPage::panes() const {
    return {ballotCard, resultCard};
}

void ReceiptPage::activated() {
    if (!isAncestorOf(window()->focusWidget()))
        revisions->setFocus(Qt::OtherFocusReason);
}

QString ReceiptPage::headline() const {
    return head->fullText() + QLatin1Char(' ') + more->fullText();
}

QString ReceiptPage::resultText() const {
    return (QStringList{resultHint->isHidden() ? QString() : resultHint->fullText()} + said).join(QLatin1Char('\n'));
}

QString ReceiptPage::detailText() const {
    return detail->fullText();
}

void ReceiptPage::reload() {
    runTask(
        this, [space = ws, id = round](Work &) { return readReceipts(*space, id); },
        [this](ReceiptSnapshot fresh) { show(std::move(fresh)); },
        [this](const Error &error) {
            head->setText(tr("The log could not be read."));
            trouble->say(BannerKind::error, describe(error));
            trouble->show();
        });
}

void ReceiptPage::show(ReceiptSnapshot snapshot) {
    now = std::move(snapshot);
    showHeadline();
    showRevisions();
    showResult();
}

void ReceiptPage::showHeadline() {
    const Standing &s = now->standing;
    const BallotStanding *newest = s.ballots.empty() ? nullptr : &s.ballots[0];
    const auto say = [this](const char *iconName, Tone tone, const QString &lead, const QString &text) {
        mark->setIcon(QString::fromLatin1(iconName), tone);
        head->setText(lead);
        more->setText(text);
    };
    const QString closed = s.closed ? QLatin1Char(' ') + tr("The round is closed.") : QString();
    if (!newest)
        say("clock", Tone::text2, tr("Nothing is sealed here yet."),
            tr("When you have sealed, this page shows how far your ballot came.") + closed);
    else if (!newest->same)
        say("error", Tone::error, tr("The ballot kept here is not what was sealed."),
            tr("The file in this workspace was changed or is damaged. What is in the log stands as it was logged; tell "
               "the chair and the audit."));
    else if (s.forked)
        say("error", Tone::error, tr("The log contradicts itself."),
            tr("The chair signed two logs that cannot both be true, so a receipt proves nothing for now. The evidence "
               "is kept: save it on the page Seal and hand it to the audit."));
    else if (s.unchanged())
        say("done", Tone::accent, tr("Your ballot is in, unchanged."),
            tr("Revision %1 is line %2 of the %3 lines that the chair has signed. What was logged is what you sealed "
               "here, and it is the one that counts for your seat.")
                    .arg(newest->own.revision)
                    .arg(newest->line->index + 1)
                    .arg(s.size) +
                closed);
    else if (!newest->line)
        say("clock", Tone::attentionMark,
            newest->own.state == "delivered" ? tr("Your ballot is delivered, but not in the log yet.")
                                             : tr("Your ballot is sealed, but not delivered yet."),
            (newest->own.state == "delivered"
                 ? tr("The chair logs it with the next sync of the chair's program; then sync here again.")
                 : tr("Sync, or save the sealed file on the page Seal and hand it over.")) +
                closed);
    else if (newest->line->entry.kind == LogKind::refused)
        say("error", Tone::error,
            tr("Revision %1 was refused: %2.")
                .arg(newest->own.revision)
                .arg(describeReason(newest->line->entry.reason)),
            newest->line->entry.reason == "conflict"
                ? tr("Another ballot of the same revision came first, from another device with your keys. The first "
                     "one "
                     "stands. Seal again here if this one is to count: it becomes the next revision.") +
                      closed
                : tr("An earlier revision that was accepted stands, if there is one.") + closed);
    else
        say("alert", Tone::attentionMark, tr("Another ballot counts for your seat."),
            tr("A later revision, or a change of the key, took the place of the ballot sealed here.") + closed);
    twins->setVisible(!s.others.empty());
    if (s.others.empty())
        return;
    const Member *seat = findMember(now->stored.round, now->stored.member);
    const bool own = seat && seat->signing == toOpenSsh(ws->person().signing.pub);
    twins->say(BannerKind::attention,
               tr("Revision %1 of your seat was not sealed in this workspace.").arg(s.others.back().revision),
               own ? tr("It came from another device with your keys. Only one may go on: lay the other workspace to "
                        "rest there. If it was not you, your keys are in other hands: call the chair, who replaces "
                        "them.")
                   : tr("It is of who held the seat before you. A ballot that you seal takes its place."));
}

void ReceiptPage::showRevisions() {
    const std::vector<BallotStanding> &all = now->standing.ballots;
    revisions->setVisible(!all.empty());
    setHeads(revisions, {tr("Revision"), tr("Sealed"), tr("Delivered"), tr("In the log"), tr("Receipt"), tr("Counts")});
    revisions->setRowCount(static_cast<int>(all.size()));
    for (std::size_t i = 0; i < all.size(); ++i) {
        const BallotStanding &b = all[i];
        const int at = static_cast<int>(i);
        const QString done = QStringLiteral("done"), wait = QStringLiteral("clock");
        setCell(revisions, at, 0, tr("Revision %1").arg(b.own.revision));
        setCell(revisions, at, 1, DeskText::moment(b.own.sealed) + (b.same ? QString() : tr(" · changed here")),
                b.same ? done : QStringLiteral("error"), b.same ? Tone::accent : Tone::error);
        const bool delivered = b.line || b.own.state != "sealed";
        setCell(revisions, at, 2, delivered ? tr("delivered") : tr("not yet"), delivered ? done : wait,
                delivered ? Tone::accent : Tone::text2);
        const bool refused = b.line && b.line->entry.kind == LogKind::refused;
        setCell(revisions, at, 3,
                !b.line   ? tr("not yet")
                : refused ? tr("line %1, refused: %2").arg(b.line->index + 1).arg(describeReason(b.line->entry.reason))
                          : tr("line %1, %2").arg(b.line->index + 1).arg(DeskText::moment(b.line->entry.time)),
                refused  ? QStringLiteral("error")
                : b.line ? done
                         : wait,
                refused  ? Tone::error
                : b.line ? Tone::accent
                         : Tone::text2);
        setCell(revisions, at, 4, b.receipt.empty() ? tr("none yet") : tr("checked"), b.receipt.empty() ? wait : done,
                b.receipt.empty() ? Tone::text2 : Tone::accent);
        setCell(revisions, at, 5,
                b.counts             ? tr("this one counts")
                : b.line && !refused ? tr("replaced by a later one")
                                     : QStringLiteral("–"),
                b.counts ? done : QString(), Tone::accent);
    }
    revisions->horizontalHeader()->setStretchLastSection(true);
    if (!all.empty())
        revisions->setCurrentCell(0, 0);
    fitHeight(revisions);
    showDetail();
}

void ReceiptPage::showDetail() {
    const int at = revisions->currentRow();
    const bool any = now && at >= 0 && static_cast<std::size_t>(at) < now->standing.ballots.size();
    detail->setVisible(any);
    copy->setVisible(any);
    if (!any) {
        save->disable(tr("Nothing is sealed here yet."));
        return;
    }
    const BallotStanding &b = now->standing.ballots[static_cast<std::size_t>(at)];
    QStringList lines{tr("Digest of the submission: %1").arg(grouped(b.own.digest))};
    if (b.line) {
        lines << tr("Line %1 of %2, logged %3")
                     .arg(b.line->index + 1)
                     .arg(b.line->checkpoint.size)
                     .arg(DeskText::moment(b.line->entry.time))
              << tr("Root of the log, as the chair signed it: %1").arg(words(now->standing.number))
              << tr("Proof: %n hash(es) from the line up to the root, each checked here.", nullptr,
                    static_cast<int>(readLogProof(b.receipt).proof.size()));
        save->enable();
    } else {
        lines << tr("Not in the log as known here; sync to look again.");
        save->disable(tr("There is no receipt before the log has the ballot."));
    }
    detail->setText(lines.join(QLatin1Char('\n')));
}

void ReceiptPage::addFact(bool good, const QString &lead, const QString &text) {
    auto *line = new QWidget;
    auto *box = new QHBoxLayout(line);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(theme().px(8));
    box->addWidget(
        new IconLabel(good ? QStringLiteral("done") : QStringLiteral("error"), good ? Tone::accent : Tone::error), 0,
        Qt::AlignTop);
    auto *sentence = new Text(text, TextSize::body, good ? Tone::text2 : Tone::error);
    sentence->setLead(lead);
    sentence->setWrapping(true);
    box->addWidget(sentence, 1);
    facts->layout()->addWidget(line);
    said << sentence->fullText();
}

void ReceiptPage::showResult() {
    said.clear();
    qDeleteAll(facts->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
    delete facts->layout();
    auto *list = new QVBoxLayout(facts);
    list->setContentsMargins(0, 0, 0, 0);
    list->setSpacing(theme().px(6));
    const bool seen = now->stored.round.policy.disclosure.evaluatorsSeeTotals;
    mine->hide();
    resultHint->setVisible(!now->result);
    facts->setVisible(now->result.has_value());
    if (now->unread)
        resultHint->setText(tr("The result file cannot be checked: %1").arg(describe(*now->unread)));
    else if (!now->stored.closed)
        resultHint->setText(tr("The round is still open. After the close and the tally this page compares your row."));
    else if (!seen)
        resultHint->setText(
            tr("By its rules this round does not show its result to evaluators, so your row cannot be compared here. "
               "What the log proves stands: above it says whether your submission was the counted one when the round "
               "closed. An auditor checks the rest; if you are handed a result file, open it here."));
    else
        resultHint->setText(tr("The result has not come yet. Sync after the chair has published it, or open the file "
                               "you were handed."));
    if (!now->result)
        return;
    const ResultCheck &r = *now->result;
    if (r.digest.empty())
        addFact(false, tr("Nothing of yours was counted."),
                tr("The log names no accepted ballot of %1 before the close.").arg(words(r.member)));
    else if (!r.sealedHere)
        addFact(false, tr("The counted ballot was not sealed here."),
                tr("Your row %1 is revision %2 from another device or of who held the seat before; it is shown below.")
                    .arg(words(r.member))
                    .arg(r.revision));
    else if (r.rowEqual())
        addFact(true, tr("Your row is as you sealed it."),
                tr("You are %1. Every value of revision %2 that was counted equals what this workspace sealed; it was "
                   "opened with the key kept here.")
                    .arg(words(r.member))
                    .arg(r.revision));
    else
        addFact(false, tr("Your row differs from what you sealed."),
                tr("The differing values are marked below. Tell the audit, not only the chair."));
    if (r.passed("tally"))
        addFact(
            true, tr("The tally is right."),
            tr("This computer added up the %n ballot(s) again and came to the published figures, to the last digit.",
               nullptr, r.ballots));
    else
        addFact(false, tr("The tally is not the published one."),
                tr("This computer added up the %n ballot(s) again and came to other figures. Tell the audit.", nullptr,
                   r.ballots));
    if (r.sameLog)
        addFact(true, tr("The log is the one known here."), tr("Nothing was taken out of it or put in between."));
    else
        addFact(false, tr("The log in the file is another than the one known here."), tr("Tell the audit."));
    QStringList failed;
    for (const Check &check : r.checks)
        if (!check.passed && check.key != "tally")
            failed << words(check.key) + QLatin1Char(' ') + words(check.detail) + QStringLiteral(": ") +
                          describe(check.code);
    if (failed.isEmpty())
        addFact(true, tr("All checks of the file hold."),
                tr("%n check(s): signatures, digests, events, submissions, ballots.", nullptr,
                   static_cast<int>(r.checks.size())));
    else
        addFact(false, tr("%n check(s) of the file fail.", nullptr, static_cast<int>(failed.size())),
                failed.mid(0, 4).join(QLatin1Char('\n')));
    showRow(r);
}

// A row for each proposal, a column for each item; what differs says both values.
void ReceiptPage::showRow(const ResultCheck &r) {
    if (r.cells.empty())
        return;
    const Round &rules = now->stored.round;
    QStringList heads{tr("Proposal")};
    std::vector<std::string> parts;
    for (const Criterion *leaf : leaves(rules.rubric)) {
        heads << words(numbering(rules.rubric, leaf->id));
        parts.push_back(leaf->id);
    }
    if (rules.policy.gate.majority) {
        heads << tr("Gate");
        parts.push_back("gate");
    }
    if (rules.policy.recognition.majority) {
        heads << tr("Recognition");
        parts.push_back("recognition");
    }
    heads << tr("In words");
    parts.push_back("words");
    heads << tr("My row");
    const bool totals = !r.totals.empty();
    if (totals)
        heads << tr("Official total") << tr("Rank");
    setHeads(mine, heads, 1);
    mine->setRowCount(static_cast<int>(rules.proposals.size()));
    const auto worded = [](const std::string &part, const std::string &value) {
        if (part != "gate" && part != "recognition")
            return words(value);
        const Choice choice = value == "yes"         ? Choice::yes
                              : value == "no"        ? Choice::no
                              : value == "abstained" ? Choice::abstained
                                                     : Choice::none;
        return value.empty() ? QString() : DeskText::choice(choice, part == "gate");
    };
    for (std::size_t p = 0; p < rules.proposals.size(); ++p) {
        const std::string &id = rules.proposals[p].id;
        const int at = static_cast<int>(p);
        bool equal = true;
        QString state;
        const auto cell = [&](const std::string &part) {
            for (const RowCell &c : r.cells)
                if (c.proposal == id && c.part == part)
                    return c;
            return RowCell{};
        };
        if (const RowCell c = cell("state"); c.counted != "scored") {
            state = c.counted == "recused" ? tr("recused") : tr("abstained");
            equal = c.equal() || !r.sealedHere;
        }
        setCell(mine, at, 0, words(id) + QLatin1Char(' ') + DeskText::applicant(rules, id, false));
        for (std::size_t i = 0; i < parts.size(); ++i) {
            const RowCell c = cell(parts[i]);
            const bool same = c.equal() || !r.sealedHere;
            equal = equal && same;
            QString text = parts[i] == "words" ? (same ? tr("equal") : tr("differs")) : worded(parts[i], c.counted);
            if (text.isEmpty())
                text = i == 0 && !state.isEmpty() ? state : QStringLiteral("–");
            if (!same && parts[i] != "words")
                text = tr("%1, sealed %2").arg(text, worded(parts[i], c.sealed));
            setCell(mine, at, static_cast<int>(i) + 1, text, same ? QString() : QStringLiteral("error"), Tone::error,
                    true);
        }
        const int last = static_cast<int>(parts.size()) + 1;
        setCell(mine, at, last,
                !r.sealedHere ? tr("not sealed here")
                : equal       ? tr("equal")
                              : tr("differs"),
                equal ? QStringLiteral("done") : QStringLiteral("error"), equal ? Tone::accent : Tone::error, true);
        if (!totals)
            continue;
        const auto total = std::find_if(r.totals.begin(), r.totals.end(), [&](auto &t) { return t.proposal == id; });
        setCell(mine, at, last + 1,
                total == r.totals.end() || total->total.empty() ? QStringLiteral("–") : words(total->total), {},
                Tone::text2, true);
        setCell(mine, at, last + 2,
                total == r.totals.end() || total->rank == 0 ? QStringLiteral("–") : QString::number(total->rank), {},
                Tone::text2, true);
    }
    mine->show();
    fitHeight(mine);
}

void ReceiptPage::saveReceipt(const QString &path) {
    const int at = revisions->currentRow();
    if (!now || at < 0)
        return;
    runTask(
        this,
        [text = now->standing.ballots[static_cast<std::size_t>(at)].receipt, to = Path(path.toStdString())](Work &) {
            writeFile(to, view(text));
        },
        [this] {
            trouble->say(BannerKind::info, tr("The receipt is saved."),
                         tr("Anybody with the chair's key can check it, with this program or without."));
            trouble->show();
        },
        [this](const Error &error) {
            trouble->say(BannerKind::error, describe(error), tr("No file was written."));
            trouble->show();
        });
}

void ReceiptPage::takeResult(const QString &path) {
    runTask(
        this,
        [space = ws, id = round, from = Path(path.toStdString())](Work &) {
            std::error_code error;
            const Path real = std::filesystem::canonical(from, error);
            keepResult(*space, id, readFile(error ? from : real, largestResult));
        },
        [this] {
            trouble->hide();
            reload();
        },
        [this](const Error &error) {
            trouble->say(BannerKind::error, describe(error), tr("Nothing was taken in."));
            trouble->show();
        });
}

} // namespace simsa
