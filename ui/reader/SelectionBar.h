// The small bar under a selection: highlight in four colours, note, evidence for the open criterion, copy if allowed.
#pragma once

#include "ui/shell/Tokens.h"

#include <QFrame>

class QAbstractButton;
class QHBoxLayout;

namespace simsa {

class Button;
class IconButton;
class KeyCaps;

class SelectionBar : public QFrame {
    Q_OBJECT
public:
    explicit SelectionBar(QWidget *parent = nullptr);
    // The number of the criterion that is open ("1.3.3"); empty: evidence has nowhere to go, and the button says so.
    void setCriterion(const QString &number);
    void setCopyAllowed(bool allowed);

    QAbstractButton *swatch(PaperMark color) const { return swatches[static_cast<int>(color)]; }
    Button *noteButton() const { return note; }
    Button *evidenceButton() const { return evidence; }
    IconButton *copyButton() const { return copy; }

Q_SIGNALS:
    void highlightAsked(simsa::PaperMark color);
    void noteAsked();
    void evidenceAsked();
    void copyAsked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override; // not for the page below

private:
    QAbstractButton *swatches[4];
    Button *note, *evidence;
    IconButton *copy;
};

} // namespace simsa
