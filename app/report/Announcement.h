// What the public gets: the selected applicants, and of them only what the disclosure rules give away.
#pragma once

#include "app/base/Bytes.h"
#include "app/base/Error.h"
#include "app/report/Dossier.h"

namespace simsa {

// Why there can be none: notPublic, decisionMissing.
std::optional<Code> whyNoAnnouncement(const Dossier &d);
// Both throw that Error. The order of the applicants is that of their numbers
// unless ranks are public: an order must not tell what the words keep back.
std::string announcementText(const Dossier &d, Tongue t);
Bytes announcementPdf(const Dossier &d, Tongue t);

} // namespace simsa
