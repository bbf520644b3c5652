// A framed text box with its name and its length below: "Comment … at least 20 characters · 132".
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

Q_SIGNALS:
    void edited();
    void left(); // lost the focus

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void count();
    int least;
    QPlainTextEdit *edit;
    Text *length;
    IconLabel *mark;
};

} // namespace simsa
