#include "ui/reader/ThumbnailPanel.h"

#include "ui/shell/Theme.h"

#include <QAbstractListModel>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>

#include <algorithm>
#include <cmath>

namespace simsa {

namespace {

constexpr int pictureWidth = 104;
constexpr int pictureHeight = 147; // A4
constexpr int rowHeight = pictureHeight + 30;

} // namespace

class ThumbnailPanel::Model : public QAbstractListModel {
public:
    using QAbstractListModel::QAbstractListModel;
    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : count; }
    QVariant data(const QModelIndex &index, int role) const override {
        if (role == Qt::DisplayRole)
            return name(index.row());
        if (role == Qt::AccessibleTextRole)
            return ThumbnailPanel::tr("Page %1").arg(name(index.row()));
        return {};
    }
    void setCount(int newCount) {
        beginResetModel();
        count = newCount;
        labels.clear();
        endResetModel();
    }
    void setLabels(const std::vector<std::string> &names) {
        labels.clear();
        for (const std::string &each : names)
            labels.push_back(QString::fromStdString(each));
        if (count > 0)
            Q_EMIT dataChanged(index(0), index(count - 1));
    }

private:
    QString name(int row) const {
        const QString label = labels.value(row);
        return label.isEmpty() ? QString::number(row + 1) : label;
    }
    QStringList labels;
    int count = 0;
};

class ThumbnailPanel::Delegate : public QStyledItemDelegate {
public:
    explicit Delegate(ThumbnailPanel *panel_) : QStyledItemDelegate(panel_), panel(panel_) {}
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override {
        return {pictureWidth, rowHeight};
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override {
        const bool current = option.state & QStyle::State_Selected;
        painter->fillRect(option.rect, theme().color(current ? Tone::tint : Tone::panel));
        const TileKey key = panel->keyOf(index.row());
        const double ratio = panel->devicePixelRatioF();
        const QSizeF size = QSizeF(key.area.size()) / ratio;
        const QRectF picture(option.rect.center().x() - size.width() / 2.0, option.rect.top() + 6, size.width(),
                             size.height());
        const QImage image = panel->cache.find(key);
        painter->fillRect(picture, theme().color(Tone::paper));
        if (!image.isNull())
            painter->drawImage(picture, image);
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(theme().color(current ? Tone::accent : Tone::line), current ? 2 : 1));
        painter->drawRect(picture.adjusted(-0.5, -0.5, 0.5, 0.5));
        painter->setFont(theme().font(TextSize::secondary, current));
        painter->setPen(theme().color(current ? Tone::text : Tone::text2));
        painter->drawText(QRect(option.rect.left(), option.rect.bottom() - 20, option.rect.width(), 18),
                          Qt::AlignCenter, index.data().toString());
    }

private:
    ThumbnailPanel *panel;
};

ThumbnailPanel::ThumbnailPanel(RenderQueue &queue_, QWidget *parent)
    : QListView(parent), queue(queue_), rows(new Model(this)) {
    setObjectName(QStringLiteral("thumbnailPanel"));
    setAccessibleName(tr("Small pictures of the pages"));
    setModel(rows);
    setItemDelegate(new Delegate(this));
    setUniformItemSizes(true);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    asking.setSingleShot(true);
    asking.setInterval(30);
    connect(&asking, &QTimer::timeout, this, &ThumbnailPanel::ask);
    connect(this, &QListView::clicked, this, [this](const QModelIndex &index) { Q_EMIT chosen(index.row()); });
    connect(this, &QListView::activated, this, [this](const QModelIndex &index) { Q_EMIT chosen(index.row()); });
    connect(&queue, &RenderQueue::imageReady, this, [this](const PageJob &job, const QImage &image) {
        if (job.kind != PageJob::thumbnail || job.paper != theme().color(Tone::paper).rgb())
            return;
        cache.insert(job.key, image);
        update(rows->index(job.page));
    });
    connect(&queue, &RenderQueue::failed, this, [this](const PageJob &job) {
        if (job.kind == PageJob::thumbnail)
            failures.insert(job.page);
    });
    connect(&theme(), &Theme::changed, this, [this] {
        cache.clear();
        asking.start();
    });
}

void ThumbnailPanel::setDocument(const DocumentInfo &info) {
    sizes = info.sizes;
    cache.clear();
    failures.clear();
    rows->setCount(int(sizes.size()));
    asking.start();
}

void ThumbnailPanel::rest() {
    cache.clear();
}

void ThumbnailPanel::setSizes(const DocumentInfo &info) {
    if (info.sizes.size() != sizes.size() || info.sizes == sizes)
        return;
    sizes = info.sizes;
    viewport()->update();
    asking.start();
}

void ThumbnailPanel::setLabels(const std::vector<std::string> &labels) {
    rows->setLabels(labels);
}

void ThumbnailPanel::showPage(int page) {
    const QModelIndex index = rows->index(page);
    if (!index.isValid())
        return;
    setCurrentIndex(index);
    if (isVisible())
        scrollTo(index);
}

TileKey ThumbnailPanel::keyOf(int page) const {
    const PageBox &size = sizes[std::size_t(page)];
    const double width = std::max(1.0, double(size.x1 - size.x0));
    const double height = std::max(1.0, double(size.y1 - size.y0));
    const double scale = std::min(pictureWidth / width, pictureHeight / height) * devicePixelRatioF();
    return {page, std::max(1, int(scale * 10'000)), 0,
            QRect(0, 0, std::max(1, int(width * scale)), std::max(1, int(height * scale)))};
}

void ThumbnailPanel::ask() {
    std::vector<PageJob> jobs;
    if (isVisible() && !sizes.empty()) {
        const int top = verticalScrollBar()->value() / rowHeight;
        const int bottom = (verticalScrollBar()->value() + viewport()->height()) / rowHeight + 2;
        for (int page = std::max(0, top - 1); page <= std::min(bottom, int(sizes.size()) - 1); ++page) {
            PageJob job;
            job.kind = PageJob::thumbnail;
            job.page = page;
            job.key = keyOf(page);
            job.paper = theme().color(Tone::paper).rgb();
            if (!cache.contains(job.key) && !failures.contains(page))
                jobs.push_back(job);
        }
    }
    queue.want(RenderQueue::thumbnails, std::move(jobs));
}

void ThumbnailPanel::resizeEvent(QResizeEvent *event) {
    QListView::resizeEvent(event);
    asking.start();
}

void ThumbnailPanel::showEvent(QShowEvent *event) {
    QListView::showEvent(event);
    if (currentIndex().isValid())
        scrollTo(currentIndex());
    asking.start();
}

void ThumbnailPanel::hideEvent(QHideEvent *event) {
    QListView::hideEvent(event);
    queue.want(RenderQueue::thumbnails, {});
}

void ThumbnailPanel::scrollContentsBy(int dx, int dy) {
    QListView::scrollContentsBy(dx, dy);
    asking.start();
}

} // namespace simsa
