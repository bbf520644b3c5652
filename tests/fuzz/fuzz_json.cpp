// The strict JSON reader, its lenient sister, and the rubric and policy that people write by hand.
#include "app/domain/Codec.h"
#include "app/domain/Round.h"
#include "tests/fuzz/Fuzz.h"

using namespace simsa;
using namespace simsa::fuzz;

FUZZ(input) {
    const std::string_view text = textOf(input);
    Json json;
    const bool strict = accepted([&] { json = parse(text); });
    if (strict)
        FUZZ_REQUIRE(write(json) == text);
    if (accepted([&] { json = parseLenient(text); })) {
        const std::string again = write(json);
        FUZZ_REQUIRE(write(parse(again)) == again);
    } else {
        FUZZ_REQUIRE(!strict); // what the strict one takes the lenient one takes
    }
    FUZZ_REQUIRE(!isText(text) || characters(text) <= text.size());
    accepted([&] {
        const Rubric rubric = readRubric(text);
        validate(rubric);
        FUZZ_REQUIRE(readRubric(writeRubric(rubric)) == rubric);
    });
    accepted([&] {
        const Policy policy = readPolicy(text);
        FUZZ_REQUIRE(readPolicy(writePolicy(policy)) == policy);
    });
}
