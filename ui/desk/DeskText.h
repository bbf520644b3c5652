// How the evaluator's pages write points, times and the names of rules.
#pragma once

#ifndef Q_MOC_RUN // moc cannot read <compare>
#include "app/workspace/Sheets.h"
#endif

#include <QCoreApplication>
#include <QString>

class QKeyEvent;

namespace simsa {

inline QString words(const std::string &text) {
    return QString::fromStdString(text);
}

// Keys that are the desk's own also while somebody writes in a field: undo, redo, evidence, highlight, note, bookmark,
// side by side. Elsewhere they would move the cursor (Ctrl+E, Ctrl+B).
bool isDeskKey(const QKeyEvent &event);

class DeskText {
    Q_DECLARE_TR_FUNCTIONS(DeskText)
public:
    // As many decimals as the steps of the rubric need, at least one: "4.0", "12.5".
    static QString points(Points value, int decimals = 1);
    static int decimals(const Rubric &rubric);
    static QString maximum(Points value) { return words(toText(value)); }
    static QString moment(std::int64_t seconds); // "Mon 16 Mar 18:00", local time
    // The applicant of a proposal; in a blind round the letter that stands for it.
    static QString applicant(const Round &round, const std::string &proposal, bool blind);
    static QString applicant(const Round &round, const std::string &proposal) {
        return applicant(round, proposal, round.blind);
    }
    static QString day(std::int64_t seconds);   // "today 14:32", "yesterday", "9 Mar"
    static QString clock(std::int64_t seconds); // "14:32:07"
    static QString left(std::int64_t seconds);  // "4 days left"
    // "3, 12–15" as few words as possible for pages in order.
    static QString pages(int first, int last);
    static QString choice(Choice choice, bool gate);
    static QString range(const Level &level); // "1–2"
    // "1.3.4", "3.2 comment", "Gate": the chip of the missing strip.
    static QString gap(const Missing &missing, const Rubric &rubric);
};

} // namespace simsa
