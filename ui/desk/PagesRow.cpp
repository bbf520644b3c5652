#include "ui/desk/PagesRow.h"

#include "ui/desk/DeskText.h"
#include "ui/shell/Buttons.h"
#include "ui/shell/Text.h"

#include <QHBoxLayout>

namespace simsa {

namespace {

constexpr std::size_t shownLinks = 4;

} // namespace

PagesRow::PagesRow(QWidget *parent)
    : QWidget(parent), lead(new Text({}, TextSize::secondary, Tone::text2)), row(new QHBoxLayout),
      choose(new Button(tr("Set pages"), ButtonKind::link)) {
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(theme().px(6));
    line->addWidget(lead);
    row->setSpacing(theme().px(6));
    line->addLayout(row);
    line->addStretch(1);
    line->addWidget(choose);
    choose->setAccessibleName(tr("Set the related pages by hand"));
    connect(choose, &Button::clicked, this, &PagesRow::menuAsked);
    lead->setText(tr("No related pages found"));
}

void PagesRow::show(const std::vector<ItemPages> &pages, bool byHand) {
    if (pages == shown && byHand == hand)
        return;
    shown = pages;
    hand = byHand;
    for (Button *link : all) {
        row->removeWidget(link);
        link->hide();
        link->deleteLater();
    }
    all.clear();
    lead->setText(pages.empty() ? tr("No related pages found")
                  : byHand      ? tr("Pages set by hand")
                                : tr("Related pages"));
    for (std::size_t i = 0; i < pages.size() && i < shownLinks; ++i) {
        auto *link = new Button(DeskText::pages(pages[i].first, pages[i].last), ButtonKind::link);
        link->setAccessibleName(tr("Go to page %1").arg(pages[i].first));
        row->addWidget(link);
        all.append(link);
        connect(link, &Button::clicked, this, [this, page = pages[i]] { Q_EMIT chosen(page); });
    }
}

QString PagesRow::text() const {
    QStringList numbers;
    for (const ItemPages &page : shown)
        numbers.append(DeskText::pages(page.first, page.last));
    return shown.empty() ? lead->text() : lead->text() + QLatin1Char(' ') + numbers.join(QStringLiteral(", "));
}

} // namespace simsa
