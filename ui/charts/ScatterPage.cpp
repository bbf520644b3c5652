#include "ui/charts/StudyPages.h"

#include "ui/charts/GlanceDelegates.h"
#include "ui/shell/Text.h"
#include "ui/shell/Theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QMouseEvent>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace simsa {

ScatterView::ScatterView(QWidget *parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setMinimumSize(theme().px(280), theme().px(180));
}

void ScatterView::setDots(std::vector<Dot> dots, const QString &xTitle, const QString &yTitle) {
    all = std::move(dots);
    xWords = xTitle;
    yWords = yTitle;
    low[0] = low[1] = 100;
    for (const Dot &dot : all) {
        low[0] = std::min(low[0], dot.x);
        low[1] = std::min(low[1], dot.y);
    }
    for (double &from : low) // a whole tenth below the least, at least a third of the range
        from = std::clamp(std::floor((from - 2) / 10) * 10, 0.0, 70.0);
    update();
}

void ScatterView::setCurrent(int item) {
    chosen = item;
    update();
}

QRectF ScatterView::area(const QRectF &rect) const {
    const auto look = currentLook();
    return rect.adjusted(look.px(56), look.px(12), -look.px(28), -look.px(46));
}

QPointF ScatterView::pointOf(const Dot &dot, const QRectF &rect) const {
    const QRectF inner = area(rect);
    return {inner.left() + (dot.x - low[0]) / (100 - low[0]) * inner.width(),
            inner.bottom() - (dot.y - low[1]) / (100 - low[1]) * inner.height()};
}

QPointF ScatterView::pointOf(const Dot &dot) const {
    return pointOf(dot, QRectF(rect()));
}

void ScatterView::draw(QPainter &painter, const QRectF &rect) const {
    const auto look = currentLook();
    const QRectF inner = area(rect);
    const QColor grid = look.highContrast ? QColor(0x50, 0x50, 0x50) : look.line;
    painter.save();
    painter.setFont(look.font(11));
    for (int along = 0; along < 2; ++along)
        for (const double tick : ticks(low[along], 100, 6)) {
            const double share = (tick - low[along]) / (100 - low[along]);
            const auto words = plain(tick, 0);
            painter.setPen(look.text2);
            if (along == 0) {
                const double x = std::round(inner.left() + share * inner.width());
                painter.fillRect(QRectF(x, inner.top(), 1, inner.height()), grid);
                painter.drawText(QRectF(x - 40, inner.bottom() + 2, 80, look.px(18)), Qt::AlignCenter, words);
            } else {
                const double y = std::round(inner.bottom() - share * inner.height());
                painter.fillRect(QRectF(inner.left(), y, inner.width(), 1), grid);
                painter.drawText(QRectF(inner.left() - 46, y - look.px(9), 40, look.px(18)),
                                 Qt::AlignRight | Qt::AlignVCenter, words);
            }
        }
    painter.setFont(look.font(12, true));
    painter.setPen(look.text);
    painter.drawText(QRectF(inner.left(), inner.bottom() + look.px(22), inner.width(), look.px(20)), Qt::AlignCenter,
                     xWords);
    painter.translate(rect.left() + look.px(10), inner.center().y());
    painter.rotate(-90);
    painter.drawText(QRectF(-inner.height() / 2, -look.px(10), inner.height(), look.px(20)), Qt::AlignCenter,
                     painter.fontMetrics().elidedText(yWords, Qt::ElideRight, static_cast<int>(inner.height())));
    painter.restore();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    // By dots and labels: a label that would cover one of them stays away until it is asked for.
    std::vector<QRectF> taken;
    for (const Dot &dot : all) {
        const double r = look.px(5);
        taken.push_back(QRectF(pointOf(dot, rect) - QPointF(r, r), QSizeF(2 * r, 2 * r)));
    }
    const auto put = [&](const Dot &dot) {
        const QPointF at = pointOf(dot, rect);
        const bool strong = dot.item == chosen || dot.item == hover;
        const double r = look.px(strong ? 7 : 5);
        if (dot.kind == Dot::Kind::unranked) {
            painter.setPen(QPen(strong ? look.text : look.text2, 1.8));
            painter.drawLine(at - QPointF(r, r) * 0.8, at + QPointF(r, r) * 0.8);
            painter.drawLine(at - QPointF(r, -r) * 0.8, at + QPointF(r, -r) * 0.8);
        } else {
            const bool filled = dot.kind == Dot::Kind::selected;
            painter.setPen(QPen(filled ? look.panel : look.accent, filled ? 1 : 2));
            painter.setBrush(filled ? look.accent : look.panel);
            painter.drawEllipse(at, r, r);
        }
        if (strong) {
            painter.setPen(QPen(look.text, 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawEllipse(at, r + 3, r + 3);
        }
        if (strong || all.size() <= 40) {
            painter.setFont(look.font(strong ? 12 : 11, strong));
            painter.setPen(strong ? look.text : look.text2);
            const double width = painter.fontMetrics().horizontalAdvance(dot.label) + 2.0;
            const double away = r + (strong ? 7 : 5);
            const QRectF right(at.x() + away, at.y() - look.px(8), width, look.px(16));
            const QRectF left = right.translated(-2 * away - width, 0);
            const QRectF above = right.translated(-away - width / 2, -away - look.px(8));
            const QRectF below = right.translated(-away - width / 2, away + look.px(8));
            const auto free = [&](const QRectF &place) {
                return place.right() <= rect.right() && place.left() >= inner.left() && place.top() >= rect.top() &&
                       place.bottom() <= inner.bottom() &&
                       std::none_of(taken.begin(), taken.end(), [&](const QRectF &o) { return o.intersects(place); });
            };
            const auto places = {right, left, above, below};
            const auto found = std::find_if(places.begin(), places.end(), free);
            if (!strong && found == places.end())
                return;
            const QRectF label = found != places.end() ? *found : right.right() > rect.right() ? left : right;
            if (strong)
                painter.fillRect(label, look.panel);
            taken.push_back(label);
            painter.drawText(label, Qt::AlignCenter, dot.label);
        }
    };
    for (const Dot &dot : all)
        if (dot.item != chosen && dot.item != hover)
            put(dot);
    for (const Dot &dot : all) // above the others
        if (dot.item == chosen || dot.item == hover)
            put(dot);
    painter.restore();
}

void ScatterView::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    painter.fillRect(rect(), currentLook().panel);
    draw(painter, QRectF(rect()));
    if (hasFocus()) {
        const double half = theme().focusWidth() / 2.0;
        painter.setPen(
            QPen(theme().color(Tone::accent), theme().focusWidth(), Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        painter.drawRect(QRectF(rect()).adjusted(half, half, -half, -half));
    }
}

int ScatterView::itemAt(const QPointF &at) const {
    int found = -1;
    double best = theme().px(14);
    for (const Dot &dot : all) {
        const QPointF way = pointOf(dot) - at;
        if (const double far = std::hypot(way.x(), way.y()); far < best) {
            best = far;
            found = dot.item;
        }
    }
    return found;
}

void ScatterView::mouseMoveEvent(QMouseEvent *event) {
    if (const int item = itemAt(event->position()); item != hover) {
        hover = item;
        update();
        Q_EMIT hovered(item);
    }
}

void ScatterView::mousePressEvent(QMouseEvent *event) {
    setFocus(Qt::MouseFocusReason);
    if (const int item = itemAt(event->position()); event->button() == Qt::LeftButton && item >= 0)
        Q_EMIT clicked(item);
}

void ScatterView::leaveEvent(QEvent *) {
    hover = -1;
    update();
    Q_EMIT hovered(-1);
}

ScatterPage::ScatterPage(QWidget *parent)
    : ChartPage({false, QStringLiteral("compare"), tr("Two criteria"), tr("official figures · % of the maximum"),
                 QStringLiteral("two-criteria")},
                parent),
      view(new ScatterView(this)), xBox(new QComboBox(this)), yBox(new QComboBox(this)) {
    view->setAccessibleName(title().name);
    view->installEventFilter(this);
    auto *controls = new QWidget(this);
    auto *row = new QHBoxLayout(controls);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    const auto add = [&](const QString &name, QComboBox *box) {
        auto *label = new Text(name, TextSize::secondary, Tone::text2, false, controls);
        row->addWidget(label);
        row->addWidget(box);
        box->setAccessibleName(name);
        box->setMaximumWidth(theme().px(260));
        connect(box, &QComboBox::activated, this, [this] { refresh(); });
    };
    add(tr("Across"), xBox);
    row->addSpacing(8);
    add(tr("Up"), yBox);
    row->addStretch(1);
    place(view, controls);
    connect(view, &ScatterView::clicked, this, [this](int item) { setCurrent(item); });
    connect(view, &ScatterView::hovered, this, [this](int item) { showReadout(item < 0 ? current() : item); });
}

QWidget *ScatterPage::plot() const {
    return view;
}

QString ScatterPage::axisName(int axis) const {
    return axis < static_cast<int>(figures().axes.size()) ? figures().axes[static_cast<std::size_t>(axis)].title
                                                          : tr("Total");
}

std::optional<double> ScatterPage::share(const ProposalFigures &p, int axis) const {
    if (axis < 0)
        return std::nullopt;
    if (axis < static_cast<int>(figures().axes.size()))
        return static_cast<std::size_t>(axis) < p.shares.size() ? p.shares[static_cast<std::size_t>(axis)]
                                                                : std::nullopt;
    return p.totalValue ? std::optional(100 * *p.totalValue / figures().maximum) : std::nullopt;
}

namespace {

std::vector<double> midRanks(const std::vector<double> &values) {
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](auto a, auto b) { return values[a] < values[b]; });
    std::vector<double> out(values.size());
    for (std::size_t from = 0; from < order.size();) {
        std::size_t to = from + 1;
        while (to < order.size() && values[order[to]] == values[order[from]])
            ++to;
        for (std::size_t i = from; i < to; ++i)
            out[order[i]] = static_cast<double>(from + to + 1) / 2;
        from = to;
    }
    return out;
}

double spearman(const std::vector<double> &x, const std::vector<double> &y) { // NaN when one of them is flat
    const auto a = midRanks(x), b = midRanks(y);
    const double n = static_cast<double>(a.size()), mean = (n + 1) / 2;
    double both = 0, first = 0, second = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        both += (a[i] - mean) * (b[i] - mean);
        first += (a[i] - mean) * (a[i] - mean);
        second += (b[i] - mean) * (b[i] - mean);
    }
    return both / std::sqrt(first * second);
}

} // namespace

void ScatterPage::prepare() {
    QStringList names;
    for (int axis = 0; axis <= static_cast<int>(figures().axes.size()); ++axis)
        names << axisName(axis);
    if (names != known) { // another rubric: its first two criteria
        known = names;
        for (QComboBox *box : {xBox, yBox}) {
            box->clear();
            box->addItems(names);
        }
        xBox->setCurrentIndex(0);
        yBox->setCurrentIndex(std::min(1, yBox->count() - 1));
    }
    std::vector<ScatterView::Dot> dots;
    std::vector<double> xs, ys;
    for (int item = 0; item < itemCount(); ++item) {
        const auto &p = figures().proposals[static_cast<std::size_t>(item)];
        const auto x = share(p, xBox->currentIndex()), y = share(p, yBox->currentIndex());
        if (!x || !y)
            continue;
        xs.push_back(*x);
        ys.push_back(*y);
        dots.push_back({*x, *y, item, figures().proposals.size() <= 20 ? itemName(item) : p.id,
                        p.selected                     ? ScatterView::Dot::Kind::selected
                        : p.status == Status::eligible ? ScatterView::Dot::Kind::ranked
                                                       : ScatterView::Dot::Kind::unranked});
    }
    const double r = xs.size() > 2 ? spearman(xs, ys) : std::nan("");
    setUnit(std::isnan(r) ? tr("official figures · % of the maximum")
                          : tr("official figures · % of the maximum · rank correlation %1").arg(plain(r, 2)));
    view->setDots(std::move(dots), xBox->currentText() + QStringLiteral(" →"),
                  yBox->currentText() + QStringLiteral(" →"));
}

QString ScatterPage::describe(int item) const {
    const auto &p = figures().proposals[static_cast<std::size_t>(item)];
    QStringList parts;
    for (const QComboBox *box : {xBox, yBox}) {
        const auto value = share(p, box->currentIndex());
        parts << (value ? tr("%1 %2 %").arg(box->currentText(), plain(*value))
                        : tr("%1: none").arg(box->currentText()));
    }
    parts << (p.rank > 0 ? tr("rank %1").arg(p.rank) : tr("no rank")) << p.decision;
    return parts.join(QStringLiteral(" · "));
}

std::vector<Key> ScatterPage::legendKeys() const {
    std::vector<Key> keys;
    bool selected = false, unranked = false;
    for (const auto &p : figures().proposals) {
        selected = selected || p.selected;
        unranked = unranked || p.status != Status::eligible;
    }
    if (selected)
        keys.push_back({Key::Mark::dot, 0, tr("selected")});
    keys.push_back({Key::Mark::openDot, 0, tr("ranked")});
    if (unranked)
        keys.push_back({Key::Mark::cross, 0, tr("no rank")});
    return keys;
}

void ScatterPage::fillValues(ValueModel &model) const {
    QList<QStringList> rows;
    for (const auto &p : figures().proposals) {
        QStringList row{p.id, p.applicant};
        for (const QComboBox *box : {xBox, yBox}) {
            const auto value = share(p, box->currentIndex());
            row << (value ? plain(*value) : QStringLiteral("–"));
        }
        rows << row;
    }
    model.setValues(
        {tr("No."), tr("Proposal"), tr("%1 (%)").arg(xBox->currentText()), tr("%1 (%)").arg(yBox->currentText())}, rows,
        2);
}

} // namespace simsa
