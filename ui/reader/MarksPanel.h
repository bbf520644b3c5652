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
    void showEvent(QShowEvent *event) override;

private:
    void fill();
    std::vector<Mark> waiting; // many marks are laid out only once somebody looks
    std::function<QString(int)> labelOf;
    bool filled = true;
    QListWidget *rows;
    Text *empty;
};

} // namespace simsa
