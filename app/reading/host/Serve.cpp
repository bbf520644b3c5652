// SPDX-License-Identifier: AGPL-3.0-or-later (this program links MuPDF; the rest of Simsa is GPL-3.0-or-later)
#include "app/reading/host/Serve.h"

#include "app/base/Error.h"
#include "app/reading/host/Engine.h"

#include <map>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace simsa::host {

namespace {

// The C library's fstat is a call that could also look at paths, so the sandbox refuses it; the plain one is allowed.
bool statusOf(int fd, struct stat &status) {
    return fd >= 0 && ::syscall(SYS_fstat, fd, &status) == 0;
}

struct Slot {
    std::uint8_t *memory = nullptr;
    int *stop() const { return reinterpret_cast<int *>(memory); }
    std::span<std::uint8_t> payload() const { return {memory + wire::controlSize, wire::payloadSize}; }
};

bool mapSlot(int fd, Slot &slot) {
    struct stat status {};
    if (!statusOf(fd, status) || status.st_size != static_cast<off_t>(wire::slotSize))
        return false;
    void *mapped = ::mmap(nullptr, wire::slotSize, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    ::close(fd);
    if (mapped == MAP_FAILED)
        return false;
    slot.memory = static_cast<std::uint8_t *>(mapped);
    ::madvise(mapped, wire::controlSize + wire::warmSize, MADV_POPULATE_WRITE); // now, not when a page is awaited
    return true;
}

// A piece of memory that tiles are drawn into, sealed by the client against changing its size.
std::span<std::uint8_t> mapPiece(int fd, std::uint64_t size) {
    struct stat status {};
    if (!statusOf(fd, status) || size > wire::maxPiece || status.st_size != static_cast<off_t>(size))
        return {};
    void *mapped = ::mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    if (mapped == MAP_FAILED)
        return {};
    ::madvise(mapped, size, MADV_POPULATE_WRITE);
    return {static_cast<std::uint8_t *>(mapped), static_cast<std::size_t>(size)};
}

class Desk {
public:
    Desk(std::unique_ptr<Engine> engine_, Slot slot_) : engine(std::move(engine_)), slot(slot_) {}
    Desk(const Desk &) = delete;
    Desk &operator=(const Desk &) = delete;
    ~Desk() {
        ::munmap(slot.memory, wire::slotSize);
        for (const auto &[name, piece] : pieces)
            ::munmap(piece.data(), piece.size());
    }

    wire::Answer answer(wire::Request &request, int descriptor) {
        wire::Answer result;
        result.id = request.id;
        wire::Writer out(slot.payload());
        if (document != nullptr)
            document->fault = DocumentReader::Fault::none;
        if (request.ask == wire::Ask::open)
            result.status = open(request, descriptor, out);
        else if (descriptor >= 0) {
            if (request.ask == wire::Ask::render)
                takePiece(request, descriptor);
            ::close(descriptor);
        }
        if (request.ask != wire::Ask::open)
            result.status = page(request, out);
        if (document != nullptr && document->fault == DocumentReader::Fault::age)
            result.status = wire::Status::agePayload;
        if (document != nullptr && document->fault == DocumentReader::Fault::io)
            result.status = wire::Status::ioFailed;
        result.payload = result.status == wire::Status::ok ? out.used : 0;
        return result;
    }

private:
    void takePiece(const wire::Request &request, int descriptor) {
        if (request.headerSize == 0 || pieces.contains(request.headerSize) ||
            request.fileSize > wire::maxPieces - allPieces)
            return;
        if (const std::span<std::uint8_t> piece = mapPiece(descriptor, request.fileSize); !piece.empty()) {
            pieces.emplace(request.headerSize, piece);
            allPieces += piece.size();
        }
    }

    wire::Status open(wire::Request &request, int descriptor, wire::Writer &out) {
        engine->close();
        document.reset();
        struct stat status {};
        if (!statusOf(descriptor, status) || !S_ISREG(status.st_mode)) {
            if (descriptor >= 0)
                ::close(descriptor);
            return wire::Status::badRequest;
        }
        try {
            document = request.sealed != 0 ? std::make_unique<DocumentReader>(descriptor, request.fileSize,
                                                                              request.headerSize, View(request.key))
                                           : std::make_unique<DocumentReader>(descriptor, request.fileSize);
        } catch (const Error &error) {
            wipe(request.key, sizeof request.key);
            return error.code == Code::ioFailed ? wire::Status::ioFailed : wire::Status::agePayload;
        }
        wipe(request.key, sizeof request.key);
        return engine->open(*document, request.quick != 0, out);
    }

    wire::Status page(const wire::Request &request, wire::Writer &out) {
        if (document == nullptr || request.page < 0 || request.page >= engine->pages())
            return wire::Status::badRequest;
        switch (request.ask) {
        case wire::Ask::render:
            return render(request, out);
        case wire::Ask::text:
            return engine->text(request.page, out, slot.stop());
        case wire::Ask::outline:
            return engine->outline(out);
        case wire::Ask::sizes:
            return engine->sizes(out);
        case wire::Ask::links:
            return engine->links(request.page, out);
        case wire::Ask::labels:
            return engine->labels(out);
        default:
            return wire::Status::badRequest;
        }
    }

    wire::Status render(const wire::Request &tile, wire::Writer &out) {
        const bool fits = tile.scale >= wire::minScale && tile.scale <= wire::maxScale && tile.rotation >= 0 &&
                          tile.rotation <= 270 && tile.rotation % 90 == 0 && tile.width >= 1 && tile.height >= 1 &&
                          tile.width <= wire::maxTile && tile.height <= wire::maxTile && tile.x >= -wire::maxOffset &&
                          tile.x <= wire::maxOffset && tile.y >= -wire::maxOffset && tile.y <= wire::maxOffset;
        const std::size_t size = static_cast<std::size_t>(tile.width) * static_cast<std::size_t>(tile.height) * 4;
        std::span<std::uint8_t> pixels = slot.payload();
        if (tile.headerSize != 0) {
            const auto piece = pieces.find(tile.headerSize);
            pixels = piece == pieces.end() ? std::span<std::uint8_t>() : piece->second;
        }
        if (!fits || size > pixels.size())
            return wire::Status::badRequest;
        const wire::Status status = engine->render(tile, pixels.data(), slot.stop());
        out.used = size;
        return status;
    }

    std::unique_ptr<Engine> engine;
    Slot slot;
    std::map<std::uint64_t, std::span<std::uint8_t>> pieces; // by what the client calls them
    std::size_t allPieces = 0;                               // bytes
    std::unique_ptr<DocumentReader> document;
};

} // namespace

int serve(int socket, const Locked &locked) {
    wire::Request request;
    int descriptor = -1;
    if (!wire::receive(socket, &request, sizeof request, &descriptor) || request.ask != wire::Ask::setup)
        return 1;
    wire::Answer hello;
    hello.id = request.id;
    Slot slot;
    if (!locked.floor)
        hello.status = wire::Status::noSandbox;
    else if (request.headerSize != wire::version || !mapSlot(descriptor, slot))
        hello.status = wire::Status::badRequest;
    std::unique_ptr<Desk> desk;
    if (hello.status == wire::Status::ok)
        desk = std::make_unique<Desk>(makeMuPdfEngine(static_cast<std::size_t>(request.fileSize)), slot);
    hello.payload = (locked.filter ? wire::hasFilter : 0) | (locked.limits ? wire::hasLimits : 0) |
                    (locked.landlock ? wire::hasLandlock : 0) | (locked.noPrivileges ? wire::hasNoPrivileges : 0);
    if (!wire::send(socket, &hello, sizeof hello) || desk == nullptr)
        return 1;
    while (wire::receive(socket, &request, sizeof request, &descriptor)) {
        const wire::Answer answer = desk->answer(request, descriptor);
        if (!wire::send(socket, &answer, sizeof answer))
            return 1;
    }
    return 0;
}

} // namespace simsa::host
