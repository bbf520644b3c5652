// Names: of files in a drop, of types, of organisations, of times and points. A drop never leaves its folder.
#include "app/base/Clock.h"
#include "app/domain/Format.h"
#include "app/domain/Json.h"
#include "app/domain/Names.h"
#include "app/domain/Points.h"
#include "app/roles/Transfer.h"
#include "tests/fuzz/Fuzz.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace simsa;
using namespace simsa::fuzz;

namespace {

// A folder with a drop in it and a file beside the drop that no name may reach.
struct Place {
    Path folder;
    std::unique_ptr<Drop> drop;
    Place() {
        std::string name = (std::filesystem::temp_directory_path() / "simsa-names-XXXXXX").string();
        FUZZ_REQUIRE(::mkdtemp(name.data()) != nullptr);
        folder = name;
        std::filesystem::create_directories(folder / "drop" / "a");
        writeFile(folder / "beside", view("beside"));
        writeFile(folder / "drop" / "a" / "b", view("inside"));
        std::filesystem::create_symlink(folder / "beside", folder / "drop" / "a" / "link");
        drop = openFolderDrop(folder / "drop");
    }
    ~Place() {
        std::error_code error;
        std::filesystem::remove_all(folder, error);
    }
};

} // namespace

FUZZ(input) {
    static Place place;
    const std::string text(textOf(input));
    accepted([&] { FUZZ_REQUIRE(textOf(place.drop->get(text, 100)) == "inside"); });
    FUZZ_REQUIRE(!place.drop->has(text) || text.find("link") == std::string::npos);
    accepted([&] { place.drop->list(text); });
    accepted([&] { place.drop->listFolders(text); });
    // Whatever is put lies where it was put, inside.
    if (text.size() < 40 && accepted([&] { place.drop->put(text, view("inside")); })) {
        FUZZ_REQUIRE(textOf(place.drop->get(text, 100)) == "inside");
        const Path written = place.folder / "drop" / text;
        FUZZ_REQUIRE(std::filesystem::weakly_canonical(written).string().starts_with(
            std::filesystem::canonical(place.folder / "drop").string() + "/"));
        std::filesystem::remove_all(place.folder / "drop" / text.substr(0, text.find('/')));
        std::filesystem::create_directories(place.folder / "drop" / "a");
        writeFile(place.folder / "drop" / "a" / "b", view("inside"));
    }
    FUZZ_REQUIRE(textOf(readFile(place.folder / "beside", 100)) == "beside");
    for (const FileType type : {FileType::ballot, FileType::round})
        if (isNameOf(type, text))
            FUZZ_REQUIRE(text.size() == 64 + 7 + std::string(nameOf(type)).size() && isHex(text.substr(0, 64), 64));
    FUZZ_REQUIRE(!nameMatches(text, FileType::ballot, input));
    accepted([&] { FUZZ_REQUIRE(toTimeText(fromTimeText(text)) == text); });
    accepted([&] { FUZZ_REQUIRE(toHex(fromHex(text)) == text); });
    if (const auto points = pointsFromText(text))
        FUZZ_REQUIRE(pointsFromText(toText(*points)) == points);
    FUZZ_REQUIRE(!isText(text) || (characters(excerpt(text)) <= 65 && isText(excerpt(text)))); // with an ellipsis
    plainName(text);
    const std::size_t half = text.size() / 2;
    FUZZ_REQUIRE(namesMeet(text.substr(0, half), text.substr(half)) ==
                 namesMeet(text.substr(half), text.substr(0, half)));
}
