// The self-check of this computer: a line a finding, with what it means and what to do.
#pragma once

#ifndef Q_MOC_RUN // moc cannot read <compare>
#include "app/base/Machine.h"
#endif
#include "ui/shell/Panels.h"

#include <functional>

namespace simsa {

class MachineCard : public Card {
    Q_OBJECT
public:
    using Check = std::function<std::vector<Finding>()>; // runs in a worker
    explicit MachineCard(Check check, QWidget *parent = nullptr);
    Button *againButton() const { return again; }
    Button *copyButton() const { return copy; }
    const std::vector<Finding> &findings() const { return found; }

Q_SIGNALS:
    void checked();

private:
    void run();
    void show(std::vector<Finding> findings);
    using QWidget::show;
    Check check;
    std::vector<Finding> found;
    Text *summary;
    Button *again, *copy;
    QWidget *lines = nullptr;
};

} // namespace simsa
