// The evaluator's desk over a real encrypted workspace with real sealed documents, in a window.
#pragma once

#include <QApplication>
#include <QClipboard>
#include <QListView>
#include <QSignalSpy>

#include "app/crypto/Hash.h"
#include "tests/ui/ReaderFixture.h"
#include "ui/desk/CommentBox.h"
#include "ui/desk/EditStack.h"
#include "ui/desk/EvaluatorDesk.h"
#include "ui/desk/PointsField.h"
#include "ui/desk/ProposalList.h"
#include "ui/desk/ReadNotes.h"
#include "ui/desk/ReadPage.h"
#include "ui/desk/ScoreSheet.h"
#include "ui/desk/SheetRows.h"
#include "ui/shell/Frame.h"
#include "ui/shell/Header.h"

namespace simsa::test {

inline Criterion leaf(const char *id, const char *title, int maximum, int comment = 0) {
    return {.id = id,
            .title = title,
            .definition = "It is shown with evidence that the whole training starts here.",
            .maximum = Points{maximum * 100},
            .step = Points{50},
            .commentLength = comment,
            .levels = {{Points{0}, Points{100}, "No grounds"},
                       {Points{150}, Points{250}, "Plan only"},
                       {Points{300}, Points{350}, "Partly shown"},
                       {Points{400}, Points{maximum * 100}, "Well shown"}}};
}

class DeskFixture {
protected:
    QTemporaryDir folder;
    std::shared_ptr<Workspace> ws;
    std::shared_ptr<PageHosts> hosts;
    std::unique_ptr<Frame> frame;
    std::unique_ptr<EvaluatorDesk> desk;
    Round round;
    int made = 0;

    // Six items, a gate, `proposals` applicants; pages > 0: each with a document of so many pages.
    void make(int proposals = 4, int pages = 0, bool blind = false) {
        Secret code;
        ws = Workspace::create(Path(folder.path().toStdString()) / ("w" + std::to_string(++made) + ".simsa"),
                               view("correct horse battery"), Role::evaluator, "Jung Hayun", "Institute", "home", code,
                               leastCost());
        const SigningKey chair = makeSigningKey();
        round = {.id = "00112233445566778899aabbccddeeff",
                 .title = "Sovereign AI Foundation Model · Written round",
                 .committee = "Committee",
                 .language = "en",
                 .opened = 1'770'000'000,
                 .deadline = systemNow() + 4 * 24 * 3600 + 60,
                 .chairSigning = toOpenSsh(chair.pub),
                 .chairRecipient = toText(makeIdentity().recipient),
                 .blind = blind};
        Criterion tech{.id = "tech",
                       .title = "Technology and track record",
                       .maximum = Points{4000},
                       .children = {leaf("core", "Core technical capability", 15),
                                    leaf("dev", "Development and operation", 10),
                                    {.id = "origin",
                                     .title = "From-scratch originality",
                                     .maximum = Points{1500},
                                     .children = {leaf("data", "Own training data", 5),
                                                  leaf("weights", "Full training from initial weights", 10, 20)}}}};
        Criterion goals{
            .id = "goals", .title = "Goals", .maximum = Points{3000}, .children = {leaf("plan", "Section 2", 30)}};
        Criterion impact{
            .id = "impact", .title = "Impact", .maximum = Points{3000}, .children = {leaf("open", "Openness", 30)}};
        round.rubric.criteria = {tech, goals, impact};
        round.policy.gate = {.majority = true, .base = Base::panel, .commentLength = 0};
        round.policy.opinionLength = 10;
        const char *names[] = {"Garambyeol", "Naraeul", "Dodamgyeol consortium", "Marubit", "Mulpure", "Baramsae"};
        for (int i = 0; i < proposals; ++i) {
            Proposal proposal{.id = "0" + std::to_string(i + 1), .applicant = names[i % 6]};
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
                const Bytes pdf = makePdf(textPages(pages));
                writeFile(document.file, encryptAge(pdf, std::span(&recipient, 1)));
                markPresent(*ws, document.id);
            }
        Declaration declaration{.pledge = true};
        for (const Proposal &proposal : round.proposals)
            declaration.conflicts.push_back({.proposal = proposal.id});
        Evaluator(*ws).declare(round.id, declaration);
    }
    bool begin() {
        QStandardPaths::setTestModeEnabled(true);
        theme().setChoice(SchemeChoice::light);
        theme().apply();
        const Path program = Path(qEnvironmentVariable("SIMSA_BIN").toStdString()) / "simsa-pagehost";
        if (!std::filesystem::exists(program))
            return false;
        hosts = std::make_shared<PageHosts>(program, PageHost::Budget{5, 1024});
        return true;
    }
    void open() {
        frame = std::make_unique<Frame>();
        frame->resize(1366, 768);
        desk = std::make_unique<EvaluatorDesk>(ws, *frame, hosts);
        QSignalSpy loaded(desk.get(), &EvaluatorDesk::loaded);
        frame->show();
        QVERIFY(QTest::qWaitForWindowActive(frame.get()));
        QTRY_VERIFY(!loaded.isEmpty());
    }
    void close() {
        desk.reset();
        frame.reset();
    }
    void reopen() {
        close();
        open();
    }
    void saved() {
        desk->flush();
        QTRY_VERIFY_WITH_TIMEOUT(desk->queue()->idle(), 10'000);
    }
    bool documentShown() {
        return QTest::qWaitFor([this] { return reader()->state() == Reader::State::shown; }, wait);
    }
    bool selectText() { // of the page in view
        return QTest::qWaitFor(
            [this] {
                reader()->view()->selectAll();
                return reader()->selection().page >= 0;
            },
            wait);
    }
    Reader *reader() const { return desk->read()->reader(); }
    ScoreSheet *sheet() const { return desk->read()->sheet(); }
    void key(int code, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::keyClick(frame->focusWidget() ? frame->focusWidget() : frame.get(), static_cast<Qt::Key>(code),
                        modifiers);
    }
    void type(const char *text) { QTest::keyClicks(frame->focusWidget(), QString::fromUtf8(text)); }
    Sheet stored(const char *proposal = "01") {
        const auto guard = ws->lock();
        return loadSheet(*ws, round, proposal);
    }
    std::vector<Note> storedNotes() {
        const auto guard = ws->lock();
        return notes(*ws, round);
    }
    void score(const char *proposal, std::initializer_list<int> points, Choice gate = Choice::yes) {
        const auto guard = ws->lock();
        auto at = points.begin();
        for (const Criterion *c : leaves(round.rubric)) {
            if (at == points.end())
                break;
            if (*at >= 0)
                savePoints(*ws, round, proposal, c->id, Points{*at});
            ++at;
        }
        if (gate != Choice::none)
            saveGate(*ws, round, proposal, gate, "");
    }
    static void shoot(QWidget &widget, const char *name) {
        const QString to = qEnvironmentVariable("SIMSA_SHOTS");
        if (to.isEmpty())
            return;
        for (const SchemeChoice choice : {SchemeChoice::light, SchemeChoice::dark}) {
            theme().setChoice(choice);
            QTest::qWait(120);
            widget.grab().save(
                QStringLiteral("%1/desk-%2-%3.png")
                    .arg(to, QString::fromLatin1(name),
                         choice == SchemeChoice::dark ? QStringLiteral("dark") : QStringLiteral("light")));
        }
        theme().setChoice(SchemeChoice::light);
        QTest::qWait(30);
    }
};

} // namespace simsa::test
