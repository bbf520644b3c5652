// The marks on the proposal that is read: makes them from what the reader asks, shows them on the paper, in the list
// and at the criteria, and keeps the pages and earlier values of each criterion beside it.
#pragma once

#include "ui/desk/EditStack.h"
#include "ui/desk/PagesRow.h"
#include "ui/reader/Mark.h"
#include "ui/reader/Place.h"

#ifndef Q_MOC_RUN // moc cannot read <compare>
#include "app/workspace/Outline.h"
#endif

#include <QTimer>

namespace simsa {

class NotesPanel;
class Reader;
class ScoreSheet;

class ReadNotes : public QObject {
    Q_OBJECT
public:
    ReadNotes(Reader &reader, NotesPanel &panel, EditStack &edits, QObject *parent = nullptr);

    void show(std::shared_ptr<const Round> round, const DeskNotes &notes, ScoreSheet *sheet);
    void setProposal(const std::string &proposal, bool markable);
    void setHeadings(const std::vector<OutlineItem> &items); // of the document that is open
    void apply(const Edit &edit);                            // notes and pages follow; others change nothing
    void changed(const Change &change);                      // a value went into the history
    void forget(const std::string &proposal);
    void refresh();

    void linkEvidence(); // as Ctrl+E in the reader: the selection, or the page in view
    void goTo(const QString &id);
    void askPages(const QString &criterion);
    void keepReason(const QString &item, const QString &reason, SaveQueue &queue);
    void remove(const QString &id);
    const Note *find(const QString &id) const;
    const std::vector<Note> &notes() const { return data.notes; }
    const std::vector<Change> &history() const { return data.history; }

Q_SIGNALS:
    void documentAsked(const QString &sha256); // the passage lies in another document of the proposal
    void said(const QString &sentence);        // why a mark was not made
    void panelAsked();                         // the list of notes comes to the front
    void counted(int marks);                   // of the proposal

private:
    void connectReader();
    void add(NoteKind kind, const PageQuote &quote, int color = 0, const std::string &criterion = {});
    void change(const QString &id, const std::function<void(Note &)> &work, bool typing);
    void readHeadings();
    std::vector<ItemPages> pagesOf(const std::string &criterion) const;
    std::vector<Note> own() const; // of the proposal
    void showPages();
    void showHistory();

    Reader &reader;
    NotesPanel &panel;
    EditStack &edits;
    QPointer<ScoreSheet> sheet;
    std::shared_ptr<const Round> round;
    DeskNotes data;
    std::string proposal;
    bool markable = false;
    std::vector<OutlineItem> headings;
    std::vector<OutlineMatch> matches;
    QString matchedDocument;
    QTimer settle, late;
};

} // namespace simsa
