// An exported workspace becomes one on this computer: the file, its passphrase, where it is to lie.
#pragma once

#include "app/base/Bytes.h"
#include "app/base/Files.h"
#include "ui/shell/Panels.h"

#include <functional>

namespace simsa {

class Field;
class LongWork;
class PassphraseEdit;
class Task;

struct ImportWanted {
    Path file, target;
    Secret passphrase; // or the recovery code
};

class ImportForm : public QWidget {
    Q_OBJECT
public:
    explicit ImportForm(QWidget *parent = nullptr);
    std::function<void(ImportWanted)> onSubmit;
    void setFile(const Path &file);
    void setPlace(const QString &parentFolder);
    void follow(Task *task); // shows how far it is; Stop leaves nothing behind
    void failed(const QString &sentence);
    void reset();

    PassphraseEdit *passphrase() const { return secret; }
    Field *folder() const { return name; }
    Button *button() const { return go; }
    QString reason() const { return why->fullText(); }
    QString errorText() const;

Q_SIGNALS:
    void backAsked();

private:
    void renew();
    void submit();
    void choosePlace();
    QString place() const;
    Path file;
    QString parentFolder;
    Text *from, *placeText, *why;
    PassphraseEdit *secret;
    Field *name;
    Banner *problem;
    LongWork *work;
    Button *go;
    bool busy = false;
};

} // namespace simsa
