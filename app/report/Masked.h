// Names of evaluators inside what evaluators wrote.
#pragma once

#include <string>
#include <vector>

namespace simsa {

// The text with each of the names as "○○○", and a mark when it had one. A name in Latin letters counts as a word of its
// own, in either case; a Korean one wherever it stands, of two syllables only before a title ("이상 위원"), for many
// such names are words as well.
std::string masked(std::string text, const std::vector<std::string> &names, bool &found);

} // namespace simsa
