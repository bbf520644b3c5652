#include "ui/reader/ClipboardGuard.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

namespace simsa {

namespace {

const QString &badge() {
    static const QString name = QStringLiteral("application/x-simsa-excerpt");
    return name;
}

} // namespace

ClipboardGuard::ClipboardGuard(QObject *parent) : QObject(parent) {
    timer.setSingleShot(true);
    timer.setInterval(usualLife);
    connect(&timer, &QTimer::timeout, this, &ClipboardGuard::clear);
}

ClipboardGuard::~ClipboardGuard() {
    clear();
}

void ClipboardGuard::put(const QString &text) {
    auto *data = new QMimeData;
    data->setText(text);
    data->setData(badge(), {});
    data->setData(QStringLiteral("x-kde-passwordManagerHint"), "secret"); // keepers of a history leave it out
    QGuiApplication::clipboard()->setMimeData(data);
    ours = true;
    timer.start();
}

void ClipboardGuard::clear() {
    timer.stop();
    if (!ours || !qGuiApp)
        return;
    ours = false;
    QClipboard *board = QGuiApplication::clipboard();
    // Another program, or another part of this one, may have put something else there meanwhile.
    if (board->mimeData() && board->mimeData()->hasFormat(badge()))
        board->clear();
}

} // namespace simsa
