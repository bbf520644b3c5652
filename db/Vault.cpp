#include "db/Vault.h"

#include "app/base/Error.h"

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace simsa {

namespace {

constexpr std::size_t leastPassphrase = 8; // characters
constexpr std::uint64_t keysCap = 4096, leastDatabase = 8192;

const char *const keysName = "keys", *const databaseName = "workspace.db", *const lockName = "lock";

void requirePassphrase(View passphrase) {
    std::size_t characters = 0;
    for (const std::uint8_t byte : passphrase)
        characters += (byte & 0xc0) != 0x80; // UTF-8: every byte but a continuation begins a character
    if (characters < leastPassphrase)
        throw Error(Code::passphraseTooShort);
}

void makeFolder(const Path &folder) {
    if (::mkdir(folder.c_str(), 0700) != 0 || ::chmod(folder.c_str(), 0700) != 0)
        throwErrno(errno, folder);
}

void syncFolder(const Path &folder) {
    const int fd = ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0)
        return;
    ::fsync(fd);
    ::close(fd);
}

// Held until the descriptor closes, so a killed program leaves no stale lock behind.
int takeLock(const Path &folder) {
    const Path file = folder / lockName;
    const int fd = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (fd < 0)
        throwErrno(errno, file);
    if (::flock(fd, LOCK_EX | LOCK_NB) == 0)
        return fd;
    const int error = errno;
    ::close(fd);
    if (error == EWOULDBLOCK)
        throw Error(Code::workspaceInUse, folder.filename().string());
    throwErrno(error, file);
}

Path withoutTrailingSlash(const Path &folder) {
    const Path normal = folder.lexically_normal();
    return normal.has_filename() ? normal : normal.parent_path();
}

bool isThere(const Path &path) {
    std::error_code error;
    return std::filesystem::symlink_status(path, error).type() != std::filesystem::file_type::not_found;
}

KeySlots readSlots(const Path &folder) {
    try {
        return KeySlots::read(readFile(folder / keysName, keysCap));
    } catch (const Error &error) {
        if (error.code == Code::fileMissing || error.code == Code::fileTooLarge)
            throw Error(Code::slotsDamaged, keysName);
        throw;
    }
}

Secret openSlots(const KeySlots &slots, View secretText) {
    Secret key = slots.open(secretText);
    if (key.empty())
        throw Error(Code::wrongPassphrase);
    return key;
}

} // namespace

std::unique_ptr<Vault> Vault::create(const Path &folder, View passphrase, Secret &recoveryCode, const KeyCost &cost) {
    requirePassphrase(passphrase);
    const Path target = withoutTrailingSlash(folder);
    if (isThere(target))
        throw Error(Code::folderExists, target.filename().string());
    // Everything is made in a folder beside the target and appears under its name in one step.
    Path part = target;
    part += ".part";
    std::error_code error;
    if (isThere(part)) { // left by a creation that was cut off, unless that one is still at work
        const int held = std::filesystem::is_directory(part, error) ? takeLock(part) : -1;
        std::filesystem::remove_all(part, error);
        if (held >= 0)
            ::close(held);
    }
    std::unique_ptr<Vault> vault(new Vault);
    makeFolder(part);
    try {
        vault->lock = takeLock(part);
        makeFolder(part / "documents");
        const Secret key = makeWorkspaceKey();
        Secret code = makeRecoveryCode();
        KeySlots slots = KeySlots::make(key, cost);
        slots.set(Slot::passphrase, passphrase, key);
        slots.set(Slot::recovery, code, key);
        Database(part / databaseName, key).execute("PRAGMA wal_checkpoint(TRUNCATE)");
        writeFile(part / keysName, slots.write());
        if (::renameat2(AT_FDCWD, part.c_str(), AT_FDCWD, target.c_str(), RENAME_NOREPLACE) != 0) {
            if (errno == EEXIST || errno == ENOTEMPTY)
                throw Error(Code::folderExists, target.filename().string());
            // Some file systems know no RENAME_NOREPLACE; a plain rename never replaces a folder with content.
            if (errno != EINVAL || ::rename(part.c_str(), target.c_str()) != 0)
                throwErrno(errno, target);
        }
        syncFolder(target.parent_path());
        vault->path = target;
        try {
            vault->db = std::make_unique<Database>(target / databaseName, key);
        } catch (...) {
            std::filesystem::remove_all(target, error);
            throw;
        }
        recoveryCode = std::move(code);
    } catch (...) {
        std::filesystem::remove_all(part, error);
        throw;
    }
    return vault;
}

std::unique_ptr<Vault> Vault::open(const Path &folder, View passphraseOrCode) {
    std::unique_ptr<Vault> vault(new Vault);
    vault->path = withoutTrailingSlash(folder);
    const Path &path = vault->path;
    std::error_code error;
    if (!std::filesystem::is_directory(path, error) || (!isThere(path / keysName) && !isThere(path / databaseName)))
        throw Error(Code::workspaceMissing, path.filename().string());
    vault->lock = takeLock(path);
    const Secret key = openSlots(readSlots(path), passphraseOrCode);
    // SQLite would take an empty file for a new database, and everything would seem lost without a word.
    const std::uint64_t size = std::filesystem::file_size(path / databaseName, error);
    if (error || size < leastDatabase)
        throw Error(Code::databaseDamaged, databaseName);
    for (const Path &place : {path, vault->documents()}) // what was cut off: a change of passphrase, a document
        for (const std::string &name : listFiles(place))
            if (name.ends_with(".part"))
                std::filesystem::remove(place / name, error);
    vault->db = std::make_unique<Database>(path / databaseName, key);
    return vault;
}

Vault::~Vault() {
    db.reset(); // before the lock: nobody else may open while the log is being written back
    if (lock >= 0)
        ::close(lock);
}

bool Vault::check(View passphraseOrCode) const {
    return !readSlots(path).open(passphraseOrCode).empty();
}

void Vault::changePassphrase(View old, View fresh) {
    requirePassphrase(fresh);
    KeySlots slots = readSlots(path);
    const Secret key = openSlots(slots, old);
    slots.set(Slot::passphrase, fresh, key);
    writeFile(path / keysName, slots.write());
}

Secret Vault::newRecoveryCode(View passphrase) {
    KeySlots slots = readSlots(path);
    const Secret key = openSlots(slots, passphrase);
    Secret code = makeRecoveryCode();
    slots.set(Slot::recovery, code, key);
    writeFile(path / keysName, slots.write());
    return code;
}

} // namespace simsa
