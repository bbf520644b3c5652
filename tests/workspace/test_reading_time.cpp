// A least time with each proposal, where the round asks for one: counted, kept, and missing until it is reached.
#include <QTest>

#include "Desk.h"

#include <algorithm>

using namespace simsa;
using test::Desk;

class TestReadingTime : public QObject {
    Q_OBJECT

    static bool asked(const Desk &d, const Sheet &sheet) {
        const std::vector<Missing> gaps = missing(sheet, d.round);
        return std::any_of(gaps.begin(), gaps.end(), [](const Missing &m) { return m.criterion == "reading"; });
    }

private Q_SLOTS:
    void isMissingUntilItIsReached() {
        Desk d;
        d.round.readingMinutes = 2;
        QVERIFY(asked(d, d.sheet()));
        for (int i = 0; i < 23; ++i)
            addReading(*d.ws, d.round, "01", 5);
        QCOMPARE(d.sheet().reading, 115);
        QVERIFY(asked(d, d.sheet()));
        d.reopen();
        addReading(*d.ws, d.round, "01", 5);
        QVERIFY(!asked(d, d.sheet()));
        QVERIFY(asked(d, d.sheet("02")));
    }

    void isNeverAskedWhereTheRoundAsksNone() {
        Desk d;
        QVERIFY(!asked(d, d.sheet()));
    }

    void aRecusalOrAnAbstentionNeedsNone() {
        Desk d;
        d.round.readingMinutes = 2;
        saveState(*d.ws, d.round, "01", State::recused, "advised them");
        saveState(*d.ws, d.round, "02", State::abstained, "not my field");
        QVERIFY(!asked(d, d.sheet()) && !asked(d, d.sheet("02")));
    }

    // A clock that jumps, or a caller gone wrong, adds a minute at most.
    void oneCountIsBounded() {
        Desk d;
        addReading(*d.ws, d.round, "01", 1'000'000);
        addReading(*d.ws, d.round, "01", -7);
        QCOMPARE(d.sheet().reading, 61);
    }
};

QTEST_GUILESS_MAIN(TestReadingTime)
#include "test_reading_time.moc"
