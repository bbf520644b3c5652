#include "ui/desk/BallotChanges.h"

#include "ui/desk/DeskText.h"

namespace simsa {

QString BallotChange::line() const {
    const QString head = proposal.empty() ? name : words(proposal) + QStringLiteral(" · ") + name;
    return head + QStringLiteral(": ") + parts.join(QStringLiteral("; "));
}

void BallotChanges::judgement(const Round &round, const Judgement &before, const Judgement &now,
                              std::vector<BallotChange> &out) {
    const auto arrow = [](const QString &from, const QString &to) { return from + QStringLiteral(" → ") + to; };
    if (now.state != before.state || now.reason != before.reason) {
        const auto name = [](State state) {
            return state == State::scored      ? tr("scored")
                   : state == State::abstained ? tr("abstained")
                   : state == State::recused   ? tr("recused")
                                               : tr("blank");
        };
        out.push_back({now.proposal, "state", {}, tr("State"), {}, {}});
        if (now.state != before.state)
            out.back().parts << arrow(name(before.state), name(now.state));
        else
            out.back().parts << tr("reason changed");
        if (now.state != before.state)
            return; // every item differs then
    }
    const int decimals = DeskText::decimals(round.rubric);
    for (std::size_t i = 0; i < now.scores.size() && i < before.scores.size(); ++i) {
        const CriterionScore &a = before.scores[i], &b = now.scores[i];
        if (a == b)
            continue;
        const QString number = words(numbering(round.rubric, b.criterion));
        const Criterion *leaf = find(round.rubric, b.criterion);
        BallotChange change{now.proposal, b.criterion,
                            number,       number + QLatin1Char(' ') + words(leaf ? leaf->title : b.criterion),
                            {},           {}};
        if (a.points != b.points) {
            change.parts << arrow(DeskText::points(a.points, decimals), DeskText::points(b.points, decimals));
            change.was = a.points;
        }
        if (a.comment != b.comment)
            change.parts << tr("comment changed");
        if (a.evidence != b.evidence)
            change.parts << tr("evidence changed");
        out.push_back(std::move(change));
    }
    const auto vote = [&](const char *key, const QString &name, bool gate, Choice from, Choice to,
                          const std::string &oldReason, const std::string &newReason) {
        if (from == to && oldReason == newReason)
            return;
        BallotChange change{now.proposal, key, name, name, {}, {}};
        if (from != to)
            change.parts << arrow(DeskText::choice(from, gate), DeskText::choice(to, gate));
        if (oldReason != newReason)
            change.parts << tr("reason changed");
        out.push_back(std::move(change));
    };
    vote("gate", tr("Gate"), true, before.gate, now.gate, before.gateReason, now.gateReason);
    vote("recognition", tr("Recognition"), false, before.recognition, now.recognition, before.recognitionReason,
         now.recognitionReason);
    if (before.opinion != now.opinion)
        out.push_back({now.proposal, "opinion", tr("Opinion"), tr("Opinion"), {tr("changed")}, {}});
}

std::vector<BallotChange> BallotChanges::between(const Round &round, const Ballot &before, const Ballot &now) {
    std::vector<BallotChange> out;
    for (std::size_t p = 0; p < now.judgements.size() && p < before.judgements.size(); ++p)
        judgement(round, before.judgements[p], now.judgements[p], out);
    if (before.declaration != now.declaration)
        out.push_back({{}, {}, {}, tr("Declaration"), {tr("the new one is named")}, {}});
    return out;
}

} // namespace simsa
