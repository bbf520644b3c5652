// The reader's work off the GUI thread: two workers with a page host each, and lanes of jobs. What is on screen comes
// first; a lane is replaced as a whole whenever the view moves, so that what nobody waits for is never begun.
#pragma once

#include "app/base/Error.h"
#include "app/reading/PageHosts.h"
#include "ui/reader/PageCache.h"
#include "ui/reader/Selection.h"

#include <QImage>
#include <QObject>
#include <QRgb>

#include <memory>
#include <vector>

namespace simsa {

struct SearchHit {
    int page = 0;
    std::vector<PageBox> boxes;     // one per line, points
    std::vector<PageBox> following; // on the next page, where the words run over the page's end
    bool operator==(const SearchHit &) const = default;
};

struct PageJob {
    enum Kind { tile, thumbnail, text, links, outline, labels, sizes, search };
    Kind kind = tile;
    int page = 0;            // search: the first page of a run
    TileKey key;             // tile, thumbnail
    QRgb paper = 0xFFFFFFFF; // tile, thumbnail: white of the page becomes this
    int lastPage = 0;        // search
    bool toEnd = false;      // search: lastPage is the document's last
    std::u32string needle;   // search
    bool operator==(const PageJob &) const = default;
};

class RenderQueue : public QObject {
    Q_OBJECT
public:
    enum Lane { shown, layers, contents, nearby, thumbnails, searching, laneCount }; // in order of urgency

    explicit RenderQueue(std::shared_ptr<PageHosts> hosts, QObject *parent = nullptr);
    // Cancels what is under way; the workers end in the background.
    ~RenderQueue() override;

    // Forgets the former document and its work. Answers with opened (the sizes of the first pages only, so that page
    // one need not wait for the others: ask for `sizes` then) or openFailed.
    void open(const Path &sealed, const Identity &identity);
    void close();
    // While the program is locked: hosts, texts and work are let go of, the document is not forgotten. wake() opens it
    // again and answers with awake or openFailed.
    void rest();
    void wake();
    // Replaces the jobs of a lane, most urgent first.
    void want(Lane lane, std::vector<PageJob> jobs);

Q_SIGNALS:
    void opened(const DocumentInfo &info);
    void openFailed(const Error &error);
    void awake();
    void imageReady(const PageJob &job, const QImage &image);
    void textReady(int page, const std::shared_ptr<const PageText> &text);
    void linksReady(int page, const std::vector<Link> &links);
    void outlineReady(const std::vector<OutlineItem> &items);
    void sizesReady(const DocumentInfo &info);
    void labelsReady(const std::vector<std::string> &labels);
    void hitsReady(const PageJob &job, const std::vector<SearchHit> &hits);
    void failed(const PageJob &job, Code code);

private:
    struct Shared;
    static void work(std::shared_ptr<Shared> shared, int index);
    std::shared_ptr<Shared> shared;
};

} // namespace simsa
