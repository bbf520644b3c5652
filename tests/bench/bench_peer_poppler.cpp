// Poppler's Qt 6 library in process, as the peer of bench_reading_pages: for each number read from stdin it renders
// that page (from 0) at 108 dpi, as a reader built on it would, and prints the milliseconds. `bench_peer_poppler FILE`
#include <poppler-qt6.h>

#include <QImage>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <memory>

int main(int count, char **arguments) {
    if (count != 2)
        return 2;
    const std::unique_ptr<Poppler::Document> document = Poppler::Document::load(QString::fromLocal8Bit(arguments[1]));
    if (!document)
        return 1;
    document->setRenderHint(Poppler::Document::Antialiasing);
    document->setRenderHint(Poppler::Document::TextAntialiasing);
    char line[32];
    while (std::fgets(line, sizeof line, stdin) != nullptr) {
        const auto start = std::chrono::steady_clock::now();
        const std::unique_ptr<Poppler::Page> page = document->page(std::atoi(line));
        const QImage image = page ? page->renderToImage(108, 108) : QImage();
        if (image.isNull())
            return 1;
        std::printf("%.6f\n",
                    std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
        std::fflush(stdout);
    }
    return 0;
}
