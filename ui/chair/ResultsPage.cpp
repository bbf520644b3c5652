#include "ui/chair/ResultsPage.h"

#include "app/roles/ComponentFigures.h"
#include "ui/chair/DecisionPage.h"
#include "ui/chair/DiscussionDialog.h"
#include "ui/chair/FiguresDialog.h"
#include "ui/chair/Say.h"
#include "ui/chair/TurnoutDialogs.h"
#include "ui/charts/ResultsView.h"
#include "ui/shell/Stack.h"

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
    if (const Event *decision = s.decision()) {
        data.chosen = decision->selected;
        for (const ProposalResult &p : s.result->official.proposals)
            if (p.rank > 0)
                data.decided[p.id] = (std::count(decision->selected.begin(), decision->selected.end(), p.id) > 0
                                          ? ResultsPage::tr("selected")
                                          : ResultsPage::tr("not selected"))
                                         .toStdString();
    }
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
      decide(new Button(tr("Decide and certify..."), ButtonKind::normal, QStringLiteral("done"))),
      adjust(new Button(tr("Adjustment..."), ButtonKind::normal, QStringLiteral("pencil"))),
      figures(new Button(tr("Figures..."), ButtonKind::normal, QStringLiteral("plus"))),
      discuss(new Button(tr("Discussion round..."), ButtonKind::normal, QStringLiteral("people"))),
      changed(new Button({}, ButtonKind::link, QStringLiteral("history"))),
      write(new Button(tr("Write the result file..."), ButtonKind::primary, QStringLiteral("exp"))),
      ties(new Banner(BannerKind::attention)), stack(new Stack), results(new ResultsView), deciding(new DecisionPage) {
    setMargins(16);
    body()->setSpacing(theme().px(6));
    head()->insertWidget(1, standing);
    for (Button *button : {changed, discuss, adjust, figures, write, decide})
        head()->addWidget(button);
    body()->addWidget(ties);
    ties->hide();
    stack->addWidget(results);
    stack->addWidget(deciding);
    body()->addWidget(stack, 1);
    const auto event = [this](const Event &made) { Q_EMIT eventAsked(made); };
    const auto decision = [this] { showDecision(true); };
    connect(ties->setAction(tr("To the decision")), &QPushButton::clicked, this, decision);
    connect(decide, &Button::clicked, this, decision);
    connect(deciding, &DecisionPage::backAsked, this, [this] { showDecision(false); });
    connect(deciding, &DecisionPage::eventAsked, this, &ResultsPage::eventAsked);
    connect(adjust, &Button::clicked, this, [this, event] { askAdjustment(this, snapshot(), event); });
    connect(figures, &Button::clicked, this, [this, event] { askFigures(this, snapshot(), event); });
    connect(discuss, &Button::clicked, this, [this] {
        askDiscussion(this, snapshot(), [this](const QString &title, std::int64_t deadline, const QStringList &which) {
            Q_EMIT discussionAsked(title, deadline, which);
        });
    });
    connect(changed, &Button::clicked, this, [this] { showDiscussionChanges(this, snapshot()); });
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
        showDecision(false);
        return;
    }
    if (same) {
        deciding->show(s);
        return;
    }
    const Official &o = s->result->official;
    const Policy &policy = s->stored->round.policy;
    int scored = 0, passed = 0, failed = 0;
    for (const ProposalResult &p : o.proposals) {
        scored += p.total.has_value();
        if (p.gate.used)
            ++(p.gate.passed ? passed : failed);
    }
    figures->setVisible(hasFigures() && stack->currentWidget() == results);
    changed->setVisible(s->discussion && stack->currentWidget() == results);
    if (s->discussion)
        changed->setText(tr("Changed in the discussion: %1").arg(s->discussion->changes.size()));
    const Event *decision = s->decision();
    QStringList parts{tr("%1 scored").arg(scored)};
    if (policy.gate.majority)
        parts << tr("gate: %1 pass, %2 fail").arg(passed).arg(failed);
    parts << (decision ? tr("%1 selected by decision").arg(decision->selected.size())
                       : tr("%1 selected by the rules").arg(o.selected.size()))
          << tr("quorum %1/%2").arg(o.present).arg(o.panel);
    fact()->setText(parts.join(QStringLiteral("   ")));
    if (decision && snapshot()->events.back().event.kind == EventKind::decide)
        showDecision(false); // just certified
    deciding->show(s);
    showStanding();
    results->setData(dataOf(*s));
}

void ResultsPage::showStanding() {
    const Official &o = snapshot()->result->official;
    const Event *decision = snapshot()->decision();
    const bool older = snapshot()->decisionIsOlder(), certified = decision && !older;
    standing->setKind(certified ? ChipKind::accent : ChipKind::attention);
    standing->setIconName(certified ? QStringLiteral("done") : QStringLiteral("pencil"));
    standing->setText(!decision ? tr("not certified") : older ? tr("figures changed") : tr("certified"));
    standing->setAccessibleName(standing->text());
    decide->setKind(certified ? ButtonKind::normal : ButtonKind::primary);
    write->setKind(certified ? ButtonKind::primary : ButtonKind::normal);
    head()->addWidget(certified ? write : decide); // the page's next action stands last
    const bool deciding2 = stack->currentWidget() == deciding;
    ties->setVisible(!deciding2 && ((!o.undecided.empty() && !decision) || older));
    QStringList names;
    for (const std::string &id : o.undecided)
        names << snapshot()->applicantOf(id);
    if (older)
        ties->say(BannerKind::attention, tr("The figures changed after the decision."),
                  tr("An adjustment or a figure came later. The decision stands as it was signed; the committee "
                     "confirms it on the new figures or decides anew."));
    else
        ties->say(BannerKind::attention, tr("A tie stands across the cut line."),
                  tr("No rule separates %1. The committee decides; the figures stay as they are.")
                      .arg(names.join(QStringLiteral(", "))));
}

// Whether the rules count something from outside the panel.
bool ResultsPage::hasFigures() const {
    return snapshot()->stored && !outsideComponents(snapshot()->stored->round).empty();
}

void ResultsPage::showDecision(bool on) {
    stack->setCurrentWidget(on ? static_cast<QWidget *>(deciding) : results);
    for (Button *button : {discuss, decide, adjust, write})
        button->setVisible(!on);
    figures->setVisible(!on && hasFigures());
    changed->setVisible(!on && snapshot()->discussion);
    if (snapshot()->result)
        showStanding();
    if (on)
        stack->currentWidget()->setFocus(Qt::OtherFocusReason);
    Q_EMIT hintsChanged();
}

QAbstractButton *ResultsPage::primaryAction() const {
    if (stack->currentWidget() == deciding)
        return deciding->certifyButton();
    return write->kind() == ButtonKind::primary ? write : decide;
}

QList<KeyHint> ResultsPage::keyHints() const {
    if (stack->currentWidget() == deciding)
        return {{QKeySequence(Qt::CTRL | Qt::Key_Return), tr("certify and sign")}};
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
