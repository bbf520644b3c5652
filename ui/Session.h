// From the closed door to a person's desk and back: unlock, create, lock, one open workspace.
#pragma once

#include "ui/shell/AutoLock.h"
#include "ui/shell/Frame.h"

#include "app/base/Bytes.h"
#include "app/base/Files.h"

#include <QPointer>

#include <functional>
#include <memory>

namespace simsa {

class ChairDesk;
class CheckPage;
class DeskPlaces;
class Entrance;
class EvaluatorDesk;
class KeysPage;
class PageHosts;
class Places;
class Workspace;
struct ImportWanted;
struct NewWorkspace;

class Session : public QObject {
    Q_OBJECT
public:
    explicit Session(QObject *parent = nullptr);
    ~Session() override;

    // Shows the window with the entrance; an empty folder means the last one used.
    void start(const Path &folder);
    // The same, with the page that checks a result file in front: it needs no workspace.
    void startCheck(const Path &result);
    Frame &frame() { return *window; }
    Entrance &entrance() { return *door; }
    EvaluatorDesk *evaluatorDesk() const { return evaluator.get(); }
    ChairDesk *chairDesk() const { return chair.get(); }
    CheckPage *checkPage() const;
    bool locked() const;
    void lock();
    void showSettings();
    KeysPage *showKeys(); // null while locked
    // What runs at start and before every opening; it throws when the cryptography cannot be relied on.
    std::function<void()> selfCheck;

Q_SIGNALS:
    void opened(); // the desk is there

private:
    void unlock(const Path &folder, Secret passphrase);
    void create(NewWorkspace wanted);
    void enter(const QString &placesText, bool firstTime);
    void showGuide();
    void showCheck(const Path &result);
    void addCheck(std::shared_ptr<Workspace> of);
    void keepPlaces();
    void leave();
    void buildDesk();
    void import(ImportWanted wanted);
    void checkAtStart();
    void useLanguageHere(const QString &code);
    void applyLocking();
    bool mayClose();
    void askToLose();
    std::unique_ptr<Frame> window;
    Entrance *door;
    AutoLock autoLock;
    QPointer<QObject> closing; // waits for the last save, or for its failure
    bool givenUp = false;      // the person chose to close without what the disk refuses
    std::shared_ptr<Workspace> workspace;
    std::shared_ptr<PageHosts> hosts;
    int stopBefore = 0; // the settings
    Path folder;
    std::unique_ptr<Places> places;
    std::unique_ptr<EvaluatorDesk> evaluator;
    QPointer<DeskPlaces> deskPlaces;
    std::unique_ptr<ChairDesk> chair;
    QPointer<CheckPage> checking; // of an auditor, or without a workspace
};

} // namespace simsa
