#include "ui/desk/SpreadView.h"

#include "ui/desk/DeskText.h"
#include "ui/shell/Theme.h"

#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace simsa {

namespace {

constexpr int radius = 4; // of a dot, px

// A round step that gives at most five of them.
double stepFor(double width) {
    for (double step = 0.5;; step *= 10)
        for (const double factor : {1.0, 2.0, 5.0, 10.0})
            if (width / (step * factor) <= 5)
                return step * factor;
}

} // namespace

SpreadView::SpreadView(QWidget *parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMouseTracking(true);
    connect(&theme(), &Theme::changed, this, [this] {
        updateGeometry();
        place();
    });
}

QSize SpreadView::sizeHint() const {
    return {theme().px(300), theme().px(104)};
}

void SpreadView::show(const CompareData &all, int index, const std::vector<std::string> &named) {
    column = index < 0 ? CompareColumn{.title = tr("Total"), .maximum = all.maximum}
                       : all.columns[static_cast<std::size_t>(index)];
    spread = spreadOf(all, index);
    dots.clear();
    for (const CompareRow &row : all.rows)
        if (const auto points = completeValue(row, index))
            dots.push_back({static_cast<double>(points->hundredths) / 100,
                            words(row.id),
                            row.applicant,
                            std::find(named.begin(), named.end(), row.id) != named.end(),
                            {}});
    std::sort(dots.begin(), dots.end(), [](const Dot &a, const Dot &b) { return a.points < b.points; });
    const double most = static_cast<double>(column.maximum.hundredths) / 100;
    const double step = stepFor(std::max(spread.high - spread.low, most / 5));
    from = std::max(0.0, std::floor(spread.low / step - 0.2) * step);
    to = std::min(most, std::ceil(spread.high / step + 0.2) * step);
    if (dots.empty() || to <= from) {
        from = 0;
        to = std::max(most, 0.01);
    }
    QString said = column.title + QStringLiteral(": ") + caption();
    for (const Dot &dot : dots)
        said += QStringLiteral("; ") + dot.id + QLatin1Char(' ') + dot.name + QLatin1Char(' ') +
                QLocale().toString(dot.points, 'f', 1);
    setAccessibleName(tr("Spread of own points, %1").arg(column.title));
    setAccessibleDescription(said);
    place();
}

QString SpreadView::caption() const {
    if (spread.count == 0)
        return tr("nothing complete yet");
    return tr("mean %1 · standard deviation %2")
        .arg(QLocale().toString(spread.mean, 'f', 1), QLocale().toString(spread.deviation, 'f', 1));
}

QRectF SpreadView::plot() const {
    const Theme &look = theme();
    return QRectF(rect()).adjusted(look.px(12), look.px(40), -look.px(12), -look.px(17));
}

double SpreadView::x(double points) const {
    const QRectF area = plot();
    return area.left() + (points - from) / (to - from) * area.width();
}

// Dots that would cover each other are heaped.
void SpreadView::place() {
    const Theme &look = theme();
    const double size = 2.0 * look.px(radius) + 1;
    const QRectF area = plot();
    std::vector<QPointF> placed;
    for (Dot &dot : dots) {
        dot.at = {x(dot.points), area.bottom() - size / 2 - 1};
        for (std::size_t i = 0; i < placed.size();)
            if (std::abs(placed[i].x() - dot.at.x()) < size && std::abs(placed[i].y() - dot.at.y()) < size - 0.5) {
                dot.at.ry() -= size;
                i = 0;
            } else {
                ++i;
            }
        dot.at.setY(std::max(dot.at.y(), area.top() - look.px(6)));
        placed.push_back(dot.at);
    }
    update();
}

void SpreadView::paintEvent(QPaintEvent *) {
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    const Theme &look = theme();
    const QRectF area = plot();
    const int line = look.lineHeight(TextSize::secondary);
    p.fillRect(QRectF(0, look.px(4), look.px(10), look.px(10)), look.data(column.top % 6));
    p.setFont(look.font(TextSize::secondary, true));
    p.setPen(look.color(Tone::text));
    const QString right = caption();
    p.setFont(look.font(TextSize::axis));
    const int rightWidth = p.fontMetrics().horizontalAdvance(right);
    p.setPen(look.color(Tone::text2));
    p.drawText(QRectF(width() - rightWidth, 0, rightWidth, line), Qt::AlignVCenter | Qt::AlignRight, right);
    p.setFont(look.font(TextSize::secondary, true));
    p.setPen(look.color(Tone::text));
    const QRectF title(look.px(16), 0, width() - rightWidth - look.px(24), line);
    p.drawText(title, Qt::AlignVCenter | Qt::AlignLeft,
               p.fontMetrics().elidedText(column.number + QLatin1Char(' ') + column.title + QStringLiteral(" / ") +
                                              DeskText::maximum(column.maximum),
                                          Qt::ElideRight, static_cast<int>(title.width())));
    p.setPen(QPen(look.color(Tone::control), 1));
    p.drawLine(area.bottomLeft(), area.bottomRight());
    p.setFont(look.font(TextSize::axis));
    const double step = stepFor(to - from);
    for (double tick = std::ceil(from / step) * step; tick <= to + 1e-9; tick += step) {
        const double at = x(tick);
        p.setPen(look.color(Tone::control));
        p.drawLine(QPointF(at, area.bottom()), QPointF(at, area.bottom() + 3));
        p.setPen(look.color(Tone::text2));
        p.drawText(QRectF(at - 30, area.bottom() + 2, 60, look.lineHeight(TextSize::axis)), Qt::AlignHCenter,
                   QLocale().toString(tick, 'g', 4));
    }
    if (spread.count > 1) {
        p.setPen(QPen(look.color(Tone::text), 1, Qt::DashLine));
        p.drawLine(QPointF(x(spread.mean), area.top() - look.px(4)), QPointF(x(spread.mean), area.bottom()));
    }
    const double size = look.px(radius);
    for (const Dot &dot : dots) {
        if (dot.named)
            continue;
        p.setPen(look.dataOutline());
        p.setBrush(look.data(column.top % 6));
        p.drawEllipse(dot.at, size, size);
    }
    paintNames(p, size);
}

// The names stand in the order of their dots, none over another while there is room.
void SpreadView::paintNames(QPainter &p, double size) {
    const Theme &look = theme();
    const int line = look.lineHeight(TextSize::secondary), gap = look.px(8);
    p.setFont(look.font(TextSize::axis, true));
    struct Name {
        const Dot *dot;
        QString text;
        double left, wide;
    };
    std::vector<Name> names;
    for (const Dot &dot : dots)
        if (dot.named) {
            const QString text =
                p.fontMetrics().elidedText(dot.id + QLatin1Char(' ') + dot.name, Qt::ElideRight, width() / 2 - gap);
            const double wide = p.fontMetrics().horizontalAdvance(text);
            const double after = names.empty() ? 0 : names.back().left + names.back().wide + gap;
            names.push_back({&dot, text, std::max(after, dot.at.x() - wide / 2), wide});
        }
    double most = width();
    for (auto name = names.rbegin(); name != names.rend(); ++name) {
        name->left = std::max(0.0, std::min(name->left, most - name->wide));
        most = name->left - gap;
    }
    for (const Name &name : names) {
        p.setPen(QPen(look.color(Tone::text), 2));
        p.setBrush(look.data(column.top % 6));
        p.drawEllipse(name.dot->at, size + 2, size + 2);
        p.setPen(look.color(Tone::text));
        p.drawText(QRectF(name.left, line, name.wide + 2, look.lineHeight(TextSize::axis)),
                   Qt::AlignLeft | Qt::AlignVCenter, name.text);
        p.setPen(QPen(look.color(Tone::text2), 1));
        p.drawLine(QPointF(name.left + name.wide / 2, line + look.lineHeight(TextSize::axis)),
                   name.dot->at - QPointF(0, size + 2));
    }
}

const SpreadView::Dot *SpreadView::dotAt(QPointF point) const {
    for (const Dot &dot : dots)
        if (std::hypot(dot.at.x() - point.x(), dot.at.y() - point.y()) <= theme().px(radius) + 2)
            return &dot;
    return nullptr;
}

void SpreadView::mousePressEvent(QMouseEvent *event) {
    if (const Dot *dot = dotAt(event->position()))
        Q_EMIT chosen(dot->id);
}

bool SpreadView::event(QEvent *event) {
    if (event->type() == QEvent::Resize)
        place();
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (const Dot *dot = dotAt(help->pos()))
            QToolTip::showText(help->globalPos(), dot->id + QLatin1Char(' ') + dot->name + QStringLiteral("  ") +
                                                      QLocale().toString(dot->points, 'f', 1));
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

} // namespace simsa
