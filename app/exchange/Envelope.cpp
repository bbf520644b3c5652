#include "app/exchange/Envelope.h"

#include "app/crypto/Age.h"
#include "app/crypto/Hash.h"
#include "app/crypto/Signature.h"
#include "app/domain/Format.h"

#include <array>

namespace simsa {

namespace {

constexpr std::array<const char *, 11> typeNames = {"invitation", "card",      "round",     "declaration",
                                                    "ballot",     "event",     "complaint", "opening",
                                                    "result",     "rehearsal", "acceptance"};
constexpr std::uint64_t KiB = 1024, MiB = 1024 * KiB;
constexpr std::array<std::uint64_t, 11> caps = {64 * KiB, 64 * KiB, 16 * MiB,  16 * MiB,  8 * MiB, 16 * MiB,
                                                64 * KiB, 64 * MiB, 512 * MiB, 256 * KiB, 64 * KiB};

std::string nameSpace(FileType type) {
    return std::string(nameOf(type)) + "@simsa";
}

std::optional<FileType> typeOf(std::string_view name) {
    for (std::size_t i = 0; i < typeNames.size(); ++i)
        if (name == typeNames[i])
            return static_cast<FileType>(i);
    return std::nullopt;
}

std::string hexField(Fields &fields, const char *name, std::size_t digits, bool orEmpty) {
    std::string text = fields.text(name, digits);
    if (!(orEmpty && text.empty())) {
        if (text.size() != digits)
            throw Error(Code::jsonField, fields.where() + name);
        fromHex(text);
    }
    return text;
}

} // namespace

const char *nameOf(FileType type) {
    return typeNames[static_cast<std::size_t>(type)];
}

std::optional<FileType> typeOfFile(std::string_view fileName) {
    const std::size_t dot = fileName.rfind(".simsa-");
    return dot == std::string_view::npos ? std::nullopt : typeOf(fileName.substr(dot + 7));
}

std::uint64_t capOf(FileType type) {
    return caps[static_cast<std::size_t>(type)];
}

std::string writeManifest(const Manifest &m) {
    Json::Array files;
    for (const Manifest::File &file : m.files)
        files.push_back(Json::Object{{"name", file.name}, {"size", file.size}, {"sha256", file.sha256}});
    Json::Object o{{"format", "simsa-manifest-1"},  {"type", nameOf(m.type)}, {"round", m.round},
                   {"round_digest", m.roundDigest}, {"author", m.author},     {"files", std::move(files)}};
    if (m.submission) {
        Json::Array commitments;
        for (const std::string &c : m.submission->commitments)
            commitments.push_back(c);
        o.emplace_back("recipient", m.submission->recipient);
        o.emplace_back("commitments", std::move(commitments));
        o.emplace_back("revision", m.submission->revision);
        o.emplace_back("previous", m.submission->previous);
        o.emplace_back("checkpoint", m.submission->checkpoint);
    }
    return write(Json(std::move(o)));
}

Manifest readManifest(std::string_view text) {
    const Json json = parse(text);
    Fields f(json, "manifest");
    requireFormat(f, "simsa-manifest-1");
    Manifest m;
    const std::string type = f.text("type", 32);
    if (const auto known = typeOf(type))
        m.type = *known;
    else
        throw Error(Code::unknownType, excerpt(type));
    m.round = hexField(f, "round", 32, true);
    m.roundDigest = hexField(f, "round_digest", 64, true);
    m.author = f.text("author", 200);
    for (const Json &entry : f.array("files", 100'000)) {
        Fields e(entry, "manifest.files");
        Manifest::File file;
        file.name = e.text("name", 100);
        file.size = e.integer("size", 0, std::int64_t{1} << 40);
        file.sha256 = hexField(e, "sha256", 64, false);
        e.end();
        m.files.push_back(std::move(file));
    }
    if (m.type == FileType::ballot || m.type == FileType::rehearsal) {
        Submission s;
        s.recipient = f.text("recipient", 100);
        for (const Json &c : f.array("commitments", 255)) {
            const auto *hex = std::get_if<std::string>(&c.value);
            if (hex == nullptr || hex->size() != 64)
                throw Error(Code::jsonField, "manifest.commitments");
            fromHex(*hex);
            s.commitments.push_back(*hex);
        }
        s.revision = static_cast<int>(f.integer("revision", 1, 1000));
        s.previous = hexField(f, "previous", 64, true);
        s.checkpoint = f.text("checkpoint", 1000);
        m.submission = std::move(s);
    }
    f.end();
    return m;
}

View Envelope::file(std::string_view name) const {
    for (const TarView &entry : payload)
        if (entry.name == name)
            return entry.bytes;
    throw Error(Code::manifestMismatch, std::string(name));
}

Bytes makeTar(Manifest manifest, const SigningKey &author, const std::vector<TarView> &payload) {
    manifest.author = toOpenSsh(author.pub);
    manifest.files.clear();
    for (const TarView &entry : payload)
        manifest.files.push_back(
            {entry.name, static_cast<std::int64_t>(entry.bytes.size()), toHex(sha256(entry.bytes))});
    const std::string json = writeManifest(manifest);
    const std::string signature = signSsh(author, nameSpace(manifest.type), view(json));
    std::vector<TarView> entries{{"manifest.json", view(json)}, {"manifest.json.sig", view(signature)}};
    entries.insert(entries.end(), payload.begin(), payload.end());
    return writeTar(entries);
}

Bytes seal(View tar, std::span<const Recipient> recipients) {
    return encryptAge(tar, recipients);
}

Envelope openTar(Bytes tar, FileType expected, const Entitled &entitled) {
    Envelope out;
    out.tar = std::move(tar);
    std::vector<TarView> entries = readTar(out.tar);
    if (entries.size() < 2 || entries[0].name != "manifest.json" || entries[1].name != "manifest.json.sig")
        throw Error(Code::tarForm, "manifest.json");
    const View json = entries[0].bytes;
    if (json.size() > 64 * MiB || entries[1].bytes.size() > 64 * KiB)
        throw Error(Code::fileTooLarge, "manifest.json");
    out.author = verifySsh(textOf(entries[1].bytes), nameSpace(expected), json);
    if (!entitled(out.author))
        throw Error(Code::foreignSigner, toOpenSsh(out.author));
    out.digest = sha256(json);
    out.manifest = readManifest(textOf(json));
    if (out.manifest.type != expected || out.manifest.author != toOpenSsh(out.author))
        throw Error(Code::manifestMismatch, "manifest.json");
    entries.erase(entries.begin(), entries.begin() + 2);
    if (entries.size() != out.manifest.files.size())
        throw Error(Code::manifestMismatch, "files");
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const Manifest::File &file = out.manifest.files[i];
        if (entries[i].name != file.name || static_cast<std::int64_t>(entries[i].bytes.size()) != file.size)
            throw Error(Code::manifestMismatch, file.name);
        if (toHex(sha256(entries[i].bytes)) != file.sha256)
            throw Error(Code::digestMismatch, file.name);
    }
    out.payload = std::move(entries);
    return out;
}

Envelope open(View sealed, FileType expected, std::span<const Identity> identities, const Entitled &entitled) {
    if (sealed.size() > capOf(expected))
        throw Error(Code::fileTooLarge, nameOf(expected));
    Secret key = agePayloadKeyOf(sealed, identities);
    Envelope out = openTar(decryptAge(sealed, key, static_cast<std::size_t>(capOf(expected))), expected, entitled);
    out.payloadKey = std::move(key);
    return out;
}

} // namespace simsa
