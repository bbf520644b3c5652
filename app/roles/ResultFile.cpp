#include "app/roles/ResultFile.h"

#include "app/crypto/Hash.h"
#include "app/domain/Json.h"

#include <algorithm>
#include <map>

namespace simsa {

Bytes makeResultTar(const ResultParts &parts, const std::string &roundId, const std::string &roundDigest,
                    const SigningKey &chair) {
    std::vector<TarView> payload{{"round.json", view(parts.roundJson)}};
    const auto numbered = [&](const char *folder, const std::vector<Bytes> &tars) {
        for (std::size_t i = 0; i < tars.size(); ++i) {
            const std::string number = std::to_string(i + 1);
            payload.push_back(
                {folder + std::string(4 - std::min<std::size_t>(4, number.size()), '0') + number + ".tar", tars[i]});
        }
    };
    if (!parts.rehearsal.empty())
        payload.push_back({"rehearsal.tar", parts.rehearsal});
    numbered("acceptances/", parts.acceptances);
    numbered("events/", parts.events);
    for (const auto &[member, tar] : parts.declarations)
        payload.push_back({"declarations/" + member + ".tar", tar});
    payload.push_back({"log", view(parts.log)});
    payload.push_back({"checkpoint", view(parts.checkpoint)});
    for (const ResultParts::Entry &s : parts.submissions)
        payload.push_back({"submissions/" + s.digest + ".tar", s.tar});
    for (const ResultParts::Entry &s : parts.submissions)
        if (!s.identity.empty())
            payload.push_back({"identities/" + s.digest, View(s.identity)});
    numbered("complaints/", parts.complaints);
    numbered("openings/", parts.openings);
    payload.push_back({"official.json", view(parts.official)});
    payload.push_back({"result.json", view(parts.result)});
    return makeTar({.type = FileType::result, .round = roundId, .roundDigest = roundDigest}, chair, payload);
}

std::string writeResultJson(const std::string &roundDigest, const Official &official,
                            const std::vector<StoredEvent> &decisions, const std::vector<RefusedBallot> &refused,
                            const std::string &officialDigest) {
    const auto list = [](const std::vector<std::string> &ids) {
        Json::Array out;
        for (const std::string &id : ids)
            out.push_back(id);
        return out;
    };
    Json::Object decided{{"selected", Json::Array{}}, {"by", ""}, {"reason", ""}, {"event", ""}};
    for (const StoredEvent &e : decisions)
        if (e.event.kind == EventKind::decide) // how and with which votes is in the event
            decided = {{"selected", list(e.event.selected)},
                       {"by", e.event.decidedBy},
                       {"reason", e.event.reason},
                       {"event", e.digest}};
    Json::Array out;
    for (const RefusedBallot &r : refused)
        out.push_back(
            Json::Object{{"digest", r.digest}, {"member", r.member}, {"revision", r.revision}, {"reason", r.reason}});
    return write(Json(Json::Object{
        {"format", "simsa-result-1"},
        {"round_digest", roundDigest},
        {"official", officialDigest},
        {"computed", Json::Object{{"selected", list(official.selected)}, {"undecided", list(official.undecided)}}},
        {"decided", std::move(decided)},
        {"refused", std::move(out)}}));
}

Table tableWithEvents(const Round &round, const std::vector<Ballot> &ballots, const std::vector<Event> &events,
                      const std::optional<std::int64_t> &closed) {
    std::vector<std::pair<std::string, std::string>> excluded;
    for (const Event &e : events) {
        if (e.kind == EventKind::exclude)
            excluded.emplace_back(e.member, e.proposal);
        if (e.kind == EventKind::withdraw && !e.proposal.empty())
            for (const Member &m : round.panel)
                excluded.emplace_back(m.pseudonym, e.proposal);
    }
    Table table = tableOf(round, ballots, excluded);
    for (const Event &e : events)
        if (e.kind == EventKind::adjust)
            table.adjustments.push_back({e.proposal, Points{e.points}, e.reason, closed && e.time >= *closed});
    std::map<std::string, const Event *> figures; // the last of each component stands
    for (const Event &e : events)
        if (e.kind == EventKind::component)
            figures[e.component] = &e;
    table.components.resize(table.proposals.size());
    for (const auto &[component, event] : figures)
        for (const ComponentFigure &figure : event->figures) {
            const auto at = std::find(table.proposals.begin(), table.proposals.end(), figure.proposal);
            table.components[static_cast<std::size_t>(at - table.proposals.begin())][component] = Points{figure.points};
        }
    return table;
}

} // namespace simsa
