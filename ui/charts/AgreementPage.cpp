#include "ui/charts/AnalysisPages.h"

#include "ui/shell/Text.h"

#include <cmath>
#include <limits>

namespace simsa {

AgreementScale::AgreementScale(QWidget *parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Agreement"));
}

void AgreementScale::setWord(AgreementWord word) {
    now = word;
    setAccessibleDescription(name(word));
    updateGeometry();
    update();
}

QString AgreementScale::name(AgreementWord word) {
    switch (word) {
    case AgreementWord::notApplicable:
        return tr("not applicable");
    case AgreementWord::veryLow:
        return tr("very low");
    case AgreementWord::low:
        return tr("low");
    case AgreementWord::moderate:
        return tr("moderate");
    case AgreementWord::high:
        return tr("high");
    case AgreementWord::veryHigh:
        return tr("very high");
    }
    return {};
}

QSize AgreementScale::sizeHint() const {
    const auto look = currentLook();
    return {look.px(400), look.px(32)};
}

void AgreementScale::draw(QPainter &painter, const QRectF &rect) const {
    const auto look = currentLook();
    const double gap = look.px(4), width = std::min((rect.width() - 4 * gap) / 5, look.px(150) * 1.0);
    for (int i = 0; i < 5; ++i) {
        const auto word = static_cast<AgreementWord>(i + 1);
        const bool here = word == now;
        const QRectF step(std::round(rect.left() + i * (width + gap)), rect.top(), std::round(width), look.px(8));
        painter.fillRect(step, here ? look.accent : look.sunken);
        if (look.highContrast && !here) {
            painter.setPen(look.line);
            painter.drawRect(step.adjusted(0, 0, -1, -1));
        }
        painter.setFont(look.font(12, here));
        painter.setPen(here ? look.text : look.text2);
        painter.drawText(QRectF(step.left(), step.bottom() + 2, step.width(), look.px(20)), Qt::AlignCenter,
                         name(word));
    }
}

void AgreementScale::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    draw(painter, QRectF(rect()));
}

AgreementPage::AgreementPage(QWidget *parent)
    : RowPage({false, QStringLiteral("people"), tr("Agreement of the evaluators"), tr("ICC, W and α"),
               QStringLiteral("agreement")},
              parent),
      scale(new AgreementScale(this)), lead(new Text({}, TextSize::page, Tone::text, true, this)),
      note(new Text({}, TextSize::body, Tone::text2, false, this)) {
    auto *words = new QWidget(this);
    auto *column = new QVBoxLayout(words);
    column->setContentsMargins(0, 4, 0, 8);
    column->setSpacing(8);
    lead->setWrapping(true);
    note->setWrapping(true);
    for (QWidget *part : std::initializer_list<QWidget *>{scale, lead, note})
        column->addWidget(part);
    place(view, words);
}

AgreementWord AgreementPage::word() const {
    return figures().analysis ? agreementWord(figures().analysis->icc) : AgreementWord::notApplicable;
}

QString AgreementPage::sentence() const {
    return figures().analysis ? meaning(word()) : tr("The agreement is being computed.");
}

QString AgreementPage::meaning(AgreementWord word) {
    switch (word) {
    case AgreementWord::veryLow:
        return tr("Another panel of this size could give quite a different order.");
    case AgreementWord::low:
        return tr("Another panel of this size could order many proposals differently.");
    case AgreementWord::moderate:
        return tr("Another panel would give a similar order, changed in the middle.");
    case AgreementWord::high:
        return tr("Another panel of this size would give largely the same order.");
    case AgreementWord::veryHigh:
        return tr("Another panel of this size would give almost the same order.");
    case AgreementWord::notApplicable:
        break;
    }
    return tr("Agreement needs at least two evaluators and two proposals that all of them scored.");
}

void AgreementPage::prepare() {
    measures.clear();
    if (const auto &a = figures().analysis) {
        constexpr double none = std::numeric_limits<double>::quiet_NaN();
        const auto add = [&](const QString &name, const QString &meaning, const Estimate &e) {
            measures.push_back({name, meaning, e});
        };
        add(tr("Mean of the panel, level · ICC(2,k)"),
            tr("how far the panel's mean would be the same with other evaluators"), a->icc.mean2);
        add(tr("Mean of the panel, order · ICC(3,k)"), tr("the same, when only the order of proposals counts"),
            a->icc.mean3);
        add(tr("One evaluator, level · ICC(2,1)"), tr("how far one evaluator alone would give the same points"),
            a->icc.single2);
        add(tr("One evaluator, order · ICC(3,1)"), tr("the same, when only the order of proposals counts"),
            a->icc.single3);
        add(tr("Mean, evaluators not the same · ICC(1,k)"), tr("as if each proposal had evaluators of its own"),
            a->icc.mean1);
        add(tr("One, evaluators not the same · ICC(1,1)"), tr("as if each proposal had evaluators of its own"),
            a->icc.single1);
        const QString p = a->kendall.p < 0.001 ? tr("p below 0.001") : tr("p %1").arg(plain(a->kendall.p, 3));
        add(tr("Ranks agree · Kendall's W"),
            std::isnan(a->kendall.wTies) ? tr("how alike the evaluators rank")
                                         : tr("how alike the evaluators rank; χ² %1, df %2, %3")
                                               .arg(plain(a->kendall.chi2, 2))
                                               .arg(a->kendall.df)
                                               .arg(p),
            {a->kendall.wTies, none, none});
        add(tr("Points agree · Krippendorff's α, interval"), tr("missing totals allowed; 0 is chance"),
            {a->alpha.interval, none, none});
        add(tr("Order agrees · Krippendorff's α, ordinal"), tr("missing totals allowed; 0 is chance"),
            {a->alpha.ordinal, none, none});
        add(tr("Krippendorff's α, ratio"), tr("differences in proportion to the points"), {a->alpha.ratio, none, none});
        add(tr("Krippendorff's α, nominal"), tr("only equal totals count as agreeing"), {a->alpha.nominal, none, none});
        setUnit(tr("%1 proposals scored by all %2 evaluators").arg(a->icc.proposals).arg(a->icc.evaluators));
    } else {
        setUnit(tr("ICC, W and α"));
    }
    scale->setWord(word());
    lead->setText(sentence());
    note->setText(
        tr("Low agreement is information for the committee: evaluators may rightly see things differently. It "
           "does not change the official result."));
}

RowAxis AgreementPage::axis() const {
    return {-0.2,
            1,
            {0, 0.2, 0.4, 0.6, 0.8, 1},
            {QStringLiteral("0"), QStringLiteral("0.2"), QStringLiteral("0.4"), QStringLiteral("0.6"),
             QStringLiteral("0.8"), QStringLiteral("1")}};
}

QString AgreementPage::axisTitle() const {
    return tr("1 = full agreement, 0 = none beyond chance");
}

void AgreementPage::drawMarks(QPainter &painter, const Look &look, const RowPlace &place, int row) const {
    const Estimate &e = measures[static_cast<std::size_t>(row)].value;
    const auto inside = [&](double v) { return place.at(std::clamp(v, place.axis.from, place.axis.to)); };
    drawRowLine(painter, place, 0, QPen(look.control, 1));
    painter.setRenderHint(QPainter::Antialiasing);
    const double y = place.middle();
    if (!std::isnan(e.low) && !std::isnan(e.high)) {
        painter.setPen(QPen(look.text2, look.px(3), Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(QPointF(inside(e.low), y), QPointF(inside(e.high), y));
        painter.setPen(QPen(look.text2, 1.4));
        for (const double end : {e.low, e.high})
            if (end >= place.axis.from && end <= place.axis.to)
                painter.drawLine(QPointF(inside(end), y - look.px(5)), QPointF(inside(end), y + look.px(5)));
    }
    if (std::isnan(e.value) || e.value < place.axis.from)
        return;
    const double x = inside(e.value), r = look.px(5);
    painter.setPen(QPen(look.panel, 1));
    painter.setBrush(look.accent);
    painter.drawPolygon(QPolygonF{{x, y - r}, {x + r, y}, {x, y + r}, {x - r, y}});
}

QString AgreementPage::rowFigure(int row) const {
    return plain(measures[static_cast<std::size_t>(row)].value.value, 2);
}

QString AgreementPage::figureHead() const {
    return tr("Value");
}

QString AgreementPage::describe(int item) const {
    const Measure &m = measures[static_cast<std::size_t>(item)];
    if (std::isnan(m.value.value))
        return tr("not applicable") + QStringLiteral(" · ") + m.meaning;
    QStringList parts{plain(m.value.value, 2)};
    if (!std::isnan(m.value.low))
        parts << tr("with 95 % certainty between %1 and %2").arg(plain(m.value.low, 2), plain(m.value.high, 2));
    return (parts << m.meaning).join(QStringLiteral(" · "));
}

QString AgreementPage::whyEmpty() const {
    return sentence();
}

std::vector<Key> AgreementPage::legendKeys() const {
    return {{Key::Mark::diamond, 0, tr("value")}, {Key::Mark::interval, 0, tr("95 % interval")}};
}

void AgreementPage::fillValues(ValueModel &model) const {
    QList<QStringList> rows;
    for (const Measure &m : measures)
        rows << QStringList{m.name, plain(m.value.value, 3), plain(m.value.low, 3), plain(m.value.high, 3)};
    model.setValues({tr("Measure"), tr("Value"), tr("95 % low"), tr("95 % high")}, rows, 1);
}

QSizeF AgreementPage::plotSize() const {
    return view->fullSize() + QSizeF(0, currentLook().px(72));
}

void AgreementPage::renderPlot(QPainter &painter, const QRectF &target) const {
    const auto look = currentLook();
    scale->draw(painter, QRectF(target.left(), target.top(), target.width(), look.px(32)));
    painter.setFont(look.font(15, true));
    painter.setPen(look.text);
    painter.drawText(QRectF(target.left(), target.top() + look.px(36), target.width(), look.px(28)),
                     Qt::AlignLeft | Qt::AlignVCenter, sentence());
    view->renderTo(painter, target.adjusted(0, look.px(72), 0, 0));
}

} // namespace simsa
