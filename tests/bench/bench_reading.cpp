// How soon the first page of a 60 MB document is there, through a locked-down spare host from the sealed file, against
// MuPDF in process from plain memory and against pdftoppm on the plain file. Also a later page and a whole text.
// `bench_reading [FOLDER]`
#include "app/base/Error.h"
#include "app/crypto/Age.h"
#include "app/reading/PageHosts.h"
#include "tests/bench/Peer.h"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <fstream>
#include <random>
#include <string>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace simsa;
using namespace simsa::bench;

namespace {

constexpr int runs = 15;
constexpr int pages = 150;

// A4 pages of text with a picture of random bytes (400 kB) and a chart of lines each.
Bytes makeDocument() {
    std::string out = "%PDF-1.5\n";
    std::vector<std::size_t> places(1, 0);
    const auto object = [&](const std::string &body) {
        places.push_back(out.size());
        out += std::to_string(places.size() - 1) + " 0 obj\n" + body + "\nendobj\n";
    };
    const auto stream = [&](const std::string &dictionary, const std::string &data) {
        object("<<" + dictionary + "/Length " + std::to_string(data.size()) + ">>\nstream\n" + data + "\nendstream");
    };
    std::mt19937_64 random(5);
    std::string kids;
    for (int i = 0; i < pages; ++i)
        kids += std::to_string(4 + 3 * i) + " 0 R ";
    object("<</Type/Catalog/Pages 2 0 R>>");
    object("<</Type/Pages/Count " + std::to_string(pages) + "/Kids[" + kids + "]>>");
    object("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
    for (int i = 0; i < pages; ++i) {
        const std::string number = std::to_string(places.size());
        const std::string content = std::to_string(places.size() + 1), picture = std::to_string(places.size() + 2);
        object("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents " + content +
               " 0 R/Resources<</Font<</F 3 0 R>>/XObject<</I " + picture + " 0 R>>>>>>");
        std::string text = "BT /F 10 Tf 12 TL 50 790 Td ";
        for (int line = 0; line < 35; ++line)
            text += "(Page " + number + " line " + std::to_string(line) + ": " + std::to_string(random()) +
                    " words of a proposal about one model " + std::to_string(random()) + ") Tj T* ";
        text += "ET q 250 0 0 250 50 60 cm /I Do Q 0.5 w 320 60 m ";
        for (int x = 0; x < 200; ++x)
            text += std::to_string(320 + x) + " " + std::to_string(60 + random() % 250) + " l ";
        stream("", text + "S");
        std::string noise(365 * 365 * 3, ' ');
        for (char &c : noise)
            c = static_cast<char>(random());
        stream("/Type/XObject/Subtype/Image/Width 365/Height 365/BitsPerComponent 8/ColorSpace/DeviceRGB", noise);
    }
    const std::size_t table = out.size();
    out += "xref\n0 " + std::to_string(places.size()) + "\n0000000000 65535 f \n";
    for (std::size_t i = 1; i < places.size(); ++i) {
        const std::string digits = std::to_string(places[i]);
        out += std::string(10 - digits.size(), '0') + digits + " 00000 n \n";
    }
    out += "trailer\n<</Size " + std::to_string(places.size()) + "/Root 1 0 R>>\nstartxref\n" + std::to_string(table) +
           "\n%%EOF\n";
    const View raw = view(out);
    return Bytes(raw.begin(), raw.end());
}

std::string programOf(pid_t process) {
    std::ifstream name("/proc/" + std::to_string(process) + "/comm");
    std::string text;
    std::getline(name, text);
    return text;
}

// Wall time of pdftoppm for the same picture; 0 when there is none.
double poppler(const Path &plain) {
    const auto start = Now::now();
    const pid_t child = ::fork();
    if (child == 0) {
        const int none = ::open("/dev/null", O_WRONLY);
        ::dup2(none, 1);
        ::execlp("pdftoppm", "pdftoppm", "-r", "108", "-f", "1", "-l", "1", plain.c_str(), nullptr);
        ::_exit(127);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return status == 0 ? millisecondsSince(start) : 0;
}

// Every page host of this program.
void killChildren() {
    for (const auto &task : std::filesystem::directory_iterator("/proc/self/task")) {
        std::ifstream list(task.path() / "children");
        for (pid_t child = 0; list >> child;)
            if (programOf(child) == "simsa-pagehost")
                ::kill(child, SIGKILL);
    }
}

void measure(const Path &folder) {
    const Identity identity = makeIdentity();
    const Recipient recipient = identity.recipient;
    const Path sealed = folder / "bench.age", plain = folder / "bench.pdf";
    {
        const Bytes document = makeDocument();
        writeFile(plain, document);
        writeFile(sealed, encryptAge(document, std::span(&recipient, 1)));
        print("reading_document", static_cast<double>(document.size()) / 1e6, "MB", 0, 0);
    }
    PageHosts hosts;
    Peer warm("bench_peer_mupdf", plain);
    warm.ask({});
    std::vector<double> ours, fresh, lasting, theirs, opening, later, start, sizing;
    for (int run = 0; run < runs; ++run) {
        std::this_thread::sleep_for(std::chrono::milliseconds(300)); // the spare is ready
        const auto host = hosts.take();
        std::this_thread::sleep_for(std::chrono::milliseconds(150)); // and so is the next
        auto begin = Now::now();
        host->open(sealed, identity, PageHost::Sizes::first);
        opening.push_back(millisecondsSince(begin));
        const Image image = host->render(0, 1.5, 0, 0, 0, 893, 1263);
        ours.push_back(millisecondsSince(begin));
        begin = Now::now();
        host->sizes();
        sizing.push_back(millisecondsSince(begin));
        begin = Now::now();
        host->render(pages / 2, 1.5, 0, 0, 0, 893, 1263);
        later.push_back(millisecondsSince(begin));
        Peer once("bench_peer_mupdf", plain);
        std::this_thread::sleep_for(std::chrono::milliseconds(200)); // it has read the file
        fresh.push_back(once.ask({}));
        lasting.push_back(warm.ask({}));
        theirs.push_back(poppler(plain));
        begin = Now::now();
        const PageHost another;
        start.push_back(millisecondsSince(begin));
    }
    print("reading_first_page", quantile(ours), "ms", quantile(fresh), 1.3);
    print("reading_first_page_vs_warm_mupdf", quantile(ours), "ms", quantile(lasting), 0);
    print("reading_first_page_vs_pdftoppm", quantile(ours), "ms", quantile(theirs), 1.0);
    print("reading_open", quantile(opening), "ms", 0, 0);
    print("reading_sizes_of_150_scattered_pages", quantile(sizing), "ms", 0, 0);
    print("reading_later_page", quantile(later), "ms", 0, 0);
    std::vector<double> again;
    PageHost mended;
    mended.open(sealed, identity, PageHost::Sizes::first);
    for (int run = 0; run < runs; ++run) {
        killChildren();
        const auto begin = Now::now(); // noticed, started anew, opened again, the page on its way
        mended.render(run, 1.5, 0, 0, 0, 893, 1263);
        again.push_back(millisecondsSince(begin));
    }
    print("reading_page_after_the_host_fell", quantile(again, 0.95), "ms", 0, 200);
    print("reading_start_of_a_host", quantile(start), "ms", 0, 0);
    print("peer_mupdf_fresh", quantile(fresh), "ms", 0, 0);
    print("peer_mupdf_warm", quantile(lasting), "ms", 0, 0);
    print("peer_pdftoppm", quantile(theirs), "ms", 0, 0);
}

} // namespace

int main(int count, char **arguments) {
    char pattern[] = "/tmp/simsa-bench-XXXXXX";
    const Path folder = count > 1 ? Path(arguments[1]) : Path(::mkdtemp(pattern));
    try {
        measure(folder);
    } catch (const Error &error) {
        std::fprintf(stderr, "failed: %d %s\n", static_cast<int>(error.code), error.detail.c_str());
        return 1;
    }
    std::error_code ignored;
    std::filesystem::remove(folder / "bench.age", ignored);
    std::filesystem::remove(folder / "bench.pdf", ignored);
    if (count == 1)
        std::filesystem::remove(folder, ignored);
    return 0;
}
