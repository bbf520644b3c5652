#include "ui/desk/SpreadStrip.h"

#include "ui/desk/DeskText.h"
#include "ui/shell/Theme.h"

#include <QPainter>
#include <QPainterPath>

#include <map>

namespace simsa {

namespace {

constexpr int dot = 7, mark = 7; // pixels at 100 %

} // namespace

SpreadStrip::SpreadStrip(int digits, QWidget *parent) : QWidget(parent), decimals(digits) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFont(theme().font(TextSize::secondary));
}

void SpreadStrip::setValues(const std::vector<Points> &values, Points maximum) {
    all = values;
    most = maximum;
    renew();
}

void SpreadStrip::setOwn(std::optional<Points> points) {
    own = points;
    renew();
}

void SpreadStrip::renew() {
    if (all.empty()) {
        words = tr("Round before: too few points to show them without names.");
    } else {
        const std::size_t n = all.size();
        const std::int64_t twice = all[(n - 1) / 2].hundredths + all[n / 2].hundredths; // the median, twice
        words = tr("Round before: %1 to %2, median %3, evaluators: %4")
                    .arg(DeskText::points(all.front(), decimals), DeskText::points(all.back(), decimals),
                         DeskText::points(Points{(twice + 1) / 2}, twice % 2 == 0 ? decimals : 2))
                    .arg(n);
    }
    QStringList each;
    for (const Points p : all)
        each << DeskText::points(p, decimals);
    setAccessibleName(words);
    setAccessibleDescription(each.join(QStringLiteral(", ")));
    setToolTip(each.isEmpty() ? QString() : tr("Without names: %1").arg(each.join(QStringLiteral(", "))));
    updateGeometry();
    update();
}

QSize SpreadStrip::sizeHint() const {
    const int line = theme().lineHeight(TextSize::secondary);
    return {theme().px(160), line + (all.empty() ? 0 : theme().px(28))};
}

void SpreadStrip::paintEvent(QPaintEvent *) {
    const Theme &look = theme();
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    p.setFont(look.font(TextSize::secondary));
    p.setPen(look.color(Tone::text2));
    const int line = look.lineHeight(TextSize::secondary);
    p.drawText(QRect(0, 0, width(), line), Qt::AlignLeft | Qt::AlignVCenter,
               p.fontMetrics().elidedText(words, Qt::ElideRight, width()));
    if (all.empty() || most.hundredths <= 0)
        return;
    const int size = look.px(dot), left = size, right = width() - size, base = line + look.px(16);
    const auto at = [&](Points value) {
        return left + static_cast<int>(value.hundredths * (right - left) / most.hundredths);
    };
    p.setPen(QPen(look.color(Tone::control), 1));
    p.drawLine(left, base + size / 2 + 1, right, base + size / 2 + 1);
    std::map<int, int> stacked; // equal points stand beside each other, half over
    p.setBrush(look.color(Tone::text2));
    for (const Points value : all) {
        const int x = at(value), shift = stacked[x]++ * (size / 2 + 1);
        p.setPen(QPen(look.color(Tone::panel), 1));
        p.drawEllipse(QRect(x - size / 2, base - size / 2 - shift, size, size));
    }
    if (!own)
        return;
    const int x = at(*own), top = base + size / 2 + 2, half = look.px(mark) / 2 + 1;
    QPainterPath arrow; // points up at the line, so that it is told from the dots without colour
    arrow.moveTo(x, top);
    arrow.lineTo(x + half, top + look.px(mark));
    arrow.lineTo(x - half, top + look.px(mark));
    arrow.closeSubpath();
    p.setPen(Qt::NoPen);
    p.setBrush(look.color(Tone::accent));
    p.drawPath(arrow);
}

} // namespace simsa
