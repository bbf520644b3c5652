// The strip at the foot of a score sheet: how much is missing, with chips that jump there.
#pragma once

#ifndef Q_MOC_RUN // moc cannot read <compare>
#include "app/workspace/Sheets.h"
#endif

#include <QWidget>

class QHBoxLayout;

namespace simsa {

class Text;

class MissingStrip : public QWidget {
    Q_OBJECT
public:
    explicit MissingStrip(QWidget *parent = nullptr);
    void show(const std::vector<Missing> &gaps, const Rubric &rubric, bool nothingAsked);
    using QWidget::show;
    QString text() const;

Q_SIGNALS:
    void chosen(const simsa::Missing &gap);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    bool attention = false;
    Text *lead;
    QHBoxLayout *chips;
};

} // namespace simsa
