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
// The file as text to be pasted into a mail: base64 in lines of 64 between a BEGIN and an END line.
std::string invitationText(View file);
// The file in such a text, whatever a mail program put around it: other words before and after, blanks and quote marks
// at the start of lines. Throws fileTooLarge above 64 KiB, invitationMissing.
Bytes invitationFromText(std::string_view text);
// For a QR code: committee, the chair's keys and fingerprint, a line each; under 1,000 bytes.
std::string contactText(const Invitation &invitation);

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
