// What an evaluator will see: the round's head and the score sheet itself, blank and only to look at; for the policy
// the rules as the minutes will state them. Below it what became of the previous round's rubric.
#pragma once

#include <QTimer>
#include <QWidget>

#include "ui/chair/EditorWords.h"

class QStackedWidget;
class QVBoxLayout;

namespace simsa {

class Card;
class ScoreSheet;
class Text;

class EditorPreview : public QWidget {
    Q_OBJECT
public:
    explicit EditorPreview(QWidget *parent = nullptr);
    // The sheet is made anew only when rubric or policy changed, a moment after the last change.
    void show(const Draft &draft, const Snapshot &snapshot);
    using QWidget::show;
    void showRules(bool rules); // instead of the sheet
    QString rules() const { return ruleWords; }
    void openItem(const QString &criterion); // the one that is being edited
    ScoreSheet *sheet() const { return paper; }
    QStringList differences() const { return told; }

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void renew();
    void renewRules();
    void showDifference();
    QTimer pause;
    Draft draft;
    Snapshot snapshot;
    Rubric shownRubric;
    Policy shownPolicy;
    std::string item;
    bool any = false;
    QStackedWidget *pages;
    QVBoxLayout *ruleList;
    QString ruleWords;
    Text *title, *name, *when;
    Card *frame;
    ScoreSheet *paper = nullptr;
    QWidget *below;
    QVBoxLayout *changes;
    Text *changesTitle;
    QStringList told;
};

} // namespace simsa
