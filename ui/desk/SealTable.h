// The ballot as it stands in the bytes that will be signed, one row a proposal.
#pragma once

#ifndef Q_MOC_RUN // moc cannot read <compare>
#include "app/roles/Evaluator.h"
#endif

#include <QTableView>

namespace simsa {

class SealTable : public QTableView {
    Q_OBJECT
public:
    explicit SealTable(QWidget *parent = nullptr);
    void show(const Round &round, const SealPreview &preview);
    using QWidget::show;
    // "1.3.3 4.5 → 4.0", one per difference to the sealed revision; empty when there is none.
    static QStringList changes(const Round &round, const Judgement &now, const Judgement &before);
};

} // namespace simsa
