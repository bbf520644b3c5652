// The editor of a round in preparation: steps at the left, the step's page, what evaluators will see at the right.
#pragma once

#include <QTimer>

#include "ui/chair/EditorStep.h"

namespace simsa {

class EditorBasics;
class EditorCheck;
class EditorPanel;
class EditorPolicy;
class EditorPreview;
class EditorProposals;
class EditorRubric;
class EditorStepList;
class Stack;

class EditorView : public QWidget {
    Q_OBJECT
public:
    explicit EditorView(EditorDraft *draft, QWidget *parent = nullptr);
    void show(const Snapshot &snapshot); // and what the draft is now
    using QWidget::show;
    void showStep(DraftStep step);
    DraftStep step() const;
    void goTo(const DraftProblem &problem);
    QAbstractButton *primaryAction() const;
    QList<KeyHint> keyHints() const;
    QList<QWidget *> panes() const;
    const std::vector<DraftProblem> &problems() const { return state.problems; }

    EditorStepList *steps() const { return list; }
    EditorBasics *basics() const { return basicsStep; }
    EditorRubric *rubric() const { return rubricStep; }
    EditorPolicy *policy() const { return policyStep; }
    EditorProposals *proposals() const { return proposalsStep; }
    EditorPanel *panel() const { return panelStep; }
    EditorCheck *check() const { return checkStep; }
    EditorPreview *preview() const { return sample; }
    Button *next() const { return forward; }

Q_SIGNALS:
    void leaveAsked();
    void exportAsked();
    void stepShown();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void renew(bool again);
    void showButtons();
    void fit();
    EditorDraft *draft;
    EditorState state;
    EditorStepList *list;
    Stack *pages;
    QWidget *right;
    EditorBasics *basicsStep;
    EditorRubric *rubricStep;
    EditorPolicy *policyStep;
    EditorProposals *proposalsStep;
    EditorPanel *panelStep;
    EditorCheck *checkStep;
    EditorPreview *sample;
    bool wide = false; // the page takes the preview's room
    Button *backward, *forward, *exporting;
};

} // namespace simsa
