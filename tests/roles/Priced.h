// A closed round of three evaluators and two proposals whose price counts a fifth.
#pragma once

#include "tests/roles/TinyRound.h"

namespace simsa::test {

class Priced : public TinyRound {
public:
    Priced() : TinyRound(3, 2) {
        RoundDraft d = draft();
        d.policy.aggregate = Aggregate::mean;
        d.policy.digits = 2;
        d.policy.components = {{"score", {10000}, {8000}}, {"price", {2000}, {2000}}};
        d.policy.ties = {"score"};
        open(d);
        for (int i = 1; i <= 3; ++i)
            evaluate(i, 4000);
        syncChair();
    }
    void close() {
        atDay(11);
        chair->close(id);
    }
    static Event price(std::vector<ComponentFigure> figures, const std::string &source = "Price envelopes, 20 March") {
        return {.kind = EventKind::component, .reason = source, .component = "price", .figures = std::move(figures)};
    }
    std::string total(int proposal) {
        const RoundResult r = chair->tally(id);
        const auto &figure = r.official.proposals[static_cast<std::size_t>(proposal - 1)].total;
        return figure ? toText(*figure) : "none";
    }
};

} // namespace simsa::test
