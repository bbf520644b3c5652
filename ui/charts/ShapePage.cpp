#include "ui/charts/Pages.h"

#include "ui/shell/Buttons.h"
#include "ui/shell/Labels.h"
#include "ui/shell/Text.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QtCharts/QLineSeries>
#include <QtCharts/QPolarChart>
#include <QtCharts/QValueAxis>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace simsa {

ShapePage::ShapePage(QWidget *parent)
    : PlotPage({true, QStringLiteral("target"), tr("Shape by criterion"),
                tr("official criterion figures · % of the maximum"), QStringLiteral("shape-by-criterion")},
               new QPolarChart, parent),
      chips(new QWidget(this)), chipRow(new QHBoxLayout(chips)) {
    chipRow->setContentsMargins(0, 0, 0, 0);
    chipRow->setSpacing(8);
    chips->setAccessibleName(tr("Proposals shown"));
    place(scroll, chips);
    view->square = true;
    view->under = [this](QPainter &painter) { drawGrid(painter); };
    view->over = [this](QPainter &painter) { drawSpokes(painter); };
    view->proposalAt = [this](QPointF at) {
        int found = -1;
        double best = 24;
        for (const int proposal : picked)
            for (std::size_t axis = 0; axis < figures().axes.size(); ++axis) {
                const auto share = figures().proposals[static_cast<std::size_t>(proposal)].shares[axis];
                const auto point = pointAt(axis, share.value_or(0));
                const double far = std::hypot(point.x() - at.x(), point.y() - at.y());
                if (share && far < best) {
                    best = far;
                    found = proposal;
                }
            }
        return found;
    };
}

bool ShapePage::eventFilter(QObject *watched, QEvent *event) {
    if (watched == view && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Space || key == Qt::Key_Return || key == Qt::Key_Enter) {
            toggle(current());
            return true;
        }
    }
    return PlotPage::eventFilter(watched, event);
}

void ShapePage::toggle(int proposal) {
    if (proposal < 0 || proposal >= static_cast<int>(figures().proposals.size()))
        return;
    const auto found = std::find(picked.begin(), picked.end(), proposal);
    if (found != picked.end())
        picked.erase(found);
    else if (static_cast<int>(picked.size()) < most)
        picked.push_back(proposal);
    refresh();
}

void ShapePage::showChips() {
    while (auto *item = chipRow->takeAt(0)) {
        if (auto *widget = item->widget()) {
            widget->hide(); // deleted later: it may be the sender
            widget->deleteLater();
        }
        delete item;
    }
    for (const int proposal : picked) {
        const auto &p = figures().proposals[static_cast<std::size_t>(proposal)];
        auto *chip =
            new Chip(QStringLiteral("%1 %2").arg(p.id, p.applicant), ChipKind::accent, QStringLiteral("close"), chips);
        chip->setClickable(true);
        chip->setAccessibleName(tr("Hide %1 %2").arg(p.id, p.applicant));
        chip->setToolTip(chip->accessibleName());
        connect(chip, &QAbstractButton::clicked, this, [this, proposal] { toggle(proposal); });
        chipRow->addWidget(chip);
    }
    auto *more = new Button(tr("Choose proposals"), ButtonKind::normal, QStringLiteral("plus"), chips);
    more->setSmall(true);
    auto *menu = new QMenu(more);
    const bool full = static_cast<int>(picked.size()) >= most;
    for (std::size_t i = 0; i < figures().proposals.size(); ++i) {
        const auto &p = figures().proposals[i];
        const int proposal = static_cast<int>(i);
        auto *action = menu->addAction(QStringLiteral("%1 %2").arg(p.id, p.applicant));
        action->setCheckable(true);
        action->setChecked(std::count(picked.begin(), picked.end(), proposal) > 0);
        action->setEnabled(action->isChecked() || !full);
        connect(action, &QAction::triggered, this, [this, proposal] { toggle(proposal); });
    }
    more->setMenu(menu);
    chipRow->addWidget(more);
    auto *hint = new Text(full ? tr("Four are shown, the most that can be told apart.")
                               : tr("Up to four. Space shows or hides one."),
                          TextSize::secondary, Tone::text2, false, chips);
    chipRow->addWidget(hint, 1);
}

QPointF ShapePage::pointAt(std::size_t axis, double share) const {
    const auto area = view->plotArea();
    const double radius = std::min(area.width(), area.height()) / 2 * share / 100;
    const double angle = 2 * std::numbers::pi * static_cast<double>(axis) / static_cast<double>(figures().axes.size());
    return area.center() + QPointF(radius * std::sin(angle), -radius * std::cos(angle));
}

void ShapePage::rebuild() {
    const auto &now = figures();
    QStringList ids;
    for (const auto &p : now.proposals)
        ids << p.id;
    if (ids != known) { // other proposals: start with the first two
        known = ids;
        picked.clear();
        for (int i = 0; i < std::min<int>(2, static_cast<int>(ids.size())); ++i)
            picked.push_back(i);
    }
    showChips();
    auto *chart = static_cast<QPolarChart *>(view->chart());
    emptyChart(*chart);
    const auto look = currentLook();
    view->setMinimumSize(look.px(320), look.px(240));
    if (now.empty() || now.axes.size() < 3) {
        view->viewport()->update();
        return;
    }
    auto *around = new QValueAxis;
    around->setRange(0, static_cast<double>(now.axes.size()));
    around->setTickCount(static_cast<int>(now.axes.size()) + 1);
    around->setLabelsVisible(false);
    auto *out = new QValueAxis;
    out->setRange(0, 100);
    out->setTickCount(6);
    out->setLabelFormat(QStringLiteral("%g"));
    out->setLabelsVisible(false);
    chart->addAxis(around, QPolarChart::PolarOrientationAngular);
    chart->addAxis(out, QPolarChart::PolarOrientationRadial);
    for (std::size_t i = 0; i < picked.size(); ++i) {
        const auto &p = now.proposals[static_cast<std::size_t>(picked[i])];
        if (std::any_of(p.shares.begin(), p.shares.end(), [](const auto &share) { return !share; }))
            continue; // not evaluated: no shape
        auto *line = new QLineSeries;
        for (std::size_t axis = 0; axis <= now.axes.size(); ++axis)
            line->append(static_cast<double>(axis), p.shares[axis % now.axes.size()].value_or(0));
        QPen pen(look.fill(static_cast<int>(i)).color(), picked[i] == current() ? 3.5 : 2.5,
                 lineStyleOf(static_cast<int>(i)));
        line->setPen(pen);
        chart->addSeries(line);
        line->attachAxis(around);
        line->attachAxis(out);
    }
    for (auto *axis : chart->axes()) { // circles and spokes are painted with the plot
        axis->setGridLineVisible(false);
        axis->setLineVisible(false);
    }
    view->setFrame(QMarginsF(look.px(120), look.px(36), look.px(120), look.px(36)));
}

void ShapePage::drawGrid(QPainter &painter) const {
    const auto look = currentLook();
    if (figures().empty() || figures().axes.size() < 3)
        return;
    const auto area = view->plotArea();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(look.highContrast ? QColor(0x70, 0x70, 0x70) : look.line, 1));
    for (const double share : {0.2, 0.4, 0.6, 0.8, 1.0})
        painter.drawEllipse(area.center(), area.width() / 2 * share, area.width() / 2 * share);
    painter.setPen(QPen(look.control, 1));
    for (std::size_t axis = 0; axis < figures().axes.size(); ++axis)
        painter.drawLine(area.center(), pointAt(axis, 100));
}

void ShapePage::drawSpokes(QPainter &painter) const {
    const auto look = currentLook();
    const auto &now = figures();
    if (now.empty())
        return;
    if (now.axes.size() < 3 || now.proposals.front().shares.empty()) {
        painter.setFont(look.font(13));
        painter.setPen(look.text2);
        painter.drawText(QRectF(view->viewport()->rect()), Qt::AlignCenter,
                         tr("A shape needs at least three criteria."));
        return;
    }
    const auto all = QRectF(view->viewport()->rect());
    for (std::size_t axis = 0; axis < now.axes.size(); ++axis) {
        const auto at = pointAt(axis, 100);
        const auto from = view->plotArea().center();
        const auto way = (at - from) / std::max(1.0, std::hypot(at.x() - from.x(), at.y() - from.y()));
        const auto words = now.axes[axis].title;
        painter.setFont(look.font(12, true));
        const QFontMetricsF metrics(painter.font());
        const double most_ = look.px(150);
        auto box = metrics.boundingRect(QRectF(0, 0, most_, 200), Qt::AlignCenter | Qt::TextWordWrap, words);
        box.moveCenter(at + QPointF(way.x() * (box.width() / 2 + 10), way.y() * (box.height() / 2 + 8)));
        box.moveLeft(std::clamp(box.left(), 2.0, std::max(2.0, all.right() - box.width() - 2)));
        painter.setPen(look.text);
        painter.drawText(box.adjusted(-2, 0, 2, 0), Qt::AlignCenter | Qt::TextWordWrap, words);
    }
    painter.setFont(look.font(11));
    painter.setPen(look.text2);
    const auto centre = view->plotArea().center(); // the figures of the rings stand between the first two spokes
    const double between = std::numbers::pi / static_cast<double>(now.axes.size());
    for (const double share : {20.0, 40.0, 60.0, 80.0, 100.0}) {
        const double radius = view->plotArea().width() / 2 * share / 100;
        const auto words = tr("%1 %").arg(QString::number(share));
        QRectF label(0, 0, QFontMetricsF(painter.font()).horizontalAdvance(words) + 4, look.px(14));
        label.moveCenter(centre + QPointF(radius * std::sin(between), -radius * std::cos(between)));
        painter.fillRect(label, look.panel);
        painter.drawText(label, Qt::AlignCenter, words);
    }
    painter.setRenderHint(QPainter::Antialiasing);
    for (std::size_t i = 0; i < picked.size(); ++i) {
        const auto &p = now.proposals[static_cast<std::size_t>(picked[i])];
        painter.setPen(QPen(look.panel, 1.2));
        painter.setBrush(look.fill(static_cast<int>(i)).color());
        for (std::size_t axis = 0; axis < p.shares.size(); ++axis)
            if (p.shares[axis])
                painter.drawEllipse(pointAt(axis, *p.shares[axis]), look.px(4), look.px(4));
    }
}

QString ShapePage::describe(int proposal) const {
    const auto &p = figures().proposals[static_cast<std::size_t>(proposal)];
    QStringList parts;
    for (std::size_t axis = 0; axis < figures().axes.size(); ++axis)
        parts << (p.shares[axis] ? tr("%1 %2 %").arg(figures().axes[axis].title, plain(*p.shares[axis]))
                                 : tr("%1: none").arg(figures().axes[axis].title));
    if (std::count(picked.begin(), picked.end(), proposal) == 0)
        parts << (static_cast<int>(picked.size()) < most ? tr("not shown; Space shows it")
                                                         : tr("not shown; hide one of the four first"));
    return parts.join(QStringLiteral(" · "));
}

std::vector<Key> ShapePage::legendKeys() const {
    std::vector<Key> keys;
    for (std::size_t i = 0; i < picked.size(); ++i) {
        if (picked[i] >= static_cast<int>(figures().proposals.size()))
            continue;
        const auto &p = figures().proposals[static_cast<std::size_t>(picked[i])];
        keys.push_back({Key::Mark::lineStyle, static_cast<int>(i), QStringLiteral("%1 %2").arg(p.id, p.applicant)});
    }
    return keys;
}

void ShapePage::fillValues(ValueModel &model) const {
    QStringList heads{tr("No."), tr("Proposal")};
    for (const auto &axis : figures().axes)
        heads << tr("%1 (%)").arg(axis.title);
    QList<QStringList> rows;
    for (const auto &p : figures().proposals) {
        QStringList row{p.id, p.applicant};
        for (const auto &share : p.shares)
            row << (share ? plain(*share) : QStringLiteral("–"));
        rows << row;
    }
    model.setValues(heads, rows, 2);
}

} // namespace simsa
