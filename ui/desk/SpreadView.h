// How the own scores of one criterion are spread: a dot for each proposal over its points, the mean as a broken line,
// the chosen ones named.
#pragma once

#include "ui/desk/CompareData.h"

#include <QWidget>

namespace simsa {

class SpreadView : public QWidget {
    Q_OBJECT
public:
    explicit SpreadView(QWidget *parent = nullptr);
    void show(const CompareData &all, int column, const std::vector<std::string> &named);
    using QWidget::show;
    QSize sizeHint() const override;
    QString caption() const; // "mean 30.8 · standard deviation 2.9"

Q_SIGNALS:
    void chosen(const QString &proposal); // its dot was clicked

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool event(QEvent *event) override; // tool tips

private:
    struct Dot {
        double points = 0;
        QString id, name;
        bool named = false;
        QPointF at;
    };
    void place();
    void paintNames(QPainter &p, double size);
    const Dot *dotAt(QPointF point) const;
    QRectF plot() const;
    double x(double points) const;
    std::vector<Dot> dots;
    Spread spread;
    CompareColumn column;
    double from = 0, to = 1;
};

} // namespace simsa
