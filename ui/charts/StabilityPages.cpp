#include "ui/charts/AnalysisPages.h"

#include "ui/charts/GlanceDelegates.h"

#include <QLocale>

#include <cmath>
#include <map>

namespace simsa {

namespace {

// Ranks 1 … n with a line at each fifth or so.
RowAxis rankAxis(const ResultFigures &figures) {
    const double most = static_cast<double>(std::max<std::size_t>(2, figures.eligible));
    RowAxis axis{0.5, most + 0.5, {1}, {}};
    const auto marks = ticks(0, most, 8);
    const double step = marks.size() > 1 ? std::max(1.0, marks[1] - marks[0]) : 1;
    for (double rank = step > 1 ? step : 2; rank <= most; rank += step)
        axis.ticks.push_back(rank);
    return axis;
}

void drawCut(QPainter &painter, const Look &look, const RowPlace &place, const ResultFigures &figures) {
    if (!figures.hasCut || figures.select >= static_cast<int>(figures.eligible))
        return;
    QPen pen(look.text, 1);
    pen.setDashPattern({3, 3});
    drawRowLine(painter, place, figures.select + 0.5, pen);
}

void drawRing(QPainter &painter, const Look &look, const RowPlace &place, double at) {
    painter.setPen(QPen(look.text, 2));
    painter.setBrush(look.panel);
    painter.drawEllipse(QPointF(place.at(at), place.middle()), look.px(5), look.px(5));
}

QString percent(double share) {
    if (std::isnan(share))
        return QStringLiteral("–");
    return SpanPage::tr("%1 %").arg(chance(share));
}

QString rankWords(const ProposalFigures &p) {
    return p.rank > 0 ? SpanPage::tr("official rank %1").arg(p.rank) : SpanPage::tr("no official rank");
}

} // namespace

SpanPage::SpanPage(QWidget *parent)
    : RowPage({false, QStringLiteral("interval"), tr("Rank intervals"), tr("90 % of the panels"),
               QStringLiteral("rank-intervals")},
              parent) {}

void SpanPage::prepare() {
    const auto &analysis = figures().analysis;
    if (!analysis || !analysis->bootstrap.applies)
        setUnit(tr("90 % of the panels drawn from this one"));
    else if (const auto &b = analysis->bootstrap; b.exact)
        setUnit(tr("90 % of the panels drawn from this one · all %1 counted").arg(QLocale().toString(b.resamples)));
    else
        setUnit(tr("90 % of the panels drawn from this one · %1 sampled, seed %2")
                    .arg(QLocale().toString(b.resamples))
                    .arg(b.seed));
}

const Stability *SpanPage::stability(int item) const {
    const auto &analysis = figures().analysis;
    if (!analysis || !analysis->bootstrap.applies)
        return nullptr;
    const Stability &s = analysis->bootstrap.proposals[figures().proposals[static_cast<std::size_t>(item)].index];
    return s.low > 0 ? &s : nullptr;
}

RowAxis SpanPage::axis() const {
    return rankAxis(figures());
}

void SpanPage::drawMarks(QPainter &painter, const Look &look, const RowPlace &place, int row) const {
    drawCut(painter, look, place, figures());
    const auto &p = figures().proposals[static_cast<std::size_t>(row)];
    const Stability *s = stability(row);
    if (!s) {
        painter.setFont(look.font(11));
        painter.setPen(look.text3);
        painter.drawText(QRectF(place.at(1) + look.px(6), place.rect.top(), place.width, place.rect.height()),
                         Qt::AlignLeft | Qt::AlignVCenter,
                         figures().analysis ? tr("not applicable") : tr("being computed..."));
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(look.text2, look.px(3), Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(place.at(s->low), place.middle()), QPointF(place.at(s->high), place.middle()));
    painter.setPen(Qt::NoPen);
    painter.setBrush(look.accent);
    const double x = place.at(s->expectedRank), y = place.middle(), r = look.px(4);
    if (p.rank > 0)
        drawRing(painter, look, place, p.rank);
    painter.setPen(QPen(look.panel, 1));
    painter.setBrush(look.accent);
    painter.drawPolygon(QPolygonF{{x, y - r}, {x + r, y}, {x, y + r}, {x - r, y}});
}

QString SpanPage::rowFigure(int row) const {
    const Stability *s = stability(row);
    return s ? percent(figures().select > 0 ? s->selected : s->first) : QStringLiteral("–");
}

QString SpanPage::figureHead() const {
    return figures().select > 0 ? tr("Selected") : tr("First");
}

QString SpanPage::describe(int item) const {
    const auto &p = figures().proposals[static_cast<std::size_t>(item)];
    QStringList parts{rankWords(p)};
    const Stability *s = stability(item);
    if (!s)
        return (parts << (figures().analysis ? tr("not applicable") : tr("being computed...")))
            .join(QStringLiteral(" · "));
    parts << (s->low == s->high ? tr("rank %1 in 90 % of the panels").arg(s->low)
                                : tr("rank %1 to %2 in 90 % of the panels").arg(s->low).arg(s->high))
          << tr("mean rank %1").arg(plain(s->expectedRank, 2)) << tr("first alone %1").arg(percent(s->first));
    if (!std::isnan(s->selected))
        parts << tr("selected %1").arg(percent(s->selected));
    if (s->ranked < 1)
        parts << tr("has a rank in %1").arg(percent(s->ranked));
    return parts.join(QStringLiteral(" · "));
}

std::vector<Key> SpanPage::legendKeys() const {
    std::vector<Key> keys{{Key::Mark::ring, 0, tr("official rank")},
                          {Key::Mark::interval, 0, tr("middle 90 % of the ranks")},
                          {Key::Mark::diamond, 0, tr("mean rank")}};
    if (figures().hasCut)
        keys.push_back({Key::Mark::dashedLine, 0, tr("cut line")});
    return keys;
}

void SpanPage::fillValues(ValueModel &model) const {
    QList<QStringList> rows;
    for (int item = 0; item < itemCount(); ++item) {
        const auto &p = figures().proposals[static_cast<std::size_t>(item)];
        const Stability *s = stability(item);
        QStringList row{p.id, p.applicant, p.rankText};
        if (s)
            row << QString::number(s->low) << QString::number(s->high) << plain(s->expectedRank, 2)
                << plain(s->first * 100, 2) << plain(s->selected * 100, 2);
        else
            row << QStringList(5, QStringLiteral("–"));
        rows << row;
    }
    model.setValues(
        {tr("No."), tr("Proposal"), tr("Rank"), tr("From"), tr("To"), tr("Mean"), tr("First %"), tr("Selected %")},
        rows, 2);
}

WithoutPage::WithoutPage(QWidget *parent)
    : RowPage({false, QStringLiteral("abstain"), tr("Without one evaluator"), tr("ranks when one ballot is left out"),
               QStringLiteral("without-one-evaluator")},
              parent) {}

std::vector<int> WithoutPage::ranks(int item) const {
    std::vector<int> out;
    if (figures().analysis && !figures().analysis->leaveOneOut.empty())
        for (const std::size_t e : figures().evaluatorIndex)
            out.push_back(
                figures().analysis->leaveOneOut[figures().proposals[static_cast<std::size_t>(item)].index][e]);
    return out;
}

RowAxis WithoutPage::axis() const {
    return rankAxis(figures());
}

void WithoutPage::drawMarks(QPainter &painter, const Look &look, const RowPlace &place, int row) const {
    drawCut(painter, look, place, figures());
    const auto &p = figures().proposals[static_cast<std::size_t>(row)];
    std::map<int, int> times;
    for (const int rank : ranks(row))
        if (rank > 0)
            ++times[rank];
    if (times.empty()) {
        painter.setFont(look.font(11));
        painter.setPen(look.text3);
        painter.drawText(QRectF(place.at(1) + look.px(6), place.rect.top(), place.width, place.rect.height()),
                         Qt::AlignLeft | Qt::AlignVCenter,
                         figures().analysis ? tr("not applicable") : tr("being computed..."));
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(look.control, 1.2));
    painter.drawLine(QPointF(place.at(times.begin()->first), place.middle()),
                     QPointF(place.at(times.rbegin()->first), place.middle()));
    if (p.rank > 0)
        drawRing(painter, look, place, p.rank);
    const double pitch = place.at(2) - place.at(1);
    for (const auto &[rank, count] : times) {
        if (rank == p.rank)
            continue;
        painter.setPen(Qt::NoPen);
        painter.setBrush(look.accent);
        painter.drawEllipse(QPointF(place.at(rank), place.middle()), look.px(4), look.px(4));
        if (pitch > look.px(30) && count > 1) { // on solid ground: the line goes on behind
            painter.setFont(look.font(11));
            const QString words = QStringLiteral("×%1").arg(count);
            painter.fillRect(QRectF(place.at(rank) + look.px(6), place.middle() - 2,
                                    painter.fontMetrics().horizontalAdvance(words) + 4, 4),
                             row == current() ? look.tint : look.panel);
            painter.setPen(look.text);
            painter.drawText(QRectF(place.at(rank) + look.px(7), place.rect.top(), pitch, place.rect.height()),
                             Qt::AlignLeft | Qt::AlignVCenter, words);
        }
    }
}

QString WithoutPage::rowFigure(int row) const {
    int best = 0, worst = 0;
    for (const int rank : ranks(row))
        if (rank > 0) {
            best = best == 0 ? rank : std::min(best, rank);
            worst = std::max(worst, rank);
        }
    return best == 0       ? QStringLiteral("–")
           : best == worst ? QString::number(best)
                           : QStringLiteral("%1–%2").arg(best).arg(worst);
}

QString WithoutPage::figureHead() const {
    return tr("Ranks");
}

QString WithoutPage::describe(int item) const {
    const auto &p = figures().proposals[static_cast<std::size_t>(item)];
    QStringList parts{rankWords(p)}, changes;
    const auto all = ranks(item);
    if (all.empty())
        return (parts << tr("being computed...")).join(QStringLiteral(" · "));
    int applies = 0;
    for (std::size_t e = 0; e < all.size(); ++e) {
        applies += all[e] > 0;
        if (all[e] > 0 && all[e] != p.rank)
            changes << tr("without %1: rank %2").arg(figures().evaluators[e]).arg(all[e]);
    }
    if (p.rank > 0)
        for (std::size_t e = 0; e < all.size(); ++e)
            if (all[e] == 0 &&
                figures().proposals[static_cast<std::size_t>(item)].cells[e].state != CellState::absent && applies > 0)
                changes << tr("without %1: no rank").arg(figures().evaluators[e]);
    if (applies == 0)
        parts << tr("not applicable");
    else
        parts << (changes.isEmpty() ? tr("the same whoever is left out") : changes.join(QStringLiteral(", ")));
    return parts.join(QStringLiteral(" · "));
}

std::vector<Key> WithoutPage::legendKeys() const {
    std::vector<Key> keys{{Key::Mark::ring, 0, tr("official rank")},
                          {Key::Mark::dot, 0, tr("another rank without one evaluator; ×: how many evaluators")}};
    if (figures().hasCut)
        keys.push_back({Key::Mark::dashedLine, 0, tr("cut line")});
    return keys;
}

void WithoutPage::fillValues(ValueModel &model) const {
    QStringList heads{tr("No."), tr("Proposal"), tr("Rank")};
    for (const auto &name : figures().evaluators)
        heads << tr("without %1").arg(name);
    QList<QStringList> rows;
    for (int item = 0; item < itemCount(); ++item) {
        const auto &p = figures().proposals[static_cast<std::size_t>(item)];
        QStringList row{p.id, p.applicant, p.rankText};
        for (const int rank : ranks(item))
            row << (rank > 0 ? QString::number(rank) : QStringLiteral("–"));
        while (row.size() < heads.size())
            row << QStringLiteral("–");
        rows << row;
    }
    model.setValues(heads, rows, 2);
}

} // namespace simsa
