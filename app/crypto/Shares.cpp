#include "app/crypto/Shares.h"

#include "app/base/Error.h"

#include <algorithm>
#include <botan/chacha_rng.h>
#include <botan/exceptn.h>
#include <botan/system_rng.h>
#include <botan/tss.h>

namespace simsa {

namespace {

constexpr std::size_t headSize = 20; // before x
constexpr std::uint8_t sha256Number = 2;

// GF(256) with the polynomial of AES, as RTSS takes it.
std::uint8_t times(std::uint8_t a, std::uint8_t b) {
    unsigned product = 0;
    for (unsigned bit = 0, at = a; bit < 8; ++bit) { // no branch on a secret
        product ^= at & (0u - ((b >> bit) & 1u));
        at = (at << 1) ^ (0x11bu & (0u - (at >> 7)));
    }
    return static_cast<std::uint8_t>(product);
}

std::uint8_t inverse(std::uint8_t a) { // a^254
    std::uint8_t out = 1;
    for (int i = 0; i < 254; ++i)
        out = times(out, a);
    return out;
}

void requireRule(const std::vector<Secret> &some, const ShareRule &rule) {
    if (static_cast<int>(some.size()) != rule.threshold)
        throw Error(Code::submissionMalformed, "shares");
    std::array<bool, 256> there{};
    for (const Secret &share : some) {
        if (share.size() < headSize + 2 || share.size() != some.front().size() || share.size() > 4096)
            throw Error(Code::submissionMalformed, "share: size");
        const std::size_t length = share.size() - headSize;
        if (!std::equal(rule.id.begin(), rule.id.end(), share.begin()) || share[16] != sha256Number ||
            share[17] != rule.threshold || share[18] != length >> 8 || share[19] != (length & 0xff))
            throw Error(Code::submissionMalformed, "share: header");
        const std::uint8_t x = share[headSize];
        if (x == 0 || x > rule.count || there[x])
            throw Error(Code::submissionMalformed, "share: number");
        there[x] = true;
    }
}

} // namespace

std::vector<Secret> splitSecret(View secret, const ShareRule &rule) {
    Botan::ChaCha_RNG random(Botan::system_rng()); // many small draws: the system's generator seeds them
    const auto shares = Botan::RTSS_Share::split(
        static_cast<std::uint8_t>(rule.threshold), static_cast<std::uint8_t>(rule.count), secret.data(),
        static_cast<std::uint16_t>(secret.size()), {rule.id.begin(), rule.id.end()}, "SHA-256", random);
    std::vector<Secret> out;
    for (const Botan::RTSS_Share &share : shares)
        out.emplace_back(share.data().begin(), share.data().end());
    return out;
}

Secret joinShares(const std::vector<Secret> &some, const ShareRule &rule) {
    requireRule(some, rule);
    try {
        std::vector<Botan::RTSS_Share> shares;
        for (const Secret &share : some)
            shares.emplace_back(share.data(), share.size());
        const auto secret = Botan::RTSS_Share::reconstruct(shares);
        return {secret.begin(), secret.end()};
    } catch (const Botan::Exception &) {
        throw Error(Code::submissionMalformed, "share: hash");
    }
}

std::vector<Secret> allShares(const std::vector<Secret> &some, const ShareRule &rule) {
    requireRule(some, rule);
    std::vector<Secret> out;
    for (int number = 1; number <= rule.count; ++number) {
        const auto at = static_cast<std::uint8_t>(number);
        Secret share(some.front().begin(), some.front().begin() + headSize);
        share.push_back(at);
        share.resize(some.front().size());
        for (const Secret &one : some) { // Lagrange: the weight of this share at x = number
            std::uint8_t over = 1, under = 1;
            for (const Secret &other : some)
                if (const std::uint8_t x = other[headSize]; x != one[headSize]) {
                    over = times(over, at ^ x);
                    under = times(under, one[headSize] ^ x);
                }
            const std::uint8_t weight = times(over, inverse(under));
            for (std::size_t i = headSize + 1; i < share.size(); ++i)
                share[i] ^= times(weight, one[i]);
        }
        out.push_back(std::move(share));
    }
    return out;
}

} // namespace simsa
