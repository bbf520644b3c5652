// The file of key slots, as it is and with its sum put right.
#include "app/crypto/Hash.h"
#include "db/KeySlots.h"
#include "tests/fuzz/Fuzz.h"

using namespace simsa;
using namespace simsa::fuzz;

namespace {

void read(View file) {
    accepted([&] {
        const KeySlots slots = KeySlots::read(file);
        FUZZ_REQUIRE(slots.write() == bytesOf(file));
        std::uint32_t cost[2] = {0, 0}; // KiB, passes: derived only where it takes no time
        for (std::size_t i = 0; i < 8; ++i)
            cost[i / 4] = cost[i / 4] << 8 | file[12 + i];
        if (cost[0] > 64 || cost[1] > 2)
            return;
        const Secret key = slots.open(view("a passphrase for fuzzing"));
        FUZZ_REQUIRE(key.empty() || key.size() == 32);
        slots.open(view("2345-6789-ABCD-EFGH-JKLM-NPQR-STUV"));
    });
}

} // namespace

FUZZ(input) {
    read(input);
    if (input.size() < 32)
        return;
    Bytes repaired = bytesOf(input);
    const Digest sum = sha256(input.first(input.size() - sum.size()));
    std::ranges::copy(sum, repaired.end() - static_cast<std::ptrdiff_t>(sum.size()));
    read(repaired);
}
