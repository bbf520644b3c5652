// A discussion round on the screens: the chair opens it, an evaluator sees the spread and says why something changed.
#include "tests/roles/Discussed.h"

#include "tests/ui/Watch.h"
#include "ui/chair/ChairDesk.h"
#include "ui/chair/DiscussionDialog.h"
#include "ui/chair/ResultsPage.h"
#include "ui/chair/TurnoutPage.h"
#include "ui/desk/DeskText.h"
#include "ui/desk/EvaluatorDesk.h"
#include "ui/desk/OpenItem.h"
#include "ui/desk/ReadPage.h"
#include "ui/desk/ScoreSheet.h"
#include "ui/desk/SealPage.h"
#include "ui/desk/SpreadStrip.h"
#include "ui/shell/Field.h"
#include "ui/shell/Frame.h"

#include <QApplication>
#include <QListWidget>
#include <QStandardPaths>
#include <QTableView>

namespace simsa::test {

class TestDiscussionScreens : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        QStandardPaths::setTestModeEnabled(true);
        QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        theme().setChoice(SchemeChoice::light);
        theme().apply();
    }
    void theChairOpensOne();
    void anEvaluatorSeesTheSpreadAndSaysWhy();
    void theStripSaysWhatItShows();

private:
    static std::shared_ptr<Workspace> shared(std::unique_ptr<Workspace> &ws) {
        return std::shared_ptr<Workspace>(std::move(ws));
    }
};

template <typename Kind>
Kind *dialogOf(const char *child = nullptr) {
    for (QWidget *top : QApplication::topLevelWidgets())
        if (auto *dialog = qobject_cast<QDialog *>(top); dialog && dialog->isVisible())
            if (auto *found = child ? dialog->findChild<Kind *>(QString::fromUtf8(child)) : dialog->findChild<Kind *>())
                return found;
    return nullptr;
}

void TestDiscussionScreens::theChairOpensOne() {
    Discussed tiny;
    tiny.chair->tally(tiny.first);
    tiny.chair.reset();
    const auto ws = shared(tiny.chairSpace);
    Frame frame;
    frame.resize(1366, 768);
    ChairDesk desk(ws, frame);
    frame.show();
    auto *results = frame.findChild<ResultsPage *>();
    QVERIFY(results);
    QTRY_VERIFY(results->snapshot()->result);
    frame.showStop(ChairDesk::resultsStop);
    QTRY_VERIFY(results->isVisible());
    Button *open = nullptr;
    for (Button *button : results->findChildren<Button *>())
        if (button->text() == QStringLiteral("Discussion round..."))
            open = button;
    QVERIFY(open);
    QTest::mouseClick(open, Qt::LeftButton);
    QTRY_VERIFY(dialogOf<QListWidget>());
    auto *list = dialogOf<QListWidget>();
    QCOMPARE(list->count(), 2);
    auto *ask = qobject_cast<Ask *>(list->window());
    QVERIFY(ask && ask->yes()->isEnabled());
    auto *title = ask->findChild<QLineEdit *>();
    QCOMPARE(title->text(), QStringLiteral("Written round: discussion"));
    title->clear();
    QVERIFY(!ask->yes()->isEnabled()); // with the reason beside it
    QTest::keyClicks(title, QStringLiteral("Second look"));
    list->setFocus();
    list->setCurrentRow(0);
    QTest::keyClick(list, Qt::Key_Space); // the first proposal is not discussed
    QCOMPARE(list->item(0)->checkState(), Qt::Unchecked);
    QTest::mouseClick(ask->yes(), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(roundIds(*ws).size(), 2u, 20000);
    QTRY_VERIFY(frame.findChild<TurnoutPage *>()->isVisible());
    const Round second = loadRound(*ws, roundIds(*ws).back()).round;
    QCOMPARE(second.title, std::string("Second look"));
    QCOMPARE(second.proposals.size(), 1u);
    QCOMPARE(second.discussion.at(0).totals.size(), 3u);
}

void TestDiscussionScreens::anEvaluatorSeesTheSpreadAndSaysWhy() {
    Discussed tiny;
    tiny.discuss();
    tiny.declare(2);
    const auto ws = shared(tiny.people[1]);
    Frame frame;
    frame.resize(1366, 768);
    EvaluatorDesk desk(ws, frame);
    frame.show();
    QTRY_VERIFY(frame.findChild<ScoreSheet *>());
    frame.showStop(EvaluatorDesk::readStop);
    auto *sheet = frame.findChild<ScoreSheet *>();
    QTRY_VERIFY(sheet->isVisible());
    QTRY_VERIFY(sheet->findChild<OpenItem *>() || (sheet->openItem(std::string("impact")), true));
    sheet->openItem("impact");
    QTRY_VERIFY(sheet->findChild<OpenItem *>());
    QTRY_VERIFY(frame.findChildren<SpreadStrip *>().size() >= 2);
    const auto said = [&] {
        QStringList out;
        for (auto *strip : frame.findChildren<SpreadStrip *>())
            if (strip->isVisible())
                out << strip->sentence();
        return out;
    };
    QTRY_VERIFY(said().contains(QStringLiteral("Round before: 68.0 to 80.0, median 74.0, evaluators: 4")));
    QTRY_VERIFY(said().contains(QStringLiteral("Round before: 34.0 to 40.0, median 37.0, evaluators: 4")));
    auto *seal = frame.findChild<SealPage *>();
    frame.showStop(EvaluatorDesk::sealStop);
    QTRY_VERIFY_WITH_TIMEOUT(seal->sealButton()->isEnabled(), 10000);
    QVERIFY(!seal->reasonField()->isVisible()); // nothing changed
    {
        const auto guard = ws->lock();
        savePoints(*ws, loadRound(*ws, tiny.id).round, "01", "impact", Points{4100});
    }
    seal->renew();
    QTRY_VERIFY_WITH_TIMEOUT(seal->reasonField()->isVisible(), 10000);
    QVERIFY(!seal->sealButton()->isEnabled());
    QCOMPARE(seal->whyNot(), QStringLiteral("What you changed since the round before needs a reason."));
    seal->reasonField()->edit()->setFocus();
    QTest::keyClicks(seal->reasonField()->edit(), QStringLiteral("Answered in the discussion"));
    QTRY_VERIFY(seal->sealButton()->isEnabled());
    QTest::mouseClick(seal->sealButton(), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(Evaluator(*ws).submissions(tiny.id).size(), 1u, 20000);
    QCOMPARE(Evaluator(*ws).submissions(tiny.id)[0].reason, std::string("Answered in the discussion"));
}

void TestDiscussionScreens::theStripSaysWhatItShows() {
    SpreadStrip strip(1);
    strip.setValues({}, Points{4000});
    QVERIFY(strip.sentence().contains(QStringLiteral("too few")));
    strip.setValues({{2800}, {3000}, {3150}, {3600}}, Points{4000});
    QCOMPARE(strip.sentence(), QStringLiteral("Round before: 28.0 to 36.0, median 30.75, evaluators: 4"));
    QCOMPARE(strip.accessibleDescription(), QStringLiteral("28.0, 30.0, 31.5, 36.0"));
    strip.resize(400, strip.sizeHint().height());
    QImage without(strip.size(), QImage::Format_RGB32), with = without;
    strip.render(&without);
    strip.setOwn(Points{3100});
    strip.render(&with);
    QVERIFY(without != with); // one's own points stand in the picture
}

} // namespace simsa::test

SIMSA_UI_MAIN(simsa::test::TestDiscussionScreens)
#include "test_discussion.moc"
