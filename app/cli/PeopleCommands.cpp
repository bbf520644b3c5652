#include "app/base/Error.h"
#include "app/cli/Commands.h"
#include "app/cli/Session.h"
#include "app/domain/Json.h"
#include "app/workspace/Activity.h"
#include "app/workspace/Backup.h"
#include "app/workspace/Export.h"

namespace simsa::cli {

namespace {

constexpr std::uint64_t smallFile = 64 * 1024;

Role roleFromName(const std::string &name) {
    for (const Role role : {Role::evaluator, Role::chair, Role::trustee, Role::auditor})
        if (name == nameOf(role))
            return role;
    throw Error(Code::usage, "--role");
}

} // namespace

int workspaceCommand(const Words &words) {
    if (words.empty())
        throw Error(Code::usage, "workspace create|info|passphrase|recovery|backup|export|import|rest|wake|activity");
    const Words rest(words.begin() + 1, words.end());
    if (words[0] == "create") {
        const Args args(rest, {"--role", "--name", "--affiliation", "--group", "--passphrase-file"});
        const Path folder = args.positional(0, "WORKSPACE");
        args.end(1);
        Secret code;
        const auto ws = Workspace::create(folder, passphrase(args), roleFromName(args.option("--role", "evaluator")),
                                          args.required("--name"), args.option("--affiliation"),
                                          args.option("--group", "home"), code);
        print("fingerprint " + ws->fingerprint());
        // Shown once, never stored: the owner writes it down.
        std::fputs("recovery code ", stdout);
        std::fwrite(code.data(), 1, code.size(), stdout);
        std::fputc('\n', stdout);
        return 0;
    }
    if (words[0] == "info") {
        const Args args(rest, {"--passphrase-file"}, {"--json"});
        const auto ws = openWorkspace(args);
        const Person &p = ws->person();
        const std::vector<std::string> ids = roundIds(*ws);
        if (args.has("--json")) {
            Json::Array rounds;
            for (const std::string &id : ids)
                rounds.push_back(id);
            print(write(Json(Json::Object{{"role", nameOf(p.role)},
                                          {"name", p.name},
                                          {"fingerprint", ws->fingerprint()},
                                          {"signing", toOpenSsh(p.signing.pub)},
                                          {"recipient", toText(p.identity.recipient)},
                                          {"rounds", std::move(rounds)}})));
            return 0;
        }
        print(std::string("role        ") + nameOf(p.role));
        print("name        " + p.name);
        if (const auto since = restingSince(*ws))
            print("resting     since " + toTimeText(*since));
        if (const Copies c = copiesOf(*ws); c.imported)
            print("imported    " + toTimeText(*c.imported) + ", exported " + toTimeText(c.exportOf));
        print("fingerprint " + ws->fingerprint());
        print("signing     " + toOpenSsh(p.signing.pub));
        print("recipient   " + toText(p.identity.recipient));
        for (const std::string &id : ids)
            print("round       " + id + "  " + loadRound(*ws, id).round.title);
        return 0;
    }
    if (words[0] == "backup") {
        const Args args(rest, {"--passphrase-file", "--to"});
        const auto ws = openWorkspace(args);
        print(backUp(*ws, args.required("--to"), terminalProgress()).folder.string());
        return 0;
    }
    if (words[0] == "export") {
        const Args args(rest, {"--passphrase-file", "--to"});
        const Secret secretText = passphrase(args);
        const auto ws = Workspace::open(args.positional(0, "WORKSPACE"), secretText);
        args.end(1);
        const Path to = args.required("--to");
        if (std::filesystem::exists(to))
            throw Error(Code::fileExists, to.filename().string());
        const ExportInfo info = exportWorkspace(*ws, secretText, to, terminalProgress());
        print("verified " + std::to_string(info.parts.size()) + " files, " + std::to_string(info.bytes()) + " bytes");
        std::fputs("Use one of the two only: lay this one to rest (workspace rest) when the work goes on from the "
                   "file.\n",
                   stderr);
        return 0;
    }
    if (words[0] == "import") {
        const Args args(rest, {"--passphrase-file", "--to"});
        const Path file = args.positional(0, "FILE");
        args.end(1);
        const ExportInfo info = importWorkspace(file, passphrase(args), args.required("--to"), terminalProgress());
        print("imported " + info.name + ", " + info.role + ", exported " + toTimeText(info.time));
        print("fingerprint " + info.fingerprint);
        return 0;
    }
    if (words[0] == "rest" || words[0] == "wake") {
        const Args args(rest, {"--passphrase-file"});
        const auto ws = openWorkspace(args);
        args.end(1);
        words[0] == "rest" ? layToRest(*ws) : wake(*ws);
        return 0;
    }
    if (words[0] == "activity") {
        const Args args(rest, {"--passphrase-file"});
        const auto ws = openWorkspace(args);
        args.end(1);
        for (const Activity &a : activities(*ws))
            print(toTimeText(a.time) + "  " + a.kind + (a.text.empty() ? "" : "  " + a.text));
        return 0;
    }
    if (words[0] == "recovery") { // the code before opens nothing from now on
        const Args args(rest, {"--passphrase-file"});
        const Secret secretText = passphrase(args);
        const auto ws = Workspace::open(args.positional(0, "WORKSPACE"), secretText);
        args.end(1);
        const Secret code = ws->vault().newRecoveryCode(secretText);
        noteActivity(*ws, "recovery");
        std::fputs("recovery code ", stdout);
        std::fwrite(code.data(), 1, code.size(), stdout);
        std::fputc('\n', stdout);
        return 0;
    }
    if (words[0] == "passphrase") {
        const Args args(rest, {"--passphrase-file", "--new-passphrase-file"});
        const Path folder = args.positional(0, "WORKSPACE");
        const Secret old = passphrase(args);
        const auto ws = Workspace::open(folder, old);
        ws->vault().changePassphrase(old, passphrase(args, "--new-passphrase-file", "New passphrase: "));
        noteActivity(*ws, "passphrase");
        return 0;
    }
    throw Error(Code::usage, words[0]);
}

int invitationCommand(const Words &words) {
    const Args args(words, {"--passphrase-file", "--committee", "--drop", "--out"}, {"--text"});
    const auto ws = openWorkspace(args);
    const Bytes file = Chair(*ws).invitation(args.required("--committee"), args.required("--drop"));
    if (args.has("--text"))
        writeOut(args.required("--out"), view(invitationText(file)));
    else
        writeOut(args.required("--out"), file);
    std::fprintf(stderr, "fingerprint %s\n", ws->fingerprint().c_str());
    return 0;
}

int confirmCommand(const Words &words) {
    const Args args(words, {"--passphrase-file", "--invitation", "--fingerprint"});
    const auto ws = openWorkspace(args);
    Evaluator evaluator(*ws);
    const KnownChair chair = evaluator.takeInvitation(readGiven(args.required("--invitation"), smallFile));
    print("committee   " + chair.committee);
    print("fingerprint " + chair.fingerprint);
    if (const std::string digits = args.option("--fingerprint"); !digits.empty()) {
        evaluator.confirmChair(chair.signing, digits);
        print("confirmed");
    }
    return 0;
}

int cardCommand(const Words &words) {
    const Args args(words, {"--passphrase-file", "--out", "--language"}, {"--send"});
    const auto ws = openWorkspace(args);
    Evaluator evaluator(*ws);
    const std::vector<KnownChair> chairs = evaluator.chairs();
    if (chairs.empty())
        throw Error(Code::chairNotConfirmed, "card");
    std::vector<std::string> languages = args.all("--language");
    if (languages.empty())
        languages = {"ko"};
    if (args.has("--send"))
        evaluator.sendCard(chairs.back().signing, *openDrop(chairs.back().address), languages);
    if (!args.has("--send") || !args.option("--out").empty())
        writeOut(args.required("--out"), evaluator.makeCard(chairs.back().signing, languages));
    return 0;
}

int admitCommand(const Words &words) {
    const Args args(words, {"--passphrase-file", "--fingerprint", "--drop"}, {"--json", "--fetch", "--new-key"});
    const auto ws = openWorkspace(args);
    Chair chair(*ws);
    if (args.has("--fetch"))
        reportSync(chair.takeCards(*openDrop(args.option("--drop", ws->setting("drop")))));
    if (args.positionals() > 1) {
        const TakenCard card = chair.takeCard(readGiven(args.positional(1, "CARD"), smallFile));
        if (card.news == CardNews::again)
            std::fprintf(stderr, "this card is on file already%s\n", card.confirmed ? " and admitted" : "");
        for (const KeyChange &change : chair.keyChanges())
            if (change.now == card.fingerprint && !change.acknowledged) {
                std::fprintf(stderr, "ATTENTION: %s had the key %s before; the card brings %s\n", change.name.c_str(),
                             change.before.c_str(), change.now.c_str());
                if (args.has("--new-key")) // compared by telephone
                    chair.acknowledgeKey(change.id);
            }
        if (const std::string digits = args.option("--fingerprint"); !digits.empty())
            chair.admit(card.card.signing, digits);
    }
    for (const StoredCard &card : chair.cards())
        print(card.fingerprint + (card.confirmed ? "  admitted  " : "  waiting   ") + card.card.name);
    return 0;
}

} // namespace simsa::cli
