// The host's answers, read as what they are: bytes from a process that a hostile document may have taken over.
// All throw Error{pageFailed} for anything that does not hold: counts, sizes, order, finiteness, UTF-8.
#pragma once

#include "app/reading/PageHost.h"

namespace simsa {

DocumentInfo readDocument(View payload);
TextLayer readText(View payload);
std::vector<OutlineItem> readOutline(View payload, int pages);
std::vector<Link> readLinks(View payload, int pages);
std::vector<std::string> readLabels(View payload, int pages);

} // namespace simsa
