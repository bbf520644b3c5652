#include "app/crypto/SelfTest.h"

#include "app/base/Error.h"
#include "app/crypto/Hash.h"
#include "app/crypto/Primitives.h"
#include "app/crypto/Shares.h"
#include "app/crypto/Signature.h"

#include <algorithm>
#include <botan/pwdhash.h>

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

// RFC 8439 2.8.2 without its associated data (the tag then differs), and the payload of a published age vector.
void testAead() {
    const std::string_view advice =
        "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the "
        "future, sunscreen would be it.";
    const std::string_view sealedAdvice = "d31a8d34648e60db7b86afbc53ef7ec2a4aded51296e08fea9e2b5a736ee62d6"
                                          "3dbea45e8ca9671282fafb69da92728b1a71de0a9e060b2905d6a5b67ecd3b36"
                                          "92ddbd7f2d778b8c9803aee328091b58fab324e4fad675945585808b4831d7bc"
                                          "3ff4def08e4b7a9de576d26586cec64b61166a23a4681fd59456aea1d29f82477216";
    const Bytes key = fromHex("808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f");
    const auto nonce = fixed<12>("070000004041424344454647");
    Bytes sealed(advice.size() + Aead::tagSize);
    Aead(Aead::Direction::seal, key).seal(nonce, view(advice), sealed);
    expect("ChaCha20-Poly1305", sealed, sealedAdvice);
    Bytes plain(advice.size());
    Aead opener(Aead::Direction::open, key);
    expect("ChaCha20-Poly1305", opener.open(nonce, sealed, plain) && textOf(plain) == advice);
    sealed[70] ^= 1;
    expect("ChaCha20-Poly1305", !opener.open(nonce, sealed, plain));

    Bytes word(3);
    Aead age(Aead::Direction::open, fromHex("6b6c189a7af0e7b1dba932c87080d8926b2de53fbf9eac516394701223669022"));
    expect("ChaCha20-Poly1305",
           age.open(fixed<12>("000000000000000000000001"), fromHex("b74c5bfef7beaa52c8f0bc0e992c1e8331fb66"), word) &&
               textOf(word) == "age");
}

// The reference implementation's own test: version 19, 256 KiB, two passes, one lane and two.
void testArgon2() {
    for (const auto &[lanes, hex] :
         {std::pair{1u, "9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe"},
          std::pair{2u, "6d093c501fd5999645e0ea3bf620d7b8be7fd2db59c20d9fff9539da2bf57037"}}) {
        const auto family = Botan::PasswordHashFamily::create("Argon2id");
        expect("Argon2id", family != nullptr);
        const std::string_view password = "password", salt = "somesalt";
        Bytes out(32);
        family->from_params(256, 2, lanes)
            ->derive_key(out.data(), out.size(), password.data(), password.size(), view(salt).data(), salt.size());
        expect("Argon2id", out, hex);
    }
}

// Shares of "test" with its SHA-256, 2 of 3, worked out by the polynomials alone: over GF(256) each byte at x is
// b + c x with c = 01; and the secret cannot be had from shares that were touched.
void testShares() {
    const std::string_view word = "test";
    Bytes bytes(view(word).begin(), view(word).end());
    const Digest digest = sha256(view(word));
    bytes.insert(bytes.end(), digest.begin(), digest.end());
    ShareRule rule{.threshold = 2, .count = 3};
    rule.id.fill(5);
    std::vector<Secret> shares;
    for (std::uint8_t x = 1; x <= 3; ++x) {
        Secret share(rule.id.begin(), rule.id.end());
        for (const std::uint8_t byte :
             {std::uint8_t{2}, std::uint8_t{2}, std::uint8_t{0}, static_cast<std::uint8_t>(bytes.size() + 1), x})
            share.push_back(byte);
        for (const std::uint8_t byte : bytes)
            share.push_back(byte ^ x);
        shares.push_back(std::move(share));
    }
    const Secret joined = joinShares({shares[0], shares[2]}, rule);
    expect("RTSS", textOf(joined) == word);
    expect("RTSS", allShares({shares[1], shares[2]}, rule) == shares);
    shares[0][30] ^= 1;
    bool refused = false;
    try {
        joinShares({shares[0], shares[2]}, rule);
    } catch (const Error &error) {
        refused = error.code == Code::submissionMalformed;
    }
    expect("RTSS", refused);
}

} // namespace

void selfTest() {
    testArgon2();
    testShares();
    testHashes();
    testX25519();
    testEd25519();
    testAead();
}

} // namespace simsa
