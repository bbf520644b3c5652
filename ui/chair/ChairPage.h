// What the chair's pages share: a head with title, fact and buttons, one message below it, and the snapshot.
#pragma once

#include "ui/chair/Snapshot.h"
#include "ui/shell/Page.h"
#include "ui/shell/Panels.h"

namespace simsa {

class ChairPage : public Page {
    Q_OBJECT
public:
    ChairPage(const QString &title, QWidget *parent = nullptr);
    virtual void show(const Snapshot &snapshot) { now = snapshot; }
    using QWidget::show;
    const Snapshot &snapshot() const { return now; }
    void fail(const QString &words);                         // an error, until the next try
    void say(const QString &lead, const QString &text = {}); // how it went
    void quiet();

protected:
    QHBoxLayout *head() const { return heading; }
    QVBoxLayout *body() const { return column; }
    Text *fact() const { return facts; }
    void setMargins(int side, int end = 12); // left and right, top and bottom

private:
    Snapshot now;
    QHBoxLayout *heading;
    QVBoxLayout *column;
    Text *facts;
    Banner *message;
};

// A label over content: "Sealed" above a figure.
Card *tile(const QString &label, QWidget *content, QWidget *parent = nullptr);

} // namespace simsa
