// The file dialogs of the chair: opened, never waited for; beside them the questions with fields.
#pragma once

#include "ui/shell/Ask.h"

#include <functional>

namespace simsa {

using Chosen = std::function<void(const QString &path)>;
void askOpenFile(QWidget *parent, const QString &title, const QString &filter, Chosen chosen);
void askFolder(QWidget *parent, const QString &title, Chosen chosen);
void askSaveFile(QWidget *parent, const QString &title, const QString &name, Chosen chosen);

} // namespace simsa
