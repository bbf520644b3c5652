#include "ui/desk/EvidenceChips.h"

#include "ui/desk/DeskText.h"
#include "ui/shell/Buttons.h"

#include <QContextMenuEvent>
#include <QGridLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QVBoxLayout>

namespace simsa {

namespace {

constexpr std::size_t shownChips = 8;

} // namespace

EvidenceChip::EvidenceChip(const Note &note, QWidget *parent)
    : Chip({}, ChipKind::accent, QStringLiteral("evidence"), parent), page(tr("p. %1").arg(note.anchor.page)),
      quote(words(evidenceQuote(note.anchor.quote))) {
    setClickable(true);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setAccessibleName(quote.isEmpty() ? tr("Evidence: page %1").arg(note.anchor.page)
                                      : tr("Evidence: page %1, “%2”").arg(note.anchor.page).arg(quote));
    setAccessibleDescription(tr("Enter goes there, Delete takes it away."));
    setToolTip(QStringLiteral("<p>%1</p>").arg((page + QLatin1Char(' ') + quote.left(300)).toHtmlEscaped()));
    setText(page);
}

void EvidenceChip::elide(int width) {
    const QFontMetrics metrics(theme().font(TextSize::secondary));
    const QString whole = quote.isEmpty() ? page : page + QStringLiteral(" “") + quote + QStringLiteral("”");
    setText(metrics.elidedText(whole, Qt::ElideRight, qMax(30, width - theme().px(34))));
}

void EvidenceChip::resizeEvent(QResizeEvent *event) {
    Chip::resizeEvent(event);
    elide(width());
}

void EvidenceChip::keyPressEvent(QKeyEvent *event) {
    if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)
        Q_EMIT removeAsked();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        Chip::keyPressEvent(event);
}

void EvidenceChip::contextMenuEvent(QContextMenuEvent *event) {
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Go to the passage"), this, &QAbstractButton::click);
    menu->addAction(tr("Take the evidence away"), this, &EvidenceChip::removeAsked);
    menu->popup(event->globalPos());
}

EvidenceChips::EvidenceChips(QWidget *parent)
    : QWidget(parent), grid(new QGridLayout), linkButton(new Button(tr("+ Link selected text"), ButtonKind::link)),
      more(new Button({}, ButtonKind::link)) {
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme().px(4));
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(theme().px(4));
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    column->addLayout(grid);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(linkButton);
    row->addStretch(1);
    row->addWidget(more);
    column->addLayout(row);
    linkButton->setToolTip(tr("The selected text, or the page, becomes evidence for this item (Ctrl+E)"));
    connect(linkButton, &Button::clicked, this, &EvidenceChips::linkAsked);
    connect(more, &Button::clicked, this, &EvidenceChips::listAsked);
    more->hide();
}

void EvidenceChips::show(const std::vector<Note> &evidence) {
    if (evidence == shown)
        return;
    const bool hadFocus = focusWidget() && focusWidget()->hasFocus();
    shown = evidence;
    for (EvidenceChip *chip : all) {
        grid->removeWidget(chip);
        chip->hide();
        chip->deleteLater(); // it may be the one that was pressed
    }
    all.clear();
    for (std::size_t i = 0; i < evidence.size() && i < shownChips; ++i) {
        auto *chip = new EvidenceChip(evidence[i]);
        grid->addWidget(chip, static_cast<int>(i / 2), static_cast<int>(i % 2));
        chip->show(); // now: a new child waits for the next turn of the event loop, and hidden it takes no focus
        all.append(chip);
        const QString id = words(evidence[i].id);
        connect(chip, &Chip::clicked, this, [this, id] { Q_EMIT chosen(id); });
        connect(chip, &EvidenceChip::removeAsked, this, [this, id] { Q_EMIT removeAsked(id); });
    }
    if (!all.isEmpty())
        QWidget::setTabOrder(all.last(), linkButton);
    more->setText(
        tr("%n more in the notes", nullptr, static_cast<int>(evidence.size()) - static_cast<int>(shownChips)));
    more->setVisible(evidence.size() > shownChips);
    if (hadFocus && all.isEmpty())
        linkButton->setFocus(Qt::OtherFocusReason);
    else if (hadFocus)
        all.last()->setFocus(Qt::OtherFocusReason);
}

} // namespace simsa
