#include "app/crypto/Keys.h"

#include "app/base/Error.h"
#include "app/crypto/Base64.h"
#include "app/crypto/Bech32.h"
#include "app/crypto/Ed25519Point.h"
#include "app/crypto/Hash.h"
#include "app/crypto/Primitives.h"

#include <algorithm>
#include <botan/ed25519.h>

namespace simsa {

namespace {

constexpr std::string_view recipientPrefix = "age";
constexpr std::string_view identityPrefix = "age-secret-key-";
constexpr std::string_view sshType = "ssh-ed25519 ";
constexpr std::array<std::uint8_t, 19> sshBlobHead = {0,   0,   0,   11,  's', 's', 'h', '-', 'e', 'd',
                                                      '2', '5', '5', '1', '9', 0,   0,   0,   32};

// The u-coordinates below 2^255 - 19 of small order, which X25519 sends to zero (RFC 7748, section 6.1; the other
// encodings of them are refused as not reduced).
constexpr std::array<std::array<std::uint8_t, 32>, 5> smallOrder = {{
    {0x00},
    {0x01},
    {0xe0, 0xeb, 0x7a, 0x7c, 0x3b, 0x41, 0xb8, 0xae, 0x16, 0x56, 0xe3, 0xfa, 0xf1, 0x9f, 0xc4, 0x6a,
     0xda, 0x09, 0x8d, 0xeb, 0x9c, 0x32, 0xb1, 0xfd, 0x86, 0x62, 0x05, 0x16, 0x5f, 0x49, 0xb8, 0x00},
    {0x5f, 0x9c, 0x95, 0xbc, 0xa3, 0x50, 0x8c, 0x24, 0xb1, 0xd0, 0xb1, 0x55, 0x9c, 0x83, 0xef, 0x5b,
     0x04, 0x44, 0x5c, 0xc4, 0x58, 0x1c, 0x8e, 0x86, 0xd8, 0x22, 0x4e, 0xdd, 0xd0, 0x9f, 0x11, 0x57},
    {0xec, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff,
     0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f},
}};

// A u-coordinate that X25519 would reduce, or one of small order: the shared secret would be known to everybody.
bool isWeakRecipient(const Recipient &r) {
    const bool onlyOnes = std::all_of(r.begin() + 1, r.end() - 1, [](std::uint8_t b) { return b == 0xff; });
    if (r[31] > 0x7f || (r[31] == 0x7f && onlyOnes && r[0] >= 0xed)) // >= 2^255 - 19
        return true;
    return std::find(smallOrder.begin(), smallOrder.end(), r) != smallOrder.end();
}

} // namespace

SigningKey signingKeyFromSeed(View seed) {
    if (seed.size() != 32)
        throw Error(Code::keyForm, "Ed25519");
    const Botan::Ed25519_PrivateKey key(Botan::secure_vector<std::uint8_t>(seed.begin(), seed.end()));
    SigningKey out{secret(seed), {}};
    const auto &pub = key.get_public_key();
    std::copy(pub.begin(), pub.end(), out.pub.begin());
    return out;
}

SigningKey makeSigningKey() {
    Secret seed(32);
    randomBytes(seed);
    return signingKeyFromSeed(seed);
}

Identity identityFromScalar(View scalar) {
    if (scalar.size() != 32)
        throw Error(Code::keyForm, "X25519");
    return {secret(scalar), x25519Public(scalar)};
}

Identity makeIdentity() {
    Secret scalar(32);
    randomBytes(scalar);
    return identityFromScalar(scalar);
}

bool isStrongPublic(const SigningPublic &key) {
    return !isWeakEncoding(key) && isOnCurve(key);
}

std::string toOpenSsh(const SigningPublic &key) {
    Bytes blob(sshBlobHead.begin(), sshBlobHead.end());
    blob.insert(blob.end(), key.begin(), key.end());
    std::string text(sshType);
    appendBase64(text, blob, Padding::full);
    return text;
}

SigningPublic signingFromOpenSsh(std::string_view text) {
    std::array<std::uint8_t, sshBlobHead.size() + 32> blob;
    if (!text.starts_with(sshType) || !decodeBase64(text.substr(sshType.size()), Padding::full, blob) ||
        !std::equal(sshBlobHead.begin(), sshBlobHead.end(), blob.begin()))
        throw Error(Code::keyForm, "ssh-ed25519");
    SigningPublic key;
    std::copy(blob.begin() + sshBlobHead.size(), blob.end(), key.begin());
    if (!isStrongPublic(key))
        throw Error(Code::weakKey, "ssh-ed25519");
    return key;
}

std::string toText(const Recipient &recipient) {
    const Secret text = encodeBech32(recipientPrefix, recipient);
    return std::string(textOf(text));
}

Recipient recipientFromText(std::string_view text) {
    const Secret bytes = decodeBech32(recipientPrefix, view(text));
    Recipient recipient;
    if (bytes.size() != recipient.size())
        throw Error(Code::keyForm, "age");
    std::copy(bytes.begin(), bytes.end(), recipient.begin());
    if (isWeakRecipient(recipient))
        throw Error(Code::weakKey, "age");
    return recipient;
}

// Identities are written in capitals only; the checksum is the same for both.
Secret toText(const Identity &identity) {
    Secret text = encodeBech32(identityPrefix, identity.scalar);
    for (std::uint8_t &c : text)
        if (c >= 'a' && c <= 'z')
            c = static_cast<std::uint8_t>(c - 'a' + 'A');
    return text;
}

Identity identityFromText(View text) {
    Secret lower(text.begin(), text.end());
    for (std::uint8_t &c : lower) {
        if (c >= 'a' && c <= 'z')
            throw Error(Code::bech32);
        if (c >= 'A' && c <= 'Z')
            c = static_cast<std::uint8_t>(c - 'A' + 'a');
    }
    const Secret scalar = decodeBech32(identityPrefix, lower);
    return identityFromScalar(scalar);
}

std::string spokenDigits(const Digest &digest) {
    std::string text;
    for (std::size_t i = 0; i < digest.size(); i += 4) {
        std::uint32_t word = 0;
        for (std::size_t j = 0; j < 4; ++j)
            word = word * 256 + digest[i + j];
        if (i != 0)
            text += ' ';
        for (const std::uint32_t unit : {1000U, 100U, 10U, 1U})
            text += static_cast<char>('0' + word / unit % 10);
    }
    return text;
}

std::string fingerprint(const SigningPublic &signing, const Recipient &recipient) {
    Sha256 hash;
    hash.update(view(std::string_view("simsa-fingerprint\0", 18)));
    hash.update(signing);
    hash.update(recipient);
    return spokenDigits(hash.finish());
}

} // namespace simsa
