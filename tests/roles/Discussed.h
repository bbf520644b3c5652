// A tallied round of four evaluators and two proposals, and its discussion.
#pragma once

#include "tests/roles/TinyRound.h"

#include "app/roles/Discussion.h"

namespace simsa::test {

// Four evaluators have judged two proposals; E4 recused from 02, so only three totals stand there.
class Discussed : public TinyRound {
public:
    explicit Discussed(int evaluators = 4) : TinyRound(evaluators, 2) {
        RoundDraft d = draft();
        d.policy.gate.majority = true;
        open(d);
        for (int i = 1; i <= evaluators; ++i) {
            declare(i, i == 4 ? "02" : "");
            score(i, 4000 - 300 * (i % 3));
            for (const char *p : {"01", "02"})
                if (!(i == 4 && p == std::string("02"))) {
                    saveComment(person(i), round(), p, "impact", "why E" + std::to_string(i));
                    saveGate(person(i), round(), p, Choice::yes, "own work");
                }
            seal(i);
            sync(i);
        }
        syncChair();
        atDay(11);
        chair->close(id);
        first = id;
    }
    void discuss() {
        chair->tally(first);
        id = chair->openRound(discussionDraft(*chair, first, "Discussion", morning + 20 * day));
        chair->sync(id, *drop);
        for (auto &ws : people) {
            ws->clock = [] { return morning + 12 * day; };
            Evaluator(*ws).sync(*drop, noProgress, false);
        }
    }
    std::string first;
};

} // namespace simsa::test
