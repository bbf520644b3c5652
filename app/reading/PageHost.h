// The page host's client: documents are shown by a sandboxed process (simsa-pagehost) that alone parses PDF.
// Thread rule: a PageHost belongs to one worker thread; calls block until answer, deadline or death of the host.
#pragma once

#include "app/base/Files.h"
#include "app/crypto/Keys.h"

#include <algorithm>
#include <atomic>
#include <memory>
#include <string>
#include <vector>

namespace simsa {

struct PageBox { // points, 1/72 inch, as displayed (rotation and crop applied), origin top left
    float x0 = 0, y0 = 0, x1 = 0, y1 = 0;
    bool operator==(const PageBox &) const = default;
};
struct TextLine {
    PageBox box;
    std::u32string text;
    std::vector<PageBox> boxes; // one per character
};
struct TextLayer {
    std::vector<TextLine> lines;
};
struct OutlineItem {
    std::string title;
    int level = 0; // 0 = top
    int page = -1; // -1 = none
};
struct Link {
    PageBox box;
    int page = -1;       // inside the document; -1: it leads out, to `address`
    float y = -1;        // of the place on that page, points; below 0: the whole page
    std::string address; // as written in the document, one line of at most 1,024 bytes; never opened by itself
};
struct Protections {           // what holds the host, as the kernel granted it
    bool filter = false;       // seccomp: a short list of system calls
    bool limits = false;       // of memory, files and their sizes
    bool landlock = false;     // no file system at all; an extra layer that old kernels lack
    bool noPrivileges = false; // no_new_privs, not dumpable
    bool operator==(const Protections &) const = default;
};
struct DocumentInfo {
    int pages = 0;
    std::vector<PageBox> sizes; // of each page, x0 = y0 = 0
    int measured = 0;           // sizes after these are taken to be like the first page's (Sizes::first only)
};
// The host may have drawn them into memory it still shares: a picture, never anything to be relied on.
class Pixels {
public:
    Pixels() = default;
    Pixels(std::shared_ptr<std::uint8_t> memory, std::size_t size) : first(std::move(memory)), bytes(size) {}
    std::uint8_t *data() const { return first.get(); }
    std::size_t size() const { return bytes; }
    std::uint8_t operator[](std::size_t i) const { return first.get()[i]; }
    bool operator==(const Pixels &other) const { return std::ranges::equal(View(data(), bytes), other.view()); }
    View view() const { return {data(), bytes}; }

private:
    std::shared_ptr<std::uint8_t> first;
    std::size_t bytes = 0;
};
struct Image { // 32-bit BGRX rows without padding
    int width = 0, height = 0;
    Pixels pixels;
};

struct HostBudget { // of one request
    int seconds = 10;
    int megabytes = 1024;
};

class PageHost {
public:
    using Budget = HostBudget;
    // Starts the process; a spare is kept ready by the caller holding another PageHost. `program` empty: the
    // simsa-pagehost beside this executable or in ../libexec. Throws hostUnavailable, sandboxUnavailable.
    explicit PageHost(const Path &program = {}, Budget budget = {});
    ~PageHost();

    // The sealed document of a workspace (read-only file) and its identity. Throws pdfEncrypted, pdfBroken, pdfNot,
    // agePayload, pageTimeout, hostUnavailable.
    // Sizes::first measures only the first pages of a large document and so shows page one sooner, because a sealed
    // document must be decrypted at every page's place; sizes() then gives the true ones.
    enum class Sizes { all, first };
    DocumentInfo open(const Path &sealed, const Identity &identity, Sizes wanted = Sizes::all);
    // Any other file descriptor holding the plain PDF (import by the chair, before sealing): read in the host only.
    DocumentInfo openPlain(int fd, Sizes wanted = Sizes::all);
    DocumentInfo sizes(); // of the open document, all measured. Throws pageFailed, pageTimeout.
    // Rotation in degrees clockwise 0 90 180 270. The tile is in device pixels at scale (1 = 72 dpi).
    // Throws pageFailed, pageTimeout; afterwards the host is restarted by the next call.
    Image render(int page, double scale, int rotation, int x, int y, int width, int height);
    TextLayer text(int page);
    std::vector<OutlineItem> outline();
    std::vector<Link> links(int page);
    // What the document calls its pages ("iv", "A-2"); empty when they are just counted.
    std::vector<std::string> labels();
    Protections protections() const; // of the process started last
    bool alive() const;
    // From another thread: the call under way ends with Error{cancelled}.
    void cancel();

private:
    struct State;
    std::unique_ptr<State> state;
};

} // namespace simsa
