// The parts Style paints, one function each.
#pragma once

#include <QRect>
#include <QSize>
#include <QString>
#include <QStyle>

class QPainter;
class QStyleOption;
class QStyleOptionButton;
class QStyleOptionComboBox;
class QStyleOptionProgressBar;
class QStyleOptionSlider;
class QStyleOptionSpinBox;
class QStyleOptionTab;
class QStyleOptionToolButton;
class QWidget;

namespace simsa::parts {

void field(QPainter *painter, const QStyleOption *option, const QWidget *widget);
void checkMark(QPainter *painter, const QStyleOption *option);
void radioMark(QPainter *painter, const QStyleOption *option);
void arrow(QPainter *painter, const QStyleOption *option, const QString &name);
void row(QPainter *painter, const QStyleOption *option);
void pushButton(QPainter *painter, const QStyleOptionButton *option, const QWidget *widget);
QSize pushButtonSize(const QStyleOptionButton *option, const QWidget *widget);
void toolButton(QPainter *painter, const QStyleOptionToolButton *option, const QWidget *widget, const QStyle &style);
QSize toolButtonSize(const QStyleOptionToolButton *option, const QWidget *widget);
void comboBox(QPainter *painter, const QStyleOptionComboBox *option, const QWidget *widget, const QStyle &style);
void spinBox(QPainter *painter, const QStyleOptionSpinBox *option, const QWidget *widget, const QStyle &style);
void progress(QPainter *painter, const QStyleOptionProgressBar *option);
void tab(QPainter *painter, const QStyleOptionTab *option);
void scrollBar(QPainter *painter, const QStyleOptionSlider *option, const QStyle &style, const QWidget *widget);
QRect scrollRect(const QStyleOptionSlider *option, QStyle::SubControl part);

} // namespace simsa::parts
