// The marks of one proposal as a list, with what is asked to be seen of them.
#pragma once

#ifndef Q_MOC_RUN // moc cannot read <compare>
#include "app/workspace/Notes.h"
#endif

#include <QAbstractListModel>
#include <QStyledItemDelegate>

#include <optional>

namespace simsa {

struct NoteFilter {
    std::optional<NoteKind> kind; // nothing = all
    int color = -1;               // of highlights and notes; -1 = all
    QString text;                 // in own words, quote or the criterion's number
    bool operator==(const NoteFilter &) const = default;
};

class NotesModel : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;
    // number: of a criterion, for evidence ("1.3.3"); name: of a document, where a proposal has more than one.
    using Namer = std::function<QString(const std::string &)>;
    void set(std::vector<Note> notes, const Namer &number, const Namer &name);
    void setFilter(const NoteFilter &filter);
    const NoteFilter &filter() const { return asked; }
    int all() const { return static_cast<int>(notes.size()); }
    const Note &at(int row) const { return notes[seen[static_cast<std::size_t>(row)]]; }
    int rowOf(const std::string &id) const; // -1: not there or filtered out
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QString lead(int row) const;  // "p. 12 · 1.3.3"
    QString words(int row) const; // own words, else the quote

private:
    bool shows(std::size_t index) const;
    void look();
    std::vector<Note> notes;
    std::vector<QString> numbers, documents, searched; // beside notes
    std::vector<std::size_t> seen;
    NoteFilter asked;
};

class NoteDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

QString nameOf(NoteKind kind);     // "Highlight"
QString nameOfColor(int color);    // "Yellow"
QString iconNameOf(NoteKind kind); // of resources
// NotesModel keeps the translations of these.

} // namespace simsa
