#include "app/crypto/AgeKeys.h"

#include "app/base/Error.h"
#include "app/crypto/Base64.h"
#include "app/crypto/Primitives.h"

#include <algorithm>

namespace simsa {

namespace {

constexpr std::string_view x25519Type = "X25519";
constexpr std::string_view scryptType = "scrypt";
constexpr std::string_view wrapLabel = "age-encryption.org/v1/X25519";
constexpr std::size_t wrappedSize = ageFileKeySize + Aead::tagSize;

struct X25519Stanza {
    Recipient share{};
    View wrapped;
};

Secret wrapKey(View shared, const Recipient &share, const Recipient &recipient) {
    std::array<std::uint8_t, 64> salt;
    std::copy(share.begin(), share.end(), salt.begin());
    std::copy(recipient.begin(), recipient.end(), salt.begin() + 32);
    return hkdfSha256(shared, salt, wrapLabel);
}

// Every stanza is checked before any is tried, so a header is refused or not whoever reads it.
std::vector<X25519Stanza> x25519Stanzas(const AgeHeader &header) {
    std::vector<X25519Stanza> out;
    for (const AgeStanza &stanza : header.stanzas) {
        if (stanza.arguments[0] == scryptType)
            throw Error(Code::ageUnsupported, std::string(scryptType));
        if (stanza.arguments[0] != x25519Type)
            continue; // somebody else's kind of recipient
        X25519Stanza x;
        x.wrapped = stanza.body;
        if (stanza.arguments.size() != 2 || !decodeBase64(stanza.arguments[1], Padding::none, x.share) ||
            x.wrapped.size() != wrappedSize)
            throw Error(Code::ageHeader, std::string(x25519Type));
        out.push_back(x);
    }
    return out;
}

Secret sharedSecret(const Identity &identity, const Recipient &share) {
    try {
        return x25519(identity.scalar, share);
    } catch (const Error &) {
        throw Error(Code::ageHeader, "low order");
    }
}

Secret unwrap(std::span<const X25519Stanza> stanzas, std::span<const Identity> identities) {
    Secret fileKey(ageFileKeySize);
    for (const X25519Stanza &stanza : stanzas)
        for (const Identity &identity : identities) {
            const Secret shared = sharedSecret(identity, stanza.share);
            Aead aead(Aead::Direction::open, wrapKey(shared, stanza.share, identity.recipient));
            if (aead.open({}, stanza.wrapped, fileKey))
                return fileKey;
        }
    throw Error(Code::ageNoMatch);
}

Digest headerMac(View fileKey, View authenticated) {
    return hmacSha256(hkdfSha256(fileKey, {}, "header"), authenticated);
}

} // namespace

std::string makeAgeHeader(View fileKey, std::span<const Recipient> recipients) {
    if (recipients.empty())
        throw Error(Code::internal, "age recipients");
    std::string text;
    text.reserve(128 + recipients.size() * 104);
    beginAgeHeader(text);
    for (const Recipient &recipient : recipients) {
        const Identity ephemeral = makeIdentity();
        const Secret shared = x25519(ephemeral.scalar, recipient);
        std::array<std::uint8_t, wrappedSize> wrapped;
        Aead(Aead::Direction::seal, wrapKey(shared, ephemeral.recipient, recipient)).seal({}, fileKey, wrapped);
        std::string arguments(x25519Type);
        arguments += ' ';
        appendBase64(arguments, ephemeral.recipient, Padding::none);
        appendAgeStanza(text, arguments, wrapped);
    }
    endAgeHeader(text);
    appendAgeMac(text, headerMac(fileKey, view(text)));
    if (text.size() > ageHeaderCap)
        throw Error(Code::ageHeader, "recipients"); // no reader of ours would take it
    return text;
}

Secret openAgeHeader(const AgeHeader &header, std::span<const Identity> identities) {
    const std::vector<X25519Stanza> stanzas = x25519Stanzas(header);
    Secret fileKey = unwrap(stanzas, identities);
    if (!equalInConstantTime(headerMac(fileKey, header.authenticated), header.mac))
        throw Error(Code::ageHmac);
    return fileKey;
}

Secret agePayloadKey(View fileKey, View nonce) {
    return hkdfSha256(fileKey, nonce, "payload");
}

} // namespace simsa
