// Grows the seeds of all targets: plays demonstrations with the command line and takes apart what they leave, decrypted
// where a reader stands behind encryption; the published vectors go in too. grow SIMSA_CLI FOLDER
#include "app/base/Files.h"
#include "app/crypto/Age.h"
#include "app/crypto/AgeStream.h"
#include "app/crypto/Hash.h"
#include "app/crypto/Shares.h"
#include "app/crypto/Signature.h"
#include "app/exchange/LogProof.h"
#include "app/exchange/Opening.h"
#include "app/exchange/People.h"
#include "app/exchange/Rehearsal.h"
#include "app/exchange/RoundFile.h"
#include "app/reading/Wire.h"
#include "app/tally/Tally.h"
#include "app/workspace/Workspace.h"
#include "tests/fuzz/Fuzz.h"
#include "tests/fuzz/World.h"

#include <cstdlib>
#include <functional>
#include <iostream>
#include <sys/wait.h>
#include <unistd.h>
#include <zip.h>

using namespace simsa;
using namespace simsa::fuzz;

namespace {

constexpr std::uint64_t most = 256 * 1024, mostSealed = 24 * 1024; // a larger seed only slows the targets down
constexpr const char *demoPassphrase = "simsa demo passphrase";

Path corpus;

void seed(const std::string &target, View bytes) {
    const Path folder = corpus / target;
    std::filesystem::create_directories(folder);
    if (bytes.size() <= (target.starts_with("age") ? mostSealed : most))
        writeFile(folder / toHex(View(sha256(bytes)).first(16)), bytes);
}
void seed(const std::string &target, std::string_view text) {
    seed(target, view(text));
}

Bytes joined(std::initializer_list<View> parts) {
    Bytes out;
    for (const View &part : parts) {
        if (&part != parts.begin())
            out.push_back(partEnd);
        out.insert(out.end(), part.begin(), part.end());
    }
    return out;
}

template <typename... T>
Bytes packed(const T &...values) {
    Bytes out;
    const auto put = [&](const auto &value) {
        const auto *bytes = reinterpret_cast<const std::uint8_t *>(&value);
        out.insert(out.end(), bytes, bytes + sizeof value);
    };
    (put(values), ...);
    return out;
}

void seedJson(std::string_view text) {
    seed("json", text);
}

// Whole envelopes: what their inner tar holds goes to the readers of each part.
void seedTar(View tar) {
    const World &w = world();
    seed("tar", tar);
    const Bytes sealed = seal(tar, {&w.chair.identity.recipient, 1});
    seed("age_stream", sealed);
    seed("age_header", sealed);
    seed("age_armor", armorAge(sealed));
    std::vector<TarView> files;
    if (!accepted([&] { files = readTar(tar); }))
        return;
    for (const TarView &file : files) {
        const std::string_view text = textOf(file.bytes);
        if (file.name.ends_with(".tar"))
            seedTar(file.bytes);
        if (file.name.ends_with(".json"))
            seedJson(text);
        if (file.name.ends_with(".age")) {
            seed("age_stream", file.bytes);
            seed("age_header", file.bytes);
        }
        if (file.name == "manifest.json")
            seed("manifest", text);
        if (file.name == "invitation.json" || file.name == "declaration.json" || file.name == "event.json")
            seed("people", file.bytes);
        if (file.name == "log")
            seed("log", file.bytes);
        if (file.name == "opening.json")
            seed("opening", file.bytes);
    }
}

// round.json as it is, and a ballot of it as one of the fixed round's E1.
void seedBallot(std::string_view json) {
    const World &w = world();
    accepted([&] {
        Ballot ballot = readBallot(json);
        ballot.round = w.digest;
        ballot.member = "E1";
        for (Judgement &judgement : ballot.judgements)
            for (CriterionScore &score : judgement.scores)
                score.evidence = {{w.round.proposals[0].documents[0].sha256, 2, "quoted"}};
        const std::string text = writeBallot(ballot);
        seedJson(text);
        seed("ballot", text);
        const std::string note = signCheckpoint({originOf(w.round.id), 7, Digest{}}, w.chair.signing);
        seed("ballot", joined({view(text), view(note)}));
        seed("submission", text);
        seed("submission", joined({view(text), view(signSsh(w.panel[0].signing, "ballot@simsa", view(text)))}));
    });
}

void play(const Path &program, const Path &folder, const std::vector<std::string> &options) {
    std::vector<std::string> words{program.string(), "demo", folder.string()};
    words.insert(words.end(), options.begin(), options.end());
    std::vector<char *> pointers;
    for (std::string &word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    const pid_t child = ::fork();
    if (child == 0) {
        if (std::freopen("/dev/null", "w", stdout) == nullptr || std::freopen("/dev/null", "w", stderr) == nullptr)
            ::_exit(127);
        ::execv(program.c_str(), pointers.data());
        ::_exit(127);
    }
    int status = -1;
    if (child < 0 || ::waitpid(child, &status, 0) != child || status != 0)
        throw Error(Code::ioFailed, "demo");
}

// A sealed file with whatever key of the demonstration opens it.
Bytes opened(View sealed, const std::vector<Identity> &identities) {
    return decryptAge(sealed, identities, std::size_t{64} << 20);
}

void takeSpreadsheetApart(const Path &file) {
    zip_t *zip = zip_open(file.c_str(), ZIP_RDONLY, nullptr);
    std::vector<Bytes> parts;
    for (const char *name :
         {"xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"}) {
        zip_stat_t stat;
        Bytes part;
        if (zip_stat(zip, name, 0, &stat) == 0) {
            part.resize(static_cast<std::size_t>(stat.size));
            zip_file_t *entry = zip_fopen(zip, name, 0);
            zip_fread(entry, part.data(), part.size());
            zip_fclose(entry);
        }
        parts.push_back(std::move(part));
    }
    zip_discard(zip);
    seed("spreadsheet", joined({parts[0], parts[1], parts[2], parts[3]}));
}

void takeApart(const Path &demo) {
    std::vector<Identity> identities;
    Bytes chairSeed;
    for (const auto &entry : std::filesystem::directory_iterator(demo))
        if (entry.path().extension() == ".simsa") {
            const auto ws = Workspace::open(entry.path(), view(demoPassphrase));
            identities.push_back(ws->person().identity);
            if (entry.path().stem() == "chair")
                chairSeed.assign(ws->person().signing.seed.begin(), ws->person().signing.seed.end());
            seed("key_slots", readFile(entry.path() / "keys", most));
        }
    identities.push_back(identityFromText(readFile(demo / "auditor.key", 200)));

    for (const auto &entry : std::filesystem::recursive_directory_iterator(demo / "drop")) {
        if (!entry.is_regular_file())
            continue;
        const std::string name = std::filesystem::relative(entry.path(), demo / "drop").string();
        seed("names", name);
        seed("names", entry.path().filename().string());
        const Bytes bytes = readFile(entry.path(), most * 100);
        const auto type = typeOfFile(name);
        if (type && *type != FileType::result) {
            const Bytes tar = opened(bytes, identities);
            seedTar(tar);
            const std::vector<TarView> files = readTar(tar);
            if (*type == FileType::rehearsal)
                seed("rehearsal", joined({files[2].bytes, {}, {}, {}}));
            if (*type == FileType::acceptance)
                seed("rehearsal", joined({{}, files[2].bytes, files[3].bytes, {}}));
            if (*type == FileType::round) {
                seed("round", joined({files[2].bytes, files[3].bytes}));
                const Round round = readRound(textOf(files[2].bytes));
                seedJson(writeRubric(round.rubric));
                seedJson(writePolicy(round.policy));
            }
        } else if (name.find("/log/entries/") != std::string::npos) {
            seed("log", bytes);
        }
    }
    const Bytes invitation = readFile(demo / "committee.simsa-invitation", most);
    seedTar(invitation);
    seed("people", joined({{}, invitation}));
    seed("people", joined({{}, view(invitationText(invitation))}));

    const Bytes result = opened(readFile(demo / "round.simsa-result", most * 100), identities);
    seedTar(result);
    Bytes withSeed = chairSeed;
    withSeed.insert(withSeed.end(), result.begin(), result.end());
    seed("result", withSeed);
    for (const TarView &file : readTar(result)) {
        if (!file.name.starts_with("identities/"))
            continue;
        const std::string digest = file.name.substr(file.name.find('/') + 1);
        const Identity ephemeral = identityFromText(file.bytes);
        for (const TarView &other : readTar(result))
            if (other.name == "submissions/" + digest + ".tar")
                for (const TarView &part : readTar(other.bytes))
                    if (part.name == "ballot.age") {
                        const Bytes inner = decryptAge(part.bytes, {&ephemeral, 1}, most);
                        seedTar(inner);
                        seedBallot(textOf(readTar(inner)[0].bytes));
                    }
    }
    for (const auto &entry : std::filesystem::recursive_directory_iterator(demo / "reports")) {
        if (entry.path().extension() == ".csv")
            seed("csv", readFile(entry.path(), most));
        if (entry.path().extension() == ".xlsx") {
            seed("spreadsheet", readFile(entry.path(), most));
            takeSpreadsheetApart(entry.path());
        }
    }
}

// What a demonstration does not happen to hold.
void addPeople() {
    const World &w = world();
    const Round &r = w.round;
    const PersonCard card{.name = "Kim",
                          .affiliation = "Institute",
                          .group = "home",
                          .languages = {"ko", "en"},
                          .signing = toOpenSsh(w.panel[0].signing.pub),
                          .recipient = toText(w.panel[0].identity.recipient),
                          .chair = r.chairSigning};
    const Party &author = w.panel[0];
    const Bytes tar = opened(writeCard(card, author.signing, author.identity.recipient, w.chair.identity.recipient),
                             {w.chair.identity});
    seedTar(tar);
    seed("people", readTar(tar)[2].bytes);
    const Invitation invitation{r.chairSigning, r.chairRecipient, "Committee", "/drop"};
    seed("people", readTar(writeInvitation(invitation, w.chair.signing))[2].bytes);
    Declaration declaration{.member = "E1", .time = r.opened, .pledge = true, .priorContact = "none"};
    for (const Proposal &proposal : r.proposals)
        declaration.conflicts.push_back({proposal.id, {proposal.id == "02", false, false, false, false}, "note"});
    seed("people", writeDeclaration(declaration));
    const Party stranger{signingKeyFromSeed(Bytes(32, 200)), identityFromScalar(Bytes(32, 201))};
    const std::vector<Event> events = {
        {.kind = EventKind::deadline, .reason = "later", .deadline = r.deadline + 86'400},
        {.kind = EventKind::replace,
         .reason = "ill",
         .member = "E2",
         .signing = toOpenSsh(stranger.signing.pub),
         .recipient = toText(stranger.identity.recipient),
         .keepOld = false},
        {.kind = EventKind::withdraw, .reason = "left", .member = "E2"},
        {.kind = EventKind::exclude, .reason = "challenge", .member = "E1", .proposal = "02"},
        {.kind = EventKind::adjust, .reason = "late document", .proposal = "01", .points = -150},
        {.kind = EventKind::decide,
         .reason = "tie",
         .selected = {"01", "02"},
         .decidedBy = "Presiding member",
         .method = DecisionMethod::meeting,
         .vote = DecisionVote{2, 1, 0}},
        {
            .kind = EventKind::component,
            .reason = "benchmark of May",
            .figures = {{"01", 100}, {"02", 200}, {"03", 300}},
        }};
    for (Event event : events) {
        event.time = r.opened + 60;
        if (event.kind == EventKind::component && !r.policy.components.empty())
            event.component = r.policy.components.front().id;
        const std::string text = writeEvent(event);
        seedJson(text);
        seed("people", text);
    }
}

void addOpenings() {
    const World &w = world();
    const Digest root = sha256(view("root"));
    Opening opening{.number = 1, .closing = {12, root}};
    opening.checkpoint = signCheckpoint({originOf(w.round.id), 12, root}, w.chair.signing);
    for (const char c : {'1', '2', '3'})
        opening.shares.emplace_back(std::string(64, c), Secret(128, static_cast<std::uint8_t>(c)));
    const Bytes tar = makeOpeningTar(opening, w.round, w.digest, w.trustees[0].signing);
    seedTar(tar);
    const std::vector<TarView> files = readTar(tar);
    seed("opening", joined({files[2].bytes, files[3].bytes, files[4].bytes}));
    const Bytes body = packed(std::uint64_t{13}, root); // to be signed by the target
    seed("opening", joined({files[2].bytes, body, files[4].bytes}));
    const Bytes complaint = makeComplaintTar({1, std::string(64, '4')}, w.round, w.digest, w.trustees[0].signing);
    seedTar(complaint);
    seed("opening", readTar(complaint)[2].bytes);
}

void addRehearsal() {
    const World &w = world();
    const RehearsalPlan plan{.title = "Written round",
                             .committee = "Committee",
                             .trustees = w.round.trustees,
                             .threshold = w.round.threshold,
                             .time = w.round.opened};
    const Bytes tar = makeRehearsalTar(plan, w.chair.signing);
    seedTar(tar);
    const Rehearsal rehearsal = readRehearsalTar(tar, w.chair.signing.pub);
    const Acceptance acceptance{
        .number = 1, .time = w.round.opened, .share = readShare(rehearsal.test, w.trustees[0].identity, 1)};
    const Bytes answer = makeAcceptanceTar(acceptance, rehearsal, w.trustees[0].signing);
    seedTar(answer);
    seed("rehearsal", joined({readTar(tar)[2].bytes, readTar(answer)[2].bytes}));
}

void addLogs() {
    const World &w = world();
    std::vector<std::string> lines;
    const auto add = [&](LogEntry entry) {
        entry.time = w.round.opened + static_cast<std::int64_t>(lines.size());
        lines.push_back(writeLogEntry(entry));
    };
    const std::string digest(64, '1');
    add({.kind = LogKind::opened, .digest = w.digest});
    add({.kind = LogKind::event, .digest = digest});
    add({.kind = LogKind::accepted, .digest = digest, .member = "E1", .revision = 1});
    add({.kind = LogKind::refused, .digest = digest, .member = "E2", .revision = 1, .reason = "conflict"});
    add({.kind = LogKind::closed});
    add({.kind = LogKind::refused, .digest = digest, .member = "E3", .revision = 1, .reason = "late"});
    add({.kind = LogKind::opening, .digest = digest});
    add({.kind = LogKind::tallied, .digest = digest});
    const std::string text = writeLog(lines);
    const std::vector<Digest> leaves = leafHashes(lines);
    const std::string note = signCheckpoint({originOf(w.round.id), leaves.size(), treeRoot(leaves)}, w.chair.signing);
    seed("log", writeLogProof({lines[3], 3, inclusionProof(leafHashes(lines), 3), note}));
    for (std::uint64_t i = 0; i < leaves.size(); ++i)
        for (const auto &proof : {inclusionProof(leaves, i), consistencyProof(leaves, i)}) {
            Bytes bytes = packed(i, std::uint64_t{leaves.size()});
            for (const Digest &hash : proof)
                bytes.insert(bytes.end(), hash.begin(), hash.end());
            seed("log", joined({view(text), view(note), bytes}));
        }
}

void addTables() {
    for (const char *text : {"proposal,evaluator,technical,impact\n01,E1,40,30.5\n01,E2,38,29\n02,E1,33,31\n02,E2,,\n",
                             "proposal,evaluator,score,gate,recognition\n01,E1,91.5,pass,yes\n02,E1,recused,,\n",
                             "번호,신청기관,참여기관\n1,㈜하늘AI,\"가온대, 누리연구원\"\n2,새벽 주식회사,\n",
                             "No;Applicant;Members\r\n1;Fjord Labs, Inc.;A/B\r\n"})
        seed("csv", text);
    seed("csv", "\xef\xbb\xbfproposal,evaluator,score\n01,E1,10\n");
    const char utf16[] = "\xff\xfe"
                         "N\0o\0,\0A\0\n\0"
                         "1\0,\0B\0\n\0";
    seed("csv", std::string_view(utf16, sizeof utf16 - 1));
    seed("csv", "\xb9\xf8\xc8\xa3,\xbd\xc5\xc3\xbb\xb1\xe2\xb0\xfc\n1,\xc7\xcf\xb4\xc3\n"); // CP949
    const std::string_view sheet = "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c>"
                                   "<c r=\"B1\" t=\"inlineStr\"><is><t>Name</t></is></c></row>"
                                   "<row><c r=\"A2\"><v>1.0</v></c></row></sheetData></worksheet>";
    seed("spreadsheet",
         joined({view("<workbook xmlns:r=\"r\"><sheets><sheet name=\"A\" r:id=\"rId1\"/></sheets></workbook>"),
                 view("<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>"),
                 view(sheet), view("<sst><si><t>No</t></si><si><r><t>a</t></r><rPh><t>b</t></rPh></si></sst>")}));
}

void addPages() {
    const auto answer = [](std::uint8_t which, const Bytes &payload) {
        Bytes bytes{which};
        bytes.insert(bytes.end(), payload.begin(), payload.end());
        seed("page_answers", bytes);
    };
    constexpr float box[4] = {10, 20, 30, 40};
    answer(0, packed(std::int32_t{3}, 595.0F, 842.0F, 842.0F, 595.0F));
    for (const std::u32string &line : {std::u32string(U"hyphen-"), std::u32string(U"ated 심사 평가위원")}) {
        Bytes text = packed(std::uint32_t{2});
        for (const std::u32string &one : {line, std::u32string(U"the next line")}) {
            Bytes piece = packed(box, static_cast<std::uint32_t>(one.size()));
            for (const char32_t c : one) {
                const Bytes character = packed(static_cast<std::uint32_t>(c));
                piece.insert(piece.end(), character.begin(), character.end());
            }
            for (std::size_t i = 0; i < one.size(); ++i) {
                const Bytes place = packed(box);
                piece.insert(piece.end(), place.begin(), place.end());
            }
            text.insert(text.end(), piece.begin(), piece.end());
        }
        answer(1, text);
    }
    const auto titled = [](Bytes front, std::string_view title) {
        front.insert(front.end(), title.begin(), title.end());
        return front;
    };
    answer(2, titled(packed(std::uint32_t{1}, std::int32_t{0}, std::int32_t{1}, std::uint32_t{5}), "Title"));
    answer(3, packed(std::uint32_t{1}, box, std::int32_t{2}, 15.0F, std::uint32_t{0}));
    answer(3, titled(packed(std::uint32_t{1}, box, std::int32_t{-1}, -1.0F, std::uint32_t{9}), "https://a"));
    answer(4, packed(std::uint32_t{0}));
    answer(4, titled(titled(packed(std::uint32_t{3}, std::uint32_t{0}, std::uint32_t{0}, std::uint32_t{1}), "i"), ""));
    answer(5, packed(wire::Answer{}));

    using wire::Ask;
    Bytes all;
    const auto ask = [&](std::uint8_t descriptor, const wire::Request &request) {
        Bytes bytes{descriptor};
        const Bytes body = packed(request);
        bytes.insert(bytes.end(), body.begin(), body.end());
        all.insert(all.end(), bytes.begin(), bytes.end());
        seed("page_requests", all);
    };
    ask(2, {.ask = Ask::open, .id = 1, .fileSize = 5000});
    ask(1, {.ask = Ask::render, .id = 2, .width = 100, .height = 100, .fileSize = 64 * 1024, .headerSize = 1});
    ask(0, {.ask = Ask::render, .id = 3, .rotation = 90, .width = 1000, .height = 1000});
    for (const Ask what : {Ask::text, Ask::outline, Ask::links, Ask::sizes, Ask::labels, Ask::setup})
        ask(0, {.ask = what, .id = 4});
    ask(2, {.ask = Ask::open, .id = 1, .fileSize = 5000, .headerSize = 200, .sealed = 1});
    ask(0, {.ask = Ask::text, .id = 5, .page = 2});
}

void addKeys() {
    const World &w = world();
    const Secret key(32, 5);
    KeySlots slots = KeySlots::make(key, {8, 1, 1});
    seed("key_slots", slots.write());
    slots.set(Slot::passphrase, view("a passphrase for fuzzing"), key);
    seed("key_slots", slots.write());
    slots.set(Slot::recovery, view("2345-6789-ABCD-EFGH-JKLM-NPQR-STUV"), key);
    seed("key_slots", slots.write());
    for (const std::string &message : {std::string("message"), std::string()}) {
        const std::string armored = signSsh(w.chair.signing, "unittest", view(message));
        seed("sshsig", joined({view(message), view(armored)}));
        const RawSignature raw = signEd25519(w.chair.signing, view(message));
        seed("sshsig", joined({view(message), packed(w.chair.signing.pub, raw)}));
    }
    seed("sshsig", joined({{}, view(toOpenSsh(w.chair.signing.pub))}));
    seed("sshsig", joined({{}, view(toText(w.chair.identity.recipient))}));
    seed("sshsig", joined({{}, toText(w.chair.identity)}));
    for (const Bytes &ops : {Bytes{4, 1}, Bytes{0, 1, 6, 2}, Bytes{0, 1, 0, 2, 7, 3}, Bytes{5, 0}, Bytes{0, 1, 12, 1}})
        seed("age_stream", ops);
    for (const char *name : {"㈜ 하늘 AI", "하늘AI 주식회사", "Fjord Labs, Inc.", "2026-03-16T09:00:00Z", "12.5", "a/b",
                             "a/link", "../beside", "a/../../beside", "12,50", "a/b/c", "새벽"})
        seed("names", name);
    seed("names", std::string(64, 'a') + ".simsa-ballot");
}

void addVectors(const Path &vectors) {
    for (const char *folder : {"age", "sshsig"})
        for (const std::string &name : listFiles(vectors / folder)) {
            const Bytes bytes = readFile(vectors / folder / name, most * 4);
            const std::string_view text = textOf(bytes);
            const std::size_t head = text.find("\n\n");
            if (std::string_view(folder) == "age" && head != std::string_view::npos) {
                if (text.substr(0, head).find("compressed:") != std::string_view::npos)
                    continue;
                const View file = View(bytes).subspan(head + 2);
                seed(text.substr(0, head).find("armored: yes") != std::string_view::npos ? "age_armor" : "age_stream",
                     file);
                seed("age_header", file);
            } else if (name.ends_with(".sig")) {
                seed("sshsig", joined({readFile(vectors / folder / "signed-data", most), bytes}));
            }
        }
}

} // namespace

int main(int argc, char **argv) {
    if (argc != 3) {
        std::cerr << "grow SIMSA_CLI FOLDER\n";
        return 2;
    }
    try {
        corpus = std::filesystem::absolute(argv[2]);
        std::filesystem::remove_all(corpus);
        const Path demos = corpus.string() + ".demo";
        std::filesystem::remove_all(demos);
        std::filesystem::create_directories(demos);
        play(argv[1], demos / "one", {"--evaluators", "3", "--proposals", "3", "--pages", "2"});
        play(argv[1], demos / "trustees",
             {"--evaluators", "2", "--proposals", "3", "--pages", "2", "--trustees", "3", "--threshold", "2", "--lang",
              "en", "--seed", "2"});
        takeApart(demos / "one");
        takeApart(demos / "trustees");
        std::filesystem::remove_all(demos);
        seed("round", world().json);
        seedJson(world().json);
        addPeople();
        addOpenings();
        addRehearsal();
        addLogs();
        addTables();
        addPages();
        addKeys();
        if (const char *vectors = std::getenv("SIMSA_VECTORS"); vectors != nullptr && std::filesystem::exists(vectors))
            addVectors(vectors);
    } catch (const Error &error) {
        std::cerr << "grow: " << nameOf(error.code) << " " << error.detail << "\n";
        return 1;
    }
    for (const auto &entry : std::filesystem::directory_iterator(corpus))
        std::cout << entry.path().filename().string() << " "
                  << std::distance(std::filesystem::directory_iterator(entry.path()), {}) << "\n";
    return 0;
}
