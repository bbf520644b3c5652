#include "ui/shell/AutoLock.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QEvent>

#ifdef SIMSA_DBUS
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#endif

#include <algorithm>

namespace simsa {

AutoLock::AutoLock(QObject *parent) : QObject(parent) {
    ticking.setInterval(1000);
    connect(&ticking, &QTimer::timeout, this, &AutoLock::tick);
    qApp->installEventFilter(this);
    listen();
}

void AutoLock::setIdleSeconds(int seconds) {
    limit = seconds;
    if (running())
        Q_EMIT countdown(secondsLeft());
}

void AutoLock::start() {
    touch();
    ticking.start();
    Q_EMIT countdown(secondsLeft());
}

void AutoLock::stop() {
    ticking.stop();
}

void AutoLock::touch() {
    sinceUse.start();
    wallOfUse = QDateTime::currentSecsSinceEpoch();
}

int AutoLock::secondsLeft() const {
    if (!sinceUse.isValid())
        return limit;
    const qint64 idle = std::max(sinceUse.elapsed() / 1000, QDateTime::currentSecsSinceEpoch() - wallOfUse);
    return static_cast<int>(std::clamp<qint64>(limit - idle, 0, limit));
}

void AutoLock::tick() {
    const int left = secondsLeft();
    Q_EMIT countdown(left);
    if (left <= 0)
        request(LockReason::idle);
}

void AutoLock::request(LockReason reason) {
    if (!running())
        return;
    stop();
    Q_EMIT lockRequested(reason);
}

bool AutoLock::eventFilter(QObject *, QEvent *event) {
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::TabletPress:
    case QEvent::InputMethod:
        // A key pressed after the time ran out during sleep must not save the session.
        if (running() && secondsLeft() > 0)
            touch();
        break;
    default:
        break;
    }
    return false;
}

void AutoLock::sessionLocked() {
    request(LockReason::session);
}

void AutoLock::screenSaver(bool active) {
    if (active)
        request(LockReason::session);
}

void AutoLock::prepareForSleep(bool starting) {
    if (starting)
        request(LockReason::sleep);
}

void AutoLock::powerChanged(const QString &, const QVariantMap &changed, const QStringList &) {
    if (lidLocks && changed.value(QStringLiteral("LidIsClosed")).toBool())
        request(LockReason::lid);
}

void AutoLock::listen() {
#ifdef SIMSA_DBUS
    // No service name in the matches: resolving one would make the GUI thread wait. A forged signal only locks.
    QDBusConnection system = QDBusConnection::systemBus();
    if (system.isConnected()) {
        system.connect(QString(), QStringLiteral("/org/freedesktop/login1"),
                       QStringLiteral("org.freedesktop.login1.Manager"), QStringLiteral("PrepareForSleep"), this,
                       SLOT(prepareForSleep(bool)));
        system.connect(QString(), QStringLiteral("/org/freedesktop/UPower"),
                       QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("PropertiesChanged"), this,
                       SLOT(powerChanged(QString, QVariantMap, QStringList)));
        QDBusMessage ask = QDBusMessage::createMethodCall(
            QStringLiteral("org.freedesktop.login1"), QStringLiteral("/org/freedesktop/login1"),
            QStringLiteral("org.freedesktop.login1.Manager"), QStringLiteral("GetSessionByPID"));
        ask << static_cast<uint>(QCoreApplication::applicationPid());
        auto *watcher = new QDBusPendingCallWatcher(system.asyncCall(ask), this);
        connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher *done) {
            const QDBusPendingReply<QDBusObjectPath> reply = *done;
            done->deleteLater();
            if (!reply.isError())
                QDBusConnection::systemBus().connect(QString(), reply.value().path(),
                                                     QStringLiteral("org.freedesktop.login1.Session"),
                                                     QStringLiteral("Lock"), this, SLOT(sessionLocked()));
        });
    }
    QDBusConnection session = QDBusConnection::sessionBus();
    if (session.isConnected()) {
        for (const char *name : {"org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver", "org.cinnamon.ScreenSaver"})
            session.connect(QString(), QString(), QString::fromLatin1(name), QStringLiteral("ActiveChanged"), this,
                            SLOT(screenSaver(bool)));
    }
#endif
}

} // namespace simsa
