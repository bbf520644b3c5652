// Invitation and card: how chair and panel learn each other's keys.
#pragma once

#include "app/exchange/Envelope.h"

#include <vector>

namespace simsa {

struct Invitation { // chair → anyone; signed, not encrypted
    std::string chairSigning;
    std::string chairRecipient;
    std::string committee; // 1…200 characters
    std::string drop;      // address, up to 500 characters
    bool operator==(const Invitation &) const = default;
};
Bytes writeInvitation(const Invitation &invitation, const SigningKey &chair);
// Signed by the key inside; whether it is the right chair is for the owner to confirm by the fingerprint.
Invitation readInvitation(View file);

struct PersonCard {                     // person → chair
    std::string name;                   // 1…100 characters
    std::string affiliation;            // up to 200
    std::string group;                  // "home" | "foreign"
    std::vector<std::string> languages; // ISO 639-1
    std::string signing;
    std::string recipient;
    std::string chair; // the chair's signing key that it answers
    bool operator==(const PersonCard &) const = default;
};
Bytes writeCard(const PersonCard &card, const SigningKey &own, const Recipient &ownRecipient, const Recipient &chair);
PersonCard readCard(View file, const Identity &chairIdentity, const std::string &chairSigning);

std::string fingerprintOf(const std::string &signing, const std::string &recipient);

} // namespace simsa
