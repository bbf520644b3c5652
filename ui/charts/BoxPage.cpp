#include "ui/charts/Pages.h"

#include <QtCharts/QBarCategoryAxis>
#include <QtCharts/QBoxPlotSeries>
#include <QtCharts/QBoxSet>
#include <QtCharts/QScatterSeries>
#include <QtCharts/QValueAxis>

#include <cmath>

namespace simsa {

BoxPage::BoxPage(QWidget *parent)
    : PlotPage({false, QStringLiteral("box"), tr("Distribution by proposal"), tr("evaluators' totals · points"),
                QStringLiteral("distribution")},
               new QChart, parent) {
    view->under = [this](QPainter &painter) { drawBand(painter, currentLook()); };
    view->over = [this](QPainter &painter) { drawOver(painter); };
    view->proposalAt = [this](QPointF at) {
        const auto area = view->plotArea();
        const int count = static_cast<int>(figures().proposals.size());
        const int found = static_cast<int>(std::floor((at.x() - area.left()) / area.width() * count));
        return count > 0 && found >= 0 && found < count ? found : -1;
    };
}

double BoxPage::xOf(double proposal) const {
    const auto area = view->plotArea();
    return area.left() + (proposal + 0.5) / static_cast<double>(figures().proposals.size()) * area.width();
}

double BoxPage::yOf(double value) const {
    const auto area = view->plotArea();
    return area.bottom() - (value - from) / (to - from) * area.height();
}

QRectF BoxPage::bandOf(int proposal) const {
    if (proposal < 0 || figures().empty())
        return {};
    const double width = std::min(xOf(1) - xOf(0), 56.0 * currentLook().scale);
    const auto area = view->plotArea();
    return QRectF(xOf(proposal) - width / 2, area.top(), width, area.height());
}

void BoxPage::rebuild() {
    auto *chart = view->chart();
    emptyChart(*chart);
    const auto &now = figures();
    const auto look = currentLook();
    const int count = static_cast<int>(now.proposals.size());
    view->setMinimumSize(std::max(look.px(320), count * look.px(40) + look.px(60)), look.px(200));
    if (count == 0) {
        view->viewport()->update();
        return;
    }
    double low = now.low, high = now.high;
    for (const auto &p : now.proposals)
        if (p.panelValue) {
            low = std::min(low, *p.panelValue);
            high = std::max(high, *p.panelValue);
        }
    if (now.scoreMinimum)
        low = std::min(low, *now.scoreMinimum);
    const auto rough = ticks(low, high > low ? high : low + 10, 6);
    const double step = rough.size() > 1 ? rough[1] - rough[0] : 10;
    from = std::max(0.0, std::floor((low - 1e-9) / step) * step);
    to = std::max(from + step, std::ceil((high + 1e-9) / step) * step);
    if (high <= now.scoreMaximum)
        to = std::max(from + step, std::min(to, now.scoreMaximum));

    auto *boxes = new QBoxPlotSeries;
    auto *outliers = new QScatterSeries;
    auto *official = new QScatterSeries;
    for (int i = 0; i < count; ++i) {
        const auto &p = now.proposals[static_cast<std::size_t>(i)];
        if (p.box.n > 0)
            boxes->append(new QBoxSet(p.box.low, p.box.q1, p.box.median, p.box.q3, p.box.high));
        else // keeps the place; outside the range and therefore clipped
            boxes->append(new QBoxSet(from - 1e6, from - 1e6, from - 1e6, from - 1e6, from - 1e6));
        for (const double value : p.box.outliers)
            outliers->append(i, value);
        if (p.panelValue)
            official->append(i, *p.panelValue);
    }
    boxes->setBoxWidth(std::min(0.56, 34.0 * look.scale * count / std::max(200, view->viewport()->width())));
    boxes->setBrush(look.sunken);
    boxes->setPen(QPen(look.control, 1.2));
    outliers->setMarkerShape(QScatterSeries::MarkerShapeCircle);
    outliers->setMarkerSize(look.px(7));
    outliers->setColor(look.panel);
    outliers->setPen(QPen(look.text, 1.6));
    official->setMarkerShape(QScatterSeries::MarkerShapeRotatedRectangle);
    official->setMarkerSize(look.px(11));
    official->setColor(look.accent);
    official->setPen(QPen(look.panel, 1));
    auto *names = namelessAxis(count);
    auto *values = new QValueAxis;
    values->setRange(from, to);
    values->setTickType(QValueAxis::TicksDynamic);
    values->setTickAnchor(from);
    values->setTickInterval(step);
    values->setLabelFormat(QStringLiteral("%g"));
    chart->addSeries(boxes);
    chart->addSeries(outliers);
    chart->addSeries(official);
    chart->addAxis(names, Qt::AlignBottom);
    chart->addAxis(values, Qt::AlignLeft);
    for (QAbstractSeries *series : {static_cast<QAbstractSeries *>(boxes), static_cast<QAbstractSeries *>(outliers),
                                    static_cast<QAbstractSeries *>(official)}) {
        series->attachAxis(names);
        series->attachAxis(values);
    }
    dressChart(*chart, look);
    names->setGridLineVisible(false);
    view->setFrame(QMarginsF(look.px(40), look.px(26), look.px(12), look.px(58)));
}

void BoxPage::drawOver(QPainter &painter) const {
    const auto &now = figures();
    const auto look = currentLook();
    if (now.empty())
        return;
    const auto area = view->plotArea();
    const double pitch = area.width() / static_cast<double>(now.proposals.size());
    const double half = std::min(0.28 * pitch, 17.0 * look.scale);
    for (std::size_t i = 0; i < now.proposals.size(); ++i) {
        const auto &p = now.proposals[i];
        const double x = xOf(static_cast<double>(i));
        const bool strong = static_cast<int>(i) == current();
        painter.setPen(look.text2);
        painter.setFont(look.font(12));
        painter.drawText(QRectF(x - pitch / 2, area.bottom() + 4, pitch, look.px(16)), Qt::AlignCenter, p.id);
        painter.setPen(look.text);
        painter.setFont(look.font(11, strong));
        painter.drawText(QRectF(x - pitch / 2, area.bottom() + look.px(20), pitch, look.px(16)), Qt::AlignCenter,
                         QFontMetricsF(painter.font()).elidedText(p.applicant, Qt::ElideRight, pitch - 4));
        if (p.box.n == 0) {
            painter.setPen(look.text3);
            painter.drawText(QRectF(x - pitch / 2, area.bottom() - look.px(22), pitch, look.px(16)), Qt::AlignCenter,
                             tr("none"));
        }
    }
    painter.setPen(look.text2);
    painter.setFont(look.font(11));
    painter.drawText(QRectF(area.left(), area.bottom() + look.px(39), area.width(), look.px(16)),
                     Qt::AlignLeft | Qt::AlignVCenter, tr("In order of official rank →"));
    painter.setRenderHint(QPainter::Antialiasing, false);
    if (now.scoreMinimum && *now.scoreMinimum > from) {
        QPen pen(look.text, 1);
        pen.setDashPattern({4, 3});
        painter.setPen(pen);
        const double y = std::round(yOf(*now.scoreMinimum)) + 0.5;
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        painter.setPen(look.text);
        painter.setFont(look.font(12, true));
        const auto words = tr("min %1").arg(QString::number(*now.scoreMinimum));
        const double width = QFontMetricsF(painter.font()).horizontalAdvance(words) + 6;
        const QRectF place(area.right() - width, y + 1, width, look.px(16));
        painter.drawText(place, Qt::AlignCenter, words);
    }
    if (now.eligible < now.proposals.size()) {
        QPen pen(look.control, 1);
        pen.setDashPattern({1, 3});
        painter.setPen(pen);
        const double x = std::round(xOf(static_cast<double>(now.eligible) - 0.5)) + 0.5;
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom() + look.px(36)));
    }
    if (now.hasCut) {
        const double x = std::round(xOf(static_cast<double>(now.cut) - 0.5));
        painter.fillRect(QRectF(x - 1, area.top() - 4, 2, area.height() + look.px(40)), look.text);
        painter.setFont(look.font(11, true));
        const auto words = tr("Cut line");
        const double width = QFontMetricsF(painter.font()).horizontalAdvance(words) + 16;
        QRectF chip(x - width / 2, area.top() - look.px(20), width, look.px(17));
        chip.moveLeft(std::min(chip.left(), view->viewport()->width() - width - 2));
        drawCutChip(painter, look, chip, words);
    }
    // the median is the line to be seen first; the diamond stays above it
    painter.setRenderHint(QPainter::Antialiasing);
    for (std::size_t i = 0; i < now.proposals.size(); ++i) {
        const auto &p = now.proposals[i];
        if (p.box.n == 0)
            continue;
        const double x = xOf(static_cast<double>(i)), y = yOf(p.box.median);
        painter.setPen(QPen(look.text, 2.6, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(QPointF(x - half, y), QPointF(x + half, y));
        if (p.panelValue) {
            const double dy = yOf(*p.panelValue), r = look.px(5);
            painter.setPen(QPen(look.panel, 1));
            painter.setBrush(look.accent);
            painter.drawPolygon(QPolygonF{{x, dy - r}, {x + r, dy}, {x, dy + r}, {x - r, dy}});
        }
    }
}

QString BoxPage::words(const ResultFigures &now, int proposal) {
    const auto &p = now.proposals[static_cast<std::size_t>(proposal)];
    const auto official =
        now.panelIsTotal ? tr("official total %1").arg(p.panelText) : tr("official score %1").arg(p.panelText);
    if (p.box.n == 0)
        return tr("no totals") + QStringLiteral(" · ") + official;
    double low = p.box.low, high = p.box.high;
    for (const double value : p.box.outliers) {
        low = std::min(low, value);
        high = std::max(high, value);
    }
    return tr("median %1 · middle half %2–%3 · range %4–%5")
               .arg(plain(p.box.median, now.decimals), plain(p.box.q1, now.decimals), plain(p.box.q3, now.decimals),
                    plain(low, now.decimals), plain(high, now.decimals)) +
           QStringLiteral(" · ") + official;
}

QString BoxPage::describe(int proposal) const {
    return words(figures(), proposal);
}

std::vector<Key> BoxPage::keys(const ResultFigures &now) {
    return {{Key::Mark::box, 0, tr("middle half and median")},
            {Key::Mark::whisker, 0, tr("the rest within 1.5 times the middle half")},
            {Key::Mark::ring, 0, tr("outlier")},
            {Key::Mark::diamond, 0, now.panelIsTotal ? tr("official total") : tr("official score")}};
}

std::vector<Key> BoxPage::legendKeys() const {
    return keys(figures());
}

void BoxPage::fill(const ResultFigures &now, ValueModel &model) {
    QList<QStringList> rows;
    for (const auto &p : now.proposals) {
        QStringList row{p.id, p.applicant};
        if (p.box.n == 0) {
            for (int i = 0; i < 5; ++i)
                row << QStringLiteral("–");
        } else {
            double low = p.box.low, high = p.box.high;
            for (const double value : p.box.outliers) {
                low = std::min(low, value);
                high = std::max(high, value);
            }
            for (const double value : {low, p.box.q1, p.box.median, p.box.q3, high})
                row << plain(value, now.decimals);
        }
        rows << row;
    }
    model.setValues({tr("No."), tr("Proposal"), tr("Min"), tr("Q1"), tr("Median"), tr("Q3"), tr("Max")}, rows, 2);
}

void BoxPage::fillValues(ValueModel &model) const {
    fill(figures(), model);
}

} // namespace simsa
