#include "app/report/Reports.h"

#include "app/report/Announcement.h"
#include "app/report/Letter.h"
#include "app/report/Minutes.h"
#include "app/report/ScoreSheet.h"
#include "app/report/Tables.h"
#include "app/report/Workbook.h"

namespace simsa {

namespace {

constexpr std::array names = {"minutes", "table", "workbook", "csv", "sheets", "letters", "announcement"};

Bytes bytesOf(const std::string &text) {
    return Bytes(text.begin(), text.end());
}

Bytes sheet(const Dossier &d, std::size_t i, Tongue t) {
    const Dossier::Counted &c = d.counted[i];
    SheetFacts facts{.digest = c.digest, .receivedAt = whenText(c.received, t)};
    for (const Dossier::Seat &s : d.panel)
        if (s.member == c.ballot.member)
            facts.evaluator = s.name;
    return scoreSheetPdf(d.round, c.ballot, facts, t.language());
}

// The file at `i` of fileNames.
Bytes make(ReportKind kind, std::size_t i, const Dossier &d, const ReportOptions &options, Tongue t) {
    switch (kind) {
    case ReportKind::minutes:
        return minutesPdf(d, options.presiding, t);
    case ReportKind::table:
        return resultTablePdf(d, t);
    case ReportKind::workbook:
        return workbookXlsx(d, t);
    case ReportKind::csv:
        return bytesOf(i == 0   ? resultsCsv(d)
                       : i == 1 ? scoresCsv(d)
                       : i == 2 ? resultsJson(d)
                       : i == 3 ? scoresJson(d)
                                : d.officialJson);
    case ReportKind::sheets:
        return sheet(d, i, t);
    case ReportKind::letters:
        return letterPdf(d, i, t);
    case ReportKind::announcement:
        break;
    }
    return i == 0 ? announcementPdf(d, t) : bytesOf(announcementText(d, t));
}

} // namespace

const char *nameOf(ReportKind kind) {
    return names[static_cast<std::size_t>(kind)];
}

std::optional<ReportKind> reportFromName(std::string_view name) {
    for (const ReportKind kind : allReports)
        if (name == nameOf(kind))
            return kind;
    return std::nullopt;
}

std::optional<Code> whyNot(ReportKind kind, const Dossier &d) {
    if (kind == ReportKind::announcement)
        return whyNoAnnouncement(d);
    return kind == ReportKind::letters && !d.outcome() ? std::optional(Code::decisionMissing) : std::nullopt;
}

std::vector<std::string> fileNames(ReportKind kind, const Dossier &d) {
    std::vector<std::string> out;
    switch (kind) {
    case ReportKind::minutes:
        return {"minutes.pdf"};
    case ReportKind::table:
        return {"result-table.pdf"};
    case ReportKind::workbook:
        return {"workbook.xlsx"};
    case ReportKind::csv:
        return {"results.csv", "scores.csv", "results.json", "scores.json", "official.json"};
    case ReportKind::sheets:
        for (const Dossier::Counted &c : d.counted)
            out.push_back("sheet-" + c.ballot.member + ".pdf");
        return out;
    case ReportKind::letters:
        for (const ProposalResult &p : d.official.proposals)
            out.push_back("letter-" + p.id + ".pdf");
        return out;
    case ReportKind::announcement:
        break;
    }
    return {"announcement.pdf", "announcement.txt"};
}

std::vector<ReportFile> makeReports(const Dossier &d, const ReportOptions &options, const Progress &progress) {
    const Tongue t = tongueOf(options.language.empty() ? d.round.language : options.language);
    std::vector<std::pair<ReportKind, std::vector<std::string>>> wanted;
    int total = 0, done = 0;
    for (const ReportKind kind : allReports) {
        const bool named = std::find(options.what.begin(), options.what.end(), kind) != options.what.end();
        const std::optional<Code> why = whyNot(kind, d);
        if (named && why)
            throw Error(*why);
        if (!named && (why || !options.what.empty()))
            continue;
        wanted.emplace_back(kind, fileNames(kind, d));
        total += static_cast<int>(wanted.back().second.size());
    }
    std::vector<ReportFile> out;
    for (const auto &[kind, files] : wanted)
        for (std::size_t i = 0; i < files.size(); ++i) {
            progress("report", done++, total);
            out.push_back({files[i], make(kind, i, d, options, t)});
        }
    progress("report", total, total);
    return out;
}

} // namespace simsa
