// Pages to study a result with: two criteria against each other, other weights, the evaluators' comments.
#pragma once

#include "ui/charts/RowPage.h"

#include <QPointer>
#include <QTimer>

class QComboBox;
class QSlider;
class QTextBrowser;
class QTextDocument;

namespace simsa {

class Button;

class ScatterView : public QWidget { // the plot of two criteria
    Q_OBJECT
public:
    struct Dot {
        double x = 0, y = 0;
        int item = 0;
        QString label;
        enum class Kind { selected, ranked, unranked } kind = Kind::ranked;
    };
    explicit ScatterView(QWidget *parent = nullptr);
    void setDots(std::vector<Dot> dots, const QString &xTitle, const QString &yTitle);
    void setCurrent(int item);
    QPointF pointOf(const Dot &dot) const;
    const std::vector<Dot> &dots() const { return all; }
    void draw(QPainter &painter, const QRectF &rect) const;

Q_SIGNALS:
    void hovered(int item);
    void clicked(int item);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    QRectF area(const QRectF &rect) const;
    QPointF pointOf(const Dot &dot, const QRectF &rect) const;
    int itemAt(const QPointF &at) const;
    std::vector<Dot> all;
    QString xWords, yWords;
    double low[2] = {0, 0};
    int chosen = -1, hover = -1;
};

class ScatterPage : public ChartPage {
    Q_OBJECT
public:
    explicit ScatterPage(QWidget *parent = nullptr);
    QWidget *plot() const override;
    ScatterView *scatter() const { return view; }
    QComboBox *across() const { return xBox; }
    QComboBox *up() const { return yBox; }

protected:
    void prepare() override;
    void rebuild() override {}
    void currentMoved() override { view->setCurrent(current()); }
    QString describe(int item) const override;
    std::vector<Key> legendKeys() const override;
    void fillValues(ValueModel &model) const override;
    void renderPlot(QPainter &painter, const QRectF &target) const override { view->draw(painter, target); }
    QSizeF plotSize() const override { return view->size(); }

private:
    std::optional<double> share(const ProposalFigures &p, int axis) const; // the last axis is the total
    QString axisName(int axis) const;
    ScatterView *view;
    QComboBox *xBox, *yBox;
    QStringList known;
};

class SwapTrack : public QWidget { // where ranks change along the slider
    Q_OBJECT
public:
    explicit SwapTrack(QSlider *slider, QWidget *parent = nullptr);
    void setMarks(std::vector<double> at, std::vector<double> strongAt, double today); // weights 0 … 1
    QSize sizeHint() const override;
    int xOf(double weight) const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QSlider *under;
    std::vector<double> marks, strong;
    double now = 0;
};

class WeightPage : public RowPage { // the order under other weights
    Q_OBJECT
public:
    explicit WeightPage(QWidget *parent = nullptr);
    int itemCount() const override { return static_cast<int>(order.size()); }
    QString itemName(int item) const override;
    bool byProposal() const override { return false; } // by rank at the chosen weight
    bool valuesBeside() const override { return false; }
    QSlider *slider() const { return weightSlider; }
    QComboBox *part() const { return partBox; }
    Button *previousSwap() const { return previous; }
    Button *nextSwap() const { return next; }
    Button *today() const { return back; }
    double weight() const; // 0 … 1
    const std::vector<Swap> &swapPoints() const { return points; }

protected:
    void prepare() override;
    RowAxis axis() const override;
    void drawMarks(QPainter &painter, const Look &look, const RowPlace &place, int row) const override;
    std::pair<QString, QString> rowName(int row) const override;
    QString rowRank(int row) const override;
    QString rowFigure(int row) const override;
    QString figureHead() const override;
    QString axisTitle() const override;
    bool cutAfter(int row) const override;
    bool eligibleEnds(int) const override { return false; }
    QString describe(int item) const override;
    QString whyEmpty() const override;
    std::vector<Key> legendKeys() const override;
    void fillValues(ValueModel &model) const override;

private:
    const WeightAxis *chosenAxis() const;
    const ProposalFigures &proposalOf(int item) const;
    void choosePart();
    void rerank(); // the slider moved
    void jump(int direction);
    QComboBox *partBox;
    QSlider *weightSlider;
    SwapTrack *track;
    Text *words;
    Button *previous, *next, *back;
    Figures seen;
    QTimer later; // the table of values follows when the slider rests
    std::vector<Swap> points;
    std::vector<std::size_t> order;   // lines by rank at the weight
    std::vector<int> ranks;           // by line
    std::vector<std::size_t> shownAt; // in figures().proposals, by line
    QStringList known;
};

class CommentPage : public ChartPage { // comments of one proposal, grouped by criterion
    Q_OBJECT
public:
    explicit CommentPage(QWidget *parent = nullptr);
    QWidget *plot() const override;
    bool valuesBeside() const override { return false; }
    QString shownText() const;

protected:
    void rebuild() override;
    void currentMoved() override;
    bool handleKey(int key) override; // ← → walk, the rest scrolls
    QString describe(int item) const override;
    std::vector<Key> legendKeys() const override { return {}; }
    void fillValues(ValueModel &model) const override;
    void renderPlot(QPainter &painter, const QRectF &target) const override;
    QSizeF plotSize() const override;

private:
    void write(QTextDocument &document) const;
    QTextBrowser *view;
    QComboBox *box;
};

} // namespace simsa
