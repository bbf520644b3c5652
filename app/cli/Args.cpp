#include "app/cli/Args.h"

#include "app/base/Error.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

namespace simsa::cli {

Args::Args(const std::vector<std::string> &all, const std::vector<std::string> &options,
           const std::vector<std::string> &flags) {
    for (std::size_t i = 0; i < all.size(); ++i) {
        const std::string &word = all[i];
        if (word.size() < 2 || word[0] != '-' || (word[1] >= '0' && word[1] <= '9')) {
            words.push_back(word);
        } else if (std::find(flags.begin(), flags.end(), word) != flags.end()) {
            given.emplace(word, "");
        } else if (std::find(options.begin(), options.end(), word) != options.end()) {
            if (i + 1 == all.size())
                throw Error(Code::usage, word);
            given.emplace(word, all[++i]);
        } else {
            throw Error(Code::usage, word);
        }
    }
}

std::string Args::option(const std::string &name, const std::string &otherwise) const {
    const auto at = given.find(name);
    return at == given.end() ? otherwise : at->second;
}

std::vector<std::string> Args::all(const std::string &name) const {
    std::vector<std::string> out;
    for (auto [at, end] = given.equal_range(name); at != end; ++at)
        out.push_back(at->second);
    return out;
}

std::string Args::required(const std::string &name) const {
    if (!given.contains(name))
        throw Error(Code::usage, name);
    return option(name);
}

const std::string &Args::positional(std::size_t i, const char *what) const {
    if (i >= words.size())
        throw Error(Code::usage, what);
    return words[i];
}

void Args::end(std::size_t positionals) const {
    if (words.size() > positionals)
        throw Error(Code::usage, words[positionals]);
}

static Secret firstLine(int fd) {
    Secret line;
    line.reserve(1024);
    std::uint8_t c = 0;
    while (line.size() < 1024 && ::read(fd, &c, 1) == 1 && c != '\n')
        line.push_back(c);
    wipe(&c, 1);
    return line;
}

Secret passphrase(const Args &args, const char *option, const char *prompt) {
    const std::string file = args.option(option);
    if (!file.empty()) {
        const int fd = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
        if (fd < 0)
            throwErrno(errno, file);
        Secret line = firstLine(fd);
        ::close(fd);
        return line;
    }
    termios before{};
    const bool terminal = ::tcgetattr(STDIN_FILENO, &before) == 0;
    if (!terminal)
        throw Error(Code::usage, option);
    termios quiet = before;
    quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    std::fputs(prompt, stderr);
    ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet);
    Secret line = firstLine(STDIN_FILENO);
    ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &before);
    std::fputc('\n', stderr);
    return line;
}

Bytes readGiven(const Path &file, std::uint64_t cap) {
    std::error_code error;
    const Path real = std::filesystem::canonical(file, error);
    return readFile(error ? file : real, cap);
}

void print(const std::string &line) {
    std::fwrite(line.data(), 1, line.size(), stdout);
    std::fputc('\n', stdout);
}

void writeOut(const std::string &file, View bytes) {
    if (file == "-")
        std::fwrite(bytes.data(), 1, bytes.size(), stdout);
    else
        writeFile(file, bytes);
}

} // namespace simsa::cli
