#include "app/roles/DraftProblems.h"

#include "app/domain/Problems.h"

#include <algorithm>
#include <set>

namespace simsa {

namespace {

using Found = std::vector<DraftProblem>;

void basics(const Draft &d, std::int64_t now, Found &out) {
    const auto require = [&](bool holds, const char *rule) {
        if (!holds)
            out.push_back({DraftStep::basics, rule, {}, {}, true});
    };
    require(!d.title.empty(), "title");
    require(!d.committee.empty(), "committee");
    require(d.deadline != 0, "deadline");
    require(d.deadline == 0 || d.deadline > now, "deadline_passed");
    require(!d.drop.empty(), "drop");
}

void rubric(const Draft &d, Found &out) {
    for (const Problem &p : problems(d.rubric))
        out.push_back({DraftStep::rubric, p.rule, p.where, p.of, true});
    const Points sum = maximum(d.rubric);
    if (!d.rubric.criteria.empty() && d.target.hundredths > 0 && sum != d.target)
        out.push_back({DraftStep::rubric, "target", {}, toText(d.target), true});
}

void policy(const Draft &d, Found &out) {
    const auto add = [&](const char *rule, const std::string &of, bool blocks) {
        out.push_back({DraftStep::policy, rule, {}, of, blocks});
    };
    const Policy &p = d.policy;
    for (const Problem &problem : problems(p, d.rubric))
        out.push_back({DraftStep::policy, problem.rule, problem.where, problem.of, true});
    std::int64_t weights = 0;
    for (const Component &c : p.components) {
        weights += c.weight.hundredths;
        if (c.id == "score" && c.weight.hundredths == 0)
            add("score_weight", {}, false);
    }
    for (const Component &c : p.components)
        if (c.id != "score")
            add("imported", c.id, false);
    if (!p.components.empty() && weights == 0)
        add("weights", {}, true);
    else if (!p.components.empty() && weights != 10'000)
        add("weights_sum", toText(Points{weights}), false);
    std::set<std::string> seen;
    for (const std::string &id : p.ties)
        if (!seen.insert(id).second)
            add("tie_twice", id, false);
    for (const Minimum &m : p.minimum)
        if (m.share == 10'000 && !m.inclusive)
            add("minimum_impossible", m.of, true);
    const int proposals = static_cast<int>(d.proposals.size()), panel = static_cast<int>(d.panel.size());
    if (proposals > 0 && p.select >= proposals)
        add("select_all", std::to_string(proposals), false);
    if (panel > 0 && p.minTotals > panel)
        add("min_totals_panel", std::to_string(panel), true);
    if (panel > 0 && p.aggregate == Aggregate::trimmedMean && p.trimFrom > panel)
        add("trim_panel", std::to_string(panel), false);
}

void proposals(const Draft &d, Found &out) {
    const auto add = [&](const char *rule, const std::string &where, const std::string &of = {}, bool blocks = true) {
        out.push_back({DraftStep::proposals, rule, where, of, blocks});
    };
    if (d.proposals.empty())
        add("none", {});
    std::set<std::string> numbers, told;
    for (const DraftProposal &p : d.proposals) {
        if (!isId(p.id, 16))
            add("number", p.id);
        else if (!numbers.insert(p.id).second && told.insert(p.id).second)
            add("twice", p.id);
        if (p.applicant.empty())
            add("applicant", p.id);
        if (p.documents.empty())
            add("documents", p.id);
        for (const DraftDocument &document : p.documents)
            if (!document.text)
                add("scanned", p.id, document.ref.name, false);
    }
    if (d.proposals.size() == 1)
        add("sole", d.proposals[0].id, {}, false);
}

void panel(const Draft &d, const std::vector<StoredCard> &cards, const std::vector<RehearsalState> &rehearsals,
           Found &out) {
    if (d.panel.empty())
        out.push_back({DraftStep::panel, "nobody", {}, {}, true});
    for (const auto *people : {&d.panel, &d.trustees})
        for (const std::string &signing : *people)
            if (std::none_of(cards.begin(), cards.end(),
                             [&](const StoredCard &c) { return c.confirmed && c.card.signing == signing; }))
                out.push_back({DraftStep::panel, "not_admitted", signing, {}, true});
    const int trustees = static_cast<int>(d.trustees.size());
    if (trustees == 1)
        out.push_back({DraftStep::panel, "one_trustee", {}, {}, true});
    else if (trustees > 0 && (d.threshold < 2 || d.threshold > trustees))
        out.push_back({DraftStep::panel, "threshold", {}, std::to_string(trustees), true});
    else if (trustees > 0) {
        const RehearsalState *made = rehearsalFor(rehearsals, d.title, d.trustees, d.threshold);
        if (!made)
            out.push_back({DraftStep::panel, "rehearsal", {}, {}, true});
        else if (!made->complete())
            out.push_back({DraftStep::panel, "accepted", {}, std::to_string(trustees - made->accepted()), true});
    }
    if (const std::size_t count = foreseenConflicts(d, cards).size(); count > 0)
        out.push_back({DraftStep::panel, "conflicts", {}, std::to_string(count), false});
}

} // namespace

std::vector<DraftProblem> draftProblems(const Draft &draft, const std::vector<StoredCard> &cards, std::int64_t now,
                                        const std::vector<RehearsalState> &rehearsals) {
    Found out;
    basics(draft, now, out);
    rubric(draft, out);
    policy(draft, out);
    proposals(draft, out);
    panel(draft, cards, rehearsals, out);
    return out;
}

} // namespace simsa
