// Reminders as text to copy: for all who owe the same, or for one of them. Nobody else is named in it.
#pragma once

#include "ui/chair/Letters.h"
#include "ui/shell/Labels.h"

class QPlainTextEdit;

namespace simsa {

class Button;
class Segmented;
class Text;

class ReminderPanel : public QWidget {
    Q_OBJECT
public:
    explicit ReminderPanel(QWidget *parent = nullptr);
    void show(const Snapshot &snapshot);
    using QWidget::show;
    void choose(const QString &member); // a pseudonym: the text is for this person; "" for all of the state

private:
    void renew();
    QStringList owing(Due due) const; // pseudonyms
    Snapshot now;
    QString member;
    Segmented *state, *language;
    Text *to, *none;
    Chip *count;
    QPlainTextEdit *text;
    Button *copy, *all;
    QWidget *box;
};

} // namespace simsa
