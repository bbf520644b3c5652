// The header of an age file: one text per header; strange stanzas in front of ours do not hide it.
#include "app/crypto/AgeKeys.h"
#include "app/crypto/Primitives.h"
#include "tests/fuzz/Fuzz.h"
#include "tests/fuzz/World.h"

using namespace simsa;
using namespace simsa::fuzz;

namespace {

void append(std::string &text, const AgeStanza &stanza) {
    std::string arguments;
    for (const std::string_view argument : stanza.arguments)
        arguments.append(arguments.empty() ? "" : " ").append(argument);
    appendAgeStanza(text, arguments, stanza.body);
}

// The stanzas found, then one for us, under a MAC that is right.
void behindTheMac(const AgeHeader &found) {
    const Party &own = world().chair;
    static const Secret fileKey(ageFileKeySize, 7);
    static const std::string ownText = makeAgeHeader(fileKey, {&own.identity.recipient, 1});
    std::string text;
    beginAgeHeader(text);
    for (const AgeStanza &stanza : found.stanzas)
        append(text, stanza);
    append(text, parseAgeHeader(view(ownText)).stanzas.front());
    endAgeHeader(text);
    appendAgeMac(text, hmacSha256(hkdfSha256(fileKey, {}, "header"), view(text)));
    if (text.size() > ageHeaderCap)
        return;
    const AgeHeader header = parseAgeHeader(view(text));
    FUZZ_REQUIRE(header.stanzas.size() == found.stanzas.size() + 1);
    // Ours opens unless a stanza before it is one we refuse, or was made for the same key.
    const bool strange = std::ranges::none_of(
        found.stanzas, [](auto &s) { return s.arguments[0] == "scrypt" || s.arguments[0] == "X25519"; });
    Secret got;
    const bool opened = accepted([&] { got = openAgeHeader(header, {&own.identity, 1}); });
    FUZZ_REQUIRE(!strange || (opened && got == fileKey));
}

} // namespace

FUZZ(input) {
    const auto end = findAgeHeaderEnd(input, 0);
    accepted([&] {
        const AgeHeader header = parseAgeHeader(input);
        FUZZ_REQUIRE(end == header.size && header.size <= input.size() && !header.stanzas.empty());
        std::string text;
        beginAgeHeader(text);
        for (const AgeStanza &stanza : header.stanzas)
            append(text, stanza);
        endAgeHeader(text);
        FUZZ_REQUIRE(same(view(text), header.authenticated));
        appendAgeMac(text, header.mac);
        FUZZ_REQUIRE(same(view(text), input.first(header.size)));
        accepted([&] { openAgeHeader(header, {&world().chair.identity, 1}); });
        accepted([&] { openAgeHeader(header, world().vectors); });
        behindTheMac(header);
    });
}
