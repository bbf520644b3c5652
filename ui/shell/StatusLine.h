// The last line: what is saved, keys of the focused part, connection, time until locking.
#pragma once

#include "ui/shell/Labels.h"
#include "ui/shell/Text.h"

#include <QHBoxLayout>

namespace simsa {

class StatusLine : public QWidget {
    Q_OBJECT
public:
    explicit StatusLine(QWidget *parent = nullptr);
    void setSaved(const QString &text, bool trouble);
    void setHints(const QList<KeyHint> &hints);
    void setConnection(const QString &iconName, const QString &text, Tone tone);
    void setCountdown(int secondsLeft); // below 0: hidden
    QString savedText() const { return saved->text(); }
    QString countdownText() const { return lockText->text(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();
    void dress();
    IconLabel *savedIcon;
    Text *saved;
    QWidget *hintBox;
    QHBoxLayout *hintRow;
    QList<KeyHint> shown;
    QList<QWidget *> caps; // of shown
    IconLabel *linkIcon;
    Text *link;
    IconLabel *lockIcon;
    Text *lockText;
};

} // namespace simsa
