// A command's words: positionals, --options with a value, --flags; and passphrases, which never are words.
#pragma once

#include "app/base/Bytes.h"
#include "app/base/Files.h"

#include <map>
#include <string>
#include <vector>

namespace simsa::cli {

class Args {
public:
    // Throws Error{usage} for an option that is not in `options` (with a value) or `flags`.
    Args(const std::vector<std::string> &words, const std::vector<std::string> &options,
         const std::vector<std::string> &flags = {});

    bool has(const std::string &flag) const { return given.contains(flag); }
    std::string option(const std::string &name, const std::string &otherwise = {}) const;
    std::vector<std::string> all(const std::string &name) const;
    std::string required(const std::string &name) const;                  // throws usage
    const std::string &positional(std::size_t i, const char *what) const; // throws usage
    std::size_t positionals() const { return words.size(); }
    void end(std::size_t positionals) const; // throws usage when there are more

private:
    std::vector<std::string> words;
    std::multimap<std::string, std::string> given;
};

// The first line of a file, or what is typed at a prompt without echo.
Secret passphrase(const Args &args, const char *option = "--passphrase-file", const char *prompt = "Passphrase: ");
// A file a person names; unlike files of a drop it may be a link.
Bytes readGiven(const Path &file, std::uint64_t cap);
void print(const std::string &line);
void writeOut(const std::string &file, View bytes); // "-" is standard output

} // namespace simsa::cli
