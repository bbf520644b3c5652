#include "ui/shell/KeysPage.h"

#include "app/roles/MachineCheck.h"
#include "app/roles/Words.h"
#include "ui/shell/Confirm.h"
#include "ui/shell/CreateForm.h"
#include "ui/shell/Language.h"
#include "ui/shell/LongWork.h"
#include "ui/shell/PassphraseEdit.h"
#include "ui/shell/Task.h"

#include <QDateTime>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QLocale>
#include <QScrollArea>
#include <QShortcut>
#include <QVBoxLayout>

namespace simsa {

namespace {

QString moment(std::int64_t seconds) {
    const QLocale locale(currentLanguage());
    return locale.toString(QDateTime::fromSecsSinceEpoch(seconds), currentLanguage() == QLatin1String("ko")
                                                                       ? QStringLiteral("M월 d일 (ddd) HH:mm")
                                                                       : QStringLiteral("ddd d MMM HH:mm"));
}

QString text(const std::string &words) {
    return QString::fromStdString(words);
}

Card *card(QVBoxLayout *column, const QString &title, const QString &more = {}) {
    auto *made = new Card;
    made->body()->setSpacing(theme().px(8));
    made->body()->addWidget(new Text(title, TextSize::group, Tone::text, true));
    if (!more.isEmpty()) {
        auto *words = new Text(more, TextSize::secondary, Tone::text2);
        words->setWrapping(true);
        made->body()->addWidget(words);
    }
    column->addWidget(made);
    return made;
}

// The activity's stable words, as people say them.
QString activityWords(const Activity &a) {
    if (a.kind == "machine" && a.text == "all right")
        return KeysPage::tr("This computer was checked: all right.");
    if (a.kind == "machine") { // "swap plain, clock beforeSeen"
        QStringList names;
        for (const QString &each : text(a.text).split(QStringLiteral(", ")))
            names << describe(Finding{.key = each.section(QLatin1Char(' '), 0, 0).toStdString()}).name;
        return KeysPage::tr("This computer was checked; something to note: %1.").arg(names.join(QStringLiteral(", ")));
    }
    if (a.kind == "passphrase")
        return KeysPage::tr("The passphrase was changed.");
    if (a.kind == "recovery")
        return KeysPage::tr("A new recovery code was made.");
    if (a.kind == "exported")
        return KeysPage::tr("The workspace was exported as %1.").arg(text(a.text));
    if (a.kind == "imported")
        return KeysPage::tr("The workspace was imported on this computer.");
    if (a.kind == "rested")
        return KeysPage::tr("The workspace was laid to rest.");
    if (a.kind == "woken")
        return KeysPage::tr("The workspace was woken again.");
    return text(a.kind);
}

} // namespace

KeysPage::KeysPage(std::shared_ptr<Workspace> workspace, QWidget *parent)
    : Page(parent), ws(std::move(workspace)), told(new Banner(BannerKind::info)), old(new PassphraseEdit),
      one(new PassphraseEdit), two(new PassphraseEdit), strength(new Text({}, TextSize::secondary, Tone::text2)),
      whyChange(new Text({}, TextSize::secondary, Tone::text2)), whyOld(new Text({}, TextSize::secondary, Tone::text2)),
      whyOut(new Text({}, TextSize::secondary, Tone::text2)), strengthBar(new Bar(nullptr, true)),
      change(new Button(tr("Change the passphrase"))),
      fresh(new Button(tr("Make a new recovery code"), ButtonKind::normal, QStringLiteral("key"))),
      out(new Button(tr("Export the workspace..."), ButtonKind::normal, QStringLiteral("exp"))),
      rest(new Button(tr("Lay this one to rest..."), ButtonKind::normal, QStringLiteral("pause"))),
      back(new Button(tr("Back to work"), ButtonKind::primary, QStringLiteral("left"))),
      deviceState(new Text({}, TextSize::body, Tone::text2)), done(new Text({}, TextSize::secondary, Tone::text2)),
      paper(new RecoveryCard), work(new LongWork(QStringLiteral("exp"), tr("Exporting the workspace"), {},
                                                 tr("If you stop, no file is written."))) {
    const Theme &look = theme();
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    told->setFlush();
    told->hide();
    outer->addWidget(told);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    outer->addWidget(scroll);
    auto *ground = new QWidget;
    scroll->setWidget(ground);
    auto *middle = new QHBoxLayout(ground);
    auto *column = new QVBoxLayout;
    middle->addStretch(1);
    middle->addLayout(column, 8);
    middle->addStretch(1);
    column->setSpacing(look.px(12));
    column->setContentsMargins(0, look.px(12), 0, look.px(12));
    auto *head = new QHBoxLayout;
    head->addWidget(new Text(tr("Keys and copies"), TextSize::page, Tone::text, true));
    head->addStretch(1);
    head->addWidget(back);
    column->addLayout(head);

    paperCard = new Card;
    paperCard->body()->addWidget(paper);
    paperCard->hide();
    column->addWidget(paperCard);
    forms = new QWidget;
    auto *inner = new QVBoxLayout(forms);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(look.px(12));
    work->hide();
    inner->addWidget(work);
    auto *pair = new QHBoxLayout; // both short: beside each other
    pair->setSpacing(look.px(12));
    auto *left = new QVBoxLayout, *right = new QVBoxLayout;
    pair->addLayout(left, 1);
    pair->addLayout(right, 1);
    buildPassphrase(left);
    buildFingerprint(right);
    buildDevices(right);
    right->addStretch(1);
    left->addStretch(1);
    inner->addLayout(pair);
    Card *log = card(inner, tr("What was done with this workspace"));
    done->setWrapping(true);
    done->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    log->body()->addWidget(done);
    column->addWidget(forms);
    column->addStretch(1);

    connect(back, &QAbstractButton::clicked, this, &KeysPage::backAsked);
    auto *escape = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &KeysPage::backAsked);
    for (PassphraseEdit *each : {old, one, two}) {
        connect(each, &QLineEdit::textChanged, this, &KeysPage::renew);
        connect(each, &PassphraseEdit::capsChanged, this, &KeysPage::renew);
    }
    connect(change, &Button::clicked, this, &KeysPage::changePassphrase);
    connect(two, &QLineEdit::returnPressed, this, [this] { change->click(); });
    connect(fresh, &Button::clicked, this, &KeysPage::makeCode);
    connect(out, &Button::clicked, this, &KeysPage::askExport);
    connect(rest, &Button::clicked, this, &KeysPage::askRest);
    paper->onConfirmed = [this] {
        paperCard->hide();
        forms->show();
        told->say(BannerKind::info, tr("The new recovery code is on your paper."),
                  tr("The one before opens nothing any more; destroy it."));
        told->show();
        back->setFocus(Qt::OtherFocusReason);
        reload();
    };
    renew();
    reload();
}

void KeysPage::buildFingerprint(QVBoxLayout *column) {
    Card *own = card(column, tr("My fingerprint"),
                     tr("Read it out when the chair compares it by telephone. It stays the same for this workspace and "
                        "all its copies."));
    const QString digits = text(ws->fingerprint());
    auto *shown = new Text(digits.left(19) + QLatin1Char('\n') + digits.mid(20), TextSize::page, Tone::text, true);
    shown->setWrapping(true);
    shown->setAccessibleName(tr("My fingerprint %1").arg(digits));
    shown->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    own->body()->addWidget(shown);
    auto *lost = new Text(
        ws->person().role == Role::trustee
            ? tr("If this key is lost, nobody can restore it and nobody takes your place as a trustee: the ballots "
                 "open "
                 "only while enough of the other trustees still have theirs. Keep an export in another place.")
        : ws->person().role == Role::chair
            ? tr("If this key is lost, running rounds cannot be closed or opened any more. Keep backups and an export "
                 "in "
                 "another place.")
            : tr("If this key is lost, make a new workspace and send the chair its card: the chair gives your seat to "
                 "the new key, and you go on from your next revision. Your scores are only in this workspace and its "
                 "copies."),
        TextSize::secondary, Tone::text2);
    lost->setLead(tr("A lost key."));
    lost->setWrapping(true);
    own->body()->addWidget(lost);
}

void KeysPage::buildPassphrase(QVBoxLayout *column) {
    const Theme &look = theme();
    Card *keys = card(column, tr("Passphrase and recovery code"));
    const auto field = [&](const QString &label, PassphraseEdit *edit) {
        keys->body()->addWidget(new Text(label, TextSize::body, Tone::text, true));
        keys->body()->addWidget(edit);
        edit->setAccessibleName(label);
    };
    field(tr("Passphrase now"), old);
    whyOld->setWrapping(true);
    keys->body()->addWidget(whyOld);
    keys->body()->addWidget(new Rule);
    field(tr("New passphrase"), one);
    field(tr("New passphrase again"), two);
    auto *measure = new QHBoxLayout;
    strengthBar->setRange(0, 4);
    strengthBar->setFixedWidth(look.px(120));
    strengthBar->setAccessibleName(tr("Strength"));
    measure->addWidget(strengthBar, 0, Qt::AlignVCenter);
    measure->addWidget(strength, 1);
    keys->body()->addLayout(measure);
    auto *row = new QHBoxLayout;
    row->addWidget(change);
    whyChange->setWrapping(true);
    row->addWidget(whyChange, 1);
    keys->body()->addLayout(row);
    auto *what =
        new Text(tr("The key is wrapped anew; no data is encrypted again. Backups and exports made before open "
                    "with the passphrase of then."),
                 TextSize::secondary, Tone::text2);
    what->setWrapping(true);
    keys->body()->addWidget(what);
    keys->body()->addWidget(new Rule);
    auto *code = new QHBoxLayout;
    code->addWidget(fresh);
    auto *once = new Text(tr("Shown once. The one before opens nothing any more."), TextSize::secondary, Tone::text2);
    once->setWrapping(true);
    code->addWidget(once, 1);
    keys->body()->addLayout(code);
}

void KeysPage::buildDevices(QVBoxLayout *column) {
    Card *copies = card(column, tr("The whole workspace as one file"),
                        tr("For a second device or to be put away: everything in it, encrypted, opened by the same "
                           "passphrase or recovery code. It is read back and compared before it is called done."));
    auto *row = new QHBoxLayout;
    row->addWidget(out);
    row->addWidget(rest);
    whyOut->setWrapping(true);
    row->addWidget(whyOut, 1);
    copies->body()->addLayout(row);
    deviceState->setWrapping(true);
    copies->body()->addWidget(deviceState);
}

QAbstractButton *KeysPage::primaryAction() const {
    return back;
}

QList<KeyHint> KeysPage::keyHints() const {
    return {{QKeySequence(Qt::Key_Escape), tr("back to work")}};
}

void KeysPage::activated() {
    if (!isAncestorOf(focusWidget()))
        old->setFocus(Qt::OtherFocusReason);
}

QString KeysPage::deviceText() const {
    return deviceState->fullText();
}

QString KeysPage::activityText() const {
    return done->fullText();
}

void KeysPage::reload() {
    struct Known {
        Copies copies;
        std::optional<std::int64_t> resting;
        std::vector<Activity> list;
    };
    runTask(
        this,
        [space = ws](Work &) {
            return Known{copiesOf(*space), restingSince(*space), activities(*space, 12)};
        },
        [this](const Known &s) {
            resting = s.resting;
            QStringList words;
            if (resting)
                words << tr("This workspace is at rest since %1: nothing is sealed, logged or sent from it.")
                             .arg(moment(*resting));
            if (s.copies.imported)
                words << tr("It was imported here %1, from an export of %2.")
                             .arg(moment(*s.copies.imported), moment(s.copies.exportOf));
            if (s.copies.exported && s.copies.exported != s.copies.exportOf)
                words << tr("Last exported %1.").arg(moment(*s.copies.exported));
            if (s.copies.imported || s.copies.exported)
                words << tr("Of two copies only one may go on. If both seal, the log takes the revision that comes "
                            "first and refuses the other as a conflict.");
            else
                words << tr("Never exported.");
            deviceState->setText(words.join(QLatin1Char(' ')));
            deviceState->setTone(resting ? Tone::attention : Tone::text2);
            rest->setText(resting ? tr("Wake it again...") : tr("Lay this one to rest..."));
            QStringList lines;
            for (const Activity &a : s.list)
                lines << moment(a.time) + QStringLiteral("  ") + activityWords(a);
            done->setText(lines.isEmpty() ? tr("Nothing yet.") : lines.join(QLatin1Char('\n')));
        },
        [this](const Error &error) { failed(error, {}); });
}

void KeysPage::renew() {
    const Secret now = old->peek(), a = one->peek(), b = two->peek();
    const Strength level = strengthOf(a);
    static const char *const names[] = {QT_TR_NOOP("At least 8 characters; several words are easiest to keep."),
                                        QT_TR_NOOP("Weak: easy to guess; add a word"),
                                        QT_TR_NOOP("Fair: another word would help"), QT_TR_NOOP("Good"),
                                        QT_TR_NOOP("Strong")};
    strength->setText(old->capsLikely() || one->capsLikely() || two->capsLikely()
                          ? tr("Caps Lock seems to be on.")
                          : tr(names[static_cast<std::size_t>(level)]));
    strengthBar->setValue(static_cast<int>(level));
    const QString needOld =
        now.empty() ? tr("Type the passphrase of now first; the three actions need it.") : QString();
    whyOld->setText(needOld.isEmpty() ? tr("Needed for the three actions.") : needOld);
    QString missing = needOld;
    if (missing.isEmpty() && level == Strength::tooShort)
        missing = tr("The new passphrase needs at least 8 characters.");
    else if (missing.isEmpty() && b.empty())
        missing = tr("Please type the new passphrase a second time.");
    else if (missing.isEmpty() && a != b)
        missing = tr("The two new passphrases differ.");
    else if (missing.isEmpty() && a == now)
        missing = tr("This is the passphrase of now.");
    two->setProperty(errorProperty, !b.empty() && a.size() <= b.size() && a != b);
    two->update();
    const QString waiting = busy ? tr("Something is being done; please wait.") : QString();
    const QString waits = needOld.isEmpty() ? QString() : tr("Waits for the passphrase of now.");
    whyChange->setText(busy ? QString() : waits.isEmpty() ? missing : waits);
    whyOut->setText(busy ? QString() : waits);
    const auto allow = [](Button *button, const QString &why) {
        why.isEmpty() ? button->enable() : button->disable(why);
    };
    allow(change, busy ? waiting : missing);
    allow(fresh, busy ? waiting : needOld);
    allow(out, busy ? waiting : needOld);
    allow(rest, waiting);
}

void KeysPage::setBusy(bool isBusy) {
    busy = isBusy;
    for (PassphraseEdit *each : {old, one, two})
        each->setEnabled(!busy);
    renew();
}

void KeysPage::failed(const Error &error, const QString &safe) {
    work->hide();
    setBusy(false);
    told->say(BannerKind::error, describe(error), safe);
    told->show();
    if (error.code == Code::wrongPassphrase)
        old->setFocus(Qt::OtherFocusReason);
}

void KeysPage::changePassphrase() {
    const auto before = std::make_shared<Secret>(old->take()), after = std::make_shared<Secret>(one->take());
    two->take();
    told->hide();
    setBusy(true);
    runTask(
        this,
        [space = ws, before, after](Work &) {
            space->vault().changePassphrase(*before, *after);
            noteActivity(*space, "passphrase");
        },
        [this] {
            setBusy(false);
            told->say(BannerKind::info, tr("The passphrase is changed."),
                      tr("The recovery code stays as it is. Backups and exports made before keep the old passphrase."));
            told->show();
            reload();
        },
        [this](const Error &error) { failed(error, tr("The passphrase is as it was.")); });
}

void KeysPage::makeCode() {
    const auto now = std::make_shared<Secret>(old->take());
    told->hide();
    setBusy(true);
    runTask(
        this,
        [space = ws, now](Work &) {
            auto code = std::make_shared<Secret>(space->vault().newRecoveryCode(*now));
            noteActivity(*space, "recovery");
            return code;
        },
        [this](const std::shared_ptr<Secret> &code) {
            setBusy(false);
            forms->hide();
            paperCard->show();
            paper->show(std::move(*code));
        },
        [this](const Error &error) { failed(error, tr("The recovery code is as it was.")); });
}

void KeysPage::askExport() {
    const QString name = QFileInfo(text(ws->folder().string())).completeBaseName() + QStringLiteral(".simsa-workspace");
    auto *dialog = new QFileDialog(window(), tr("Export the workspace"), QDir::home().filePath(name),
                                   tr("Whole workspaces (*.simsa-workspace)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("simsa-workspace"));
    connect(dialog, &QFileDialog::fileSelected, this, &KeysPage::exportTo);
    dialog->open();
}

void KeysPage::exportTo(const QString &path) {
    const auto now = std::make_shared<Secret>(old->take());
    told->hide();
    setBusy(true);
    Task *task = runTask(
        this,
        [space = ws, now, to = Path(path.toStdString())](Work &w) {
            return exportWorkspace(*space, *now, to, w.progress());
        },
        [this, path](const ExportInfo &info) {
            work->hide();
            setBusy(false);
            told->say(
                BannerKind::info, tr("Exported and verified: %1.").arg(QFileInfo(path).fileName()),
                tr("%n file(s), %1; each was read back and compared. If the work goes on from the other device, lay "
                   "this workspace to rest: of two copies only one may seal.",
                   nullptr, static_cast<int>(info.parts.size()))
                    .arg(QLocale().formattedDataSize(info.bytes())));
            told->show();
            rest->setFocus(Qt::OtherFocusReason);
            reload();
        },
        [this](const Error &error) { failed(error, tr("No file was written; the workspace is as it was.")); });
    work->follow(task);
    work->show();
}

void KeysPage::askRest() {
    const auto turn = [this](bool sleep) {
        runTask(
            this, [space = ws, sleep](Work &) { sleep ? layToRest(*space) : wake(*space); },
            [this, sleep] {
                told->say(BannerKind::info, sleep ? tr("This workspace is at rest.") : tr("This workspace goes on."),
                          sleep ? tr("It can be read; nothing is sealed, logged or sent from it.")
                                : tr("Lay the other copy to rest there."));
                told->show();
                reload();
            },
            [this](const Error &error) { failed(error, {}); });
    };
    if (resting)
        confirm(this,
                {QStringLiteral("alert"),
                 tr("Go on with this workspace?"),
                 tr("Another copy of it may have gone on since. If both seal, the log refuses the later of two "
                    "revisions; two chairs would fork their own log."),
                 {},
                 tr("Leave it at rest"),
                 tr("Go on here")},
                this, [turn] { turn(false); });
    else
        confirm(
            this,
            {QStringLiteral("pause"),
             tr("Lay this workspace to rest?"),
             tr("Nothing is sealed, logged or sent from here any more. It can be read, and woken again if the other "
                "copy is gone."),
             {},
             tr("Go on here"),
             tr("Lay to rest")},
            this, [turn] { turn(true); });
}

} // namespace simsa
