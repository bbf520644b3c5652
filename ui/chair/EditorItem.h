// One criterion in full: title, points, step, comment length, definition and the levels in words.
#pragma once

#include "ui/chair/EditorStep.h"

class QComboBox;
class QPlainTextEdit;
class QSpinBox;

namespace simsa {

class EditorItem : public Card {
    Q_OBJECT
public:
    explicit EditorItem(EditorDraft *draft, QWidget *parent = nullptr);
    void show(const QString &id, const EditorState &state);
    using QWidget::show;
    void goTo(const std::string &rule);
    QLineEdit *titleEdit() const { return title; }
    QLineEdit *pointsEdit() const { return points; }
    Button *addLevel() const { return moreLevels; }
    QLineEdit *levelWords(int row) const { return row < rows.size() ? rows[row].words : nullptr; }
    QString problems() const;
    // As typed in the tree too: a number that is none is said beside the field and not kept.
    void typePoints(const QString &id, const QString &text);

private:
    struct LevelRow {
        QWidget *box;
        QLineEdit *from, *to, *words;
    };
    void change(const QString &name, const std::function<void(Criterion &)> &work, const QString &key = {});
    void addLevelRow();
    void showLevels(const Criterion &criterion, bool again);
    void levelTyped(int row);
    EditorDraft *draft;
    std::string id;
    Text *heading, *sumWords;
    QLineEdit *title, *points;
    QComboBox *step;
    QSpinBox *comment;
    QPlainTextEdit *definition;
    QWidget *leafOnly, *levelsPart;
    QVBoxLayout *levelList;
    QList<LevelRow> rows;
    Button *moreLevels, *fiveLevels;
    Banner *fields, *levels;
    QString wrongPoints, wrongLevel; // typed, but no number
};

} // namespace simsa
