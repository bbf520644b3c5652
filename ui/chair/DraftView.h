// A draft of a round to read before it is signed: what it says, and what stands in the way.
#pragma once

#include "ui/chair/Snapshot.h"

#include <QScrollArea>

namespace simsa {

class DraftView : public QScrollArea {
    Q_OBJECT
public:
    explicit DraftView(QWidget *parent = nullptr);
    void show(const DraftCheck &check);
    using QScrollArea::show;
};

} // namespace simsa
