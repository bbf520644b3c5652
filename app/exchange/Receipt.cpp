#include "app/exchange/Receipt.h"

#include "app/crypto/Base64.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace simsa {

namespace {

constexpr std::string_view head = "c2sp.org/tlog-proof@v1\n";
constexpr std::size_t textCap = 64 * 1024, longestProof = 63;

std::string_view lineOf(std::string_view &text) {
    const std::size_t end = text.find('\n');
    if (end == std::string_view::npos)
        throw Error(Code::receiptWrong, "lines");
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end + 1);
    return line;
}

} // namespace

std::string writeReceipt(const Receipt &r) {
    std::string out(head);
    out += "index " + std::to_string(r.index) + "\n";
    for (const Digest &hash : r.proof) {
        appendBase64(out, hash, Padding::full);
        out += '\n';
    }
    return out + "\n" + r.checkpoint;
}

Receipt readReceipt(std::string_view text) {
    if (text.size() > textCap || !text.starts_with(head))
        throw Error(Code::receiptWrong, "tlog-proof");
    std::string_view rest = text.substr(head.size());
    Receipt out;
    std::string_view number = lineOf(rest);
    if (number.starts_with("extra ")) // allowed by the format; says nothing here
        number = lineOf(rest);
    if (!number.starts_with("index "))
        throw Error(Code::receiptWrong, "index");
    number.remove_prefix(6);
    const auto [end, failed] = std::from_chars(number.data(), number.data() + number.size(), out.index);
    if (failed != std::errc() || end != number.data() + number.size() || (number.size() > 1 && number[0] == '0'))
        throw Error(Code::receiptWrong, "index");
    for (std::string_view line = lineOf(rest); !line.empty(); line = lineOf(rest)) {
        std::array<std::uint8_t, 32> hash;
        if (out.proof.size() == longestProof || !decodeBase64(line, Padding::full, hash))
            throw Error(Code::receiptWrong, "proof");
        out.proof.push_back(hash);
    }
    out.checkpoint = rest;
    return out;
}

Receipt makeReceipt(const std::vector<std::string> &lines, std::size_t index, const std::string &checkpoint) {
    return {index, inclusionProof(leafHashes(lines), index), checkpoint};
}

void requireReceipt(const Receipt &r, std::string_view line, std::string_view origin, const SigningPublic &chair) {
    const Checkpoint note = readCheckpoint(r.checkpoint, origin, chair);
    if (!verifyInclusion(leafHash(view(line)), r.index, note.size, r.proof, note.root))
        throw Error(Code::receiptWrong, "proof");
}

} // namespace simsa
