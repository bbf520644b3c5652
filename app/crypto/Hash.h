// SHA-256 and HMAC-SHA-256.
#pragma once

#include "app/crypto/Keys.h"

#include <memory>

namespace simsa {

class Sha256 {
public:
    Sha256();
    ~Sha256();
    Sha256(Sha256 &&) noexcept;
    Sha256 &operator=(Sha256 &&) noexcept;
    void update(View bytes);
    Digest finish(); // starts anew afterwards

private:
    struct State;
    std::unique_ptr<State> state;
};

Digest sha256(View bytes);
// Digest of a file read in pieces. Throws as readFile, without a cap.
Digest sha256File(const std::string &path);

} // namespace simsa
