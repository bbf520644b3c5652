// The reader as a person meets it: real sealed documents, the real page host, real keys and clicks.
#include "app/base/Files.h"
#include "app/crypto/Age.h"
#include "app/reading/PageHosts.h"
#include "tests/reading/MakePdf.h"
#include "ui/reader/DocumentSearch.h"
#include "ui/reader/OutlinePanel.h"
#include "ui/reader/PageView.h"
#include "ui/reader/Reader.h"
#include "ui/reader/ReaderBar.h"
#include "ui/reader/ThumbnailPanel.h"
#include "ui/shell/Buttons.h"
#include "ui/shell/Theme.h"

#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPainterPath>
#include <QPdfWriter>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <fstream>

using namespace simsa;
using namespace simsa::test;

namespace {

constexpr int wait = 20'000;
using Contents = std::vector<std::string>;

// Pages of 400 x 500 points with the contents given; an outline entry for each third page; a link on page 1 to page 7.
Bytes makePdf(const Contents &contents) {
    MakePdf pdf;
    const int count = int(contents.size());
    const auto pageObject = [](int page) { return 10 + 2 * page; };
    std::string kids;
    for (int page = 0; page < count; ++page)
        kids += std::to_string(pageObject(page)) + " 0 R ";
    pdf.object(1, "<</Type/Catalog/Pages 2 0 R/Outlines 4 0 R>>");
    pdf.object(2, "<</Type/Pages/Kids[" + kids + "]/Count " + std::to_string(count) + ">>");
    pdf.object(3, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
    for (int page = 0; page < count; ++page) {
        const std::string link = page == 0 && count > 6
                                     ? "/Annots[<</Type/Annot/Subtype/Link/Rect[300 20 380 60]/Border[0 0 0]/Dest[" +
                                           std::to_string(pageObject(6)) + " 0 R/Fit]>>]"
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

Contents textPages(int count) {
    Contents contents;
    for (int page = 1; page <= count; ++page)
        contents.push_back("BT /F1 20 Tf 40 440 Td (Heading of page " + std::to_string(page) +
                           ") Tj /F1 12 Tf 0 -40 Td (The model was trained from scratch.) Tj 0 -20 Td (" +
                           (page % 4 == 0 ? "A rare needle lies here." : "Nothing else to see.") + ") Tj ET");
    return contents;
}

// What a proposal looks like, for the pictures and the measurements.
QByteArray proposalPdf(int pages) {
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

long residentMb(const std::string &process = "self") {
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

} // namespace

class TestReader : public QObject {
    Q_OBJECT

    QTemporaryDir folder;
    std::shared_ptr<PageHosts> hosts;
    std::unique_ptr<Reader> reader;
    Identity identity;
    int files = 0;

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
    bool openPages(const Contents &contents, const QString &key = QStringLiteral("a")) {
        reader->open(seal(makePdf(contents)), identity, key);
        return QTest::qWaitFor([this] { return reader->state() == Reader::State::shown && tilesAreThere(); }, wait);
    }
    bool tilesAreThere() {
        QCoreApplication::sendPostedEvents();
        return !view()->isLoading() && view()->cacheBytes() > 0;
    }
    // Where a point of a page is in the view, through what a person sees: the page's rectangle.
    QPoint at(double x, double y) const {
        const double zoom = view()->zoom();
        const Place place = view()->place();
        return QPoint(int((x - place.x) * zoom), int((y - place.y) * zoom));
    }
    // A picture of the widget for looking at, when somebody asks for it.
    static void shoot(QWidget *widget, const char *name) {
        const QString to = qEnvironmentVariable("SIMSA_SHOTS");
        if (!to.isEmpty())
            widget->grab().save(QStringLiteral("%1/reader-%2.png").arg(to, QString::fromLatin1(name)));
    }

private Q_SLOTS:
    void initTestCase() {
        QStandardPaths::setTestModeEnabled(true);
        const Path program = Path(qEnvironmentVariable("SIMSA_BIN").toStdString()) / "simsa-pagehost";
        if (!std::filesystem::exists(program))
            QSKIP("simsa-pagehost is not in SIMSA_BIN");
        theme().setChoice(SchemeChoice::light);
        theme().apply();
        hosts = std::make_shared<PageHosts>(program, PageHost::Budget{2, 1024});
        identity = makeIdentity();
    }
    void init() {
        reader = std::make_unique<Reader>(hosts);
        reader->resize(720, 660);
        reader->show();
        QVERIFY(QTest::qWaitForWindowExposed(reader.get()));
    }
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

    void copyingIsOffUnlessTheRoundAllowsIt() {
        QVERIFY(openPages(textPages(1)));
        QTRY_VERIFY_WITH_TIMEOUT((view()->selectAll(), reader->selection().page == 0), wait);
        QApplication::clipboard()->setText(QStringLiteral("before"));
        QSignalSpy notice(reader.get(), &Reader::notice);
        QTest::keyClick(view(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("before"));
        QCOMPARE(notice.count(), 1);
        reader->setCopyAllowed(true);
        QTest::keyClick(view(), Qt::Key_C, Qt::ControlModifier);
        QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("trained from scratch")));
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

    void aBrokenDocumentIsOneSentence() {
        reader->open(seal(view_("%PDF-1.7\nthis is no document")), identity, QStringLiteral("broken"));
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

    void theThemeTintsThePaperAndTheWatermarkIsFaint() {
        reader->setWatermark(QStringLiteral("하늘-27 · 2026-03-12 14:32"));
        reader->open(seal(proposalPdf(5)), identity, QStringLiteral("look"));
        QTRY_COMPARE_WITH_TIMEOUT(reader->state(), Reader::State::shown, wait);
        QTRY_VERIFY_WITH_TIMEOUT(tilesAreThere(), wait);
        QTRY_VERIFY_WITH_TIMEOUT((view()->selectAll(), reader->selection().page == 0), wait);
        const std::vector<PageBox> lines = reader->selection().boxes;
        QVERIFY(lines.size() > 8);
        view()->clearSelection();
        PageMark evidence{
            QStringLiteral("1"),       0, {lines[2], lines[3]}, PaperMark::sky, true, QStringLiteral("1.3.3"),
            QStringLiteral("evidence")};
        PageMark stroke{QStringLiteral("2"),   0, {lines[5]}, PaperMark::yellow, false, QStringLiteral("메모"),
                        QStringLiteral("note")};
        reader->setMarks({evidence, stroke});
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
        auto *tools = new QLabel(QStringLiteral("Highlight   Note   Evidence"));
        reader->setSelectionBar(tools);
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

private:
    static View view_(std::string_view text) { return simsa::view(text); }
};

QTEST_MAIN(TestReader)
#include "test_reader.moc"
