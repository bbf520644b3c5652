#include "ui/shell/Style.h"

#include "ui/shell/Paint.h"
#include "ui/shell/StyleParts.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTableView>
#include <QToolButton>

namespace simsa {

Style::Style() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

void Style::polish(QWidget *widget) {
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget) ||
        qobject_cast<QAbstractSpinBox *>(widget) || qobject_cast<QLineEdit *>(widget))
        widget->setAttribute(Qt::WA_Hover);
    // The words of a box stand as far in as those of a field.
    if (auto *edit = qobject_cast<QPlainTextEdit *>(widget);
        edit && edit->frameShape() != QFrame::NoFrame && edit->document()->documentMargin() == 4) {
        edit->document()->setDocumentMargin(theme().px(7));
        edit->viewport()->setAutoFillBackground(false); // or it would cut the corners of the frame
    }
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const {
    const Theme &look = theme();
    switch (element) {
    case PE_FrameFocusRect:
        // Buttons get the ring of FocusRing; a cell of a table is framed inside.
        if (qobject_cast<const QAbstractItemView *>(widget))
            paintBox(*painter, option->rect, {}, look.color(Tone::accent), look.focusWidth(), 0);
        return;
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth > 0)
            parts::field(painter, option, widget);
        return;
    case PE_FrameLineEdit:
        parts::field(painter, option, widget);
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        parts::checkMark(painter, option);
        return;
    case PE_IndicatorRadioButton:
        parts::radioMark(painter, option);
        return;
    case PE_PanelTipLabel:
        paintBox(*painter, option->rect, look.color(Tone::text), {}, 0, 0);
        return;
    case PE_Frame:
        if (qobject_cast<const QPlainTextEdit *>(widget)) { // written into as a field is
            parts::field(painter, option, widget);
            return;
        }
        [[fallthrough]];
    case PE_FrameTabWidget:
        paintBox(*painter, option->rect, {}, look.color(Tone::line), 1, 0);
        return;
    case PE_FrameGroupBox:
        paintBox(*painter, option->rect, {}, look.color(Tone::line));
        return;
    case PE_PanelMenu:
    case PE_FrameMenu:
        paintBox(*painter, option->rect, look.color(Tone::panel), look.color(Tone::control), 1, 0);
        return;
    case PE_IndicatorArrowDown:
        parts::arrow(painter, option, QStringLiteral("down"));
        return;
    case PE_IndicatorArrowUp:
        parts::arrow(painter, option, QStringLiteral("up"));
        return;
    case PE_IndicatorArrowRight:
        parts::arrow(painter, option, QStringLiteral("right"));
        return;
    case PE_IndicatorArrowLeft:
        parts::arrow(painter, option, QStringLiteral("left"));
        return;
    case PE_IndicatorBranch:
        if (option->state & State_Children)
            parts::arrow(painter, option,
                         option->state & State_Open ? QStringLiteral("down") : QStringLiteral("right"));
        return;
    case PE_PanelItemViewRow:
        return;
    case PE_PanelItemViewItem:
        parts::row(painter, option);
        return;
    case PE_PanelStatusBar:
    case PE_FrameStatusBarItem:
    case PE_PanelToolBar:
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const {
    const Theme &look = theme();
    switch (element) {
    case CE_PushButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            parts::pushButton(painter, button, widget);
        return;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, look.color(Tone::panel));
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                          look.color(Tone::line));
        return;
    case CE_HeaderLabel: // as far in as the cells below
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            QStyleOptionHeaderV2 inner;
            static_cast<QStyleOptionHeader &>(inner) = *header;
            inner.rect.adjust(look.px(6), 0, -look.px(6), 0);
            QProxyStyle::drawControl(element, &inner, painter, widget);
        }
        return;
    case CE_ProgressBarGroove:
        paintBox(*painter, option->rect, look.color(Tone::sunken),
                 look.scheme() == Scheme::contrast ? look.color(Tone::line) : QColor(), 1, option->rect.height() / 2.0);
        return;
    case CE_ProgressBarContents:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option))
            parts::progress(painter, bar);
        return;
    case CE_ProgressBarLabel:
        return; // the words stand beside the bar, not on it
    case CE_Splitter:
        painter->fillRect(option->rect, look.color(Tone::line));
        return;
    case CE_TabBarTabShape:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            parts::tab(painter, tab);
        return;
    case CE_FocusFrame:
        return;
    case CE_ToolBar:
        return;
    default:
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                               const QWidget *widget) const {
    switch (control) {
    case CC_ToolButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option)) {
            parts::toolButton(painter, button, widget, *this);
            return;
        }
        break;
    case CC_ComboBox:
        if (const auto *box = qstyleoption_cast<const QStyleOptionComboBox *>(option)) {
            parts::comboBox(painter, box, widget, *this);
            return;
        }
        break;
    case CC_SpinBox:
        if (const auto *box = qstyleoption_cast<const QStyleOptionSpinBox *>(option)) {
            parts::spinBox(painter, box, widget, *this);
            return;
        }
        break;
    case CC_ScrollBar:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option)) {
            parts::scrollBar(painter, bar, *this, widget);
            return;
        }
        break;
    default:
        break;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                              const QWidget *widget) const {
    const Theme &look = theme();
    const int height = look.px(widget && widget->property(smallProperty).toBool() ? 26 : 32);
    switch (type) {
    case CT_PushButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            return parts::pushButtonSize(button, widget);
        break;
    case CT_LineEdit:
        return {size.width() + 2 * look.px(8), qMax(height, size.height())};
    case CT_ComboBox:
        return {size.width() + look.px(10) + look.px(28) + 8, height};
    case CT_SpinBox:
        return {size.width() + look.px(10) + look.px(24), height};
    case CT_ToolButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option))
            return parts::toolButtonSize(button, widget);
        break;
    case CT_MenuItem: {
        QSize item = QProxyStyle::sizeFromContents(type, option, size, widget);
        if (const auto *entry = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
            entry && entry->menuItemType != QStyleOptionMenuItem::Separator)
            item.setHeight(qMax(item.height(), look.px(28)));
        return item + QSize(look.px(16), 0);
    }
    case CT_HeaderSection:
        return (QProxyStyle::sizeFromContents(type, option, size, widget) + QSize(look.px(12), 0))
            .expandedTo({0, look.px(28)});
    case CT_TabBarTab:
        return {size.width() + look.px(16), look.px(36)};
    default:
        break;
    }
    return QProxyStyle::sizeFromContents(type, option, size, widget);
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const {
    const QRect &rect = option->rect;
    if (element == SE_LineEditContents)
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth > 0)
            return rect.adjusted(theme().px(6), 2, -theme().px(6), -2);
    if (element == SE_PushButtonContents || element == SE_PushButtonFocusRect)
        return rect;
    if (element == SE_ProgressBarGroove || element == SE_ProgressBarContents)
        return rect;
    return QProxyStyle::subElementRect(element, option, widget);
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                            const QWidget *widget) const {
    const QRect &rect = option->rect;
    const int side = theme().px(28);
    if (control == CC_ComboBox) {
        if (part == SC_ComboBoxArrow)
            return visualRect(option->direction, rect, QRect(rect.right() - side, rect.top(), side, rect.height()));
        if (part == SC_ComboBoxEditField)
            return visualRect(option->direction, rect, rect.adjusted(theme().px(10), 2, -side - 2, -2));
    }
    if (control == CC_SpinBox) {
        const auto *box = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
        const bool arrows = box && box->buttonSymbols != QAbstractSpinBox::NoButtons;
        const int strip = arrows ? theme().px(22) : 0;
        const QRect up(rect.right() - strip, rect.top() + 2, strip, rect.height() / 2 - 2);
        if (part == SC_SpinBoxUp)
            return arrows ? visualRect(option->direction, rect, up) : QRect();
        if (part == SC_SpinBoxDown)
            return arrows ? visualRect(option->direction, rect, up.translated(0, up.height())) : QRect();
        if (part == SC_SpinBoxEditField)
            return visualRect(option->direction, rect, rect.adjusted(theme().px(6), 2, -strip - theme().px(6), -2));
    }
    if (control == CC_ScrollBar) {
        if (part == SC_ScrollBarAddLine || part == SC_ScrollBarSubLine)
            return {};
        if (part == SC_ScrollBarGroove)
            return rect;
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option))
            return parts::scrollRect(bar, part);
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const {
    const Theme &look = theme();
    switch (metric) {
    case PM_ButtonIconSize:
    case PM_SmallIconSize:
        return look.px(18);
    case PM_ListViewIconSize:
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return look.px(16);
    case PM_ToolBarIconSize:
        return look.px(18);
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
    case PM_ToolTipLabelFrameWidth:
        return look.px(8);
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
        return look.px(12);
    case PM_FocusFrameHMargin: // of a table's cells, which stand below their headers
        return qobject_cast<const QTableView *>(widget) ? look.px(8) - 1
                                                        : QProxyStyle::pixelMetric(metric, option, widget);
    case PM_ScrollBarExtent:
        return look.px(12);
    case PM_ScrollBarSliderMin:
        return look.px(32);
    case PM_DefaultFrameWidth:
        return 1;
    case PM_SplitterWidth:
        return 1;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_MenuPanelWidth:
    case PM_ToolBarFrameWidth:
    case PM_ToolBarItemMargin:
        return metric == PM_MenuPanelWidth ? 1 : 0;
    case PM_MenuVMargin:
        return look.px(4);
    case PM_TextCursorWidth:
        return 1;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                     QStyleHintReturn *answer) const {
    switch (hint) {
    case SH_ToolTipLabel_Opacity:
        return 255;
    case SH_EtchDisabledText:
    case SH_ComboBox_Popup:
    case SH_Widget_Animation_Duration:
    case SH_ScrollBar_Transient:
    case SH_Menu_SubMenuPopupDelay:
        return 0;
    case SH_ItemView_ShowDecorationSelected:
    case SH_Menu_SupportsSections:
        return 1;
    case SH_ScrollBar_LeftClickAbsolutePosition:
        return 1;
    default:
        return QProxyStyle::styleHint(hint, option, widget, answer);
    }
}

} // namespace simsa
