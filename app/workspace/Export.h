// The whole workspace as one encrypted file, and back: for a second device, or to be put away.
//   "simsa-workspace-1" LF | the key slots (the file `keys`) in base64 LF | age( tar( manifest.json, workspace.db,
//   ballots.pack where there is one, documents/<sha256>.age … ) )
// The age identity follows from the workspace key (HKDF-SHA-256, info "simsa-workspace-export"), so whoever has the
// passphrase or the recovery code opens it, and nobody else. The tar is the accepted one of formats.md.
#pragma once

#include "app/base/Progress.h"
#include "app/workspace/Workspace.h"

#include <optional>

namespace simsa {

struct ExportInfo {                      // what manifest.json says of a file of this kind
    std::string name, role, fingerprint; // of its owner
    std::int64_t time = 0;               // when it was exported
    int schema = 0;                      // of the database
    struct Part {
        std::string name;
        std::int64_t size = 0;
        std::string sha256;
        bool operator==(const Part &) const = default;
    };
    std::vector<Part> parts;
    std::int64_t bytes() const; // of all parts
    bool operator==(const ExportInfo &) const = default;
};

// Writes the file, then reads it again from its first byte to its last: every part has the digest it had here. Memory
// stays bounded whatever the documents weigh; the database is copied as of one moment beside the workspace's own.
// Throws wrongPassphrase, diskFull, ioFailed, backupWrong, cancelled; then there is no file.
ExportInfo exportWorkspace(Workspace &ws, View passphraseOrCode, const Path &file,
                           const Progress &progress = noProgress);

// All of it is read and checked, nothing is written. Throws unknownFormat (another version, or no such file),
// slotsDamaged, costTooHigh, wrongPassphrase, ageHeader…, agePayload (cut short or altered), tarForm, digestMismatch.
ExportInfo checkExport(const Path &file, View passphraseOrCode, const Progress &progress = noProgress);

// Makes the workspace folder `target`, which appears whole or not at all: it is opened and compared with the manifest
// before it gets its name. Throws as checkExport, and folderExists, diskFull (told before anything is written),
// workspaceNewer, workspaceDamaged.
ExportInfo importWorkspace(const Path &file, View passphraseOrCode, const Path &target,
                           const Progress &progress = noProgress, const Clock &clock = systemNow);

struct Copies {                           // what this workspace knows of itself in other places
    std::optional<std::int64_t> exported; // the last time
    std::optional<std::int64_t> imported; // it was made from an export, then
    std::int64_t exportOf = 0;            // that was written at this time
};
Copies copiesOf(Workspace &ws);

} // namespace simsa
