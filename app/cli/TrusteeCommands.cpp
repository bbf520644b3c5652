// Before a round with trustees is opened: the chair's rehearsal, the trustees' acceptance of office.
#include "app/base/Error.h"
#include "app/cli/Commands.h"
#include "app/cli/Session.h"
#include "app/roles/Rehearsals.h"
#include "app/roles/Words.h"

namespace simsa::cli {

namespace {

constexpr std::uint64_t smallFile = 1u << 20;

void printRehearsal(const RehearsalState &r) {
    print(toTimeText(r.made) + "  " + r.title + "  accepted " + std::to_string(r.accepted()) + "/" +
          std::to_string(r.trustees.size()) + ", " + std::to_string(r.threshold) + " open" +
          (r.opened ? ", opened" : ", not opened yet") + (r.round.empty() ? "" : ", used"));
    for (std::size_t i = 0; i < r.trustees.size(); ++i)
        print("  " + std::to_string(i + 1) + "  " + (r.trustees[i].accepted ? "accepted  " : "waiting   ") +
              r.trustees[i].name);
}

std::string addressOfChair(Workspace &ws) {
    for (const KnownChair &chair : Evaluator(ws).chairs())
        if (chair.confirmed)
            return chair.address;
    throw Error(Code::chairNotConfirmed, "drop");
}

} // namespace

int rehearseCommand(const Words &words) {
    const Args args(words, {"--passphrase-file", "--out", "--take", "--drop"}, {"--send", "--fetch"});
    const auto ws = openWorkspace(args);
    const auto drop = [&] { return openDrop(args.option("--drop", ws->setting("drop"))); };
    if (args.positionals() > 1) {
        const Path file = args.positional(1, "ROUND.json");
        const RoundDraft draft = readDraft(textOf(readGiven(file, 16u << 20)), file.parent_path());
        rehearse(*ws, draft.title, draft.trustees, draft.threshold);
    }
    const std::vector<RehearsalState> made = rehearsals(*ws);
    if ((args.has("--send") || !args.option("--out").empty()) && made.empty())
        throw Error(Code::usage, "rehearse WS ROUND.json");
    if (args.has("--send"))
        sendRehearsal(*ws, made.front().digest, *drop());
    if (const std::string out = args.option("--out"); !out.empty())
        writeOut(out, rehearsalFile(*ws, made.front().digest));
    for (const std::string &file : args.all("--take"))
        print("accepted by " + takeAcceptance(*ws, readGiven(file, smallFile)));
    if (args.has("--fetch"))
        reportSync(takeAcceptances(*ws, *drop()));
    for (const RehearsalState &r : rehearsals(*ws))
        printRehearsal(r);
    return 0;
}

int acceptCommand(const Words &words) {
    const Args args(words, {"--passphrase-file", "--out"}, {"--fetch", "--send", "--pledge"});
    const auto ws = openWorkspace(args);
    SyncReport report;
    if (args.positionals() > 1)
        takeRehearsal(*ws, readGiven(args.positional(1, "REHEARSAL"), smallFile));
    if (args.has("--fetch"))
        syncRehearsals(*ws, *openDrop(addressOfChair(*ws)), report);
    const std::vector<OfferedOffice> offers = offeredOffices(*ws);
    if (offers.empty())
        throw Error(Code::fileMissing, "rehearsal");
    const OfferedOffice &office = offers.front();
    print(office.title + ": trustee " + std::to_string(office.number) + " of " +
          std::to_string(office.trustees.size()) + ", " + std::to_string(office.threshold) + " open");
    for (const QString &sentence : pledgeOfTrustee())
        print("- " + sentence.toStdString());
    if (!args.has("--pledge")) {
        print(office.accepted ? "accepted " + toTimeText(*office.accepted)
                              : std::string("not accepted yet: --pledge accepts the office"));
        return 0;
    }
    const Bytes answer = acceptOffice(*ws, office.digest);
    if (const std::string out = args.option("--out"); !out.empty())
        writeOut(out, answer);
    if (args.has("--send"))
        syncRehearsals(*ws, *openDrop(addressOfChair(*ws)), report);
    print("accepted " + toTimeText(*offeredOffices(*ws).front().accepted));
    return 0;
}

} // namespace simsa::cli
