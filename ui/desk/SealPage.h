// Seal: the ballot read back from the bytes that will be signed, what is to be checked, and the one button.
#pragma once

#include "ui/desk/BallotChanges.h"
#include "ui/desk/DeskSnapshot.h"
#include "ui/desk/SaveQueue.h"
#include "ui/shell/Page.h"

#include <QPointer>

class QCheckBox;
class QVBoxLayout;

namespace simsa {

class BallotDetail;
class Banner;
class Button;
class Field;
class LogBanner;
class SealChecks;
class SealFiles;
class SealTable;
class Text;

class SealPage : public Page {
    Q_OBJECT
public:
    SealPage(std::shared_ptr<Workspace> ws, SaveQueue *queue, QWidget *parent = nullptr);
    void show(const DeskSnapshot &snapshot);
    using QWidget::show;
    QAbstractButton *primaryAction() const override;
    QList<QWidget *> panes() const override;
    QList<KeyHint> keyHints() const override;
    void activated() override;
    void renew(); // reads the preview again
    Button *sealButton() const { return button; }
    QString whyNot() const;
    SealTable *table() const { return ballot; }
    BallotDetail *detail() const { return details; }
    SealChecks *checks() const { return facts; }
    SealFiles *files() const { return sealed; }
    LogBanner *logBanner() const { return log; }
    Banner *againBanner() const { return again; }
    Banner *banner() const { return trouble; }
    const QList<QCheckBox *> &oddities() const;
    Field *reasonField() const { return reason; }
    QString submissionText() const;
    QString keySentence() const;

Q_SIGNALS:
    void reloadAsked();
    void syncAsked();
    void receiptsAsked();
    void lookAsked(const QString &proposal, const QString &criterion); // "" = none

private:
    void build();
    QWidget *buildPaper();
    QWidget *buildSide();
    void showAgain();
    void showPreview();
    void showDetail(int proposal);
    void renewButton();
    void askReason(const QString &proposal);
    void say(const QString &lead, const QString &text = {});
    void seal();
    std::shared_ptr<Workspace> ws;
    QPointer<SaveQueue> queue; // the desk ends it before the frame deletes the pages
    DeskSnapshot now;
    std::optional<SealPreview> preview;
    std::vector<BallotChange> changes; // from the sealed revision
    int reading = 0;
    bool sealing = false, unread = false, toldSealed = false;
    Banner *trouble, *again;
    LogBanner *log;
    Text *title, *caption, *signer;
    Chip *revision;
    SealTable *ballot;
    BallotDetail *details;
    SealChecks *facts;
    SealFiles *sealed;
    Field *reason;
    Text *keys, *revise, *why;
    Button *button;
    QWidget *paper = nullptr, *side = nullptr;
};

} // namespace simsa
