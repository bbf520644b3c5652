// Opening, for a trustee: the office that is offered, the shares checked while the round runs, their release. Who is
// nothing but trustee also finds the invitation and the fingerprints here.
#pragma once

#include "ui/desk/DeskSnapshot.h"
#include "ui/shell/Page.h"

#include <QPointer>

class QVBoxLayout;

namespace simsa {

class Banner;
class Enrolment;
class Error;
class LogBanner;
class OfferCard;
class TrusteeCard;

class OfficePage : public Page {
    Q_OBJECT
public:
    explicit OfficePage(std::shared_ptr<Workspace> ws, QWidget *parent = nullptr);
    void show(const DeskSnapshot &snapshot);
    using QWidget::show;
    QAbstractButton *primaryAction() const override { return primary; }
    QList<KeyHint> keyHints() const override;

    TrusteeCard *trustee() const; // null without a round that names this trustee
    OfferCard *offer() const;     // the newest; null when there is none
    Enrolment *joining() const { return enrolment; }

Q_SIGNALS:
    void reloadAsked();
    void roundTaken(const QString &id);
    void syncAsked();

private:
    void build();
    QWidget *offerCard(const OfferedOffice &office);
    QWidget *trusteeCard();
    void release(const QString &digits);
    void saveAnswer(const std::string &digest);
    void complain(const Error &error);
    void tell(const QString &lead, const QString &text);
    std::shared_ptr<Workspace> ws;
    Enrolment *enrolment;
    DeskSnapshot now;
    Banner *trouble;
    LogBanner *log;
    QVBoxLayout *body;
    QWidget *content = nullptr;
    QString shown; // what the content was built for
    QPointer<TrusteeCard> office;
    QPointer<OfferCard> offered;
    QAbstractButton *primary = nullptr;
};

} // namespace simsa
