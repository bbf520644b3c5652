#include "ui/charts/GlanceTable.h"

#include "ui/shell/Paint.h"
#include "ui/shell/Theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QResizeEvent>
#include <QScrollBar>
#include <QVBoxLayout>

#include <cmath>

namespace simsa {

using ColumnKind = GlanceModel::ColumnKind;

GlanceHeader::GlanceHeader(const GlanceModel &model, QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent), look(currentLook()), glance(model) {
    setSectionsClickable(false);
    setHighlightSections(false);
    setAccessibleName(tr("Columns"));
}

QSize GlanceHeader::sizeHint() const {
    return {0, look.px(52)};
}

QRectF GlanceHeader::sectionRect(int section) const {
    return QRectF(sectionViewportPosition(section), 0, sectionSize(section), height());
}

void GlanceHeader::paintSectionText(QPainter &painter, int section) const {
    const auto what = glance.column(section);
    auto rect = cellRect(look, glance.figures(), what, sectionRect(section));
    rect.setTop(rect.bottom() - look.px(24));
    int align = Qt::AlignCenter;
    if (what.kind == ColumnKind::rank || what.kind == ColumnKind::total || what.kind == ColumnKind::chance) {
        align = Qt::AlignRight | Qt::AlignVCenter;
        rect.adjust(0, 0, what.kind == ColumnKind::rank ? -6 : -4, 0);
    } else if (what.kind == ColumnKind::number || what.kind == ColumnKind::applicant) {
        align = Qt::AlignLeft | Qt::AlignVCenter;
        rect.adjust(4, 0, 0, 0);
    }
    painter.setFont(look.font(12, what.kind == ColumnKind::evaluator));
    painter.setPen(what.kind == ColumnKind::evaluator ? look.text : look.text2);
    painter.drawText(rect, align, glance.headerData(section, Qt::Horizontal, Qt::DisplayRole).toString());
}

void GlanceHeader::paintAxis(QPainter &painter, int section) const {
    const auto &figures = glance.figures();
    const auto kind = glance.column(section).kind;
    const auto rect = sectionRect(section);
    const double top = rect.bottom() - look.px(24);
    const auto put = [&](double x, const QString &text, bool strong) {
        painter.setFont(look.font(strong ? 12 : 11, strong));
        painter.setPen(strong ? look.text : look.text2);
        painter.drawText(QRectF(x - 60, top, 120, look.px(24)), Qt::AlignCenter, text);
    };
    if (kind == ColumnKind::stack) {
        const auto scale = stackScale(figures, rect);
        const auto line = figures.minimum ? scale.at(*figures.minimum) : -1000;
        const auto words = tr("min %1").arg(figures.minimumText);
        const double reach = QFontMetricsF(look.font(12, true)).horizontalAdvance(words) / 2 + 14;
        for (const double at : ticks(0, figures.maximum, 5))
            if (std::abs(scale.at(at) - line) > reach)
                put(scale.at(at), QString::number(at), false);
        if (figures.minimum)
            put(line, words, true);
    } else if (kind == ColumnKind::box) {
        const auto scale = boxScale(figures, rect);
        for (const double at : ticks(scale.from, scale.to, 6))
            put(scale.at(at), QString::number(at), false);
    } else if (kind == ColumnKind::span) {
        const auto scale = spanScale(figures, rect);
        put(scale.at(1), QStringLiteral("1"), false);
        const bool cut = figures.hasCut && figures.select < static_cast<int>(figures.eligible);
        const double line = cut ? scale.at(figures.select + 0.5) : rect.right() + 1000;
        const double reach = QFontMetricsF(look.font(12, true)).horizontalAdvance(tr("cut line")) / 2 + 14;
        for (const double at : ticks(1, static_cast<double>(figures.eligible), 4))
            if (at > 1 && scale.at(at) > scale.at(1) + 20 && std::abs(scale.at(at) - line) > reach)
                put(scale.at(at), QString::number(at), false);
        if (cut)
            put(line, tr("cut line"), true);
    }
}

double GlanceHeader::paintGroup(QPainter &painter, double left, double right, bool official, const QString &title,
                                const QString &unit) const {
    const double middle = look.px(15);
    drawTag(painter, look, QPointF(left, middle), official);
    double x = left + tagWidth(look, official) + 8;
    const auto put = [&](const QString &text, int size, bool bold, const QColor &ink) {
        painter.setFont(look.font(size, bold));
        painter.setPen(ink);
        const QFontMetricsF metrics(painter.font());
        const double room = right - x;
        if (room < 12)
            return;
        const auto shown = metrics.elidedText(text, Qt::ElideRight, room);
        painter.drawText(QRectF(x, 0, room + 1, look.px(30)), Qt::AlignLeft | Qt::AlignVCenter, shown);
        x += metrics.horizontalAdvance(shown) + 8;
    };
    put(title, 13, true, look.text);
    if (!unit.isEmpty() && QFontMetricsF(look.font(11)).horizontalAdvance(unit) <= right - x) // whole or not at all
        put(unit, 11, false, look.text2);
    return x;
}

void GlanceHeader::paintGroups(QPainter &painter) const {
    const auto &figures = glance.figures();
    const int evaluator = glance.columnOf(ColumnKind::evaluator);
    const int box = glance.columnOf(ColumnKind::box);
    const int span = glance.columnOf(ColumnKind::span);
    const auto leftOf = [&](int section) { return sectionRect(section).left() + look.px(groupGap); };
    const double end = sectionRect(count() - 1).right();
    const double first = sectionRect(0).left() + 8;
    const int after = evaluator >= 0 ? evaluator : box;
    const double officialEnd = after >= 0 ? sectionRect(after).left() : end;
    const auto points =
        QStringLiteral("%1 · ").arg(figures.aggregate) + tr("maximum %1 points").arg(QString::number(figures.maximum));
    std::vector<Key> keys;
    double wanted = look.px(24); // the legend goes before the unit when there is no room for both
    for (std::size_t i = 0; i < figures.series.size(); ++i) {
        keys.push_back({Key::Mark::series, static_cast<int>(i), figures.series[i]});
        wanted += look.px(36) + QFontMetricsF(look.font(12)).horizontalAdvance(figures.series[i]);
    }
    const double named =
        tagWidth(look, true) + 16 + QFontMetricsF(look.font(13, true)).horizontalAdvance(tr("Ranks and totals"));
    const bool both = first + named + QFontMetricsF(look.font(11)).horizontalAdvance(points) + wanted < officialEnd;
    const double used =
        paintGroup(painter, first, officialEnd, true, tr("Ranks and totals"), both ? points : QString());
    painter.save(); // the legend stays on its line: what does not fit is in the tool tips
    painter.setClipRect(QRectF(used + 10, 0, officialEnd - used - 10, look.px(28)));
    drawKeys(&painter, look, keys, QRectF(used + 14, look.px(5), officialEnd - used - 14, look.px(20)));
    painter.restore();
    if (evaluator >= 0)
        paintGroup(painter, leftOf(evaluator), sectionRect(box).left() + 8, false, tr("Totals by evaluator"),
                   tr("points"));
    if (box >= 0)
        paintGroup(painter, leftOf(box), span >= 0 ? sectionRect(span).left() + 8 : end, false, tr("Distribution"),
                   tr("points"));
    if (span >= 0)
        paintGroup(painter, leftOf(span), end, false, tr("Rank interval"), tr("90 %, panel resampled"));
}

void GlanceHeader::paintEvent(QPaintEvent *) {
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), look.panel);
    if (count() == 0 || glance.columnCount() != count())
        return;
    for (int section = 0; section < count(); ++section) {
        paintSectionText(painter, section);
        paintAxis(painter, section);
    }
    paintGroups(painter);
    painter.fillRect(QRectF(0, height() - 1, viewport()->width(), 1), look.control);
}

namespace {

class EqualMark : public QWidget {
public:
    using QWidget::QWidget;
    QSize sizeHint() const override {
        const auto side = theme().px(18);
        return {side, side};
    }

protected:
    void paintEvent(QPaintEvent *) override {
        QPainter painter(this);
        drawKeys(&painter, currentLook(), {{Key::Mark::equal, 0, {}}}, QRectF(rect()));
    }
};

} // namespace

GlanceTable::GlanceTable(QWidget *parent)
    : QWidget(parent), table(new QTableView(this)), header(new GlanceHeader(glance, table)),
      tieMark(new EqualMark(this)), ties(new QLabel(this)), legend(new Legend(this)) {
    table->setObjectName(QStringLiteral("glance"));
    table->setAccessibleName(tr("Results at a glance"));
    table->setHorizontalHeader(header);
    table->verticalHeader()->hide();
    table->setShowGrid(false);
    table->setFrameShape(QFrame::NoFrame);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setTabKeyNavigation(false);
    table->setWordWrap(false);
    table->setModel(&glance);
    table->installEventFilter(this);
    table->viewport()->installEventFilter(this);
    header->setSectionResizeMode(QHeaderView::Fixed);
    header->setMinimumSectionSize(20);
    connect(table, &QTableView::doubleClicked, this, [this](const QModelIndex &index) {
        if (const auto *p = glance.proposal(index.row()))
            Q_EMIT proposalActivated(p->id);
    });

    ties->setAccessibleName(tr("Ties"));
    ties->setWordWrap(true);
    ties->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    auto *below = new QHBoxLayout;
    below->setContentsMargins(8, 4, 8, 0);
    below->setSpacing(6);
    below->addWidget(tieMark, 0, Qt::AlignTop);
    below->addWidget(ties, 5);
    below->addWidget(legend, 8);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(1, 1, 1, 1);
    all->setSpacing(0);
    all->addWidget(table, 1);
    all->addLayout(below);

    delegates = {new GlanceDelegate(this), new StackDelegate(this), new HeatDelegate(this), new BoxDelegate(this),
                 new SpanDelegate(this)};
    table->setItemDelegate(delegates[0]);
    connect(&theme(), &Theme::changed, this, &GlanceTable::refreshLook);
    refreshLook();
}

void GlanceTable::refreshLook() {
    const auto look = currentLook();
    for (auto *delegate : delegates)
        delegate->look = look;
    header->look = look;
    header->setFixedHeight(look.px(52));
    table->verticalHeader()->setMinimumSectionSize(look.px(24));
    table->verticalHeader()->setDefaultSectionSize(look.px(24));
    auto palette = table->palette();
    palette.setColor(QPalette::Base, look.panel);
    table->setPalette(palette);
    ties->setFont(look.font(12));
    auto ink = ties->palette();
    ink.setColor(QPalette::WindowText, look.text2);
    ties->setPalette(ink);
    tieMark->updateGeometry();
    legend->updateGeometry();
    fitColumns();
    header->viewport()->update();
    table->viewport()->update();
    update();
}

void GlanceTable::setFigures(const Figures &shared) {
    const ResultFigures &figures = *shared;
    const auto kept = table->currentIndex();
    glance.setFigures(shared);
    table->clearSpans();
    for (int row = 0; row < glance.rowCount(); ++row)
        if (glance.spanned(row))
            table->setSpan(row, 0, 1, glance.columnCount());
    for (int column = 0; column < glance.columnCount(); ++column) {
        GlanceDelegate *delegate = delegates[0];
        switch (glance.column(column).kind) {
        case ColumnKind::stack:
            delegate = delegates[1];
            break;
        case ColumnKind::evaluator:
            delegate = delegates[2];
            break;
        case ColumnKind::box:
            delegate = delegates[3];
            break;
        case ColumnKind::span:
            delegate = delegates[4];
            break;
        default:
            break;
        }
        table->setItemDelegateForColumn(column, delegate);
    }
    const auto notes = glance.tieNotes();
    ties->setText(notes.join(QStringLiteral("\n")));
    ties->setVisible(!notes.isEmpty());
    tieMark->setVisible(!notes.isEmpty());
    std::vector<Key> keys;
    bool trimmed = false, off = false, alone = false, recused = false;
    for (const auto &p : figures.proposals)
        for (const auto &cell : p.cells) {
            trimmed |= cell.trimmed;
            off |= cell.deviation != Deviation::none;
            alone |= cell.alone;
            recused |= cell.state == CellState::recused || cell.state == CellState::excluded;
        }
    if (trimmed)
        keys.push_back({Key::Mark::trimmed, 0, tr("left out by trimming")});
    if (off)
        keys.push_back({Key::Mark::deviation, 0, tr("over 10 % from the mean")});
    if (alone)
        keys.push_back({Key::Mark::alone, 0, tr("stands alone (modified z > 3.5)")});
    if (recused)
        keys.push_back({Key::Mark::recused, 0, tr("recused or excluded")});
    if (figures.eligible < figures.proposals.size())
        keys.push_back({Key::Mark::hatched, 0, tr("no rank")});
    legend->setKeys(std::move(keys));
    fitColumns();
    if (kept.isValid() && kept.row() < glance.rowCount() && kept.column() < glance.columnCount())
        table->setCurrentIndex(glance.index(kept.row(), kept.column()));
    else if (glance.rowCount() > 0 && glance.proposal(0))
        table->setCurrentIndex(glance.index(0, glance.columnOf(ColumnKind::total)));
}

void GlanceTable::fitColumns() {
    if (glance.columnCount() == 0 || header->count() != glance.columnCount())
        return;
    const auto look = currentLook();
    const QFontMetricsF bold(look.font(13, true)), small(look.font(12, true)), plainSmall(look.font(12));
    double names = look.px(72), decisions = look.px(64), totals = look.px(60);
    double numbers = look.px(26);
    for (std::size_t i = 0; i < std::min<std::size_t>(glance.figures().proposals.size(), 200); ++i) {
        const auto &p = glance.figures().proposals[i];
        names = std::max(names, bold.horizontalAdvance(p.applicant) + 12);
        numbers = std::max(numbers, look.px(10) + QFontMetricsF(look.font(13)).horizontalAdvance(p.id));
        decisions = std::max(decisions, small.horizontalAdvance(p.decision) + 20);
        totals = std::max(totals, bold.horizontalAdvance(p.total) + 12 + (p.equalTotal ? look.px(20) : 0));
    }
    double cell = look.px(41);
    const std::size_t looked = std::min<std::size_t>(glance.figures().proposals.size(), 60); // of a long table
    for (std::size_t i = 0; i < looked; ++i)
        for (const auto &one : glance.figures().proposals[i].cells)
            cell = std::max(cell, one.state == CellState::scored
                                      ? plainSmall.horizontalAdvance(one.text) + (one.trimmed ? 5 : 12)
                                      : QFontMetricsF(look.font(11)).horizontalAdvance(one.text) + 4);
    std::vector<double> widths;
    std::vector<double> greed; // share of the room that is left
    for (int column = 0; column < glance.columnCount(); ++column) {
        double width = look.px(60), wants = 0;
        switch (glance.column(column).kind) {
        case ColumnKind::rank:
            width = look.px(40);
            break;
        case ColumnKind::number:
            width = numbers;
            break;
        case ColumnKind::applicant:
            width = std::min<double>(names, look.px(150));
            wants = names > width ? 1 : 0.3;
            break;
        case ColumnKind::stack:
            width = look.px(220);
            wants = 3;
            break;
        case ColumnKind::total:
            width = totals;
            break;
        case ColumnKind::gate:
        case ColumnKind::recognition:
            width = std::max<double>(
                look.px(60),
                16 + small.horizontalAdvance(glance.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()));
            break;
        case ColumnKind::decision:
            width = std::min<double>(decisions, look.px(130));
            break;
        case ColumnKind::evaluator:
            width = cell + (glance.column(column).evaluator == 0 ? look.px(groupGap) : 0);
            wants = 0.12;
            break;
        case ColumnKind::box:
            width = look.px(150);
            wants = 1.4;
            break;
        case ColumnKind::span:
            width = look.px(150);
            wants = 0.8;
            break;
        case ColumnKind::chance:
            width = look.px(64);
            break;
        }
        widths.push_back(width);
        greed.push_back(wants);
    }
    double sum = 0, wanted = 0;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        sum += widths[i];
        wanted += greed[i];
    }
    const double spare = table->viewport()->width() - sum - 1;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        if (spare > 0)
            widths[i] += spare * greed[i] / wanted;
        header->resizeSection(static_cast<int>(i), static_cast<int>(widths[i]));
    }
}

void GlanceTable::resizeEvent(QResizeEvent *event) {
    QWidget::resizeEvent(event);
    layout()->activate();
    fitColumns();
}

void GlanceTable::paintEvent(QPaintEvent *) {
    const auto look = currentLook();
    QPainter painter(this);
    paintBox(painter, QRectF(0, 0, width(), table->geometry().bottom() + 2), look.panel, look.line);
}

bool GlanceTable::eventFilter(QObject *watched, QEvent *event) {
    if (watched == table->viewport() && event->type() == QEvent::Resize)
        fitColumns(); // it learns its width after this widget: when shown, or when a scroll bar comes
    if (watched == table && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const auto *p = glance.proposal(table->currentIndex().row());
        if (p && key->modifiers() == Qt::NoModifier && (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)) {
            Q_EMIT proposalActivated(p->id);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace simsa
