// A trustee's office in a round: the shares checked while it runs, and their release once it is closed.
#pragma once

#include "ui/desk/DeskSnapshot.h"
#include "ui/shell/Panels.h"

class QLineEdit;

namespace simsa {

class TrusteeCard : public Card {
    Q_OBJECT
public:
    explicit TrusteeCard(const DeskSnapshot &snapshot, QWidget *parent = nullptr);
    QLineEdit *digits() const { return number; }      // null unless there is something to release
    Button *releaseButton() const { return release; } // likewise
    void wrong(const QString &words);                 // the digits were others

Q_SIGNALS:
    void releaseAsked(const QString &digits);

private:
    QLineEdit *number = nullptr;
    Button *release = nullptr;
    Text *why = nullptr;
};

} // namespace simsa
