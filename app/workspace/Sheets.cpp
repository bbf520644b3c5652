#include "app/workspace/Sheets.h"

#include "app/domain/Json.h"
#include "app/workspace/History.h"

#include <algorithm>
#include <array>
#include <functional>

namespace simsa {

namespace {

constexpr std::array stateNames = {"blank", "scored", "abstained", "recused"};
constexpr std::size_t longestComment = 10'000;

State stateOf(const std::string &name) {
    return static_cast<State>(std::find(stateNames.begin(), stateNames.end(), name) - stateNames.begin());
}

void requireProposal(const Round &round, const std::string &proposal) {
    if (findProposal(round, proposal) == nullptr)
        throw Error(Code::tableProposal, proposal);
}

const Criterion &requireLeaf(const Round &round, const std::string &id) {
    const Criterion *criterion = find(round.rubric, id);
    if (criterion == nullptr || !criterion->children.empty())
        throw Error(Code::tableColumns, id);
    return *criterion;
}

void requireText(const std::string &text, const std::string &where) {
    if (!isText(text))
        throw Error(Code::jsonField, where);
    if (characters(text) > longestComment)
        throw Error(Code::commentTooLong, where);
}

std::vector<Evidence> readEvidence(const std::string &text) {
    std::vector<Evidence> out;
    const Json json = parse(text);
    const auto *list = std::get_if<Json::Array>(&json.value);
    for (const Json &entry : list != nullptr ? *list : Json::Array{}) {
        Fields f(entry, "evidence");
        Evidence e;
        e.document = f.text("document", 64);
        e.page = static_cast<int>(f.integer("page", 1, 100'000));
        e.quote = f.text("quote", 500);
        out.push_back(std::move(e));
    }
    return out;
}

void setJudgement(Workspace &ws, const Round &round, const std::string &proposal, const char *columns,
                  const std::function<void(Statement &)> &bind) {
    const std::string sql =
        std::string("UPDATE judgement SET saved = ?3, ") + columns + " WHERE round = ?1 AND proposal = ?2";
    Transaction transaction(ws.db());
    Statement(ws.db(), "INSERT OR IGNORE INTO judgement(round, proposal, saved) VALUES (?, ?, 0)")
        .bind(1, round.id)
        .bind(2, proposal)
        .run();
    Statement update(ws.db(), sql);
    update.bind(1, round.id).bind(2, proposal).bind(3, ws.clock());
    bind(update);
    update.run();
    transaction.commit();
}

// One of the two votes by its column; the choice's change goes into the history.
void saveVote(Workspace &ws, const Round &round, const std::string &proposal, const std::string &column, Choice choice,
              const std::string &reason) {
    const auto known = [](Choice c) {
        return c == Choice::none ? std::nullopt : std::optional(static_cast<std::int64_t>(c));
    };
    Transaction transaction(ws.db());
    Statement old(ws.db(), "SELECT " + column + " FROM judgement WHERE round = ? AND proposal = ?");
    old.bind(1, round.id).bind(2, proposal);
    const Choice before = old.step() ? static_cast<Choice>(old.integer(0)) : Choice::none;
    old.reset();
    setJudgement(ws, round, proposal, (column + " = ?4, " + column + "_reason = ?5").c_str(),
                 [&](Statement &s) { s.bind(4, static_cast<std::int64_t>(choice)).bind(5, reason); });
    saveChange(ws, round.id, {proposal, column, known(before), known(choice), ws.clock(), {}});
    transaction.commit();
}

} // namespace

Sheet loadSheet(Workspace &ws, const Round &round, const std::string &proposal) {
    requireProposal(round, proposal);
    Sheet sheet{.proposal = proposal};
    for (const Criterion *leaf : leaves(round.rubric))
        sheet.scores.push_back({.criterion = leaf->id, .points = {}, .comment = {}, .evidence = {}});
    Statement j(ws.db(), "SELECT state, reason, opinion, gate, gate_reason, recognition, recognition_reason, saved "
                         "FROM judgement WHERE round = ? AND proposal = ?");
    if (j.bind(1, round.id).bind(2, proposal).step()) {
        sheet.state = stateOf(j.text(0));
        sheet.reason = j.text(1);
        sheet.opinion = j.text(2);
        sheet.gate = static_cast<Choice>(std::clamp<std::int64_t>(j.integer(3), 0, 3));
        sheet.gateReason = j.text(4);
        sheet.recognition = static_cast<Choice>(std::clamp<std::int64_t>(j.integer(5), 0, 3));
        sheet.recognitionReason = j.text(6);
        sheet.saved = j.integer(7);
    }
    Statement reading(ws.db(), "SELECT seconds FROM reading WHERE round = ? AND proposal = ?");
    if (reading.bind(1, round.id).bind(2, proposal).step())
        sheet.reading = reading.integer(0);
    Statement s(ws.db(),
                "SELECT criterion, points, comment, evidence, saved FROM score WHERE round = ? AND proposal = ?");
    s.bind(1, round.id).bind(2, proposal);
    while (s.step()) {
        const auto at = std::find_if(sheet.scores.begin(), sheet.scores.end(),
                                     [id = s.text(0)](const SheetScore &score) { return score.criterion == id; });
        if (at == sheet.scores.end())
            continue;
        if (const auto points = s.optionalInteger(1))
            at->points = Points{*points};
        at->comment = s.text(2);
        at->evidence = readEvidence(s.text(3));
        sheet.saved = std::max(sheet.saved, s.integer(4));
    }
    if (sheet.state == State::blank || sheet.state == State::scored)
        sheet.state = scoredItems(sheet) == static_cast<int>(sheet.scores.size()) ? State::scored : State::blank;
    return sheet;
}

std::vector<Sheet> loadSheets(Workspace &ws, const Round &round) {
    std::vector<Sheet> sheets;
    for (const Proposal &proposal : round.proposals)
        sheets.push_back(loadSheet(ws, round, proposal.id));
    return sheets;
}

void savePoints(Workspace &ws, const Round &round, const std::string &proposal, const std::string &criterion,
                std::optional<Points> points) {
    requireProposal(round, proposal);
    const Criterion &leaf = requireLeaf(round, criterion);
    if (points && (points->hundredths < 0 || *points > leaf.maximum))
        throw Error(Code::pointsRange, numbering(round.rubric, criterion));
    if (points && points->hundredths % leaf.step.hundredths != 0)
        throw Error(Code::pointsStep, numbering(round.rubric, criterion));
    const auto value = points ? std::optional(points->hundredths) : std::nullopt;
    Transaction transaction(ws.db());
    Statement old(ws.db(), "SELECT points FROM score WHERE round = ? AND proposal = ? AND criterion = ?");
    old.bind(1, round.id).bind(2, proposal).bind(3, criterion);
    const auto before = old.step() ? old.optionalInteger(0) : std::nullopt;
    old.reset();
    Statement(ws.db(), "INSERT INTO score(round, proposal, criterion, points, saved) VALUES (?, ?, ?, ?, ?) "
                       "ON CONFLICT DO UPDATE SET points = excluded.points, saved = excluded.saved")
        .bind(1, round.id)
        .bind(2, proposal)
        .bind(3, criterion)
        .bind(4, value)
        .bind(5, ws.clock())
        .run();
    saveChange(ws, round.id, {proposal, criterion, before, value, ws.clock(), {}});
    transaction.commit();
}

void saveComment(Workspace &ws, const Round &round, const std::string &proposal, const std::string &criterion,
                 const std::string &comment) {
    requireProposal(round, proposal);
    requireLeaf(round, criterion);
    requireText(comment, numbering(round.rubric, criterion));
    Statement(ws.db(), "INSERT INTO score(round, proposal, criterion, comment, saved) VALUES (?, ?, ?, ?, ?) "
                       "ON CONFLICT DO UPDATE SET comment = excluded.comment, saved = excluded.saved")
        .bind(1, round.id)
        .bind(2, proposal)
        .bind(3, criterion)
        .bind(4, comment)
        .bind(5, ws.clock())
        .run();
}

void saveState(Workspace &ws, const Round &round, const std::string &proposal, State state, const std::string &reason) {
    requireProposal(round, proposal);
    requireText(reason, proposal);
    setJudgement(ws, round, proposal, "state = ?4, reason = ?5", [&](Statement &s) {
        s.bind(4, std::string_view(stateNames[static_cast<std::size_t>(state)])).bind(5, reason);
    });
}

void saveOpinion(Workspace &ws, const Round &round, const std::string &proposal, const std::string &opinion) {
    requireProposal(round, proposal);
    requireText(opinion, proposal);
    setJudgement(ws, round, proposal, "opinion = ?4", [&](Statement &s) { s.bind(4, opinion); });
}

void saveGate(Workspace &ws, const Round &round, const std::string &proposal, Choice choice,
              const std::string &reason) {
    requireProposal(round, proposal);
    requireText(reason, proposal);
    saveVote(ws, round, proposal, "gate", choice, reason);
}

void saveRecognition(Workspace &ws, const Round &round, const std::string &proposal, Choice choice,
                     const std::string &reason) {
    requireProposal(round, proposal);
    requireText(reason, proposal);
    saveVote(ws, round, proposal, "recognition", choice, reason);
}

Points partialTotal(const Sheet &sheet) {
    Points sum;
    for (const SheetScore &score : sheet.scores)
        sum += score.points.value_or(Points{});
    return sum;
}

Points scoredMaximum(const Sheet &sheet, const Rubric &rubric) {
    Points sum;
    for (const SheetScore &score : sheet.scores)
        if (score.points)
            sum += find(rubric, score.criterion)->maximum;
    return sum;
}

int scoredItems(const Sheet &sheet) {
    return static_cast<int>(
        std::count_if(sheet.scores.begin(), sheet.scores.end(), [](auto &s) { return s.points.has_value(); }));
}

Points partialSum(const Sheet &sheet, const Criterion &criterion) {
    Points sum;
    for (const Criterion *leaf : leaves(criterion))
        for (const SheetScore &score : sheet.scores)
            if (score.criterion == leaf->id)
                sum += score.points.value_or(Points{});
    return sum;
}

std::vector<Missing> missing(const Sheet &sheet, const Round &round) {
    std::vector<Missing> out;
    if (sheet.state == State::recused && sheet.reason.empty())
        out.push_back({sheet.proposal, "reason", Code::commentTooShort});
    if (sheet.state == State::recused)
        return out;
    if (sheet.state == State::abstained)
        return out;
    for (const SheetScore &score : sheet.scores) {
        const Criterion *leaf = find(round.rubric, score.criterion);
        if (!score.points)
            out.push_back({sheet.proposal, score.criterion, Code::blankCriterion});
        if (static_cast<int>(characters(score.comment)) < leaf->commentLength)
            out.push_back({sheet.proposal, score.criterion, Code::commentTooShort});
    }
    const auto vote = [&](const Vote &rule, Choice choice, const std::string &reason, const char *name) {
        if (!rule.majority)
            return;
        if (choice == Choice::none)
            out.push_back({sheet.proposal, name, Code::blankCriterion});
        else if (choice != Choice::abstained && static_cast<int>(characters(reason)) < rule.commentLength)
            out.push_back({sheet.proposal, name, Code::commentTooShort});
    };
    vote(round.policy.gate, sheet.gate, sheet.gateReason, "gate");
    vote(round.policy.recognition, sheet.recognition, sheet.recognitionReason, "recognition");
    if (static_cast<int>(characters(sheet.opinion)) < round.policy.opinionLength)
        out.push_back({sheet.proposal, "opinion", Code::commentTooShort});
    if (const std::int64_t left = 60ll * round.readingMinutes - sheet.reading; left > 0)
        out.push_back({sheet.proposal, "reading", Code::blankCriterion, static_cast<int>((left + 59) / 60)});
    return out;
}

void addReading(Workspace &ws, const Round &round, const std::string &proposal, int seconds) {
    requireProposal(round, proposal);
    Statement(ws.db(), "INSERT INTO reading(round, proposal, seconds) VALUES (?, ?, ?) "
                       "ON CONFLICT(round, proposal) DO UPDATE SET seconds = seconds + excluded.seconds")
        .bind(1, round.id)
        .bind(2, proposal)
        .bind(3, static_cast<std::int64_t>(std::clamp(seconds, 1, 60)))
        .run();
}

Judgement judgementOf(const Sheet &sheet) {
    Judgement j{.proposal = sheet.proposal, .state = sheet.state};
    if (sheet.state != State::scored)
        j.reason = sheet.reason;
    if (sheet.state != State::scored)
        return j;
    for (const SheetScore &score : sheet.scores)
        j.scores.push_back({score.criterion, score.points.value_or(Points{}), score.comment, score.evidence});
    j.opinion = sheet.opinion;
    j.gate = sheet.gate;
    j.gateReason = sheet.gateReason;
    j.recognition = sheet.recognition;
    j.recognitionReason = sheet.recognitionReason;
    return j;
}

} // namespace simsa
