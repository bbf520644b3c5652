// The cover of the window: unlock, locked, new workspace, recovery code; language and theme at the top right.
// It knows no database: it hands out what was typed and is told what became of it.
#pragma once

#include "ui/shell/CreateForm.h"
#include "ui/shell/ImportForm.h"
#include "ui/shell/UnlockForm.h"

class QToolButton;

namespace simsa {

class Entrance : public QWidget {
    Q_OBJECT
public:
    explicit Entrance(QWidget *parent = nullptr);

    std::function<void(Path, Secret)> unlockRequested; // passphrase or recovery code, at start and when locked
    std::function<void(NewWorkspace)> createRequested;
    std::function<void(ImportWanted)> importRequested;
    std::function<void()> recoveryConfirmed; // the code was written down: the workspace may open

    void showUnlock(); // the last workspace, if its folder is still there
    void showUnlock(const Path &folder);
    void showLocked(const Path &folder); // work goes on where it was
    void showCreate();
    void showImport(const Path &file); // an exported workspace
    void showRecoveryCode(Secret code);

    // Answers to a request.
    void wrong();
    void failed(const QString &sentence);
    void opened(const Path &folder); // remembers the folder's path, forgets what was typed

    UnlockForm *unlockForm() const { return unlock; }
    UnlockForm *lockForm() const { return lock; }
    CreateForm *createForm() const { return create; }
    ImportForm *importForm() const { return bring; }
    RecoveryCard *recoveryCard() const { return recovery; }
    Button *checkButton() const { return checkLink; }

Q_SIGNALS:
    void guideAsked();
    void checkAsked(); // a result file, without a workspace

protected:
    void changeEvent(QEvent *event) override;

private:
    enum Place { unlockPlace, lockPlace, createPlace, recoveryPlace, importPlace };
    void build();
    void go(Place place);
    UnlockForm *current() const;
    void chooseWorkspace();
    void chooseExport();
    QWidget *content = nullptr;
    QWidget *cards = nullptr;
    QList<QWidget *> pages;
    QWidget *brand = nullptr;
    QWidget *promises = nullptr;
    Button *checkLink = nullptr;
    QToolButton *language = nullptr;
    UnlockForm *unlock = nullptr;
    UnlockForm *lock = nullptr;
    CreateForm *create = nullptr;
    RecoveryCard *recovery = nullptr;
    ImportForm *bring = nullptr;
    Place place = unlockPlace;
    bool building = false;
};

} // namespace simsa
