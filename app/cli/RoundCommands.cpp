// The evaluator's and the chair's commands on a round.
#include "app/cli/Commands.h"
#include "app/cli/ScoreTable.h"
#include "app/cli/Session.h"
#include "app/domain/Json.h"
#include "app/report/RankingText.h"
#include "app/roles/ComponentFigures.h"
#include "app/roles/Discussion.h"
#include "app/roles/OwnRow.h"
#include "app/roles/Transfer.h"
#include "app/roles/Trustee.h"
#include "app/roles/Words.h"

#include <algorithm>
#include <array>

namespace simsa::cli {

void reportSync(const SyncReport &report) {
    print("sent " + std::to_string(report.sent) + ", received " + std::to_string(report.received));
    for (const Seen &file : report.refused)
        print("refused " + file.name + ": " + describe(codeFromName(file.outcome), file.detail).toStdString());
}

namespace {

std::vector<std::string> splitCommas(const std::string &text) {
    std::vector<std::string> out;
    std::size_t from = 0;
    while (!text.empty() && from <= text.size()) {
        const std::size_t to = std::min(text.find(',', from), text.size());
        out.push_back(text.substr(from, to - from));
        from = to + 1;
    }
    return out;
}

void printResult(const Round &round, const RoundResult &r) {
    for (const std::string &line : rankingText(round, r.official, language()))
        print(line);
    for (const RefusedBallot &b : r.refused)
        print((language() == "ko" ? "거절 " + b.member + " 개정 " : "refused " + b.member + " revision ") +
              std::to_string(b.revision) + ": " + describeReason(b.reason).toStdString());
}

} // namespace

int roundCommand(const Words &words) {
    if (words.empty())
        throw Error(Code::usage, "round open|discuss|list");
    const Args args(Words(words.begin() + 1, words.end()),
                    {"--passphrase-file", "--round", "--title", "--deadline", "--proposals"}, {"--json"});
    const auto ws = openWorkspace(args);
    if (words[0] == "open") {
        const Path file = args.positional(1, "ROUND.json");
        const Bytes json = readGiven(file, 16u << 20);
        const std::string id = Chair(*ws).openRound(readDraft(textOf(json), file.parent_path()), terminalProgress());
        print("round " + id);
        print("number " + spokenDigitsOf(loadRound(*ws, id).digest));
        return 0;
    }
    if (words[0] == "discuss") {
        args.end(1);
        Chair chair(*ws);
        const RoundDraft draft =
            discussionDraft(chair, roundOf(*ws, args), args.required("--title"),
                            fromTimeText(args.required("--deadline")), splitCommas(args.option("--proposals")));
        const std::string id = chair.openRound(draft, terminalProgress());
        print("round " + id);
        print("number " + spokenDigitsOf(loadRound(*ws, id).digest));
        return 0;
    }
    if (words[0] != "list")
        throw Error(Code::usage, words[0]);
    Json::Array list;
    for (const std::string &id : roundIds(*ws)) {
        const StoredRound r = loadRound(*ws, id);
        if (args.has("--json"))
            list.push_back(Json::Object{{"id", id},
                                        {"digest", r.digest},
                                        {"title", r.round.title},
                                        {"member", r.member},
                                        {"deadline", toTimeText(r.deadline)},
                                        {"closed", r.closed.has_value()}});
        else
            print(id + "  " + r.round.title + "  " + toTimeText(r.deadline) + (r.closed ? "  closed" : ""));
    }
    if (args.has("--json"))
        print(write(Json(std::move(list))));
    return 0;
}

int declareCommand(const Words &words) {
    const Args args(words, {"--passphrase-file", "--round", "--conflict", "--contact"});
    const auto ws = openWorkspace(args);
    args.end(1);
    const std::string id = roundOf(*ws, args);
    Declaration d{.pledge = true, .priorContact = args.option("--contact")};
    for (const Proposal &p : loadRound(*ws, id).round.proposals)
        d.conflicts.push_back({p.id, {}, {}});
    for (const std::string &conflict :
         args.all("--conflict")) { // PROPOSAL=paid_work|stake|employment|sponsorship|other[:NOTE]
        const std::size_t equal = conflict.find('='), colon = conflict.find(':');
        const auto at = std::find_if(d.conflicts.begin(), d.conflicts.end(),
                                     [&](const Conflict &c) { return c.proposal == conflict.substr(0, equal); });
        constexpr std::array kinds = {"paid_work", "stake", "employment", "sponsorship", "other"};
        const auto kind =
            equal == std::string::npos
                ? kinds.end()
                : std::find(kinds.begin(), kinds.end(), conflict.substr(equal + 1, colon - std::min(colon, equal + 1)));
        if (at == d.conflicts.end() || kind == kinds.end())
            throw Error(Code::usage, "--conflict " + conflict);
        at->answers[static_cast<std::size_t>(kind - kinds.begin())] = true;
        if (colon != std::string::npos)
            at->note = conflict.substr(colon + 1);
    }
    Evaluator(*ws).declare(id, d);
    return 0;
}

int scoreCommand(const Words &words) {
    const Args args(words, {"--passphrase-file", "--round", "--table"});
    const auto ws = openWorkspace(args);
    args.end(1);
    const Bytes csv = readGiven(args.required("--table"), 64u << 20);
    const StoredRound stored = loadRound(*ws, roundOf(*ws, args));
    print(std::to_string(saveScoreTable(*ws, stored.round, textOf(csv))) + " values saved");
    return 0;
}

int sealCommand(const Words &words) {
    const Args args(words, {"--passphrase-file", "--round", "--reason", "--out"}, {"--json"});
    const auto ws = openWorkspace(args);
    const std::string id = roundOf(*ws, args);
    Evaluator evaluator(*ws);
    const OwnSubmission s = evaluator.seal(id, args.option("--reason"));
    if (const std::string out = args.option("--out"); !out.empty())
        writeOut(out, evaluator.sealedFile(id));
    if (args.has("--json"))
        print(write(Json(Json::Object{{"submission", s.digest}, {"revision", s.revision}})));
    else
        print("sealed revision " + std::to_string(s.revision) + " " + s.digest);
    return 0;
}

int syncCommand(const Words &words) {
    const Args args(words, {"--passphrase-file", "--round", "--drop"}, {"--no-index"});
    const auto ws = openWorkspace(args);
    args.end(1);
    if (ws->person().role == Role::chair) {
        const std::string id = roundOf(*ws, args);
        const auto drop = openDrop(args.option("--drop", loadRound(*ws, id).address));
        reportSync(Chair(*ws).sync(id, *drop, terminalProgress()));
        return 0;
    }
    Evaluator evaluator(*ws);
    std::string address = args.option("--drop");
    for (const KnownChair &chair : evaluator.chairs())
        if (address.empty() && chair.confirmed)
            address = chair.address;
    if (address.empty())
        throw Error(Code::chairNotConfirmed, "drop");
    const auto drop = openDrop(address);
    reportSync(TrusteeRole(*ws).sync(*drop, terminalProgress(), !args.has("--no-index"))); // whoever is one
    return 0;
}

// What a trustee sees of its office, and the release of its shares.
int releaseCommand(const Words &words) {
    const Args args(words, {"--passphrase-file", "--round", "--digits"});
    const auto ws = openWorkspace(args);
    args.end(1);
    TrusteeRole trustee(*ws);
    const std::string id = roundOf(*ws, args);
    if (const std::string digits = args.option("--digits"); !digits.empty())
        trustee.release(id, digits);
    const TrusteeOffice o = trustee.office(id);
    print("trustee " + std::to_string(o.number) + " of " + std::to_string(o.trustees) + ", " +
          std::to_string(o.threshold) + " open");
    print("shares checked " + std::to_string(o.checked) + ", wrong " + std::to_string(o.bad.size()));
    for (const std::string &member : o.bad)
        print("wrong " + member);
    if (!o.closed)
        print("not closed");
    else
        print("closing number " + o.closingNumber + ", counted " + std::to_string(o.counted));
    for (const std::string &member : o.absent)
        print("absent " + member);
    print(o.released ? "released " + toTimeText(*o.released) : std::string("not released"));
    return 0;
}

int searchCommand(const Words &words) {
    const Args args(words, {"--passphrase-file", "--round"});
    const auto ws = openWorkspace(args);
    for (const Hit &hit : search(*ws, roundOf(*ws, args), args.positional(1, "TEXT"))) {
        std::string line = hit.snippet;
        std::replace(line.begin(), line.end(), '\n', ' ');
        print(hit.proposal + " p." + std::to_string(hit.page) + "  " + line);
    }
    return 0;
}

int turnoutCommand(const Words &words) {
    const Args args(words, {"--passphrase-file", "--round"}, {"--json"});
    const auto ws = openWorkspace(args);
    const Turnout t = Chair(*ws).turnout(roundOf(*ws, args));
    Json::Array rows;
    for (const TurnoutRow &row : t.rows) {
        if (args.has("--json"))
            rows.push_back(Json::Object{
                {"member", row.member}, {"name", row.name}, {"declared", row.declared}, {"revision", row.revision}});
        else
            print(row.member + "  " + (row.declared ? "declared" : "-       ") + "  revision " +
                  std::to_string(row.revision) + "  " + row.name + (row.withdrawn ? "  withdrawn" : ""));
    }
    if (args.has("--json"))
        print(write(Json(Json::Object{
            {"panel", std::move(rows)}, {"declared", t.declared}, {"sealed", t.sealed}, {"quorum", t.quorum}})));
    for (const Seen &file : t.refused)
        if (!args.has("--json"))
            print("refused " + file.name + ": " + describe(codeFromName(file.outcome), file.detail).toStdString());
    return 0;
}

int eventCommand(const Words &words) {
    const Args args(words,
                    {"--passphrase-file", "--round", "--deadline", "--member", "--proposal", "--card", "--reason",
                     "--component", "--table"},
                    {"--void-old"});
    const auto ws = openWorkspace(args);
    Chair chair(*ws);
    const std::string &kind = args.positional(1, "deadline|replace|withdraw|exclude|component");
    Event e{
        .reason = args.required("--reason"), .member = args.option("--member"), .proposal = args.option("--proposal")};
    if (kind == "deadline") {
        e.kind = EventKind::deadline;
        e.deadline = fromTimeText(args.required("--deadline"));
    } else if (kind == "replace") {
        e.kind = EventKind::replace;
        e.keepOld = !args.has("--void-old");
        const StoredCard card = chair.takeCard(readGiven(args.required("--card"), 64 * 1024));
        if (!card.confirmed)
            throw Error(Code::cardNotConfirmed, card.fingerprint);
        e.signing = card.card.signing;
        e.recipient = card.card.recipient;
    } else if (kind == "withdraw") {
        e.kind = EventKind::withdraw;
    } else if (kind == "exclude") {
        e.kind = EventKind::exclude;
    } else if (kind == "component") {
        e.kind = EventKind::component;
        e.component = args.required("--component");
        e.figures = componentFigures(readCellTable(readGiven(args.required("--table"), 20u << 20)),
                                     loadRound(*ws, roundOf(*ws, args)).round, e.component);
    } else {
        throw Error(Code::usage, kind);
    }
    chair.addEvent(roundOf(*ws, args), e);
    return 0;
}

int closeCommand(const Words &words) {
    const Args args(words, {"--passphrase-file", "--round", "--reason", "--drop"});
    const auto ws = openWorkspace(args);
    const std::string elsewhere = args.option("--drop");
    const std::unique_ptr<Drop> drop = elsewhere.empty() ? nullptr : openDrop(elsewhere);
    Chair(*ws).close(roundOf(*ws, args), args.option("--reason"), drop.get());
    return 0;
}

int tallyCommand(const Words &words) {
    const Args args(words, {"--passphrase-file", "--round", "--table", "--policy"}, {"--json"});
    if (const std::string file = args.option("--table"); !file.empty()) {
        args.end(0);
        const Bytes csv = readGiven(file, 64u << 20);
        const Table table = readTable(textOf(csv));
        const std::string policyFile = args.option("--policy");
        const Policy policy = policyFile.empty() ? Policy{} : readPolicy(textOf(readGiven(policyFile, 1u << 20)));
        print(writeOfficial(simsa::tally(table, {}, policy)));
        return 0;
    }
    const auto ws = openWorkspace(args);
    const std::string id = roundOf(*ws, args);
    const RoundResult r = Chair(*ws).tally(id, terminalProgress());
    if (args.has("--json"))
        print(r.json);
    else
        printResult(loadRound(*ws, id).round, r);
    return 0;
}

int adjustCommand(const Words &words) {
    const Args args(words, {"--passphrase-file", "--round", "--reason"});
    const auto ws = openWorkspace(args);
    std::string text = args.positional(2, "POINTS");
    const bool minus = text.starts_with('-');
    const auto points = pointsFromText(minus ? text.substr(1) : text);
    if (!points)
        throw Error(Code::pointsForm, text);
    Chair(*ws).addEvent(roundOf(*ws, args), {.kind = EventKind::adjust,
                                             .reason = args.required("--reason"),
                                             .proposal = args.positional(1, "PROPOSAL"),
                                             .points = minus ? -points->hundredths : points->hundredths});
    return 0;
}

int decideCommand(const Words &words) {
    const Args args(words, {"--passphrase-file", "--round", "--selected", "--by", "--reason", "--method", "--vote"},
                    {"--none"});
    Event event{.kind = EventKind::decide, .reason = args.required("--reason"), .decidedBy = args.required("--by")};
    if (!args.has("--none"))
        event.selected = splitCommas(args.required("--selected"));
    for (const auto method : {DecisionMethod::meeting, DecisionMethod::video, DecisionMethod::writing})
        if (args.option("--method") == nameOf(method))
            event.method = method;
    if (!args.option("--method").empty() && !event.method)
        throw Error(Code::usage, "--method");
    if (const std::string counts = args.option("--vote"); !counts.empty()) {
        DecisionVote vote;
        int end = 0;
        if (std::sscanf(counts.c_str(), "%3d,%3d,%3d%n", &vote.yes, &vote.no, &vote.abstained, &end) != 3 ||
            static_cast<std::size_t>(end) != counts.size())
            throw Error(Code::usage, "--vote");
        event.vote = vote;
    }
    const auto ws = openWorkspace(args);
    Chair(*ws).addEvent(roundOf(*ws, args), std::move(event));
    return 0;
}

int resultCommand(const Words &words) {
    const Args args(words, {"--passphrase-file", "--round", "--to", "--out", "--drop"}, {"--publish"});
    const auto ws = openWorkspace(args);
    if (args.has("--publish")) {
        const std::string id = roundOf(*ws, args);
        publishResult(*ws, id, *openDrop(args.option("--drop", loadRound(*ws, id).address)));
        if (args.option("--out").empty())
            return 0;
    }
    std::vector<Recipient> auditors;
    for (const std::string &to : args.all("--to"))
        auditors.push_back(recipientFromText(to));
    writeOut(args.required("--out"), Chair(*ws).writeResult(roundOf(*ws, args), auditors));
    return 0;
}

int verifyCommand(const Words &words) {
    const Args args(words, {"--passphrase-file", "--identity", "--workspace", "--chair", "--fingerprint", "--receipt"},
                    {"--json"});
    const Bytes file = readGiven(args.positional(0, "RESULT"), capOf(FileType::result));
    AuditWish wish{.chairSigning = args.option("--chair"), .fingerprint = args.option("--fingerprint")};
    for (const std::string &receipt : args.all("--receipt"))
        wish.receipts.emplace_back(Path(receipt).filename().string(), readGiven(receipt, 1u << 20));
    Identity identity;
    if (const std::string folder = args.option("--workspace"); !folder.empty()) {
        const auto ws = Workspace::open(folder, passphrase(args));
        identity = ws->person().identity;
    } else {
        identity = readIdentityFile(args.required("--identity"));
    }
    const Audit audit = auditResult(file, identity, wish, terminalProgress());
    Json::Array lines;
    for (const Check &check : audit.checks) {
        if (args.has("--json"))
            lines.push_back(Json::Object{{"group", nameOf(check.group)},
                                         {"check", check.key},
                                         {"of", check.detail},
                                         {"state", !check.done    ? "not_checked"
                                                   : check.passed ? "agrees"
                                                                  : "differs"},
                                         {"passed", check.passed},
                                         {"here", check.here},
                                         {"there", check.there}});
        else if (!check.done)
            print("--      " + check.key + "  " + check.detail + (check.here.empty() ? "" : "  " + check.here) +
                  ": not compared with anything");
        else
            print(std::string(check.passed ? "ok      " : "FAILED  ") + check.key + "  " + check.detail +
                  (check.passed ? "" : ": " + describe(check.code).toStdString()) +
                  (check.passed || check.here == check.there ? "" : " (" + check.here + " / " + check.there + ")"));
    }
    if (args.has("--json"))
        print(write(Json(std::move(lines))));
    return audit.passed() ? 0 : 1;
}

} // namespace simsa::cli
