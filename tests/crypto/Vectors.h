// Where published test vectors are, and what tests do with errors.
#pragma once

#include "app/base/Error.h"
#include "app/base/Files.h"

#include <QDir>
#include <QFile>
#include <QProcessEnvironment>
#include <QTest>
#include <optional>

namespace simsa::testing {

inline QDir vectors(const char *folder) {
    const QString root =
        qEnvironmentVariable("SIMSA_VECTORS", QStringLiteral(SIMSA_SOURCE) + QStringLiteral("/../shared/vectors"));
    return QDir(root + QLatin1Char('/') + QLatin1String(folder));
}

inline QByteArray contents(const QString &path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return file.readAll();
}

inline View view(const QByteArray &bytes) {
    return {reinterpret_cast<const std::uint8_t *>(bytes.constData()), static_cast<std::size_t>(bytes.size())};
}

inline std::string_view text(const QByteArray &bytes) {
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

// The kind of failure, or none.
template <typename F>
std::optional<Code> failure(F &&f) {
    try {
        f();
    } catch (const Error &error) {
        return error.code;
    }
    return std::nullopt;
}

// Bytes that are the same in every run and repeat in no chunk.
inline Bytes pattern(std::size_t n) {
    Bytes out(n);
    std::uint32_t x = 2463534242U;
    for (std::uint8_t &b : out) {
        x ^= x << 13;
        x ^= x >> 17;
        x ^= x << 5;
        b = static_cast<std::uint8_t>(x >> 8);
    }
    return out;
}

} // namespace simsa::testing
