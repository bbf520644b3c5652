#include "app/workspace/Notes.h"

#include "app/base/Bytes.h"
#include "app/domain/Json.h"
#include "app/workspace/Edits.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <tuple>

namespace simsa {

namespace {

constexpr std::array kindNames = {"highlight", "note", "bookmark", "evidence"};
constexpr std::size_t longestText = 10'000, longestStoredQuote = 2'000, longestContext = 32, mostBoxes = 2'000;
constexpr int mostPages = 100'000, mostCharacters = 10'000'000;

NoteKind kindOf(const std::string &name) {
    const auto at = std::find(kindNames.begin(), kindNames.end(), name);
    if (at == kindNames.end())
        throw Error(Code::jsonField, "note.kind");
    return static_cast<NoteKind>(at - kindNames.begin());
}

void require(bool rule, const char *field) {
    if (!rule)
        throw Error(Code::jsonField, field);
}

bool isHexOf(const std::string &text, std::size_t digits) {
    return text.size() == digits && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

std::string writeBoxes(const std::vector<PageBox> &boxes) {
    std::string out;
    for (const PageBox &box : boxes)
        for (const float value : {box.x0, box.y0, box.x1, box.y1}) {
            if (!out.empty())
                out += ' ';
            out += std::to_string(std::lround(static_cast<double>(value) * 100));
        }
    return out;
}

std::vector<PageBox> readBoxes(const std::string &text) {
    std::vector<PageBox> out;
    std::array<float, 4> box{};
    std::size_t filled = 0;
    const char *at = text.data(), *const end = text.data() + text.size();
    while (at != end) {
        long value = 0;
        const auto [next, error] = std::from_chars(at, end, value);
        require(error == std::errc(), "note.boxes");
        box[filled++] = static_cast<float>(static_cast<double>(value) / 100);
        if (filled == box.size()) {
            out.push_back({box[0], box[1], box[2], box[3]});
            filled = 0;
        }
        at = next == end ? end : next + 1;
    }
    require(filled == 0, "note.boxes");
    return out;
}

void validate(const Note &note, const Round &round) {
    const Anchor &a = note.anchor;
    const Proposal *proposal = findProposal(round, note.proposal);
    if (proposal == nullptr)
        throw Error(Code::tableProposal, note.proposal);
    require(isHexOf(note.id, 16), "note.id");
    const auto document = std::find_if(proposal->documents.begin(), proposal->documents.end(),
                                       [&](const DocumentRef &d) { return d.sha256 == a.document; });
    require(document != proposal->documents.end(), "note.document");
    require(a.page >= 1 && a.page <= document->pages, "note.page"); // as a ballot's evidence
    require(a.begin >= 0 && a.begin <= a.end && a.end <= mostCharacters, "note.range");
    require(isText(a.quote) && characters(a.quote) <= longestStoredQuote, "note.quote");
    require(isText(a.before) && characters(a.before) <= longestContext, "note.before");
    require(isText(a.after) && characters(a.after) <= longestContext, "note.after");
    require(a.boxes.size() <= mostBoxes, "note.boxes");
    for (const PageBox &b : a.boxes)
        for (const float value : {b.x0, b.y0, b.x1, b.y1})
            require(std::isfinite(value) && std::abs(value) < 1e6F, "note.boxes");
    require(note.color >= 0 && note.color <= 3, "note.color");
    require(isText(note.text), "note.text");
    if (characters(note.text) > longestText)
        throw Error(Code::commentTooLong, "note");
    if (note.kind != NoteKind::evidence)
        return require(note.criterion.empty(), "note.criterion");
    const Criterion *leaf = find(round.rubric, note.criterion);
    if (leaf == nullptr || !leaf->children.empty())
        throw Error(Code::tableColumns, note.criterion);
}

constexpr const char *columns = "id, proposal, kind, document, page, quote, before, after, first, last, boxes, color, "
                                "text, criterion, made";

Note noteOf(const Statement &row) {
    Note note;
    note.id = row.text(0);
    note.proposal = row.text(1);
    note.kind = kindOf(row.text(2));
    note.anchor.document = row.text(3);
    note.anchor.page = static_cast<int>(row.integer(4));
    note.anchor.quote = row.text(5);
    note.anchor.before = row.text(6);
    note.anchor.after = row.text(7);
    note.anchor.begin = static_cast<int>(row.integer(8));
    note.anchor.end = static_cast<int>(row.integer(9));
    note.anchor.boxes = readBoxes(row.text(10));
    note.color = static_cast<int>(row.integer(11));
    note.text = row.text(12);
    note.criterion = row.text(13);
    note.made = row.integer(14);
    return note;
}

// What the ballot will say of the criterion, from its pieces as they stand.
void renewEvidence(Workspace &ws, const Round &round, const std::string &proposal, const std::string &criterion) {
    if (criterion.empty())
        return;
    Json::Array list;
    Statement row(ws.db(), "SELECT document, page, quote FROM note WHERE round = ? AND proposal = ? AND "
                           "kind = 'evidence' AND criterion = ? ORDER BY document, page, first, id");
    row.bind(1, round.id).bind(2, proposal).bind(3, criterion);
    while (row.step())
        list.push_back(
            Json::Object{{"document", row.text(0)}, {"page", row.integer(1)}, {"quote", evidenceQuote(row.text(2))}});
    if (list.size() > mostEvidence)
        throw Error(Code::stateWrong, "evidence");
    Statement(ws.db(), "INSERT INTO score(round, proposal, criterion, evidence, saved) VALUES (?, ?, ?, ?, ?) "
                       "ON CONFLICT DO UPDATE SET evidence = excluded.evidence, saved = excluded.saved")
        .bind(1, round.id)
        .bind(2, proposal)
        .bind(3, criterion)
        .bind(4, write(Json(std::move(list))))
        .bind(5, ws.clock())
        .run();
}

std::string evidenceCriterion(Workspace &ws, const std::string &id) {
    Statement row(ws.db(), "SELECT criterion FROM note WHERE id = ?");
    return row.bind(1, id).step() ? row.text(0) : std::string();
}

} // namespace

std::string newNoteId() {
    std::array<std::uint8_t, 8> bytes{};
    randomBytes(bytes);
    return toHex(bytes);
}

bool standsBefore(const Note &a, const Note &b) {
    return std::tie(a.proposal, a.anchor.document, a.anchor.page, a.anchor.begin, a.id) <
           std::tie(b.proposal, b.anchor.document, b.anchor.page, b.anchor.begin, b.id);
}

std::vector<Note> notes(Workspace &ws, const Round &round) {
    std::vector<Note> out;
    Statement row(ws.db(), std::string("SELECT ") + columns +
                               " FROM note WHERE round = ? ORDER BY proposal, document, page, first, id");
    row.bind(1, round.id);
    while (row.step())
        out.push_back(noteOf(row));
    return out;
}

void saveNote(Workspace &ws, const Round &round, const Note &note) {
    validate(note, round);
    const Anchor &a = note.anchor;
    Transaction transaction(ws.db());
    if (loadSheet(ws, round, note.proposal).state == State::recused)
        throw Error(Code::stateWrong, "recused");
    const std::string earlier = evidenceCriterion(ws, note.id);
    Statement(ws.db(), "INSERT INTO note(id, proposal, kind, document, page, quote, before, after, first, last, boxes, "
                       "color, text, criterion, made, round) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
                       "ON CONFLICT DO UPDATE SET kind = excluded.kind, page = excluded.page, quote = excluded.quote, "
                       "before = excluded.before, after = excluded.after, first = excluded.first, "
                       "last = excluded.last, boxes = excluded.boxes, color = excluded.color, text = excluded.text, "
                       "criterion = excluded.criterion WHERE round = excluded.round AND proposal = excluded.proposal")
        .bind(1, note.id)
        .bind(2, note.proposal)
        .bind(3, std::string_view(kindNames[static_cast<std::size_t>(note.kind)]))
        .bind(4, a.document)
        .bind(5, static_cast<std::int64_t>(a.page))
        .bind(6, a.quote)
        .bind(7, a.before)
        .bind(8, a.after)
        .bind(9, static_cast<std::int64_t>(a.begin))
        .bind(10, static_cast<std::int64_t>(a.end))
        .bind(11, writeBoxes(a.boxes))
        .bind(12, static_cast<std::int64_t>(note.color))
        .bind(13, note.text)
        .bind(14, note.criterion)
        .bind(15, note.made)
        .bind(16, round.id)
        .run();
    if (earlier != note.criterion)
        renewEvidence(ws, round, note.proposal, earlier);
    renewEvidence(ws, round, note.proposal, note.criterion);
    transaction.commit();
}

void eraseNote(Workspace &ws, const Round &round, const std::string &id) {
    Transaction transaction(ws.db());
    Statement row(ws.db(), "SELECT proposal, criterion FROM note WHERE id = ? AND round = ?");
    if (!row.bind(1, id).bind(2, round.id).step())
        return;
    const std::string proposal = row.text(0), criterion = row.text(1);
    row.reset();
    Statement(ws.db(), "DELETE FROM note WHERE id = ?").bind(1, id).run();
    renewEvidence(ws, round, proposal, criterion);
    transaction.commit();
}

std::string evidenceQuote(const std::string &quote) {
    std::string out;
    std::size_t count = 0;
    bool gap = false;
    for (std::size_t i = 0; i < quote.size();) {
        const auto lead = static_cast<unsigned char>(quote[i]);
        const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        if (lead == ' ' || lead == '\n' || lead == '\t') {
            gap = !out.empty();
        } else {
            if (count + (gap ? 2 : 1) > longestQuote) {
                while (count >= longestQuote) { // room for the dots
                    do
                        out.pop_back();
                    while (!out.empty() && (static_cast<unsigned char>(out.back()) & 0xC0) == 0x80);
                    if (!out.empty() && static_cast<unsigned char>(out.back()) >= 0xC0)
                        out.pop_back();
                    --count;
                }
                return out + "…";
            }
            if (gap)
                out += ' ', ++count;
            gap = false;
            out.append(quote, i, length);
            ++count;
        }
        i += length;
    }
    return out;
}

void forgetProposal(Workspace &ws, const std::string &roundId, const std::string &proposal) {
    Transaction transaction(ws.db());
    for (const char *table : {"note", "item_page", "edit", "history", "score"})
        Statement(ws.db(), std::string("DELETE FROM ") + table + " WHERE round = ? AND proposal = ?")
            .bind(1, roundId)
            .bind(2, proposal)
            .run();
    Statement(ws.db(), "UPDATE judgement SET opinion = '', gate = 0, gate_reason = '', recognition = 0, "
                       "recognition_reason = '' WHERE round = ? AND proposal = ?")
        .bind(1, roundId)
        .bind(2, proposal)
        .run();
    transaction.commit();
}

std::string writeNote(const Note &note) {
    const Anchor &a = note.anchor;
    return write(Json(Json::Object{{"id", note.id},
                                   {"proposal", note.proposal},
                                   {"kind", kindNames[static_cast<std::size_t>(note.kind)]},
                                   {"document", a.document},
                                   {"page", a.page},
                                   {"quote", a.quote},
                                   {"before", a.before},
                                   {"after", a.after},
                                   {"begin", a.begin},
                                   {"end", a.end},
                                   {"boxes", writeBoxes(a.boxes)},
                                   {"color", note.color},
                                   {"text", note.text},
                                   {"criterion", note.criterion},
                                   {"made", note.made}}));
}

Note readNote(const std::string &line) {
    const Json json = parse(line);
    Fields f(json, "note");
    Note note;
    note.id = f.text("id", 16);
    note.proposal = f.text("proposal", 16);
    note.kind = kindOf(f.text("kind", 16));
    note.anchor.document = f.text("document", 64);
    note.anchor.page = static_cast<int>(f.integer("page", 1, mostPages));
    note.anchor.quote = f.text("quote", longestStoredQuote);
    note.anchor.before = f.text("before", longestContext);
    note.anchor.after = f.text("after", longestContext);
    note.anchor.begin = static_cast<int>(f.integer("begin", 0, mostCharacters));
    note.anchor.end = static_cast<int>(f.integer("end", 0, mostCharacters));
    note.anchor.boxes = readBoxes(f.text("boxes", mostBoxes * 48));
    note.color = static_cast<int>(f.integer("color", 0, 3));
    note.text = f.text("text", longestText);
    note.criterion = f.text("criterion", 32);
    note.made = f.integer("made", 0, std::int64_t{1} << 50);
    f.end();
    return note;
}

} // namespace simsa
