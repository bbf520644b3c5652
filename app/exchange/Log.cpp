#include "app/exchange/Log.h"

#include "app/base/Clock.h"
#include "app/domain/Json.h"

#include <algorithm>
#include <array>

namespace simsa {

namespace {
constexpr std::array kindNames = {"opened", "event", "accepted", "refused", "closed", "opening", "tallied"};
}

const char *nameOf(LogKind kind) {
    return kindNames[static_cast<std::size_t>(kind)];
}

const char *keyOf(Code code) {
    switch (code) {
    case Code::late:
    case Code::alreadyClosed:
        return "late";
    case Code::revisionConflict:
        return "conflict";
    case Code::revisionLow:
        return "revision";
    case Code::roundForeign:
        return "round";
    case Code::declarationMissing:
        return "declaration";
    case Code::submissionMalformed:
        return "malformed";
    default:
        return "form";
    }
}

std::string writeLogEntry(const LogEntry &e) {
    Json::Object o{{"kind", nameOf(e.kind)}, {"time", toTimeText(e.time)}};
    if (e.kind != LogKind::closed)
        o.emplace_back("digest", e.digest);
    if (e.kind == LogKind::accepted || e.kind == LogKind::refused) {
        o.emplace_back("member", e.member);
        o.emplace_back("revision", e.revision);
    }
    if (e.kind == LogKind::refused)
        o.emplace_back("reason", e.reason);
    return write(Json(std::move(o)));
}

LogEntry readLogEntry(std::string_view line) {
    const Json json = parse(line);
    Fields f(json, "log");
    LogEntry e;
    const std::string kind = f.text("kind", 16);
    const auto known = std::find(kindNames.begin(), kindNames.end(), kind);
    if (known == kindNames.end())
        throw Error(Code::logForm, "kind");
    e.kind = static_cast<LogKind>(known - kindNames.begin());
    e.time = fromTimeText(f.text("time", 20));
    if (e.kind != LogKind::closed)
        e.digest = f.text("digest", 64);
    if (e.kind == LogKind::accepted || e.kind == LogKind::refused) {
        e.member = f.text("member", 32);
        e.revision = static_cast<int>(f.integer("revision", 0, 1000));
    }
    if (e.kind == LogKind::refused)
        e.reason = f.text("reason", 32);
    f.end();
    return e;
}

void requireOrder(const std::vector<LogEntry> &entries, const std::string &roundDigest) {
    bool closed = false;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const LogEntry &e = entries[i];
        const bool opens = e.kind == LogKind::opened;
        const bool after = e.kind == LogKind::opening || e.kind == LogKind::tallied;
        const bool before = e.kind == LogKind::accepted || e.kind == LogKind::closed ||
                            (e.kind == LogKind::refused && e.reason != "late");
        if (opens != (i == 0) || (opens && e.digest != roundDigest) || (closed ? before : after))
            throw Error(Code::logForm, std::to_string(i));
        closed = closed || e.kind == LogKind::closed;
    }
    if (entries.empty())
        throw Error(Code::logForm, "opened");
}

std::string writeLog(const std::vector<std::string> &lines) {
    std::string out;
    for (const std::string &line : lines) {
        out += line;
        out += '\n';
    }
    return out;
}

std::vector<std::string> readLogLines(std::string_view text) {
    std::vector<std::string> lines;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        if (end == std::string_view::npos)
            throw Error(Code::logForm, "line");
        lines.emplace_back(text.substr(0, end));
        text.remove_prefix(end + 1);
    }
    return lines;
}

std::vector<Digest> leafHashes(std::span<const std::string> lines) {
    std::vector<Digest> leaves;
    leaves.reserve(lines.size());
    for (const std::string &line : lines)
        leaves.push_back(leafHash(view(line)));
    return leaves;
}

TreeHead headOf(std::span<const std::string> lines) {
    TreeHead head;
    for (const std::string &line : lines)
        head.add(leafHash(view(line)));
    return head;
}

std::string originOf(const std::string &roundId) {
    return "simsa/" + roundId;
}

std::string tileName(std::size_t tile, std::size_t width) {
    return std::to_string(tile) + "-" + std::to_string(width);
}

} // namespace simsa
