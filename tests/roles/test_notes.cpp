// Evidence goes into the ballot that is sealed, notes never; a recusal leaves nothing of the proposal behind.
#include <QTest>

#include "TinyRound.h"
#include "app/roles/EvaluatorNotes.h"

#include <QFile>

using namespace simsa;
using test::TinyRound;

class TestRoleNotes : public QObject {
    Q_OBJECT

    static Note mark(const Round &round, NoteKind kind, const std::string &proposal, const std::string &quote) {
        Note note{.id = newNoteId(), .proposal = proposal, .kind = kind, .text = "private words"};
        note.anchor = {.document = findProposal(round, proposal)->documents[0].sha256,
                       .page = 1,
                       .quote = quote,
                       .end = 5,
                       .boxes = {{1, 2, 3, 4}}};
        if (kind == NoteKind::evidence)
            note.criterion = "technical";
        return note;
    }
    static Edit adding(Workspace &ws, const Note &note) {
        return {.id = nextEditId(ws),
                .proposal = note.proposal,
                .field = EditField::note,
                .key = note.id,
                .after = writeNote(note)};
    }
    // Rows of all tables of the workspace in which the words stand.
    static int rowsWith(Workspace &ws, const std::string &words) {
        int found = 0;
        std::vector<std::string> tables;
        Statement list(ws.db(), "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%'");
        while (list.step())
            tables.push_back(list.text(0));
        for (const std::string &table : tables) {
            std::string all;
            Statement names(ws.db(), "SELECT name FROM pragma_table_info('" + table + "')");
            while (names.step())
                all += (all.empty() ? "instr(coalesce(cast(" : " + instr(coalesce(cast(") + names.text(0) +
                       " AS TEXT), ''), ?1)";
            Statement count(ws.db(), "SELECT count(*) FROM \"" + table + "\" WHERE (" + all + ") > 0");
            count.bind(1, words);
            count.step();
            found += static_cast<int>(count.integer(0));
        }
        return found;
    }

private Q_SLOTS:
    void theBallotTakesTheEvidenceAndNothingElse() {
        TinyRound tiny(1, 2);
        tiny.open();
        const Round round = tiny.round();
        tiny.declare(1);
        tiny.score(1, 3000);
        Workspace &ws = tiny.person(1);
        const Note evidence = mark(round, NoteKind::evidence, "01", "Proposal\n1");
        commitEdit(ws, round, adding(ws, evidence));
        commitEdit(ws, round, adding(ws, mark(round, NoteKind::note, "01", "a quote of my note")));
        const SealPreview preview = Evaluator(ws).preview(tiny.id);
        QVERIFY(preview.missing.empty());
        tiny.seal(1);
        Statement row(ws.db(), "SELECT json FROM submission");
        QVERIFY(row.step());
        const Ballot sealed = readBallot(row.text(0));
        const std::vector<Evidence> expected = {{evidence.anchor.document, 1, "Proposal 1"}};
        QVERIFY(sealed.judgements[0].scores[0].evidence == expected);
        QVERIFY(sealed.judgements[0].scores[1].evidence.empty());
        QVERIFY(row.text(0).find("private words") == std::string::npos);
        QVERIFY(row.text(0).find("a quote of my note") == std::string::npos);
        tiny.sync(1);
        QCOMPARE(tiny.syncChair().refused.size(), std::size_t(0));
    }

    void aRecusalLeavesNoWordOfTheProposal() {
        TinyRound tiny(1, 2);
        tiny.open();
        const Round round = tiny.round();
        tiny.declare(1);
        Workspace &ws = tiny.person(1);
        for (const char *proposal : {"01", "02"}) {
            const Note note = mark(round, NoteKind::evidence, proposal, std::string("quotation-of-") + proposal);
            commitEdit(ws, round, adding(ws, note));
            Edit comment{.id = nextEditId(ws),
                         .proposal = proposal,
                         .field = EditField::comment,
                         .key = "impact",
                         .after = std::string("remark-on-") + proposal};
            commitEdit(ws, round, comment);
        }
        QVERIFY(rowsWith(ws, "quotation-of-01") >= 3 && rowsWith(ws, "remark-on-01") >= 2);
        const int kept = rowsWith(ws, "quotation-of-02");
        Evaluator(ws).recuse(tiny.id, "01", "family");
        QCOMPARE(rowsWith(ws, "quotation-of-01"), 0);
        QCOMPARE(rowsWith(ws, "remark-on-01"), 0);
        QCOMPARE(rowsWith(ws, "quotation-of-02"), kept);
        const DeskNotes left = readDeskNotes(ws, tiny.id);
        QCOMPARE(left.notes.size(), std::size_t(1));
        QCOMPARE(left.edits.size(), std::size_t(2));
        QVERIFY(left.edits[0].proposal == "02");
        QVERIFY(loadSheet(ws, round, "01").state == State::recused);
    }

    void lettersStandForApplicants() {
        QCOMPARE(blindName(0), std::string("A"));
        QCOMPARE(blindName(25), std::string("Z"));
        QCOMPARE(blindName(26), std::string("AA"));
        QCOMPARE(blindName(27), std::string("AB"));
        QCOMPARE(blindName(702), std::string("AAA"));
    }

    void aBlindRoundReachesTheEvaluatorBlind() {
        TinyRound tiny(1, 1);
        RoundDraft draft = tiny.draft();
        draft.blind = true;
        tiny.open(draft);
        QVERIFY(loadRound(tiny.person(1), tiny.id).round.blind);
    }
};

QTEST_GUILESS_MAIN(TestRoleNotes)
#include "test_notes.moc"
