#include "app/crypto/SelfTest.h"

#include "app/base/Error.h"
#include "app/crypto/Hash.h"
#include "app/crypto/Primitives.h"
#include "app/crypto/Signature.h"

#include <algorithm>

namespace simsa {

namespace {

void expect(const char *name, bool right) {
    if (!right)
        throw Error(Code::selfTestFailed, name);
}

void expect(const char *name, View got, std::string_view hex) {
    expect(name, toHex(got) == hex);
}

template <std::size_t n>
std::array<std::uint8_t, n> fixed(std::string_view hex) {
    const Bytes from = fromHex(hex);
    std::array<std::uint8_t, n> out{};
    std::copy_n(from.begin(), n, out.begin());
    return out;
}

// FIPS 180-4 examples; RFC 4231 case 2; RFC 5869 case 1 (its first 32 bytes).
void testHashes() {
    expect("SHA-256", sha256(view("abc")), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    expect("SHA-512", sha512(view("abc")),
           "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
           "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f");
    expect("HMAC-SHA-256", hmacSha256(view("Jefe"), view("what do ya want for nothing?")),
           "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    expect(
        "HKDF-SHA-256",
        hkdfSha256(Bytes(22, 0x0b), fromHex("000102030405060708090a0b0c"), "\xf0\xf1\xf2\xf3\xf4\xf5\xf6\xf7\xf8\xf9"),
        "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf");
}

// RFC 7748 5.2, first case; and a point of low order must be refused.
void testX25519() {
    const Bytes scalar = fromHex("a546e36bf0527c9d3b16154b82465edd62144c0ac1fc5a18506a2244ba449ac4");
    expect("X25519", x25519(scalar, fixed<32>("e6db6867583030db3594c1a424b15f7c726624ec26b3353b10a903a6d0ab1c4c")),
           "c3da55379de9c6908e94ea4df28d084f32eccf03491c71f754b4075577a28552");
    bool refused = false;
    try {
        x25519(scalar, Recipient{});
    } catch (const Error &error) {
        refused = error.code == Code::sharedSecretZero;
    }
    expect("X25519", refused);
}

// RFC 8032 7.1, test 2.
void testEd25519() {
    const SigningKey key =
        signingKeyFromSeed(fromHex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"));
    expect("Ed25519", key.pub, "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
    RawSignature signature = signEd25519(key, fromHex("72"));
    expect("Ed25519", signature,
           "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
           "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
    expect("Ed25519", verifyEd25519(key.pub, fromHex("72"), signature));
    expect("Ed25519", !verifyEd25519(key.pub, fromHex("73"), signature));
}

} // namespace

void selfTest() {
    testHashes();
    testX25519();
    testEd25519();
}

} // namespace simsa
