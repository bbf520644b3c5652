// All reports of a round by one name each: what there is, for whom, and the files.
#pragma once

#include "app/base/Bytes.h"
#include "app/base/Error.h"
#include "app/base/Progress.h"
#include "app/report/Dossier.h"

#include <array>

namespace simsa {

enum class ReportKind { minutes, table, workbook, csv, sheets, letters, announcement };
inline constexpr std::array allReports = {ReportKind::minutes,     ReportKind::table,  ReportKind::workbook,
                                          ReportKind::csv,         ReportKind::sheets, ReportKind::letters,
                                          ReportKind::announcement};
const char *nameOf(ReportKind kind); // "minutes" … as on the command line
std::optional<ReportKind> reportFromName(std::string_view name);

struct ReportFile {
    std::string name; // ASCII, no path; says neither score nor rank nor who an evaluator is
    Bytes bytes;
};
struct ReportOptions {
    std::vector<ReportKind> what; // empty: all that can be made
    std::string language;         // "" = the round's
    std::string presiding;        // name of the presiding member for the minutes' signature line, or ""
};

// Why a report cannot be made yet, if so: decisionMissing, notPublic.
std::optional<Code> whyNot(ReportKind kind, const Dossier &d);
// The files it will consist of, in order.
std::vector<std::string> fileNames(ReportKind kind, const Dossier &d);
// Throws whyNot's code for a kind asked for by name. Progress: "report", by file.
std::vector<ReportFile> makeReports(const Dossier &d, const ReportOptions &options,
                                    const Progress &progress = noProgress);

} // namespace simsa
