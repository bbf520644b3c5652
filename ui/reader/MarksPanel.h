// The marks of the open document in the order of its pages.
#pragma once

#include "ui/reader/Mark.h"

#include <QWidget>

#include <functional>

class QListWidget;

namespace simsa {

class Text;

class MarksPanel : public QWidget {
    Q_OBJECT
public:
    explicit MarksPanel(QWidget *parent = nullptr);
    void setMarks(std::vector<Mark> marks, const std::function<QString(int)> &label);
    QListWidget *list() const { return rows; }

Q_SIGNALS:
    void chosen(const QString &id);
    void removeAsked(const QString &id);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QListWidget *rows;
    Text *empty;
};

} // namespace simsa
