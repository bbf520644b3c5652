// An evaluator's desk in a window, over a real encrypted workspace with real sealed documents where asked for. What the
// round asks is left to the fixtures that build on it.
#pragma once

#include <QApplication>
#include <QSignalSpy>

#include "app/crypto/Hash.h"
#include "tests/ui/ReaderFixture.h"
#include "ui/desk/EvaluatorDesk.h"
#include "ui/desk/ReadPage.h"
#include "ui/desk/SaveQueue.h"
#include "ui/desk/ScoreSheet.h"
#include "ui/shell/Frame.h"
#include "ui/shell/Header.h"

namespace simsa::test {

class DeskWindow {
protected:
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
    bool findHost() { // false: it is not built
        const Path program = Path(qEnvironmentVariable("SIMSA_BIN").toStdString()) / "simsa-pagehost";
        if (std::filesystem::exists(program))
            hosts = std::make_shared<PageHosts>(program, PageHost::Budget{5, 1024});
        return bool(hosts);
    }
    void makeWorkspace() {
        Secret code;
        ws = Workspace::create(Path(folder.path().toStdString()) / ("w" + std::to_string(++made) + ".simsa"),
                               view("correct horse battery"), Role::evaluator, "Jung Hayun", "Institute", "home", code,
                               leastCost());
    }
    // Open for four more days, with a gate; neither rubric nor proposals yet.
    void makeRound() {
        round = {.id = "00112233445566778899aabbccddeeff",
                 .title = "Sovereign AI Foundation Model · Written round",
                 .committee = "Committee",
                 .language = "en",
                 .opened = 1'770'000'000,
                 .deadline = systemNow() + 4 * 24 * 3600 + 60,
                 .chairSigning = toOpenSsh(chair.pub),
                 .chairRecipient = toText(makeIdentity().recipient)};
        round.policy.gate = {.majority = true, .base = Base::panel, .commentLength = 0};
    }
    void addProposal(const char *applicant, int pages, std::vector<std::string> members = {}) {
        Proposal proposal{.id = "0" + std::to_string(round.proposals.size() + 1),
                          .applicant = applicant,
                          .members = std::move(members)};
        const std::string digest = toHex(sha256(view(proposal.id)));
        proposal.documents = {{.name = "proposal.pdf",
                               .sha256 = digest,
                               .sealed = digest,
                               .size = 1000,
                               .sealedSize = 1200,
                               .pages = pages > 0 ? pages : 30}};
        round.proposals.push_back(std::move(proposal));
    }
    // Into the workspace, the owner alone on the panel; pages > 0: each proposal with a document of so many pages.
    void keepRound(int pages) {
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
    void declareAll(const std::string &priorContact = {}) { // no conflict
        Declaration declaration{.pledge = true, .priorContact = priorContact};
        for (const Proposal &proposal : round.proposals)
            declaration.conflicts.push_back({.proposal = proposal.id, .answers = {}, .note = {}});
        Evaluator(*ws).declare(round.id, declaration);
    }
    // Points of the items in order, in hundredths, as many as there are; below 0: none.
    void score(const char *proposal, std::initializer_list<int> points, Choice gate = Choice::yes) {
        const auto guard = ws->lock();
        auto at = points.begin();
        for (const Criterion *leaf : leaves(round.rubric)) {
            if (at == points.end())
                break;
            if (*at >= 0)
                savePoints(*ws, round, proposal, leaf->id, Points{*at});
            ++at;
        }
        if (gate != Choice::none)
            saveGate(*ws, round, proposal, gate, "");
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
    void reopen() {
        close();
        open();
    }
    void reload() {
        QSignalSpy loaded(desk.get(), &EvaluatorDesk::loaded);
        desk->reload();
        QTRY_VERIFY(!loaded.isEmpty());
    }
    void saved() {
        desk->flush();
        QTRY_VERIFY_WITH_TIMEOUT(desk->queue()->idle(), 10'000);
    }
    Sheet stored(const char *proposal = "01") {
        const auto guard = ws->lock();
        return loadSheet(*ws, round, proposal);
    }
    Reader *reader() const { return desk->read()->reader(); }
    ScoreSheet *sheet() const { return desk->read()->sheet(); }

    static void shoot(QWidget &widget, const char *name) {
        const QString to = qEnvironmentVariable("SIMSA_SHOTS");
        if (to.isEmpty())
            return;
        for (const auto &[choice, word] : {std::pair(SchemeChoice::dark, "dark"), {SchemeChoice::light, "light"}}) {
            theme().setChoice(choice);
            QTest::qWait(120);
            widget.grab().save(
                QStringLiteral("%1/desk-%2-%3.png").arg(to, QString::fromLatin1(name), QString::fromLatin1(word)));
        }
        QTest::qWait(30);
    }
};

} // namespace simsa::test
