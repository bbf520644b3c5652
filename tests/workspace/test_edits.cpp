// Undo across restarts, and the history of own values.
#include <QTest>

#include "Desk.h"
#include "app/workspace/Edits.h"
#include "app/workspace/History.h"

using namespace simsa;
using test::Desk;

class TestEdits : public QObject {
    Q_OBJECT

    static Edit points(std::int64_t id, std::optional<Points> from, std::optional<Points> to) {
        return {.id = id, .proposal = "01", .key = "core", .before = editValue(from), .after = editValue(to)};
    }

private Q_SLOTS:
    void anEditIsUndoneAndRedoneAfterARestart() {
        Desk d;
        const std::vector<Edit> made = {
            points(1, {}, Points{300}),
            points(2, Points{300}, Points{0}),
            {.id = 3, .proposal = "01", .field = EditField::comment, .key = "core", .after = "first\nsecond line"},
            {.id = 4, .proposal = "01", .field = EditField::opinion, .after = "종합의견"},
            {.id = 5,
             .proposal = "01",
             .field = EditField::gate,
             .before = editValue(Choice::none, {}),
             .after = editValue(Choice::no, "two\nlines")},
            {.id = 6,
             .proposal = "01",
             .field = EditField::state,
             .before = editValue(State::blank, {}),
             .after = editValue(State::abstained, "ill")},
            {.id = 7,
             .proposal = "01",
             .field = EditField::pages,
             .key = "core",
             .after = editValue(std::vector<ItemPages>{{"01", "core", Desk::documentOf("01"), 12, 15},
                                                       {"01", "core", Desk::documentOf("01"), 22, 22}})}};
        Sheet shown = d.sheet();
        for (const Edit &edit : made) {
            commitEdit(*d.ws, d.round, edit);
            applyEdit(shown, edit);
        }
        QCOMPARE(nextEditId(*d.ws), std::int64_t(8));
        const auto same = [&](const Sheet &kept) {
            return judgementOf(kept) == judgementOf(shown) && kept.scores[0].points == shown.scores[0].points &&
                   kept.scores[0].comment == shown.scores[0].comment && kept.gate == shown.gate &&
                   kept.gateReason == shown.gateReason && kept.opinion == shown.opinion && kept.state == shown.state;
        };
        QVERIFY(same(d.sheet()));
        QVERIFY(d.sheet().gateReason == "two\nlines");
        QCOMPARE(itemPages(*d.ws, d.round).size(), std::size_t(2));
        d.reopen();
        std::vector<Edit> kept = edits(*d.ws, d.round.id);
        QCOMPARE(kept.size(), made.size());
        for (auto edit = kept.rbegin(); edit != kept.rend(); ++edit) {
            edit->undone = true;
            commitEdit(*d.ws, d.round, *edit);
            applyEdit(shown, *edit);
            QVERIFY(same(d.sheet()));
        }
        QVERIFY(!d.sheet().scores[0].points && d.sheet().scores[0].comment.empty() && d.sheet().gate == Choice::none);
        QVERIFY(itemPages(*d.ws, d.round).empty());
        d.reopen();
        for (Edit edit : edits(*d.ws, d.round.id)) {
            QVERIFY(edit.undone);
            edit.undone = false;
            commitEdit(*d.ws, d.round, edit);
            applyEdit(shown, edit);
        }
        QVERIFY(same(d.sheet()));
        QVERIFY(d.sheet().state == State::abstained);
    }

    void aNewEditDropsWhatWasUndoneAndAHundredAreKept() {
        Desk d;
        commitEdit(*d.ws, d.round, points(1, {}, Points{100}));
        Edit second = points(2, Points{100}, Points{200});
        commitEdit(*d.ws, d.round, second);
        second.undone = true;
        commitEdit(*d.ws, d.round, second);
        commitEdit(*d.ws, d.round, points(3, Points{100}, Points{300}));
        QCOMPARE(edits(*d.ws, d.round.id).size(), std::size_t(2));
        QCOMPARE(edits(*d.ws, d.round.id)[1].id, std::int64_t(3));
        Edit grown = points(3, Points{100}, Points{350}); // the same edit went on
        commitEdit(*d.ws, d.round, grown);
        QCOMPARE(edits(*d.ws, d.round.id).size(), std::size_t(2));
        QCOMPARE(edits(*d.ws, d.round.id)[1].after, std::string("350"));
        for (int i = 4; i < 140; ++i)
            commitEdit(*d.ws, d.round, points(i, Points{100}, Points{i % 2 ? 100 : 200}));
        QCOMPARE(edits(*d.ws, d.round.id).size(), std::size_t(100));
        QCOMPARE(edits(*d.ws, d.round.id).front().id, std::int64_t(40));
    }

    void anEditThatBreaksARuleChangesNothing() {
        Desk d;
        commitEdit(*d.ws, d.round, points(1, {}, Points{100}));
        for (const std::int64_t wrong : {1600, 125, -50})
            try {
                commitEdit(*d.ws, d.round, points(2, Points{100}, Points{wrong}));
                QFAIL("a value against the rubric was taken");
            } catch (const Error &) {
            }
        QCOMPARE(edits(*d.ws, d.round.id).size(), std::size_t(1));
        QCOMPARE(d.sheet().scores[0].points, std::optional(Points{100}));
        saveState(*d.ws, d.round, "01", State::recused, "family");
        try {
            commitEdit(*d.ws, d.round, points(2, {}, Points{50}));
            QFAIL("a recused proposal was scored");
        } catch (const Error &error) {
            QCOMPARE(error.code, Code::stateWrong);
        }
    }

    void earlierValuesAreKeptInTheirOrderWhateverTheClockSays() {
        Desk d;
        std::vector<Change> mirror;
        const auto set = [&](std::int64_t value) {
            const auto before = d.sheet().scores[0].points;
            savePoints(*d.ws, d.round, "01", "core", Points{value});
            addChange(mirror,
                      {"01", "core", before ? std::optional(before->hundredths) : std::nullopt, value, d.now, {}});
        };
        set(300);
        d.now += 30;
        set(350); // the same sitting
        d.now += 86'400;
        set(400);
        d.now -= 40 * 86'400; // the clock is set back
        set(250);
        d.now += 1;
        set(200);
        set(250);
        d.reopen();
        const std::vector<Change> kept = history(*d.ws, d.round);
        QVERIFY(kept == mirror);
        QCOMPARE(kept.size(), std::size_t(3));
        QVERIFY(!kept[0].before && kept[0].after == 350);
        QVERIFY(kept[1].before == 350 && kept[1].after == 400);
        QVERIFY(kept[2].before == 400 && kept[2].after == 250);
        QVERIFY(kept[2].time < kept[1].time);
    }

    void aReasonEndsASittingAndATryThatReturnsLeavesNoTrace() {
        Desk d;
        savePoints(*d.ws, d.round, "01", "core", Points{300});
        d.now += 86'400;
        savePoints(*d.ws, d.round, "01", "core", Points{500});
        savePoints(*d.ws, d.round, "01", "core", Points{300});
        QCOMPARE(history(*d.ws, d.round).size(), std::size_t(1));
        savePoints(*d.ws, d.round, "01", "core", Points{400});
        saveChangeReason(*d.ws, d.round, "01", "core", "표 2-4 확인");
        savePoints(*d.ws, d.round, "01", "core", Points{300});
        const std::vector<Change> kept = history(*d.ws, d.round);
        QCOMPARE(kept.size(), std::size_t(3));
        QCOMPARE(kept[1].reason, std::string("표 2-4 확인"));
        saveGate(*d.ws, d.round, "01", Choice::yes, "");
        d.now += 86'400;
        saveGate(*d.ws, d.round, "01", Choice::yes, "only the reason is new");
        saveGate(*d.ws, d.round, "01", Choice::no, "");
        QCOMPARE(history(*d.ws, d.round).size(), std::size_t(5));
        QVERIFY(history(*d.ws, d.round).back().item == "gate");
    }
};

QTEST_GUILESS_MAIN(TestEdits)
#include "test_edits.moc"
