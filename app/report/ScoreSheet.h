// An evaluator's own score sheet on paper: what one sealed ballot says, with the digest that ties it to that ballot.
#pragma once

#include "app/base/Bytes.h"
#include "app/domain/Ballot.h"

namespace simsa {

struct SheetFacts {
    std::string evaluator;  // name, as on the card; "" leaves the pseudonym alone
    std::string digest;     // submission digest, hex
    std::string sealedAt;   // as people of that language write a time; "" where nobody but the evaluator knows it
    std::string receivedAt; // by the chair, likewise
};

// A PDF in `language` ("ko" or "en"). In a blind round applicants keep their numbers only.
Bytes scoreSheetPdf(const Round &round, const Ballot &ballot, const SheetFacts &facts, const std::string &language);

} // namespace simsa
