#include "ui/Session.h"

#include "app/crypto/SelfTest.h"
#include "app/reading/PageHosts.h"
#include "app/roles/MachineCheck.h"
#include "app/roles/Words.h"
#include "app/workspace/Activity.h"
#include "app/workspace/Export.h"
#include "ui/DeskPlaces.h"
#include "ui/audit/CheckPage.h"
#include "ui/chair/ChairDesk.h"
#include "ui/desk/EvaluatorDesk.h"
#include "ui/desk/SaveQueue.h"
#include "ui/shell/Confirm.h"
#include "ui/shell/Entrance.h"
#include "ui/shell/Guide.h"
#include "ui/shell/Header.h"
#include "ui/shell/ImportForm.h"
#include "ui/shell/KeysPage.h"
#include "ui/shell/Language.h"
#include "ui/shell/MachineCard.h"
#include "ui/shell/Manual.h"
#include "ui/shell/Places.h"
#include "ui/shell/SettingsPage.h"
#include "ui/shell/StatusLine.h"
#include "ui/shell/Task.h"

#include <QScreen>
#include <QThreadPool>

namespace simsa {

namespace {

// A secret on its way into a worker and nowhere else.
std::shared_ptr<Secret> shared(Secret secret) {
    return std::make_shared<Secret>(std::move(secret));
}

Role roleOf(const std::string &name) {
    for (const Role role : {Role::chair, Role::trustee, Role::auditor})
        if (name == nameOf(role))
            return role;
    return Role::evaluator;
}

QString stepWords(const char *key) {
    const QByteArray step(key);
    if (step == "index")
        return Session::tr("Preparing the search");
    if (step == "documents")
        return Session::tr("Fetching documents");
    if (step == "seal")
        return Session::tr("Sealing documents");
    if (step == "sign")
        return Session::tr("Signing");
    if (step == "intake")
        return Session::tr("Taking in files");
    if (step == "export")
        return Session::tr("Writing");
    if (step == "import")
        return Session::tr("Reading back");
    if (step == "check")
        return Session::tr("Checking");
    if (step == "verify")
        return Session::tr("Checking the log");
    if (step == "open")
        return Session::tr("Opening ballots");
    return QString::fromUtf8(step);
}

constexpr const char *placesSetting = "places";

// No Qt platform for X11 or Wayland can keep another program from taking a picture of the screen.
Protection screenCapture() {
    return {false, Session::tr("Screen capture"),
            Session::tr("This desktop gives no way to forbid it; the pages carry a watermark."), true};
}

QList<Protection> protectionsOf(const std::optional<Protections> &given) {
    QList<Protection> list{{true, Session::tr("Encrypted workspace"),
                            Session::tr("Everything on the disk is encrypted; keys stay in locked memory.")}};
    if (!given) {
        list.append({true, Session::tr("Page host"),
                     Session::tr("Proposals are parsed in a locked-down process of their own, started with the first "
                                 "one; open a proposal to see what this kernel grants it.")});
        list.append(screenCapture());
        return list;
    }
    list.append({given->filter, Session::tr("System call filter"),
                 Session::tr("What reads the proposals can call only a short list of the kernel's functions.")});
    list.append({given->limits, Session::tr("Limits"),
                 Session::tr("It has limits of memory and time, and can write no file.")});
    list.append({given->noPrivileges, Session::tr("No privileges"),
                 Session::tr("It can gain no rights, and no other program may look into its memory.")});
    list.append({given->landlock, Session::tr("Landlock"),
                 Session::tr("It sees nothing of the file system. An extra layer that older kernels lack.")});
    list.append(screenCapture());
    return list;
}

} // namespace

Session::Session(QObject *parent)
    : QObject(parent), selfCheck(selfTest), window(std::make_unique<Frame>()), door(new Entrance), autoLock(this) {
    setStepWords(stepWords);
    window->setCover(door);
    window->raiseCover();
    door->unlockRequested = [this](Path path, Secret passphrase) { unlock(path, std::move(passphrase)); };
    door->createRequested = [this](NewWorkspace wanted) { create(std::move(wanted)); };
    door->importRequested = [this](ImportWanted wanted) { import(std::move(wanted)); };
    door->recoveryConfirmed = [this] { enter({}, true); };
    window->mayClose = [this] { return mayClose(); };
    connect(window.get(), &Frame::lockAsked, this, &Session::lock);
    connect(window.get(), &Frame::settingsAsked, this, &Session::showSettings);
    connect(window.get(), &Frame::guideAsked, this, &Session::showGuide);
    connect(door, &Entrance::guideAsked, this, [this] { (new Guide(Guide::forEvaluator(), window.get()))->open(); });
    connect(door, &Entrance::checkAsked, this, [this] { showCheck({}); });
    connect(window.get(), &Frame::manualAsked, this,
            [this] { (new Manual(checking ? Manual::auditor : Manual::threats, window.get()))->open(); });
    applyLocking();
    connect(&autoLock, &AutoLock::lockRequested, this, &Session::lock);
    connect(&autoLock, &AutoLock::countdown, this, [this](int left) { window->status()->setCountdown(left); });
}

Session::~Session() {
    leave();
}

CheckPage *Session::checkPage() const {
    return checking;
}

void Session::start(const Path &wanted) {
    if (wanted.empty())
        door->showUnlock();
    else
        door->showUnlock(wanted);
    if (window->screen()->availableSize().height() < 900)
        window->showMaximized(); // a laptop: no room to give away
    else
        window->show();
    checkAtStart();
}

// Told at once, and not only to whoever has typed a passphrase.
void Session::checkAtStart() {
    runTask(
        this, [check = selfCheck](Work &) { check(); }, [] {},
        [this](const Error &error) { door->failed(describe(error)); });
}

void Session::startCheck(const Path &result) {
    start({});
    showCheck(result);
}

// What is checked stays on the screen only: leaving or locking drops it.
void Session::showCheck(const Path &result) {
    leave();
    addCheck({});
    if (!result.empty())
        checking->setFile(QString::fromStdString(result.string()));
    window->liftCover();
    window->showStop(0);
    autoLock.start();
}

void Session::addCheck(std::shared_ptr<Workspace> of) {
    checking = new CheckPage(std::move(of));
    window->addStop(checking, tr("Check"), QStringLiteral("shield"));
    window->header()->setRound({}, tr("Auditor"));
    window->header()->setDeadline({}, {}, false);
    window->header()->sync()->hide(); // there is nothing to sync, nor a workspace to keep settings beside
    window->header()->settings()->setVisible(workspace != nullptr);
    window->showStop(0);
    connect(checking, &CheckPage::leaveAsked, this, &Session::lock);
    connect(checking, &CheckPage::manualAsked, this, [this] { (new Manual(Manual::auditor, window.get()))->open(); });
}

bool Session::locked() const {
    return window->covered();
}

void Session::unlock(const Path &path, Secret passphrase) {
    const auto secret = shared(std::move(passphrase));
    const auto failed = [this](const Error &error) {
        if (error.code == Code::wrongPassphrase)
            door->wrong();
        else
            door->failed(describe(error));
    };
    if (workspace && path == folder) { // locked: the desk is still behind the cover
        runTask(
            this, [ws = workspace, secret](Work &) { return ws->vault().check(*secret); },
            [this](bool right) {
                if (!right) {
                    door->wrong();
                    return;
                }
                door->opened(folder);
                window->liftCover();
                if (evaluator)
                    evaluator->setResting(false);
                autoLock.start();
            },
            failed);
        return;
    }
    leave();
    struct Opened {
        std::shared_ptr<Workspace> workspace;
        QString places;
    };
    runTask(
        this,
        [path, secret, check = selfCheck](Work &) {
            check(); // no key is worked out by what cannot be relied on
            std::shared_ptr<Workspace> ws = Workspace::open(path, *secret);
            return Opened{ws, QString::fromStdString(ws->setting(placesSetting))};
        },
        [this, path](Opened opened) {
            workspace = std::move(opened.workspace);
            folder = path;
            enter(opened.places, false);
        },
        failed);
}

void Session::create(NewWorkspace wanted) {
    leave();
    struct Made {
        std::shared_ptr<Workspace> workspace;
        std::shared_ptr<Secret> code;
    };
    const Path path = wanted.folder;
    const auto plan = std::make_shared<NewWorkspace>(std::move(wanted));
    runTask(
        this,
        [plan, check = selfCheck](Work &) {
            check();
            Secret code;
            const std::string group = plan->group == "home" ? "home" : "foreign";
            auto ws = Workspace::create(plan->folder, plan->passphrase, roleOf(plan->role), plan->name,
                                        plan->affiliation, group, code);
            return Made{std::move(ws), shared(std::move(code))};
        },
        [this, path](Made made) {
            workspace = std::move(made.workspace);
            folder = path;
            door->showRecoveryCode(std::move(*made.code));
        },
        [this](const Error &error) { door->failed(describe(error)); });
}

// Nothing of it is kept when it fails; when it is there it opens at once.
void Session::import(ImportWanted wanted) {
    const auto plan = std::make_shared<ImportWanted>(std::move(wanted));
    Task *task = runTask(
        this,
        [plan, check = selfCheck](Work &w) {
            check();
            importWorkspace(plan->file, plan->passphrase, plan->target, w.progress());
        },
        [this, plan] {
            door->showUnlock(plan->target);
            unlock(plan->target, std::move(plan->passphrase));
        },
        [this](const Error &error) { door->failed(describe(error)); });
    door->importForm()->follow(task);
}

void Session::enter(const QString &placesText, bool firstTime) {
    door->opened(folder);
    places = std::make_unique<Places>(placesText, [ws = workspace](const QString &text) {
        QThreadPool::globalInstance()->start([ws, text = text.toStdString()] {
            try {
                const auto guard = ws->lock();
                ws->setSetting(placesSetting, text);
            } catch (const Error &) {
                // where somebody was is no loss worth a sentence; a full disk is told where scores are saved
            }
        });
    });
    places->restoreWindow(window.get());
    buildDesk();
    window->liftCover();
    if (firstTime)
        showGuide();
    autoLock.start();
    runTask(
        this,
        [space = std::weak_ptr(workspace)](Work &) { // it must not keep a workspace open that is being closed
            const auto ws = space.lock();
            if (!ws)
                return false;
            checkAndNote(*ws);
            return restingSince(*ws).has_value();
        },
        [this, ws = std::weak_ptr(workspace)](bool resting) {
            if (resting && ws.lock() == workspace)
                showKeys(); // what may be done with it, and how it goes on
        },
        [](const Error &) {}); // a full disk is told where scores are saved
    Q_EMIT opened();
}

void Session::buildDesk() {
    if (!hosts)
        hosts = std::make_shared<PageHosts>();
    if (workspace->person().role == Role::chair) {
        chair = std::make_unique<ChairDesk>(workspace, *window);
    } else if (workspace->person().role == Role::auditor) {
        addCheck(workspace);
    } else {
        evaluator = std::make_unique<EvaluatorDesk>(workspace, *window, hosts);
        deskPlaces = new DeskPlaces(*evaluator, *window, *places);
    }
    for (int stop = 0; Page *page = window->stopPage(stop); ++stop)
        places->follow(page, QStringLiteral("stop%1").arg(stop));
}

void Session::keepPlaces() {
    if (!places)
        return;
    places->keepWindow(window.get());
    if (deskPlaces)
        deskPlaces->keep();
    places->flush();
}

void Session::showGuide() {
    if (!locked() && workspace)
        (new Guide(workspace->person().role == Role::chair     ? Guide::forChair()
                   : workspace->person().role == Role::trustee ? Guide::forTrustee()
                   : workspace->person().role == Role::auditor ? Guide::forAuditor()
                                                               : Guide::forEvaluator(),
                   window.get()))
            ->open();
}

void Session::showSettings() {
    if (locked() || !workspace)
        return;
    if (window->currentStop() >= 0)
        stopBefore = window->currentStop();
    auto *page = new SettingsPage;
    page->setProtections(protectionsOf(hosts ? hosts->protections() : std::nullopt));
    connect(page, &SettingsPage::backAsked, this, [this] { window->showStop(stopBefore); });
    connect(page, &SettingsPage::lockingChanged, this, &Session::applyLocking);
    connect(page, &SettingsPage::languageChosen, this, &Session::useLanguageHere, Qt::QueuedConnection);
    connect(page, &SettingsPage::keysAsked, this, &Session::showKeys);
    page->addCard(new MachineCard([ws = workspace] { return checkAndNote(*ws); }));
    window->showOther(page);
}

KeysPage *Session::showKeys() {
    if (locked() || !workspace)
        return nullptr;
    if (window->currentStop() >= 0)
        stopBefore = window->currentStop();
    auto *page = new KeysPage(workspace);
    connect(page, &KeysPage::backAsked, this, [this] { window->showStop(stopBefore); });
    window->showOther(page);
    return page;
}

// The pages are made anew in the new language; each keeps its place in the workspace.
void Session::useLanguageHere(const QString &code) {
    if (!workspace || code == currentLanguage())
        return;
    useLanguage(code);
    const int stop = stopBefore;
    window->clearStops();
    evaluator.reset();
    chair.reset();
    buildDesk();
    stopBefore = stop;
    showSettings();
}

void Session::applyLocking() {
    autoLock.setIdleSeconds(SettingsPage::idleSeconds());
    autoLock.setLidLocks(SettingsPage::lidLocks());
}

void Session::leave() {
    autoLock.stop();
    keepPlaces();
    if (evaluator)
        evaluator->flush(); // what stands in a field, before the fields go
    window->clearStops();
    evaluator.reset();
    chair.reset();
    places.reset();
    workspace.reset();
    window->header()->sync()->show();
    window->header()->settings()->show();
}

// Closing writes what waits. What the disk refuses is not dropped without a word: the window stays, and asks.
bool Session::mayClose() {
    if (!evaluator || givenUp)
        return true;
    if (QWidget *typing = window->focusWidget()) { // what was just typed counts
        typing->clearFocus();
        typing->setFocus(Qt::OtherFocusReason);
    }
    evaluator->flush();
    SaveQueue *queue = evaluator->queue();
    if (queue->idle())
        return true;
    delete closing;
    closing = new QObject(this);
    connect(queue, &SaveQueue::saved, closing, [this] {
        closing->deleteLater();
        window->close();
    });
    const auto once = static_cast<Qt::ConnectionType>(Qt::AutoConnection | Qt::SingleShotConnection);
    connect(
        queue, &SaveQueue::failed, closing, [this] { askToLose(); }, once);
    queue->retry();
    return false;
}

void Session::askToLose() {
    Confirm *question = confirm(window.get(),
                                {QStringLiteral("alert"), tr("The last change cannot be saved."),
                                 tr("It is still here and is saved by itself as soon as the disk takes it."),
                                 tr("Everything before it is saved."), tr("Stay"), tr("Close without it")},
                                this, [this] {
                                    givenUp = true;
                                    window->close();
                                });
    connect(question, &QDialog::rejected, closing, &QObject::deleteLater); // stays: nobody waits to close any more
}

void Session::lock() {
    if (window->covered())
        return;
    if (!workspace) {
        if (!checking)
            return;
        window->raiseCover();
        leave();
        door->showUnlock();
        return;
    }
    if (evaluator)
        evaluator->flush();
    autoLock.stop();
    keepPlaces();
    window->status()->setCountdown(-1);
    window->raiseCover(); // first: it remembers where the focus was
    if (evaluator)
        evaluator->setResting(true);
    door->showLocked(folder);
}

} // namespace simsa
