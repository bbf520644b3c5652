#include "app/crypto/Bech32.h"

#include "app/base/Error.h"

namespace simsa {

namespace {

constexpr std::string_view alphabet = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
constexpr std::size_t checksumSize = 6;

class Checksum {
public:
    explicit Checksum(std::string_view prefix) {
        for (const char c : prefix)
            add(static_cast<std::uint8_t>(c) >> 5);
        add(0);
        for (const char c : prefix)
            add(static_cast<std::uint8_t>(c) & 31);
    }
    void add(unsigned value) {
        static constexpr std::uint32_t generator[] = {0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3};
        const std::uint32_t top = sum >> 25;
        sum = ((sum & 0x1ffffff) << 5) ^ value;
        for (unsigned i = 0; i < 5; ++i)
            sum ^= ((top >> i) & 1) * generator[i];
    }
    std::uint32_t sum = 1;
};

} // namespace

Secret encodeBech32(std::string_view prefix, View bytes) {
    Secret text;
    text.reserve(prefix.size() + 1 + (bytes.size() * 8 + 4) / 5 + checksumSize);
    text.insert(text.end(), prefix.begin(), prefix.end());
    text.push_back('1');
    Checksum checksum(prefix);
    const auto put = [&](unsigned value) {
        checksum.add(value);
        text.push_back(static_cast<std::uint8_t>(alphabet[value]));
    };
    unsigned bits = 0;
    unsigned held = 0;
    for (const std::uint8_t b : bytes) {
        bits = (bits << 8) | b;
        for (held += 8; held >= 5;) {
            held -= 5;
            put((bits >> held) & 31);
        }
        bits &= (1U << held) - 1;
    }
    if (held > 0)
        put((bits << (5 - held)) & 31);
    for (std::size_t i = 0; i < checksumSize; ++i)
        checksum.add(0);
    const std::uint32_t sum = checksum.sum ^ 1;
    for (unsigned i = 0; i < checksumSize; ++i)
        text.push_back(static_cast<std::uint8_t>(alphabet[(sum >> (5 * (5 - i))) & 31]));
    return text;
}

Secret decodeBech32(std::string_view prefix, View text) {
    if (text.size() < prefix.size() + 1 + checksumSize || !textOf(text).starts_with(prefix) ||
        text[prefix.size()] != '1')
        throw Error(Code::bech32);
    const View data = text.subspan(prefix.size() + 1);
    Checksum checksum(prefix);
    Secret bytes;
    bytes.reserve(data.size() * 5 / 8);
    unsigned bits = 0;
    unsigned held = 0;
    for (std::size_t i = 0; i < data.size(); ++i) {
        const std::size_t value = alphabet.find(static_cast<char>(data[i]));
        if (value == std::string_view::npos)
            throw Error(Code::bech32);
        checksum.add(static_cast<unsigned>(value));
        if (i + checksumSize >= data.size())
            continue;
        bits = (bits << 5) | static_cast<unsigned>(value);
        held += 5;
        if (held >= 8) {
            held -= 8;
            bytes.push_back(static_cast<std::uint8_t>(bits >> held));
            bits &= (1U << held) - 1;
        }
    }
    if (checksum.sum != 1 || held >= 5 || bits != 0)
        throw Error(Code::bech32);
    return bytes;
}

} // namespace simsa
