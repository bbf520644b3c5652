// Figures from outside on the chair's screens: asked for after the close, typed or taken from a table, signed once
// right.
#include "tests/roles/Priced.h"

#include "app/roles/ComponentFigures.h"
#include "tests/ui/Watch.h"
#include "ui/chair/ChairDesk.h"
#include "ui/chair/FiguresDialog.h"
#include "ui/chair/OpeningPage.h"
#include "ui/chair/ResultsPage.h"
#include "ui/shell/Frame.h"
#include "ui/shell/Language.h"
#include "ui/shell/Panels.h"

#include <QApplication>
#include <QFileDialog>
#include <QPlainTextEdit>
#include <QStandardPaths>
#include <QTableWidget>

namespace simsa::test {

class TestFigures : public QObject {
    Q_OBJECT

    static Ask *asked() {
        for (QWidget *top : QApplication::topLevelWidgets())
            if (auto *ask = qobject_cast<Ask *>(top); ask && ask->isVisible())
                return ask;
        return nullptr;
    }
    template <typename Kind>
    static Kind *child(QWidget *in, const char *text) {
        for (Kind *found : in->findChildren<Kind *>())
            if (found->isVisible() && found->text() == QString::fromUtf8(text))
                return found;
        return nullptr;
    }

private Q_SLOTS:
    void initTestCase() {
        QStandardPaths::setTestModeEnabled(true);
        QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        theme().setChoice(SchemeChoice::light);
        theme().apply();
    }
    void theChairBringsInThePrices();
    void theDialogFitsInBothLanguages();
};

void TestFigures::theChairBringsInThePrices() {
    Priced tiny;
    tiny.close();
    tiny.chair.reset();
    const std::shared_ptr<Workspace> ws(std::move(tiny.chairSpace));
    Frame frame;
    frame.resize(1366, 768);
    ChairDesk desk(ws, frame);
    frame.show();
    auto *opening = frame.findChild<OpeningPage *>();
    QTRY_VERIFY(opening->isVisible() && opening->snapshot()->stored);
    QTRY_VERIFY(child<QPushButton>(opening, "Enter the figures...")); // the page says what is missing
    QTest::mouseClick(child<QPushButton>(opening, "Enter the figures..."), Qt::LeftButton);
    QTRY_VERIFY(asked());
    Ask *ask = asked();
    auto *table = ask->findChild<QTableWidget *>();
    auto *source = ask->findChild<QPlainTextEdit *>();
    QCOMPARE(table->rowCount(), 2);
    QVERIFY(!ask->yes()->isEnabled());
    table->item(0, 1)->setText(QStringLiteral("20.01")); // over the maximum
    source->setFocus();
    QTest::keyClicks(source, QStringLiteral("Price envelopes"));
    QVERIFY(!ask->yes()->isEnabled());
    QVERIFY(ask->yes()->toolTip().contains(QStringLiteral("0 to 20")));

    // A table that is wrong changes nothing, a right one fills in.
    const auto take = [&](const char *csv) {
        const Path file = tiny.root() / "prices.csv";
        writeFile(file, view(csv));
        QTest::mouseClick(child<QAbstractButton>(ask, "From a table..."), Qt::LeftButton);
        QFileDialog *dialog = nullptr;
        QTRY_VERIFY((dialog = ask->findChild<QFileDialog *>()) && dialog->isVisible());
        auto *name = dialog->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"));
        name->setText(QString::fromStdString(file.string()));
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_VERIFY(!ask->findChild<QFileDialog *>());
    };
    take("01,15.5\n07,3\n");
    QTRY_VERIFY(ask->findChild<Banner *>()->isVisible());
    QCOMPARE(table->item(0, 1)->text(), QStringLiteral("20.01"));
    take("proposal,price\n01,15.5\n02,19.99\n");
    QTRY_COMPARE(table->item(0, 1)->text(), QStringLiteral("15.5"));
    QCOMPARE(table->item(1, 1)->text(), QStringLiteral("19.99"));
    QVERIFY(ask->yes()->isEnabled());
    QTest::mouseClick(ask->yes(), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!events(*ws, loadRound(*ws, tiny.id).round).empty(), 10000);
    QTRY_VERIFY(!child<QPushButton>(opening, "Enter the figures..."));

    QTRY_VERIFY(!desk.busy());
    QTest::mouseClick(opening->primaryAction(), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(opening->snapshot()->result, 20000);
    QCOMPARE(toText(*opening->snapshot()->result->official.proposals[1].total), std::string("80.79"));
    frame.showStop(ChairDesk::resultsStop);
    auto *results = frame.findChild<ResultsPage *>();
    QTRY_VERIFY(results->isVisible());
    QTRY_VERIFY(child<QAbstractButton>(results, "Figures..."));
}

void TestFigures::theDialogFitsInBothLanguages() {
    Priced tiny;
    tiny.close();
    tiny.chair.reset();
    const std::shared_ptr<Workspace> ws(std::move(tiny.chairSpace));
    for (const char *code : {"ko", "en"}) {
        useLanguage(QString::fromLatin1(code));
        Frame frame;
        frame.resize(1366, 768);
        ChairDesk desk(ws, frame);
        frame.show();
        auto *opening = frame.findChild<OpeningPage *>();
        QTRY_VERIFY(opening->isVisible() && opening->snapshot()->stored);
        askFigures(&frame, opening->snapshot(), [](const Event &) {});
        QTRY_VERIFY(asked());
        Ask *ask = asked();
        QVERIFY(ask->height() <= 700); // with room for a laptop's panel
        for (QAbstractButton *button : ask->findChildren<QAbstractButton *>())
            if (button->isVisible() && !button->text().isEmpty())
                QVERIFY2(button->width() >= button->sizeHint().width(), qPrintable(button->text()));
        if (const QString folder = qEnvironmentVariable("SIMSA_SHOTS"); !folder.isEmpty()) {
            QVERIFY(ask->grab().save(folder + QStringLiteral("/chair-figures-%1.png").arg(QLatin1String(code))));
            QVERIFY(frame.grab().save(folder + QStringLiteral("/chair-figures-page-%1.png").arg(QLatin1String(code))));
        }
        ask->reject();
        QTRY_VERIFY(!desk.busy());
    }
}

} // namespace simsa::test

SIMSA_UI_MAIN(simsa::test::TestFigures)
#include "test_figures.moc"
