// What a person asks of the own ballot, of the log and of the machine: receipt, check, log, machine.
#include "app/cli/Commands.h"
#include "app/cli/Session.h"
#include "app/domain/Json.h"
#include "app/roles/MachineCheck.h"
#include "app/roles/OwnRow.h"
#include "app/roles/Receipts.h"
#include "app/roles/Words.h"

#include <algorithm>

namespace simsa::cli {

namespace {

constexpr std::uint64_t largestResult = 512u << 20;

std::string stateOf(const BallotStanding &b) {
    if (!b.line)
        return b.own.state == "delivered" ? "delivered, not in the log yet" : "sealed, not delivered";
    const std::string line = "line " + std::to_string(b.line->index + 1);
    return b.line->entry.kind == LogKind::accepted
               ? line + ", accepted"
               : line + ", refused: " + describeReason(b.line->entry.reason).toStdString();
}

// A receipt by itself, as anybody may check it who knows the chair's key.
int checkReceiptFile(const Args &args) {
    const Bytes text = readGiven(args.required("--check"), 64 * 1024);
    const Proven p = checkReceipt(textOf(text), args.required("--chair"));
    print(std::string("ok  ") + nameOf(p.entry.kind) + " " + p.entry.digest);
    print("member " + p.entry.member + ", revision " + std::to_string(p.entry.revision) + ", logged " +
          toTimeText(p.entry.time) + ", line " + std::to_string(p.index + 1) + " of " +
          std::to_string(p.checkpoint.size));
    print("root   " + spokenDigits(p.checkpoint.root));
    if (const std::string wanted = args.option("--submission"); !wanted.empty() && wanted != p.entry.digest)
        throw Error(Code::digestMismatch, wanted);
    return p.entry.kind == LogKind::accepted ? 0 : 1;
}

} // namespace

int receiptCommand(const Words &words) {
    const Args args(words,
                    {"--passphrase-file", "--round", "--revision", "--out", "--check", "--chair", "--submission"},
                    {"--json"});
    if (!args.option("--check").empty()) {
        args.end(0);
        return checkReceiptFile(args);
    }
    const auto ws = openWorkspace(args);
    args.end(1);
    const std::string id = roundOf(*ws, args);
    const Standing s = standingOf(*ws, id);
    const std::string revision = args.option("--revision");
    if (const std::string out = args.option("--out"); !out.empty()) {
        const auto at = std::find_if(s.ballots.begin(), s.ballots.end(), [&](const BallotStanding &b) {
            return revision.empty() ? b.line.has_value() : revision == std::to_string(b.own.revision);
        });
        if (at == s.ballots.end() || at->receipt.empty())
            throw Error(Code::fileMissing, "receipt");
        writeOut(out, view(at->receipt));
        if (out == "-")
            return 0;
    }
    if (args.has("--json")) {
        Json::Array rows;
        for (const BallotStanding &b : s.ballots)
            rows.push_back(Json::Object{{"revision", b.own.revision},
                                        {"submission", b.own.digest},
                                        {"state", b.line ? nameOf(b.line->entry.kind) : b.own.state},
                                        {"line", b.line ? static_cast<std::int64_t>(b.line->index + 1) : 0},
                                        {"receipt", !b.receipt.empty()},
                                        {"counts", b.counts},
                                        {"unchanged", b.same}});
        print(write(Json(Json::Object{{"unchanged", s.unchanged()},
                                      {"closed", s.closed},
                                      {"lines", static_cast<std::int64_t>(s.size)},
                                      {"root", s.number},
                                      {"others", static_cast<std::int64_t>(s.others.size())},
                                      {"ballots", std::move(rows)}})));
        return s.unchanged() ? 0 : 1;
    }
    print(s.unchanged() ? "Your ballot is in, unchanged."
                        : "Your newest ballot is not in the log as the one that counts.");
    for (const BallotStanding &b : s.ballots)
        print("revision " + std::to_string(b.own.revision) + "  " + stateOf(b) +
              (b.receipt.empty() ? "" : ", receipt checked") + (b.counts ? ", counts" : "") +
              (b.same ? "" : ", CHANGED HERE") + "  " + b.own.digest);
    for (const LogEntry &other : s.others)
        print("revision " + std::to_string(other.revision) + "  not sealed here  " + other.digest);
    print("log      " + std::to_string(s.size) + " lines" + (s.closed ? ", closed" : "") +
          (s.number.empty() ? "" : ", root " + s.number));
    return s.unchanged() ? 0 : 1;
}

int checkCommand(const Words &words) {
    const Args args(words, {"--passphrase-file", "--round"}, {"--json"});
    const auto ws = openWorkspace(args);
    args.end(2);
    const std::string id = roundOf(*ws, args);
    ResultCheck r;
    if (args.positionals() > 1) {
        r = keepResult(*ws, id, readGiven(args.positional(1, "RESULT"), largestResult));
    } else {
        const std::optional<Bytes> kept = keptResult(*ws, id);
        if (!kept)
            throw Error(Code::fileMissing, "result");
        r = checkResult(*ws, id, *kept);
    }
    const bool good = r.verified() && r.rowEqual();
    if (args.has("--json")) {
        Json::Array cells, totals;
        for (const RowCell &c : r.cells)
            cells.push_back(Json::Object{{"proposal", c.proposal},
                                         {"part", c.part},
                                         {"sealed", c.sealed},
                                         {"counted", c.counted},
                                         {"equal", c.equal()}});
        for (const PublishedTotal &t : r.totals)
            totals.push_back(
                Json::Object{{"proposal", t.proposal}, {"total", t.total}, {"rank", t.rank}, {"status", t.status}});
        print(write(Json(Json::Object{{"member", r.member},
                                      {"submission", r.digest},
                                      {"revision", r.revision},
                                      {"row_equal", r.rowEqual()},
                                      {"tally_equal", r.passed("tally")},
                                      {"same_log", r.sameLog},
                                      {"verified", r.verified()},
                                      {"cells", std::move(cells)},
                                      {"totals", std::move(totals)}})));
        return good ? 0 : 1;
    }
    print("my row    " + r.member +
          (r.digest.empty() ? ", nothing counted" : ", revision " + std::to_string(r.revision)));
    print(std::string("row       ") + (r.digest.empty() ? "none"
                                       : !r.sealedHere  ? "was not sealed in this workspace"
                                       : r.rowEqual()   ? "counted as it was sealed here"
                                                        : "DIFFERS from what was sealed here"));
    for (const RowCell &c : r.cells)
        if (!c.equal())
            print("differs   " + c.proposal + " " + c.part + ": sealed " + c.sealed + ", counted " + c.counted);
    print(std::string("tally     ") + (r.passed("tally")
                                           ? "computed again here from " + std::to_string(r.ballots) + " ballots: equal"
                                           : "computed again here: NOT EQUAL to the published one"));
    print(std::string("log       ") +
          (r.sameLog ? "goes on from the one known here" : "IS ANOTHER than the one known here"));
    for (const Check &c : r.checks)
        if (!c.passed)
            print("FAILED    " + c.key + "  " + c.detail + ": " + describe(c.code).toStdString());
    for (const PublishedTotal &t : r.totals)
        print("total     " + t.proposal + "  " + (t.total.empty() ? "-" : t.total) +
              (t.rank > 0 ? "  rank " + std::to_string(t.rank) : "") + "  " + t.status);
    return good ? 0 : 1;
}

int logCommand(const Words &words) {
    const Args args(words, {"--passphrase-file", "--round", "--evidence"});
    const auto ws = openWorkspace(args);
    args.end(1);
    const std::string id = roundOf(*ws, args);
    const std::vector<std::string> lines = logLines(*ws, id);
    print("lines   " + std::to_string(lines.size()));
    if (!lines.empty())
        print("root    " + spokenDigits(treeRoot(leafHashes(lines))));
    const std::vector<LogFork> all = forks(*ws, id);
    print("forks   " + std::to_string(all.size()));
    if (const std::string out = args.option("--evidence"); !out.empty()) {
        if (all.empty())
            throw Error(Code::fileMissing, "evidence");
        writeOut(out, view(logEvidence(*ws, id)));
    }
    return all.empty() ? 0 : 1;
}

int machineCommand(const Words &words) {
    const Args args(words, {"--passphrase-file"}, {"--json"});
    args.end(1);
    std::vector<Finding> findings;
    if (args.positionals() > 0) {
        const auto ws = openWorkspace(args);
        findings = checkAndNote(*ws);
    } else {
        findings = checkMachine(nullptr);
    }
    constexpr std::array levels = {"good", "note", "warn", "bad"};
    Json::Array list;
    bool bad = false;
    for (const Finding &f : findings) {
        bad = bad || f.health == Health::bad;
        list.push_back(Json::Object{{"check", f.key},
                                    {"level", levels[static_cast<std::size_t>(f.health)]},
                                    {"state", f.state},
                                    {"found", f.found}});
    }
    if (args.has("--json"))
        print(write(Json(std::move(list))));
    else
        std::fputs(textOf(findings).toUtf8().constData(), stdout);
    return bad ? 1 : 0;
}

} // namespace simsa::cli
