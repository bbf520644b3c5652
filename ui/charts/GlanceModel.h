// "Results at a glance" as a table: one row per proposal, a cut line row, a heading row for the proposals without rank.
#pragma once

#include "ui/charts/ResultData.h"

#include <QAbstractTableModel>

namespace simsa {

class GlanceModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum class RowKind { proposal, cutLine, notEligible };
    enum class ColumnKind {
        rank,
        number,
        applicant,
        stack,
        total,
        gate,
        recognition,
        decision,
        evaluator,
        box,
        span,
        chance
    };
    struct Row {
        RowKind kind = RowKind::proposal;
        std::size_t proposal = 0; // index into figures().proposals
    };
    struct Column {
        ColumnKind kind = ColumnKind::rank;
        std::size_t evaluator = 0;
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setFigures(ResultFigures figures);
    void setFigures(Figures figures);
    const ResultFigures &figures() const { return *shared; }
    Row row(int at) const { return rows[static_cast<std::size_t>(at)]; }
    Column column(int at) const { return columns[static_cast<std::size_t>(at)]; }
    int columnOf(ColumnKind kind) const; // the first of this kind, or -1
    int rowOf(RowKind kind) const;       // the first of this kind, or -1
    bool spanned(int at) const { return row(at).kind != RowKind::proposal; }
    const ProposalFigures *proposal(int at) const;
    // The tie notes under the table, in words; empty when no totals are equal.
    QStringList tieNotes() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    Figures shared = std::make_shared<ResultFigures>();
    std::vector<Row> rows;
    std::vector<Column> columns;
    QString display(const Row &row, const Column &column) const;
    QString spoken(const Row &row, const Column &column) const;
};

} // namespace simsa
