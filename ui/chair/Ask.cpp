#include "ui/chair/Ask.h"

#include <QFileDialog>

namespace simsa {

namespace {

void openDialog(QFileDialog *dialog, Chosen chosen) {
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog, [chosen](const QString &path) { chosen(path); });
    dialog->open();
}

} // namespace

void askOpenFile(QWidget *parent, const QString &title, const QString &filter, Chosen chosen) {
    auto *dialog = new QFileDialog(parent, title, {}, filter);
    dialog->setFileMode(QFileDialog::ExistingFile);
    openDialog(dialog, std::move(chosen));
}

void askFolder(QWidget *parent, const QString &title, Chosen chosen) {
    auto *dialog = new QFileDialog(parent, title);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    openDialog(dialog, std::move(chosen));
}

void askSaveFile(QWidget *parent, const QString &title, const QString &name, Chosen chosen) {
    auto *dialog = new QFileDialog(parent, title);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->selectFile(name);
    openDialog(dialog, std::move(chosen));
}

} // namespace simsa
