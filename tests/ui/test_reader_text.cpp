// Text in the reader: selecting with mouse and keys, copying, finding.
#include "tests/ui/ReaderFixture.h"
#include "tests/ui/Watch.h"

#include "ui/reader/DocumentSearch.h"
#include "ui/reader/SelectionBar.h"
#include "ui/shell/Buttons.h"

#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QScrollBar>
#include <QSignalSpy>

using namespace simsa;
using namespace simsa::test;

class TestReaderText : public QObject, protected ReaderDesk {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        if (!begin())
            QSKIP("simsa-pagehost is not in SIMSA_BIN");
    }
    void init() { QVERIFY(fresh()); }
    void cleanup() { reader.reset(); }
    void cleanupTestCase() { hosts.reset(); }

    void textIsSelectedWithTheMouse() {
        QVERIFY(openPages(textPages(3)));
        QTRY_VERIFY_WITH_TIMEOUT((view()->selectAll(), reader->selection().page == 0), wait); // text has come
        QVERIFY(reader->selection().quote.contains(QStringLiteral("Heading of page 1\nThe model")));
        QSignalSpy changed(reader.get(), &Reader::selectionChanged);
        QTest::mouseDClick(view()->viewport(), Qt::LeftButton, {}, at(40 + 60, 97)); // 12 points: "model"
        QVERIFY2(QStringLiteral("The model was").contains(reader->selection().quote), "a whole word");
        QVERIFY(!reader->selection().quote.isEmpty());
        QTest::qWait(QApplication::doubleClickInterval() + 50);
        QTest::mousePress(view()->viewport(), Qt::LeftButton, {}, at(39, 97));
        QTest::mouseMove(view()->viewport(), at(120, 97));
        QTest::mouseMove(view()->viewport(), at(390, 97));
        QTest::mouseRelease(view()->viewport(), Qt::LeftButton, {}, at(390, 97));
        const PageQuote quote = reader->selection();
        QCOMPARE(quote.quote, QStringLiteral("The model was trained from scratch."));
        QCOMPARE(quote.page, 0);
        QCOMPARE(quote.boxes.size(), std::size_t(1));
        QVERIFY(std::abs(quote.boxes.front().x0 - 40) < 2);
        QVERIFY(quote.before.endsWith(QStringLiteral("of page 1\n")));
        QVERIFY(changed.count() >= 2);
    }

    void textIsSelectedOverThePageBreak() {
        QVERIFY(openPages(textPages(3)));
        view()->setZoom(ZoomMode::fixed, 0.5);
        QTRY_VERIFY_WITH_TIMEOUT(tilesAreThere(), wait);
        QTest::qWait(300);
        const QPoint from = at(40, 117);
        const QPoint to = at(390, 500 + 2 * 12 + 60);
        QTest::mousePress(view()->viewport(), Qt::LeftButton, {}, from);
        QTest::mouseMove(view()->viewport(), from + QPoint(5, 5));
        QTest::mouseMove(view()->viewport(), to);
        QTest::mouseRelease(view()->viewport(), Qt::LeftButton, {}, to);
        QCOMPARE(reader->selection().quote, QStringLiteral("Nothing else to see.\nHeading of page 2"));
        QCOMPARE(reader->selection().lastPage, 1);
    }

    void searchFindsEveryHitAndGoesRound() {
        QVERIFY(openPages(textPages(12)));
        QTest::keyClick(view(), Qt::Key_F, Qt::ControlModifier);
        QLineEdit *field = reader->bar()->searchField;
        QTRY_VERIFY(field->hasFocus());
        QTest::keyClicks(field, QStringLiteral("rareNEEDLE")); // white space and case do not decide
        QTRY_COMPARE_WITH_TIMEOUT(reader->search()->hits().size(), std::size_t(3), wait);
        QTRY_VERIFY_WITH_TIMEOUT(!reader->search()->running(), wait);
        QCOMPARE(reader->page(), 3);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(reader->page(), 7);
        QTest::keyClick(field, Qt::Key_Return);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(reader->page(), 3); // round
        QTest::keyClick(field, Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(reader->page(), 11);
        const QList<QLabel *> labels = reader->bar()->findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](QLabel *label) {
            return label->isVisible() && label->text() == QStringLiteral("3 / 3");
        }));
        field->setText(QStringLiteral("not in here"));
        QTRY_VERIFY_WITH_TIMEOUT(std::any_of(labels.begin(), labels.end(),
                                             [](QLabel *label) { return label->text() == QStringLiteral("No hits"); }),
                                 wait);
    }

    void aPhraseOverAPageEndIsFoundOnceAndShownOnBothPages() {
        const auto page = [](int number, const char *first, const char *last) {
            return std::string("BT /F1 10 Tf 40 470 Td (Proposal 01, written round) Tj /F1 14 Tf 0 -30 Td (") + first +
                   ") Tj 0 -380 Td (" + last + ") Tj /F1 10 Tf 150 -40 Td (- " + std::to_string(number) + " -) Tj ET";
        };
        QVERIFY(openPages({page(1, "It begins here.", "It ends with originality and the foun-"),
                           page(2, "dation of the own data.", "Only our"), page(3, "data again.", "Nothing else.")}));
        view()->setZoom(ZoomMode::fixed, 0.5);
        reader->find(QStringLiteral("originality and the foundation"));
        QTRY_VERIFY_WITH_TIMEOUT(!reader->search()->running(), wait);
        QCOMPARE(reader->search()->hits().size(), std::size_t(1));
        QCOMPARE(reader->search()->hits()[0].page, 0);
        QTRY_VERIFY_WITH_TIMEOUT(tilesAreThere(), wait);
        const QColor found(0xF5, 0xB9, 0x5A);
        const int half = view()->viewport()->width(), end = at(0, 500).y();
        QVERIFY(pixels(QRect(0, end - 100, half, 100), found, 12) > 100); // past the foot
        QVERIFY(pixels(QRect(0, end, half, 100), found, 12) > 50);        // past the running head
        reader->find(QStringLiteral("data"));
        QTRY_VERIFY_WITH_TIMEOUT(!reader->search()->running(), wait);
        QCOMPARE(reader->search()->hits().size(), std::size_t(2));
        reader->find(QStringLiteral("our data"));
        QTRY_VERIFY_WITH_TIMEOUT(!reader->search()->running(), wait);
        QCOMPARE(reader->search()->hits().size(), std::size_t(1));
        QCOMPARE(reader->search()->hits()[0].page, 1);
    }

    void copyingIsOffUnlessTheRoundAllowsIt() {
        QVERIFY(openPages(textPages(1)));
        QTRY_VERIFY_WITH_TIMEOUT((view()->selectAll(), reader->selection().page == 0), wait);
        QApplication::clipboard()->setText(QStringLiteral("before"));
        QSignalSpy notice(reader.get(), &Reader::notice);
        QTest::keyClick(view(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("before"));
        QCOMPARE(notice.count(), 1);
        QVERIFY(reader->hint().contains(QStringLiteral("Copying is off")));
        QVERIFY(!reader->selectionBar()->isVisible()); // nothing could be done with it
        reader->setCopyAllowed(true);
        QTest::keyClick(view(), Qt::Key_C, Qt::ControlModifier);
        QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("trained from scratch")));
        QVERIFY(!QApplication::clipboard()->mimeData()->data(QStringLiteral("x-kde-passwordManagerHint")).isEmpty());
    }

    void whatIsCopiedLeavesTheClipboardAgain() {
        QClipboard *board = QApplication::clipboard();
        QCOMPARE(ClipboardGuard::usualLife, 30'000);
        QVERIFY(openPages(textPages(1)));
        reader->setCopyAllowed(true);
        reader->clipboard()->setLife(150);
        QVERIFY(textIsThere());
        QTest::keyClick(view(), Qt::Key_C, Qt::ControlModifier);
        QVERIFY(board->text().contains(QStringLiteral("scratch")));
        QTRY_VERIFY(board->text().isEmpty());
        // Something else that was put there meanwhile stays.
        QTest::keyClick(view(), Qt::Key_C, Qt::ControlModifier);
        board->setText(QStringLiteral("mine"));
        QTest::qWait(250);
        QCOMPARE(board->text(), QStringLiteral("mine"));
        // Closing, as locking does, does not wait for the time to pass.
        reader->clipboard()->setLife(60'000);
        QTest::keyClick(view(), Qt::Key_C, Qt::ControlModifier);
        QVERIFY(!board->text().isEmpty());
        reader->close();
        QVERIFY(board->text().isEmpty());
        QVERIFY(openPages(textPages(1)));
        QVERIFY(textIsThere());
        QTRY_VERIFY(reader->selectionBar()->isVisible()); // copying alone is reason enough for it
        QTest::mouseClick(reader->selectionBar()->copyButton(), Qt::LeftButton);
        QVERIFY(board->text().contains(QStringLiteral("scratch")));
        reader->hide(); // the lock's cover is in front of it
        QVERIFY(board->text().isEmpty());
        reader->show();
        QTest::keyClick(view(), Qt::Key_C, Qt::ControlModifier);
        QVERIFY(!board->text().isEmpty());
        reader.reset();
        QVERIFY(board->text().isEmpty());
    }

    void textIsSelectedWithTheKeys() {
        QVERIFY(openPages(textPages(3)));
        QVERIFY(textIsThere());
        view()->clearSelection();
        view()->setFocus();
        const auto press = [this](int key, Qt::KeyboardModifiers more = {}) {
            QTest::keyClick(view(), Qt::Key(key), Qt::ShiftModifier | more);
            return reader->selection().quote;
        };
        QTest::mouseClick(view()->viewport(), Qt::LeftButton, {}, at(39, 97)); // before "The model was trained…"
        QCOMPARE(press(Qt::Key_Right), QStringLiteral("T"));
        QCOMPARE(press(Qt::Key_Right), QStringLiteral("Th"));
        QCOMPARE(press(Qt::Key_Left), QStringLiteral("T"));
        QCOMPARE(press(Qt::Key_Right, Qt::ControlModifier), QStringLiteral("The"));
        QCOMPARE(press(Qt::Key_Right, Qt::ControlModifier), QStringLiteral("The model"));
        QCOMPARE(press(Qt::Key_End), QStringLiteral("The model was trained from scratch."));
        QCOMPARE(press(Qt::Key_Home), QString());
        QCOMPARE(press(Qt::Key_Down), QStringLiteral("The model was trained from scratch.\n"));
        QCOMPARE(press(Qt::Key_End), QStringLiteral("The model was trained from scratch.\nNothing else to see."));
        QVERIFY(press(Qt::Key_Up).startsWith(QStringLiteral("The model was trai"))); // the same place in the line above
        QVERIFY(!reader->selection().quote.contains(QStringLiteral("from")));
        // On over the page break, and the view goes with it.
        QTest::qWait(200); // the next page's text is there by now
        press(Qt::Key_Down);
        press(Qt::Key_Down);
        press(Qt::Key_End);
        QCOMPARE(reader->selection().quote, QStringLiteral("The model was trained from scratch.\nNothing else to see.\n"
                                                           "Heading of page 2"));
        QCOMPARE(reader->selection().lastPage, 1);
        for (int i = 0; i < 12; ++i)
            press(Qt::Key_Down);
        QCOMPARE(reader->selection().lastPage, 2);
        QVERIFY(view()->selectionRect().isValid());
        QTest::keyClick(view(), Qt::Key_Escape);
        QCOMPARE(reader->selection().page, -1);
        // Backwards from the beginning of a page.
        reader->goTo(1);
        QTRY_VERIFY_WITH_TIMEOUT(tilesAreThere(), wait);
        QTest::qWait(200);
        QTest::mouseClick(view()->viewport(), Qt::LeftButton, {}, at(39, 55));
        press(Qt::Key_Left);
        QCOMPARE(press(Qt::Key_Left, Qt::ControlModifier), QStringLiteral("see."));
        QCOMPARE(reader->selection().page, 0);
    }

    void withoutAClickTheKeysBeginAtTheTopOfThePage() {
        QVERIFY(openPages(textPages(2)));
        QVERIFY(textIsThere());
        view()->clearSelection();
        view()->setFocus();
        QTest::keyClick(view(), Qt::Key_End, Qt::ShiftModifier);
        QCOMPARE(reader->selection().quote, QStringLiteral("Heading of page 1"));
    }

    void aDoubleClickTakesTheWordAThirdTheLine() {
        QVERIFY(openPages(textPages(1)));
        QVERIFY(textIsThere());
        view()->clearSelection();
        const QPoint word = at(73, 97);
        QTest::mouseDClick(view()->viewport(), Qt::LeftButton, {}, word);
        QCOMPARE(reader->selection().quote, QStringLiteral("model"));
        QTest::mouseClick(view()->viewport(), Qt::LeftButton, {}, word);
        QCOMPARE(reader->selection().quote, QStringLiteral("The model was trained from scratch."));
        QTest::qWait(QApplication::doubleClickInterval() + 50);
        QTest::mouseClick(view()->viewport(), Qt::LeftButton, {}, at(39, 97));
        QTest::mouseClick(view()->viewport(), Qt::LeftButton, Qt::ShiftModifier, at(390, 117));
        QCOMPARE(reader->selection().quote,
                 QStringLiteral("The model was trained from scratch.\nNothing else to see."));
    }

    void koreanIsFoundInParts() {
        QVERIFY(openFile(seal(proposalPdf(4))));
        const auto hits = [this](const QString &words) {
            reader->find(words);
            const bool done = QTest::qWaitFor([this] { return !reader->search()->running(); }, wait);
            return done ? reader->search()->hits().size() : std::size_t(9999);
        };
        QCOMPARE(hits(QStringLiteral("손실 곡선")), std::size_t(16));
        QCOMPARE(hits(QStringLiteral("손실곡선이같음을")), std::size_t(16)); // over line breaks, without white space
        QCOMPARE(hits(QStringLiteral("손실곡선이틀림을")), std::size_t(0));
        QVERIFY(hits(QStringLiteral("손")) >= 16); // one syllable
        QCOMPARE(reader->page(), 0);
        QTest::keyClick(view(), Qt::Key_F, Qt::ControlModifier);
        shoot(reader.get(), "search");
    }
};

SIMSA_UI_MAIN(TestReaderText)
#include "test_reader_text.moc"
