// The reader as a person meets it: real sealed documents, the real page host, real keys and clicks. Moving about.
#include "tests/ui/ReaderFixture.h"
#include "tests/ui/Watch.h"

#include "ui/reader/DocumentSearch.h"
#include "ui/reader/OutlinePanel.h"
#include "ui/reader/ThumbnailPanel.h"
#include "ui/shell/Buttons.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <QWheelEvent>

using namespace simsa;
using namespace simsa::test;

class TestReader : public QObject, protected ReaderDesk {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        if (!begin())
            QSKIP("simsa-pagehost is not in SIMSA_BIN");
    }
    void init() { QVERIFY(fresh()); }
    void cleanup() { reader.reset(); }
    void cleanupTestCase() { hosts.reset(); }

    void aSealedDocumentOpensAtItsFirstPage() {
        QSignalSpy changed(reader.get(), &Reader::pageChanged);
        QVERIFY(openPages(textPages(12)));
        QCOMPARE(reader->pages(), 12);
        QCOMPARE(reader->page(), 0);
        QCOMPARE(reader->bar()->pageField->text(), QStringLiteral("1"));
        QVERIFY(changed.count() >= 1);
        // The ink of the heading is really on the paper.
        const QImage image = view()->viewport()->grab().toImage();
        int dark = 0;
        const QPoint from = at(40, 40), to = at(260, 62);
        const double ratio = image.devicePixelRatio();
        for (int y = int(from.y() * ratio); y < int(to.y() * ratio); ++y)
            for (int x = int(from.x() * ratio); x < int(to.x() * ratio); ++x)
                dark += qGray(image.pixel(x, y)) < 96 ? 1 : 0;
        QVERIFY2(dark > 200, qPrintable(QString::number(dark)));
    }

    void scrollingChangesThePageNumber() {
        QVERIFY(openPages(textPages(12)));
        QScrollBar *bar = view()->verticalScrollBar();
        bar->setValue(bar->maximum() / 2);
        QVERIFY(reader->page() >= 4 && reader->page() <= 7);
        QCOMPARE(reader->bar()->pageField->text().toInt(), reader->page() + 1);
        bar->setValue(bar->maximum());
        QCOMPARE(reader->page(), 11);
    }

    void pageKeysTurnThePageFromAnyField() {
        QWidget window;
        auto *column = new QVBoxLayout(&window);
        auto *points = new QLineEdit;
        column->addWidget(points);
        column->addWidget(reader.get());
        window.resize(720, 700);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QVERIFY(openPages(textPages(5)));
        points->setFocus();
        QTest::keyClick(points, Qt::Key_PageDown);
        QCOMPARE(reader->page(), 1);
        QTest::keyClick(points, Qt::Key_PageDown);
        QTest::keyClick(points, Qt::Key_PageUp);
        QCOMPARE(reader->page(), 1);
        view()->setFocus();
        QTest::keyClick(view(), Qt::Key_End);
        QCOMPARE(reader->page(), 4);
        QTest::keyClick(view(), Qt::Key_Home);
        QCOMPARE(reader->page(), 0);
        reader->setParent(nullptr);
    }

    void theFieldOfTheToolRowGoesToAPage() {
        QVERIFY(openPages(textPages(12)));
        QLineEdit *field = reader->bar()->pageField;
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, QStringLiteral("9"));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(reader->page(), 8);
        QTest::keyClick(view(), Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(reader->page(), 0);
        QTest::keyClick(view(), Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(reader->page(), 8);
    }

    void zoomKeepsThePointUnderThePointer() {
        QVERIFY(openPages(textPages(12)));
        QCOMPARE(view()->zoomMode(), ZoomMode::fitWidth);
        QVERIFY(reader->bar()->zoomBox->currentText().startsWith(QStringLiteral("Fit width 1")));
        reader->goTo(3);
        view()->verticalScrollBar()->setValue(view()->verticalScrollBar()->value() + 57);
        view()->setZoom(ZoomMode::fixed, 2);
        const QPoint pointer(300, 200);
        const auto under = [&] {
            const Place place = view()->place();
            return QPointF(pointer) / view()->zoom() + QPointF(place.x, place.y);
        };
        const QPointF before = under();
        const double zoomBefore = view()->zoom();
        QWheelEvent wheel(pointer, view()->viewport()->mapToGlobal(pointer), {}, {0, 240}, Qt::NoButton,
                          Qt::ControlModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(view()->viewport(), &wheel);
        QVERIFY(view()->zoom() > zoomBefore * 1.2);
        QVERIFY2((under() - before).manhattanLength() < 2, "the point moved");
        QTest::keyClick(view(), Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(view()->zoomMode(), ZoomMode::fitWidth);
        QTest::keyClick(view(), Qt::Key_Minus, Qt::ControlModifier);
        QCOMPARE(view()->zoomMode(), ZoomMode::fixed);
        QVERIFY(reader->bar()->zoomBox->currentText().endsWith(QLatin1Char('%')));
        QTRY_VERIFY_WITH_TIMEOUT(tilesAreThere(), wait);
    }

    void theOutlineLeadsToItsPages() {
        QVERIFY(openPages(textPages(12)));
        QTest::mouseClick(reader->bar()->outlineButton, Qt::LeftButton);
        QTreeWidget *tree = reader->outline()->tree();
        QTRY_COMPARE_WITH_TIMEOUT(tree->topLevelItemCount(), 4, wait);
        QVERIFY(tree->isVisible());
        QCOMPARE(tree->topLevelItem(2)->text(0), QStringLiteral("Section 3"));
        QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, tree->visualItemRect(tree->topLevelItem(2)).center());
        QCOMPARE(reader->page(), 6);
        reader->goTo(10);
        QCOMPARE(tree->currentItem(), tree->topLevelItem(3)); // follows
    }

    void aLinkLeadsToItsPageAndBack() {
        QVERIFY(openPages(textPages(12)));
        view()->setZoom(ZoomMode::fitPage);
        // The link is known once the pointer says so.
        const QPoint link = at(340, 460);
        QTRY_VERIFY_WITH_TIMEOUT((QTest::mouseMove(view()->viewport(), link + QPoint(0, 1)),
                                  QTest::mouseMove(view()->viewport(), link),
                                  view()->viewport()->cursor().shape() == Qt::PointingHandCursor),
                                 wait);
        QTest::mouseClick(view()->viewport(), Qt::LeftButton, {}, link);
        QCOMPARE(reader->page(), 6);
        view()->back();
        QCOMPARE(reader->page(), 0);
    }

    void eachDocumentKeepsItsPlace() {
        const Path a = seal(makePdf(textPages(12)));
        const Path b = seal(makePdf(textPages(5)));
        const auto shown = [this](int pages) {
            return QTest::qWaitFor([&] { return reader->state() == Reader::State::shown && reader->pages() == pages; },
                                   wait);
        };
        reader->open(a, identity, QStringLiteral("a"));
        QVERIFY(shown(12));
        view()->setZoom(ZoomMode::fixed, 1.5);
        reader->goTo(8);
        const Place left = reader->place();
        reader->open(b, identity, QStringLiteral("b"));
        QVERIFY(shown(5));
        QCOMPARE(reader->page(), 0);
        QCOMPARE(view()->zoomMode(), ZoomMode::fitWidth);
        reader->close(); // as locking does
        QCOMPARE(reader->pages(), 0);
        reader->open(a, identity, QStringLiteral("a"));
        QVERIFY(shown(12));
        QCOMPARE(reader->page(), 8);
        QVERIFY(std::abs(reader->place().y - left.y) < 2 && std::abs(reader->place().zoom - 1.5) < 0.001);
    }

    void aNarrowToolRowHidesNothingThatHasNoKey() {
        QVERIFY(openPages(textPages(12)));
        for (int i = 0; i < 4; ++i)
            reader->addTool(new IconButton(QStringLiteral("note"), QStringLiteral("Note")));
        reader->find(QStringLiteral("needle"));
        QTRY_VERIFY_WITH_TIMEOUT(!reader->search()->running(), wait);
        for (const int width : {560, 634, 720, 1000}) {
            reader->resize(width, 600);
            QTest::qWait(30);
            QCOMPARE(reader->width(), width);
            for (QWidget *part :
                 {static_cast<QWidget *>(reader->bar()->outlineButton),
                  static_cast<QWidget *>(reader->bar()->pageField), static_cast<QWidget *>(reader->bar()->zoomBox),
                  static_cast<QWidget *>(reader->bar()->searchField)}) {
                QVERIFY(part->isVisible());
                QVERIFY(part->geometry().right() < width);
            }
            shoot(reader.get(), qPrintable(QStringLiteral("row-%1").arg(width)));
        }
    }

    void aPlaceOnAPageAndALinkOutOfTheDocument() {
        QVERIFY(openPages(textPages(12)));
        view()->setZoom(ZoomMode::fitPage);
        const auto linkAt = [this](double x) {
            const QPoint link = at(x, 460);
            return QTest::qWaitFor(
                [&] {
                    QTest::mouseMove(view()->viewport(), link + QPoint(0, 1));
                    QTest::mouseMove(view()->viewport(), link);
                    return view()->viewport()->cursor().shape() == Qt::PointingHandCursor;
                },
                wait);
        };
        QVERIFY(linkAt(140));
        QTest::mouseClick(view()->viewport(), Qt::LeftButton, {}, at(140, 460));
        QCOMPARE(reader->page(), 0);
        QVERIFY(reader->hint().contains(QStringLiteral("https://example.org/apply")));
        QVERIFY(reader->hint().contains(QStringLiteral("not opened")));
        view()->setZoom(ZoomMode::fixed, 2);
        reader->goTo(0);
        view()->verticalScrollBar()->setValue(500);
        QVERIFY(linkAt(240));
        QTest::mouseClick(view()->viewport(), Qt::LeftButton, {}, at(240, 460));
        QCOMPARE(reader->page(), 3);
        QVERIFY2(reader->place().y > 300, qPrintable(QString::number(reader->place().y))); // 380 from the top, near it
        QVERIFY(reader->hint().isEmpty());
        QTest::keyClick(view(), Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(reader->page(), 0);
    }

    void onePageAtATime() {
        QVERIFY(openPages(textPages(6)));
        reader->resize(1100, 660);
        reader->goTo(2);
        QTest::mouseClick(reader->bar()->singleButton, Qt::LeftButton);
        QCOMPARE(view()->flow(), PageFlow::single);
        QCOMPARE(reader->page(), 2);
        view()->setZoom(ZoomMode::fitPage);
        QTRY_VERIFY_WITH_TIMEOUT(tilesAreThere(), wait);
        QCOMPARE(view()->verticalScrollBar()->maximum(), 0); // nothing but this page
        shoot(reader.get(), "single");
        QTest::keyClick(view(), Qt::Key_PageDown);
        QCOMPARE(reader->page(), 3);
        QWheelEvent down({300, 300}, view()->viewport()->mapToGlobal(QPoint(300, 300)), {}, {0, -120}, Qt::NoButton,
                         Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(view()->viewport(), &down);
        QCOMPARE(reader->page(), 4);
        view()->setZoom(ZoomMode::fixed, 3); // higher than the view: scrolling comes first
        reader->goTo(4);
        QApplication::sendEvent(view()->viewport(), &down);
        QCOMPARE(reader->page(), 4);
        QVERIFY(view()->verticalScrollBar()->value() > 0);
        QTest::keyClick(view(), Qt::Key_End);
        QCOMPARE(reader->page(), 5);
        reader->find(QStringLiteral("rare needle"));
        QTRY_COMPARE_WITH_TIMEOUT(reader->page(), 3, wait);
        QTest::mouseClick(reader->bar()->singleButton, Qt::LeftButton);
        QCOMPARE(view()->flow(), PageFlow::continuous);
        QCOMPARE(reader->page(), 3);
        QVERIFY(view()->verticalScrollBar()->maximum() > 3'000);
    }

    void fittingAndTheLimitsOfZoom() {
        QVERIFY(openPages(textPages(3)));
        QComboBox *box = reader->bar()->zoomBox;
        const auto choose = [box](const QString &beginning) {
            for (int i = 0; i < box->count(); ++i)
                if (box->itemText(i).startsWith(beginning)) {
                    box->setCurrentIndex(i);
                    Q_EMIT box->activated(i);
                    return true;
                }
            return false;
        };
        QVERIFY(choose(QStringLiteral("Fit page")));
        QCOMPARE(view()->zoomMode(), ZoomMode::fitPage);
        QVERIFY(std::abs(view()->zoom() * 500 - (view()->viewport()->height() - 24)) < 2);
        QVERIFY(choose(QStringLiteral("Fit width")));
        QVERIFY(std::abs(view()->zoom() * 400 - (view()->viewport()->width() - 24)) < 2);
        QVERIFY(choose(QStringLiteral("400%")));
        QCOMPARE(view()->zoom(), 4.0);
        QTest::keyClick(view(), Qt::Key_Plus, Qt::ControlModifier);
        QCOMPARE(view()->zoom(), 4.0);
        QVERIFY(choose(QStringLiteral("25%")));
        QTest::keyClick(view(), Qt::Key_Minus, Qt::ControlModifier);
        QCOMPARE(view()->zoom(), 0.25);
        QTRY_VERIFY_WITH_TIMEOUT(tilesAreThere(), wait);
    }

    void aPageIsTurnedAQuarter() {
        QVERIFY(openPages(textPages(3)));
        reader->resize(1000, 660);
        const QList<QAbstractButton *> buttons = reader->bar()->findChildren<QAbstractButton *>();
        const auto turn = std::find_if(buttons.begin(), buttons.end(), [](QAbstractButton *button) {
            return button->accessibleName() == QStringLiteral("Rotate");
        });
        QVERIFY(turn != buttons.end() && (*turn)->isVisible());
        QTest::mouseClick(*turn, Qt::LeftButton);
        QCOMPARE(reader->place().rotation, 90);
        view()->setZoom(ZoomMode::fitPage);
        QTRY_VERIFY_WITH_TIMEOUT(tilesAreThere(), wait);
        // The heading, 60 points from the top, now stands 60 points from the right: dark there, white at the left.
        const double zoom = view()->zoom();
        const QPoint corner = at(0, 0);
        const auto column = [&](double from, double to) {
            return pixels(QRect(corner + QPoint(int(from * zoom), 0), corner + QPoint(int(to * zoom), int(400 * zoom))),
                          Qt::black, 90);
        };
        QVERIFY(column(435, 460) > 100);
        QCOMPARE(column(10, 60), 0);
        for (int i = 0; i < 3; ++i)
            QTest::mouseClick(*turn, Qt::LeftButton);
        QCOMPARE(reader->place().rotation, 0);
    }

    void pagesKeepTheNamesTheDocumentGivesThem() {
        QVERIFY(openFile(seal(makePdf(textPages(9), "/PageLabels<</Nums[0<</S/r>>3<</S/D>>]>>"))));
        QLineEdit *field = reader->bar()->pageField;
        QTRY_COMPARE_WITH_TIMEOUT(field->text(), QStringLiteral("i"), wait);
        reader->goTo(2);
        QCOMPARE(field->text(), QStringLiteral("iii"));
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, QStringLiteral("1")); // the fourth page is called 1
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(reader->page(), 3);
        QCOMPARE(reader->pageLabel(3), QStringLiteral("1"));
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, QStringLiteral("II"));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(reader->page(), 1);
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, QStringLiteral("77"));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(reader->page(), 1);
        QVERIFY(reader->hint().contains(QStringLiteral("no page")));
    }

    void aSmallPictureLeadsToItsPage() {
        QVERIFY(openPages(textPages(12)));
        QTest::mouseClick(reader->bar()->thumbnailButton, Qt::LeftButton);
        ThumbnailPanel *panel = reader->thumbnails();
        QTRY_VERIFY_WITH_TIMEOUT(panel->cacheBytes() > 0, wait);
        const QModelIndex second = panel->model()->index(1, 0);
        QTest::mouseClick(panel->viewport(), Qt::LeftButton, {}, panel->visualRect(second).center());
        QCOMPARE(reader->page(), 1);
        reader->goTo(9);
        QCOMPARE(panel->currentIndex().row(), 9);
    }

    void theNextPageIsThereBeforeItIsTurned() {
        QVERIFY(openPages(textPages(8)));
        for (int page = 1; page < 8; ++page) {
            QTest::qWait(120); // reading takes longer
            QTest::keyClick(view(), Qt::Key_PageDown);
            QCOMPARE(reader->page(), page);
            QVERIFY2(pixels(QRect(at(40, 42), at(260, 62)), Qt::black, 90) > 100, "the heading has to be loaded first");
        }
    }

    void sizesThatComeLaterMoveNothing() {
        // Each page a little higher, so that a guess from the first is wrong, and a tenth of a megabyte between them.
        MakePdf pdf;
        std::string kids;
        for (int i = 0; i < 60; ++i) {
            const int page = 10 + 2 * i;
            kids += std::to_string(page) + " 0 R ";
            pdf.object(page, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 " + std::to_string(300 + 10 * i) + "]>>");
            pdf.stream(page + 1, {}, std::string(100'000, ' '));
        }
        pdf.object(1, "<</Type/Catalog/Pages 2 0 R>>").object(2, "<</Type/Pages/Count 60/Kids[" + kids + "]>>");
        const Path path = seal(pdf.bytes());
        Place wanted;
        wanted.page = 40;
        wanted.mode = ZoomMode::fixed;
        wanted.y = 123;
        reader->open(path, identity, QStringLiteral("sizes"));
        reader->restore(wanted);
        QTRY_COMPARE_WITH_TIMEOUT(reader->state(), Reader::State::shown, wait);
        const double all = 60 * 300.0 + 10 * 59 * 60 / 2 + 61 * 12;
        QTRY_VERIFY_WITH_TIMEOUT(view()->verticalScrollBar()->maximum() + view()->viewport()->height() == int(all),
                                 wait);
        QCOMPARE(reader->page(), 40);
        QVERIFY(std::abs(reader->place().y - 123) < 2);
    }
};

SIMSA_UI_MAIN(TestReader)
#include "test_reader.moc"
