// SPDX-License-Identifier: AGPL-3.0-or-later (this program includes the page host's own sources)
// What the page host reads from its client. Input: requests of 96 bytes, each with a byte in front that says which
// descriptor comes along.
#include "app/reading/host/Engine.h"
#include "app/reading/host/Serve.h"
#include "tests/fuzz/Fuzz.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace simsa;
using namespace simsa::fuzz;

namespace {

constexpr int pageCount = 3;

class FlatEngine : public host::Engine {
public:
    wire::Status open(host::DocumentReader &, bool, wire::Writer &out) override {
        isOpen = true;
        return sizes(out);
    }
    wire::Status sizes(wire::Writer &out) override {
        return out.put(std::int32_t{pageCount}) && out.put(100.0F) && out.put(100.0F) ? wire::Status::ok
                                                                                      : wire::Status::pageFailed;
    }
    void close() override { isOpen = false; }
    int pages() const override { return isOpen ? pageCount : 0; }
    wire::Status render(const wire::Request &tile, std::uint8_t *pixels, int *) override {
        const auto row = static_cast<std::size_t>(tile.width) * 4;
        std::memset(pixels, 1, row); // the first and the last of them
        std::memset(pixels + row * static_cast<std::size_t>(tile.height - 1), 2, row);
        return wire::Status::ok;
    }
    wire::Status text(int page, wire::Writer &out, int *) override { return known(page, out); }
    wire::Status outline(wire::Writer &out) override { return known(0, out); }
    wire::Status links(int page, wire::Writer &out) override { return known(page, out); }
    wire::Status labels(wire::Writer &out) override { return known(0, out); }

private:
    bool isOpen = false;
    wire::Status known(int page, wire::Writer &out) const {
        FUZZ_REQUIRE(isOpen && page >= 0 && page < pageCount);
        return out.put(std::uint32_t{0}) ? wire::Status::ok : wire::Status::pageFailed;
    }
};

int memory(std::size_t size) {
    const int fd = ::memfd_create("fuzz", MFD_CLOEXEC);
    FUZZ_REQUIRE(fd >= 0 && ::ftruncate(fd, static_cast<off_t>(size)) == 0);
    return fd;
}

} // namespace

std::unique_ptr<host::Engine> simsa::host::makeMuPdfEngine(std::size_t) {
    return std::make_unique<FlatEngine>();
}

FUZZ(input) {
    static const int slot = memory(wire::slotSize), piece = memory(64 * 1024), document = memory(5000);
    int ends[2];
    FUZZ_REQUIRE(::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) == 0);
    wire::Request setup;
    setup.headerSize = wire::version;
    FUZZ_REQUIRE(wire::send(ends[0], &setup, sizeof setup, slot));
    std::size_t sent = 0;
    for (View rest = input; rest.size() > sizeof(wire::Request) && sent < 20; ++sent) {
        const int descriptors[] = {-1, piece, document, slot};
        FUZZ_REQUIRE(wire::send(ends[0], rest.data() + 1, sizeof(wire::Request), descriptors[rest[0] % 4]));
        rest = rest.subspan(1 + sizeof(wire::Request));
    }
    ::shutdown(ends[0], SHUT_WR);
    FUZZ_REQUIRE(
        host::serve(ends[1], {.floor = true, .filter = true, .limits = true, .landlock = true, .noPrivileges = true}) ==
        0);
    ::close(ends[1]);
    wire::Answer answer;
    for (std::size_t i = 0; i <= sent; ++i) {
        FUZZ_REQUIRE(wire::receive(ends[0], &answer, sizeof answer));
        FUZZ_REQUIRE(answer.payload <= wire::payloadSize);
    }
    ::close(ends[0]);
}
