#include "ui/chair/ResultsPage.h"

#include "ui/chair/Say.h"
#include "ui/chair/TurnoutDialogs.h"
#include "ui/charts/ResultsView.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace simsa {

namespace {

ResultData dataOf(const ChairSnapshot &s) {
    ResultData data;
    const Round &round = s.stored->round;
    data.evaluators = s.result->members;
    for (const Proposal &p : round.proposals)
        data.applicants[p.id] = p.applicant;
    if (const Event *decision = s.decision())
        for (const ProposalResult &p : s.result->official.proposals)
            if (p.rank > 0)
                data.decided[p.id] = (std::count(decision->selected.begin(), decision->selected.end(), p.id) > 0
                                          ? ResultsPage::tr("selected")
                                          : ResultsPage::tr("not selected"))
                                         .toStdString();
    data.table = s.result->table;
    data.official = s.result->official;
    data.rubric = round.rubric;
    data.policy = round.policy;
    data.remarks = s.result->remarks;
    data.shuffle =
        std::max<std::uint64_t>(1, qHash(QString::fromStdString(s.stored->digest), 1)); // fixed for the round
    return data;
}

} // namespace

ResultsPage::ResultsPage(QWidget *parent)
    : ChairPage(tr("Results"), parent), standing(new Chip({}, ChipKind::attention, QStringLiteral("pencil"))),
      decide(new Button(tr("Record a decision..."), ButtonKind::normal, QStringLiteral("done"))),
      adjust(new Button(tr("Adjustment..."), ButtonKind::normal, QStringLiteral("pencil"))),
      write(new Button(tr("Write the result file..."), ButtonKind::primary, QStringLiteral("exp"))),
      ties(new Banner(BannerKind::attention)), results(new ResultsView) {
    setMargins(16);
    body()->setSpacing(theme().px(6));
    head()->insertWidget(1, standing);
    for (Button *button : {decide, adjust, write})
        head()->addWidget(button);
    body()->addWidget(ties);
    ties->hide();
    body()->addWidget(results, 1);
    const auto event = [this](const Event &made) { Q_EMIT eventAsked(made); };
    const auto decision = [this, event] { askDecision(this, snapshot(), event); };
    connect(ties->setAction(tr("Record a decision...")), &QPushButton::clicked, this, decision);
    connect(decide, &Button::clicked, this, decision);
    connect(adjust, &Button::clicked, this, [this, event] { askAdjustment(this, snapshot(), event); });
    connect(write, &Button::clicked, this, &ResultsPage::askResult);
    connect(results, &ResultsView::viewChanged, this, [this] { Q_EMIT hintsChanged(); });
    connect(results, &ResultsView::exportRequested, this, &ResultsPage::askResult);
}

void ResultsPage::askResult() {
    quiet();
    askRecipients(this, [this](const QStringList &recipients) {
        askSaveFile(this, tr("Write the result file"), QStringLiteral("round.simsa-result"),
                    [this, recipients](const QString &path) { Q_EMIT resultAsked(recipients, path); });
    });
}

void ResultsPage::show(const Snapshot &s) {
    const bool same = snapshot()->result && s->result && snapshot()->stored->round.id == s->stored->round.id &&
                      snapshot()->result->json == s->result->json && snapshot()->events.size() == s->events.size();
    ChairPage::show(s);
    if (!s->result) {
        results->clear();
        return;
    }
    if (same)
        return;
    const Official &o = s->result->official;
    const Policy &policy = s->stored->round.policy;
    int scored = 0, passed = 0, failed = 0;
    for (const ProposalResult &p : o.proposals) {
        scored += p.total.has_value();
        if (p.gate.used)
            ++(p.gate.passed ? passed : failed);
    }
    const Event *decision = s->decision();
    QStringList parts{tr("scores %1").arg(scored)};
    if (policy.gate.majority)
        parts << tr("gate pass %1 · fail %2").arg(passed).arg(failed);
    parts << tr("decision %1 selected").arg(decision ? decision->selected.size() : o.selected.size())
          << tr("quorum %1/%2").arg(o.present).arg(o.panel);
    fact()->setText(parts.join(QStringLiteral("   ")));
    standing->setKind(decision ? ChipKind::accent : ChipKind::attention);
    standing->setIconName(decision ? QStringLiteral("done") : QStringLiteral("pencil"));
    standing->setText(decision ? tr("decision recorded") : tr("not certified"));
    standing->setAccessibleName(standing->text());
    const bool open = !o.undecided.empty() && !decision;
    ties->setVisible(open);
    decide->setVisible(!open);
    if (open) {
        QStringList names;
        for (const std::string &id : o.undecided)
            names << s->applicantOf(id);
        ties->say(BannerKind::attention, tr("A tie stands across the cut line."),
                  tr("No rule separates %1. The committee decides; the figures stay as they are.")
                      .arg(names.join(QStringLiteral(", "))));
    }
    results->setData(dataOf(*s));
}

QList<KeyHint> ResultsPage::keyHints() const {
    if (results->view() == ResultsView::View::charts)
        return {{{}, tr("move"), QStringLiteral("← →")},
                {QKeySequence(Qt::CTRL | Qt::Key_Tab), tr("next chart")},
                {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E), tr("export")},
                {QKeySequence(Qt::Key_Escape), tr("at a glance")}};
    return {{{}, tr("proposal"), QStringLiteral("↑ ↓")},
            {QKeySequence(Qt::Key_Return), tr("charts")},
            {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E), tr("export")}};
}

} // namespace simsa
