// Panel (위원): cards taken in, fingerprints compared by telephone, members admitted.
#pragma once

#include "ui/chair/ChairPage.h"

class QStandardItemModel;
class QTableView;
class QVBoxLayout;

namespace simsa {

class PanelPage : public ChairPage {
    Q_OBJECT
public:
    explicit PanelPage(QWidget *parent = nullptr);
    void show(const Snapshot &snapshot) override;
    QAbstractButton *primaryAction() const override { return take; }
    QList<KeyHint> keyHints() const override;
    QList<QWidget *> panes() const override { return {waiting, admitted}; }

Q_SIGNALS:
    void cardsAsked(const QStringList &files);
    void admitAsked(const QString &signing, const QString &digits);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QWidget *cardOf(const StoredCard &card);
    Button *take;
    QWidget *waiting;
    QVBoxLayout *waitingColumn;
    QWidget *admitted;
    QStandardItemModel *members;
    QTableView *table;
    Text *waitingTitle, *admittedTitle, *digits;
};

} // namespace simsa
