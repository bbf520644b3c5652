// Where evaluators and criteria differ: severity, and how the points of each criterion are spread.
#include "ui/charts/AnalysisPages.h"

#include "ui/charts/GlanceDelegates.h"

#include <cmath>

namespace simsa {

namespace {

QString withSign(double value) {
    if (!std::isfinite(value))
        return QStringLiteral("–");
    const auto text = plain(std::abs(value) < 0.05 ? 0 : value);
    return value >= 0.05 ? QStringLiteral("+") + text : text;
}

} // namespace

SeverityPage::SeverityPage(QWidget *parent)
    : RowPage({false, QStringLiteral("person"), tr("Evaluator severity"),
               tr("points above or below the panel for the same proposals"), QStringLiteral("evaluator-severity")},
              parent) {}

RowAxis SeverityPage::axis() const {
    double most = 1;
    for (const double value : figures().severity)
        if (std::isfinite(value))
            most = std::max(most, std::abs(value));
    const auto marks = ticks(0, most, 4);
    const double step = marks.size() > 1 ? marks[1] - marks[0] : 1;
    const double end = std::ceil(most / step) * step;
    RowAxis axis{-end, end, {}, {}};
    for (double at = -end; at < end + step / 2; at += step) {
        axis.ticks.push_back(at);
        axis.words.push_back(std::abs(at) < step / 2
                                 ? QStringLiteral("0")
                                 : (at > 0 ? QStringLiteral("+") : QString()) + plain(at, step < 1 ? 1 : 0));
    }
    return axis;
}

QString SeverityPage::axisTitle() const {
    return tr("← strict · generous →");
}

void SeverityPage::drawMarks(QPainter &painter, const Look &look, const RowPlace &place, int row) const {
    const double value = figures().severity[static_cast<std::size_t>(row)];
    drawRowLine(painter, place, 0, QPen(look.control, 1));
    if (!std::isfinite(value))
        return;
    const double zero = std::round(place.at(0)), end = std::round(place.at(value));
    const double height = std::min(place.rect.height() - 8, look.px(16) * 1.0);
    drawBar(painter, look,
            QRectF(std::min(zero, end), std::round(place.middle() - height / 2), std::abs(end - zero), height),
            value < 0 ? 0 : 1, true);
}

QString SeverityPage::rowFigure(int row) const {
    return withSign(figures().severity[static_cast<std::size_t>(row)]);
}

QString SeverityPage::figureHead() const {
    return tr("Points");
}

QString SeverityPage::describe(int item) const {
    const auto e = static_cast<std::size_t>(item);
    const double value = figures().severity[e];
    if (!std::isfinite(value))
        return tr("no totals");
    int scored = 0, off = 0;
    for (const auto &p : figures().proposals) {
        scored += p.cells[e].state == CellState::scored;
        off += p.cells[e].deviation != Deviation::none || p.cells[e].alone;
    }
    const QString points = plain(std::abs(value));
    return QStringList{value >= 0.05    ? tr("%1 points above the panel for the same proposals").arg(points)
                       : value <= -0.05 ? tr("%1 points below the panel for the same proposals").arg(points)
                                        : tr("level with the panel"),
                       tr("mean z %1").arg(plain(figures().zMean[e], 2)), tr("%n total(s)", nullptr, scored),
                       tr("%n marked as deviating", nullptr, off)}
        .join(QStringLiteral(" · "));
}

std::vector<Key> SeverityPage::legendKeys() const {
    return {{Key::Mark::series, 0, tr("gives less than the others")},
            {Key::Mark::series, 1, tr("gives more than the others")}};
}

void SeverityPage::fillValues(ValueModel &model) const {
    QList<QStringList> rows;
    for (std::size_t e = 0; e < figures().evaluators.size() && !figures().empty(); ++e) {
        int scored = 0;
        for (const auto &p : figures().proposals)
            scored += p.cells[e].state == CellState::scored;
        rows << QStringList{figures().evaluators[e], plain(figures().severity[e], 2), plain(figures().zMean[e], 2),
                            QString::number(scored)};
    }
    model.setValues({tr("Evaluator"), tr("Points"), tr("Mean z"), tr("Totals")}, rows, 1);
}

CriterionPage::CriterionPage(QWidget *parent)
    : RowPage({false, QStringLiteral("filter"), tr("Distribution by criterion"),
               tr("all evaluators' points · % of the maximum"), QStringLiteral("distribution-by-criterion")},
              parent) {}

int CriterionPage::itemCount() const {
    bool any = false;
    for (const Box &box : figures().criteria)
        any = any || box.n > 0;
    return any && !figures().empty() ? static_cast<int>(figures().axes.size()) : 0;
}

QString CriterionPage::whyEmpty() const {
    return tr("No points by criterion are known.");
}

RowAxis CriterionPage::axis() const {
    return {0, 100, {0, 20, 40, 60, 80, 100}, {}};
}

// From above: how often (bars), where the middle lies (box), the proposals' official figures (ticks).
void CriterionPage::drawMarks(QPainter &painter, const Look &look, const RowPlace &place, int row) const {
    const auto c = static_cast<std::size_t>(row);
    RowPlace lower = place;
    const double tick = look.px(8), box = std::min(place.rect.height() - tick, look.px(26) * 1.0);
    lower.rect = QRectF(place.rect.left(), place.rect.bottom() - tick - box, place.rect.width(), box);
    const double room = lower.rect.top() - place.rect.top() - look.px(6);
    if (room > look.px(14)) {
        int most = 1;
        for (const auto &bins : figures().criterionBins)
            for (const int count : bins)
                most = std::max(most, count);
        const auto &bins = figures().criterionBins[c];
        for (std::size_t i = 0; i < bins.size(); ++i) {
            const double left = std::round(place.at(static_cast<double>(i) * 5)) + 1;
            const double right = std::round(place.at(static_cast<double>(i + 1) * 5));
            const double height = std::round(room * bins[i] / most);
            drawBar(painter, look, QRectF(left, lower.rect.top() - height, right - left, height), 0, true);
        }
    }
    drawRowBox(painter, look, lower, figures().criteria[c]);
    painter.setPen(QPen(look.accent, 1.4));
    for (const auto &p : figures().proposals)
        if (c < p.shares.size() && p.shares[c])
            painter.drawLine(QPointF(place.at(*p.shares[c]), lower.rect.bottom()),
                             QPointF(place.at(*p.shares[c]), lower.rect.bottom() + look.px(5)));
}

QString CriterionPage::rowFigure(int row) const {
    const Box &box = figures().criteria[static_cast<std::size_t>(row)];
    return box.n > 0 ? tr("%1 %").arg(plain(box.median)) : QStringLiteral("–");
}

QString CriterionPage::figureHead() const {
    return tr("Median");
}

QString CriterionPage::describe(int item) const {
    const auto c = static_cast<std::size_t>(item);
    const Box &box = figures().criteria[c];
    if (box.n == 0)
        return tr("no points");
    return QStringList{tr("maximum %1 points").arg(QString::number(figures().axes[c].maximum)),
                       tr("median %1 %").arg(plain(box.median)),
                       tr("middle half %1–%2 %").arg(plain(box.q1), plain(box.q3)), tr("SD %1").arg(plain(box.sd)),
                       tr("%n value(s)", nullptr, box.n)}
        .join(QStringLiteral(" · "));
}

std::vector<Key> CriterionPage::legendKeys() const {
    return {{Key::Mark::series, 0, tr("how many, by 5 %")},
            {Key::Mark::box, 0, tr("middle half and median")},
            {Key::Mark::ring, 0, tr("outlier")},
            {Key::Mark::tick, 0, tr("official figure of a proposal")}};
}

void CriterionPage::fillValues(ValueModel &model) const {
    QList<QStringList> rows;
    for (int c = 0; c < itemCount(); ++c) {
        const Box &box = figures().criteria[static_cast<std::size_t>(c)];
        const auto &axis = figures().axes[static_cast<std::size_t>(c)];
        QStringList row{axis.title, QString::number(axis.maximum)};
        for (const double v : {box.q1, box.median, box.q3, box.mean, box.sd})
            row << (box.n > 0 ? plain(v) : QStringLiteral("–"));
        rows << row;
    }
    model.setValues({tr("Criterion"), tr("Maximum"), tr("Q1 %"), tr("Median %"), tr("Q3 %"), tr("Mean %"), tr("SD")},
                    rows, 1);
}

} // namespace simsa
