// What a ballot says differently from the revision that was sealed before it.
#pragma once

#ifndef Q_MOC_RUN // moc cannot read <compare>
#include "app/roles/Evaluator.h"
#endif

#include <QCoreApplication>
#include <QStringList>

namespace simsa {

struct BallotChange {          // of one item of one proposal
    std::string proposal;      // "" = of the ballot as a whole
    std::string criterion;     // a leaf, or "gate", "recognition", "opinion", "state"; "" = the declaration
    QString item;              // as the table names it: "1.2", "Gate"
    QString name;              // as the list names it: "1.2 Core technical capability", "Gate"
    QStringList parts;         // "12.0 → 14.0", "comment changed"
    std::optional<Points> was; // points before, where they changed
    QString line() const;      // "01 · 1.2 Core technical capability: 12.0 → 14.0; comment changed"
};

class BallotChanges {
    Q_DECLARE_TR_FUNCTIONS(BallotChanges)
public:
    static std::vector<BallotChange> between(const Round &round, const Ballot &before, const Ballot &now);

private:
    static void judgement(const Round &round, const Judgement &before, const Judgement &now,
                          std::vector<BallotChange> &out);
};

} // namespace simsa
