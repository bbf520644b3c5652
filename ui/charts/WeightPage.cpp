#include "ui/charts/StudyPages.h"

#include "ui/charts/GlanceDelegates.h"
#include "ui/shell/Buttons.h"
#include "ui/shell/Text.h"
#include "ui/shell/Theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSlider>
#include <QStyleOptionSlider>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace simsa {

namespace {
constexpr int steps = 1000; // of the slider: tenths of a per cent
}

SwapTrack::SwapTrack(QSlider *slider, QWidget *parent) : QWidget(parent), under(slider) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void SwapTrack::setMarks(std::vector<double> at, std::vector<double> strongAt, double today) {
    marks = std::move(at);
    strong = std::move(strongAt);
    now = today;
    update();
}

QSize SwapTrack::sizeHint() const {
    const auto look = currentLook();
    return {look.px(200), look.px(30)};
}

// The middle of the slider's handle at this weight.
int SwapTrack::xOf(double weight) const {
    QStyleOptionSlider option;
    option.initFrom(under);
    option.orientation = Qt::Horizontal;
    option.minimum = 0;
    option.maximum = steps;
    const QRect groove = under->style()->subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderGroove, under);
    const int handle = under->style()->pixelMetric(QStyle::PM_SliderLength, &option, under);
    return groove.left() + handle / 2 + static_cast<int>(std::lround(weight * (groove.width() - handle)));
}

void SwapTrack::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    const auto look = currentLook();
    for (const double at : marks)
        painter.fillRect(QRect(xOf(at), 0, 1, look.px(7)), look.control);
    for (const double at : strong)
        painter.fillRect(QRect(xOf(at) - 1, 0, 3, look.px(11)),
                         look.attentionLine == look.panel ? look.text : look.attention);
    const int x = xOf(now);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(look.text);
    painter.drawPolygon(QPolygonF{QPointF(x, 0), QPointF(x + 5, look.px(8)), QPointF(x - 5, look.px(8))});
    painter.setFont(look.font(11));
    painter.setPen(look.text2);
    const QString words = WeightPage::tr("today");
    const int width = painter.fontMetrics().horizontalAdvance(words) + 4;
    painter.drawText(
        QRect(std::clamp(x - width / 2, 0, std::max(0, this->width() - width)), look.px(12), width, look.px(16)),
        Qt::AlignCenter, words);
}

WeightPage::WeightPage(QWidget *parent)
    : RowPage({false, QStringLiteral("sort"), tr("Other weights"), tr("the total if one part weighed more or less"),
               QStringLiteral("other-weights")},
              parent),
      partBox(new QComboBox(this)), weightSlider(new QSlider(Qt::Horizontal, this)),
      track(new SwapTrack(weightSlider, this)), words(new Text({}, TextSize::body, Tone::text, false, this)),
      previous(new Button(tr("Previous swap"), ButtonKind::normal, QStringLiteral("left"), this)),
      next(new Button(tr("Next swap"), ButtonKind::normal, QStringLiteral("right"), this)),
      back(new Button(tr("Today's weight"), ButtonKind::normal, QStringLiteral("undo"), this)) {
    weightSlider->setRange(0, steps);
    weightSlider->setSingleStep(10);
    weightSlider->setPageStep(100);
    weightSlider->setAccessibleName(tr("Weight"));
    partBox->setAccessibleName(tr("Part whose weight moves"));
    partBox->setMaximumWidth(theme().px(280));
    for (Button *button : {previous, next, back})
        button->setSmall(true);
    auto *controls = new QWidget(this);
    auto *column = new QVBoxLayout(controls);
    column->setContentsMargins(0, 0, 0, 4);
    column->setSpacing(4);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(new Text(tr("Weight of"), TextSize::body, Tone::text, false, controls));
    row->addWidget(partBox);
    row->addWidget(words, 1);
    for (Button *button : {previous, next, back})
        row->addWidget(button);
    auto *slide = new QVBoxLayout;
    slide->setSpacing(0);
    slide->addWidget(weightSlider);
    slide->addWidget(track);
    column->addLayout(row);
    column->addLayout(slide);
    ChartPage::place(view, controls);
    later.setSingleShot(true);
    later.setInterval(150);
    connect(&later, &QTimer::timeout, this, [this] { fillValues(*values()); });
    connect(partBox, &QComboBox::activated, this, [this] {
        choosePart();
        refresh();
    });
    connect(weightSlider, &QSlider::valueChanged, this, &WeightPage::rerank);
    connect(previous, &QPushButton::clicked, this, [this] { jump(-1); });
    connect(next, &QPushButton::clicked, this, [this] { jump(1); });
    connect(back, &QPushButton::clicked, this, [this] {
        if (const auto *axis = chosenAxis())
            weightSlider->setValue(static_cast<int>(std::lround(axis->weight * steps)));
    });
}

const WeightAxis *WeightPage::chosenAxis() const {
    const int index = partBox->currentIndex();
    if (!figures().analysis || index < 0 || index >= static_cast<int>(figures().analysis->weights.size()))
        return nullptr;
    return &figures().analysis->weights[static_cast<std::size_t>(index)];
}

double WeightPage::weight() const {
    // the slider rests on tenths of a per cent; today's weight is exact
    const auto *axis = chosenAxis();
    const double at = weightSlider->value() / static_cast<double>(steps);
    return axis && std::lround(axis->weight * steps) == weightSlider->value() ? axis->weight : at;
}

const ProposalFigures &WeightPage::proposalOf(int item) const {
    return figures().proposals[shownAt[order[static_cast<std::size_t>(item)]]];
}

QString WeightPage::itemName(int item) const {
    const auto &p = proposalOf(item);
    return QStringLiteral("%1 %2").arg(p.id, p.applicant).trimmed();
}

void WeightPage::choosePart() {
    points.clear();
    shownAt.clear();
    std::vector<double> all, strong;
    const auto *axis = chosenAxis();
    if (axis) {
        points = swaps(*axis);
        std::vector<std::size_t> byIndex(figures().proposals.size());
        for (std::size_t i = 0; i < figures().proposals.size(); ++i)
            byIndex[figures().proposals[i].index] = i;
        for (const WeightLine &line : axis->lines)
            shownAt.push_back(byIndex[line.proposal]);
        for (const Swap &s : points) // a swap over the cut line, or without one for the first rank, is the one to see
            (s.rank == (figures().hasCut ? figures().select : 1) ? strong : all).push_back(s.weight);
    }
    const QSignalBlocker quiet(weightSlider);
    weightSlider->setEnabled(axis != nullptr);
    weightSlider->setValue(axis ? static_cast<int>(std::lround(axis->weight * steps)) : 0);
    track->setMarks(std::move(all), std::move(strong), axis ? axis->weight : 0);
    order.clear();
    rerank();
}

void WeightPage::rerank() {
    const auto *axis = chosenAxis();
    std::optional<std::size_t> kept;
    if (current() >= 0 && current() < itemCount())
        kept = order[static_cast<std::size_t>(current())];
    order.clear();
    if (axis) {
        ranks = ranksAt(*axis, weight());
        order.resize(axis->lines.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        // Equal totals keep the official order: a tie rule has separated them, or they are joint there too.
        const auto official = [&](std::size_t line) { return figures().proposals[shownAt[line]].rank; };
        std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) {
            return ranks[a] != ranks[b] ? ranks[a] < ranks[b] : official(a) < official(b);
        });
        const std::vector<int> plainRanks = ranks;
        for (std::size_t i = 1; i < order.size(); ++i)
            if (plainRanks[order[i]] == plainRanks[order[i - 1]])
                ranks[order[i]] =
                    official(order[i]) == official(order[i - 1]) ? ranks[order[i - 1]] : static_cast<int>(i + 1);
        int moved = 0;
        for (std::size_t line = 0; line < ranks.size(); ++line)
            moved += ranks[line] != figures().proposals[shownAt[line]].rank;
        words->setText(tr("%1 % (today %2 %) · %n rank(s) differ", nullptr, moved)
                           .arg(plain(weight() * 100), plain(axis->weight * 100)));
        const double now = weight();
        previous->setEnabled(
            std::any_of(points.begin(), points.end(), [&](const Swap &s) { return s.weight < now - 1e-9; }));
        next->setEnabled(
            std::any_of(points.begin(), points.end(), [&](const Swap &s) { return s.weight > now + 1e-9; }));
        back->setEnabled(now != axis->weight);
    } else {
        words->setText({});
        for (Button *button : {previous, next, back})
            button->setEnabled(false);
    }
    weightSlider->setAccessibleDescription(words->fullText());
    view->viewport()->update();
    for (std::size_t i = 0; i < order.size(); ++i)
        if (kept && order[i] == *kept && static_cast<int>(i) != current())
            return setCurrent(static_cast<int>(i)); // the proposal stays, its place moves
    showReadout(current());
    later.start();
}

// To just beyond the next place where two proposals swap.
void WeightPage::jump(int direction) {
    const double now = weight();
    double to = -1;
    for (const Swap &s : points) {
        const int at = direction > 0 ? static_cast<int>(std::floor(s.weight * steps)) + 1
                                     : static_cast<int>(std::ceil(s.weight * steps)) - 1;
        const double reached = at / static_cast<double>(steps);
        if (direction > 0 ? reached > now && (to < 0 || reached < to) : reached < now && reached > to)
            to = reached;
    }
    if (to >= 0)
        weightSlider->setValue(static_cast<int>(std::lround(to * steps)));
}

void WeightPage::prepare() {
    QStringList names;
    if (const auto &analysis = figures().analysis)
        for (const WeightAxis &axis : analysis->weights) {
            QString name = QString::fromStdString(axis.id);
            for (std::size_t i = 0; i < figures().partIds.size(); ++i)
                if (figures().partIds[i] == axis.id)
                    name = figures().series[i];
            names << (axis.id == "score" ? tr("Score") : name);
        }
    if (names != known) {
        known = names;
        partBox->clear();
        partBox->addItems(names);
    }
    partBox->setEnabled(!names.isEmpty());
    if (seen == sharedFigures())
        return; // only the colours changed
    seen = sharedFigures();
    choosePart();
}

RowAxis WeightPage::axis() const {
    return {0, 100, {0, 20, 40, 60, 80, 100}, {}};
}

QString WeightPage::axisTitle() const {
    return tr("Total, % of its maximum");
}

void WeightPage::drawMarks(QPainter &painter, const Look &look, const RowPlace &where, int row) const {
    const auto *axis = chosenAxis();
    if (!axis || row >= itemCount())
        return;
    const WeightLine &line = axis->lines[order[static_cast<std::size_t>(row)]];
    const double height = std::min(where.rect.height() - 8, look.px(16) * 1.0);
    const double value = std::clamp(line.at(weight()), 0.0, 100.0);
    drawBar(
        painter, look,
        QRectF(where.left, std::round(where.middle() - height / 2), std::round(where.at(value)) - where.left, height),
        0, true);
    painter.fillRect(
        QRectF(std::round(where.at(line.at(axis->weight))) - 1, where.middle() - height / 2 - 3, 2, height + 6),
        look.text);
    const int moved = proposalOf(row).rank - ranks[order[static_cast<std::size_t>(row)]];
    if (moved == 0)
        return;
    painter.setFont(look.font(12, true));
    painter.setPen(look.text);
    const QString change = (moved > 0 ? QStringLiteral("▲%1") : QStringLiteral("▼%1")).arg(std::abs(moved));
    painter.drawText(QRectF(where.at(std::max(value, line.at(axis->weight))) + 6, where.rect.top(), look.px(60),
                            where.rect.height()),
                     Qt::AlignLeft | Qt::AlignVCenter, change);
}

std::pair<QString, QString> WeightPage::rowName(int row) const {
    return {proposalOf(row).id, proposalOf(row).applicant};
}

QString WeightPage::rowRank(int row) const {
    return QString::number(ranks[order[static_cast<std::size_t>(row)]]);
}

QString WeightPage::rowFigure(int row) const {
    const auto *axis = chosenAxis();
    return axis ? plain(axis->lines[order[static_cast<std::size_t>(row)]].at(weight()), 2) : QString();
}

QString WeightPage::figureHead() const {
    return tr("Total %");
}

bool WeightPage::cutAfter(int row) const {
    return figures().hasCut && row + 1 == figures().select && row + 1 < itemCount();
}

QString WeightPage::describe(int item) const {
    const auto &p = proposalOf(item);
    const std::size_t line = order[static_cast<std::size_t>(item)];
    QStringList parts{tr("rank %1").arg(ranks[line]), tr("official rank %1").arg(p.rank)};
    const Swap *nearest = nullptr;
    for (const Swap &s : points)
        if ((s.first == line || s.second == line) &&
            (!nearest || std::abs(s.weight - weight()) < std::abs(nearest->weight - weight())))
            nearest = &s;
    if (!nearest)
        return (parts << tr("swaps with nobody at any weight")).join(QStringLiteral(" · "));
    const auto &other = figures().proposals[shownAt[nearest->first == line ? nearest->second : nearest->first]];
    parts << tr("swaps with %1 at %2 %")
                 .arg(QStringLiteral("%1 %2").arg(other.id, other.applicant).trimmed(), plain(nearest->weight * 100));
    return parts.join(QStringLiteral(" · "));
}

QString WeightPage::whyEmpty() const {
    return figures().analysis ? tr("There is only one part, so no weight can move.") : tr("being computed...");
}

std::vector<Key> WeightPage::legendKeys() const {
    return {{Key::Mark::series, 0, tr("total at the chosen weight")},
            {Key::Mark::mark, 0, tr("total with today's weight")},
            {Key::Mark::change, 0, figures().hasCut ? tr("swap over the cut line") : tr("swap of the first rank")},
            {Key::Mark::whisker, 0, tr("another swap")}};
}

void WeightPage::fillValues(ValueModel &model) const {
    QList<QStringList> rows;
    const auto *axis = chosenAxis();
    for (int item = 0; item < itemCount() && axis; ++item) {
        const std::size_t line = order[static_cast<std::size_t>(item)];
        const auto &p = proposalOf(item);
        rows << QStringList{p.id,
                            p.applicant,
                            QString::number(ranks[line]),
                            p.rankText,
                            plain(axis->lines[line].at(weight()), 4),
                            plain(axis->lines[line].at0, 4),
                            plain(axis->lines[line].at1, 4)};
    }
    model.setValues({tr("No."), tr("Proposal"), tr("Rank"), tr("Official rank"),
                     tr("Total % at %1 %").arg(plain(weight() * 100)), tr("at 0 %"), tr("at 100 %")},
                    rows, 2);
}

} // namespace simsa
