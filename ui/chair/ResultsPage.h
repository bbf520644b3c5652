// Results (결과): the official result with its analysis, ties to decide, adjustments, the result file.
#pragma once

#include "ui/chair/ChairPage.h"

namespace simsa {

class DecisionPage;
class ResultsView;
class Stack;

class ResultsPage : public ChairPage {
    Q_OBJECT
public:
    explicit ResultsPage(QWidget *parent = nullptr);
    void show(const Snapshot &snapshot) override;
    QAbstractButton *primaryAction() const override;
    QList<KeyHint> keyHints() const override;
    ResultsView *view() const { return results; }
    DecisionPage *decision() const { return deciding; }
    void showDecision(bool on); // the page of its own, and back

Q_SIGNALS:
    void discussionAsked(const QString &title, qint64 deadline, const QStringList &proposals);
    void eventAsked(const simsa::Event &event);
    void resultAsked(const QStringList &recipients, const QString &path);

private:
    void askResult();
    void showStanding();
    Chip *standing;
    bool hasFigures() const;
    Button *decide, *adjust, *figures, *discuss, *changed, *write;
    Banner *ties;
    Stack *stack;
    ResultsView *results;
    DecisionPage *deciding;
};

} // namespace simsa
