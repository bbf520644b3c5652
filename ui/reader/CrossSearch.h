// Finding words in all proposals of the round: what is typed, how much was found, and each page with its words.
// The search itself is given as a function (the workspace's index); here it runs off the GUI thread, newest words only.
#pragma once

#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <functional>
#include <vector>

class QLineEdit;
class QListView;
class QStandardItemModel;

namespace simsa {

class Task;
class Text;

struct CrossHit {
    QString proposal; // its number, as the list shows it
    QString name;     // of the applicant
    QString document; // the document's key (SHA-256)
    int page = 0;     // from 0
    QString snippet;  // the words with what is round them
    bool operator==(const CrossHit &) const = default;
};

struct CrossAnswer {
    std::vector<CrossHit> hits; // in the order to be shown
    bool more = false;          // there are more than these
    int waiting = 0;            // documents whose text cannot be searched yet
};

// Off the GUI thread; may throw Error.
using CrossFind = std::function<CrossAnswer(const QString &words)>;

class CrossSearch : public QWidget {
    Q_OBJECT
public:
    explicit CrossSearch(QWidget *parent = nullptr);
    void setFind(CrossFind find); // none: nothing can be asked
    bool canFind() const { return bool(search); }
    void start(const QString &words = {}); // puts the focus into the field; with words, they are looked for
    void forget();                         // words and hits: another round
    void rest();                           // while the program is locked the hits leave the memory, the words stay
    void wake();                           // they are looked for again

    QLineEdit *field() const { return words; }
    QListView *list() const { return results; }
    QString said() const; // the line above the hits
    bool running() const { return waiting; }

Q_SIGNALS:
    void chosen(const simsa::CrossHit &hit, const QString &words);
    void closeAsked();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    class Delegate;
    void ask();
    void show(const CrossAnswer &answer);
    void say(const QString &sentence);
    void choose(const QModelIndex &index);

    CrossFind search;
    QLineEdit *words;
    Text *line;
    QListView *results;
    QStandardItemModel *rows;
    std::vector<CrossHit> hits;
    QString asked;
    QTimer typing;
    QPointer<Task> task;
    int number = 0; // of the question: only the newest answer is shown
    bool waiting = false;
};

} // namespace simsa
