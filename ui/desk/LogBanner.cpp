#include "ui/desk/LogBanner.h"

#include "ui/desk/DeskText.h"
#include "ui/shell/Task.h"

#include "app/base/Files.h"
#include "app/roles/Receipts.h"

#include <QFileDialog>

namespace simsa {

namespace {

// The second line of a signed note.
qulonglong entries(const std::string &note) {
    return words(note).section(QLatin1Char('\n'), 1, 1).toULongLong();
}

} // namespace

LogBanner::LogBanner(std::shared_ptr<Workspace> workspace, QWidget *parent)
    : Banner(BannerKind::error, {}, {}, parent), ws(std::move(workspace)),
      button(setAction(tr("Save the evidence..."))) {
    hide();
    connect(button, &QPushButton::clicked, this, [this] {
        auto *dialog = new QFileDialog(window(), tr("Save the evidence"), QStringLiteral("log-evidence.txt"),
                                       tr("Text files (*.txt)"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->setDefaultSuffix(QStringLiteral("txt"));
        connect(dialog, &QFileDialog::fileSelected, this, &LogBanner::save);
        dialog->open();
    });
}

void LogBanner::show(const std::string &roundId, const std::vector<LogFork> &forks) {
    round = roundId;
    if (forks.empty())
        return hide();
    const LogFork &last = forks.back();
    const qulonglong before = entries(last.known), after = entries(last.seen);
    say(BannerKind::error,
        after < before ? tr("The log of this round shrank from %1 to %2 entries.").arg(before).arg(after)
                       : tr("The log of this round says two different things."),
        chair ? tr("The shared folder holds a log with your signature that this workspace did not write: a second copy "
                   "of the workspace went on, or your key is in other hands. What was received here is safe, and both "
                   "signed statements are kept as evidence. Lay the other copy to rest, save the evidence, and tell "
                   "the audit.")
              : tr("Your scores and sealed ballots are safe, and both signed statements are kept as evidence. Nothing "
                   "more is taken from this log until it is sound again. Save the evidence and hand it to the audit, "
                   "not only to the chair."));
    setVisible(true);
}

void LogBanner::save(const QString &path) {
    runTask(
        this,
        [space = ws, id = round, to = Path(path.toStdString())](Work &) {
            writeFile(to, view(logEvidence(*space, id)));
        },
        [this] { Q_EMIT saved(); }, [this](const Error &error) { Q_EMIT failed(error); });
}

} // namespace simsa
