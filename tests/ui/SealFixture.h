// A desk whose round may ask for reading time and allow the own score sheet; consortia of several members.
#pragma once

#include <QCheckBox>
#include <QDialog>

#include "app/exchange/Log.h"
#include "tests/ui/DeskWindow.h"
#include "ui/desk/CommentBox.h"
#include "ui/desk/DeskText.h"
#include "ui/desk/ReasonDialog.h"
#include "ui/shell/Confirm.h"
#include "ui/shell/Field.h"
#include "ui/shell/Panels.h"

namespace simsa::test {

class SealFixture : protected DeskWindow {
protected:
    static constexpr int dutiesStop = EvaluatorDesk::dutiesStop, readStop = EvaluatorDesk::readStop;
    static int sealStop() { return EvaluatorDesk::sealStop; }

    // Three items, a gate, four applicants; `pages` > 0: with documents of so many pages.
    void make(int pages = 0, int minutes = 0, bool exported = false) {
        makeWorkspace();
        makeRound();
        round.readingMinutes = minutes;
        for (const auto &[id, title, most] : {std::tuple("core", "Core technical capability", 40),
                                              std::tuple("plan", "Plan", 30), std::tuple("open", "Openness", 30)})
            round.rubric.criteria.push_back(
                {.id = id, .title = title, .maximum = Points{most * 100}, .step = Points{50}});
        round.policy.disclosure.exportOwnSheet = exported;
        addProposal("Garambyeol", pages);
        addProposal("Naraeul", pages, {"Haneul Labs", "Beta University"});
        addProposal("Dodamgyeol consortium", pages, {"Solnae Compute"});
        addProposal("Marubit", pages);
        keepRound(pages);
    }
    void scoreAll() {
        score("01", {3000, 2150, 1850});
        score("02", {2500, 2000, 1550});
        score("03", {3500, 2650, 2100});
        score("04", {1800, 1250, 950});
    }
    template <typename T>
    T *shown() const { // the dialog of this kind that is open
        for (T *dialog : frame->findChildren<T *>())
            if (dialog->isVisible())
                return dialog;
        return nullptr;
    }
    void press(QAbstractButton *button) {
        QVERIFY(button && button->isVisible() && button->isEnabled());
        QTest::mouseClick(button, Qt::LeftButton);
    }
    void tick(QCheckBox *box) { // with the keyboard
        QVERIFY(box && box->isVisible() && box->isEnabled());
        box->setFocus(Qt::TabFocusReason);
        QTest::keyClick(box, Qt::Key_Space);
    }
    void type(QWidget *field, const char *text) {
        field->setFocus(Qt::TabFocusReason);
        QTest::keyClicks(field, QString::fromUtf8(text));
    }
    // The words that are on screen somewhere below.
    static bool says(const QWidget *where, const QString &sentence) {
        for (const Text *text : where->findChildren<Text *>())
            if (text->isVisible() && text->fullText().contains(sentence))
                return true;
        for (const QAbstractButton *button : where->findChildren<QAbstractButton *>())
            if (button->isVisible() && button->text().contains(sentence))
                return true;
        return false;
    }
};

} // namespace simsa::test
