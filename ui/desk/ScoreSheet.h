// The score sheet of one proposal: total, the tree of criteria, votes, opinion, and what is missing. It shows values
// and says which edits are asked for; others keep them.
#pragma once

#ifndef Q_MOC_RUN // moc cannot read <compare>
#include "app/workspace/Edits.h"
#include "app/workspace/History.h"
#endif

#include "ui/desk/OpenItem.h"
#include "ui/desk/PointsField.h"

#include <QHash>
#include <QPointer>
#include <QWidget>

class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace simsa {

class Banner;
class Button;
class CommentBox;
class GroupRow;
class LeafRow;
class MissingStrip;
class SheetHead;
class SpreadStrip;
class VoteRow;

class ScoreSheet : public QWidget {
    Q_OBJECT
public:
    ScoreSheet(std::shared_ptr<const Round> round, QWidget *parent = nullptr);
    // lockedWhy: why it may only be read (closed). again: the values were undone or redone, so that a field that has
    // the focus shows them too.
    void show(const Sheet &sheet, const QString &lockedWhy = {}, bool again = false);
    void setName(const QString &name); // of the proposal, or what stands for it in a blind round
    // What belongs to the proposal beside the values.
    void setEvidence(std::vector<Note> pieces);
    void setHistory(std::vector<Change> changes);
    void setPages(std::vector<ItemPages> pages, const std::vector<std::string> &setByHand);
    void setSealed(const std::optional<Ballot> &ballot); // of this proposal, what was sealed last
    using QWidget::show;
    const Sheet &sheet() const { return now; }

    void openItem(const std::string &criterion, bool focus = true);
    std::string openedItem() const;
    QString openedNumber() const; // "1.3.3", or ""
    void finishTyping();          // what stands in a field counts now
    bool takeBackWrong();         // a text that is no value gives way to the last good one; false: there is none
    void chooseLevel(int index);  // of the open item, from 0
    void nextMissing();           // F8: goes round
    void goTo(const Missing &gap);

    PointsField *fieldOf(const std::string &criterion) const;
    OpenItem *opened() const { return item; }
    VoteRow *gateRow() const { return gate; }
    VoteRow *recognitionRow() const { return recognition; }
    CommentBox *opinionBox() const { return opinion; }
    void setReading(std::int64_t seconds); // spent with the proposal by now
    QString totalText() const;
    QString missingText() const;
    int shownGaps() const { return static_cast<int>(gaps.size()); }

Q_SIGNALS:
    void edited(const simsa::Edit &edit, bool typing);
    void typing();
    void itemOpened(const QString &number);
    void evidenceChosen(const QString &id);
    void evidenceRemoved(const QString &id);
    void linkAsked();
    void notesAsked();
    void pagesChosen(const simsa::ItemPages &pages);
    void pagesMenuAsked(const QString &criterion);
    void reasonGiven(const QString &item, const QString &reason); // of the item's last change
    void abstainAsked(bool abstain);
    void recuseAsked();
    void readingAsked(); // somebody wants to go on reading

private:
    void build();
    void addCriterion(const Criterion &criterion, int depth, QVBoxLayout *into);
    void buildVotes(QVBoxLayout *list);
    void connectRow(LeafRow *row);
    void connectItem(LeafRow *row);
    void pointsChosen(LeafRow *row, bool typed);
    void commentTyped();
    void voted(bool isGate, bool typed);
    void explain(LeafRow *row, PointsField::Refusal why);
    void showState(const QString &lockedWhy);
    void showExtras();
    void renew();
    void move(int by);
    LeafRow *rowOf(const std::string &criterion) const;

    const Distribution *before() const;
    std::shared_ptr<const Round> round;
    SpreadStrip *spread = nullptr; // of the totals, in a discussion round
    Sheet now;
    int decimals;
    QList<LeafRow *> rows;
    QList<GroupRow *> groups;
    QHash<LeafRow *, GroupRow *> topOf;
    LeafRow *openRow = nullptr;
    QPointer<OpenItem> item;
    VoteRow *gate = nullptr, *recognition = nullptr;
    CommentBox *opinion = nullptr;
    SheetHead *head;
    QScrollArea *scroll;
    QWidget *body;
    Banner *state;
    QPushButton *takeBack;
    Button *abstain, *recuse;
    MissingStrip *strip;
    std::vector<Note> evidence;
    std::vector<Change> changes;
    std::vector<ItemPages> pages;
    std::vector<std::string> byHand;
    std::vector<Missing> gaps;
    std::optional<Missing> lastGap;
};

} // namespace simsa
