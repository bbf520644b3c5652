#include "ui/desk/OpenItem.h"

#include "ui/desk/CommentBox.h"
#include "ui/desk/DeskText.h"
#include "ui/desk/EvidenceChips.h"
#include "ui/desk/HistoryLines.h"
#include "ui/desk/LevelButton.h"
#include "ui/desk/PagesRow.h"
#include "ui/desk/SpreadStrip.h"
#include "ui/shell/Panels.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace simsa {

OpenItem::OpenItem(const Criterion &criterion, const SheetScore &score, int decimals, QWidget *parent)
    : QWidget(parent), rule(criterion), box(new CommentBox(tr("Comment"), criterion.commentLength)),
      chips(new EvidenceChips), pagesRow(new PagesRow),
      lines(new HistoryLines([decimals](const std::optional<std::int64_t> &value) {
          return value ? DeskText::points(Points{*value}, decimals) : tr("blank");
      })),
      before(new SpreadStrip(decimals)), wrong(new Banner(BannerKind::error)) {
    const Theme &look = theme();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(look.px(12), look.px(2), look.px(10), look.px(8));
    column->setSpacing(look.px(6));
    wrong->setInline(true);
    wrong->hide();
    column->addWidget(wrong);
    if (!rule.definition.empty()) {
        auto *definition = new Text(words(rule.definition), TextSize::secondary);
        definition->setWrapping(true);
        column->addWidget(definition);
    }
    column->addWidget(pagesRow);
    if (!rule.levels.empty()) {
        auto *row = new QHBoxLayout;
        row->setSpacing(look.px(4));
        for (std::size_t i = 0; i < rule.levels.size(); ++i) {
            const int index = static_cast<int>(i);
            auto *level = new LevelButton(DeskText::range(rule.levels[i]), words(rule.levels[i].words), index + 1);
            row->addWidget(level, 1);
            levels.append(level);
            connect(level, &QAbstractButton::clicked, this, [this, index] { Q_EMIT levelChosen(index); });
        }
        column->addLayout(row);
    }
    before->hide();
    column->addWidget(before);
    column->addWidget(box);
    column->addWidget(chips);
    column->addWidget(lines);
    box->setText(words(score.comment));
    setPoints(score.points);
}

void OpenItem::setBefore(const std::vector<Points> &released) {
    before->setValues(released, rule.maximum);
    before->show();
}

void OpenItem::setPoints(std::optional<Points> points) {
    before->setOwn(points);
    for (qsizetype i = 0; i < levels.size(); ++i) {
        const Level &level = rule.levels[static_cast<std::size_t>(i)];
        levels[i]->setChecked(points && *points >= level.from && *points <= level.to);
    }
}

void OpenItem::setProblem(const QString &lead, const QString &text) {
    if (!wrong->isVisibleTo(this) || problem() != lead + QLatin1Char(' ') + text)
        wrong->say(BannerKind::error, lead, text);
    wrong->show();
}

void OpenItem::clearProblem() {
    wrong->hide();
}

QString OpenItem::problem() const {
    return wrong->isVisibleTo(this) ? wrong->text() : QString();
}

void OpenItem::paintEvent(QPaintEvent *) {
    QPainter(this).fillRect(rect(), theme().color(Tone::tint));
}

} // namespace simsa
