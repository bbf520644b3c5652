// The pledge, the conflicts of interest and the report of contacts before the evaluation, to be declared together
// before any proposal opens; and declared again when something new is known.
#pragma once

#include "ui/desk/ConflictTable.h"
#include "ui/desk/DeskSnapshot.h"

class QVBoxLayout;

namespace simsa {

class Button;
class CommentBox;
class Text;

class DeclarationForm : public QWidget {
    Q_OBJECT
public:
    // again: what was declared may be changed, but for the conflicts that closed a proposal.
    DeclarationForm(const DeskSnapshot &now, bool again, QWidget *parent = nullptr);
    ConflictTable *conflicts() const { return table; }
    QCheckBox *pledge() const { return pledgeBox; }
    QCheckBox *approached() const { return approachedBox; } // somebody made contact before the evaluation
    CommentBox *contact() const { return report; }
    Button *noneLeft() const { return noneButton; }
    Button *declareButton() const { return declare; }    // null while nothing can be declared
    Button *againButton() const { return declareAgain; } // null unless declared
    QString whyNot() const;
    Declaration declaration() const;
    QStringList closing() const; // proposals that this declaration closes
    void renew();

Q_SIGNALS:
    void declareAsked();
    void againAsked();
    void leaveAsked(); // changing what was declared

private:
    void addPledge(QVBoxLayout *column);
    void addConflicts(QVBoxLayout *column);
    void addContact(QVBoxLayout *column);
    void addButtons(QVBoxLayout *column);
    DeskSnapshot now;
    bool open, again;
    ConflictTable *table = nullptr;
    QCheckBox *pledgeBox = nullptr, *approachedBox = nullptr;
    CommentBox *report = nullptr;
    Button *noneButton = nullptr, *declare = nullptr, *declareAgain = nullptr;
    Text *why = nullptr;
};

} // namespace simsa
