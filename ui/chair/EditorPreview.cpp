#include "ui/chair/EditorPreview.h"

#include "app/domain/Problems.h"
#include "app/report/RulesText.h"
#include "ui/chair/Say.h"
#include "ui/desk/MissingStrip.h"
#include "ui/desk/ScoreSheet.h"
#include "ui/desk/SheetRows.h"
#include "ui/shell/Panels.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace simsa {

namespace {

// What cannot be shown as it stands gets the nearest form that can.
void tame(Criterion &c) {
    if (c.title.empty())
        c.title = "…";
    for (Criterion &child : c.children)
        tame(child);
    if (!c.children.empty())
        return;
    if (c.maximum.hundredths <= 0)
        c.maximum = {100};
    if (c.step.hundredths <= 0)
        c.step = {50};
}

} // namespace

EditorPreview::EditorPreview(QWidget *parent)
    : QWidget(parent), pages(new QStackedWidget), ruleList(nullptr),
      title(new Text({}, TextSize::group, Tone::text, true)), name(new Text({}, TextSize::body, Tone::text, true)),
      when(new Text({}, TextSize::secondary, Tone::text2)), frame(new Card), below(new QWidget), changes(nullptr),
      changesTitle(new Text({}, TextSize::group, Tone::text, true)) {
    const Theme &look = theme();
    setAccessibleName(tr("What evaluators will see"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look.px(8));
    title->setText(tr("What evaluators will see"));
    column->addWidget(title);
    name->setWrapping(true);
    when->setWrapping(true);
    column->addWidget(name);
    column->addWidget(when);
    frame->body()->setContentsMargins(1, 1, 1, 1);
    frame->body()->setSpacing(0);
    auto *stated = new Card;
    stated->body()->setContentsMargins(1, 1, 1, 1);
    auto *ruleArea = new QScrollArea;
    ruleArea->setWidgetResizable(true);
    ruleArea->setFrameShape(QFrame::NoFrame);
    ruleArea->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    ruleArea->setAccessibleName(tr("As the minutes will state it"));
    auto *ruleContent = new QWidget;
    ruleContent->setBackgroundRole(QPalette::Base);
    ruleArea->viewport()->setBackgroundRole(QPalette::Base);
    ruleList = new QVBoxLayout(ruleContent);
    ruleList->setContentsMargins(look.px(12), look.px(8), look.px(12), look.px(8));
    ruleList->setSpacing(look.px(8));
    ruleArea->setWidget(ruleContent);
    stated->body()->addWidget(ruleArea);
    pages->addWidget(frame);
    pages->addWidget(stated);
    column->addWidget(pages, 3);
    auto *part = new QVBoxLayout(below);
    part->setContentsMargins(0, 0, 0, 0);
    part->setSpacing(look.px(4));
    changesTitle->setWrapping(true);
    part->addWidget(changesTitle);
    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setAccessibleName(tr("Differences to the previous round"));
    area->viewport()->setBackgroundRole(QPalette::Window);
    auto *content = new QWidget;
    changes = new QVBoxLayout(content);
    changes->setContentsMargins(0, 0, look.px(4), 0);
    changes->setSpacing(0);
    area->setWidget(content);
    part->addWidget(area, 1);
    column->addWidget(below, 2);
    below->hide();
    pause.setSingleShot(true);
    pause.setInterval(150);
    connect(&pause, &QTimer::timeout, this, &EditorPreview::renew);
}

void EditorPreview::show(const Draft &value, const Snapshot &s) {
    draft = value;
    snapshot = s;
    const QString number = draft.proposals.empty() ? QString() : fromText(draft.proposals[0].id);
    const QString applicant = draft.proposals.empty() ? tr("Proposal")
                              : draft.blind           ? tr("Proposal A")
                                                      : fromText(draft.proposals[0].applicant);
    name->setText(draft.title.empty() ? tr("A round without a title") : fromText(draft.title));
    when->setText(draft.deadline > 0 ? tr("%1 · closes %2").arg(fromText(draft.committee), whenText(draft.deadline))
                                     : fromText(draft.committee));
    if (paper)
        paper->setName((draft.blind ? QString() : number + QLatin1Char(' ')) + applicant);
    if (!any || shownRubric != draft.rubric || shownPolicy != draft.policy)
        pause.start();
    renewRules();
    showDifference();
}

void EditorPreview::renew() {
    any = true;
    shownRubric = draft.rubric;
    shownPolicy = draft.policy;
    delete paper;
    paper = nullptr;
    while (QLayoutItem *old = frame->body()->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    if (draft.rubric.criteria.empty()) {
        frame->body()->addWidget(new EmptyState(QStringLiteral("list"), tr("No criteria yet"),
                                                tr("The score sheet appears here as evaluators will get it.")));
        return;
    }
    auto round = std::make_shared<Round>();
    round->language = draft.language;
    round->rubric = draft.rubric;
    for (Criterion &c : round->rubric.criteria)
        tame(c);
    round->policy = draft.policy;
    Sheet blank;
    blank.proposal = "01";
    for (const Criterion *leaf : leaves(round->rubric))
        blank.scores.push_back({leaf->id, {}, {}, {}});
    paper = new ScoreSheet(round);
    paper->show(blank);
    if (auto *strip = paper->findChild<MissingStrip *>()) // nobody is missing anything here
        strip->setFixedHeight(0);
    frame->body()->addWidget(paper);
    for (QWidget *part : paper->findChildren<QWidget *>()) {
        part->setFocusPolicy(Qt::NoFocus);
        part->installEventFilter(this);
    }
    if (!item.empty())
        paper->openItem(item, false);
    for (QWidget *part : paper->findChildren<QWidget *>())
        part->setFocusPolicy(Qt::NoFocus);
    show(draft, snapshot);
}

void EditorPreview::showRules(bool rules) {
    pages->setCurrentIndex(rules ? 1 : 0);
    title->setText(rules ? tr("As the minutes will state it") : tr("What evaluators will see"));
    renewRules();
}

// In the language of the round, by the same words as the minutes.
void EditorPreview::renewRules() {
    if (pages->currentIndex() != 1)
        return;
    std::vector<RuleText> stated;
    const bool sound = problems(draft.rubric).empty() && problems(draft.policy, draft.rubric).empty();
    if (sound) {
        Round round;
        round.rubric = draft.rubric;
        round.policy = draft.policy;
        round.language = draft.language;
        for (const DraftProposal &p : draft.proposals)
            round.proposals.push_back({p.id, p.applicant, p.members, {}});
        round.panel.resize(draft.panel.size());
        stated = rulesText(round, tongueOf(draft.language));
    }
    QString all;
    for (const RuleText &rule : stated)
        all += fromText(rule.name + ": " + rule.text + "\n");
    if (all == ruleWords && !all.isEmpty())
        return;
    ruleWords = all;
    while (QLayoutItem *old = ruleList->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    if (!sound)
        stated.push_back(
            {{}, tr("The rules stand here once rubric and policy are without contradiction.").toStdString()});
    for (const RuleText &rule : stated) {
        auto *text = new Text(fromText(rule.text), TextSize::secondary);
        text->setLead(fromText(rule.name));
        text->setWrapping(true);
        ruleList->addWidget(text);
    }
    ruleList->addStretch(1);
}

void EditorPreview::openItem(const QString &criterion) {
    const std::string wanted = criterion.toStdString();
    if (item == wanted)
        return;
    item = wanted;
    const Criterion *c = simsa::find(shownRubric, item);
    if (paper && c && c->children.empty()) {
        paper->openItem(item, false);
        for (QWidget *part : paper->findChildren<QWidget *>()) {
            part->setFocusPolicy(Qt::NoFocus);
            part->installEventFilter(this);
        }
    }
}

// It is looked at: rows open and the wheel scrolls, nothing is filled in.
bool EditorPreview::eventFilter(QObject *object, QEvent *event) {
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonRelease:
    case QEvent::MouseButtonDblClick:
        return !qobject_cast<QScrollBar *>(object) && !qobject_cast<GroupRow *>(object) &&
               !qobject_cast<LeafRow *>(object);
    case QEvent::ChildAdded:
        if (auto *part = qobject_cast<QWidget *>(static_cast<QChildEvent *>(event)->child()))
            part->installEventFilter(this);
        return false;
    default:
        return QWidget::eventFilter(object, event);
    }
}

void EditorPreview::showDifference() {
    const RoundItem *earlier = nullptr;
    for (const RoundItem &round : snapshot->rounds)
        if (!draft.previous.empty() && round.digest == draft.previous)
            earlier = &round;
    below->setVisible(earlier != nullptr);
    if (!earlier) {
        told.clear();
        return;
    }
    const std::vector<RubricChange> all = difference(earlier->rubric, draft.rubric);
    QStringList words;
    for (const RubricChange &change : all) {
        const ChangeWords w = changeText(change);
        words << QStringList{w.icon, w.lead, w.text, w.figure}.join(QLatin1Char('|'));
    }
    const QString heading = all.empty() ? tr("The rubric is that of “%1”").arg(fromText(earlier->title))
                                        : tr("Different from “%1”: %2").arg(fromText(earlier->title)).arg(all.size());
    changesTitle->setText(heading);
    if (words == told)
        return;
    told = words;
    while (QLayoutItem *old = changes->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    const Theme &look = theme();
    for (const RubricChange &change : all) {
        const ChangeWords w = changeText(change);
        auto *row = new QWidget;
        auto *line = new QHBoxLayout(row);
        line->setContentsMargins(0, look.px(5), 0, look.px(5));
        line->setSpacing(look.px(8));
        line->addWidget(new IconLabel(w.icon), 0, Qt::AlignTop);
        auto *text = new Text(w.text);
        text->setLead(w.lead);
        text->setWrapping(true);
        line->addWidget(text, 1);
        if (!w.figure.isEmpty())
            line->addWidget(new Text(w.figure, TextSize::body, Tone::text, true), 0, Qt::AlignTop);
        changes->addWidget(row);
        changes->addWidget(new Rule);
    }
    changes->addStretch(1);
}

} // namespace simsa
