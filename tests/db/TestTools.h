// What the tests of the database share.
#pragma once

#include "app/base/Error.h"
#include "app/base/Files.h"
#include "db/Database.h"

#include <QTemporaryDir>
#include <QtTest>
#include <optional>

namespace simsa {

inline Path pathOf(const QTemporaryDir &folder) {
    return Path(folder.path().toStdString());
}

inline Secret testKey(std::uint8_t first = 1) {
    Secret key(32);
    for (std::size_t i = 0; i < key.size(); ++i)
        key[i] = static_cast<std::uint8_t>(first + i);
    return key;
}

// The code of the Error that f throws, or nothing.
template <typename F>
std::optional<Code> failure(F f) {
    try {
        f();
    } catch (const Error &error) {
        return error.code;
    }
    return std::nullopt;
}

inline std::int64_t number(Database &db, std::string_view sql) {
    Statement query(db, sql);
    return query.step() ? query.integer(0) : -1;
}

// The names of all files below the folder that contain the bytes.
inline std::vector<std::string> filesContaining(const Path &folder, std::string_view needle) {
    std::vector<std::string> found;
    for (const auto &entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (!entry.is_regular_file())
            continue;
        const Bytes bytes = readFile(entry.path(), 1u << 30);
        if (textOf(bytes).find(needle) != std::string_view::npos)
            found.push_back(entry.path().filename().string());
    }
    return found;
}

// How many faults a series injects: SIMSA_FAULTS, else the number that every run of the tests affords.
inline int faults(int usual) {
    bool given = false;
    const int n = qEnvironmentVariableIntValue("SIMSA_FAULTS", &given);
    return given && n > 0 ? n : usual;
}

} // namespace simsa
