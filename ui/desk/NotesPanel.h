// The marks of the proposal at the left: filter by kind, colour and words; the chosen one is written below.
#pragma once

#include "ui/desk/NotesModel.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QListView;

namespace simsa {

class Button;
class CommentBox;
class Segmented;
class Text;

class NotesPanel : public QWidget {
    Q_OBJECT
public:
    explicit NotesPanel(QWidget *parent = nullptr);
    void show(std::vector<Note> notes, const NotesModel::Namer &number, const NotesModel::Namer &name);
    using QWidget::show;
    void choose(const std::string &id, bool write); // write: the keyboard goes into its words
    void setReadOnly(bool readOnly);

    NotesModel *model() const { return rows; }
    QListView *view() const { return list; }
    QComboBox *kindBox() const { return kind; }
    QComboBox *colorBox() const { return color; }
    QLineEdit *textBox() const { return find; }
    CommentBox *editor() const { return box; }
    Button *removeButton() const { return remove; }
    std::string chosenId() const { return current; }
    QString countText() const; // "3 of 12"

Q_SIGNALS:
    void activated(const QString &id); // clicked or Enter: go there
    void written(const QString &id, const QString &text);
    void colored(const QString &id, int color);
    void removeAsked(const QString &id);
    void left(); // Escape

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void build();
    void filter();
    void showChosen();
    const Note *chosen() const;
    NotesModel *rows;
    QComboBox *kind, *color;
    QLineEdit *find;
    QListView *list;
    Text *count, *empty;
    QWidget *detail;
    Text *what;
    CommentBox *box;
    QList<QAbstractButton *> swatches;
    Button *remove;
    std::string current;
    bool readOnly = false;
};

} // namespace simsa
