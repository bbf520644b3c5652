#include "app/workspace/Outline.h"

#include "app/reading/SearchText.h"

#include <algorithm>
#include <map>

namespace simsa {

namespace {

constexpr std::size_t mostHeadings = 20'000, mostMatches = 3;

bool isDigit(char32_t c) {
    return c >= U'0' && c <= U'9';
}

bool isLetter(char32_t c) {
    return (c >= U'a' && c <= U'z') || (c >= 0xC0 && c != 0xD7 && c != 0xF7 && c < 0x2000) ||
           (c >= 0x3040 && c <= 0x318F) || (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xD7A3);
}

// "2.3 From-Scratch originality" → "fromscratchoriginality"; "제3장 기술력" → "기술력".
std::u32string nameOf(const std::string &text) {
    const std::u32string wide = toUtf32(text);
    std::size_t at = 0;
    const auto skipNumber = [&] {
        while (at < wide.size() && !isLetter(wide[at] | 0x20) && !isLetter(wide[at]))
            ++at;
    };
    skipNumber();
    if (at + 2 < wide.size() && wide[at] == U'제' && isDigit(wide[at + 1])) {
        ++at;
        skipNumber();
        if (at < wide.size()) // 장, 절, 항
            ++at;
    }
    std::u32string out;
    for (; at < wide.size(); ++at) {
        const char32_t c = wide[at] >= U'A' && wide[at] <= U'Z' ? wide[at] + 32 : wide[at];
        if (isLetter(c) || isDigit(c))
            out += c;
    }
    return out;
}

// Share of common pairs of neighbouring letters, 0 … 1.
double likeness(const std::u32string &a, const std::u32string &b) {
    if (a.size() < 2 || b.size() < 2)
        return 0;
    std::map<std::pair<char32_t, char32_t>, int> pairs;
    for (std::size_t i = 0; i + 1 < a.size(); ++i)
        ++pairs[{a[i], a[i + 1]}];
    int common = 0;
    for (std::size_t i = 0; i + 1 < b.size(); ++i)
        if (const auto at = pairs.find({b[i], b[i + 1]}); at != pairs.end() && at->second > 0) {
            --at->second;
            ++common;
        }
    return 2.0 * common / static_cast<double>(a.size() + b.size() - 2);
}

// 0 = another matter; the rest grows with the likeness.
double fit(const std::u32string &title, const std::u32string &heading) {
    if (title.empty() || heading.empty())
        return 0;
    if (title == heading)
        return 3;
    const std::u32string &shorter = title.size() < heading.size() ? title : heading;
    const std::u32string &longer = title.size() < heading.size() ? heading : title;
    const double share = static_cast<double>(shorter.size()) / static_cast<double>(longer.size());
    if (shorter.size() >= 3 && longer.find(shorter) != std::u32string::npos && share >= 0.4)
        return 1 + share;
    const double alike = likeness(title, heading);
    return alike >= 0.6 ? alike : 0;
}

} // namespace

std::pair<int, int> sectionPages(const std::vector<OutlineItem> &outline, std::size_t heading, int pages) {
    if (heading >= outline.size() || outline[heading].page < 0)
        return {0, 0};
    const OutlineItem &item = outline[heading];
    int last = pages;
    for (std::size_t i = heading + 1; i < outline.size(); ++i)
        if (outline[i].level <= item.level && outline[i].page >= item.page) {
            last = outline[i].page; // from 0: the page before, from 1
            break;
        }
    return {item.page + 1, std::max(item.page + 1, last)};
}

std::vector<OutlineMatch> matchOutline(const Rubric &rubric, const std::vector<OutlineItem> &outline, int pages) {
    std::vector<std::u32string> headings;
    for (std::size_t i = 0; i < std::min(outline.size(), mostHeadings); ++i)
        headings.push_back(nameOf(outline[i].title.substr(0, 600)));
    std::vector<OutlineMatch> out;
    const auto match = [&](const Criterion &criterion, const std::vector<std::size_t> &above,
                           const auto &self) -> void {
        const std::u32string title = nameOf(criterion.title);
        std::vector<std::size_t> best;
        double most = 0;
        for (std::size_t i = 0; i < headings.size(); ++i) {
            const double now = outline[i].page < 0 ? 0 : fit(title, headings[i]);
            if (now <= 0 || now < most)
                continue;
            if (now > most)
                best.clear();
            most = now;
            if (best.size() < mostMatches)
                best.push_back(i);
        }
        const std::vector<std::size_t> &found = best.empty() ? above : best;
        for (const std::size_t i : found) {
            const auto [first, last] = sectionPages(outline, i, pages);
            out.push_back({criterion.id, outline[i].title, first, last});
        }
        for (const Criterion &child : criterion.children)
            self(child, found, self);
    };
    for (const Criterion &criterion : rubric.criteria)
        match(criterion, {}, match);
    return out;
}

} // namespace simsa
