// Rounds in preparation: kept whole after every edit, their documents already sealed as they will travel. What stands
// in a draft need not be right yet; only its sizes are bounded.
#pragma once

#include "app/domain/Round.h"
#include "app/workspace/Workspace.h"

#include <optional>

namespace simsa {

struct DraftDocument {
    DocumentRef ref;
    bool text = true; // false: scanned, nothing to search or mark
    bool operator==(const DraftDocument &) const = default;
};
struct DraftProposal {
    std::string id, applicant;
    std::vector<std::string> members; // of the consortium
    std::vector<DraftDocument> documents;
    bool operator==(const DraftProposal &) const = default;
};
struct Draft {
    std::string id; // 16 random bytes in hex
    std::string title, committee, language = "ko", drop;
    std::string previous; // digest of an earlier round, or ""
    std::int64_t deadline = 0;
    Points target{10'000}; // what the rubric is meant to add up to; 0: whatever it is
    Rubric rubric;
    Policy policy;
    std::vector<DraftProposal> proposals;
    std::vector<std::string> panel; // signing keys of cards in pseudonym order
    std::int64_t shuffled = 0;      // when that order was drawn by lot; 0: put by hand
    bool blind = false;
    int readingMinutes = 0;
    std::vector<std::string> trustees; // signing keys of cards; empty: the chair opens
    int threshold = 0;                 // how many of them open
    bool operator==(const Draft &) const = default;
};

std::string newDraftId();
std::string writeDraft(const Draft &draft);
Draft readStoredDraft(std::string_view json); // strict; throws jsonField and the like

struct DraftItem {
    std::string id, title;
    std::int64_t changed = 0;
    std::size_t proposals = 0, panel = 0;
};
std::vector<DraftItem> drafts(Workspace &ws);          // last changed first
Draft loadDraft(Workspace &ws, const std::string &id); // throws roundUnknown
// One commit; a new id makes a new draft.
void saveDraft(Workspace &ws, const Draft &draft);
// The draft, its practice note and the documents that nothing else holds.
void deleteDraft(Workspace &ws, const std::string &id);

// A document that was sealed into the workspace's folder for this draft.
void addDraftDocument(Workspace &ws, const std::string &draft, const std::string &sealed, View identity);
Secret draftDocumentIdentity(Workspace &ws, const std::string &sealed); // text form; throws fileMissing
// Forgets documents that the stored draft no longer names. Not while its edits can still be undone.
void dropUnusedDocuments(Workspace &ws, const std::string &draft);

struct Practice {
    std::string folder, passphrase, round;
    std::int64_t made = 0;
};
void savePractice(Workspace &ws, const std::string &draft, const Practice &practice);
std::optional<Practice> practiceOf(Workspace &ws, const std::string &draft);

} // namespace simsa
