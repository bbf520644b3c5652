// Prepare (준비): the rounds of this workspace, the invitation, and opening a round from a file.
#pragma once

#include "ui/chair/ChairPage.h"

class QStandardItemModel;
class QTableView;

namespace simsa {

class DraftView;
class EditorView;
class Field;
class LongWork;
class Stack;
class Task;

class PreparePage : public ChairPage {
    Q_OBJECT
public:
    explicit PreparePage(QWidget *parent = nullptr);
    void show(const Snapshot &snapshot) override;
    void showDraft(std::shared_ptr<const DraftCheck> check);
    void setEditor(EditorView *view); // takes it
    void showEditor(bool on);         // instead of rounds and drafts
    bool editing() const;
    void follow(Task *task); // while the round is being opened
    void ended(bool opened); // back to the draft, or to the start once opened
    QAbstractButton *primaryAction() const override;
    QList<KeyHint> keyHints() const override;
    QList<QWidget *> panes() const override;

Q_SIGNALS:
    void roundChosen(const QString &id);
    void invitationAsked(const QString &committee, const QString &drop, const QString &path);
    void draftAsked(const QString &path);
    void openAsked(std::shared_ptr<const DraftCheck> check);
    void newDraftAsked(const QString &from); // see EditorDesk::makeDraft
    void editAsked(const QString &id);
    void deleteAsked(const QString &id, const QString &title);
    void importAsked(const QString &path);

private:
    void askDraft();
    void checkInvitation();
    void openPatterns(QWidget *below);
    QString chosenDraft() const;
    QStandardItemModel *rounds;
    QTableView *table;
    EmptyState *none; // round yet
    Field *committee, *drop;
    Button *save;
    Text *saveWhy, *digits;
    Stack *outer, *stack, *startStack;
    EditorView *editor = nullptr;
    EmptyState *start;
    QStandardItemModel *drafts;
    QTableView *draftTable;
    QWidget *draftPage;
    DraftView *draft;
    LongWork *work;
    QWidget *workPage;
    Button *goOn = nullptr;
    Button *fresh, *choose, *sign, *other, *edit;
    Text *signWhy;
    QWidget *left;
    QString file; // the one that was read last
    std::shared_ptr<const DraftCheck> checked;
};

} // namespace simsa
