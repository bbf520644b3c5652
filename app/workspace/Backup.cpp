#include "app/workspace/Backup.h"

#include "app/base/Error.h"
#include "app/crypto/Hash.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <ctime>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace simsa {

namespace {

constexpr std::size_t piece = 1 << 20;

class Descriptor {
public:
    explicit Descriptor(const Path &file) : fd(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW)) {
        if (fd < 0)
            throwErrno(errno, file);
    }
    ~Descriptor() { ::close(fd); }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    int fd;
};

// The first `size` bytes: what is received meanwhile is behind them.
void copyChecked(const Path &source, std::uint64_t size, const Path &target) {
    const Descriptor from(source);
    Replacement to(target);
    Sha256 hash;
    Bytes buffer(piece);
    for (std::uint64_t done = 0; done < size;) {
        const ssize_t n = ::read(from.fd, buffer.data(), std::min<std::uint64_t>(piece, size - done));
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            throw Error(Code::ioFailed, source.filename().string());
        const View bytes(buffer.data(), static_cast<std::size_t>(n));
        hash.update(bytes);
        to.write(bytes);
        done += bytes.size();
    }
    to.commit();
    if (sha256File(target.string()) != hash.finish())
        throw Error(Code::backupWrong, target.filename().string());
}

std::string nameOfCopy(const Path &workspace, std::int64_t time) {
    const std::time_t seconds = time;
    std::tm parts{};
    ::localtime_r(&seconds, &parts);
    std::array<char, 32> text{};
    std::strftime(text.data(), text.size(), " backup %Y-%m-%d %H%M%S", &parts);
    return workspace.stem().string() + text.data() + ".simsa";
}

bool isInside(const Path &inner, const Path &outer) {
    std::error_code error;
    const Path a = std::filesystem::canonical(inner, error), b = std::filesystem::canonical(outer, error);
    return std::mismatch(b.begin(), b.end(), a.begin(), a.end()).first == b.end();
}

class Made { // the copy until it is known to be good
public:
    explicit Made(const Path &folder_) : folder(folder_) {
        if (::mkdir(folder.c_str(), 0700) == 0)
            return;
        if (errno == EEXIST)
            throw Error(Code::folderExists, folder.filename().string());
        throwErrno(errno, folder);
    }
    ~Made() {
        std::error_code ignored;
        if (!good)
            std::filesystem::remove_all(folder, ignored);
    }
    Made(const Made &) = delete;
    Made &operator=(const Made &) = delete;
    Path folder;
    bool good = false;
};

} // namespace

Backup backUp(Workspace &ws, const Path &place, const Progress &progress) {
    std::error_code error;
    if (!std::filesystem::is_directory(place, error) || isInside(place, ws.folder()))
        throw Error(Code::folderUnusable, place.filename().string());
    Backup backup{place / nameOfCopy(ws.folder(), ws.clock()), ws.clock(), 0};
    Made made(backup.folder);
    const Path documents = made.folder / "documents";
    if (::mkdir(documents.c_str(), 0700) != 0)
        throwErrno(errno, documents);
    std::vector<std::string> names;
    {
        const auto guard = ws.lock();
        progress("backup", 0, 1);
        const Path pack = ws.folder() / "ballots.pack";
        const std::uint64_t received = std::filesystem::file_size(pack, error);
        ws.db().copyTo(made.folder / "workspace.db");
        try {
            ws.db().checkCopy(made.folder / "workspace.db");
        } catch (const Error &e) {
            if (e.code != Code::databaseDamaged)
                throw;
            throw Error(Code::backupWrong, e.detail);
        }
        copyChecked(ws.folder() / "keys", std::filesystem::file_size(ws.folder() / "keys"), made.folder / "keys");
        if (!error)
            copyChecked(pack, received, made.folder / "ballots.pack");
        names = listFiles(ws.vault().documents());
    }
    int done = 0;
    for (const std::string &name : names) {
        progress("backup", done++, static_cast<int>(names.size()));
        if (!name.ends_with(".age")) // a document on its way in
            continue;
        const Path source = ws.vault().documents() / name;
        copyChecked(source, std::filesystem::file_size(source), documents / name);
        if (name != toHex(sha256File((documents / name).string())) + ".age")
            throw Error(Code::backupWrong, name);
    }
    for (const auto &entry : std::filesystem::recursive_directory_iterator(made.folder, error))
        if (entry.is_regular_file(error))
            backup.bytes += entry.file_size(error);
    const auto guard = ws.lock();
    ws.setSetting("backup", std::to_string(backup.time));
    made.good = true;
    return backup;
}

std::optional<std::int64_t> lastBackup(Workspace &ws) {
    const auto guard = ws.lock();
    const std::string time = ws.setting("backup");
    return time.empty() ? std::nullopt : std::optional(std::stoll(time));
}

} // namespace simsa
