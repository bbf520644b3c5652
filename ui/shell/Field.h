// A line edit with its name above and what is wrong below.
#pragma once

#include "ui/shell/Panels.h"

#include <QLineEdit>

namespace simsa {

class Field : public QWidget {
    Q_OBJECT
public:
    explicit Field(const QString &label, QWidget *parent = nullptr, QLineEdit *own = nullptr);
    QLineEdit *edit() const { return line; }
    void setHint(const QString &hint); // quiet line below while nothing is wrong
    void setError(const QString &lead, const QString &text = {});
    void clearError();
    bool hasError() const { return wrong; }
    QString errorText() const { return wrong ? problem->text() : QString(); }
    void setLabel(const QString &label);

private:
    QLineEdit *line;
    Text *name;
    Text *hint;
    Banner *problem;
    bool wrong = false;
};

} // namespace simsa
