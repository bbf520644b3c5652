#include "ui/reader/PageFailure.h"

#include "ui/shell/Buttons.h"
#include "ui/shell/Labels.h"
#include "ui/shell/Text.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace simsa {

PageFailure::PageFailure(int page, bool hasNext, QWidget *parent) : QFrame(parent) {
    setObjectName(QStringLiteral("pageFailure"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setAccessibleName(tr("Page %1 cannot be shown").arg(page + 1));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    column->addWidget(new IconLabel(QStringLiteral("doc"), Tone::text2, 36), 0, Qt::AlignHCenter);
    auto *title = new Text(accessibleName(), TextSize::group, Tone::text, true);
    title->setAlignment(Qt::AlignHCenter);
    column->addWidget(title);
    auto *words = new Text(tr("Its content is too large or damaged.\nOther pages and scores are not affected."),
                           TextSize::secondary, Tone::text2);
    words->setWrapping(true);
    words->setAlignment(Qt::AlignHCenter);
    words->setMinimumWidth(theme().px(280));
    column->addWidget(words);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    auto *again = new Button(tr("Try again"), ButtonKind::normal, QStringLiteral("rotate"));
    again->setSmall(true);
    connect(again, &QAbstractButton::clicked, this, &PageFailure::tryAgain);
    buttons->addWidget(again);
    if (hasNext) {
        auto *next = new Button(tr("Next page"), ButtonKind::normal, QStringLiteral("down"));
        next->setSmall(true);
        connect(next, &QAbstractButton::clicked, this, &PageFailure::nextPage);
        buttons->addWidget(next);
    }
    buttons->addStretch();
    column->addLayout(buttons);
}

} // namespace simsa
