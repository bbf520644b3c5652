#include "ui/chair/DecisionPage.h"

#include "ui/chair/Cells.h"
#include "ui/chair/Say.h"
#include "ui/shell/Confirm.h"
#include "ui/shell/Panels.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QSpinBox>
#include <QVBoxLayout>

namespace simsa {

namespace {

constexpr int mostReason = 2000, mostBy = 200; // of the event's format

// The figure that a tie rule compares.
QString figureOf(const ProposalResult &p, const std::string &id) {
    if (id == "score")
        return p.score ? fromText(toText(*p.score)) : QString();
    for (const auto &[name, figure] : p.contributions)
        if (name == id)
            return figure ? fromText(toText(*figure)) : QString();
    for (const auto &[name, figure] : p.criteria)
        if (name == id)
            return fromText(toText(figure));
    return {};
}

QString ruleName(const std::string &id, const Rubric &rubric) {
    if (id == "score")
        return DecisionPage::tr("panel's score");
    const Criterion *found = find(rubric, id);
    return found ? fromText(found->title) : fromText(id);
}

const ProposalResult *resultOf(const Official &official, const std::string &id) {
    for (const ProposalResult &p : official.proposals)
        if (p.id == id)
            return &p;
    return nullptr;
}

QSpinBox *voteBox(const QString &name) {
    auto *box = new QSpinBox;
    box->setRange(0, 999);
    box->setAccessibleName(name);
    box->setAlignment(Qt::AlignRight);
    box->setFixedWidth(theme().px(72));
    return box;
}

} // namespace

DecisionPage::DecisionPage(QWidget *parent)
    : QWidget(parent), now(std::make_shared<ChairSnapshot>()), title(new Text({}, TextSize::group, Tone::text, true)),
      words(new Text({}, TextSize::body, Tone::text2)), why(new Text({}, TextSize::secondary, Tone::text2)),
      votes(new Text({}, TextSize::secondary, Tone::text2)), tie(new Banner(BannerKind::attention)), list(new QWidget),
      grid(new QGridLayout(list)), nobody(new QCheckBox(tr("No proposal is selected"))), presiding(new QComboBox),
      method(new Segmented({tr("Meeting"), tr("Video meeting"), tr("In writing")})), yes(voteBox(tr("Votes for"))),
      no(voteBox(tr("Votes against"))), abstained(voteBox(tr("Abstentions"))), reason(new QPlainTextEdit),
      back(new Button(tr("Back to the results"), ButtonKind::normal, QStringLiteral("left"))),
      certify(new Button(tr("Certify and sign..."), ButtonKind::primary, QStringLiteral("seal"))),
      more(new Button({}, ButtonKind::link)), past(new QWidget), history(new QStandardItemModel(this)),
      historyTable(cellTable(history, tr("Decisions and adjustments"), 46)) {
    const Theme &look = theme();
    auto *columns = new QHBoxLayout(this);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(look.px(20));

    auto *left = new QVBoxLayout;
    left->setSpacing(look.px(8));
    auto *head = new QHBoxLayout;
    head->addWidget(new StandingLabel(StandingLabel::official));
    head->addWidget(title, 1);
    left->addLayout(head);
    words->setWrapping(true);
    left->addWidget(words);
    left->addWidget(tie);
    auto *card = new Card;
    card->body()->setContentsMargins(1, 1, 1, 1);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setAccessibleName(tr("Proposals to decide on"));
    auto *inner = new QWidget;
    standOnPanel(inner);
    auto *innerColumn = new QVBoxLayout(inner);
    innerColumn->setContentsMargins(0, 0, 0, 0);
    innerColumn->addWidget(list);
    innerColumn->addWidget(more, 0, Qt::AlignLeft);
    innerColumn->addStretch(1);
    grid->setContentsMargins(look.px(12), look.px(8), look.px(12), look.px(8));
    grid->setHorizontalSpacing(look.px(16));
    grid->setVerticalSpacing(look.px(4));
    scroll->setWidget(inner);
    card->body()->addWidget(scroll);
    left->addWidget(card, 3);
    left->addWidget(nobody);
    auto *pastColumn = new QVBoxLayout(past);
    pastColumn->setContentsMargins(0, 0, 0, 0);
    pastColumn->addWidget(new Text(tr("Decisions and adjustments"), TextSize::body, Tone::text, true));
    auto *pastCard = new Card;
    pastCard->body()->setContentsMargins(1, 1, 1, 1);
    pastCard->body()->addWidget(historyTable);
    historyTable->setMinimumHeight(look.px(110));
    pastColumn->addWidget(pastCard, 1);
    left->addWidget(past, 2);
    columns->addLayout(left, 1);

    auto *form = new Card;
    form->setFixedWidth(look.px(380));
    QVBoxLayout *right = form->body();
    right->setSpacing(look.px(6));
    const auto labelled = [&](const QString &label, QWidget *field) {
        auto *name = new Text(label, TextSize::body, Tone::text, true);
        name->setBuddy(field);
        field->setAccessibleName(label);
        right->addWidget(name);
        right->addWidget(field);
    };
    presiding->setEditable(true);
    presiding->setInsertPolicy(QComboBox::NoInsert);
    labelled(tr("Who decided: the presiding member"), presiding);
    labelled(tr("How"), method);
    right->addWidget(new Text(tr("Vote"), TextSize::body, Tone::text, true));
    auto *ballots = new QGridLayout;
    ballots->setHorizontalSpacing(look.px(12));
    ballots->setVerticalSpacing(look.px(2));
    int at = 0;
    for (const auto &[label, box] :
         {std::pair(tr("for"), yes), std::pair(tr("against"), no), std::pair(tr("abstained"), abstained)}) {
        ballots->addWidget(new Text(label, TextSize::secondary, Tone::text2), 0, at);
        ballots->addWidget(box, 1, at++);
    }
    ballots->setColumnStretch(at, 1);
    right->addLayout(ballots);
    votes->setWrapping(true);
    right->addWidget(votes);
    reason->setTabChangesFocus(true);
    reason->setMinimumHeight(look.px(80));
    labelled(tr("What was decided, and why"), reason);
    right->addStretch(1);
    auto *safe = new Text(tr("The official figures stay as they are. The decision is signed, logged and stands in the "
                             "minutes; a later one takes its place, and both stay on record."),
                          TextSize::secondary, Tone::text2);
    safe->setWrapping(true);
    right->addWidget(safe);
    why->setWrapping(true);
    right->addWidget(why);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(look.px(8));
    buttons->addWidget(back);
    buttons->addStretch(1);
    buttons->addWidget(certify);
    right->addLayout(buttons);
    columns->addWidget(form);

    connect(back, &Button::clicked, this, &DecisionPage::backAsked);
    connect(certify, &Button::clicked, this, &DecisionPage::ask);
    connect(more, &Button::clicked, this, [this] {
        laidOut = rows.size();
        layOutRows();
    });
    connect(nobody, &QCheckBox::toggled, this, [this](bool none) {
        for (Row &row : rows) {
            if (!row.tick)
                continue;
            if (none)
                row.tick->setChecked(false);
            row.tick->setEnabled(!none);
        }
        check();
    });
    connect(reason, &QPlainTextEdit::textChanged, this, &DecisionPage::check);
    connect(presiding, &QComboBox::currentTextChanged, this, &DecisionPage::check);
    connect(method, &Segmented::chosen, this, &DecisionPage::check);
    for (QSpinBox *box : {yes, no, abstained})
        connect(box, &QSpinBox::valueChanged, this, &DecisionPage::check);
}

void DecisionPage::show(const Snapshot &s) {
    const bool same = now->result && s->result && now->stored->round.id == s->stored->round.id &&
                      now->result->json == s->result->json && now->events.size() == s->events.size();
    now = s;
    fresh = fresh || (s->result && !same);
    if (fresh && isVisible())
        start();
}

void DecisionPage::showEvent(QShowEvent *event) {
    QWidget::showEvent(event);
    if (fresh)
        start();
}

void DecisionPage::start() {
    fresh = false;
    const Official &o = now->result->official;
    const Policy &policy = now->stored->round.policy;
    const Event *last = now->decision();
    const std::vector<std::string> &preset = last ? last->selected : o.selected;
    rows.clear();
    for (const ProposalResult &p : o.proposals)
        if (p.rank > 0)
            rows.push_back({p.id, p.rank, p.jointRank, nullptr});
    const auto place = [&](const std::string &id) {
        return std::find(preset.begin(), preset.end(), id) - preset.begin();
    };
    std::stable_sort(rows.begin(), rows.end(), [&](const Row &a, const Row &b) {
        return a.rank != b.rank ? a.rank < b.rank : place(a.id) < place(b.id);
    });
    laidOut = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto has = [&](const std::vector<std::string> &ids) {
            return std::find(ids.begin(), ids.end(), rows[i].id) != ids.end();
        };
        if (has(preset) || has(o.undecided) || has(o.selected))
            laidOut = i + 1;
    }
    laidOut = std::min(rows.size(), std::max<std::size_t>(40, laidOut + 20));
    layOutRows();
    for (Row &row : rows)
        if (row.tick)
            row.tick->setChecked(std::count(preset.begin(), preset.end(), row.id) > 0);
    nobody->setChecked(last && last->selected.empty());

    const int free = std::max(0, policy.select - static_cast<int>(o.selected.size()));
    title->setText(tr("Decision of the committee"));
    QString say = policy.select > 0 ? tr("The rules select up to %n.", nullptr, policy.select)
                                    : tr("The rules select nobody automatically.");
    say += QLatin1Char(' ') + tr("The figures select %n.", nullptr, static_cast<int>(o.selected.size()));
    words->setText(say);
    tie->setVisible(!o.undecided.empty());
    if (!o.undecided.empty()) {
        QStringList names, tried{tr("total")};
        for (const std::string &id : o.undecided)
            names << now->applicantOf(id);
        for (const std::string &id : policy.ties)
            tried << ruleName(id, now->stored->round.rubric);
        tie->say(BannerKind::attention,
                 tr("%1 are tied for %2.").arg(names.join(QStringLiteral(", ")), tr("%n places", nullptr, free)),
                 tr("Tried in this order and equal: %1.").arg(tried.join(QStringLiteral(" → "))));
    }
    const QString who = presiding->currentText();
    presiding->clear();
    for (const TurnoutRow &row : now->turnout.rows)
        presiding->addItem(now->nameOf(row.member));
    presiding->setCurrentText(who);
    const int panel = static_cast<int>(now->turnout.rows.size());
    for (QSpinBox *box : {yes, no, abstained}) {
        box->setMaximum(panel);
        box->setValue(0);
    }
    reason->clear();
    showHistory();
    check();
}

void DecisionPage::layOutRows() {
    while (QLayoutItem *old = grid->takeAt(0)) {
        if (old->widget())
            old->widget()->deleteLater();
        delete old;
    }
    const Official &o = now->result->official;
    const Round &round = now->stored->round;
    const auto head = [&](int column, const QString &text, Qt::Alignment side = Qt::AlignLeft) {
        grid->addWidget(new Text(text, TextSize::secondary, Tone::text2), 0, column, side | Qt::AlignVCenter);
    };
    head(0, tr("Rank"), Qt::AlignRight);
    head(1, tr("Proposal"));
    head(2, tr("Total"), Qt::AlignRight);
    const int rules = std::min<int>(3, static_cast<int>(round.policy.ties.size())); // more would not fit
    for (int r = 0; r < rules; ++r)
        head(3 + r, ruleName(round.policy.ties[static_cast<std::size_t>(r)], round.rubric), Qt::AlignRight);
    grid->setColumnStretch(1, 1);
    more->setVisible(laidOut < rows.size());
    more->setText(tr("Show the other %n proposals", nullptr, static_cast<int>(rows.size() - laidOut)));
    for (std::size_t i = 0; i < laidOut; ++i) {
        Row &row = rows[i];
        const ProposalResult &p = *resultOf(o, row.id);
        const int line = static_cast<int>(i) + 1;
        const bool tied = std::count(o.undecided.begin(), o.undecided.end(), row.id) > 0;
        const QString name = now->applicantOf(row.id);
        grid->addWidget(new Text(QString::number(row.rank), TextSize::body, Tone::text, true), line, 0,
                        Qt::AlignRight | Qt::AlignVCenter);
        auto *tick = new QCheckBox(name);
        tick->setAccessibleName(tr("Select %1").arg(name));
        if (row.tick)
            tick->setChecked(row.tick->isChecked());
        tick->setEnabled(!nobody->isChecked());
        row.tick = tick;
        grid->addWidget(tick, line, 1);
        const auto figure = [&](int column, const QString &text, bool bold) {
            grid->addWidget(new Text(text, TextSize::body, Tone::text, bold), line, column,
                            Qt::AlignRight | Qt::AlignVCenter);
        };
        figure(2, p.total ? fromText(toText(*p.total)) : QString(), true);
        for (int r = 0; r < rules; ++r)
            figure(3 + r, figureOf(p, round.policy.ties[static_cast<std::size_t>(r)]), false);
        if (tied)
            grid->addWidget(new Chip(tr("tied at the cut"), ChipKind::attention, QStringLiteral("alert")), line,
                            3 + rules);
        else if (row.joint)
            grid->addWidget(new Chip(tr("joint rank")), line, 3 + rules);
        const bool above = i > 0 && rows[i - 1].rank == row.rank;
        const bool below = i + 1 < laidOut && rows[i + 1].rank == row.rank;
        if (above || below) {
            auto *order = new QWidget;
            auto *both = new QHBoxLayout(order);
            both->setContentsMargins(0, 0, 0, 0);
            both->setSpacing(0);
            for (const int by : {-1, 1}) {
                auto *button = new IconButton(by < 0 ? QStringLiteral("up") : QStringLiteral("down"),
                                              by < 0 ? tr("Move %1 up").arg(name) : tr("Move %1 down").arg(name));
                button->setSmall(true);
                button->setEnabled(by < 0 ? above : below);
                connect(button, &IconButton::clicked, this, [this, i, by] { move(i, by); });
                both->addWidget(button);
            }
            grid->addWidget(order, line, 4 + rules);
        }
        connect(tick, &QCheckBox::toggled, this, &DecisionPage::check);
    }
}

void DecisionPage::move(std::size_t row, int by) {
    std::swap(rows[row], rows[row + static_cast<std::size_t>(by)]);
    layOutRows();
    check();
}

void DecisionPage::showHistory() {
    history->clear();
    history->setHorizontalHeaderLabels({tr("What"), tr("By"), tr("When")});
    const Event *inForce = now->decision();
    for (auto e = now->events.rbegin(); e != now->events.rend(); ++e) {
        const Event &event = e->event;
        const QString when = shortTime(event.time),
                      why2 = fromText(event.reason).replace(QLatin1Char('\n'), QLatin1Char(' '));
        if (event.kind == EventKind::decide) {
            QStringList names;
            for (const std::string &id : event.selected)
                names << now->applicantOf(id);
            const bool now2 = &event == inForce;
            history->appendRow({cell((now2 ? tr("In force: %1") : tr("Earlier: %1"))
                                         .arg(names.isEmpty() ? tr("none selected") : names.join(QStringLiteral(", "))),
                                     {.icon = now2 ? QStringLiteral("done") : QStringLiteral("history"),
                                      .tone = now2 ? Tone::text : Tone::text2,
                                      .bold = now2,
                                      .second = why2}),
                                cell(decidedText(event)), cell(when, {.tone = Tone::text2})});
        } else if (event.kind == EventKind::adjust) {
            const std::int64_t opened = now->stored->closed.value_or(event.time);
            history->appendRow(
                {cell(tr("%1 adjusted by %2 points")
                          .arg(now->applicantOf(event.proposal),
                               fromText(toText(Points{event.points})).replace(QLatin1Char('-'), QStringLiteral("−"))),
                      {.icon = QStringLiteral("pencil"), .second = why2}),
                 cell(event.time >= opened ? tr("after the opening") : tr("before the opening")),
                 cell(when, {.tone = Tone::text2})});
        }
    }
    stretchFirst(historyTable);
    past->setVisible(history->rowCount() > 0);
}

QStringList DecisionPage::chosen() const {
    QStringList out;
    for (const Row &row : rows)
        if (row.tick && row.tick->isChecked())
            out << fromText(row.id);
    return out;
}

Event DecisionPage::event() const {
    Event made;
    made.kind = EventKind::decide;
    for (const QString &id : chosen())
        made.selected.push_back(id.toStdString());
    made.decidedBy = presiding->currentText().trimmed().toStdString();
    made.method = static_cast<DecisionMethod>(method->current());
    if (yes->value() + no->value() + abstained->value() > 0)
        made.vote = DecisionVote{yes->value(), no->value(), abstained->value()};
    made.reason = reason->toPlainText().trimmed().toStdString();
    return made;
}

void DecisionPage::check() {
    if (!now->result)
        return;
    const int places = now->stored->round.policy.select, panel = static_cast<int>(now->turnout.rows.size());
    const int cast = yes->value() + no->value(), voted = cast + abstained->value();
    votes->setVisible(voted > 0);
    votes->setTone(2 * yes->value() > cast ? Tone::text2 : Tone::attention);
    votes->setText(2 * yes->value() > cast
                       ? tr("%1 of %2 votes cast are for it.").arg(yes->value()).arg(cast)
                       : tr("%1 of %2 votes cast are for it: no majority.").arg(yes->value()).arg(cast));
    const qsizetype count = chosen().size();
    QString what;
    if (places > 0 && count > places)
        what = tr("The rules allow at most %n.", nullptr, places);
    else if (count == 0 && !nobody->isChecked())
        what = tr("Choose who is selected, or that nobody is.");
    else if (presiding->currentText().trimmed().isEmpty())
        what = tr("Name the presiding member who confirms the decision.");
    else if (method->current() < 0)
        what = tr("Say how it was decided.");
    else if (voted > panel)
        what = tr("%1 votes, but the panel has %2 members.").arg(voted).arg(panel);
    else if (reason->toPlainText().trimmed().isEmpty())
        what = tr("Write what was decided and why.");
    else if (reason->toPlainText().trimmed().size() > mostReason)
        what = tr("The reason has %1 characters; %2 are allowed.").arg(reason->toPlainText().size()).arg(mostReason);
    else if (presiding->currentText().trimmed().size() > mostBy)
        what = tr("The name is too long.");
    why->setText(what);
    why->setVisible(!what.isEmpty());
    if (what.isEmpty())
        certify->enable();
    else
        certify->disable(what);
}

void DecisionPage::ask() {
    const Event made = event();
    QStringList names;
    for (const std::string &id : made.selected)
        names << now->applicantOf(id);
    confirm(this,
            {QStringLiteral("seal"), tr("Certify this decision?"),
             tr("It is signed with your key and logged. It cannot be taken back, only followed by another."),
             (names.isEmpty() ? tr("No proposal is selected.")
                              : tr("Selected: %1.").arg(names.join(QStringLiteral(", ")))) +
                 QLatin1Char('\n') + decidedText(made),
             tr("Look again"), tr("Certify and sign")},
            this, [this, made] { Q_EMIT eventAsked(made); });
}

} // namespace simsa
