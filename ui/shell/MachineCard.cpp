#include "ui/shell/MachineCard.h"

#include "app/roles/MachineCheck.h"
#include "app/roles/Words.h"
#include "ui/shell/Labels.h"
#include "ui/shell/Task.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHBoxLayout>

#include <algorithm>

namespace simsa {

MachineCard::MachineCard(Check check_, QWidget *parent)
    : Card(parent), check(std::move(check_)), summary(new Text({}, TextSize::body, Tone::text2)),
      again(new Button(tr("Check again"), ButtonKind::normal, QStringLiteral("sync"))),
      copy(new Button(tr("Copy as text"), ButtonKind::link, QStringLiteral("copy"))) {
    body()->setSpacing(theme().px(8));
    auto *head = new QHBoxLayout;
    head->setSpacing(theme().px(12));
    head->addWidget(new Text(tr("This computer"), TextSize::group, Tone::text, true));
    head->addWidget(summary, 1);
    head->addWidget(copy);
    head->addWidget(again);
    body()->addLayout(head);
    for (Button *each : {again, copy})
        each->setSmall(true);
    connect(again, &Button::clicked, this, &MachineCard::run);
    connect(copy, &Button::clicked, this, [this] { QGuiApplication::clipboard()->setText(textOf(found)); });
    run();
}

void MachineCard::run() {
    summary->setText(tr("Being checked..."));
    again->disable(summary->fullText());
    runTask(
        this, [look = check](Work &) { return look(); },
        [this](std::vector<Finding> findings) {
            again->enable();
            show(std::move(findings));
            Q_EMIT checked();
        },
        [this](const Error &error) {
            again->enable();
            summary->setText(describe(error));
        });
}

void MachineCard::show(std::vector<Finding> findings) {
    found = std::move(findings);
    const auto notable = std::count_if(found.begin(), found.end(), [](const Finding &f) {
        return f.health == Health::warn || f.health == Health::bad;
    });
    summary->setText(notable == 0 ? tr("Nothing stands in the way.")
                                  : tr("%n point(s) need attention.", nullptr, static_cast<int>(notable)));
    delete lines;
    lines = new QWidget;
    auto *grid = new QGridLayout(lines);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(theme().px(12));
    grid->setVerticalSpacing(theme().px(6));
    grid->setColumnStretch(3, 1);
    for (std::size_t i = 0; i < found.size(); ++i) {
        const int row = static_cast<int>(i);
        const FindingWords w = describe(found[i]);
        const Health health = found[i].health;
        const Tone ink = health == Health::bad ? Tone::error : health == Health::warn ? Tone::attention : Tone::text2;
        grid->addWidget(new IconLabel(health == Health::good   ? QStringLiteral("check")
                                      : health == Health::note ? QStringLiteral("info")
                                      : health == Health::warn ? QStringLiteral("alert")
                                                               : QStringLiteral("error"),
                                      ink),
                        row, 0, Qt::AlignTop);
        grid->addWidget(new Text(w.level, TextSize::body, ink), row, 1, Qt::AlignTop);
        grid->addWidget(new Text(w.name, TextSize::body, Tone::text, true), row, 2, Qt::AlignTop);
        auto *sentence = new Text(w.meaning + (w.advice.isEmpty() ? QString() : QLatin1Char(' ') + w.advice),
                                  TextSize::body, Tone::text2);
        sentence->setLead(w.found + QLatin1Char('.'));
        sentence->setWrapping(true);
        sentence->setMinimumWidth(theme().px(480)); // or the page is thought as tall as if it were narrow
        grid->addWidget(sentence, row, 3);
    }
    body()->addWidget(lines);
}

} // namespace simsa
