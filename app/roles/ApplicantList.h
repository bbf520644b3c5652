// A list of applicants as offices keep it: CSV (UTF-8 with or without BOM, UTF-16, CP949) or XLSX. Everything is
// bounded before it is read; what a spreadsheet hides (macros, links, entities) is never looked at.
#pragma once

#include "app/workspace/Drafts.h"

namespace simsa {

struct CellTable {
    std::vector<std::vector<std::string>> rows; // without empty ones; at most 5,000 of 100 cells of 1,000 characters
    std::string encoding;                       // "UTF-8", "UTF-8 BOM", "UTF-16", "CP949", "XLSX"
};
// By content, whatever the file is called. Throws tableForm with one of: "encoding", "size", "rows", "old spreadsheet",
// "spreadsheet", "spreadsheet locked", "quotes", "empty".
CellTable readCellTable(View bytes);

struct ListColumns { // from 0; -1: not in the list
    int number = -1, applicant = -1, members = -1;
    bool header = true; // the first row names the columns
    bool operator==(const ListColumns &) const = default;
};
ListColumns guessColumns(const CellTable &table); // by what the first row says

struct Applicant {
    std::string id, applicant;
    std::vector<std::string> members;
    bool operator==(const Applicant &) const = default;
};
struct ListProblem { // "number" no usable number, "twice" a number that stands in `other` too, "applicant" empty
    int row = 0;     // from 1, as spreadsheets count
    std::string rule, id;
    int other = 0;
    bool operator==(const ListProblem &) const = default;
};
struct ApplicantRows {
    std::vector<Applicant> applicants; // the good rows
    std::vector<ListProblem> problems;
};
// Numbers are padded to the width of the longest, at least two digits; without a column for them rows are counted.
// Members are parted at , ; / · and line ends.
ApplicantRows applicantsOf(const CellTable &table, const ListColumns &columns);
// Known numbers get their applicant and members, new ones are added in the list's order; documents stay.
void mergeApplicants(Draft &draft, const std::vector<Applicant> &applicants);

} // namespace simsa
