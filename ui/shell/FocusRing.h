// The ring round a focused button: outside it with a gap of 1 px, over its neighbours' space, so that nothing moves.
#pragma once

#include <QPointer>
#include <QWidget>

namespace simsa {

// Watches the application's focus and moves one ring about. Focus taken with the mouse shows none.
class FocusRings : public QObject {
    Q_OBJECT
public:
    explicit FocusRings(QObject *parent);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void show(QWidget *target);
    void clear();
    void place();
    QPointer<QWidget> target;
    QPointer<QWidget> ring;
};

} // namespace simsa
