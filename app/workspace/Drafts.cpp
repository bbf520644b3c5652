#include "app/workspace/Drafts.h"

#include "app/base/Error.h"
#include "app/domain/Codec.h"
#include "app/domain/Format.h"

#include <algorithm>
#include <set>

namespace simsa {

namespace {

constexpr std::int64_t mostBytes = std::int64_t{4} << 30;

Json::Array toJson(const std::vector<std::string> &list) {
    Json::Array out;
    for (const std::string &text : list)
        out.push_back(text);
    return out;
}

std::vector<std::string> textsFrom(const Json::Array &list, const char *field) {
    std::vector<std::string> out;
    for (const Json &entry : list) {
        const auto *text = std::get_if<std::string>(&entry.value);
        if (text == nullptr)
            throw Error(Code::jsonField, field);
        out.push_back(*text);
    }
    return out;
}

// The files that nothing else holds are handed back: they go once this is committed, for what is not may come back.
std::vector<Path> forget(Workspace &ws, const std::vector<std::string> &sealed) {
    std::vector<Path> files;
    Statement held(ws.db(), "SELECT 1 FROM document WHERE sealed = ?");
    Statement erase(ws.db(), "DELETE FROM draft_document WHERE sealed = ?");
    for (const std::string &name : sealed) {
        erase.bind(1, name).run();
        if (!held.bind(1, name).step())
            files.push_back(ws.vault().documents() / (name + ".age"));
        held.reset();
    }
    return files;
}

void removeAll(const std::vector<Path> &files) {
    for (const Path &file : files) {
        std::error_code ignored; // a file that stays behind is sealed, and its key is gone
        std::filesystem::remove(file, ignored);
    }
}

} // namespace

std::string newDraftId() {
    std::array<std::uint8_t, 16> id{};
    randomBytes(id);
    return toHex(id);
}

std::string writeDraft(const Draft &d) {
    Json::Array proposals;
    for (const DraftProposal &p : d.proposals) {
        Json::Array documents;
        for (const DraftDocument &doc : p.documents)
            documents.push_back(Json::Object{{"name", doc.ref.name},
                                             {"sha256", doc.ref.sha256},
                                             {"sealed", doc.ref.sealed},
                                             {"size", doc.ref.size},
                                             {"sealed_size", doc.ref.sealedSize},
                                             {"pages", doc.ref.pages},
                                             {"text", doc.text}});
        proposals.push_back(Json::Object{{"id", p.id},
                                         {"applicant", p.applicant},
                                         {"members", toJson(p.members)},
                                         {"documents", std::move(documents)}});
    }
    Json::Object o{{"format", "simsa-stored-draft-1"},
                   {"id", d.id},
                   {"title", d.title},
                   {"committee", d.committee},
                   {"language", d.language},
                   {"drop", d.drop},
                   {"previous", d.previous},
                   {"deadline", d.deadline},
                   {"target", d.target.hundredths},
                   {"rubric", simsa::toJson(d.rubric)},
                   {"policy", simsa::toJson(d.policy)},
                   {"proposals", std::move(proposals)},
                   {"panel", toJson(d.panel)},
                   {"shuffled", d.shuffled},
                   {"blind", d.blind},
                   {"reading_minutes", d.readingMinutes}};
    if (!d.trustees.empty()) {
        o.emplace_back("trustees", toJson(d.trustees));
        o.emplace_back("threshold", d.threshold);
    }
    return write(Json(std::move(o)));
}

Draft readStoredDraft(std::string_view text) {
    constexpr std::int64_t latest = 253'402'300'799; // the year 9999
    const Json json = parse(text);
    Fields f(json, "draft");
    requireFormat(f, "simsa-stored-draft-1");
    Draft d;
    d.id = f.text("id", 32);
    d.title = f.text("title", 200);
    d.committee = f.text("committee", 200);
    d.language = f.text("language", 2);
    d.drop = f.text("drop", 500);
    d.previous = f.text("previous", 64);
    d.deadline = f.integer("deadline", 0, latest);
    d.target = {f.integer("target", 0, 100'000'000)};
    d.rubric = rubricFrom(f.any("rubric"));
    d.policy = policyFrom(f.any("policy"));
    for (const Json &entry : f.array("proposals", 1000)) {
        Fields p(entry, "draft.proposals");
        DraftProposal proposal;
        proposal.id = p.text("id", 16);
        proposal.applicant = p.text("applicant", 200);
        proposal.members = textsFrom(p.array("members", 200), "draft.proposals.members");
        for (const Json &document : p.array("documents", 50)) {
            Fields doc(document, "draft.proposals.documents");
            DraftDocument out;
            out.ref.name = doc.text("name", 120);
            out.ref.sha256 = doc.text("sha256", 64);
            out.ref.sealed = doc.text("sealed", 64);
            out.ref.size = doc.integer("size", 0, mostBytes);
            out.ref.sealedSize = doc.integer("sealed_size", 0, mostBytes);
            out.ref.pages = static_cast<int>(doc.integer("pages", 0, 100'000));
            out.text = doc.boolean("text");
            doc.end();
            proposal.documents.push_back(std::move(out));
        }
        p.end();
        d.proposals.push_back(std::move(proposal));
    }
    d.panel = textsFrom(f.array("panel", 10'000), "draft.panel");
    d.shuffled = f.integer("shuffled", 0, latest);
    d.blind = f.boolean("blind");
    d.readingMinutes = static_cast<int>(f.integer("reading_minutes", 0, 600));
    if (f.next("trustees")) {
        d.trustees = textsFrom(f.array("trustees", 255), "draft.trustees");
        d.threshold = static_cast<int>(f.integer("threshold", 0, 255));
    }
    f.end();
    return d;
}

std::vector<DraftItem> drafts(Workspace &ws) {
    const auto guard = ws.lock();
    std::vector<DraftItem> out;
    Statement row(ws.db(), "SELECT json, changed FROM draft ORDER BY changed DESC, id");
    while (row.step()) {
        const Draft d = readStoredDraft(row.text(0));
        out.push_back({d.id, d.title, row.integer(1), d.proposals.size(), d.panel.size()});
    }
    return out;
}

Draft loadDraft(Workspace &ws, const std::string &id) {
    const auto guard = ws.lock();
    Statement row(ws.db(), "SELECT json FROM draft WHERE id = ?");
    if (!row.bind(1, id).step())
        throw Error(Code::roundUnknown);
    return readStoredDraft(row.text(0));
}

void saveDraft(Workspace &ws, const Draft &draft) {
    const auto guard = ws.lock();
    Statement(ws.db(), "INSERT INTO draft(id, json, made, changed) VALUES (?, ?, ?, ?) "
                       "ON CONFLICT(id) DO UPDATE SET json = excluded.json, changed = excluded.changed")
        .bind(1, draft.id)
        .bind(2, writeDraft(draft))
        .bind(3, ws.clock())
        .bind(4, ws.clock())
        .run();
}

void deleteDraft(Workspace &ws, const std::string &id) {
    const auto guard = ws.lock();
    std::vector<std::string> sealed;
    {
        Statement row(ws.db(), "SELECT sealed FROM draft_document WHERE draft = ?");
        row.bind(1, id);
        while (row.step())
            sealed.push_back(row.text(0));
    }
    Transaction transaction(ws.db());
    const std::vector<Path> files = forget(ws, sealed);
    Statement(ws.db(), "DELETE FROM practice WHERE draft = ?").bind(1, id).run();
    Statement(ws.db(), "DELETE FROM draft WHERE id = ?").bind(1, id).run();
    transaction.commit();
    removeAll(files);
}

void addDraftDocument(Workspace &ws, const std::string &draft, const std::string &sealed, View identity) {
    const auto guard = ws.lock();
    Statement(ws.db(), "INSERT INTO draft_document(sealed, draft, identity) VALUES (?, ?, ?)")
        .bind(1, sealed)
        .bind(2, draft)
        .bind(3, identity)
        .run();
}

Secret draftDocumentIdentity(Workspace &ws, const std::string &sealed) {
    const auto guard = ws.lock();
    Statement row(ws.db(), "SELECT identity FROM draft_document WHERE sealed = ?");
    if (!row.bind(1, sealed).step())
        throw Error(Code::fileMissing, sealed.substr(0, 16));
    return secret(row.blobView(0));
}

void dropUnusedDocuments(Workspace &ws, const std::string &id) {
    const auto guard = ws.lock();
    std::set<std::string> named;
    for (const DraftProposal &p : loadDraft(ws, id).proposals)
        for (const DraftDocument &d : p.documents)
            named.insert(d.ref.sealed);
    std::vector<std::string> unused;
    {
        Statement row(ws.db(), "SELECT sealed FROM draft_document WHERE draft = ?");
        row.bind(1, id);
        while (row.step())
            if (!named.contains(row.text(0)))
                unused.push_back(row.text(0));
    }
    Transaction transaction(ws.db());
    const std::vector<Path> files = forget(ws, unused);
    transaction.commit();
    removeAll(files);
}

void savePractice(Workspace &ws, const std::string &draft, const Practice &practice) {
    const auto guard = ws.lock();
    Statement(ws.db(), "INSERT OR REPLACE INTO practice(draft, folder, passphrase, round, made) VALUES (?, ?, ?, ?, ?)")
        .bind(1, draft)
        .bind(2, practice.folder)
        .bind(3, practice.passphrase)
        .bind(4, practice.round)
        .bind(5, practice.made)
        .run();
}

std::optional<Practice> practiceOf(Workspace &ws, const std::string &draft) {
    const auto guard = ws.lock();
    Statement row(ws.db(), "SELECT folder, passphrase, round, made FROM practice WHERE draft = ?");
    if (!row.bind(1, draft).step())
        return {};
    return Practice{row.text(0), row.text(1), row.text(2), row.integer(3)};
}

} // namespace simsa
