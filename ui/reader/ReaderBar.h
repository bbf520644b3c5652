// The reader's tool row: panels, page, zoom, rotation, tools of the page around it, search.
#pragma once

#include "ui/reader/Place.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QHBoxLayout;
class QLineEdit;

namespace simsa {

class IconButton;
class Text;

class ReaderBar : public QWidget {
    Q_OBJECT
public:
    explicit ReaderBar(QWidget *parent = nullptr);

    // page from 0; pages 0 = no document, all is disabled. name: what the document calls the page, when it does.
    void setPage(int page, int pages, const QString &name = {});
    void setFlow(PageFlow flow);
    void setZoom(ZoomMode mode, double zoom);
    void setHits(int current, int count, bool running, bool full);
    void clearSearch();
    void focusSearch();
    // Buttons of the page around the reader (highlight, note, evidence), put before the search.
    void addTool(QWidget *tool);
    void renew(); // a tool was shown or hidden

    QSize minimumSizeHint() const override;

    IconButton *outlineButton, *thumbnailButton, *singleButton;
    QLineEdit *pageField, *searchField;
    QComboBox *zoomBox;

Q_SIGNALS:
    void outlineToggled(bool on);
    void thumbnailsToggled(bool on);
    void pageChosen(const QString &name); // as typed: a page's name or number
    void singleToggled(bool on);
    void pageStep(int direction);
    void zoomChosen(simsa::ZoomMode mode, double zoom);
    void zoomStep(int direction);
    void rotateAsked();
    void searchChanged(const QString &words);
    void searchStep(int direction);
    void left(); // Escape or Enter in a field: the focus goes back to the pages

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void arrange();

    QHBoxLayout *row, *tools;
    Text *pageCount, *hitCount;
    IconButton *previous, *next, *smaller, *larger, *turn, *hitBefore, *hitAfter;
    QWidget *zoomRule, *pageRule;
    QTimer typing;
    int pages = 0;
    bool anyHits = false;
};

} // namespace simsa
