// The document's own table of contents, as a tree that follows the page in view.
#pragma once

#include "app/reading/PageHost.h"

#include <QWidget>

#include <vector>

class QTreeWidget;
class QTreeWidgetItem;

namespace simsa {

class Text;

class OutlinePanel : public QWidget {
    Q_OBJECT
public:
    explicit OutlinePanel(QWidget *parent = nullptr);
    void setItems(const std::vector<OutlineItem> &items);
    void setLabels(const std::vector<std::string> &labels); // of the pages, beside the titles
    void showPage(int page);                                // marks the section the page is in
    QTreeWidget *tree() const { return list; }

Q_SIGNALS:
    void chosen(int page);

private:
    QTreeWidget *list;
    Text *empty;
    std::vector<std::pair<int, QTreeWidgetItem *>> sections; // page, item; in document order
};

} // namespace simsa
