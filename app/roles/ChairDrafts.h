// What the chair does with a round in preparation: files, lists, foreseen conflicts, opening.
#pragma once

#include "app/roles/Chair.h"
#include "app/workspace/Drafts.h"

namespace simsa {

// An empty draft with the committee and drop folder used last.
Draft newDraft(Workspace &ws, const std::string &language);

struct TakenFile {
    std::string name;              // as it will be called
    std::string number, applicant; // what the file's or its folder's name begins with, and goes on with; may be ""
    std::optional<DraftDocument> document;
    std::optional<Refusal> refusal; // pdfNot and the like; detail: the name
};
// Checks every file in the page host and seals the good ones into the workspace. A folder stands for its files and
// those of the folders in it. Stopped: what is done is answered. Throws diskFull, hostUnavailable and the like; for
// too many files (5,000) fileTooLarge.
std::vector<TakenFile> takeFiles(Workspace &ws, const std::string &draft, const std::vector<Path> &files,
                                 const Progress &progress = noProgress);
// "01_가람별_계획서.pdf" → {"01", "가람별"}; no number: {"", "..."}. Folders' names work alike.
std::pair<std::string, std::string> numberAndName(const std::string &fileName);
// Each good file goes to the proposal of its number, else to the one whose applicant it names, else to a new one.
// A file that the proposal holds already (by its digest) is left out. Returns how many were placed.
int placeFiles(Draft &draft, const std::vector<TakenFile> &files);
std::string nextNumber(const Draft &draft); // "01", "02"…, the first that is free above all

// Import and export of ROUND.json. Documents that cannot be taken are named and left out.
Draft importDraft(Workspace &ws, const Path &file, std::vector<Refusal> &left, const Progress &progress = noProgress);
std::string exportDraft(const Draft &draft); // documents by name, to be put beside it

RoundDraft toRoundDraft(Workspace &ws, const Draft &draft); // throws fileMissing
// Opens the stored draft through Chair::openRound; then the draft is gone. Returns the round's id.
std::string openStoredDraft(Workspace &ws, const std::string &draft, const Progress &progress = noProgress);

struct ForeseenConflict {
    std::string signing, member, affiliation; // of the card
    std::string proposal, applicant;
    std::string party; // the applicant or the consortium member whose name meets the affiliation
    bool operator==(const ForeseenConflict &) const = default;
};
// By affiliation alone, among the cards of the draft's panel: a hint, the declaration decides.
std::vector<ForeseenConflict> foreseenConflicts(const Draft &draft, const std::vector<StoredCard> &cards);

// The panel in an order drawn by lot, with the time of it.
void shufflePanel(Draft &draft, std::int64_t now);

} // namespace simsa
