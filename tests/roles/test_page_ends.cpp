// A phrase that runs over the end of a page is found, once, on the page where it begins.
#include <QTest>

#include "app/crypto/Age.h"
#include "app/reading/PageHost.h"
#include "app/reading/SearchText.h"
#include "tests/reading/MakePdf.h"
#include "tests/workspace/Desk.h"

using namespace simsa;

class TestPageEnds : public QObject {
    Q_OBJECT

    static Bytes pdf(const std::vector<std::string> &lines, bool edges = false) { // a page each; heads and feet
        test::MakePdf out;
        std::string kids;
        for (std::size_t i = 0; i < lines.size(); ++i)
            kids += std::to_string(10 + 2 * i) + " 0 R ";
        out.object(1, "<</Type/Catalog/Pages 2 0 R>>");
        out.object(2, "<</Type/Pages/Kids[" + kids + "]/Count " + std::to_string(lines.size()) + ">>");
        out.object(3, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
        for (std::size_t i = 0; i < lines.size(); ++i) {
            const int at = static_cast<int>(10 + 2 * i);
            out.object(at, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 500]/Contents " + std::to_string(at + 1) +
                               " 0 R/Resources<</Font<</F1 3 0 R>>>>>>");
            out.stream(at + 1, {},
                       "BT /F1 12 Tf 40 440 Td (" + lines[i] + ") Tj ET" +
                           (edges ? " BT /F1 9 Tf 40 480 Td (Proposal 01, the written round) Tj 0 -460 Td (Page " +
                                        std::to_string(i + 1) + " of " + std::to_string(lines.size()) +
                                        ") Tj 150 0 Td (- " + std::to_string(i + 1) + " -) Tj ET"
                                  : std::string()));
        }
        return out.bytes();
    }
    static std::string pages(Workspace &ws, const Round &round, const char *query, int most = 200) {
        std::string out;
        for (const Hit &hit : search(ws, round.id, query, most))
            out += std::to_string(hit.page) + " ";
        return out;
    }

    static inline const std::vector<std::string> threePages{"It ends with originality and the foun-",
                                                            "dation of the own data.", "Own data again, nothing else."};

    static StoredDocument keep(test::Desk &desk, const Bytes &file) {
        const Identity sealedTo = makeIdentity();
        addDocument(*desk.ws, desk.round.id, "01", 0, desk.round.proposals[0].documents[0],
                    view(textOf(toText(sealedTo))));
        const StoredDocument document = documents(*desk.ws, desk.round.id).at(0);
        const Recipient recipient = sealedTo.recipient;
        writeFile(document.file, encryptAge(file, std::span(&recipient, 1)));
        return document;
    }
    // As the program kept the text before it knew of page ends.
    static void makeOld(Workspace &ws) {
        const auto guard = ws.lock();
        Statement rows(ws.db(), "SELECT id, text FROM page");
        while (rows.step()) {
            const std::string kept = rows.text(1), old = kept.substr(0, kept.rfind('\f'));
            Statement(ws.db(), "INSERT INTO page_text(page_text, rowid, text) VALUES ('delete', ?, ?)")
                .bind(1, rows.integer(0))
                .bind(2, indexedText(toUtf32(kept)))
                .run();
            Statement(ws.db(), "UPDATE page SET text = ? WHERE id = ?").bind(1, old).bind(2, rows.integer(0)).run();
            Statement(ws.db(), "INSERT INTO page_text(rowid, text) VALUES (?, ?)")
                .bind(1, rows.integer(0))
                .bind(2, indexedText(toUtf32(old)))
                .run();
        }
        ws.db().execute("UPDATE document SET indexed = 1");
    }

private Q_SLOTS:
    void anIndexOfAnEarlierVersionIsRenewedOnce() {
        test::Desk desk;
        PageHost host;
        indexDocument(*desk.ws, keep(desk, pdf(threePages)), host);
        makeOld(*desk.ws);
        QCOMPARE(pages(*desk.ws, desk.round, "originality and the foundation"), std::string());
        QCOMPARE(pages(*desk.ws, desk.round, "own data"), std::string("2 3 ")); // until then it finds what it did
        QCOMPARE(renewIndex(*desk.ws), 1);
        QCOMPARE(pages(*desk.ws, desk.round, "originality and the foundation"), std::string("1 "));
        QCOMPARE(pages(*desk.ws, desk.round, "own data"), std::string("2 3 "));
        QCOMPARE(pages(*desk.ws, desk.round, "foun"), std::string());
        QCOMPARE(renewIndex(*desk.ws), 0);
        makeOld(*desk.ws);
        desk.reopen();
        const auto guard = desk.ws->lock();
        closeDocuments(*desk.ws, desk.round.id, "01");
        QCOMPARE(renewIndex(*desk.ws), 0); // what is closed to us stays closed
    }

    void runningHeadsAndFeetDoNotStandBetween() {
        test::Desk desk;
        PageHost host;
        indexDocument(*desk.ws, keep(desk, pdf(threePages, true)), host);
        QCOMPARE(pages(*desk.ws, desk.round, "originality and the foundation"), std::string("1 "));
        QCOMPARE(pages(*desk.ws, desk.round, "own data. Own data"), std::string("2 "));
        QCOMPARE(pages(*desk.ws, desk.round, "proposal 01"), std::string("1 2 3 ")); // and are found themselves
        QCOMPARE(pages(*desk.ws, desk.round, "page 2 of 3"), std::string("2 "));
    }

    void aPhraseIsFoundOnceWhereItBegins() {
        test::Desk desk;
        const StoredDocument document = keep(desk, pdf(threePages));
        PageHost host;
        for (int i = 0; i < 2; ++i) { // the second time what was kept first is taken out whole
            indexDocument(*desk.ws, document, host);
            QCOMPARE(pages(*desk.ws, desk.round, "foundation of the"), std::string("1 "));
            QCOMPARE(pages(*desk.ws, desk.round, "originality and the foundation"), std::string("1 "));
            QCOMPARE(pages(*desk.ws, desk.round, "data. Own"), std::string("2 "));
            QCOMPARE(pages(*desk.ws, desk.round, "own data"), std::string("2 3 "));
            QCOMPARE(pages(*desk.ws, desk.round, "own data", 1), std::string("2 "));
            QCOMPARE(pages(*desk.ws, desk.round, "nothing else"), std::string("3 "));
            QCOMPARE(pages(*desk.ws, desk.round, "foun"), std::string());
            QVERIFY(search(*desk.ws, desk.round.id, "foundation", 9).at(0).snippet.find("dation of the own") !=
                    std::string::npos);
        }
        const auto guard = desk.ws->lock();
        closeDocuments(*desk.ws, desk.round.id, "01");
        Statement left(desk.ws->db(), "SELECT count(*) FROM page_text WHERE page_text MATCH 'data'");
        QVERIFY(left.step());
        QCOMPARE(left.integer(0), std::int64_t(0));
    }
};

QTEST_GUILESS_MAIN(TestPageEnds)
#include "test_page_ends.moc"
