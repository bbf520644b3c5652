// C2SP tlog-checkpoint: a signed note with origin, size and root, by one key whose name is the origin.
#include "app/base/Error.h"
#include "app/crypto/Base64.h"
#include "app/crypto/Hash.h"
#include "app/crypto/MerkleLog.h"
#include "app/crypto/Signature.h"

#include <algorithm>
#include <charconv>

namespace simsa {

namespace {

constexpr std::string_view dash = "\xe2\x80\x94 "; // em dash and space, as signed notes have it
constexpr std::size_t longestNote = 4096;
constexpr std::uint8_t ed25519Type = 1;

std::string bodyOf(const Checkpoint &checkpoint) {
    std::string body = checkpoint.origin + "\n" + std::to_string(checkpoint.size) + "\n";
    appendBase64(body, checkpoint.root, Padding::full);
    return body + "\n";
}

// SHA-256(name, LF, algorithm, key), its first four bytes.
std::array<std::uint8_t, 4> keyHash(std::string_view name, const SigningPublic &key) {
    Sha256 hash;
    hash.update(view(name));
    hash.update(view("\n"));
    hash.update({&ed25519Type, 1});
    hash.update(key);
    const Digest digest = hash.finish();
    return {digest[0], digest[1], digest[2], digest[3]};
}

std::string noteOf(const Checkpoint &checkpoint, const SigningPublic &key, const RawSignature &signature) {
    std::array<std::uint8_t, 68> blob;
    const auto id = keyHash(checkpoint.origin, key);
    std::copy(id.begin(), id.end(), blob.begin());
    std::copy(signature.begin(), signature.end(), blob.begin() + 4);
    std::string note = bodyOf(checkpoint) + "\n" + std::string(dash) + checkpoint.origin + " ";
    appendBase64(note, blob, Padding::full);
    return note + "\n";
}

std::string_view takeLine(std::string_view &text) {
    const std::size_t end = text.find('\n');
    if (end == std::string_view::npos)
        throw Error(Code::logForm, "checkpoint");
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end + 1);
    return line;
}

} // namespace

std::string signCheckpoint(const Checkpoint &checkpoint, const SigningKey &key) {
    if (checkpoint.origin.empty() || checkpoint.origin.find_first_of(" +\n") != std::string::npos)
        throw Error(Code::logForm, "origin");
    return noteOf(checkpoint, key.pub, signEd25519(key, view(bodyOf(checkpoint))));
}

// Takes the values out and writes the note again: one text per checkpoint and signature.
Checkpoint readCheckpoint(std::string_view note, std::string_view origin, const SigningPublic &key) {
    if (note.size() > longestNote)
        throw Error(Code::logForm, "checkpoint");
    std::string_view rest = note;
    Checkpoint checkpoint;
    checkpoint.origin = takeLine(rest);
    const std::string_view size = takeLine(rest);
    const auto parsed = std::from_chars(size.data(), size.data() + size.size(), checkpoint.size);
    std::array<std::uint8_t, 68> blob;
    if (checkpoint.origin != origin || parsed.ec != std::errc() || parsed.ptr != size.data() + size.size() ||
        !decodeBase64(takeLine(rest), Padding::full, checkpoint.root) || !takeLine(rest).empty())
        throw Error(Code::logForm, "checkpoint");
    const std::string_view last = takeLine(rest);
    if (!decodeBase64(last.substr(last.rfind(' ') + 1), Padding::full, blob))
        throw Error(Code::logForm, "checkpoint");
    const auto id = keyHash(origin, key);
    if (!std::equal(id.begin(), id.end(), blob.begin()))
        throw Error(Code::signatureWrong, "checkpoint"); // another key's note
    RawSignature signature;
    std::copy(blob.begin() + 4, blob.end(), signature.begin());
    if (noteOf(checkpoint, key, signature) != note)
        throw Error(Code::logForm, "checkpoint");
    if (!verifyEd25519(key, view(bodyOf(checkpoint)), signature))
        throw Error(Code::signatureWrong, "checkpoint");
    return checkpoint;
}

} // namespace simsa
