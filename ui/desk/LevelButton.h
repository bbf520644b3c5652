// One level of a criterion: its range bold, its words below.
#pragma once

#include <QAbstractButton>

namespace simsa {

class LevelButton : public QAbstractButton {
    Q_OBJECT
public:
    LevelButton(const QString &range, const QString &words, int number, QWidget *parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {40, sizeHint().height()}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString range, meaning;
};

} // namespace simsa
