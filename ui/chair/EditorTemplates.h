// Rubrics and policies to begin with, from resources/templates: in both languages, with definitions and levels.
#pragma once

#include <QList>
#include <QString>

#ifndef Q_MOC_RUN // moc cannot read <compare>
#include "app/domain/Policy.h"
#endif

namespace simsa {

struct RoundTemplate {
    QString key, name; // "four", "Technical 40 · strategy 30 · impact 30"
    Points target;
    Rubric rubric;
    Policy policy;
};
// In the order of the menu; language "ko" or "en".
QList<RoundTemplate> roundTemplates(const QString &language);

} // namespace simsa
