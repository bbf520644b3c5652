// Names of the colours, sizes and data colours of the look; Theme holds their values.
#pragma once

namespace simsa {

// What a colour is for. "attention" and "error" are inks, each with its own ground and line.
enum class Tone {
    window,
    panel,
    sunken,
    hover,
    line,
    control,
    text,
    text2,
    text3,
    accent,
    accentHover,
    onAccent,
    tint,
    tintLine,
    attention,
    attentionGround,
    attentionMark,
    attentionLine,
    error,
    errorGround,
    errorLine,
    paper,
};
inline constexpr int toneCount = static_cast<int>(Tone::paper) + 1;

enum class Scheme { light, dark, contrast };
// What the person chose; system follows the desktop's light or dark.
enum class SchemeChoice { system, light, dark, contrast };

// Type sizes in points: 21, 16.5, 13.5, 11, 10, 9, 8.
enum class TextSize { total, display, page, group, body, secondary, axis };

// Highlighters on paper; sky is evidence.
enum class PaperMark { yellow, green, sky, rose };

inline constexpr int dataColours = 6;
inline constexpr int heatSteps = 7;

} // namespace simsa
