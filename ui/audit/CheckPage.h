// Check (검증): a result file is checked line by line on this machine. Nothing but the file and a key that opens it is
// needed; the key is the workspace's where there is one, else an identity file or a workspace named here.
#pragma once

#include "ui/shell/Page.h"

#ifndef Q_MOC_RUN // moc cannot read <compare>
#include "app/roles/ResultFile.h"
#include "app/workspace/Workspace.h"
#endif

#include <QPointer>

class QCheckBox;
class QLineEdit;
class QStandardItemModel;
class QTableView;

namespace simsa {

class Banner;
class Button;
class Card;
class EmptyState;
class Field;
class LongWork;
class PassphraseEdit;
class Segmented;
class Task;
class Text;

class CheckPage : public Page {
    Q_OBJECT
public:
    explicit CheckPage(std::shared_ptr<Workspace> ws = {}, QWidget *parent = nullptr);
    ~CheckPage() override;
    QAbstractButton *primaryAction() const override;
    QList<KeyHint> keyHints() const override;
    QList<QWidget *> panes() const override;
    void setFile(const QString &path);
    void setIdentityFile(const QString &path);
    void setReceipts(const QStringList &paths);
    void start(); // as the button

    const std::optional<Audit> &audit() const { return found; }
    QLineEdit *fingerprint() const;
    QCheckBox *onlyDifferences() const { return filter; }
    QTableView *lines() const { return table; }
    QTableView *results() const { return ranking; }
    Button *checkButton() const { return check; }
    Button *copyButton() const { return copy; }
    QString summary() const;
    void saveProtocol(const QString &path); // CSV by its ending, else text

Q_SIGNALS:
    void leaveAsked();  // to the entrance, where there is no workspace
    void manualAsked(); // the auditor's guide
    void finished();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    QWidget *inputs();
    QWidget *outcome();
    void renew();
    void done(Audit audit);
    void fill();
    void fillResults();
    void showDetail();
    QString whyNot() const;
    std::shared_ptr<Workspace> ws;
    std::optional<Audit> found;
    QString file, identityFile, folder;
    QStringList receipts;
    QList<int> shownLines; // of the table's rows; -1: a group's head
    Banner *message, *verdict;
    Text *fileName, *receiptNames, *detail, *detailMore;
    Button *check, *copy, *save;
    Field *digits, *keyField, *folderField;
    PassphraseEdit *passphrase;
    Segmented *keyKind;
    QWidget *keyPart, *folderPart, *outcomePart;
    Card *form;
    EmptyState *empty;
    LongWork *work;
    QPointer<Task> task;
    QCheckBox *filter;
    QStandardItemModel *model, *resultModel;
    QTableView *table, *ranking;
    Text *resultTitle;
    StandingLabel *seal;
    Card *official;
};

} // namespace simsa
