// Texts that the chair copies into mails, in Korean or English whatever the program speaks. This program sends none.
#pragma once

#include "ui/chair/Snapshot.h"

namespace simsa {

enum class Due { nothing, declare, seal, sealAgain };
Due dueOf(const TurnoutRow &row);

// What is asked of one person, or of all that owe the same (`name` empty). It names nobody else and no figure.
QString reminderText(const ChairSnapshot &snapshot, Due due, const QString &name, const QString &language);

struct Invitations { // one invitation in its three forms
    Bytes file;
    QString block, contact;  // for a mail; for the QR code
    std::string fingerprint; // of the chair
    QString committee;
};
QString invitationMail(const Invitations &forms, const QString &language);

// A sentence in the round's language, for what is signed: %1, %2 … are filled in.
QString signedText(const std::string &language, const char *context, const char *source, const QStringList &parts = {});

} // namespace simsa
