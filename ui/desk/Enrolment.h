// How somebody joins a round: the invitation, the chair's fingerprint and the own one, the card, files from the chair.
// A page asks for its parts while it builds itself; what is done in them is told by the signals.
#pragma once

#include "ui/desk/DeskSnapshot.h"

#include <QObject>

#include <functional>

class QAbstractButton;
class QVBoxLayout;
class QWidget;

namespace simsa {

class Error;

class Enrolment : public QObject {
    Q_OBJECT
public:
    Enrolment(std::shared_ptr<Workspace> ws, QWidget *page);
    // What to do while there is no round; `primary` becomes its first button.
    QWidget *noRound(const DeskSnapshot &now, QAbstractButton *&primary);
    // The chairs' cards and the own one, one below the other; `primary`: what confirms a chair, before any round.
    void addCards(QVBoxLayout *column, const DeskSnapshot &now, QAbstractButton *&primary);
    void takeInvitation(const QString &file);
    void takePasted(const QString &text); // an invitation in a mail
    void takeRound(const QString &file);  // or a rehearsal

Q_SIGNALS:
    void changed(); // something is in the workspace that was not
    void roundTaken(const QString &id);
    void syncAsked();
    void told(const QString &lead, const QString &text);
    void failed(const simsa::Error &error);

private:
    QWidget *chairCard(const KnownChair &chair, bool first, QAbstractButton *&primary);
    QWidget *ownCard(const DeskSnapshot &now);
    void chooseFile(const QString &title, const QString &filter, std::function<void(const QString &)> then);
    void askInvitation();
    void askPasted();
    void askRound();
    void sendCard(const KnownChair &chair);
    void saveCard(const KnownChair &chair);
    std::shared_ptr<Workspace> ws;
    QWidget *page;
};

} // namespace simsa
