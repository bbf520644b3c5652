// One person's encrypted workspace. One thread at a time: callers that share it hold `lock()`.
#pragma once

#include "app/base/Clock.h"
#include "app/crypto/Keys.h"
#include "db/Vault.h"

#include <memory>
#include <mutex>

namespace simsa {

enum class Role { evaluator, chair, trustee, auditor };
const char *nameOf(Role role);

struct Person {
    Role role = Role::evaluator;
    std::string name;        // 1…100 characters
    std::string affiliation; // up to 200
    std::string group = "home";
    SigningKey signing;
    Identity identity;
};

class Workspace {
public:
    // Makes the keys too. Throws as Vault::create, and cardRule for an empty name.
    static std::unique_ptr<Workspace> create(const Path &folder, View passphrase, Role role, const std::string &name,
                                             const std::string &affiliation, const std::string &group,
                                             Secret &recoveryCode, const KeyCost &cost = measuredCost());
    static std::unique_ptr<Workspace> open(const Path &folder, View passphraseOrCode);

    const Person &person() const { return owner; }
    std::string fingerprint() const;
    Vault &vault() { return *box; }
    Database &db() { return box->database(); }
    const Path &folder() const { return box->folder(); }

    std::string setting(const std::string &name, const std::string &otherwise = {});
    void setSetting(const std::string &name, const std::string &value);

    Clock clock = systemNow;
    std::unique_lock<std::recursive_mutex> lock() { return std::unique_lock(mutex); }
    std::unique_lock<std::recursive_mutex> tryLock() { return {mutex, std::try_to_lock}; } // owns it or does not

private:
    std::unique_ptr<Vault> box;
    Person owner;
    std::recursive_mutex mutex;
};

} // namespace simsa
