// The desk of a round as the programme has it, and what somebody does there.
#pragma once

#include <QApplication>
#include <QClipboard>
#include <QListView>
#include <QSignalSpy>

#include "tests/ui/DeskWindow.h"
#include "ui/desk/CommentBox.h"
#include "ui/desk/EditStack.h"
#include "ui/desk/PointsField.h"
#include "ui/desk/ProposalList.h"
#include "ui/desk/ReadNotes.h"
#include "ui/desk/SheetRows.h"

namespace simsa::test {

inline Criterion leaf(const char *id, const char *title, int maximum, int comment = 0) {
    return {.id = id,
            .title = title,
            .definition = "It is shown with evidence that the whole training starts here.",
            .maximum = Points{maximum * 100},
            .step = Points{50},
            .commentLength = comment,
            .levels = {{Points{0}, Points{100}, "No grounds"},
                       {Points{150}, Points{250}, "Plan only"},
                       {Points{300}, Points{350}, "Partly shown"},
                       {Points{400}, Points{maximum * 100}, "Well shown"}}};
}

// Six items, a gate, an opinion of ten characters.
class DeskFixture : protected DeskWindow {
protected:
    int opinionLength = 10, gateReason = 0;

    // pages > 0: each proposal with a document of so many pages.
    void make(int proposals = 4, int pages = 0, bool blind = false, bool declared = true) {
        makeWorkspace();
        makeRound();
        round.blind = blind;
        round.rubric.criteria = {
            {.id = "tech",
             .title = "Technology and track record",
             .maximum = Points{4000},
             .children = {leaf("core", "Core technical capability", 15),
                          leaf("dev", "Development and operation", 10),
                          {.id = "origin",
                           .title = "From-scratch originality",
                           .maximum = Points{1500},
                           .children = {leaf("data", "Own training data", 5),
                                        leaf("weights", "Full training from initial weights", 10, 20)}}}},
            {.id = "goals", .title = "Goals", .maximum = Points{3000}, .children = {leaf("plan", "Section 2", 30)}},
            {.id = "impact", .title = "Impact", .maximum = Points{3000}, .children = {leaf("open", "Openness", 30)}}};
        round.policy.gate.commentLength = gateReason;
        round.policy.opinionLength = opinionLength;
        const char *names[] = {"Garambyeol", "Naraeul", "Dodamgyeol consortium", "Marubit", "Mulpure", "Baramsae"};
        for (int i = 0; i < proposals; ++i)
            addProposal(names[i % 6], pages);
        keepRound(pages);
        if (declared)
            declareAll();
    }
    bool begin() { // false: the page host is not built
        DeskWindow::begin();
        return findHost();
    }
    bool documentShown() {
        return QTest::qWaitFor([this] { return reader()->state() == Reader::State::shown; }, wait);
    }
    bool selectText() { // of the page in view
        return QTest::qWaitFor(
            [this] {
                reader()->view()->selectAll();
                return reader()->selection().page >= 0;
            },
            wait);
    }
    void key(int code, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::keyClick(frame->focusWidget() ? frame->focusWidget() : frame.get(), static_cast<Qt::Key>(code),
                        modifiers);
    }
    void type(const char *text) { QTest::keyClicks(frame->focusWidget(), QString::fromUtf8(text)); }
    std::vector<Note> storedNotes() {
        const auto guard = ws->lock();
        return notes(*ws, round);
    }
};

} // namespace simsa::test
