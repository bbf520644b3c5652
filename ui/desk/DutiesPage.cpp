#include "ui/desk/DutiesPage.h"

#include "ui/desk/CommentBox.h"
#include "ui/desk/DeskText.h"
#include "ui/shell/Confirm.h"
#include "ui/shell/Paint.h"
#include "ui/shell/Panels.h"
#include "ui/shell/Task.h"

#include "app/base/Files.h"
#include "app/roles/Words.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QGridLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>

namespace simsa {

namespace {

// Eight groups of digits, large, for reading out.
Text *digits(const std::string &fingerprint) {
    auto *text = new Text(words(fingerprint), TextSize::page, Tone::text, true);
    text->setAccessibleName(words(fingerprint));
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return text;
}

Text *paragraph(const QString &words, Tone tone = Tone::text2) {
    auto *text = new Text(words, TextSize::body, tone);
    text->setWrapping(true);
    return text;
}

Text *heading(const QString &words) {
    return new Text(words, TextSize::group, Tone::text, true);
}

} // namespace

bool DutiesPage::Row::answered() const {
    return none->isChecked() || std::any_of(answers.begin(), answers.end(), [](auto *box) { return box->isChecked(); });
}

DutiesPage::DutiesPage(std::shared_ptr<Workspace> workspace, QWidget *parent)
    : Page(parent), ws(std::move(workspace)), trouble(new Banner(BannerKind::error)) {
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    trouble->hide();
    outer->addWidget(trouble);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *ground = new QWidget;
    body = new QVBoxLayout(ground);
    const int edge = theme().px(16);
    body->setContentsMargins(edge, edge, edge, edge);
    scroll->setWidget(ground);
    outer->addWidget(scroll, 1);
}

QAbstractButton *DutiesPage::primaryAction() const {
    return primary;
}

void DutiesPage::complain(const Error &error) {
    trouble->say(BannerKind::error, describe(error));
    trouble->show();
}

void DutiesPage::show(const DeskSnapshot &snapshot) {
    QString wanted = words(snapshot.stored ? snapshot.stored->digest + snapshot.declared.digest : "none");
    for (const KnownChair &chair : snapshot.chairs)
        wanted += words(chair.signing + (chair.confirmed ? "+" : "-"));
    now = snapshot;
    if (wanted == shown)
        return; // what is being filled in stays
    shown = wanted;
    build();
}

void DutiesPage::build() {
    const Theme &look = theme();
    table.clear();
    pledgeBox = nullptr;
    noneButton = declare = nullptr;
    primary = nullptr;
    why = nullptr;
    contact = nullptr;
    delete content;
    content = new QWidget;
    content->setMaximumWidth(look.px(1180));
    body->addWidget(content, 1);
    auto *columns = new QHBoxLayout(content);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(look.px(16));
    auto *left = new QVBoxLayout, *right = new QVBoxLayout;
    left->setSpacing(look.px(12));
    right->setSpacing(look.px(12));
    columns->addLayout(left, 1);
    columns->addLayout(right);
    const bool confirmed =
        std::any_of(now.chairs.begin(), now.chairs.end(), [](auto &c) { return c.confirmed.has_value(); });
    if (now.stored) {
        addPledge(left);
        addConflicts(left);
    } else {
        left->addWidget(noRound());
    }
    for (const KnownChair &chair : now.chairs)
        right->addWidget(chairCard(chair));
    right->addWidget(ownCard(!confirmed && now.chairs.empty()));
    right->addStretch(1);
    left->addStretch(1);
    for (int i = 0; i < right->count(); ++i)
        if (QWidget *card = right->itemAt(i)->widget())
            card->setFixedWidth(look.px(340));
}

QWidget *DutiesPage::noRound() {
    const bool confirmed =
        std::any_of(now.chairs.begin(), now.chairs.end(), [](auto &c) { return c.confirmed.has_value(); });
    auto *card = new Card;
    EmptyState *empty = nullptr;
    if (now.chairs.empty()) {
        empty = new EmptyState(QStringLiteral("mail"), tr("No invitation yet"),
                               tr("The chair sends it as a file. It says which committee invites you."));
        primary = empty->addAction(tr("Open an invitation..."));
        connect(primary, &QAbstractButton::clicked, this, [this] {
            chooseFile(tr("Open an invitation"), tr("Invitations (*.simsa-invitation)"),
                       [this](const QString &file) { takeInvitation(file); });
        });
    } else if (!confirmed) {
        empty = new EmptyState(QStringLiteral("key"), tr("Compare the chair’s fingerprint"),
                               tr("Call the chair and compare the digits at the right. Then rounds can be taken in."));
    } else {
        empty = new EmptyState(QStringLiteral("folder"), tr("No round yet"),
                               tr("Open a round file from the chair, or sync with the shared folder."));
        primary = empty->addAction(tr("Open a round file..."));
        connect(primary, &QAbstractButton::clicked, this, [this] {
            chooseFile(tr("Open a round file"), tr("Rounds (*.simsa-round)"),
                       [this](const QString &file) { takeRound(file); });
        });
        Button *sync = empty->addAction(tr("Sync"), false);
        connect(sync, &Button::clicked, this, &DutiesPage::syncAsked);
    }
    card->body()->addSpacing(theme().px(32));
    card->body()->addWidget(empty);
    card->body()->addSpacing(theme().px(32));
    return card;
}

QWidget *DutiesPage::chairCard(const KnownChair &chair) {
    const Theme &look = theme();
    auto *card = new Card;
    auto *column = card->body();
    column->addWidget(heading(tr("Chair")));
    column->addWidget(paragraph(words(chair.committee), Tone::text));
    auto *first = digits(chair.fingerprint.substr(0, 19));
    auto *second = digits(chair.fingerprint.size() > 20 ? chair.fingerprint.substr(20) : std::string());
    column->addWidget(first);
    column->addWidget(second);
    if (chair.confirmed) {
        auto *row = new QHBoxLayout;
        row->addWidget(new IconLabel(QStringLiteral("done"), Tone::accent));
        row->addWidget(
            new Text(tr("Confirmed %1").arg(DeskText::moment(*chair.confirmed)), TextSize::secondary, Tone::text2), 1);
        column->addLayout(row);
        auto *save = new Button(tr("Save my card for this chair..."), ButtonKind::normal, QStringLiteral("exp"));
        column->addWidget(save, 0, Qt::AlignLeft);
        connect(save, &Button::clicked, this, [this, chair] { saveCard(chair); });
        return card;
    }
    auto *tick = new QCheckBox(tr("I compared these digits by telephone"));
    auto *yes = new Button(tr("Confirm the chair"), now.stored ? ButtonKind::normal : ButtonKind::primary,
                           QStringLiteral("check"));
    auto *reason = new Text(tr("Compare the digits first."), TextSize::secondary, Tone::text2);
    yes->disable(reason->text());
    if (!now.stored)
        primary = yes;
    column->addSpacing(look.px(4));
    column->addWidget(tick);
    auto *row = new QHBoxLayout;
    row->addWidget(yes);
    row->addWidget(reason, 1);
    column->addLayout(row);
    connect(tick, &QCheckBox::toggled, this, [yes, reason](bool on) {
        reason->setVisible(!on);
        on ? yes->enable() : yes->disable(reason->text());
    });
    connect(yes, &Button::clicked, this, [this, chair] {
        runTask(
            this, [space = ws, chair](Work &) { Evaluator(*space).confirmChair(chair.signing, chair.fingerprint); },
            [this] {
                trouble->hide();
                Q_EMIT reloadAsked();
            },
            [this](const Error &error) { complain(error); });
    });
    return card;
}

QWidget *DutiesPage::ownCard(bool first) {
    auto *card = new Card;
    auto *column = card->body();
    column->addWidget(heading(tr("My fingerprint")));
    column->addWidget(paragraph(words(now.owner), Tone::text));
    column->addWidget(digits(now.fingerprint.substr(0, 19)));
    column->addWidget(digits(now.fingerprint.size() > 20 ? now.fingerprint.substr(20) : std::string()));
    column->addWidget(
        paragraph(tr("Read these digits to the chair by telephone, so that nobody can take your place.")));
    if (!first) {
        auto *take = new Button(tr("Open an invitation..."), ButtonKind::link);
        column->addWidget(take, 0, Qt::AlignLeft);
        connect(take, &Button::clicked, this, [this] {
            chooseFile(tr("Open an invitation"), tr("Invitations (*.simsa-invitation)"),
                       [this](const QString &file) { takeInvitation(file); });
        });
        auto *open = new Button(tr("Open a round file..."), ButtonKind::link);
        column->addWidget(open, 0, Qt::AlignLeft);
        connect(open, &Button::clicked, this, [this] {
            chooseFile(tr("Open a round file"), tr("Rounds (*.simsa-round)"),
                       [this](const QString &file) { takeRound(file); });
        });
    }
    return card;
}

void DutiesPage::addPledge(QVBoxLayout *column) {
    auto *card = new Card;
    const Declared &done = now.declared;
    auto *head = new QHBoxLayout;
    head->addWidget(heading(tr("Pledge")));
    if (done.done) {
        auto *chip = new Chip(tr("Declared %1").arg(DeskText::moment(done.declaration.time)), ChipKind::accent,
                              QStringLiteral("done"));
        head->addWidget(chip);
    }
    head->addStretch(1);
    card->body()->addLayout(head);
    card->body()->addWidget(paragraph(
        tr("I judge fairly and by the rubric alone. I keep the proposals, the scores and the panel confidential, "
           "during "
           "the evaluation and after it. I have no contact with applicants. I name every conflict of interest."),
        Tone::text));
    pledgeBox = new QCheckBox(tr("I pledge this"));
    pledgeBox->setChecked(done.done && done.declaration.pledge);
    pledgeBox->setEnabled(!done.done);
    card->body()->addWidget(pledgeBox);
    connect(pledgeBox, &QCheckBox::toggled, this, &DutiesPage::renew);
    column->addWidget(card);
}

void DutiesPage::addConflicts(QVBoxLayout *column) {
    const Theme &look = theme();
    const Declared &done = now.declared;
    auto *card = new Card;
    auto *head = new QHBoxLayout;
    head->addWidget(heading(tr("Conflicts of interest")));
    auto *more = new Text(tr("A conflict closes the proposal to you."), TextSize::secondary, Tone::text2);
    head->addWidget(more, 1);
    noneButton = new Button(tr("No conflicts with the others"), ButtonKind::normal, QStringLiteral("check"));
    noneButton->setSmall(true);
    if (done.done)
        noneButton->hide(); // shown without a parent it would be a window of its own
    head->addWidget(noneButton);
    card->body()->addLayout(head);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(look.px(10));
    grid->setVerticalSpacing(look.px(3));
    grid->setColumnStretch(7, 1);
    grid->setColumnMinimumWidth(0, look.px(150));
    const QStringList kinds = {tr("None"),       tr("Paid work"),   tr("Stake"),
                               tr("Employment"), tr("Sponsorship"), tr("Other")};
    const QStringList meanings = {
        tr("No conflict with this applicant"),  tr("Paid work or advice for the applicant in the last three years"),
        tr("Shares, patents or another stake"), tr("Employed there, or somebody close to me is"),
        tr("Sponsorship or joint research"),    tr("Any other reason that my judgement could be doubted")};
    for (int i = 0; i < kinds.size(); ++i) {
        auto *title = new Text(kinds[i], TextSize::secondary, Tone::text2);
        title->setToolTip(meanings[i]);
        grid->addWidget(title, 0, i + 1, Qt::AlignHCenter);
    }
    grid->addWidget(new Text(tr("Note"), TextSize::secondary, Tone::text2), 0, 7);
    int line = 1;
    for (std::size_t p = 0; p < now.stored->round.proposals.size(); ++p) {
        const Proposal &proposal = now.stored->round.proposals[p];
        const Conflict given =
            done.done && p < done.declaration.conflicts.size() ? done.declaration.conflicts[p] : Conflict{};
        grid->addWidget(new Rule, line++, 0, 1, 8);
        Row row{.proposal = proposal.id};
        const QString who = words(proposal.id) + QStringLiteral("  ") + words(proposal.applicant);
        auto *name = new Text(who);
        name->setToolTip(who);
        grid->addWidget(name, line, 0);
        for (int i = 0; i < 6; ++i) {
            auto *box = new QCheckBox;
            box->setAccessibleName(tr("%1: %2").arg(who, kinds[i]));
            box->setToolTip(meanings[i]);
            box->setEnabled(!done.done);
            grid->addWidget(box, line, i + 1, Qt::AlignHCenter);
            (i == 0 ? row.none : row.answers[static_cast<std::size_t>(i - 1)]) = box;
        }
        row.note = new QLineEdit(words(given.note));
        row.note->setMaxLength(2000);
        row.note->setProperty(smallProperty, true);
        row.note->setReadOnly(done.done);
        row.note->setAccessibleName(tr("%1: note").arg(who));
        grid->addWidget(row.note, line++, 7);
        row.none->setChecked(done.done && !given.any());
        for (std::size_t i = 0; i < row.answers.size(); ++i)
            row.answers[i]->setChecked(given.answers[i]);
        const auto others = row.answers;
        connect(row.none, &QCheckBox::toggled, this, [this, others](bool on) {
            for (QCheckBox *box : others)
                if (on)
                    box->setChecked(false);
            renew();
        });
        for (QCheckBox *box : row.answers)
            connect(box, &QCheckBox::toggled, this, [this, none = row.none](bool on) {
                if (on)
                    none->setChecked(false);
                renew();
            });
        table.push_back(row);
    }
    card->body()->addLayout(grid);
    connect(noneButton, &Button::clicked, this, [this] {
        for (const Row &row : table)
            if (!row.answered())
                row.none->setChecked(true);
    });
    column->addWidget(card);

    auto *last = new Card;
    last->body()->addWidget(heading(tr("Contact before the evaluation")));
    last->body()->addWidget(paragraph(
        tr("If somebody approached you about this evaluation: who, when and how. Otherwise leave it empty.")));
    contact = new CommentBox(tr("Report"), 0);
    contact->setText(words(done.declaration.priorContact));
    contact->editor()->setReadOnly(done.done);
    last->body()->addWidget(contact);
    column->addWidget(last);
    if (done.done)
        return;
    auto *row = new QHBoxLayout;
    why = new Text({}, TextSize::secondary, Tone::text2);
    declare = new Button(tr("Declare"), ButtonKind::primary, QStringLiteral("pencil"));
    primary = declare;
    row->addWidget(declare);
    row->addWidget(why, 1);
    column->addLayout(row);
    connect(declare, &Button::clicked, this, &DutiesPage::send);
    renew();
}

QString DutiesPage::whyNot() const {
    if (now.stored && now.stored->closed)
        return tr("The round is closed.");
    const auto open = std::count_if(table.begin(), table.end(), [](const Row &row) { return !row.answered(); });
    if (open > 0)
        return tr("%n applicant(s) not yet answered.", nullptr, static_cast<int>(open));
    if (pledgeBox && !pledgeBox->isChecked())
        return tr("The pledge is not ticked yet.");
    return {};
}

void DutiesPage::renew() {
    if (!declare)
        return;
    const QString reason = whyNot();
    why->setText(reason);
    reason.isEmpty() ? declare->enable() : declare->disable(reason);
}

void DutiesPage::send() {
    Declaration declaration;
    declaration.pledge = pledgeBox->isChecked();
    declaration.priorContact = contact->text().trimmed().toStdString();
    QStringList closing;
    for (const Row &row : table) {
        Conflict conflict{.proposal = row.proposal, .note = row.note->text().trimmed().toStdString()};
        for (std::size_t i = 0; i < row.answers.size(); ++i)
            conflict.answers[i] = row.answers[i]->isChecked();
        if (conflict.any())
            closing.append(words(row.proposal) + QLatin1Char(' ') +
                           words(findProposal(now.stored->round, row.proposal)->applicant));
        declaration.conflicts.push_back(std::move(conflict));
    }
    const auto go = [this, declaration] {
        declare->disable(tr("Being declared..."));
        runTask(
            this,
            [space = ws, id = now.stored->round.id, declaration](Work &) {
                Evaluator(*space).declare(id, declaration);
            },
            [this] {
                trouble->hide();
                Q_EMIT reloadAsked();
            },
            [this](const Error &error) {
                complain(error);
                renew();
            });
    };
    if (closing.isEmpty())
        return go();
    confirm(this,
            {QStringLiteral("recused"), tr("Declare these conflicts?"),
             tr("The proposals concerned are closed to you for good."), closing.join(QStringLiteral(", ")),
             tr("Look again"), tr("Declare")},
            this, go);
}

void DutiesPage::chooseFile(const QString &title, const QString &filter, std::function<void(const QString &)> then) {
    auto *dialog = new QFileDialog(window(), title, {}, filter + QStringLiteral(";;") + tr("All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, std::move(then));
    dialog->open();
}

void DutiesPage::takeInvitation(const QString &file) {
    runTask(
        this,
        [space = ws, path = Path(file.toStdString())](Work &) {
            return Evaluator(*space).takeInvitation(readFile(path, capOf(FileType::invitation)));
        },
        [this](const KnownChair &) {
            trouble->hide();
            Q_EMIT reloadAsked();
        },
        [this](const Error &error) { complain(error); });
}

void DutiesPage::takeRound(const QString &file) {
    runTask(
        this,
        [space = ws, path = Path(file.toStdString())](Work &) {
            return Evaluator(*space).takeRound(readFile(path, capOf(FileType::round)));
        },
        [this](const std::string &id) {
            trouble->hide();
            Q_EMIT roundTaken(words(id));
        },
        [this](const Error &error) { complain(error); });
}

void DutiesPage::saveCard(const KnownChair &chair) {
    auto *dialog =
        new QFileDialog(window(), tr("Save my card"), QStringLiteral("card.simsa-card"), tr("Cards (*.simsa-card)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("simsa-card"));
    connect(dialog, &QFileDialog::fileSelected, this, [this, chair](const QString &file) {
        runTask(
            this,
            [space = ws, chair, path = Path(file.toStdString())](Work &) {
                writeFile(path, Evaluator(*space).makeCard(chair.signing));
            },
            [this] {
                trouble->say(BannerKind::info, tr("The card is saved."), tr("Hand the file to the chair."));
                trouble->show();
            },
            [this](const Error &error) { complain(error); });
    });
    dialog->open();
}

} // namespace simsa
