// The pages that treat a criterion, beside it: from the proposal's headings by name, or set by hand.
#pragma once

#ifndef Q_MOC_RUN // moc cannot read <compare>
#include "app/workspace/Notes.h"
#endif

#include <QWidget>

class QHBoxLayout;

namespace simsa {

class Button;
class Text;

// What the row offers to choose from: a heading of the document that is open, with its pages.
struct HeadingPages {
    QString title;
    int level = 0, first = 1, last = 1;
};

class PagesRow : public QWidget {
    Q_OBJECT
public:
    explicit PagesRow(QWidget *parent = nullptr);
    void show(const std::vector<ItemPages> &pages, bool byHand);
    using QWidget::show;
    QString text() const; // "Related pages 12–15, 22"
    const QList<Button *> &links() const { return all; }
    Button *menuButton() const { return choose; }

Q_SIGNALS:
    void chosen(const simsa::ItemPages &pages);
    void menuAsked(); // what to set by hand

private:
    std::vector<ItemPages> shown;
    bool hand = false;
    Text *lead;
    QHBoxLayout *row;
    QList<Button *> all;
    Button *choose;
};

} // namespace simsa
