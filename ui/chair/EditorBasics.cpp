#include "ui/chair/EditorBasics.h"

#include "ui/chair/Ask.h"
#include "ui/chair/Say.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QHBoxLayout>
#include <QSpinBox>
#include <QTimeZone>
#include <QVBoxLayout>

namespace simsa {

namespace {

QVBoxLayout *labelled(const QString &label, QWidget *field, const QString &hint = {}) {
    auto *column = new QVBoxLayout;
    column->setSpacing(theme().px(4));
    auto *name = new Text(label, TextSize::body, Tone::text, true);
    name->setBuddy(field);
    field->setAccessibleName(label);
    column->addWidget(name);
    column->addWidget(field);
    if (!hint.isEmpty()) {
        auto *words = new Text(hint, TextSize::secondary, Tone::text2);
        words->setWrapping(true);
        column->addWidget(words);
        field->setAccessibleDescription(hint);
    }
    return column;
}

} // namespace

EditorBasics::EditorBasics(EditorDraft *draft_, QWidget *parent)
    : EditorStep(DraftStep::basics, draft_, parent), title(new Field(tr("Title of the round"))),
      committee(new Field(tr("Committee"))), drop(new Field(tr("Shared folder"))),
      language(new Segmented({tr("Korean"), tr("English")})), deadline(new QDateTimeEdit),
      zone(new Text({}, TextSize::secondary, Tone::text2)), late(new Banner(BannerKind::error)),
      previous(new QComboBox), blind(new QCheckBox(tr("Evaluators see letters instead of applicants"))),
      reading(new QSpinBox) {
    const Theme &look = theme();
    head()->addStretch(1);
    QVBoxLayout *all = scrolling();
    auto *card = new Card;
    QVBoxLayout *form = card->body();
    form->setContentsMargins(look.px(16), look.px(16), look.px(16), look.px(16));
    form->setSpacing(look.px(14));
    title->setHint(tr("As evaluators see it: “Independent AI foundation model · written round”"));
    title->edit()->setMaxLength(200);
    committee->edit()->setMaxLength(200);
    drop->edit()->setMaxLength(500);
    form->addWidget(title);
    form->addWidget(committee);

    auto *row = new QHBoxLayout;
    row->setSpacing(look.px(24));
    deadline->setCalendarPopup(true);
    deadline->setDisplayFormat(QStringLiteral("yyyy-MM-dd HH:mm"));
    QVBoxLayout *when = labelled(tr("Deadline"), deadline);
    zone->setWrapping(true);
    late->setInline(true);
    when->addWidget(zone);
    when->addWidget(late);
    row->addLayout(when, 1);
    auto *tongue =
        labelled(tr("Language of the round"), language, tr("Of minutes and files; everyone's program keeps its own."));
    row->addLayout(tongue, 1);
    form->addLayout(row);

    auto *folder = new QHBoxLayout;
    folder->setSpacing(look.px(8));
    drop->setHint(
        tr("A folder all of you reach, or the address of a WebDAV or S3 store. Files travel through it sealed."));
    auto *pick = new Button(tr("Choose..."), ButtonKind::normal, QStringLiteral("folder"));
    pick->setAccessibleName(tr("Choose the shared folder"));
    auto *pickColumn = new QVBoxLayout;
    pickColumn->addSpacing(look.lineHeight(TextSize::body) + look.px(4));
    pickColumn->addWidget(pick);
    pickColumn->addStretch(1);
    folder->addWidget(drop, 1);
    folder->addLayout(pickColumn);
    form->addLayout(folder);
    form->addWidget(new Rule);

    form->addLayout(labelled(tr("Previous round"), previous,
                             tr("Its rubric is compared with this one beside the preview; the result names it.")));
    auto *both = new QHBoxLayout;
    both->setSpacing(look.px(24));
    auto *blindColumn = new QVBoxLayout;
    blindColumn->setSpacing(look.px(4));
    blindColumn->addWidget(new Text(tr("Blind"), TextSize::body, Tone::text, true));
    blindColumn->addWidget(blind);
    auto *why = new Text(tr("Not where they declare conflicts of interest: there the names are needed. The documents "
                            "themselves are not blackened."),
                         TextSize::secondary, Tone::text2);
    why->setWrapping(true);
    blindColumn->addWidget(why);
    blindColumn->addStretch(1);
    both->addLayout(blindColumn, 1);
    reading->setRange(0, 600);
    reading->setSuffix(tr(" min"));
    reading->setSpecialValueText(tr("none"));
    reading->setSingleStep(5);
    auto *least =
        labelled(tr("Least reading time of a proposal"), reading, tr("A proposal read for less cannot be sealed."));
    least->addStretch(1);
    both->addLayout(least, 1);
    form->addLayout(both);
    all->addWidget(card);
    all->addStretch(1);

    const auto typing = [this](Field *field, const QString &name, int most, std::string Draft::*place) {
        passUndo(field->edit());
        connect(field->edit(), &QLineEdit::textEdited, this, [this, name, most, place](const QString &text) {
            draft->edit(
                name, [&](Draft &d) { d.*place = typed(text, most); }, name);
        });
    };
    typing(title, tr("Title"), 200, &Draft::title);
    typing(committee, tr("Committee"), 200, &Draft::committee);
    typing(drop, tr("Shared folder"), 500, &Draft::drop);
    connect(pick, &Button::clicked, this, [this] {
        askFolder(this, tr("Folder where files travel"), [this](const QString &path) {
            draft->edit(tr("Shared folder"), [&](Draft &d) { d.drop = typed(path, 500); });
        });
    });
    connect(language, &Segmented::chosen, this, [this](int index) {
        draft->edit(tr("Language"), [&](Draft &d) { d.language = index == 0 ? "ko" : "en"; });
    });
    connect(deadline, &QDateTimeEdit::dateTimeChanged, this, [this](const QDateTime &time) {
        draft->edit(
            tr("Deadline"), [&](Draft &d) { d.deadline = std::max<qint64>(1, time.toSecsSinceEpoch() / 60 * 60); },
            QStringLiteral("deadline"));
    });
    connect(previous, &QComboBox::activated, this, [this](int index) {
        const std::string digest = previous->itemData(index).toString().toStdString();
        draft->edit(tr("Previous round"), [&](Draft &d) { d.previous = digest; });
    });
    connect(blind, &QCheckBox::clicked, this,
            [this](bool on) { draft->edit(tr("Blind"), [&](Draft &d) { d.blind = on; }); });
    connect(reading, &QSpinBox::valueChanged, this, [this](int minutes) {
        draft->edit(
            tr("Reading time"), [&](Draft &d) { d.readingMinutes = minutes; }, QStringLiteral("reading"));
    });
}

void EditorBasics::fillPrevious(const Snapshot &snapshot) {
    QStringList rounds;
    for (const RoundItem &round : snapshot->rounds)
        rounds << fromText(round.digest);
    if (rounds != shownRounds || previous->count() == 0) {
        shownRounds = rounds;
        previous->clear();
        previous->addItem(tr("none"), QString());
        for (auto round = snapshot->rounds.rbegin(); round != snapshot->rounds.rend(); ++round)
            previous->addItem(fromText(round->title), fromText(round->digest));
    }
    const QString wanted = fromText(now().previous);
    int at = previous->findData(wanted);
    if (at < 0) { // of another workspace
        previous->addItem(tr("a round that is not in this workspace (%1)").arg(wanted.left(16)), wanted);
        at = previous->count() - 1;
    }
    previous->setCurrentIndex(at);
}

void EditorBasics::show(const EditorState &state) {
    const Draft &d = now();
    setQuietly(title->edit(), fromText(d.title), state.again);
    setQuietly(committee->edit(), fromText(d.committee), state.again);
    setQuietly(drop->edit(), fromText(d.drop), state.again);
    language->setCurrent(d.language == "ko" ? 0 : 1);
    const auto quiet = [](QWidget *field) { return QSignalBlocker(field); };
    if (d.deadline / 60 != deadline->dateTime().toSecsSinceEpoch() / 60) {
        const auto blocked = quiet(deadline);
        deadline->setDateTime(QDateTime::fromSecsSinceEpoch(d.deadline));
    }
    const QDateTime local = QDateTime::fromSecsSinceEpoch(d.deadline);
    zone->setText(tr("%1, time zone %2 (%3)")
                      .arg(whenText(d.deadline), QString::fromLatin1(QTimeZone::systemTimeZoneId()),
                           QTimeZone::systemTimeZone().displayName(local, QTimeZone::OffsetName)));
    fillPrevious(state.snapshot);
    blind->setChecked(d.blind);
    const auto blocked = quiet(reading);
    reading->setValue(d.readingMinutes);

    const auto says = [&](const char *rule) {
        for (const DraftProblem &p : state.problems)
            if (p.step == DraftStep::basics && p.rule == rule)
                return problemText(p, d);
        return QString();
    };
    const auto mark = [](Field *field, const QString &words) {
        if (words.isEmpty())
            field->clearError();
        else
            field->setError({}, words);
    };
    mark(title, says("title"));
    mark(committee, says("committee"));
    mark(drop, says("drop"));
    const QString passed = says("deadline_passed") + says("deadline");
    late->setVisible(!passed.isEmpty());
    if (!passed.isEmpty())
        late->say(BannerKind::error, {}, passed);
}

void EditorBasics::goTo(const DraftProblem &problem) {
    QWidget *at = problem.rule == "committee"               ? static_cast<QWidget *>(committee->edit())
                  : problem.rule == "drop"                  ? drop->edit()
                  : problem.rule.substr(0, 8) == "deadline" ? static_cast<QWidget *>(deadline)
                                                            : title->edit();
    at->setFocus(Qt::TabFocusReason);
}

} // namespace simsa
