// Searching the open document: hits arrive page by page, from the page in view onwards, and are kept in page order.
#pragma once

#include "ui/reader/RenderQueue.h"

#include <QObject>
#include <QString>

#include <vector>

namespace simsa {

class DocumentSearch : public QObject {
    Q_OBJECT
public:
    explicit DocumentSearch(RenderQueue &queue, QObject *parent = nullptr);

    void setDocument(int pages);                                     // forgets the former search
    void find(const QString &words, int fromPage, bool show = true); // show: the first hit is to be brought into view
    void step(int direction);                                        // 1 or -1, wraps round

    const QString &words() const { return asked; }
    const std::vector<SearchHit> &hits() const { return found; }
    int current() const { return at; } // -1 = none
    bool running() const { return !waiting.empty(); }
    bool full() const { return overflow; } // more than the limit

Q_SIGNALS:
    void changed();                     // hits, current or running
    void arrived(const SearchHit &hit); // the current one, to be brought into view

private:
    void take(const PageJob &job, const std::vector<SearchHit> &hits);
    void failed(const PageJob &job);
    void finish(const PageJob &job);
    void settle();

    static constexpr std::size_t limit = 20'000;
    RenderQueue &queue;
    QString asked;
    std::u32string needle;
    std::vector<SearchHit> found;
    std::vector<PageJob> waiting;
    int pages = 0;
    int start = 0;
    int at = -1;
    bool overflow = false;
    bool showing = true;
};

} // namespace simsa
