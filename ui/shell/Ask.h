// A question with fields: opened, never waited for. The other questions build on it.
#pragma once

#include "ui/shell/Field.h"

#include <QDialog>

class QPlainTextEdit;
class QVBoxLayout;

namespace simsa {

// Title, explanation, fields in column(), then the reversible and the doing button. The doing button waits until
// setReady(true); the reason why not stands beside it.
class Ask : public QDialog {
    Q_OBJECT
public:
    Ask(const QString &iconName, const QString &title, const QString &text, const QString &leave, const QString &doIt,
        QWidget *parent);
    QVBoxLayout *column() const { return fields; }
    Button *yes() const { return doing; }
    Button *no() const { return leaving; }
    void setReady(bool ready, const QString &why = {});
    QPlainTextEdit *addReason(const QString &label); // several lines; named by label
    void addLabelled(const QString &label, QWidget *field);

private:
    QVBoxLayout *fields;
    Text *why;
    Button *leaving, *doing;
};

} // namespace simsa
