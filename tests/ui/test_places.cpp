// Things stand where they were left, and the first run is shown round once.
#include "ui/shell/Places.h"

#include "ui/Session.h"
#include "ui/shell/Entrance.h"
#include "ui/shell/Guide.h"
#include "ui/shell/Header.h"

#include "app/workspace/Workspace.h"

#include <QSettings>
#include <QSignalSpy>
#include <QSplitter>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

using namespace simsa;

class TestPlaces : public QObject {
    Q_OBJECT

    static constexpr const char *words = "correct horse battery";
    QTemporaryDir folder;
    Path place(const char *name) const { return Path(folder.path().toStdString()) / name; }

    static std::unique_ptr<QWidget> page() {
        auto made = std::make_unique<QWidget>();
        auto *column = new QVBoxLayout(made.get());
        auto *splitter = new QSplitter;
        for (int i = 0; i < 3; ++i)
            splitter->addWidget(new QWidget);
        column->addWidget(splitter);
        made->resize(900, 200);
        made->show();
        return made;
    }

private Q_SLOTS:
    void initTestCase() { QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder.path()); }

    void aSplitterComesBackAsItWasMoved() {
        QString kept;
        QList<int> moved;
        {
            Places places({}, [&](const QString &text) { kept = text; });
            const auto first = page();
            places.follow(first.get(), QStringLiteral("read"));
            auto *splitter = first->findChild<QSplitter *>();
            QTest::mousePress(splitter->handle(1), Qt::LeftButton);
            QTest::mouseMove(splitter->handle(1), QPoint(120, 5));
            QTest::mouseRelease(splitter->handle(1), Qt::LeftButton, {}, QPoint(120, 5));
            moved = splitter->sizes();
            places.flush();
        }
        QVERIFY(!kept.isEmpty());
        Places places(kept, [](const QString &) {});
        const auto second = page();
        places.follow(second.get(), QStringLiteral("read"));
        QTRY_COMPARE(second->findChild<QSplitter *>()->sizes(), moved);
    }

    void nothingIsWrittenWithoutAChange() {
        int written = 0;
        Places places(QStringLiteral("stop\t2\n"), [&](const QString &) { ++written; });
        QCOMPARE(places.value(QStringLiteral("stop")), QStringLiteral("2"));
        places.set(QStringLiteral("stop"), QStringLiteral("2"));
        places.flush();
        QCOMPARE(written, 0);
        places.set(QStringLiteral("stop"), QStringLiteral("1"));
        places.flush();
        QCOMPARE(written, 1);
    }

    void nonsenseMovesNothing() {
        Places places(QStringLiteral("window\tx y\nread.split0\t-5 a 9\nno tab\n\t\n"), [](const QString &) {});
        const auto first = page();
        const QSize before = first->size();
        places.restoreWindow(first.get());
        places.follow(first.get(), QStringLiteral("read"));
        QCOMPARE(first->size(), before);
    }

    void theWindowComesBackInItsSize() {
        Secret code;
        Workspace::create(place("a.simsa"), view(words), Role::chair, "Person", "", "home", code, leastCost());
        const auto open = [&](Session &session) {
            QSignalSpy opened(&session, &Session::opened);
            session.start(place("a.simsa"));
            session.entrance().unlockRequested(place("a.simsa"), secret(view(words)));
            return opened.wait(20000);
        };
        const QSize size(777, 555);
        {
            Session session;
            QVERIFY(open(session));
            session.frame().showNormal();
            session.frame().resize(size);
        }
        // The last write may still be under way behind the window that is gone.
        QTest::qWait(500);
        Session session;
        QVERIFY(open(session));
        QTRY_COMPARE(session.frame().size(), size);
    }

    void theGuideLeadsThroughThreeSteps() {
        auto *guide = new Guide(Guide::forEvaluator(), nullptr);
        guide->open();
        QSignalSpy done(guide, &QDialog::accepted);
        QCOMPARE(guide->step(), 0);
        QTest::keyClick(guide, Qt::Key_Return);
        QCOMPARE(guide->step(), 1);
        QTest::keyClick(guide, Qt::Key_Return);
        QTest::keyClick(guide, Qt::Key_Return);
        QCOMPARE(done.count(), 1);
    }
};

QTEST_MAIN(TestPlaces)
#include "test_places.moc"
