#include "app/workspace/Ballots.h"

#include "app/base/Error.h"
#include "app/base/Files.h"
#include "app/crypto/Age.h"

namespace simsa {

namespace {

constexpr std::uint64_t cap = 8u << 20; // of a sealed ballot

Path folderOf(const Workspace &ws) {
    return ws.folder() / "ballots";
}

Path fileOf(const Workspace &ws, const std::string &digest) {
    return folderOf(ws) / (digest + ".simsa-ballot");
}

} // namespace

void keepBallot(const Workspace &ws, const std::string &digest, View file) {
    try {
        writeUnsynced(fileOf(ws, digest), file);
    } catch (const Error &e) {
        if (e.code != Code::fileMissing)
            throw;
        std::error_code error; // the first one
        std::filesystem::create_directory(folderOf(ws), error);
        std::filesystem::permissions(folderOf(ws), std::filesystem::perms::owner_all, error);
        writeUnsynced(fileOf(ws, digest), file);
    }
}

void syncBallots(const Workspace &ws) {
    if (std::error_code error; std::filesystem::exists(folderOf(ws), error))
        syncFiles(folderOf(ws));
}

void mendBallot(Workspace &ws, const std::string &digest, View file, View payloadKey) {
    try {
        StoredBallots(ws).tar(digest);
    } catch (const Error &e) {
        if (e.code != Code::workspaceDamaged)
            throw;
        keepBallot(ws, digest, file);
        Statement(ws.db(), "UPDATE submission SET payload_key = ? WHERE digest = ?")
            .bind(1, payloadKey)
            .bind(2, digest)
            .run();
    }
}

StoredBallots::StoredBallots(Workspace &ws_)
    : ws(ws_), row(ws.db(), "SELECT payload_key, tar FROM submission WHERE digest = ?") {}

Bytes StoredBallots::tar(const std::string &digest) {
    row.reset();
    if (!row.bind(1, digest).step())
        throw Error(Code::internal, "submission");
    if (row.isNull(0))
        return row.blob(1);
    try {
        return decryptAge(readFile(fileOf(ws, digest), cap), secret(row.blobView(0)), cap);
    } catch (const Error &e) {
        if (e.code == Code::ioFailed)
            throw;
        throw Error(Code::workspaceDamaged, "ballots/" + digest.substr(0, 16) + "….simsa-ballot");
    }
}

} // namespace simsa
