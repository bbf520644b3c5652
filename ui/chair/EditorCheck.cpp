#include "ui/chair/EditorCheck.h"

#include "ui/chair/Ask.h"
#include "ui/chair/ResultsPage.h"
#include "ui/chair/Say.h"
#include "ui/shell/Confirm.h"
#include "ui/shell/LongWork.h"

#include <QHBoxLayout>
#include <QSpinBox>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace simsa {

EditorCheck::EditorCheck(EditorDraft *draft_, QWidget *parent)
    : EditorStep(DraftStep::check, draft_, parent), stack(new QStackedWidget), list(new QVBoxLayout),
      banner(new Banner(BannerKind::info)), trouble(new Banner(BannerKind::error)),
      summary(new Text({}, TextSize::body, Tone::text2)), practiceWords(new Text({}, TextSize::body, Tone::text2)),
      why(new Text({}, TextSize::secondary, Tone::text2)), playWhy(new Text({}, TextSize::secondary, Tone::text2)),
      play(new Button(tr("Make a practice round..."), ButtonKind::normal, QStringLiteral("eye"))),
      results(new Button(tr("Show its result"), ButtonKind::normal, QStringLiteral("bars"))),
      sign(new Button(tr("Sign and open..."), ButtonKind::primary, QStringLiteral("seal"))),
      opening(new LongWork(QStringLiteral("seal"), tr("Opening the round"), tr("check documents → sign round files"),
                           tr("If you stop, nothing of the round is kept. The draft stays as it is."))),
      practising(new LongWork(QStringLiteral("eye"), tr("Playing the practice round"),
                              tr("open → declare, score, seal → close → tally"),
                              tr("If you stop, nothing of the practice is kept."))),
      resultsBox(new QWidget) {
    const Theme &look = theme();
    head()->addStretch(1);
    column()->addWidget(stack, 1);
    auto *page = new QWidget;
    auto *all = new QVBoxLayout(page);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(look.px(10));
    all->addWidget(trouble);
    trouble->hide();
    all->addWidget(opening);
    all->addWidget(practising);
    opening->hide();
    practising->hide();
    all->addWidget(banner);
    auto *card = new Card;
    card->body()->setContentsMargins(look.px(8), look.px(6), look.px(8), look.px(6));
    list->setSpacing(look.px(2));
    card->body()->addLayout(list);
    all->addWidget(card);

    auto *practice = new Card;
    practice->body()->setContentsMargins(look.px(16), look.px(12), look.px(16), look.px(12));
    practice->body()->setSpacing(look.px(6));
    practice->body()->addWidget(new Text(tr("Practise first"), TextSize::group, Tone::text, true));
    practiceWords->setWrapping(true);
    practiceWords->setTextInteractionFlags(Qt::TextSelectableByMouse);
    practice->body()->addWidget(practiceWords);
    auto *practiceRow = new QHBoxLayout;
    practiceRow->setSpacing(look.px(8));
    practiceRow->addWidget(play);
    practiceRow->addWidget(results);
    playWhy->setWrapping(true);
    practiceRow->addWidget(playWhy, 1);
    practice->body()->addLayout(practiceRow);
    all->addWidget(practice);

    auto *real = new Card;
    real->body()->setContentsMargins(look.px(16), look.px(12), look.px(16), look.px(12));
    real->body()->setSpacing(look.px(6));
    real->body()->addWidget(new Text(tr("Sign and open"), TextSize::group, Tone::text, true));
    summary->setWrapping(true);
    real->body()->addWidget(summary);
    auto *row = new QHBoxLayout;
    row->setSpacing(look.px(12));
    why->setWrapping(true);
    row->addWidget(sign);
    row->addWidget(why, 1);
    real->body()->addLayout(row);
    all->addWidget(real);
    all->addStretch(1);
    stack->addWidget(page);

    auto *box = new QVBoxLayout(resultsBox);
    box->setContentsMargins(0, 0, 0, 0);
    auto *note = new Banner(BannerKind::attention, tr("Practice."),
                            tr("Nobody gave these points; they show how the rules turn points into a result."));
    connect(note->setAction(tr("Back to the check")), &QPushButton::clicked, this, [this] {
        stack->setCurrentIndex(0);
        Q_EMIT wideAsked(false);
    });
    box->addWidget(note);
    stack->addWidget(resultsBox);

    connect(play, &Button::clicked, this, &EditorCheck::askPractice);
    connect(results, &Button::clicked, this, &EditorCheck::resultsAsked);
    connect(sign, &Button::clicked, this, &EditorCheck::askOpen);
    showPractice({});
}

void EditorCheck::show(const EditorState &state) {
    last = state;
    const Draft &d = now();
    QStringList words;
    for (const DraftProblem &p : state.problems)
        words << stepName(p.step) + QStringLiteral(": ") + problemText(p, d);
    const int missing = blockers(state.problems, DraftStep::check);
    if (words != told || list->count() == 0) {
        told = words;
        links.clear();
        while (QLayoutItem *old = list->takeAt(0)) {
            delete old->widget();
            delete old;
        }
        // What blocks first; of very many of one kind a few are enough to begin with.
        constexpr int most = 60;
        for (const bool blocking : {true, false})
            for (const DraftProblem &p : state.problems)
                if (p.blocks == blocking && links.size() < most) {
                    auto *row = new QWidget;
                    auto *line = new QHBoxLayout(row);
                    line->setContentsMargins(theme().px(8), 0, theme().px(8), 0);
                    line->setSpacing(theme().px(8));
                    line->addWidget(new IconLabel(blocking ? QStringLiteral("error") : QStringLiteral("alert"),
                                                  blocking ? Tone::error : Tone::attention));
                    auto *name = new Text(stepName(p.step), TextSize::body, Tone::text2);
                    name->setFixedWidth(theme().px(84));
                    line->addWidget(name);
                    auto *text = new Text(problemText(p, d));
                    text->setWrapping(true);
                    line->addWidget(text, 1);
                    auto *go = new Button(blocking ? tr("Settle") : tr("Look"), ButtonKind::link);
                    go->setAccessibleName(tr("Go to: %1").arg(problemText(p, d)));
                    line->addWidget(go);
                    connect(go, &Button::clicked, this, [this, p] { Q_EMIT goAsked(p); });
                    links.append(go);
                    list->addWidget(row);
                }
        if (words.isEmpty()) {
            auto *row = new QWidget;
            auto *line = new QHBoxLayout(row);
            line->setContentsMargins(theme().px(8), theme().px(4), theme().px(8), theme().px(4));
            line->addWidget(new IconLabel(QStringLiteral("done"), Tone::accent));
            line->addWidget(new Text(tr("Every step is complete and nothing contradicts itself.")), 1);
            list->addWidget(row);
        }
    }
    banner->say(missing > 0 ? BannerKind::error : BannerKind::info,
                missing > 0 ? tr("The round cannot be opened yet.") : tr("The round can be opened."),
                missing > 0 ? tr("%n things are to be settled. Each line leads to its place.", nullptr, missing)
                            : tr("Look once more at what is named below, and practise if you like."));
    const int pages = [&] {
        int sum = 0;
        for (const DraftProposal &p : d.proposals)
            for (const DraftDocument &document : p.documents)
                sum += document.ref.pages;
        return sum;
    }();
    summary->setText(tr("%1: %2 points in %3 items, %4 proposals with %5 pages, %6 members. Closes %7.")
                         .arg(d.title.empty() ? tr("A round without a title") : fromText(d.title),
                              fromText(toText(maximum(d.rubric))))
                         .arg(leaves(d.rubric).size())
                         .arg(d.proposals.size())
                         .arg(pages)
                         .arg(d.panel.size())
                         .arg(whenText(d.deadline)));
    if (missing == 0) {
        why->setText(tr("Once opened, rubric and policy never change. They are signed with your key."));
        sign->enable();
    } else {
        why->setText(tr("Settle what is named above first."));
        sign->disable(why->text());
    }
    const bool rules = blockers(state.problems, DraftStep::rubric) + blockers(state.problems, DraftStep::policy) == 0;
    playWhy->setText(rules ? QString() : tr("Rubric and policy come first."));
    if (rules)
        play->enable();
    else
        play->disable(tr("Rubric and policy come first."));
}

void EditorCheck::showPractice(const std::optional<Practice> &practice) {
    results->setVisible(practice.has_value());
    play->setText(practice ? tr("Another practice round...") : tr("Make a practice round..."));
    practiceWords->setText(
        practice ? tr("Played on %1. It lies in %2. To play on with it yourself, open that workspace with the "
                      "passphrase %3.")
                       .arg(whenText(practice->made), fromText(practice->folder), fromText(practice->passphrase))
                 : tr("Evaluators who do not exist score this rubric, and you see what the policy makes of it. It "
                      "stays in a "
                      "folder of its own: no real document, no admitted member and no shared folder is touched."));
}

void EditorCheck::showResults(const Snapshot &practice) {
    delete resultsPage;
    resultsPage = new ResultsPage;
    resultsPage->show(practice);
    for (QPushButton *button : resultsPage->findChildren<QPushButton *>())
        if (auto *own = qobject_cast<Button *>(button); own && own->parentWidget() == resultsPage)
            own->disable(tr("Only to look at: open the practice workspace to decide or to write files."));
    resultsBox->layout()->addWidget(resultsPage);
    stack->setCurrentIndex(1);
    Q_EMIT wideAsked(true);
}

void EditorCheck::goTo(const DraftProblem &) {
    sign->setFocus(Qt::TabFocusReason);
}

void EditorCheck::follow(Task *task, bool practice) {
    trouble->hide();
    LongWork *work = practice ? practising : opening;
    work->follow(task);
    work->show();
    banner->hide();
    const QString reason = tr("Work is under way.");
    why->setText(reason);
    sign->disable(reason);
    play->disable(reason);
}

void EditorCheck::ended() {
    opening->hide();
    practising->hide();
    banner->show();
    if (last.snapshot)
        show(last);
}

void EditorCheck::failed(const QString &words) {
    trouble->say(BannerKind::error, {}, words);
    trouble->show();
}

void EditorCheck::askOpen() {
    const Draft &d = now();
    confirm(
        this,
        {QStringLiteral("seal"), tr("Open the round now?"),
         tr("“%1” is signed with your key and frozen: rubric, policy, proposals and panel can never be changed, only "
            "events such as a later deadline are added. Every member gets the round with the next sync.")
             .arg(fromText(d.title)),
         tr("%1 members · %2 proposals · closes %3")
             .arg(d.panel.size())
             .arg(d.proposals.size())
             .arg(whenText(d.deadline)),
         tr("Keep preparing"), tr("Sign and open")},
        this, [this] { Q_EMIT openAsked(); });
}

void EditorCheck::askPractice() {
    auto *ask = new Ask(QStringLiteral("eye"), tr("Make a practice round?"),
                        tr("It is played to the result in a new folder of its own, which you can delete afterwards. "
                           "Choose a place outside the shared folder and this workspace."),
                        tr("Leave it"), tr("Play"), this);
    auto *place = new Field(tr("Place of the practice folder"));
    auto *line = new QHBoxLayout;
    auto *pick = new Button(tr("Choose..."), ButtonKind::normal, QStringLiteral("folder"));
    line->addWidget(place, 1);
    line->addWidget(pick, 0, Qt::AlignBottom);
    ask->column()->addLayout(line);
    auto *count = new QSpinBox;
    count->setRange(3, 12);
    count->setValue(std::clamp(static_cast<int>(now().panel.size()), 5, 12));
    ask->addLabelled(tr("Practice evaluators"), count);
    const auto check = [ask, place] {
        const bool ready = !place->edit()->text().trimmed().isEmpty();
        ask->setReady(ready, EditorCheck::tr("Choose a place first."));
    };
    connect(place->edit(), &QLineEdit::textChanged, ask, check);
    connect(pick, &Button::clicked, ask, [ask, place] {
        askFolder(ask, EditorCheck::tr("Place of the practice folder"),
                  [place](const QString &path) { place->edit()->setText(path); });
    });
    check();
    connect(ask, &QDialog::accepted, this,
            [this, place, count] { Q_EMIT practiceAsked(place->edit()->text().trimmed(), count->value()); });
    ask->open();
    place->edit()->setFocus(Qt::TabFocusReason);
}

} // namespace simsa
