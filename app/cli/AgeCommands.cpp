// `age decrypt|encrypt|keygen`: the meaning of the stock tool's options.
#include "app/cli/Commands.h"
#include "app/cli/Session.h"
#include "app/crypto/Age.h"

#include <algorithm>
#include <cstdio>

namespace simsa::cli {

Identity readIdentityFile(const std::string &file) {
    Bytes bytes = readGiven(file, 1u << 20);
    std::string_view text = textOf(bytes);
    const std::size_t at = text.find("AGE-SECRET-KEY-1");
    if (at == std::string_view::npos)
        throw Error(Code::keyForm, file);
    text = text.substr(at, 74);
    Identity identity = identityFromText(view(text));
    wipe(bytes.data(), bytes.size());
    return identity;
}

std::string spokenDigitsOf(const std::string &digestHex) {
    Digest digest{};
    const Bytes bytes = fromHex(digestHex);
    std::copy_n(bytes.begin(), std::min(bytes.size(), digest.size()), digest.begin());
    return spokenDigits(digest);
}

namespace {

class Input { // a file or standard input
public:
    explicit Input(const std::string &name) : file(name == "-" ? stdin : std::fopen(name.c_str(), "rbe")) {
        if (file == nullptr)
            throw Error(Code::fileMissing, name);
    }
    Input(const Input &) = delete;
    Input &operator=(const Input &) = delete;
    ~Input() {
        if (file != stdin)
            std::fclose(file);
    }
    std::size_t read(std::span<std::uint8_t> buffer) { return std::fread(buffer.data(), 1, buffer.size(), file); }

private:
    std::FILE *file;
};

void toStandardOutput(View bytes) {
    if (std::fwrite(bytes.data(), 1, bytes.size(), stdout) != bytes.size())
        throw Error(Code::ioFailed, "-");
}

} // namespace

int ageCommand(const Words &words) {
    if (words.empty())
        throw Error(Code::usage, "age decrypt|encrypt|keygen");
    const Args args(Words(words.begin() + 1, words.end()), {"-i", "-r"}, {"--armor"});
    if (words[0] == "keygen") {
        const Identity identity = makeIdentity();
        print("# public key: " + toText(identity.recipient));
        const Secret text = toText(identity);
        std::fwrite(text.data(), 1, text.size(), stdout);
        std::fputc('\n', stdout);
        return 0;
    }
    Input input(args.positionals() > 0 ? args.positional(0, "IN") : "-");
    if (words[0] == "encrypt") {
        std::vector<Recipient> recipients;
        for (const std::string &text : args.all("-r"))
            recipients.push_back(recipientFromText(text));
        if (recipients.empty())
            throw Error(Code::usage, "-r RECIPIENT");
        encryptAge([&](auto buffer) { return input.read(buffer); }, toStandardOutput, recipients);
        return 0;
    }
    if (words[0] != "decrypt")
        throw Error(Code::usage, words[0]);
    std::vector<Identity> identities;
    for (const std::string &file : args.all("-i"))
        identities.push_back(readIdentityFile(file));
    if (identities.empty())
        throw Error(Code::usage, "-i IDENTITY_FILE");
    // The armored form is read whole (64 MiB at most); the binary one as it comes.
    Bytes head(28);
    head.resize(input.read(head));
    if (textOf(head).starts_with("-----BEGIN")) {
        Bytes text = head;
        Bytes buffer(65536);
        while (const std::size_t n = input.read(buffer)) {
            text.insert(text.end(), buffer.begin(), buffer.begin() + static_cast<std::ptrdiff_t>(n));
            if (text.size() > (64u << 20))
                throw Error(Code::fileTooLarge, "armor");
        }
        const Bytes sealed = unarmorAge(text);
        std::size_t at = 0;
        decryptAge(
            [&](std::span<std::uint8_t> out) {
                const std::size_t n = std::min(out.size(), sealed.size() - at);
                std::copy_n(sealed.begin() + static_cast<std::ptrdiff_t>(at), n, out.begin());
                at += n;
                return n;
            },
            toStandardOutput, identities);
        return 0;
    }
    std::size_t given = 0;
    decryptAge(
        [&](std::span<std::uint8_t> out) {
            if (given == head.size())
                return input.read(out);
            const std::size_t n = std::min(out.size(), head.size() - given);
            std::copy_n(head.begin() + static_cast<std::ptrdiff_t>(given), n, out.begin());
            given += n;
            return n;
        },
        toStandardOutput, identities);
    return 0;
}

} // namespace simsa::cli
