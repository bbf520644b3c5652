// What the steps of the editor share: a head with title and buttons, a column that scrolls, and the state they show.
#pragma once

#include "ui/shell/Labels.h"
#include "ui/shell/Panels.h"

#include "ui/chair/EditorDraft.h"
#include "ui/chair/EditorWords.h"

class QHBoxLayout;
class QLineEdit;
class QScrollArea;
class QVBoxLayout;

namespace simsa {

struct EditorState {
    Snapshot snapshot;
    std::vector<DraftProblem> problems;
    bool again = true; // fields that have the focus show the values too
};

class EditorStep : public QWidget {
    Q_OBJECT
public:
    EditorStep(DraftStep step, EditorDraft *draft, QWidget *parent = nullptr);
    virtual void show(const EditorState &state) = 0;
    using QWidget::show;
    virtual void goTo(const DraftProblem &problem); // puts the focus where it is settled
    virtual QList<KeyHint> keyHints() const { return {}; }
    virtual QString selectedCriterion() const { return {}; } // the preview opens it
    DraftStep step() const { return which; }

Q_SIGNALS:
    void selectionChanged();
    void stepAsked(simsa::DraftStep step);

protected:
    QHBoxLayout *head() const { return heading; }
    QVBoxLayout *column() const { return body; }
    QVBoxLayout *scrolling(); // a column that scrolls, in the rest of the page
    EditorDraft *const draft;
    const Draft &now() const { return draft->now(); }
    // The sentences of this step (and of one place in it, when given), one below the other; hidden when there is none.
    void showProblems(Banner *banner, const EditorState &state, bool blocking,
                      const std::function<bool(const DraftProblem &)> &of = {});

private:
    DraftStep which;
    QHBoxLayout *heading;
    QVBoxLayout *body;
};

// Sets text without moving what is typed: not while the field has the focus, unless told.
void setQuietly(QLineEdit *edit, const QString &text, bool again);
// Undo and redo belong to the draft, not to the field: hands these keys on.
void passUndo(QWidget *field);

} // namespace simsa
