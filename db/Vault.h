// A workspace folder NAME.simsa/: key slots, the database, documents/. One opener at a time.
#pragma once

#include "db/Database.h"
#include "db/KeySlots.h"

#include <memory>

namespace simsa {

class Vault {
public:
    // Makes the folder (0700), the key slots and the empty database. Throws folderExists, passphraseTooShort (under
    // 8 characters), diskFull, ioFailed. recoveryCode receives the code to print once.
    static std::unique_ptr<Vault> create(const Path &folder, View passphrase, Secret &recoveryCode,
                                         const KeyCost &cost = measuredCost());
    // Opens with a passphrase or a recovery code. Throws workspaceMissing, workspaceInUse, wrongPassphrase,
    // slotsDamaged, costTooHigh, workspaceNewer, databaseDamaged.
    static std::unique_ptr<Vault> open(const Path &folder, View passphraseOrCode);

    ~Vault();
    Database &database() { return *db; }
    const Path &folder() const { return path; }
    Path documents() const { return path / "documents"; }
    // True when the passphrase opens a slot (for unlocking a locked window without reopening).
    bool check(View passphraseOrCode) const;
    // Rewraps the workspace key; the database is not touched. Throws wrongPassphrase, passphraseTooShort.
    void changePassphrase(View old, View fresh);
    Secret newRecoveryCode(View passphrase);

private:
    Vault() = default;
    Path path;
    int lock = -1;
    std::unique_ptr<Database> db;
};

} // namespace simsa
