// Small pictures of all pages; only those in sight are rendered.
#pragma once

#include "ui/reader/RenderQueue.h"

#include <QListView>
#include <QTimer>

#include <set>

namespace simsa {

class ThumbnailPanel : public QListView {
    Q_OBJECT
public:
    explicit ThumbnailPanel(RenderQueue &queue, QWidget *parent = nullptr);
    void setDocument(const DocumentInfo &info);
    void rest();                             // the pictures leave the memory; they come again when the panel is shown
    void setSizes(const DocumentInfo &info); // of the same document, all measured
    void setLabels(const std::vector<std::string> &labels);
    void showPage(int page);
    qsizetype cacheBytes() const { return cache.bytes(); }

Q_SIGNALS:
    void chosen(int page);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    class Model;
    class Delegate;
    TileKey keyOf(int page) const;
    void ask();

    RenderQueue &queue;
    PageCache cache{12'000'000};
    std::vector<PageBox> sizes;
    std::set<int> failures;
    QTimer asking;
    Model *rows;
};

} // namespace simsa
