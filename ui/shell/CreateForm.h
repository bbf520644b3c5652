// A new workspace: who it belongs to, where it lies, its passphrase; then the recovery code, shown once.
#pragma once

#include "app/base/Bytes.h"
#include "app/base/Files.h"
#include "ui/shell/Panels.h"

#include <functional>
#include <string>

class QComboBox;
class QLineEdit;

namespace simsa {

class Field;
class PassphraseEdit;
class Segmented;

struct NewWorkspace {
    Path folder; // the workspace's own folder, does not exist yet
    Secret passphrase;
    std::string role; // "evaluator", "chair", "trustee", "auditor"
    std::string name, affiliation;
    std::string group; // "home" or "abroad"
};

class CreateForm : public QWidget {
    Q_OBJECT
public:
    explicit CreateForm(QWidget *parent = nullptr);
    std::function<void(NewWorkspace)> onSubmit;
    void setBusy(bool isBusy);
    void failed(const QString &sentence);
    void reset();
    void setPlace(const QString &parentFolder);
    QString place() const;

    QComboBox *role() const { return roleBox; }
    Field *person() const { return nameField; }
    Field *folder() const { return folderField; }
    PassphraseEdit *first() const { return one; }
    PassphraseEdit *second() const { return two; }
    Button *button() const { return create; }
    QString strengthText() const { return strength->text(); }
    QString reason() const { return why->text(); } // why the button is not ready

Q_SIGNALS:
    void backAsked();

private:
    void renew();
    void submit();
    void choosePlace();
    QComboBox *roleBox;
    Field *nameField;
    Field *affiliation;
    QComboBox *groupBox;
    Field *folderField;
    Text *placeText;
    PassphraseEdit *one;
    PassphraseEdit *two;
    Text *strength;
    Bar *strengthBar;
    Text *why;
    Banner *problem;
    Button *create;
    QString parentFolder;
    bool busy = false;
};

// The code in groups, once; then two of its groups are typed back from paper, with the code out of sight.
class RecoveryCard : public QWidget {
    Q_OBJECT
public:
    explicit RecoveryCard(QWidget *parent = nullptr);
    void show(Secret code);
    using QWidget::show;
    void forget();
    std::function<void()> onConfirmed;
    Button *next() const { return forward; }
    QLineEdit *check() const;

private:
    void renew();
    void confirmed();
    std::string lastGroup() const;
    Secret code;
    bool asking = false;
    Text *title;
    Text *explanation;
    Text *shown;
    Card *frame;
    Field *answer;
    Button *again;
    Button *forward;
};

} // namespace simsa
