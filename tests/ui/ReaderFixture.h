// A reader in a window, sealed documents for it, and what a person sees of it.
#pragma once

#include <QApplication>
#include <QBuffer>
#include <QPainter>
#include <QPainterPath>
#include <QPdfWriter>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include "app/base/Files.h"
#include "app/crypto/Age.h"
#include "app/reading/PageHosts.h"
#include "tests/reading/MakePdf.h"
#include "ui/reader/PageView.h"
#include "ui/reader/Reader.h"
#include "ui/reader/ReaderBar.h"
#include "ui/shell/Theme.h"

#include <fstream>

namespace simsa::test {

constexpr int wait = 20'000;
using Contents = std::vector<std::string>;

// Pages of 400 x 500 points with the contents given; an outline entry for each third page; on page 1 a link to page 7,
// one to the foot of page 4 and one that leads out. catalog: more entries of the catalogue.
inline Bytes makePdf(const Contents &contents, const std::string &catalog = {}) {
    MakePdf pdf;
    const int count = int(contents.size());
    const auto pageObject = [](int page) { return 10 + 2 * page; };
    std::string kids;
    for (int page = 0; page < count; ++page)
        kids += std::to_string(pageObject(page)) + " 0 R ";
    pdf.object(1, "<</Type/Catalog/Pages 2 0 R/Outlines 4 0 R" + catalog + ">>");
    pdf.object(2, "<</Type/Pages/Kids[" + kids + "]/Count " + std::to_string(count) + ">>");
    pdf.object(3, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
    for (int page = 0; page < count; ++page) {
        const std::string link =
            page == 0 && count > 6
                ? "/Annots[<</Type/Annot/Subtype/Link/Rect[300 20 380 60]/Border[0 0 0]/Dest[" +
                      std::to_string(pageObject(6)) +
                      " 0 R/Fit]>><</Type/Annot/Subtype/Link/Rect[200 20 280 60]/Border[0 0 0]/Dest[" +
                      std::to_string(pageObject(3)) +
                      " 0 R/XYZ 0 120 0]>><</Type/Annot/Subtype/Link/Rect[100 20 180 60]/Border[0 0 0]"
                      "/A<</S/URI/URI(https://example.org/apply)>>>>]"
                : std::string();
        pdf.object(pageObject(page), "<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 500]/Contents " +
                                         std::to_string(pageObject(page) + 1) + " 0 R/Resources<</Font<</F1 3 0 R>>>>" +
                                         link + ">>");
        pdf.stream(pageObject(page) + 1, {}, contents[std::size_t(page)]);
    }
    const int first = 10 + 2 * count;
    int items = 0;
    for (int page = 0; page < count; page += 3)
        ++items;
    for (int i = 0; i < items; ++i)
        pdf.object(first + i, "<</Title(Section " + std::to_string(i + 1) + ")/Parent 4 0 R/Dest[" +
                                  std::to_string(pageObject(i * 3)) + " 0 R/Fit]" +
                                  (i > 0 ? "/Prev " + std::to_string(first + i - 1) + " 0 R" : "") +
                                  (i + 1 < items ? "/Next " + std::to_string(first + i + 1) + " 0 R" : "") + ">>");
    pdf.object(4, "<</Type/Outlines/First " + std::to_string(first) + " 0 R/Last " + std::to_string(first + items - 1) +
                      " 0 R/Count " + std::to_string(items) + ">>");
    return pdf.bytes();
}

inline Contents textPages(int count) {
    Contents contents;
    for (int page = 1; page <= count; ++page)
        contents.push_back("BT /F1 20 Tf 40 440 Td (Heading of page " + std::to_string(page) +
                           ") Tj /F1 12 Tf 0 -40 Td (The model was trained from scratch.) Tj 0 -20 Td (" +
                           (page % 4 == 0 ? "A rare needle lies here." : "Nothing else to see.") + ") Tj ET");
    return contents;
}

// What a proposal looks like, for the pictures and the measurements.
inline QByteArray proposalPdf(int pages) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setResolution(72);
    writer.setPageMargins({});
    QPainter painter(&writer);
    const QFont body(QStringLiteral("NanumBarunGothic"), 11);
    QFont title = body;
    title.setPointSize(17);
    title.setBold(true);
    for (int page = 1; page <= pages; ++page) {
        if (page > 1)
            writer.newPage();
        painter.setFont(title);
        painter.drawText(50, 90, QStringLiteral("2.%1 초기화 가중치부터의 전 과정 학습").arg(page));
        painter.setFont(body);
        painter.drawText(
            QRectF(50, 110, 495, 330), Qt::TextWordWrap,
            QStringLiteral("본 컨소시엄은 공개된 다른 기관의 가중치를 초기값으로 쓰지 않는다. 모든 매개변수는 "
                           "정규분포에서 새로 초기화하며, 토크나이저도 자체 말뭉치로 처음부터 학습하였다. 학습 "
                           "기록과 중간 저장본은 단계마다 해시값을 남겨 손실 곡선이 같음을 보일 수 있다. ")
                .repeated(4));
        painter.drawRect(QRectF(50, 450, 495, 120));
        for (int row = 1; row < 4; ++row)
            painter.drawLine(QPointF(50, 450 + 30 * row), QPointF(545, 450 + 30 * row));
        QPainterPath curve(QPointF(80, 620));
        curve.cubicTo(120, 760, 300, 770, 540, 780);
        painter.drawPath(curve);
    }
    painter.end();
    return bytes;
}

inline long residentMb(const std::string &process = "self") {
    std::ifstream status("/proc/" + process + "/status");
    std::string word;
    while (status >> word)
        if (word == "VmRSS:") {
            long kb = 0;
            status >> kb;
            return kb / 1024;
        }
    return 0;
}

// What every test of the reader has at hand.
class ReaderDesk {
protected:
    QTemporaryDir folder;
    std::shared_ptr<PageHosts> hosts;
    std::unique_ptr<Reader> reader;
    Identity identity;
    int files = 0;

    // False: the page host was not built.
    bool begin() {
        QStandardPaths::setTestModeEnabled(true);
        const Path program = Path(qEnvironmentVariable("SIMSA_BIN").toStdString()) / "simsa-pagehost";
        if (!std::filesystem::exists(program))
            return false;
        theme().setChoice(SchemeChoice::light);
        theme().apply();
        hosts = std::make_shared<PageHosts>(program, PageHost::Budget{2, 1024});
        identity = makeIdentity();
        return true;
    }
    bool fresh() {
        reader = std::make_unique<Reader>(hosts);
        reader->resize(720, 660);
        reader->show();
        return QTest::qWaitForWindowExposed(reader.get());
    }
    Path seal(View pdf) {
        const Path path = Path(folder.path().toStdString()) / ("d" + std::to_string(++files) + ".age");
        const Recipient recipient = identity.recipient;
        writeFile(path, encryptAge(pdf, std::span(&recipient, 1)));
        return path;
    }
    Path seal(const QByteArray &pdf) {
        return seal(View(reinterpret_cast<const std::uint8_t *>(pdf.constData()), std::size_t(pdf.size())));
    }
    PageView *view() const { return reader->view(); }
    QString shownMessage() const {
        const auto *message = reader->findChild<QWidget *>(QStringLiteral("readerMessage"));
        return message && message->isVisible()
                   ? message->accessibleName() + QStringLiteral(" ") + message->accessibleDescription()
                   : QString();
    }
    bool openFile(const Path &sealed, const QString &key = QStringLiteral("a")) {
        reader->open(sealed, identity, key);
        return QTest::qWaitFor([this] { return reader->state() == Reader::State::shown && tilesAreThere(); }, wait);
    }
    bool openPages(const Contents &contents, const QString &key = QStringLiteral("a")) {
        return openFile(seal(makePdf(contents)), key);
    }
    bool tilesAreThere() {
        QCoreApplication::processEvents(); // what is to be asked for is asked
        return !view()->isLoading() && view()->cacheBytes() > 0;
    }
    bool textIsThere() { // of the page in view
        return QTest::qWaitFor(
            [this] {
                view()->selectAll();
                return reader->selection().page >= 0;
            },
            wait);
    }
    // Where a point of a page is in the view, through what a person sees: the page's rectangle.
    QPoint at(double x, double y) const {
        const double zoom = view()->zoom();
        const Place place = view()->place();
        return QPoint(int((x - place.x) * zoom), int((y - place.y) * zoom));
    }
    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers keys = {}) {
        QTest::mousePress(view()->viewport(), Qt::LeftButton, keys, from);
        QTest::mouseMove(view()->viewport(), (from + to) / 2);
        QTest::mouseMove(view()->viewport(), to);
        QTest::mouseRelease(view()->viewport(), Qt::LeftButton, keys, to);
    }
    // How many pixels of a part of the view are of a colour.
    int pixels(QRect part, QColor color, int tolerance = 6) const {
        const QImage image = view()->viewport()->grab(part).toImage();
        int found = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x) {
                const QColor c = image.pixelColor(x, y);
                found += std::abs(c.red() - color.red()) <= tolerance &&
                         std::abs(c.green() - color.green()) <= tolerance &&
                         std::abs(c.blue() - color.blue()) <= tolerance;
            }
        return found;
    }
    // A picture of the widget for looking at, when somebody asks for it.
    static void shoot(QWidget *widget, const char *name) {
        const QString to = qEnvironmentVariable("SIMSA_SHOTS");
        if (!to.isEmpty())
            widget->grab().save(QStringLiteral("%1/reader-%2.png").arg(to, QString::fromLatin1(name)));
    }
};

} // namespace simsa::test
