// Key slots: the workspace key, wrapped by a passphrase and by a recovery code (Argon2id, then an AEAD).
#pragma once

#include "app/base/Bytes.h"

#include <array>
#include <string>

namespace simsa {

struct KeyCost { // Argon2id
    std::uint32_t memoryKiB = 0;
    std::uint32_t passes = 0;
    std::uint32_t lanes = 1;
};
// Chosen by measured time, 0.5–1 s on this machine, at least 64 MiB.
KeyCost measuredCost();
// 64 MiB, one pass: for tests and the demonstration only, where many workspaces are made at once.
KeyCost leastCost();

enum class Slot { passphrase, recovery };

class KeySlots {
public:
    static KeySlots make(View key, const KeyCost &cost);
    // Strict: any other byte sequence than write() makes is slotsDamaged; cost above 1 GiB or 64 passes is costTooHigh;
    // a newer version is workspaceNewer.
    static KeySlots read(View bytes);
    Bytes write() const;
    void set(Slot slot, View secret, View key);
    // The workspace key, or an empty Secret when no slot opens.
    Secret open(View secret) const;

private:
    Bytes header() const;
    Secret openSlot(Slot slot, View secret) const;

    KeyCost cost;
    Bytes keyId;                    // commits to the one key that all slots wrap
    std::array<Bytes, 2> wrapped{}; // passphrase, recovery: salt, nonce, sealed key; empty when not set
};

// A fresh 256-bit key from the system's random source.
Secret makeWorkspaceKey();
// A fresh code, groups of letters and digits without 0 O 1 I, at least 128 bits; reading ignores case, spaces, hyphens.
Secret makeRecoveryCode();

} // namespace simsa
