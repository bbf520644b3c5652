// Step 2: the rubric as a tree with the selected criterion in full below, what it adds up to, and templates.
#pragma once

#include "ui/chair/EditorStep.h"

class QMenu;

namespace simsa {

class EditorItem;
class EditorTree;

class EditorRubric : public EditorStep {
    Q_OBJECT
public:
    explicit EditorRubric(EditorDraft *draft, QWidget *parent = nullptr);
    void show(const EditorState &state) override;
    using QWidget::show;
    void goTo(const DraftProblem &problem) override;
    QList<KeyHint> keyHints() const override;
    QString selectedCriterion() const override;
    EditorTree *tree() const { return view; }
    EditorItem *item() const { return detail; }
    Chip *sum() const { return chip; }
    Button *templates() const { return patterns; }
    Button *add() const { return addButton; }
    void addCriterion(bool part); // beside the selected one, or as its part
    void removeSelected();
    void move(int direction);
    void moveTo(const QString &id, const QString &parent, int place);

private:
    void openTemplates();
    void askTarget();
    Chip *chip;
    Button *patterns, *addButton, *partButton;
    IconButton *up, *down, *remove;
    Banner *problems;
    EditorTree *view;
    EditorItem *detail;
    QWidget *none;
    EditorState last;
};

} // namespace simsa
