// What became of the own ballot: each sealed revision from here to the log with its receipt; after publication the own
// row as it was counted, and the tally computed again by this machine.
#pragma once

#ifndef Q_MOC_RUN // moc cannot read <compare>
#include "app/roles/OwnRow.h"
#include "app/roles/Receipts.h"
#endif
#include "ui/shell/Page.h"

class QTableWidget;

namespace simsa {

class Banner;
class Button;
class Card;
class IconLabel;
class Text;

struct ReceiptSnapshot {
    StoredRound stored;
    Standing standing;
    std::optional<ResultCheck> result;
    std::optional<Error> unread; // why the kept result file could not be checked
};
ReceiptSnapshot readReceipts(Workspace &ws, const std::string &roundId);

class ReceiptPage : public Page {
    Q_OBJECT
public:
    ReceiptPage(std::shared_ptr<Workspace> ws, const std::string &roundId, QWidget *parent = nullptr);
    QAbstractButton *primaryAction() const override;
    QList<KeyHint> keyHints() const override;
    QList<QWidget *> panes() const override;
    void activated() override;
    void saveReceipt(const QString &path); // of the selected revision
    void takeResult(const QString &path);

    bool ready() const { return now.has_value(); }
    QString headline() const;
    QString resultText() const; // all that is said of the result
    QString detailText() const;
    QTableWidget *ballots() const { return revisions; }
    QTableWidget *row() const { return mine; }
    Button *saveButton() const { return save; }
    Button *openButton() const { return open; }
    Banner *banner() const { return trouble; }

Q_SIGNALS:
    void backAsked();

private:
    void reload();
    void show(ReceiptSnapshot snapshot);
    using QWidget::show;
    void showHeadline();
    void showRevisions();
    void showDetail();
    void showResult();
    void showRow(const ResultCheck &result);
    void addFact(bool good, const QString &lead, const QString &text);
    std::shared_ptr<Workspace> ws;
    std::string round;
    std::optional<ReceiptSnapshot> now;
    Banner *trouble, *twins;
    IconLabel *mark;
    Text *head, *more;
    QTableWidget *revisions, *mine;
    Text *detail;
    Button *save, *copy, *open, *back;
    Card *ballotCard, *resultCard;
    Text *resultHint;
    QWidget *facts;
    QStringList said;
};

} // namespace simsa
