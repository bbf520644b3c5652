// A round: rubric, policy, proposals, panel and keys. round.json; never changes after opening.
#pragma once

#include "app/domain/Policy.h"

namespace simsa {

struct DocumentRef {
    std::string name;      // what the chair called it, no path; 1…120 characters
    std::string sha256;    // of the plaintext, hex
    std::string sealed;    // of the .age file, hex
    std::int64_t size = 0; // of the plaintext, bytes
    std::int64_t sealedSize = 0;
    int pages = 0;
    bool operator==(const DocumentRef &) const = default;
};
struct Proposal {
    std::string id; // "01"…, [a-z0-9-]{1,16}, unique
    std::string applicant;
    std::vector<std::string> members; // of the consortium
    std::vector<DocumentRef> documents;
    bool operator==(const Proposal &) const = default;
};
struct Member {            // of the panel; names stay in the cards
    std::string pseudonym; // "E1"…, unique
    std::string group;     // "home" | "foreign"
    std::string signing;   // ssh-ed25519 …
    std::string recipient; // age1…
    bool operator==(const Member &) const = default;
};
struct Trustee {
    std::string name;
    std::string signing;
    std::string recipient;
    bool operator==(const Trustee &) const = default;
};
// What the panel gave a proposal in the round before: how the points are spread, and nobody's name. Each list is in
// rising order by itself, so that no list says whose figure in another belongs to it.
struct Distribution {
    std::string proposal;
    std::vector<Points> totals;              // empty: too few to be nobody's
    std::vector<std::vector<Points>> leaves; // of every leaf in rubric order; empty with `totals`
    bool operator==(const Distribution &) const = default;
};
constexpr std::size_t leastReleased = 3; // totals, so that none can be told from the others

struct Round {
    std::string id;       // 16 random bytes in hex
    std::string previous; // digest of an earlier round, or ""
    std::string title;
    std::string committee;
    std::string language; // "ko" | "en"
    std::string drop;     // address
    std::int64_t opened = 0;
    std::int64_t deadline = 0; // seconds since 1970 UTC
    std::string chairSigning;
    std::string chairRecipient;
    Rubric rubric;
    Policy policy;
    std::vector<Proposal> proposals; // 1 … 1,000
    std::vector<Member> panel;       // 1 … 10,000
    std::vector<Trustee> trustees;   // empty: the chair opens; else n
    int threshold = 0;               // k
    // Evaluators see letters instead of applicants while they score (not where they declare conflicts). In round.json
    // the last field, there only when true: rounds without it read and sign as before.
    bool blind = false;
    int readingMinutes = 0; // least time with a proposal before it can be sealed, 0 … 600; after `blind`, likewise
    // A discussion round: the panel judges again, with a reason, what it judged in `previous`, and sees how the points
    // were spread there. One entry per proposal, in their order; empty: no discussion round. After `reading_minutes`.
    std::vector<Distribution> discussion;
    // Digest of the rehearsal in which every trustee accepted office; "" where there are none. After `discussion`.
    std::string rehearsal;
    bool operator==(const Round &) const = default;
};

// Throws roundRule, rubricRule, policyRule, keysEqual with the field.
void validate(const Round &round);
std::string writeRound(const Round &round); // the one encoding
Round readRound(std::string_view json);     // strict; validates

// A rubric and policy by themselves: what `round open` takes and what the editor saves (same strict codec).
std::string writePolicy(const Policy &policy);
Policy readPolicy(std::string_view json); // lenient in absence of fields (defaults), strict otherwise

std::string writeRubric(const Rubric &rubric);
Rubric readRubric(std::string_view json); // white space allowed

const Proposal *findProposal(const Round &round, std::string_view id);
const Member *findMember(const Round &round, std::string_view pseudonym);

} // namespace simsa
