#include "ui/desk/LogBanner.h"

#include "ui/desk/DeskText.h"
#include "ui/shell/Task.h"

#include "app/base/Clock.h"
#include "app/base/Files.h"

#include <QFileDialog>

namespace simsa {

namespace {

// The second line of a signed note.
qulonglong entries(const std::string &note) {
    return words(note).section(QLatin1Char('\n'), 1, 1).toULongLong();
}

} // namespace

std::string logEvidence(const StoredRound &stored, const std::vector<LogFork> &forks) {
    std::string out = "Round " + stored.round.id + "\nRound digest " + stored.digest + "\nChair's key " +
                      stored.round.chairSigning + "\n";
    for (const LogFork &fork : forks)
        out += "\n== Seen " + toTimeText(fork.time) + "\n\n-- Checkpoint known before\n" + fork.known +
               "\n-- Checkpoint that contradicts it\n" + fork.seen;
    return out;
}

LogBanner::LogBanner(QWidget *parent)
    : Banner(BannerKind::error, {}, {}, parent), button(setAction(tr("Save the evidence..."))) {
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

void LogBanner::show(const DeskSnapshot &snapshot) {
    now = snapshot;
    if (!now.stored || now.forks.empty())
        return hide();
    const LogFork &last = now.forks.back();
    const qulonglong before = entries(last.known), after = entries(last.seen);
    say(BannerKind::error,
        after < before ? tr("The log of this round shrank from %1 to %2 entries.").arg(before).arg(after)
                       : tr("The log of this round says two different things."),
        tr("Your scores and sealed ballots are safe, and both signed statements are kept as evidence. Nothing more is "
           "taken from this log until it is sound again. Save the evidence and hand it to the audit, not only to the "
           "chair."));
    setVisible(true);
}

void LogBanner::save(const QString &path) {
    runTask(
        this,
        [text = logEvidence(*now.stored, now.forks), to = Path(path.toStdString())](Work &) {
            writeFile(to, view(text));
        },
        [this] { Q_EMIT saved(); }, [this](const Error &error) { Q_EMIT failed(error); });
}

} // namespace simsa
