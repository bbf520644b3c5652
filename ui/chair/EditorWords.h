// The editor in words: what is missing, what changed, why a list or a file is not taken.
#pragma once

#include <QStringList>

#include "ui/chair/Snapshot.h"

#ifndef Q_MOC_RUN // moc cannot read <compare>
#include "app/domain/RubricDiff.h"
#include "app/roles/ApplicantList.h"
#include "app/roles/DraftProblems.h"
#endif

namespace simsa {

QString stepName(DraftStep step);
QString problemText(const DraftProblem &problem, const Draft &draft);
// The problems of a step in one line: "2 things to settle", "Complete".
QString stepState(const std::vector<DraftProblem> &all, DraftStep step, const Draft &draft);
int blockers(const std::vector<DraftProblem> &all, DraftStep step);

struct ChangeWords {
    QString icon, lead, text, figure;
};
ChangeWords changeText(const RubricChange &change);

// Of a score, the total, a component or a criterion.
QString ofText(const std::string &of, const Rubric &rubric);
QString numberedTitle(const Rubric &rubric, const std::string &id); // "1.3 Originality"

// "%1이|가" in a translation becomes the form that the letter before it asks for (은|는, 을|를, 과|와, 으로|로 too).
QString withParticles(QString text);
QString asSubject(const QString &word); // "점수가", "배점이"; English: as it is

QString fileRefusal(const Refusal &refusal); // names the program to save as PDF with, where the ending tells it
QString listRefusal(const Error &error);
QString listProblem(const ListProblem &problem);

} // namespace simsa
