// Turnout (진행): who declared and sealed, what was refused, the log. It never shows a score.
#pragma once

#include "ui/chair/ChairPage.h"

class QStandardItemModel;
class QTableView;

namespace simsa {

class LogBanner;
class LongWork;
class QuorumBar;
class ReminderPanel;
class Task;

class TurnoutPage : public ChairPage {
    Q_OBJECT
public:
    explicit TurnoutPage(QWidget *parent = nullptr);
    void show(const Snapshot &snapshot) override;
    void setLogBanner(LogBanner *banner); // stands above all while the log is forked
    LogBanner *logBanner() const { return forked; }
    void setSyncing(bool syncing);
    void follow(Task *backup);
    void ended();
    QAbstractButton *primaryAction() const override { return sync; }
    QList<KeyHint> keyHints() const override;
    QList<QWidget *> panes() const override;

Q_SIGNALS:
    void syncAsked();
    void eventAsked(const simsa::Event &event);
    void closeAsked(const QString &reason);
    void backupAsked(const QString &folder);

private:
    LogBanner *forked = nullptr;
    void askBackup();
    void showRows();
    QString chosen() const; // the pseudonym of the row, or empty
    QString whyNotClose() const;
    Button *extend, *replace, *exclude, *withdraw, *close, *sync, *backup;
    Banner *backupBanner;
    LongWork *work;
    ReminderPanel *reminder;
    Text *closeWhy, *backupTime, *leftLabel = nullptr;
    Text *sealed, *left, *declared, *refused;
    QuorumBar *quorum;
    Button *reasons;
    QStandardItemModel *rows, *log;
    QTableView *table, *logTable;
    QWidget *side;
    bool syncing = false;
};

} // namespace simsa
