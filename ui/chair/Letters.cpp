#include "ui/chair/Letters.h"

#include "ui/chair/Say.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QTranslator>

namespace simsa {

namespace {

QString say(const QString &language, const char *source, const QStringList &parts = {},
            const char *context = "simsa::Letters") {
    QString text = QString::fromUtf8(source);
    QTranslator korean;
    if (language == QLatin1String("ko") && korean.load(QStringLiteral(":/i18n/simsa_ko.qm")))
        if (const QString found = korean.translate(context, source); !found.isEmpty())
            text = found;
    switch (parts.size()) { // together: a title may hold "%2"
    case 0:
        return text;
    case 1:
        return text.arg(parts[0]);
    case 2:
        return text.arg(parts[0], parts[1]);
    default:
        return text.arg(parts[0], parts[1], parts[2]);
    }
}

QString timeIn(const QString &language, std::int64_t seconds) {
    const bool ko = language == QLatin1String("ko");
    return QLocale(ko ? QLocale::Korean : QLocale::English)
        .toString(QDateTime::fromSecsSinceEpoch(seconds),
                  ko ? QStringLiteral("M월 d일 (ddd) HH:mm") : QStringLiteral("ddd d MMM HH:mm"));
}

const char *request(Due due) {
    switch (due) {
    case Due::declare:
        return QT_TRANSLATE_NOOP("simsa::Letters",
                                 "Your pledge and declaration of conflicts for “%1” have not arrived yet. Please open "
                                 "the program, press Sync, and declare on the page Duties.");
    case Due::seal:
        return QT_TRANSLATE_NOOP("simsa::Letters",
                                 "Your sealed ballot for “%1” has not arrived yet. If you worked offline and sealed "
                                 "already, connect and press Sync. Otherwise complete the score sheets, seal, and "
                                 "press Sync.");
    case Due::sealAgain:
        return QT_TRANSLATE_NOOP("simsa::Letters",
                                 "You declared again after sealing your ballot for “%1”. The ballot counts only when "
                                 "it is sealed once more: open the page Seal, seal, and press Sync.");
    case Due::nothing:
        break;
    }
    return "";
}

} // namespace

QString signedText(const std::string &language, const char *context, const char *source, const QStringList &parts) {
    return say(fromText(language), source, parts, context);
}

Due dueOf(const TurnoutRow &row) {
    if (row.withdrawn)
        return Due::nothing;
    if (!row.declared)
        return Due::declare;
    if (row.revision == 0)
        return Due::seal;
    return row.sealAgain ? Due::sealAgain : Due::nothing;
}

QString reminderText(const ChairSnapshot &s, Due due, const QString &name, const QString &language) {
    if (!s.stored || due == Due::nothing)
        return {};
    const Round &round = s.stored->round;
    QStringList lines;
    lines << (name.isEmpty() ? say(language, QT_TRANSLATE_NOOP("simsa::Letters", "Dear evaluator,"))
                             : say(language, QT_TRANSLATE_NOOP("simsa::Letters", "Dear %1,"), {name}));
    lines << say(language, request(due), {fromText(round.title)});
    lines << say(language, QT_TRANSLATE_NOOP("simsa::Letters", "The deadline is %1."),
                 {timeIn(language, s.turnout.deadline)});
    lines << say(language, QT_TRANSLATE_NOOP("simsa::Letters", "Please write no points and no comments into a mail."));
    lines << fromText(round.committee);
    return lines.join(QLatin1Char('\n'));
}

QString invitationMail(const Invitations &forms, const QString &language) {
    const QString digits = fingerprintRows(forms.fingerprint).replace(QLatin1Char('\n'), QStringLiteral("  "));
    QStringList lines;
    lines << say(language, QT_TRANSLATE_NOOP("simsa::Letters", "You are invited to serve as an evaluator: %1"),
                 {forms.committee});
    lines << say(language, QT_TRANSLATE_NOOP("simsa::Letters",
                                             "1. Open Simsa, choose “Paste an invitation” on the page Duties and paste "
                                             "this whole mail."));
    lines << say(language,
                 QT_TRANSLATE_NOOP("simsa::Letters", "2. Call us on a number you know. The fingerprint must be: %1"),
                 {digits});
    lines << say(language, QT_TRANSLATE_NOOP("simsa::Letters",
                                             "3. Confirm it and send us your card; we compare your fingerprint in the "
                                             "same call."));
    return lines.join(QLatin1Char('\n')) + QStringLiteral("\n\n") + forms.block;
}

} // namespace simsa
