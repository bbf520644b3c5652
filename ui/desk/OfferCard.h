// The office of a trustee as the chair offers it before the round: what it means, and one button that accepts it and
// tries the own key in the rehearsal of the opening.
#pragma once

#include "ui/desk/DeskSnapshot.h"
#include "ui/shell/Panels.h"

namespace simsa {

class OfferCard : public Card {
    Q_OBJECT
public:
    explicit OfferCard(const OfferedOffice &office, QWidget *parent = nullptr);
    Button *acceptButton() const { return accept; } // null once accepted, or when the share is wrong
    Button *saveButton() const { return save; }     // of the answer; null before

Q_SIGNALS:
    void acceptAsked();
    void saveAsked();

private:
    Button *accept = nullptr, *save = nullptr;
};

// A line of such a card: an icon, what is so (bold), and what it means.
void addFact(Card *card, const QString &icon, Tone tone, const QString &lead, const QString &text);

} // namespace simsa
