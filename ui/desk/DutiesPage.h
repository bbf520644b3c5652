// Duties: the chair's and the own fingerprint, the pledge and the conflicts of interest.
#pragma once

#include "ui/desk/DeskSnapshot.h"
#include "ui/shell/Page.h"

class QCheckBox;
class QLineEdit;
class QPlainTextEdit;
class QVBoxLayout;

namespace simsa {

class Banner;
class Button;
class CommentBox;
class Text;

class DutiesPage : public Page {
    Q_OBJECT
public:
    explicit DutiesPage(std::shared_ptr<Workspace> ws, QWidget *parent = nullptr);
    void show(const DeskSnapshot &snapshot);
    using QWidget::show;
    QAbstractButton *primaryAction() const override;
    void takeInvitation(const QString &file);
    void takeRound(const QString &file);

    struct Row { // of the conflict table
        std::string proposal;
        QCheckBox *none = nullptr;
        std::array<QCheckBox *, 5> answers{};
        QLineEdit *note = nullptr;
        bool answered() const;
    };
    const std::vector<Row> &rows() const { return table; }
    QCheckBox *pledge() const { return pledgeBox; }
    Button *noneLeft() const { return noneButton; }
    Button *declareButton() const { return declare; }
    QString whyNot() const;

Q_SIGNALS:
    void reloadAsked();
    void roundTaken(const QString &id);
    void syncAsked();

private:
    void build();
    QWidget *chairCard(const KnownChair &chair);
    QWidget *ownCard(bool first);
    QWidget *noRound();
    void addPledge(QVBoxLayout *column);
    void addConflicts(QVBoxLayout *column);
    void renew();
    void send();
    void complain(const Error &error);
    void chooseFile(const QString &title, const QString &filter, std::function<void(const QString &)> then);
    void saveCard(const KnownChair &chair);
    std::shared_ptr<Workspace> ws;
    DeskSnapshot now;
    Banner *trouble;
    QVBoxLayout *body;
    QWidget *content = nullptr;
    QString shown; // what the content was built for
    std::vector<Row> table;
    QCheckBox *pledgeBox = nullptr;
    Button *noneButton = nullptr, *declare = nullptr;
    QAbstractButton *primary = nullptr;
    Text *why = nullptr;
    CommentBox *contact = nullptr;
};

} // namespace simsa
