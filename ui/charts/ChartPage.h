// One chart with everything it needs to be read: label, title, unit, legend, plot, readout, values, export.
#pragma once

#include "ui/charts/Legend.h"
#include "ui/charts/ResultData.h"

#include <QAbstractTableModel>
#include <QMenu>
#include <QVBoxLayout>
#include <QWidget>

class QBoxLayout;

namespace simsa {

class Banner;
class Button;
class Text;

class ValueModel : public QAbstractTableModel { // the figures under a chart; also its CSV
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;
    void setValues(QStringList newHeaders, QList<QStringList> newRows, int newWords);
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void setStrong(int row); // the row under the keyboard
    const QStringList &headers() const { return heads; }
    const QList<QStringList> &rows() const { return body; }
    int wordColumns() const { return words; }

private:
    QStringList heads;
    QList<QStringList> body;
    int words = 2; // the first columns are words, the rest numbers
    int strong = -1;
};

class ChartPage : public QWidget {
    Q_OBJECT
public:
    struct Title {
        bool official = false;
        QString icon, name, unit, fileName; // the file name holds no names and no scores
    };
    explicit ChartPage(const Title &title, QWidget *parent = nullptr);

    const Title &title() const { return about; }
    void setFigures(Figures figures); // drawn when the page is seen or asked
    const ResultFigures &figures() const { return *shownFigures; }
    const Figures &sharedFigures() const { return shownFigures; }
    virtual int itemCount() const { return static_cast<int>(figures().proposals.size()); } // what the keys walk through
    virtual QString itemName(int item) const;                                              // leads the readout
    virtual bool byProposal() const { return true; } // items are figures().proposals
    int current() const { return chosen; }
    void setCurrent(int item); // out of range is ignored
    QString readout();
    virtual bool besideChart(int) const { return true; } // this column of the values stands beside the chart too
    virtual bool valuesBeside() const { return true; }   // the values stand beside the chart at all
    ValueModel *values();
    Legend *legend() const { return legendRow; }

    QByteArray csv(); // RFC 4180, UTF-8 with byte order mark, so that spreadsheets read Hangul
    QByteArray png(); // at twice the size on screen
    QByteArray svg();
    QByteArray pdf(); // one page, fonts embedded
    enum class Format { png, svg, pdf, csv };
    void exportAs(Format format); // asks for the place, does not block

    virtual QWidget *plot() const = 0; // takes the keyboard

Q_SIGNALS:
    void currentChanged(int item);
    void exported(const QString &path);

protected:
    virtual void prepare() {}                     // first of all: what the new figures mean here
    virtual void rebuild() = 0;                   // figures or theme changed
    virtual void currentMoved() {}                // current() changed
    virtual QString describe(int item) const = 0; // the readout without the item's name
    virtual std::vector<Key> legendKeys() const = 0;
    virtual void fillValues(ValueModel &model) const = 0;
    virtual void renderPlot(QPainter &painter, const QRectF &target) const = 0;
    virtual QSizeF plotSize() const = 0;
    void place(QWidget *plot, QWidget *above = nullptr);
    void showReadout(int item);      // hovering shows another item than the current one
    virtual bool handleKey(int key); // arrows, Home End
    void setUnit(const QString &text);
    void refresh();
    virtual QString whyEmpty() const { return {}; } // a sentence instead of the readout, when there are no items
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void write(const QString &path, Format format);
    void freshen();
    void renderAll(QPainter &painter) const;
    QSize exportSize() const;
    Title about;
    bool unitFromPolicy; // no unit given: the aggregate and its maximum
    Figures shownFigures;
    bool stale = true;
    ValueModel table;
    int chosen = -1;
    Text *unit;
    Legend *legendRow;
    Banner *banner;
    QVBoxLayout *outer;
    QVBoxLayout *body;
};

} // namespace simsa
