#include "ui/charts/Legend.h"

#include <cmath>

namespace simsa {

Qt::PenStyle lineStyleOf(int series) {
    static constexpr std::array styles{Qt::SolidLine, Qt::DashLine, Qt::DotLine, Qt::DashDotLine};
    return styles[static_cast<std::size_t>(series) % styles.size()];
}

namespace {

constexpr int markWidth = 14;

int markWidthOf(const Look &look, const Key &key) {
    switch (key.mark) {
    case Key::Mark::lineStyle:
        return look.px(28);
    case Key::Mark::trimmed:
        return look.px(40);
    default:
        return look.px(markWidth);
    }
}

void drawMark(QPainter &painter, const Look &look, const Key &key, const QRectF &rect) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const auto middle = QPointF(rect.center().x(), std::floor(rect.center().y()) + 0.5);
    const QRectF square(rect.left(), middle.y() - rect.width() / 2, rect.width(), rect.width());
    switch (key.mark) {
    case Key::Mark::series:
        drawBar(painter, look, square.adjusted(1, 1, -1, -1).toRect(), key.series, true);
        break;
    case Key::Mark::hatched:
        drawBar(painter, look, square.adjusted(1, 1, -1, -1).toRect(), key.series, false);
        break;
    case Key::Mark::box:
        painter.setPen(QPen(look.control, 1.2));
        painter.setBrush(look.sunken);
        painter.drawRect(square.adjusted(0.5, 2.5, -0.5, -2.5));
        painter.setPen(QPen(look.text, 2.4));
        painter.drawLine(QPointF(square.left() + 1, middle.y()), QPointF(square.right() - 1, middle.y()));
        break;
    case Key::Mark::whisker:
        painter.setPen(QPen(look.control, 1.2));
        painter.drawLine(QPointF(middle.x(), square.top() + 1), QPointF(middle.x(), square.bottom() - 1));
        for (const double y : {square.top() + 1, square.bottom() - 1})
            painter.drawLine(QPointF(middle.x() - 3, y), QPointF(middle.x() + 3, y));
        break;
    case Key::Mark::ring:
        painter.setPen(QPen(look.text, 1.6));
        painter.setBrush(look.panel);
        painter.drawEllipse(middle, 3.2, 3.2);
        break;
    case Key::Mark::diamond:
        painter.setPen(Qt::NoPen);
        painter.setBrush(look.accent);
        painter.drawPolygon(QPolygonF{{middle.x(), middle.y() - 5},
                                      {middle.x() + 5, middle.y()},
                                      {middle.x(), middle.y() + 5},
                                      {middle.x() - 5, middle.y()}});
        break;
    case Key::Mark::dashedLine: {
        QPen pen(look.text, 1);
        pen.setDashPattern({3, 3});
        painter.setPen(pen);
        painter.drawLine(QPointF(square.left(), middle.y()), QPointF(square.right(), middle.y()));
        break;
    }
    case Key::Mark::cutLine:
        painter.setPen(QPen(look.text, 2));
        painter.drawLine(QPointF(square.left(), middle.y()), QPointF(square.right(), middle.y()));
        break;
    case Key::Mark::interval:
        painter.setPen(QPen(look.text2, look.px(3), Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(QPointF(square.left(), middle.y()), QPointF(square.right(), middle.y()));
        break;
    case Key::Mark::dot:
        painter.setPen(Qt::NoPen);
        painter.setBrush(look.accent);
        painter.drawEllipse(middle, look.px(4), look.px(4));
        break;
    case Key::Mark::tick:
        painter.setPen(QPen(look.accent, 1.4));
        painter.drawLine(middle - QPointF(0, 3), middle + QPointF(0, 3));
        break;
    case Key::Mark::mark:
        painter.fillRect(QRectF(middle.x() - 1, square.top(), 2, square.height()), look.text);
        break;
    case Key::Mark::openDot:
        painter.setPen(QPen(look.accent, 2));
        painter.setBrush(look.panel);
        painter.drawEllipse(middle, look.px(4), look.px(4));
        break;
    case Key::Mark::cross:
        painter.setPen(QPen(look.text2, 1.8));
        painter.drawLine(middle - QPointF(4, 4), middle + QPointF(4, 4));
        painter.drawLine(middle - QPointF(4, -4), middle + QPointF(4, -4));
        break;
    case Key::Mark::change:
        painter.setPen(QPen(look.attention, 2));
        painter.drawLine(middle - QPointF(0, 6), middle + QPointF(0, 6));
        break;
    case Key::Mark::trimmed:
        painter.setFont(look.font(12));
        painter.setPen(look.text);
        painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter, QStringLiteral("(74.5)"));
        break;
    case Key::Mark::deviation:
        drawDeviation(painter, QRectF(square.left() - 5, middle.y() - 5, 14, 10), true, look.text);
        drawDeviation(painter, QRectF(square.left() + 2, middle.y() - 5, 14, 10), false, look.text);
        break;
    case Key::Mark::alone:
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setPen(QPen(look.text, 2, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        painter.drawRect(square.adjusted(1, 2, -1, -2));
        break;
    case Key::Mark::recused:
        painter.setClipRect(square);
        drawRecusedGround(painter, look, square);
        painter.setPen(look.line);
        painter.drawRect(square.adjusted(0.5, 0.5, -0.5, -0.5));
        break;
    case Key::Mark::equal:
        painter.setPen(Qt::NoPen);
        painter.setBrush(look.text);
        painter.drawRoundedRect(square, 3, 3);
        painter.setPen(QPen(look.panel, 1.6));
        for (const double dy : {-2.2, 2.2})
            painter.drawLine(QPointF(middle.x() - 3.5, middle.y() + dy), QPointF(middle.x() + 3.5, middle.y() + dy));
        break;
    case Key::Mark::lineStyle:
        painter.setPen(QPen(look.fill(key.series).color(), 2.5, lineStyleOf(key.series)));
        painter.drawLine(QPointF(rect.left(), middle.y()), QPointF(rect.right(), middle.y()));
        break;
    }
    painter.restore();
}

} // namespace

int drawKeys(QPainter *painter, const Look &look, const std::vector<Key> &keys, const QRectF &rect) {
    const auto font = look.font(12);
    const QFontMetricsF metrics(font);
    const double line = look.px(20);
    double x = rect.left(), y = rect.top();
    for (const auto &key : keys) {
        const int mark = markWidthOf(look, key);
        const double width = mark + 6 + metrics.horizontalAdvance(key.text);
        if (x > rect.left() && x + width > rect.right()) {
            x = rect.left();
            y += line;
        }
        if (painter) {
            drawMark(*painter, look, key, QRectF(x, y, mark, line));
            painter->setFont(font);
            painter->setPen(look.text2);
            painter->drawText(QRectF(x + mark + 6, y, width - mark - 4, line), Qt::AlignLeft | Qt::AlignVCenter,
                              key.text);
        }
        x += width + look.px(16);
    }
    return keys.empty() ? 0 : static_cast<int>(y - rect.top() + line);
}

Legend::Legend(QWidget *parent) : QWidget(parent) {
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(tr("Legend"));
}

void Legend::setKeys(std::vector<Key> keys) {
    now = std::move(keys);
    QStringList words;
    for (const auto &key : now)
        words << key.text;
    setAccessibleDescription(words.join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

int Legend::heightForWidth(int width) const {
    return drawKeys(nullptr, currentLook(), now, QRectF(0, 0, width, 0));
}

QSize Legend::sizeHint() const {
    return {320, heightForWidth(qMax(320, width()))};
}

QSize Legend::minimumSizeHint() const {
    return {80, 0};
}

void Legend::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    drawKeys(&painter, currentLook(), now, QRectF(rect()));
}

} // namespace simsa
