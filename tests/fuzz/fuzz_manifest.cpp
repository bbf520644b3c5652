// The envelope: its manifest signed as it is given, then with a payload that fits it, then with one that does not.
#include "app/crypto/Hash.h"
#include "tests/fuzz/Fuzz.h"
#include "tests/fuzz/World.h"

using namespace simsa;
using namespace simsa::fuzz;

namespace {

constexpr std::int64_t largest = 4096;

const Entitled anybody = [](const SigningPublic &) { return true; };

void open(const Manifest &manifest) {
    const Party &author = world().panel[0];
    std::vector<Bytes> contents;
    std::vector<TarView> payload;
    for (const Manifest::File &file : manifest.files) {
        if (file.size > largest || contents.size() == 20)
            return;
        contents.emplace_back(static_cast<std::size_t>(file.size), std::uint8_t{7});
    }
    for (std::size_t i = 0; i < contents.size(); ++i)
        payload.push_back({manifest.files[i].name, contents[i]});
    Bytes tar;
    if (!accepted([&] { tar = makeTar(manifest, author.signing, payload); }))
        return; // a name that no tar has
    Envelope envelope;
    const bool opened = accepted([&] { envelope = openTar(tar, manifest.type, anybody); });
    bool twice = false; // one name for two files
    for (std::size_t i = 0; i < payload.size(); ++i)
        for (std::size_t k = 0; k < i; ++k)
            twice = twice || payload[i].name == payload[k].name;
    for (const TarView &file : payload)
        twice = twice || file.name.starts_with("manifest.json");
    FUZZ_REQUIRE(opened || twice);
    if (!opened)
        return;
    FUZZ_REQUIRE(envelope.author == author.signing.pub && envelope.tar == tar);
    FUZZ_REQUIRE(envelope.manifest.submission == manifest.submission);
    if (contents.empty() || contents.back().empty())
        return;
    Bytes changed = contents.back();
    changed[0] = 8;
    payload.back().bytes = changed;
    const Bytes other = tarWith(view(writeManifest(envelope.manifest)), manifest.type, author, payload);
    FUZZ_REQUIRE(!accepted([&] { openTar(other, manifest.type, anybody); }));
}

} // namespace

FUZZ(input) {
    const std::string_view text = textOf(input);
    Manifest manifest;
    const bool sound = accepted([&] { manifest = readManifest(text); });
    for (const FileType type : {FileType::ballot, FileType::event})
        accepted([&] { openTar(tarWith(input, type, world().panel[0], {}), type, anybody); });
    accepted([&] { openTar(bytesOf(input), FileType::ballot, anybody); });
    const auto type = typeOfFile(text);
    FUZZ_REQUIRE(!type || text.ends_with(std::string(".simsa-") + nameOf(*type)));
    if (!sound)
        return;
    FUZZ_REQUIRE(writeManifest(manifest) == text);
    open(manifest);
}
