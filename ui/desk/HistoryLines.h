// Own earlier values at a criterion: the last change in a line, all of them on request, the reason in own words.
#pragma once

#ifndef Q_MOC_RUN // moc cannot read <compare>
#include "app/workspace/History.h"
#endif

#include <QWidget>

#include <functional>

class QLineEdit;
class QVBoxLayout;

namespace simsa {

class Button;
class Text;

class HistoryLines : public QWidget {
    Q_OBJECT
public:
    // How a value is written: points, or a choice; nothing = blank.
    using Writer = std::function<QString(const std::optional<std::int64_t> &)>;
    explicit HistoryLines(Writer writer, QWidget *parent = nullptr);
    void show(const std::vector<Change> &changes); // of one item, oldest first
    using QWidget::show;
    QString summary() const;   // "Yesterday 3.0 → today 4.0 · Table 2-4 checked"
    QStringList lines() const; // all, newest first
    Button *toggle() const { return all; }
    QLineEdit *reason() const { return words; }

Q_SIGNALS:
    void reasonGiven(const QString &reason); // for the last change

private:
    void unfold(bool open);
    QString line(std::size_t index) const;
    Writer write;
    std::vector<Change> changes;
    Text *last;
    Button *all;
    QWidget *box;
    QVBoxLayout *list;
    QLineEdit *words;
};

} // namespace simsa
