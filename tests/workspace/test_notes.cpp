// Highlights, notes, bookmarks and evidence: what is kept, what goes into the ballot, what a recusal leaves.
#include <QTest>

#include "Desk.h"
#include "app/domain/Json.h"
#include "app/workspace/Edits.h"

#include <QElapsedTimer>

#include <algorithm>

using namespace simsa;
using test::Desk;

namespace {

Note mark(const char *proposal, int page, int begin, NoteKind kind = NoteKind::highlight) {
    Note note{.id = newNoteId(), .proposal = proposal, .kind = kind};
    note.anchor = {.document = Desk::documentOf(proposal),
                   .page = page,
                   .quote = "every weight starts\nfrom a normal distribution",
                   .before = "The consortium says that ",
                   .after = " of its own.",
                   .begin = begin,
                   .end = begin + 46,
                   .boxes = {{72.25F, 100, 400.5F, 112}, {72.25F, 114, 230, 126.75F}}};
    if (kind == NoteKind::evidence)
        note.criterion = "core";
    return note;
}

Code codeOf(const std::function<void()> &work) {
    try {
        work();
    } catch (const Error &error) {
        return error.code;
    }
    return Code::internal;
}

} // namespace

class TestNotes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsMarkedIsThereAgainInTheOrderOfThePages() {
        Desk d;
        Note late = mark("01", 12, 700), early = mark("01", 2, 5, NoteKind::note);
        early.text = "경쟁사 주장과 다름";
        early.color = 3;
        Note page{.id = newNoteId(), .proposal = "02", .kind = NoteKind::bookmark};
        page.anchor = {.document = Desk::documentOf("02"), .page = 30};
        for (const Note &note : {late, page, early})
            saveNote(*d.ws, d.round, note);
        d.reopen();
        QVERIFY((notes(*d.ws, d.round) == std::vector{early, late, page}));
        early.text = "changed";
        saveNote(*d.ws, d.round, early);
        QCOMPARE(notes(*d.ws, d.round)[0].text, early.text);
        eraseNote(*d.ws, d.round, early.id);
        eraseNote(*d.ws, d.round, early.id);
        QVERIFY((notes(*d.ws, d.round) == std::vector{late, page}));
        QVERIFY(readNote(writeNote(late)) == late);
    }

    void evidenceStandsInTheSheetAndNotesDoNot() {
        Desk d;
        const Note a = mark("01", 12, 40, NoteKind::evidence), b = mark("01", 3, 9, NoteKind::evidence);
        for (const Note &note : {a, b, mark("01", 1, 1), mark("01", 2, 2, NoteKind::note)})
            saveNote(*d.ws, d.round, note);
        const std::vector<Evidence> core = d.sheet().scores[0].evidence;
        QCOMPARE(core.size(), std::size_t(2));
        QCOMPARE(core[0].page, 3);
        QCOMPARE(core[1].page, 12);
        QCOMPARE(core[0].document, Desk::documentOf("01"));
        QCOMPARE(core[0].quote, std::string("every weight starts from a normal distribution"));
        Note moved = a;
        moved.criterion = "impact";
        saveNote(*d.ws, d.round, moved);
        QCOMPARE(d.sheet().scores[0].evidence.size(), std::size_t(1));
        QCOMPARE(d.sheet().scores[2].evidence.size(), std::size_t(1));
        eraseNote(*d.ws, d.round, b.id);
        QVERIFY(d.sheet().scores[0].evidence.empty());
    }

    void aLongQuoteIsShortenedForTheBallotOnly() {
        std::string word;
        for (int i = 0; i < 400; ++i)
            word += "가나 ";
        const std::string quote = evidenceQuote(word);
        QCOMPARE(characters(quote), std::size_t(500));
        QVERIFY(quote.ends_with("…") && isText(quote));
        QCOMPARE(evidenceQuote(" a \n\t b "), std::string("a b"));
        std::string exact(500, 'x');
        QCOMPARE(evidenceQuote(exact), exact);
        QCOMPARE(characters(evidenceQuote(exact + "y")), std::size_t(500));
        Desk d;
        Note note = mark("01", 1, 0, NoteKind::evidence);
        note.anchor.quote = word;
        saveNote(*d.ws, d.round, note);
        QCOMPARE(d.sheet().scores[0].evidence[0].quote, quote);
        QCOMPARE(notes(*d.ws, d.round)[0].anchor.quote, word);
    }

    void whatIsNoMarkIsRefused() {
        Desk d;
        const auto refused = [&](auto change) {
            Note note = mark("01", 1, 0, NoteKind::evidence);
            change(note);
            const Code code = codeOf([&] { saveNote(*d.ws, d.round, note); });
            if (!notes(*d.ws, d.round).empty())
                return Code::internal;
            return code;
        };
        QCOMPARE(refused([](Note &n) { n.id = "x"; }), Code::jsonField);
        QCOMPARE(refused([](Note &n) { n.anchor.document = Desk::documentOf("02"); }), Code::jsonField);
        QCOMPARE(refused([](Note &n) { n.anchor.page = 0; }), Code::jsonField);
        QCOMPARE(refused([](Note &n) { n.anchor.quote = std::string(2001, 'a'); }), Code::jsonField);
        QCOMPARE(refused([](Note &n) { n.anchor.boxes[0].x0 = NAN; }), Code::jsonField);
        QCOMPARE(refused([](Note &n) { n.text = std::string(10'001, 'a'); }), Code::commentTooLong);
        QCOMPARE(refused([](Note &n) { n.criterion = "tech"; }), Code::tableColumns);
        QCOMPARE(refused([](Note &n) { n.proposal = "99"; }), Code::tableProposal);
    }

    void theHundredAndFirstPieceOfEvidenceIsRefused() {
        Desk d;
        for (int i = 0; i < 100; ++i)
            saveNote(*d.ws, d.round, mark("01", 1 + i % 30, i, NoteKind::evidence));
        const Note one = mark("01", 1, 500, NoteKind::evidence);
        QCOMPARE(codeOf([&] { saveNote(*d.ws, d.round, one); }), Code::stateWrong);
        QCOMPARE(notes(*d.ws, d.round).size(), std::size_t(100));
        QCOMPARE(d.sheet().scores[0].evidence.size(), std::size_t(100));
    }

    void aRecusalLeavesNothingOfTheProposal() {
        Desk d;
        for (const char *proposal : {"01", "02"}) {
            Edit edit{.id = nextEditId(*d.ws), .proposal = proposal, .field = EditField::note};
            const Note note = mark(proposal, 1, 0, NoteKind::evidence);
            edit.key = note.id;
            edit.after = writeNote(note);
            commitEdit(*d.ws, d.round, edit);
            saveComment(*d.ws, d.round, proposal, "core", "a secret of this applicant");
            savePoints(*d.ws, d.round, proposal, "core", Points{500});
            saveItemPages(*d.ws, d.round, proposal, "core", {{proposal, "core", Desk::documentOf(proposal), 2, 3}});
        }
        saveState(*d.ws, d.round, "01", State::recused, "family");
        forgetProposal(*d.ws, d.round.id, "01");
        for (const char *table : {"note", "edit", "history", "item_page", "score"}) {
            Statement row(d.ws->db(),
                          std::string("SELECT count(*), count(*) FILTER (WHERE proposal = '01') FROM ") + table);
            QVERIFY(row.step());
            QVERIFY2(row.integer(0) > 0 && row.integer(1) == 0, table);
        }
        QVERIFY(d.sheet().state == State::recused);
        QCOMPARE(d.sheet().reason, std::string("family"));
        QCOMPARE(codeOf([&] { saveNote(*d.ws, d.round, mark("01", 1, 0)); }), Code::stateWrong);
        QVERIFY(d.sheet("02").scores[0].comment == "a secret of this applicant");
    }

    void pagesOfAnItemAreSetByHand() {
        Desk d;
        const std::string document = Desk::documentOf("01");
        const std::vector<ItemPages> set = {{"01", "core", document, 12, 15}, {"01", "core", document, 22, 22}};
        saveItemPages(*d.ws, d.round, "01", "core", set);
        QVERIFY(itemPages(*d.ws, d.round) == set);
        QCOMPARE(codeOf([&] {
                     saveItemPages(*d.ws, d.round, "01", "core", {{"01", "core", document, 4, 3}});
                 }),
                 Code::jsonField);
        QVERIFY(itemPages(*d.ws, d.round) == set);
        saveItemPages(*d.ws, d.round, "01", "core", {});
        QVERIFY(itemPages(*d.ws, d.round).empty());
    }

    void tenThousandNotesAreReadQuickly() {
        Desk d;
        Transaction transaction(d.ws->db());
        for (int i = 0; i < 10'000; ++i)
            saveNote(*d.ws, d.round, mark(i % 2 ? "01" : "02", 1 + i % 30, i));
        transaction.commit();
        QElapsedTimer clock;
        clock.start();
        const std::vector<Note> all = notes(*d.ws, d.round);
        const qint64 read = clock.restart();
        QCOMPARE(all.size(), std::size_t(10'000));
        QVERIFY(std::is_sorted(all.begin(), all.end(), standsBefore));
        saveNote(*d.ws, d.round, mark("01", 5, 3, NoteKind::evidence));
        const qint64 saved = clock.elapsed();
        qInfo("10,000 notes read in %lld ms, one more saved in %lld ms", read, saved);
        QVERIFY(read < 2000);
        QVERIFY(saved < 1000);
    }
};

QTEST_GUILESS_MAIN(TestNotes)
#include "test_notes.moc"
