// A result file as a chair could send it whose key the input begins with: 32 bytes of seed, then the inner tar, whose
// parts are signed anew. Whatever it holds, the auditor gets a list of checks.
#include "app/roles/ResultFile.h"
#include "tests/fuzz/Fuzz.h"
#include "tests/fuzz/World.h"

using namespace simsa;
using namespace simsa::fuzz;

namespace {

// The files of a tar, read without any rule.
std::vector<TarView> loose(View tar) {
    std::vector<TarView> out;
    while (tar.size() >= 512 && tar[0] != 0 && out.size() < 500) {
        std::size_t size = 0;
        for (std::size_t i = 128; i < 135; ++i)
            size = size * 8 + (tar[i] & 7);
        const std::string name(reinterpret_cast<const char *>(tar.data()),
                               strnlen(reinterpret_cast<const char *>(tar.data()), 100));
        size = std::min(size, tar.size() - 512);
        out.push_back({name, tar.subspan(512, size)});
        tar = tar.subspan(std::min(tar.size(), 512 + (size + 511) / 512 * 512));
    }
    return out;
}

} // namespace

FUZZ(input) {
    const Identity &auditor = world().chair.identity;
    if (input.size() < 32)
        return;
    const SigningKey chair = signingKeyFromSeed(input.first(32));
    std::vector<TarView> files = loose(input.subspan(32));
    Manifest manifest{.type = FileType::result};
    if (files.size() > 2 && files[0].name == "manifest.json") {
        accepted([&] { manifest = readManifest(textOf(files[0].bytes)); });
        files.erase(files.begin(), files.begin() + 2);
    }
    manifest.type = FileType::result;
    manifest.submission.reset();
    Bytes tar;
    if (!accepted([&] { tar = makeTar(manifest, chair, files); }))
        return;
    const Bytes file = seal(tar, {&auditor.recipient, 1});
    const std::vector<Check> checks = verifyResult(file, auditor);
    FUZZ_REQUIRE(!checks.empty());
    for (const Check &check : checks)
        FUZZ_REQUIRE(check.passed || !check.done || check.code != Code::internal);
}
