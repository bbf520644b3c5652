// Whom the opening waits for: the closing number to read to each trustee, and who has released.
#pragma once

#include "ui/chair/Snapshot.h"
#include "ui/shell/Panels.h"

class QVBoxLayout;

namespace simsa {

class Text;

class TrusteesCard : public Card {
    Q_OBJECT
public:
    explicit TrusteesCard(QWidget *parent = nullptr);
    void show(const ChairSnapshot &snapshot); // hides itself for a round without trustees
    using QWidget::show;
    // Why the ballots cannot be opened yet; empty when they can.
    static QString whyNot(const ChairSnapshot &snapshot);

private:
    Text *state, *number, *hint, *complaints;
    QWidget *rows = nullptr;
    QVBoxLayout *list;
};

} // namespace simsa
