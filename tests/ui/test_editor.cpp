// A round is prepared from nothing: every step by key and mouse, what stands in the way, undo, practice, opening.
#ifndef Q_MOC_RUN // moc cannot read <compare>
#include "EditorFixture.h"
#include "app/roles/Practice.h"
#include "tests/ui/Watch.h"
#include "ui/chair/EditorApplicants.h"
#include "ui/chair/EditorTemplates.h"
#include "ui/chair/RehearsalRow.h"
#include "ui/chair/ResultsPage.h"
#include "ui/chair/TurnoutPage.h"
#include "ui/desk/ScoreSheet.h"
#include "ui/shell/Field.h"
#include "ui/shell/LongWork.h"
#endif

#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QDropEvent>
#include <QFileDialog>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QTableView>
#include <QTreeView>

using namespace simsa;
using test::choose;
using test::openMenu;
using test::retype;

class TestEditor : public QObject {
    Q_OBJECT

    std::unique_ptr<test::EditorFixture> fixture;
    EditorView *view() const { return fixture->view(); }
    const Draft &now() const { return fixture->now(); }
    void settle() { QTRY_VERIFY_WITH_TIMEOUT(!fixture->desk->busy(), 60000); }
    void pressStep(DraftStep step) {
        QTest::mouseClick(view()->steps()->row(step), Qt::LeftButton);
        QCOMPARE(int(view()->step()), int(step));
    }
    // A new draft of a template, by its name in the menu.
    void begin(const QString &pattern) {
        fixture->show();
        QVERIFY(QTest::qWaitForWindowActive(fixture->frame.get()));
        settle();
        QVERIFY(fixture->page()->primaryAction());
        QTest::keyClick(fixture->frame.get(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(openMenu());
        QVERIFY(choose(pattern));
        settle();
        QTRY_VERIFY(fixture->page()->editing());
        activate();
    }
    void activate() { // a menu that closed leaves no window active where there is no window manager
        fixture->frame->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(fixture->frame.get()));
    }
    // Opens the dialog behind a button of the proposals' step and names files in it.
    void pick(const QString &button, const QStringList &paths) {
        for (QPushButton *found : view()->proposals()->findChildren<QPushButton *>())
            if (found->isVisible() && found->text() == button) {
                found->setFocus(Qt::TabFocusReason);
                QTest::keyClick(found, Qt::Key_Space);
                break;
            }
        QFileDialog *dialog = nullptr;
        QTRY_VERIFY((dialog = view()->findChild<QFileDialog *>()) && dialog->isVisible());
        auto *name = dialog->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"));
        name->setFocus();
        name->setText(paths.size() == 1 ? paths[0]
                                        : QLatin1Char('"') + paths.join(QStringLiteral("\" \"")) + QLatin1Char('"'));
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_VERIFY(!view()->findChild<QFileDialog *>());
    }
    std::vector<std::string> rules() const {
        std::vector<std::string> out;
        for (const DraftProblem &p : view()->problems())
            if (p.blocks)
                out.push_back(p.rule);
        return out;
    }
    bool says(const QString &words) const {
        for (const DraftProblem &p : view()->problems())
            if (problemText(p, now()) == words)
                return true;
        return false;
    }
    Draft stored() { return loadDraft(*fixture->chair, now().id); }

private Q_SLOTS:
    void initTestCase() {
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        QLocale::setDefault(QLocale(QLocale::English));
    }
    void init() {
        fixture = std::make_unique<test::EditorFixture>(
            std::vector<test::EditorFixture::Person>{{"Hayun Jeong", "Haneul University", "home"},
                                                     {"Seorin Moon", "Nuri Institute", "home"},
                                                     {"Ingrid Solheim", "Fjordheim Institute", "foreign"}});
    }
    void cleanup() { fixture.reset(); }

    void basicsAreKeptAsTheyAreTyped() {
        begin(QStringLiteral("Empty"));
        auto *basics = view()->basics();
        auto fields = basics->findChildren<Field *>();
        QCOMPARE(fields.size(), 3);
        QVERIFY(fields[0]->hasError()); // no title
        retype(fields[0]->edit(), QStringLiteral("Written round"));
        QVERIFY(!fields[0]->hasError());
        QCOMPARE(QString::fromStdString(now().committee), QStringLiteral("Selection committee")); // of the invitation
        auto *when = basics->findChild<QDateTimeEdit *>();
        when->setFocus();
        when->setDateTime(QDateTime(QDate(2020, 1, 1), QTime(9, 0)));
        QVERIFY(says(QStringLiteral("The deadline has passed.")));
        QVERIFY(view()->steps()->row(DraftStep::basics)->state().contains(QStringLiteral("deadline has passed")));
        const QDateTime later(QDate::currentDate().addDays(7), QTime(18, 0));
        when->setDateTime(later);
        QVERIFY(!says(QStringLiteral("The deadline has passed.")));
        QTest::mouseClick(basics->findChild<QCheckBox *>(), Qt::LeftButton, {}, QPoint(8, 8));
        QVERIFY(now().blind);
        basics->findChild<QSpinBox *>()->setValue(30);
        settle();
        const Draft kept = stored();
        QCOMPARE(kept, now());
        QCOMPARE(QString::fromStdString(kept.title), QStringLiteral("Written round"));
        QCOMPARE(kept.deadline, later.toSecsSinceEpoch());
        QCOMPARE(kept.readingMinutes, 30);
    }

    void typingIsOneStepThatCanBeUndone() {
        begin(QStringLiteral("Empty"));
        QLineEdit *title = view()->basics()->findChildren<Field *>()[0]->edit();
        retype(title, QStringLiteral("First"));
        auto *blind = view()->basics()->findChild<QCheckBox *>();
        QTest::mouseClick(blind, Qt::LeftButton, {}, QPoint(8, 8));
        title->setFocus();
        QTest::keyClick(title, Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(!now().blind && !blind->isChecked());
        QTest::keyClick(title, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(title->text(), QString());
        QCOMPARE(now().title, std::string());
        QTest::mouseClick(view()->steps()->redo(), Qt::LeftButton);
        QCOMPARE(title->text(), QStringLiteral("First"));
        settle();
        QCOMPARE(stored().title, std::string("First"));
        QVERIFY(!stored().blind);
    }

    void draftsAreSeveralAndGoOnlyWhenConfirmed() {
        begin(QStringLiteral("Empty"));
        retype(view()->basics()->findChildren<Field *>()[0]->edit(), QStringLiteral("One"));
        QTest::mouseClick(view()->steps()->back(), Qt::LeftButton);
        settle();
        QVERIFY(!fixture->page()->editing());
        QVERIFY(fixture->page()->primaryAction()->text().contains(QStringLiteral("Go on")));
        Q_EMIT fixture->page()->newDraftAsked(QStringLiteral("three"));
        settle();
        retype(view()->basics()->findChildren<Field *>()[0]->edit(), QStringLiteral("Two"));
        fixture->desk->editor()->leave();
        settle();
        QCOMPARE(drafts(*fixture->chair).size(), std::size_t{2});
        std::string first; // both were changed in this second
        for (const DraftItem &item : drafts(*fixture->chair))
            if (item.title == "One")
                first = item.id;
        Q_EMIT fixture->page()->deleteAsked(QString::fromStdString(first), QStringLiteral("One"));
        QTRY_VERIFY(fixture->dialog());
        QVERIFY(fixture->dialog()->focusWidget()->property("text").toString() == QStringLiteral("Keep it"));
        QTest::keyClick(fixture->dialog(), Qt::Key_Escape);
        QTRY_VERIFY(!fixture->dialog());
        QCOMPARE(drafts(*fixture->chair).size(), std::size_t{2});
        Q_EMIT fixture->page()->deleteAsked(QString::fromStdString(first), QStringLiteral("One"));
        QTRY_VERIFY(fixture->dialog());
        for (QAbstractButton *button : fixture->dialog()->findChildren<QAbstractButton *>())
            if (button->text() == QStringLiteral("Delete"))
                QTest::mouseClick(button, Qt::LeftButton);
        settle();
        QCOMPARE(drafts(*fixture->chair).size(), std::size_t{1});
        QCOMPARE(drafts(*fixture->chair)[0].title, std::string("Two"));
    }

    void theRubricIsBuiltWithTheKeyboard() {
        begin(QStringLiteral("Empty"));
        pressStep(DraftStep::rubric);
        EditorRubric *step = view()->rubric();
        EditorTree *tree = step->tree();
        QTest::mouseClick(step->add(), Qt::LeftButton);
        QVERIFY(step->item()->titleEdit()->hasFocus());
        QTest::keyClicks(step->item()->titleEdit(), QStringLiteral("Technology"));
        retype(step->item()->pointsEdit(), QStringLiteral("60"));
        QTest::mouseClick(step->add(), Qt::LeftButton);
        QTest::keyClicks(step->item()->titleEdit(), QStringLiteral("Impact"));
        retype(step->item()->pointsEdit(), QStringLiteral("30,5"));
        QCOMPARE(now().rubric.criteria[1].maximum.hundredths, 3050);
        QVERIFY(says(QStringLiteral("The points add up to 90.5, not to 100.")));
        QVERIFY(step->sum()->text().startsWith(QStringLiteral("90.5 points = 60 + 30.5 · should be 100")));
        // What is no number is said beside the field and not kept.
        retype(step->item()->pointsEdit(), QStringLiteral("4x"));
        QVERIFY2(step->item()->problems().contains(QStringLiteral("“4x” was not kept")),
                 qPrintable(step->item()->problems()));
        QCOMPARE(now().rubric.criteria[1].maximum.hundredths, 400); // the last good one
        retype(step->item()->pointsEdit(), QStringLiteral("40"));
        QVERIFY(step->item()->problems().isEmpty());
        QVERIFY(!says(QStringLiteral("The points add up to 100, not to 100.")));
        // Parts: the first takes over what the whole had, the sum stays.
        tree->select(QStringLiteral("c1"));
        step->addCriterion(true);
        QCOMPARE(now().rubric.criteria[0].children.size(), std::size_t{1});
        QCOMPARE(now().rubric.criteria[0].maximum.hundredths, 6000);
        QTest::keyClicks(step->item()->titleEdit(), QStringLiteral("Own data"));
        tree->setFocus();
        tree->select(QStringLiteral("c2"));
        QTest::keyClick(tree, Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(now().rubric.criteria[0].title, std::string("Impact"));
        QCOMPARE(tree->selected(), QStringLiteral("c2"));
        QTest::keyClick(tree, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(now().rubric.criteria[0].title, std::string("Technology"));
        QTest::keyClick(tree, Qt::Key_Delete);
        QCOMPARE(now().rubric.criteria.size(), std::size_t{1});
        QTest::keyClick(tree, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(now().rubric.criteria.size(), std::size_t{2});
        // In place, by F2.
        tree->select(QStringLiteral("c2"));
        QTest::keyClick(tree, Qt::Key_F2);
        auto *inPlace = tree->findChild<QLineEdit *>();
        QVERIFY(inPlace);
        inPlace->selectAll();
        QTest::keyClicks(inPlace, QStringLiteral("Effect"));
        QTest::keyClick(inPlace, Qt::Key_Return);
        QTRY_COMPARE(now().rubric.criteria[1].title, std::string("Effect"));
        settle();
        QCOMPARE(stored().rubric, now().rubric);
    }

    void stepsLevelsAndCommentsAreCheckedWhereTheyStand() {
        begin(QStringLiteral("Technical 40 · strategy 30 · impact 30"));
        pressStep(DraftStep::rubric);
        EditorItem *item = view()->rubric()->item();
        view()->rubric()->tree()->select(QStringLiteral("core"));
        retype(item->pointsEdit(), QStringLiteral("7.3"));
        QVERIFY2(
            item->problems().contains(QStringLiteral("The step of 1.1 Core technology does not divide its points.")),
            qPrintable(item->problems()));
        QVERIFY(item->problems().contains(QStringLiteral("stay within its points")));
        retype(item->pointsEdit(), QStringLiteral("15"));
        QVERIFY(item->problems().isEmpty());
        item->levelWords(2)->setFocus();
        retype(item->levelWords(2), QString());
        QVERIFY(item->problems().contains(QStringLiteral("need words")));
        retype(item->levelWords(2), QStringLiteral("in part"));
        QVERIFY(item->problems().isEmpty());
        QCOMPARE(find(now().rubric, "core")->levels[2].words, std::string("in part"));
        // The preview is the evaluators' own sheet, with this item open.
        QTRY_VERIFY(view()->preview()->sheet() && view()->preview()->sheet()->openedNumber() == QStringLiteral("1.1"));
        const Draft before = now();
        for (QWidget *part : view()->preview()->sheet()->findChildren<QWidget *>())
            QVERIFY(part->focusPolicy() == Qt::NoFocus);
        QCOMPARE(now(), before);
    }

    void criteriaMoveByTheMouse() {
        begin(QStringLiteral("Technical 40 · strategy 30 · impact 30"));
        EditorRubric *step = view()->rubric();
        pressStep(DraftStep::rubric);
        step->moveTo(QStringLiteral("openplan"), QStringLiteral("technology"), 1);
        QCOMPARE(now().rubric.criteria[0].children[1].id, std::string("openplan"));
        QCOMPARE(now().rubric.criteria[0].maximum.hundredths, 4800); // sums follow
        QCOMPARE(now().rubric.criteria[2].maximum.hundredths, 2200);
        const Rubric before = now().rubric;
        step->moveTo(QStringLiteral("technology"), QStringLiteral("scratch"), 0); // not into itself
        step->moveTo(QStringLiteral("goals"), QStringLiteral("core"), 0);         // not into what is scored
        QCOMPARE(now().rubric, before);
    }

    void thePolicyIsChosenInSentences() {
        begin(QStringLiteral("Technical 40 · strategy 30 · impact 30"));
        pressStep(DraftStep::policy);
        EditorPolicy *step = view()->policy();
        PolicySentence *aggregate = step->sentence(QStringLiteral("aggregate"));
        QCOMPARE(aggregate->words(),
                 QStringLiteral("Of each proposal the highest and the lowest total are dropped and the "
                                "rest averaged. With fewer than 5 totals none is dropped."));
        Phrase *how = aggregate->phrase(0);
        how->setFocus();
        QTest::keyClick(how, Qt::Key_Return);
        QTRY_VERIFY(openMenu());
        QVERIFY(choose(QStringLiteral("the median of the totals counts")));
        QCOMPARE(int(now().policy.aggregate), int(Aggregate::median));
        QCOMPARE(aggregate->words(), QStringLiteral("Of each proposal the median of the totals counts."));
        // A number that no menu offers.
        Phrase *select = step->sentence(QStringLiteral("select"))->phrase(0);
        QTest::mouseClick(select, Qt::LeftButton);
        QTRY_VERIFY(openMenu());
        QVERIFY(choose(QStringLiteral("Another number...")));
        QTRY_VERIFY(fixture->dialog());
        auto *spin = fixture->dialog()->findChild<QSpinBox *>();
        spin->setValue(7);
        for (QAbstractButton *button : fixture->dialog()->findChildren<QAbstractButton *>())
            if (button->text() == QStringLiteral("Set"))
                QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(now().policy.select, 7);
        QVERIFY(step->sentence(QStringLiteral("select"))->words().contains(QStringLiteral("up to 7 are selected")));
        // The denominators of the card's example: 3/9 fails, 3/7 fails, 3/5 passes.
        const auto worked = [&] {
            QString all;
            for (Text *text : step->findChildren<Text *>())
                if (text->isVisibleTo(step))
                    all += text->text();
            return all;
        };
        QVERIFY(worked().contains(QStringLiteral("3 of 7 is no majority")));
        Phrase *base = step->sentence(QStringLiteral("gate"))->phrase(1);
        QTest::mouseClick(base, Qt::LeftButton);
        QTRY_VERIFY(openMenu());
        QVERIFY(choose(QStringLiteral("of the votes cast")));
        QVERIFY(worked().contains(QStringLiteral("3 of 5 is a majority")));
        QVERIFY(now().policy.gate.base == Base::cast);
        QTest::mouseClick(step->disclosure(&Disclosure::publicRanks), Qt::LeftButton, {}, QPoint(8, 8));
        QVERIFY(now().policy.disclosure.publicRanks);
        // Beside it the words of the minutes.
        QVERIFY2(view()->preview()->rules().contains(QStringLiteral("Median of the evaluators' totals")),
                 qPrintable(view()->preview()->rules()));
        settle();
        QCOMPARE(stored().policy, now().policy);
    }

    void aPolicyThatContradictsItselfIsSaidInWords() {
        begin(QStringLiteral("Technical 40 · strategy 30 · impact 30"));
        EditorDraft *draft = fixture->desk->editor()->draft();
        draft->edit(QStringLiteral("x"), [](Draft &d) {
            d.policy.minimum = {{"gone", 7000, true}};
            d.policy.ties = {"strategy", "nothing"};
            d.policy.minTotals = 9;
            d.panel = {"ssh-ed25519 a"};
            d.policy.components = {{"score", {5000}, {0}}, {"price", {1000}, {0}}};
        });
        pressStep(DraftStep::policy);
        QVERIFY(says(QStringLiteral("A minimum asks for “gone”, which is not in the rubric or the components.")));
        QVERIFY(says(QStringLiteral("Ties are separated by “nothing”, which is not in the rubric or the components.")));
        QVERIFY(says(QStringLiteral("A proposal needs 9 totals, but the panel has only 1 members.")) ||
                says(QStringLiteral("A proposal needs 9 totals, but the panel has only 1 member.")));
        QVERIFY(says(QStringLiteral("All weights are 0, so every total would be 0.")));
        QVERIFY(says(
            QStringLiteral("The components must hold the panel's score, with the rubric's points as its maximum.")));
        pressStep(DraftStep::check);
        QVERIFY(!view()->check()->open()->isEnabled());
        const int lines = int(view()->check()->missing().size());
        QVERIFY(lines >= 6);
        // The link leads to the phrase.
        for (int i = 0; i < lines; ++i)
            if (view()->check()->link(i)->accessibleName().contains(QStringLiteral("Ties are separated"))) {
                QTest::mouseClick(view()->check()->link(i), Qt::LeftButton);
                break;
            }
        QCOMPARE(int(view()->step()), int(DraftStep::policy));
        activate();
        QTRY_COMPARE(fixture->frame->focusWidget(), view()->policy()->sentence(QStringLiteral("ties"))->phrase(1));
    }

    void proposalsComeByDroppingFilesAndFolders() {
        begin(QStringLiteral("Empty"));
        pressStep(DraftStep::proposals);
        QStringList paths = {fixture->pdf(QStringLiteral("2_Naraeul_plan.pdf"), "Second plan"),
                             fixture->pdf(QStringLiteral("01 Garam.pdf"), "First plan"),
                             fixture->pdf(QStringLiteral("all/03 Doda/scan.pdf"), ""),
                             fixture->file(QStringLiteral("04_plan.hwp"), "not a pdf"),
                             fixture->file(QStringLiteral("05 broken.pdf"), "%PDF-1.7 nothing more")};
        paths[2] = fixture->at(QStringLiteral("all")); // the folder
        QMimeData data;
        QList<QUrl> urls;
        for (const QString &path : std::as_const(paths))
            urls << QUrl::fromLocalFile(path);
        data.setUrls(urls);
        QDragEnterEvent enter(QPoint(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(view()->proposals(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(view()->proposals(), &drop);
        settle();
        QVERIFY2(now().proposals.size() == 3, qPrintable(view()->proposals()->refusals()));
        QCOMPARE(now().proposals[0].id + now().proposals[0].applicant, std::string("01Garam"));
        QCOMPARE(now().proposals[1].id + now().proposals[1].applicant, std::string("02Naraeul"));
        QCOMPARE(now().proposals[2].id + now().proposals[2].applicant, std::string("03Doda"));
        QVERIFY(now().proposals[0].documents[0].text && !now().proposals[2].documents[0].text);
        QCOMPARE(now().proposals[0].documents[0].ref.pages, 1);
        const QString refused = view()->proposals()->refusals();
        QVERIFY2(refused.contains(QStringLiteral("04_plan.hwp is a Hangul document. Save it as PDF in Hangul first.")),
                 qPrintable(refused));
        QVERIFY(refused.contains(QStringLiteral("05 broken.pdf")));
        QVERIFY(says(QStringLiteral("03: scan.pdf is scanned. It cannot be searched or highlighted.")));
        // Sealed at once: the originals may go.
        for (const DraftProposal &p : now().proposals)
            QVERIFY(std::filesystem::exists(fixture->root() / "chair.simsa/documents" /
                                            (p.documents[0].ref.sealed + ".age")));
        // The same file again is not there twice; another of the number joins it.
        Q_EMIT view()->proposals()->filesAsked({paths[1], fixture->pdf(QStringLiteral("1-annex.pdf"), "Annex")});
        settle();
        QCOMPARE(now().proposals.size(), std::size_t{3});
        QCOMPARE(now().proposals[0].documents.size(), std::size_t{2});
        // Order and removal, with the keyboard; undo brings them back.
        QTreeView *tree = view()->proposals()->tree();
        tree->setFocus();
        tree->setCurrentIndex(tree->model()->index(2, 0));
        QTest::keyClick(tree, Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(now().proposals[1].id, std::string("03"));
        QTest::keyClick(tree, Qt::Key_Delete);
        QCOMPARE(now().proposals.size(), std::size_t{2});
        QTest::keyClick(tree, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(now().proposals.size(), std::size_t{3});
        // Two proposals with one number.
        tree->setCurrentIndex(tree->model()->index(1, 0));
        for (QLineEdit *edit : view()->proposals()->findChildren<QLineEdit *>())
            if (edit->accessibleName() == QStringLiteral("Number"))
                retype(edit, QStringLiteral("01"));
        QVERIFY(says(QStringLiteral("Two proposals have the number 01. Give one of them another.")));
        settle();
        QCOMPARE(stored(), now());
    }

    void removedDocumentsGoWhenTheDraftIsOpenedAgain() {
        begin(QStringLiteral("Empty"));
        Q_EMIT view()->proposals()->filesAsked(
            {fixture->pdf(QStringLiteral("1 a.pdf"), "A"), fixture->pdf(QStringLiteral("2 b.pdf"), "B")});
        settle();
        const QString folder = fixture->at(QStringLiteral("chair.simsa/documents"));
        QCOMPARE(QDir(folder).entryList(QDir::Files).size(), 2);
        const std::string id = now().id;
        fixture->desk->editor()->draft()->edit(QStringLiteral("x"), [](Draft &d) { d.proposals.pop_back(); });
        settle();
        QCOMPARE(QDir(folder).entryList(QDir::Files).size(), 2); // it could be undone
        fixture->desk->editor()->leave();
        settle();
        fixture->desk->editor()->openDraft(QString::fromStdString(id));
        settle();
        QCOMPARE(QDir(folder).entryList(QDir::Files).size(), 1);
        fixture->desk->editor()->leave();
        settle();
        deleteDraft(*fixture->chair, id);
        QCOMPARE(QDir(folder).entryList(QDir::Files).size(), 0);
    }

    void applicantsComeFromAList_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("utf-8 with bom") << QByteArray(
            "\xef\xbb\xbf번호,신청기관,참여기관\r\n1,가람별,하늘대학교\r\n2,나래울,\r\n");
        QTest::newRow("cp949") << QByteArray(
            "\xb9\xf8\xc8\xa3,\xbd\xc5\xc3\xbb\xb1\xe2\xb0\xfc\r\n1,\xb0\xa1\xb6\xf7\xba\xb0"
            "\r\n2,\xb3\xaa\xb7\xa1\xbf\xef\r\n");
    }
    void applicantsComeFromAList() {
        QFETCH(QByteArray, bytes);
        begin(QStringLiteral("Empty"));
        pressStep(DraftStep::proposals);
        Q_EMIT view()->proposals()->filesAsked({fixture->pdf(QStringLiteral("01.pdf"), "A")});
        settle();
        pick(QStringLiteral("List of applicants..."), {fixture->file(QStringLiteral("list.csv"), bytes.toStdString())});
        QTRY_VERIFY(fixture->dialog());
        auto *dialog = qobject_cast<EditorApplicants *>(fixture->dialog());
        QVERIFY(dialog);
        QCOMPARE(dialog->found().applicants.size(), std::size_t{2});
        QVERIFY(dialog->problems().isEmpty());
        QTest::mouseClick(dialog->yes(), Qt::LeftButton);
        QCOMPARE(now().proposals.size(), std::size_t{2});
        QCOMPARE(QString::fromStdString(now().proposals[0].applicant), QStringLiteral("가람별"));
        QCOMPARE(now().proposals[0].documents.size(), std::size_t{1});
        QCOMPARE(QString::fromStdString(now().proposals[1].id), QStringLiteral("02"));
    }
    void aListWithOneNumberTwiceIsNotTakenIn() {
        begin(QStringLiteral("Empty"));
        pressStep(DraftStep::proposals);
        Q_EMIT view()->proposals()->listAsked(
            fixture->file(QStringLiteral("list.csv"), "no,applicant\n1,Gaon\n01,Doda\n"));
        QTRY_VERIFY(fixture->dialog());
        auto *dialog = qobject_cast<EditorApplicants *>(fixture->dialog());
        QCOMPARE(dialog->problems(), QStringLiteral("Rows 2 and 3 have the same number 01."));
        QVERIFY(!dialog->yes()->isEnabled());
        dialog->numbers()->setCurrentIndex(0); // not in the list: rows are counted
        Q_EMIT dialog->numbers()->activated(0);
        QVERIFY(dialog->yes()->isEnabled());
        dialog->reject();
        Q_EMIT view()->proposals()->listAsked(fixture->file(QStringLiteral("bad.xlsx"), "PK\x03\x04 no spreadsheet"));
        settle();
        QTRY_COMPARE(view()->proposals()->refusals(),
                     QStringLiteral("The file is not a sound XLSX spreadsheet and was not read."));
    }

    void thePanelIsChosenAndItsConflictsForeseen() {
        begin(QStringLiteral("Empty"));
        fixture->desk->editor()->draft()->edit(QStringLiteral("x"), [](Draft &d) {
            d.proposals = {{"01", "Gaon Electronics", {"HANEUL University industry foundation"}, {}},
                           {"02", "Fjordheim Institute, Inc.", {}, {}}};
        });
        pressStep(DraftStep::panel);
        EditorPanel *step = view()->panel();
        QVERIFY(says(QStringLiteral("Nobody is on the panel yet.")));
        QTest::mouseClick(step->all(), Qt::LeftButton);
        QCOMPARE(now().panel.size(), std::size_t{3});
        QVERIFY2(step->balance().startsWith(QStringLiteral("home 2 · abroad 1")), qPrintable(step->balance()));
        QCOMPARE(
            step->conflicts(),
            (QStringList{QStringLiteral("Hayun Jeong (Haneul University): in the consortium of 01 Gaon Electronics is "
                                        "HANEUL University industry foundation"),
                         QStringLiteral("Ingrid Solheim (Fjordheim Institute): applicant of 02 is Fjordheim "
                                        "Institute, Inc.")}));
        // Order by hand, then by lot; leaving out with the space bar.
        const std::vector<std::string> before = now().panel;
        step->table()->setFocus();
        step->table()->setCurrentIndex(step->table()->model()->index(0, 0));
        QTest::keyClick(step->table(), Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(now().panel[1], before[0]);
        QTest::mouseClick(step->shuffle(), Qt::LeftButton);
        QVERIFY(now().shuffled > 0);
        auto sorted = now().panel, expected = before;
        std::sort(sorted.begin(), sorted.end());
        std::sort(expected.begin(), expected.end());
        QCOMPARE(sorted, expected);
        step->table()->setFocus();
        QTest::keyClick(step->table(), Qt::Key_Space);
        QCOMPARE(now().panel.size(), std::size_t{2});
        settle();
        QCOMPARE(stored().panel, now().panel);
    }

    void anEarlierRoundIsComparedAsAList() {
        begin(QStringLiteral("Technical 40 · strategy 30 · impact 30"));
        fixture->desk->editor()->draft()->edit(QStringLiteral("x"), [&](Draft &d) { d.title = "First"; });
        settle();
        RoundDraft first{.title = "First", .language = "en", .deadline = systemNow() + 86400};
        first.rubric = now().rubric;
        first.policy = now().policy;
        first.proposals = {{"01", "A", {}, {{.name = "a.pdf", .bytes = test::MakePdf().page("").bytes()}}}};
        const std::string round = Chair(*fixture->chair).openRound(first);
        const std::string digest = loadRound(*fixture->chair, round).digest;
        fixture->desk->editor()->leave();
        settle();
        Q_EMIT fixture->page()->newDraftAsked(QStringLiteral("round:") + QString::fromStdString(digest));
        settle();
        QCOMPARE(now().previous, digest);
        QCOMPARE(now().rubric, first.rubric);
        pressStep(DraftStep::rubric);
        QVERIFY(view()->preview()->differences().isEmpty());
        view()->rubric()->tree()->select(QStringLiteral("core"));
        retype(view()->rubric()->item()->pointsEdit(), QStringLiteral("10"));
        retype(view()->rubric()->item()->titleEdit(), QStringLiteral("Core"));
        const QString all = view()->preview()->differences().join(QLatin1Char('\n'));
        QVERIFY2(all.contains(QStringLiteral("down|1.1 Core||15 → 10")), qPrintable(all));
        QVERIFY(all.contains(QStringLiteral("was “Core technology”")));
        QVERIFY(all.contains(QStringLiteral("1 Technical capability||40 → 35")));
    }

    // Nothing but keys: from an empty workspace to an open round.
    void aWholeRoundIsMadeWithTheKeyboardAndOpened() {
        begin(QStringLiteral("EU 5/5/5 (3 each, 10 in all)"));
        Frame *frame = fixture->frame.get();
        const auto next = [&] { QTest::keyClick(frame, Qt::Key_Return, Qt::ControlModifier); };
        const auto typeInto = [&](const QString &text) { QTest::keyClicks(frame->focusWidget(), text); };
        typeInto(QStringLiteral("Horizon round")); // the title has the focus
        QCOMPARE(now().title, std::string("Horizon round"));
        next();
        QCOMPARE(int(view()->step()), int(DraftStep::rubric));
        EditorTree *tree = view()->rubric()->tree();
        tree->setFocus(Qt::TabFocusReason);
        QTest::keyClick(tree, Qt::Key_Down);
        QCOMPARE(tree->selected(), QStringLiteral("impact"));
        QTest::keyClick(tree, Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(now().rubric.criteria[0].id, std::string("impact"));
        next();
        Phrase *select = view()->policy()->sentence(QStringLiteral("select"))->phrase(0);
        select->setFocus(Qt::TabFocusReason);
        QTest::keyClick(select, Qt::Key_Return);
        QTRY_VERIFY(openMenu());
        QVERIFY(choose(QStringLiteral("up to 1 are selected")) || choose(QStringLiteral("up to 1 is selected")));
        activate();
        QCOMPARE(now().policy.select, 1);
        next();
        pick(QStringLiteral("Add PDFs..."), {fixture->pdf(QStringLiteral("1_Garam.pdf"), "One"),
                                             fixture->pdf(QStringLiteral("2_Naraeul.pdf"), "Two")});
        activate();
        settle();
        QCOMPARE(now().proposals.size(), std::size_t{2});
        next();
        QTableView *table = view()->panel()->table();
        table->setFocus(Qt::TabFocusReason);
        for (int i = 0; i < 3; ++i) {
            for (int r = 0; r < 3; ++r) // the first that is not chosen yet
                if (table->model()->index(r, 0).data().toString() == QStringLiteral("not chosen")) {
                    table->setCurrentIndex(table->model()->index(r, 0));
                    break;
                }
            QTest::keyClick(table, Qt::Key_Space);
        }
        QCOMPARE(now().panel.size(), std::size_t{3});
        QTest::keyClick(table, Qt::Key_T); // who sits on the panel may hold a key of the opening too
        QCOMPARE(now().trustees.size(), std::size_t{1});
        QVERIFY(says(QStringLiteral("One trustee alone would open everything: choose at least two, or none.")));
        table->setCurrentIndex(table->model()->index(0, 0));
        QTest::keyClick(table, Qt::Key_T);
        QCOMPARE(now().trustees.size(), std::size_t{2});
        QCOMPARE(now().threshold, 2);
        // No round with trustees opens before they accepted the office and tried their keys.
        RehearsalRow *row = view()->panel()->rehearsal();
        QTRY_VERIFY(row->rehearseButton()->isVisible());
        QVERIFY(says(QStringLiteral("The trustees have not rehearsed the opening of this round with these keys.")));
        row->rehearseButton()->setFocus(Qt::TabFocusReason);
        QTest::keyClick(row->rehearseButton(), Qt::Key_Space);
        settle();
        QTRY_VERIFY(row->fetchButton()->isVisible());
        const auto waits = [&] {
            const std::vector<DraftProblem> &all = view()->problems();
            return std::any_of(all.begin(), all.end(),
                               [](auto &p) { return p.rule == "accepted" && p.of == "2" && p.blocks; });
        };
        QVERIFY(waits());
        for (const std::shared_ptr<Workspace> &judge : fixture->judges) {
            const auto drop = openDrop((fixture->root() / "drop").string());
            SyncReport report;
            syncRehearsals(*judge, *drop, report);
            for (const OfferedOffice &office : offeredOffices(*judge))
                acceptOffice(*judge, office.digest);
            syncRehearsals(*judge, *drop, report);
        }
        row->fetchButton()->setFocus(Qt::TabFocusReason);
        QTest::keyClick(row->fetchButton(), Qt::Key_Space);
        settle();
        QTRY_VERIFY(!row->fetchButton()->isVisible());
        QVERIFY(!waits());
        for (int r = 0; r < 2; ++r)
            QCOMPARE(table->model()->index(r, 4).data().toString(),
                     r == 0 || r == 2 ? QStringLiteral("trustee, accepted") : QStringLiteral("–"));
        next();
        QCOMPARE(int(view()->step()), int(DraftStep::check));
        QVERIFY2(view()->check()->open()->isEnabled(), qPrintable(view()->check()->missing().join(QLatin1Char('\n'))));
        next();
        QTRY_VERIFY(fixture->dialog());
        QTRY_COMPARE(fixture->dialog()->focusWidget()->property("text").toString(), QStringLiteral("Keep preparing"));
        QTest::keyClick(fixture->dialog()->focusWidget(), Qt::Key_Space); // the focus stands on the reversible
        QTRY_VERIFY(!fixture->dialog());
        QVERIFY(fixture->page()->editing());
        activate();
        next();
        QTRY_VERIFY(fixture->dialog());
        QTest::keyClick(fixture->dialog()->focusWidget(), Qt::Key_Tab);
        QTest::keyClick(fixture->dialog()->focusWidget(), Qt::Key_Space);
        settle();
        QTRY_VERIFY(fixture->desk->snapshot()->stored.has_value());
        const Round &round = fixture->desk->snapshot()->stored->round;
        QCOMPARE(round.title, std::string("Horizon round"));
        QCOMPARE(round.rubric.criteria[0].id, std::string("impact"));
        QCOMPARE(round.panel.size(), std::size_t{3});
        QCOMPARE(round.trustees.size(), std::size_t{2});
        QCOMPARE(round.threshold, 2);
        QCOMPARE(round.proposals[1].applicant, std::string("Naraeul"));
        QVERIFY(drafts(*fixture->chair).empty());
        QVERIFY(!fixture->page()->editing());
        QCOMPARE(frame->currentStop(), int(ChairDesk::turnoutStop));
    }

    void practiceIsPlayedToTheResult() {
        begin(QStringLiteral("Technical 40 · strategy 30 · impact 30"));
        pressStep(DraftStep::check);
        QVERIFY(view()->check()->practise()->isEnabled()); // before there is any proposal or member
        const QString place = fixture->at(QStringLiteral("practice"));
        QDir().mkpath(place);
        QTest::mouseClick(view()->check()->practise(), Qt::LeftButton);
        QTRY_VERIFY(fixture->dialog());
        QVERIFY(fixture->dialog()->findChild<QSpinBox *>());
        retype(fixture->dialog()->findChild<Field *>()->edit(), place);
        for (QAbstractButton *button : fixture->dialog()->findChildren<QAbstractButton *>())
            if (button->text() == QStringLiteral("Play"))
                QTest::mouseClick(button, Qt::LeftButton);
        settle();
        QTRY_VERIFY_WITH_TIMEOUT(view()->check()->findChild<ResultsPage *>(), 20000);
        auto *results = view()->check()->findChild<ResultsPage *>();
        QVERIFY(results->snapshot()->result.has_value());
        QCOMPARE(results->snapshot()->result->official.proposals.size(), std::size_t{5});
        QVERIFY(roundIds(*fixture->chair).empty());
        QVERIFY(practiceOf(*fixture->chair, now().id).has_value());
        // A place inside the drop folder is refused with a sentence.
        Q_EMIT view()->check()->practiceAsked(fixture->at(QStringLiteral("drop")), 5);
        settle();
        bool said = false;
        for (Banner *banner : view()->check()->findChildren<Banner *>())
            said = said || banner->text().contains(QStringLiteral("drop"));
        QVERIFY(said);
        QVERIFY(QDir(fixture->at(QStringLiteral("drop"))).isEmpty());
    }

    void templatesAreSoundInBothLanguages() {
        for (const char *language : {"ko", "en"}) {
            const QList<RoundTemplate> all = roundTemplates(QString::fromLatin1(language));
            QCOMPARE(all.size(), 5);
            for (const RoundTemplate &t : all) {
                validate(t.rubric);
                validate(t.policy, t.rubric);
                QVERIFY(!t.name.isEmpty());
                for (const Criterion *leaf : leaves(t.rubric)) {
                    QVERIFY(leaf->definition.size() > 20);
                    QVERIFY2(leaf->levels.size() >= 3, leaf->id.c_str());
                    QCOMPARE(leaf->levels.back().to.hundredths, leaf->maximum.hundredths);
                }
            }
            const auto sums = [](const RoundTemplate &t) {
                QStringList out;
                for (const Criterion &c : t.rubric.criteria)
                    out << QString::number(c.maximum.hundredths / 100);
                return out.join(QLatin1Char('/'));
            };
            QCOMPARE(sums(all[0]), QStringLiteral("40/30/30"));
            QCOMPARE(all[1].rubric.criteria.size(), std::size_t{4});
            QCOMPARE(all[2].policy.components.size(), std::size_t{3});
            QCOMPARE(all[3].policy.minimum[0].share, 8500);
            QCOMPARE(sums(all[4]), QStringLiteral("5/5/5"));
            for (const char *id : {"data", "architecture", "training", "openness"})
                QVERIFY(find(all[0].rubric, id));
        }
    }
};

SIMSA_UI_MAIN(TestEditor)
#include "test_editor.moc"
