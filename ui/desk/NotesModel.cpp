#include "ui/desk/NotesModel.h"

#include "ui/desk/DeskText.h"
#include "ui/shell/Paint.h"
#include "ui/shell/Theme.h"

#include <QPainter>

namespace simsa {

QString nameOf(NoteKind kind) {
    switch (kind) {
    case NoteKind::highlight:
        return NotesModel::tr("Highlight");
    case NoteKind::note:
        return NotesModel::tr("Note");
    case NoteKind::bookmark:
        return NotesModel::tr("Bookmark");
    case NoteKind::evidence:
        break;
    }
    return NotesModel::tr("Evidence");
}

QString nameOfColor(int color) {
    switch (color) {
    case 0:
        return NotesModel::tr("Yellow");
    case 1:
        return NotesModel::tr("Green");
    case 2:
        return NotesModel::tr("Sky blue");
    default:
        return NotesModel::tr("Rose");
    }
}

QString iconNameOf(NoteKind kind) {
    switch (kind) {
    case NoteKind::highlight:
        return QStringLiteral("highlight");
    case NoteKind::note:
        return QStringLiteral("note");
    case NoteKind::bookmark:
        return QStringLiteral("bookmark");
    case NoteKind::evidence:
        break;
    }
    return QStringLiteral("evidence");
}

void NotesModel::set(std::vector<Note> all, const Namer &number, const Namer &name) {
    beginResetModel();
    notes = std::move(all);
    numbers.clear();
    documents.clear();
    searched.clear();
    for (const Note &note : notes) {
        numbers.push_back(note.criterion.empty() ? QString() : number(note.criterion));
        documents.push_back(name(note.anchor.document));
    }
    look();
    endResetModel();
}

void NotesModel::setFilter(const NoteFilter &filter) {
    if (filter == asked)
        return;
    beginResetModel();
    asked = filter;
    look();
    endResetModel();
}

bool NotesModel::shows(std::size_t index) const {
    const Note &note = notes[index];
    const bool colored = note.kind == NoteKind::highlight || note.kind == NoteKind::note;
    return (!asked.kind || note.kind == *asked.kind) && (asked.color < 0 || (colored && note.color == asked.color)) &&
           (asked.text.isEmpty() || searched[index].contains(asked.text, Qt::CaseInsensitive));
}

void NotesModel::look() {
    seen.clear();
    if (!asked.text.isEmpty() && searched.empty()) // not before somebody looks for words
        for (std::size_t i = 0; i < notes.size(); ++i)
            searched.push_back(simsa::words(notes[i].text + '\n' + evidenceQuote(notes[i].anchor.quote) + '\n') +
                               numbers[i]);
    for (std::size_t i = 0; i < notes.size(); ++i)
        if (shows(i))
            seen.push_back(i);
}

int NotesModel::rowOf(const std::string &id) const {
    for (std::size_t row = 0; row < seen.size(); ++row)
        if (notes[seen[row]].id == id)
            return static_cast<int>(row);
    return -1;
}

int NotesModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(seen.size());
}

QString NotesModel::lead(int row) const {
    const std::size_t i = seen[static_cast<std::size_t>(row)];
    QString out = tr("p. %1").arg(notes[i].anchor.page);
    for (const QString &more : {numbers[i], documents[i]})
        if (!more.isEmpty())
            out += QStringLiteral(" · ") + more;
    return out;
}

QString NotesModel::words(int row) const {
    const Note &note = at(row);
    const QString text = simsa::words(note.text).simplified();
    if (!text.isEmpty())
        return text;
    if (!note.anchor.quote.empty())
        return QStringLiteral("“") + simsa::words(note.anchor.quote).simplified() + QStringLiteral("”");
    return nameOf(note.kind);
}

QVariant NotesModel::data(const QModelIndex &index, int role) const {
    const Note &note = at(index.row());
    if (role == Qt::DisplayRole)
        return words(index.row());
    if (role == Qt::ToolTipRole && !note.anchor.quote.empty())
        return QStringLiteral("<p>%1</p>").arg(simsa::words(note.anchor.quote).left(500).toHtmlEscaped());
    if (role == Qt::AccessibleTextRole) {
        const bool colored = note.kind == NoteKind::highlight || note.kind == NoteKind::note;
        return nameOf(note.kind) + (colored ? QStringLiteral(", ") + nameOfColor(note.color) : QString()) +
               QStringLiteral(", ") + lead(index.row()) + QStringLiteral(", ") + words(index.row());
    }
    return {};
}

QSize NoteDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const {
    return {theme().px(180), theme().px(44)};
}

void NoteDelegate::paint(QPainter *p, const QStyleOptionViewItem &option, const QModelIndex &index) const {
    const Theme &look = theme();
    const auto *model = static_cast<const NotesModel *>(index.model());
    const Note &note = model->at(index.row());
    const QRect box = option.rect;
    const bool on = option.state & QStyle::State_Selected;
    p->save();
    p->fillRect(box, look.color(on ? Tone::tint : option.state & QStyle::State_MouseOver ? Tone::hover : Tone::panel));
    p->fillRect(QRect(box.left(), box.bottom(), box.width(), 1), look.color(Tone::line));
    if (on)
        p->fillRect(QRect(box.left(), box.top(), 3, box.height()), look.color(Tone::accent));
    const int side = look.px(16);
    QRect mark(box.left() + look.px(12), box.top() + look.px(6), side, side);
    QColor ink = look.color(note.kind == NoteKind::evidence ? Tone::accent : Tone::text2);
    if (note.kind == NoteKind::highlight || note.kind == NoteKind::note) {
        paintBox(*p, mark.adjusted(-2, -2, 2, 2), look.mark(static_cast<PaperMark>(note.color)),
                 look.color(Tone::control));
        ink = Theme::inkOn(look.mark(static_cast<PaperMark>(note.color)));
    }
    p->drawPixmap(mark.topLeft(), iconPixmap(iconNameOf(note.kind), ink, side, p->device()->devicePixelRatioF()));
    QRect area = box.adjusted(look.px(38), look.px(3), -look.px(10), -look.px(3));
    const int line = look.lineHeight(TextSize::secondary);
    p->setFont(look.font(TextSize::secondary, on));
    p->setPen(look.color(Tone::text));
    p->drawText(QRect(area.left(), area.top(), area.width(), line), Qt::AlignVCenter | Qt::AlignLeft,
                p->fontMetrics().elidedText(model->words(index.row()), Qt::ElideRight, area.width()));
    p->setFont(look.font(TextSize::axis));
    p->setPen(look.color(Tone::text2));
    p->drawText(QRect(area.left(), area.top() + line, area.width(), look.lineHeight(TextSize::axis)),
                Qt::AlignVCenter | Qt::AlignLeft,
                p->fontMetrics().elidedText(model->lead(index.row()), Qt::ElideRight, area.width()));
    if (option.state & QStyle::State_HasFocus) {
        p->setPen(QPen(look.color(Tone::accent), look.focusWidth()));
        p->drawRect(QRectF(box).adjusted(1, 1, -1, -2));
    }
    p->restore();
}

} // namespace simsa
