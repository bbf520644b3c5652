#include "ui/chair/EditorItem.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QVBoxLayout>

namespace simsa {

namespace {

constexpr std::array<int, 8> steps = {1, 5, 10, 25, 50, 100, 200, 500};
constexpr int mostLevels = 10;

QString points_(Points value) {
    return fromText(toText(value));
}

QVBoxLayout *under(const QString &label, QWidget *field) {
    auto *column = new QVBoxLayout;
    column->setSpacing(theme().px(2));
    auto *name = new Text(label, TextSize::secondary, Tone::text2);
    name->setBuddy(field);
    if (field->accessibleName().isEmpty())
        field->setAccessibleName(label);
    column->addWidget(name);
    column->addWidget(field);
    return column;
}

} // namespace

EditorItem::EditorItem(EditorDraft *draft_, QWidget *parent)
    : Card(parent), draft(draft_), heading(new Text({}, TextSize::body, Tone::text, true)),
      sumWords(new Text(tr("Its points are the sum of its parts."), TextSize::secondary, Tone::text2)),
      title(new QLineEdit), points(new QLineEdit), step(new QComboBox), comment(new QSpinBox),
      definition(new QPlainTextEdit), leafOnly(new QWidget), levelsPart(new QWidget), levelList(new QVBoxLayout),
      moreLevels(new Button(tr("Level"), ButtonKind::normal, QStringLiteral("plus"))),
      fiveLevels(new Button(tr("Five levels"))), fields(new Banner(BannerKind::error)),
      levels(new Banner(BannerKind::error)) {
    const Theme &look = theme();
    setAccessibleName(tr("Criterion"));
    body()->setContentsMargins(look.px(12), look.px(8), look.px(12), look.px(10));
    body()->setSpacing(look.px(8));
    auto *first = new QHBoxLayout;
    first->setSpacing(look.px(10));
    title->setMaxLength(200);
    first->addLayout(under(tr("Title"), title), 1);
    auto *leafRow = new QHBoxLayout(leafOnly);
    leafRow->setContentsMargins(0, 0, 0, 0);
    leafRow->setSpacing(look.px(10));
    points->setFixedWidth(look.px(72));
    points->setAlignment(Qt::AlignRight);
    points->setMaxLength(9);
    leafRow->addLayout(under(tr("Points"), points));
    for (const int hundredths : steps)
        step->addItem(points_({hundredths}), hundredths);
    step->setMinimumWidth(look.px(72));
    leafRow->addLayout(under(tr("Step"), step));
    comment->setRange(0, 1000);
    comment->setSingleStep(10);
    comment->setSpecialValueText(tr("optional"));
    comment->setSuffix(tr(" letters"));
    comment->setMinimumWidth(look.px(112));
    leafRow->addLayout(under(tr("Comment at least"), comment));
    first->addWidget(leafOnly);
    body()->addLayout(first);
    body()->addWidget(sumWords);
    fields->setInline(true);
    body()->addWidget(fields);
    definition->setTabChangesFocus(true);
    definition->setFixedHeight(look.px(56));
    body()->addLayout(under(tr("Definition: what is looked at"), definition));
    auto *part = new QVBoxLayout(levelsPart);
    part->setContentsMargins(0, 0, 0, 0);
    part->setSpacing(look.px(4));
    auto *levelHead = new QHBoxLayout;
    levelHead->setSpacing(look.px(8));
    levelHead->addWidget(new Text(tr("Levels in words, from low to high"), TextSize::secondary, Tone::text2), 1);
    fiveLevels->setSmall(true);
    moreLevels->setSmall(true);
    levelHead->addWidget(fiveLevels);
    levelHead->addWidget(moreLevels);
    part->addLayout(levelHead);
    levels->setInline(true);
    part->addWidget(levels);
    levelList->setSpacing(look.px(4));
    part->addLayout(levelList);
    body()->addWidget(levelsPart);

    for (QWidget *field : std::initializer_list<QWidget *>{title, points, definition})
        passUndo(field);
    connect(title, &QLineEdit::textEdited, this, [this](const QString &text) {
        change(
            tr("Title"), [&](Criterion &c) { c.title = typed(text, 200); }, QStringLiteral("title"));
    });
    connect(points, &QLineEdit::textEdited, this,
            [this](const QString &text) { typePoints(QString::fromStdString(id), text); });
    connect(step, &QComboBox::activated, this,
            [this](int index) { change(tr("Step"), [&](Criterion &c) { c.step = {step->itemData(index).toInt()}; }); });
    connect(comment, &QSpinBox::valueChanged, this, [this](int letters) {
        change(
            tr("Comment length"), [&](Criterion &c) { c.commentLength = letters; }, QStringLiteral("comment"));
    });
    connect(definition, &QPlainTextEdit::textChanged, this, [this] {
        change(
            tr("Definition"), [&](Criterion &c) { c.definition = typed(definition->toPlainText(), 2000, true); },
            QStringLiteral("definition"));
    });
    connect(moreLevels, &Button::clicked, this, [this] {
        change(tr("Level"), [&](Criterion &c) {
            if (c.levels.size() >= mostLevels)
                return;
            const Points from{
                c.levels.empty() ? 0 : c.levels.back().to.hundredths + std::max<std::int64_t>(1, c.step.hundredths)};
            c.levels.push_back({std::min(from, c.maximum), c.maximum, {}});
        });
        if (!rows.isEmpty())
            rows.last().words->setFocus(Qt::TabFocusReason);
    });
    connect(fiveLevels, &Button::clicked, this, [this] {
        change(tr("Five levels"), [&](Criterion &c) {
            const std::array words = {tr("no evidence"), tr("plan only"), tr("partly shown"), tr("well shown"),
                                      tr("outstanding")};
            const std::int64_t by = std::max<std::int64_t>(1, c.step.hundredths), most = c.maximum.hundredths / by;
            c.levels.clear();
            std::int64_t from = 0;
            for (std::size_t i = 0; i < words.size(); ++i) {
                const std::int64_t to = most * static_cast<std::int64_t>(i + 1) / 5;
                if (to < from)
                    continue;
                c.levels.push_back({{from * by}, {to * by}, words[i].toStdString()});
                from = to + 1;
            }
        });
    });
}

void EditorItem::change(const QString &name, const std::function<void(Criterion &)> &work, const QString &key) {
    const std::string of = id;
    draft->edit(
        name,
        [&](Draft &d) {
            if (Criterion *c = findCriterion(d.rubric, of)) {
                work(*c);
                sumUp(d);
            }
        },
        key.isEmpty() ? key : key + QLatin1Char('/') + QString::fromStdString(of));
}

void EditorItem::typePoints(const QString &of, const QString &text) {
    const std::optional<Points> value = pointsFromText(text.trimmed().toStdString());
    const bool good = value && value->hundredths > 0 && value->hundredths <= 100'000'000;
    wrongPoints = good ? QString() : tr("Points are numbers above 0 such as 12.5. “%1” was not kept.").arg(text);
    if (good)
        draft->edit(
            tr("Points"),
            [&](Draft &d) {
                if (Criterion *c = findCriterion(d.rubric, of.toStdString()); c && c->children.empty()) {
                    c->maximum = *value;
                    sumUp(d);
                }
            },
            QStringLiteral("points/") + of);
    else {
        fields->say(BannerKind::error, {}, wrongPoints);
        fields->show();
        points->setProperty(errorProperty, true);
        points->update();
    }
}

void EditorItem::addLevelRow() {
    const Theme &look = theme();
    const int number = static_cast<int>(rows.size());
    LevelRow row{new QWidget, new QLineEdit, new QLineEdit, new QLineEdit};
    auto *across = new QHBoxLayout(row.box);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(look.px(6));
    for (QLineEdit *edit : {row.from, row.to}) {
        edit->setFixedWidth(look.px(60));
        edit->setAlignment(Qt::AlignRight);
        edit->setMaxLength(9);
    }
    row.from->setAccessibleName(tr("Level %1 from").arg(number + 1));
    row.to->setAccessibleName(tr("Level %1 to").arg(number + 1));
    row.words->setAccessibleName(tr("Level %1 in words").arg(number + 1));
    row.words->setMaxLength(200);
    across->addWidget(row.from);
    across->addWidget(new Text(QStringLiteral("–")));
    across->addWidget(row.to);
    across->addWidget(row.words, 1);
    auto *remove = new IconButton(QStringLiteral("close"), tr("Remove level %1").arg(number + 1));
    remove->setSmall(true);
    across->addWidget(remove);
    levelList->addWidget(row.box);
    for (QLineEdit *edit : {row.from, row.to, row.words}) {
        edit->setProperty(smallProperty, true);
        passUndo(edit);
        connect(edit, &QLineEdit::textEdited, this, [this, number] { levelTyped(number); });
    }
    connect(remove, &IconButton::clicked, this, [this, number] {
        change(tr("Remove level"), [&](Criterion &c) {
            if (number < static_cast<int>(c.levels.size()))
                c.levels.erase(c.levels.begin() + number);
        });
    });
    rows.append(row);
}

void EditorItem::levelTyped(int number) {
    const LevelRow &row = rows[number];
    const auto from = pointsFromText(row.from->text().trimmed().toStdString()),
               to = pointsFromText(row.to->text().trimmed().toStdString());
    const bool good = from && to && from->hundredths >= 0 && to->hundredths >= 0;
    wrongLevel = good ? QString() : tr("A level goes from one number to another; what was typed is not kept.");
    if (good)
        change(
            tr("Level"),
            [&](Criterion &c) {
                if (number < static_cast<int>(c.levels.size()))
                    c.levels[static_cast<std::size_t>(number)] = {*from, *to, typed(row.words->text(), 200)};
            },
            QStringLiteral("level%1").arg(number));
    else {
        levels->say(BannerKind::error, {}, wrongLevel);
        levels->show();
    }
}

void EditorItem::showLevels(const Criterion &criterion, bool again) {
    const auto count = static_cast<qsizetype>(criterion.levels.size());
    while (rows.size() < count)
        addLevelRow();
    while (rows.size() > count) {
        levelList->removeWidget(rows.last().box);
        rows.last().box->hide();
        rows.takeLast().box->deleteLater();
    }
    for (qsizetype i = 0; i < count; ++i) {
        const Level &level = criterion.levels[static_cast<std::size_t>(i)];
        setQuietly(rows[i].from, points_(level.from), again);
        setQuietly(rows[i].to, points_(level.to), again);
        setQuietly(rows[i].words, fromText(level.words), again);
    }
    moreLevels->setEnabled(count < mostLevels);
}

void EditorItem::show(const QString &of, const EditorState &state) {
    const Criterion *c = simsa::find(draft->now().rubric, of.toStdString());
    setVisible(c != nullptr);
    if (!c)
        return;
    const bool other = id != c->id, again = state.again || other;
    id = c->id;
    if (again || !points->hasFocus() || pointsFromText(points->text().trimmed().toStdString()) == c->maximum)
        wrongPoints.clear();
    wrongLevel.clear();
    const bool inner = !c->children.empty();
    leafOnly->setVisible(!inner);
    levelsPart->setVisible(!inner);
    sumWords->setVisible(inner);
    sumWords->setText(tr("Its points are the sum of its parts: %1.").arg(points_(c->maximum)));
    setQuietly(title, fromText(c->title), again);
    if (again || !points->hasFocus())
        setQuietly(points, points_(c->maximum), true);
    const QSignalBlocker blockStep(step), blockComment(comment), blockDefinition(definition);
    int at = step->findData(static_cast<int>(c->step.hundredths));
    if (at < 0 && !inner) {
        step->addItem(points_(c->step), static_cast<int>(c->step.hundredths));
        at = step->count() - 1;
    }
    step->setCurrentIndex(at);
    comment->setValue(c->commentLength);
    const QString words = fromText(c->definition);
    if (definition->toPlainText() != words && (again || !definition->hasFocus()))
        definition->setPlainText(words);
    showLevels(*c, again);

    QStringList beside, atLevels;
    for (const DraftProblem &p : state.problems)
        if (p.step == DraftStep::rubric && p.where == id)
            (p.rule == "levels" ? atLevels : beside) << problemText(p, draft->now());
    if (!wrongPoints.isEmpty())
        beside << wrongPoints;
    points->setProperty(errorProperty, !wrongPoints.isEmpty());
    fields->setVisible(!beside.isEmpty());
    if (!beside.isEmpty())
        fields->say(BannerKind::error, {}, beside.join(QLatin1Char('\n')));
    levels->setVisible(!atLevels.isEmpty());
    if (!atLevels.isEmpty())
        levels->say(BannerKind::error, {}, atLevels.join(QLatin1Char('\n')));
}

QString EditorItem::problems() const {
    return (fields->isHidden() ? QString() : fields->text()) + (levels->isHidden() ? QString() : levels->text());
}

void EditorItem::goTo(const std::string &rule) {
    QWidget *at = rule == "maximum" || rule == "step" || rule == "sum" ? static_cast<QWidget *>(points)
                  : rule == "levels" && !rows.isEmpty()                ? rows[0].words
                  : rule == "definition"                               ? static_cast<QWidget *>(definition)
                                                                       : title;
    if (at == points && leafOnly->isHidden())
        at = title;
    at->setFocus(Qt::TabFocusReason);
}

} // namespace simsa
