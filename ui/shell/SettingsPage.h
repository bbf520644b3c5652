// Language, look and locking of this computer; what the program is and what protects the proposals on it.
#pragma once

#include "ui/shell/Buttons.h"
#include "ui/shell/Page.h"

class QCheckBox;
class QComboBox;
class QVBoxLayout;

namespace simsa {

class Card;

// A line of what protects: whether it stands, its name, and what it means.
struct Protection {
    bool stands = false;
    QString name, meaning;
    bool limit = false; // nothing is missing here: no program could do it
};

class SettingsPage : public Page {
    Q_OBJECT
public:
    explicit SettingsPage(QWidget *parent = nullptr);
    void setProtections(const QList<Protection> &list);
    void addCard(QWidget *card); // below the others
    Button *keysButton() const { return keys; }
    QAbstractButton *primaryAction() const override { return back; }
    QList<KeyHint> keyHints() const override;
    void activated() override;

    // Preferences with their defaults: 300 seconds, and closing the lid locks.
    static int idleSeconds();
    static bool lidLocks();

Q_SIGNALS:
    void languageChosen(const QString &code);
    void lockingChanged();
    void backAsked();
    void keysAsked();

private:
    void buildLook(QVBoxLayout *column);
    void buildLocking(QVBoxLayout *column);
    void buildKeys(QVBoxLayout *column);
    void buildAbout(QVBoxLayout *column);
    Segmented *language, *scheme, *scale;
    QComboBox *idle;
    QCheckBox *lid;
    Card *about;
    QWidget *protections = nullptr;
    QVBoxLayout *cards;
    Button *back, *keys;
};

} // namespace simsa
