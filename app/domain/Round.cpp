#include "app/domain/Round.h"

#include "app/base/Clock.h"
#include "app/base/Error.h"
#include "app/domain/Codec.h"
#include "app/domain/Format.h"

#include <algorithm>
#include <set>

namespace simsa {

namespace {

constexpr std::int64_t mostBytes = std::int64_t{2} << 30;
constexpr int mostPages = 100'000;
constexpr int longestReading = 600; // minutes
constexpr std::size_t mostMembers = 200, mostDocuments = 50, mostTrustees = 255, longestKey = 200;

Json::Array toJson(const std::vector<std::string> &list) {
    Json::Array out;
    for (const std::string &text : list)
        out.push_back(text);
    return out;
}

Json toJson(const Proposal &p) {
    Json::Array documents;
    for (const DocumentRef &d : p.documents)
        documents.push_back(Json::Object{{"name", d.name},
                                         {"sha256", d.sha256},
                                         {"sealed", d.sealed},
                                         {"size", d.size},
                                         {"sealed_size", d.sealedSize},
                                         {"pages", d.pages}});
    return Json::Object{
        {"id", p.id}, {"applicant", p.applicant}, {"members", toJson(p.members)}, {"documents", std::move(documents)}};
}

Proposal proposalFrom(const Json &json) {
    Fields f(json, "round.proposals");
    Proposal p;
    p.id = f.text("id", 16);
    p.applicant = f.text("applicant", 200);
    for (const Json &m : f.array("members", mostMembers)) {
        const auto *name = std::get_if<std::string>(&m.value);
        if (name == nullptr || characters(*name) > 200)
            throw Error(Code::jsonField, "round.proposals.members");
        p.members.push_back(*name);
    }
    for (const Json &entry : f.array("documents", mostDocuments)) {
        Fields d(entry, "round.proposals.documents");
        DocumentRef ref;
        ref.name = d.text("name", 120);
        ref.sha256 = d.text("sha256", 64);
        ref.sealed = d.text("sealed", 64);
        ref.size = d.integer("size", 0, mostBytes);
        ref.sealedSize = d.integer("sealed_size", 0, mostBytes * 2);
        ref.pages = static_cast<int>(d.integer("pages", 0, mostPages));
        d.end();
        p.documents.push_back(std::move(ref));
    }
    f.end();
    return p;
}

Json toJson(const std::vector<Points> &points) {
    Json::Array out;
    for (const Points p : points)
        out.push_back(p.hundredths);
    return out;
}

Json toJson(const Distribution &d) {
    Json::Array lists;
    for (const std::vector<Points> &leaf : d.leaves)
        lists.push_back(toJson(leaf));
    return Json::Object{{"proposal", d.proposal}, {"totals", toJson(d.totals)}, {"leaves", std::move(lists)}};
}

std::vector<Points> pointsFrom(const Json::Array &list) {
    std::vector<Points> out;
    for (const Json &value : list) {
        const auto *points = std::get_if<std::int64_t>(&value.value);
        if (points == nullptr)
            throw Error(Code::jsonField, "round.discussion");
        out.push_back({*points});
    }
    return out;
}

Distribution distributionFrom(const Json &json) {
    Fields f(json, "round.discussion");
    Distribution d;
    d.proposal = f.text("proposal", 16);
    d.totals = pointsFrom(f.array("totals", 10'000));
    for (const Json &list : f.array("leaves", 200)) {
        const auto *values = std::get_if<Json::Array>(&list.value);
        if (values == nullptr || values->size() != d.totals.size())
            throw Error(Code::jsonField, "round.discussion.leaves");
        d.leaves.push_back(pointsFrom(*values));
    }
    f.end();
    return d;
}

// Rising, none outside its range: as many figures as totals, and none that could be told from fewer than three.
void validateDiscussion(const Round &r) {
    const auto require = [](bool rule) {
        if (!rule)
            throw Error(Code::roundRule, "discussion");
    };
    if (r.discussion.empty())
        return;
    require(!r.previous.empty() && r.discussion.size() == r.proposals.size());
    const std::vector<const Criterion *> all = leaves(r.rubric);
    const auto rising = [](const std::vector<Points> &list, Points most) {
        return std::is_sorted(list.begin(), list.end()) && (list.empty() || list.front().hundredths >= 0) &&
               (list.empty() || !(list.back() > most));
    };
    for (std::size_t p = 0; p < r.proposals.size(); ++p) {
        const Distribution &d = r.discussion[p];
        require(d.proposal == r.proposals[p].id && (d.totals.empty() || d.totals.size() >= leastReleased));
        require(d.leaves.size() == (d.totals.empty() ? 0 : all.size()) && rising(d.totals, maximum(r.rubric)));
        for (std::size_t i = 0; i < d.leaves.size(); ++i)
            require(d.leaves[i].size() == d.totals.size() && rising(d.leaves[i], all[i]->maximum));
    }
}

bool isKeyPair(const std::string &signing, const std::string &recipient) { // by form: exchange looks at the points
    return signing.starts_with("ssh-ed25519 ") && signing.size() <= longestKey && recipient.starts_with("age1") &&
           recipient.size() <= longestKey;
}

} // namespace

std::string writeRound(const Round &r) {
    Json::Array proposals, panel, trustees;
    for (const Proposal &p : r.proposals)
        proposals.push_back(toJson(p));
    for (const Member &m : r.panel)
        panel.push_back(Json::Object{
            {"pseudonym", m.pseudonym}, {"group", m.group}, {"signing", m.signing}, {"recipient", m.recipient}});
    for (const Trustee &t : r.trustees)
        trustees.push_back(Json::Object{{"name", t.name}, {"signing", t.signing}, {"recipient", t.recipient}});
    Json::Object round{{"format", "simsa-round-1"},
                       {"id", r.id},
                       {"previous", r.previous},
                       {"title", r.title},
                       {"committee", r.committee},
                       {"language", r.language},
                       {"drop", r.drop},
                       {"opened", toTimeText(r.opened)},
                       {"deadline", toTimeText(r.deadline)},
                       {"chair_signing", r.chairSigning},
                       {"chair_recipient", r.chairRecipient},
                       {"rubric", toJson(r.rubric)},
                       {"policy", toJson(r.policy)},
                       {"proposals", std::move(proposals)},
                       {"panel", std::move(panel)},
                       {"trustees", std::move(trustees)},
                       {"threshold", r.threshold}};
    if (r.blind)
        round.emplace_back("blind", true);
    if (r.readingMinutes > 0)
        round.emplace_back("reading_minutes", r.readingMinutes);
    if (!r.discussion.empty()) {
        Json::Array discussion;
        for (const Distribution &d : r.discussion)
            discussion.push_back(toJson(d));
        round.emplace_back("discussion", std::move(discussion));
    }
    if (!r.rehearsal.empty())
        round.emplace_back("rehearsal", r.rehearsal);
    return write(Json(std::move(round)));
}

Round readRound(std::string_view text) {
    const Json json = parse(text);
    Fields f(json, "round");
    requireFormat(f, "simsa-round-1");
    Round r;
    r.id = f.text("id", 32);
    r.previous = f.text("previous", 64);
    r.title = f.text("title", 200);
    r.committee = f.text("committee", 200);
    r.language = f.text("language", 2);
    r.drop = f.text("drop", 500);
    r.opened = fromTimeText(f.text("opened", 20));
    r.deadline = fromTimeText(f.text("deadline", 20));
    r.chairSigning = f.text("chair_signing", 200);
    r.chairRecipient = f.text("chair_recipient", 200);
    r.rubric = rubricFrom(f.any("rubric"));
    const Json &policy = f.any("policy");
    r.policy = policyFrom(policy);
    if (write(toJson(r.policy)) != write(policy))
        throw Error(Code::jsonNotCanonical, "round.policy");
    for (const Json &p : f.array("proposals", 1000))
        r.proposals.push_back(proposalFrom(p));
    for (const Json &entry : f.array("panel", 10'000)) {
        Fields m(entry, "round.panel");
        Member member;
        member.pseudonym = m.text("pseudonym", 32);
        member.group = m.text("group", 16);
        member.signing = m.text("signing", 200);
        member.recipient = m.text("recipient", 200);
        m.end();
        r.panel.push_back(std::move(member));
    }
    for (const Json &entry : f.array("trustees", mostTrustees)) {
        Fields t(entry, "round.trustees");
        Trustee trustee;
        trustee.name = t.text("name", 100);
        trustee.signing = t.text("signing", 200);
        trustee.recipient = t.text("recipient", 200);
        t.end();
        r.trustees.push_back(std::move(trustee));
    }
    r.threshold = static_cast<int>(f.integer("threshold", 0, 255));
    if (f.next("blind")) {
        r.blind = f.boolean("blind");
        if (!r.blind)
            throw Error(Code::jsonNotCanonical, "round.blind");
    }
    if (f.next("reading_minutes"))
        r.readingMinutes = static_cast<int>(f.integer("reading_minutes", 1, longestReading));
    if (f.next("discussion")) {
        for (const Json &entry : f.array("discussion", 1000))
            r.discussion.push_back(distributionFrom(entry));
        if (r.discussion.empty())
            throw Error(Code::jsonNotCanonical, "round.discussion");
    }
    if (f.next("rehearsal")) {
        r.rehearsal = f.text("rehearsal", 64);
        if (r.rehearsal.empty())
            throw Error(Code::jsonNotCanonical, "round.rehearsal");
    }
    f.end();
    validate(r);
    return r;
}

void validate(const Round &r) {
    const auto require = [](bool rule, const char *field) {
        if (!rule)
            throw Error(Code::roundRule, field);
    };
    validate(r.rubric);
    validate(r.policy, r.rubric);
    require(isHex(r.id, 32), "id");
    require(r.previous.empty() || isHex(r.previous, 64), "previous");
    require(!r.title.empty() && isText(r.title) && characters(r.title) <= 200, "title");
    require(!r.committee.empty() && isText(r.committee) && characters(r.committee) <= 200, "committee");
    require(r.language == "ko" || r.language == "en", "language");
    require(isText(r.drop) && characters(r.drop) <= 500, "drop");
    require(r.deadline > r.opened, "deadline");
    require(r.rehearsal.empty() || (isHex(r.rehearsal, 64) && !r.trustees.empty()), "rehearsal");
    require(r.readingMinutes >= 0 && r.readingMinutes <= longestReading, "reading_minutes");
    require(r.chairSigning.size() <= longestKey && r.chairRecipient.size() <= longestKey, "chair: key");
    require(!r.proposals.empty() && r.proposals.size() <= 1000, "proposals");
    std::set<std::string> ids;
    for (const Proposal &p : r.proposals) {
        require(isId(p.id, 16) && ids.insert(p.id).second, "proposals: id");
        require(!p.applicant.empty() && isText(p.applicant) && characters(p.applicant) <= 200, "proposals: applicant");
        require(p.members.size() <= mostMembers &&
                    std::all_of(p.members.begin(), p.members.end(),
                                [](const std::string &m) { return isText(m) && characters(m) <= 200; }),
                "proposals: members");
        require(p.documents.size() <= mostDocuments, "documents");
        for (const DocumentRef &d : p.documents)
            require(isHex(d.sha256, 64) && isHex(d.sealed, 64) && !d.name.empty() && isText(d.name) &&
                        characters(d.name) <= 120 && d.name.find('/') == std::string::npos && d.size >= 0 &&
                        d.size <= mostBytes && d.sealedSize >= 0 && d.sealedSize <= 2 * mostBytes && d.pages >= 0 &&
                        d.pages <= mostPages,
                    "documents");
    }
    validateDiscussion(r);
    require(!r.panel.empty() && r.panel.size() <= 10'000, "panel");
    require(r.trustees.size() <= mostTrustees, "trustees");
    require(r.trustees.empty() ? r.threshold == 0
                               : r.threshold >= 2 && r.threshold <= static_cast<int>(r.trustees.size()),
            "threshold");
    std::set<std::string> names, keys{r.chairSigning, r.chairRecipient};
    for (const Member &m : r.panel) {
        require(!m.pseudonym.empty() && m.pseudonym.size() <= 32 && names.insert(m.pseudonym).second,
                "panel: pseudonym");
        require(std::all_of(m.pseudonym.begin(), m.pseudonym.end(),
                            [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }),
                "panel: pseudonym");
        require(m.group == "home" || m.group == "foreign", "panel: group");
        require(isKeyPair(m.signing, m.recipient), "panel: key");
        if (!keys.insert(m.signing).second || !keys.insert(m.recipient).second)
            throw Error(Code::keysEqual, m.pseudonym);
    }
    std::set<std::string> trusteeKeys{r.chairSigning, r.chairRecipient}; // one person may be evaluator and trustee
    for (const Trustee &t : r.trustees) {
        require(!t.name.empty() && isText(t.name) && characters(t.name) <= 100, "trustees: name");
        require(isKeyPair(t.signing, t.recipient), "trustees: key");
        if (!trusteeKeys.insert(t.signing).second || !trusteeKeys.insert(t.recipient).second)
            throw Error(Code::keysEqual, excerpt(t.name));
    }
}

const Proposal *findProposal(const Round &round, std::string_view id) {
    const auto at =
        std::find_if(round.proposals.begin(), round.proposals.end(), [&](const Proposal &p) { return p.id == id; });
    return at == round.proposals.end() ? nullptr : &*at;
}

const Member *findMember(const Round &round, std::string_view pseudonym) {
    const auto at =
        std::find_if(round.panel.begin(), round.panel.end(), [&](const Member &m) { return m.pseudonym == pseudonym; });
    return at == round.panel.end() ? nullptr : &*at;
}

} // namespace simsa
