// The points of one criterion: digits (full-width too) with '.' or ',', Up/Down by the step, dashed while blank.
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
    enum class Refusal { range, step, form, twoReadings }; // over the maximum; off the step; no number; "1,500"

    PointsField(const Criterion &leaf, int decimals, QWidget *parent = nullptr);
    std::optional<Points> value() const { return current; } // the last good one
    void setValue(std::optional<Points> points);            // without a signal
    void choose(Points points);                             // as if typed and finished
    void finish();                                          // takes over what is typed, as leaving the field does
    bool isPending() const { return pause.isActive() || isWrong; }
    void setAbstained(bool abstained); // nothing is asked for here: a line through the field instead of dashes
    // What the sealed ballot says here: a small seal beside the same value, the sign of a change beside another.
    struct Sealed {
        std::optional<Points> points; // nothing: no points were sealed
        bool operator==(const Sealed &) const = default;
    };
    void setSealed(const std::optional<Sealed> &value);
    bool isSealed() const { return sealed && sealed->points == current; }
    bool changedSinceSealing() const { return sealed && sealed->points != current; }
    // Digits of any width and one sign between; nothing when it is no number or can be read in two ways.
    static std::optional<Points> read(const QString &typed, Refusal &why);
    bool wrong() const { return isWrong; }

Q_SIGNALS:
    void edited(bool typed); // value() is new and good; typed or stepped, not chosen
    void typing();           // not yet finished
    void refused(simsa::PointsField::Refusal why);
    void accepted();    // the text is good again
    void moved(int by); // Enter +1, Shift+Enter -1
    void entered();     // got the focus

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void look(bool finished, bool typed = true);
    void step(int direction);
    void setWrong(bool wrong, Refusal why = Refusal::range);
    void show(std::optional<Points> points);
    void saySealed();
    Points maximum, stepSize;
    int decimals;
    std::optional<Points> current;
    std::optional<Sealed> sealed;
    QTimer pause;
    bool isWrong = false, isAbstained = false;
    bool showing = false; // the text is being set by the desk
};

} // namespace simsa
