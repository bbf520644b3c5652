#include "ui/desk/DeskText.h"

#include "app/roles/EvaluatorNotes.h"

#include <QDateTime>
#include <QKeyEvent>
#include <QLocale>

namespace simsa {

bool isDeskKey(const QKeyEvent &event) {
    if (event.matches(QKeySequence::Undo) || event.matches(QKeySequence::Redo))
        return true;
    const int key = event.key();
    return event.modifiers() == Qt::ControlModifier &&
           (key == Qt::Key_E || key == Qt::Key_H || key == Qt::Key_M || key == Qt::Key_B || key == Qt::Key_J);
}

QString DeskText::points(Points value, int decimals) {
    QString text = words(toText(value));
    qsizetype dot = text.indexOf(QLatin1Char('.'));
    if (decimals > 0 && dot < 0) {
        dot = text.size();
        text += QLatin1Char('.');
    }
    while (decimals > 0 && text.size() - dot - 1 < decimals)
        text += QLatin1Char('0');
    return text;
}

int DeskText::decimals(const Rubric &rubric) {
    int most = 1;
    for (const Criterion *leaf : leaves(rubric))
        if (leaf->step.hundredths % 10 != 0)
            most = 2;
    return most;
}

QString DeskText::moment(std::int64_t seconds) {
    return QLocale().toString(QDateTime::fromSecsSinceEpoch(seconds), tr("ddd d MMM hh:mm"));
}

QString DeskText::applicant(const Round &round, const std::string &proposal, bool blind) {
    for (std::size_t i = 0; i < round.proposals.size(); ++i)
        if (round.proposals[i].id == proposal)
            return words(blind ? blindName(i) : round.proposals[i].applicant);
    return {};
}

QString DeskText::day(std::int64_t seconds) {
    const QDateTime when = QDateTime::fromSecsSinceEpoch(seconds);
    const qint64 ago = when.date().daysTo(QDate::currentDate());
    if (ago == 0)
        return tr("today %1").arg(when.toString(QStringLiteral("HH:mm")));
    if (ago == 1)
        return tr("yesterday");
    return QLocale().toString(when.date(), tr("d MMM"));
}

QString DeskText::pages(int first, int last) {
    return last > first ? QStringLiteral("%1–%2").arg(first).arg(last) : QString::number(first);
}

QString DeskText::clock(std::int64_t seconds) {
    return QDateTime::fromSecsSinceEpoch(seconds).toString(QStringLiteral("HH:mm:ss"));
}

QString DeskText::left(std::int64_t seconds) {
    const int minutes = static_cast<int>(seconds / 60);
    if (minutes >= 2 * 24 * 60)
        return tr("%n day(s) left", nullptr, minutes / (24 * 60));
    if (minutes >= 2 * 60)
        return tr("%n hour(s) left", nullptr, minutes / 60);
    return tr("%n minute(s) left", nullptr, qMax(minutes, 0));
}

QString DeskText::choice(Choice choice, bool gate) {
    switch (choice) {
    case Choice::yes:
        return gate ? tr("Pass") : tr("Recognised");
    case Choice::no:
        return gate ? tr("Fail") : tr("Not recognised");
    case Choice::abstained:
        return tr("Abstained");
    case Choice::none:
        break;
    }
    return QStringLiteral("–");
}

QString DeskText::range(const Level &level) {
    return level.from == level.to ? maximum(level.from) : maximum(level.from) + QStringLiteral("–") + maximum(level.to);
}

QString DeskText::gap(const Missing &missing, const Rubric &rubric) {
    const bool text = missing.what == Code::commentTooShort;
    if (missing.criterion == "gate")
        return text ? tr("Gate reason") : tr("Gate");
    if (missing.criterion == "recognition")
        return text ? tr("Recognition reason") : tr("Recognition");
    if (missing.criterion == "opinion")
        return tr("Opinion");
    if (missing.criterion == "reason")
        return tr("Reason of the recusal");
    if (missing.criterion == "reading")
        return tr("Reading time: %1 min left").arg(missing.minutes);
    const QString number = words(numbering(rubric, missing.criterion));
    return text ? tr("%1 comment").arg(number) : number;
}

} // namespace simsa
