#include "ui/chair/PreparePage.h"

#include "ui/chair/Ask.h"
#include "ui/chair/Cells.h"
#include "ui/chair/DraftView.h"
#include "ui/chair/Say.h"
#include "ui/shell/LongWork.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace simsa {

PreparePage::PreparePage(QWidget *parent)
    : ChairPage(tr("Prepare"), parent), rounds(new QStandardItemModel(this)),
      table(cellTable(rounds, tr("Rounds"), 46)), committee(new Field(tr("Committee"))),
      drop(new Field(tr("Drop folder"))),
      save(new Button(tr("Save the invitation..."), ButtonKind::normal, QStringLiteral("mail"))),
      saveWhy(new Text({}, TextSize::secondary, Tone::text2)),
      digits(new Text({}, TextSize::display, Tone::text, true)), stack(new QStackedWidget),
      start(new EmptyState(
          QStringLiteral("doc"), tr("Open a round"),
          tr("A draft names rubric, policy, proposals and their documents. You read it here before it is "
             "signed."))),
      draftPage(new QWidget), draft(new DraftView),
      work(new LongWork(QStringLiteral("seal"), tr("Opening the round"),
                        tr("check → seal documents → sign round files"),
                        tr("If you stop, nothing of the round is kept. The draft stays as it is."))),
      workPage(new QWidget), choose(start->addAction(tr("Open a round from a file..."))),
      sign(new Button(tr("Sign and open"), ButtonKind::primary, QStringLiteral("seal"))),
      other(new Button(tr("Another file..."))), signWhy(new Text({}, TextSize::secondary, Tone::text2)),
      left(new QWidget) {
    const Theme &look = theme();
    auto *row = new QHBoxLayout;
    row->setSpacing(look.px(24));
    body()->addLayout(row, 1);

    left->setFixedWidth(look.px(400));
    auto *leftColumn = new QVBoxLayout(left);
    leftColumn->setContentsMargins(0, 0, 0, 0);
    leftColumn->setSpacing(look.px(8));
    leftColumn->addWidget(new Text(tr("Rounds"), TextSize::group, Tone::text, true));
    auto *list = new Card;
    list->body()->setContentsMargins(1, 1, 1, 1);
    list->body()->addWidget(table);
    leftColumn->addWidget(list, 1);
    leftColumn->addSpacing(look.px(8));
    leftColumn->addWidget(new Text(tr("Make an invitation"), TextSize::group, Tone::text, true));
    auto *invite = new Card;
    invite->body()->addWidget(committee);
    auto *dropRow = new QHBoxLayout;
    dropRow->addWidget(drop, 1);
    auto *pick = new Button(tr("Choose..."), ButtonKind::normal, QStringLiteral("folder"));
    pick->setAccessibleName(tr("Choose the drop folder"));
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
    buttons->addWidget(sign);
    draftColumn->addLayout(buttons);
    auto *workColumn = new QVBoxLayout(workPage);
    workColumn->addWidget(work);
    workColumn->addStretch(1);
    auto *startPage = new Card;
    startPage->body()->addWidget(start, 1);
    stack->addWidget(startPage);
    stack->addWidget(draftPage);
    stack->addWidget(workPage);
    row->addWidget(stack, 1);

    connect(choose, &Button::clicked, this, &PreparePage::askDraft);
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
    askOpenFile(this, tr("Open a draft of a round"), tr("Draft of a round (*.json)"),
                [this](const QString &path) { Q_EMIT draftAsked(path); });
}

void PreparePage::show(const Snapshot &s) {
    const bool first = snapshot()->fingerprint.empty();
    ChairPage::show(s);
    fact()->setText(tr("Rounds in this workspace: %1").arg(s->rounds.size()));
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

QAbstractButton *PreparePage::primaryAction() const {
    return stack->currentIndex() == 0 ? choose : sign;
}

QList<KeyHint> PreparePage::keyHints() const {
    return {{{}, tr("round"), QStringLiteral("↑ ↓")},
            {QKeySequence(Qt::CTRL | Qt::Key_Return),
             stack->currentIndex() == 0 ? tr("open a file") : tr("sign and open")}};
}

QList<QWidget *> PreparePage::panes() const {
    return {left, stack};
}

} // namespace simsa
