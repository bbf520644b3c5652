#include "ui/shell/ImportForm.h"

#include "ui/shell/Field.h"
#include "ui/shell/LongWork.h"
#include "ui/shell/PassphraseEdit.h"
#include "ui/shell/Task.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace simsa {

ImportForm::ImportForm(QWidget *parent)
    : QWidget(parent), from(new Text({}, TextSize::body, Tone::text2)),
      placeText(new Text({}, TextSize::secondary, Tone::text2)), why(new Text({}, TextSize::secondary, Tone::text2)),
      secret(new PassphraseEdit), name(new Field(tr("Workspace name"))), problem(new Banner(BannerKind::error)),
      work(new LongWork(QStringLiteral("imp"), tr("Importing the workspace"), {},
                        tr("If you stop, nothing of it stays on this computer."))),
      go(new Button(tr("Import"), ButtonKind::primary, QStringLiteral("imp"))) {
    const Theme &look = theme();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look.px(10));
    column->addWidget(new Text(tr("Import a workspace"), TextSize::page, Tone::text, true));
    column->addWidget(from);
    const QString label = tr("Its passphrase or recovery code");
    column->addWidget(new Text(label, TextSize::body, Tone::text, true));
    column->addWidget(secret);
    secret->setAccessibleName(label);
    column->addWidget(name);
    auto *row = new QHBoxLayout;
    auto *choose = new Button(tr("Choose folder..."), ButtonKind::link);
    row->addWidget(placeText, 1);
    row->addWidget(choose);
    column->addLayout(row);
    auto *one =
        new Text(tr("Only one copy may go on: lay the workspace on the other device to rest there (Settings, Keys "
                    "and copies). If both seal, the log takes the first and refuses the other."),
                 TextSize::secondary, Tone::attention);
    one->setWrapping(true);
    column->addWidget(one);
    problem->hide();
    column->addWidget(problem);
    work->hide();
    column->addWidget(work);
    why->setWrapping(true);
    why->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(look.px(12));
    auto *back = new Button(tr("Back"));
    buttons->addWidget(back);
    buttons->addWidget(why, 1);
    buttons->addWidget(go);
    column->addLayout(buttons);
    name->edit()->setMaxLength(80);
    parentFolder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    if (parentFolder.isEmpty())
        parentFolder = QDir::homePath();
    connect(secret, &QLineEdit::textChanged, this, &ImportForm::renew);
    connect(name->edit(), &QLineEdit::textChanged, this, &ImportForm::renew);
    connect(choose, &Button::clicked, this, &ImportForm::choosePlace);
    connect(back, &Button::clicked, this, &ImportForm::backAsked);
    connect(go, &Button::clicked, this, &ImportForm::submit);
    connect(secret, &QLineEdit::returnPressed, this, [this] { go->click(); });
    renew();
}

void ImportForm::setFile(const Path &chosen) {
    file = chosen;
    name->edit()->setText(QFileInfo(QString::fromStdString(chosen.string())).completeBaseName());
    renew();
}

void ImportForm::setPlace(const QString &folder) {
    parentFolder = folder;
    renew();
}

QString ImportForm::place() const {
    QString text = name->edit()->text().trimmed();
    text.replace(QLatin1Char('/'), QLatin1Char('-'));
    while (text.startsWith(QLatin1Char('.')))
        text.remove(0, 1);
    if (!text.isEmpty() && !text.endsWith(QLatin1String(".simsa")))
        text += QLatin1String(".simsa");
    return text.isEmpty() ? QString() : QDir(parentFolder).filePath(text);
}

void ImportForm::choosePlace() {
    auto *dialog = new QFileDialog(this, tr("Folder for the workspace"), parentFolder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &ImportForm::setPlace);
    dialog->open();
}

void ImportForm::renew() {
    from->setText(QString::fromStdString(file.filename().string()));
    from->setToolTip(QString::fromStdString(file.string()));
    const QString at = place();
    placeText->setText(at.isEmpty() ? QString() : QDir::toNativeSeparators(at));
    placeText->setToolTip(at);
    QString missing;
    if (secret->text().isEmpty())
        missing = tr("Please type the passphrase.");
    else if (at.isEmpty())
        missing = tr("The workspace needs a name.");
    else if (QFileInfo::exists(at))
        missing = tr("There is already something with this name; please choose another.");
    why->setText(busy ? QString() : missing);
    go->setText(busy ? tr("Importing...") : tr("Import"));
    if (busy)
        go->disable(tr("The workspace is being imported."));
    else if (!missing.isEmpty())
        go->disable(missing);
    else
        go->enable();
}

void ImportForm::submit() {
    problem->hide();
    ImportWanted wanted{file, Path(place().toStdString()), secret->take()};
    busy = true;
    renew();
    if (onSubmit)
        onSubmit(std::move(wanted));
}

void ImportForm::follow(Task *task) {
    work->follow(task);
    work->show();
}

QString ImportForm::errorText() const {
    return problem->isHidden() ? QString() : problem->text();
}

void ImportForm::failed(const QString &sentence) {
    busy = false;
    work->hide();
    problem->say(BannerKind::error, sentence, tr("Nothing was imported."));
    problem->show();
    renew();
    secret->setFocus(Qt::OtherFocusReason);
}

void ImportForm::reset() {
    busy = false;
    secret->take();
    problem->hide();
    work->hide();
    renew();
}

} // namespace simsa
