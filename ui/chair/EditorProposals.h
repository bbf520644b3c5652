// Step 4: proposals and their documents: dropped or added, checked and sealed at once; lists of applicants.
#pragma once

#include "ui/chair/EditorStep.h"

#include <QTreeView>

class QStandardItemModel;
class QStackedWidget;

namespace simsa {

class LongWork;
class Task;

class EditorProposals : public EditorStep {
    Q_OBJECT
public:
    explicit EditorProposals(EditorDraft *draft, QWidget *parent = nullptr);
    void show(const EditorState &state) override;
    using QWidget::show;
    void goTo(const DraftProblem &problem) override;
    QList<KeyHint> keyHints() const override;
    void follow(Task *task); // files are being checked and sealed
    void ended();
    void took(const std::vector<TakenFile> &files); // places the good ones, names the others
    void showList(const CellTable &table, const QString &name);
    void failed(const QString &words);
    QTreeView *tree() const { return view; }
    LongWork *progress() const { return work; }
    QString refusals() const;
    void removeSelected();
    void move(int direction);

Q_SIGNALS:
    void filesAsked(const QStringList &paths); // files and folders to check and seal
    void listAsked(const QString &path);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void askFiles();
    void showDetail(bool again);
    std::pair<int, int> selected() const; // proposal and document, -1: none
    void change(const QString &name, const std::function<void(DraftProposal &)> &work, const QString &key = {});
    QStandardItemModel *rows;
    QTreeView *view;
    QStackedWidget *stack;
    EmptyState *empty;
    Card *detail;
    LongWork *work;
    Banner *problems, *warnings, *refused;
    QLineEdit *number, *applicant, *members;
    Text *numberWords;
    Button *add, *folder, *list, *fresh;
    IconButton *up, *down, *remove;
    bool filling = false;
};

} // namespace simsa
