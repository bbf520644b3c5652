#include "ui/shell/Places.h"

#include <QGuiApplication>
#include <QScreen>
#include <QSplitter>
#include <QStringList>
#include <QWidget>

#include <algorithm>

namespace simsa {

namespace {

const QString windowName = QStringLiteral("window");
constexpr qsizetype most = 4000; // names

QString sizesText(const QSplitter *splitter) {
    QStringList parts;
    for (const int size : splitter->sizes())
        parts.append(QString::number(size));
    return parts.join(QLatin1Char(' '));
}

} // namespace

Places::Places(const QString &text, std::function<void(const QString &)> writer, QObject *parent)
    : QObject(parent), write(std::move(writer)) {
    for (const QString &line : text.split(QLatin1Char('\n'), Qt::SkipEmptyParts))
        if (values.size() < most)
            values.insert(line.section(QLatin1Char('\t'), 0, 0), line.section(QLatin1Char('\t'), 1));
    later.setSingleShot(true);
    later.setInterval(3000);
    connect(&later, &QTimer::timeout, this, &Places::flush);
}

void Places::set(const QString &name, const QString &value) {
    if (values.value(name) == value || (values.size() >= most && !values.contains(name)))
        return;
    values.insert(name, value);
    changed = true;
    if (!later.isActive())
        later.start();
}

void Places::flush() {
    later.stop();
    if (!changed)
        return;
    changed = false;
    QString text;
    for (auto it = values.cbegin(); it != values.cend(); ++it)
        text += it.key() + QLatin1Char('\t') + it.value() + QLatin1Char('\n');
    write(text);
}

void Places::restoreWindow(QWidget *window) {
    const QStringList parts = value(windowName).split(QLatin1Char(' '));
    if (parts.size() != 5)
        return;
    const QRect wanted(parts[0].toInt(), parts[1].toInt(), parts[2].toInt(), parts[3].toInt());
    const QScreen *screen = QGuiApplication::screenAt(wanted.center());
    if (!screen || wanted.width() < 640 || wanted.height() < 480)
        return; // that screen is gone
    if (parts[4] == QLatin1String("1")) {
        window->showMaximized();
        return;
    }
    window->showNormal();
    window->setGeometry(wanted.intersected(screen->availableGeometry()));
}

void Places::keepWindow(const QWidget *window) {
    const QRect now = window->isMaximized() ? window->normalGeometry() : window->geometry();
    set(windowName, QStringLiteral("%1 %2 %3 %4 %5")
                        .arg(now.x())
                        .arg(now.y())
                        .arg(now.width())
                        .arg(now.height())
                        .arg(window->isMaximized() ? 1 : 0));
}

void Places::follow(QWidget *page, const QString &name) {
    const QList<QSplitter *> splitters = page->findChildren<QSplitter *>();
    for (qsizetype i = 0; i < splitters.size(); ++i) {
        QSplitter *splitter = splitters[i];
        const QString own = QStringLiteral("%1.split%2").arg(name).arg(i);
        QList<int> sizes;
        for (const QString &part : value(own).split(QLatin1Char(' '), Qt::SkipEmptyParts))
            sizes.append(qMax(0, part.toInt()));
        if (sizes.size() == splitter->count() && std::any_of(sizes.begin(), sizes.end(), [](int s) { return s > 0; }))
            splitter->setSizes(sizes);
        connect(splitter, &QSplitter::splitterMoved, this, [this, splitter, own] { set(own, sizesText(splitter)); });
    }
}

} // namespace simsa
