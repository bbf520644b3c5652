// What a reader sees of a good document: pixels, text and its places, outline and links, sealed or not.
#include "Fixture.h"
#include "MakePdf.h"

#include "app/reading/PageHosts.h"

#include <thread>

using namespace simsa;
using namespace simsa::test;

class TestPages : public QObject {
    Q_OBJECT

    Documents documents;
    PageHosts hosts;

private Q_SLOTS:
    void aSealedDocumentIsShown() {
        const Sealed sealed = documents.seal(MakePdf().page("1 0 0 rg 20 20 100 50 re f").bytes());
        const auto host = hosts.take();
        const DocumentInfo info = host->open(sealed.path, sealed.identity);
        QCOMPARE(info.pages, 1);
        QCOMPARE(info.sizes.at(0), (PageBox{0, 0, 200, 300}));
        const Image image = host->render(0, 1, 0, 0, 0, 200, 300);
        QCOMPARE(image.pixels.size(), std::size_t{200 * 300 * 4});
        QVERIFY(isWhite(image, 10, 10));
        QVERIFY(!isWhite(image, 70, 255)); // PDF counts from the bottom
        const std::size_t at = (std::size_t{255} * 200 + 70) * 4;
        QCOMPARE(int(image.pixels[at]), 0);       // blue first
        QCOMPARE(int(image.pixels[at + 2]), 255); // then green, red
        QVERIFY(isWhite(image, 150, 255));
    }

    void aTileIsACutOfThePage() {
        const Path path = documents.plain(
            MakePdf().page("0.2 0.5 0.7 rg 20 20 100 50 re f BT /F1 20 Tf 20 200 Td (Tiles) Tj ET").bytes());
        const auto host = hosts.take();
        openPlain(*host, path);
        for (const int rotation : {0, 90, 180, 270}) {
            const bool turned = rotation % 180 != 0;
            const int width = turned ? 600 : 400, height = turned ? 400 : 600;
            const Image whole = host->render(0, 2, rotation, 0, 0, width, height);
            const Image tile = host->render(0, 2, rotation, 50, 70, 128, 128);
            for (std::size_t y = 0; y < 128; ++y)
                for (std::size_t x = 0; x < 128 * 4; ++x)
                    QCOMPARE(int(tile.pixels[y * 128 * 4 + x]),
                             int(whole.pixels[((y + 70) * static_cast<std::size_t>(width) + 50) * 4 + x]));
        }
    }

    void rotationIsClockwise() {
        const Path path = documents.plain(MakePdf().page("0 g 0 250 50 50 re f").bytes()); // top left corner
        const auto host = hosts.take();
        openPlain(*host, path);
        QVERIFY(!isWhite(host->render(0, 1, 0, 0, 0, 200, 300), 10, 10));
        QVERIFY(!isWhite(host->render(0, 1, 90, 0, 0, 300, 200), 290, 10)); // now top right
        QVERIFY(!isWhite(host->render(0, 1, 180, 0, 0, 200, 300), 190, 290));
        QVERIFY(!isWhite(host->render(0, 1, 270, 0, 0, 300, 200), 10, 190));
    }

    void textHasItsPlaces() {
        const Path path = documents.plain(MakePdf().page("BT /F1 20 Tf 20 200 Td (Hello) Tj ET").bytes());
        const auto host = hosts.take();
        openPlain(*host, path);
        const TextLayer layer = host->text(0);
        QCOMPARE(layer.lines.size(), std::size_t{1});
        QCOMPARE(lineText(layer, 0), std::string("Hello"));
        QCOMPARE(layer.lines[0].boxes.size(), std::size_t{5});
        const PageBox box = layer.lines[0].boxes[0];
        QVERIFY(std::abs(box.x0 - 20) < 1);
        QVERIFY(box.y0 < 100 && box.y0 > 70 && box.y1 >= 99 && box.y1 < 112); // the base line is 100 from the top
        QVERIFY(layer.lines[0].boxes[1].x0 > box.x0);
    }

    void textOfARotatedAndCroppedPageLiesWhereItIsSeen() {
        // The page is turned by 90: what is 20 from the left and 200 from the bottom of the crop box (its lower left
        // corner at 10, 30) is seen 170 from the left and 10 from the top.
        const Path path = documents.plain(
            MakePdf()
                .page("BT /F1 20 Tf 20 200 Td (Turned) Tj ET", "0 0 200 300", "/Rotate 90/CropBox[10 30 190 290]")
                .bytes());
        const auto host = hosts.take();
        const DocumentInfo info = openPlain(*host, path);
        QCOMPARE(info.sizes.at(0), (PageBox{0, 0, 260, 180}));
        const TextLayer layer = host->text(0);
        QCOMPARE(lineText(layer, 0), std::string("Turned"));
        const PageBox box = layer.lines[0].boxes[0];
        QVERIFY(box.x0 > 160 && box.x1 < 195);
        QVERIFY(std::abs(box.y0 - 10) < 1);
        QVERIFY(layer.lines[0].boxes[5].y0 > box.y0 + 20); // the line runs downwards
        // And the pixels agree: there is ink in the box of the line and none outside.
        const Image image = host->render(0, 1, 0, 0, 0, 260, 180);
        int inside = 0, outside = 0;
        for (int y = 0; y < 180; ++y)
            for (int x = 0; x < 260; ++x) {
                const PageBox &line = layer.lines[0].box;
                const auto fx = static_cast<float>(x), fy = static_cast<float>(y);
                const bool in = fx + 1 >= line.x0 && fx <= line.x1 && fy + 1 >= line.y0 && fy <= line.y1;
                if (!isWhite(image, x, y))
                    ++(in ? inside : outside);
            }
        QVERIFY(inside > 100);
        QCOMPARE(outside, 0);
    }

    void koreanWithoutEmbeddedFontIsShown() {
        const auto pdf = MakePdf()
                             .page("BT /F2 40 Tf 20 200 Td <AC00B098> Tj ET")
                             .object(3, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 300]/Contents 4 0 R"
                                        "/Resources<</Font<</F2 6 0 R>>>>>>")
                             .object(6, "<</Type/Font/Subtype/Type0/BaseFont/HYSMyeongJo-Medium"
                                        "/Encoding/UniKS-UCS2-H/DescendantFonts[7 0 R]>>")
                             .object(7, "<</Type/Font/Subtype/CIDFontType0/BaseFont/HYSMyeongJo-Medium/CIDSystemInfo"
                                        "<</Registry(Adobe)/Ordering(Korea1)/Supplement 1>>/FontDescriptor 8 0 R>>")
                             .object(8, "<</Type/FontDescriptor/FontName/HYSMyeongJo-Medium/Flags 4/FontBBox[0 0 1000 "
                                        "1000]/ItalicAngle 0/Ascent 880/Descent -120/StemV 80>>")
                             .bytes();
        const auto host = hosts.take();
        openPlain(*host, documents.plain(pdf));
        const TextLayer layer = host->text(0);
        QCOMPARE(layer.lines.size(), std::size_t{1});
        QVERIFY(layer.lines[0].text == U"\uAC00\uB098");
        const Image image = host->render(0, 1, 0, 20, 60, 80, 50);
        int ink = 0;
        for (int y = 0; y < 50; ++y)
            for (int x = 0; x < 80; ++x)
                ink += isWhite(image, x, y) ? 0 : 1;
        QVERIFY(ink > 150);
    }

    void outlineAndLinksLeadToPages() {
        const auto pdf =
            MakePdf()
                .object(1, "<</Type/Catalog/Pages 2 0 R/Outlines 6 0 R>>")
                .object(2, "<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2>>")
                .object(3, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 300]/Annots[9 0 R 10 0 R 11 0 R]>>")
                .object(4, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]>>")
                .object(6, "<</Type/Outlines/First 7 0 R/Last 7 0 R/Count 2>>")
                .object(7, "<</Title<FEFFC7A5>/Parent 6 0 R/Dest[3 0 R/Fit]/First 8 0 R/Last 8 0 R/Count 1>>")
                .object(8, "<</Title(Part)/Parent 7 0 R/Dest[4 0 R/Fit]>>")
                .object(9, "<</Type/Annot/Subtype/Link/Rect[10 250 60 280]/Border[0 0 0]/Dest[4 0 R/Fit]>>")
                .object(10,
                        "<</Type/Annot/Subtype/Link/Rect[10 10 60 30]/Border[0 0 0]/A<</S/URI/URI(https://x.y/)>>>>")
                .object(11, "<</Type/Annot/Subtype/Link/Rect[80 250 120 280]/Border[0 0 0]/Dest[4 0 R/XYZ 0 120 0]>>")
                .bytes();
        const auto host = hosts.take();
        const DocumentInfo info = openPlain(*host, documents.plain(pdf));
        QCOMPARE(info.pages, 2);
        QCOMPARE(info.sizes.at(1), (PageBox{0, 0, 300, 200}));
        const std::vector<OutlineItem> outline = host->outline();
        QCOMPARE(outline.size(), std::size_t{2});
        QCOMPARE(outline[0].title, std::string("\xEC\x9E\xA5"));
        QCOMPARE(outline[0].level, 0);
        QCOMPARE(outline[0].page, 0);
        QCOMPARE(outline[1].title, std::string("Part"));
        QCOMPARE(outline[1].level, 1);
        QCOMPARE(outline[1].page, 1);
        const std::vector<Link> links = host->links(0);
        QCOMPARE(links.size(), std::size_t{3});
        const auto leadsTo = [&](const PageBox &box) {
            return *std::find_if(links.begin(), links.end(), [&](const Link &link) { return link.box == box; });
        };
        const Link whole = leadsTo({10, 20, 60, 50}), out = leadsTo({10, 270, 60, 290}),
                   place = leadsTo({80, 20, 120, 50});
        QCOMPARE(whole.page, 1);
        QVERIFY(whole.address.empty() && whole.y < 1);
        QCOMPARE(out.page, -1); // named, so that a person can be told where it leads
        QCOMPARE(out.address, std::string("https://x.y/"));
        QCOMPARE(place.page, 1);
        QVERIFY(std::abs(place.y - 80) < 1); // 120 from the foot of a page of 200
        QCOMPARE(host->links(1).size(), std::size_t{0});
        QVERIFY(host->labels().empty());
    }

    void pagesHaveTheirOwnNames() {
        const auto pdf = [](const std::string &labels) {
            MakePdf made;
            std::string kids;
            for (int page = 10; page < 17; ++page) {
                kids += std::to_string(page) + " 0 R ";
                made.object(page, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 300]>>");
            }
            made.object(1, "<</Type/Catalog/Pages 2 0 R/PageLabels " + labels + ">>");
            return made.object(2, "<</Type/Pages/Count 7/Kids[" + kids + "]>>").bytes();
        };
        const auto host = hosts.take();
        using Labels = std::vector<std::string>;
        openPlain(*host, documents.plain(pdf("<</Nums[0<</S/r>>3<</S/D>>5<</P(A-)/S/A/St 26>>]>>")));
        QCOMPARE(host->labels(), (Labels{"i", "ii", "iii", "1", "2", "A-Z", "A-AA"}));
        openPlain(*host, documents.plain(pdf("<</Kids[<</Nums[4<</S/R/St 9>>]>><</Nums[0<</P<FEFFC7A5>>>]>>]>>")));
        QCOMPARE(host->labels(),
                 (Labels{"\xEC\x9E\xA5", "\xEC\x9E\xA5", "\xEC\x9E\xA5", "\xEC\x9E\xA5", "IX", "X", "XI"}));
        for (const char *plain : {"<</Nums[0<</S/D>>]>>", "7", "<</Nums[]>>", "<</Kids[1 0 R 2 0 R]>>"}) {
            openPlain(*host, documents.plain(pdf(plain)));
            QVERIFY2(host->labels().empty(), plain);
        }
        // Numbers that mean nothing, and a tree that is its own child.
        for (const char *odd : {"<</Nums[-5<</S/Q/St -9>>2 3 99999999<</S/D>>]>>", "1 0 R",
                                "<</Nums[0<</S/a/St 999999999/P(\\n\\177x)>>]>>"}) {
            openPlain(*host, documents.plain(pdf(odd)));
            const Labels labels = host->labels();
            QVERIFY2(labels.empty() || labels.size() == 7, odd);
        }
        MakePdf loop;
        loop.page("").object(1, "<</Type/Catalog/Pages 2 0 R/PageLabels 8 0 R>>").object(8, "<</Kids[8 0 R 8 0 R]>>");
        openPlain(*host, documents.plain(loop.bytes()));
        QVERIFY(host->labels().empty());
    }

    void sizesCanBeMeasuredLater() {
        // Sixty pages, each a little higher, with a tenth of a megabyte between them.
        MakePdf pdf;
        std::string kids;
        for (int i = 0; i < 60; ++i) {
            const int page = 10 + 2 * i;
            kids += std::to_string(page) + " 0 R ";
            pdf.object(page, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 " + std::to_string(300 + i) + "]>>");
            pdf.stream(page + 1, {}, std::string(100'000, ' '));
        }
        pdf.object(1, "<</Type/Catalog/Pages 2 0 R>>").object(2, "<</Type/Pages/Count 60/Kids[" + kids + "]>>");
        const Sealed sealed = documents.seal(pdf.bytes());
        const auto host = hosts.take();
        const DocumentInfo quick = host->open(sealed.path, sealed.identity, PageHost::Sizes::first);
        QCOMPARE(quick.pages, 60);
        QCOMPARE(quick.sizes.size(), std::size_t{60});
        QVERIFY(quick.measured >= 1 && quick.measured < 60);
        QCOMPARE(quick.sizes[59], quick.sizes[0]);
        for (const DocumentInfo &all : {host->sizes(), host->open(sealed.path, sealed.identity)}) {
            QCOMPARE(all.measured, 60);
            for (int i = 0; i < 60; ++i)
                QCOMPARE(all.sizes[static_cast<std::size_t>(i)], (PageBox{0, 0, 200, 300.F + static_cast<float>(i)}));
        }
    }

    void oneHostShowsManyDocuments() {
        const auto host = hosts.take();
        for (int i = 0; i < 30; ++i) {
            const Sealed sealed =
                documents.seal(MakePdf().page("BT /F1 20 Tf 20 200 Td (No " + std::to_string(i) + ") Tj ET").bytes());
            host->open(sealed.path, sealed.identity);
            QCOMPARE(lineText(host->text(0), 0), "No " + std::to_string(i));
        }
    }

    void anImpossibleTileIsRefusedAndHarmsNothing() {
        const auto host = hosts.take();
        QCOMPARE(refusal([&] { host->render(0, 1, 0, 0, 0, 10, 10); }), Code::pageFailed); // nothing open
        openPlain(*host, documents.plain(MakePdf().page("0 g 0 0 9 9 re f").bytes()));
        QCOMPARE(refusal([&] { host->render(1, 1, 0, 0, 0, 10, 10); }), Code::pageFailed);
        QCOMPARE(refusal([&] { host->render(-1, 1, 0, 0, 0, 10, 10); }), Code::pageFailed);
        QCOMPARE(refusal([&] { host->render(0, 0, 0, 0, 0, 10, 10); }), Code::pageFailed);
        QCOMPARE(refusal([&] { host->render(0, std::nan(""), 0, 0, 0, 10, 10); }), Code::pageFailed);
        QCOMPARE(refusal([&] { host->render(0, 1, 45, 0, 0, 10, 10); }), Code::pageFailed);
        QCOMPARE(refusal([&] { host->render(0, 1, 0, 0, 0, 0, 10); }), Code::pageFailed);
        QCOMPARE(refusal([&] { host->render(0, 1, 0, 0, 0, 16'384, 16'384); }), Code::pageFailed);
        QCOMPARE(refusal([&] { host->text(7); }), Code::pageFailed);
        QVERIFY(host->alive());
        QVERIFY(!isWhite(host->render(0, 1, 0, 0, 0, 200, 300), 4, 295));
    }

    void aHostOutlivesTheThreadThatStartedIt() {
        std::unique_ptr<PageHost> host;
        std::thread([&] { host = std::make_unique<PageHost>(); }).join();
        QTest::qWait(100);
        QVERIFY(host->alive());
    }
};

QTEST_GUILESS_MAIN(TestPages)
#include "test_pages.moc"
