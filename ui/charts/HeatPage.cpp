#include "ui/charts/Pages.h"

#include <QAbstractButton>
#include <QHeaderView>

#include <cmath>

namespace simsa {

void HeatModel::setFigures(Figures figures) {
    beginResetModel();
    shared = std::move(figures);
    endResetModel();
}

int HeatModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() || figures().empty() ? 0 : static_cast<int>(figures().evaluators.size());
}

int HeatModel::columnCount(const QModelIndex &parent) const {
    return parent.isValid() || figures().empty() ? 0 : static_cast<int>(figures().proposals.size()) + 1;
}

namespace {

QString leniency(double severity) {
    if (!std::isfinite(severity))
        return QStringLiteral("–");
    const auto text = plain(severity);
    return severity >= 0.05 ? QStringLiteral("+") + text : text;
}

} // namespace

QVariant HeatModel::data(const QModelIndex &index, int role) const {
    if (!index.isValid())
        return {};
    const auto evaluator = static_cast<std::size_t>(index.row());
    if (index.column() == static_cast<int>(figures().proposals.size())) {
        const double value = evaluator < figures().severity.size() ? figures().severity[evaluator] : std::nan("");
        if (role == Qt::DisplayRole)
            return leniency(value);
        if (role == Qt::ToolTipRole || role == Qt::AccessibleTextRole)
            return tr("%1 scores %2 points above (+) or below (−) the panel for the same proposals")
                .arg(figures().evaluators[evaluator], leniency(value));
        if (role == Qt::TextAlignmentRole)
            return QVariant(Qt::AlignCenter);
        return {};
    }
    const auto &p = figures().proposals[static_cast<std::size_t>(index.column())];
    switch (role) {
    case Qt::DisplayRole:
        return p.cells[evaluator].text;
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1 %2 · %3")
            .arg(p.id, p.applicant, sentence(p.cells[evaluator], figures().evaluators[evaluator]));
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignCenter);
    default:
        return {};
    }
}

QVariant HeatModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole ? QVariant(figures().evaluators[static_cast<std::size_t>(section)]) : QVariant();
    if (section == static_cast<int>(figures().proposals.size()))
        return role == Qt::DisplayRole ? QVariant(tr("Leniency")) : QVariant();
    const auto &p = figures().proposals[static_cast<std::size_t>(section)];
    if (role == Qt::DisplayRole)
        return p.id;
    if (role == Qt::ToolTipRole || role == Qt::AccessibleTextRole)
        return QStringLiteral("%1 %2").arg(p.id, p.applicant);
    return {};
}

namespace {

class CellDelegate : public QStyledItemDelegate { // a heat cell; the cut line between two columns
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override {
        draw(*painter, option.rect, index, option.state & QStyle::State_HasFocus);
    }
    static void draw(QPainter &painter, const QRectF &rect, const QModelIndex &index, bool focus) {
        const auto look = currentLook();
        const auto &figures = static_cast<const HeatModel *>(index.model())->figures();
        const auto column = static_cast<std::size_t>(index.column());
        painter.save();
        painter.fillRect(rect, look.panel);
        if (column < figures.proposals.size()) {
            drawHeatCell(painter, look, rect.adjusted(1, 1, -2, -2),
                         figures.proposals[column].cells[static_cast<std::size_t>(index.row())], figures);
        } else {
            painter.setFont(look.font(12, true));
            painter.setPen(look.text);
            painter.drawText(rect, Qt::AlignCenter, index.data().toString());
        }
        if (figures.hasCut && column + 1 == figures.cut)
            painter.fillRect(QRectF(rect.right() - 2, rect.top(), 2, rect.height()), look.text);
        if (figures.eligible < figures.proposals.size() && column + 1 == figures.eligible &&
            column + 1 != figures.cut) {
            QPen pen(look.control, 1);
            pen.setDashPattern({1, 3});
            painter.setPen(pen);
            painter.drawLine(QPointF(rect.right() - 0.5, rect.top()), QPointF(rect.right() - 0.5, rect.bottom()));
        }
        if (focus) {
            const int width = look.highContrast ? 3 : 2;
            painter.setRenderHint(QPainter::Antialiasing, false);
            painter.setPen(QPen(look.accent, width, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
            painter.setBrush(Qt::NoBrush);
            const double half = width / 2.0;
            painter.drawRect(rect.adjusted(half, half, -half - 1, -half - 1));
        }
        painter.restore();
    }
};

class NamesHeader : public QHeaderView { // number over the applicant's name
public:
    explicit NamesHeader(HeatModel &model_, QWidget *parent) : QHeaderView(Qt::Horizontal, parent), heat(model_) {}
    int current = -1;
    QSize sizeHint() const override { return {0, currentLook().px(44)}; }
    void draw(QPainter &painter, const QRectF &rect, int section) const {
        const auto look = currentLook();
        painter.save();
        painter.fillRect(rect, look.panel);
        const bool strong = section == current;
        if (strong)
            painter.fillRect(rect.adjusted(1, 0, -2, 0), look.tint);
        const double line = look.px(18);
        const auto &figures = heat.figures();
        if (section < static_cast<int>(figures.proposals.size())) {
            const auto &p = figures.proposals[static_cast<std::size_t>(section)];
            painter.setFont(look.font(12));
            painter.setPen(look.text2);
            painter.drawText(QRectF(rect.left(), rect.top() + 3, rect.width(), line), Qt::AlignCenter, p.id);
            painter.setFont(look.font(11, strong));
            painter.setPen(look.text);
            painter.drawText(QRectF(rect.left(), rect.top() + line + 3, rect.width(), line), Qt::AlignCenter,
                             QFontMetricsF(painter.font()).elidedText(p.applicant, Qt::ElideRight, rect.width() - 4));
        } else {
            painter.setFont(look.font(11, true));
            painter.setPen(look.text2);
            painter.drawText(rect, Qt::AlignCenter | Qt::TextWordWrap,
                             heat.headerData(section, Qt::Horizontal, Qt::DisplayRole).toString());
        }
        painter.restore();
    }

protected:
    void paintEvent(QPaintEvent *) override {
        QPainter painter(viewport());
        painter.fillRect(viewport()->rect(), currentLook().panel);
        for (int section = std::max(0, logicalIndexAt(0)); section < count(); ++section) {
            if (sectionViewportPosition(section) > width())
                break;
            draw(painter, QRectF(sectionViewportPosition(section), 0, sectionSize(section), height()), section);
        }
    }

private:
    HeatModel &heat;
};

class RowsHeader : public QHeaderView {
public:
    RowsHeader(HeatModel &model_, QWidget *parent) : QHeaderView(Qt::Vertical, parent), heat(model_) {}

protected:
    void paintEvent(QPaintEvent *) override {
        const auto look = currentLook();
        QPainter painter(viewport());
        painter.fillRect(viewport()->rect(), look.panel);
        painter.setFont(look.font(12, true));
        painter.setPen(look.text);
        for (int section = 0; section < count(); ++section)
            painter.drawText(QRectF(0, sectionViewportPosition(section), width(), sectionSize(section)),
                             Qt::AlignCenter, heat.headerData(section, Qt::Vertical, Qt::DisplayRole).toString());
    }

private:
    HeatModel &heat;
};

} // namespace

HeatPage::HeatPage(QWidget *parent)
    : ChartPage({false, QStringLiteral("heat"), tr("Totals by evaluator"),
                 tr("points · leniency = points above or below the panel"), QStringLiteral("totals-by-evaluator")},
                parent),
      table(new QTableView(this)) {
    table->setObjectName(QStringLiteral("heat"));
    table->setAccessibleName(title().name);
    table->setHorizontalHeader(new NamesHeader(cells, table));
    table->setVerticalHeader(new RowsHeader(cells, table));
    table->horizontalHeader()->setSectionsClickable(false);
    table->verticalHeader()->setSectionsClickable(false);
    table->horizontalHeader()->setMinimumSectionSize(24);
    table->setModel(&cells);
    table->setItemDelegate(new CellDelegate(table));
    table->setShowGrid(false);
    table->setFrameShape(QFrame::NoFrame);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setTabKeyNavigation(false);
    table->setMouseTracking(true);
    table->setCornerButtonEnabled(false);
    table->installEventFilter(this);
    table->viewport()->installEventFilter(this);
    corner = table->findChild<QAbstractButton *>(QString(), Qt::FindDirectChildrenOnly);
    if (corner)
        corner->installEventFilter(this);
    place(table);
    connect(table->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        if (index.isValid())
            setCurrent(index.column());
    });
    connect(table, &QTableView::entered, this, [this](const QModelIndex &index) { showReadout(index.column()); });
}

void HeatPage::rebuild() {
    const auto look = currentLook();
    const int row = std::max(0, table->currentIndex().row());
    {
        const QSignalBlocker quiet(table->selectionModel());
        cells.setFigures(sharedFigures());
        table->setCurrentIndex(cells.index(std::min(row, cells.rowCount() - 1), current()));
    }
    table->verticalHeader()->setFixedWidth(look.px(48));
    table->horizontalHeader()->setFixedHeight(look.px(44));
    auto palette = table->palette();
    palette.setColor(QPalette::Base, look.panel);
    palette.setColor(QPalette::Button, look.panel);
    table->setPalette(palette);
    fit();
    table->viewport()->update();
}

void HeatPage::fit() {
    if (cells.columnCount() == 0)
        return;
    const auto look = currentLook();
    const double words =
        QFontMetricsF(look.font(12))
            .horizontalAdvance(figures().decimals > 1 ? QStringLiteral("(00.00)") : QStringLiteral("(00.0)"));
    const int least = std::max(look.px(43), static_cast<int>(words) + 4);
    const int width = std::clamp(table->viewport()->width() / cells.columnCount(), least, look.px(84));
    table->horizontalHeader()->setDefaultSectionSize(width);
    if (cells.rowCount() > 0) // few evaluators fill the room
        table->verticalHeader()->setDefaultSectionSize(
            std::clamp(table->viewport()->height() / cells.rowCount(), look.px(30), look.px(48)));
    for (int column = 0; column < cells.columnCount(); ++column)
        if (table->columnWidth(column) != width)
            table->setColumnWidth(column, width);
}

bool HeatPage::eventFilter(QObject *watched, QEvent *event) {
    if (watched == corner && event->type() == QEvent::Paint) {
        QPainter(corner).fillRect(corner->rect(), currentLook().panel);
        return true;
    }
    if (watched == table->viewport() && event->type() == QEvent::Resize)
        fit();
    if (watched == table && event->type() == QEvent::KeyPress)
        return QWidget::eventFilter(watched, event); // the table moves in both directions by itself
    return ChartPage::eventFilter(watched, event);
}

void HeatPage::currentMoved() {
    static_cast<NamesHeader *>(table->horizontalHeader())->current = current();
    table->horizontalHeader()->viewport()->update();
    if (table->currentIndex().column() != current() && current() >= 0 && cells.rowCount() > 0)
        table->setCurrentIndex(cells.index(std::max(0, table->currentIndex().row()), current()));
}

QString HeatPage::describe(int proposal) const {
    const auto &p = figures().proposals[static_cast<std::size_t>(proposal)];
    QStringList parts;
    const auto row = static_cast<std::size_t>(std::max(0, table->currentIndex().row()));
    if (proposal == current() && row < p.cells.size())
        parts << sentence(p.cells[row], figures().evaluators[row]);
    if (p.box.n > 0)
        parts << tr("mean %1").arg(plain(p.box.mean)) << tr("SD %1").arg(plain(p.box.sd));
    parts << tr("official total %1").arg(p.total);
    return parts.join(QStringLiteral(" · "));
}

std::vector<Key> HeatPage::legendKeys() const {
    std::vector<Key> keys{{Key::Mark::trimmed, 0, tr("left out by trimming")},
                          {Key::Mark::deviation, 0, tr("over 10 % from the mean")},
                          {Key::Mark::alone, 0, tr("stands alone (modified z > 3.5)")},
                          {Key::Mark::recused, 0, tr("recused or excluded")}};
    if (figures().hasCut)
        keys.push_back({Key::Mark::cutLine, 0, tr("cut line")});
    return keys;
}

void HeatPage::fillValues(ValueModel &model) const {
    QStringList heads{tr("No."), tr("Proposal")};
    for (const auto &name : figures().evaluators)
        heads << name;
    heads << tr("Mean") << tr("SD");
    QList<QStringList> rows;
    for (const auto &p : figures().proposals) {
        QStringList row{p.id, p.applicant};
        for (const auto &cell : p.cells)
            row << (cell.state == CellState::scored ? plain(cell.value, figures().decimals) : cell.text);
        row << (p.box.n > 0 ? plain(p.box.mean) : QStringLiteral("–"))
            << (p.box.n > 1 ? plain(p.box.sd) : QStringLiteral("–"));
        rows << row;
    }
    model.setValues(heads, rows, 2);
}

// The map itself shows the evaluators' totals.
bool HeatPage::besideChart(int column) const {
    return column < 2 || column >= 2 + static_cast<int>(figures().evaluators.size());
}

QSizeF HeatPage::plotSize() const {
    const auto look = currentLook();
    return {table->verticalHeader()->width() + static_cast<double>(table->horizontalHeader()->length()),
            static_cast<double>(look.px(44) + table->verticalHeader()->length())};
}

void HeatPage::renderPlot(QPainter &painter, const QRectF &target) const {
    const auto look = currentLook();
    const auto *names = static_cast<const NamesHeader *>(table->horizontalHeader());
    const double left = target.left() + table->verticalHeader()->width();
    const double top = target.top() + look.px(44);
    for (int column = 0; column < cells.columnCount(); ++column) {
        const double x = left + names->sectionPosition(column);
        names->draw(painter, QRectF(x, target.top(), names->sectionSize(column), look.px(44)), column);
        for (int row = 0; row < cells.rowCount(); ++row) {
            const auto *rows = table->verticalHeader();
            CellDelegate::draw(
                painter,
                QRectF(x, top + rows->sectionPosition(row), names->sectionSize(column), rows->sectionSize(row)),
                cells.index(row, column), false);
        }
    }
    painter.setFont(look.font(12, true));
    painter.setPen(look.text);
    for (int row = 0; row < cells.rowCount(); ++row)
        painter.drawText(QRectF(target.left(), top + table->verticalHeader()->sectionPosition(row),
                                table->verticalHeader()->width(), table->verticalHeader()->sectionSize(row)),
                         Qt::AlignCenter, figures().evaluators[static_cast<std::size_t>(row)]);
}

} // namespace simsa
