// The head of a score sheet: the proposal, the running total and of how many points it is.
#pragma once

#ifndef Q_MOC_RUN // moc cannot read <compare>
#include "app/workspace/Sheets.h"
#endif

#include <QWidget>

namespace simsa {

class Text;

class SheetHead : public QWidget {
    Q_OBJECT
public:
    explicit SheetHead(QWidget *parent = nullptr);
    void setName(const QString &name);
    void show(const Sheet &sheet, const Rubric &rubric, int decimals);
    using QWidget::show;
    QString totalText() const; // "13.0 of 25 scored"
    QString name() const;

private:
    Text *applicant, *caption, *total, *maximum, *items;
};

} // namespace simsa
