// The values of the matrix and their order.
#include "ui/desk/CompareTable.h"
#include "ui/desk/DeskText.h"

#include <algorithm>

namespace simsa {

using Kind = CompareModel::Kind;

void CompareModel::set(CompareData fresh) {
    const bool same = fresh.columns.size() == all.columns.size() && fresh.gate == all.gate &&
                      fresh.recognition == all.recognition && !kinds.empty();
    beginResetModel();
    all = std::move(fresh);
    kinds = {{Kind::chosen, -1}, {Kind::rank, -1}, {Kind::name, -1}};
    for (int i = 0; i < static_cast<int>(all.columns.size()); ++i)
        kinds.emplace_back(Kind::criterion, i);
    kinds.emplace_back(Kind::total, -1);
    if (!same || by < 0) {
        by = static_cast<int>(kinds.size()) - 1;
        way = Qt::DescendingOrder;
    }
    if (all.gate)
        kinds.emplace_back(Kind::gate, -1);
    if (all.recognition)
        kinds.emplace_back(Kind::recognition, -1);
    kinds.emplace_back(Kind::comments, -1);
    kinds.emplace_back(Kind::evidence, -1);
    arrange();
    endResetModel();
}

// Rows that do not count stand below, whichever way it is sorted.
void CompareModel::arrange() {
    order.resize(all.rows.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    const auto [kind, criterion] = kinds[static_cast<std::size_t>(by)];
    const auto key = [&, kind = kind, criterion = criterion](const CompareRow &row) -> std::int64_t {
        switch (kind) {
        case Kind::criterion:
            return row.cells[static_cast<std::size_t>(criterion)].points.value_or(Points{-1}).hundredths;
        case Kind::total:
            return row.total.points.value_or(Points{-1}).hundredths;
        case Kind::rank:
            return row.rank > 0 ? -row.rank : -100'000;
        case Kind::gate:
            return -static_cast<int>(row.gate);
        case Kind::recognition:
            return -static_cast<int>(row.recognition);
        case Kind::comments:
            return row.comments;
        case Kind::evidence:
            return row.evidence;
        case Kind::chosen:
            return isChosen(row.id);
        case Kind::name:
            break;
        }
        return 0;
    };
    const bool partLast = kind == Kind::total || kind == Kind::rank;
    std::stable_sort(order.begin(), order.end(), [&, kind = kind](std::size_t a, std::size_t b) {
        const CompareRow &first = all.rows[a], &second = all.rows[b];
        if (first.counts() != second.counts())
            return first.counts();
        if (partLast && first.complete() != second.complete())
            return first.complete();
        if (kind == Kind::name)
            return way == Qt::AscendingOrder ? a < b : b < a;
        return way == Qt::AscendingOrder ? key(first) < key(second) : key(second) < key(first);
    });
}

void CompareModel::sort(int column, Qt::SortOrder sortOrder) {
    if (column < 0 || column >= columnCount())
        return;
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    std::vector<std::size_t> rowsBefore;
    for (const QModelIndex &index : before)
        rowsBefore.push_back(order[static_cast<std::size_t>(index.row())]);
    by = column;
    way = sortOrder;
    arrange();
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i)
        after.append(
            index(static_cast<int>(std::find(order.begin(), order.end(), rowsBefore[static_cast<std::size_t>(i)]) -
                                   order.begin()),
                  before[i].column()));
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
}

int CompareModel::rowOf(const std::string &proposal) const {
    for (std::size_t i = 0; i < order.size(); ++i)
        if (all.rows[order[i]].id == proposal)
            return static_cast<int>(i);
    return -1;
}

void CompareModel::setChosen(const std::vector<std::string> &chosen) {
    two = chosen;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

bool CompareModel::isChosen(const std::string &proposal) const {
    return std::find(two.begin(), two.end(), proposal) != two.end();
}

int CompareModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(order.size());
}

int CompareModel::columnCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(kinds.size());
}

QString CompareModel::text(const CompareRow &row, int column) const {
    const auto [kind, criterion] = kinds[static_cast<std::size_t>(column)];
    const bool name = kind == Kind::name || kind == Kind::chosen;
    if (!row.counts() && !name)
        return criterion == 0 ? row.state == State::recused ? tr("Recused · this proposal is closed and counts nowhere")
                                                            : tr("Abstained · no points from you")
                              : QString();
    const auto points = [this](const CompareCell &cell) {
        return cell.points ? DeskText::points(*cell.points, all.decimals) : QString();
    };
    switch (kind) {
    case Kind::chosen:
        return {};
    case Kind::rank:
        return row.rank > 0 ? QString::number(row.rank) : QStringLiteral("–");
    case Kind::name:
        return words(row.id) + QStringLiteral("  ") + row.applicant;
    case Kind::criterion:
        return points(row.cells[static_cast<std::size_t>(criterion)]);
    case Kind::total:
        return points(row.total);
    case Kind::gate:
        return DeskText::choice(row.gate, true);
    case Kind::recognition:
        return DeskText::choice(row.recognition, false);
    case Kind::comments:
        return QString::number(row.comments);
    case Kind::evidence:
        return QString::number(row.evidence);
    }
    return {};
}

QVariant CompareModel::data(const QModelIndex &index, int role) const {
    const CompareRow &row = rowAt(index.row());
    const auto [kind, criterion] = kinds[static_cast<std::size_t>(index.column())];
    if (role == Qt::DisplayRole)
        return text(row, index.column());
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(
            (kind == Kind::name || kind == Kind::gate || kind == Kind::recognition ? Qt::AlignLeft : Qt::AlignRight) |
            Qt::AlignVCenter);
    if (role == Qt::AccessibleTextRole) {
        const CompareCell *cell = kind == Kind::criterion ? &row.cells[static_cast<std::size_t>(criterion)]
                                  : kind == Kind::total   ? &row.total
                                                          : nullptr;
        QString said = words(row.id) + QLatin1Char(' ') + row.applicant;
        if (kind != Kind::name)
            said += QStringLiteral(", ") +
                    headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString().replace(u'\n', u' ') +
                    QStringLiteral(": ") + text(row, index.column());
        if (kind == Kind::chosen)
            said += isChosen(row.id) ? tr("chosen") : tr("not chosen");
        if (cell && cell->blanks > 0 && row.counts())
            said += QStringLiteral(", ") + tr("%n blank(s)", nullptr, cell->blanks);
        return said;
    }
    return {};
}

QVariant CompareModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const auto [kind, criterion] = kinds[static_cast<std::size_t>(section)];
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(
            (kind == Kind::name || kind == Kind::gate || kind == Kind::recognition ? Qt::AlignLeft : Qt::AlignRight) |
            Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && kind == Kind::criterion)
        return all.columns[static_cast<std::size_t>(criterion)].title;
    if (role != Qt::DisplayRole)
        return {};
    switch (kind) {
    case Kind::chosen:
        return QString();
    case Kind::rank:
        return tr("Rank");
    case Kind::name:
        return tr("Proposal");
    case Kind::criterion: {
        const CompareColumn &column = all.columns[static_cast<std::size_t>(criterion)];
        return column.number + QLatin1Char(' ') + column.title + QStringLiteral("\n/ ") +
               DeskText::maximum(column.maximum);
    }
    case Kind::total:
        return tr("Total\n/ %1").arg(DeskText::maximum(all.maximum));
    case Kind::gate:
        return tr("Gate");
    case Kind::recognition:
        return tr("Recognition");
    case Kind::comments:
        return tr("Comments");
    case Kind::evidence:
        return tr("Evidence");
    }
    return {};
}

} // namespace simsa
