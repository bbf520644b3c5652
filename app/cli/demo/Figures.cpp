#include "app/cli/demo/Figures.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace simsa::demo {

namespace {

struct Plot {
    double x, y, w, h; // the area within the axes
};

std::string text(double value, int decimals) {
    const int scaled = static_cast<int>(std::lround(value * 10));
    return decimals == 0 ? std::to_string(static_cast<int>(std::lround(value)))
                         : std::to_string(scaled / 10) + "." + std::to_string(scaled % 10);
}

// Axes, grid and the names of both; the scale of y is written at the lines.
Plot frame(Press &press, const Block &block, double x, double y, double w, double h, double low, double high,
           int lines) {
    const Plot plot{x + 30, y + 12, w - 40, h - 44};
    for (int i = 0; i <= lines; ++i) {
        const double at = plot.y + plot.h - plot.h * i / lines;
        if (i > 0)
            press.line(plot.x, at, plot.x + plot.w, at, 0.5, 0.86);
        press.write(text(low + (high - low) * i / lines, high - low < 8 ? 1 : 0), Style::axis, plot.x - 6, at - 6,
                    Align::right, 0.3);
    }
    press.line(plot.x, plot.y - 4, plot.x, plot.y + plot.h, 1.2, 0.35);
    press.line(plot.x, plot.y + plot.h, plot.x + plot.w, plot.y + plot.h, 1.2, 0.35);
    if (!block.x.empty())
        press.write(block.x, Style::axis, plot.x + plot.w / 2, plot.y + plot.h + 16, Align::centre, 0.3);
    if (!block.y.empty())
        press.write(block.y, Style::axis, plot.x + 4, y - 4, Align::left, 0.3);
    return plot;
}

void ticks(Press &press, const Plot &plot, double low, double high, int count, int decimals) {
    for (int i = 0; i <= count; ++i)
        press.write(text(low + (high - low) * i / count, decimals), Style::axis, plot.x + plot.w * i / count,
                    plot.y + plot.h + 4, Align::centre, 0.3);
}

// f is 0 … 1 over 0 … 1.
void curve(Press &press, const Plot &plot, const std::function<double(double)> &f, double thickness, double grey,
           bool dashed) {
    cairo_t *cr = press.canvas();
    const double dashes[] = {4, 3};
    cairo_save(cr);
    cairo_set_source_rgb(cr, grey, grey, grey);
    cairo_set_line_width(cr, thickness);
    if (dashed)
        cairo_set_dash(cr, dashes, 2, 0);
    cairo_new_path(cr); // text leaves a point behind
    for (int i = 0; i <= 80; ++i) {
        const double t = i / 80.0;
        cairo_line_to(cr, plot.x + plot.w * t, plot.y + plot.h * (1 - std::clamp(f(t), 0.0, 1.0)));
    }
    cairo_stroke(cr);
    cairo_restore(cr);
}

void legend(Press &press, const Plot &plot, const std::vector<std::string> &series, bool filled) {
    double right = plot.x + plot.w;
    for (std::size_t i = series.size(); i-- > 0;) {
        const double grey = 0.2 + 0.28 * static_cast<double>(i);
        right -= press.write(series[i], Style::axis, right, plot.y - 16, Align::right, 0.2) + 16;
        if (filled)
            press.box(right, plot.y - 13, 10, 7, grey);
        else
            press.line(right, plot.y - 9, right + 11, plot.y - 9, 1.6, grey);
        right -= 10;
    }
}

void drawLoss(Press &press, const Block &block, double x, double y, double w, double h, double tokens, Random &random) {
    const Plot plot = frame(press, block, x, y, w, h, 2, 11, 3);
    ticks(press, plot, 0, tokens, 4, 1);
    cairo_t *cr = press.canvas();
    for (const double stage : {0.57, 0.83}) { // where the stages change
        const double dots[] = {1.5, 2.5};
        cairo_save(cr);
        cairo_set_dash(cr, dots, 2, 0);
        press.line(plot.x + plot.w * stage, plot.y, plot.x + plot.w * stage, plot.y + plot.h, 0.8, 0.6);
        cairo_restore(cr);
    }
    const double fall = random.between(9.0, 13.0);
    Random noise = random.fork(7);
    curve(
        press, plot,
        [&](double t) {
            const double base = 0.06 + 0.22 * std::exp(-2.6 * t) + 0.70 * std::exp(-fall * t);
            return base + noise.between(-0.004, 0.004) * (t > 0.02);
        },
        1.5, 0.1, false);
    curve(
        press, plot, [&](double t) { return 0.115 + 0.07 * std::exp(-3 * t); }, 0.9, 0.45, true);
    press.write(block.a.at(0), Style::axis, plot.x + plot.w * 0.25, plot.y + plot.h * 0.55, Align::left, 0.2);
    if (block.a.size() > 1)
        press.write(block.a[1], Style::axis, plot.x + plot.w - 4, plot.y + plot.h * 0.68, Align::right, 0.45);
}

void drawBars(Press &press, const Block &block, double x, double y, double w, double h, Random &random) {
    const int top = random.between(2, 9) * 10;
    const Plot plot = frame(press, block, x, y, w, h, 0, top, 4);
    const std::size_t n = block.a.size(), m = std::max<std::size_t>(1, block.b.size());
    const double slot = plot.w / static_cast<double>(n), bar = std::min(26.0, slot * 0.7 / static_cast<double>(m));
    for (std::size_t i = 0; i < n; ++i) {
        const double middle = plot.x + slot * (static_cast<double>(i) + 0.5);
        double share = random.between(0.3, 0.7);
        for (std::size_t k = 0; k < m; ++k) {
            const double left = middle + bar * (static_cast<double>(k) - static_cast<double>(m) / 2);
            press.box(left, plot.y + plot.h * (1 - share), bar * 0.92, plot.h * share,
                      0.2 + 0.28 * static_cast<double>(k));
            share = std::min(0.97, share * random.between(1.05, 1.4));
        }
        press.write(block.a[i], Style::axis, middle, plot.y + plot.h + 4, Align::centre, 0.3);
    }
    if (m > 1)
        legend(press, plot, block.b, true);
}

void drawLines(Press &press, const Block &block, double x, double y, double w, double h, Random &random) {
    const int top = random.between(4, 10) * 10;
    const Plot plot = frame(press, block, x, y, w, h, 0, top, 4);
    ticks(press, plot, 0, random.between(2, 4) * 12, 4, 0);
    for (std::size_t i = 0; i < block.a.size(); ++i) {
        const double start = random.between(0.1, 0.35), gain = random.between(0.3, 0.6),
                     pace = random.between(1.5, 5.0);
        const double wave = random.between(0.005, 0.02), phase = random.between(0.0, 6.0);
        curve(
            press, plot,
            [&](double t) { return start + gain * (1 - std::exp(-pace * t)) + wave * std::sin(17 * t + phase); }, 1.4,
            0.2 + 0.28 * static_cast<double>(i), i % 2 == 1);
    }
    legend(press, plot, block.a, false);
}

void drawScaling(Press &press, const Block &block, double x, double y, double w, double h, Random &random) {
    const Plot plot = frame(press, block, x, y, w, h, 1.8, 3.4, 4);
    const double slope = random.between(0.6, 0.75);
    curve(
        press, plot, [&](double t) { return 0.9 - slope * t; }, 0.9, 0.45, true);
    cairo_t *cr = press.canvas();
    cairo_set_source_rgb(cr, 0.15, 0.15, 0.15);
    for (int i = 0; i < 14; ++i) {
        const double t = (i + 0.5) / 14;
        cairo_arc(cr, plot.x + plot.w * t, plot.y + plot.h * (0.1 + slope * t + random.between(-0.03, 0.03)), 2, 0,
                  6.2832);
        cairo_fill(cr);
    }
    press.write(block.a.at(0), Style::axis, plot.x + plot.w, plot.y, Align::right, 0.2);
}

void drawMix(Press &press, const Block &block, double x, double y, double w, double h, Random &random) {
    const Plot plot{x + 44, y + 16, w - 54, h - 26};
    legend(press, plot, block.b, true);
    const double row = plot.h / static_cast<double>(block.a.size());
    for (std::size_t i = 0; i < block.a.size(); ++i) {
        const double top = plot.y + row * static_cast<double>(i) + row * 0.2;
        press.write(block.a[i], Style::axis, plot.x - 6, top + row * 0.3 - 6, Align::right, 0.3);
        double left = plot.x, rest = 100;
        for (std::size_t k = 0; k < block.b.size(); ++k) {
            const double share = k + 1 == block.b.size() ? rest : std::floor(rest * random.between(0.3, 0.5));
            const double width = plot.w * share / 100, grey = 0.2 + 0.22 * static_cast<double>(k);
            press.box(left, top, width, row * 0.6, grey);
            press.write(text(share, 0), Style::axis, left + width / 2, top + row * 0.3 - 6, Align::centre,
                        grey < 0.5 ? 1.0 : 0.0);
            left += width;
            rest -= share;
        }
    }
}

void drawGantt(Press &press, const Block &block, double x, double y, double w, double h, Random &random) {
    const Plot plot{x + 110, y + 18, w - 120, h - 22};
    const double column = plot.w / static_cast<double>(block.b.size());
    const double row = plot.h / static_cast<double>(block.a.size());
    for (std::size_t k = 0; k <= block.b.size(); ++k) {
        const double at = plot.x + column * static_cast<double>(k);
        press.line(at, plot.y - 2, at, plot.y + plot.h, 0.5, 0.8);
        if (k < block.b.size())
            press.write(block.b[k], Style::axis, at + column / 2, plot.y - 16, Align::centre, 0.3);
    }
    for (std::size_t i = 0; i < block.a.size(); ++i) {
        const double top = plot.y + row * static_cast<double>(i);
        const double start = static_cast<double>(i) * 0.8 + random.between(-0.2, 0.2) * (i > 0);
        const double length = std::min(random.between(1.2, 2.4), static_cast<double>(block.b.size()) - start);
        press.write(block.a[i], Style::axis, plot.x - 8, top + row / 2 - 6, Align::right, 0.2);
        press.box(plot.x + column * std::max(0.0, start), top + row * 0.25, column * length, row * 0.5,
                  i % 2 ? 0.55 : 0.3);
        press.line(plot.x, top + row, plot.x + plot.w, top + row, 0.4, 0.85);
    }
}

void drawFlow(Press &press, const Block &block, double x, double y, double w, double h) {
    const double n = static_cast<double>(block.a.size()), gap = 14, width = (w - gap * (n - 1)) / n;
    for (std::size_t i = 0; i < block.a.size(); ++i) {
        const double left = x + (width + gap) * static_cast<double>(i);
        cairo_t *cr = press.canvas();
        press.box(left, y + 8, width, h - 16, i % 2 ? 0.93 : 0.97);
        cairo_set_source_rgb(cr, 0.3, 0.3, 0.3);
        cairo_set_line_width(cr, 0.9);
        cairo_rectangle(cr, left, y + 8, width, h - 16);
        cairo_stroke(cr);
        const Layout label = press.layout(block.a[i], Style::axis, width - 8);
        pango_layout_set_alignment(label.get(), PANGO_ALIGN_CENTER);
        press.draw(label.get(), left + 4, y + h / 2 - Press::height(label.get()) / 2);
        if (i + 1 < block.a.size()) {
            press.line(left + width + 2, y + h / 2, left + width + gap - 3, y + h / 2, 1, 0.3);
            press.line(left + width + gap - 6, y + h / 2 - 3, left + width + gap - 3, y + h / 2, 1, 0.3);
            press.line(left + width + gap - 6, y + h / 2 + 3, left + width + gap - 3, y + h / 2, 1, 0.3);
        }
    }
}

} // namespace

double figureHeight(const Block &block) {
    if (block.figure == "flow")
        return 84;
    if (block.figure == "raster")
        return 190;
    if (block.figure == "loss")
        return 172;
    return block.half ? 132 : 156;
}

void drawFigure(Press &press, const Block &block, double x, double y, double w, double h, double tokens,
                Random random) {
    if (block.figure == "loss")
        drawLoss(press, block, x, y, w, h, tokens, random);
    else if (block.figure == "bars")
        drawBars(press, block, x, y, w, h, random);
    else if (block.figure == "lines")
        drawLines(press, block, x, y, w, h, random);
    else if (block.figure == "scaling")
        drawScaling(press, block, x, y, w, h, random);
    else if (block.figure == "mix")
        drawMix(press, block, x, y, w, h, random);
    else if (block.figure == "gantt")
        drawGantt(press, block, x, y, w, h, random);
    else if (block.figure == "flow")
        drawFlow(press, block, x, y, w, h);
}

} // namespace simsa::demo
