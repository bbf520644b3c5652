// A folder of its own, sealed and plain documents in it, and what a refusal was.
#pragma once

#include "app/base/Error.h"
#include "app/base/Files.h"
#include "app/crypto/Age.h"
#include "app/reading/PageHost.h"

#include <QCoreApplication>
#include <QTemporaryDir>
#include <QTest>
#include <fcntl.h>
#include <optional>
#include <unistd.h>

namespace simsa::test {

struct Sealed {
    Path path;
    Identity identity;
};

class Documents {
public:
    Sealed seal(View pdf) {
        Sealed sealed{next(".age"), makeIdentity()};
        const Recipient recipient = sealed.identity.recipient;
        writeFile(sealed.path, encryptAge(pdf, std::span(&recipient, 1)));
        return sealed;
    }
    Path plain(View pdf) {
        const Path path = next(".pdf");
        writeFile(path, pdf);
        return path;
    }

private:
    Path next(const char *ending) {
        return Path(folder.path().toStdString()) / ("d" + std::to_string(++count) + ending);
    }
    QTemporaryDir folder;
    int count = 0;
};

inline DocumentInfo openPlain(PageHost &host, const Path &path) {
    const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    const auto close = [fd] { ::close(fd); };
    try {
        DocumentInfo info = host.openPlain(fd);
        close();
        return info;
    } catch (...) {
        close();
        throw;
    }
}

// The code of the Error that work throws; nothing when it throws none.
template <typename Work>
std::optional<Code> refusal(const Work &work) {
    try {
        work();
    } catch (const Error &error) {
        return error.code;
    }
    return std::nullopt;
}

inline bool isWhite(const Image &image, int x, int y) {
    const std::size_t at =
        (static_cast<std::size_t>(y) * static_cast<std::size_t>(image.width) + static_cast<std::size_t>(x)) * 4;
    return image.pixels[at] == 255 && image.pixels[at + 1] == 255 && image.pixels[at + 2] == 255;
}

inline std::string lineText(const TextLayer &layer, std::size_t line) {
    std::string out;
    for (const char32_t c : layer.lines.at(line).text)
        out += static_cast<char>(c);
    return out;
}

} // namespace simsa::test
