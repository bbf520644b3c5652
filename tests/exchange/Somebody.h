// A person with fresh keys.
#pragma once

#include "app/crypto/Keys.h"

namespace simsa::testing {

struct Somebody {
    SigningKey signing = makeSigningKey();
    Identity identity = makeIdentity();
    std::string key() const { return toOpenSsh(signing.pub); }
    std::string recipient() const { return toText(identity.recipient); }
};

} // namespace simsa::testing
