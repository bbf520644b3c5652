// The envelope: age( tar( manifest.json, manifest.json.sig, payload… ) ). formats.md "The envelope".
#pragma once

#include "app/base/Error.h"
#include "app/crypto/Keys.h"
#include "app/exchange/Tar.h"

#include <functional>
#include <optional>
#include <span>

namespace simsa {

enum class FileType {
    invitation,
    card,
    round,
    declaration,
    ballot,
    event,
    complaint,
    opening,
    result,
    rehearsal,
    acceptance
};
const char *nameOf(FileType type); // "invitation" …; the file extension is ".simsa-" + this
std::optional<FileType> typeOfFile(std::string_view fileName);
std::uint64_t capOf(FileType type); // of the sealed file, bytes

// What the manifest of a ballot, and of a rehearsal of its opening, carries beyond the common fields.
struct Submission {
    std::string recipient;                // ephemeral, age1…
    std::vector<std::string> commitments; // hex, one per share
    int revision = 1;
    std::string previous;   // submission digest or ""
    std::string checkpoint; // the newest one seen, as the signed note, or ""
    bool operator==(const Submission &) const = default;
};

struct Manifest {
    FileType type = FileType::card;
    std::string round;       // id or ""
    std::string roundDigest; // hex or ""
    std::string author;      // ssh-ed25519 …
    struct File {
        std::string name;
        std::int64_t size = 0;
        std::string sha256;
        bool operator==(const File &) const = default;
    };
    std::vector<File> files;
    std::optional<Submission> submission; // for a ballot or a rehearsal
    bool operator==(const Manifest &) const = default;
};

std::string writeManifest(const Manifest &manifest);
Manifest readManifest(std::string_view json);

struct Envelope {
    Manifest manifest;
    SigningPublic author{};
    Digest digest{};                        // SHA-256 of manifest.json: for a ballot the submission digest
    Secret payloadKey;                      // of the sealed file it came in
    Bytes tar;                              // byte for byte
    std::vector<TarView> payload;           // into tar, in the manifest's order
    View file(std::string_view name) const; // throws manifestMismatch when absent
};

// Fills in the author and the digests of the payload.
Bytes makeTar(Manifest manifest, const SigningKey &author, const std::vector<TarView> &payload);
Bytes seal(View tar, std::span<const Recipient> recipients);

using Entitled = std::function<bool(const SigningPublic &)>;
// The checks of formats.md in their order, all of them before any payload is parsed. Throws Error with what failed.
Envelope openTar(Bytes tar, FileType expected, const Entitled &entitled);
Envelope open(View sealed, FileType expected, std::span<const Identity> identities, const Entitled &entitled);

} // namespace simsa
