// The card that asks for the passphrase: at the start (with the workspace's name) and when locked (without).
#pragma once

#include "app/base/Bytes.h"
#include "app/base/Files.h"
#include "ui/shell/Panels.h"

#include <QTimer>

#include <functional>

namespace simsa {

class PassphraseEdit;

class UnlockForm : public QWidget {
    Q_OBJECT
public:
    enum Mode { start, locked };
    explicit UnlockForm(Mode mode, QWidget *parent = nullptr);
    void setWorkspace(const Path &folder); // empty: none known yet
    Path workspace() const { return folder; }
    std::function<void(Path, Secret)> onSubmit; // the passphrase, or the recovery code

    void setBusy(bool isBusy);
    void wrong();                         // the passphrase did not fit: inline words, slower after the third
    void failed(const QString &sentence); // anything else; the wrong ones so far stay counted
    void succeeded();                     // forgets wrong ones, empties everything
    void useRecoveryCode(bool code);
    bool asksRecoveryCode() const { return recovery; }

    PassphraseEdit *edit() const { return field; }
    Button *button() const { return open; }
    Button *importButton() const { return bring; }
    QString errorText() const;
    void takeOver(const UnlockForm &old); // a rebuilt page keeps counting wrong ones and waiting
    int waitSeconds() const { return waiting; }
    void setSecond(int milliseconds) { tick.setInterval(milliseconds); } // for tests

Q_SIGNALS:
    void otherWorkspaceAsked();
    void newWorkspaceAsked();
    void importAsked();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void submit();
    void renew();
    Mode mode;
    Path folder;
    Text *name;
    Text *place;
    Text *caption;
    PassphraseEdit *field;
    Banner *problem;
    QWidget *hint;
    Text *hintText;
    Button *open;
    Button *switchCode = nullptr, *bring = nullptr;
    QTimer tick;
    int wrongOnes = 0;
    int waiting = 0;
    bool busy = false;
    bool recovery = false;
};

} // namespace simsa
