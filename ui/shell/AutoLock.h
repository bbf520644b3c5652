// One signal for every reason to lock: idle time, the desktop's own lock, sleep.
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace simsa {

enum class LockReason { idle, session, sleep, lid, person };

class AutoLock : public QObject {
    Q_OBJECT
public:
    explicit AutoLock(QObject *parent = nullptr);
    void setIdleSeconds(int seconds); // default 300, at least 30 unless a test says otherwise
    int idleSeconds() const { return limit; }
    void setLidLocks(bool locks) { lidLocks = locks; } // closing the laptop locks; default true
    void start();                                      // after unlocking
    void stop();                                       // once locked
    bool running() const { return ticking.isActive(); }
    int secondsLeft() const;

Q_SIGNALS:
    void lockRequested(simsa::LockReason reason);
    void countdown(int secondsLeft); // each second while running

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private Q_SLOTS:
    void sessionLocked();
    void screenSaver(bool active);
    void prepareForSleep(bool starting);
    void powerChanged(const QString &interface, const QVariantMap &changed, const QStringList &invalid);

private:
    void listen();
    void touch();
    void tick();
    void request(LockReason reason);
    QTimer ticking;
    QElapsedTimer sinceUse;
    qint64 wallOfUse = 0; // seconds; the monotonic clock stands still during sleep
    int limit = 300;
    bool lidLocks = true;
};

} // namespace simsa
