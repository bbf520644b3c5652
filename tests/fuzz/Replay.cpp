// The targets without libFuzzer: every seed as it is, then seeds changed in fixed ways, the same at every run.
#include "app/base/Files.h"
#include "tests/fuzz/Fuzz.h"

#include <cstdlib>
#include <random>

using namespace simsa;

namespace {

class Mutations {
public:
    explicit Mutations(const std::vector<Bytes> &seeds_) : seeds(seeds_) {}

    Bytes next() {
        Bytes bytes = seeds[below(seeds.size())];
        for (std::size_t times = 1 + below(4); times != 0; --times)
            change(bytes);
        return bytes;
    }

private:
    const std::vector<Bytes> &seeds;
    std::mt19937 random{20'260'304};

    std::size_t below(std::size_t n) { return random() % n; }
    void change(Bytes &bytes) {
        const std::size_t at = bytes.empty() ? 0 : below(bytes.size());
        const auto place = bytes.begin() + static_cast<std::ptrdiff_t>(at);
        const auto until = place + static_cast<std::ptrdiff_t>(std::min(bytes.size() - at, 1 + below(16)));
        if (bytes.empty()) {
            bytes.push_back(static_cast<std::uint8_t>(random()));
            return;
        }
        switch (below(6)) {
        case 0:
            *place = static_cast<std::uint8_t>(*place ^ (1U << below(8)));
            return;
        case 1:
            *place = static_cast<std::uint8_t>(random());
            return;
        case 2:
            bytes.erase(place, until);
            return;
        case 3: {
            const Bytes again(place, until);
            bytes.insert(place, again.begin(), again.end());
            return;
        }
        case 4:
            bytes.resize(at);
            return;
        default: { // the end of another seed
            const Bytes &other = seeds[below(seeds.size())];
            bytes.resize(at);
            if (!other.empty())
                bytes.insert(bytes.end(), other.begin() + static_cast<std::ptrdiff_t>(below(other.size())),
                             other.end());
        }
        }
    }
};

} // namespace

int main(int argc, char **argv) {
    if (argc != 2) {
        std::fprintf(stderr, "%s CORPUS\n", argv[0]);
        return 2;
    }
    const Path folder(argv[1]);
    std::vector<Bytes> seeds;
    for (const std::string &name : listFiles(folder))
        seeds.push_back(readFile(folder / name, std::uint64_t{64} << 20));
    if (seeds.empty()) {
        std::fprintf(stderr, "no seeds in %s\n", argv[1]);
        return 1;
    }
    for (const Bytes &seed : seeds)
        LLVMFuzzerTestOneInput(seed.data(), seed.size());
    const char *wanted = std::getenv("SIMSA_MUTATIONS");
    const int count = wanted != nullptr ? std::atoi(wanted) : 2000;
    Mutations mutations(seeds);
    for (int i = 0; i < count; ++i) {
        const Bytes bytes = mutations.next();
        LLVMFuzzerTestOneInput(bytes.data(), bytes.size());
    }
    std::printf("%zu seeds, %d mutations\n", seeds.size(), count);
    return 0;
}
