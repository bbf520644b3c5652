#include "app/exchange/RoundFile.h"

#include "app/base/Clock.h"
#include "app/crypto/Hash.h"
#include "app/domain/Format.h"

#include <algorithm>

namespace simsa {

namespace {

constexpr std::array kindNames = {"deadline", "replace", "withdraw", "exclude", "adjust", "decide", "component"};
constexpr std::array methodNames = {"meeting", "video", "writing"};
constexpr std::array conflictNames = {"paid_work", "stake", "employment", "sponsorship", "other"};

} // namespace

const char *nameOf(EventKind kind) {
    return kindNames[static_cast<std::size_t>(kind)];
}

const char *nameOf(DecisionMethod method) {
    return methodNames[static_cast<std::size_t>(method)];
}

Bytes writeRoundFile(const std::string &roundJson, const std::string &roundId, const std::vector<DocumentKey> &keys,
                     const SigningKey &chair, const Recipient &chairRecipient, const Recipient &member) {
    Bytes identities;
    Secret text; // "<sealed> <identity>\n" a line
    for (const DocumentKey &key : keys) {
        text.insert(text.end(), key.sealed.begin(), key.sealed.end());
        text.push_back(' ');
        text.insert(text.end(), key.identity.begin(), key.identity.end());
        text.push_back('\n');
    }
    Bytes tar = makeTar({.type = FileType::round, .round = roundId, .roundDigest = toHex(sha256(view(roundJson)))},
                        chair, {{"round.json", view(roundJson)}, {"identities.txt", View(text)}});
    Bytes sealed = seal(tar, std::array{chairRecipient, member});
    wipe(tar.data(), tar.size());
    return sealed;
}

RoundFile readRoundFile(View file, const Identity &own, const SigningPublic &chair) {
    Envelope e = open(file, FileType::round, {&own, 1}, [&](const SigningPublic &key) { return key == chair; });
    RoundFile out;
    out.json = textOf(e.file("round.json"));
    out.digest = toHex(sha256(view(out.json)));
    out.round = readRound(out.json);
    if (e.manifest.round != out.round.id || e.manifest.roundDigest != out.digest ||
        signingFromOpenSsh(out.round.chairSigning) != chair)
        throw Error(Code::manifestMismatch, "round.json");
    recipientFromText(out.round.chairRecipient);
    const auto require = [](const auto &people) { // what will be sealed to must be sound before anybody relies on it
        for (const auto &person : people) {
            signingFromOpenSsh(person.signing);
            recipientFromText(person.recipient);
        }
    };
    require(out.round.panel);
    require(out.round.trustees);
    View rest = e.file("identities.txt");
    constexpr std::size_t line = 64 + 1 + 74 + 1;
    if (rest.size() % line != 0)
        throw Error(Code::manifestForm, "identities.txt");
    for (; !rest.empty(); rest = rest.subspan(line)) {
        DocumentKey key{std::string(textOf(rest.first(64))), secret(rest.subspan(65, 74))};
        fromHex(key.sealed);
        if (rest[64] != ' ' || rest[line - 1] != '\n')
            throw Error(Code::manifestForm, "identities.txt");
        identityFromText(key.identity);
        out.keys.push_back(std::move(key));
    }
    wipe(e.tar.data(), e.tar.size());
    return out;
}

std::string writeEvent(const Event &e) {
    Json::Object o{
        {"format", "simsa-event-1"}, {"kind", nameOf(e.kind)}, {"time", toTimeText(e.time)}, {"reason", e.reason}};
    switch (e.kind) {
    case EventKind::deadline:
        o.emplace_back("deadline", toTimeText(e.deadline));
        break;
    case EventKind::replace:
        o.emplace_back("member", e.member);
        o.emplace_back("signing", e.signing);
        o.emplace_back("recipient", e.recipient);
        o.emplace_back("keep_old", e.keepOld);
        break;
    case EventKind::withdraw:
    case EventKind::exclude:
        o.emplace_back("member", e.member);
        o.emplace_back("proposal", e.proposal);
        break;
    case EventKind::adjust:
        o.emplace_back("proposal", e.proposal);
        o.emplace_back("points", e.points);
        break;
    case EventKind::decide: {
        Json::Array selected;
        for (const std::string &id : e.selected)
            selected.push_back(id);
        o.emplace_back("selected", std::move(selected));
        o.emplace_back("decided_by", e.decidedBy);
        if (e.method)
            o.emplace_back("method", nameOf(*e.method));
        if (e.vote)
            o.emplace_back(
                "vote", Json::Object{{"for", e.vote->yes}, {"against", e.vote->no}, {"abstained", e.vote->abstained}});
        break;
    }
    case EventKind::component: {
        Json::Array figures;
        for (const ComponentFigure &figure : e.figures)
            figures.push_back(Json::Object{{"proposal", figure.proposal}, {"points", figure.points}});
        o.emplace_back("component", e.component);
        o.emplace_back("figures", std::move(figures));
        break;
    }
    }
    return write(Json(std::move(o)));
}

// One component's figures: for proposals of the round in their order, each once, none over the component's maximum.
static void readFigures(Event &e, Fields &f, const Round &round) {
    e.component = f.text("component", 32);
    const auto &list = round.policy.components;
    const auto component =
        std::find_if(list.begin(), list.end(), [&](const Component &c) { return c.id == e.component; });
    if (component == list.end() || e.component == "score")
        throw Error(Code::eventRule, "component");
    auto next = round.proposals.begin();
    for (const Json &entry : f.array("figures", 1000)) {
        Fields figure(entry, "event.figures");
        e.figures.push_back({figure.text("proposal", 16), figure.integer("points", 0, component->maximum.hundredths)});
        figure.end();
        next = std::find_if(next, round.proposals.end(),
                            [&](const Proposal &p) { return p.id == e.figures.back().proposal; });
        if (next == round.proposals.end())
            throw Error(Code::eventRule, "figures");
        ++next;
    }
    if (e.figures.empty())
        throw Error(Code::eventRule, "figures");
}

// Who is selected, who confirmed it, and how: the votes are no more than the panel has members.
static void readDecision(Event &e, Fields &f, const Round &round) {
    for (const Json &id : f.array("selected", 1000)) {
        const auto *s = std::get_if<std::string>(&id.value);
        if (s == nullptr || findProposal(round, *s) == nullptr)
            throw Error(Code::eventRule, "selected");
        e.selected.push_back(*s);
    }
    e.decidedBy = f.text("decided_by", 200);
    if (f.next("method")) {
        const auto known = std::find(methodNames.begin(), methodNames.end(), f.text("method", 32));
        if (known == methodNames.end())
            throw Error(Code::eventRule, "method");
        e.method = static_cast<DecisionMethod>(known - methodNames.begin());
    }
    if (f.next("vote")) {
        Fields vote(f.any("vote"), "event.vote");
        const auto members = static_cast<int>(round.panel.size());
        const auto count = [&](const char *name) { return static_cast<int>(vote.integer(name, 0, members)); };
        e.vote = {.yes = count("for"), .no = count("against"), .abstained = count("abstained")};
        vote.end();
        if (const int all = e.vote->yes + e.vote->no + e.vote->abstained; all == 0 || all > members)
            throw Error(Code::eventRule, "vote");
    }
}

Event readEvent(std::string_view text, const Round &round) {
    const Json json = parse(text);
    Fields f(json, "event");
    requireFormat(f, "simsa-event-1");
    Event e;
    const std::string kind = f.text("kind", 32);
    const auto known = std::find(kindNames.begin(), kindNames.end(), kind);
    if (known == kindNames.end())
        throw Error(Code::eventRule, "kind");
    e.kind = static_cast<EventKind>(known - kindNames.begin());
    e.time = fromTimeText(f.text("time", 20));
    e.reason = f.text("reason", 2000);
    if (e.reason.empty())
        throw Error(Code::eventRule, "reason");
    const auto memberField = [&](bool orEmpty) {
        e.member = f.text("member", 32);
        if (!(orEmpty && e.member.empty()) && findMember(round, e.member) == nullptr)
            throw Error(Code::eventRule, "member");
    };
    const auto proposalField = [&](bool orEmpty) {
        e.proposal = f.text("proposal", 32);
        if (!(orEmpty && e.proposal.empty()) && findProposal(round, e.proposal) == nullptr)
            throw Error(Code::eventRule, "proposal");
    };
    switch (e.kind) {
    case EventKind::deadline:
        e.deadline = fromTimeText(f.text("deadline", 20));
        break;
    case EventKind::replace:
        memberField(false);
        e.signing = f.text("signing", 200);
        e.recipient = f.text("recipient", 200);
        signingFromOpenSsh(e.signing);
        recipientFromText(e.recipient);
        e.keepOld = f.boolean("keep_old");
        requireNewKeys(e, round, {});
        break;
    case EventKind::withdraw:
        memberField(true);
        proposalField(true);
        if (e.member.empty() == e.proposal.empty())
            throw Error(Code::eventRule, "member");
        break;
    case EventKind::exclude:
        memberField(false);
        proposalField(false);
        break;
    case EventKind::adjust:
        proposalField(false);
        e.points = f.integer("points", -100'000'000, 100'000'000);
        break;
    case EventKind::decide:
        readDecision(e, f, round);
        break;
    case EventKind::component:
        readFigures(e, f, round);
        break;
    }
    f.end();
    return e;
}

void requireNewKeys(const Event &e, const Round &round, const std::vector<Event> &earlier) {
    const auto taken = [&](const std::string &signing, const std::string &recipient) {
        return signing == e.signing || recipient == e.recipient;
    };
    bool equal = taken(round.chairSigning, round.chairRecipient);
    for (const Member &m : round.panel)
        equal = equal || taken(m.signing, m.recipient);
    for (const Trustee &t : round.trustees) // one person may be both
        equal = equal || (t.signing == e.signing) != (t.recipient == e.recipient);
    for (const Event &other : earlier)
        equal = equal || (other.kind == EventKind::replace && taken(other.signing, other.recipient));
    if (equal)
        throw Error(Code::keysEqual, e.member);
}

Bytes makeEventTar(const std::string &eventJson, const Round &round, const std::string &roundDigest,
                   const SigningKey &chair) {
    return makeTar({.type = FileType::event, .round = round.id, .roundDigest = roundDigest}, chair,
                   {{"event.json", view(eventJson)}});
}

std::string namesOf(const Conflict &conflict) {
    std::string out;
    for (std::size_t i = 0; i < conflict.answers.size(); ++i)
        if (conflict.answers[i])
            out += (out.empty() ? "" : ", ") + std::string(conflictNames[i]);
    return out;
}

std::string writeDeclaration(const Declaration &d) {
    Json::Array conflicts;
    for (const Conflict &c : d.conflicts) {
        Json::Object o{{"proposal", c.proposal}};
        for (std::size_t i = 0; i < c.answers.size(); ++i)
            o.emplace_back(conflictNames[i], c.answers[i]);
        o.emplace_back("note", c.note);
        conflicts.push_back(std::move(o));
    }
    return write(Json(Json::Object{{"format", "simsa-declaration-1"},
                                   {"member", d.member},
                                   {"time", toTimeText(d.time)},
                                   {"pledge", d.pledge},
                                   {"conflicts", std::move(conflicts)},
                                   {"prior_contact", d.priorContact}}));
}

Declaration readDeclaration(std::string_view text, const Round &round) {
    const Json json = parse(text);
    Fields f(json, "declaration");
    requireFormat(f, "simsa-declaration-1");
    Declaration d;
    d.member = f.text("member", 32);
    d.time = fromTimeText(f.text("time", 20));
    d.pledge = f.boolean("pledge");
    const Json::Array &conflicts = f.array("conflicts", 1000);
    if (conflicts.size() != round.proposals.size())
        throw Error(Code::jsonField, "declaration.conflicts");
    for (std::size_t i = 0; i < conflicts.size(); ++i) {
        Fields c(conflicts[i], "declaration.conflicts");
        Conflict conflict{.proposal = c.text("proposal", 32), .answers = {}, .note = {}};
        if (conflict.proposal != round.proposals[i].id)
            throw Error(Code::jsonField, "declaration.conflicts.proposal");
        for (std::size_t k = 0; k < conflict.answers.size(); ++k)
            conflict.answers[k] = c.boolean(conflictNames[k]);
        conflict.note = c.text("note", 2000);
        c.end();
        d.conflicts.push_back(std::move(conflict));
    }
    d.priorContact = f.text("prior_contact", 5000);
    f.end();
    if (!d.pledge)
        throw Error(Code::declarationMissing, "pledge");
    return d;
}

} // namespace simsa
