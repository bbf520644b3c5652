// An invitation that came as text in a mail, pasted whole.
#pragma once

#include <QDialog>

#include <functional>

class QPlainTextEdit;

namespace simsa {

class Button;

class PasteInvitation : public QDialog {
    Q_OBJECT
public:
    // `done` gets the text; what it holds is for the verb to say.
    PasteInvitation(QWidget *parent, std::function<void(const QString &)> done);
    QPlainTextEdit *text() const { return edit; }
    Button *takeButton() const { return take; }

private:
    QPlainTextEdit *edit;
    Button *take;
};

} // namespace simsa
