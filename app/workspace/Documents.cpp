#include "app/workspace/Documents.h"

#include "app/base/Error.h"
#include "app/reading/PageHost.h"
#include "app/reading/SearchText.h"

#include <algorithm>
#include <tuple>

namespace simsa {

// In document.indexed: how the text of pages is kept. 1: each page by itself; 2: with the beginning of the next one,
// past running heads and feet.
static constexpr std::int64_t indexForm = 2;

void addDocument(Workspace &ws, const std::string &roundId, const std::string &proposal, int position,
                 const DocumentRef &ref, View identity) {
    Statement insert(ws.db(), "INSERT INTO document(round, proposal, position, sha256, sealed, name, pages, identity) "
                              "VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    insert.bind(1, roundId).bind(2, proposal).bind(3, static_cast<std::int64_t>(position)).bind(4, ref.sha256);
    insert.bind(5, ref.sealed).bind(6, ref.name).bind(7, static_cast<std::int64_t>(ref.pages));
    if (identity.empty())
        insert.bind(8, nullptr);
    else
        insert.bind(8, identity);
    insert.run();
}

std::vector<StoredDocument> documents(Workspace &ws, const std::string &roundId) {
    const auto guard = ws.lock();
    std::vector<StoredDocument> out;
    Statement row(ws.db(), "SELECT id, proposal, position, sha256, sealed, name, pages, identity IS NOT NULL, present, "
                           "indexed, reading FROM document WHERE round = ? ORDER BY id");
    row.bind(1, roundId);
    while (row.step()) {
        StoredDocument d;
        d.id = row.integer(0);
        d.proposal = row.text(1);
        d.position = static_cast<int>(row.integer(2));
        d.sha256 = row.text(3);
        d.sealed = row.text(4);
        d.name = row.text(5);
        d.pages = static_cast<int>(row.integer(6));
        d.readable = row.integer(7) != 0;
        d.present = row.integer(8) != 0;
        d.indexed = row.integer(9) != 0;
        d.reading = row.text(10);
        d.file = ws.vault().documents() / (d.sealed + ".age");
        out.push_back(std::move(d));
    }
    return out;
}

Identity documentIdentity(Workspace &ws, std::int64_t document) {
    const auto guard = ws.lock();
    Statement row(ws.db(), "SELECT identity FROM document WHERE id = ? AND identity IS NOT NULL");
    if (!row.bind(1, document).step())
        throw Error(Code::fileUnreadable, "document");
    return identityFromText(row.blobView(0));
}

void markPresent(Workspace &ws, std::int64_t document) {
    const auto guard = ws.lock();
    Statement(ws.db(), "UPDATE document SET present = 1 WHERE id = ?").bind(1, document).run();
}

static void eraseText(Workspace &ws, std::int64_t document) {
    Statement rows(ws.db(), "SELECT id, text FROM page WHERE document = ?");
    rows.bind(1, document);
    Statement erase(ws.db(), "INSERT INTO page_text(page_text, rowid, text) VALUES ('delete', ?, ?)");
    while (rows.step())
        erase.bind(1, rows.integer(0)).bind(2, indexedText(toUtf32(rows.text(1)))).run();
    Statement(ws.db(), "DELETE FROM page WHERE document = ?").bind(1, document).run();
}

void closeDocuments(Workspace &ws, const std::string &roundId, const std::string &proposal) {
    std::vector<Path> files;
    Transaction transaction(ws.db());
    for (const StoredDocument &d : documents(ws, roundId)) {
        if (d.proposal != proposal)
            continue;
        eraseText(ws, d.id);
        Statement(ws.db(), "UPDATE document SET identity = NULL, indexed = 0, present = 0 WHERE id = ?")
            .bind(1, d.id)
            .run();
        files.push_back(d.file);
    }
    transaction.commit();
    for (const Path &file : files) { // not before: what is not committed may come back
        std::error_code ignored;
        std::filesystem::remove(file, ignored);
    }
}

// With the lock held and within a transaction. pages: from the first on, empty where there is no text.
static void keepText(Workspace &ws, std::int64_t document, const std::vector<std::u32string> &pages) {
    eraseText(ws, document);
    Statement insertPage(ws.db(), "INSERT INTO page(document, number, text) VALUES (?, ?, ?)");
    Statement insertText(ws.db(), "INSERT INTO page_text(rowid, text) VALUES (?, ?)");
    for (std::size_t i = 0; i < pages.size(); ++i) {
        if (pages[i].empty())
            continue;
        const std::u32string_view next = i + 1 < pages.size() ? std::u32string_view(pages[i + 1]) : U"";
        const std::string text = toUtf8(withFollowing(pages[i], next));
        insertPage.bind(1, document).bind(2, static_cast<std::int64_t>(i + 1)).bind(3, text).run();
        insertText.bind(1, ws.db().lastId()).bind(2, indexedText(toUtf32(text))).run(); // as eraseText will read it
    }
    Statement(ws.db(), "UPDATE document SET indexed = ? WHERE id = ?").bind(1, indexForm).bind(2, document).run();
}

int renewIndex(Workspace &ws, const Progress &progress) {
    const auto old = [&ws] {
        const auto guard = ws.lock();
        std::vector<std::int64_t> ids;
        Statement row(ws.db(), "SELECT id FROM document WHERE indexed > 0 AND indexed < ? AND identity IS NOT NULL");
        row.bind(1, indexForm);
        while (row.step())
            ids.push_back(row.integer(0));
        return ids;
    };
    const std::vector<std::int64_t> ids = old();
    int done = 0;
    for (const std::int64_t id : ids) {
        progress("index", done, static_cast<int>(ids.size()));
        const auto guard = ws.lock();
        Transaction transaction(ws.db());
        std::vector<std::u32string> pages; // none where the document was closed to us meanwhile
        Statement row(ws.db(), "SELECT p.number, p.text FROM page p JOIN document d ON d.id = p.document "
                               "WHERE d.id = ? AND d.identity IS NOT NULL ORDER BY p.number");
        row.bind(1, id);
        while (row.step()) {
            pages.resize(static_cast<std::size_t>(row.integer(0)));
            pages.back() = toUtf32(row.text(1));
            pages.back().resize(std::min(pages.back().size(), pages.back().rfind(U'\f'))); // what follows was added
        }
        if (pages.empty())
            continue;
        keepText(ws, id, pages);
        transaction.commit();
        ++done;
    }
    return done;
}

void indexDocument(Workspace &ws, const StoredDocument &document, PageHost &host, const Progress &progress) {
    std::vector<std::u32string> pages;
    std::string problem;
    try {
        const DocumentInfo info = host.open(document.file, documentIdentity(ws, document.id));
        for (int page = 0; page < info.pages; ++page) {
            progress("index", page, info.pages);
            try {
                pages.push_back(pageText(host.text(page)));
            } catch (const Error &e) {
                if (e.code != Code::pageFailed && e.code != Code::pageTimeout)
                    throw;
                pages.emplace_back(); // one page that cannot be read does not close the others
            }
        }
    } catch (const Error &e) {
        if (e.code == Code::cancelled || e.code == Code::hostUnavailable || e.code == Code::sandboxUnavailable)
            throw;
        problem = nameOf(e.code);
    }
    const auto guard = ws.lock(); // not before: reading the pages takes seconds
    Transaction transaction(ws.db());
    if (!Statement(ws.db(), "SELECT 1 FROM document WHERE id = ? AND identity IS NOT NULL").bind(1, document.id).step())
        return; // closed to us meanwhile: its text is not kept
    keepText(ws, document.id, pages);
    Statement(ws.db(), "UPDATE document SET reading = ? WHERE id = ?").bind(1, problem).bind(2, document.id).run();
    transaction.commit();
}

std::vector<Hit> search(Workspace &ws, const std::string &roundId, const std::string &query, int most) {
    const auto guard = ws.lock();
    std::vector<Hit> hits;
    const std::string phrase = searchPhrase(query);
    if (phrase.empty())
        return hits;
    Statement row(ws.db(), "SELECT d.id, d.proposal, p.number, p.text FROM page_text t JOIN page p ON p.id = t.rowid "
                           "JOIN document d ON d.id = p.document WHERE t.text MATCH ? AND d.round = ? "
                           "AND d.identity IS NOT NULL ORDER BY t.rowid");
    row.bind(1, phrase).bind(2, roundId);
    const std::u32string wanted = toUtf32(query);
    while (static_cast<int>(hits.size()) < most && row.step()) {
        const std::u32string text = toUtf32(row.text(3));
        if (beginsOnPage(text, wanted)) // else it is a hit of the next page
            hits.push_back(
                {row.integer(0), row.text(1), static_cast<int>(row.integer(2)), toUtf8(excerpt(text, wanted))});
    }
    // Sorted here: there the index's own order lets it stop at the limit, before the other pages are read.
    std::sort(hits.begin(), hits.end(),
              [](const Hit &a, const Hit &b) { return std::tie(a.document, a.page) < std::tie(b.document, b.page); });
    return hits;
}

} // namespace simsa
