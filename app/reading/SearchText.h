// Text of pages as the search sees it: what goes into the FTS5 table, how a query is asked, and hits inside a page.
// Korean lines break inside words and Latin words are cut by hyphens, so white space never decides (reading.md).
#pragma once

#include "app/reading/PageHost.h"

#include <string>
#include <string_view>
#include <vector>

namespace simsa {

// Invalid sequences become U+FFFD.
std::u32string toUtf32(std::string_view utf8);
std::string toUtf8(std::u32string_view text);
bool isValidUtf8(std::string_view text);

// Hangul, Han and kana: each such character is a word of its own in the index.
bool isIdeographic(char32_t c);

// The text of a page in reading order, a line feed after each line, as a person would copy it.
std::u32string pageText(const TextLayer &layer);

// What is put into the FTS5 table (tokenizer unicode61): spaces round every ideographic character, soft hyphens
// removed, Hangul given as jamo composed, full-width Latin narrowed, Latin words cut at line ends joined. The start of
// the following page, when given, is added so that a phrase over the page end is found on the page where it begins.
std::string indexedText(const TextLayer &layer, const TextLayer *following = nullptr);
std::string indexedText(std::u32string_view text); // lines parted by line feeds

// A page's text with a form feed and the beginning of the next page after it, as it is kept for the index. Running
// heads and feet, which both pages have but for their numbers, do not stand between the two.
std::u32string withFollowing(std::u32string page, std::u32string_view next);
// Whether a query that the index found in such a text begins on the page itself, and not only on the next one.
bool beginsOnPage(std::u32string_view text, std::u32string_view query);

// An FTS5 phrase for MATCH (always quoted, so nothing in it is an operator); empty when there is nothing to search.
std::string searchPhrase(std::string_view query);

// A part of the page's text with the query in it, on one line: `before` characters ahead of the first place, `length`
// in all, cut between words where there are any. The beginning of the text when the query is not there.
std::u32string excerpt(std::u32string_view text, std::u32string_view query, std::size_t before = 30,
                       std::size_t length = 90);

// Every place of the query on the page, case-insensitive, white space, soft hyphens and hyphens at line ends ignored;
// each hit is one box per line it covers. At most cap hits.
std::vector<std::vector<PageBox>> findInPage(const TextLayer &layer, std::u32string_view query,
                                             std::size_t cap = 10'000);
// Every place that begins on the page and ends on the one that follows, past running heads and feet.
struct HitOverEnd {
    std::vector<PageBox> boxes, following; // on the page, on the next one
};
std::vector<HitOverEnd> findOverEnd(const TextLayer &layer, const TextLayer &following, std::u32string_view query);

} // namespace simsa
