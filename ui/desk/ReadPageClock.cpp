// Of the reading page: the time spent with the proposal in view, where the round asks for a least time.
#include "ui/desk/DeskText.h"
#include "ui/desk/ReadPage.h"
#include "ui/desk/ReadingClock.h"
#include "ui/desk/ScoreSheet.h"

namespace simsa {

void ReadPage::buildClock() {
    reading = new ReadingClock(ws, this);
    connect(reading, &ReadingClock::counted, this, [this](const QString &proposal, qint64 seconds) {
        for (std::size_t i = 0; round && i < all.size(); ++i) {
            if (words(all[i].proposal) != proposal)
                continue;
            const int before = readingLeft(all[i], *round);
            all[i].reading = seconds;
            if (static_cast<int>(i) == at)
                paper->setReading(seconds);
            if (readingLeft(all[i], *round) != before) {
                renewRow(static_cast<int>(i));
                Q_EMIT sheetsChanged();
            }
        }
    });
}

void ReadPage::countReading() {
    const bool counts =
        now.stored && !now.stored->closed && at >= 0 && all[static_cast<std::size_t>(at)].state != State::recused;
    reading->setProposal(counts ? std::optional(*round) : std::nullopt,
                         counts ? all[static_cast<std::size_t>(at)].proposal : std::string());
}

} // namespace simsa
