#include "ui/desk/SealFiles.h"

#include "ui/desk/DeskText.h"
#include "ui/shell/Labels.h"
#include "ui/shell/Language.h"
#include "ui/shell/Panels.h"
#include "ui/shell/Task.h"

#include "app/base/Files.h"
#include "app/roles/Words.h"

#include <QFileDialog>
#include <QVBoxLayout>

namespace simsa {

SealFiles::SealFiles(std::shared_ptr<Workspace> workspace, QWidget *parent)
    : QWidget(parent), ws(std::move(workspace)), list(new QVBoxLayout),
      file(new Button(tr("Save the sealed file..."), ButtonKind::normal, QStringLiteral("exp"))),
      sync(new Button(tr("Sync"), ButtonKind::normal, QStringLiteral("sync"))),
      sheet(new Button(tr("Save the score sheet (PDF)..."), ButtonKind::normal, QStringLiteral("doc"))),
      receipts(new Button(tr("Receipts and my row"), ButtonKind::link, QStringLiteral("done"))),
      why(new Text(tr("Nothing is sealed yet."), TextSize::secondary, Tone::text2)),
      caution(new Text(tr("A file outside the workspace is not protected: whoever has it can read it."),
                       TextSize::secondary, Tone::attention)) {
    const Theme &look = theme();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look.px(6));
    list->setSpacing(look.px(6));
    column->addLayout(list);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(file);
    buttons->addWidget(sync);
    buttons->addStretch(1);
    column->addLayout(buttons);
    column->addWidget(receipts, 0, Qt::AlignLeft);
    auto *own = new QHBoxLayout;
    own->addWidget(sheet);
    own->addWidget(why, 1);
    own->addStretch(0);
    column->addLayout(own);
    caution->setWrapping(true);
    column->addWidget(caution);
    for (Button *each : {file, sync, sheet})
        each->setSmall(true);
    connect(receipts, &Button::clicked, this, &SealFiles::receiptsAsked);
    const auto ask = [this](const QString &title, const QString &name, const QString &filter, auto then) {
        auto *dialog = new QFileDialog(window(), title, name, filter);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->setDefaultSuffix(QFileInfo(name).suffix());
        connect(dialog, &QFileDialog::fileSelected, this, then);
        dialog->open();
    };
    connect(file, &Button::clicked, this, [this, ask] {
        ask(tr("Save the sealed file"), QStringLiteral("ballot.simsa-ballot"), tr("Sealed ballots (*.simsa-ballot)"),
            [this](const QString &path) { saveFile(path); });
    });
    connect(sheet, &Button::clicked, this, [this, ask] {
        ask(tr("Save the score sheet"), QStringLiteral("score-sheet.pdf"), tr("PDF files (*.pdf)"),
            [this](const QString &path) { saveSheet(path); });
    });
    connect(sync, &Button::clicked, this, &SealFiles::syncAsked);
}

void SealFiles::addLine(const OwnSubmission &own) {
    const bool refused = own.state == "refused", accepted = own.state == "accepted" || own.state == "opened";
    const QString state = own.state == "sealed"      ? tr("sealed, not yet delivered")
                          : own.state == "delivered" ? tr("delivered, no receipt yet")
                          : accepted                 ? tr("delivered, in the log")
                                                     : tr("refused: %1").arg(describeReason(own.refusal));
    auto *box = new QWidget; // one line; goes as a whole
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme().px(8));
    row->addWidget(new IconLabel(refused    ? QStringLiteral("error")
                                 : accepted ? QStringLiteral("done")
                                            : QStringLiteral("clock"),
                                 refused    ? Tone::error
                                 : accepted ? Tone::accent
                                            : Tone::text2),
                   0, Qt::AlignTop);
    auto *text = new Text(tr("%1 · %2").arg(DeskText::moment(own.sealed), state), TextSize::secondary,
                          refused ? Tone::error : Tone::text2);
    text->setLead(tr("Revision %1").arg(own.revision));
    text->setWrapping(true);
    row->addWidget(text, 1);
    if (!own.reason.empty()) {
        text->setText(text->text() + QLatin1Char('\n') + tr("Reason: %1").arg(words(own.reason)));
    }
    list->addWidget(box);
    lines << text->fullText();
}

void SealFiles::show(const DeskSnapshot &snapshot) {
    now = snapshot;
    while (QLayoutItem *item = list->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    lines.clear();
    const bool any = !now.submissions.empty();
    file->setVisible(any);
    sync->setVisible(any);
    receipts->setVisible(any || (now.stored && now.stored->closed));
    const bool exported = now.stored && now.stored->round.policy.disclosure.exportOwnSheet;
    sheet->setVisible(exported);
    caution->setVisible(exported);
    why->setVisible(exported && !any);
    any ? sheet->enable() : sheet->disable(why->text());
    if (any)
        list->addWidget(new Text(tr("Sealed so far"), TextSize::body, Tone::text, true));
    for (const OwnSubmission &own : now.submissions)
        addLine(own);
    setVisible(any || exported || (now.stored && now.stored->closed));
}

QString SealFiles::newest() const {
    return lines.value(0);
}

void SealFiles::write(const QString &path, std::function<Bytes(Workspace &)> content, const QString &lead,
                      const QString &text) {
    runTask(
        this,
        [space = ws, content = std::move(content), to = Path(path.toStdString())](Work &) {
            writeFile(to, content(*space));
        },
        [this, lead, text] { Q_EMIT said(BannerKind::info, lead, text); },
        [this](const Error &error) { Q_EMIT said(BannerKind::error, describe(error), tr("No file was written.")); });
}

void SealFiles::saveFile(const QString &path) {
    write(
        path, [id = now.stored->round.id](Workspace &space) { return Evaluator(space).sealedFile(id); },
        tr("The sealed file is saved."), tr("Hand it to the chair."));
}

void SealFiles::saveSheet(const QString &path) {
    if (now.submissions.empty())
        return;
    write(
        path,
        [id = now.stored->round.id, language = currentLanguage().toStdString(),
         sealed = DeskText::moment(now.submissions.front().sealed).toStdString()](Workspace &space) {
            return Evaluator(space).scoreSheet(id, language, sealed);
        },
        tr("The score sheet is saved."), caution->text());
}

} // namespace simsa
