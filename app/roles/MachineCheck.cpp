#include "app/roles/MachineCheck.h"

#include "app/base/Error.h"
#include "app/crypto/SelfTest.h"
#include "app/workspace/Activity.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace simsa {

namespace {

QString say(const char *text) {
    return QCoreApplication::translate("Machine", text);
}

struct Words {
    const char *key, *state, *found, *meaning, *advice;
};
// clang-format off
constexpr Words table[] = {
    {"crypto", "passed", QT_TRANSLATE_NOOP("Machine", "All known answers came out right"),
     QT_TRANSLATE_NOOP("Machine", "Hashes, signatures, encryption, key derivation and shares compute here what their published tests say."), ""},
    {"crypto", "failed", QT_TRANSLATE_NOOP("Machine", "The known answer of %1 did not come out"),
     QT_TRANSLATE_NOOP("Machine", "What this program computes cannot be relied on, so it opens no workspace."),
     QT_TRANSLATE_NOOP("Machine", "Reinstall the program; if it stays so, use another computer.")},
    {"cipher", "on", QT_TRANSLATE_NOOP("Machine", "SQLCipher %1"),
     QT_TRANSLATE_NOOP("Machine", "Every page of the workspace's database is encrypted and authenticated."), ""},
    {"cipher", "none", QT_TRANSLATE_NOOP("Machine", "The database engine names no cipher"),
     QT_TRANSLATE_NOOP("Machine", "The workspace would lie on the disk in the clear."),
     QT_TRANSLATE_NOOP("Machine", "Reinstall the program from its own source.")},
    {"seccomp", "filter", QT_TRANSLATE_NOOP("Machine", "System call filter available"),
     QT_TRANSLATE_NOOP("Machine", "What reads the proposals can be locked in: it may call only a short list of the kernel's functions."), ""},
    {"seccomp", "old", QT_TRANSLATE_NOOP("Machine", "An old form of the system call filter"),
     QT_TRANSLATE_NOOP("Machine", "The kernel can lock in what reads the proposals, but less firmly than newer ones."),
     QT_TRANSLATE_NOOP("Machine", "Update the system's kernel when you can.")},
    {"seccomp", "none", QT_TRANSLATE_NOOP("Machine", "No system call filter"),
     QT_TRANSLATE_NOOP("Machine", "What reads the proposals cannot be locked in, so no document is opened here."),
     QT_TRANSLATE_NOOP("Machine", "Use a system whose kernel has seccomp.")},
    {"landlock", "on", QT_TRANSLATE_NOOP("Machine", "Landlock, %1"),
     QT_TRANSLATE_NOOP("Machine", "What reads the proposals sees nothing of the file system."), ""},
    {"landlock", "none", QT_TRANSLATE_NOOP("Machine", "No Landlock"),
     QT_TRANSLATE_NOOP("Machine", "An extra layer that older kernels lack; the system call filter stands without it."), ""},
    {"cores", "off", QT_TRANSLATE_NOOP("Machine", "No core files of this program"),
     QT_TRANSLATE_NOOP("Machine", "If it crashes, its memory with the keys is not written to the disk."), ""},
    {"cores", "dumpable", QT_TRANSLATE_NOOP("Machine", "No core files, but the system may still look in"),
     QT_TRANSLATE_NOOP("Machine", "No core file is written; a crash reporter of the system could read the memory."), ""},
    {"cores", "on", QT_TRANSLATE_NOOP("Machine", "Core files are possible"),
     QT_TRANSLATE_NOOP("Machine", "If the program crashes, its memory with the keys may be written to the disk."),
     QT_TRANSLATE_NOOP("Machine", "Start the program as it was installed, without a debugger.")},
    {"ptrace", "restricted", QT_TRANSLATE_NOOP("Machine", "Other programs cannot look into this one"),
     QT_TRANSLATE_NOOP("Machine", "The kernel keeps programs of the same person apart."), ""},
    {"ptrace", "open", QT_TRANSLATE_NOOP("Machine", "The kernel does not keep your programs apart"),
     QT_TRANSLATE_NOOP("Machine", "This program closes itself to others; another that runs as you could still try before it starts."),
     QT_TRANSLATE_NOOP("Machine", "Ask whoever looks after the computer to set kernel.yama.ptrace_scope to 1.")},
    {"ptrace", "unknown", QT_TRANSLATE_NOOP("Machine", "Not known whether programs are kept apart"),
     QT_TRANSLATE_NOOP("Machine", "The kernel says nothing of it. This program closes itself to others."), ""},
    {"locked", "held", QT_TRANSLATE_NOOP("Machine", "Keys are in locked memory (%1)"),
     QT_TRANSLATE_NOOP("Machine", "Keys and passphrases are never written to swap."), ""},
    {"locked", "limit", QT_TRANSLATE_NOOP("Machine", "Too little memory may be locked (%1)"),
     QT_TRANSLATE_NOOP("Machine", "Keys may reach the swap of this computer."),
     QT_TRANSLATE_NOOP("Machine", "Ask whoever looks after the computer to raise the memlock limit to 1 MiB or more.")},
    {"locked", "unheld", QT_TRANSLATE_NOOP("Machine", "No memory is locked now (%1)"),
     QT_TRANSLATE_NOOP("Machine", "Keys are locked as soon as a workspace is open; if this stays so then, they may reach the swap."), ""},
    {"swap", "none", QT_TRANSLATE_NOOP("Machine", "No swap"),
     QT_TRANSLATE_NOOP("Machine", "Nothing of the memory is written to the disk."), ""},
    {"swap", "memory", QT_TRANSLATE_NOOP("Machine", "Swap is in memory (%1)"),
     QT_TRANSLATE_NOOP("Machine", "It is compressed there and never reaches the disk."), ""},
    {"swap", "encrypted", QT_TRANSLATE_NOOP("Machine", "Swap is encrypted (%1)"),
     QT_TRANSLATE_NOOP("Machine", "What of the memory reaches the disk is unreadable there."), ""},
    {"swap", "plain", QT_TRANSLATE_NOOP("Machine", "Swap on the disk is not encrypted (%1)"),
     QT_TRANSLATE_NOOP("Machine", "Keys are locked in memory, but pages of proposals that were on screen may be left on the disk."),
     QT_TRANSLATE_NOOP("Machine", "Turn swap off while you judge, or let it be encrypted.")},
    {"swap", "file", QT_TRANSLATE_NOOP("Machine", "Swap in a file (%1)"),
     QT_TRANSLATE_NOOP("Machine", "It is encrypted only if the disk it lies on is; that cannot be told from here."),
     QT_TRANSLATE_NOOP("Machine", "Check that the disk is encrypted, or turn swap off while you judge.")},
    {"swap", "unknown", QT_TRANSLATE_NOOP("Machine", "Not known whether there is swap"),
     QT_TRANSLATE_NOOP("Machine", "The kernel does not say. Keys are locked in memory in any case."), ""},
    {"hibernation", "off", QT_TRANSLATE_NOOP("Machine", "No hibernation"),
     QT_TRANSLATE_NOOP("Machine", "The memory is never written to the disk as a whole."), ""},
    {"hibernation", "unused", QT_TRANSLATE_NOOP("Machine", "Hibernation is not set up"),
     QT_TRANSLATE_NOOP("Machine", "The kernel could, but has no place to write the memory to."), ""},
    {"hibernation", "encrypted", QT_TRANSLATE_NOOP("Machine", "Hibernation is possible, onto an encrypted disk"),
     QT_TRANSLATE_NOOP("Machine", "The whole memory would be written there, with the keys. The workspace locks before, and what is written is encrypted."), ""},
    {"hibernation", "plain", QT_TRANSLATE_NOOP("Machine", "Hibernation is possible, onto a disk that is not encrypted"),
     QT_TRANSLATE_NOOP("Machine", "It would write the whole memory there, with the keys of an open workspace."),
     QT_TRANSLATE_NOOP("Machine", "Shut the computer down instead, or let it only sleep.")},
    {"clock", "sane", QT_TRANSLATE_NOOP("Machine", "The clock is plausible (%1)"),
     QT_TRANSLATE_NOOP("Machine", "It is later than this program and than everything that this workspace has seen."), ""},
    {"clock", "beforeBuild", QT_TRANSLATE_NOOP("Machine", "The clock says %1, before this program was made"),
     QT_TRANSLATE_NOOP("Machine", "Times on your ballots and before the deadline would be wrong."),
     QT_TRANSLATE_NOOP("Machine", "Set the computer's clock.")},
    {"clock", "beforeSeen", QT_TRANSLATE_NOOP("Machine", "The clock is behind something signed at %1"),
     QT_TRANSLATE_NOOP("Machine", "Either this clock is slow or the one that signed was fast. Times on your ballots may be wrong."),
     QT_TRANSLATE_NOOP("Machine", "Set the computer's clock; if it is right, tell the chair.")},
    {"timesync", "synchronised", QT_TRANSLATE_NOOP("Machine", "The clock is set from the network (%1)"),
     QT_TRANSLATE_NOOP("Machine", "The deadline is the same here as elsewhere."), ""},
    {"timesync", "service", QT_TRANSLATE_NOOP("Machine", "A time service runs (%1)"),
     QT_TRANSLATE_NOOP("Machine", "It keeps the clock right while there is a network."), ""},
    {"timesync", "unknown", QT_TRANSLATE_NOOP("Machine", "Nothing is known to set the clock"),
     QT_TRANSLATE_NOOP("Machine", "Offline that is usual. The deadline holds by the chair's log, not by this clock."),
     QT_TRANSLATE_NOOP("Machine", "Compare the clock with another one before the deadline.")},
    {"timezone", "set", QT_TRANSLATE_NOOP("Machine", "Time zone %1"),
     QT_TRANSLATE_NOOP("Machine", "Deadlines are shown in it."), ""},
    {"timezone", "unknown", QT_TRANSLATE_NOOP("Machine", "No time zone is set; %1 is used"),
     QT_TRANSLATE_NOOP("Machine", "Deadlines are shown in it and may look hours off."),
     QT_TRANSLATE_NOOP("Machine", "Set the computer's time zone.")},
    {"disk", "enough", QT_TRANSLATE_NOOP("Machine", "%1 free"),
     QT_TRANSLATE_NOOP("Machine", "Enough for the documents of a round."), ""},
    {"disk", "little", QT_TRANSLATE_NOOP("Machine", "Only %1 free"),
     QT_TRANSLATE_NOOP("Machine", "The documents of a large round may not fit."),
     QT_TRANSLATE_NOOP("Machine", "Free some space on the disk of the workspace.")},
    {"disk", "full", QT_TRANSLATE_NOOP("Machine", "Only %1 free"),
     QT_TRANSLATE_NOOP("Machine", "Soon nothing more can be saved. What is saved is safe."),
     QT_TRANSLATE_NOOP("Machine", "Free some space on the disk of the workspace now.")},
    {"disk", "unknown", QT_TRANSLATE_NOOP("Machine", "Free space not known"),
     QT_TRANSLATE_NOOP("Machine", "The disk does not say. A full one loses nothing that was saved."), ""},
};
constexpr std::pair<const char *, const char *> names[] = {
    {"crypto", QT_TRANSLATE_NOOP("Machine", "Cryptography")}, {"cipher", QT_TRANSLATE_NOOP("Machine", "Database")},
    {"seccomp", QT_TRANSLATE_NOOP("Machine", "System call filter")}, {"landlock", QT_TRANSLATE_NOOP("Machine", "Landlock")},
    {"cores", QT_TRANSLATE_NOOP("Machine", "Core files")}, {"ptrace", QT_TRANSLATE_NOOP("Machine", "Other programs")},
    {"locked", QT_TRANSLATE_NOOP("Machine", "Locked memory")}, {"swap", QT_TRANSLATE_NOOP("Machine", "Swap")},
    {"hibernation", QT_TRANSLATE_NOOP("Machine", "Hibernation")}, {"clock", QT_TRANSLATE_NOOP("Machine", "Clock")},
    {"timesync", QT_TRANSLATE_NOOP("Machine", "Time service")}, {"timezone", QT_TRANSLATE_NOOP("Machine", "Time zone")},
    {"disk", QT_TRANSLATE_NOOP("Machine", "Disk")}};
// clang-format on

Finding crypto() {
    try {
        selfTest();
        return {"crypto", Health::good, "passed", {}};
    } catch (const Error &e) {
        return {"crypto", Health::bad, "failed", e.detail};
    }
}

Finding cipher(Workspace &ws) {
    const auto guard = ws.lock();
    std::string found;
    for (const char *pragma : {"PRAGMA cipher_version", "PRAGMA cipher_provider", "PRAGMA cipher_provider_version"}) {
        Statement row(ws.db(), pragma);
        if (row.step())
            found += (found.empty() ? "" : ", ") + row.text(0);
    }
    return {"cipher", found.empty() ? Health::bad : Health::good, found.empty() ? "none" : "on", found};
}

std::string summary(const std::vector<Finding> &findings) { // only what is not all right, by its stable words
    std::string out;
    for (const Finding &f : findings)
        if (f.health != Health::good)
            out += (out.empty() ? "" : ", ") + f.key + " " + f.state;
    return out.empty() ? "all right" : out;
}

} // namespace

std::int64_t newestTimeSeen(Workspace &ws) {
    const auto guard = ws.lock();
    // A chair's own lines are of its own clock, and an evaluator's of the chair's: either way they were now or before.
    Statement row(ws.db(), "SELECT coalesce(max(json_extract(line, '$.time')), '') FROM log WHERE position >= (SELECT "
                           "max(position) FROM log AS newest WHERE newest.round = log.round)");
    std::int64_t newest = 0;
    if (row.step() && !row.text(0).empty())
        newest = fromTimeText(row.text(0));
    Statement own(ws.db(), "SELECT max(t) FROM (SELECT max(received) AS t FROM submission UNION ALL SELECT "
                           "max(received) FROM declaration UNION ALL SELECT max(time) FROM activity)");
    if (own.step())
        newest = std::max(newest, own.optionalInteger(0).value_or(0));
    return newest;
}

std::vector<Finding> checkMachine(Workspace *ws, const MachineFacts *facts) {
    std::vector<Finding> out{crypto()};
    if (ws != nullptr)
        out.push_back(cipher(*ws));
    for (Finding &f :
         lookAtMachine(facts ? *facts : machineFacts(ws ? ws->folder() : Path(), ws ? newestTimeSeen(*ws) : 0)))
        out.push_back(std::move(f));
    return out;
}

std::vector<Finding> checkAndNote(Workspace &ws) {
    std::vector<Finding> out = checkMachine(&ws);
    const auto guard = ws.lock();
    const std::string now = summary(out);
    for (const Activity &each : activities(ws))
        if (each.kind == "machine") {
            if (each.text == now)
                return out;
            break;
        }
    noteActivity(ws, "machine", now);
    return out;
}

FindingWords describe(const Finding &finding) {
    FindingWords out;
    for (const auto &[key, name] : names)
        if (finding.key == key)
            out.name = say(name);
    QString found = QString::fromStdString(finding.found);
    if (finding.key == "clock" && !found.isEmpty()) // as people read times and sizes
        found = QDateTime::fromSecsSinceEpoch(fromTimeText(finding.found)).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
    if (finding.key == "disk" && found.endsWith(QLatin1String(" MiB")))
        found = QLocale().formattedDataSize(found.section(QLatin1Char(' '), 0, 0).toLongLong() << 20, 1);
    for (const Words &w : table)
        if (finding.key == w.key && finding.state == w.state) {
            out.found = say(w.found).replace(QLatin1String("%1"), found);
            out.meaning = say(w.meaning);
            out.advice = *w.advice ? say(w.advice) : QString();
        }
    switch (finding.health) {
    case Health::good:
        out.level = say(QT_TRANSLATE_NOOP("Machine", "All right"));
        break;
    case Health::note:
        out.level = say(QT_TRANSLATE_NOOP("Machine", "To know"));
        break;
    case Health::warn:
        out.level = say(QT_TRANSLATE_NOOP("Machine", "Attention"));
        break;
    case Health::bad:
        out.level = say(QT_TRANSLATE_NOOP("Machine", "To settle"));
        break;
    }
    return out;
}

QString textOf(const std::vector<Finding> &findings) {
    QString out;
    for (const Finding &f : findings) {
        const FindingWords w = describe(f);
        out += QStringLiteral("[%1] %2: %3. %4").arg(w.level, w.name, w.found, w.meaning);
        if (!w.advice.isEmpty())
            out += QLatin1Char(' ') + w.advice;
        out += QLatin1Char('\n');
    }
    return out;
}

} // namespace simsa
