// How the round before spread over an item's range, nobody's name, and where one's own points stand now.
#pragma once

#ifndef Q_MOC_RUN // moc cannot read <compare>
#include "app/domain/Points.h"

#include <optional>
#include <vector>
#endif

#include <QWidget>

namespace simsa {

class SpreadStrip : public QWidget {
    Q_OBJECT
public:
    explicit SpreadStrip(int decimals, QWidget *parent = nullptr);
    // `values` in rising order; none: too few stood there to be released.
    void setValues(const std::vector<Points> &values, Points maximum);
    void setOwn(std::optional<Points> points);
    QString sentence() const { return words; } // "Round before: 28.0 to 36.0, median 31.5 (7 evaluators)"
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void renew();
    std::vector<Points> all;
    Points most;
    std::optional<Points> own;
    int decimals;
    QString words;
};

} // namespace simsa
