#include "ui/chair/EditorPanel.h"

#include "ui/chair/Cells.h"
#include "ui/chair/RehearsalRow.h"
#include "ui/chair/Say.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollArea>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

namespace simsa {

namespace {

constexpr int keyRole = Qt::UserRole + 70;
constexpr int trusteeColumn = 4;

QString languagesText(const std::vector<std::string> &languages) {
    QStringList out;
    for (const std::string &code : languages) {
        out << (code == "ko"   ? EditorPanel::tr("Korean")
                : code == "en" ? EditorPanel::tr("English")
                : code == "ja" ? EditorPanel::tr("Japanese")
                : code == "zh" ? EditorPanel::tr("Chinese")
                : code == "fr" ? EditorPanel::tr("French")
                : code == "de" ? EditorPanel::tr("German")
                : code == "es" ? EditorPanel::tr("Spanish")
                               : fromText(code));
    }
    return out.join(QStringLiteral(", "));
}

} // namespace

EditorPanel::EditorPanel(EditorDraft *draft_, QWidget *parent)
    : EditorStep(DraftStep::panel, draft_, parent), rows(new QStandardItemModel(this)),
      view(cellTable(rows, tr("Admitted members"), 40)), fact(new Text({}, TextSize::body, Tone::text2)),
      order(new Text({}, TextSize::secondary, Tone::text2)),
      conflictTitle(new Text({}, TextSize::group, Tone::text, true)),
      opening(new Text({}, TextSize::secondary, Tone::text2)), needed(new QSpinBox), rehearsed(new RehearsalRow),
      everyone(new Button(tr("Choose all"))),
      lot(new Button(tr("Draw the order by lot"), ButtonKind::normal, QStringLiteral("sync"))),
      up(new IconButton(QStringLiteral("up"), tr("Move up"), QKeySequence(Qt::ALT | Qt::Key_Up))),
      down(new IconButton(QStringLiteral("down"), tr("Move down"), QKeySequence(Qt::ALT | Qt::Key_Down))),
      problems(new Banner(BannerKind::error)), warnings(new Banner(BannerKind::attention)),
      empty(new EmptyState(QStringLiteral("people"), tr("No member is admitted yet"),
                           tr("Members answer the invitation with a card; admit them on the page Panel."))),
      content(new QWidget), conflictCard(new Card), conflictList(nullptr) {
    const Theme &look = theme();
    head()->addWidget(fact, 1);
    head()->addWidget(everyone);
    head()->addWidget(lot);
    column()->addWidget(problems);
    column()->addWidget(warnings);
    column()->addWidget(empty, 1);
    column()->addWidget(content, 1);
    auto *part = new QVBoxLayout(content);
    part->setContentsMargins(0, 0, 0, 0);
    part->setSpacing(look.px(8));
    auto *tools = new QHBoxLayout;
    tools->setSpacing(look.px(6));
    order->setWrapping(true);
    tools->addWidget(order, 1);
    tools->addWidget(up);
    tools->addWidget(down);
    part->addLayout(tools);
    auto *card = new Card;
    card->body()->setContentsMargins(1, 1, 1, 1);
    card->body()->addWidget(view);
    part->addWidget(card, 3);
    auto *openers = new QHBoxLayout;
    openers->setSpacing(look.px(8));
    opening->setWrapping(true);
    needed->setRange(2, 2);
    needed->setAccessibleName(tr("Trustees who together open the ballots"));
    openers->addWidget(needed);
    openers->addWidget(opening, 1);
    part->addLayout(openers);
    part->addWidget(rehearsed);
    rehearsed->hide();
    part->addWidget(conflictTitle);
    conflictCard->body()->setContentsMargins(1, 1, 1, 1);
    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setAccessibleName(tr("Conflicts foreseen"));
    auto *inner = new QWidget;
    conflictList = new QVBoxLayout(inner);
    conflictList->setContentsMargins(look.px(12), look.px(4), look.px(12), look.px(4));
    conflictList->setSpacing(0);
    inner->setBackgroundRole(QPalette::Base);
    area->viewport()->setBackgroundRole(QPalette::Base);
    area->setWidget(inner);
    conflictCard->body()->addWidget(area);
    part->addWidget(conflictCard, 2);
    view->setSelectionMode(QAbstractItemView::SingleSelection);
    view->installEventFilter(this);
    connect(empty->addAction(tr("To the page Panel")), &Button::clicked, this, &EditorPanel::cardsAsked);
    connect(view, &QTableView::clicked, this, [this](const QModelIndex &index) {
        if (index.column() == 0)
            toggle(index.row());
        else if (index.column() == trusteeColumn)
            toggleTrustee(index.row());
    });
    connect(view, &QTableView::doubleClicked, this, [this](const QModelIndex &index) {
        if (index.column() != 0 && index.column() != trusteeColumn)
            toggle(index.row());
    });
    connect(needed, &QSpinBox::valueChanged, this, [this](int value) {
        if (!filling)
            draft->edit(tr("Trustees"), [value](Draft &d) { d.threshold = value; });
    });
    connect(everyone, &Button::clicked, this, [this] {
        std::vector<std::string> keys;
        for (int r = 0; r < rows->rowCount(); ++r)
            keys.push_back(keyAt(r));
        draft->edit(tr("Choose all"), [&](Draft &d) {
            for (const std::string &key : keys)
                if (std::find(d.panel.begin(), d.panel.end(), key) == d.panel.end())
                    d.panel.push_back(key);
        });
    });
    connect(lot, &Button::clicked, this,
            [this] { draft->edit(tr("Draw lots"), [](Draft &d) { shufflePanel(d, systemNow()); }); });
    connect(up, &IconButton::clicked, this, [this] { move(-1); });
    connect(down, &IconButton::clicked, this, [this] { move(1); });
}

std::string EditorPanel::keyAt(int row) const {
    return rows->index(row, 0).data(keyRole).toString().toStdString();
}

void EditorPanel::toggle(int row) {
    const std::string key = keyAt(row);
    draft->edit(tr("Panel"), [&](Draft &d) {
        const auto at = std::find(d.panel.begin(), d.panel.end(), key);
        if (at == d.panel.end())
            d.panel.push_back(key);
        else
            d.panel.erase(at);
    });
}

// A majority of them opens until another number is chosen.
void EditorPanel::toggleTrustee(int row) {
    const std::string key = keyAt(row);
    draft->edit(tr("Trustees"), [&](Draft &d) {
        const auto at = std::find(d.trustees.begin(), d.trustees.end(), key);
        if (at == d.trustees.end())
            d.trustees.push_back(key);
        else
            d.trustees.erase(at);
        const int count = static_cast<int>(d.trustees.size());
        d.threshold = count < 2 ? 0 : count / 2 + 1;
    });
}

void EditorPanel::move(int direction) {
    const std::string key = keyAt(view->currentIndex().row());
    draft->edit(tr("Order of the panel"), [&](Draft &d) {
        const auto at = std::find(d.panel.begin(), d.panel.end(), key);
        if (at == d.panel.end() || (direction < 0 && at == d.panel.begin()) ||
            (direction > 0 && at + 1 == d.panel.end()))
            return;
        std::iter_swap(at, at + direction);
        d.shuffled = 0;
    });
}

void EditorPanel::show(const EditorState &state) {
    showProblems(problems, state, true);
    showProblems(warnings, state, false, [](const DraftProblem &p) { return p.rule != "conflicts"; });
    const Draft &d = now();
    std::vector<const StoredCard *> shown; // the chosen in their order, then the others
    for (const std::string &key : d.panel)
        for (const StoredCard &card : state.snapshot->cards)
            if (card.card.signing == key)
                shown.push_back(&card);
    for (const StoredCard &card : state.snapshot->cards)
        if (card.confirmed && std::find(d.panel.begin(), d.panel.end(), card.card.signing) == d.panel.end())
            shown.push_back(&card);
    empty->setVisible(shown.empty());
    content->setVisible(!shown.empty());
    const std::vector<ForeseenConflict> conflicts = foreseenConflicts(d, state.snapshot->cards);

    const std::string kept = keyAt(view->currentIndex().row());
    filling = true;
    rows->clear();
    rows->setHorizontalHeaderLabels(
        {tr("Seat"), tr("Name"), tr("From"), tr("Languages"), tr("Opening"), tr("Foreseen")});
    int home = 0, foreign = 0, current = 0;
    QMap<QString, int> tongues;
    for (std::size_t i = 0; i < shown.size(); ++i) {
        const PersonCard &card = shown[i]->card;
        const auto at = std::find(d.panel.begin(), d.panel.end(), card.signing);
        const bool chosen = at != d.panel.end();
        if (chosen) {
            ++(card.group == "foreign" ? foreign : home);
            for (const std::string &language : card.languages)
                ++tongues[languagesText({language})];
        }
        const bool trustee = std::find(d.trustees.begin(), d.trustees.end(), card.signing) != d.trustees.end();
        const auto answered = [&] { // in the rehearsal of this very round
            const RehearsalState *made = rehearsalFor(state.snapshot->rehearsals, d.title, d.trustees, d.threshold);
            return made && std::any_of(made->trustees.begin(), made->trustees.end(),
                                       [&](const TrusteeAnswer &t) { return t.signing == card.signing && t.accepted; });
        };
        const bool accepted = trustee && answered();
        const auto meets = std::count_if(conflicts.begin(), conflicts.end(),
                                         [&](const ForeseenConflict &c) { return c.signing == card.signing; });
        auto *seat = cell(chosen ? QStringLiteral("E%1").arg(at - d.panel.begin() + 1) : tr("not chosen"),
                          {.icon = chosen ? QStringLiteral("done") : QStringLiteral("empty"),
                           .tone = chosen ? Tone::text : Tone::text3,
                           .bold = chosen});
        seat->setData(fromText(card.signing), keyRole);
        seat->setData(chosen ? tr("%1, seat %2").arg(fromText(card.name)).arg(at - d.panel.begin() + 1)
                             : tr("%1, not chosen").arg(fromText(card.name)),
                      Qt::AccessibleTextRole);
        rows->appendRow({seat, cell(fromText(card.name), {.bold = chosen, .second = fromText(card.affiliation)}),
                         cell(groupText(card.group)), cell(languagesText(card.languages), {.tone = Tone::text2}),
                         cell(accepted  ? tr("trustee, accepted")
                              : trustee ? tr("trustee")
                                        : QStringLiteral("–"),
                              {.icon = accepted  ? QStringLiteral("done")
                                       : trustee ? QStringLiteral("key")
                                                 : QString(),
                               .tone = trustee ? Tone::text : Tone::text3}),
                         cell(meets > 0 ? tr("conflicts: %1").arg(meets) : QString(),
                              {.icon = meets > 0 ? QStringLiteral("alert") : QString(), .tone = Tone::attention})});
        if (card.signing == kept)
            current = static_cast<int>(i);
    }
    if (rows->rowCount() > 0) {
        fitColumns(view);
        view->setCurrentIndex(rows->index(current, 0));
    }
    const int trustees = static_cast<int>(d.trustees.size());
    needed->setVisible(trustees > 1);
    needed->setRange(2, std::max(2, trustees));
    needed->setValue(std::max(2, d.threshold));
    filling = false;
    opening->setText(
        trustees == 0   ? tr("The chair's key alone opens the ballots after the close. With trustees (T, or a "
                               "click in the column Opening) nobody can open alone.")
        : trustees == 1 ? tr("One trustee is too few: choose another one.")
                        : tr("of %n trustees must release their shares after the close; the chair alone opens "
                             "nothing.",
                             nullptr, trustees));
    rehearsed->show(*state.snapshot, d);
    QStringList parts = {tr("home %1 · abroad %2").arg(home).arg(foreign)};
    QStringList spoken;
    for (auto it = tongues.cbegin(); it != tongues.cend(); ++it)
        spoken << tr("%1 %2", "language, how many members").arg(it.key()).arg(it.value());
    if (!spoken.isEmpty())
        parts << spoken.join(QStringLiteral(", "));
    fact->setText(d.panel.empty() ? QString() : parts.join(QStringLiteral("  ·  ")));
    fact->setToolTip(fact->text());
    order->setText(d.shuffled > 0 ? tr("The order of the seats was drawn by lot on %1.").arg(whenText(d.shuffled))
                                  : tr("Space or a click on the seat chooses. The order of the seats is put by hand."));
    everyone->setEnabled(d.panel.size() < shown.size());
    lot->setEnabled(d.panel.size() > 1);

    QStringList words;
    for (const ForeseenConflict &c : conflicts)
        words << withParticles(
            c.party == c.applicant
                ? tr("%1 (%2): applicant of %3 is %4")
                      .arg(fromText(c.member), fromText(c.affiliation), fromText(c.proposal), fromText(c.party))
                : tr("%1 (%2): in the consortium of %3 is %4")
                      .arg(fromText(c.member), fromText(c.affiliation), fromText(c.proposal + " " + c.applicant),
                           fromText(c.party)));
    conflictTitle->setText(words.isEmpty() ? tr("No conflict is foreseen from affiliations")
                                           : tr("Conflicts foreseen from affiliations: %1").arg(words.size()));
    conflictCard->setVisible(!words.isEmpty());
    if (words == told)
        return;
    told = words;
    while (QLayoutItem *old = conflictList->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    for (const QString &line : words) {
        auto *box = new QWidget;
        auto *row = new QHBoxLayout(box);
        row->setContentsMargins(0, theme().px(5), 0, theme().px(5));
        row->setSpacing(theme().px(8));
        row->addWidget(new IconLabel(QStringLiteral("alert"), Tone::attention), 0, Qt::AlignTop);
        auto *text = new Text(line);
        text->setWrapping(true);
        row->addWidget(text, 1);
        conflictList->addWidget(box);
    }
    auto *note =
        new Text(tr("Only a hint from names. What a member declares decides."), TextSize::secondary, Tone::text2);
    note->setWrapping(true);
    conflictList->addWidget(note);
    conflictList->addStretch(1);
}

bool EditorPanel::eventFilter(QObject *object, QEvent *event) {
    if (object == view && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Space && view->currentIndex().isValid()) {
            toggle(view->currentIndex().row());
            return true;
        }
        if (key->key() == Qt::Key_T && key->modifiers() == Qt::NoModifier && view->currentIndex().isValid()) {
            toggleTrustee(view->currentIndex().row());
            return true;
        }
        if (key->modifiers() == Qt::AltModifier && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down)) {
            move(key->key() == Qt::Key_Up ? -1 : 1);
            return true;
        }
    }
    return EditorStep::eventFilter(object, event);
}

void EditorPanel::goTo(const DraftProblem &problem) {
    if (problem.rule == "rehearsal" || problem.rule == "accepted") {
        Button *next = problem.rule == "accepted" ? rehearsed->fetchButton() : rehearsed->rehearseButton();
        next->setFocus(Qt::TabFocusReason);
        return;
    }
    if (rows->rowCount() > 0)
        view->setFocus(Qt::TabFocusReason);
    else
        empty->findChild<QPushButton *>()->setFocus(Qt::TabFocusReason);
}

QList<KeyHint> EditorPanel::keyHints() const {
    return {{{}, tr("member"), QStringLiteral("↑ ↓")},
            {QKeySequence(Qt::Key_Space), tr("choose")},
            {QKeySequence(Qt::Key_T), tr("trustee")},
            {{}, tr("move"), QStringLiteral("Alt ↑ ↓")}};
}

} // namespace simsa
