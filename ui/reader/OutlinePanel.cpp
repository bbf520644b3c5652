#include "ui/reader/OutlinePanel.h"

#include "ui/shell/Text.h"

#include <QHeaderView>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace simsa {

namespace {

constexpr std::size_t itemLimit = 20'000;
constexpr int depthLimit = 16;
constexpr int titleLimit = 300; // characters

} // namespace

OutlinePanel::OutlinePanel(QWidget *parent) : QWidget(parent), list(new QTreeWidget) {
    setObjectName(QStringLiteral("outlinePanel"));
    list->setAccessibleName(tr("Contents"));
    list->setColumnCount(2);
    list->setHeaderHidden(true);
    list->header()->setStretchLastSection(false);
    list->header()->setMinimumSectionSize(20);
    list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    list->setIndentation(theme().px(14));
    list->setUniformRowHeights(true);
    list->setTextElideMode(Qt::ElideRight);
    list->setFrameShape(QFrame::NoFrame);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    empty = new Text(tr("This document has no table of contents."), TextSize::secondary, Tone::text2);
    empty->setWrapping(true);
    empty->setContentsMargins(12, 12, 12, 12);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(empty, 0, Qt::AlignTop);
    column->addWidget(list, 1);
    const auto go = [this](QTreeWidgetItem *item) {
        if (const int page = item->data(0, Qt::UserRole).toInt(); page >= 0)
            Q_EMIT chosen(page);
    };
    connect(list, &QTreeWidget::itemClicked, this, go);
    connect(list, &QTreeWidget::itemActivated, this, go);
    setItems({});
}

void OutlinePanel::setItems(const std::vector<OutlineItem> &items) {
    list->clear();
    sections.clear();
    std::vector<QTreeWidgetItem *> path;
    const std::size_t count = std::min(items.size(), itemLimit);
    for (std::size_t i = 0; i < count; ++i) {
        const OutlineItem &item = items[i];
        const std::size_t level = std::size_t(std::clamp(item.level, 0, std::min(depthLimit, int(path.size()))));
        path.resize(level);
        auto *row = path.empty() ? new QTreeWidgetItem(list) : new QTreeWidgetItem(path.back());
        const QString title = QString::fromStdString(item.title).simplified().left(titleLimit);
        row->setText(0, title.isEmpty() ? tr("(untitled)") : title);
        row->setToolTip(0, title.toHtmlEscaped());
        row->setText(1, item.page >= 0 ? QString::number(item.page + 1) : QString());
        row->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        row->setForeground(1, theme().color(Tone::text3));
        row->setData(0, Qt::UserRole, item.page);
        if (level == 0)
            row->setExpanded(true);
        path.push_back(row);
        if (item.page >= 0)
            sections.emplace_back(item.page, row);
    }
    empty->setVisible(count == 0);
    list->setVisible(count > 0);
}

void OutlinePanel::setLabels(const std::vector<std::string> &labels) {
    for (const auto &[page, item] : sections)
        if (std::size_t(page) < labels.size() && !labels[std::size_t(page)].empty())
            item->setText(1, QString::fromStdString(labels[std::size_t(page)]));
}

void OutlinePanel::showPage(int page) {
    QTreeWidgetItem *in = nullptr;
    for (const auto &[begin, item] : sections)
        if (begin <= page)
            in = item;
    // A folded section is marked at the row that shows.
    for (QTreeWidgetItem *up = in ? in->parent() : nullptr; up; up = up->parent())
        if (!up->isExpanded())
            in = up;
    if (list->currentItem() != in)
        list->setCurrentItem(in);
}

} // namespace simsa
