// Panel (위원): cards taken in, fingerprints compared by telephone, members admitted.
#pragma once

#include "ui/chair/ChairPage.h"

class QStandardItemModel;
class QTableView;
class QVBoxLayout;

namespace simsa {

class InvitationDialog;
struct Invitations;

class PanelPage : public ChairPage {
    Q_OBJECT
public:
    explicit PanelPage(QWidget *parent = nullptr);
    void show(const Snapshot &snapshot) override;
    QAbstractButton *primaryAction() const override { return take; }
    QList<KeyHint> keyHints() const override;
    QList<QWidget *> panes() const override { return {waiting, admitted}; }
    InvitationDialog *invite(); // opens the dialog of the invitation

Q_SIGNALS:
    void cardsAsked(const QStringList &files);
    void fetchAsked(); // cards in the drop folder
    void admitAsked(const QString &signing, const QString &digits);
    void acknowledgeAsked(qint64 change);
    void invitationOpened(simsa::InvitationDialog *dialog);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QWidget *cardOf(const StoredCard &card);
    QWidget *alarmOf(const KeyChange &change);
    void showAlarms(const Snapshot &snapshot);
    Button *take, *fetch, *invitation;
    QVBoxLayout *alarms;
    QWidget *waiting;
    QVBoxLayout *waitingColumn;
    QWidget *admitted;
    QStandardItemModel *members;
    QTableView *table;
    Text *waitingTitle, *admittedTitle, *digits;
};

} // namespace simsa
