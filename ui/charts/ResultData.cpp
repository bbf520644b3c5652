#include "ui/charts/ResultData.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <random>

namespace simsa {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(simsa::Results)
};

QString text(const std::string &utf8) {
    return QString::fromStdString(utf8);
}

QString exact(const std::optional<Figure> &figure) {
    return figure ? text(toText(*figure)) : Words::tr("none");
}

// Stated minimums as a line on the total's scale, where the line means what it seems to mean.
void placeMinimum(ResultFigures &figures, const ResultData &data, bool oneComponent) {
    auto rules = data.policy.minimum;
    if (data.table.proposals.size() == 1)
        rules.insert(rules.end(), data.policy.soleMinimum.begin(), data.policy.soleMinimum.end());
    for (const auto &rule : rules) {
        const double share = rule.share / 10000.0;
        if (rule.of == "score" && (!figures.scoreMinimum || *figures.scoreMinimum < share * figures.scoreMaximum))
            figures.scoreMinimum = share * figures.scoreMaximum;
        if (rule.of == "total" || (rule.of == "score" && oneComponent)) {
            const double line = share * figures.maximum;
            if (!figures.minimum || *figures.minimum < line)
                figures.minimum = line;
        }
    }
    if (figures.minimum) {
        const bool whole = std::abs(*figures.minimum - std::round(*figures.minimum)) < 1e-9;
        figures.minimumText = QString::number(*figures.minimum, 'f', whole ? 0 : 2);
    }
}

QString nameOf(const ResultData &data, const std::string &id) {
    if (id == "score")
        return Words::tr("score");
    if (id == "total")
        return Words::tr("total");
    const auto *criterion = find(data.rubric, id);
    return criterion ? text(criterion->title) : text(id);
}

QString decisionOf(const ResultData &data, const ProposalResult &result, const ProposalFigures &figures,
                   const QString &minimum) {
    const auto decided = data.decided.find(result.id);
    if (decided != data.decided.end() && !decided->second.empty())
        return text(decided->second);
    switch (result.status) {
    case Status::gateFailed:
        return Words::tr("gate failed");
    case Status::belowMinimum:
        if (!minimum.isEmpty() && std::any_of(result.failedMinimums.begin(), result.failedMinimums.end(),
                                              [](const auto &of) { return of == "score" || of == "total"; }))
            return Words::tr("below %1").arg(minimum);
        return Words::tr("below minimum");
    case Status::notRecognised:
        return Words::tr("not recognised");
    case Status::notEvaluated:
        return Words::tr("not evaluated");
    case Status::eligible:
        break;
    }
    if (figures.selected)
        return Words::tr("selected");
    if (figures.undecided)
        return Words::tr("undecided");
    return data.policy.select > 0 ? Words::tr("not selected") : Words::tr("no cut");
}

void fillSegments(ProposalFigures &figures, const ResultData &data, const ProposalResult &result, double scoreWeight) {
    int series = 0;
    for (const auto &criterion : data.rubric.criteria) {
        for (const auto &[id, figure] : result.criteria)
            if (id == criterion.id)
                figures.segments.push_back({series, valueOf(figure) * scoreWeight, text(toText(figure))});
        ++series;
    }
    if (data.rubric.criteria.empty()) {
        if (result.score)
            figures.segments.push_back({0, valueOf(*result.score) * scoreWeight, text(toText(*result.score))});
        series = 1;
    }
    for (const auto &[id, contribution] : result.contributions) {
        if (id == "score")
            continue;
        if (contribution)
            figures.segments.push_back({series, valueOf(*contribution), text(toText(*contribution))});
        ++series;
    }
}

// Which cells the trimmed mean left out: the first that holds the lowest total and another that holds the highest.
void markTrimmed(std::vector<CellFigure> &cells, const std::vector<Cell> &from, const ProposalResult &result) {
    if (!result.trimmed)
        return;
    const auto mark = [&](Points dropped) {
        for (std::size_t e = 0; e < cells.size(); ++e)
            if (from[e].state == CellState::scored && !cells[e].trimmed && from[e].total == dropped) {
                cells[e].trimmed = true;
                return;
            }
    };
    mark(result.droppedLow);
    mark(result.droppedHigh);
}

int decimalsOf(const Table &table) {
    for (const auto &row : table.cells)
        for (const auto &cell : row)
            if (cell.state == CellState::scored && cell.total.hundredths % 10 != 0)
                return 2;
    return 1;
}

// In the table's order first, then as shown. `flag` goes along with the proposals: flags stand in the table's order.
void fillCells(ProposalFigures &figures, const ResultData &data, const ProposalResult &result, int decimals,
               const std::vector<std::size_t> &order, const std::vector<Flag> &flagged,
               std::vector<Flag>::const_iterator &flag) {
    const auto &row = data.table.cells[figures.index];
    std::vector<CellFigure> cells(order.size());
    for (std::size_t e = 0; e < cells.size() && e < row.size(); ++e) {
        cells[e].state = row[e].state;
        cells[e].value = valueOf(row[e].total);
    }
    markTrimmed(cells, row, result);
    for (; flag != flagged.end() && flag->proposal <= figures.index; ++flag)
        if (flag->proposal == figures.index && flag->evaluator < cells.size()) {
            auto &cell = cells[flag->evaluator];
            if (flag->overTenPercent)
                cell.deviation = flag->fromMean > 0 ? Deviation::above : Deviation::below;
            cell.alone = flag->alone;
            cell.fromMean = flag->fromMean;
            cell.modifiedZ = flag->modifiedZ;
        }
    for (auto &cell : cells)
        switch (cell.state) {
        case CellState::scored:
            cell.text = plain(cell.value, decimals);
            if (cell.trimmed)
                cell.text = QStringLiteral("(%1)").arg(cell.text);
            break;
        case CellState::abstained:
            cell.text = Words::tr("abst.", "heat cell: abstained");
            break;
        case CellState::recused:
            cell.text = Words::tr("recused");
            break;
        case CellState::excluded:
            cell.text = Words::tr("excl.", "heat cell: excluded");
            break;
        case CellState::absent:
            cell.text = QStringLiteral("–");
            break;
        }
    for (const std::size_t e : order)
        figures.cells.push_back(cells[e]);
}

void fillShares(ProposalFigures &figures, const ProposalResult &result, const std::vector<const Criterion *> &axes) {
    for (const auto *axis : axes) {
        std::optional<double> share;
        for (const auto &[id, figure] : result.criteria)
            if (id == axis->id && axis->maximum.hundredths > 0)
                share = 100 * valueOf(figure) / valueOf(axis->maximum);
        figures.shares.push_back(share);
    }
}

// A fixed shuffle of the columns, so that a place on the wall tells nobody's seat at the table.
std::vector<std::size_t> shownOrder(const ResultData &data) {
    std::vector<std::size_t> order(data.table.evaluators.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::mt19937_64 dice(data.shuffle);
    for (std::size_t i = order.size(); data.shuffle != 0 && i > 1; --i)
        std::swap(order[i - 1], order[dice() % i]);
    return order;
}

QString evaluatorName(const ResultData &data, std::size_t e) {
    return e < data.evaluators.size() ? text(data.evaluators[e]) : QStringLiteral("E%1").arg(e + 1);
}

// All evaluators' points for one criterion over all proposals, in per cent of its maximum.
std::vector<double> criterionShares(const ResultData &data, const Criterion &criterion) {
    const auto all = leaves(data.rubric), mine = leaves(criterion);
    const auto first = static_cast<std::size_t>(std::find(all.begin(), all.end(), mine.front()) - all.begin());
    std::vector<double> out;
    for (const auto &row : data.table.cells)
        for (const Cell &cell : row)
            if (cell.state == CellState::scored && cell.leaves.size() == all.size() &&
                criterion.maximum.hundredths > 0) {
                Points sum;
                for (std::size_t i = 0; i < mine.size(); ++i)
                    sum += cell.leaves[first + i];
                out.push_back(100 * valueOf(sum) / valueOf(criterion.maximum));
            }
    return out;
}

std::map<std::string, std::vector<RemarkFigures>> remarksByProposal(const ResultData &data) {
    std::map<std::string, std::vector<RemarkFigures>> out;
    for (const Remark &r : data.remarks) {
        QString heading;
        switch (r.about) {
        case Remark::About::criterion:
            heading = nameOf(data, r.criterion);
            break;
        case Remark::About::opinion:
            heading = Words::tr("Overall opinion");
            break;
        case Remark::About::gate:
            heading = Words::tr("Gate");
            break;
        case Remark::About::recognition:
            heading = Words::tr("Recognition vote");
            break;
        case Remark::About::abstention:
            heading = Words::tr("Abstained");
            break;
        }
        const auto e = std::find(data.table.evaluators.begin(), data.table.evaluators.end(), r.member);
        out[r.proposal].push_back(
            {heading, evaluatorName(data, static_cast<std::size_t>(e - data.table.evaluators.begin())), text(r.text)});
    }
    return out;
}

QString gateText(const VoteCount &vote) {
    return vote.passed ? Words::tr("pass") : Words::tr("fail");
}

QString recognitionText(const VoteCount &vote) {
    return vote.passed ? Words::tr("recognised") : Words::tr("not recognised");
}

} // namespace

double valueOf(const Figure &figure) {
    return static_cast<double>(figure.units) / std::pow(10.0, figure.digits);
}
double valueOf(Points points) {
    return static_cast<double>(points.hundredths) / 100.0;
}

QString plain(double value, int decimals) {
    if (!std::isfinite(value))
        return QStringLiteral("–");
    auto out = QString::number(value, 'f', decimals);
    return out.startsWith(QLatin1Char('-')) ? QStringLiteral("−") + out.mid(1) : out;
}

QString chance(double share) {
    const bool whole = share <= 0 || share >= 1;
    return whole ? plain(share * 100, 0) : plain(std::clamp(std::round(share * 1000) / 10, 0.1, 99.9));
}

int heatStep(double value, double low, double high) {
    if (!(high > low))
        return 3;
    return std::clamp(static_cast<int>((value - low) / (high - low) * 7), 0, 6);
}

QString sentence(const CellFigure &cell, const QString &evaluator) {
    switch (cell.state) {
    case CellState::absent:
        return Words::tr("%1: no counted ballot").arg(evaluator);
    case CellState::abstained:
        return Words::tr("%1: abstained").arg(evaluator);
    case CellState::recused:
        return Words::tr("%1: recused").arg(evaluator);
    case CellState::excluded:
        return Words::tr("%1: excluded").arg(evaluator);
    case CellState::scored:
        break;
    }
    QStringList parts{Words::tr("%1: %2 points").arg(evaluator, plain(cell.value, 2))};
    if (cell.trimmed)
        parts << Words::tr("left out by trimming");
    if (cell.deviation != Deviation::none) {
        const auto share = plain(std::abs(cell.fromMean) * 100);
        parts << (cell.deviation == Deviation::above ? Words::tr("%1 % above the mean").arg(share)
                                                     : Words::tr("%1 % below the mean").arg(share));
    }
    if (cell.alone)
        parts << Words::tr("stands alone (modified z %1)").arg(plain(cell.modifiedZ));
    return parts.join(QStringLiteral(" · "));
}

ResultFigures figuresOf(const ResultData &data) {
    ResultFigures out;
    const auto &policy = data.policy;
    out.hasGate = policy.gate.majority;
    out.hasRecognition = policy.recognition.majority;
    out.select = policy.select;
    out.panelIsTotal = policy.components.size() <= 1;
    out.decimals = decimalsOf(data.table);
    switch (policy.aggregate) {
    case Aggregate::trimmedMean:
        out.aggregate = Words::tr("trimmed mean");
        break;
    case Aggregate::mean:
        out.aggregate = Words::tr("mean");
        break;
    case Aggregate::median:
        out.aggregate = Words::tr("median");
        break;
    }
    out.evaluatorIndex = shownOrder(data);
    for (const std::size_t e : out.evaluatorIndex)
        out.evaluators.push_back(evaluatorName(data, e));

    // scale: the rubric's maximum, or the sum of the components' weights
    double scoreMaximum = valueOf(maximum(data.rubric));
    double scoreWeight = 1;
    double weights = 0;
    for (const auto &component : policy.components) {
        weights += valueOf(component.weight);
        if (component.id == "score" && component.maximum.hundredths > 0) {
            scoreMaximum = valueOf(component.maximum);
            scoreWeight = valueOf(component.weight) / scoreMaximum;
        }
    }
    out.scoreMaximum = scoreMaximum > 0 ? scoreMaximum : 100;
    out.maximum = weights > 0 ? weights : out.scoreMaximum;
    placeMinimum(out, data, policy.components.size() <= 1);

    const auto addPart = [&](const std::string &id, const QString &title) {
        out.partIds.push_back(id);
        out.series.push_back(title);
    };
    for (const auto &criterion : data.rubric.criteria)
        addPart(criterion.id, text(criterion.title));
    if (out.series.empty())
        addPart("score", Words::tr("Score"));
    for (const auto &component : policy.components)
        if (component.id != "score")
            addPart(component.id, text(component.id));

    // a radar of fewer than three spokes is a line: then the leaves are its spokes
    std::vector<const Criterion *> axes;
    for (const auto &criterion : data.rubric.criteria)
        axes.push_back(&criterion);
    if (axes.size() < 3)
        axes = leaves(data.rubric);
    for (const auto *axis : axes)
        out.axes.push_back({text(axis->title), valueOf(axis->maximum)});

    out.analysis = data.analysis;
    const auto flagged = data.analysis ? data.analysis->flags : flags(data.table);
    const auto severities = data.analysis ? data.analysis->severity : severity(data.table);
    const auto zs = data.analysis ? data.analysis->zMean : meanZ(data.table);
    for (const std::size_t e : out.evaluatorIndex) {
        out.severity.push_back(severities[e]);
        out.zMean.push_back(zs[e]);
    }
    for (const auto *axis : axes) {
        const auto shares = criterionShares(data, *axis);
        out.criteria.push_back(boxOf(shares));
        out.criterionBins.emplace_back();
        for (const double share : shares) // the full maximum belongs to the last
            ++out.criterionBins.back()[static_cast<std::size_t>(std::clamp(static_cast<int>(share / 5), 0, 19))];
    }
    auto flag = flagged.begin();
    const auto remarks = remarksByProposal(data);
    const auto count = std::min({data.official.proposals.size(), data.table.proposals.size(), data.table.cells.size()});
    bool any = false;
    for (std::size_t p = 0; p < count; ++p) {
        const auto &result = data.official.proposals[p];
        ProposalFigures row;
        row.index = p;
        row.id = text(result.id);
        const auto name = data.applicants.find(result.id);
        row.applicant = name == data.applicants.end() ? QString() : text(name->second);
        row.total = exact(result.total);
        row.score = exact(result.score);
        if (result.total)
            row.totalValue = valueOf(*result.total);
        const auto &panel = out.panelIsTotal ? result.total : result.score;
        row.panelText = exact(panel);
        if (panel)
            row.panelValue = valueOf(*panel);
        row.status = result.status;
        row.rank = result.rank;
        row.joint = result.jointRank;
        row.rankText = result.rank > 0 ? QString::number(result.rank) : QStringLiteral("–");
        row.tieBroken = result.tieBroken.empty() ? QString() : nameOf(data, result.tieBroken);
        const auto &selected = data.chosen ? *data.chosen : data.official.selected;
        row.selected = std::count(selected.begin(), selected.end(), result.id) > 0;
        row.undecided =
            !data.chosen && std::count(data.official.undecided.begin(), data.official.undecided.end(), result.id) > 0;
        if (out.hasGate) {
            row.gate = gateText(result.gate);
            row.gateFailed = !result.gate.passed;
        }
        if (out.hasRecognition) {
            row.recognition = recognitionText(result.recognition);
            row.recognitionFailed = !result.recognition.passed;
        }
        row.decision = decisionOf(data, result, row, out.minimumText);
        fillSegments(row, data, result, scoreWeight);
        fillShares(row, result, axes);
        fillCells(row, data, result, out.decimals, out.evaluatorIndex, flagged, flag);
        row.box = data.analysis ? data.analysis->boxes[p] : boxOf(totals(data.table, p));
        if (data.analysis && data.analysis->bootstrap.applies) {
            const Stability &s = data.analysis->bootstrap.proposals[p];
            if (result.rank > 0)
                row.span = {s.low, s.high, s.selected};
            out.hasSpans = true;
        }
        if (const auto found = remarks.find(result.id); found != remarks.end())
            row.remarks = found->second;
        for (const auto &cell : row.cells)
            if (cell.state == CellState::scored) {
                out.low = any ? std::min(out.low, cell.value) : cell.value;
                out.high = any ? std::max(out.high, cell.value) : cell.value;
                any = true;
            }
        out.proposals.push_back(std::move(row));
    }
    out.hasAnalysis = any;
    if (!any) {
        out.low = 0;
        out.high = out.scoreMaximum;
    }

    std::stable_sort(out.proposals.begin(), out.proposals.end(), [](const auto &a, const auto &b) {
        const bool first = a.status == Status::eligible, second = b.status == Status::eligible;
        if (first != second)
            return first;
        if (first)
            return a.rank < b.rank;
        return a.totalValue.value_or(-1) > b.totalValue.value_or(-1);
    });
    out.eligible = static_cast<std::size_t>(std::count_if(out.proposals.begin(), out.proposals.end(),
                                                          [](const auto &p) { return p.status == Status::eligible; }));
    for (std::size_t i = 1; i < out.eligible; ++i)
        if (out.proposals[i - 1].total == out.proposals[i].total)
            out.proposals[i - 1].equalTotal = out.proposals[i].equalTotal = true;
    out.tiedAcross = data.official.undecided.size();
    out.hasCut = policy.select > 0 && !out.proposals.empty();
    out.cut = std::min(out.eligible, static_cast<std::size_t>(std::max(0, policy.select)));
    return out;
}

} // namespace simsa
