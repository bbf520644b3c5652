// Fixed keys and one fixed round, so that the targets can sign and seal what they are given: a reader that stands
// behind a signature is reached by every input.
#pragma once

#include "app/domain/Round.h"
#include "app/exchange/Envelope.h"

namespace simsa::fuzz {

struct Party {
    SigningKey signing;
    Identity identity;
};
struct World {
    Party chair;
    std::vector<Party> panel;    // E1 … E3
    std::vector<Party> trustees; // 3, of whom 2 open
    Round round;                 // of proposals 01 … 03
    std::string json, digest;
    std::vector<Identity> vectors; // of the published age vectors
};
const World &world();

std::string memberOf(const SigningPublic &key); // of the panel, or ""
// A manifest and payload as the author would send them: signed, with right digests.
Bytes signedTar(FileType type, const Party &author, const std::vector<TarView> &payload);
// The same with a manifest of any bytes.
Bytes tarWith(View manifest, FileType type, const Party &author, const std::vector<TarView> &payload);

} // namespace simsa::fuzz
