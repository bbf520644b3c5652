#include "app/base/Error.h"
#include "app/crypto/Age.h"
#include "app/crypto/AgeKeys.h"
#include "app/crypto/AgeStream.h"

#include <algorithm>
#include <array>
#include <mutex>

namespace simsa {

struct AgeReader::State {
    struct Slot {
        Secret plain;            // empty: unused
        std::uint64_t place = 0; // of the chunk
        std::uint64_t used = 0;  // when last
    };

    State(ReadAt read_, std::uint64_t sealedSize_) : readAt(std::move(read_)), sealedSize(sealedSize_) {}

    void start(std::uint64_t headerSize_, View key) {
        if (headerSize_ > sealedSize)
            throw Error(Code::agePayload, "size");
        headerSize = headerSize_;
        payloadKey.assign(key.begin(), key.end());
        size = plainPayloadSize(sealedSize - headerSize);
        chunks = size == 0 ? 1 : (size - 1) / ageChunk + 1;
        opener = std::make_unique<StreamOpener>(payloadKey);
        chunk(chunks - 1); // a file cut at a chunk's edge shows here
    }

    const Secret &chunk(std::uint64_t place) {
        Slot *oldest = &slots[0];
        for (Slot &slot : slots) {
            if (slot.used != 0 && slot.place == place) {
                slot.used = ++clock;
                return slot.plain;
            }
            if (slot.used < oldest->used)
                oldest = &slot;
        }
        const bool last = place + 1 == chunks;
        const std::size_t n = last ? static_cast<std::size_t>(size - place * ageChunk) : ageChunk;
        sealed.resize(n + Aead::tagSize);
        readAt(headerSize + place * ageSealedChunk, sealed);
        oldest->used = 0; // not valid while half done
        oldest->plain.resize(n);
        opener->at(place, last, sealed, oldest->plain);
        oldest->place = place;
        oldest->used = ++clock;
        return oldest->plain;
    }

    ReadAt readAt;
    std::uint64_t sealedSize;
    std::uint64_t headerSize = 0;
    std::uint64_t size = 0;
    std::uint64_t chunks = 0;
    std::uint64_t clock = 0;
    Secret payloadKey;
    std::unique_ptr<StreamOpener> opener;
    Bytes sealed;
    std::array<Slot, 4> slots; // a PDF reader goes to and fro between its table and a page
    std::mutex mutex;
};

AgeReader::AgeReader(ReadAt read_, std::uint64_t sealedSize, std::span<const Identity> identities)
    : state(std::make_unique<State>(std::move(read_), sealedSize)) {
    Bytes bytes;
    std::optional<std::size_t> end;
    for (std::size_t wanted = 4096; !end; wanted *= 2) {
        const std::size_t had = bytes.size();
        bytes.resize(static_cast<std::size_t>(std::min<std::uint64_t>({wanted, ageHeaderCap, sealedSize})));
        if (bytes.size() == had)
            throw Error(Code::ageHeader, "end");
        state->readAt(had, std::span(bytes).subspan(had));
        end = findAgeHeaderEnd(bytes, had);
    }
    const AgeHeader header = parseAgeHeader(View(bytes));
    const Secret fileKey = openAgeHeader(header, identities);
    if (sealedSize - header.size < ageNonceSize)
        throw Error(Code::ageHeader, "nonce");
    std::array<std::uint8_t, ageNonceSize> nonce;
    state->readAt(header.size, nonce);
    state->start(header.size + ageNonceSize, agePayloadKey(fileKey, nonce));
}

AgeReader::AgeReader(ReadAt read_, std::uint64_t sealedSize, std::uint64_t headerSize_, View payloadKey_)
    : state(std::make_unique<State>(std::move(read_), sealedSize)) {
    if (payloadKey_.size() != 32)
        throw Error(Code::keyForm, "age");
    state->start(headerSize_, payloadKey_);
}

AgeReader::~AgeReader() = default;

std::uint64_t AgeReader::size() const {
    return state->size;
}
std::uint64_t AgeReader::headerSize() const {
    return state->headerSize;
}
const Secret &AgeReader::payloadKey() const {
    return state->payloadKey;
}

void AgeReader::read(std::uint64_t offset, std::span<std::uint8_t> out) {
    if (offset > state->size || out.size() > state->size - offset)
        throw Error(Code::agePayload, "range");
    const std::lock_guard lock(state->mutex);
    while (!out.empty()) {
        const Secret &plain = state->chunk(offset / ageChunk);
        const std::size_t within = static_cast<std::size_t>(offset % ageChunk);
        const std::size_t n = std::min(out.size(), plain.size() - within);
        std::copy_n(plain.begin() + static_cast<std::ptrdiff_t>(within), n, out.begin());
        out = out.subspan(n);
        offset += n;
    }
}

} // namespace simsa
