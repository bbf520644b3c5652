// The points of one criterion: digits with '.' or ',', Up/Down by the step, dashed while blank.
#pragma once

#ifndef Q_MOC_RUN // moc cannot read <compare>
#include "app/domain/Rubric.h"
#endif

#include <QLineEdit>
#include <QTimer>

#include <optional>

namespace simsa {

class PointsField : public QLineEdit {
    Q_OBJECT
public:
    PointsField(const Criterion &leaf, int decimals, QWidget *parent = nullptr);
    std::optional<Points> value() const { return current; } // the last good one
    void setValue(std::optional<Points> points);            // without a signal
    void choose(Points points);                             // as if typed and finished
    bool wrong() const { return isWrong; }

Q_SIGNALS:
    void edited();           // value() is new and good
    void typing();           // not yet finished
    void refused(bool step); // the text is no value of this criterion: over the maximum or off the step
    void accepted();         // the text is good again
    void moved(int by);      // Enter +1, Shift+Enter -1
    void entered();          // got the focus

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void look(bool finished);
    void finish();
    void step(int direction);
    void setWrong(bool wrong, bool step = false);
    void show(std::optional<Points> points);
    Points maximum, stepSize;
    int decimals;
    std::optional<Points> current;
    QTimer pause;
    bool isWrong = false;
};

} // namespace simsa
