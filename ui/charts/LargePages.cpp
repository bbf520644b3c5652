// Ranks and distributions of more than a hundred proposals: painted rows instead of Qt Charts.
#include "ui/charts/AnalysisPages.h"

#include "ui/charts/Pages.h"

#include <cmath>

namespace simsa {

RankingRows::RankingRows(QWidget *parent)
    : RowPage(
          {true, QStringLiteral("bars"), RankingPage::tr("Ranks and totals"), {}, QStringLiteral("ranks-and-totals")},
          parent) {}

RowAxis RankingRows::axis() const {
    return {0, figures().maximum, ticks(0, figures().maximum, 6), {}};
}

void RankingRows::drawMarks(QPainter &painter, const Look &look, const RowPlace &place, int row) const {
    const auto &p = figures().proposals[static_cast<std::size_t>(row)];
    const double height = std::min(place.rect.height() - 8, look.px(16) * 1.0);
    double sum = 0;
    for (const auto &segment : p.segments) {
        const double left = std::round(place.at(sum));
        sum += segment.value;
        drawBar(painter, look,
                QRectF(left, std::round(place.middle() - height / 2), std::round(place.at(sum)) - left - 1, height),
                segment.series, p.status == Status::eligible);
    }
    if (figures().minimum)
        drawRowLine(painter, place, *figures().minimum, QPen(look.text, 1, Qt::DashLine));
}

QString RankingRows::rowFigure(int row) const {
    return figures().proposals[static_cast<std::size_t>(row)].total;
}
QString RankingRows::figureHead() const {
    return RankingPage::tr("Total");
}
QString RankingRows::describe(int item) const {
    return RankingPage::words(figures(), item);
}
std::vector<Key> RankingRows::legendKeys() const {
    return RankingPage::keys(figures());
}
void RankingRows::fillValues(ValueModel &model) const {
    RankingPage::fill(figures(), model);
}

BoxRows::BoxRows(QWidget *parent)
    : RowPage({false, QStringLiteral("box"), BoxPage::tr("Distribution by proposal"),
               BoxPage::tr("evaluators' totals · points"), QStringLiteral("distribution")},
              parent) {}

RowAxis BoxRows::axis() const {
    const auto marks = ticks(figures().low, figures().high > figures().low ? figures().high : figures().low + 10, 6);
    const double step = marks.size() > 1 ? marks[1] - marks[0] : 10;
    const double from = std::max(0.0, std::floor(figures().low / step) * step);
    const double to = std::ceil(figures().high / step) * step;
    return {from, std::max(to, from + step), ticks(from, to, 8), {}};
}

void BoxRows::drawMarks(QPainter &painter, const Look &look, const RowPlace &place, int row) const {
    const auto &p = figures().proposals[static_cast<std::size_t>(row)];
    if (figures().scoreMinimum && *figures().scoreMinimum > place.axis.from)
        drawRowLine(painter, place, *figures().scoreMinimum, QPen(look.text, 1, Qt::DashLine));
    drawRowBox(painter, look, place, p.box);
    if (!p.panelValue || *p.panelValue < place.axis.from)
        return;
    const double x = place.at(*p.panelValue), y = place.middle(), r = look.px(5);
    painter.setPen(QPen(look.panel, 1));
    painter.setBrush(look.accent);
    painter.drawPolygon(QPolygonF{{x, y - r}, {x + r, y}, {x, y + r}, {x - r, y}});
}

QString BoxRows::rowFigure(int row) const {
    const auto &p = figures().proposals[static_cast<std::size_t>(row)];
    return p.box.n > 0 ? plain(p.box.median, figures().decimals) : QStringLiteral("–");
}
QString BoxRows::figureHead() const {
    return BoxPage::tr("Median");
}
QString BoxRows::describe(int item) const {
    return BoxPage::words(figures(), item);
}
std::vector<Key> BoxRows::legendKeys() const {
    return BoxPage::keys(figures());
}
void BoxRows::fillValues(ValueModel &model) const {
    BoxPage::fill(figures(), model);
}

} // namespace simsa
