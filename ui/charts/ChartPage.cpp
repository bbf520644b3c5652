#include "ui/charts/ChartPage.h"

#include "ui/shell/Buttons.h"
#include "ui/shell/Labels.h"
#include "ui/shell/Panels.h"
#include "ui/shell/Text.h"

#include <QBuffer>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QImage>
#include <QKeyEvent>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>

#include <cmath>

namespace simsa {

void ValueModel::setValues(QStringList newHeaders, QList<QStringList> newRows, int newWords) {
    beginResetModel();
    heads = std::move(newHeaders);
    body = std::move(newRows);
    words = newWords;
    endResetModel();
}

int ValueModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(body.size());
}
int ValueModel::columnCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(heads.size());
}

QVariant ValueModel::data(const QModelIndex &index, int role) const {
    if (!index.isValid())
        return {};
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return body[index.row()].value(index.column());
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter | (index.column() < words ? Qt::AlignLeft : Qt::AlignRight));
    if (role == Qt::FontRole)
        return currentLook().font(12, index.row() == strong);
    return {};
}

QVariant ValueModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::DisplayRole)
        return heads.value(section);
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter | (section < words ? Qt::AlignLeft : Qt::AlignRight));
    return {};
}

void ValueModel::setStrong(int row) {
    strong = row;
    if (!body.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), {Qt::FontRole});
}

ChartPage::ChartPage(const Title &title, QWidget *parent)
    : QWidget(parent), about(title), unitFromPolicy(title.unit.isEmpty()),
      shownFigures(std::make_shared<ResultFigures>()) {
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(new StandingLabel(title.official ? StandingLabel::official : StandingLabel::analysis, this));
    head->addWidget(new Text(title.name, TextSize::group, Tone::text, true, this));
    unit = new Text(title.unit, TextSize::secondary, Tone::text2, false, this);
    head->addWidget(unit, 1);
    auto *save = new Button(tr("Export"), ButtonKind::normal, QStringLiteral("exp"), this);
    save->setSmall(true);
    save->setAccessibleName(tr("Export %1").arg(title.name));
    auto *menu = new QMenu(save);
    const auto add = [&](const QString &text, Format format) {
        connect(menu->addAction(text), &QAction::triggered, this, [this, format] { exportAs(format); });
    };
    add(tr("Picture (PNG)..."), Format::png);
    add(tr("Drawing (SVG)..."), Format::svg);
    add(tr("Page (PDF)..."), Format::pdf);
    add(tr("Values (CSV)..."), Format::csv);
    save->setMenu(menu);
    head->addWidget(save);

    legendRow = new Legend(this);
    banner = new Banner(BannerKind::info, {}, {}, this);
    banner->setObjectName(QStringLiteral("readout"));
    body = new QVBoxLayout;
    outer = new QVBoxLayout(this);
    outer->setContentsMargins(16, 12, 16, 12);
    outer->setSpacing(8);
    outer->addLayout(head);
    outer->addWidget(legendRow);
    outer->addLayout(body, 1);
    outer->addWidget(banner);
    connect(&theme(), &Theme::changed, this, &ChartPage::refresh);
}

void ChartPage::place(QWidget *plot, QWidget *above) {
    if (above)
        body->addWidget(above);
    body->addWidget(plot, 1);
}

void ChartPage::setFigures(Figures figures) {
    shownFigures = std::move(figures);
    stale = true;
    if (isVisible())
        freshen();
}

void ChartPage::freshen() {
    if (!stale)
        return;
    stale = false;
    refresh();
}

void ChartPage::showEvent(QShowEvent *event) {
    QWidget::showEvent(event);
    freshen();
}

ValueModel *ChartPage::values() {
    freshen();
    return &table;
}

void ChartPage::setUnit(const QString &text) {
    about.unit = text;
    unit->setText(text);
}

QString ChartPage::itemName(int item) const {
    const auto &p = figures().proposals[static_cast<std::size_t>(item)];
    return QStringLiteral("%1 %2").arg(p.id, p.applicant).trimmed();
}

void ChartPage::refresh() {
    if (stale)
        return; // nobody looks
    prepare();
    const int count = itemCount();
    if (chosen >= count || chosen < 0)
        chosen = count > 0 ? 0 : -1;
    if (unitFromPolicy) {
        setUnit(figures().aggregate + QStringLiteral(" · ") +
                tr("points of %1").arg(QString::number(figures().maximum)));
    }
    legendRow->setKeys(legendKeys());
    fillValues(table);
    table.setStrong(chosen);
    rebuild();
    currentMoved();
    showReadout(chosen);
}

void ChartPage::setCurrent(int item) {
    freshen();
    if (item < 0 || item >= itemCount() || item == chosen) {
        showReadout(chosen);
        return;
    }
    chosen = item;
    table.setStrong(chosen);
    currentMoved();
    showReadout(chosen);
    Q_EMIT currentChanged(chosen);
}

void ChartPage::showReadout(int item) {
    if (item < 0 || item >= itemCount()) {
        const QString why = whyEmpty();
        banner->say(BannerKind::info, {}, why.isEmpty() ? tr("No proposal to show.") : why);
        return;
    }
    banner->say(BannerKind::info, itemName(item), describe(item));
    if (auto *widget = plot())
        widget->setAccessibleDescription(banner->text());
}

QString ChartPage::readout() {
    freshen();
    return banner->text();
}

bool ChartPage::handleKey(int key) {
    const int last = itemCount() - 1;
    switch (key) {
    case Qt::Key_Left:
    case Qt::Key_Up:
        setCurrent(std::max(0, chosen - 1));
        return true;
    case Qt::Key_Right:
    case Qt::Key_Down:
        setCurrent(std::min(last, chosen + 1));
        return true;
    case Qt::Key_PageUp:
        setCurrent(std::max(0, chosen - 10));
        return true;
    case Qt::Key_PageDown:
        setCurrent(std::min(last, chosen + 10));
        return true;
    case Qt::Key_Home:
        setCurrent(0);
        return true;
    case Qt::Key_End:
        setCurrent(last);
        return true;
    default:
        return false;
    }
}

bool ChartPage::eventFilter(QObject *watched, QEvent *event) {
    if (watched == plot() && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if ((key->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier && handleKey(key->key()))
            return true;
    }
    return QWidget::eventFilter(watched, event);
}

namespace {

// A field that a spreadsheet would take for a formula is marked as words; numbers get the plain minus.
QByteArray field(QString text, bool words) {
    if (!words) {
        text.replace(QStringLiteral("−"), QStringLiteral("-"));
        if (text == QStringLiteral("–"))
            text.clear();
    } else if (!text.isEmpty() && QStringLiteral("=+-@\t\r").contains(text[0])) {
        text.prepend(QLatin1Char('\''));
    }
    if (text.contains(QLatin1Char(',')) || text.contains(QLatin1Char('"')) || text.contains(QLatin1Char('\n')) ||
        text.contains(QLatin1Char('\r'))) {
        text.replace(QStringLiteral("\""), QStringLiteral("\"\""));
        text = QStringLiteral("\"%1\"").arg(text);
    }
    return text.toUtf8();
}

} // namespace

QByteArray ChartPage::csv() {
    freshen();
    QByteArray out("\xEF\xBB\xBF");
    const auto line = [&](const QStringList &fields, bool heading) {
        for (int i = 0; i < fields.size(); ++i) {
            if (i > 0)
                out += ',';
            out += field(fields[i], heading || i < table.wordColumns());
        }
        out += "\r\n";
    };
    line(table.headers(), true);
    for (const auto &row : table.rows())
        line(row, false);
    return out;
}

namespace {
constexpr int exportMargin = 16;
constexpr int exportHead = 36;
} // namespace

QSize ChartPage::exportSize() const {
    const auto plotted = plotSize();
    const int width = std::max(480, static_cast<int>(plotted.width())) + 2 * exportMargin;
    const int legendHeight =
        drawKeys(nullptr, currentLook(), legendRow->keys(), QRectF(0, 0, width - 2 * exportMargin, 0));
    return {width, static_cast<int>(plotted.height()) + legendHeight + exportHead + 8 + 2 * exportMargin};
}

void ChartPage::renderAll(QPainter &painter) const {
    const auto look = currentLook();
    const auto size = exportSize();
    painter.fillRect(QRect({}, size), look.panel);
    const double width = size.width() - 2 * exportMargin;
    double y = exportMargin;
    drawTag(painter, look, QPointF(exportMargin, y + 12), about.official);
    double x = exportMargin + tagWidth(look, about.official) + 8;
    painter.setPen(look.text);
    painter.setFont(look.font(15, true));
    painter.drawText(QRectF(x, y, width, 24), Qt::AlignLeft | Qt::AlignVCenter, about.name);
    x += QFontMetricsF(painter.font()).horizontalAdvance(about.name) + 12;
    painter.setPen(look.text2);
    painter.setFont(look.font(12));
    painter.drawText(QRectF(x, y, size.width() - exportMargin - x, 24), Qt::AlignLeft | Qt::AlignVCenter, about.unit);
    y += exportHead;
    y += drawKeys(&painter, look, legendRow->keys(), QRectF(exportMargin, y, width, 0)) + 8;
    renderPlot(painter, QRectF(QPointF(exportMargin, y), plotSize()));
}

QByteArray ChartPage::png() {
    freshen();
    const auto size = exportSize();
    const int ratio = static_cast<std::int64_t>(size.width()) * size.height() > 12'000'000 ? 1 : 2; // of long charts
    QImage image(size * ratio, QImage::Format_ARGB32_Premultiplied);
    if (image.isNull())
        return {};
    image.setDevicePixelRatio(ratio);
    {
        QPainter painter(&image);
        renderAll(painter);
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

QByteArray ChartPage::pdf() {
    freshen();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    const auto size = exportSize();
    const double scale = std::min(0.75, 14'000.0 / std::max(size.width(), size.height())); // points; a page has a limit
    writer.setPageSize(QPageSize(QSizeF(size) * scale, QPageSize::Point, {}, QPageSize::ExactMatch));
    writer.setPageMargins({});
    writer.setResolution(static_cast<int>(std::lround(72 / scale)));
    writer.setTitle(about.name); // and nothing else: no author, no program
    writer.setCreator({});
    {
        QPainter painter(&writer);
        painter.scale(writer.width() / static_cast<double>(size.width()),
                      writer.width() / static_cast<double>(size.width()));
        renderAll(painter);
    }
    return bytes;
}

QByteArray ChartPage::svg() {
    freshen();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(logicalDpiX()); // so that points are as large as on screen
    generator.setSize(exportSize());
    generator.setViewBox(QRect({}, exportSize()));
    generator.setTitle(about.name);
    generator.setDescription(about.unit);
    {
        QPainter painter(&generator);
        renderAll(painter);
    }
    return bytes;
}

void ChartPage::exportAs(Format format) {
    const auto ending = format == Format::png   ? QStringLiteral("png")
                        : format == Format::svg ? QStringLiteral("svg")
                        : format == Format::pdf ? QStringLiteral("pdf")
                                                : QStringLiteral("csv");
    auto *dialog = new QFileDialog(this, tr("Export %1").arg(about.name));
    dialog->setObjectName(QStringLiteral("export"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setDefaultSuffix(ending);
    dialog->setNameFilter(QStringLiteral("%1 (*.%2)").arg(ending.toUpper(), ending));
    dialog->selectFile(QStringLiteral("%1.%2").arg(about.fileName, ending));
    connect(dialog, &QFileDialog::fileSelected, this, [this, format](const QString &path) { write(path, format); });
    dialog->open();
}

void ChartPage::write(const QString &path, Format format) {
    const auto bytes = format == Format::png   ? png()
                       : format == Format::svg ? svg()
                       : format == Format::pdf ? pdf()
                                               : csv();
    QSaveFile file(path);
    const bool done =
        !bytes.isEmpty() && file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
    if (!done) {
        banner->say(BannerKind::error, tr("The file could not be written."),
                    tr("Nothing was changed there. Please choose another folder."));
        return;
    }
    banner->say(BannerKind::info, tr("Exported."), tr("The file is no longer protected by this workspace."));
    Q_EMIT exported(path);
}

} // namespace simsa
