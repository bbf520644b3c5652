// How soon the first page of a 60 MB document is there, through a locked-down spare host from the sealed file, against
// MuPDF in process from plain memory and against pdftoppm on the plain file. Also a later page and a whole text.
// `bench_reading [FOLDER]`
#include "app/base/Error.h"
#include "app/crypto/Age.h"
#include "app/reading/PageHosts.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fcntl.h>
#include <random>
#include <string>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace simsa;

namespace {

constexpr int runs = 15;
constexpr int pages = 150;

using Now = std::chrono::steady_clock;

double millisecondsSince(Now::time_point start) {
    return std::chrono::duration<double, std::milli>(Now::now() - start).count();
}

double median(std::vector<double> times) {
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

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

// The peer process, asked over pipes for one page at a time.
class Peer {
public:
    explicit Peer(const Path &file) {
        int in[2], out[2];
        if (::pipe2(in, O_CLOEXEC) != 0 || ::pipe2(out, O_CLOEXEC) != 0)
            throw Error(Code::ioFailed, "pipe");
        const Path program = std::filesystem::read_symlink("/proc/self/exe").parent_path() / "bench_peer_mupdf";
        child = ::fork();
        if (child == 0) {
            ::dup2(in[0], 0);
            ::dup2(out[1], 1);
            ::execl(program.c_str(), "bench_peer_mupdf", file.c_str(), nullptr);
            ::_exit(127);
        }
        ::close(in[0]);
        ::close(out[1]);
        requests = ::fdopen(in[1], "w");
        answers = ::fdopen(out[0], "r");
    }
    ~Peer() {
        std::fclose(requests);
        std::fclose(answers);
        ::waitpid(child, nullptr, 0);
    }
    Peer(const Peer &) = delete;
    Peer &operator=(const Peer &) = delete;
    double page() {
        std::fputc('\n', requests);
        std::fflush(requests);
        double milliseconds = 0;
        if (std::fscanf(answers, "%lf", &milliseconds) != 1)
            throw Error(Code::internal, "bench_peer_mupdf");
        return milliseconds;
    }

private:
    pid_t child = -1;
    std::FILE *requests = nullptr, *answers = nullptr;
};

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

void print(const char *name, double value, const char *unit, double peer, double target) {
    if (peer > 0 && target > 0)
        std::printf("%s %.2f %s %.3f %.2f\n", name, value, unit, value / peer, target);
    else if (peer > 0)
        std::printf("%s %.2f %s %.3f -\n", name, value, unit, value / peer);
    else
        std::printf("%s %.2f %s - -\n", name, value, unit);
    std::fflush(stdout);
}

void bench(const Path &folder) {
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
    Peer warm(plain);
    warm.page();
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
        Peer once(plain);
        std::this_thread::sleep_for(std::chrono::milliseconds(200)); // it has read the file
        fresh.push_back(once.page());
        lasting.push_back(warm.page());
        theirs.push_back(poppler(plain));
        begin = Now::now();
        const PageHost another;
        start.push_back(millisecondsSince(begin));
    }
    print("reading_first_page", median(ours), "ms", median(fresh), 1.3);
    print("reading_first_page_vs_warm_mupdf", median(ours), "ms", median(lasting), 0);
    print("reading_first_page_vs_pdftoppm", median(ours), "ms", median(theirs), 1.0);
    print("reading_open", median(opening), "ms", 0, 0);
    print("reading_sizes_of_150_scattered_pages", median(sizing), "ms", 0, 0);
    print("reading_later_page", median(later), "ms", 0, 0);
    print("reading_start_of_a_host", median(start), "ms", 0, 0);
    print("peer_mupdf_fresh", median(fresh), "ms", 0, 0);
    print("peer_mupdf_warm", median(lasting), "ms", 0, 0);
    print("peer_pdftoppm", median(theirs), "ms", 0, 0);
}

} // namespace

int main(int count, char **arguments) {
    char pattern[] = "/tmp/simsa-bench-XXXXXX";
    const Path folder = count > 1 ? Path(arguments[1]) : Path(::mkdtemp(pattern));
    try {
        bench(folder);
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
