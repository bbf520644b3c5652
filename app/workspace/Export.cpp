#include "app/workspace/Export.h"

#include "app/base/Error.h"
#include "app/crypto/Age.h"
#include "app/crypto/Base64.h"
#include "app/crypto/Hash.h"
#include "app/crypto/Primitives.h"
#include "app/domain/Json.h"
#include "app/exchange/TarStream.h"
#include "app/workspace/Activity.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <set>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

namespace simsa {

namespace {

constexpr std::string_view magic = "simsa-workspace-1\n";
constexpr const char *format = "simsa-workspace-1";
constexpr std::size_t keysCap = 4096, piece = 1 << 20, mostParts = 100'000;
constexpr std::uint64_t manifestCap = 32u << 20;
constexpr const char *databaseName = "workspace.db", *packName = "ballots.pack";

class Input { // a regular file, its first bytes up to `end`
public:
    explicit Input(const Path &file) : name(file.filename().string()), fd(::open(file.c_str(), O_RDONLY | O_CLOEXEC)) {
        struct stat status {};
        if (fd < 0)
            throwErrno(errno, file);
        if (::fstat(fd, &status) != 0 || !S_ISREG(status.st_mode)) {
            ::close(fd);
            throw Error(Code::fileUnreadable, name);
        }
        size = static_cast<std::uint64_t>(status.st_size);
    }
    ~Input() { ::close(fd); }
    Input(const Input &) = delete;
    Input &operator=(const Input &) = delete;
    std::size_t read(std::span<std::uint8_t> out) { // short only at the end
        std::size_t have = 0;
        while (have < out.size()) {
            const ssize_t n = ::read(fd, out.data() + have, out.size() - have);
            if (n < 0 && errno == EINTR)
                continue;
            if (n < 0)
                throw Error(Code::ioFailed, name);
            if (n == 0)
                break;
            have += static_cast<std::size_t>(n);
        }
        return have;
    }
    std::string name;
    int fd;
    std::uint64_t size = 0;
};

// The first `size` bytes: what is received meanwhile is behind them.
template <typename Take>
void pieces(const Path &file, std::uint64_t size, const Take &take) {
    Input in(file);
    Bytes buffer(piece);
    for (std::uint64_t done = 0; done < size;) {
        const std::size_t n =
            in.read(std::span(buffer).first(static_cast<std::size_t>(std::min<std::uint64_t>(piece, size - done))));
        if (n == 0)
            throw Error(Code::ioFailed, in.name);
        take(View(buffer).first(n));
        done += n;
    }
}

std::string digestOf(const Path &file, std::uint64_t size) {
    Sha256 hash;
    pieces(file, size, [&](View bytes) { hash.update(bytes); });
    return toHex(hash.finish());
}

// Throws wrongPassphrase, slotsDamaged, costTooHigh.
Secret keyOf(View slots, View passphrase) {
    Secret key = KeySlots::read(slots).open(passphrase);
    if (key.empty())
        throw Error(Code::wrongPassphrase);
    return key;
}

Identity identityOf(View key) {
    return identityFromScalar(hkdfSha256(key, {}, "simsa-workspace-export"));
}

std::string write(const ExportInfo &info) {
    Json::Array parts;
    for (const ExportInfo::Part &part : info.parts)
        parts.push_back(Json::Object{{"name", part.name}, {"size", part.size}, {"sha256", part.sha256}});
    return write(Json(Json::Object{{"format", format},
                                   {"name", info.name},
                                   {"role", info.role},
                                   {"fingerprint", info.fingerprint},
                                   {"time", toTimeText(info.time)},
                                   {"schema", info.schema},
                                   {"files", std::move(parts)}}));
}

bool goodPart(const std::string &name) {
    return name == databaseName || name == packName ||
           (name.size() == 78 && name.starts_with("documents/") && name.ends_with(".age") &&
            name.find_first_not_of("0123456789abcdef", 10) == 74);
}

ExportInfo readInfo(std::string_view text) {
    const Json json = parse(text);
    Fields f(json, "export");
    if (const std::string named = f.text("format", 64); named != format)
        throw Error(Code::unknownFormat, named);
    ExportInfo info;
    info.name = f.text("name", 100);
    info.role = f.text("role", 16);
    info.fingerprint = f.text("fingerprint", 64);
    info.time = fromTimeText(f.text("time", 20));
    info.schema = static_cast<int>(f.integer("schema", 1, 1'000'000));
    std::set<std::string> names;
    const Json &list = f.any("files");
    const auto *array = std::get_if<Json::Array>(&list.value);
    if (array == nullptr || array->size() > mostParts)
        throw Error(Code::manifestForm, "files");
    for (const Json &each : *array) {
        Fields p(each, "export.files");
        ExportInfo::Part part;
        part.name = p.text("name", 100);
        part.size = p.integer("size", 0, (std::int64_t{8} << 30) - 1);
        part.sha256 = p.text("sha256", 64);
        p.end();
        if (!goodPart(part.name) || !names.insert(part.name).second)
            throw Error(Code::manifestForm, "files");
        info.parts.push_back(std::move(part));
    }
    f.end();
    if (info.parts.empty() || info.parts[0].name != databaseName)
        throw Error(Code::manifestForm, "files");
    return info;
}

int schemaOf(Database &db) {
    Statement row(db, "PRAGMA user_version");
    row.step();
    return static_cast<int>(row.integer(0));
}

// What is found on the way through a file of this kind, part by part.
struct Visitor {
    std::function<void(const Bytes &slots)> onSlots;
    std::function<void(const ExportInfo &info)> onInfo;
    std::function<void(const ExportInfo::Part &part)> onPart;
    std::function<void(View bytes)> onBytes;
    std::function<void()> onEnd;
};

// Every byte is authenticated before it is given out, every part has its digest, and all of them are there.
ExportInfo walk(const Path &file, View passphrase, const Progress &progress, const Visitor &visit) {
    Input in(file);
    Bytes start(magic.size());
    if (in.read(start) != start.size() || textOf(start) != magic)
        throw Error(Code::unknownFormat, textOf(start).starts_with("simsa-workspace-") ? "simsa-workspace" : in.name);
    std::string line;
    for (std::uint8_t c = 0; in.read({&c, 1}) == 1 && c != '\n';) {
        line.push_back(static_cast<char>(c));
        if (line.size() > 2 * keysCap)
            throw Error(Code::slotsDamaged, in.name);
    }
    Bytes slots;
    if (!appendFromBase64(line, Padding::full, slots))
        throw Error(Code::slotsDamaged, in.name);
    const Identity identity = identityOf(keyOf(slots, passphrase));
    if (visit.onSlots)
        visit.onSlots(slots);

    std::optional<ExportInfo> info;
    std::size_t next = 0; // of the manifest's parts
    Bytes manifest;
    Sha256 hash;
    std::uint64_t done = 0;
    const int total = static_cast<int>(in.size >> 20) + 1;
    TarReader tar;
    tar.onEntry = [&](const std::string &name, std::uint64_t size) {
        if (!info) {
            if (name != "manifest.json" || size > manifestCap)
                throw Error(Code::manifestForm, "manifest.json");
            return;
        }
        if (next >= info->parts.size() || info->parts[next].name != name ||
            static_cast<std::uint64_t>(info->parts[next].size) != size)
            throw Error(Code::manifestMismatch, name);
        if (visit.onPart)
            visit.onPart(info->parts[next]);
    };
    tar.onBytes = [&](View bytes) {
        if (!info) {
            manifest.insert(manifest.end(), bytes.begin(), bytes.end());
            return;
        }
        hash.update(bytes);
        if (visit.onBytes)
            visit.onBytes(bytes);
    };
    tar.onEnd = [&] {
        if (!info) {
            info = readInfo(textOf(manifest));
            if (visit.onInfo)
                visit.onInfo(*info);
            return;
        }
        const ExportInfo::Part &part = info->parts[next++];
        if (toHex(hash.finish()) != part.sha256)
            throw Error(Code::digestMismatch, part.name);
        if (visit.onEnd)
            visit.onEnd();
    };
    decryptAge([&](std::span<std::uint8_t> out) { return in.read(out); },
               [&](View bytes) {
                   progress("import", static_cast<int>(done >> 20), total);
                   done += bytes.size();
                   tar.feed(bytes);
               },
               {&identity, 1});
    tar.finish();
    if (!info || next != info->parts.size())
        throw Error(Code::manifestMismatch, "files");
    return *info;
}

class Scratch { // goes away whatever happens
public:
    explicit Scratch(Path path_) : path(std::move(path_)) {}
    ~Scratch() {
        std::error_code ignored;
        std::filesystem::remove_all(path, ignored);
    }
    Scratch(const Scratch &) = delete;
    Scratch &operator=(const Scratch &) = delete;
    Path path;
};

} // namespace

std::int64_t ExportInfo::bytes() const {
    std::int64_t sum = 0;
    for (const Part &part : parts)
        sum += part.size;
    return sum;
}

ExportInfo exportWorkspace(Workspace &ws, View passphrase, const Path &file, const Progress &progress) {
    const Bytes slots = readFile(ws.folder() / "keys", keysCap);
    const Identity identity = identityOf(keyOf(slots, passphrase));
    // Left behind by a power cut, it goes with the next opening, as all that ends so.
    const Scratch copy(ws.folder() / "export.part");
    ExportInfo info;
    {
        const auto guard = ws.lock();
        progress("export", 0, 1);
        info = {ws.person().name, nameOf(ws.person().role), ws.fingerprint(), ws.clock(), schemaOf(ws.db()), {}};
        // The copy says of itself when it was made; what it was before is told from it by that alone.
        const std::string before = ws.setting("exported");
        ws.setSetting("exported", std::to_string(info.time));
        std::error_code missing;
        const std::uint64_t received = std::filesystem::file_size(ws.folder() / packName, missing);
        try {
            ws.db().copyTo(copy.path);
            ws.db().checkCopy(copy.path);
        } catch (const Error &e) {
            ws.setSetting("exported", before);
            if (e.code == Code::databaseDamaged)
                throw Error(Code::backupWrong, e.detail);
            throw;
        }
        const auto size = std::filesystem::file_size(copy.path);
        info.parts.push_back({databaseName, static_cast<std::int64_t>(size), digestOf(copy.path, size)});
        if (!missing && received > 0)
            info.parts.push_back(
                {packName, static_cast<std::int64_t>(received), digestOf(ws.folder() / packName, received)});
    }
    for (const std::string &name : listFiles(ws.vault().documents()))
        if (const std::string part = "documents/" + name; goodPart(part)) // others are on their way in
            info.parts.push_back({part,
                                  static_cast<std::int64_t>(std::filesystem::file_size(ws.vault().documents() / name)),
                                  name.substr(0, 64)});

    Replacement out(file);
    std::string head(magic);
    appendBase64(head, slots, Padding::full);
    out.write(view(head + "\n"));
    // age asks for bytes where tar gives them: the tar of one step waits here until it was asked for.
    Bytes waiting;
    std::size_t given = 0;
    TarWriter tar([&](View bytes) { waiting.insert(waiting.end(), bytes.begin(), bytes.end()); });
    const std::string manifest = write(info);
    tar.entry("manifest.json", manifest.size());
    tar.write(view(manifest));
    std::size_t part = 0;
    std::optional<Input> in;
    std::uint64_t left = 0;
    Sha256 hash;
    const int total = static_cast<int>(info.bytes() >> 20) + 1;
    std::int64_t done = 0;
    Bytes buffer(piece);
    const auto more = [&] { // the next piece of the tar; false after its end
        waiting.clear();
        given = 0;
        if (!in) {
            if (part > info.parts.size())
                return false;
            if (part == info.parts.size()) {
                tar.finish();
                ++part;
                return true;
            }
            const ExportInfo::Part &p = info.parts[part];
            in.emplace(p.name == databaseName ? copy.path : ws.folder() / p.name);
            left = static_cast<std::uint64_t>(p.size);
            tar.entry(p.name, left);
        }
        progress("export", static_cast<int>(done >> 20), total);
        const std::size_t n =
            in->read(std::span(buffer).first(static_cast<std::size_t>(std::min<std::uint64_t>(piece, left))));
        if (n == 0 && left > 0)
            throw Error(Code::ioFailed, in->name);
        tar.write(View(buffer).first(n));
        hash.update(View(buffer).first(n));
        left -= n;
        done += static_cast<std::int64_t>(n);
        if (left == 0) {
            in.reset();
            if (toHex(hash.finish()) != info.parts[part].sha256) // damaged here already: no good copy of it
                throw Error(Code::digestMismatch, info.parts[part].name);
            ++part;
        }
        return true;
    };
    encryptAge(
        [&](std::span<std::uint8_t> into) -> std::size_t {
            while (given == waiting.size())
                if (!more())
                    return 0;
            const std::size_t n = std::min(into.size(), waiting.size() - given);
            std::copy_n(waiting.begin() + static_cast<std::ptrdiff_t>(given), n, into.begin());
            given += n;
            return n;
        },
        [&](View bytes) { out.write(bytes); }, {&identity.recipient, 1});
    out.commit();
    try {
        if (checkExport(file, passphrase, progress) != info)
            throw Error(Code::backupWrong, file.filename().string());
    } catch (const Error &e) {
        std::error_code ignored;
        std::filesystem::remove(file, ignored);
        if (e.code == Code::cancelled)
            throw;
        throw Error(Code::backupWrong, file.filename().string());
    }
    noteActivity(ws, "exported", file.filename().string());
    return info;
}

ExportInfo checkExport(const Path &file, View passphrase, const Progress &progress) {
    return walk(file, passphrase, progress, {});
}

ExportInfo importWorkspace(const Path &file, View passphrase, const Path &wanted, const Progress &progress,
                           const Clock &clock) {
    const Path normal = wanted.lexically_normal();
    const Path target = normal.has_filename() ? normal : normal.parent_path();
    std::error_code error;
    if (std::filesystem::symlink_status(target, error).type() != std::filesystem::file_type::not_found)
        throw Error(Code::folderExists, target.filename().string());
    const Path parent = target.has_parent_path() ? target.parent_path() : Path(".");
    if (!std::filesystem::is_directory(parent, error))
        throw Error(Code::folderUnusable, parent.filename().string());
    Path part = target;
    part += ".part";
    const Scratch scratch(part);
    std::filesystem::remove_all(part, error); // left by one that was cut off
    Bytes slots;
    std::optional<Replacement> out;
    Visitor visit;
    visit.onSlots = [&](const Bytes &given) { slots = given; };
    visit.onInfo = [&](const ExportInfo &info) {
        struct statvfs room {};
        const auto needed = static_cast<std::uint64_t>(info.bytes()) + (8u << 20);
        if (::statvfs(parent.c_str(), &room) == 0 && std::uint64_t{room.f_bavail} * room.f_frsize < needed)
            throw Error(Code::diskFull, target.filename().string());
        for (const Path &folder : {part, part / "documents"})
            if (::mkdir(folder.c_str(), 0700) != 0)
                throwErrno(errno, folder);
        writeFile(part / "keys", slots);
    };
    visit.onPart = [&](const ExportInfo::Part &p) { out.emplace(part / p.name); };
    visit.onBytes = [&](View bytes) { out->write(bytes); };
    visit.onEnd = [&] {
        out->commit();
        out.reset();
    };
    const ExportInfo info = walk(file, passphrase, progress, visit);
    {
        progress("check", 0, 1);
        const std::unique_ptr<Workspace> ws = Workspace::open(part, passphrase);
        ws->clock = clock;
        ws->db().verify();
        if (ws->fingerprint() != info.fingerprint)
            throw Error(Code::workspaceDamaged, "fingerprint");
        ws->setSetting("imported", std::to_string(ws->clock()));
        ws->setSetting("export_of", std::to_string(info.time));
        ws->setSetting("resting", ""); // the one it came from may rest; this one is to go on
        noteActivity(*ws, "imported", toTimeText(info.time));
        ws->db().execute("PRAGMA wal_checkpoint(TRUNCATE)");
    }
    if (::renameat2(AT_FDCWD, part.c_str(), AT_FDCWD, target.c_str(), RENAME_NOREPLACE) != 0) {
        if (errno == EEXIST || errno == ENOTEMPTY)
            throw Error(Code::folderExists, target.filename().string());
        // Some file systems know no RENAME_NOREPLACE; a plain rename never replaces a folder with content.
        if (errno != EINVAL || ::rename(part.c_str(), target.c_str()) != 0)
            throwErrno(errno, target);
    }
    return info;
}

Copies copiesOf(Workspace &ws) {
    const auto guard = ws.lock();
    const auto time = [&](const char *name) {
        const std::string text = ws.setting(name);
        return text.empty() ? std::nullopt : std::optional<std::int64_t>(std::stoll(text));
    };
    return {time("exported"), time("imported"), time("export_of").value_or(0)};
}

} // namespace simsa
