// Step 1: title, committee, language, deadline, drop folder, the round before, blindness, least reading time.
#pragma once

#include "ui/chair/EditorStep.h"
#include "ui/shell/Field.h"

class QCheckBox;
class QComboBox;
class QDateTimeEdit;
class QSpinBox;

namespace simsa {

class EditorBasics : public EditorStep {
    Q_OBJECT
public:
    explicit EditorBasics(EditorDraft *draft, QWidget *parent = nullptr);
    void show(const EditorState &state) override;
    using QWidget::show;
    void goTo(const DraftProblem &problem) override;

private:
    void fillPrevious(const Snapshot &snapshot);
    Field *title, *committee, *drop;
    Segmented *language;
    QDateTimeEdit *deadline;
    Text *zone;
    Banner *late;
    QComboBox *previous;
    QCheckBox *blind;
    QSpinBox *reading;
    QStringList shownRounds;
};

} // namespace simsa
