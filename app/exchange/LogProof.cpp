#include "app/exchange/LogProof.h"

#include "app/crypto/Base64.h"

#include <bit>
#include <charconv>

namespace simsa {

namespace {

constexpr std::string_view head = "c2sp.org/tlog-proof@v1\n";
constexpr std::size_t longest = 64 * 1024, mostHashes = 64;

[[noreturn]] void bad(const char *what) {
    throw Error(Code::receiptWrong, what);
}

std::string_view takeLine(std::string_view &text) {
    const std::size_t end = text.find('\n');
    if (end == std::string_view::npos)
        bad("tlog-proof");
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end + 1);
    return line;
}

} // namespace

std::string writeLogProof(const LogProof &proof) {
    std::string out(head);
    out += "extra ";
    appendBase64(out, view(proof.line), Padding::full);
    out += "\nindex " + std::to_string(proof.index) + "\n";
    for (const Digest &hash : proof.proof) {
        appendBase64(out, hash, Padding::full);
        out += '\n';
    }
    return out + "\n" + proof.checkpoint;
}

LogProof readLogProof(std::string_view text) {
    if (text.size() > longest || !text.starts_with(head))
        bad("tlog-proof");
    std::string_view rest = text.substr(head.size());
    LogProof out;
    const std::string_view extra = takeLine(rest), index = takeLine(rest);
    Bytes line;
    if (!extra.starts_with("extra ") || !appendFromBase64(extra.substr(6), Padding::full, line) ||
        !index.starts_with("index "))
        bad("tlog-proof");
    out.line = textOf(line);
    const std::string_view digits = index.substr(6);
    const auto parsed = std::from_chars(digits.data(), digits.data() + digits.size(), out.index);
    if (parsed.ec != std::errc() || parsed.ptr != digits.data() + digits.size())
        bad("tlog-proof");
    for (std::string_view hash = takeLine(rest); !hash.empty(); hash = takeLine(rest)) {
        Digest digest;
        if (out.proof.size() == mostHashes || !decodeBase64(hash, Padding::full, digest))
            bad("tlog-proof");
        out.proof.push_back(digest);
    }
    out.checkpoint = rest;
    if (writeLogProof(out) != text)
        bad("tlog-proof");
    return out;
}

Proven prove(const LogProof &proof, const std::string &origin, const SigningPublic &chair) {
    Proven out{.index = proof.index, .checkpoint = readCheckpoint(proof.checkpoint, origin, chair)};
    if (!verifyInclusion(leafHash(view(proof.line)), proof.index, out.checkpoint.size, proof.proof,
                         out.checkpoint.root))
        bad("tlog-proof");
    out.entry = readLogEntry(proof.line);
    return out;
}

ProofMaker::ProofMaker(std::vector<Digest> leaves) {
    levels.push_back(std::move(leaves));
    while (levels.back().size() > 1) {
        const std::vector<Digest> &below = levels.back();
        std::vector<Digest> level;
        for (std::size_t i = 0; i + 1 < below.size(); i += 2)
            level.push_back(nodeHash(below[i], below[i + 1]));
        levels.push_back(std::move(level));
    }
}

Digest ProofMaker::root(std::size_t first, std::size_t count) const {
    if (std::has_single_bit(count)) {
        const auto level = static_cast<std::size_t>(std::countr_zero(count));
        return levels[level][first >> level];
    }
    const std::size_t split = std::bit_floor(count);
    return nodeHash(root(first, split), root(first + split, count - split));
}

std::vector<Digest> ProofMaker::proof(std::size_t index) const {
    if (index >= size())
        throw Error(Code::internal, "leaf index");
    std::vector<Digest> out;
    std::size_t first = 0, count = size();
    while (count > 1) {
        const std::size_t split = std::bit_floor(count - 1);
        const bool left = index - first < split;
        out.push_back(left ? root(first + split, count - split) : root(first, split));
        if (!left)
            first += split;
        count = left ? split : count - split;
    }
    return {out.rbegin(), out.rend()};
}

} // namespace simsa
