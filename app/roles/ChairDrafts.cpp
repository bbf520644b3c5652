#include "app/roles/ChairDrafts.h"

#include "app/crypto/Hash.h"
#include "app/domain/Codec.h"
#include "app/domain/Names.h"
#include "app/roles/Rehearsals.h"
#include "app/roles/SealDocument.h"

#include <algorithm>
#include <set>

namespace simsa {

namespace {

constexpr std::size_t mostFiles = 5000, mostProposals = 1000, mostDocuments = 50;

struct FoundFile {
    Path path;
    std::string folder; // the name of the folder it was found in, "" for a file named by itself
};

std::vector<FoundFile> filesOf(const std::vector<Path> &paths) {
    std::vector<FoundFile> out;
    const auto addFolder = [&](const Path &folder, bool inner) {
        for (const std::string &name : listFiles(folder, mostFiles))
            if (!name.starts_with('.'))
                out.push_back({folder / name, inner ? folder.filename().string() : std::string()});
    };
    std::error_code failed;
    for (const Path &path : paths) {
        if (!std::filesystem::is_directory(path, failed)) {
            out.push_back({path, {}});
            continue;
        }
        addFolder(path, false);
        std::vector<Path> folders;
        for (const auto &entry : std::filesystem::directory_iterator(path, failed))
            if (entry.is_directory(failed) && !entry.is_symlink(failed))
                folders.push_back(entry.path());
        std::sort(folders.begin(), folders.end());
        for (const Path &folder : folders)
            addFolder(folder, true);
        if (out.size() > mostFiles)
            break;
    }
    if (out.size() > mostFiles)
        throw Error(Code::fileTooLarge, paths.empty() ? std::string() : paths[0].filename().string());
    return out;
}

// A document's name travels: at most 120 characters, its ending kept.
std::string shortName(const Path &path) {
    std::string name = path.filename().string();
    if (!isText(name))
        return "document.pdf";
    for (char &c : name)
        if (c == '\n' || c == '\t')
            c = ' ';
    if (characters(name) <= 120)
        return name;
    std::string stem = path.stem().string();
    while (characters(stem) > 110)
        do
            stem.pop_back();
        while (!stem.empty() && !isText(stem));
    return stem + path.extension().string().substr(0, 8);
}

std::string plainNumber(const std::string &id) { // "07" and "7" are the same
    const std::size_t at = id.find_first_not_of('0');
    return at == std::string::npos ? id : id.substr(at);
}

std::string clipped(std::string text, std::size_t most) {
    while (characters(text) > most)
        do
            text.pop_back();
        while (!text.empty() && !isText(text));
    return text;
}

bool sealedHere(const Draft &draft, const std::string &proposal, const DraftDocument &document) {
    for (const DraftProposal &p : draft.proposals)
        if (p.id == proposal)
            for (const DraftDocument &d : p.documents)
                if (d.ref.sha256 == document.ref.sha256)
                    return true;
    return false;
}

} // namespace

Draft newDraft(Workspace &ws, const std::string &language) {
    const auto guard = ws.lock();
    Draft d;
    d.id = newDraftId();
    d.language = language;
    d.committee = ws.setting("committee");
    d.drop = ws.setting("drop");
    d.policy.minTotals = 3;
    d.policy.gate.base = d.policy.recognition.base = Base::present;
    return d;
}

std::pair<std::string, std::string> numberAndName(const std::string &fileName) {
    const std::string stem = fileName.substr(0, fileName.rfind('.'));
    const std::string &text = stem.empty() ? fileName : stem;
    std::size_t at = text.find_first_not_of("([{#");
    if (at == std::string::npos)
        at = 0;
    std::size_t end = at;
    while (end < text.size() && text[end] >= '0' && text[end] <= '9')
        ++end;
    const std::string digits = text.substr(at, end - at);
    const bool number = !digits.empty() && plainNumber(digits).size() <= 3; // "2026 plan.pdf" begins with a year
    constexpr std::string_view marks = " \t_-.,)]}#";
    std::size_t from = text.find_first_not_of(marks, number ? end : 0);
    if (from == std::string::npos)
        from = text.size();
    std::size_t to = text.find_first_of("_-(", from);
    if (to == std::string::npos)
        to = text.size();
    std::string name = text.substr(from, to - from);
    while (!name.empty() && marks.find(name.back()) != std::string_view::npos)
        name.pop_back();
    return {number ? digits : std::string(), isText(name) ? name : std::string()};
}

std::vector<TakenFile> takeFiles(Workspace &ws, const std::string &draft, const std::vector<Path> &paths,
                                 const Progress &progress) {
    const std::vector<FoundFile> files = filesOf(paths);
    const int total = static_cast<int>(files.size());
    std::vector<TakenFile> out;
    PageHost host;
    for (int i = 0; i < total; ++i) {
        try {
            progress("check", i, total);
        } catch (const Error &e) {
            if (e.code != Code::cancelled || out.empty())
                throw;
            return out;
        }
        const FoundFile &file = files[static_cast<std::size_t>(i)];
        TakenFile taken{.name = shortName(file.path)};
        std::tie(taken.number, taken.applicant) = numberAndName(file.path.filename().string());
        if (taken.number.empty() && !file.folder.empty())
            std::tie(taken.number, taken.applicant) = numberAndName(file.folder + ".");
        try {
            DraftDocument document;
            const SealedDocument sealed =
                sealDocument({taken.name, file.path, {}}, host, ws.vault().documents(), &document.text);
            document.ref = sealed.ref;
            addDraftDocument(ws, draft, sealed.ref.sealed, toText(sealed.identity));
            taken.document = document;
        } catch (const Error &e) {
            if (e.code == Code::diskFull || e.code == Code::cancelled || e.code == Code::hostUnavailable ||
                e.code == Code::sandboxUnavailable)
                throw;
            taken.refusal = Refusal{e.code, taken.name};
        }
        out.push_back(std::move(taken));
    }
    return out;
}

std::string nextNumber(const Draft &draft) {
    int most = 0;
    for (const DraftProposal &p : draft.proposals) {
        const std::string digits = plainNumber(p.id);
        if (!digits.empty() && digits.size() <= 4 && digits.find_first_not_of("0123456789") == std::string::npos)
            most = std::max(most, std::stoi(digits));
    }
    const std::string next = std::to_string(most + 1);
    return next.size() < 2 ? "0" + next : next;
}

int placeFiles(Draft &draft, const std::vector<TakenFile> &files) {
    int placed = 0;
    for (const TakenFile &file : files) {
        if (!file.document)
            continue;
        auto at = std::find_if(draft.proposals.begin(), draft.proposals.end(), [&](const DraftProposal &p) {
            return !file.number.empty() && plainNumber(p.id) == plainNumber(file.number);
        });
        if (at == draft.proposals.end() && file.number.empty())
            at = std::find_if(draft.proposals.begin(), draft.proposals.end(), [&](const DraftProposal &p) {
                return namesMeet(p.applicant, file.name) &&
                       plainName(file.name).find(plainName(p.applicant)) != std::string::npos;
            });
        if (at == draft.proposals.end()) {
            if (draft.proposals.size() >= mostProposals)
                break;
            DraftProposal fresh;
            fresh.id = file.number.empty()       ? nextNumber(draft)
                       : file.number.size() == 1 ? "0" + file.number
                                                 : file.number;
            fresh.applicant = clipped(file.applicant, 200);
            // By number, among numbers that rise.
            at = std::find_if(draft.proposals.begin(), draft.proposals.end(), [&](const DraftProposal &p) {
                const std::string a = plainNumber(p.id), b = plainNumber(fresh.id);
                return a.size() > b.size() || (a.size() == b.size() && a > b);
            });
            at = draft.proposals.insert(at, std::move(fresh));
        }
        if (at->documents.size() >= mostDocuments || sealedHere(draft, at->id, *file.document))
            continue;
        at->documents.push_back(*file.document);
        ++placed;
    }
    return placed;
}

Draft importDraft(Workspace &ws, const Path &file, std::vector<Refusal> &left, const Progress &progress) {
    const Bytes bytes = readFile(file, 16u << 20);
    const RoundDraft from = readDraft(textOf(bytes), file.parent_path());
    if (from.discussion) // its definition is that of the round before
        throw Error(Code::roundRule, "discussion");
    Draft d = newDraft(ws, from.language);
    d.title = from.title;
    if (!from.committee.empty())
        d.committee = from.committee;
    if (!from.drop.empty())
        d.drop = from.drop;
    d.previous = from.previous;
    d.deadline = from.deadline;
    d.rubric = from.rubric;
    d.policy = from.policy;
    d.target = {};
    for (const Criterion &c : from.rubric.criteria)
        d.target += c.maximum;
    d.blind = from.blind;
    d.readingMinutes = from.readingMinutes;
    try { // trustees whose cards are not admitted here are chosen anew
        for (const Trustee &t : chosenTrustees(Chair(ws).cards(), from.trustees))
            d.trustees.push_back(t.signing);
        d.threshold = d.trustees.empty() ? 0 : from.threshold;
    } catch (const Error &e) {
        if (e.code != Code::cardNotConfirmed)
            throw;
    }
    saveDraft(ws, d); // its documents need it
    PageHost host;
    int done = 0;
    try {
        for (const RoundDraft::Entry &entry : from.proposals) {
            progress("check", done++, static_cast<int>(from.proposals.size()));
            DraftProposal p{entry.id, entry.applicant, entry.members, {}};
            for (const RoundDraft::Document &document : entry.documents) {
                try {
                    DraftDocument out;
                    const std::string name = shortName(document.path);
                    const SealedDocument sealed =
                        sealDocument({name, document.path, document.bytes}, host, ws.vault().documents(), &out.text);
                    out.ref = sealed.ref;
                    addDraftDocument(ws, d.id, sealed.ref.sealed, toText(sealed.identity));
                    p.documents.push_back(std::move(out));
                } catch (const Error &e) {
                    if (e.code == Code::diskFull || e.code == Code::hostUnavailable ||
                        e.code == Code::sandboxUnavailable)
                        throw;
                    left.push_back({e.code, shortName(document.path)});
                }
            }
            d.proposals.push_back(std::move(p));
        }
        saveDraft(ws, d);
    } catch (...) {
        deleteDraft(ws, d.id);
        throw;
    }
    return d;
}

std::string exportDraft(const Draft &d) {
    Json::Array proposals;
    for (const DraftProposal &p : d.proposals) {
        Json::Object entry{{"id", p.id}, {"applicant", p.applicant}};
        if (!p.members.empty()) {
            Json::Array members;
            for (const std::string &m : p.members)
                members.push_back(m);
            entry.emplace_back("members", std::move(members));
        }
        Json::Array documents;
        for (const DraftDocument &document : p.documents)
            documents.push_back(document.ref.name);
        entry.emplace_back("documents", std::move(documents));
        proposals.push_back(std::move(entry));
    }
    Json::Object json{{"format", "simsa-draft-1"}, {"title", d.title}};
    if (!d.committee.empty())
        json.emplace_back("committee", d.committee);
    json.emplace_back("language", d.language);
    if (!d.drop.empty())
        json.emplace_back("drop", d.drop);
    if (!d.previous.empty())
        json.emplace_back("previous", d.previous);
    json.emplace_back("deadline", toTimeText(d.deadline));
    json.emplace_back("rubric", toJson(d.rubric));
    json.emplace_back("policy", toJson(d.policy));
    json.emplace_back("proposals", std::move(proposals));
    if (d.trustees.size() > 1) {
        json.emplace_back("trustees", Json::Array(d.trustees.begin(), d.trustees.end()));
        json.emplace_back("threshold", d.threshold);
    }
    if (d.blind)
        json.emplace_back("blind", true);
    if (d.readingMinutes > 0)
        json.emplace_back("reading_minutes", d.readingMinutes);
    return write(Json(std::move(json)));
}

RoundDraft toRoundDraft(Workspace &ws, const Draft &d) {
    RoundDraft out{.title = d.title,
                   .committee = d.committee,
                   .language = d.language,
                   .drop = d.drop,
                   .previous = d.previous,
                   .deadline = d.deadline,
                   .rubric = d.rubric,
                   .policy = d.policy};
    for (const DraftProposal &p : d.proposals) {
        RoundDraft::Entry entry{p.id, p.applicant, p.members, {}};
        for (const DraftDocument &document : p.documents)
            entry.documents.push_back({.name = document.ref.name,
                                       .ref = document.ref,
                                       .identity = draftDocumentIdentity(ws, document.ref.sealed)});
        out.proposals.push_back(std::move(entry));
    }
    out.panel = d.panel;
    out.trustees = d.trustees;
    out.threshold = d.threshold;
    out.blind = d.blind;
    out.readingMinutes = d.readingMinutes;
    return out;
}

std::string openStoredDraft(Workspace &ws, const std::string &id, const Progress &progress) {
    const Draft draft = loadDraft(ws, id);
    if (draft.panel.empty()) // never all admitted by default: the panel is chosen here
        throw Error(Code::cardNotConfirmed, "panel");
    for (const DraftProposal &p : draft.proposals)
        if (p.documents.empty())
            throw Error(Code::roundRule, "documents: " + p.id);
    const std::string round = Chair(ws).openRound(toRoundDraft(ws, draft), progress);
    deleteDraft(ws, id);
    return round;
}

std::vector<ForeseenConflict> foreseenConflicts(const Draft &draft, const std::vector<StoredCard> &cards) {
    struct Party {
        const DraftProposal *proposal;
        const std::string *name;
        std::string plain;
    };
    std::vector<Party> parties;
    for (const DraftProposal &p : draft.proposals) {
        parties.push_back({&p, &p.applicant, plainName(p.applicant)});
        for (const std::string &member : p.members)
            parties.push_back({&p, &member, plainName(member)});
    }
    std::vector<ForeseenConflict> out;
    for (const std::string &signing : draft.panel)
        for (const StoredCard &stored : cards) {
            const PersonCard &card = stored.card;
            if (card.signing != signing || card.affiliation.empty())
                continue;
            const std::string own = plainName(card.affiliation);
            const DraftProposal *told = nullptr; // once for each proposal
            for (const Party &party : parties)
                if (party.proposal != told && plainNamesMeet(own, party.plain)) {
                    told = party.proposal;
                    out.push_back({signing, card.name, card.affiliation, told->id, told->applicant, *party.name});
                }
        }
    return out;
}

void shufflePanel(Draft &draft, std::int64_t now) {
    for (std::size_t left = draft.panel.size(); left > 1; --left) {
        std::uint64_t drawn = 0;
        const std::uint64_t fair = UINT64_MAX - UINT64_MAX % left; // above it the last places would come up too often
        do {
            std::array<std::uint8_t, 8> bytes{};
            randomBytes(bytes);
            std::memcpy(&drawn, bytes.data(), bytes.size());
        } while (drawn >= fair);
        std::swap(draft.panel[left - 1], draft.panel[drawn % left]);
    }
    draft.shuffled = now;
}

} // namespace simsa
