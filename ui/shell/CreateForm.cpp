#include "ui/shell/CreateForm.h"

#include "ui/shell/Field.h"
#include "ui/shell/PassphraseEdit.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace simsa {

CreateForm::CreateForm(QWidget *parent)
    : QWidget(parent), roleBox(new QComboBox), nameField(new Field(tr("Your name"))),
      affiliation(new Field(tr("Affiliation"))), groupBox(new QComboBox), folderField(new Field(tr("Workspace name"))),
      placeText(new Text({}, TextSize::secondary, Tone::text2)), one(new PassphraseEdit), two(new PassphraseEdit),
      strength(new Text({}, TextSize::secondary, Tone::text2)), strengthBar(new Bar(nullptr, true)),
      why(new Text({}, TextSize::secondary, Tone::text2)), problem(new Banner(BannerKind::error)),
      create(new Button(tr("Create"), ButtonKind::primary)) {
    const Theme &look = theme();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look.px(10));
    column->addWidget(new Text(tr("New workspace"), TextSize::page, Tone::text, true));

    const auto labelled = [&look](const QString &label, QWidget *widget) {
        auto *box = new QVBoxLayout;
        box->setSpacing(look.px(4));
        box->addWidget(new Text(label, TextSize::body, Tone::text, true));
        box->addWidget(widget);
        widget->setAccessibleName(label);
        return box;
    };
    for (const auto &[key, words] :
         {std::pair{"evaluator", tr("Evaluator")}, std::pair{"chair", tr("Chair (runs the round)")},
          std::pair{"trustee", tr("Trustee")}, std::pair{"auditor", tr("Auditor")}})
        roleBox->addItem(words, QString::fromLatin1(key));
    groupBox->addItem(tr("At home"), QStringLiteral("home"));
    groupBox->addItem(tr("Abroad"), QStringLiteral("abroad"));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(look.px(16));
    grid->setVerticalSpacing(look.px(10));
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    grid->addWidget(nameField, 0, 0);
    grid->addLayout(labelled(tr("Role"), roleBox), 0, 1);
    grid->addWidget(affiliation, 1, 0);
    grid->addLayout(labelled(tr("Panel group"), groupBox), 1, 1);
    grid->addLayout(labelled(tr("Passphrase"), one), 2, 0);
    grid->addLayout(labelled(tr("Passphrase again"), two), 2, 1);
    column->addLayout(grid);
    auto *measure = new QHBoxLayout;
    strengthBar->setRange(0, 4);
    strengthBar->setFixedWidth(look.px(120));
    strengthBar->setAccessibleName(tr("Strength"));
    measure->addWidget(strengthBar, 0, Qt::AlignVCenter);
    measure->addWidget(strength, 1);
    column->addLayout(measure);
    column->addWidget(folderField);
    auto *placeRow = new QHBoxLayout;
    auto *choose = new Button(tr("Choose folder..."), ButtonKind::link);
    placeRow->addWidget(placeText, 1);
    placeRow->addWidget(choose);
    column->addLayout(placeRow);
    problem->hide();
    column->addWidget(problem);
    why->setWrapping(true);
    why->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(look.px(12));
    auto *back = new Button(tr("Back"));
    buttons->addWidget(back);
    buttons->addWidget(why, 1);
    buttons->addWidget(create);
    column->addSpacing(look.px(4));
    column->addLayout(buttons);
    nameField->edit()->setMaxLength(100);
    affiliation->edit()->setMaxLength(200);
    folderField->edit()->setMaxLength(80);
    parentFolder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    if (parentFolder.isEmpty())
        parentFolder = QDir::homePath();
    folderField->edit()->setText(tr("My reviews"));
    setFocusProxy(nameField);

    for (QLineEdit *each :
         {nameField->edit(), folderField->edit(), static_cast<QLineEdit *>(one), static_cast<QLineEdit *>(two)})
        connect(each, &QLineEdit::textChanged, this, &CreateForm::renew);
    for (PassphraseEdit *each : {one, two})
        connect(each, &PassphraseEdit::capsChanged, this, &CreateForm::renew);
    connect(roleBox, &QComboBox::currentIndexChanged, this, &CreateForm::renew);
    connect(choose, &Button::clicked, this, &CreateForm::choosePlace);
    connect(back, &Button::clicked, this, &CreateForm::backAsked);
    connect(create, &Button::clicked, this, &CreateForm::submit);
    connect(two, &QLineEdit::returnPressed, this, [this] { create->click(); });
    renew();
}

void CreateForm::setPlace(const QString &folder) {
    parentFolder = folder;
    renew();
}

QString CreateForm::place() const {
    QString name = folderField->edit()->text().trimmed();
    name.replace(QLatin1Char('/'), QLatin1Char('-'));
    while (name.startsWith(QLatin1Char('.')))
        name.remove(0, 1);
    if (!name.isEmpty() && !name.endsWith(QLatin1String(".simsa")))
        name += QLatin1String(".simsa");
    return name.isEmpty() ? QString() : QDir(parentFolder).filePath(name);
}

void CreateForm::choosePlace() {
    auto *dialog = new QFileDialog(this, tr("Folder for the workspace"), parentFolder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &CreateForm::setPlace);
    dialog->open();
}

void CreateForm::renew() {
    const Secret a = one->peek();
    const Secret b = two->peek();
    const Strength level = strengthOf(a);
    QString words;
    switch (level) {
    case Strength::tooShort:
        words = a.empty() ? tr("At least 8 characters; several words are easiest to keep.")
                          : tr("Too short: %1 of at least 8 characters").arg(characters(a));
        break;
    case Strength::weak:
        words = tr("Weak: easy to guess; add a word");
        break;
    case Strength::fair:
        words = tr("Fair: another word would help");
        break;
    case Strength::good:
        words = tr("Good");
        break;
    case Strength::strong:
        words = tr("Strong");
        break;
    }
    if (one->capsLikely() || two->capsLikely())
        words += QStringLiteral(" · ") + tr("Caps Lock seems to be on.");
    strength->setText(words);
    strengthBar->setValue(static_cast<int>(level));
    const QString at = place();
    const bool taken = !at.isEmpty() && QFileInfo::exists(at);
    placeText->setText(at.isEmpty() ? QString() : QDir::toNativeSeparators(at));
    placeText->setToolTip(at);
    QString missing;
    if (nameField->edit()->text().trimmed().isEmpty())
        missing = tr("Your name is missing.");
    else if (level == Strength::tooShort)
        missing = tr("The passphrase needs at least 8 characters.");
    else if (b.empty())
        missing = tr("Please type the passphrase a second time.");
    else if (a != b)
        missing = tr("The two passphrases differ.");
    else if (at.isEmpty())
        missing = tr("The workspace needs a name.");
    else if (taken)
        missing = tr("There is already something with this name; please choose another.");
    two->setProperty(errorProperty, !b.empty() && a.size() <= b.size() && a != b);
    two->update();
    why->setText(busy ? QString() : missing);
    create->setText(busy ? tr("Creating...") : tr("Create"));
    if (busy)
        create->disable(tr("The workspace is being created."));
    else if (!missing.isEmpty())
        create->disable(missing);
    else
        create->enable();
}

void CreateForm::submit() {
    problem->hide();
    NewWorkspace wanted;
    wanted.folder = Path(place().toStdString());
    wanted.role = roleBox->currentData().toString().toStdString();
    wanted.name = nameField->edit()->text().trimmed().toStdString();
    wanted.affiliation = affiliation->edit()->text().trimmed().toStdString();
    wanted.group = groupBox->currentData().toString().toStdString();
    busy = true;
    wanted.passphrase = one->take();
    two->take();
    renew();
    if (onSubmit)
        onSubmit(std::move(wanted));
}

void CreateForm::setBusy(bool isBusy) {
    busy = isBusy;
    renew();
}

void CreateForm::failed(const QString &sentence) {
    busy = false;
    problem->say(BannerKind::error, sentence, tr("Please type the passphrase once more."));
    problem->show();
    renew();
    one->setFocus(Qt::OtherFocusReason);
}

void CreateForm::reset() {
    busy = false;
    one->take();
    two->take();
    nameField->edit()->clear();
    affiliation->edit()->clear();
    problem->hide();
    renew();
}

} // namespace simsa
