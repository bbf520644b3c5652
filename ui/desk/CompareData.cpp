#include "ui/desk/CompareData.h"

#include "ui/desk/DeskText.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace simsa {

namespace {

CompareCell cellOf(const Sheet &sheet, const std::vector<const Criterion *> &items) {
    CompareCell cell;
    for (const Criterion *leaf : items)
        for (const SheetScore &score : sheet.scores)
            if (score.criterion == leaf->id) {
                if (score.points)
                    cell.points = cell.points.value_or(Points{}) + *score.points;
                else
                    ++cell.blanks;
            }
    return cell;
}

void addColumns(const Rubric &rubric, const Criterion &criterion, int top, bool whole, bool all,
                std::vector<CompareColumn> &out) {
    out.push_back(
        {criterion.id, words(numbering(rubric, criterion.id)), words(criterion.title), criterion.maximum, top, whole});
    if (all)
        for (const Criterion &child : criterion.children)
            addColumns(rubric, child, top, false, all, out);
}

int commentsOf(const Sheet &sheet) {
    int n = !sheet.opinion.empty() + !sheet.gateReason.empty() + !sheet.recognitionReason.empty();
    for (const SheetScore &score : sheet.scores)
        n += !score.comment.empty();
    return n;
}

double value(Points points) {
    return static_cast<double>(points.hundredths) / 100;
}

} // namespace

CompareData compareData(const Round &round, const std::vector<Sheet> &sheets, const std::vector<Note> &notes,
                        const std::vector<Change> &history, bool allItems, bool blind) {
    CompareData data{.maximum = maximum(round.rubric),
                     .decimals = DeskText::decimals(round.rubric),
                     .gate = round.policy.gate.majority,
                     .recognition = round.policy.recognition.majority,
                     .blind = blind};
    int top = 0;
    for (const Criterion &criterion : round.rubric.criteria)
        addColumns(round.rubric, criterion, top++, true, allItems, data.columns);
    std::map<std::string, int> evidence;
    for (const Note &note : notes)
        evidence[note.proposal] += note.kind == NoteKind::evidence;
    std::map<std::string, std::size_t> first;
    for (const Change &change : history)
        first.try_emplace(change.proposal, first.size());
    for (const Sheet &sheet : sheets) {
        CompareRow row{.id = sheet.proposal,
                       .applicant = DeskText::applicant(round, sheet.proposal, blind),
                       .state = sheet.state,
                       .total = cellOf(sheet, leaves(round.rubric)),
                       .gate = sheet.gate,
                       .recognition = sheet.recognition,
                       .comments = commentsOf(sheet),
                       .evidence = evidence[sheet.proposal]};
        for (const CompareColumn &column : data.columns)
            row.cells.push_back(cellOf(sheet, leaves(*find(round.rubric, column.criterion))));
        if (const auto at = first.find(sheet.proposal); at != first.end())
            row.read = at->second;
        data.rows.push_back(std::move(row));
    }
    int rank = 0, place = 0;
    std::optional<Points> last;
    for (const std::size_t i : orderBy(data, -1)) {
        ++place;
        if (data.rows[i].total.points != last)
            rank = place;
        last = data.rows[i].total.points;
        data.rows[i].rank = rank;
    }
    return data;
}

std::optional<Points> completeValue(const CompareRow &row, int column) {
    if (!row.counts())
        return std::nullopt;
    const CompareCell &cell = column < 0 ? row.total : row.cells[static_cast<std::size_t>(column)];
    return cell.complete() ? cell.points : std::nullopt;
}

Spread spreadOf(const CompareData &data, int column) {
    Spread spread;
    std::vector<double> all;
    for (const CompareRow &row : data.rows)
        if (const auto points = completeValue(row, column))
            all.push_back(value(*points));
    spread.count = static_cast<int>(all.size());
    if (all.empty())
        return spread;
    for (const double each : all)
        spread.mean += each / static_cast<double>(all.size());
    double squares = 0;
    for (const double each : all)
        squares += (each - spread.mean) * (each - spread.mean);
    if (all.size() > 1)
        spread.deviation = std::sqrt(squares / static_cast<double>(all.size() - 1));
    spread.low = *std::min_element(all.begin(), all.end());
    spread.high = *std::max_element(all.begin(), all.end());
    return spread;
}

std::vector<std::size_t> orderBy(const CompareData &data, int column) {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < data.rows.size(); ++i)
        if (completeValue(data.rows[i], column))
            order.push_back(i);
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return *completeValue(data.rows[a], column) > *completeValue(data.rows[b], column);
    });
    return order;
}

std::vector<std::size_t> inversions(const CompareData &data, int column, const std::vector<std::size_t> &order) {
    std::vector<std::size_t> out;
    if (column < 0)
        return out;
    const Points rest = data.maximum - data.columns[static_cast<std::size_t>(column)].maximum;
    for (std::size_t i = 0; i + 1 < order.size(); ++i) {
        const CompareRow &upper = data.rows[order[i]], &lower = data.rows[order[i + 1]];
        const auto here = [column](const CompareRow &row) { return *completeValue(row, column); };
        if (!upper.complete() || !lower.complete() || here(upper) == here(lower))
            continue;
        const Points above = *upper.total.points - here(upper), below = *lower.total.points - here(lower);
        if ((below - above).hundredths * 10 >= rest.hundredths && rest.hundredths > 0)
            out.push_back(i);
    }
    return out;
}

std::vector<CompareFact> compareFacts(const CompareData &data) {
    std::vector<CompareFact> out;
    const std::vector<std::size_t> order = orderBy(data, -1);
    for (const std::size_t i : order)
        if (data.gate && data.rows[i].gate == Choice::no &&
            data.rows[i].total.points->hundredths * 10 >= data.maximum.hundredths * 7)
            out.push_back({CompareFact::highButGateFailed, {data.rows[i].id}});
    std::vector<std::size_t> read = order;
    std::erase_if(read, [&](std::size_t i) { return !data.rows[i].read; });
    std::sort(read.begin(), read.end(),
              [&](std::size_t a, std::size_t b) { return *data.rows[a].read < *data.rows[b].read; });
    if (const std::size_t third = read.size() / 3; third >= 2) {
        double early = 0, late = 0;
        for (std::size_t i = 0; i < third; ++i) {
            early += value(*data.rows[read[i]].total.points) / static_cast<double>(third);
            late += value(*data.rows[read[read.size() - 1 - i]].total.points) / static_cast<double>(third);
        }
        if (std::abs(early - late) * 50 >= value(data.maximum)) { // two hundredths of all points
            CompareFact fact{CompareFact::drift, {}, early - late, static_cast<int>(third)};
            out.push_back(fact);
        }
    }
    for (std::size_t i = 0; i < order.size();) {
        std::size_t end = i + 1;
        while (end < order.size() && data.rows[order[end]].total.points == data.rows[order[i]].total.points)
            ++end;
        if (end - i > 1) {
            CompareFact fact{CompareFact::sameTotal, {}, value(*data.rows[order[i]].total.points)};
            for (std::size_t k = i; k < end; ++k)
                fact.proposals.push_back(data.rows[order[k]].id);
            out.push_back(std::move(fact));
        }
        i = end;
    }
    for (std::size_t c = 0; c < data.columns.size() && data.columns.size() > 1; ++c) {
        if (!data.columns[c].whole)
            continue;
        const std::vector<std::size_t> by = orderBy(data, static_cast<int>(c));
        for (const std::size_t i : inversions(data, static_cast<int>(c), by)) {
            CompareFact fact{CompareFact::inversion, {data.rows[by[i]].id, data.rows[by[i + 1]].id}};
            fact.of = static_cast<int>(c);
            out.push_back(std::move(fact));
        }
    }
    return out;
}

} // namespace simsa
