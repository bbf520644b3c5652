// Own scores of one criterion in their order, each beside its level and comment, so that an inversion catches the eye.
#pragma once

#include "ui/desk/CompareData.h"

#include <QTableWidget>

class QComboBox;

namespace simsa {

class Text;

class CalibrateView : public QWidget {
    Q_OBJECT
public:
    explicit CalibrateView(QWidget *parent = nullptr);
    void show(const Round &round, const CompareData &data, const std::vector<Sheet> &sheets);
    using QWidget::show;
    void setColumn(int column); // -1 = total
    QComboBox *criterionBox() const { return box; }
    QTableWidget *table() const { return list; }
    QString summary() const;               // what stands out
    std::vector<std::string> pair() const; // the row under the keyboard and the one below

Q_SIGNALS:
    void openAsked(const QString &proposal, const QString &criterion);
    void pairAsked(); // side by side

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void fill();
    std::optional<Round> round;
    CompareData data;
    std::vector<Sheet> sheets;
    std::vector<std::size_t> order;
    QComboBox *box;
    QTableWidget *list;
    Text *said;
};

} // namespace simsa
