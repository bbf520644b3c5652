// Where somebody was: the size of the window, its splitters, the page in front. Kept in the workspace, so that nothing
// outside it tells what anybody works on. Names are short and stable; values are lines of text.
#pragma once

#include <QHash>
#include <QObject>
#include <QString>
#include <QTimer>

#include <functional>

class QSplitter;
class QWidget;

namespace simsa {

class Places : public QObject {
    Q_OBJECT
public:
    // `text` is what `write` was last given: a line for each, "name<TAB>value". It is called some seconds after a
    // change and by flush(), and must not wait.
    Places(const QString &text, std::function<void(const QString &)> write, QObject *parent = nullptr);

    QString value(const QString &name) const { return values.value(name); }
    void set(const QString &name, const QString &value);
    void flush();

    void restoreWindow(QWidget *window); // its size and place, when they still fit a screen
    void keepWindow(const QWidget *window);
    // Restores every splitter below `page` and follows it from now on; `name` is the page's.
    void follow(QWidget *page, const QString &name);

private:
    QHash<QString, QString> values;
    bool changed = false;
    std::function<void(const QString &)> write;
    QTimer later;
};

} // namespace simsa
