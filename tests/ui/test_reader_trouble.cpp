// When it goes wrong in the reader: broken, closed and scanned documents, pages that cannot be shown, haste, length.
#include "tests/ui/ReaderFixture.h"
#include "tests/ui/Watch.h"

#include "ui/reader/DocumentSearch.h"
#include "ui/reader/ThumbnailPanel.h"
#include "ui/shell/Buttons.h"

#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>

using namespace simsa;
using namespace simsa::test;

class TestReaderTrouble : public QObject, protected ReaderDesk {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        if (!begin())
            QSKIP("simsa-pagehost is not in SIMSA_BIN");
    }
    void init() { QVERIFY(fresh()); }
    void cleanup() { reader.reset(); }
    void cleanupTestCase() { hosts.reset(); }

    void aBrokenDocumentIsOneSentence() {
        reader->open(seal(simsa::view(std::string_view("%PDF-1.7\nthis is no document"))), identity,
                     QStringLiteral("broken"));
        QTRY_COMPARE_WITH_TIMEOUT(reader->state(), Reader::State::failed, wait);
        QVERIFY(shownMessage().startsWith(QStringLiteral("This document cannot be opened")));
        QVERIFY(shownMessage().size() > 40); // and the reason
        shoot(reader.get(), "broken");
        // Nothing is left hanging: another document opens.
        QVERIFY(openPages(textPages(2)));
        QVERIFY(shownMessage().isEmpty());
        // A missing file and a wrong key likewise.
        reader->open(Path(folder.path().toStdString()) / "gone.age", identity, QStringLiteral("gone"));
        QTRY_COMPARE_WITH_TIMEOUT(reader->state(), Reader::State::failed, wait);
        reader->open(seal(makePdf(textPages(1))), makeIdentity(), QStringLiteral("key"));
        QTRY_COMPARE_WITH_TIMEOUT(reader->state(), Reader::State::failed, wait);
    }

    void aPageThatCannotBeShownLeavesTheOthers() {
        // Forms that call forms ten times over, nine deep: a thousand million lines.
        MakePdf pdf;
        pdf.object(1, "<</Type/Catalog/Pages 2 0 R>>");
        pdf.object(2, "<</Type/Pages/Kids[3 0 R 5 0 R]/Count 2>>");
        pdf.object(
            3, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 500]/Contents 4 0 R/Resources<</XObject<</F 20 0 R>>>>>>");
        pdf.stream(4, {}, "/F Do");
        pdf.object(5,
                   "<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 500]/Contents 6 0 R/Resources<</Font<</F1 7 0 R>>>>>>");
        pdf.stream(6, {}, "BT /F1 20 Tf 40 440 Td (Good page) Tj ET");
        pdf.object(7, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
        for (int i = 20; i < 29; ++i)
            pdf.stream(i,
                       "/Type/XObject/Subtype/Form/BBox[0 0 400 500]/Resources<</XObject<</F " + std::to_string(i + 1) +
                           " 0 R>>>>",
                       "/F Do /F Do /F Do /F Do /F Do /F Do /F Do /F Do /F Do /F Do");
        pdf.stream(29, "/Type/XObject/Subtype/Form/BBox[0 0 400 500]", "0 0 m 400 500 l S");
        reader->open(seal(pdf.bytes()), identity, QStringLiteral("slow"));
        QTRY_VERIFY_WITH_TIMEOUT(view()->pageFailed(0), 60'000);
        QTRY_VERIFY_WITH_TIMEOUT(reader->findChild<QWidget *>(QStringLiteral("pageFailure")) != nullptr, wait);
        auto *note = reader->findChild<QWidget *>(QStringLiteral("pageFailure"));
        QVERIFY(note->isVisible());
        QCOMPARE(note->accessibleName(), QStringLiteral("Page 1 cannot be shown"));
        shoot(reader.get(), "page-failed");
        const QList<QPushButton *> buttons = note->findChildren<QPushButton *>();
        QCOMPARE(buttons.size(), 2);
        QCOMPARE(buttons[1]->text(), QStringLiteral("Next page"));
        QTest::mouseClick(buttons[1], Qt::LeftButton);
        QCOMPARE(reader->page(), 1);
        QTRY_VERIFY_WITH_TIMEOUT(view()->cacheBytes() > 0, 60'000);
        QVERIFY(!view()->pageFailed(1));
    }

    void aScanSaysThatItHasNoText() {
        auto *banner = reader->findChild<QWidget *>(QStringLiteral("scannedBanner"));
        QVERIFY(openPages({"0.5 g 20 20 300 300 re f", "0.5 g 20 20 300 300 re f"}));
        QTRY_VERIFY_WITH_TIMEOUT(banner->isVisible(), wait);
        shoot(reader.get(), "scan");
        QVERIFY(openPages(textPages(2), QStringLiteral("b")));
        QTest::qWait(200);
        QVERIFY(!banner->isVisible());
    }

    void aClosedProposalShowsItsReasonAndNothingElse() {
        QVERIFY(openPages(textPages(3)));
        reader->showClosed(QStringLiteral("You declared a conflict of interest."));
        QCOMPARE(reader->state(), Reader::State::closed);
        QCOMPARE(reader->pages(), 0);
        QCOMPARE(view()->cacheBytes(), qsizetype(0));
        QVERIFY(shownMessage().contains(QStringLiteral("You declared a conflict of interest.")));
        QVERIFY(!reader->bar()->searchField->isEnabled());
        shoot(reader.get(), "closed");
        QTest::qWait(200); // nothing of what was under way comes late
        QCOMPARE(reader->pages(), 0);
    }

    void closingAndDestroyingWhileLoadingNeverWaits() {
        const Path path = seal(proposalPdf(40));
        for (int round = 0; round < 12; ++round) {
            auto other = std::make_unique<Reader>(hosts);
            other->resize(600, 500);
            other->show();
            other->open(path, identity, QStringLiteral("x"));
            QTest::qWait(round * 6);
            if (round % 3 == 1)
                other->open(path, identity, QStringLiteral("y"));
            QElapsedTimer clock;
            clock.start();
            if (round % 2 == 0)
                other->close();
            other.reset();
            QVERIFY2(clock.elapsed() < 150, qPrintable(QString::number(clock.elapsed())));
        }
    }

    void memoryStaysBoundedInALongDocument() {
        const Path path = seal(proposalPdf(300));
        const long before = residentMb();
        QElapsedTimer clock;
        clock.start();
        reader->open(path, identity, QStringLiteral("long"));
        QTRY_COMPARE_WITH_TIMEOUT(reader->state(), Reader::State::shown, wait);
        QTRY_VERIFY_WITH_TIMEOUT(tilesAreThere(), wait);
        const qint64 first = clock.elapsed();
        QCOMPARE(reader->pages(), 300);
        reader->bar()->thumbnailButton->setChecked(true);
        for (int page = 0; page < 300; page += 3) {
            reader->goTo(page);
            QTest::qWait(15);
            QTRY_VERIFY_WITH_TIMEOUT(tilesAreThere(), wait);
        }
        QVERIFY(view()->cacheBytes() <= 96'000'000);
        const long after = residentMb();
        qInfo("first page %lld ms; resident %ld MB before, %ld MB after reading 300 pages", first, before, after);
        QVERIFY2(after < 300, qPrintable(QString::number(after)));
        // Painting what is there takes little of the GUI thread's time.
        std::vector<qint64> paints;
        for (int i = 0; i < 60; ++i) {
            view()->verticalScrollBar()->setValue(view()->verticalScrollBar()->value() - 7);
            QElapsedTimer paint;
            paint.start();
            view()->viewport()->repaint();
            paints.push_back(paint.nsecsElapsed() / 1000);
        }
        std::sort(paints.begin(), paints.end());
        qInfo("paint: median %lld us, p95 %lld us", paints[30], paints[57]);
        QVERIFY2(paints[57] < 50'000, "painting holds the GUI thread up");
        reader->find(QStringLiteral("손실 곡선이"));
        QTRY_VERIFY_WITH_TIMEOUT(!reader->search()->running(), 60'000);
        QCOMPARE(reader->search()->hits().size(), std::size_t(1200));
    }
};

SIMSA_UI_MAIN(TestReaderTrouble)
#include "test_reader_trouble.moc"
