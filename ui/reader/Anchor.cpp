#include "ui/reader/Anchor.h"

#include <algorithm>
#include <cstdlib>

namespace simsa {

namespace {

// Characters that count, with their places in the text they come from.
struct Squeezed {
    std::u32string text;
    std::vector<int> places;
};

bool counts(char32_t c) {
    return !QChar::isSpace(c) && c != 0xAD && !(c >= 0x200B && c <= 0x200F) && c != 0xFEFF;
}

Squeezed squeeze(std::u32string_view text) {
    Squeezed out;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (counts(text[i])) {
            out.text.push_back(text[i]);
            out.places.push_back(int(i));
        }
    return out;
}

// How many characters agree, from the quote outwards.
int agreement(const Squeezed &page, std::size_t at, std::size_t length, const std::u32string &before,
              const std::u32string &after) {
    int same = 0;
    for (std::size_t i = 1; i <= before.size() && i <= at && page.text[at - i] == before[before.size() - i]; ++i)
        ++same;
    for (std::size_t i = 0;
         i < after.size() && at + length + i < page.text.size() && page.text[at + length + i] == after[i]; ++i)
        ++same;
    return same;
}

} // namespace

std::optional<std::pair<int, int>> findQuote(const PageText &text, const QString &quote, const QString &before,
                                             const QString &after, int begin, int end) {
    const std::u32string wanted = squeeze(quote.toStdU32String()).text;
    if (wanted.empty())
        return {};
    const int size = int(text.text.size());
    if (begin >= 0 && begin < end && end <= size &&
        squeeze(std::u32string_view(text.text).substr(std::size_t(begin), std::size_t(end - begin))).text == wanted)
        return std::pair(begin, end);
    const Squeezed page = squeeze(text.text);
    const std::u32string ahead = squeeze(before.toStdU32String()).text;
    const std::u32string behind = squeeze(after.toStdU32String()).text;
    std::optional<std::pair<int, int>> best;
    int bestAgreement = -1, bestDistance = 0;
    for (std::size_t at = page.text.find(wanted); at != std::u32string::npos; at = page.text.find(wanted, at + 1)) {
        const int same = agreement(page, at, wanted.size(), ahead, behind);
        const std::pair<int, int> place(page.places[at], page.places[at + wanted.size() - 1] + 1);
        const int distance = std::abs(place.first - begin);
        if (same > bestAgreement || (same == bestAgreement && distance < bestDistance)) {
            best = place;
            bestAgreement = same;
            bestDistance = distance;
        }
    }
    return best;
}

Mark anchored(Mark mark, const PageText &text) {
    if (mark.quote.isEmpty() || (mark.begin == 0 && mark.end == 0 && !mark.boxes.empty()))
        return mark; // an area or the page as a whole
    if (const auto place = findQuote(text, mark.quote, mark.before, mark.after, mark.begin, mark.end)) {
        std::tie(mark.begin, mark.end) = *place;
        mark.boxes = lineBoxes(text, mark.begin, mark.end);
    }
    return mark;
}

} // namespace simsa
