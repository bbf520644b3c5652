// The words of the fictional proposals: one script per language, and the rules that turn its templates into text.
//
// A script is lines. `$ key = value` a word of the frame (a value with `/` is chosen per proposal); `= n title` a
// chapter,
// `== n pages title` a section with its pages of thirty; `~ title` a subheading; `- text` a sentence to draw from;
// `! text` a paragraph that always stands here (`||` parts variants); `@ kind caption ; x ; y ; a, b ; c, d` a figure
// (`@2` half as wide), `@ table caption ; widths` or `@ long …` a table, whose rows follow as `| cell | cell`;
// `* table text`, `* figure text` sentences that lead to one, `* again text` openings of a sentence said before. In a
// text, `{key}` is a fact, `{3..9}` `{0.5..2.0}`
// `{100..900:50}` a figure, `{a/b/c}` a choice; `{…|은}` adds the particle that fits in Korean.
#pragma once

#include "app/cli/demo/Random.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace simsa::demo {

struct Block {
    enum class Kind { paragraph, table, longTable, figure };
    Kind kind = Kind::paragraph;
    bool half = false;
    std::string figure;                         // loss, bars, lines, scaling, mix, gantt, flow
    std::string caption;                        // of a paragraph: its text
    std::string x, y;                           // axis names
    std::vector<std::string> a, b;              // categories, series
    std::vector<double> widths;                 // of the columns, relative
    std::vector<std::vector<std::string>> rows; // the first is the heading
};

struct Section {
    std::string number; // "2.3", in an appendix "A"
    std::string title;
    int pages = 1; // of thirty
    std::vector<std::string> subheadings;
    std::vector<std::string> sentences;
    std::vector<Block> blocks;
};

struct Chapter {
    std::string number;
    std::string title;
    std::vector<Section> sections;
};

struct Script {
    std::map<std::string, std::string> words;
    std::vector<std::string> sentences; // fit anywhere
    std::vector<std::string> toTable, toFigure, again;
    Section summary;
    std::vector<Chapter> chapters;
};

using Facts = std::map<std::string, std::string>;

// "ko" or anything else for English; parsed once.
const Script &proposalScript(const std::string &language);

// Puts facts, figures, choices and particles into a template. An unknown key stays as it is written.
std::string fill(std::string_view text, const Facts &facts, Random &random);

// The word with its particle: kind is one of 은 이 을 과 으로; figures and Latin letters are read as Korean reads them.
std::string withParticle(const std::string &word, std::string_view kind);

std::vector<std::string> split(std::string_view text, char by); // parts without the blanks round them

extern const char *const koreanScript;
extern const char *const englishScript;

} // namespace simsa::demo
