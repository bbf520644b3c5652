// A framed text box with its name and its length below: "Comment … at least 20 characters · 132". It never holds more
// than 10,000 characters: what would not fit is refused whole, with a sentence. Ctrl+Z is the desk's, not its own.
#pragma once

#include <QPlainTextEdit>

namespace simsa {

class Text;
class IconLabel;

class CommentBox : public QWidget {
    Q_OBJECT
public:
    CommentBox(const QString &name, int least, QWidget *parent = nullptr);
    QString text() const { return edit->toPlainText(); }
    void setText(const QString &text); // without a signal
    QPlainTextEdit *editor() const { return edit; }
    QString counter() const;
    QString problem() const; // why the last text was not taken; "" when it was
    void setLines(int lines);

Q_SIGNALS:
    void edited();
    void left(); // lost the focus

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void count();
    void taken();
    void refuse(qsizetype characters);
    friend class CommentEdit;
    int least;
    QPlainTextEdit *edit;
    Text *length, *wrong;
    QString good; // the text before the change that is looked at
    IconLabel *mark;
};

} // namespace simsa
