#include "ui/charts/GlanceModel.h"

#include <cmath>

namespace simsa {

void GlanceModel::setFigures(ResultFigures figures) {
    setFigures(std::make_shared<ResultFigures>(std::move(figures)));
}

void GlanceModel::setFigures(Figures figures) {
    beginResetModel();
    shared = std::move(figures);
    const ResultFigures &now = *shared;
    rows.clear();
    columns.clear();
    for (std::size_t p = 0; p < now.proposals.size(); ++p) {
        if (now.hasCut && p == now.cut && p <= now.eligible)
            rows.push_back({RowKind::cutLine, 0});
        if (p == now.eligible)
            rows.push_back({RowKind::notEligible, 0});
        rows.push_back({RowKind::proposal, p});
    }
    if (now.hasCut && now.cut == now.proposals.size())
        rows.push_back({RowKind::cutLine, 0});
    using enum ColumnKind;
    for (const auto kind : {rank, number, applicant, stack, total})
        columns.push_back({kind, 0});
    if (now.hasGate)
        columns.push_back({gate, 0});
    if (now.hasRecognition)
        columns.push_back({recognition, 0});
    columns.push_back({decision, 0});
    for (std::size_t e = 0; e < now.evaluators.size(); ++e)
        columns.push_back({evaluator, e});
    columns.push_back({box, 0});
    if (now.hasSpans) {
        columns.push_back({span, 0});
        columns.push_back({chance, 0});
    }
    endResetModel();
}

int GlanceModel::columnOf(ColumnKind kind) const {
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (columns[i].kind == kind)
            return static_cast<int>(i);
    return -1;
}

int GlanceModel::rowOf(RowKind kind) const {
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (rows[i].kind == kind)
            return static_cast<int>(i);
    return -1;
}

const ProposalFigures *GlanceModel::proposal(int at) const {
    if (at < 0 || at >= rowCount() || spanned(at))
        return nullptr;
    return &figures().proposals[row(at).proposal];
}

QStringList GlanceModel::tieNotes() const {
    QStringList notes;
    for (std::size_t i = 1; i < figures().eligible; ++i) {
        const auto &before = figures().proposals[i - 1];
        const auto &after = figures().proposals[i];
        if (before.total != after.total)
            continue;
        if (before.rank == after.rank) {
            const auto note = tr("Totals equal (%1): joint rank %2").arg(after.total, after.rankText);
            if (notes.isEmpty() || notes.last() != note)
                notes << note;
        } else {
            const auto &by = after.tieBroken.isEmpty() ? before.tieBroken : after.tieBroken;
            notes << (by.isEmpty()
                          ? tr("Totals equal (%1): ranks %2 and %3").arg(after.total, before.rankText, after.rankText)
                          : tr("Totals equal (%1): ranks %2 and %3 separated by %4")
                                .arg(after.total, before.rankText, after.rankText, by));
        }
    }
    return notes;
}

int GlanceModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows.size());
}

int GlanceModel::columnCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(columns.size());
}

QString GlanceModel::display(const Row &row, const Column &column) const {
    if (row.kind == RowKind::cutLine) {
        auto text = tr("Cut line · at most %1").arg(figures().select);
        if (figures().tiedAcross > 0)
            text += QStringLiteral(" · ") + tr("%1 tied across it, to be decided").arg(figures().tiedAcross);
        return column.kind == ColumnKind::rank ? text : QString();
    }
    if (row.kind == RowKind::notEligible) {
        const auto count = figures().proposals.size() - figures().eligible;
        return column.kind == ColumnKind::rank ? tr("Not eligible: %1 · scores are shown but have no rank").arg(count)
                                               : QString();
    }
    const auto &p = figures().proposals[row.proposal];
    switch (column.kind) {
    case ColumnKind::rank:
        return p.rankText;
    case ColumnKind::number:
        return p.id;
    case ColumnKind::applicant:
        return p.applicant;
    case ColumnKind::stack:
        return {};
    case ColumnKind::total:
        return p.total;
    case ColumnKind::gate:
        return p.gate;
    case ColumnKind::recognition:
        return p.recognition;
    case ColumnKind::decision:
        return p.decision;
    case ColumnKind::evaluator:
        return p.cells[column.evaluator].text;
    case ColumnKind::box:
        return {};
    case ColumnKind::span:
        return p.span.low > 0 ? QStringLiteral("%1–%2").arg(p.span.low).arg(p.span.high) : tr("not applicable");
    case ColumnKind::chance:
        return p.span.low > 0 && !std::isnan(p.span.selected) ? tr("%1 %").arg(chance(p.span.selected))
                                                              : QStringLiteral("–");
    }
    return {};
}

QString GlanceModel::spoken(const Row &row, const Column &column) const {
    if (row.kind != RowKind::proposal)
        return display(row, {ColumnKind::rank, 0});
    const auto &p = figures().proposals[row.proposal];
    switch (column.kind) {
    case ColumnKind::rank:
        return p.rank > 0 ? (p.joint ? tr("joint rank %1").arg(p.rank) : tr("rank %1").arg(p.rank)) : tr("no rank");
    case ColumnKind::stack: {
        QStringList parts;
        for (const auto &segment : p.segments)
            parts << QStringLiteral("%1 %2").arg(figures().series[static_cast<std::size_t>(segment.series)],
                                                 segment.text);
        return parts.join(QStringLiteral(" · "));
    }
    case ColumnKind::total:
        return p.equalTotal ? tr("total %1, equal to another").arg(p.total) : tr("total %1").arg(p.total);
    case ColumnKind::evaluator:
        return sentence(p.cells[column.evaluator], figures().evaluators[column.evaluator]);
    case ColumnKind::box:
        return p.box.n == 0 ? tr("no totals")
                            : tr("median %1 · middle half %2–%3 · range %4–%5")
                                  .arg(plain(p.box.median), plain(p.box.q1), plain(p.box.q3), plain(p.box.low),
                                       plain(p.box.high));
    default:
        return display(row, column);
    }
}

QVariant GlanceModel::data(const QModelIndex &index, int role) const {
    if (!index.isValid())
        return {};
    const auto at = row(index.row());
    const auto what = column(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return display(at, what);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: {
        const auto text = spoken(at, what);
        const auto *p = proposal(index.row());
        return p ? QStringLiteral("%1 %2 · %3").arg(p->id, p->applicant, text) : text;
    }
    case Qt::TextAlignmentRole:
        if (what.kind == ColumnKind::rank || what.kind == ColumnKind::total || what.kind == ColumnKind::chance)
            return QVariant(Qt::AlignRight | Qt::AlignVCenter);
        if (what.kind == ColumnKind::number || what.kind == ColumnKind::applicant)
            return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
        return QVariant(Qt::AlignCenter);
    default:
        return {};
    }
}

QVariant GlanceModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    if (orientation == Qt::Vertical)
        return {};
    if (section < 0 || section >= columnCount())
        return {};
    const auto what = column(section);
    switch (what.kind) {
    case ColumnKind::rank:
        return tr("Rank");
    case ColumnKind::number:
        return tr("No.");
    case ColumnKind::applicant:
        return tr("Proposal");
    case ColumnKind::stack:
        return role == Qt::AccessibleTextRole ? tr("Points by criterion") : QString();
    case ColumnKind::total:
        return tr("Total");
    case ColumnKind::gate:
        return tr("Gate");
    case ColumnKind::recognition:
        return tr("Recognised");
    case ColumnKind::decision:
        return tr("Selection");
    case ColumnKind::evaluator:
        return figures().evaluators[what.evaluator];
    case ColumnKind::box:
        return role == Qt::AccessibleTextRole ? tr("Distribution") : QString();
    case ColumnKind::span:
        return role == Qt::AccessibleTextRole ? tr("Rank interval") : QString();
    case ColumnKind::chance:
        return tr("Selected");
    }
    return {};
}

Qt::ItemFlags GlanceModel::flags(const QModelIndex &index) const {
    if (index.isValid() && spanned(index.row()))
        return Qt::NoItemFlags; // shown, but not a stop of the arrow keys
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

} // namespace simsa
