// What an open criterion shows: definition, related pages, levels, comment, evidence, own earlier values, and what was
// wrong with the points.
#pragma once

#ifndef Q_MOC_RUN // moc cannot read <compare>
#include "app/workspace/Sheets.h"
#endif

#include <QWidget>

namespace simsa {

class Banner;
class CommentBox;
class EvidenceChips;
class HistoryLines;
class LevelButton;
class PagesRow;
class SpreadStrip;

class OpenItem : public QWidget {
    Q_OBJECT
public:
    OpenItem(const Criterion &criterion, const SheetScore &score, int decimals, QWidget *parent = nullptr);
    void setPoints(std::optional<Points> points);
    void setBefore(const std::vector<Points> &released); // of a discussion round: the round before
    void setProblem(const QString &lead, const QString &text);
    void clearProblem();
    QString problem() const;
    CommentBox *comment() const { return box; }
    EvidenceChips *evidence() const { return chips; }
    PagesRow *pages() const { return pagesRow; }
    HistoryLines *history() const { return lines; }
    SpreadStrip *spread() const { return before; }
    const QList<LevelButton *> &levelButtons() const { return levels; }

Q_SIGNALS:
    void levelChosen(int index);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Criterion &rule;
    QList<LevelButton *> levels;
    CommentBox *box;
    EvidenceChips *chips;
    PagesRow *pagesRow;
    HistoryLines *lines;
    SpreadStrip *before;
    Banner *wrong;
};

} // namespace simsa
