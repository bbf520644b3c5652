#include "ui/desk/ReadNotes.h"

#include "ui/desk/DeskText.h"
#include "ui/desk/NotesPanel.h"
#include "ui/desk/ScoreSheet.h"
#include "ui/reader/NoteMarks.h"
#include "ui/reader/OutlinePanel.h"
#include "ui/reader/PageView.h"
#include "ui/reader/Reader.h"

#include <QDateTime>
#include <QMenu>
#include <QTreeWidget>

namespace simsa {

namespace {

// A text layer may hold characters that a ballot does not; each becomes a space, so that the places stay.
std::string withoutControls(std::string text) {
    for (char &c : text)
        if (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t')
            c = ' ';
        else if (c == 0x7F)
            c = ' ';
    return text;
}

} // namespace

ReadNotes::ReadNotes(Reader &reader_, NotesPanel &panel_, EditStack &edits_, QObject *parent)
    : QObject(parent), reader(reader_), panel(panel_), edits(edits_) {
    connectReader();
    connect(&panel, &NotesPanel::activated, this, &ReadNotes::goTo);
    connect(&panel, &NotesPanel::removeAsked, this, &ReadNotes::remove);
    connect(&panel, &NotesPanel::written, this, [this](const QString &id, const QString &text) {
        change(
            id, [&](Note &note) { note.text = text.toStdString(); }, true);
    });
    connect(&panel, &NotesPanel::colored, this, [this](const QString &id, int color) {
        change(
            id, [&](Note &note) { note.color = color; }, false);
    });
}

void ReadNotes::connectReader() {
    connect(&reader, &Reader::highlightAsked, this, [this](const PageQuote &quote, PaperMark color) {
        add(NoteKind::highlight, quote, static_cast<int>(color));
    });
    connect(&reader, &Reader::noteAsked, this, [this](const PageQuote &quote) { add(NoteKind::note, quote); });
    connect(&reader, &Reader::bookmarkAsked, this, [this](int page) {
        PageQuote whole;
        whole.page = whole.lastPage = page;
        add(NoteKind::bookmark, whole);
    });
    connect(&reader, &Reader::evidenceAsked, this, [this](const PageQuote &quote) {
        add(NoteKind::evidence, quote, 0, sheet ? sheet->openedItem() : std::string());
    });
    connect(&reader, &Reader::markRemoveAsked, this, &ReadNotes::remove);
    connect(&reader, &Reader::markActivated, this, [this](const QString &id) {
        const Note *note = find(id);
        if (!note)
            return;
        if (note->kind == NoteKind::evidence && sheet)
            sheet->openItem(note->criterion, false);
        panel.choose(note->id, false);
        if (note->kind == NoteKind::note)
            Q_EMIT panelAsked();
    });
    settle.setSingleShot(true);
    settle.setInterval(0);
    connect(&settle, &QTimer::timeout, this, &ReadNotes::readHeadings);
    late.setSingleShot(true);
    late.setInterval(400);
    connect(&late, &QTimer::timeout, this, &ReadNotes::refresh);
    QAbstractItemModel *outline = reader.outline()->tree()->model();
    const auto again = [this] { settle.start(); };
    connect(outline, &QAbstractItemModel::rowsInserted, this, again);
    connect(outline, &QAbstractItemModel::modelReset, this, again);
    connect(&reader, &Reader::opened, this, again);
}

// The reader's own table of contents, flat again.
void ReadNotes::readHeadings() {
    std::vector<OutlineItem> items;
    const std::function<void(QTreeWidgetItem *, int)> walk = [&](QTreeWidgetItem *item, int level) {
        items.push_back({item->text(0).toStdString(), level, item->data(0, Qt::UserRole).toInt()});
        for (int i = 0; i < item->childCount(); ++i)
            walk(item->child(i), level + 1);
    };
    const QTreeWidget *tree = reader.outline()->tree();
    for (int i = 0; i < tree->topLevelItemCount(); ++i)
        walk(tree->topLevelItem(i), 0);
    setHeadings(items);
}

void ReadNotes::setHeadings(const std::vector<OutlineItem> &items) {
    headings = items;
    matchedDocument = reader.documentKey();
    matches = round ? matchOutline(round->rubric, headings, qMax(1, reader.pages())) : std::vector<OutlineMatch>();
    showPages();
}

void ReadNotes::show(std::shared_ptr<const Round> shown, const DeskNotes &notes, ScoreSheet *paper) {
    round = std::move(shown);
    data = notes;
    sheet = paper;
}

void ReadNotes::setProposal(const std::string &id, bool may) {
    proposal = id;
    markable = may;
    reader.setMarkable(may);
    panel.setReadOnly(!may);
    refresh();
}

std::vector<Note> ReadNotes::own() const {
    std::vector<Note> out;
    for (const Note &note : data.notes)
        if (note.proposal == proposal)
            out.push_back(note);
    return out;
}

void ReadNotes::refresh() {
    if (!round)
        return;
    const std::vector<Note> mine = own();
    const auto number = [this](const std::string &criterion) { return words(numbering(round->rubric, criterion)); };
    const Proposal *owner = findProposal(*round, proposal);
    const auto name = [owner](const std::string &document) {
        if (owner && owner->documents.size() > 1)
            for (const DocumentRef &each : owner->documents)
                if (each.sha256 == document)
                    return words(each.name);
        return QString();
    };
    std::vector<Mark> marks;
    std::vector<Note> pieces;
    for (const Note &note : mine) {
        marks.push_back(markOf(note, note.kind == NoteKind::evidence ? number(note.criterion) : QString()));
        if (note.kind == NoteKind::evidence)
            pieces.push_back(note);
    }
    Q_EMIT counted(static_cast<int>(mine.size()));
    reader.setMarks(std::move(marks));
    panel.show(mine, number, name);
    if (!sheet)
        return;
    sheet->setEvidence(std::move(pieces));
    showHistory();
    showPages();
}

std::vector<ItemPages> ReadNotes::pagesOf(const std::string &criterion) const {
    std::vector<ItemPages> out;
    for (const ItemPages &each : data.pages)
        if (each.proposal == proposal && each.criterion == criterion)
            out.push_back(each);
    if (!out.empty() || matchedDocument != reader.documentKey() || reader.pages() < 1)
        return out;
    for (const OutlineMatch &match : matches)
        if (match.criterion == criterion)
            out.push_back({proposal, criterion, matchedDocument.toStdString(), match.first, match.last});
    return out;
}

void ReadNotes::showPages() {
    if (!sheet || !round)
        return;
    std::vector<ItemPages> all;
    std::vector<std::string> byHand;
    for (const Criterion *leaf : leaves(round->rubric)) {
        for (ItemPages &each : pagesOf(leaf->id))
            all.push_back(std::move(each));
        for (const ItemPages &each : data.pages)
            if (each.proposal == proposal && each.criterion == leaf->id) {
                byHand.push_back(leaf->id);
                break;
            }
    }
    sheet->setPages(std::move(all), byHand);
}

void ReadNotes::apply(const Edit &edit) {
    if (edit.field == EditField::note) {
        const Note *old = find(words(edit.key));
        std::optional<Note> was = old ? std::optional(*old) : std::nullopt;
        applyEdit(data.notes, edit);
        if (edit.proposal != proposal)
            return;
        if (const Note *now = find(words(edit.key)); now && was) {
            was->text = now->text;
            if (*was == *now) // only words, perhaps letter by letter
                return late.start();
        }
        refresh();
    } else if (edit.field == EditField::pages) {
        applyEdit(data.pages, edit);
        if (edit.proposal == proposal)
            showPages();
    }
}

void ReadNotes::changed(const Change &change) {
    addChange(data.history, change);
    if (change.proposal == proposal)
        showHistory();
}

void ReadNotes::showHistory() {
    std::vector<Change> mine;
    for (const Change &each : data.history)
        if (each.proposal == proposal)
            mine.push_back(each);
    if (sheet)
        sheet->setHistory(std::move(mine));
}

void ReadNotes::forget(const std::string &gone) {
    std::erase_if(data.notes, [&](const Note &n) { return n.proposal == gone; });
    std::erase_if(data.pages, [&](const ItemPages &p) { return p.proposal == gone; });
    std::erase_if(data.history, [&](const Change &c) { return c.proposal == gone; });
    if (gone == proposal)
        refresh();
}

const Note *ReadNotes::find(const QString &id) const {
    const std::string wanted = id.toStdString();
    for (const Note &note : data.notes)
        if (note.id == wanted)
            return &note;
    return nullptr;
}

void ReadNotes::add(NoteKind kind, const PageQuote &quote, int color, const std::string &criterion) {
    if (!markable || quote.page < 0)
        return;
    Note note{.id = newNoteId(), .proposal = proposal, .kind = kind};
    note.anchor = anchorOf(quote, reader.documentKey());
    for (std::string *text : {&note.anchor.quote, &note.anchor.before, &note.anchor.after})
        *text = withoutControls(*text);
    note.color = color;
    note.criterion = criterion;
    note.made = QDateTime::currentSecsSinceEpoch();
    if (kind == NoteKind::evidence) {
        if (criterion.empty())
            return Q_EMIT said(tr("No criterion is open. Open one in the score sheet, then link its evidence."));
        std::size_t pieces = 0;
        for (const Note &each : data.notes)
            pieces += each.proposal == proposal && each.criterion == criterion;
        if (pieces >= mostEvidence)
            return Q_EMIT said(tr("An item holds %1 pieces of evidence. Take one away first.").arg(mostEvidence));
    }
    edits.push({.proposal = proposal, .field = EditField::note, .key = note.id, .after = writeNote(note)});
    if (kind == NoteKind::evidence && ballotQuote(note).shortened)
        Q_EMIT said(tr("The passage is long: the ballot quotes its first %1 characters, the mark covers all of it.")
                        .arg(longestQuote - 1));
    if (kind == NoteKind::note) {
        Q_EMIT panelAsked();
        panel.choose(note.id, true);
    }
}

void ReadNotes::change(const QString &id, const std::function<void(Note &)> &work, bool typing) {
    const Note *before = find(id);
    if (!before || !markable)
        return;
    Note after = *before;
    work(after);
    edits.push({.proposal = after.proposal,
                .field = EditField::note,
                .key = after.id,
                .before = writeNote(*before),
                .after = writeNote(after)},
               typing);
}

void ReadNotes::remove(const QString &id) {
    const Note *note = find(id);
    if (note && markable)
        edits.push({.proposal = note->proposal, .field = EditField::note, .key = note->id, .before = writeNote(*note)});
}

void ReadNotes::linkEvidence() {
    const std::vector<PageQuote> quotes = reader.view()->quotes();
    PageQuote whole;
    whole.page = whole.lastPage = reader.page();
    const std::string criterion = sheet ? sheet->openedItem() : std::string();
    if (reader.pages() < 1)
        return Q_EMIT said(tr("No document is open."));
    if (quotes.empty())
        add(NoteKind::evidence, whole, 0, criterion);
    for (const PageQuote &quote : quotes)
        add(NoteKind::evidence, quote, 0, criterion);
    reader.clearSelection();
}

void ReadNotes::goTo(const QString &id) {
    const Note *note = find(id);
    if (!note)
        return;
    const QString document = words(note->anchor.document);
    if (document != reader.documentKey())
        Q_EMIT documentAsked(document);
    reader.showPassage(markOf(*note));
}

void ReadNotes::askPages(const QString &criterion) {
    const std::string id = criterion.toStdString();
    std::vector<ItemPages> byHand;
    for (const ItemPages &each : data.pages)
        if (each.proposal == proposal && each.criterion == id)
            byHand.push_back(each);
    const std::string before = editValue(byHand);
    const auto set = [this, id, before](const std::vector<ItemPages> &pages) {
        edits.push(
            {.proposal = proposal, .field = EditField::pages, .key = id, .before = before, .after = editValue(pages)});
    };
    auto *menu = new QMenu(sheet);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool has = reader.pages() > 0;
    const ItemPages here{proposal, id, reader.documentKey().toStdString(), reader.page() + 1, reader.page() + 1};
    const bool there = std::find(byHand.begin(), byHand.end(), here) != byHand.end();
    QAction *page = menu->addAction(has ? tr("Page %1, which is in view").arg(here.first) : tr("No document is open"),
                                    this, [set, byHand, here, there] {
                                        std::vector<ItemPages> next = byHand;
                                        if (there)
                                            std::erase(next, here);
                                        else
                                            next.push_back(here);
                                        set(next);
                                    });
    page->setEnabled(has);
    page->setCheckable(true);
    page->setChecked(there);
    QAction *names = menu->addAction(tr("By the headings’ names"), this, [set] { set({}); });
    names->setCheckable(true);
    names->setChecked(byHand.empty());
    menu->addSection(tr("Headings"));
    for (std::size_t i = 0; i < headings.size() && i < 60 && has; ++i) {
        const auto [first, last] = sectionPages(headings, i, reader.pages());
        if (first < 1)
            continue;
        const ItemPages section{proposal, id, here.document, first, last};
        const bool on = std::find(byHand.begin(), byHand.end(), section) != byHand.end();
        QAction *heading =
            menu->addAction(QString(headings[i].level * 2, QLatin1Char(' ')) +
                                words(headings[i].title).left(60).replace(QLatin1Char('&'), QStringLiteral("&&")) +
                                QStringLiteral("  ") + DeskText::pages(first, last),
                            this, [set, byHand, section, on] {
                                std::vector<ItemPages> next = byHand;
                                if (on)
                                    std::erase(next, section);
                                else
                                    next.push_back(section);
                                set(next);
                            });
        heading->setCheckable(true);
        heading->setChecked(on);
    }
    menu->popup(QCursor::pos());
}

void ReadNotes::keepReason(const QString &item, const QString &reason, SaveQueue &queue) {
    const std::string id = item.toStdString(), text = reason.toStdString();
    for (auto change = data.history.rbegin(); change != data.history.rend(); ++change)
        if (change->proposal == proposal && change->item == id) {
            change->reason = text;
            break;
        }
    showHistory();
    queue.flush();
    queue.put(QStringLiteral("reason/%1/%2").arg(words(proposal), item),
              [r = round, p = proposal, id, text](Workspace &ws) { saveChangeReason(ws, *r, p, id, text); });
}

} // namespace simsa
