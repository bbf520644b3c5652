// The rehearsal of the opening in the editor: who accepted the office, whether it opened, and what is to do next.
#pragma once

#include "ui/chair/Snapshot.h"
#include "ui/shell/Panels.h"

namespace simsa {

class RehearsalRow : public Card {
    Q_OBJECT
public:
    explicit RehearsalRow(QWidget *parent = nullptr);
    void show(const ChairSnapshot &snapshot, const Draft &draft); // hides itself for fewer than two trustees
    using QWidget::show;
    Button *rehearseButton() const { return make; }
    Button *fetchButton() const { return fetch; }
    Button *saveButton() const { return save; }

Q_SIGNALS:
    void rehearseAsked();
    void fetchAsked();
    void saveAsked(const QString &digest);

private:
    IconLabel *symbol;
    Text *words;
    Button *make, *fetch, *save;
    QString digest;
};

} // namespace simsa
