#include "app/reading/Answers.h"

#include "app/base/Error.h"
#include "app/reading/SearchText.h"
#include "app/reading/Wire.h"

#include <algorithm>

namespace simsa {

namespace {

[[noreturn]] void malformed() {
    throw Error(Code::pageFailed, "answer");
}

void need(bool held) {
    if (!held)
        malformed();
}

PageBox readBox(wire::Reader &in) {
    PageBox box;
    need(in.get(box.x0) && in.get(box.y0) && in.get(box.x1) && in.get(box.y1));
    for (const float side : {box.x0, box.y0, box.x1, box.y1})
        need(std::isfinite(side) && std::abs(side) <= 1e6F);
    need(box.x0 <= box.x1 && box.y0 <= box.y1);
    return box;
}

bool isScalar(std::uint32_t c) {
    return c != 0 && c <= 0x10FFFF && (c < 0xD800 || c > 0xDFFF);
}

// A line of text for people: no control characters, which could hide or turn round what follows.
bool isPlain(std::string_view text) {
    const std::u32string wide = toUtf32(text);
    return isValidUtf8(text) && std::none_of(wide.begin(), wide.end(), [](char32_t c) {
               return c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0x200E && c <= 0x200F) ||
                      (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
           });
}

} // namespace

DocumentInfo readDocument(View payload) {
    wire::Reader in(payload);
    std::int32_t pages = 0;
    need(in.get(pages) && pages >= 1 && pages <= wire::maxPages);
    need(in.left() % (2 * sizeof(float)) == 0);
    const std::size_t measured = in.left() / (2 * sizeof(float));
    need(measured >= 1 && measured <= static_cast<std::size_t>(pages));
    DocumentInfo info;
    info.pages = pages;
    info.measured = static_cast<int>(measured);
    info.sizes.reserve(static_cast<std::size_t>(pages));
    for (std::size_t i = 0; i < measured; ++i) {
        PageBox size;
        need(in.get(size.x1) && in.get(size.y1));
        need(size.x1 >= 1 && size.x1 <= wire::maxSide && size.y1 >= 1 && size.y1 <= wire::maxSide); // no NaN either
        info.sizes.push_back(size);
    }
    info.sizes.resize(static_cast<std::size_t>(pages), info.sizes.front());
    return info;
}

TextLayer readText(View payload) {
    wire::Reader in(payload);
    std::uint32_t lines = 0;
    need(in.get(lines) && lines <= wire::maxLines);
    TextLayer layer;
    std::uint64_t total = 0;
    for (std::uint32_t i = 0; i < lines; ++i) {
        TextLine line;
        line.box = readBox(in);
        std::uint32_t count = 0;
        need(in.get(count));
        total += count;
        need(total <= wire::maxCharacters);
        need(in.left() >= std::size_t{count} * (sizeof(std::uint32_t) + sizeof(PageBox)));
        line.text.reserve(count);
        line.boxes.reserve(count);
        for (std::uint32_t k = 0; k < count; ++k) {
            std::uint32_t c = 0;
            need(in.get(c) && isScalar(c));
            line.text.push_back(static_cast<char32_t>(c));
        }
        for (std::uint32_t k = 0; k < count; ++k)
            line.boxes.push_back(readBox(in));
        layer.lines.push_back(std::move(line));
    }
    need(in.left() == 0);
    return layer;
}

std::vector<OutlineItem> readOutline(View payload, int pages) {
    wire::Reader in(payload);
    std::uint32_t count = 0;
    need(in.get(count) && count <= wire::maxOutline);
    std::vector<OutlineItem> items;
    for (std::uint32_t i = 0; i < count; ++i) {
        OutlineItem item;
        std::int32_t level = 0, page = 0;
        std::uint32_t size = 0;
        need(in.get(level) && level >= 0 && level < wire::maxLevel);
        need(in.get(page) && page >= -1 && page < pages);
        need(in.get(size) && size <= wire::maxTitle && in.getText(item.title, size) && isValidUtf8(item.title));
        item.level = level;
        item.page = page;
        items.push_back(std::move(item));
    }
    need(in.left() == 0);
    return items;
}

std::vector<Link> readLinks(View payload, int pages) {
    wire::Reader in(payload);
    std::uint32_t count = 0;
    need(in.get(count) && count <= wire::maxLinks);
    std::vector<Link> links;
    for (std::uint32_t i = 0; i < count; ++i) {
        Link link;
        link.box = readBox(in);
        std::int32_t page = 0;
        std::uint32_t size = 0;
        need(in.get(page) && page >= -1 && page < pages);
        need(in.get(link.y) && std::isfinite(link.y) && std::abs(link.y) <= 1e6F);
        need(in.get(size) && size <= wire::maxAddress && in.getText(link.address, size) && isPlain(link.address));
        need((page < 0) != link.address.empty()); // it leads to a page or out of the document
        link.page = page;
        links.push_back(std::move(link));
    }
    need(in.left() == 0);
    return links;
}

std::vector<std::string> readLabels(View payload, int pages) {
    wire::Reader in(payload);
    std::uint32_t count = 0;
    need(in.get(count) && (count == 0 || count == static_cast<std::uint32_t>(pages)));
    std::vector<std::string> labels(count);
    for (std::string &label : labels) {
        std::uint32_t size = 0;
        need(in.get(size) && size <= wire::maxLabel && in.getText(label, size) && isPlain(label));
    }
    need(in.left() == 0);
    return labels;
}

} // namespace simsa
