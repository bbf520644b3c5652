// The evaluator's desk: its pages in the frame, the round they show, syncing.
#pragma once

#include "ui/desk/DeskSnapshot.h"

#include <QObject>
#include <QPointer>

class QMenu;

namespace simsa {

class ComparePage;
class DutiesPage;
class EditStack;
class Frame;
class OfficePage;
class PageHosts;
class ReadPage;
class ReceiptPage;
class SaveQueue;
class SealPage;
class Task;

class EvaluatorDesk : public QObject {
    Q_OBJECT
public:
    // Who has no seat on the panel has the last of them alone; who is no trustee, all but the last.
    enum Stop { dutiesStop, readStop, compareStop, sealStop, openingStop };

    // Adds its stops to the frame; the frame owns the pages, so destroy the desk after Frame::clearStops or with it.
    EvaluatorDesk(std::shared_ptr<Workspace> ws, Frame &frame, std::shared_ptr<PageHosts> hosts = {},
                  QObject *parent = nullptr);
    ~EvaluatorDesk() override;
    void reload(const QString &roundId = {}); // "" = the current round
    void sync();                              // also F5 and the header's button
    ReceiptPage *showReceipts();              // of the round on screen; null without one
    void flush();                             // before locking: what is typed goes to the writer
    void setResting(bool resting);            // locked: nothing of the documents is in memory or read

    const DeskSnapshot &snapshot() const { return now; }
    DutiesPage *duties() const;
    ReadPage *read() const;
    ComparePage *compare() const;
    SealPage *sealing() const;
    OfficePage *opening() const;
    SaveQueue *queue() const { return saves.get(); }
    EditStack *edits() const { return undoing.get(); }

Q_SIGNALS:
    void loaded();
    void synced(bool good);

private:
    void connectPages();
    void inTurn(std::vector<std::function<void()>> steps);
    void renewOldIndex();
    void showStops();
    void showStates();
    void showCompare();
    void showDeadline();
    std::shared_ptr<Workspace> ws;
    Frame &frame;
    std::unique_ptr<SaveQueue> saves;
    std::unique_ptr<EditStack> undoing;
    std::unique_ptr<QMenu> menu;
    DeskSnapshot now;
    QString round;
    QPointer<DutiesPage> dutiesPage;
    QPointer<ReadPage> readPage;
    QPointer<ComparePage> comparePage;
    QPointer<SealPage> sealPage;
    QPointer<OfficePage> officePage;
    QPointer<Task> syncing, renewing;
    bool first = true, askedAgain = false;
    int loading = 0;
};

} // namespace simsa
