// The armored form of an age file.
#include "app/crypto/Age.h"
#include "tests/fuzz/Fuzz.h"

using namespace simsa;
using namespace simsa::fuzz;

FUZZ(input) {
    const std::string text = armorAge(input);
    FUZZ_REQUIRE(unarmorAge(view(text)) == bytesOf(input));
    Bytes sealed;
    if (accepted([&] { sealed = unarmorAge(input); }))
        FUZZ_REQUIRE(unarmorAge(view(armorAge(sealed))) == sealed);
    // What stands between the lines, so that these need not be guessed.
    const std::string framed =
        "-----BEGIN AGE ENCRYPTED FILE-----\n" + std::string(textOf(input)) + "\n-----END AGE ENCRYPTED FILE-----\n";
    if (accepted([&] { sealed = unarmorAge(view(framed)); }))
        FUZZ_REQUIRE(unarmorAge(view(armorAge(sealed))) == sealed);
}
