#include "ui/chair/EditorPreview.h"

#include "ui/chair/Say.h"
#include "ui/desk/MissingStrip.h"
#include "ui/desk/ScoreSheet.h"
#include "ui/desk/SheetRows.h"
#include "ui/shell/Panels.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QScrollBar>
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
    : QWidget(parent), name(new Text({}, TextSize::body, Tone::text, true)),
      when(new Text({}, TextSize::secondary, Tone::text2)), frame(new Card), below(new QWidget), changes(nullptr),
      changesTitle(new Text({}, TextSize::group, Tone::text, true)) {
    const Theme &look = theme();
    setAccessibleName(tr("What evaluators will see"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look.px(8));
    column->addWidget(new Text(tr("What evaluators will see"), TextSize::group, Tone::text, true));
    name->setWrapping(true);
    when->setWrapping(true);
    column->addWidget(name);
    column->addWidget(when);
    frame->body()->setContentsMargins(1, 1, 1, 1);
    frame->body()->setSpacing(0);
    column->addWidget(frame, 3);
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
    const QString applicant = draft.proposals.empty() ? tr("a proposal")
                              : draft.blind           ? tr("Proposal A")
                                                      : fromText(draft.proposals[0].applicant);
    name->setText(draft.title.empty() ? tr("A round without a title") : fromText(draft.title));
    when->setText(draft.deadline > 0 ? tr("%1 · closes %2").arg(fromText(draft.committee), whenText(draft.deadline))
                                     : fromText(draft.committee));
    if (paper)
        paper->setName((draft.blind ? QString() : number + QLatin1Char(' ')) + applicant);
    if (!any || shownRubric != draft.rubric || shownPolicy != draft.policy)
        pause.start();
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
    const QString title = all.empty() ? tr("The rubric is that of “%1”").arg(fromText(earlier->title))
                                      : tr("Different from “%1”: %2").arg(fromText(earlier->title)).arg(all.size());
    changesTitle->setText(title);
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
