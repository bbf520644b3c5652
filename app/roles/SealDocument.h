// A proposal's document: looked at in the page host and sealed into a workspace as it will travel.
#pragma once

#include "app/crypto/Keys.h"
#include "app/domain/Round.h"
#include "app/reading/PageHost.h"

namespace simsa {

struct PlainDocument {
    std::string name;
    Path path;   // a PDF, or
    Bytes bytes; // its content
};
struct SealedDocument {
    DocumentRef ref;
    Identity identity;
};

// Writes folder/<sealed>.age. hasText, when given: whether the first pages hold any text (else they are scanned).
// Throws pdfNot, pdfEncrypted, pdfBroken, fileTooLarge (2 GiB), fileUnreadable, diskFull with the document's name.
SealedDocument sealDocument(const PlainDocument &document, PageHost &host, const Path &folder, bool *hasText = nullptr);

// The sealed file is there and unchanged. Throws fileMissing, digestMismatch with the document's name.
void requireSealed(const DocumentRef &ref, const Path &folder);

} // namespace simsa
