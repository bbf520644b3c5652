// Step 6: everything missing as links that lead there, a practice round, and signing and opening.
#pragma once

#include "ui/chair/EditorStep.h"

#ifndef Q_MOC_RUN // moc cannot read <compare>
#include "app/workspace/Drafts.h"
#endif

class QStackedWidget;
class QVBoxLayout;

namespace simsa {

class LongWork;
class ResultsPage;
class Task;

class EditorCheck : public EditorStep {
    Q_OBJECT
public:
    explicit EditorCheck(EditorDraft *draft, QWidget *parent = nullptr);
    void show(const EditorState &state) override;
    using QWidget::show;
    void goTo(const DraftProblem &problem) override;
    void follow(Task *task, bool practice);
    void ended();
    void failed(const QString &words);
    void showPractice(const std::optional<Practice> &practice);
    void showResults(const Snapshot &practice); // of the practice round, to look at
    Button *open() const { return sign; }
    Button *practise() const { return play; }
    Button *look() const { return results; }
    QStringList missing() const { return told; }
    QAbstractButton *link(int index) const { return links.value(index); }

Q_SIGNALS:
    void goAsked(const simsa::DraftProblem &problem);
    void openAsked(); // confirmed
    void practiceAsked(const QString &folder, int evaluators);
    void resultsAsked();
    void wideAsked(bool wide); // the result needs the room of the preview

private:
    void askOpen();
    void askPractice();
    EditorState last;
    QStackedWidget *stack;
    QVBoxLayout *list;
    QList<QAbstractButton *> links;
    QStringList told;
    Banner *banner, *trouble;
    Text *summary, *practiceWords, *why, *playWhy;
    Button *play, *results, *sign;
    LongWork *opening, *practising;
    QWidget *resultsBox;
    ResultsPage *resultsPage = nullptr;
};

} // namespace simsa
