// The disk is full at each thing the desk writes: one clear sentence, nothing lost, nothing half done.
#include <QTest>

#include "FullDisk.h"
#include "tests/roles/TinyRound.h"
#include "tests/ui/DeskFixture.h"
#include "tests/ui/Watch.h"
#include "ui/desk/DutiesPage.h"
#include "ui/desk/OpenItem.h"
#include "ui/desk/ReasonDialog.h"
#include "ui/desk/SealPage.h"
#include "ui/shell/Buttons.h"
#include "ui/shell/Field.h"
#include "ui/shell/Panels.h"
#include "ui/shell/Text.h"

#include <QCheckBox>

using namespace simsa;
using test::FullDisk;

class TestFullDiskEverywhere : public QObject, private test::DeskFixture {
    Q_OBJECT

    // Sentences about the disk that can be seen.
    QStringList complaints() const {
        QStringList list;
        for (const Banner *banner : frame->findChildren<Banner *>())
            if (banner->isVisible() && banner->text().contains(QStringLiteral("disk"), Qt::CaseInsensitive))
                list << banner->text();
        return list;
    }
    // Work while nothing can be written, and again once there is room.
    template <typename Work>
    void withoutRoom(const Work &work) {
        const std::size_t edits = static_cast<std::size_t>(desk->edits()->stack().count());
        {
            const FullDisk full;
            work();
            desk->flush();
            QTRY_COMPARE_WITH_TIMEOUT(complaints().size(), 1, 10'000);
            QVERIFY2(complaints()[0].contains(QStringLiteral("still on screen")), qPrintable(complaints()[0]));
            QVERIFY(!desk->queue()->idle());
        }
        desk->queue()->retry();
        QTRY_VERIFY_WITH_TIMEOUT(desk->queue()->idle(), 15'000);
        QTRY_COMPARE_WITH_TIMEOUT(complaints(), QStringList(), 5'000);
        QVERIFY(static_cast<std::size_t>(desk->edits()->stack().count()) > edits);
    }

private Q_SLOTS:
    void initTestCase() {
        if (!begin())
            QSKIP("the page host is not built");
    }
    void cleanup() {
        close();
        ws.reset();
    }

    void everyEdit() {
        make(2, 3);
        open();
        QVERIFY(documentShown());
        QVERIFY(selectText()); // the limit on files would hold back pages that are still on their way
        reader()->clearSelection();
        withoutRoom([this] {
            sheet()->openItem("core");
            type("12.5");
            key(Qt::Key_Return);
        });
        QCOMPARE(stored().scores[0].points, std::optional(Points{1250}));
        withoutRoom([this] {
            sheet()->openItem("dev");
            key(Qt::Key_3, Qt::AltModifier);
        });
        QCOMPARE(stored().scores[1].points, std::optional(Points{300}));
        withoutRoom([this] {
            sheet()->opened()->comment()->editor()->setFocus();
            type("see page 2");
        });
        QCOMPARE(stored().scores[1].comment, std::string("see page 2"));
        withoutRoom(
            [this] { QTest::mouseClick(sheet()->gateRow()->findChildren<QAbstractButton *>().at(1), Qt::LeftButton); });
        QVERIFY(stored().gate == Choice::no);
        QVERIFY(selectText());
        withoutRoom([this] { key(Qt::Key_H, Qt::ControlModifier); });
        QCOMPARE(storedNotes().size(), std::size_t(1));
        withoutRoom([this] { key(Qt::Key_B, Qt::ControlModifier); });
        QCOMPARE(storedNotes().size(), std::size_t(2));
        sheet()->openItem("core");
        QVERIFY(selectText());
        withoutRoom([this] { key(Qt::Key_E, Qt::ControlModifier); });
        QCOMPARE(stored().scores[0].evidence.size(), std::size_t(1));
        withoutRoom([this] {
            Q_EMIT sheet()->abstainAsked(true);
            auto *dialog = frame->findChild<ReasonDialog *>();
            QVERIFY(dialog);
            QTest::keyClicks(dialog->reason()->editor(), QStringLiteral("Not my field"));
            QTest::mouseClick(dialog->yes(), Qt::LeftButton);
        });
        QVERIFY(stored().state == State::abstained);
        reopen(); // the same after a restart
        QVERIFY(stored().state == State::abstained);
        QCOMPARE(storedNotes().size(), std::size_t(3));
    }

    void aPageWithoutText() {
        make(1, 2);
        const StoredDocument document = documents(*ws, round.id).at(0);
        const Recipient recipient = documentIdentity(*ws, document.id).recipient;
        writeFile(document.file, encryptAge(test::makePdf({"0.5 g 20 20 300 300 re f", "0.5 g 20 20 300 300 re f"}),
                                            std::span(&recipient, 1)));
        open();
        QVERIFY(documentShown());
        QTRY_VERIFY_WITH_TIMEOUT(reader()->findChild<QWidget *>(QStringLiteral("scannedBanner"))->isVisible(),
                                 test::wait);
        reader()->view()->setFocus();
        reader()->view()->selectAll();
        QVERIFY(reader()->selection().page < 0);
        key(Qt::Key_H, Qt::ControlModifier);
        const auto said = [this](const char *words) {
            for (const Text *text : frame->findChildren<Text *>())
                if (text->isVisible() && text->fullText().contains(QString::fromUtf8(words)))
                    return true;
            for (const Banner *banner : frame->findChildren<Banner *>())
                if (banner->isVisible() && banner->text().contains(QString::fromUtf8(words)))
                    return true;
            return false;
        };
        QTRY_VERIFY(said("Nothing is selected."));
        QVERIFY(storedNotes().empty());
        sheet()->openItem("core");
        key(Qt::Key_E, Qt::ControlModifier); // the page as a whole is evidence all the same
        saved();
        QCOMPARE(stored().scores[0].evidence.size(), std::size_t(1));
        QVERIFY(storedNotes().at(0).anchor.quote.empty() && storedNotes().at(0).anchor.page == 1);
    }

    void declaringRecusingAndSealing() {
        make(2, 0, false, false);
        open();
        DutiesPage *duties = desk->duties();
        QTRY_VERIFY(duties->declareButton()->isVisible());
        QTest::mouseClick(duties->noneLeft(), Qt::LeftButton);
        duties->pledge()->click();
        const auto declare = [&] {
            QTest::mouseClick(duties->declareButton(), Qt::LeftButton);
            auto *dialog = frame->findChild<QDialog *>();
            if (dialog && dialog->isVisible())
                dialog->accept();
        };
        {
            const FullDisk full;
            declare();
            QTRY_COMPARE_WITH_TIMEOUT(complaints().size(), 1, 10'000);
        }
        QVERIFY(!Evaluator(*ws).declared(round.id).done);
        QVERIFY(duties->pledge()->isChecked()); // nothing has to be answered again
        QTRY_VERIFY_WITH_TIMEOUT(duties->declareButton()->isEnabled(), 5'000);
        QSignalSpy loaded(desk.get(), &EvaluatorDesk::loaded);
        declare();
        QVERIFY(loaded.wait(10'000));
        QVERIFY(Evaluator(*ws).declared(round.id).done);

        frame->showStop(EvaluatorDesk::readStop);
        Q_EMIT sheet()->recuseAsked();
        auto *reason = frame->findChild<ReasonDialog *>();
        QVERIFY(reason);
        QTest::keyClicks(reason->reason()->editor(), QStringLiteral("My brother works there"));
        {
            const FullDisk full;
            QTest::mouseClick(reason->yes(), Qt::LeftButton);
            QTRY_VERIFY_WITH_TIMEOUT(!complaints().isEmpty(), 10'000);
        }
        QVERIFY(stored("01").state != State::recused);

        desk->flush();
        desk->queue()->retry();
        QTRY_VERIFY_WITH_TIMEOUT(desk->queue()->idle(), 15'000);
        for (const char *proposal : {"01", "02"}) {
            score(proposal, {1000, 800, 300, 700, 2500, *proposal == '0' ? 2000 : 2100});
            const auto guard = ws->lock();
            saveComment(*ws, round, proposal, "weights", "Table 2-4 shows every stage.");
            saveOpinion(*ws, round, proposal, "A sound plan, all in all.");
        }
        reopen();
        frame->showStop(EvaluatorDesk::sealStop);
        SealPage *page = desk->sealing();
        QTRY_VERIFY_WITH_TIMEOUT(page->sealButton()->isEnabled() || !page->oddities().isEmpty(), 10'000);
        for (QCheckBox *tick : page->oddities())
            tick->click();
        QTRY_VERIFY2(page->sealButton()->isEnabled(), qPrintable(page->whyNot()));
        {
            const FullDisk full;
            QTest::mouseClick(page->sealButton(), Qt::LeftButton);
            QTRY_VERIFY_WITH_TIMEOUT(!complaints().isEmpty(), 10'000);
            QVERIFY2(complaints()[0].contains(QStringLiteral("Nothing was sealed.")), qPrintable(complaints()[0]));
        }
        QVERIFY(Evaluator(*ws).submissions(round.id).empty());
    }

    void takingInAnInvitationAndARound() {
        test::TinyRound t(1, 2);
        t.chairSpace->clock = systemNow;
        RoundDraft draft = t.draft();
        draft.deadline = systemNow() + 4 * test::day;
        const std::string id = t.chair->openRound(draft);
        t.chair->sync(id, *t.drop);
        const Path invitation = t.root() / "a.simsa-invitation", file = t.root() / "a.simsa-round";
        writeFile(invitation, t.invitation);
        writeFile(file, t.drop->get(id + "/round/" + t.drop->list(id + "/round").at(0), capOf(FileType::round)));
        const auto refusedThenTaken = [this](auto take, auto taken, const char *unchanged) {
            {
                const FullDisk full;
                take();
                QTRY_COMPARE_WITH_TIMEOUT(complaints().size(), 1, 10'000);
            }
            QVERIFY2(!taken(), unchanged);
            take();
            QTRY_VERIFY_WITH_TIMEOUT(taken(), 10'000);
            QTRY_COMPARE_WITH_TIMEOUT(complaints(), QStringList(), 5'000);
        };
        ws = t.make("new", Role::evaluator, 0);
        open();
        refusedThenTaken([&] { desk->duties()->takeInvitation(QString::fromStdString(invitation.string())); },
                         [&] { return Evaluator(*ws).chairs().size() == 1; }, "half an invitation was kept");
        close();
        ws = std::move(t.people.at(0));
        ws->clock = systemNow;
        open();
        QSignalSpy synced(desk.get(), &EvaluatorDesk::synced);
        refusedThenTaken([&] { desk->duties()->takeRound(QString::fromStdString(file.string())); },
                         [&] { return roundIds(*ws).size() == 1; }, "half a round was kept");
        QTRY_COMPARE_WITH_TIMEOUT(synced.count(), 1, 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(desk->snapshot().stored, 10'000);
        QCOMPARE(documents(*ws, id).size(), std::size_t(2));
    }
};

SIMSA_UI_MAIN(TestFullDiskEverywhere)
#include "test_full_disk_everywhere.moc"
