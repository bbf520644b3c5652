// The one writer of the evaluator's edits: a thread that commits them in order, so that the GUI never waits.
#pragma once

#include "app/base/Error.h"
#ifndef Q_MOC_RUN // moc cannot read <compare>
#include "app/workspace/Workspace.h"
#endif

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <vector>

namespace simsa {

class SaveQueue : public QObject {
    Q_OBJECT
public:
    using Write = std::function<void(Workspace &)>; // one commit; called with the workspace's lock held

    explicit SaveQueue(std::shared_ptr<Workspace> ws, QObject *parent = nullptr);
    ~SaveQueue() override; // writes what is waiting, unless the disk refuses it

    // Later values of the same key replace one that still waits. merging: held up to 400 ms while somebody types.
    void put(const QString &key, Write write, bool merging = false);
    void flush(); // GUI thread: what is held back goes to the writer now
    void retry(); // at once instead of in five seconds
    bool idle() const;

    // For worker threads: the call waits until all is written and throws the failure that keeps something waiting.
    // It may outlive the queue.
    std::function<void()> waiter() const;

    static constexpr int mergeMilliseconds = 400;
    static constexpr int retrySeconds = 5;

Q_SIGNALS:
    void waiting();                          // something is not yet saved
    void saved(qint64 time);                 // everything is on disk
    void failed(const simsa::Error &error);  // nothing is lost; it is tried again
    void refused(const simsa::Error &error); // the value broke a rule and was dropped

private:
    struct Item {
        QString key;
        Write write;
    };
    struct Shared; // with the writer thread
    void run();
    std::shared_ptr<Workspace> ws;
    QTimer timer;
    std::vector<Item> held; // GUI thread
    std::shared_ptr<Shared> shared;
};

} // namespace simsa
