#include "ui/reader/Selection.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace simsa {

namespace {

double distance(double value, double low, double high) {
    return value < low ? low - value : value > high ? value - high : 0;
}

bool isWord(char32_t c) {
    return QChar::isLetterOrNumber(c) || QChar::isMark(c) || c == U'_';
}

const PageText::Line *nearestLine(const PageText &text, QPointF point) {
    const PageText::Line *best = nullptr;
    double bestDistance = std::numeric_limits<double>::max();
    for (const PageText::Line &line : text.lines) {
        // A line above or below in the same column wins over the neighbour column's; beside all lines the one at that
        // height wins, however short it is.
        const double dx = distance(point.x(), line.box.x0, line.box.x1);
        const double dy = distance(point.y(), line.box.y0, line.box.y1);
        const double d = dx == 0 ? 4 * dy : 40 + 4 * dy + (dy == 0 ? dx / 10 : dx);
        if (d < bestDistance) {
            bestDistance = d;
            best = &line;
        }
    }
    return best;
}

int offsetIn(const PageText &text, const PageText::Line &line, double x) {
    for (int i = line.begin; i < line.end; ++i) {
        const PageBox &box = text.boxes[std::size_t(i)];
        if (x < (double(box.x0) + double(box.x1)) / 2)
            return i;
    }
    return line.end;
}

int lineIndex(const PageText &text, int offset) {
    const auto after = std::upper_bound(text.lines.begin(), text.lines.end(), offset,
                                        [](int at, const PageText::Line &line) { return at < line.begin; });
    return std::max(0, int(after - text.lines.begin()) - 1);
}

} // namespace

PageText flowText(const TextLayer &layer) {
    PageText page;
    for (const TextLine &line : layer.lines) {
        const std::size_t count = std::min(line.text.size(), line.boxes.size());
        if (count == 0)
            continue;
        if (!page.text.empty()) {
            page.text.push_back(U'\n');
            page.boxes.emplace_back();
        }
        const int begin = int(page.text.size());
        page.text.append(line.text, 0, count);
        page.boxes.insert(page.boxes.end(), line.boxes.begin(), line.boxes.begin() + std::ptrdiff_t(count));
        page.lines.push_back({begin, begin + int(count), line.box});
    }
    return page;
}

int offsetAt(const PageText &text, QPointF point) {
    const PageText::Line *line = nearestLine(text, point);
    return line ? offsetIn(text, *line, point.x()) : -1;
}

bool onText(const PageText &text, QPointF point) {
    return std::any_of(text.lines.begin(), text.lines.end(), [point](const PageText::Line &line) {
        return distance(point.x(), line.box.x0, line.box.x1) <= 2 && distance(point.y(), line.box.y0, line.box.y1) <= 2;
    });
}

std::pair<int, int> wordAt(const PageText &text, int offset) {
    const int size = int(text.text.size());
    int at = std::clamp(offset, 0, size);
    if (at == size || !isWord(text.text[std::size_t(at)]))
        --at; // a click on the right half of the last character
    if (at < 0 || !isWord(text.text[std::size_t(at)]))
        return {std::max(at, 0), std::min(std::max(at, 0) + 1, size)};
    int begin = at;
    int end = at + 1;
    while (begin > 0 && isWord(text.text[std::size_t(begin - 1)]))
        --begin;
    while (end < size && isWord(text.text[std::size_t(end)]))
        ++end;
    return {begin, end};
}

std::pair<int, int> lineAt(const PageText &text, int offset) {
    for (const PageText::Line &line : text.lines)
        if (offset >= line.begin && offset <= line.end)
            return {line.begin, line.end};
    return {offset, offset};
}

int offsetInNextLine(const PageText &text, int offset, int direction, double x) {
    const int next = lineIndex(text, offset) + direction;
    if (next < 0 || next >= int(text.lines.size()))
        return -1;
    return offsetIn(text, text.lines[std::size_t(next)], x);
}

int offsetAtNextWord(const PageText &text, int offset, int direction) {
    const int size = int(text.text.size());
    int at = std::clamp(offset, 0, size);
    const auto word = [&](int i) { return isWord(text.text[std::size_t(i)]); };
    if (direction > 0) {
        while (at < size && !word(at))
            ++at;
        while (at < size && word(at))
            ++at;
    } else {
        while (at > 0 && !word(at - 1))
            --at;
        while (at > 0 && word(at - 1))
            --at;
    }
    return at;
}

PageBox caretAt(const PageText &text, int offset) {
    const PageText::Line &line = text.lines[std::size_t(lineIndex(text, offset))];
    const bool atEnd = offset >= line.end;
    const PageBox &box = text.boxes[std::size_t(atEnd ? line.end - 1 : offset)];
    const float x = atEnd ? box.x1 : box.x0;
    return {x, box.y0, x, box.y1};
}

QString quoteIn(const PageText &text, const PageBox &area) {
    std::u32string out;
    for (const PageText::Line &line : text.lines) {
        const std::size_t before = out.size();
        for (int i = line.begin; i < line.end; ++i) {
            const PageBox &box = text.boxes[std::size_t(i)];
            const float x = (box.x0 + box.x1) / 2, y = (box.y0 + box.y1) / 2;
            if (x >= area.x0 && x <= area.x1 && y >= area.y0 && y <= area.y1)
                out.push_back(text.text[std::size_t(i)]);
        }
        if (out.size() > before)
            out.push_back(U'\n');
    }
    if (!out.empty())
        out.pop_back();
    return QString::fromStdU32String(out);
}

std::vector<PageBox> lineBoxes(const PageText &text, int begin, int end) {
    std::vector<PageBox> boxes;
    for (const PageText::Line &line : text.lines) {
        const int from = std::max(begin, line.begin);
        const int to = std::min(end, line.end);
        if (from >= to)
            continue;
        PageBox joined = text.boxes[std::size_t(from)];
        for (int i = from + 1; i < to; ++i) {
            const PageBox &box = text.boxes[std::size_t(i)];
            joined = {std::min(joined.x0, box.x0), std::min(joined.y0, box.y0), std::max(joined.x1, box.x1),
                      std::max(joined.y1, box.y1)};
        }
        boxes.push_back(joined);
    }
    return boxes;
}

QString quoteOf(const PageText &text, int begin, int end) {
    const int size = int(text.text.size());
    begin = std::clamp(begin, 0, size);
    end = std::clamp(end, begin, size);
    return QString::fromStdU32String(text.text.substr(std::size_t(begin), std::size_t(end - begin)));
}

} // namespace simsa
