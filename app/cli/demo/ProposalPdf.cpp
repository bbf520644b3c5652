#include "app/cli/demo/ProposalPdf.h"

#include "app/cli/demo/Figures.h"
#include "app/cli/demo/Jpeg.h"
#include "app/cli/demo/Press.h"
#include "app/cli/demo/ProposalPlan.h"

#include <algorithm>
#include <array>

namespace simsa::demo {

namespace {

constexpr double left = 50, right = pageWidth - 50, bodyWidth = right - left;
constexpr double top = 60, bottom = 788;
constexpr double pitch = 19.6; // from line to line of body text
constexpr double paragraphGap = 4;
constexpr double captionHeight = 21;
constexpr double blockGap = 13; // above and below tables and figures
constexpr std::size_t heavyBytes = 66'000'000;

using Cells = std::vector<std::vector<std::string>>;

struct Sentence {
    const std::string *text;
    bool before; // said earlier in this section
};

// Sentences in shuffled order; a sentence comes back only when all others have been used.
class Bag {
public:
    Bag(const std::vector<std::string> &texts_, Random random_) : texts(texts_), random(random_) {}
    Sentence draw() {
        if (order.empty()) {
            ++rounds;
            for (std::size_t i = 0; i < texts.size(); ++i)
                order.push_back(i);
            for (std::size_t i = order.size(); i > 1; --i)
                std::swap(order[i - 1], order[static_cast<std::size_t>(random.between(0, static_cast<int>(i) - 1))]);
        }
        const std::string &text = texts[order.back()];
        order.pop_back();
        return {&text, rounds > 1};
    }

private:
    const std::vector<std::string> &texts;
    Random random;
    std::vector<std::size_t> order;
    int rounds = 0;
};

class Writer {
public:
    explicit Writer(const ProposalSpec &spec_)
        : spec(spec_), script(proposalScript(spec.language)), facts(factsOf(spec, script)),
          placed(placeSections(script, spec.pages)),
          seed(Random(spec.seed).fork(static_cast<std::uint64_t>(spec.number))), random(seed),
          press(facts["head"] + " – " + facts["c"], facts["c"], spec.language, spec.kind == ProposalSpec::scanned,
                seed.fork(labelOf("scan")).next()),
          common(script.sentences, seed.fork(labelOf("common"))) {}

    Bytes write() {
        cover();
        if (spec.pages > 1)
            contents();
        if (spec.pages > 2)
            section({nullptr, &script.summary, false, 3, 1});
        if (spec.kind == ProposalSpec::heavy)
            heavyFigures = std::count_if(placed.begin(), placed.end(), takesPicture);
        for (const Placed &p : placed)
            section(p);
        return press.finish();
    }

private:
    static bool takesPicture(const Placed &p) { return p.section->number.find('.') != std::string::npos; }
    std::string filled(const std::string &text) { return fill(text, facts, random); }
    // The same sentence has the same figures wherever it stands in this proposal.
    std::string said(const Sentence &sentence) {
        Random own = seed.fork(labelOf(*sentence.text));
        const std::string text = fill(*sentence.text, facts, own);
        if (!sentence.before || random.between(0, 2) > 0)
            return text;
        const int n = static_cast<int>(script.again.size());
        return script.again[static_cast<std::size_t>(random.between(0, n - 1))] + " " + text;
    }
    bool last() const { return page >= lastPage; }
    double room() const { return bottom - y; }

    void openPage() {
        y = top;
        press.write(facts["head"], Style::header, left, 29, Align::left, 0.4);
        press.write(facts["c"], Style::header, right, 29, Align::right, 0.4);
        press.line(left, 45, right, 45, 0.6, 0.45);
        footer();
    }

    void footer() {
        std::string token = std::to_string((spec.number - 1) * 1000 + page);
        token.insert(0, 5 - std::min<std::size_t>(5, token.size()), '0');
        press.write(facts["document"] + " TOKEN-" + token, Style::axis, left, 806, Align::left, 0.5);
        press.write("– " + std::to_string(page) + " –", Style::axis, (left + right) / 2, 806, Align::centre, 0.4);
    }

    void nextPage() {
        press.endPage();
        ++page;
        openPage();
    }

    int outline(int parent, const std::string &title, double at, bool open = false) {
        return spec.kind == ProposalSpec::scanned ? 0 : press.outline(parent, title, page, at, open);
    }

    void cover() {
        page = 1;
        lastPage = 1;
        outline(0, facts["c"], 0);
        press.box(left, 92, 5, 92, 0.25);
        press.write(facts["programme"], Style::cover, left + 20, 92, Align::left, 0.3);
        press.write(facts["cover2"], Style::title, left + 20, 118);
        press.write(facts["cover1"], Style::cover, left + 20, 164, Align::left, 0.3);
        press.write(facts["c"], Style::title, left + 20, 330);
        const std::array<std::pair<std::string, std::string>, 4> lines{{
            {facts["cover-lead"], facts["lead"]},
            {facts["cover-members"],
             facts["univ"] + ", " + facts["inst"] + ", " + facts["partner"] + ", " + facts["partner2"]},
            {facts["cover-model"], facts["model"]},
            {facts["cover-size"], facts["size"]},
        }};
        double at = 410;
        for (const auto &[name, value] : lines) {
            press.line(left + 20, at - 8, right, at - 8, 0.5, 0.75);
            press.write(name, Style::cellBold, left + 20, at);
            const Layout text = press.layout(value, Style::cell, bodyWidth - 130);
            press.draw(text.get(), left + 130, at);
            at += std::max(16.0, Press::height(text.get())) + 16;
        }
        press.write(facts["date"], Style::cover, left + 20, 700);
        press.write(facts["fiction"], Style::axis, left + 20, 740, Align::left, 0.4);
        footer();
        press.endPage();
    }

    void entry(const std::string &title, int target, double indent, Style style) {
        press.beginLink(target, 40);
        const double from = left + indent + press.write(title, style, left + indent, y) + 6;
        const std::string number = std::to_string(target);
        const double to = right - press.write(number, style, right, y, Align::right) - 6;
        press.endLink();
        cairo_t *cr = press.canvas();
        const double dots[] = {1, 3};
        cairo_save(cr);
        cairo_set_dash(cr, dots, 2, 0);
        press.line(from, y + 10, to, y + 10, 0.8, 0.6);
        cairo_restore(cr);
        y += 23;
    }

    std::string nameOf(const Section &s) {
        if (s.number.size() == 1)
            return facts["appendix"] + " " + s.number + ". " + s.title;
        return s.number.find('.') == std::string::npos ? s.title : s.number + " " + s.title;
    }
    std::string nameOf(const Chapter &c) { return c.number.size() > 1 ? c.title : c.number + ". " + c.title; }

    void contents() {
        page = 2;
        openPage();
        outline(0, facts["contents"], y);
        const Layout title = press.layout(facts["contents"], Style::heading1);
        press.draw(title.get(), left, y);
        y += 44;
        if (spec.pages > 2)
            entry(script.summary.title, 3, 0, Style::heading3);
        for (const Placed &p : placed) {
            if (p.opensChapter) {
                y += 7;
                entry(nameOf(*p.chapter), p.first, 0, Style::heading3);
            }
            entry(nameOf(*p.section), p.first, 18, Style::body);
        }
        press.endPage();
    }

    void heading(const std::string &text, Style style, double above, double below) {
        y += y > top + 1 ? above : 0;
        const Layout line = press.layout(text, style, bodyWidth);
        press.draw(line.get(), left, y, 0.05);
        y += Press::height(line.get()) + below;
        lastHeading = y;
    }

    // Lines go on over the page; on the last page what does not fit is left out by the caller.
    void paragraph(const std::string &text) {
        const Layout layout = press.layout(text, Style::body, bodyWidth, true);
        const int lines = pango_layout_get_line_count(layout.get());
        PangoLayoutIter *at = pango_layout_get_iter(layout.get());
        for (int i = 0; i < lines; ++i, pango_layout_iter_next_line(at)) {
            if (room() < pitch) {
                if (last())
                    break;
                nextPage();
                lastHeading -= bottom - top;
            }
            PangoRectangle rectangle;
            pango_layout_iter_get_line_extents(at, nullptr, &rectangle);
            cairo_t *cr = press.canvas();
            cairo_set_source_rgb(cr, 0.1, 0.1, 0.1);
            cairo_move_to(cr, left + static_cast<double>(rectangle.x) / PANGO_SCALE, y + 14);
            pango_cairo_show_layout_line(cr, pango_layout_iter_get_line_readonly(at));
            y += pitch;
        }
        pango_layout_iter_free(at);
        y += paragraphGap;
    }

    double paragraphHeight(const std::string &text) {
        const Layout layout = press.layout(text, Style::body, bodyWidth, true);
        return pango_layout_get_line_count(layout.get()) * pitch + paragraphGap;
    }

    // A paragraph of drawn sentences, or nothing when not even one sentence fits the last page.
    bool filler(Bag &own, int sentences) {
        std::vector<std::string> parts;
        for (int i = 0; i < sentences; ++i)
            parts.push_back(said(random.between(0, 9) < 4 ? Sentence{common.draw().text, false} : own.draw()));
        while (!parts.empty()) {
            std::string text;
            for (const std::string &part : parts)
                text += (text.empty() ? "" : " ") + part;
            if (!last() || paragraphHeight(text) <= room()) {
                paragraph(text);
                return true;
            }
            parts.pop_back();
        }
        return false;
    }

    std::string label(Block::Kind kind, int number) {
        return facts[kind == Block::Kind::figure ? "figure" : "table"] + " " + prefix + std::to_string(number);
    }

    Cells cellsOf(const Block &block) {
        Cells cells;
        for (const auto &row : block.rows) {
            cells.emplace_back();
            for (const std::string &cell : row)
                cells.back().push_back(filled(cell));
        }
        return cells;
    }

    std::vector<double> columns(const Block &block) const {
        double sum = 0;
        for (const double width : block.widths)
            sum += width;
        std::vector<double> widths;
        for (const double width : block.widths)
            widths.push_back(bodyWidth * width / sum);
        return widths;
    }

    double rowHeight(const std::vector<std::string> &row, const std::vector<double> &widths) {
        double height = 0;
        for (std::size_t i = 0; i < row.size(); ++i)
            height = std::max(height, Press::height(press.layout(row[i], Style::cell, widths[i] - 10).get()));
        return height + 9;
    }

    void drawRow(const std::vector<std::string> &row, const std::vector<double> &widths, double height, bool head) {
        if (head)
            press.box(left, y, bodyWidth, height, 0.94);
        double x = left;
        for (std::size_t i = 0; i < row.size(); ++i) {
            const Layout cell = press.layout(row[i], head ? Style::cellBold : Style::cell, widths[i] - 10);
            press.draw(cell.get(), x + 6, y + (height - Press::height(cell.get())) / 2);
            x += widths[i];
        }
        if (head)
            press.line(left, y, right, y, 1.2, 0.1);
        y += height;
        press.line(left, y, right, y, head ? 0.9 : 0.5, head ? 0.1 : 0.6);
    }

    void caption(const std::string &text) {
        press.write(text, Style::caption, (left + right) / 2, y, Align::centre);
        y += captionHeight;
    }

    void drawTable(const Block &block, const std::string &title, const Cells &cells) {
        y += blockGap;
        caption(title);
        const std::vector<double> widths = columns(block);
        for (std::size_t i = 0; i < cells.size(); ++i)
            drawRow(cells[i], widths, rowHeight(cells[i], widths), i == 0);
        press.line(left, y, right, y, 1.2, 0.1);
        y += blockGap;
    }

    double tableHeight(const Block &block, const Cells &cells) {
        const std::vector<double> widths = columns(block);
        double height = 2 * blockGap + captionHeight;
        for (const auto &row : cells)
            height += rowHeight(row, widths);
        return height;
    }

    // A list that fills all pages left to the section.
    void longTable(const Block &block) {
        const std::vector<double> widths = columns(block);
        const std::string title = label(block.kind, ++tables) + "  " + filled(block.caption);
        for (bool first = true;; first = false) {
            y += first ? blockGap : 0;
            caption(first ? title : title + " (" + facts["continued"] + ")");
            drawRow(block.rows[0], widths, 22, true);
            while (true) {
                std::string count = std::to_string(++listed);
                facts["00row"] = std::string(5 - std::min<std::size_t>(5, count.size()), '0') + count;
                std::vector<std::string> row;
                for (const std::string &cell : block.rows[1])
                    row.push_back(filled(cell));
                const double height = rowHeight(row, widths);
                if (room() < height) {
                    --listed;
                    break;
                }
                drawRow(row, widths, height, false);
            }
            press.line(left, y, right, y, 1.2, 0.1);
            if (last())
                return;
            nextPage();
        }
    }

    void figure(const Block &block, const std::string &title, double x, double width) {
        const double height = figureHeight(block);
        Block words = block;
        words.x = filled(block.x);
        words.y = filled(block.y);
        for (std::string &text : words.a)
            text = filled(text);
        const Random own = random.fork(labelOf(title));
        if (block.figure == "raster") {
            const Picture map = grainyMap(heavyBytes / static_cast<std::size_t>(heavyFigures), width / height, own);
            press.picture(map.jpeg, map.width, map.height, x, y, width, height);
        } else {
            drawFigure(press, words, x, y, width, height, std::stod(facts["tokens"]), own);
        }
        press.write(title, Style::caption, x + width / 2, y + height + 6, Align::centre);
    }

    // One block, or two half-width figures side by side. Fills up with text until there is room; false when the section
    // has none left.
    bool block(const Block &b, const Block *beside, Bag &own, bool led, int round) {
        if (b.kind == Block::Kind::longTable) {
            longTable(b);
            return true;
        }
        const bool table = b.kind == Block::Kind::table;
        const Cells cells = table ? cellsOf(b) : Cells();
        const double height = table ? tableHeight(b, cells) : figureHeight(b) + 2 * blockGap + captionHeight;
        facts["ref"] = label(b.kind, (table ? tables : figures) + 1);
        std::string lead;
        if (!led) {
            const auto &leads = table ? script.toTable : script.toFigure;
            lead = filled(leads[static_cast<std::size_t>(random.between(0, static_cast<int>(leads.size()) - 1))]);
            lead = said(own.draw()) + " " + lead;
        }
        const double leadHeight = led ? 0 : paragraphHeight(lead);
        while (room() < leadHeight + height) {
            if (last())
                return false;
            if (room() < 2 * pitch)
                nextPage();
            else
                filler(own, 3);
        }
        if (!led)
            paragraph(lead);
        const std::string again = round > 0 ? " (" + std::to_string(round + 1) + ")" : "";
        const auto title = [&](const Block &one, int number) {
            return label(one.kind, number) + "  " + filled(one.caption) + again;
        };
        if (table) {
            drawTable(b, title(b, ++tables), cells);
            return true;
        }
        y += blockGap;
        if (beside) {
            const double half = bodyWidth / 2 - 8;
            figure(b, title(b, ++figures), left, half);
            figure(*beside, title(*beside, ++figures), left + half + 16, half);
        } else {
            const double inset = b.figure == "raster" ? 0 : 22;
            figure(b, title(b, ++figures), left + inset, bodyWidth - 2 * inset);
        }
        y += height - blockGap;
        return true;
    }

    void subheading(const Section &s, int parent) {
        if (s.subheadings.empty() || room() < 120)
            return;
        const std::size_t n = static_cast<std::size_t>(subheadings++);
        const std::size_t round = n / s.subheadings.size();
        std::string text = s.number + "." + std::to_string(n + 1) + " " + s.subheadings[n % s.subheadings.size()];
        if (round > 0)
            text += " (" + std::to_string(round + 1) + ")";
        const double at = y;
        heading(text, Style::heading3, 8, 5);
        outline(parent, text, at);
    }

    void section(const Placed &p) {
        const Section &s = *p.section;
        page = p.first;
        lastPage = p.first + p.pages - 1;
        random = seed.fork(labelOf(s.number));
        Bag own(s.sentences, random.fork(1));
        openPage();
        if (p.opensChapter) {
            tables = figures = 0;
            chapterEntry = outline(0, nameOf(*p.chapter), y, true);
            heading(nameOf(*p.chapter), Style::heading1, 0, 12);
        }
        if (s.number.size() == 1) // each appendix counts its own tables
            tables = figures = listed = 0;
        prefix = !p.chapter ? "" : s.number.size() > 1 ? p.chapter->number + "-" : s.number + "-";
        const int entryOf = outline(p.chapter ? chapterEntry : 0, nameOf(s), y);
        heading(nameOf(s), Style::heading2, 6, 9);
        subheadings = 0;

        std::vector<Block> blocks = s.blocks;
        if (heavyFigures > 0 && takesPicture(p)) {
            Block raster;
            raster.kind = Block::Kind::figure;
            raster.figure = "raster";
            raster.caption = facts["raster"];
            const bool text = blocks.front().kind == Block::Kind::paragraph;
            blocks.insert(text ? blocks.end() : blocks.begin(), raster);
        }
        // Text between the blocks so that they spread over the pages of the section.
        const int gaps = static_cast<int>(blocks.size()) + 1;
        const int between = std::clamp((p.pages * 728 - static_cast<int>(blocks.size()) * 200) / (gaps * 85), 1, 4);
        bool led = false;
        if (blocks.front().kind != Block::Kind::paragraph)
            filler(own, 4);
        for (int round = 0; round < 1000; ++round) {
            for (std::size_t i = 0; i < blocks.size(); ++i) {
                const Block &b = blocks[i];
                if (b.kind == Block::Kind::paragraph) {
                    if (round > 0)
                        continue;
                    facts["nextfig"] = label(Block::Kind::figure, figures + 1);
                    const std::vector<std::string> variants = splitVariants(b.caption);
                    const std::size_t chosen = static_cast<std::size_t>(
                        spec.number == 3 ? 0 : random.between(0, static_cast<int>(variants.size()) - 1));
                    const std::string text = filled(variants[chosen]);
                    if (!last() || paragraphHeight(text) <= room())
                        paragraph(text);
                    led = true;
                    continue;
                }
                const Block *beside = b.half && i + 1 < blocks.size() && blocks[i + 1].half ? &blocks[i + 1] : nullptr;
                block(b, beside, own, led, round);
                i += beside ? 1 : 0;
                if (led && i + 1 < blocks.size() && blocks[i + 1].kind == Block::Kind::paragraph)
                    continue; // these belong together
                led = false;
                for (int k = 0; k < between; ++k) {
                    if (y - lastHeading > 300)
                        subheading(s, entryOf);
                    if (last() && room() < pitch + 1)
                        break;
                    filler(own, random.between(3, 5));
                }
            }
            if (last() && (room() < 60 || round > 2))
                break;
        }
        while (filler(own, 2)) {
        }
        while (!last()) // cannot happen with the scripts as they are; the page count is a promise
            nextPage();
        press.endPage();
    }

    static std::vector<std::string> splitVariants(const std::string &text) {
        std::vector<std::string> variants;
        std::size_t from = 0;
        while (true) {
            const std::size_t at = text.find(" || ", from);
            variants.push_back(text.substr(from, at - from));
            if (at == std::string::npos)
                return variants;
            from = at + 4;
        }
    }

    const ProposalSpec &spec;
    const Script &script;
    Facts facts;
    const std::vector<Placed> placed;
    const Random seed;
    Random random;
    Press press;
    Bag common;
    std::string prefix;
    int page = 1, lastPage = 1, tables = 0, figures = 0, listed = 0, subheadings = 0, chapterEntry = 0;
    std::ptrdiff_t heavyFigures = 0;
    double y = top, lastHeading = 0;
};

} // namespace

Bytes makeProposalPdf(const ProposalSpec &spec) {
    return Writer(spec).write();
}

} // namespace simsa::demo
