#include "ui/reader/PageCache.h"

#include <tuple>

namespace simsa {

bool TileKey::operator<(const TileKey &o) const {
    return std::make_tuple(page, scale, rotation, area.x(), area.y(), area.width(), area.height()) <
           std::make_tuple(o.page, o.scale, o.rotation, o.area.x(), o.area.y(), o.area.width(), o.area.height());
}

void PageCache::insert(const TileKey &key, const QImage &image) {
    if (const auto old = index.find(key); old != index.end())
        drop(old->second);
    entries.push_front({key, image});
    index[key] = entries.begin();
    used += image.sizeInBytes();
    while (used > limit && entries.size() > 1)
        drop(std::prev(entries.end()));
}

QImage PageCache::find(const TileKey &key) {
    const auto found = index.find(key);
    if (found == index.end())
        return {};
    entries.splice(entries.begin(), entries, found->second);
    return found->second->image;
}

std::vector<std::pair<TileKey, QImage>> PageCache::standIns(int page, int rotation) const {
    std::vector<std::pair<TileKey, QImage>> found;
    for (const Entry &entry : entries)
        if (entry.key.page == page && entry.key.rotation == rotation)
            found.emplace_back(entry.key, entry.image);
    return found;
}

void PageCache::forget(int page) {
    for (auto entry = entries.begin(); entry != entries.end();) {
        const auto next = std::next(entry);
        if (entry->key.page == page)
            drop(entry);
        entry = next;
    }
}

void PageCache::clear() {
    entries.clear();
    index.clear();
    used = 0;
}

void PageCache::drop(std::list<Entry>::iterator entry) {
    used -= entry->image.sizeInBytes();
    index.erase(entry->key);
    entries.erase(entry);
}

} // namespace simsa
