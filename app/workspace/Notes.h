// An evaluator's private marks on the proposals: highlights, notes, bookmarks, and evidence for a criterion. Only
// evidence travels: its document, page and quote stand in the ballot. A recusal erases all of them.
#pragma once

#include "app/domain/Ballot.h"
#include "app/reading/PageHost.h"
#include "app/workspace/Workspace.h"

namespace simsa {

enum class NoteKind { highlight, note, bookmark, evidence };

// Where a mark stands. The quote with what is round it finds the place again when another engine counts otherwise.
struct Anchor {
    std::string document;       // SHA-256 of the plaintext, hex
    int page = 1;               // from 1
    std::string quote;          // up to 2,000 characters; "" = the whole page
    std::string before, after;  // up to 32 characters round the quote
    int begin = 0, end = 0;     // characters of the page's text, end exclusive; equal for a whole page
    std::vector<PageBox> boxes; // points of the displayed page, kept to 1/100 point; up to 2,000
    bool operator==(const Anchor &) const = default;
};

struct Note {
    std::string id; // newNoteId()
    std::string proposal;
    NoteKind kind = NoteKind::highlight;
    Anchor anchor;
    int color = 0;         // of a highlight or note: 0 yellow, 1 green, 2 sky, 3 rose
    std::string text;      // what the evaluator wrote, up to 10,000 characters
    std::string criterion; // of evidence: a leaf; else ""
    std::int64_t made = 0; // time, for people; the order is that of the pages
    bool operator==(const Note &) const = default;
};

std::string newNoteId(); // 16 random hex digits

// Of the round, in the order of proposal, document, page and place on it.
std::vector<Note> notes(Workspace &ws, const Round &round);
// Adds the note or changes the one of the same id; evidence goes into the sheet in the same commit. Throws jsonField
// for an anchor or an id that is none, commentTooLong, tableProposal, tableColumns (no such leaf), stateWrong
// (recused from the proposal), stateWrong "evidence" (100 pieces for the criterion already).
void saveNote(Workspace &ws, const Round &round, const Note &note);
void eraseNote(Workspace &ws, const Round &round, const std::string &id); // nothing happens when it is not there
constexpr std::size_t mostEvidence = 100, longestQuote = 500;             // of a criterion; of a ballot's quote

// The quote as it goes into the ballot: white space joined, the end of a longer one replaced by "…".
std::string evidenceQuote(const std::string &quote);

// What is left of a proposal's content after a recusal: nothing. Notes, evidence, comments, opinion, reasons, history
// and what could be undone.
void forgetProposal(Workspace &ws, const std::string &roundId, const std::string &proposal);

// A note as one line, for undoing; "" = no note. Throws as parse().
std::string writeNote(const Note &note);
Note readNote(const std::string &line);

// The pages on which a criterion is treated, as set by hand; they stand instead of those found by name.
struct ItemPages {
    std::string proposal, criterion;
    std::string document;    // SHA-256
    int first = 1, last = 1; // pages, from 1, both included
    bool operator==(const ItemPages &) const = default;
};
std::vector<ItemPages> itemPages(Workspace &ws, const Round &round);
// Replaces those of the criterion; an empty list returns to the names. At most 50.
void saveItemPages(Workspace &ws, const Round &round, const std::string &proposal, const std::string &criterion,
                   const std::vector<ItemPages> &pages);

} // namespace simsa
