// Tables that people keep: scores, and lists of applicants in any of the encodings they come in.
#include "app/domain/Names.h"
#include "app/domain/Points.h"
#include "app/roles/ApplicantList.h"
#include "app/tally/Csv.h"
#include "app/tally/Tally.h"
#include "tests/fuzz/Fuzz.h"
#include "tests/fuzz/World.h"

using namespace simsa;
using namespace simsa::fuzz;

FUZZ(input) {
    const std::string_view text = textOf(input);
    accepted([&] {
        for (const auto &row : readCsv(text))
            for (const std::string &cell : row) {
                if (const auto points = pointsFromText(cell))
                    FUZZ_REQUIRE(pointsFromText(toText(*points)) == points);
            }
    });
    accepted([&] {
        const Table table = readTable(text);
        FUZZ_REQUIRE(table.cells.size() == table.proposals.size());
        for (const auto &row : table.cells)
            FUZZ_REQUIRE(row.size() == table.evaluators.size());
        if (table.cells.size() > 100 || table.evaluators.size() > 100)
            return;
        const Official official = tally(table, {}, {});
        FUZZ_REQUIRE(official.proposals.size() == table.proposals.size());
        writeOfficial(official);
    });
    accepted([&] {
        const CellTable table = readCellTable(input);
        FUZZ_REQUIRE(!table.rows.empty() && table.rows.size() <= 5000);
        const ListColumns columns = guessColumns(table);
        for (const ListColumns &c : {columns, ListColumns{0, 1, 2, false}}) {
            const ApplicantRows rows = applicantsOf(table, c);
            FUZZ_REQUIRE(rows.applicants.size() + rows.problems.size() >= rows.applicants.size());
            for (const Applicant &applicant : rows.applicants)
                FUZZ_REQUIRE(isId(applicant.id, 16) && !applicant.applicant.empty());
            Draft draft;
            mergeApplicants(draft, rows.applicants);
        }
    });
}
