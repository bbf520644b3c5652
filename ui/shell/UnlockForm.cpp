#include "ui/shell/UnlockForm.h"

#include "ui/shell/Labels.h"
#include "ui/shell/PassphraseEdit.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace simsa {

UnlockForm::UnlockForm(Mode mode_, QWidget *parent)
    : QWidget(parent), mode(mode_), name(new Text({}, TextSize::group, Tone::text, true)),
      place(new Text({}, TextSize::secondary, Tone::text2)), caption(new Text({}, TextSize::body, Tone::text, true)),
      field(new PassphraseEdit), problem(new Banner(BannerKind::error)), hint(new QWidget),
      hintText(new Text({}, TextSize::secondary, Tone::text2)),
      open(new Button({}, ButtonKind::primary, QStringLiteral("unlock"))) {
    const Theme &look = theme();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look.px(8));
    if (mode == start) {
        auto *top = new QHBoxLayout;
        top->setSpacing(look.px(12));
        top->addWidget(new IconLabel(QStringLiteral("folder"), Tone::text2, 20));
        auto *names = new QVBoxLayout;
        names->setSpacing(0);
        names->addWidget(name);
        names->addWidget(place);
        top->addLayout(names, 1);
        auto *other = new Button(tr("Other workspace"), ButtonKind::link);
        connect(other, &Button::clicked, this, &UnlockForm::otherWorkspaceAsked);
        top->addWidget(other, 0, Qt::AlignVCenter);
        column->addLayout(top);
        column->addSpacing(look.px(8));
    } else {
        name->hide();
        place->hide();
        name->setParent(this);
        place->setParent(this);
    }
    column->addWidget(caption);
    field->setMinimumHeight(look.px(mode == start ? 44 : 38));
    column->addWidget(field);
    problem->setInline(true);
    problem->hide();
    column->addWidget(problem);
    auto *hintRow = new QHBoxLayout(hint);
    hintRow->setContentsMargins(0, 0, 0, 0);
    hintRow->setSpacing(look.px(6));
    if (mode == start)
        hintRow->addWidget(new IconLabel(QStringLiteral("keyboard"), Tone::text2, 14), 0, Qt::AlignTop);
    else
        hintText->setAlignment(Qt::AlignCenter);
    hintText->setWrapping(true);
    hintRow->addWidget(hintText, 1);
    column->addWidget(hint);
    column->addSpacing(look.px(4));
    open->setMinimumHeight(look.px(mode == start ? 40 : 32));
    column->addWidget(open);
    if (mode == start) {
        column->addSpacing(look.px(4));
        auto *links = new QHBoxLayout;
        switchCode = new Button({}, ButtonKind::link);
        auto *fresh = new Button(tr("Create a new workspace"), ButtonKind::link);
        links->addWidget(switchCode);
        links->addStretch(1);
        links->addWidget(fresh);
        column->addLayout(links);
        bring = new Button(tr("Import a workspace"), ButtonKind::link);
        column->addWidget(bring, 0, Qt::AlignRight);
        connect(bring, &Button::clicked, this, &UnlockForm::importAsked);
        connect(switchCode, &Button::clicked, this, [this] { useRecoveryCode(!recovery); });
        connect(fresh, &Button::clicked, this, &UnlockForm::newWorkspaceAsked);
    }
    setFocusProxy(field);
    tick.setInterval(1000);
    connect(&tick, &QTimer::timeout, this, [this] {
        if (--waiting <= 0) {
            tick.stop();
            waiting = 0;
        }
        renew();
    });
    connect(open, &Button::clicked, this, &UnlockForm::submit);
    connect(field, &QLineEdit::returnPressed, this, &UnlockForm::submit);
    connect(field, &QLineEdit::textEdited, this, [this] {
        field->setProperty(errorProperty, false);
        if (waiting == 0)
            problem->hide();
        renew();
    });
    connect(field, &PassphraseEdit::capsChanged, this, &UnlockForm::renew);
    renew();
}

void UnlockForm::showEvent(QShowEvent *) {
    field->setFocus(Qt::OtherFocusReason);
}

void UnlockForm::setWorkspace(const Path &newFolder) {
    folder = newFolder;
    renew();
}

void UnlockForm::useRecoveryCode(bool code) {
    recovery = code;
    field->clear();
    problem->hide();
    field->setProperty(errorProperty, false);
    renew();
    field->setFocus(Qt::OtherFocusReason);
}

QString UnlockForm::errorText() const {
    return problem->isHidden() ? QString() : problem->text();
}

void UnlockForm::renew() {
    const QString file = QString::fromStdString(folder.filename().string());
    const QString path = QString::fromStdString(folder.parent_path().string());
    name->setText(folder.empty() ? tr("No workspace yet") : file);
    place->setText(folder.empty() ? tr("Create one or choose its folder.")
                                  : place->fontMetrics().elidedText(path, Qt::ElideMiddle, theme().px(224)));
    for (Text *each : {name, place}) // where a long name has no room
        each->setToolTip(folder.empty() ? QString() : path + QLatin1Char('/') + file);
    caption->setText(recovery ? tr("Recovery code") : tr("Passphrase"));
    caption->setVisible(mode == start);
    field->setAccessibleName(recovery ? tr("Recovery code") : tr("Passphrase"));
    if (switchCode)
        switchCode->setText(recovery ? tr("Open with the passphrase") : tr("Open with the recovery code"));
    if (field->capsLikely() && !recovery)
        hintText->setText(tr("Caps Lock seems to be on."));
    else if (mode == locked)
        hintText->setText(tr("The passphrase brings you back to where you were. Everything is saved."));
    else if (recovery)
        hintText->setText(tr("The letters and digits you wrote down; case, spaces and hyphens do not matter."));
    else
        hintText->setText(tr("Latin letters are typed, whatever the keyboard's input method."));
    hintText->setTone(field->capsLikely() && !recovery ? Tone::attention : Tone::text2);
    hint->setVisible(problem->isHidden());
    field->setEnabled(!busy && !folder.empty());
    if (busy) {
        open->setText(tr("Opening..."));
        open->disable(tr("The key is being worked out from the passphrase."));
    } else if (waiting > 0) {
        open->setText(tr("Open (%1 s)").arg(waiting));
        open->disable(tr("After several wrong passphrases there is a short wait."));
    } else {
        open->setText(tr("Open"));
        if (folder.empty())
            open->disable(tr("Choose or create a workspace first."));
        else
            open->enable();
    }
    open->setAccessibleName(open->text());
}

void UnlockForm::submit() {
    if (busy || waiting > 0 || folder.empty())
        return;
    if (field->text().isEmpty()) {
        field->setFocus(Qt::OtherFocusReason);
        return;
    }
    problem->hide();
    setBusy(true);
    if (onSubmit)
        onSubmit(folder, field->take());
}

void UnlockForm::setBusy(bool isBusy) {
    busy = isBusy;
    renew();
}

void UnlockForm::wrong() {
    busy = false;
    ++wrongOnes;
    const QString lead = recovery ? tr("The recovery code does not fit.") : tr("The passphrase does not fit.");
    QStringList more;
    if (field->capsLikely() && !recovery)
        more << tr("Caps Lock seems to be on.");
    if (wrongOnes >= 3) {
        waiting = 4 << std::min(wrongOnes - 3, 4); // 4, 8, 16, 32, 64 s
        more << tr("After %n wrong ones you can try again in %1 s.", nullptr, wrongOnes).arg(waiting);
        tick.start();
    } else {
        more << tr("Nothing is lost; please try again.");
    }
    problem->say(BannerKind::error, lead, more.join(QLatin1Char(' ')));
    problem->show();
    field->setProperty(errorProperty, true);
    renew();
    field->setFocus(Qt::OtherFocusReason);
}

void UnlockForm::failed(const QString &sentence) {
    busy = false;
    problem->say(BannerKind::error, {}, sentence);
    problem->show();
    renew();
    field->setFocus(Qt::OtherFocusReason);
}

void UnlockForm::takeOver(const UnlockForm &old) {
    folder = old.folder;
    wrongOnes = old.wrongOnes;
    waiting = old.waiting;
    busy = old.busy;
    recovery = old.recovery;
    if (waiting > 0)
        tick.start(old.tick.interval());
    renew();
}

void UnlockForm::succeeded() {
    busy = false;
    wrongOnes = waiting = 0;
    tick.stop();
    field->take();
    field->setProperty(errorProperty, false);
    problem->hide();
    recovery = false;
    renew();
}

} // namespace simsa
