// What is copied out of a proposal leaves the clipboard again after a while, and at once when the program locks.
#pragma once

#include <QObject>
#include <QTimer>

namespace simsa {

class ClipboardGuard : public QObject {
    Q_OBJECT
public:
    static constexpr int usualLife = 30'000; // ms

    explicit ClipboardGuard(QObject *parent = nullptr);
    ~ClipboardGuard() override; // clears

    void put(const QString &text);
    void clear(); // only what is still ours
    void setLife(int milliseconds) { timer.setInterval(milliseconds); }

private:
    QTimer timer;
    bool ours = false; // something was put there since it was last cleared
};

} // namespace simsa
