// OpenSSH signature files and the text forms of keys. Input: message, then the signature file or a key.
#include "app/crypto/Base64.h"
#include "app/crypto/Bech32.h"
#include "app/crypto/Signature.h"
#include "tests/fuzz/Fuzz.h"
#include "tests/fuzz/World.h"

using namespace simsa;
using namespace simsa::fuzz;

namespace {

constexpr const char *space = "unittest"; // as in the published signature

void verify(std::string_view armored, View message) {
    SigningPublic key;
    const SigningKey &own = world().chair.signing;
    if (!accepted([&] { key = verifySsh(armored, space, message); }))
        return;
    FUZZ_REQUIRE(isStrongPublic(key));
    accepted([&] { verifySsh(armored, space, message, own.pub); });
    // Ed25519 signs in one way only, and only we could have signed with our key.
    FUZZ_REQUIRE(key != own.pub || armored == signSsh(own, space, message));
    FUZZ_REQUIRE(!accepted([&] { verifySsh(armored, "other", message); }));
}

std::string armored(View blob) {
    std::string base64, text = "-----BEGIN SSH SIGNATURE-----\n";
    appendBase64(base64, blob, Padding::full);
    for (std::size_t i = 0; i < base64.size(); i += 70)
        text.append(base64, i, 70).append("\n");
    return text + "-----END SSH SIGNATURE-----\n";
}

} // namespace

FUZZ(input) {
    const std::vector<View> parts = partsOf(input, 2);
    const std::string_view text = textOf(parts[1]);
    verify(text, parts[0]);
    verify(armored(parts[1]), parts[0]); // its bytes
    verify(signSsh(world().chair.signing, space, parts[0]), parts[0]);
    if (parts[1].size() >= 96) { // key and signature by themselves
        SigningPublic key;
        RawSignature signature;
        std::copy_n(parts[1].begin(), 32, key.begin());
        std::copy_n(parts[1].begin() + 32, 64, signature.begin());
        FUZZ_REQUIRE(!verifyEd25519(key, parts[0], signature) || isStrongPublic(key));
    }
    accepted([&] { FUZZ_REQUIRE(toOpenSsh(signingFromOpenSsh(text)) == text); });
    accepted([&] { FUZZ_REQUIRE(toText(recipientFromText(text)) == text); });
    accepted([&] { FUZZ_REQUIRE(textOf(toText(identityFromText(parts[1]))) == text); });
    accepted([&] { FUZZ_REQUIRE(same(encodeBech32("age", decodeBech32("age", parts[1])), parts[1])); });
    if (parts[1].size() < 1000)
        FUZZ_REQUIRE(same(decodeBech32("age", encodeBech32("age", parts[1])), parts[1]));
}
