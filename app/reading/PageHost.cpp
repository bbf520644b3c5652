#include "app/reading/PageHost.h"

#include "app/base/Error.h"
#include "app/crypto/Age.h"
#include "app/reading/Answers.h"
#include "app/reading/HostProcess.h"
#include "app/reading/TilePool.h"
#include "app/reading/Wire.h"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <fcntl.h>
#include <malloc.h>
#include <map>
#include <mutex>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace simsa {

namespace {

using Time = std::chrono::steady_clock;
using std::chrono::milliseconds;

constexpr int strikes = 2;           // a page that brought the host down this often is not tried again
constexpr milliseconds slice{50};    // how often memory is looked at
constexpr const char *died = "died"; // details of Errors that stay inside this file
constexpr const char *notUnderstood = "request";
constexpr milliseconds grace{150}; // for a host asked to give up, before it is killed

// What every answer but most pictures goes through: a control page, then the payload.
class Slot : public SharedMemory {
public:
    Slot() : SharedMemory(wire::slotSize, wire::controlSize + wire::warmSize) { touched = wire::controlSize; }
    void askToStop(bool stop) {
        std::atomic_ref<int>(*reinterpret_cast<int *>(memory)).store(stop ? 1 : 0, std::memory_order_relaxed);
    }
    // A private copy: what is checked is then what is used, whatever the host writes meanwhile.
    Bytes copy(std::size_t payload) {
        touched = std::max(touched, wire::controlSize + payload);
        const std::uint8_t *from = memory + wire::controlSize;
        return Bytes(from, from + payload);
    }
};

// Pixels come and go by the megabyte. Freed memory up to this size is kept for the next page: giving it back to the
// kernel and fetching it anew costs ten times as much as copying the page (2.5 ms against 0.2 ms).
void keepFreedMemory() {
    constexpr int bytes = 16 << 20;
    ::mallopt(M_MMAP_THRESHOLD, bytes);
    ::mallopt(M_TRIM_THRESHOLD, bytes);
}

// What is needed to open the document again in a new host.
struct Document {
    Descriptor file;
    std::uint64_t fileSize = 0, headerSize = 0;
    bool sealed = false;
    Secret key;
    int pages = 0;
};

std::uint64_t regularSize(int fd) {
    struct stat status {};
    if (::fstat(fd, &status) != 0 || !S_ISREG(status.st_mode))
        throw Error(Code::fileUnreadable, "document");
    return static_cast<std::uint64_t>(status.st_size);
}

AgeReader::ReadAt reader(int fd) {
    return [fd](std::uint64_t offset, std::span<std::uint8_t> out) {
        std::size_t done = 0;
        while (done < out.size()) {
            const ssize_t n = ::pread(fd, out.data() + done, out.size() - done, static_cast<off_t>(offset + done));
            if (n < 0 && errno == EINTR)
                continue;
            if (n <= 0)
                throw Error(Code::ioFailed, "document");
            done += static_cast<std::size_t>(n);
        }
    };
}

} // namespace

struct PageHost::State {
    Path program;
    Budget budget;
    Slot slot;
    std::shared_ptr<TilePool> tiles = std::make_shared<TilePool>();
    Protections protections;
    std::unique_ptr<HostProcess> host;
    Document document;
    bool opened = false;         // the present host has the document
    std::uint32_t nextId = 1;    // of requests
    std::map<int, int> failures; // page -> times it brought the host down
    std::map<int, Code> reasons;

    Descriptor wake{::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)};
    std::mutex mutex; // guards the two below against cancel()
    bool inCall = false;
    bool cancelled = false;

    State(Path program_, Budget budget_) : program(std::move(program_)), budget(budget_) {}
    ~State() { tiles->renew(); } // pixels still shown keep their own memory only

    // A public call under way; cancel() reaches only such.
    struct Call {
        explicit Call(State &state_) : state(state_) {
            const std::lock_guard lock(state.mutex);
            std::uint64_t count = 0;
            while (::read(state.wake.fd, &count, sizeof count) > 0) {
            }
            state.slot.askToStop(false);
            state.cancelled = false;
            state.inCall = true;
        }
        ~Call() {
            const std::lock_guard lock(state.mutex);
            state.inCall = false;
        }
        Call(const Call &) = delete;
        Call &operator=(const Call &) = delete;
        State &state;
    };

    void stop() {
        host.reset();
        tiles->renew();
        opened = false;
    }

    // Waits for the answer to `id`. Throws pageTimeout, cancelled, pageFailed (too much memory), hostUnavailable
    // "died" (or spoke out of turn); the host is killed in all these cases unless it obeyed a cancel.
    wire::Answer await(std::uint32_t id) {
        Time::time_point deadline = Time::now() + std::chrono::seconds(budget.seconds);
        bool stopping = false;
        for (;;) {
            const auto left = std::chrono::duration_cast<milliseconds>(deadline - Time::now());
            if (left.count() <= 0) {
                stop();
                throw Error(stopping ? Code::cancelled : Code::pageTimeout);
            }
            pollfd waits[2] = {{host->socket(), POLLIN, 0}, {stopping ? -1 : wake.fd, POLLIN, 0}};
            const int ready = ::poll(waits, 2, static_cast<int>(std::min(left, slice).count()));
            if (ready < 0 && errno != EINTR) {
                stop();
                throw Error(Code::hostUnavailable, "poll");
            }
            if (ready > 0 && waits[0].revents != 0) {
                wire::Answer answer;
                if (!wire::receive(host->socket(), &answer, sizeof answer) || answer.id != id ||
                    answer.payload > wire::payloadSize) {
                    stop();
                    if (stopping)
                        throw Error(Code::cancelled);
                    throw Error(Code::hostUnavailable, died);
                }
                if (stopping || answer.status == wire::Status::cancelled)
                    throw Error(Code::cancelled);
                return answer;
            }
            if (ready > 0 && waits[1].revents != 0) {
                stopping = true;
                deadline = std::min(deadline, Time::now() + grace);
            }
            if (host->ownMemory() > static_cast<std::uint64_t>(budget.megabytes) << 20) {
                stop();
                throw Error(Code::pageFailed, "memory");
            }
        }
    }

    void start() {
        stop();
        host = std::make_unique<HostProcess>(program);
        wire::Request request;
        request.ask = wire::Ask::setup;
        request.headerSize = wire::version;
        request.fileSize = static_cast<std::uint64_t>(budget.megabytes) << 20;
        request.id = nextId++;
        if (!wire::send(host->socket(), &request, sizeof request, slot.file.fd)) {
            stop();
            throw Error(Code::hostUnavailable, "setup");
        }
        wire::Answer answer;
        try {
            answer = await(request.id);
        } catch (const Error &error) {
            stop();
            throw error.code == Code::cancelled ? error : Error(Code::hostUnavailable, "start");
        }
        if (answer.status != wire::Status::ok) {
            stop();
            throw Error(answer.status == wire::Status::noSandbox ? Code::sandboxUnavailable : Code::hostUnavailable,
                        "start");
        }
        protections = {(answer.payload & wire::hasFilter) != 0, (answer.payload & wire::hasLimits) != 0,
                       (answer.payload & wire::hasLandlock) != 0, (answer.payload & wire::hasNoPrivileges) != 0};
    }

    // One request; the size of its answer's payload. Throws as await, or for the host's own refusal.
    std::size_t exchange(wire::Request &request, int descriptor = -1) {
        request.id = nextId++;
        const bool sent = wire::send(host->socket(), &request, sizeof request, descriptor);
        wipe(request.key, sizeof request.key); // sent once: an opening writes it anew
        if (!sent) {
            stop();
            throw Error(Code::hostUnavailable, died);
        }
        const wire::Answer answer = await(request.id);
        switch (answer.status) {
        case wire::Status::ok:
            return static_cast<std::size_t>(answer.payload);
        case wire::Status::encrypted:
            throw Error(Code::pdfEncrypted);
        case wire::Status::broken:
            throw Error(Code::pdfBroken);
        case wire::Status::notPdf:
            throw Error(Code::pdfNot);
        case wire::Status::agePayload: // the engine may now hold half-read objects: begin anew
            stop();
            throw Error(Code::agePayload);
        case wire::Status::ioFailed:
            stop();
            throw Error(Code::ioFailed, "document");
        case wire::Status::badRequest:
            throw Error(Code::pageFailed, notUnderstood);
        default:
            throw Error(Code::pageFailed);
        }
    }

    Bytes ask(wire::Request &request, int descriptor = -1) { return slot.copy(exchange(request, descriptor)); }

    // A tile drawn into a piece of memory of its own, or copied out of the slot.
    Pixels draw(wire::Request &request, std::size_t size) {
        const std::shared_ptr<TilePiece> piece = tiles->take(size);
        request.headerSize = piece ? piece->id : 0;
        request.fileSize = piece ? piece->shared.size : 0;
        if (!piece) {
            auto *bytes = new Bytes(ask(request));
            const std::shared_ptr<Bytes> held(bytes, [](Bytes *gone) {
                wipe(gone->data(), gone->size());
                delete gone;
            });
            return {std::shared_ptr<std::uint8_t>(held, bytes->data()), bytes->size()};
        }
        std::size_t drawn = 0;
        try {
            drawn = exchange(request, piece->known ? -1 : piece->shared.file.fd);
        } catch (const Error &error) {
            piece->known = error.detail != notUnderstood;
            throw;
        }
        piece->known = true;
        piece->shared.file = {}; // a host that is started anew gets new pieces
        return {std::shared_ptr<std::uint8_t>(piece, piece->shared.memory), std::min(drawn, size)};
    }

    // A host may have died for a reason of its own (killed from outside, between two calls), so each request that ends
    // with its death is tried once more in a new one. Dying twice is the document's doing: `otherwise`.
    template <typename Work>
    auto twice(Code otherwise, const Work &work) {
        for (int attempt = 0;; ++attempt) {
            try {
                return work();
            } catch (const Error &error) {
                if (error.code != Code::hostUnavailable || error.detail != died)
                    throw;
                if (attempt != 0)
                    throw Error(otherwise);
            }
        }
    }

    // A page that took the host with it is remembered.
    void noteFailure(int page, const Error &error) {
        if (host == nullptr && (error.code == Code::pageFailed || error.code == Code::pageTimeout)) {
            ++failures[page];
            reasons[page] = error.code;
        }
    }

    // Reads an answer; one that does not hold means the host cannot be trusted any more.
    template <typename Read>
    auto understand(int page, const Read &read) {
        try {
            return read();
        } catch (const Error &error) {
            stop();
            noteFailure(page, error);
            throw;
        }
    }

    DocumentInfo openInHost(bool quick) {
        if (host == nullptr || !host->alive())
            start();
        wire::Request request;
        request.ask = wire::Ask::open;
        request.sealed = document.sealed ? 1 : 0;
        request.fileSize = document.fileSize;
        request.headerSize = document.headerSize;
        request.quick = quick ? 1 : 0;
        if (document.sealed)
            std::copy(document.key.begin(), document.key.end(), request.key);
        opened = false;
        Bytes payload = ask(request, document.file.fd);
        const DocumentInfo info = understand(-1, [&] { return readDocument(payload); });
        if (document.pages != 0 && document.pages != info.pages)
            throw Error(Code::pdfBroken);
        if (!quick && info.measured != info.pages)
            throw Error(Code::pdfBroken);
        document.pages = info.pages;
        opened = true;
        return info;
    }

    DocumentInfo openNew(Document fresh, Sizes wanted) {
        document = std::move(fresh);
        failures.clear();
        reasons.clear();
        opened = false;
        try {
            return twice(Code::pdfBroken, [&] { return openInHost(wanted == Sizes::first); });
        } catch (const Error &error) {
            throw error.code == Code::pageFailed ? Error(Code::pdfBroken) : error; // it took too much memory
        }
    }

    // A request about one page (or none: -1) of the open document, in a new host if the old one is gone.
    template <typename Send>
    auto askPage(wire::Request &request, int page, const Send &send) {
        if (document.pages == 0)
            throw Error(Code::pageFailed, "no document");
        if (page >= document.pages || page < -1)
            throw Error(Code::pageFailed, "page");
        if (failures[page] >= strikes)
            throw Error(reasons[page]);
        request.page = std::max(page, 0);
        try {
            return twice(Code::pageFailed, [&] {
                if (host == nullptr || !host->alive() || !opened)
                    openInHost(true);
                return send(request);
            });
        } catch (const Error &error) {
            noteFailure(page, error);
            throw;
        }
    }
    Bytes askPage(wire::Request request, int page) {
        return askPage(request, page, [this](wire::Request &each) { return ask(each); });
    }
};

PageHost::PageHost(const Path &program, Budget budget)
    : state(std::make_unique<State>(program.empty() ? HostProcess::find() : program, budget)) {
    static std::once_flag once;
    std::call_once(once, keepFreedMemory);
    const State::Call call(*state);
    state->start();
}

PageHost::~PageHost() = default;

DocumentInfo PageHost::open(const Path &sealed, const Identity &identity, Sizes wanted) {
    const State::Call call(*state);
    Document fresh;
    fresh.file = Descriptor(::open(sealed.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (fresh.file.fd < 0)
        throwErrno(errno, sealed);
    fresh.fileSize = regularSize(fresh.file.fd);
    const AgeReader header(reader(fresh.file.fd), fresh.fileSize, std::span(&identity, 1));
    fresh.headerSize = header.headerSize();
    fresh.key = header.payloadKey();
    fresh.sealed = true;
    if (fresh.key.size() != sizeof wire::Request::key)
        throw Error(Code::internal, "payload key");
    return state->openNew(std::move(fresh), wanted);
}

DocumentInfo PageHost::openPlain(int fd, Sizes wanted) {
    const State::Call call(*state);
    Document fresh;
    // Opened anew, so that the host gets no right to write, whatever the caller's descriptor allows.
    fresh.file = Descriptor(::open(("/proc/self/fd/" + std::to_string(fd)).c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (fresh.file.fd < 0)
        throw Error(Code::fileUnreadable, "document");
    fresh.fileSize = regularSize(fresh.file.fd);
    return state->openNew(std::move(fresh), wanted);
}

DocumentInfo PageHost::sizes() {
    const State::Call call(*state);
    wire::Request request;
    request.ask = wire::Ask::sizes;
    const Bytes payload = state->askPage(request, -1);
    return state->understand(-1, [&] {
        DocumentInfo info = readDocument(payload);
        if (info.pages != state->document.pages || info.measured != info.pages)
            throw Error(Code::pageFailed, "answer");
        return info;
    });
}

Image PageHost::render(int page, double scale, int rotation, int x, int y, int width, int height) {
    const State::Call call(*state);
    if (page < 0 || !(scale >= wire::minScale && scale <= wire::maxScale) || rotation % 90 != 0 || rotation < 0 ||
        rotation > 270 || width < 1 || height < 1 || width > wire::maxTile || height > wire::maxTile ||
        std::abs(x) > wire::maxOffset || std::abs(y) > wire::maxOffset)
        throw Error(Code::pageFailed, "tile");
    const std::size_t size = static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 4;
    if (size > wire::payloadSize)
        throw Error(Code::pageFailed, "tile");
    wire::Request request;
    request.ask = wire::Ask::render;
    request.scale = scale;
    request.rotation = rotation;
    request.x = x;
    request.y = y;
    request.width = width;
    request.height = height;
    const Image image{width, height, state->askPage(request, page, [this, size](wire::Request &each) {
                          return state->draw(each, size);
                      })};
    if (image.pixels.size() != size)
        state->understand(page, []() -> int { throw Error(Code::pageFailed, "answer"); });
    return image;
}

TextLayer PageHost::text(int page) {
    const State::Call call(*state);
    if (page < 0)
        throw Error(Code::pageFailed, "page");
    wire::Request request;
    request.ask = wire::Ask::text;
    const Bytes payload = state->askPage(request, page);
    return state->understand(page, [&] { return readText(payload); });
}

std::vector<OutlineItem> PageHost::outline() {
    const State::Call call(*state);
    wire::Request request;
    request.ask = wire::Ask::outline;
    const Bytes payload = state->askPage(request, -1);
    return state->understand(-1, [&] { return readOutline(payload, state->document.pages); });
}

std::vector<Link> PageHost::links(int page) {
    const State::Call call(*state);
    if (page < 0)
        throw Error(Code::pageFailed, "page");
    wire::Request request;
    request.ask = wire::Ask::links;
    const Bytes payload = state->askPage(request, page);
    return state->understand(page, [&] { return readLinks(payload, state->document.pages); });
}

std::vector<std::string> PageHost::labels() {
    const State::Call call(*state);
    wire::Request request;
    request.ask = wire::Ask::labels;
    const Bytes payload = state->askPage(request, -1);
    return state->understand(-1, [&] { return readLabels(payload, state->document.pages); });
}

Protections PageHost::protections() const {
    return state->protections;
}

bool PageHost::alive() const {
    return state->host != nullptr && state->host->alive();
}

void PageHost::cancel() {
    const std::lock_guard lock(state->mutex);
    if (!state->inCall)
        return;
    state->cancelled = true;
    state->slot.askToStop(true);
    const std::uint64_t one = 1;
    if (::write(state->wake.fd, &one, sizeof one) < 0) {
        // a full counter wakes as well
    }
}

} // namespace simsa
