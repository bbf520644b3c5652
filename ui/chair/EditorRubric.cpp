#include "ui/chair/EditorRubric.h"

#include "app/domain/Problems.h"
#include "ui/chair/Ask.h"
#include "ui/chair/EditorItem.h"
#include "ui/chair/EditorTemplates.h"
#include "ui/chair/EditorTree.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QScrollArea>
#include <QVBoxLayout>

namespace simsa {

namespace {

int depthOf(const Criterion &c) {
    int most = 0;
    for (const Criterion &child : c.children)
        most = std::max(most, depthOf(child));
    return most + 1;
}

// Depth of the list the criterion stands in, from 1.
int depthAt(const std::vector<Criterion> &list, const std::string &id, int depth = 1) {
    for (const Criterion &c : list) {
        if (c.id == id)
            return depth;
        if (const int found = depthAt(c.children, id, depth + 1))
            return found;
    }
    return 0;
}

const Criterion *parentOf(const std::vector<Criterion> &list, const std::string &id) {
    for (const Criterion &c : list) {
        for (const Criterion &child : c.children)
            if (child.id == id)
                return &c;
        if (const Criterion *found = parentOf(c.children, id))
            return found;
    }
    return nullptr;
}

// What has parts has nothing of its own to score.
void becomeInner(Criterion &c) {
    c.step = {};
    c.commentLength = 0;
    c.levels.clear();
}

} // namespace

EditorRubric::EditorRubric(EditorDraft *draft_, QWidget *parent)
    : EditorStep(DraftStep::rubric, draft_, parent), chip(new Chip({}, ChipKind::accent)),
      patterns(new Button(tr("Templates"), ButtonKind::normal, QStringLiteral("list"))),
      addButton(new Button(tr("Criterion"), ButtonKind::normal, QStringLiteral("plus"))),
      partButton(new Button(tr("Part"), ButtonKind::normal, QStringLiteral("plus"))),
      up(new IconButton(QStringLiteral("up"), tr("Move up"), QKeySequence(Qt::ALT | Qt::Key_Up))),
      down(new IconButton(QStringLiteral("down"), tr("Move down"), QKeySequence(Qt::ALT | Qt::Key_Down))),
      remove(new IconButton(QStringLiteral("close"), tr("Remove the criterion"), QKeySequence(Qt::Key_Delete))),
      problems(new Banner(BannerKind::error)), view(new EditorTree), detail(new EditorItem(draft_)) {
    const Theme &look = theme();
    chip->setClickable(true);
    head()->addWidget(chip);
    head()->addStretch(1);
    head()->addWidget(patterns);
    column()->addWidget(problems);
    auto *tools = new QHBoxLayout;
    tools->setSpacing(look.px(6));
    addButton->setSmall(true);
    partButton->setSmall(true);
    partButton->setToolTip(tr("A part of the selected criterion"));
    tools->addWidget(addButton);
    tools->addWidget(partButton);
    tools->addStretch(1);
    tools->addWidget(up);
    tools->addWidget(down);
    tools->addWidget(remove);
    column()->addLayout(tools);

    auto *card = new Card;
    card->body()->setContentsMargins(1, 1, 1, 1);
    card->body()->setSpacing(0);
    card->body()->addWidget(view);
    card->setMinimumHeight(look.px(120));
    column()->addWidget(card, 11);
    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->viewport()->setBackgroundRole(QPalette::Window);
    auto *content = new QWidget;
    auto *inner = new QVBoxLayout(content);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->addWidget(detail);
    inner->addStretch(1);
    area->setWidget(content);
    area->setMinimumHeight(look.px(140));
    column()->addWidget(area, 10);
    none = area;

    connect(chip, &Chip::clicked, this, &EditorRubric::askTarget);
    connect(patterns, &Button::clicked, this, &EditorRubric::openTemplates);
    connect(addButton, &Button::clicked, this, [this] { addCriterion(false); });
    connect(partButton, &Button::clicked, this, [this] { addCriterion(true); });
    connect(up, &IconButton::clicked, this, [this] { move(-1); });
    connect(down, &IconButton::clicked, this, [this] { move(1); });
    connect(remove, &IconButton::clicked, this, &EditorRubric::removeSelected);
    connect(view, &EditorTree::moveAsked, this, &EditorRubric::move);
    connect(view, &EditorTree::removeAsked, this, &EditorRubric::removeSelected);
    connect(view, &EditorTree::dropped, this, &EditorRubric::moveTo);
    connect(view, &EditorTree::selectionMoved, this, [this] {
        EditorState state = last;
        state.again = true;
        detail->show(view->selected(), state);
        Q_EMIT selectionChanged();
    });
    connect(view, &EditorTree::titleTyped, this, [this](const QString &id, const QString &text) {
        draft->edit(tr("Title"), [&](Draft &d) {
            if (Criterion *c = findCriterion(d.rubric, id.toStdString()))
                c->title = typed(text, 200);
        });
    });
    connect(view, &EditorTree::pointsTyped, detail, &EditorItem::typePoints);
}

QString EditorRubric::selectedCriterion() const {
    return view->selected();
}

void EditorRubric::show(const EditorState &state) {
    last = state;
    const Draft &d = now();
    QStringList wrong;
    for (const DraftProblem &p : state.problems)
        if (p.step == DraftStep::rubric && !p.where.empty())
            wrong << fromText(p.where);
    view->show(d.rubric, wrong);
    detail->show(view->selected(), state);
    QStringList tops;
    for (const Criterion &c : d.rubric.criteria)
        tops << fromText(toText(c.maximum));
    const Points sum = maximum(d.rubric);
    QString text = tr("%1 points").arg(fromText(toText(sum)));
    if (tops.size() > 1 && tops.size() <= 6)
        text += QStringLiteral(" = ") + tops.join(QStringLiteral(" + "));
    if (d.target.hundredths != 0 && d.target != sum)
        text += tr(" · should be %1").arg(fromText(toText(d.target)));
    const bool good = std::none_of(state.problems.begin(), state.problems.end(), [](const DraftProblem &p) {
        return p.step == DraftStep::rubric && (p.rule == "target" || p.rule == "sum");
    });
    chip->setText(text);
    chip->setKind(good ? ChipKind::accent : ChipKind::error);
    chip->setIconName(good ? QStringLiteral("check") : QStringLiteral("alert"));
    chip->setAccessibleName(tr("Sum of points: %1. Change what it should be.").arg(text));
    chip->setToolTip(tr("Change what the points should add up to"));
    chip->updateGeometry();
    // What stands beside a field of the open criterion is not said twice.
    const std::string open = view->selected().toStdString();
    showProblems(problems, state, true, [&](const DraftProblem &p) { return p.where.empty() || p.where != open; });
    const bool any = !view->selected().isEmpty();
    for (QWidget *tool : std::initializer_list<QWidget *>{partButton, up, down, remove})
        tool->setEnabled(any);
    none->setVisible(any);
}

void EditorRubric::goTo(const DraftProblem &problem) {
    if (problem.where.empty()) {
        chip->setFocus(Qt::TabFocusReason);
        return;
    }
    view->select(fromText(problem.where));
    detail->goTo(problem.rule);
}

QList<KeyHint> EditorRubric::keyHints() const {
    return {{{}, tr("criterion"), QStringLiteral("↑ ↓")},
            {QKeySequence(Qt::Key_F2), tr("edit")},
            {{}, tr("move"), QStringLiteral("Alt ↑ ↓")},
            {{}, tr("in or out"), QStringLiteral("Alt ← →")}};
}

void EditorRubric::addCriterion(bool part) {
    const std::string selected = view->selected().toStdString();
    std::string fresh;
    draft->edit(part ? tr("Add a part") : tr("Add a criterion"), [&](Draft &d) {
        fresh = newCriterionId(d.rubric);
        Criterion c{.id = fresh, .maximum = {500}, .step = {50}};
        Criterion *at = selected.empty() ? nullptr : findCriterion(d.rubric, selected);
        if (part && at) {
            if (depthAt(d.rubric.criteria, selected) >= 4 || at->children.size() >= 50)
                return;
            if (at->children.empty()) { // its points go to the first part, so that the sum stays
                c.maximum = at->maximum;
                c.step = at->step;
                c.levels = at->levels;
                c.commentLength = at->commentLength;
                becomeInner(*at);
            }
            at->children.push_back(std::move(c));
        } else {
            std::size_t place = 0;
            std::vector<Criterion> *list = at ? listOf(d.rubric, selected, place) : nullptr;
            if (!list)
                list = &d.rubric.criteria, place = list->size() - (list->empty() ? 0 : 1);
            if (list->size() >= 50)
                return;
            list->insert(list->begin() + static_cast<std::ptrdiff_t>(list->empty() ? 0 : place + 1), std::move(c));
        }
        sumUp(d);
    });
    if (simsa::find(now().rubric, fresh) == nullptr)
        return;
    view->select(fromText(fresh));
    detail->titleEdit()->setFocus(Qt::TabFocusReason);
}

void EditorRubric::removeSelected() {
    const std::string id = view->selected().toStdString();
    draft->edit(tr("Remove a criterion"), [&](Draft &d) {
        std::size_t at = 0;
        std::vector<Criterion> *list = listOf(d.rubric, id, at);
        if (!list)
            return;
        const Criterion *above = parentOf(d.rubric.criteria, id);
        const std::string parent = above ? above->id : std::string();
        list->erase(list->begin() + static_cast<std::ptrdiff_t>(at));
        if (Criterion *p = parent.empty() ? nullptr : findCriterion(d.rubric, parent); p && p->children.empty())
            p->step = {50}; // scored itself again
        sumUp(d);
    });
}

void EditorRubric::move(int direction) {
    const std::string id = view->selected().toStdString();
    draft->edit(tr("Move a criterion"), [&](Draft &d) {
        std::size_t at = 0;
        std::vector<Criterion> *list = listOf(d.rubric, id, at);
        if (!list)
            return;
        const auto place = [&](std::size_t i) { return list->begin() + static_cast<std::ptrdiff_t>(i); };
        if (direction == -1 && at > 0) {
            std::swap(*place(at), *place(at - 1));
        } else if (direction == 1 && at + 1 < list->size()) {
            std::swap(*place(at), *place(at + 1));
        } else if (direction == 2 && at > 0) { // into the one before it
            Criterion &above = *place(at - 1);
            if (above.children.empty() || above.children.size() >= 50 ||
                depthAt(d.rubric.criteria, id) + depthOf(*place(at)) > 4)
                return;
            Criterion c = std::move(*place(at));
            above.children.push_back(std::move(c));
            list->erase(place(at));
        } else if (direction == -2) { // out, behind what it stood in
            const Criterion *parent = parentOf(d.rubric.criteria, id);
            if (!parent || parent->children.size() < 2)
                return;
            const std::string above = parent->id;
            Criterion c = std::move(*place(at));
            list->erase(place(at));
            std::size_t there = 0;
            std::vector<Criterion> *outer = listOf(d.rubric, above, there);
            outer->insert(outer->begin() + static_cast<std::ptrdiff_t>(there) + 1, std::move(c));
        }
        sumUp(d);
    });
}

void EditorRubric::moveTo(const QString &moved, const QString &into, int place) {
    const std::string id = moved.toStdString(), parent = into.toStdString();
    draft->edit(tr("Move a criterion"), [&](Draft &d) {
        std::size_t at = 0;
        std::vector<Criterion> *list = listOf(d.rubric, id, at);
        const Criterion *c = list ? &(*list)[at] : nullptr;
        Rubric within;
        if (c)
            within.criteria = {*c};
        if (!c || simsa::find(within, parent) != nullptr) // not into itself
            return;
        const int depth = parent.empty() ? 0 : depthAt(d.rubric.criteria, parent);
        const Criterion *from = parentOf(d.rubric.criteria, id);
        if (depth + depthOf(*c) > 4 || (from && from->children.size() < 2 && from->id != parent))
            return;
        if (const Criterion *target = parent.empty() ? nullptr : simsa::find(d.rubric, parent);
            target && target->children.empty())
            return; // what is scored itself holds no parts: "+ Part" makes it hold them
        Criterion copy = *c;
        const bool same = (from ? from->id : std::string()) == parent;
        list->erase(list->begin() + static_cast<std::ptrdiff_t>(at));
        std::vector<Criterion> &to = parent.empty() ? d.rubric.criteria : findCriterion(d.rubric, parent)->children;
        std::size_t there = static_cast<std::size_t>(std::max(0, place));
        if (same && there > at)
            --there;
        to.insert(to.begin() + static_cast<std::ptrdiff_t>(std::min(there, to.size())), std::move(copy));
        sumUp(d);
    });
}

void EditorRubric::openTemplates() {
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const RoundTemplate &pattern : roundTemplates(fromText(now().language))) {
        QAction *action = menu->addAction(pattern.name);
        connect(action, &QAction::triggered, this, [this, pattern] {
            draft->edit(tr("Template %1").arg(pattern.name), [&](Draft &d) {
                d.rubric = pattern.rubric;
                d.policy = pattern.policy;
                d.target = pattern.target;
            });
        });
    }
    bool first = true;
    if (last.snapshot)
        for (auto round = last.snapshot->rounds.rbegin(); round != last.snapshot->rounds.rend(); ++round) {
            if (first)
                menu->addSeparator();
            first = false;
            QAction *action = menu->addAction(tr("As in “%1”").arg(fromText(round->title)));
            connect(action, &QAction::triggered, this, [this, item = *round] {
                draft->edit(tr("As in an earlier round"), [&](Draft &d) {
                    d.rubric = item.rubric;
                    d.policy = item.policy;
                    d.previous = item.digest;
                    d.target = maximum(item.rubric);
                });
            });
        }
    menu->popup(patterns->mapToGlobal(QPoint(0, patterns->height() + 2)));
}

void EditorRubric::askTarget() {
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString &text, Points target) {
        QAction *action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(now().target == target);
        connect(action, &QAction::triggered, this,
                [this, target] { draft->edit(tr("Sum of points"), [&](Draft &d) { d.target = target; }); });
    };
    add(tr("The points should add up to 100"), {10'000});
    const Points sum = maximum(now().rubric);
    if (sum.hundredths > 0 && sum.hundredths != 10'000)
        add(tr("The points should add up to %1").arg(fromText(toText(sum))), sum);
    if (now().target.hundredths > 0 && now().target != sum && now().target.hundredths != 10'000)
        add(tr("The points should add up to %1").arg(fromText(toText(now().target))), now().target);
    add(tr("Any sum"), {});
    menu->popup(chip->mapToGlobal(QPoint(0, chip->height() + 2)));
}

} // namespace simsa
