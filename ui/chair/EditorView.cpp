#include "ui/chair/EditorView.h"

#include "ui/chair/EditorBasics.h"
#include "ui/chair/EditorCheck.h"
#include "ui/chair/EditorPanel.h"
#include "ui/chair/EditorPolicy.h"
#include "ui/chair/EditorPreview.h"
#include "ui/chair/EditorProposals.h"
#include "ui/chair/EditorRubric.h"
#include "ui/chair/EditorStepList.h"
#include "ui/shell/Stack.h"

#include <QHBoxLayout>
#include <QShortcut>
#include <QVBoxLayout>

namespace simsa {

EditorView::EditorView(EditorDraft *draft_, QWidget *parent)
    : QWidget(parent), draft(draft_), list(new EditorStepList), pages(new Stack), right(new QWidget),
      basicsStep(new EditorBasics(draft_)), rubricStep(new EditorRubric(draft_)), policyStep(new EditorPolicy(draft_)),
      proposalsStep(new EditorProposals(draft_)), panelStep(new EditorPanel(draft_)),
      checkStep(new EditorCheck(draft_)), sample(new EditorPreview),
      backward(new Button({}, ButtonKind::normal, QStringLiteral("left"))),
      forward(new Button({}, ButtonKind::primary, QStringLiteral("right"))),
      exporting(new Button(tr("Export as a file..."), ButtonKind::link)) {
    const Theme &look = theme();
    state.snapshot = std::make_shared<ChairSnapshot>();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(list);
    for (EditorStep *step :
         std::initializer_list<EditorStep *>{basicsStep, rubricStep, policyStep, proposalsStep, panelStep, checkStep}) {
        pages->addWidget(step);
        connect(step, &EditorStep::selectionChanged, this,
                [this, step] { sample->openItem(step->selectedCriterion()); });
    }
    row->addWidget(pages, 3);
    right->setMinimumWidth(look.px(364));
    right->setMaximumWidth(look.px(480));
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(0, look.px(12), look.px(16), look.px(12));
    column->setSpacing(look.px(10));
    column->addWidget(sample, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(look.px(8));
    buttons->addWidget(backward, 1);
    buttons->addWidget(forward, 1);
    column->addWidget(exporting, 0, Qt::AlignRight);
    column->addLayout(buttons);
    row->addWidget(right, 1);

    connect(list, &EditorStepList::chosen, this, &EditorView::showStep);
    connect(list->back(), &Button::clicked, this, &EditorView::leaveAsked);
    connect(list->undo(), &IconButton::clicked, draft, &EditorDraft::undo);
    connect(list->redo(), &IconButton::clicked, draft, &EditorDraft::redo);
    for (const auto &[keys, redo] : {std::pair(QKeySequence::Undo, false), std::pair(QKeySequence::Redo, true)}) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, draft, [this, redo = redo] { redo ? draft->redo() : draft->undo(); });
    }
    const auto go = [this](int by) {
        showStep(
            static_cast<DraftStep>(std::clamp(static_cast<int>(step()) + by, 0, static_cast<int>(DraftStep::check))));
    };
    connect(backward, &Button::clicked, this, [go] { go(-1); });
    connect(forward, &Button::clicked, this, [go] { go(1); });
    connect(exporting, &Button::clicked, this, &EditorView::exportAsked);
    forward->setLayoutDirection(Qt::RightToLeft); // its arrow points on
    connect(checkStep, &EditorCheck::wideAsked, this, [this](bool asked) {
        wide = asked;
        fit();
    });
    connect(checkStep, &EditorCheck::goAsked, this, &EditorView::goTo);
    connect(draft, &EditorDraft::changed, this, &EditorView::renew);
    showStep(DraftStep::basics);
}

DraftStep EditorView::step() const {
    return static_cast<DraftStep>(pages->currentIndex());
}

void EditorView::show(const Snapshot &snapshot) {
    state.snapshot = snapshot;
    renew(false);
}

// Only the page that is seen is filled; the others when they come to the front.
void EditorView::renew(bool again) {
    if (!draft->isOpen())
        return;
    state.again = again;
    state.problems = draftProblems(draft->now(), state.snapshot->cards, systemNow(), state.snapshot->rehearsals);
    list->show(state.problems, draft->now());
    static_cast<EditorStep *>(pages->currentWidget())->show(state);
    sample->show(draft->now(), state.snapshot);
    sample->openItem(rubricStep->selectedCriterion());
    showButtons();
}

void EditorView::showButtons() {
    const QUndoStack &stack = draft->stack();
    list->undo()->setEnabled(stack.canUndo());
    list->redo()->setEnabled(stack.canRedo());
    list->undo()->setNames(stack.canUndo() ? tr("Undo: %1").arg(stack.undoText()) : tr("Undo"), QKeySequence::Undo);
    list->redo()->setNames(stack.canRedo() ? tr("Redo: %1").arg(stack.redoText()) : tr("Redo"), QKeySequence::Redo);
    const int at = pages->currentIndex();
    const bool first = at == 0, last = at == static_cast<int>(DraftStep::check);
    backward->setVisible(!first);
    forward->setVisible(!last);
    if (!first)
        backward->setText(stepName(static_cast<DraftStep>(at - 1)));
    if (!last)
        forward->setText(tr("Next: %1").arg(stepName(static_cast<DraftStep>(at + 1))));
}

void EditorView::showStep(DraftStep step) {
    pages->setCurrentIndex(static_cast<int>(step));
    list->setCurrent(step);
    renew(true);
    sample->showRules(step == DraftStep::policy);
    showButtons();
    fit();
    Q_EMIT stepShown();
}

void EditorView::goTo(const DraftProblem &problem) {
    showStep(problem.step);
    static_cast<EditorStep *>(pages->currentWidget())->goTo(problem);
}

QAbstractButton *EditorView::primaryAction() const {
    return step() == DraftStep::check ? checkStep->open() : forward;
}

QList<KeyHint> EditorView::keyHints() const {
    QList<KeyHint> hints = static_cast<EditorStep *>(pages->currentWidget())->keyHints();
    hints.append({QKeySequence(QKeySequence::Undo), tr("undo")});
    hints.append(
        {QKeySequence(Qt::CTRL | Qt::Key_Return), step() == DraftStep::check ? tr("sign and open") : tr("next step")});
    return hints;
}

QList<QWidget *> EditorView::panes() const {
    return {list, pages, right};
}

void EditorView::resizeEvent(QResizeEvent *event) {
    fit();
    QWidget::resizeEvent(event);
}

void EditorView::fit() {
    right->setVisible(width() >= theme().px(1000) && !(wide && step() == DraftStep::check));
}

} // namespace simsa
