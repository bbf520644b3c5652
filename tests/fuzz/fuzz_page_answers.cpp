// What a page host that a hostile document has taken over may answer. First byte: which answer; then its bytes.
#include "app/reading/Answers.h"
#include "app/reading/SearchText.h"
#include "app/reading/Wire.h"
#include "tests/fuzz/Fuzz.h"

#include <sys/socket.h>
#include <unistd.h>

using namespace simsa;
using namespace simsa::fuzz;

namespace {

constexpr int pages = 3;

struct Written {
    Bytes memory;
    wire::Writer out{memory};
    explicit Written(std::size_t size) : memory(size), out(memory) {}
    void box(const PageBox &b) { FUZZ_REQUIRE(out.put(b.x0) && out.put(b.y0) && out.put(b.x1) && out.put(b.y1)); }
    void text(const std::string &t) {
        FUZZ_REQUIRE(out.put(static_cast<std::uint32_t>(t.size())) && out.putBytes(t.data(), t.size()));
    }
    bool is(View payload) const { return same(View(memory).first(out.used), payload); }
};

// Everything the reader and the search do with a page's text.
void use(const TextLayer &layer) {
    const std::u32string text = pageText(layer);
    const std::string indexed = indexedText(layer, &layer);
    FUZZ_REQUIRE(isValidUtf8(indexed));
    const std::u32string query = text.substr(0, 5);
    findInPage(layer, query, 100);
    findInPage(layer, U"a", 100);
    findOverEnd(layer, layer, query);
    excerpt(text, query);
    beginsOnPage(withFollowing(text, text), query);
    searchPhrase(toUtf8(query));
}

// As one datagram between the two processes.
void datagram(View bytes) {
    int ends[2];
    FUZZ_REQUIRE(::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) == 0);
    if (!bytes.empty() && wire::send(ends[0], bytes.data(), std::min<std::size_t>(bytes.size(), 1000))) {
        wire::Answer answer;
        FUZZ_REQUIRE(wire::receive(ends[1], &answer, sizeof answer) == (bytes.size() == sizeof answer));
    }
    ::close(ends[0]);
    ::close(ends[1]);
}

} // namespace

FUZZ(input) {
    if (input.empty())
        return;
    const View payload = input.subspan(1);
    Written again(payload.size());
    accepted([&] {
        switch (input[0] % 6) {
        case 0: {
            const DocumentInfo info = readDocument(payload);
            FUZZ_REQUIRE(static_cast<int>(info.sizes.size()) == info.pages && info.measured <= info.pages);
            FUZZ_REQUIRE(again.out.put(static_cast<std::int32_t>(info.pages)));
            for (int i = 0; i < info.measured; ++i) {
                const PageBox &size = info.sizes[static_cast<std::size_t>(i)];
                FUZZ_REQUIRE(again.out.put(size.x1) && again.out.put(size.y1));
            }
            break;
        }
        case 1: {
            const TextLayer layer = readText(payload);
            FUZZ_REQUIRE(again.out.put(static_cast<std::uint32_t>(layer.lines.size())));
            for (const TextLine &line : layer.lines) {
                again.box(line.box);
                FUZZ_REQUIRE(again.out.put(static_cast<std::uint32_t>(line.text.size())));
                for (const char32_t c : line.text)
                    FUZZ_REQUIRE(again.out.put(static_cast<std::uint32_t>(c)));
                for (const PageBox &box : line.boxes)
                    again.box(box);
            }
            use(layer);
            break;
        }
        case 2: {
            const std::vector<OutlineItem> items = readOutline(payload, pages);
            FUZZ_REQUIRE(again.out.put(static_cast<std::uint32_t>(items.size())));
            for (const OutlineItem &item : items) {
                FUZZ_REQUIRE(item.page < pages);
                FUZZ_REQUIRE(again.out.put(static_cast<std::int32_t>(item.level)) &&
                             again.out.put(static_cast<std::int32_t>(item.page)));
                again.text(item.title);
            }
            break;
        }
        case 3: {
            const std::vector<Link> links = readLinks(payload, pages);
            FUZZ_REQUIRE(again.out.put(static_cast<std::uint32_t>(links.size())));
            for (const Link &link : links) {
                again.box(link.box);
                FUZZ_REQUIRE(again.out.put(static_cast<std::int32_t>(link.page)) && again.out.put(link.y));
                again.text(link.address);
            }
            break;
        }
        case 4: {
            const std::vector<std::string> labels = readLabels(payload, pages);
            FUZZ_REQUIRE(again.out.put(static_cast<std::uint32_t>(labels.size())));
            for (const std::string &label : labels)
                again.text(label);
            break;
        }
        default:
            datagram(payload);
            throw Error(Code::pageFailed, "answer");
        }
        FUZZ_REQUIRE(again.is(payload));
    });
    const std::u32string wide = toUtf32(textOf(payload)); // whatever the bytes are
    FUZZ_REQUIRE(isValidUtf8(toUtf8(wide)) && (!isValidUtf8(textOf(payload)) || toUtf8(wide) == textOf(payload)));
    indexedText(wide);
    searchPhrase(textOf(payload));
}
