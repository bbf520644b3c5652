// Marks on the paper: made, shown, found again, removed; passages pointed out; the look in each theme.
#include "tests/ui/ReaderFixture.h"
#include "tests/ui/Watch.h"

#include "ui/reader/Anchor.h"
#include "ui/reader/DocumentSearch.h"
#include "ui/reader/SelectionBar.h"
#include "ui/shell/Buttons.h"

#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>

using namespace simsa;
using namespace simsa::test;

class TestReaderMarks : public QObject, protected ReaderDesk {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        if (!begin())
            QSKIP("simsa-pagehost is not in SIMSA_BIN");
    }
    void init() { QVERIFY(fresh()); }
    void cleanup() { reader.reset(); }
    void cleanupTestCase() { hosts.reset(); }

    void theThemeTintsThePaperAndTheWatermarkIsFaint() {
        reader->setWatermark(QStringLiteral("하늘-27 · 2026-03-12 14:32"));
        reader->open(seal(proposalPdf(5)), identity, QStringLiteral("look"));
        QTRY_COMPARE_WITH_TIMEOUT(reader->state(), Reader::State::shown, wait);
        QTRY_VERIFY_WITH_TIMEOUT(tilesAreThere(), wait);
        QTRY_VERIFY_WITH_TIMEOUT((view()->selectAll(), reader->selection().page == 0), wait);
        const std::vector<PageBox> lines = reader->selection().boxes;
        QVERIFY(lines.size() > 8);
        view()->clearSelection();
        Mark evidence;
        evidence.id = QStringLiteral("1");
        evidence.kind = MarkKind::evidence;
        evidence.boxes = {lines[2], lines[3]};
        evidence.tag = QStringLiteral("1.3.3");
        Mark stroke;
        stroke.id = QStringLiteral("2");
        stroke.kind = MarkKind::note;
        stroke.boxes = {lines[5]};
        stroke.text = QStringLiteral("발표 때 확인");
        evidence.begin = stroke.begin = 1; // words, not an area
        evidence.end = stroke.end = 2;
        Mark flag;
        flag.id = QStringLiteral("3");
        flag.kind = MarkKind::bookmark;
        reader->setMarkable(true);
        reader->setCriterion(QStringLiteral("1.3.3"));
        reader->setMarks({evidence, stroke, flag});
        reader->find(QStringLiteral("손실"));
        QTRY_VERIFY_WITH_TIMEOUT(!reader->search()->running() && tilesAreThere(), wait);
        reader->bar()->outlineButton->setChecked(false);
        reader->goTo(0);
        QVERIFY(QTest::qWaitFor([this] { return tilesAreThere(); }, wait));
        // Evidence is looked at by clicking its tag beside the page.
        QSignalSpy activated(reader.get(), &Reader::markActivated);
        QTest::mouseClick(view()->viewport(), Qt::LeftButton, {}, at(595, lines[2].y0) + QPoint(24, 8));
        QCOMPARE(activated.count(), 1);
        QCOMPARE(activated.at(0).at(0).toString(), QStringLiteral("1"));
        // The bar of what can be done with a selection stands under it.
        SelectionBar *tools = reader->selectionBar();
        QTest::mousePress(view()->viewport(), Qt::LeftButton, {}, at(50, lines[7].y0 + 4));
        QTest::mouseMove(view()->viewport(), at(200, lines[8].y0 + 4));
        QTest::mouseMove(view()->viewport(), at(400, lines[8].y0 + 4));
        QTest::mouseRelease(view()->viewport(), Qt::LeftButton, {}, at(400, lines[8].y0 + 4));
        QTRY_VERIFY(tools->isVisible());
        QVERIFY(tools->y() > at(0, lines[8].y1).y());
        shoot(reader.get(), "light");
        view()->clearSelection();
        QVERIFY(!tools->isVisible());
        const auto brightest = [this] {
            const QImage image = view()->viewport()->grab().toImage();
            return image.pixelColor(at(8, 8) * image.devicePixelRatio());
        };
        QCOMPARE(brightest(), QColor(Qt::white));
        theme().setChoice(SchemeChoice::dark);
        theme().apply();
        QTRY_VERIFY_WITH_TIMEOUT(tilesAreThere(), wait);
        QTest::qWait(100);
        QTRY_VERIFY_WITH_TIMEOUT(tilesAreThere(), wait);
        const QColor dark = brightest();
        shoot(reader.get(), "dark");
        theme().setChoice(SchemeChoice::contrast);
        theme().apply();
        QTRY_VERIFY_WITH_TIMEOUT(tilesAreThere(), wait);
        QTest::qWait(100);
        QTRY_VERIFY_WITH_TIMEOUT(tilesAreThere(), wait);
        drag(at(50, lines[7].y0 + 4), at(400, lines[8].y0 + 4));
        QTRY_VERIFY(tools->isVisible());
        shoot(reader.get(), "contrast");
        theme().setChoice(SchemeChoice::dark);
        theme().apply();
        reader->resize(1000, 700);
        reader->bar()->thumbnailButton->setChecked(true);
        QTest::qWait(600);
        shoot(reader.get(), "dark-thumbnails");
        theme().setChoice(SchemeChoice::light);
        theme().apply();
        QTest::qWait(300);
        shoot(reader.get(), "light-thumbnails");
        QCOMPARE(dark, QColor(0xD9, 0xD7, 0xD1));
    }

    void aSelectionBecomesAHighlightANoteOrEvidence() {
        QVERIFY(openPages(textPages(3)));
        QVERIFY(textIsThere());
        view()->clearSelection();
        QSignalSpy highlights(reader.get(), &Reader::highlightAsked), notes(reader.get(), &Reader::noteAsked);
        QSignalSpy evidence(reader.get(), &Reader::evidenceAsked);
        const auto quoteOf = [](const QSignalSpy &spy) { return spy.last().at(0).value<PageQuote>(); };
        const auto select = [this] { drag(at(39, 97), at(390, 97)); };
        const QString sentence = QStringLiteral("The model was trained from scratch.");
        SelectionBar *bar = reader->selectionBar();

        select(); // nothing can be kept yet: no bar, and the key says so
        QTest::qWait(300);
        QVERIFY(!bar->isVisible());
        QTest::keyClick(view(), Qt::Key_H, Qt::ControlModifier);
        QCOMPARE(highlights.count(), 0);
        QVERIFY(reader->hint().contains(QStringLiteral("cannot be changed")));

        reader->setMarkable(true);
        QTest::keyClick(view(), Qt::Key_H, Qt::ControlModifier);
        QCOMPARE(highlights.count(), 1);
        PageQuote quote = quoteOf(highlights);
        QCOMPARE(quote.quote, sentence);
        QCOMPARE(quote.page, 0);
        QVERIFY(quote.end - quote.begin == sentence.size());
        QVERIFY(quote.before.endsWith(QStringLiteral("of page 1\n")));
        QVERIFY(quote.after.startsWith(QStringLiteral("\nNothing else")));
        QCOMPARE(quote.boxes.size(), std::size_t(1));
        QCOMPARE(highlights.last().at(1).value<PaperMark>(), PaperMark::yellow);
        QCOMPARE(reader->selection().page, -1); // done with it

        select();
        QTRY_VERIFY(bar->isVisible());
        QTest::mouseClick(bar->swatch(PaperMark::green), Qt::LeftButton);
        QCOMPARE(highlights.last().at(1).value<PaperMark>(), PaperMark::green);
        QTRY_VERIFY(!bar->isVisible());
        select();
        QTest::keyClick(view(), Qt::Key_H, Qt::ControlModifier);
        QCOMPARE(highlights.last().at(1).value<PaperMark>(), PaperMark::green); // the colour stays chosen

        select();
        QTRY_VERIFY(bar->isVisible());
        QVERIFY(!bar->copyButton()->isVisible()); // the round does not allow it
        QTest::mouseClick(bar->noteButton(), Qt::LeftButton);
        QCOMPARE(quoteOf(notes).quote, sentence);
        QTest::keyClick(view(), Qt::Key_M, Qt::ControlModifier); // nothing selected: on the page
        QCOMPARE(notes.count(), 2);
        QVERIFY(quoteOf(notes).quote.isEmpty() && quoteOf(notes).boxes.empty());
        QCOMPARE(quoteOf(notes).page, 0);

        select();
        QVERIFY(!bar->evidenceButton()->isEnabled()); // for what?
        QTest::keyClick(view(), Qt::Key_E, Qt::ControlModifier);
        QCOMPARE(evidence.count(), 0);
        QVERIFY(reader->hint().contains(QStringLiteral("criterion")));
        reader->setCriterion(QStringLiteral("1.3.3"));
        QTRY_VERIFY(bar->isVisible());
        QVERIFY(bar->evidenceButton()->text().contains(QStringLiteral("1.3.3")));
        shoot(reader.get(), "selection");
        QTest::mouseClick(bar->evidenceButton(), Qt::LeftButton);
        QCOMPARE(evidence.count(), 1);
        QCOMPARE(quoteOf(evidence).quote, sentence);
        select();
        QTest::keyClick(view(), Qt::Key_E, Qt::ControlModifier);
        QCOMPARE(evidence.count(), 2);

        QTest::keyClick(view(), Qt::Key_H, Qt::ControlModifier); // nothing selected
        QVERIFY(reader->hint().contains(QStringLiteral("Nothing is selected")));
    }

    void aSelectionOverThePageBreakIsAnchoredOnEachPage() {
        QVERIFY(openPages(textPages(3)));
        view()->setZoom(ZoomMode::fixed, 0.5);
        QTRY_VERIFY_WITH_TIMEOUT(tilesAreThere(), wait);
        QVERIFY(textIsThere());
        QTest::qWait(200);
        view()->clearSelection();
        reader->setMarkable(true);
        QSignalSpy highlights(reader.get(), &Reader::highlightAsked);
        drag(at(40, 117), at(390, 500 + 2 * 12 + 60));
        QTest::keyClick(view(), Qt::Key_H, Qt::ControlModifier);
        QCOMPARE(highlights.count(), 2);
        const auto first = highlights.at(0).at(0).value<PageQuote>(),
                   second = highlights.at(1).at(0).value<PageQuote>();
        QCOMPARE(first.quote, QStringLiteral("Nothing else to see."));
        QCOMPARE(first.page, 0);
        QCOMPARE(second.quote, QStringLiteral("Heading of page 2"));
        QCOMPARE(second.page, 1);
        QVERIFY(second.boxes.front().y0 < 80); // of its own page
    }

    void marksArePaintedClickedAndRemoved() {
        QVERIFY(openPages(textPages(3)));
        QVERIFY(textIsThere());
        view()->clearSelection();
        reader->setMarkable(true);
        QSignalSpy highlights(reader.get(), &Reader::highlightAsked), removals(reader.get(), &Reader::markRemoveAsked);
        QSignalSpy clicks(reader.get(), &Reader::markActivated), flags(reader.get(), &Reader::bookmarkAsked);
        drag(at(39, 97), at(390, 97));
        QTest::keyClick(view(), Qt::Key_H, Qt::ControlModifier);
        const auto quote = highlights.last().at(0).value<PageQuote>();
        Mark mark;
        mark.id = QStringLiteral("h1");
        mark.document = QStringLiteral("a");
        mark.color = PaperMark::rose;
        mark.begin = quote.begin;
        mark.end = quote.end;
        mark.quote = quote.quote;
        mark.boxes = quote.boxes;
        Mark other = mark; // of another document: not here
        other.id = QStringLiteral("h2");
        other.document = QStringLiteral("b");
        other.color = PaperMark::green;
        const QRect line(at(40, 88), at(200, 100));
        QCOMPARE(pixels(line, theme().mark(PaperMark::rose)), 0);
        reader->setMarks({mark, other});
        QVERIFY(pixels(line, theme().mark(PaperMark::rose)) > 500);
        QCOMPARE(pixels(line, theme().mark(PaperMark::green)), 0);

        QTest::mouseClick(view()->viewport(), Qt::LeftButton, {}, at(80, 97));
        QCOMPARE(clicks.count(), 1);
        QCOMPARE(clicks.last().at(0).toString(), QStringLiteral("h1"));
        QTest::keyClick(view(), Qt::Key_Delete);
        QCOMPARE(removals.count(), 1);
        QCOMPARE(removals.last().at(0).toString(), QStringLiteral("h1"));
        reader->setMarks({other});
        QCOMPARE(pixels(line, theme().mark(PaperMark::rose)), 0);
        QTest::keyClick(view(), Qt::Key_Delete); // it is gone
        QCOMPARE(removals.count(), 1);

        QTest::keyClick(view(), Qt::Key_B, Qt::ControlModifier);
        QCOMPARE(flags.count(), 1);
        QCOMPARE(flags.last().at(0).toInt(), 0);
        Mark flag;
        flag.id = QStringLiteral("b1");
        flag.kind = MarkKind::bookmark;
        reader->setMarks({flag});
        QTest::keyClick(view(), Qt::Key_B, Qt::ControlModifier); // again: off
        QCOMPARE(flags.count(), 1);
        QCOMPARE(removals.last().at(0).toString(), QStringLiteral("b1"));
        reader->goTo(1);
        QTest::keyClick(view(), Qt::Key_B, Qt::ControlModifier);
        QCOMPARE(flags.last().at(0).toInt(), 1);

        reader->setMarkable(false);
        QTest::keyClick(view(), Qt::Key_B, Qt::ControlModifier);
        QCOMPARE(flags.count(), 2);
    }

    void aPassageIsShownAlsoInADocumentYetToBeOpened() {
        Mark passage;
        passage.document = QStringLiteral("b");
        passage.page = 3;
        passage.quote = QStringLiteral("A rare needle");
        QVERIFY(openPages(textPages(12)));
        reader->showPassage(passage);
        QCOMPARE(reader->page(), 0); // another document
        QVERIFY(openPages(textPages(8), QStringLiteral("b")));
        QTRY_VERIFY_WITH_TIMEOUT(view()->passageShown(), wait);
        QCOMPARE(reader->page(), 3);
        QTRY_VERIFY_WITH_TIMEOUT(tilesAreThere(), wait);
        // The frame is there, and goes with the next click.
        const QRect line(at(30, 100), at(200, 130));
        QVERIFY(pixels(line, QColor(0x1F, 0x4E, 0x8C), 20) > 100);
        shoot(reader.get(), "passage");
        QTest::mouseClick(view()->viewport(), Qt::LeftButton, {}, at(300, 300));
        QVERIFY(!view()->passageShown());

        passage.quote = QStringLiteral("This is not there");
        reader->showPassage(passage);
        QTRY_VERIFY_WITH_TIMEOUT(reader->hint().contains(QStringLiteral("not found")), wait);
        QCOMPARE(reader->page(), 3);
    }

    void aQuoteIsFoundAgainByWhatStandsRoundIt() {
        const auto text = [](const std::vector<std::u32string> &lines) {
            TextLayer layer;
            float y = 0;
            for (const std::u32string &words : lines) {
                TextLine line;
                line.text = words;
                for (std::size_t i = 0; i < words.size(); ++i)
                    line.boxes.push_back({float(i), y, float(i) + 1, y + 10});
                line.box = {0, y, float(words.size()), y + 10};
                layer.lines.push_back(line);
                y += 12;
            }
            return flowText(layer);
        };
        const PageText page = text({U"점수는 3점이다. 그리고", U"둘째 점수는 3점이", U"다. 셋째 점수는 3점이다."});
        using Place = std::optional<std::pair<int, int>>;
        const QString quote = QStringLiteral("3점이다");
        QCOMPARE(findQuote(page, quote, {}, {}, 4, 8), Place(std::pair(4, 8)));                // where it was
        QCOMPARE(findQuote(page, quote, {}, {}, 0, 0)->first, 4);                              // the nearest
        QCOMPARE(findQuote(page, quote, QStringLiteral("둘째 점수는 "), {}, 0, 4)->first, 21); // over the line break
        QCOMPARE(findQuote(page, quote, QStringLiteral("셋째 점수는 "), {}, 4, 7)->first, 35);
        QCOMPARE(findQuote(page, quote, {}, QStringLiteral(". 셋째"), 0, 0)->first, 21);
        QVERIFY(!findQuote(page, QStringLiteral("4점이다"), {}, {}, 4, 8));
        QVERIFY(!findQuote(page, QStringLiteral("  "), {}, {}, 4, 8));
        QVERIFY(findQuote(page, quote, {}, {}, -5, 1'000'000).has_value());
        // An engine that counts otherwise: the mark moves with its words.
        Mark mark;
        mark.quote = QStringLiteral("둘째 점수는");
        mark.begin = 2;
        mark.end = 8;
        mark.boxes = {{0, 500, 1, 501}};
        const Mark found = anchored(mark, page);
        QCOMPARE(found.boxes.size(), std::size_t(1));
        QCOMPARE(found.boxes.front().y0, 12.0F);
        mark.quote = QStringLiteral("사라진 말");
        QCOMPARE(anchored(mark, page), mark); // not found: as it was kept
    }

    void anAreaOfAPictureIsMarked() {
        QVERIFY(openPages({"0.5 g 20 20 300 300 re f", "0.5 g 20 20 300 300 re f"}));
        QTRY_VERIFY_WITH_TIMEOUT(reader->findChild<QWidget *>(QStringLiteral("scannedBanner"))->isVisible(), wait);
        drag(at(50, 250), at(200, 350));
        QVERIFY(reader->hint().contains(QStringLiteral("picture without text"))); // said when somebody tries
        QCOMPARE(reader->selection().page, -1);
        reader->setMarkable(true);
        reader->setCriterion(QStringLiteral("2.1"));
        QSignalSpy evidence(reader.get(), &Reader::evidenceAsked);
        drag(at(50, 250), at(200, 350));
        QTRY_VERIFY(reader->selectionBar()->isVisible());
        shoot(reader.get(), "area");
        QTest::keyClick(view(), Qt::Key_E, Qt::ControlModifier);
        QCOMPARE(evidence.count(), 1);
        const auto quote = evidence.last().at(0).value<PageQuote>();
        QVERIFY(quote.quote.isEmpty());
        QCOMPARE(quote.boxes.size(), std::size_t(1));
        QVERIFY(std::abs(quote.boxes.front().x0 - 50) < 2 && std::abs(quote.boxes.front().y1 - 350) < 2);
        // With Alt also where there is text: what is inside becomes the quote.
        QVERIFY(openPages(textPages(1), QStringLiteral("c")));
        QVERIFY(textIsThere());
        view()->clearSelection();
        drag(at(30, 85), at(390, 125), Qt::AltModifier);
        QTest::keyClick(view(), Qt::Key_E, Qt::ControlModifier);
        QCOMPARE(evidence.last().at(0).value<PageQuote>().quote,
                 QStringLiteral("The model was trained from scratch.\nNothing else to see."));
    }
};

SIMSA_UI_MAIN(TestReaderMarks)
#include "test_reader_marks.moc"
