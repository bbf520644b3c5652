#include "app/roles/EvaluatorNotes.h"

#include "app/workspace/Rounds.h"

namespace simsa {

DeskNotes readDeskNotes(Workspace &ws, const std::string &roundId) {
    const auto guard = ws.lock();
    const Round round = loadRound(ws, roundId).round;
    return {.notes = notes(ws, round),
            .pages = itemPages(ws, round),
            .history = history(ws, round),
            .edits = edits(ws, roundId),
            .nextEdit = nextEditId(ws)};
}

BallotQuote ballotQuote(const Note &evidence) {
    BallotQuote out{.quote = evidenceQuote(evidence.anchor.quote)};
    out.shortened = out.quote.ends_with("…") && !evidence.anchor.quote.ends_with("…");
    return out;
}

std::string blindName(std::size_t index) {
    std::string out;
    for (std::size_t left = index + 1; left > 0; left = (left - 1) / 26)
        out.insert(out.begin(), static_cast<char>('A' + (left - 1) % 26));
    return out;
}

} // namespace simsa
