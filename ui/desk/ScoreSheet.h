// The score sheet of one proposal: total, the tree of criteria, votes, opinion, and what is missing.
#pragma once

#include "ui/desk/SaveQueue.h"

#ifndef Q_MOC_RUN // moc cannot read <compare>
#include "app/workspace/Sheets.h"
#endif

#include <QHash>
#include <QPointer>
#include <QWidget>

class QPushButton;
class QScrollArea;
class QVBoxLayout;
class QHBoxLayout;

namespace simsa {

class Banner;
class Button;
class CommentBox;
class GroupRow;
class LeafRow;
class OpenItem;
class PointsField;
class Text;
class VoteRow;

class ScoreSheet : public QWidget {
    Q_OBJECT
public:
    ScoreSheet(std::shared_ptr<const Round> round, QWidget *parent = nullptr);
    void show(const Sheet &sheet, const QString &lockedWhy = {}); // why it may only be read: closed
    using QWidget::show;
    const Sheet &sheet() const { return now; }

    void openItem(const std::string &criterion, bool focus = true);
    std::string openedItem() const;
    void chooseLevel(int index); // of the open item, from 0
    void nextMissing();          // F8: goes round
    void goTo(const Missing &gap);

    PointsField *fieldOf(const std::string &criterion) const;
    OpenItem *opened() const { return item; }
    VoteRow *gateRow() const { return gate; }
    VoteRow *recognitionRow() const { return recognition; }
    CommentBox *opinionBox() const { return opinion; }
    QString totalText() const;
    QString missingText() const;
    int shownGaps() const { return static_cast<int>(gaps.size()); }

Q_SIGNALS:
    void edited(const QString &key, const simsa::SaveQueue::Write &write, bool merging);
    void changed(); // the sheet's values: the list follows
    void typing();
    void abstainAsked(bool abstain);
    void recuseAsked();

private:
    void build();
    void addCriterion(const Criterion &criterion, int depth, QVBoxLayout *into);
    void pointsChosen(LeafRow *row);
    void commentTyped();
    void saveVote(bool isGate, bool merging);
    void renew();
    void renewMissing();
    void move(int by);
    LeafRow *rowOf(const std::string &criterion) const;

    std::shared_ptr<const Round> round;
    Sheet now;
    int decimals;
    QList<LeafRow *> rows;
    QList<GroupRow *> groups;
    QHash<LeafRow *, GroupRow *> topOf;
    LeafRow *openRow = nullptr;
    QPointer<OpenItem> item;
    VoteRow *gate = nullptr, *recognition = nullptr;
    CommentBox *opinion = nullptr;
    Text *name, *caption, *total, *maximum, *items;
    QScrollArea *scroll;
    QWidget *body;
    Banner *state;
    QPushButton *takeBack;
    Button *abstain, *recuse;
    QWidget *strip;
    Text *stripLead;
    QHBoxLayout *chips;
    std::vector<Missing> gaps;
    std::optional<Missing> lastGap;
};

} // namespace simsa
