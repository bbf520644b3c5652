#include "ui/chair/PreparePage.h"

#include "ui/chair/Ask.h"
#include "ui/chair/Cells.h"
#include "ui/chair/DraftView.h"
#include "ui/chair/EditorTemplates.h"
#include "ui/chair/EditorView.h"
#include "ui/chair/Say.h"
#include "ui/shell/LongWork.h"
#include "ui/shell/Stack.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QVBoxLayout>

namespace simsa {

PreparePage::PreparePage(QWidget *parent)
    : ChairPage(tr("Prepare"), parent), rounds(new QStandardItemModel(this)),
      table(cellTable(rounds, tr("Rounds"), 46)),
      none(new EmptyState(QStringLiteral("list"), tr("No round is open yet"))), committee(new Field(tr("Committee"))),
      drop(new Field(tr("Shared folder"))),
      save(new Button(tr("Save the invitation..."), ButtonKind::normal, QStringLiteral("mail"))),
      saveWhy(new Text({}, TextSize::secondary, Tone::text2)),
      digits(new Text({}, TextSize::display, Tone::text, true)), outer(new Stack), stack(new Stack),
      startStack(new Stack),
      start(
          new EmptyState(QStringLiteral("doc"), tr("Prepare a round"),
                         tr("Six steps lead from the title to the signature: basics, rubric, policy, proposals, panel, "
                            "check. Everything is kept at once, and you can leave and come back."))),
      drafts(new QStandardItemModel(this)), draftTable(cellTable(drafts, tr("Drafts"), 46)), draftPage(new QWidget),
      draft(new DraftView),
      work(new LongWork(QStringLiteral("seal"), tr("Opening the round"),
                        tr("check → seal documents → sign round files"),
                        tr("If you stop, nothing of the round is kept. The draft stays as it is."))),
      workPage(new QWidget), fresh(start->addAction(tr("New round..."))),
      choose(start->addAction(tr("Open a round from a file..."), false)),
      sign(new Button(tr("Sign and open"), ButtonKind::primary, QStringLiteral("seal"))),
      other(new Button(tr("Another file..."))),
      edit(new Button(tr("Edit as a draft"), ButtonKind::normal, QStringLiteral("pencil"))),
      signWhy(new Text({}, TextSize::secondary, Tone::text2)), left(new QWidget) {
    const Theme &look = theme();
    auto *overview = new QWidget;
    auto *row = new QHBoxLayout(overview);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(look.px(24));
    outer->addWidget(overview);
    body()->addWidget(outer, 1);

    left->setFixedWidth(look.px(400));
    auto *leftColumn = new QVBoxLayout(left);
    leftColumn->setContentsMargins(0, 0, 0, 0);
    leftColumn->setSpacing(look.px(8));
    leftColumn->addWidget(new Text(tr("Rounds"), TextSize::group, Tone::text, true));
    auto *list = new Card;
    list->body()->setContentsMargins(1, 1, 1, 1);
    list->body()->addWidget(table);
    list->body()->addWidget(none);
    leftColumn->addWidget(list, 1);
    leftColumn->addSpacing(look.px(8));
    leftColumn->addWidget(new Text(tr("Make an invitation"), TextSize::group, Tone::text, true));
    auto *invite = new Card;
    invite->body()->addWidget(committee);
    auto *dropRow = new QHBoxLayout;
    dropRow->addWidget(drop, 1);
    auto *pick = new Button(tr("Choose..."), ButtonKind::normal, QStringLiteral("folder"));
    pick->setAccessibleName(tr("Choose the shared folder"));
    dropRow->addWidget(pick, 0, Qt::AlignBottom);
    invite->body()->addLayout(dropRow);
    invite->body()->addSpacing(look.px(4));
    invite->body()->addWidget(
        new Text(tr("Your fingerprint. Evaluators compare it by telephone."), TextSize::secondary, Tone::text2));
    digits->setAccessibleName(tr("Your fingerprint"));
    digits->setTextInteractionFlags(Qt::TextSelectableByMouse);
    digits->setWrapping(true);
    invite->body()->addWidget(digits);
    auto *saveRow = new QHBoxLayout;
    saveWhy->setWrapping(true);
    saveRow->addWidget(save);
    saveRow->addWidget(saveWhy, 1);
    invite->body()->addLayout(saveRow);
    leftColumn->addWidget(invite);
    row->addWidget(left);

    auto *draftColumn = new QVBoxLayout(draftPage);
    draftColumn->setContentsMargins(0, 0, 0, 0);
    draftColumn->setSpacing(look.px(8));
    draftColumn->addWidget(draft, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(look.px(8));
    signWhy->setWrapping(true);
    buttons->addWidget(new IconLabel(QStringLiteral("lock")));
    buttons->addWidget(signWhy, 1);
    buttons->addWidget(other);
    buttons->addWidget(edit);
    buttons->addWidget(sign);
    draftColumn->addLayout(buttons);
    auto *workColumn = new QVBoxLayout(workPage);
    workColumn->addWidget(work);
    workColumn->addStretch(1);
    auto *startPage = new Card;
    startPage->body()->addWidget(startStack, 1);
    startStack->addWidget(start);
    auto *list_ = new QWidget;
    auto *listColumn = new QVBoxLayout(list_);
    listColumn->setContentsMargins(0, 0, 0, 0);
    listColumn->setSpacing(look.px(8));
    auto *listHead = new QHBoxLayout;
    listHead->setSpacing(look.px(8));
    listHead->addWidget(new Text(tr("Drafts"), TextSize::group, Tone::text, true), 1);
    auto *fromFile = new Button(tr("Open a round from a file..."));
    auto *more = new Button(tr("New round..."), ButtonKind::normal, QStringLiteral("plus"));
    listHead->addWidget(fromFile);
    listHead->addWidget(more);
    listColumn->addLayout(listHead);
    auto *draftCard = new Card;
    draftCard->body()->setContentsMargins(1, 1, 1, 1);
    draftCard->body()->addWidget(draftTable);
    listColumn->addWidget(draftCard, 1);
    auto *listFoot = new QHBoxLayout;
    listFoot->setSpacing(look.px(8));
    auto *drop_ = new Button(tr("Delete..."), ButtonKind::link);
    drop_->setAccessibleName(tr("Delete the selected draft"));
    auto *go = new Button(tr("Go on preparing"), ButtonKind::primary, QStringLiteral("right"));
    listFoot->addWidget(drop_);
    listFoot->addStretch(1);
    listFoot->addWidget(go);
    listColumn->addLayout(listFoot);
    startStack->addWidget(list_);
    goOn = go;
    stack->addWidget(startPage);
    stack->addWidget(draftPage);
    stack->addWidget(workPage);
    row->addWidget(stack, 1);

    for (Button *button : {choose, fromFile})
        connect(button, &Button::clicked, this, &PreparePage::askDraft);
    for (Button *button : {fresh, more})
        connect(button, &Button::clicked, this, [this, button] { openPatterns(button); });
    connect(go, &Button::clicked, this, [this] { Q_EMIT editAsked(chosenDraft()); });
    connect(draftTable, &QTableView::activated, this, [this] { Q_EMIT editAsked(chosenDraft()); });
    connect(drop_, &Button::clicked, this, [this] {
        Q_EMIT deleteAsked(chosenDraft(), draftTable->currentIndex().siblingAtColumn(0).data().toString());
    });
    connect(edit, &Button::clicked, this, [this] { Q_EMIT importAsked(file); });
    connect(other, &Button::clicked, this, &PreparePage::askDraft);
    connect(sign, &Button::clicked, this, [this] { Q_EMIT openAsked(checked); });
    connect(pick, &Button::clicked, this, [this] {
        askFolder(this, tr("Folder where files travel"), [this](const QString &path) { drop->edit()->setText(path); });
    });
    connect(save, &Button::clicked, this, [this] {
        askSaveFile(
            this, tr("Save the invitation"), QStringLiteral("chair.simsa-invitation"), [this](const QString &path) {
                Q_EMIT invitationAsked(committee->edit()->text().trimmed(), drop->edit()->text().trimmed(), path);
            });
    });
    for (Field *field : {committee, drop})
        connect(field->edit(), &QLineEdit::textChanged, this, &PreparePage::checkInvitation);
    const auto chosen = [this](const QModelIndex &index) {
        Q_EMIT roundChosen(index.siblingAtColumn(0).data(Qt::UserRole + 20).toString());
    };
    connect(table, &QTableView::activated, this, chosen);
    connect(table, &QTableView::clicked, this, chosen);
    checkInvitation();
}

void PreparePage::checkInvitation() {
    const bool ready = !committee->edit()->text().trimmed().isEmpty() && !drop->edit()->text().trimmed().isEmpty();
    const QString why = ready ? QString() : tr("Name the committee and choose the folder first.");
    saveWhy->setText(why);
    if (ready)
        save->enable();
    else
        save->disable(why);
}

void PreparePage::askDraft() {
    quiet();
    askOpenFile(this, tr("Open a draft of a round"), tr("Draft of a round (*.json)"), [this](const QString &path) {
        file = path;
        Q_EMIT draftAsked(path);
    });
}

void PreparePage::show(const Snapshot &s) {
    const bool first = snapshot()->fingerprint.empty();
    ChairPage::show(s);
    fact()->setText(s->rounds.empty() ? tr("No round is open yet")
                                      : tr("Rounds in this workspace: %1").arg(s->rounds.size()));
    table->horizontalHeader()->setVisible(!s->rounds.empty());
    none->setVisible(s->rounds.empty());
    table->setVisible(!s->rounds.empty());
    rounds->clear();
    rounds->setHorizontalHeaderLabels({tr("Round"), tr("State")});
    for (auto item = s->rounds.rbegin(); item != s->rounds.rend(); ++item) {
        const bool current = s->stored && s->stored->round.id == item->id;
        auto *name = cell(fromText(item->title), {.bold = current,
                                                  .second = tr("proposals %1 · members %2 · closes %3")
                                                                .arg(item->proposals)
                                                                .arg(item->panel)
                                                                .arg(shortTime(item->deadline))});
        name->setData(fromText(item->id), Qt::UserRole + 20);
        rounds->appendRow({name, cell(stageText(item->stage), {.icon = stageIcon(item->stage)})});
        if (current)
            table->selectRow(rounds->rowCount() - 1);
    }
    stretchFirst(table);
    const QString selected = chosenDraft();
    drafts->clear();
    drafts->setHorizontalHeaderLabels({tr("Draft"), tr("Changed")});
    for (const DraftItem &item : s->drafts) {
        auto *name = cell(item.title.empty() ? tr("A round without a title") : fromText(item.title),
                          {.icon = QStringLiteral("part"),
                           .bold = true,
                           .second = tr("proposals %1 · members %2").arg(item.proposals).arg(item.panel)});
        name->setData(fromText(item.id), Qt::UserRole + 20);
        drafts->appendRow({name, cell(shortTime(item.changed), {.tone = Tone::text2})});
        if (fromText(item.id) == selected || drafts->rowCount() == 1)
            draftTable->selectRow(drafts->rowCount() - 1);
    }
    stretchFirst(draftTable);
    startStack->setCurrentIndex(s->drafts.empty() ? 0 : 1);
    Q_EMIT hintsChanged();
    digits->setText(fingerprintRows(s->fingerprint));
    if (first) {
        committee->edit()->setText(fromText(s->committee));
        drop->edit()->setText(fromText(s->drop));
    }
}

void PreparePage::showDraft(std::shared_ptr<const DraftCheck> check) {
    checked = std::move(check);
    draft->show(*checked);
    const bool ready = checked->problems.isEmpty();
    signWhy->setText(ready ? tr("Once opened, rubric and policy never change. They are signed with your key.")
                           : tr("Settle what is named above first."));
    if (ready)
        sign->enable();
    else
        sign->disable(signWhy->text());
    stack->setCurrentWidget(draftPage);
    Q_EMIT hintsChanged();
}

void PreparePage::follow(Task *task) {
    work->follow(task);
    stack->setCurrentWidget(workPage);
}

void PreparePage::ended(bool opened) {
    stack->setCurrentIndex(opened || !checked ? 0 : 1);
    if (opened)
        checked.reset();
}

QString PreparePage::chosenDraft() const {
    return draftTable->currentIndex().siblingAtColumn(0).data(Qt::UserRole + 20).toString();
}

// Empty, a pattern, or as in an earlier round.
void PreparePage::openPatterns(QWidget *below) {
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QString language = QLocale().language() == QLocale::Korean ? QStringLiteral("ko") : QStringLiteral("en");
    const auto add = [&](const QString &text, const QString &from) {
        connect(menu->addAction(text), &QAction::triggered, this, [this, from] { Q_EMIT newDraftAsked(from); });
    };
    for (const RoundTemplate &pattern : roundTemplates(language))
        add(pattern.name, pattern.key);
    add(tr("Empty"), {});
    if (!snapshot()->rounds.empty())
        menu->addSeparator();
    for (auto round = snapshot()->rounds.rbegin(); round != snapshot()->rounds.rend(); ++round)
        add(tr("As in “%1”").arg(fromText(round->title)), QStringLiteral("round:") + fromText(round->digest));
    menu->popup(below->mapToGlobal(QPoint(0, below->height() + 2)));
}

void PreparePage::setEditor(EditorView *view) {
    editor = view;
    outer->addWidget(view);
    connect(view, &EditorView::stepShown, this, &PreparePage::hintsChanged);
}

bool PreparePage::editing() const {
    return editor && outer->currentWidget() == editor;
}

void PreparePage::showEditor(bool on) {
    outer->setCurrentIndex(on ? 1 : 0);
    setMargins(on ? 0 : 16, on ? 0 : 12);
    for (int i = 0; i < head()->count(); ++i)
        if (QWidget *part = head()->itemAt(i)->widget())
            part->setVisible(!on);
    if (!on)
        stack->setCurrentIndex(0);
    Q_EMIT hintsChanged();
}

QAbstractButton *PreparePage::primaryAction() const {
    if (editing())
        return editor->primaryAction();
    if (stack->currentIndex() == 0)
        return startStack->currentIndex() == 0 ? fresh : goOn;
    return sign;
}

QList<KeyHint> PreparePage::keyHints() const {
    if (editing())
        return editor->keyHints();
    return {{{}, tr("round"), QStringLiteral("↑ ↓")},
            {QKeySequence(Qt::CTRL | Qt::Key_Return), stack->currentIndex() != 0        ? tr("sign and open")
                                                      : startStack->currentIndex() == 0 ? tr("new round")
                                                                                        : tr("go on preparing")}};
}

QList<QWidget *> PreparePage::panes() const {
    if (editing())
        return editor->panes();
    return {left, stack};
}

} // namespace simsa
