// The chair writes the reports of a tallied round: the only plaintext the program gives away, on explicit wish.
#pragma once

#include "app/report/Reports.h"
#include "app/roles/Chair.h"

namespace simsa {

// What the reports are made from. `names`: with the evaluators' names and affiliations. Throws notOpened.
Dossier readDossier(Chair &chair, const std::string &roundId, bool names = false);

// Reads the dossier and makes the files. Throws notOpened and as makeReports.
std::vector<ReportFile> writeReports(Chair &chair, const std::string &roundId, const ReportOptions &options,
                                     bool names = false, const Progress &progress = noProgress);

// What the page of reports shows before any is written.
struct ReportPreview {
    struct Kind {
        std::optional<Code> why; // it cannot be made yet
        int files = 0;
    };
    std::array<Kind, allReports.size()> kinds; // in the order of allReports
    std::string announcement;                  // its text, "" while there is none
};
ReportPreview previewReports(Chair &chair, const std::string &roundId, const std::string &language = {});

// Puts files into a folder (made when missing), each whole or not at all, readable by their owner alone. Unless
// `replace`, nothing is written when one of them is there already: throws fileExists with its name.
void saveReports(const std::vector<ReportFile> &files, const Path &folder, bool replace = false);

} // namespace simsa
