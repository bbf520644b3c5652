#include "ui/shell/Manual.h"

#include "ui/shell/Language.h"
#include "ui/shell/Panels.h"

#include <QFile>
#include <QPalette>
#include <QScrollBar>
#include <QTextBrowser>
#include <QUrl>
#include <QVBoxLayout>

#include <array>

namespace simsa {

namespace {

constexpr std::array names = {"auditor", "threats"};

QString address(int chapter) {
    const QString language = currentLanguage() == QStringLiteral("ko") ? QStringLiteral("ko") : QStringLiteral("en");
    return QStringLiteral(":/manual/%1/%2.html").arg(language, QLatin1String(names[static_cast<std::size_t>(chapter)]));
}

} // namespace

Manual::Manual(Chapter chapter, QWidget *parent)
    : QDialog(parent), text(new QTextBrowser),
      choice(new Segmented({tr("Guide for the auditor"), tr("Threat model")})) {
    const Theme &look = theme();
    setWindowTitle(QStringLiteral("Simsa 심사"));
    setAccessibleName(tr("Manual"));
    setAttribute(Qt::WA_DeleteOnClose);
    standOnPanel(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(look.px(24), look.px(20), look.px(24), look.px(16));
    column->setSpacing(look.px(12));
    auto *head = new QHBoxLayout;
    head->addWidget(new Text(tr("Manual"), TextSize::page, Tone::text, true), 1);
    head->addWidget(choice);
    column->addLayout(head);
    text->setFrameShape(QFrame::NoFrame);
    text->setOpenLinks(false); // nothing leaves the program: only its own pages are followed
    text->setTextInteractionFlags(Qt::TextBrowserInteraction | Qt::TextSelectableByKeyboard);
    text->setAccessibleName(tr("Page of the manual"));
    column->addWidget(text, 1);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    auto *close = new Button(tr("Close"));
    row->addWidget(close);
    column->addLayout(row);
    connect(close, &Button::clicked, this, &QDialog::accept);
    connect(choice, &Segmented::chosen, this, [this](int which) { show(static_cast<Chapter>(which)); });
    connect(text, &QTextBrowser::anchorClicked, this, [this](const QUrl &link) {
        for (std::size_t i = 0; i < names.size(); ++i)
            if (link.path() == QLatin1String(names[i]) + QStringLiteral(".html"))
                show(static_cast<Chapter>(i));
        if (link.hasFragment())
            text->scrollToAnchor(link.fragment());
    });
    connect(&theme(), &Theme::changed, this, &Manual::dress);
    const QSize room = parent ? parent->window()->size() : QSize(1366, 768);
    resize(qMin(look.px(900), room.width() - 40), qMin(look.px(720), room.height() - 60));
    show(chapter);
    text->setFocus(Qt::OtherFocusReason);
}

void Manual::show(Chapter chapter) {
    choice->setCurrent(chapter);
    dress();
    text->verticalScrollBar()->setValue(0);
}

void Manual::dress() {
    const Theme &look = theme();
    QFile file(address(choice->current()));
    const QString page = file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    const auto colour = [&](Tone tone) { return look.color(tone).name(); };
    const auto size = [&](TextSize of) { return QFontInfo(look.font(of)).pixelSize(); };
    const int place = text->verticalScrollBar()->value();
    QPalette palette = text->palette();
    palette.setColor(QPalette::Base, look.color(Tone::panel));
    palette.setColor(QPalette::Text, look.color(Tone::text));
    palette.setColor(QPalette::Link, look.color(Tone::accent));
    text->setPalette(palette);
    text->document()->setDefaultFont(look.font(TextSize::body));
    text->document()->setDefaultStyleSheet(
        QStringLiteral("body, td, th, li, p { color: %1; font-size: %5px; line-height: 130%; }"
                       "h1 { font-size: %6px; } h2 { font-size: %7px; margin-top: 18px; }"
                       "a { color: %2; } table { border-collapse: collapse; margin-top: 8px; }"
                       "td, th { border: 1px solid %3; padding: 6px; } th { background-color: %4; text-align: left; }"
                       "pre, code { background-color: %4; font-family: monospace; font-size: %8px; }")
            .arg(colour(Tone::text), colour(Tone::accent), colour(Tone::line), colour(Tone::sunken))
            .arg(size(TextSize::body))
            .arg(size(TextSize::page))
            .arg(size(TextSize::group))
            .arg(size(TextSize::secondary)));
    text->setHtml(page);
    text->verticalScrollBar()->setValue(place);
}

} // namespace simsa
