// Of the reading page: edits and their undoing, notes, and the two decisions about a whole proposal.
#include "ui/desk/CommentBox.h"
#include "ui/desk/DeskText.h"
#include "ui/desk/NotesPanel.h"
#include "ui/desk/ProposalList.h"
#include "ui/desk/ReadNotes.h"
#include "ui/desk/ReadPage.h"
#include "ui/desk/ReasonDialog.h"
#include "ui/desk/ScoreSheet.h"
#include "ui/reader/Reader.h"
#include "ui/shell/Panels.h"
#include "ui/shell/Task.h"

#include "app/roles/Words.h"

#include <QDateTime>
#include <QStackedWidget>

namespace simsa {

void ReadPage::connectSheet() {
    connect(paper, &ScoreSheet::edited, this, [this](const Edit &edit, bool typing) {
        if (edited)
            edited->push(edit, typing);
    });
    connect(paper, &ScoreSheet::typing, queue.data(), &SaveQueue::waiting);
    connect(paper, &ScoreSheet::abstainAsked, this, &ReadPage::askAbstain);
    connect(paper, &ScoreSheet::recuseAsked, this, &ReadPage::askRecuse);
    connect(paper, &ScoreSheet::readingAsked, this, [this] {
        if (tabs->isVisible())
            tabs->setCurrent(0), fold();
        pages->setFocus(Qt::OtherFocusReason);
    });
    connect(paper, &ScoreSheet::itemOpened, pages, &Reader::setCriterion);
    connect(paper, &ScoreSheet::itemOpened, edited.data(), &EditStack::endTyping);
    connect(paper, &ScoreSheet::evidenceChosen, marks, &ReadNotes::goTo);
    connect(paper, &ScoreSheet::evidenceRemoved, marks, &ReadNotes::remove);
    connect(paper, &ScoreSheet::linkAsked, marks, &ReadNotes::linkEvidence);
    connect(paper, &ScoreSheet::pagesMenuAsked, marks, &ReadNotes::askPages);
    connect(paper, &ScoreSheet::notesAsked, this, [this] { showNotes(true); });
    connect(paper, &ScoreSheet::pagesChosen, this, [this](const ItemPages &where) {
        Mark passage;
        passage.document = words(where.document);
        passage.page = where.first - 1;
        openDocument(passage.document);
        pages->showPassage(passage);
    });
    connect(paper, &ScoreSheet::reasonGiven, this, [this](const QString &item, const QString &reason) {
        ++editCount;
        if (queue)
            marks->keepReason(item, reason, *queue);
    });
}

void ReadPage::connectNotes() {
    connect(marks, &ReadNotes::documentAsked, this, qOverload<const QString &>(&ReadPage::openDocument));
    connect(marks, &ReadNotes::said, this, &ReadPage::tell);
    connect(marks, &ReadNotes::panelAsked, this, [this] { showNotes(true); });
    connect(marks, &ReadNotes::counted, this,
            [this](int count) { leftTabs->button(1)->setText(count > 0 ? tr("Notes %1").arg(count) : tr("Notes")); });
    connect(notesList, &NotesPanel::left, this, [this] { pages->setFocus(Qt::OtherFocusReason); });
    connect(pages, &Reader::crossHitChosen, this, [this](const CrossHit &hit, const QString &searched) {
        goTo(hit.proposal.toStdString());
        openDocument(hit.document);
        pages->showHit(hit.document, hit.page, searched);
    });
    connect(pages, &Reader::notice, this, &ReadPage::said);
}

void ReadPage::tell(const QString &sentence) {
    trouble->say(BannerKind::info, sentence);
    trouble->show();
}

void ReadPage::showNotes(bool notes) {
    leftTabs->setCurrent(notes ? 1 : 0);
    leftStack->setCurrentIndex(notes ? 1 : 0);
    fold();
}

bool ReadPage::notesShown() const {
    return leftStack->currentIndex() == 1;
}

const std::vector<Change> &ReadPage::history() const {
    return marks->history();
}

void ReadPage::finishTyping() {
    if (paper)
        paper->finishTyping();
}

void ReadPage::undo() {
    if (!edited || !paper)
        return;
    paper->finishTyping();
    if (!paper->takeBackWrong() && !edited->undo())
        Q_EMIT said(lockedWhy().isEmpty() ? tr("Nothing to undo") : lockedWhy());
}

void ReadPage::redo() {
    if (!edited || !paper)
        return;
    paper->finishTyping();
    if (!edited->redo())
        Q_EMIT said(lockedWhy().isEmpty() ? tr("Nothing to redo") : lockedWhy());
}

void ReadPage::applied(const Edit &edit, bool again) {
    ++editCount;
    for (std::size_t i = 0; i < all.size(); ++i)
        if (all[i].proposal == edit.proposal)
            showEdited(static_cast<int>(i), edit);
    marks->apply(edit);
    if (again)
        reveal(edit);
    else if (edit.field == EditField::state && at >= 0)
        paper->show(all[static_cast<std::size_t>(at)], lockedWhy());
    Q_EMIT sheetsChanged();
}

void ReadPage::showEdited(int index, const Edit &edit) {
    Sheet &sheet = all[static_cast<std::size_t>(index)];
    const Sheet before = sheet;
    applyEdit(sheet, edit);
    sheet.saved = QDateTime::currentSecsSinceEpoch();
    const auto known = [](Choice choice) {
        return choice == Choice::none ? std::nullopt : std::optional(static_cast<std::int64_t>(choice));
    };
    const auto change = [&](const std::string &item, auto from, auto to) {
        marks->changed({edit.proposal, item, from, to, sheet.saved, {}});
    };
    if (edit.field == EditField::gate)
        change("gate", known(before.gate), known(sheet.gate));
    if (edit.field == EditField::recognition)
        change("recognition", known(before.recognition), known(sheet.recognition));
    if (edit.field == EditField::points)
        for (std::size_t i = 0; i < sheet.scores.size(); ++i) {
            const auto value = [](const SheetScore &score) {
                return score.points ? std::optional(score.points->hundredths) : std::nullopt;
            };
            if (sheet.scores[i].criterion == edit.key)
                change(edit.key, value(before.scores[i]), value(sheet.scores[i]));
        }
    renewRow(index);
}

// What was undone or redone is brought into view.
void ReadPage::reveal(const Edit &edit) {
    for (std::size_t i = 0; i < all.size(); ++i)
        if (all[i].proposal == edit.proposal && static_cast<int>(i) != at)
            select(static_cast<int>(i));
    paper->show(all[static_cast<std::size_t>(at)], lockedWhy(), true);
    if (edit.field == EditField::points || edit.field == EditField::comment)
        paper->openItem(edit.key, edit.field == EditField::points);
    else if (edit.field == EditField::pages)
        paper->openItem(edit.key, false);
    else if (edit.field == EditField::gate || edit.field == EditField::recognition || edit.field == EditField::opinion)
        paper->goTo({edit.proposal,
                     edit.field == EditField::gate          ? "gate"
                     : edit.field == EditField::recognition ? "recognition"
                                                            : "opinion",
                     Code::blankCriterion});
}

void ReadPage::askAbstain(bool abstain) {
    const std::string proposal = all[static_cast<std::size_t>(at)].proposal;
    const auto set = [this, proposal](State state, const std::string &reason) {
        for (const Sheet &sheet : all)
            if (sheet.proposal == proposal && edited)
                edited->push({.proposal = proposal,
                              .field = EditField::state,
                              .before = editValue(sheet.state, sheet.reason),
                              .after = editValue(state, reason)});
    };
    if (!abstain)
        return set(State::blank, {});
    auto *dialog = new ReasonDialog(QStringLiteral("abstain"), tr("Abstain from this proposal?"),
                                    tr("It gets no points from you. Until you seal you can score it after all."),
                                    tr("Abstain"), window());
    connect(dialog, &QDialog::accepted, this,
            [set, dialog] { set(State::abstained, dialog->reason()->text().trimmed().toStdString()); });
    dialog->open();
}

void ReadPage::askRecuse() {
    const std::string proposal = all[static_cast<std::size_t>(at)].proposal;
    auto *dialog = new ReasonDialog(QStringLiteral("recused"), tr("Declare a conflict with this proposal?"),
                                    tr("Its documents are closed to you for good and it gets no points from you. "
                                       "This cannot be undone."),
                                    tr("Recuse"), window());
    connect(dialog, &QDialog::accepted, this, [this, proposal, dialog] {
        ++editCount;
        queue->flush();
        edited->forget(proposal);
        marks->forget(proposal);
        for (std::size_t i = 0; i < all.size(); ++i)
            if (all[i].proposal == proposal) {
                Sheet closed; // nothing of its content stays
                closed.proposal = proposal;
                closed.state = State::recused;
                closed.reason = dialog->reason()->text().trimmed().toStdString();
                for (const SheetScore &score : all[i].scores)
                    closed.scores.push_back({score.criterion, {}, {}, {}});
                all[i] = std::move(closed);
                pages->crossSearch()->forget(); // hits show words of its pages
                renewRow(static_cast<int>(i));
                if (static_cast<int>(i) == at)
                    select(at);
            }
        Q_EMIT proposalClosed();
        runTask(
            this,
            [space = ws, saved = queue->waiter(), id = round->id, proposal,
             reason = dialog->reason()->text().trimmed().toStdString()](Work &) {
                saved();
                Evaluator(*space).recuse(id, proposal, reason);
            },
            [this] { Q_EMIT reloadAsked(); },
            [this](const Error &error) {
                trouble->say(BannerKind::error, describe(error), tr("The conflict is not recorded yet."));
                trouble->show();
                Q_EMIT reloadAsked();
            });
    });
    dialog->open();
}

} // namespace simsa
