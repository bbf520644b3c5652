// What a person checks before signing: what is missing, that the file says what the sheets say, what is different from
// the sealed revision, and what looks odd and is to be ticked.
#pragma once

#include "ui/desk/BallotChanges.h"
#include "ui/desk/DeskSnapshot.h"
#include "ui/shell/Tokens.h"

#include <QWidget>

class QCheckBox;
class QVBoxLayout;

namespace simsa {

class SealChecks : public QWidget {
    Q_OBJECT
public:
    explicit SealChecks(QWidget *parent = nullptr);
    void show(const DeskSnapshot &now, const SealPreview &preview, const std::vector<BallotChange> &changes);
    using QWidget::show;
    const QList<QCheckBox *> &ticks() const { return boxes; }
    int unticked() const;
    QStringList lines() const { return said; } // every fact, as read out

Q_SIGNALS:
    void lookAsked(const QString &proposal, const QString &criterion); // "" = none
    void reasonAsked(const QString &proposal);                         // a recusal that says no reason
    void ticked();

private:
    void fact(const QString &iconName, Tone tone, const QString &lead, const QString &text);
    void showMissing(const Round &round, const SealPreview &preview);
    void showChanges(const DeskSnapshot &now, const SealPreview &preview, const std::vector<BallotChange> &changes);
    void addOddity(const Round &round, const SealPreview &preview, const SealFact &each);
    QVBoxLayout *facts, *odd;
    QList<QCheckBox *> boxes;
    QStringList said;
};

} // namespace simsa
