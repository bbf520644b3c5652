// Rendered tiles of pages, bounded in bytes; the least recently painted go first.
#pragma once

#include <QImage>
#include <QRect>

#include <list>
#include <map>

namespace simsa {

struct TileKey {
    int page = 0;
    int scale = 0; // device pixels per point, in 1/10,000
    int rotation = 0;
    QRect area; // device pixels of the rotated page
    bool operator==(const TileKey &) const = default;
    bool operator<(const TileKey &other) const;
};

class PageCache {
public:
    explicit PageCache(qsizetype limitBytes) : limit(limitBytes) {}

    void insert(const TileKey &key, const QImage &image);
    QImage find(const TileKey &key); // null when absent; counts as a use
    bool contains(const TileKey &key) const { return index.contains(key); }
    // Tiles of a page at any other scale in this rotation: stand-ins until the sharp ones come.
    std::vector<std::pair<TileKey, QImage>> standIns(int page, int rotation) const;
    void forget(int page);
    void clear();
    qsizetype bytes() const { return used; }

private:
    struct Entry {
        TileKey key;
        QImage image;
    };
    void drop(std::list<Entry>::iterator entry);

    std::list<Entry> entries; // most recent first
    std::map<TileKey, std::list<Entry>::iterator> index;
    qsizetype limit;
    qsizetype used = 0;
};

} // namespace simsa
