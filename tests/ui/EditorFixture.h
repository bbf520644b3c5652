// A chair with admitted members and the editor on screen.
#pragma once

#include "app/roles/Chair.h"
#include "app/roles/Evaluator.h"
#include "tests/reading/MakePdf.h"
#include "ui/chair/ChairDesk.h"
#include "ui/chair/EditorBasics.h"
#include "ui/chair/EditorCheck.h"
#include "ui/chair/EditorDesk.h"
#include "ui/chair/EditorDraft.h"
#include "ui/chair/EditorItem.h"
#include "ui/chair/EditorPanel.h"
#include "ui/chair/EditorPolicy.h"
#include "ui/chair/EditorPreview.h"
#include "ui/chair/EditorProposals.h"
#include "ui/chair/EditorRubric.h"
#include "ui/chair/EditorStepList.h"
#include "ui/chair/EditorTree.h"
#include "ui/chair/EditorView.h"
#include "ui/chair/PreparePage.h"
#include "ui/shell/Frame.h"

#include <QApplication>
#include <QDialog>
#include <QMenu>
#include <QPointer>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

namespace simsa::test {

#define SETTLED() QTRY_VERIFY_WITH_TIMEOUT(!editors.desk->busy(), 60000)

class EditorFixture {
public:
    static constexpr const char *passphrase = "a passphrase for tests";
    struct Person {
        std::string name, affiliation, group;
    };

    explicit EditorFixture(const std::vector<Person> &people) {
        std::filesystem::create_directories(root() / "drop");
        chair = make("chair", Role::chair, {"Secretariat", "", "home"});
        const Bytes invitation = Chair(*chair).invitation("Selection committee", (root() / "drop").string());
        for (const Person &person : people) {
            judges.push_back(make("e" + std::to_string(judges.size() + 1), Role::evaluator, person));
            Evaluator e(*judges.back());
            const KnownChair known = e.takeInvitation(invitation);
            e.confirmChair(known.signing, chair->fingerprint());
            Chair c(*chair);
            c.admit(c.takeCard(e.makeCard(known.signing, {person.group == "home" ? "ko" : "en"})).card.signing,
                    judges.back()->fingerprint());
        }
    }
    Path root() const { return folder.path().toStdString(); }
    QString at(const QString &name) const { return folder.filePath(name); }
    std::shared_ptr<Workspace> make(const std::string &name, Role role, const Person &person) {
        Secret code;
        return Workspace::create(root() / (name + ".simsa"), simsa::view(passphrase), role, person.name,
                                 person.affiliation, person.group, code, leastCost());
    }
    void show(const QSize &size = {1366, 768}) {
        desk.reset();
        frame = std::make_unique<Frame>();
        frame->resize(size);
        desk = std::make_unique<ChairDesk>(chair, *frame);
        frame->show();
    }
    PreparePage *page() const { return qobject_cast<PreparePage *>(frame->stopPage(ChairDesk::prepareStop)); }
    EditorView *view() const { return desk->editor()->view(); }
    const Draft &now() const { return desk->editor()->draft()->now(); }
    // A PDF of one page; without words: as if scanned.
    QString pdf(const QString &name, const std::string &words) {
        const QString path = at(name);
        QDir().mkpath(QFileInfo(path).path());
        writeFile(path.toStdString(),
                  MakePdf()
                      .page(words.empty() ? "10 10 50 50 re f" : "BT /F1 12 Tf 20 200 Td (" + words + ") Tj ET")
                      .bytes());
        return path;
    }
    QString file(const QString &name, const std::string &bytes) {
        writeFile(at(name).toStdString(), simsa::view(bytes));
        return at(name);
    }
    QDialog *dialog() const {
        for (QDialog *found : frame->findChildren<QDialog *>())
            if (found->isVisible())
                return found;
        return nullptr;
    }

    QTemporaryDir folder;
    std::shared_ptr<Workspace> chair;
    std::vector<std::shared_ptr<Workspace>> judges;
    std::unique_ptr<Frame> frame;
    std::unique_ptr<ChairDesk> desk;
};

inline QMenu *openMenu() {
    for (QWidget *widget : QApplication::topLevelWidgets())
        if (auto *menu = qobject_cast<QMenu *>(widget); menu && menu->isVisible())
            return menu;
    return nullptr;
}

// Chooses by the words of the menu that is open.
inline bool choose(const QString &words) {
    QMenu *menu = openMenu();
    if (!menu)
        return false;
    for (QAction *action : menu->actions())
        if (action->text() == words) {
            menu->setActiveAction(action);
            QTest::keyClick(menu, Qt::Key_Return);
            return true;
        }
    qWarning() << "not in the menu:" << words;
    menu->close();
    return false;
}

inline void retype(QLineEdit *edit, const QString &text) {
    edit->setFocus();
    edit->selectAll();
    if (text.isEmpty())
        QTest::keyClick(edit, Qt::Key_Delete);
    else
        QTest::keyClicks(edit, text);
}

} // namespace simsa::test
