// Step 5: who is on the panel and in which order, its balance, and conflicts foreseen from affiliations.
#pragma once

#include "ui/chair/EditorStep.h"

class QSpinBox;
class QStandardItemModel;
class QTableView;
class QVBoxLayout;

namespace simsa {

class RehearsalRow;

class EditorPanel : public EditorStep {
    Q_OBJECT
public:
    explicit EditorPanel(EditorDraft *draft, QWidget *parent = nullptr);
    void show(const EditorState &state) override;
    using QWidget::show;
    void goTo(const DraftProblem &problem) override;
    QList<KeyHint> keyHints() const override;
    QTableView *table() const { return view; }
    Button *all() const { return everyone; }
    Button *shuffle() const { return lot; }
    QString balance() const { return fact->text(); }
    QStringList conflicts() const { return told; }
    void toggle(int row);
    void toggleTrustee(int row);
    QSpinBox *threshold() const { return needed; }
    RehearsalRow *rehearsal() const { return rehearsed; }
    void move(int direction);

Q_SIGNALS:
    void cardsAsked(); // to the page where people are admitted

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    std::string keyAt(int row) const;
    QStandardItemModel *rows;
    QTableView *view;
    Text *fact, *order, *conflictTitle, *opening;
    QSpinBox *needed;
    RehearsalRow *rehearsed;
    Button *everyone, *lot;
    IconButton *up, *down;
    Banner *problems, *warnings;
    EmptyState *empty;
    QWidget *content;
    Card *conflictCard;
    QVBoxLayout *conflictList;
    QStringList told;
    bool filling = false;
};

} // namespace simsa
