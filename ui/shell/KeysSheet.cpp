#include "ui/shell/KeysSheet.h"

#include "ui/shell/Panels.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace simsa {

KeysSheet::KeysSheet(const QList<KeyHint> &here, QWidget *parent) : QDialog(parent) {
    const Theme &look = theme();
    setWindowTitle(QStringLiteral("Simsa 심사"));
    setAccessibleName(tr("All keys"));
    setAttribute(Qt::WA_DeleteOnClose);
    standOnPanel(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(look.px(24), look.px(24), look.px(24), look.px(16));
    column->setSpacing(look.px(12));
    column->addWidget(new Text(tr("All keys"), TextSize::page, Tone::text, true));

    struct Group {
        QString name;
        QList<KeyHint> keys;
    };
    const QList<Group> groups = {
        {tr("Everywhere"),
         {{{}, tr("go to a stop"), QStringLiteral("Ctrl 1...6")},
          {QKeySequence(Qt::Key_F5), tr("sync")},
          {QKeySequence(Qt::Key_F6), tr("next pane")},
          {{}, tr("primary action"), QStringLiteral("Ctrl Enter")},
          {QKeySequence(Qt::CTRL | Qt::Key_L), tr("lock")},
          {QKeySequence(Qt::CTRL | Qt::Key_Z), tr("undo")},
          {{}, tr("export"), QStringLiteral("Ctrl Shift E")},
          {QKeySequence(Qt::Key_Escape), tr("back")}}},
        {tr("Reading"),
         {{{}, tr("turn the page, from anywhere"), QStringLiteral("PgUp PgDn")},
          {QKeySequence(Qt::CTRL | Qt::Key_F), tr("find")},
          {{}, tr("find everywhere"), QStringLiteral("Ctrl Shift F")},
          {QKeySequence(Qt::CTRL | Qt::Key_H), tr("highlight")},
          {QKeySequence(Qt::CTRL | Qt::Key_M), tr("note")},
          {QKeySequence(Qt::CTRL | Qt::Key_B), tr("bookmark")},
          {QKeySequence(Qt::CTRL | Qt::Key_E), tr("link as evidence")},
          {QKeySequence(Qt::CTRL | Qt::Key_J), tr("side by side")}}},
        {tr("Scoring"),
         {{{}, tr("one step up or down"), QStringLiteral("↑ ↓")},
          {{}, tr("next criterion"), QStringLiteral("Enter")},
          {{}, tr("previous criterion"), QStringLiteral("Shift Enter")},
          {{}, tr("choose a level"), QStringLiteral("Alt 1...5")},
          {QKeySequence(Qt::Key_F8), tr("next missing")},
          {{}, tr("next or previous proposal; in the editor: move the item"), QStringLiteral("Alt ↑ ↓")}}},
    };
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(look.px(24));
    grid->setVerticalSpacing(look.px(6));
    QList<Group> all = groups;
    if (!here.isEmpty())
        all.prepend({tr("On this page"), here});
    for (qsizetype g = 0; g < all.size(); ++g) {
        auto *part = new QVBoxLayout;
        part->setSpacing(look.px(6));
        part->addWidget(new Text(all[g].name, TextSize::body, Tone::text, true));
        for (const KeyHint &hint : all[g].keys)
            part->addWidget(new KeyCaps(hint));
        part->addStretch(1);
        grid->addLayout(part, static_cast<int>(g / 2), static_cast<int>(g % 2));
    }
    column->addLayout(grid);
    auto *buttons = new QHBoxLayout;
    auto *guide = new Button(tr("First steps"), ButtonKind::link);
    auto *manual = new Button(tr("Manual"), ButtonKind::link);
    auto *close = new Button(tr("Close"));
    buttons->addWidget(guide);
    buttons->addWidget(manual);
    buttons->addStretch(1);
    buttons->addWidget(close);
    column->addLayout(buttons);
    connect(guide, &Button::clicked, this, [this] {
        Q_EMIT guideAsked();
        accept();
    });
    connect(manual, &Button::clicked, this, [this] {
        Q_EMIT manualAsked();
        accept();
    });
    connect(close, &Button::clicked, this, &QDialog::accept);
    close->setFocus(Qt::TabFocusReason);
}

} // namespace simsa
