// The messages between the page host and its client: one SEQPACKET datagram each way per request; what is large
// (pixels, text) lies in one shared-memory slot. Both sides check every length and range: the host's answers are
// untrusted, because a PDF from a stranger may have taken the host over.
#pragma once

#include "app/base/Bytes.h"

#include <cmath>
#include <cstdint>
#include <span>
#include <type_traits>

namespace simsa::wire {

constexpr std::uint32_t version = 3;
constexpr int socketFd = 3; // in the host, after exec

// The slot: a control page whose first int, when not 0, asks the host to give up; then the payload.
constexpr std::size_t controlSize = 4096;
constexpr std::size_t payloadSize = std::size_t{64} << 20;
constexpr std::size_t slotSize = controlSize + payloadSize;

// Tiles are drawn into pieces of memory of their own where the client gives some: each is sent once, with the first
// request that draws into it, and stays mapped.
constexpr std::size_t maxPiece = std::size_t{16} << 20, maxPieces = std::size_t{256} << 20; // bytes of one, of all

constexpr std::int32_t maxPages = 50'000;
constexpr std::size_t warmSize = std::size_t{6} << 20; // of the slot, made ready before the first page
constexpr float maxSide = 14'400;                      // points: the largest page PDF itself provides for
constexpr std::uint32_t maxLines = 100'000;            // of a page
constexpr std::uint32_t maxCharacters = 1'000'000;
constexpr std::uint32_t maxOutline = 10'000;
constexpr std::int32_t maxLevel = 32;
constexpr std::uint32_t maxTitle = 1'024; // bytes
constexpr std::uint32_t maxLinks = 5'000;
constexpr std::uint32_t maxAddress = 1'024; // bytes of a link that leads out of the document
constexpr std::uint32_t maxLabel = 48;      // bytes
constexpr double minScale = 0.01, maxScale = 64;
constexpr std::int32_t maxTile = 16'384, maxOffset = 1 << 24; // pixels

enum class Ask : std::uint32_t { setup = 1, open, render, text, outline, links, sizes, labels };

// The answer to setup says in `payload` which protections stand.
constexpr std::uint64_t hasFilter = 1, hasLimits = 2, hasLandlock = 4, hasNoPrivileges = 8;

enum class Status : std::uint32_t {
    ok,
    noSandbox,
    encrypted,
    broken,
    notPdf,
    agePayload,
    ioFailed,
    pageFailed,
    cancelled,
    badRequest,
};

// Plain structs of fixed size without padding, the same on both sides of one machine.
struct Request {
    Ask ask = Ask::setup;
    std::uint32_t id = 0;
    std::int32_t page = 0;
    std::int32_t rotation = 0;
    double scale = 1;
    std::int32_t x = 0, y = 0, width = 0, height = 0;
    // open; setup: version, and fileSize = memory budget in bytes; render: the piece's size, and which one (0: the
    // slot)
    std::uint64_t fileSize = 0, headerSize = 0;
    std::uint32_t sealed = 0;
    std::uint32_t quick = 0; // open: sizes of the first pages only
    std::uint8_t key[32] = {};
};
static_assert(sizeof(Request) == 96 && std::is_trivially_copyable_v<Request>);

struct Answer {
    Status status = Status::ok;
    std::uint32_t id = 0;
    std::uint64_t payload = 0; // bytes used in the slot
};
static_assert(sizeof(Answer) == 16 && std::is_trivially_copyable_v<Answer>);

// Sends one datagram with at most one descriptor (-1: none). False when the other side is gone.
bool send(int socket, const void *data, std::size_t size, int descriptor = -1);
// Receives one datagram of exactly `size` bytes; anything else is false. A descriptor that came along is stored in
// *descriptor, else closed; -1 when none came.
bool receive(int socket, void *data, std::size_t size, int *descriptor = nullptr);

// Writes plain values one after another into a bounded piece of memory.
class Writer {
public:
    explicit Writer(std::span<std::uint8_t> memory_) : memory(memory_) {}
    std::size_t room() const { return memory.size() - used; }
    template <typename T>
    bool put(const T &value) {
        static_assert(std::is_trivially_copyable_v<T>);
        return putBytes(&value, sizeof value);
    }
    bool putBytes(const void *data, std::size_t size) {
        if (room() < size)
            return false;
        if (size != 0)
            std::memcpy(memory.data() + used, data, size);
        used += size;
        return true;
    }
    std::size_t used = 0;

private:
    std::span<std::uint8_t> memory;
};

// Reads them back; once a read does not fit, all fail.
class Reader {
public:
    explicit Reader(View memory_) : memory(memory_) {}
    std::size_t left() const { return memory.size() - used; }
    template <typename T>
    bool get(T &value) {
        static_assert(std::is_trivially_copyable_v<T>);
        if (left() < sizeof value)
            return false;
        std::memcpy(&value, memory.data() + used, sizeof value);
        used += sizeof value;
        return true;
    }
    bool getText(std::string &text, std::size_t size) {
        if (left() < size)
            return false;
        text.assign(reinterpret_cast<const char *>(memory.data() + used), size);
        used += size;
        return true;
    }

private:
    View memory;
    std::size_t used = 0;
};

} // namespace simsa::wire
