// Read and score: proposals, the reader, the score sheet.
#pragma once

#include "ui/desk/DeskSnapshot.h"
#include "ui/desk/EditStack.h"
#include "ui/shell/Page.h"

#include <QHash>
#include <QPointer>

class QComboBox;
class QSplitter;
class QStackedWidget;
class QToolButton;

namespace simsa {

class Banner;
class EmptyState;
class NotesPanel;
class PageHosts;
class ProposalList;
class ReadNotes;
class ReadingClock;
class Reader;
class ScoreSheet;
class Segmented;
class ReasonDialog;

class ReadPage : public Page {
    Q_OBJECT
public:
    ReadPage(std::shared_ptr<Workspace> ws, SaveQueue *queue, EditStack *edits, std::shared_ptr<PageHosts> hosts,
             QWidget *parent = nullptr);
    void show(const DeskSnapshot &snapshot);
    using QWidget::show;
    QList<KeyHint> keyHints() const override;
    QList<QWidget *> panes() const override;
    void activated() override;

    void select(int proposal); // index in the round
    int selected() const { return at; }
    void goTo(const std::string &proposal, const std::string &criterion = {});
    const std::vector<Sheet> &sheets() const { return all; }
    const std::vector<Change> &history() const;
    std::vector<std::string> lastTwo() const; // the proposal in view and the one before it
    void finishTyping();                      // before locking and sealing: what stands in a field counts
    void undo();
    void redo();
    int edits() const { return editCount; } // grows with every edit: a snapshot older than one is not shown

    ProposalList *list() const { return proposals; }
    ScoreSheet *sheet() const { return paper; }
    Reader *reader() const { return pages; }
    Banner *banner() const { return trouble; }
    NotesPanel *notesPanel() const { return notesList; }
    ReadNotes *notes() const { return marks; }
    ReadingClock *clock() const { return reading; }
    void showNotes(bool notes); // the list at the left: marks, or proposals
    bool notesShown() const;

Q_SIGNALS:
    void reloadAsked();
    void sheetsChanged();
    void proposalClosed(); // by a recusal: nothing of it may stay anywhere
    void compareAsked();   // Ctrl+J
    void said(const QString &sentence);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void buildLeft();
    void buildKeys();
    void buildFor(const StoredRound &stored);
    void connectSheet();
    void connectNotes();
    void applied(const Edit &edit, bool again);
    void showEdited(int index, const Edit &edit);
    void reveal(const Edit &edit);
    void tell(const QString &sentence);
    QString lockedWhy() const;
    void searchEverywhere();
    void buildClock();
    void countReading();
    QString nameOf(const StoredDocument &document) const;
    void showDocument();
    void openDocument(std::int64_t id);
    void openDocument(const QString &sha256); // of the proposal that is shown
    void sayAbsent(const QString &sentence, const QString &explanation);
    void renewRow(int index);
    void askAbstain(bool abstain);
    void askRecuse();
    void fold();
    void move(int by);

    std::shared_ptr<Workspace> ws;
    QPointer<SaveQueue> queue; // the desk ends it before the frame deletes the pages
    QPointer<EditStack> edited;
    std::shared_ptr<PageHosts> hosts;
    DeskSnapshot now;
    std::shared_ptr<const Round> round;
    std::vector<Sheet> all;
    int at = -1, editCount = 0, opening = 0;
    std::vector<std::string> visited; // proposals, the newest last
    QString shownDocument;
    std::int64_t documentId = 0;
    QHash<QString, std::int64_t> chosenDocument;

    Banner *trouble;
    QWidget *foldBar;
    QToolButton *menuButton;
    Segmented *tabs;
    QSplitter *splitter;
    QWidget *left;
    Segmented *leftTabs;
    QStackedWidget *leftStack;
    ProposalList *proposals;
    NotesPanel *notesList;
    Reader *pages;
    ReadNotes *marks;
    ReadingClock *reading = nullptr;
    QComboBox *documentBox;
    ScoreSheet *paper = nullptr;
    QStackedWidget *middle;
    EmptyState *absent, *nothing;
};

} // namespace simsa
