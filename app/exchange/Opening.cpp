#include "app/exchange/Opening.h"

#include "app/crypto/Signature.h"
#include "app/domain/Codec.h"
#include "app/domain/Format.h"

#include <algorithm>
#include <array>

namespace simsa {

namespace {

constexpr std::size_t digits = 64;      // of a digest
constexpr std::size_t mostShare = 4096; // bytes
constexpr std::array<const char *, 2> faultNames = {"share", "absent"};

void appendHex(Secret &out, View bytes) {
    constexpr char alphabet[] = "0123456789abcdef";
    for (const std::uint8_t byte : bytes) {
        out.push_back(static_cast<std::uint8_t>(alphabet[byte >> 4]));
        out.push_back(static_cast<std::uint8_t>(alphabet[byte & 15]));
    }
}

int digitOf(std::uint8_t c) {
    return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

Secret secretFromHex(View text) {
    if (text.empty() || text.size() % 2 != 0 || text.size() > 2 * mostShare)
        throw Error(Code::manifestForm, "shares.txt");
    Secret out;
    for (std::size_t i = 0; i < text.size(); i += 2) {
        const int high = digitOf(text[i]), low = digitOf(text[i + 1]);
        if (high < 0 || low < 0)
            throw Error(Code::manifestForm, "shares.txt");
        out.push_back(static_cast<std::uint8_t>(high * 16 + low));
    }
    return out;
}

std::vector<std::pair<std::string, Secret>> readShares(View text) {
    std::vector<std::pair<std::string, Secret>> out;
    while (!text.empty()) {
        const auto end = std::find(text.begin(), text.end(), std::uint8_t{'\n'});
        const auto length = static_cast<std::size_t>(end - text.begin());
        if (end == text.end() || length <= digits + 1 || text[digits] != ' ')
            throw Error(Code::manifestForm, "shares.txt");
        std::string digest(textOf(text.first(digits)));
        if (!isHex(digest, digits) || (!out.empty() && out.back().first >= digest))
            throw Error(Code::manifestForm, "shares.txt");
        out.emplace_back(std::move(digest), secretFromHex(text.subspan(digits + 1, length - digits - 1)));
        text = text.subspan(length + 1);
    }
    return out;
}

int authorOf(const Envelope &e, const Round &round, const std::string &roundDigest) {
    const int number = trusteeNumber(round, e.author);
    if (number == 0)
        throw Error(Code::foreignSigner, toOpenSsh(e.author));
    if (e.manifest.round != round.id || e.manifest.roundDigest != roundDigest)
        throw Error(Code::roundForeign, e.manifest.round);
    return number;
}

void requirePayload(const Envelope &e, std::initializer_list<std::string_view> names) {
    if (!std::equal(e.payload.begin(), e.payload.end(), names.begin(), names.end(),
                    [](const TarView &file, std::string_view name) { return file.name == name; }))
        throw Error(Code::manifestForm, "files");
}

} // namespace

std::optional<Closing> closingOf(const std::vector<std::string> &lines) {
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (readLogEntry(lines[i]).kind == LogKind::closed)
            return Closing{i + 1, headOf(std::span(lines).first(i + 1)).root()};
    return std::nullopt;
}

int trusteeNumber(const Round &round, const SigningPublic &key) {
    const std::string text = toOpenSsh(key);
    for (std::size_t i = 0; i < round.trustees.size(); ++i)
        if (round.trustees[i].signing == text)
            return static_cast<int>(i + 1);
    return 0;
}

Bytes makeOpeningTar(const Opening &o, const Round &round, const std::string &roundDigest, const SigningKey &trustee) {
    const std::string json = write(Json(Json::Object{{"format", "simsa-opening-1"},
                                                     {"trustee", o.number},
                                                     {"size", static_cast<std::int64_t>(o.closing.size)},
                                                     {"root", toHex(o.closing.root)}}));
    Secret shares;
    for (const auto &[digest, share] : o.shares) {
        shares.insert(shares.end(), digest.begin(), digest.end());
        shares.push_back(' ');
        appendHex(shares, share);
        shares.push_back('\n');
    }
    return makeTar({.type = FileType::opening, .round = round.id, .roundDigest = roundDigest}, trustee,
                   {{"opening.json", view(json)}, {"checkpoint", view(o.checkpoint)}, {"shares.txt", View(shares)}});
}

Opening readOpening(const Envelope &e, const Round &round, const std::string &roundDigest) {
    Opening out{.number = authorOf(e, round, roundDigest)};
    requirePayload(e, {"opening.json", "checkpoint", "shares.txt"});
    const Json json = parse(textOf(e.file("opening.json")));
    Fields f(json, "opening");
    requireFormat(f, "simsa-opening-1");
    if (f.integer("trustee", 1, 255) != out.number)
        throw Error(Code::manifestMismatch, "opening.json");
    out.closing.size = static_cast<std::uint64_t>(f.integer("size", 1, 10'000'000));
    const std::string root = f.text("root", digits);
    f.end();
    if (!isHex(root, digits))
        throw Error(Code::jsonField, "opening.root");
    const Bytes bytes = fromHex(root);
    std::copy(bytes.begin(), bytes.end(), out.closing.root.begin());
    out.checkpoint = textOf(e.file("checkpoint"));
    const Checkpoint seen = readCheckpoint(out.checkpoint, originOf(round.id), signingFromOpenSsh(round.chairSigning));
    if (seen.size < out.closing.size || (seen.size == out.closing.size && seen.root != out.closing.root))
        throw Error(Code::logForm, "checkpoint");
    out.shares = readShares(e.file("shares.txt"));
    return out;
}

Bytes makeComplaintTar(const Complaint &c, const Round &round, const std::string &roundDigest,
                       const SigningKey &trustee) {
    const std::string json = write(Json(Json::Object{{"format", "simsa-complaint-1"},
                                                     {"trustee", c.number},
                                                     {"submission", c.submission},
                                                     {"fault", faultNames[static_cast<std::size_t>(c.fault)]}}));
    return makeTar({.type = FileType::complaint, .round = round.id, .roundDigest = roundDigest}, trustee,
                   {{"complaint.json", view(json)}});
}

Complaint readComplaint(const Envelope &e, const Round &round, const std::string &roundDigest) {
    Complaint out{.number = authorOf(e, round, roundDigest)};
    requirePayload(e, {"complaint.json"});
    const Json json = parse(textOf(e.file("complaint.json")));
    Fields f(json, "complaint");
    requireFormat(f, "simsa-complaint-1");
    if (f.integer("trustee", 1, 255) != out.number)
        throw Error(Code::manifestMismatch, "complaint.json");
    out.submission = f.text("submission", digits);
    const std::string fault = f.text("fault", 10);
    f.end();
    if (fault != faultNames[0] && fault != faultNames[1])
        throw Error(Code::jsonField, "complaint.fault");
    out.fault = fault == faultNames[0] ? Fault::share : Fault::absent;
    if (!isHex(out.submission, digits))
        throw Error(Code::jsonField, "complaint.submission");
    return out;
}

} // namespace simsa
