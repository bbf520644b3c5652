// Words that do not fit where they stand: what a person would see cut off.
#pragma once

#include "ui/shell/Text.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QHeaderView>
#include <QScrollBar>
#include <QToolButton>

namespace simsa::test {

inline QString clippedAs(QWidget *w) {
    const QRect seen = w->visibleRegion().boundingRect();
    QString words;
    bool cut = false;
    if (auto *label = qobject_cast<QLabel *>(w)) {
        auto *text = qobject_cast<Text *>(w);
        words = text ? text->fullText() : label->text();
        const bool wraps = text ? text->hasHeightForWidth() : label->wordWrap();
        if (wraps)
            cut = w->heightForWidth(w->width()) > w->height() + 1;
        else // what is cut may be read elsewhere: then the tool tip has it
            cut = w->sizeHint().width() > w->width() + 1 && w->toolTip().isEmpty();
    } else if (auto *button = qobject_cast<QAbstractButton *>(w)) {
        auto *tool = qobject_cast<QToolButton *>(w);
        if (tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly)
            return {};
        words = button->text();
        cut = w->sizeHint().width() > w->width() + 1;
    } else {
        return {};
    }
    if (words.isEmpty())
        return {};
    for (QWidget *over = w->parentWidget(); over && !cut; over = over->parentWidget())
        if (auto *area = qobject_cast<QAbstractScrollArea *>(over); area && area->horizontalScrollBar()->isVisible())
            return {};
    cut = cut || seen.width() + 1 < w->width(); // by the edge of what holds it
    return cut ? words : QString();
}

// One line for each place in `root` where words are cut.
inline QStringList clipped(QWidget *root) {
    QStringList found;
    for (QWidget *w : root->findChildren<QWidget *>()) {
        if (!w->isVisible() || w->window() != root->window() || w->visibleRegion().isEmpty())
            continue;
        if (const QString words = clippedAs(w); !words.isEmpty())
            found << QStringLiteral("%1 \"%2\" %3x%4, wants %5")
                         .arg(QString::fromLatin1(w->metaObject()->className()), words.left(60))
                         .arg(w->width())
                         .arg(w->height())
                         .arg(w->sizeHint().width());
        auto *header = qobject_cast<QHeaderView *>(w);
        if (!header || !header->model() || header->orientation() == Qt::Vertical ||
            qstrcmp(header->metaObject()->className(), "QHeaderView") != 0)
            continue;
        for (int i = 0; i < header->count(); ++i) {
            const QString words = header->model()->headerData(i, Qt::Horizontal).toString();
            const int wide = header->sectionSizeHint(i);
            if (!header->isSectionHidden(i) && wide > header->sectionSize(i))
                found << QStringLiteral("column \"%1\" %2, wants %3").arg(words).arg(header->sectionSize(i)).arg(wide);
        }
    }
    return found;
}

} // namespace simsa::test
