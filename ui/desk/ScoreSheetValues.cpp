// Of the score sheet: showing the values of a proposal and what belongs to them.
#include "ui/desk/CommentBox.h"
#include "ui/desk/DeskText.h"
#include "ui/desk/EvidenceChips.h"
#include "ui/desk/HistoryLines.h"
#include "ui/desk/MissingStrip.h"
#include "ui/desk/PagesRow.h"
#include "ui/desk/ScoreSheet.h"
#include "ui/desk/SheetHead.h"
#include "ui/desk/SheetRows.h"
#include "ui/desk/SpreadStrip.h"
#include "ui/shell/Panels.h"

#include <QScrollArea>

#include <algorithm>

namespace simsa {

void ScoreSheet::setName(const QString &name) {
    head->setName(name);
}

void ScoreSheet::show(const Sheet &sheet, const QString &lockedWhy, bool again) {
    const bool other = sheet.proposal != now.proposal;
    now = sheet;
    if (other) {
        lastGap.reset();
        delete item;
        if (openRow)
            openRow->setOpen(false);
        openRow = nullptr;
    }
    const bool all = other || again;
    for (std::size_t i = 0; i < now.scores.size() && i < static_cast<std::size_t>(rows.size()); ++i) {
        LeafRow *row = rows[static_cast<qsizetype>(i)];
        row->setStanding(now.state);
        if (all || !row->field()->hasFocus())
            row->show(now.scores[i]);
        if (row == openRow && item) {
            item->setPoints(now.scores[i].points);
            if (all || !item->comment()->editor()->hasFocus())
                item->comment()->setText(words(now.scores[i].comment));
            if (all)
                item->clearProblem();
        }
    }
    if (gate && (all || !gate->reason()->editor()->hasFocus()))
        gate->show(now.gate, now.gateReason);
    if (recognition && (all || !recognition->reason()->editor()->hasFocus()))
        recognition->show(now.recognition, now.recognitionReason);
    if (all || !opinion->editor()->hasFocus())
        opinion->setText(words(now.opinion));
    showState(lockedWhy);
    renew();
}

void ScoreSheet::showState(const QString &lockedWhy) {
    const bool set = now.state == State::abstained || now.state == State::recused;
    const QString reason = now.reason.empty() ? QString() : tr("Reason: %1").arg(words(now.reason));
    takeBack->setVisible(now.state == State::abstained && lockedWhy.isEmpty());
    if (now.state == State::recused) {
        state->setIconName(QStringLiteral("recused"));
        state->say(BannerKind::info, tr("You are recused from this proposal."),
                   tr("Its documents are closed and it gets no points from you.") + QLatin1Char(' ') + reason);
    } else if (now.state == State::abstained) {
        state->setIconName(QStringLiteral("abstain"));
        state->say(BannerKind::info, tr("You abstain from this proposal."),
                   tr("What was scored is kept, but does not go into the ballot.") + QLatin1Char(' ') + reason);
    } else if (!lockedWhy.isEmpty()) {
        state->setIconName(QStringLiteral("lock"));
        state->say(BannerKind::info, lockedWhy);
    }
    state->setVisible(set || !lockedWhy.isEmpty());
    state->parentWidget()->setVisible(set || !lockedWhy.isEmpty());
    body->setEnabled(!set && lockedWhy.isEmpty());
    body->setVisible(now.state != State::recused);
    scroll->setVerticalScrollBarPolicy(now.state == State::recused ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
}

void ScoreSheet::setEvidence(std::vector<Note> pieces) {
    evidence = std::move(pieces);
    showExtras();
}

void ScoreSheet::setHistory(std::vector<Change> all) {
    changes = std::move(all);
    showExtras();
}

void ScoreSheet::setPages(std::vector<ItemPages> all, const std::vector<std::string> &setByHand) {
    pages = std::move(all);
    byHand = setByHand;
    showExtras();
}

void ScoreSheet::setSealed(const std::optional<Ballot> &ballot) {
    const Judgement *judgement = nullptr;
    if (ballot)
        for (const Judgement &each : ballot->judgements)
            if (each.proposal == now.proposal)
                judgement = &each;
    for (LeafRow *row : rows) {
        std::optional<PointsField::Sealed> value;
        if (judgement) {
            value.emplace();
            for (const CriterionScore &score : judgement->scores)
                if (score.criterion == row->criterion().id)
                    value->points = score.points;
        }
        row->field()->setSealed(value);
    }
}

void ScoreSheet::showExtras() {
    QHash<QString, int> pieces;
    for (const Note &note : evidence)
        ++pieces[words(note.criterion)];
    for (LeafRow *row : rows)
        row->showEvidence(pieces.value(words(row->criterion().id)));
    const auto changesOf = [this](const std::string &what) {
        std::vector<Change> out;
        for (const Change &change : changes)
            if (change.item == what)
                out.push_back(change);
        return out;
    };
    if (gate)
        gate->history()->show(changesOf("gate"));
    if (recognition)
        recognition->history()->show(changesOf("recognition"));
    if (!openRow || !item)
        return;
    const std::string id = openRow->criterion().id;
    std::vector<Note> mine;
    for (const Note &note : evidence)
        if (note.criterion == id)
            mine.push_back(note);
    item->evidence()->show(mine);
    item->history()->show(changesOf(id));
    std::vector<ItemPages> where;
    for (const ItemPages &each : pages)
        if (each.criterion == id)
            where.push_back(each);
    item->pages()->show(where, std::find(byHand.begin(), byHand.end(), id) != byHand.end());
}

void ScoreSheet::renew() {
    if (now.state == State::blank || now.state == State::scored)
        now.state = scoredItems(now) == static_cast<int>(now.scores.size()) ? State::scored : State::blank;
    head->show(now, round->rubric, decimals);
    if (const Distribution *d = before()) {
        const bool all = scoredItems(now) == static_cast<int>(now.scores.size()) && now.state == State::scored;
        spread->setValues(d->totals, maximum(round->rubric));
        spread->setOwn(all ? std::optional(partialTotal(now)) : std::nullopt);
    }
    for (GroupRow *group : groups)
        group->show(now);
    gaps = missing(now, *round);
    strip->show(gaps, round->rubric, now.state == State::recused || now.state == State::abstained);
}

} // namespace simsa
