// Duties: the chair's and the own fingerprint, the pledge and the conflicts of interest.
#pragma once

#include "ui/desk/ConflictTable.h"
#include "ui/desk/DeskSnapshot.h"
#include "ui/shell/Page.h"

#include <QPointer>

class QVBoxLayout;

namespace simsa {

class Banner;
class Button;
class CommentBox;
class DeclarationForm;
class Enrolment;
class LogBanner;

class DutiesPage : public Page {
    Q_OBJECT
public:
    explicit DutiesPage(std::shared_ptr<Workspace> ws, QWidget *parent = nullptr);
    void show(const DeskSnapshot &snapshot);
    using QWidget::show;
    QAbstractButton *primaryAction() const override;
    void takeInvitation(const QString &file);
    void takePasted(const QString &text); // an invitation in a mail
    void takeRound(const QString &file);

    DeclarationForm *form() const; // null without a round, or without a seat
    const std::vector<ConflictTable::Row> &rows() const;
    QCheckBox *pledge() const;
    Button *noneLeft() const;
    Button *declareButton() const;
    Banner *againBanner() const { return again; }
    LogBanner *logBanner() const { return log; }
    QString whyNot() const;

Q_SIGNALS:
    void reloadAsked();
    void roundTaken(const QString &id);
    void syncAsked();
    void sealAsked(); // to the seal page

private:
    void build();
    QWidget *declarationForm();
    void send();
    void complain(const Error &error);
    void tell(const QString &lead, const QString &text);
    std::shared_ptr<Workspace> ws;
    Enrolment *enrolment;
    DeskSnapshot now;
    Banner *trouble, *again;
    LogBanner *log;
    QVBoxLayout *body;
    QWidget *content = nullptr;
    QString shown;         // what the content was built for
    bool changing = false; // what was declared is being declared again
    QPointer<DeclarationForm> declaring;
    QAbstractButton *primary = nullptr;
};

} // namespace simsa
