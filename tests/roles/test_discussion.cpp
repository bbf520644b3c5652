// A discussion round: the panel judges again what it judged before, knowing the spread and nobody's name.
#include "tests/roles/Discussed.h"

#include "app/report/Minutes.h"
#include "app/roles/ChairReports.h"
#include "app/workspace/History.h"
#include "app/workspace/Notes.h"

#include <QProcess>

namespace simsa::test {

class TestDiscussion : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void startsFromWhatWasSealed();
    void changingNeedsAReason();
    void releasesSpreadsAndNobody();
    void keepsBothStates();
    void refusesWhatIsNoDiscussion();
    void carriesNoPointsToAnotherApplicant();
    void travelsInOneEncoding();
};

void TestDiscussion::startsFromWhatWasSealed() {
    Discussed tiny;
    Workspace &e1 = tiny.person(1);
    const std::string document = tiny.round().proposals[0].documents[0].sha256;
    Note note{.id = newNoteId(), .proposal = "01", .kind = NoteKind::evidence, .criterion = "technical"};
    note.anchor = {.document = document, .page = 1, .quote = "Proposal 1", .begin = 0, .end = 10};
    saveNote(e1, tiny.round(), note);
    tiny.discuss();
    const Round round = tiny.round();
    QCOMPARE(round.panel.size(), 4u);
    QCOMPARE(round.panel[2].pseudonym, std::string("E3"));
    const Sheet sheet = loadSheet(e1, round, "01");
    QCOMPARE(sheet.scores[0].points->hundredths, 3700);
    QCOMPARE(sheet.scores[1].comment, std::string("why E1"));
    QCOMPARE(sheet.scores[0].evidence.size(), 1u);
    QVERIFY(sheet.gate == Choice::yes);
    QCOMPARE(sheet.gateReason, std::string("own work"));
    QVERIFY(history(e1, round).empty()); // nothing was changed yet
    QVERIFY(missing(sheet, round).empty());
    QCOMPARE(notes(e1, round).size(), 1u);
    QVERIFY(loadSheet(tiny.person(4), round, "02").state == State::recused);
    for (const StoredDocument &d : documents(tiny.person(4), round.id))
        QCOMPARE(d.readable, d.proposal == "01"); // a recusal stays one
}

void TestDiscussion::changingNeedsAReason() {
    Discussed tiny;
    tiny.discuss();
    tiny.declare(1);
    tiny.declare(2);
    Evaluator one(tiny.person(1)), two(tiny.person(2));
    SealPreview same = one.preview(tiny.id);
    QVERIFY(same.before && same.sealed && !same.needsReason);
    QVERIFY(judgesOtherwise(same.ballot, *same.sealed) == false);
    QCOMPARE(one.seal(tiny.id).revision, 1); // nothing changed: no reason asked

    savePoints(tiny.person(2), tiny.round(), "01", "impact", Points{4100});
    const SealPreview other = two.preview(tiny.id);
    QVERIFY(other.before && other.needsReason);
    QCOMPARE(other.sealed->judgements[0].scores[1].points.hundredths, 3400);
    QVERIFY(failure([&] { two.seal(tiny.id); }) == Code::ballotRule);
    QVERIFY(two.submissions(tiny.id).empty());
    const OwnSubmission own = two.seal(tiny.id, "The open questions were answered.");
    QCOMPARE(own.revision, 1);
    QCOMPARE(own.reason, std::string("The open questions were answered."));
    // and the submission says which ballot of the first round it goes on from
    QCOMPARE(two.preview(tiny.id).revision, 2);
    Statement row(tiny.person(2).db(), "SELECT previous FROM submission WHERE digest = ?");
    QVERIFY(row.bind(1, own.digest).step());
    QCOMPARE(row.text(0), two.submissions(tiny.first).front().digest);
}

void TestDiscussion::releasesSpreadsAndNobody() {
    Discussed tiny;
    tiny.discuss();
    const Round round = loadRound(tiny.person(1), tiny.id).round; // as it travelled
    QCOMPARE(round.discussion.size(), 2u);
    const std::vector<Points> totals{{6800}, {7400}, {7400}, {8000}};
    QVERIFY(round.discussion[0].totals == totals);
    QVERIFY((round.discussion[1].totals == std::vector<Points>{{6400}, {7000}, {7600}}));
    QCOMPARE(round.discussion[0].leaves.size(), 2u);
    QVERIFY(std::is_sorted(round.discussion[0].leaves[1].begin(), round.discussion[0].leaves[1].end()));
    const std::string json = loadRound(tiny.person(1), tiny.id).json;
    QVERIFY(json.find("why E") == std::string::npos); // no comments, no votes, no names
    QVERIFY(json.find("own work") == std::string::npos);

    // Two totals could be told apart: they are not released.
    Discussed two(2);
    two.discuss();
    for (const Distribution &d : two.round().discussion)
        QVERIFY(d.totals.empty() && d.leaves.empty());
}

void TestDiscussion::keepsBothStates() {
    Discussed tiny;
    tiny.discuss();
    const std::string before = tiny.chair->result(tiny.first)->json;
    for (int i = 1; i <= 4; ++i) {
        tiny.declare(i, i == 4 ? "02" : "");
        if (i == 2)
            savePoints(tiny.person(2), tiny.round(), "01", "impact", Points{4100});
        tiny.person(i).clock = [] { return morning + 13 * day; };
        Evaluator(tiny.person(i)).seal(tiny.id, i == 2 ? "Answered." : "");
        tiny.sync(i);
    }
    tiny.syncChair();
    QVERIFY(!discussionReport(*tiny.chair, tiny.id)); // not before it is opened
    tiny.atDay(21);
    tiny.chair->close(tiny.id);
    const RoundResult now = tiny.chair->tally(tiny.id);
    QCOMPARE(now.official.present, 4);
    QVERIFY(now.refused.empty());
    const std::optional<DiscussionReport> report = discussionReport(*tiny.chair, tiny.id);
    QVERIFY(report);
    QCOMPARE(report->firstRound, tiny.first);
    QCOMPARE(report->changes.size(), 1u);
    QVERIFY((report->changes[0] == DiscussionChange{"E2", "01", Points{6800}, Points{7500}}));
    QCOMPARE(report->reasons.at("E2"), std::string("Answered."));
    QCOMPARE(tiny.chair->result(tiny.first)->json, before); // the first state is kept as it was
    QCOMPARE(writeOfficial(report->first), before);

    const Dossier dossier = readDossier(*tiny.chair, tiny.id);
    QVERIFY(dossier.discussion);
    QCOMPARE(dossier.discussion->changes.size(), 1u);
    const Path pdf = tiny.root() / "minutes.pdf";
    writeFile(pdf, minutesPdf(dossier, "", tongueOf("en")));
    QProcess tool;
    tool.start(QStringLiteral("pdftotext"),
               {QStringLiteral("-layout"), QString::fromStdString(pdf.string()), QStringLiteral("-")});
    if (!tool.waitForFinished())
        QSKIP("pdftotext");
    const QByteArray text = tool.readAllStandardOutput();
    for (const char *said : {"Discussion", "Written round", "68.00", "75.00", "Answered."})
        QVERIFY2(text.contains(said), said);
}

void TestDiscussion::refusesWhatIsNoDiscussion() {
    Discussed tiny;
    QVERIFY(failure([&] { discussionDraft(*tiny.chair, tiny.first, "Early", morning + 20 * day); }) ==
            Code::notOpened); // no figure leaves before the tally
    tiny.chair->tally(tiny.first);
    RoundDraft d = discussionDraft(*tiny.chair, tiny.first, "Other", morning + 20 * day, {"02"});
    QCOMPARE(d.proposals.size(), 1u);
    RoundDraft other = d;
    other.rubric.criteria[0].maximum = {4000};
    QVERIFY(failure([&] { tiny.chair->openRound(other); }) == Code::roundRule);
    other = d;
    other.previous = std::string(64, '0');
    QVERIFY(failure([&] { tiny.chair->openRound(other); }) == Code::roundRule);
    QVERIFY(failure([&] { discussionDraft(*tiny.chair, tiny.first, "x", morning + 20 * day, {"09"}); }) ==
            Code::tableProposal);
    tiny.join("stranger"); // who did not judge before cannot revise
    other = d;
    other.panel.push_back(toOpenSsh(tiny.people.back()->person().signing.pub));
    QVERIFY(failure([&] { tiny.chair->openRound(other); }) == Code::notOnPanel);
    QVERIFY(!discussionReport(*tiny.chair, tiny.first));
}

void TestDiscussion::carriesNoPointsToAnotherApplicant() {
    Discussed tiny;
    tiny.chair->tally(tiny.first);
    const RoundDraft good = discussionDraft(*tiny.chair, tiny.first, "Again", morning + 20 * day);
    const auto refused = [&](const auto &spoil) {
        RoundDraft d = good;
        spoil(d);
        const auto rounds = roundIds(*tiny.chairSpace).size();
        return failure([&] { tiny.chair->openRound(d); }) == Code::roundRule &&
               roundIds(*tiny.chairSpace).size() == rounds;
    };
    QVERIFY(refused([](RoundDraft &d) { std::swap(d.proposals[0].applicant, d.proposals[1].applicant); }));
    QVERIFY(refused([](RoundDraft &d) { std::swap(d.proposals[0].documents, d.proposals[1].documents); }));
    QVERIFY(refused([](RoundDraft &d) { d.proposals[0].documents.clear(); }));
    QVERIFY(refused([](RoundDraft &d) { d.proposals[0].members = {"A partner that came later"}; }));
    QVERIFY(refused([](RoundDraft &d) { d.rubric.criteria[0].definition = "Something else"; }));

    // and a chair whose program does not care finds the evaluator's does
    tiny.discuss();
    const Round round = tiny.round();
    const auto carried = [&](const auto &spoil) {
        Round forged = round;
        forged.id = std::string(32, 'f');
        spoil(forged);
        saveRound(tiny.person(1),
                  {.round = forged, .digest = std::string(64, 'f'), .json = writeRound(forged), .member = "E1"});
        const auto code = failure([&] { carryOver(tiny.person(1), forged); });
        const bool empty = loadSheet(tiny.person(1), forged, forged.proposals[0].id).saved == 0;
        Statement(tiny.person(1).db(), "DELETE FROM round WHERE id = ?").bind(1, forged.id).run();
        return code == Code::roundRule && empty;
    };
    QVERIFY(carried([](Round &r) { std::swap(r.proposals[0].applicant, r.proposals[1].applicant); }));
    QVERIFY(carried([](Round &r) { std::swap(r.proposals[0].documents, r.proposals[1].documents); }));
    QVERIFY(carried([](Round &r) { r.rubric.criteria[0].title = "Another question"; }));
    QVERIFY(!carried(
        [](Round &r) { r.chairSigning = toOpenSsh(makeSigningKey().pub); })); // not this chair's: nothing taken
}

void TestDiscussion::travelsInOneEncoding() {
    Discussed tiny;
    tiny.discuss();
    const Round round = tiny.round();
    QVERIFY(readRound(writeRound(round)) == round);
    const auto refused = [&](const auto &spoil) {
        Round spoilt = round;
        spoil(spoilt);
        return failure([&] { validate(spoilt); }) == Code::roundRule;
    };
    QVERIFY(refused([](Round &r) { r.discussion.pop_back(); }));
    QVERIFY(refused([](Round &r) { r.previous.clear(); }));
    QVERIFY(refused([](Round &r) { std::swap(r.discussion[0], r.discussion[1]); }));
    QVERIFY(refused([](Round &r) { std::swap(r.discussion[0].totals.front(), r.discussion[0].totals.back()); }));
    QVERIFY(refused([](Round &r) { r.discussion[0].totals.back() = {10001}; }));
    QVERIFY(refused([](Round &r) { r.discussion[0].leaves[0].pop_back(); }));
    QVERIFY(refused([](Round &r) { r.discussion[0].leaves[0][0] = {-1}; }));
    QVERIFY(refused([](Round &r) { // fewer than three could be told apart
        r.discussion[1].totals.pop_back();
        for (auto &list : r.discussion[1].leaves)
            list.pop_back();
    }));
    std::string empty = writeRound(round);
    const std::size_t at = empty.find(",\"discussion\":");
    empty = empty.substr(0, at) + ",\"discussion\":[]}";
    QVERIFY(failure([&] { readRound(empty); }) == Code::jsonNotCanonical);
}

} // namespace simsa::test

QTEST_GUILESS_MAIN(simsa::test::TestDiscussion)
#include "test_discussion.moc"
