#include "ui/charts/Pages.h"

#include <QtCharts/QBarCategoryAxis>
#include <QtCharts/QBarSet>
#include <QtCharts/QHorizontalStackedBarSeries>
#include <QtCharts/QValueAxis>

#include <cmath>

namespace simsa {

RankingPage::RankingPage(QWidget *parent)
    : PlotPage({true, QStringLiteral("bars"), tr("Ranks and totals"), {}, QStringLiteral("ranks-and-totals")},
               new QChart, parent) {
    view->under = [this](QPainter &painter) { drawBand(painter, currentLook()); };
    view->over = [this](QPainter &painter) { drawNames(painter); };
    view->proposalAt = [this](QPointF at) {
        const auto area = view->plotArea();
        const int count = static_cast<int>(figures().proposals.size());
        const int found = static_cast<int>(std::floor((at.y() - area.top()) / area.height() * count));
        return count > 0 && found >= 0 && found < count ? found : -1;
    };
}

double RankingPage::yOf(double proposal) const {
    const auto area = view->plotArea();
    return area.top() + (proposal + 0.5) / static_cast<double>(figures().proposals.size()) * area.height();
}

double RankingPage::xOf(double value) const {
    const auto area = view->plotArea();
    return area.left() + value / figures().maximum * area.width();
}

QRectF RankingPage::bandOf(int proposal) const {
    if (proposal < 0 || figures().empty())
        return {};
    const double top = yOf(proposal - 0.5), bottom = yOf(proposal + 0.5);
    return QRectF(2, top, view->viewport()->width() - 4.0, bottom - top);
}

void RankingPage::rebuild() {
    auto *chart = view->chart();
    emptyChart(*chart);
    const auto &now = figures();
    const auto look = currentLook();
    const int count = static_cast<int>(now.proposals.size());
    view->setMinimumSize(look.px(480), std::max(look.px(160), count * look.px(22) + look.px(60)));
    if (count == 0) {
        view->viewport()->update();
        return;
    }
    // Qt stacks upwards from the bottom: the first proposal is the last category. What has no rank is a second,
    // hatched set of the same criterion.
    auto *series = new QHorizontalStackedBarSeries;
    series->setBarWidth(0.62);
    for (std::size_t part = 0; part < now.series.size(); ++part)
        for (const bool ranked : {true, false}) {
            auto *set = new QBarSet(now.series[part]);
            for (int i = count - 1; i >= 0; --i) {
                const auto &p = now.proposals[static_cast<std::size_t>(i)];
                double value = 0;
                if ((p.status == Status::eligible) == ranked)
                    for (const auto &segment : p.segments)
                        if (segment.series == static_cast<int>(part))
                            value = segment.value;
                set->append(value);
            }
            // stripes and patterns are painted over it: Qt Charts has one plain brush a set
            auto color = look.fill(static_cast<int>(part)).color();
            color.setAlphaF(ranked ? 1.0F : 0.22F);
            set->setBrush(color);
            set->setPen(look.highContrast ? QPen(Qt::white, 1) : QPen(look.panel, 1));
            series->append(set);
        }
    chart->addSeries(series);
    auto *names = namelessAxis(count);
    auto *values = new QValueAxis;
    values->setRange(0, now.maximum);
    values->setTickType(QValueAxis::TicksDynamic);
    const auto marks = ticks(0, now.maximum, 6);
    values->setTickInterval(marks.size() > 1 ? marks[1] - marks[0] : now.maximum);
    values->setLabelFormat(QStringLiteral("%g"));
    chart->addAxis(names, Qt::AlignLeft);
    chart->addAxis(values, Qt::AlignBottom);
    series->attachAxis(names);
    series->attachAxis(values);
    dressChart(*chart, look);
    names->setGridLineVisible(false);
    names->setLineVisible(false);

    const QFontMetricsF metrics(look.font(12, true));
    nameWidth = look.px(60);
    for (const auto &p : now.proposals)
        nameWidth = std::max(nameWidth, metrics.horizontalAdvance(p.applicant));
    nameWidth = std::min<double>(nameWidth, look.px(170));
    view->setFrame(QMarginsF(nameWidth + look.px(66), look.px(26), look.px(86), look.px(30)));
}

void RankingPage::drawNames(QPainter &painter) const {
    const auto &now = figures();
    const auto look = currentLook();
    if (now.empty())
        return;
    const auto area = view->plotArea();
    const double right = view->viewport()->width();
    const double half = look.px(10);
    const double thick = 0.62 * area.height() / static_cast<double>(now.proposals.size());
    for (std::size_t i = 0; i < now.proposals.size(); ++i) {
        const auto &p = now.proposals[i];
        if (p.status == Status::eligible && !look.highContrast)
            continue;
        double sum = 0;
        for (const auto &segment : p.segments) {
            const double left = std::round(xOf(sum));
            sum += segment.value;
            drawBar(painter, look,
                    QRectF(left, std::round(yOf(static_cast<double>(i)) - thick / 2), std::round(xOf(sum)) - left,
                           std::round(thick)),
                    segment.series, p.status == Status::eligible);
        }
    }
    for (std::size_t i = 0; i < now.proposals.size(); ++i) {
        const auto &p = now.proposals[i];
        const double y = yOf(static_cast<double>(i));
        const bool strong = static_cast<int>(i) == current();
        const bool ranked = p.status == Status::eligible;
        painter.setPen(ranked ? look.text : look.text2);
        painter.setFont(look.font(12, strong));
        painter.drawText(QRectF(4, y - half, look.px(24), half * 2), Qt::AlignRight | Qt::AlignVCenter, p.rankText);
        painter.drawText(QRectF(look.px(58), y - half, nameWidth + 4, half * 2), Qt::AlignLeft | Qt::AlignVCenter,
                         QFontMetricsF(painter.font()).elidedText(p.applicant, Qt::ElideRight, nameWidth + 2));
        painter.setFont(look.font(12, ranked));
        painter.drawText(QRectF(area.right() + 4, y - half, right - area.right() - 14, half * 2),
                         Qt::AlignRight | Qt::AlignVCenter, p.total);
        painter.setFont(look.font(12));
        painter.setPen(look.text2);
        painter.drawText(QRectF(look.px(34), y - half, look.px(24), half * 2), Qt::AlignLeft | Qt::AlignVCenter, p.id);
    }
    painter.setFont(look.font(11));
    painter.setPen(look.text2);
    painter.drawText(QRectF(area.right() - 60, area.top() - look.px(24), right - area.right() + 50, look.px(20)),
                     Qt::AlignRight | Qt::AlignVCenter, tr("Total"));
    painter.setRenderHint(QPainter::Antialiasing, false);
    if (now.minimum) {
        QPen pen(look.text, 1);
        pen.setDashPattern({4, 3});
        painter.setPen(pen);
        const double x = std::round(xOf(*now.minimum)) + 0.5;
        painter.drawLine(QPointF(x, area.top() - 4), QPointF(x, area.bottom()));
        painter.setFont(look.font(12, true));
        painter.setPen(look.text);
        painter.drawText(QRectF(x - 80, area.top() - look.px(24), 160, look.px(20)), Qt::AlignCenter,
                         tr("min %1").arg(now.minimumText));
    }
    if (now.eligible < now.proposals.size()) {
        QPen pen(look.control, 1);
        pen.setDashPattern({1, 3});
        painter.setPen(pen);
        const double y = std::round(yOf(static_cast<double>(now.eligible) - 0.5)) + 0.5;
        painter.drawLine(QPointF(4, y), QPointF(right - 4, y));
    }
    if (now.hasCut) {
        const double y = std::round(yOf(static_cast<double>(now.cut) - 0.5));
        painter.fillRect(QRectF(4, y - 1, right - 8, 2), look.text);
        painter.setFont(look.font(11, true));
        const auto words = tr("Cut line · at most %1").arg(now.select);
        const double width = QFontMetricsF(painter.font()).horizontalAdvance(words) + 14;
        const QRectF chip(right - width - 4, y - look.px(8), width, look.px(16));
        // between the bars' end and the totals the chip covers neither
        drawCutChip(painter, look, chip.translated(-(right - area.right()) - 2, 0), words);
    }
}

QString RankingPage::words(const ResultFigures &now, int proposal) {
    const auto &p = now.proposals[static_cast<std::size_t>(proposal)];
    QStringList parts;
    parts << (p.rank > 0 ? (p.joint ? tr("joint rank %1").arg(p.rank) : tr("rank %1").arg(p.rank)) : tr("no rank"));
    parts << tr("total %1").arg(p.total);
    for (const auto &segment : p.segments)
        parts << QStringLiteral("%1 %2").arg(now.series[static_cast<std::size_t>(segment.series)], segment.text);
    parts << p.decision;
    return parts.join(QStringLiteral(" · "));
}

QString RankingPage::describe(int proposal) const {
    return words(figures(), proposal);
}

std::vector<Key> RankingPage::keys(const ResultFigures &now) {
    std::vector<Key> keys;
    for (std::size_t i = 0; i < now.series.size(); ++i)
        keys.push_back({Key::Mark::series, static_cast<int>(i), now.series[i]});
    if (now.eligible < now.proposals.size())
        keys.push_back({Key::Mark::hatched, 0, tr("not eligible, no rank")});
    if (now.minimum)
        keys.push_back({Key::Mark::dashedLine, 0, tr("minimum")});
    if (now.hasCut)
        keys.push_back({Key::Mark::cutLine, 0, tr("cut line")});
    return keys;
}

std::vector<Key> RankingPage::legendKeys() const {
    return keys(figures());
}

void RankingPage::fill(const ResultFigures &now, ValueModel &model) {
    QStringList heads{tr("No."), tr("Proposal"), tr("Rank"), tr("Total")};
    for (const auto &name : now.series)
        heads << name;
    QList<QStringList> rows;
    for (const auto &p : now.proposals) {
        QStringList row{p.id, p.applicant, p.rankText, p.total};
        for (std::size_t i = 0; i < now.series.size(); ++i) {
            QString text = QStringLiteral("–");
            for (const auto &segment : p.segments)
                if (segment.series == static_cast<int>(i))
                    text = segment.text;
            row << text;
        }
        rows << row;
    }
    model.setValues(heads, rows, 2);
}

void RankingPage::fillValues(ValueModel &model) const {
    fill(figures(), model);
}

} // namespace simsa
