// A person's fingerprint in large digits, for the telephone: the chair's, to be confirmed, and one's own.
#pragma once

#include "ui/desk/DeskSnapshot.h"
#include "ui/shell/Panels.h"

namespace simsa {

class FingerprintCard : public Card {
    Q_OBJECT
public:
    FingerprintCard(const QString &title, const std::string &name, const std::string &fingerprint,
                    QWidget *parent = nullptr);
};

class ChairCard : public FingerprintCard {
    Q_OBJECT
public:
    // primary: its button is the page's primary one while the chair is not confirmed.
    explicit ChairCard(const KnownChair &chair, bool primary, QWidget *parent = nullptr);
    Button *confirmButton() const { return yes; } // null once confirmed

Q_SIGNALS:
    void confirmed();
    void cardAsked();
    void sendAsked(); // into the shared folder

private:
    void ask(bool primary);
    Button *yes = nullptr;
};

} // namespace simsa
