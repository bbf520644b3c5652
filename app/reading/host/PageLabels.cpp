// SPDX-License-Identifier: AGPL-3.0-or-later (this program links MuPDF; the rest of Simsa is GPL-3.0-or-later)
#include "app/reading/host/PageLabels.h"

#include <algorithm>
#include <cstring>

namespace simsa::host {

namespace {

constexpr std::size_t maxRanges = 2'000;
constexpr int maxDepth = 16, maxNodes = 4'000;

std::string roman(int number) {
    static constexpr struct {
        int value;
        const char *digits;
    } steps[] = {{1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"}, {90, "xc"}, {50, "l"},
                 {40, "xl"},  {10, "x"},   {9, "ix"},  {5, "v"},    {4, "iv"},  {1, "i"}};
    std::string out;
    for (const auto &step : steps)
        for (; number >= step.value; number -= step.value)
            out += step.digits;
    return out;
}

// Copies whole characters only, none that could break a line or turn it round.
void copyPrefix(const char *text, char (&out)[24]) {
    std::size_t size = 0;
    while (*text != '\0') {
        int c = 0;
        text += fz_chartorune(&c, text);
        if (c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0x200E && c <= 0x200F) || (c >= 0x2028 && c <= 0x202E) ||
            (c >= 0x2066 && c <= 0x2069) || (c >= 0xD800 && c <= 0xDFFF) || c > 0x10FFFF)
            continue;
        char piece[8];
        const auto n = static_cast<std::size_t>(fz_runetochar(piece, c));
        if (size + n + 1 > sizeof out)
            break;
        std::memcpy(out + size, piece, n);
        size += n;
    }
    out[size] = '\0';
}

} // namespace

std::string numbered(int number, char style) {
    const bool letters = (style == 'A' || style == 'a') && number >= 1 && number <= 26 * 12;
    const bool digits = (style == 'R' || style == 'r') && number >= 1 && number < 4000;
    std::string out = letters  ? std::string(static_cast<std::size_t>((number - 1) / 26 + 1),
                                             static_cast<char>('a' + (number - 1) % 26))
                      : digits ? roman(number)
                               : std::to_string(number);
    if (style == 'A' || style == 'R')
        std::transform(out.begin(), out.end(), out.begin(),
                       [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    return out;
}

PageLabels::PageLabels() : ranges(maxRanges) {}

void PageLabels::load(fz_context *context, pdf_document *document) {
    pdf_obj *root = pdf_dict_get(context, pdf_trailer(context, document), PDF_NAME(Root));
    walk(context, pdf_dict_gets(context, root, "PageLabels"), 0);
    std::sort(ranges.begin(), ranges.begin() + static_cast<std::ptrdiff_t>(used),
              [](const Range &a, const Range &b) { return a.page < b.page; });
}

void PageLabels::walk(fz_context *context, pdf_obj *node, int depth) {
    if (depth > maxDepth || ++visited > maxNodes || !pdf_is_dict(context, node))
        return;
    pdf_obj *kids = pdf_dict_get(context, node, PDF_NAME(Kids));
    const int children = std::min(pdf_array_len(context, kids), maxNodes);
    for (int i = 0; i < children; ++i)
        walk(context, pdf_array_get(context, kids, i), depth + 1);
    pdf_obj *pairs = pdf_dict_get(context, node, PDF_NAME(Nums));
    const int count = pdf_array_len(context, pairs);
    for (int i = 0; i + 1 < count && used < ranges.size(); i += 2) {
        pdf_obj *value = pdf_array_get(context, pairs, i + 1);
        if (!pdf_is_dict(context, value))
            continue;
        Range &range = ranges[used++];
        range.page = pdf_array_get_int(context, pairs, i);
        const char *style = pdf_to_name(context, pdf_dict_get(context, value, PDF_NAME(S)));
        range.style =
            style[0] != '\0' && style[1] == '\0' && std::strchr("DRrAa", style[0]) != nullptr ? style[0] : '\0';
        pdf_obj *first = pdf_dict_gets(context, value, "St");
        range.number = pdf_is_int(context, first) ? std::clamp(pdf_to_int(context, first), 1, 1'000'000) : 1;
        copyPrefix(pdf_to_text_string(context, pdf_dict_get(context, value, PDF_NAME(P))), range.prefix);
    }
}

bool PageLabels::write(int pages, wire::Writer &out) const {
    // Pages counted from one need no labels.
    const bool plain = used == 0 || (used == 1 && ranges[0].page <= 0 && ranges[0].style == 'D' &&
                                     ranges[0].number == 1 && ranges[0].prefix[0] == '\0');
    if (!out.put(static_cast<std::uint32_t>(plain ? 0 : pages)))
        return false;
    std::size_t at = 0;
    for (int page = 0; !plain && page < pages; ++page) {
        while (at + 1 < used && ranges[at + 1].page <= page)
            ++at;
        const Range &range = ranges[at];
        std::string label;
        if (range.page > page)
            label = std::to_string(page + 1); // before the first range
        else
            label = range.prefix + (range.style != '\0'
                                        ? numbered(range.number + (page - std::max(range.page, 0)), range.style)
                                        : std::string());
        label.resize(std::min<std::size_t>(label.size(), wire::maxLabel));
        if (!out.put(static_cast<std::uint32_t>(label.size())) || !out.putBytes(label.data(), label.size()))
            return false;
    }
    return true;
}

} // namespace simsa::host
