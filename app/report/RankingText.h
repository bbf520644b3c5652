// The ranking as lines of plain text, for the terminal.
#pragma once

#include "app/domain/Round.h"
#include "app/tally/Tally.h"

namespace simsa {

// One line a proposal, by rank, then those without one: rank, id, total, status, selected or undecided, applicant.
// `language` is "ko" or "en".
std::vector<std::string> rankingText(const Round &round, const Official &official, const std::string &language);

} // namespace simsa
