#include "ui/charts/GlanceSummary.h"

#include "ui/charts/AnalysisPages.h"
#include "ui/shell/Buttons.h"
#include "ui/shell/Labels.h"
#include "ui/shell/Panels.h"
#include "ui/shell/Text.h"

#include <QHBoxLayout>
#include <QLocale>

#include <cmath>

namespace simsa {

namespace {

constexpr double sure = 0.99;   // selected in at least this share of the panels, or never more than the rest
constexpr double strict = 0.03; // of the maximum, by which an evaluator stands apart

QString nameOf(const ProposalFigures &p) {
    return QStringLiteral("%1 %2").arg(p.id, p.applicant).trimmed();
}

QVBoxLayout *addCard(QHBoxLayout *row, int share, Text *title) {
    auto *card = new Card;
    card->body()->setContentsMargins(theme().px(12), theme().px(6), theme().px(12), theme().px(6));
    card->body()->setSpacing(theme().px(2));
    auto *head = new QHBoxLayout;
    head->setSpacing(theme().px(8));
    head->addWidget(new StandingLabel(StandingLabel::analysis));
    head->addWidget(title, 1);
    card->body()->addLayout(head);
    row->addWidget(card, share);
    return card->body();
}

} // namespace

GlanceSummary::GlanceSummary(QWidget *parent)
    : QWidget(parent), scale(new AgreementScale), agreement(new Text({}, TextSize::secondary)),
      numbers(new Text({}, TextSize::axis, Tone::text2)), firm(new Text({}, TextSize::secondary)),
      between(new Text({}, TextSize::secondary)), panels(new Text({}, TextSize::axis, Tone::text2)),
      notable(new Text({}, TextSize::body, Tone::text, true)), lines(new QVBoxLayout) {
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme().px(10));
    const auto title = [](const QString &words) { return new Text(words, TextSize::body, Tone::text, true); };
    auto *first = addCard(row, 1, title(tr("How far the evaluators agree")));
    first->addWidget(scale);
    first->addWidget(agreement);
    first->addWidget(numbers);
    auto *second = addCard(row, 1, title(tr("How firm the result is")));
    for (Text *words : {firm, between, panels})
        second->addWidget(words);
    second->addStretch(1);
    auto *third = addCard(row, 1, notable);
    lines->setSpacing(theme().px(2));
    third->addLayout(lines);
    third->addStretch(1);
    setFixedHeight(theme().px(102));
    setAccessibleName(tr("Summary of the analysis"));
    connect(&theme(), &Theme::changed, this, [this] { setFixedHeight(theme().px(102)); });
}

void GlanceSummary::setFigures(const Figures &shared) {
    const ResultFigures &figures = *shared;
    const AnalysisReport *a = figures.analysis.get();
    const auto say = [](Text *text, const QString &words) { // where a line has no room, the tool tip has it
        text->setText(words);
        text->setToolTip(words);
    };
    const AgreementWord word = a ? agreementWord(a->icc) : AgreementWord::notApplicable;
    scale->setWord(word);
    scale->setVisible(word != AgreementWord::notApplicable);
    say(agreement, a ? AgreementPage::meaning(word) : tr("being computed..."));
    say(numbers, word == AgreementWord::notApplicable
                     ? QString()
                     : tr("ICC(2,%1) %2 [%3–%4] · Kendall's W %5 · one evaluator alone %6")
                           .arg(a->icc.evaluators)
                           .arg(plain(a->icc.mean2.value, 2), plain(a->icc.mean2.low, 2), plain(a->icc.mean2.high, 2),
                                plain(a->kendall.wTies, 2), plain(a->icc.single2.value, 2)));
    int always = 0;
    QStringList crossing, ids;
    for (const ProposalFigures &p : figures.proposals)
        if (p.span.low > 0 && !std::isnan(p.span.selected)) {
            always += p.span.selected >= sure;
            if (p.span.selected < sure && p.span.selected > 1 - sure) {
                crossing << nameOf(p);
                ids << p.id;
            }
        }
    const bool applies = a && a->bootstrap.applies && figures.select > 0;
    say(firm, !a         ? tr("being computed...")
              : !applies ? tr("It takes two evaluators, two proposals and a number to select.")
                         : tr("%n proposal(s) are selected in at least 99 % of the panels.", nullptr, always));
    say(between, !applies ? QString()
                 : crossing.isEmpty()
                     ? tr("None crosses the cut line with another panel.")
                     : tr("%n cross(es) it with another panel: %1.", nullptr, static_cast<int>(crossing.size()))
                           .arg((crossing.size() > 2 ? ids : crossing).join(QStringLiteral(", "))));
    say(panels, !applies ? QString()
                         : (a->bootstrap.exact ? tr("All %1 possible panels counted. The official result stays.")
                                               : tr("%1 possible panels counted. The official result stays."))
                               .arg(QLocale().toString(a->bootstrap.resamples)));
    showNotable(figures);
}

// A high total without a rank, the evaluator and the total furthest from the others.
void GlanceSummary::showNotable(const ResultFigures &figures) {
    while (QLayoutItem *old = lines->takeAt(0)) {
        if (QWidget *widget = old->widget()) {
            widget->hide();
            widget->deleteLater(); // it may be the sender
        }
        delete old;
    }
    int count = 0;
    const auto add = [&](const QString &icon, const QString &lead, const QString &words, Chart chart, int item) {
        auto *line = new QWidget(this);
        auto *row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(theme().px(8));
        row->addWidget(new IconLabel(icon, Tone::text2, 14));
        auto *text = new Text(words, TextSize::secondary);
        text->setLead(lead);
        text->setToolTip(text->fullText());
        row->addWidget(text, 1);
        auto *go = new Button(tr("Look"), ButtonKind::link);
        go->setAccessibleName(tr("Look: %1").arg(text->fullText()));
        row->addWidget(go);
        connect(go, &Button::clicked, this, [this, chart, item] { Q_EMIT chartAsked(chart, item); });
        lines->addWidget(line);
        ++count;
    };
    std::optional<double> least; // total that was selected
    for (const ProposalFigures &p : figures.proposals)
        if (p.selected && p.totalValue)
            least = std::min(least.value_or(*p.totalValue), *p.totalValue);
    for (std::size_t i = 0; i < figures.proposals.size(); ++i)
        if (const auto &p = figures.proposals[i];
            p.gateFailed && p.totalValue && least && *p.totalValue >= *least && count == 0)
            add(QStringLiteral("gate"), nameOf(p), tr("total %1, but it failed the gate").arg(p.total), comments,
                static_cast<int>(i));
    int apart = -1;
    for (std::size_t e = 0; e < figures.severity.size(); ++e)
        if (std::abs(figures.severity[e]) >= strict * figures.scoreMaximum &&
            (apart < 0 || std::abs(figures.severity[e]) > std::abs(figures.severity[static_cast<std::size_t>(apart)])))
            apart = static_cast<int>(e);
    if (apart >= 0) {
        const double by = figures.severity[static_cast<std::size_t>(apart)];
        add(QStringLiteral("person"), figures.evaluators[static_cast<std::size_t>(apart)],
            (by < 0 ? tr("gives %1 points less than the panel") : tr("gives %1 points more than the panel"))
                .arg(plain(std::abs(by))),
            severity, apart);
    }
    int far = -1;
    std::size_t who = 0;
    double most = 0;
    for (std::size_t i = 0; i < figures.proposals.size(); ++i)
        for (std::size_t e = 0; e < figures.proposals[i].cells.size(); ++e)
            if (const CellFigure &cell = figures.proposals[i].cells[e];
                cell.deviation != Deviation::none && std::abs(cell.fromMean) > most) {
                most = std::abs(cell.fromMean);
                far = static_cast<int>(i);
                who = e;
            }
    if (far >= 0) {
        const auto &p = figures.proposals[static_cast<std::size_t>(far)];
        add(QStringLiteral("flag"), nameOf(p),
            (p.cells[who].fromMean < 0 ? tr("%1 stands %2 % below the mean") : tr("%1 stands %2 % above the mean"))
                .arg(figures.evaluators[who], plain(100 * most, 0)),
            heat, far);
    }
    notable->setText(count > 0 ? tr("Worth a look: %1").arg(count) : tr("Worth a look"));
    if (count == 0)
        lines->addWidget(new Text(figures.analysis ? tr("Nothing stands out.") : tr("being computed..."),
                                  TextSize::secondary, Tone::text2, false, this));
}

QString GlanceSummary::text() const {
    QStringList all;
    for (const Text *each : findChildren<Text *>())
        if (!each->isHidden() && !each->parentWidget()->isHidden())
            all << each->fullText();
    return all.join(QLatin1Char('\n'));
}

} // namespace simsa
