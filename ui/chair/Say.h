// The chair's pages in words: times, steps, log entries, the policy as sentences.
#pragma once

#include "ui/chair/Snapshot.h"
#include "ui/shell/Task.h"
#include "ui/shell/Theme.h"

#include <QList>

namespace simsa {

QString componentText(const std::string &id); // what the rules count beside the panel's score

QString decidedText(const Event &decision); // who confirmed it, how, with which votes

QString whenText(std::int64_t seconds);  // "Mon 16 Mar 18:00"
QString shortTime(std::int64_t seconds); // "16 Mar 18:00"
QString leftText(std::int64_t seconds);  // "2 d 7 h", "35 min"
QString groupText(const std::string &group);
QString stageText(Stage stage);
QString stageIcon(Stage stage);
QString shareText(int share); // ten-thousandths: "70 %"
// "5310 2287 …" in two rows of four.
QString fingerprintRows(const std::string &fingerprint);

struct Sentence { // of the policy, as it also stands in the minutes
    QString icon, heading, text;
};
QList<Sentence> policySentences(const Policy &policy, const Rubric &rubric);

struct LogLine {
    QString icon, what, more, when;
    Tone tone = Tone::text2;
};
LogLine logLine(const LogEntry &entry, const ChairSnapshot &snapshot);

// Progress of the chair's verbs in words, stopped by the panel's Stop.
Progress sayProgress(Work &work);

} // namespace simsa
