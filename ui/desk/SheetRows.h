// The parts of a score sheet: a group's row, a criterion's row, a vote.
#pragma once

#include "ui/desk/PointsField.h"
#include "ui/shell/Labels.h"
#include "ui/shell/Panels.h"

#ifndef Q_MOC_RUN // moc cannot read <compare>
#include "app/workspace/Sheets.h"
#endif

#include <QAbstractButton>

class QVBoxLayout;

namespace simsa {

class CommentBox;
class HistoryLines;
class Segmented;

// A criterion with parts: chevron, number, title, what is missing while closed, its sum.
class GroupRow : public QAbstractButton {
    Q_OBJECT
public:
    GroupRow(const Criterion &criterion, const QString &number, int depth, int decimals, QWidget *parent = nullptr);
    void show(const Sheet &sheet);
    using QWidget::show;
    QSize sizeHint() const override;
    const Criterion &criterion() const { return rule; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Criterion &rule;
    QString number, sum, part;
    int depth, decimals;
    bool any = false;
};

// A criterion that is scored; open: on tint, with its OpenItem below.
class LeafRow : public QWidget {
    Q_OBJECT
public:
    LeafRow(const Criterion &criterion, const QString &number, int depth, int decimals, QWidget *parent = nullptr);
    void show(const SheetScore &score);
    void showEvidence(int pieces);
    void setStanding(State state); // abstained: nothing is asked for here
    using QWidget::show;
    void setOpen(bool open);
    const Criterion &criterion() const { return rule; }
    PointsField *field() const { return points; }
    QString number() const { return numbered; }

Q_SIGNALS:
    void pressed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    const Criterion &rule;
    QString numbered;
    bool open = false;
    Text *title;
    Chip *evidence;
    IconLabel *note;
    PointsField *points;
};

// Gate or recognition: three choices, then the reason.
class VoteRow : public QWidget {
    Q_OBJECT
    bool eventFilter(QObject *object, QEvent *event) override;

public:
    VoteRow(bool gate, const Vote &rule, QWidget *parent = nullptr);
    void show(Choice choice, const std::string &reason);
    using QWidget::show;
    Choice choice() const;
    bool wantsReason() const;              // the rule asks for more words than there are
    bool byArrow() const { return arrow; } // the choice may be on its way to the next one
    Segmented *choices() const { return segments; }
    CommentBox *reason() const { return box; }
    HistoryLines *history() const { return lines; }

Q_SIGNALS:
    void chosen();
    void typed();

private:
    Segmented *segments;
    CommentBox *box;
    HistoryLines *lines;
    int least;
    bool arrow = false;
};

} // namespace simsa
