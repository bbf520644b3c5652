// The sealed documents of a round and the searchable text of their pages.
#pragma once

#include "app/base/Progress.h"
#include "app/domain/Round.h"
#include "app/workspace/Workspace.h"

#include <optional>

namespace simsa {

class PageHost;

struct StoredDocument {
    std::int64_t id = 0;
    std::string proposal;
    int position = 0;
    std::string sha256, sealed, name;
    int pages = 0;
    bool readable = false; // its identity is here
    bool present = false;  // its file is here
    bool indexed = false;
    std::string reading; // why it cannot be read: key of a Code, or ""
    Path file;           // documents/<sealed>.age
};

// Rows for all documents of a round; `identity` may be empty (recused).
void addDocument(Workspace &ws, const std::string &roundId, const std::string &proposal, int position,
                 const DocumentRef &ref, View identity);
std::vector<StoredDocument> documents(Workspace &ws, const std::string &roundId);
Identity documentIdentity(Workspace &ws, std::int64_t document); // throws fileUnreadable when closed to us
void markPresent(Workspace &ws, std::int64_t document);
// A recusal: the identity is erased and the text with it.
void closeDocuments(Workspace &ws, const std::string &roundId, const std::string &proposal);
// Text of all pages into the index. A document that cannot be read is noted, not thrown.
void indexDocument(Workspace &ws, const StoredDocument &document, PageHost &host,
                   const Progress &progress = noProgress);
// Text that an earlier version of the program put into the index is put there anew, in the form searched for now, from
// what is kept of the pages. One document at a time, the lock let go in between; returns how many.
int renewIndex(Workspace &ws, const Progress &progress = noProgress);

struct Hit {
    std::int64_t document = 0;
    std::string proposal;
    int page = 1;
    std::string snippet; // about 90 characters round the hit
};
std::vector<Hit> search(Workspace &ws, const std::string &roundId, const std::string &query, int most = 200);

} // namespace simsa
