// The decision of the committee (의결): what the figures leave open, who decided what and why, and what was decided
// before. Nothing is changed in place: each decision is signed and takes the place of the one before.
#pragma once

#include "ui/chair/Snapshot.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QPlainTextEdit;
class QSpinBox;
class QStandardItemModel;
class QTableView;

namespace simsa {

class Banner;
class Button;
class Segmented;
class Text;

class DecisionPage : public QWidget {
    Q_OBJECT
public:
    explicit DecisionPage(QWidget *parent = nullptr);
    // What was entered stays as long as result and decisions are the same.
    void show(const Snapshot &snapshot);
    using QWidget::show;
    Button *certifyButton() const { return certify; }

protected:
    void showEvent(QShowEvent *event) override;

Q_SIGNALS:
    void backAsked();
    void eventAsked(const simsa::Event &event);

private:
    struct Row {
        std::string id;
        int rank = 0;
        bool joint = false;
        QCheckBox *tick = nullptr;
    };
    void start();
    void layOutRows();
    void move(std::size_t row, int by); // within a joint rank
    void showHistory();
    void check();
    void ask();
    QStringList chosen() const;
    Event event() const;

    Snapshot now;
    std::vector<Row> rows;   // of all that have a rank
    std::size_t laidOut = 0; // of them, from the top; the others are not selected
    bool fresh = false;      // to be started when it is looked at
    Text *title, *words, *why, *votes;
    Banner *tie;
    QWidget *list;
    QGridLayout *grid;
    QCheckBox *nobody;
    QComboBox *presiding;
    Segmented *method;
    QSpinBox *yes, *no, *abstained;
    QPlainTextEdit *reason;
    Button *back, *certify, *more;
    QWidget *past;
    QStandardItemModel *history;
    QTableView *historyTable;
};

} // namespace simsa
