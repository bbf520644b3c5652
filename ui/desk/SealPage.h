// Seal: the ballot read back, the facts, what to look at again, and the one button.
#pragma once

#include "ui/desk/DeskSnapshot.h"
#include "ui/desk/SaveQueue.h"
#include "ui/shell/Page.h"

#include <QPointer>

class QCheckBox;
class QLineEdit;
class QVBoxLayout;

namespace simsa {

class Banner;
class Button;
class Field;
class SealTable;
class Text;

class SealPage : public Page {
    Q_OBJECT
public:
    SealPage(std::shared_ptr<Workspace> ws, SaveQueue *queue, QWidget *parent = nullptr);
    void show(const DeskSnapshot &snapshot);
    using QWidget::show;
    QAbstractButton *primaryAction() const override;
    void activated() override { renew(); }
    void renew(); // reads the preview again
    Button *sealButton() const { return button; }
    QString whyNot() const;
    SealTable *table() const { return ballot; }
    const QList<QCheckBox *> &oddities() const { return ticks; }
    Field *reasonField() const { return reason; }
    QString submissionText() const;
    QString keySentence() const;

Q_SIGNALS:
    void reloadAsked();
    void syncAsked();
    void lookAsked(const QString &proposal, const QString &criterion); // "" = none

private:
    void build();
    void showPreview();
    void showSubmissions();
    void renewButton();
    void fact(const QString &iconName, Tone tone, const QString &lead, const QString &text);
    void seal();
    void saveFile();
    std::shared_ptr<Workspace> ws;
    QPointer<SaveQueue> queue; // the desk ends it before the frame deletes the pages
    DeskSnapshot now;
    std::optional<SealPreview> preview;
    int reading = 0;
    bool sealing = false;
    Banner *trouble;
    Text *title, *caption, *signer;
    Chip *revision;
    SealTable *ballot;
    QVBoxLayout *facts, *odd, *submissions;
    QList<QCheckBox *> ticks;
    Field *reason;
    Text *keys, *again, *why;
    Button *button, *save, *sync;
};

} // namespace simsa
