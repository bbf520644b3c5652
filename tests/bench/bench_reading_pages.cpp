// How long a page of text takes through the locked-down host from the sealed file, to pixels in this process, against
// MuPDF and Poppler in process from the plain one. Korean and English proposals with tables and charts, at 108 dpi.
#include "app/cli/demo/ProposalPdf.h"
#include "app/crypto/Age.h"
#include "app/reading/PageHosts.h"
#include "tests/bench/Peer.h"

using namespace simsa;
using namespace simsa::bench;

namespace {

constexpr int pages = 60, runs = 3;

void measure(const char *language) {
    const Folder folder;
    const Identity identity = makeIdentity();
    const Recipient recipient = identity.recipient;
    const Path sealed = folder.path / "pages.age", plain = folder.path / "pages.pdf";
    const Bytes document = demo::makeProposalPdf({1, "Bench", pages, demo::ProposalSpec::text, 7, language});
    writeFile(plain, document);
    writeFile(sealed, encryptAge(document, std::span(&recipient, 1)));
    std::vector<double> ours, mupdf, poppler, texts;
    for (int run = 0; run < runs; ++run) {
        PageHost host;
        const DocumentInfo info = host.open(sealed, identity);
        Peer first("bench_peer_mupdf", plain), second("bench_peer_poppler", plain);
        for (int page = 0; page < info.pages; ++page) {
            const std::string line = std::to_string(page);
            const PageBox &size = info.sizes[static_cast<std::size_t>(page)];
            const int width = static_cast<int>(size.x1 * 1.5F), height = static_cast<int>(size.y1 * 1.5F);
            const bool counts = page >= 5; // fonts are loaded by then, in all three
            const auto note = [counts](std::vector<double> &times, double time) {
                if (counts)
                    times.push_back(time);
            };
            if (first.there())
                note(mupdf, first.ask(line));
            auto begin = Now::now();
            host.render(page, 1.5, 0, 0, 0, width, height);
            note(ours, millisecondsSince(begin));
            if (second.there())
                note(poppler, second.ask(line));
            begin = Now::now();
            host.text(page);
            note(texts, millisecondsSince(begin));
        }
    }
    const std::string name = std::string("reading_page_") + language;
    print((name + "_vs_mupdf").c_str(), quantile(ours), "ms", quantile(mupdf), 1.15);
    print((name + "_vs_poppler").c_str(), quantile(ours), "ms", quantile(poppler), 0.6);
    print((name + "_p95").c_str(), quantile(ours, 0.95), "ms");
    print((name + "_text_layer").c_str(), quantile(texts), "ms");
}

} // namespace

int main() {
    try {
        measure("ko");
        measure("en");
    } catch (const Error &error) {
        std::fprintf(stderr, "failed: %d %s\n", static_cast<int>(error.code), error.detail.c_str());
        return 1;
    }
    return 0;
}
