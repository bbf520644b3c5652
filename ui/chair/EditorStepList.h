// The steps of the editor at the left: number, name, and what is still missing. Free to jump.
#pragma once

#include <QAbstractButton>
#include <QWidget>

#include "ui/chair/EditorWords.h"
#include "ui/shell/Labels.h"
#include "ui/shell/Theme.h"

namespace simsa {

class Button;
class IconButton;

class StepRow : public QAbstractButton {
    Q_OBJECT
public:
    StepRow(int number, DraftStep step, QWidget *parent = nullptr);
    void set(const QString &icon, Tone tone, const QString &state);
    QString state() const { return second; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    int number;
    QString iconName = QStringLiteral("empty"), second;
    Tone tone = Tone::text2;
};

class EditorStepList : public QWidget {
    Q_OBJECT
public:
    explicit EditorStepList(QWidget *parent = nullptr);
    void show(const std::vector<DraftProblem> &problems, const Draft &draft);
    using QWidget::show;
    void setCurrent(DraftStep step);
    StepRow *row(DraftStep step) const { return rows[static_cast<int>(step)]; }
    Button *back() const { return leave; }
    IconButton *undo() const { return undoButton; }
    IconButton *redo() const { return redoButton; }

Q_SIGNALS:
    void chosen(simsa::DraftStep step);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<StepRow *> rows;
    Button *leave;
    IconButton *undoButton, *redoButton;
};

} // namespace simsa
