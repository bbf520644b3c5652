// Documents made to hurt: each ends within its time with a plain refusal, and the next good document is shown.
#include "Fixture.h"
#include "MakePdf.h"

#include <QElapsedTimer>
#include <algorithm>
#include <random>

using namespace simsa;
using namespace simsa::test;

namespace {

constexpr int seconds = 2; // per request

Bytes good() {
    return MakePdf().page("0 g 20 20 100 50 re f BT /F1 20 Tf 20 200 Td (Good) Tj ET").bytes();
}

std::string repeat(const std::string &text, std::size_t times) {
    std::string out;
    for (std::size_t i = 0; i < times; ++i)
        out += text;
    return out;
}

// Forms that call the next one ten times each: ten billion drawings in two kilobytes.
Bytes manyForms() {
    MakePdf pdf;
    pdf.page("/X10 Do").object(3, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 300]/Contents 4 0 R"
                                  "/Resources<</XObject<</X10 10 0 R>>>>>>");
    for (int i = 10; i < 20; ++i) {
        const std::string next = std::to_string(i + 1);
        pdf.stream(
            i, "/Type/XObject/Subtype/Form/BBox[0 0 200 300]/Resources<</XObject<</X" + next + " " + next + " 0 R>>>>",
            repeat("/X" + next + " Do ", 10));
    }
    return pdf.stream(20, "/Type/XObject/Subtype/Form/BBox[0 0 200 300]", "0 0 9 9 re f").bytes();
}

Bytes selfForm() {
    return MakePdf()
        .page("/X Do")
        .object(3, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 300]/Contents 4 0 R"
                   "/Resources<</XObject<</X 6 0 R>>>>>>")
        .stream(6, "/Type/XObject/Subtype/Form/BBox[0 0 99 99]/Resources<</XObject<</X 6 0 R>>>>",
                "0 g 0 0 9 9 re f /X Do /X Do")
        .bytes();
}

Bytes manyTiles(const std::string &box, const std::string &step) {
    return MakePdf()
        .page("/Pattern cs /P scn 0 0 14400 14400 re f", box)
        .object(3, "<</Type/Page/Parent 2 0 R/MediaBox[" + box + "]/Contents 4 0 R/Resources<</Pattern<</P 6 0 R>>>>>>")
        .stream(6,
                "/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 100 100]/XStep " + step + "/YStep " +
                    step + "/Resources<<>>",
                "1 0 0 rg 0 0 99 99 re f 0 0 1 rg 10 10 30 30 re f")
        .bytes();
}

Bytes loopingTree() {
    return MakePdf()
        .object(1, "<</Type/Catalog/Pages 2 0 R>>")
        .object(2, "<</Type/Pages/Kids[3 0 R]/Count 1000>>")
        .object(3, "<</Type/Pages/Parent 2 0 R/Kids[2 0 R 3 0 R]/Count 1000>>")
        .bytes();
}

Bytes loopingOutline() {
    return MakePdf()
        .page("0 g 0 0 9 9 re f")
        .object(1, "<</Type/Catalog/Pages 2 0 R/Outlines 6 0 R>>")
        .object(6, "<</Type/Outlines/First 7 0 R/Last 8 0 R>>")
        .object(7, "<</Title(A)/Parent 6 0 R/Next 8 0 R/First 8 0 R/Last 8 0 R>>")
        .object(8, "<</Title(B)/Parent 6 0 R/Next 7 0 R/First 7 0 R/Last 7 0 R>>")
        .bytes();
}

Bytes hugeImage() {
    return MakePdf()
        .page("200 0 0 300 0 0 cm /I Do")
        .object(3, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 300]/Contents 4 0 R"
                   "/Resources<</XObject<</I 6 0 R>>>>>>")
        .stream(6, "/Type/XObject/Subtype/Image/Width 30000/Height 30000/BitsPerComponent 8/ColorSpace/DeviceRGB", "x")
        .bytes();
}

} // namespace

class TestHostile : public QObject {
    Q_OBJECT

    Documents documents;

    static bool isRefusal(std::optional<Code> code) {
        return !code || *code == Code::pageFailed || *code == Code::pageTimeout || *code == Code::pdfBroken;
    }

    static void openOrNot(PageHost &host, const Path &path) {
        refusal([&] { openPlain(host, path); });
    }

private Q_SLOTS:
    void whatIsNoPdfIsNamedSo() {
        PageHost host;
        Bytes noise(100'000);
        std::mt19937 random(7);
        for (auto &b : noise)
            b = static_cast<std::uint8_t>(random());
        QCOMPARE(refusal([&] { openPlain(host, documents.plain(noise)); }), Code::pdfNot);
        QCOMPARE(refusal([&] { openPlain(host, documents.plain({})); }), Code::pdfNot);
        QCOMPARE(refusal([&] { openPlain(host, documents.plain(view("<html>%PD</html>"))); }), Code::pdfNot);
        const Sealed sealed = documents.seal(noise);
        QCOMPARE(refusal([&] { host.open(sealed.path, sealed.identity); }), Code::pdfNot);
        QVERIFY(host.alive()); // a plain refusal needs no new process
        QCOMPARE(openPlain(host, documents.plain(good())).pages, 1);
    }

    void aDocumentWithAPasswordIsNamedSo() {
        PageHost host;
        const std::string id = "/ID[<00112233445566778899AABBCCDDEEFF><00112233445566778899AABBCCDDEEFF>]";
        const std::string word = "<" + repeat("A7", 32) + ">";
        const auto standard =
            MakePdf()
                .page("0 g 0 0 9 9 re f")
                .trailer("/Encrypt<</Filter/Standard/V 2/R 3/Length 128/P -4/O" + word + "/U" + word + ">>" + id)
                .bytes();
        QCOMPARE(refusal([&] { openPlain(host, documents.plain(standard)); }), Code::pdfEncrypted);
        const auto foreign = MakePdf()
                                 .page("0 g 0 0 9 9 re f")
                                 .trailer("/Encrypt<</Filter/Foreign/V 9/R 9/P -4/O" + word + "/U" + word + ">>" + id)
                                 .bytes();
        QCOMPARE(refusal([&] { openPlain(host, documents.plain(foreign)); }), Code::pdfEncrypted);
        QCOMPARE(openPlain(host, documents.plain(good())).pages, 1);
    }

    void aCutDocumentIsMendedOrRefused() {
        PageHost host({}, {seconds, 1024});
        const Bytes whole = good();
        int mended = 0;
        for (std::size_t size = 20; size < whole.size(); size += 25) {
            const auto code = refusal([&] { openPlain(host, documents.plain(View(whole.data(), size))); });
            QVERIFY(isRefusal(code));
            mended += code ? 0 : 1;
        }
        QVERIFY(mended > 0); // without its table the document is still there
        const Bytes empty = MakePdf().object(1, "<</Type/Catalog/Pages 2 0 R>>").bytes();
        QCOMPARE(refusal([&] { openPlain(host, documents.plain(empty)); }), Code::pdfBroken);
    }

    void hostileDocumentsEnd_data() {
        QTest::addColumn<QByteArray>("pdf");
        const auto row = [](const char *name, const Bytes &pdf) {
            QTest::newRow(name) << QByteArray(reinterpret_cast<const char *>(pdf.data()),
                                              static_cast<qsizetype>(pdf.size()));
        };
        row("page tree that loops", loopingTree());
        row("outline that loops", loopingOutline());
        row("form that calls itself", selfForm());
        row("ten billion forms", manyForms());
        row("billion tiles", manyTiles("0 0 14400 14400", "0.01"));
        row("no step between tiles", manyTiles("0 0 200 300", "0"));
        row("huge page", MakePdf().page("0 g 0 0 9 9 re f", "0 0 1e30 1e30").bytes());
        row("page of no size", MakePdf().page("0 g 0 0 9 9 re f", "5 5 5 5").bytes());
        row("page box of nonsense", MakePdf().page("0 g 0 0 9 9 re f", "/A (b) nan inf").bytes());
        row("deep arrays", MakePdf().page("0 g 0 0 9 9 re f", "0 0 9 9", "/X " + repeat("[", 500'000)).bytes());
        row("deep dictionaries", MakePdf().page("0 g", "0 0 9 9", "/X " + repeat("<</A", 300'000)).bytes());
        row("deep graphics states", MakePdf().page(repeat("q 1 0 0 1 1 1 cm ", 1'000'000)).bytes());
        row("deep clips", MakePdf().page(repeat("q 0 0 99 99 re W n ", 200'000)).bytes());
        row("image of 2.7 GB", hugeImage());
        row("a million pages that are not there", MakePdf()
                                                      .object(1, "<</Type/Catalog/Pages 2 0 R>>")
                                                      .object(2, "<</Type/Pages/Kids[]/Count 2147483647>>")
                                                      .bytes());
        row("negative count",
            MakePdf().object(1, "<</Type/Catalog/Pages 2 0 R>>").object(2, "<</Type/Pages/Kids[]/Count -5>>").bytes());
        row("parent that loops", MakePdf()
                                     .page("0 g 0 0 9 9 re f")
                                     .object(2, "<</Type/Pages/Kids[3 0 R]/Count 1/Parent 2 0 R>>")
                                     .object(3, "<</Type/Page/Parent 2 0 R/Contents 4 0 R>>")
                                     .bytes());
        row("reference to itself", MakePdf().page("0 g").object(4, "4 0 R").bytes());
        row("length of itself", MakePdf().page("0 g").object(4, "<</Length 4 0 R>>\nstream\n0 g\nendstream").bytes());
    }

    void hostileDocumentsEnd() {
        QFETCH(QByteArray, pdf);
        const auto path = documents.plain(
            View(reinterpret_cast<const std::uint8_t *>(pdf.constData()), static_cast<std::size_t>(pdf.size())));
        PageHost host({}, {seconds, 512});
        const auto timely = [](const auto &work) {
            QElapsedTimer timer;
            timer.start();
            const auto code = refusal(work);
            // A restart and a second opening may come before the request itself.
            return isRefusal(code) && timer.elapsed() < (2 * seconds + 1) * 1000;
        };
        bool opened = false;
        QVERIFY(timely([&] {
            const DocumentInfo info = openPlain(host, path);
            opened = true;
            for (const PageBox &size : info.sizes)
                QVERIFY(size.x1 >= 1 && size.x1 <= 14'400 && size.y1 >= 1 && size.y1 <= 14'400);
        }));
        if (opened) {
            QVERIFY(timely([&] { host.render(0, 1.5, 0, 0, 0, 900, 1300); }));
            QVERIFY(timely([&] { host.text(0); }));
            QVERIFY(timely([&] { host.outline(); }));
            QVERIFY(timely([&] { host.links(0); }));
        }
        openPlain(host, documents.plain(good()));
        QVERIFY(!isWhite(host.render(0, 1, 0, 0, 0, 200, 300), 70, 255));
        QCOMPARE(lineText(host.text(0), 0), std::string("Good"));
    }

    void aFallenHostIsBackSoonAndOthersNoticeNothing() {
        PageHost other({}, {seconds, 512});
        openPlain(other, documents.plain(good()));
        const Image truth = other.render(0, 1, 0, 0, 0, 200, 300);
        PageHost host({}, {1, 512});
        const Path fine = documents.plain(good());
        std::vector<qint64> times;
        for (const Bytes &pdf :
             {manyForms(), selfForm(), hugeImage(), manyTiles("0 0 14400 14400", "0.01"), loopingTree()}) {
            openOrNot(host, documents.plain(pdf));
            refusal([&] { host.render(0, 1.5, 0, 0, 0, 900, 1300); });
            QElapsedTimer timer; // from the answer to the next page on screen, through a new process where it must be
            timer.start();
            openPlain(host, fine);
            QVERIFY(host.render(0, 1, 0, 0, 0, 200, 300).pixels == truth.pixels);
            times.push_back(timer.elapsed());
            QVERIFY(other.render(0, 1, 0, 0, 0, 200, 300).pixels == truth.pixels);
        }
        // Generous here, as others may be busy on this machine; the benchmark holds it to 200 ms.
        QVERIFY(*std::max_element(times.begin(), times.end()) < 2'000);
    }

    void anEndlessPageIsStoppedAndOnlyThatPage() {
        // Two pages: the first never ends, the second is fine.
        Bytes both;
        {
            MakePdf two;
            two.object(1, "<</Type/Catalog/Pages 2 0 R>>")
                .object(2, "<</Type/Pages/Kids[3 0 R 6 0 R]/Count 2>>")
                .object(3, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 300]/Contents 4 0 R"
                           "/Resources<</XObject<</X10 10 0 R>>>>>>")
                .stream(4, {}, "/X10 Do")
                .object(6, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 300]/Contents 7 0 R>>")
                .stream(7, {}, "0 g 20 20 100 50 re f");
            for (int i = 10; i < 20; ++i) {
                const std::string next = std::to_string(i + 1);
                two.stream(i,
                           "/Type/XObject/Subtype/Form/BBox[0 0 200 300]/Resources<</XObject<</X" + next + " " + next +
                               " 0 R>>>>",
                           repeat("/X" + next + " Do ", 10));
            }
            both = two.stream(20, "/Type/XObject/Subtype/Form/BBox[0 0 200 300]", "0 0 9 9 re f").bytes();
        }
        PageHost host({}, {1, 512});
        openPlain(host, documents.plain(both));
        for (int round = 0; round < 2; ++round) {
            QCOMPARE(refusal([&] { host.render(0, 1, 0, 0, 0, 200, 300); }), Code::pageTimeout);
            QVERIFY(!isWhite(host.render(1, 1, 0, 0, 0, 200, 300), 70, 255));
        }
        QElapsedTimer timer; // it is known by now: nobody waits a third time
        timer.start();
        QCOMPARE(refusal([&] { host.render(0, 1, 0, 0, 0, 200, 300); }), Code::pageTimeout);
        QVERIFY(timer.elapsed() < 100);
        QVERIFY(host.alive());
    }

    void aPageThatNeedsTooMuchMemoryIsNotShownHalf() {
        // Half-transparent groups in each other: each needs a canvas of its own, 37 MB at this scale.
        MakePdf groups;
        const auto inner = [](int number) {
            const std::string name = std::to_string(number);
            return "/Resources<</ExtGState<</G<</ca 0.5>>>>/XObject<</X" + name + " " + name + " 0 R>>>>";
        };
        groups.page("/G gs /X10 Do")
            .object(3, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 300]/Contents 4 0 R" + inner(10) + ">>");
        for (int i = 10; i < 30; ++i)
            groups.stream(i,
                          "/Type/XObject/Subtype/Form/BBox[0 0 200 300]/Group<</S/Transparency/I true>>" + inner(i + 1),
                          "0 g 0 0 200 300 re f /G gs /X" + std::to_string(i + 1) + " Do");
        groups.stream(30, "/Type/XObject/Subtype/Form/BBox[0 0 200 300]", "1 0 0 rg 0 0 99 99 re f");
        PageHost host({}, {10, 256});
        openPlain(host, documents.plain(groups.bytes()));
        QVERIFY(!isWhite(host.render(0, 1, 0, 0, 0, 200, 300), 70, 255)); // small, it fits
        QCOMPARE(refusal([&] { host.render(0, 12.5, 0, 0, 0, 2500, 3750); }), Code::pageFailed);
        openPlain(host, documents.plain(good()));
        QVERIFY(!isWhite(host.render(0, 1, 0, 0, 0, 200, 300), 70, 255));
    }

    void aChangedByteOfASealedDocumentIsNoticed() {
        // Pages of noise, so that the document spans several age chunks.
        MakePdf pdf;
        pdf.page("200 0 0 300 0 0 cm /I Do")
            .object(3, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 300]/Contents 4 0 R"
                       "/Resources<</XObject<</I 6 0 R>>>>>>");
        std::string noise(300 * 400 * 3, ' ');
        std::mt19937 random(3);
        for (char &c : noise)
            c = static_cast<char>(random());
        pdf.stream(6, "/Type/XObject/Subtype/Image/Width 300/Height 400/BitsPerComponent 8/ColorSpace/DeviceRGB",
                   noise);
        const Sealed sealed = documents.seal(pdf.bytes());
        PageHost host({}, {seconds, 512});
        host.open(sealed.path, sealed.identity);
        const Image truth = host.render(0, 1, 0, 0, 0, 200, 300);
        const Bytes whole = readFile(sealed.path, 1 << 30);
        int named = 0;
        for (int i = 0; i < 40; ++i) {
            Bytes changed = whole;
            const std::size_t at = i < 5 ? static_cast<std::size_t>(i) * 40 : random() % whole.size();
            changed[at] ^= static_cast<std::uint8_t>(1 << (i % 8));
            writeFile(sealed.path, changed);
            Image shown;
            const auto code = refusal([&] {
                host.open(sealed.path, sealed.identity);
                shown = host.render(0, 1, 0, 0, 0, 200, 300);
            });
            QVERIFY2(code.has_value(), "a changed document was shown"); // every chunk is needed for this page
            QVERIFY(*code == Code::agePayload || *code == Code::ageHeader || *code == Code::ageHmac ||
                    *code == Code::ageNoMatch || *code == Code::ageUnsupported || *code == Code::bech32);
            named += *code == Code::agePayload ? 1 : 0;
        }
        QVERIFY(named > 20);
        writeFile(sealed.path, whole);
        host.open(sealed.path, sealed.identity);
        QVERIFY(host.render(0, 1, 0, 0, 0, 200, 300).pixels == truth.pixels);
    }

    void mutantsNeverHurtTheClient() {
        const Bytes whole = good();
        PageHost host({}, {seconds, 512});
        std::mt19937 random(11);
        for (int i = 0; i < 150; ++i) {
            Bytes mutant = whole;
            for (int k = 0; k < 6; ++k)
                mutant[random() % mutant.size()] = static_cast<std::uint8_t>(random());
            const auto code = refusal([&] {
                openPlain(host, documents.plain(mutant));
                host.render(0, 1, 0, 0, 0, 200, 300);
                host.text(0);
            });
            QVERIFY(isRefusal(code) || *code == Code::pdfNot || *code == Code::pdfEncrypted);
        }
        openPlain(host, documents.plain(whole));
        QVERIFY(!isWhite(host.render(0, 1, 0, 0, 0, 200, 300), 70, 255));
    }
};

QTEST_GUILESS_MAIN(TestHostile)
#include "test_hostile.moc"
