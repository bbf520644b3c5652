// On a display with two device pixels per point pages are rendered with all of them.
#include "tests/ui/ReaderFixture.h"

using namespace simsa;
using namespace simsa::test;

class TestReaderSharp : public QObject, protected ReaderDesk {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        if (!begin())
            QSKIP("simsa-pagehost is not in SIMSA_BIN");
    }
    void init() { QVERIFY(fresh()); }
    void cleanup() { reader.reset(); }
    void cleanupTestCase() { hosts.reset(); }

    void everyDevicePixelIsRendered() {
        QCOMPARE(view()->devicePixelRatioF(), 2.0);
        // Lines half a point wide, half a point apart: at 100 % each is one device pixel, black or white.
        std::string lines = "0 g ";
        for (int i = 0; i < 200; ++i)
            lines += std::to_string(100 + i) + " 100 0.5 300 re ";
        QVERIFY(openPages({lines + "f"}));
        view()->setZoom(ZoomMode::fixed, 1);
        QTRY_VERIFY_WITH_TIMEOUT(tilesAreThere(), wait);
        QTest::qWait(50);
        QTRY_VERIFY_WITH_TIMEOUT(tilesAreThere(), wait);
        const QPoint from = at(120, 200);
        const QImage image = view()->viewport()->grab(QRect(from, QSize(40, 1))).toImage();
        QCOMPARE(image.width(), 80);
        int black = 0, white = 0;
        for (int x = 0; x < image.width(); ++x) {
            black += qGray(image.pixel(x, 0)) < 40;
            white += qGray(image.pixel(x, 0)) > 215;
        }
        QCOMPARE(black, 40); // scaled up from half as many pixels they would all be grey
        QCOMPARE(white, 40);
        shoot(reader.get(), "sharp");
    }
};

int main(int argc, char **argv) {
    qputenv("QT_SCALE_FACTOR", "2");
    QApplication application(argc, argv);
    TestReaderSharp test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_reader_sharp.moc"
