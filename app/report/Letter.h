// The feedback letter to one applicant: what the disclosure rules let applicants see of their own proposal, and nothing
// of evaluators or other applicants.
#pragma once

#include "app/base/Bytes.h"
#include "app/report/Dossier.h"

namespace simsa {

// A PDF. The outcome is told where selected applicants are public, the figures where applicants see their own score,
// the comments where they see their own comments: grouped by criterion, each group in alphabetical order, so that
// neither order nor grouping says who wrote what. Throws decisionMissing.
Bytes letterPdf(const Dossier &d, std::size_t proposal, Tongue t);

} // namespace simsa
