#include "ui/chair/EditorPolicy.h"

#include "ui/chair/Ask.h"
#include "ui/chair/Say.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QSpinBox>
#include <QVBoxLayout>

namespace simsa {

EditorPolicy::EditorPolicy(EditorDraft *draft_, QWidget *parent)
    : EditorStep(DraftStep::policy, draft_, parent), list(new QVBoxLayout), problems(new Banner(BannerKind::error)),
      warnings(new Banner(BannerKind::attention)), componentCard(new Card), componentList(new QVBoxLayout),
      componentSum(new Text({}, TextSize::secondary, Tone::text2)) {
    const Theme &look = theme();
    auto *fact =
        new Text(tr("Choose what is boxed. The minutes state the same rules, as beside."), TextSize::body, Tone::text2);
    fact->setWrapping(true);
    head()->addWidget(fact, 1);
    column()->addWidget(problems);
    column()->addWidget(warnings);
    QVBoxLayout *all = scrolling();
    auto *card = new Card;
    card->body()->setContentsMargins(1, look.px(2), 1, look.px(2));
    card->body()->setSpacing(0);
    list->setSpacing(0);
    card->body()->addLayout(list);
    all->addWidget(card);

    all->addWidget(new Text(tr("What the total is made of"), TextSize::group, Tone::text, true));
    componentCard->body()->setContentsMargins(look.px(16), look.px(10), look.px(16), look.px(10));
    componentCard->body()->setSpacing(look.px(6));
    componentList->setSpacing(look.px(6));
    componentCard->body()->addLayout(componentList);
    auto *more = new QHBoxLayout;
    auto *add = new Button(tr("Component"), ButtonKind::normal, QStringLiteral("plus"));
    add->setSmall(true);
    more->addWidget(add);
    componentSum->setWrapping(true);
    more->addWidget(componentSum, 1);
    componentCard->body()->addLayout(more);
    all->addWidget(componentCard);
    connect(add, &Button::clicked, this, [this] {
        draft->edit(tr("Component"), [](Draft &d) {
            std::vector<Component> &list_ = d.policy.components;
            if (list_.size() >= 20)
                return;
            if (list_.empty())
                list_.push_back({"score", maximum(d.rubric), {8000}});
            const auto taken = [&](const std::string &id) {
                return simsa::find(d.rubric, id) != nullptr ||
                       std::any_of(list_.begin(), list_.end(), [&](const Component &c) { return c.id == id; });
            };
            std::string id;
            for (const char *usual : {"benchmark", "user", "price"})
                if (id.empty() && !taken(usual))
                    id = usual;
            for (int i = 1; id.empty(); ++i)
                if (const std::string other = "figure" + std::to_string(i); !taken(other))
                    id = other;
            list_.push_back({id, {10'000}, {2000}});
        });
    });

    all->addWidget(new Text(tr("Who is told what"), TextSize::group, Tone::text, true));
    auto *matrix = new Card;
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(look.px(24));
    grid->setVerticalSpacing(look.px(8));
    matrix->body()->setContentsMargins(look.px(16), look.px(10), look.px(16), look.px(12));
    matrix->body()->addLayout(grid);
    const QStringList audiences = {tr("Evaluators"), tr("Applicants, of their own"), tr("Everyone")};
    for (int c = 0; c < audiences.size(); ++c)
        grid->addWidget(new Text(audiences[c], TextSize::secondary, Tone::text2), 0, c + 1);
    struct Line {
        QString what;
        bool Disclosure::*flag[3];
    };
    const QList<Line> lines = {
        {tr("Selected applicants"), {nullptr, nullptr, &Disclosure::publicSelected}},
        {tr("Scores"),
         {&Disclosure::evaluatorsSeeTotals, &Disclosure::applicantsSeeOwnScore, &Disclosure::publicScores}},
        {tr("Ranks"), {nullptr, nullptr, &Disclosure::publicRanks}},
        {tr("Comments"), {nullptr, &Disclosure::applicantsSeeOwnComments, nullptr}},
        {tr("Own score sheet as a file"), {&Disclosure::exportOwnSheet, nullptr, nullptr}},
        {tr("Copy text from proposals"), {&Disclosure::copyText, nullptr, nullptr}}};
    for (int r = 0; r < lines.size(); ++r) {
        grid->addWidget(new Text(lines[r].what), r + 1, 0);
        for (int c = 0; c < 3; ++c) {
            if (lines[r].flag[c] == nullptr) {
                grid->addWidget(new Text(QStringLiteral("–"), TextSize::body, Tone::text3), r + 1, c + 1);
                continue;
            }
            auto *box = new QCheckBox;
            box->setAccessibleName(tr("%1: %2").arg(audiences[c], lines[r].what));
            grid->addWidget(box, r + 1, c + 1);
            flags.append({box, lines[r].flag[c]});
            connect(box, &QCheckBox::clicked, this, [this, flag = lines[r].flag[c]](bool on) {
                change(tr("Disclosure"), [&](Policy &p) { p.disclosure.*flag = on; });
            });
        }
    }
    grid->setColumnStretch(3, 1);
    all->addWidget(matrix);
    all->addStretch(1);
}

QCheckBox *EditorPolicy::disclosure(bool Disclosure::*flag) const {
    for (const auto &[box, of] : flags)
        if (of == flag)
            return box;
    return nullptr;
}

QStringList EditorPolicy::spoken() const {
    QStringList out;
    for (const QString &key : order)
        out << sentences[key].words->words();
    return out;
}

void EditorPolicy::change(const QString &name, const std::function<void(Policy &)> &work, const QString &key) {
    draft->edit(
        name, [&](Draft &d) { work(d.policy); }, key);
}

EditorPolicy::Row &EditorPolicy::row(const QString &key, const QString &icon, const QString &label) {
    fresh << key;
    if (sentences.contains(key))
        return sentences[key];
    const Theme &look = theme();
    Row made;
    made.box = new QWidget;
    auto *line = new QHBoxLayout(made.box);
    line->setContentsMargins(look.px(12), look.px(1), look.px(12), look.px(1));
    line->setSpacing(look.px(8));
    auto *head = new QHBoxLayout;
    head->setSpacing(look.px(8));
    head->setContentsMargins(0, look.px(7), 0, 0);
    head->addWidget(new IconLabel(icon), 0, Qt::AlignTop);
    auto *name = new Text(label, TextSize::body, Tone::text2);
    name->setFixedWidth(look.px(96));
    head->addWidget(name, 0, Qt::AlignTop);
    line->addLayout(head);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    made.words = new PolicySentence;
    words->addWidget(made.words);
    made.note = new Text({}, TextSize::secondary, Tone::text2);
    made.note->setWrapping(true);
    made.note->setContentsMargins(0, 0, 0, look.px(6));
    words->addWidget(made.note);
    line->addLayout(words, 1);
    return *sentences.insert(key, made);
}

void EditorPolicy::say(const QString &key, const QString &icon, const QString &label, const QString &pattern,
                       const QList<PolicySentence::Part> &parts, const QString &note) {
    Row &r = row(key, icon, label);
    r.words->say(pattern, parts);
    r.note->setText(note);
    r.note->setVisible(!note.isEmpty());
}

PolicySentence::Part EditorPolicy::number(const QString &name, const QString &text, const QList<int> &usual, int value,
                                          int least, int most, const std::function<QString(int)> &words,
                                          const std::function<void(Policy &, int)> &set) {
    return {name, text, [=, this] {
                QList<PhraseChoice> choices;
                QList<int> offered = usual;
                if (!offered.contains(value))
                    offered.append(value);
                std::sort(offered.begin(), offered.end());
                for (const int n : std::as_const(offered))
                    choices.append({words(n), n == value, [=, this] { change(name, [&](Policy &p) { set(p, n); }); }});
                choices.append({{}, false, {}});
                choices.append({tr("Another number..."), false, [=, this] {
                                    auto *ask =
                                        new Ask(QStringLiteral("pencil"), name, text, tr("Leave it"), tr("Set"), this);
                                    auto *spin = new QSpinBox;
                                    spin->setRange(least, most);
                                    spin->setValue(value);
                                    ask->addLabelled(name, spin);
                                    spin->selectAll();
                                    connect(ask, &QDialog::accepted, this,
                                            [=, this] { change(name, [&](Policy &p) { set(p, spin->value()); }); });
                                    ask->open();
                                    spin->setFocus(Qt::TabFocusReason);
                                }});
                return choices;
            }};
}

// What a minimum or a tie may name: words and id.
QList<std::pair<QString, std::string>> EditorPolicy::sources(bool withTotal) const {
    const Draft &d = now();
    QList<std::pair<QString, std::string>> out = {{ofText("score", d.rubric), "score"}};
    if (withTotal)
        out.append({ofText("total", d.rubric), "total"});
    for (const Component &c : d.policy.components)
        if (c.id != "score")
            out.append({ofText(c.id, d.rubric), c.id});
    const std::function<void(const std::vector<Criterion> &)> add = [&](const std::vector<Criterion> &criteria) {
        for (const Criterion &c : criteria) {
            out.append({numberedTitle(d.rubric, c.id), c.id});
            add(c.children);
        }
    };
    add(d.rubric.criteria);
    return out;
}

void EditorPolicy::sayGathering() {
    const Policy &p = now().policy;
    const auto way = [this](Aggregate a, const QString &text) {
        return PhraseChoice{text, now().policy.aggregate == a,
                            [this, a] { change(tr("Averaging"), [&](Policy &q) { q.aggregate = a; }); }};
    };
    const QString dropped = tr("the highest and the lowest total are dropped and the rest averaged"),
                  mean = tr("all totals are averaged"), median = tr("the median of the totals counts");
    const PolicySentence::Part how = {tr("Averaging"),
                                      p.aggregate == Aggregate::trimmedMean ? dropped
                                      : p.aggregate == Aggregate::mean      ? mean
                                                                            : median,
                                      [=] {
                                          return QList<PhraseChoice>{way(Aggregate::trimmedMean, dropped),
                                                                     way(Aggregate::mean, mean),
                                                                     way(Aggregate::median, median)};
                                      }};
    if (p.aggregate == Aggregate::trimmedMean) {
        const auto words = [](int n) { return tr("fewer than %1 totals").arg(n); };
        say(QStringLiteral("aggregate"), QStringLiteral("bars"), tr("Averaging"),
            tr("Of each proposal %1. With %2 none is dropped."),
            {how, number(tr("Drop from"), words(p.trimFrom), {3, 4, 5, 6, 7}, p.trimFrom, 3, 1000, words,
                         [](Policy &q, int n) { q.trimFrom = n; })});
    } else {
        say(QStringLiteral("aggregate"), QStringLiteral("bars"), tr("Averaging"), tr("Of each proposal %1."), {how});
    }
    const auto digits = [](int n) { return n == 0 ? tr("whole points") : tr("%n decimals", nullptr, n); };
    QList<PhraseChoice> places;
    for (int n = 0; n <= 6; ++n)
        places.append(
            {digits(n), n == p.digits, [this, n] { change(tr("Rounding"), [&](Policy &q) { q.digits = n; }); }});
    say(QStringLiteral("digits"), QStringLiteral("target"), tr("Rounding"), tr("Figures are rounded half up to %1."),
        {{tr("Rounding"), digits(p.digits), [places] { return places; }}});
    const auto totals = [](int n) { return tr("at least %n totals", nullptr, n); };
    say(QStringLiteral("totals"), QStringLiteral("people"), tr("Evaluated"),
        tr("A proposal has a result when it has %1; else it counts as not evaluated."),
        {number(tr("Least totals"), totals(p.minTotals), {1, 2, 3, 5}, p.minTotals, 1, 1000, totals,
                [](Policy &q, int n) { q.minTotals = n; })});
}

void EditorPolicy::sayVotes() {
    const auto baseName = [](Base base) {
        return base == Base::panel     ? tr("of the panel without the recused")
               : base == Base::present ? tr("of the members who sealed, abstentions included")
                                       : tr("of the votes cast");
    };
    // tally.md: panel 10, 1 recused, 2 absent, 2 abstain, 3 yes, 2 no.
    const auto worked = [](Base base) {
        const int below = base == Base::panel ? 9 : base == Base::present ? 7 : 5;
        const QString who = base == Base::panel     ? tr("10 members less 1 recused")
                            : base == Base::present ? tr("less also 2 absent")
                                                    : tr("less also 2 abstentions");
        return 2 * 3 > below ? tr("Example: panel of 10, 1 recused, 2 absent, 2 abstain, 3 yes, 2 no. The denominator "
                                  "is %1 (%2): "
                                  "3 of %1 is a majority.")
                                   .arg(below)
                                   .arg(who)
                             : tr("Example: panel of 10, 1 recused, 2 absent, 2 abstain, 3 yes, 2 no. The denominator "
                                  "is %1 (%2): "
                                  "3 of %1 is no majority.")
                                   .arg(below)
                                   .arg(who);
    };
    for (const bool gate : {true, false}) {
        const QString name = gate ? tr("Gate") : tr("Recognition");
        const Vote &vote = gate ? now().policy.gate : now().policy.recognition;
        const auto set = [this, name, gate](const std::function<void(Vote &)> &work) {
            change(name, [&](Policy &p) { work(gate ? p.gate : p.recognition); });
        };
        const QString on = gate ? tr("passes when a majority says it is original")
                                : tr("is recognised when a majority says yes"),
                      off = gate ? tr("passes no gate: originality is only scored") : tr("needs no recognition vote");
        const PolicySentence::Part rule = {
            name, vote.majority ? on : off, [=] {
                return QList<PhraseChoice>{{on, vote.majority, [=] { set([](Vote &v) { v.majority = true; }); }},
                                           {off, !vote.majority, [=] { set([](Vote &v) { v.majority = false; }); }}};
            }};
        const QString key = gate ? QStringLiteral("gate") : QStringLiteral("recognition"),
                      icon = gate ? QStringLiteral("gate") : QStringLiteral("done");
        if (!vote.majority) {
            say(key, icon, name, tr("A proposal %1."), {rule});
            continue;
        }
        QList<PhraseChoice> bases;
        for (const Base base : {Base::panel, Base::present, Base::cast})
            bases.append({baseName(base), base == vote.base, [=] { set([=](Vote &v) { v.base = base; }); }});
        const PolicySentence::Part base = {tr("Denominator"), baseName(vote.base), [bases] { return bases; }};
        const auto reason = [](int n) {
            return n == 0 ? tr("A reason is optional.") : tr("A reason of %n letters is asked for.", nullptr, n);
        };
        const PolicySentence::Part length =
            number(tr("Reason"), reason(vote.commentLength), {0, 10, 20, 50}, vote.commentLength, 0, 1000, reason,
                   [gate](Policy &p, int n) { (gate ? p.gate : p.recognition).commentLength = n; });
        say(key, icon, name,
            gate ? tr("A proposal %1, counted %2. Otherwise it is not selected, however high its score. %3")
                 : tr("A proposal %1, counted %2. Otherwise it is not selected. %3"),
            {rule, base, length}, worked(vote.base));
    }
}

void EditorPolicy::sayMinimums() {
    const Policy &p = now().policy;
    for (const bool sole : {false, true}) {
        const std::vector<Minimum> &minimums = sole ? p.soleMinimum : p.minimum;
        const QString name = sole ? tr("Sole applicant") : tr("Minimum");
        const auto set = [this, name, sole](const std::function<void(std::vector<Minimum> &)> &work) {
            change(name, [&](Policy &q) { work(sole ? q.soleMinimum : q.minimum); });
        };
        const QString key = sole ? QStringLiteral("sole") : QStringLiteral("minimum");
        for (std::size_t i = 0; i < minimums.size(); ++i) {
            const Minimum &m = minimums[i];
            QList<PhraseChoice> of;
            for (const auto &[words, id] : sources(true))
                of.append({words, id == m.of, [=] { set([&, id = id](auto &list_) { list_[i].of = id; }); }});
            of.append({{}, false, {}});
            of.append({tr("Remove this minimum"), false, [=] {
                           set([=](auto &list_) { list_.erase(list_.begin() + static_cast<std::ptrdiff_t>(i)); });
                       }});
            Points whole = m.of == "score" || m.of == "total" ? maximum(now().rubric) : Points{};
            if (m.of == "total" && !p.components.empty()) {
                whole = {};
                for (const Component &c : p.components)
                    whole += c.weight;
            }
            if (const Criterion *c = simsa::find(now().rubric, m.of))
                whole = c->maximum;
            for (const Component &c : p.components)
                if (c.id == m.of && c.id != "score")
                    whole = c.maximum;
            const auto points = [whole](int share) {
                return fromText(toText(Points{(whole.hundredths * share + 5000) / 10'000}));
            };
            const auto words = [points, whole](int percent) {
                return whole.hundredths > 0 ? tr("%1 % (%2 points)").arg(percent).arg(points(percent * 100))
                                            : tr("%1 %").arg(percent);
            };
            const bool whole_ = m.share % 100 == 0;
            const QString share =
                whole_ ? words(m.share / 100) : tr("%1 (%2 points)").arg(shareText(m.share), points(m.share));
            const PolicySentence::Part least =
                number(tr("Share of the maximum, in percent"), share, {50, 60, 70, 80, 85, 90}, m.share / 100, 0, 100,
                       words, [sole, i](Policy &q, int n) { (sole ? q.soleMinimum : q.minimum)[i].share = n * 100; });
            const QString from = tr("or more"), above = tr("and more than that");
            const PolicySentence::Part edge = {
                tr("Is the figure itself enough?"), m.inclusive ? from : above, [=] {
                    return QList<PhraseChoice>{
                        {from, m.inclusive, [=] { set([=](auto &l) { l[i].inclusive = true; }); }},
                        {above, !m.inclusive, [=] { set([=](auto &l) { l[i].inclusive = false; }); }}};
                }};
            say(key + QString::number(i), QStringLiteral("flag"), name,
                sole ? tr("A sole applicant can be selected only when %1 is %2 %3.")
                     : tr("A proposal can be selected only when %1 is %2 %3."),
                {{tr("What the minimum is of"), asSubject(ofText(m.of, now().rubric)), [of] { return of; }},
                 least,
                 edge});
        }
        const QString none = sole ? tr("no minimum of its own") : tr("no minimum"), more = tr("another minimum...");
        QList<PhraseChoice> add;
        for (const auto &[words, id] : sources(true))
            add.append({words, false, [=] {
                            set([id = id](auto &list_) {
                                if (list_.size() < 50)
                                    list_.push_back({id, 7000, true});
                            });
                        }});
        say(key, QStringLiteral("flag"), name,
            minimums.empty() ? (sole ? tr("A sole applicant has %1.") : tr("There is %1."))
                             : (sole ? tr("For a sole applicant add %1") : tr("Add %1")),
            {{name, minimums.empty() ? none : more, [add] { return add; }}});
    }
}

void EditorPolicy::sayTies() {
    const Policy &p = now().policy;
    const auto set = [this](const std::function<void(std::vector<std::string> &)> &work) {
        change(tr("Ties"), [&](Policy &q) { work(q.ties); });
    };
    QList<PolicySentence::Part> parts;
    QStringList places;
    for (std::size_t i = 0; i < p.ties.size(); ++i) {
        QList<PhraseChoice> choices;
        for (const auto &[words, id] : sources(false))
            choices.append({words, id == p.ties[i], [=] { set([&, id = id](auto &ties) { ties[i] = id; }); }});
        choices.append({{}, false, {}});
        if (i > 0)
            choices.append(
                {tr("Move before"), false, [=] { set([=](auto &ties) { std::swap(ties[i], ties[i - 1]); }); }});
        choices.append({tr("Remove from the order"), false,
                        [=] { set([=](auto &ties) { ties.erase(ties.begin() + static_cast<std::ptrdiff_t>(i)); }); }});
        parts.append({tr("Tie, place %1").arg(i + 1), ofText(p.ties[i], now().rubric), [choices] { return choices; }});
        places << QLatin1Char('%') + QString::number(parts.size()) + QStringLiteral(" →");
    }
    QList<PhraseChoice> add;
    for (const auto &[words, id] : sources(false))
        if (std::find(p.ties.begin(), p.ties.end(), id) == p.ties.end())
            add.append({words, false, [=] { set([id = id](auto &ties) { ties.push_back(id); }); }});
    if (!now().rubric.criteria.empty()) {
        add.append({{}, false, {}});
        add.append({tr("Propose: top criteria by falling points"), false, [this] {
                        change(tr("Ties"), [this](Policy &q) {
                            std::vector<Criterion> tops = now().rubric.criteria;
                            std::stable_sort(tops.begin(), tops.end(), [](const Criterion &a, const Criterion &b) {
                                return a.maximum > b.maximum;
                            });
                            q.ties.clear();
                            if (!q.components.empty())
                                q.ties.push_back("score");
                            for (const Criterion &c : tops)
                                q.ties.push_back(c.id);
                        });
                    }});
    }
    parts.append({tr("Tie, next"), tr("add..."), [add] { return add; }});
    places << QLatin1Char('%') + QString::number(parts.size()) + QStringLiteral(" →");
    say(QStringLiteral("ties"), QStringLiteral("sort"), tr("Ties"),
        tr("Equal totals are separated in this order:") + QLatin1Char(' ') + places.join(QLatin1Char(' ')) +
            QLatin1Char(' ') + tr("a decision of the committee."),
        parts);
}

void EditorPolicy::sayRest() {
    const Policy &p = now().policy;
    const bool two = p.quorumDeclared && p.quorumCounted, none = !p.quorumDeclared && !p.quorumCounted;
    const auto quorum = [this](bool declared, bool counted) {
        return [=, this] {
            change(tr("Quorum"), [&](Policy &q) {
                q.quorumDeclared = declared;
                q.quorumCounted = counted;
            });
        };
    };
    const QString both = tr("two thirds of the panel declared and sealed"),
                  sealed = tr("two thirds of the panel sealed"), declared = tr("two thirds of the panel declared"),
                  any = tr("the round is closed, without a quorum");
    const int panel = static_cast<int>(now().panel.size());
    say(QStringLiteral("quorum"), QStringLiteral("people"), tr("Quorum"), tr("Ballots are opened when %1."),
        {{tr("Quorum"),
          two               ? both
          : none            ? any
          : p.quorumCounted ? sealed
                            : declared,
          [=] {
              return QList<PhraseChoice>{{both, two, quorum(true, true)},
                                         {sealed, !two && p.quorumCounted, quorum(false, true)},
                                         {declared, !two && p.quorumDeclared, quorum(true, false)},
                                         {any, none, quorum(false, false)}};
          }}},
        panel > 0 && !none ? tr("Of this panel of %1: %2.").arg(panel).arg((2 * panel + 2) / 3) : QString());
    const auto select = [](int n) {
        return n == 0 ? tr("nobody is selected automatically") : tr("up to %n are selected", nullptr, n);
    };
    say(QStringLiteral("select"), QStringLiteral("done"), tr("Selection"),
        tr("Of the eligible, from the top, %1. A tie across the cut waits for a signed decision."),
        {number(tr("Selected at most"), select(p.select), {0, 1, 2, 3, 4, 5, 10}, p.select, 0, 1000, select,
                [](Policy &q, int n) { q.select = n; })});
    const auto opinion = [](int n) {
        return n == 0 ? tr("may be left out") : tr("has at least %n letters", nullptr, n);
    };
    say(QStringLiteral("opinion"), QStringLiteral("note"), tr("Opinion"), tr("The overall opinion on a proposal %1."),
        {number(tr("Least letters of the opinion"), opinion(p.opinionLength), {0, 20, 50, 100, 200}, p.opinionLength, 0,
                1000, opinion, [](Policy &q, int n) { q.opinionLength = n; })});
}

void EditorPolicy::typeComponent(int index) {
    const ComponentRow &r = components[index];
    QString id = r.name->text().trimmed().toLower();
    const auto weight = pointsFromText(r.weight->text().trimmed().toStdString()),
               most = pointsFromText(r.maximum->text().trimmed().toStdString());
    for (QLineEdit *edit : {r.weight, r.maximum}) {
        const auto value = pointsFromText(edit->text().trimmed().toStdString());
        edit->setProperty(errorProperty, !value || value->hundredths < (edit == r.maximum ? 1 : 0));
        edit->update();
    }
    change(
        tr("Component"),
        [&](Policy &p) {
            if (index >= static_cast<int>(p.components.size()))
                return;
            Component &c = p.components[static_cast<std::size_t>(index)];
            if (c.id != "score") {
                const std::string before = c.id, after = typed(id, 32);
                c.id = after;
                for (std::vector<Minimum> *list_ : {&p.minimum, &p.soleMinimum})
                    for (Minimum &m : *list_)
                        if (m.of == before)
                            m.of = after;
                std::replace(p.ties.begin(), p.ties.end(), before, after);
                if (most && most->hundredths > 0 && most->hundredths <= 100'000'000)
                    c.maximum = *most;
            }
            if (weight && weight->hundredths >= 0 && weight->hundredths <= 100'000'000)
                c.weight = *weight;
        },
        QStringLiteral("component%1").arg(index));
}

void EditorPolicy::showComponents(bool again) {
    const Theme &look = theme();
    const Policy &p = now().policy;
    const auto count = static_cast<qsizetype>(p.components.size());
    while (components.size() < count) {
        const int index = static_cast<int>(components.size());
        ComponentRow r{new QWidget, new QLineEdit, new QLineEdit, new QLineEdit, nullptr};
        auto *line = new QHBoxLayout(r.box);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(look.px(8));
        r.name->setMaxLength(32);
        r.name->setAccessibleName(tr("Component %1: name").arg(index + 1));
        r.weight->setAccessibleName(tr("Component %1: weight").arg(index + 1));
        r.maximum->setAccessibleName(tr("Component %1: maximum of its figures").arg(index + 1));
        for (QLineEdit *edit : {r.weight, r.maximum}) {
            edit->setFixedWidth(look.px(72));
            edit->setAlignment(Qt::AlignRight);
            edit->setMaxLength(9);
        }
        line->addWidget(r.name, 1);
        line->addWidget(new Text(tr("weight"), TextSize::secondary, Tone::text2));
        line->addWidget(r.weight);
        line->addWidget(new Text(tr("of figures up to"), TextSize::secondary, Tone::text2));
        line->addWidget(r.maximum);
        r.remove = new IconButton(QStringLiteral("close"), tr("Remove component %1").arg(index + 1));
        line->addWidget(r.remove);
        componentList->addWidget(r.box);
        for (QLineEdit *edit : {r.name, r.weight, r.maximum}) {
            passUndo(edit);
            connect(edit, &QLineEdit::textEdited, this, [this, index] { typeComponent(index); });
        }
        connect(r.remove, &IconButton::clicked, this, [this, index] {
            change(tr("Remove a component"), [&](Policy &q) {
                q.components.erase(q.components.begin() + index);
                if (q.components.size() == 1 && q.components[0].id == "score")
                    q.components.clear(); // the score alone is the total
            });
        });
        components.append(r);
    }
    while (components.size() > count) {
        componentList->removeWidget(components.last().box);
        components.last().box->hide();
        components.takeLast().box->deleteLater();
    }
    Points sum;
    for (qsizetype i = 0; i < count; ++i) {
        const Component &c = p.components[static_cast<std::size_t>(i)];
        const bool score = c.id == "score";
        ComponentRow &r = components[i];
        r.name->setReadOnly(score);
        r.maximum->setReadOnly(score);
        r.remove->setEnabled(!score);
        setQuietly(r.name, score ? ofText("score", now().rubric) : fromText(c.id), again);
        setQuietly(r.weight, fromText(toText(c.weight)), again);
        setQuietly(r.maximum, fromText(toText(c.maximum)), again);
        sum += c.weight;
    }
    componentSum->setText(
        count == 0
            ? tr("The panel's score alone is the total. Add a component for figures from elsewhere, such as a "
                 "benchmark, users or a price.")
            : tr("Each figure × weight / maximum, then the sum. The weights add up to %1.").arg(fromText(toText(sum))));
}

void EditorPolicy::showDisclosure() {
    for (const auto &[box, flag] : flags)
        box->setChecked(now().policy.disclosure.*flag);
}

void EditorPolicy::show(const EditorState &state) {
    showProblems(problems, state, true);
    showProblems(warnings, state, false);
    fresh.clear();
    sayGathering();
    sayVotes();
    sayMinimums();
    sayTies();
    sayRest();
    if (fresh != order) {
        while (QLayoutItem *old = list->takeAt(0)) {
            if (auto *rule = qobject_cast<Rule *>(old->widget()))
                delete rule;
            delete old;
        }
        for (const QString &key : std::as_const(order))
            if (!fresh.contains(key))
                sentences.take(key).box->deleteLater();
        order = fresh;
        QWidget *before = nullptr;
        for (const QString &key : std::as_const(order)) {
            if (before)
                list->addWidget(new Rule);
            list->addWidget(sentences[key].box);
            sentences[key].box->show();
            before = sentences[key].box;
        }
    }
    showComponents(state.again);
    showDisclosure();
}

void EditorPolicy::goTo(const DraftProblem &problem) {
    QString key = QStringLiteral("aggregate");
    int phrase = 0;
    if (problem.rule.starts_with("component") || problem.rule.starts_with("weights") ||
        problem.rule == "score_weight" || problem.rule == "imported") {
        if (!components.isEmpty())
            components.last().weight->setFocus(Qt::TabFocusReason);
        return;
    }
    if (problem.rule.starts_with("minimum")) {
        const auto &minimums = now().policy.minimum;
        for (std::size_t i = 0; i < minimums.size(); ++i)
            if (minimums[i].of == problem.of)
                key = QStringLiteral("minimum%1").arg(i);
        if (key == QLatin1String("aggregate"))
            for (std::size_t i = 0; i < now().policy.soleMinimum.size(); ++i)
                if (now().policy.soleMinimum[i].of == problem.of)
                    key = QStringLiteral("sole%1").arg(i);
    } else if (problem.rule.starts_with("tie")) {
        key = QStringLiteral("ties");
        for (std::size_t i = 0; i < now().policy.ties.size(); ++i)
            if (now().policy.ties[i] == problem.of)
                phrase = static_cast<int>(i);
    } else if (problem.rule.starts_with("select")) {
        key = QStringLiteral("select");
    } else if (problem.rule.starts_with("min_totals")) {
        key = QStringLiteral("totals");
    }
    if (PolicySentence *words = sentence(key); words && words->phrase(phrase))
        words->phrase(phrase)->setFocus(Qt::TabFocusReason);
}

QList<KeyHint> EditorPolicy::keyHints() const {
    return {{QKeySequence(Qt::Key_Tab), tr("next phrase")}, {QKeySequence(Qt::Key_Return), tr("choose")}};
}

} // namespace simsa
