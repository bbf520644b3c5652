// Taking a proposal of 300 pages into the index, and finding phrases of 1, 2 and 5 syllables in 15 proposals of 300
// pages each: warm, and cold (the workspace just unlocked, its file dropped from the system's cache), against pdfgrep.
#include "app/cli/demo/ProposalPdf.h"
#include "app/crypto/Age.h"
#include "app/crypto/Hash.h"
#include "app/reading/PageHost.h"
#include "app/workspace/Documents.h"
#include "app/workspace/Rounds.h"
#include "tests/bench/Peer.h"

using namespace simsa;
using namespace simsa::bench;

namespace {

constexpr int proposals = 15, pages = 300, runs = 9;
constexpr const char *passphrase = "a passphrase for measuring";

struct Phrase {
    const char *name;
    const char *words;
};
constexpr Phrase phrases[] = {{"one_syllable", "값"}, {"two_syllables", "손실"}, {"five_syllables", "가중치부터"}};

// Wall time of pdfgrep over all files; 0 when there is none.
double pdfgrep(const std::vector<Path> &files, const char *words) {
    std::vector<std::string> arguments{"pdfgrep", "-c", words};
    for (const Path &file : files)
        arguments.push_back(file.string());
    std::vector<char *> list;
    for (std::string &argument : arguments)
        list.push_back(argument.data());
    list.push_back(nullptr);
    const auto start = Now::now();
    const pid_t child = ::fork();
    if (child == 0) {
        const int none = ::open("/dev/null", O_WRONLY);
        ::dup2(none, 1);
        ::execvp("pdfgrep", list.data());
        ::_exit(127);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) && WEXITSTATUS(status) <= 1 ? millisecondsSince(start) : 0;
}

void dropFromCache(const Path &folder) {
    for (const auto &entry : std::filesystem::recursive_directory_iterator(folder)) {
        const int fd = ::open(entry.path().c_str(), O_RDONLY | O_CLOEXEC);
        if (fd < 0)
            continue;
        ::fsync(fd);
        ::posix_fadvise(fd, 0, 0, POSIX_FADV_DONTNEED);
        ::close(fd);
    }
}

void measure() {
    const Folder folder;
    const Path place = folder.path / "bench.simsa";
    Secret code;
    auto ws = Workspace::create(place, view(passphrase), Role::evaluator, "Bench", "", "home", code, leastCost());
    const SigningKey chair = makeSigningKey();
    Round round{.id = toHex(Bytes(16, 7)),
                .title = "Bench",
                .committee = "Committee",
                .language = "ko",
                .opened = 1,
                .deadline = 2'000'000'000,
                .chairSigning = toOpenSsh(chair.pub),
                .chairRecipient = toText(makeIdentity().recipient)};
    round.rubric.criteria = {{.id = "tech", .title = "Technology", .maximum = {10000}, .step = {50}}};
    std::vector<Identity> identities;
    std::vector<Path> plain;
    for (int i = 1; i <= proposals; ++i) {
        const std::string number = (i < 10 ? "0" : "") + std::to_string(i);
        const Bytes pdf = demo::makeProposalPdf(
            {i, "제안" + number, pages, demo::ProposalSpec::text, static_cast<std::uint64_t>(i), "ko"});
        plain.push_back(folder.path / (number + ".pdf"));
        writeFile(plain.back(), pdf);
        identities.push_back(makeIdentity());
        const Recipient recipient = identities.back().recipient;
        const Bytes sealed = encryptAge(pdf, std::span(&recipient, 1));
        const std::string name = toHex(sha256(sealed));
        std::filesystem::create_directories(ws->vault().documents());
        writeFile(ws->vault().documents() / (name + ".age"), sealed);
        round.proposals.push_back({.id = number,
                                   .applicant = "제안 " + number,
                                   .documents = {{.name = number + ".pdf",
                                                  .sha256 = toHex(sha256(pdf)),
                                                  .sealed = name,
                                                  .size = static_cast<std::int64_t>(pdf.size()),
                                                  .sealedSize = static_cast<std::int64_t>(sealed.size()),
                                                  .pages = pages}}});
    }
    round.panel = {{"E1", "home", toOpenSsh(ws->person().signing.pub), toText(ws->person().identity.recipient)}};
    const std::string json = writeRound(round);
    saveRound(*ws, {.round = round, .digest = toHex(sha256(view(json))), .json = json, .member = "E1"});
    for (std::size_t i = 0; i < identities.size(); ++i) {
        const Secret text = toText(identities[i]);
        addDocument(*ws, round.id, round.proposals[i].id, 0, round.proposals[i].documents[0],
                    View(text.data(), text.size()));
    }
    std::vector<double> imports;
    for (const StoredDocument &document : documents(*ws, round.id)) {
        PageHost host;
        markPresent(*ws, document.id);
        const auto begin = Now::now();
        indexDocument(*ws, document, host);
        imports.push_back(millisecondsSince(begin));
    }
    print("import_of_300_pages_with_index", quantile(imports), "ms", 0, 1500);

    std::vector<double> warm[3], cold[3], theirs[3];
    std::size_t hits[3] = {};
    for (int run = 0; run < runs; ++run) {
        for (std::size_t i = 0; i < 3; ++i) {
            ws.reset();
            dropFromCache(place);
            ws = Workspace::open(place, view(passphrase));
            auto begin = Now::now();
            search(*ws, round.id, phrases[i].words);
            cold[i].push_back(millisecondsSince(begin));
            begin = Now::now();
            hits[i] = search(*ws, round.id, phrases[i].words).size();
            warm[i].push_back(millisecondsSince(begin));
        }
    }
    for (std::size_t i = 0; i < 3; ++i)
        theirs[i].push_back(pdfgrep(plain, phrases[i].words)); // once: it takes many seconds
    for (std::size_t i = 0; i < 3; ++i) {
        const std::string name = std::string("search_") + phrases[i].name;
        print((name + "_pages").c_str(), static_cast<double>(hits[i]), "hits");
        print((name + "_warm_vs_pdfgrep").c_str(), quantile(warm[i]), "ms", quantile(theirs[i]), 0);
        print((name + "_warm").c_str(), quantile(warm[i]), "ms", 0, 10);
        print((name + "_cold").c_str(), quantile(cold[i]), "ms", 0, 25);
    }
}

} // namespace

int main() {
    try {
        measure();
    } catch (const Error &error) {
        std::fprintf(stderr, "failed: %d %s\n", static_cast<int>(error.code), error.detail.c_str());
        return 1;
    }
    return 0;
}
