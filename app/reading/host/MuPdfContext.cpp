// SPDX-License-Identifier: AGPL-3.0-or-later (this program links MuPDF; the rest of Simsa is GPL-3.0-or-later)
#include "app/reading/host/MuPdfContext.h"

#include <algorithm>
#include <cstdlib>
#include <malloc.h>
#include <new>
#include <string_view>

namespace simsa::host {

namespace {

constexpr std::size_t store = std::size_t{64} << 20; // MuPDF's default of 256 MB costs 404 MB on scans

void *budgetRealloc(void *user, void *old, std::size_t size) {
    MemoryBudget &budget = *static_cast<MemoryBudget *>(user);
    const std::size_t before = old != nullptr ? ::malloc_usable_size(old) : 0;
    if (size > before && size - before > budget.limit - std::min(budget.used, budget.limit))
        return nullptr;
    void *fresh = std::realloc(old, size);
    if (fresh != nullptr)
        budget.used = budget.used - before + ::malloc_usable_size(fresh);
    return fresh;
}

void *budgetMalloc(void *user, std::size_t size) {
    return budgetRealloc(user, nullptr, size);
}

void budgetFree(void *user, void *memory) {
    if (memory != nullptr)
        static_cast<MemoryBudget *>(user)->used -= ::malloc_usable_size(memory);
    std::free(memory);
}

void quiet(void *, const char *) {} // messages may quote the document

void noteError(void *user, const char *message) {
    const std::string_view text(message);
    if (text.find("alloc") != text.npos && text.find("failed") != text.npos)
        static_cast<MemoryBudget *>(user)->exceeded = true;
}

int nextBytes(fz_context *ctx, fz_stream *stream, std::size_t) {
    StreamState &state = *static_cast<StreamState *>(stream->state);
    const std::uint64_t size = state.document->size();
    const auto position = static_cast<std::uint64_t>(stream->pos);
    if (position >= size) {
        stream->eof = 1;
        return -1;
    }
    // The whole piece round the position: one fill never needs two age chunks, and a seek nearby finds it there.
    const auto within = static_cast<std::size_t>(position % state.buffer.size());
    const std::uint64_t start = position - within;
    const auto n = static_cast<std::size_t>(std::min<std::uint64_t>(state.buffer.size(), size - start));
    if (!state.document->read(start, std::span(state.buffer.data(), n)))
        fz_throw(ctx, FZ_ERROR_GENERIC, "document"); // MuPDF may take it for the end: `fault` remembers
    ++state.fills;
    state.start = static_cast<std::int64_t>(start);
    stream->rp = state.buffer.data() + within;
    stream->wp = state.buffer.data() + n;
    stream->pos = static_cast<std::int64_t>(start + n);
    return *stream->rp++;
}

void seekBytes(fz_context *, fz_stream *stream, std::int64_t offset, int whence) {
    StreamState &state = *static_cast<StreamState *>(stream->state);
    const auto size = static_cast<std::int64_t>(state.document->size());
    if (whence == SEEK_END)
        offset += size;
    offset = std::clamp<std::int64_t>(offset, 0, size);
    if (state.start >= 0 && offset >= state.start && offset <= stream->pos) { // pos is the place of wp
        stream->rp = state.buffer.data() + (offset - state.start);
        return;
    }
    state.start = -1;
    stream->pos = offset;
    stream->rp = stream->wp = state.buffer.data();
}

void keepState(fz_context *, void *) {}

} // namespace

fz_context *makeContext(MemoryBudget &budget) {
    const fz_alloc_context allocator{&budget, budgetMalloc, budgetRealloc, budgetFree};
    fz_context *context = fz_new_context(&allocator, nullptr, store); // the allocator is copied
    if (context == nullptr)
        throw std::bad_alloc();
    fz_set_warning_callback(context, quiet, nullptr);
    fz_set_error_callback(context, noteError, &budget);
    return context;
}

fz_stream *makeStream(fz_context *context, StreamState &state) {
    state.start = -1;
    fz_stream *stream = fz_new_stream(context, &state, nextBytes, keepState);
    stream->seek = seekBytes;
    stream->rp = stream->wp = state.buffer.data();
    return stream;
}

} // namespace simsa::host
