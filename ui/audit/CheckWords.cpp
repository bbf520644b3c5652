#include "ui/audit/CheckWords.h"

#include "app/roles/Words.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <map>

namespace simsa {

namespace {

class CheckWords {
    Q_DECLARE_TR_FUNCTIONS(simsa::CheckWords)
};

const char *assertion(const std::string &key) {
    static const std::map<std::string, const char *, std::less<>> all = {
        {"envelope", QT_TRANSLATE_NOOP("simsa::CheckWords", "The file opens, is signed, and holds what its list says")},
        {"chair", QT_TRANSLATE_NOOP("simsa::CheckWords", "The chair's fingerprint is the one told by telephone")},
        {"round", QT_TRANSLATE_NOOP("simsa::CheckWords", "Rubric, policy and panel are the ones that were signed")},
        {"rehearsal",
         QT_TRANSLATE_NOOP("simsa::CheckWords", "The rehearsal of the opening is the one the round names")},
        {"acceptance", QT_TRANSLATE_NOOP("simsa::CheckWords", "A trustee accepted the office with the own key")},
        {"office",
         QT_TRANSLATE_NOOP("simsa::CheckWords", "All trustees accepted, and their keys opened the rehearsal")},
        {"event", QT_TRANSLATE_NOOP("simsa::CheckWords", "A change of the round is signed by the chair")},
        {"declaration", QT_TRANSLATE_NOOP("simsa::CheckWords", "Pledge and conflicts are signed by the member")},
        {"log", QT_TRANSLATE_NOOP("simsa::CheckWords", "The log's root is the one in the signed checkpoint")},
        {"submission",
         QT_TRANSLATE_NOOP("simsa::CheckWords", "A logged ballot is signed by the key that held the seat")},
        {"event after close", QT_TRANSLATE_NOOP("simsa::CheckWords", "The change is allowed after the close")},
        {"event before close", QT_TRANSLATE_NOOP("simsa::CheckWords", "The change is allowed before the close")},
        {"closed", QT_TRANSLATE_NOOP("simsa::CheckWords", "The log was closed")},
        {"receipt", QT_TRANSLATE_NOOP("simsa::CheckWords", "The log still holds what this receipt was given for")},
        {"receipts", QT_TRANSLATE_NOOP("simsa::CheckWords", "The log still holds what receipts were given for")},
        {"opening", QT_TRANSLATE_NOOP("simsa::CheckWords", "A trustee released on the log as it was closed")},
        {"openings", QT_TRANSLATE_NOOP("simsa::CheckWords", "Enough trustees released, and the log names them all")},
        {"complaint", QT_TRANSLATE_NOOP("simsa::CheckWords", "A trustee's complaint about a wrong share holds")},
        {"ballot", QT_TRANSLATE_NOOP("simsa::CheckWords", "A counted ballot opens, is signed and keeps the rules")},
        {"tally", QT_TRANSLATE_NOOP("simsa::CheckWords", "Counted again, the figures are the official ones")},
        {"quorum", QT_TRANSLATE_NOOP("simsa::CheckWords", "The quorum is met")},
        {"result", QT_TRANSLATE_NOOP("simsa::CheckWords", "Decision and refused ballots are the ones recorded")},
        {"tallied", QT_TRANSLATE_NOOP("simsa::CheckWords", "The log names these official figures")},
    };
    const auto found = all.find(key);
    return found == all.end() ? nullptr : found->second;
}

QString plain(const std::string &text) {
    return QString::fromStdString(text);
}

QString csvCell(QString text) {
    if (!text.isEmpty() && QStringLiteral("=+-@\t\r\n").contains(text[0]))
        text.prepend(QLatin1Char('\'')); // a spreadsheet would take it for a formula
    if (text.contains(QLatin1Char(',')) || text.contains(QLatin1Char('"')) || text.contains(QLatin1Char('\n')))
        text = QLatin1Char('"') + text.replace(QStringLiteral("\""), QStringLiteral("\"\"")) + QLatin1Char('"');
    return text;
}

} // namespace

QString groupText(CheckGroup group) {
    switch (group) {
    case CheckGroup::file:
        return CheckWords::tr("File and signature");
    case CheckGroup::round:
        return CheckWords::tr("Round and panel");
    case CheckGroup::log:
        return CheckWords::tr("Log and receipts");
    case CheckGroup::opening:
        return CheckWords::tr("Opening");
    case CheckGroup::ballots:
        return CheckWords::tr("Ballots");
    case CheckGroup::tally:
        return CheckWords::tr("Tally");
    case CheckGroup::report:
        break;
    }
    return CheckWords::tr("Report");
}

QString checkText(const Check &check) {
    const char *words = assertion(check.key);
    return words ? QCoreApplication::translate("simsa::CheckWords", words) : plain(check.key);
}

QString checkOf(const Check &check) {
    if (check.key == "chair")
        return CheckWords::tr("fingerprint");
    if (check.key == "envelope")
        return QStringLiteral("age, tar, manifest.json");
    if (check.key == "office")
        return CheckWords::tr("all trustees");
    if (check.key == "quorum")
        return CheckWords::tr("%1 ballots counted").arg(plain(check.detail));
    if (check.key == "openings")
        return CheckWords::tr("%1 needed").arg(plain(check.detail));
    if (check.key == "submission") // "E1 <digest>"
        return plain(check.detail).left(24);
    if (check.key == "acceptance" || check.key == "complaint")
        return check.here.empty() ? plain(check.detail) : plain(check.here);
    return plain(check.detail);
}

QString stateText(const Check &check) {
    return !check.done    ? CheckWords::tr("not checked")
           : check.passed ? CheckWords::tr("agrees")
                          : CheckWords::tr("differs");
}

QString stateIcon(const Check &check) {
    return !check.done ? QStringLiteral("minus") : check.passed ? QStringLiteral("done") : QStringLiteral("error");
}

QString shortened(const std::string &text) {
    const QString whole = plain(text);
    if (whole.startsWith(QStringLiteral("ssh-ed25519 ")))
        return QStringLiteral("... ") + whole.right(16);
    return whole.size() > 32 ? whole.left(22) + QStringLiteral(" ...") : whole;
}

QString standingOf(const ProposalResult &p, const Audit &audit) {
    const auto in = [&](const std::vector<std::string> &ids) {
        return std::find(ids.begin(), ids.end(), p.id) != ids.end();
    };
    switch (p.status) {
    case Status::eligible:
        return in(audit.decided)               ? CheckWords::tr("selected")
               : in(audit.official->undecided) ? CheckWords::tr("tied at the cut line")
                                               : CheckWords::tr("not selected");
    case Status::belowMinimum:
        return CheckWords::tr("below the minimum");
    case Status::gateFailed:
        return CheckWords::tr("gate failed");
    case Status::notRecognised:
        return CheckWords::tr("not recognised");
    case Status::notEvaluated:
        break;
    }
    return CheckWords::tr("not evaluated");
}

QString protocolText(const Audit &audit, const QString &fileName) {
    QStringList lines{CheckWords::tr("Check of %1").arg(fileName),
                      QLocale().toString(QDateTime::currentDateTime(), QLocale::ShortFormat) +
                          QStringLiteral("  simsa " SIMSA_VERSION)};
    if (audit.round)
        lines << plain(audit.round->title) << CheckWords::tr("Round digest %1").arg(plain(audit.roundDigest))
              << CheckWords::tr("Chair's fingerprint %1").arg(plain(audit.chairFingerprint));
    for (int g = 0; g <= static_cast<int>(CheckGroup::report); ++g) {
        bool first = true;
        for (const Check &c : audit.checks) {
            if (static_cast<int>(c.group) != g)
                continue;
            if (std::exchange(first, false))
                lines << QString() << groupText(c.group);
            lines << QStringLiteral("[%1] %2: %3").arg(stateText(c), checkText(c), checkOf(c));
            if (c.done && !c.passed)
                lines << QStringLiteral("    ") + describe(c.code);
            if (!c.here.empty())
                lines << QStringLiteral("    ") + CheckWords::tr("found here: %1").arg(plain(c.here));
            if (!c.there.empty())
                lines << QStringLiteral("    ") + CheckWords::tr("said there: %1").arg(plain(c.there));
        }
    }
    if (audit.official) {
        lines << QString() << CheckWords::tr("Official result, counted by this machine");
        for (const ProposalResult &p : audit.official->proposals) {
            const Proposal *of = findProposal(*audit.round, p.id);
            lines << QStringLiteral("%1\t%2 %3\t%4\t%5")
                         .arg(p.rank == 0 ? QStringLiteral("-") : QString::number(p.rank), plain(p.id),
                              of ? plain(of->applicant) : QString(),
                              p.total ? plain(toText(*p.total)) : QStringLiteral("-"), standingOf(p, audit));
        }
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

QString protocolCsv(const Audit &audit) {
    QString out = QStringLiteral("group,check,of,state,reason,here,there\r\n");
    for (const Check &c : audit.checks) {
        QStringList row{groupText(c.group),
                        checkText(c),
                        plain(c.detail),
                        stateText(c),
                        c.done && !c.passed ? describe(c.code) : QString(),
                        plain(c.here),
                        plain(c.there)};
        for (QString &text : row)
            text = csvCell(text);
        out += row.join(QLatin1Char(',')) + QStringLiteral("\r\n");
    }
    return out;
}

} // namespace simsa
