// The OpenSSH signature file (PROTOCOL.sshsig), in the one encoding that ssh-keygen writes.
#include "app/base/Error.h"
#include "app/crypto/Base64.h"
#include "app/crypto/Ed25519Point.h"
#include "app/crypto/Primitives.h"
#include "app/crypto/Signature.h"

#include <algorithm>

namespace simsa {

namespace {

constexpr std::string_view beginLine = "-----BEGIN SSH SIGNATURE-----\n";
constexpr std::string_view endLine = "-----END SSH SIGNATURE-----\n";
constexpr std::size_t columns = 70;
constexpr std::string_view magic = "SSHSIG";
constexpr std::string_view keyType = "ssh-ed25519";
constexpr std::string_view hashName = "sha512";
constexpr std::size_t longestArmor = 4096; // a name space is a few words

void put32(Bytes &out, std::size_t value) {
    for (int shift = 24; shift >= 0; shift -= 8)
        out.push_back(static_cast<std::uint8_t>(value >> shift));
}

void put(Bytes &out, View bytes) {
    const std::size_t at = out.size();
    out.resize(at + bytes.size());
    std::copy(bytes.begin(), bytes.end(), out.begin() + static_cast<std::ptrdiff_t>(at));
}

void putString(Bytes &out, View bytes) {
    put32(out, bytes.size());
    put(out, bytes);
}

void putString(Bytes &out, std::string_view text) {
    putString(out, view(text));
}

struct SshSignature {
    SigningPublic key{};
    std::string nameSpace;
    RawSignature signature{};
};

Bytes toBlob(const SshSignature &value) {
    Bytes blob;
    blob.reserve(256 + value.nameSpace.size());
    put(blob, view(magic));
    put32(blob, 1);
    put32(blob, 4 + keyType.size() + 4 + value.key.size());
    putString(blob, keyType);
    putString(blob, View(value.key));
    putString(blob, value.nameSpace);
    putString(blob, "");
    putString(blob, hashName);
    put32(blob, 4 + keyType.size() + 4 + value.signature.size());
    putString(blob, keyType);
    putString(blob, View(value.signature));
    return blob;
}

std::string toArmor(const SshSignature &value) {
    std::string base64;
    appendBase64(base64, toBlob(value), Padding::full);
    std::string text(beginLine);
    text.reserve(beginLine.size() + base64.size() + base64.size() / columns + 1 + endLine.size());
    for (std::size_t i = 0; i < base64.size(); i += columns)
        text.append(base64, i, columns).append("\n");
    return text.append(endLine);
}

// The fields stand at fixed places around the name space; that everything else is right is settled by writing the
// value again and comparing.
SshSignature fromArmor(std::string_view armored) {
    if (armored.size() > longestArmor || armored.size() < beginLine.size() + endLine.size() ||
        !armored.starts_with(beginLine) || !armored.ends_with(endLine))
        throw Error(Code::signatureForm);
    std::string base64;
    base64.reserve(armored.size());
    for (const char c : armored.substr(beginLine.size(), armored.size() - beginLine.size() - endLine.size()))
        if (c != '\n')
            base64 += c;
    SshSignature value;
    static const std::size_t empty = toBlob(value).size();
    const std::size_t keyAt = magic.size() + 4 + 4 + 4 + keyType.size() + 4;
    const std::size_t nameAt = keyAt + value.key.size() + 4;
    Bytes blob;
    if (!appendFromBase64(base64, Padding::full, blob) || blob.size() < empty)
        throw Error(Code::signatureForm);
    const auto at = [&](std::size_t i) { return blob.begin() + static_cast<std::ptrdiff_t>(i); };
    std::copy(at(keyAt), at(keyAt + value.key.size()), value.key.begin());
    value.nameSpace.assign(at(nameAt), at(nameAt + (blob.size() - empty)));
    std::copy(blob.end() - static_cast<std::ptrdiff_t>(value.signature.size()), blob.end(), value.signature.begin());
    if (toArmor(value) != armored)
        throw Error(Code::signatureForm);
    return value;
}

Bytes signedBytes(std::string_view nameSpace, View message) {
    Bytes out;
    out.reserve(128 + nameSpace.size());
    put(out, view(magic));
    putString(out, nameSpace);
    putString(out, "");
    putString(out, hashName);
    putString(out, View(sha512(message)));
    return out;
}

} // namespace

std::string signSsh(const SigningKey &key, std::string_view nameSpace, View message) {
    return toArmor({key.pub, std::string(nameSpace), signEd25519(key, signedBytes(nameSpace, message))});
}

SigningPublic verifySsh(std::string_view armored, std::string_view nameSpace, View message) {
    const SshSignature value = fromArmor(armored);
    if (isWeakEncoding(value.key))
        throw Error(Code::weakKey);
    if (value.nameSpace != nameSpace || !verifyEd25519(value.key, signedBytes(nameSpace, message), value.signature))
        throw Error(Code::signatureWrong);
    return value.key;
}

void verifySsh(std::string_view armored, std::string_view nameSpace, View message, const SigningPublic &expected) {
    if (verifySsh(armored, nameSpace, message) != expected)
        throw Error(Code::foreignSigner);
}

} // namespace simsa
