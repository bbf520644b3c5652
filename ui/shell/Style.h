// Draws every standard control as ui.md says: flat, one line, radius 4, focus without shifting anything.
#pragma once

#include <QProxyStyle>

namespace simsa {

enum class ButtonKind { normal, primary, link, plain };
inline constexpr const char *buttonKindProperty = "simsa.kind";
inline constexpr const char *smallProperty = "simsa.small"; // 26 px instead of 32
inline constexpr const char *errorProperty = "simsa.error"; // a field whose content is refused

class Style : public QProxyStyle {
    Q_OBJECT
public:
    Style();
    void polish(QWidget *widget) override;
    using QProxyStyle::polish;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                         const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *answer) const override;
};

} // namespace simsa
