#include "ui/chair/Say.h"

#include "app/roles/Words.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <cstring>

namespace simsa {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(simsa::Say)
};

QString timeAs(std::int64_t seconds, const QString &format) {
    return QLocale().toString(QDateTime::fromSecsSinceEpoch(seconds), format);
}

QString points(Points value) {
    return fromText(toText(value));
}

QString baseText(Base base) {
    switch (base) {
    case Base::panel:
        return Words::tr("all panel members");
    case Base::present:
        return Words::tr("the members who sealed");
    case Base::cast:
        return Words::tr("the votes cast");
    }
    return {};
}

QString whatText(const std::string &of, const Rubric &rubric) {
    if (of == "score")
        return Words::tr("the panel's score");
    if (of == "total")
        return Words::tr("the total");
    const Criterion *found = find(rubric, of);
    return found ? fromText(found->title) : componentText(of);
}

QString minimumText(const std::vector<Minimum> &minimums, const Rubric &rubric) {
    QStringList parts;
    for (const Minimum &m : minimums) {
        const QString what = whatText(m.of, rubric), share = shareText(m.share);
        parts << (m.inclusive ? Words::tr("%1 is at least %2").arg(what, share)
                              : Words::tr("%1 is above %2").arg(what, share));
    }
    return parts.join(Words::tr(" and "));
}

QString eventWords(const Event &event, const ChairSnapshot &s) {
    switch (event.kind) {
    case EventKind::deadline:
        return Words::tr("Deadline moved to %1").arg(whenText(event.deadline));
    case EventKind::replace:
        return Words::tr("Seat %1 taken over by %2").arg(fromText(event.member), s.nameOfKey(event.signing));
    case EventKind::withdraw:
        return event.member.empty() ? Words::tr("%1 withdrew").arg(s.applicantOf(event.proposal))
                                    : Words::tr("%1 withdrew").arg(s.nameOf(event.member));
    case EventKind::exclude:
        return Words::tr("%1 excluded from %2").arg(s.nameOf(event.member), s.applicantOf(event.proposal));
    case EventKind::adjust:
        return Words::tr("%1 adjusted by %2 points")
            .arg(s.applicantOf(event.proposal), points({event.points}).replace(QLatin1Char('-'), QStringLiteral("−")));
    case EventKind::component:
        return Words::tr("%1: figures for %n proposal(s)", nullptr, static_cast<int>(event.figures.size()))
            .arg(whatText(event.component, s.stored->round.rubric));
    case EventKind::decide:
        return Words::tr("Decision recorded: %n selected", nullptr, static_cast<int>(event.selected.size()));
    }
    return {};
}

} // namespace

QString componentText(const std::string &id) {
    if (id == "benchmark")
        return Words::tr("benchmark");
    if (id == "user")
        return Words::tr("user evaluation");
    if (id == "price")
        return Words::tr("price");
    return fromText(id);
}

QString decidedText(const Event &decision) {
    QStringList parts{fromText(decision.decidedBy)};
    if (decision.method)
        parts << (*decision.method == DecisionMethod::meeting ? Words::tr("Meeting")
                  : *decision.method == DecisionMethod::video ? Words::tr("Video meeting")
                                                              : Words::tr("In writing"));
    if (decision.vote)
        parts << Words::tr("for %1, against %2, abstained %3")
                     .arg(decision.vote->yes)
                     .arg(decision.vote->no)
                     .arg(decision.vote->abstained);
    return parts.join(QStringLiteral(" · "));
}

QString whenText(std::int64_t seconds) {
    return timeAs(seconds, Words::tr("ddd d MMM HH:mm"));
}
QString shortTime(std::int64_t seconds) {
    return timeAs(seconds, Words::tr("d MMM HH:mm"));
}
QString leftText(std::int64_t seconds) {
    if (seconds <= 0)
        return Words::tr("passed");
    if (seconds < 3600)
        return Words::tr("%1 min").arg(seconds / 60);
    if (seconds < 86400)
        return Words::tr("%1 h %2 min").arg(seconds / 3600).arg(seconds / 60 % 60);
    return Words::tr("%1 d %2 h").arg(seconds / 86400).arg(seconds / 3600 % 24);
}
QString groupText(const std::string &group) {
    return group == "foreign" ? Words::tr("abroad") : Words::tr("home");
}
QString stageText(Stage stage) {
    return stage == Stage::running  ? Words::tr("running")
           : stage == Stage::closed ? Words::tr("closed")
                                    : Words::tr("tallied");
}
QString stageIcon(Stage stage) {
    return stage == Stage::running  ? QStringLiteral("part")
           : stage == Stage::closed ? QStringLiteral("lock")
                                    : QStringLiteral("done");
}
QString shareText(int share) {
    return Words::tr("%1 %").arg(points({share}));
}
QString fingerprintRows(const std::string &fingerprint) {
    const QStringList groups = fromText(fingerprint).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return QStringList(groups.mid(0, 4)).join(QStringLiteral("  ")) + QLatin1Char('\n') +
           QStringList(groups.mid(4)).join(QStringLiteral("  "));
}

QList<Sentence> policySentences(const Policy &policy, const Rubric &rubric) {
    QList<Sentence> out;
    const auto say = [&](const char *icon, const QString &heading, const QString &text) {
        out.append({QString::fromLatin1(icon), heading, text});
    };
    QString gather = Words::tr("The totals of each proposal are averaged.");
    if (policy.aggregate == Aggregate::median)
        gather = Words::tr("The median of each proposal's totals counts.");
    if (policy.aggregate == Aggregate::trimmedMean)
        gather = Words::tr("Of each proposal the highest and the lowest total are dropped and the rest averaged. With "
                           "fewer than %1 totals none is dropped.")
                     .arg(policy.trimFrom);
    say("bars", Words::tr("Averaging"), gather);
    say("target", Words::tr("Rounding"),
        Words::tr("Figures are rounded half up to %n decimals.", nullptr, policy.digits));
    if (!policy.components.empty()) {
        QStringList parts;
        for (const Component &c : policy.components)
            parts << Words::tr("%1: %2 of %3 points")
                         .arg(c.id == "score" ? Words::tr("panel") : fromText(c.id), points(c.weight),
                              points(c.maximum));
        say("list", Words::tr("Components"), parts.join(QStringLiteral(", ")) + QLatin1Char('.'));
    }
    if (policy.gate.majority)
        say("gate", Words::tr("Gate"),
            Words::tr("A proposal passes when a majority of %1 says pass. Without it, it is not selected, whatever its "
                      "score.")
                .arg(baseText(policy.gate.base)));
    if (policy.recognition.majority)
        say("done", Words::tr("Recognition"),
            Words::tr("Recognition needs a majority of %1.").arg(baseText(policy.recognition.base)));
    if (!policy.minimum.empty())
        say("flag", Words::tr("Minimum"),
            Words::tr("A proposal can be selected only when %1.").arg(minimumText(policy.minimum, rubric)));
    if (!policy.soleMinimum.empty())
        say("flag", Words::tr("Sole applicant"),
            Words::tr("A sole applicant can be selected only when %1.").arg(minimumText(policy.soleMinimum, rubric)));
    QStringList ties;
    for (const std::string &tie : policy.ties)
        ties << whatText(tie, rubric);
    ties << Words::tr("a decision of the committee");
    say("sort", Words::tr("Ties"),
        Words::tr("Equal totals are separated by: %1.").arg(ties.join(QStringLiteral(" → "))));
    if (policy.quorumDeclared || policy.quorumCounted)
        say("people", Words::tr("Quorum"),
            !policy.quorumCounted ? Words::tr("Ballots are opened when at least two thirds of the panel declared.")
            : policy.quorumDeclared
                ? Words::tr("Ballots are opened when at least two thirds of the panel declared and sealed.")
                : Words::tr("Ballots are opened when at least two thirds of the panel sealed."));
    say("done", Words::tr("Selection"),
        policy.select > 0 ? Words::tr("From the top, up to %n are selected.", nullptr, policy.select)
                          : Words::tr("Nothing is selected automatically."));
    const Disclosure &d = policy.disclosure;
    QStringList seen;
    if (d.publicSelected)
        seen << Words::tr("the selected applicants are published");
    if (d.publicScores)
        seen << Words::tr("scores are published");
    if (d.publicRanks)
        seen << Words::tr("ranks are published");
    if (d.applicantsSeeOwnScore)
        seen << Words::tr("applicants see their own score");
    if (d.applicantsSeeOwnComments)
        seen << Words::tr("applicants see their own comments");
    if (d.evaluatorsSeeTotals)
        seen << Words::tr("evaluators see the totals");
    say("eye", Words::tr("Disclosure"),
        seen.isEmpty() ? Words::tr("Nothing is disclosed.")
                       : Words::tr("Disclosed is only this: %1.").arg(seen.join(QStringLiteral(", "))));
    return out;
}

LogLine logLine(const LogEntry &entry, const ChairSnapshot &s) {
    LogLine line;
    line.when = shortTime(entry.time);
    switch (entry.kind) {
    case LogKind::opened:
        return {QStringLiteral("flag"), Words::tr("Round opened"), Words::tr("signed by the chair"), line.when};
    case LogKind::event:
        line.icon = QStringLiteral("clock");
        line.what = Words::tr("A change of the round");
        for (const StoredEvent &event : s.events)
            if (event.digest == entry.digest) {
                line.what = eventWords(event.event, s);
                line.more = fromText(event.event.reason);
                if (event.event.kind != EventKind::deadline)
                    line.icon = event.event.kind == EventKind::adjust || event.event.kind == EventKind::component
                                    ? QStringLiteral("pencil")
                                : event.event.kind == EventKind::decide ? QStringLiteral("done")
                                                                        : QStringLiteral("person");
            }
        return line;
    case LogKind::accepted:
        line.icon = QStringLiteral("seal");
        line.tone = Tone::accent;
        line.what = Words::tr("%1: revision %2").arg(s.nameOf(entry.member)).arg(entry.revision);
        line.more = entry.revision > 1 ? Words::tr("arrived · takes the place of revision %1").arg(entry.revision - 1)
                                       : Words::tr("arrived · receipt in the log");
        return line;
    case LogKind::refused:
        line.icon = QStringLiteral("error");
        line.tone = Tone::error;
        line.what = Words::tr("%1: revision %2").arg(s.nameOf(entry.member)).arg(entry.revision);
        line.more = Words::tr("refused: %1").arg(describeReason(entry.reason));
        return line;
    case LogKind::closed:
        return {QStringLiteral("lock"), Words::tr("Round closed"), Words::tr("later ballots are refused"), line.when};
    case LogKind::opening:
        return {QStringLiteral("key"), Words::tr("Opening received"), {}, line.when};
    case LogKind::tallied:
        return {QStringLiteral("bars"), Words::tr("Tallied"), fromText(entry.digest.substr(0, 16)), line.when};
    }
    return line;
}

Progress sayProgress(Work &work) {
    return [copy = work](const char *key, int done, int total) mutable {
        copy.check();
        QString words = QString::fromUtf8(key);
        if (!std::strcmp(key, "intake"))
            words = Words::tr("Taking in files");
        else if (!std::strcmp(key, "seal"))
            words = Words::tr("Checking and sealing documents");
        else if (!std::strcmp(key, "check"))
            words = Words::tr("Checking and sealing documents");
        else if (!std::strcmp(key, "practice"))
            words = Words::tr("Playing the practice round");
        else if (!std::strcmp(key, "sign"))
            words = Words::tr("Signing round files");
        else if (!std::strcmp(key, "open"))
            words = Words::tr("Opening ballots");
        else if (!std::strcmp(key, "report"))
            words = Words::tr("Writing reports");
        else if (!std::strcmp(key, "backup"))
            words = Words::tr("Copying and reading back");
        else if (!std::strcmp(key, "cards"))
            words = Words::tr("Taking in cards");
        copy.step(words, done, total);
    };
}

} // namespace simsa
