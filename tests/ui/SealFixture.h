// An evaluator's desk over a real workspace: consortia of several members, real sealed documents where asked for, a
// round that may ask for reading time and allow the own score sheet.
#pragma once

#include <QApplication>
#include <QCheckBox>
#include <QDialog>
#include <QSignalSpy>

#include "app/crypto/Hash.h"
#include "app/exchange/Log.h"
#include "tests/ui/ReaderFixture.h"
#include "ui/desk/CommentBox.h"
#include "ui/desk/DeskText.h"
#include "ui/desk/EvaluatorDesk.h"
#include "ui/desk/ReadPage.h"
#include "ui/desk/ReasonDialog.h"
#include "ui/desk/SaveQueue.h"
#include "ui/desk/ScoreSheet.h"
#include "ui/shell/Confirm.h"
#include "ui/shell/Frame.h"
#include "ui/shell/Header.h"
#include "ui/shell/Panels.h"

namespace simsa::test {

class SealFixture {
protected:
    static constexpr int dutiesStop = EvaluatorDesk::dutiesStop, readStop = EvaluatorDesk::readStop;
    static int sealStop() { return EvaluatorDesk::sealStop; }

    QTemporaryDir folder;
    std::shared_ptr<Workspace> ws;
    std::shared_ptr<PageHosts> hosts;
    std::unique_ptr<Frame> frame;
    std::unique_ptr<EvaluatorDesk> desk;
    SigningKey chair = makeSigningKey();
    Round round;
    int made = 0;

    void begin() {
        QStandardPaths::setTestModeEnabled(true);
        QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        theme().setChoice(SchemeChoice::light);
        theme().apply();
    }
    bool findHost() {
        const Path program = Path(qEnvironmentVariable("SIMSA_BIN").toStdString()) / "simsa-pagehost";
        if (std::filesystem::exists(program))
            hosts = std::make_shared<PageHosts>(program, PageHost::Budget{5, 1024});
        return bool(hosts);
    }
    // Three items, a gate, four applicants; `pages` > 0: with documents of so many pages.
    void make(int pages = 0, int minutes = 0, bool exported = false) {
        Secret code;
        ws = Workspace::create(Path(folder.path().toStdString()) / ("w" + std::to_string(++made) + ".simsa"),
                               view("correct horse battery"), Role::evaluator, "Jung Hayun", "Institute", "home", code,
                               leastCost());
        round = {};
        round.id = "00112233445566778899aabbccddeeff";
        round.title = "Sovereign AI Foundation Model · Written round";
        round.committee = "Committee";
        round.language = "en";
        round.opened = 1'770'000'000;
        round.deadline = systemNow() + 4 * 24 * 3600 + 60;
        round.chairSigning = toOpenSsh(chair.pub);
        round.chairRecipient = toText(makeIdentity().recipient);
        round.readingMinutes = minutes;
        for (const auto &[id, title, most] : {std::tuple("core", "Core technical capability", 40),
                                              std::tuple("plan", "Plan", 30), std::tuple("open", "Openness", 30)})
            round.rubric.criteria.push_back(
                {.id = id, .title = title, .maximum = Points{most * 100}, .step = Points{50}});
        round.policy.gate = {.majority = true, .base = Base::panel, .commentLength = 0};
        round.policy.disclosure.exportOwnSheet = exported;
        const std::vector<std::vector<std::string>> members = {
            {}, {"Haneul Labs", "Beta University"}, {"Solnae Compute"}, {}};
        const char *names[] = {"Garambyeol", "Naraeul", "Dodamgyeol consortium", "Marubit"};
        for (std::size_t i = 0; i < 4; ++i) {
            Proposal proposal{
                .id = "0" + std::to_string(i + 1), .applicant = names[i], .members = members[i], .documents = {}};
            const std::string digest = toHex(sha256(view(proposal.id)));
            proposal.documents = {{.name = "proposal.pdf",
                                   .sha256 = digest,
                                   .sealed = digest,
                                   .size = 1000,
                                   .sealedSize = 1200,
                                   .pages = pages > 0 ? pages : 30}};
            round.proposals.push_back(proposal);
        }
        round.panel = {{"E1", "home", toOpenSsh(ws->person().signing.pub), toText(ws->person().identity.recipient)}};
        validate(round);
        const std::string json = writeRound(round);
        saveRound(*ws, {.round = round, .digest = toHex(sha256(view(json))), .json = json, .member = "E1"});
        const Identity sealedTo = makeIdentity();
        for (const Proposal &proposal : round.proposals)
            addDocument(*ws, round.id, proposal.id, 0, proposal.documents[0], view(textOf(toText(sealedTo))));
        if (pages > 0)
            for (const StoredDocument &document : documents(*ws, round.id)) {
                const Recipient recipient = sealedTo.recipient;
                writeFile(document.file, encryptAge(makePdf(textPages(pages)), std::span(&recipient, 1)));
                markPresent(*ws, document.id);
            }
    }
    void declareAll(std::int64_t later = 0) {
        Declaration declaration{.pledge = true};
        for (const Proposal &proposal : round.proposals)
            declaration.conflicts.push_back({.proposal = proposal.id, .answers = {}, .note = {}});
        if (later)
            declaration.priorContact = "A phone call on Monday";
        Evaluator(*ws).declare(round.id, declaration);
    }
    // Points of the three items in hundredths.
    void score(const char *proposal, std::initializer_list<int> points, Choice gate = Choice::yes) {
        const auto guard = ws->lock();
        auto at = points.begin();
        for (const Criterion *leaf : leaves(round.rubric))
            savePoints(*ws, round, proposal, leaf->id, Points{*at++});
        saveGate(*ws, round, proposal, gate, "");
    }
    void scoreAll() {
        score("01", {3000, 2150, 1850});
        score("02", {2500, 2000, 1550});
        score("03", {3500, 2650, 2100});
        score("04", {1800, 1250, 950});
    }
    void open() {
        frame = std::make_unique<Frame>();
        frame->resize(1366, 768);
        desk = std::make_unique<EvaluatorDesk>(ws, *frame, hosts);
        QSignalSpy loaded(desk.get(), &EvaluatorDesk::loaded);
        frame->show();
        QVERIFY(QTest::qWaitForWindowActive(frame.get()));
        QTRY_VERIFY(!loaded.isEmpty());
        QTest::qWait(20); // laid out
    }
    void close() {
        desk.reset();
        frame.reset();
    }
    void reload() {
        QSignalSpy loaded(desk.get(), &EvaluatorDesk::loaded);
        desk->reload();
        QTRY_VERIFY(!loaded.isEmpty());
    }
    template <typename T>
    T *shown() const { // the dialog of this kind that is open
        for (T *dialog : frame->findChildren<T *>())
            if (dialog->isVisible())
                return dialog;
        return nullptr;
    }
    void press(QAbstractButton *button) {
        QVERIFY(button && button->isVisible() && button->isEnabled());
        QTest::mouseClick(button, Qt::LeftButton);
    }
    void tick(QCheckBox *box) { // with the keyboard
        QVERIFY(box && box->isVisible() && box->isEnabled());
        box->setFocus(Qt::TabFocusReason);
        QTest::keyClick(box, Qt::Key_Space);
    }
    void type(QWidget *field, const char *text) {
        field->setFocus(Qt::TabFocusReason);
        QTest::keyClicks(field, QString::fromUtf8(text));
    }
    // The words that are on screen somewhere below.
    static bool says(const QWidget *where, const QString &sentence) {
        for (const Text *text : where->findChildren<Text *>())
            if (text->isVisible() && text->fullText().contains(sentence))
                return true;
        for (const QAbstractButton *button : where->findChildren<QAbstractButton *>())
            if (button->isVisible() && button->text().contains(sentence))
                return true;
        return false;
    }
    static void shoot(QWidget &widget, const char *name) {
        const QString to = qEnvironmentVariable("SIMSA_SHOTS");
        if (to.isEmpty())
            return;
        for (const SchemeChoice choice : {SchemeChoice::light, SchemeChoice::dark}) {
            theme().setChoice(choice);
            QTest::qWait(80);
            widget.grab().save(
                QStringLiteral("%1/%2-%3.png")
                    .arg(to, QString::fromLatin1(name),
                         choice == SchemeChoice::dark ? QStringLiteral("dark") : QStringLiteral("light")));
        }
        theme().setChoice(SchemeChoice::light);
        QTest::qWait(30);
    }
};

} // namespace simsa::test
