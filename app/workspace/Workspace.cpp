#include "app/workspace/Workspace.h"

#include "app/base/Error.h"
#include "app/domain/Json.h"

#include <array>

namespace simsa {

namespace {
constexpr std::array roleNames = {"evaluator", "chair", "trustee", "auditor"};
}

const char *nameOf(Role role) {
    return roleNames[static_cast<std::size_t>(role)];
}

std::unique_ptr<Workspace> Workspace::create(const Path &folder, View passphrase, Role role, const std::string &name,
                                             const std::string &affiliation, const std::string &group,
                                             Secret &recoveryCode, const KeyCost &cost) {
    if (name.empty() || !isText(name) || characters(name) > 100)
        throw Error(Code::cardRule, "name");
    if (!isText(affiliation) || characters(affiliation) > 200)
        throw Error(Code::cardRule, "affiliation");
    if (group != "home" && group != "foreign")
        throw Error(Code::cardRule, "group");
    auto ws = std::make_unique<Workspace>();
    ws->box = Vault::create(folder, passphrase, recoveryCode, cost);
    ws->owner = {role, name, affiliation, group, makeSigningKey(), makeIdentity()};
    try {
        Statement(ws->db(),
                  "INSERT INTO person(id, role, name, affiliation, grp, seed, scalar) VALUES (1, ?, ?, ?, ?, ?, ?)")
            .bind(1, std::string_view(nameOf(role)))
            .bind(2, name)
            .bind(3, affiliation)
            .bind(4, group)
            .bind(5, View(ws->owner.signing.seed))
            .bind(6, View(ws->owner.identity.scalar))
            .run();
    } catch (...) { // a vault without a person could never be opened, and its folder would be in the way
        const Path made = ws->folder();
        ws->box.reset();
        std::error_code ignored;
        std::filesystem::remove_all(made, ignored);
        throw;
    }
    return ws;
}

std::unique_ptr<Workspace> Workspace::open(const Path &folder, View passphraseOrCode) {
    auto ws = std::make_unique<Workspace>();
    ws->box = Vault::open(folder, passphraseOrCode);
    Statement row(ws->db(), "SELECT role, name, affiliation, grp, seed, scalar FROM person");
    if (!row.step())
        throw Error(Code::workspaceDamaged, "person");
    for (std::size_t i = 0; i < roleNames.size(); ++i)
        if (row.text(0) == roleNames[i])
            ws->owner.role = static_cast<Role>(i);
    ws->owner.name = row.text(1);
    ws->owner.affiliation = row.text(2);
    ws->owner.group = row.text(3);
    ws->owner.signing = signingKeyFromSeed(row.blobView(4));
    ws->owner.identity = identityFromScalar(row.blobView(5));
    return ws;
}

std::string Workspace::fingerprint() const {
    return simsa::fingerprint(owner.signing.pub, owner.identity.recipient);
}

std::string Workspace::setting(const std::string &name, const std::string &otherwise) {
    Statement row(db(), "SELECT value FROM setting WHERE name = ?");
    row.bind(1, name);
    return row.step() ? row.text(0) : otherwise;
}

void Workspace::setSetting(const std::string &name, const std::string &value) {
    Statement(db(),
              "INSERT INTO setting(name, value) VALUES (?, ?) ON CONFLICT(name) DO UPDATE SET value = excluded.value")
        .bind(1, name)
        .bind(2, value)
        .run();
}

} // namespace simsa
