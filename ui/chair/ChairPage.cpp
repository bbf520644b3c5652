#include "ui/chair/ChairPage.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace simsa {

ChairPage::ChairPage(const QString &title, QWidget *parent)
    : Page(parent), now(std::make_shared<ChairSnapshot>()), heading(new QHBoxLayout), column(new QVBoxLayout(this)),
      facts(new Text({}, TextSize::body, Tone::text2)), message(new Banner(BannerKind::error)) {
    const Theme &look = theme();
    setMargins(16);
    column->setSpacing(look.px(10));
    heading->setSpacing(look.px(10));
    heading->addWidget(new Text(title, TextSize::page, Tone::text, true));
    heading->addWidget(facts, 1);
    column->addLayout(heading);
    column->addWidget(message);
    message->hide();
    setAccessibleName(title);
}

void ChairPage::setMargins(int side, int end) {
    const int edge = theme().px(side);
    column->setContentsMargins(edge, theme().px(end), edge, theme().px(end));
}

void ChairPage::fail(const QString &words) {
    message->say(BannerKind::error, {}, words);
    message->show();
}

void ChairPage::say(const QString &lead, const QString &text) {
    message->say(BannerKind::info, lead, text);
    message->show();
}

void ChairPage::quiet() {
    message->hide();
}

Card *tile(const QString &label, QWidget *content, QWidget *parent) {
    auto *card = new Card(parent);
    card->body()->addWidget(new Text(label, TextSize::secondary, Tone::text2));
    card->body()->addStretch(1);
    card->body()->addWidget(content);
    content->setAccessibleName(label);
    return card;
}

} // namespace simsa
