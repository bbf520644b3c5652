// Finding words in all proposals of the round: by key, by mouse, and from a hit into its document.
#include "tests/ui/ReaderFixture.h"
#include "tests/ui/Watch.h"

#include "app/base/Error.h"
#include "ui/reader/CrossSearch.h"
#include "ui/reader/DocumentSearch.h"

#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>

#include <atomic>
#include <thread>

using namespace simsa;
using namespace simsa::test;

class TestReaderEverywhere : public QObject, protected ReaderDesk {
    Q_OBJECT

    std::atomic<int> asked = 0;
    QThread *worker = nullptr;

    // An index of two proposals; "slow" takes its time, "fail" fails.
    CrossFind index() {
        return [this](const QString &words) {
            ++asked;
            worker = QThread::currentThread();
            if (words == QStringLiteral("slow"))
                std::this_thread::sleep_for(std::chrono::milliseconds(400));
            if (words == QStringLiteral("fail"))
                throw Error(Code::databaseDamaged);
            CrossAnswer answer;
            if (words == QStringLiteral("many")) {
                answer.more = true;
                for (int i = 0; i < 200; ++i)
                    answer.hits.push_back({QStringLiteral("01"), {}, QStringLiteral("a"), i, words});
            }
            if (QStringLiteral("자체 말뭉치로 rare needle").contains(words) || words == QStringLiteral("slow"))
                for (const int page : {3, 7})
                    for (const char *proposal : {"01", "03"})
                        answer.hits.push_back(
                            {QString::fromLatin1(proposal), QStringLiteral("도담결"),
                             proposal[1] == '1' ? QStringLiteral("a") : QStringLiteral("b"), page,
                             QStringLiteral("토크나이저도 자체 말뭉치로 처음부터 학습하였다 A rare needle "
                                            "lies here. 학습 기록과 중간 저장본은 단계마다")});
            answer.waiting = words == QStringLiteral("waiting") ? 2 : 0;
            return answer;
        };
    }
    CrossSearch *panel() const { return reader->crossSearch(); }
    int rows() const { return panel()->list()->model()->rowCount(); }
    bool search(const QString &words) {
        panel()->field()->setText(words);
        QTest::keyClick(panel()->field(), Qt::Key_Return);
        return QTest::qWaitFor([this] { return !panel()->running(); }, wait);
    }

private Q_SLOTS:
    void initTestCase() {
        if (!begin())
            QSKIP("simsa-pagehost is not in SIMSA_BIN");
    }
    void init() {
        QVERIFY(fresh());
        reader->resize(900, 660);
        QVERIFY(openPages(textPages(12)));
    }
    void cleanup() { reader.reset(); }
    void cleanupTestCase() { hosts.reset(); }

    void theKeyOpensThePanelOnlyWhereThereIsAnIndex() {
        QTest::keyClick(view(), Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(!panel()->isVisible());
        reader->setCrossSearch(index());
        QTest::keyClick(view(), Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(panel()->isVisible());
        QTRY_VERIFY(panel()->field()->hasFocus());
        QTest::keyClick(panel()->field(), Qt::Key_Escape);
        QVERIFY(!panel()->isVisible());
        QVERIFY(view()->hasFocus());
    }

    void partsOfWordsAndSingleSyllablesAreFoundOffTheGuiThread() {
        reader->setCrossSearch(index());
        reader->findEverywhere({});
        QTest::keyClicks(panel()->field(), QStringLiteral("rare")); // without Enter: after a pause
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 4, wait);
        QCOMPARE(panel()->said(), QStringLiteral("4 pages in 2 proposals"));
        QVERIFY(worker != QThread::currentThread());
        QVERIFY(search(QStringLiteral("말")));
        QCOMPARE(rows(), 4);
        QTest::qWait(50);
        shoot(reader.get(), "everywhere");
        QVERIFY(search(QStringLiteral("없는 말")));
        QCOMPARE(rows(), 0);
        QCOMPARE(panel()->said(), QStringLiteral("No proposal says this."));
        const int before = asked;
        QVERIFY(search(QStringLiteral("?! -")));
        QVERIFY(panel()->said().contains(QStringLiteral("only signs"))); // says why, and asks nobody
        QCOMPARE(asked.load(), before);
        QVERIFY(search(QStringLiteral("many")));
        QCOMPARE(rows(), 200);
        QVERIFY(panel()->said().contains(QStringLiteral("The first 200 pages")));
        QVERIFY(search(QStringLiteral("waiting")));
        QVERIFY(panel()->said().contains(QStringLiteral("2 documents are not searchable yet")));
        QVERIFY(search(QStringLiteral("fail")));
        QVERIFY(!panel()->said().isEmpty() && rows() == 0);
        panel()->field()->clear();
        QTRY_VERIFY(panel()->said().contains(QStringLiteral("single syllable")));
    }

    void onlyTheNewestWordsAreAnswered() {
        reader->setCrossSearch(index());
        reader->findEverywhere(QStringLiteral("slow"));
        QTest::qWait(30);
        QVERIFY(search(QStringLiteral("없는 말")));
        QTest::qWait(500);
        QCOMPARE(rows(), 0);
    }

    void aHitLeadsIntoItsDocument() {
        reader->setCrossSearch(index());
        QSignalSpy chosen(reader.get(), &Reader::crossHitChosen);
        QVERIFY(view()->isVisible());
        reader->findEverywhere({});
        QVERIFY(search(QStringLiteral("rare needle")));
        QListView *list = panel()->list();
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(3, 0)).center());
        QCOMPARE(chosen.count(), 1);
        const auto hit = chosen.last().at(0).value<CrossHit>();
        QCOMPARE(hit.proposal, QStringLiteral("03"));
        QCOMPARE(hit.document, QStringLiteral("b"));
        QCOMPARE(hit.page, 7);
        // As the desk answers: the order of the two does not matter.
        reader->showHit(hit.document, hit.page, chosen.last().at(1).toString());
        QVERIFY(openPages(textPages(10), hit.document));
        QTRY_VERIFY_WITH_TIMEOUT(!reader->search()->running() && reader->search()->current() >= 0, wait);
        QCOMPARE(reader->page(), 7);
        QCOMPARE(reader->bar()->searchField->text(), QStringLiteral("rare needle"));
        QVERIFY(panel()->isVisible()); // and on to the next hit
        QTest::keyClick(panel()->field(), Qt::Key_Down);
        QTRY_VERIFY(list->hasFocus());
        QTest::keyClick(list, Qt::Key_Up);
        QTest::keyClick(list, Qt::Key_Up);
        QTest::keyClick(list, Qt::Key_Return);
        QTRY_COMPARE(chosen.count(), 2);
        QCOMPARE(chosen.last().at(0).value<CrossHit>().page, 3);
    }

    void selectedWordsAreLookedForEverywhere() {
        reader->setCrossSearch(index());
        QVERIFY(textIsThere());
        view()->clearSelection();
        reader->goTo(3);
        QTRY_VERIFY_WITH_TIMEOUT(tilesAreThere(), wait);
        QTest::qWait(200);
        QTest::mouseDClick(view()->viewport(), Qt::LeftButton, {}, at(60, 117));
        QCOMPARE(reader->selection().quote, QStringLiteral("rare"));
        QTest::keyClick(view(), Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 4, wait);
        QCOMPARE(panel()->field()->text(), QStringLiteral("rare"));
        reader->setCrossSearch({}); // another round: nothing of the former stays
        QVERIFY(!panel()->isVisible());
        QCOMPARE(rows(), 0);
    }
};

SIMSA_UI_MAIN(TestReaderEverywhere)
#include "test_reader_everywhere.moc"
