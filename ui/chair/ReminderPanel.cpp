#include "ui/chair/ReminderPanel.h"

#include "ui/shell/Buttons.h"
#include "ui/shell/Text.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <array>

namespace simsa {

namespace {

constexpr std::array dues{Due::declare, Due::seal, Due::sealAgain};

} // namespace

ReminderPanel::ReminderPanel(QWidget *parent)
    : QWidget(parent), now(std::make_shared<ChairSnapshot>()),
      state(new Segmented({tr("Undeclared"), tr("Unsealed"), tr("Seal again")})),
      language(new Segmented({QStringLiteral("한국어"), QStringLiteral("English")})),
      to(new Text({}, TextSize::secondary, Tone::text2)), none(new Text({}, TextSize::body, Tone::text2)),
      count(new Chip({}, ChipKind::attention)), text(new QPlainTextEdit),
      copy(new Button(tr("Copy"), ButtonKind::normal, QStringLiteral("copy"))),
      all(new Button(tr("To all of them"), ButtonKind::link)), box(new QWidget) {
    const Theme &look = theme();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look.px(6));
    auto *head = new QHBoxLayout;
    head->addWidget(new Text(tr("Reminder"), TextSize::group, Tone::text, true), 1);
    head->addWidget(count);
    column->addLayout(head);
    none->setWrapping(true);
    column->addWidget(none);
    auto *inner = new QVBoxLayout(box);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(look.px(6));
    inner->addWidget(state);
    auto *names = new QHBoxLayout;
    to->setWrapping(true);
    names->addWidget(to, 1);
    names->addWidget(all, 0, Qt::AlignTop);
    inner->addLayout(names);
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    text->setAccessibleName(tr("Text of the reminder"));
    text->setFixedHeight(look.px(156));
    inner->addWidget(text);
    auto *row = new QHBoxLayout;
    row->setSpacing(look.px(8));
    row->addWidget(copy);
    row->addStretch(1);
    row->addWidget(language);
    inner->addLayout(row);
    inner->addWidget(new Text(tr("This program sends no mail."), TextSize::secondary, Tone::text2));
    column->addWidget(box);
    box->hide(); // until it is known whom to remind
    count->hide();
    connect(state, &Segmented::chosen, this, [this] {
        member.clear();
        renew();
    });
    connect(language, &Segmented::chosen, this, &ReminderPanel::renew);
    connect(all, &Button::clicked, this, [this] { choose({}); });
    connect(copy, &Button::clicked, this, [this] { QGuiApplication::clipboard()->setText(text->toPlainText()); });
}

QStringList ReminderPanel::owing(Due due) const {
    QStringList out;
    for (const TurnoutRow &row : now->turnout.rows)
        if (dueOf(row) == due)
            out << fromText(row.member);
    return out;
}

void ReminderPanel::show(const Snapshot &s) {
    const bool first = !now->stored;
    now = s;
    if (s->stored && first)
        language->setCurrent(s->stored->round.language == "en" ? 1 : 0);
    renew();
}

void ReminderPanel::choose(const QString &chosen) {
    member = chosen;
    for (const TurnoutRow &row : now->turnout.rows)
        if (fromText(row.member) == chosen)
            for (std::size_t i = 0; i < dues.size(); ++i)
                if (dueOf(row) == dues[i])
                    state->setCurrent(static_cast<int>(i));
    renew();
}

void ReminderPanel::renew() {
    const bool running = now->stored && now->turnout.stage == Stage::running;
    int most = -1;
    const std::array words{tr("Undeclared"), tr("Unsealed"), tr("Seal again")};
    for (std::size_t i = 0; i < dues.size(); ++i) {
        const qsizetype owe = owing(dues[i]).size();
        state->button(static_cast<int>(i))->setText(tr("%1 %2", "state, how many").arg(words[i]).arg(owe));
        state->button(static_cast<int>(i))->setEnabled(owe > 0);
        if (owe > 0 && most < 0)
            most = static_cast<int>(i);
    }
    box->setVisible(running && most >= 0);
    count->setVisible(running && most >= 0);
    none->setVisible(!running || most < 0);
    none->setText(running ? tr("Everyone declared and sealed: there is nobody to remind.")
                          : tr("The round is closed: there is nobody to remind."));
    if (most < 0)
        return;
    if (state->current() < 0 || owing(dues[static_cast<std::size_t>(state->current())]).isEmpty())
        state->setCurrent(most);
    const Due due = dues[static_cast<std::size_t>(state->current())];
    QStringList owe = owing(due);
    if (owe.contains(member))
        owe = {member};
    else
        member.clear();
    all->setVisible(!member.isEmpty());
    QStringList names;
    for (const QString &one : owe)
        names << now->nameOf(one.toStdString());
    count->setText(tr("to %n members", nullptr, static_cast<int>(owe.size())));
    to->setText(tr("To: %1").arg(names.join(QStringLiteral(", "))));
    text->setPlainText(reminderText(*now, due, member.isEmpty() ? QString() : names.first(),
                                    language->current() == 1 ? QStringLiteral("en") : QStringLiteral("ko")));
}

} // namespace simsa
