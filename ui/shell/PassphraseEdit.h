// A line edit for secrets: no input method, no menu, no undo kept; an eye to look; Caps Lock is inferred.
#pragma once

#include "app/base/Bytes.h"

#include <QLineEdit>

namespace simsa {

class PassphraseEdit : public QLineEdit {
    Q_OBJECT
public:
    explicit PassphraseEdit(QWidget *parent = nullptr);
    // Moves the text (UTF-8) out and empties the field.
    Secret take();
    // A copy for comparing and measuring; the field stays.
    Secret peek() const;
    bool capsLikely() const { return caps; }
    bool shown() const { return echoMode() == QLineEdit::Normal; }
    void setShown(bool shown);

Q_SIGNALS:
    void capsChanged(bool likely);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void name();
    QAction *eye;
    bool caps = false;
};

// How hard a passphrase is to guess, in four words. Fewer than 8 characters is no passphrase.
enum class Strength { tooShort, weak, fair, good, strong };
Strength strengthOf(View utf8);
int characters(View utf8);

} // namespace simsa
