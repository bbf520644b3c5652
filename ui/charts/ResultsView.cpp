#include "ui/charts/ResultsView.h"

#include "ui/charts/AnalysisPages.h"
#include "ui/charts/GlanceSummary.h"
#include "ui/charts/GlanceTable.h"
#include "ui/charts/Pages.h"
#include "ui/charts/StudyPages.h"
#include "ui/shell/Buttons.h"
#include "ui/shell/Paint.h"
#include "ui/shell/Panels.h"
#include "ui/shell/Stack.h"
#include "ui/shell/Text.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QScrollBar>
#include <QShortcut>
#include <QStandardItemModel>
#include <QTableView>

namespace simsa {

namespace {

constexpr int pageRole = Qt::UserRole + 1;     // index of the page; -1 = a heading
constexpr int standingRole = Qt::UserRole + 2; // of a heading: official?
constexpr int iconRole = Qt::UserRole + 3;

class ListDelegate : public QStyledItemDelegate { // headings as labels, charts with icon and a 3 px edge when chosen
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override {
        return {theme().px(180), theme().px(index.data(pageRole).toInt() < 0 ? 38 : 34)};
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override {
        const auto look = currentLook();
        const QRectF rect = option.rect;
        painter->save();
        painter->fillRect(rect, look.panel);
        if (index.data(pageRole).toInt() < 0) {
            drawTag(*painter, look, QPointF(rect.left() + 14, rect.center().y() + 2),
                    index.data(standingRole).toBool());
            painter->restore();
            return;
        }
        const bool chosen = option.state & QStyle::State_Selected;
        if (chosen || option.state & QStyle::State_MouseOver)
            painter->fillRect(rect, chosen ? look.tint : look.hover);
        if (chosen)
            painter->fillRect(QRectF(rect.left(), rect.top(), 3, rect.height()), look.accent);
        const int side = look.px(16);
        painter->drawPixmap(QPointF(rect.left() + 16, rect.center().y() - side / 2.0),
                            iconPixmap(index.data(iconRole).toString(), chosen ? look.accent : look.text2, side,
                                       painter->device()->devicePixelRatioF()));
        painter->setFont(look.font(13, chosen));
        painter->setPen(look.text);
        const auto words = rect.adjusted(16 + side + 9, 0, -4, 0);
        painter->drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                          QFontMetricsF(painter->font())
                              .elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, words.width()));
        if (option.state & QStyle::State_HasFocus && option.widget && option.widget->hasFocus()) {
            const double half = look.highContrast ? 1.5 : 1;
            painter->setPen(QPen(look.accent, half * 2, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
            painter->drawRect(rect.adjusted(half, half, -half, -half));
        }
        painter->restore();
    }
};

class ValueDelegate : public QStyledItemDelegate { // tint for the row in focus, one line below each row
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override {
        const auto look = currentLook();
        const QRectF rect = option.rect;
        const bool chosen = option.state & QStyle::State_Selected;
        painter->save();
        painter->fillRect(rect, chosen ? look.tint : look.panel);
        painter->fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), look.line);
        painter->setFont(index.data(Qt::FontRole).value<QFont>());
        painter->setPen(index.column() == 0 ? look.text2 : look.text);
        const auto inner = rect.adjusted(6, 0, -6, 0);
        painter->drawText(
            inner, index.data(Qt::TextAlignmentRole).toInt(),
            QFontMetricsF(painter->font()).elidedText(index.data().toString(), Qt::ElideRight, inner.width() + 1));
        painter->restore();
    }
};

class ValueHeader : public QHeaderView { // words left, numbers right, one line under them
public:
    explicit ValueHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent) {}

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override {
        const auto look = currentLook();
        painter->fillRect(rect, look.panel);
        painter->fillRect(QRectF(rect.left(), rect.bottom(), rect.width(), 1), look.control);
        painter->setFont(look.font(11));
        painter->setPen(look.text2);
        const auto inner = QRectF(rect).adjusted(6, 0, -6, 0);
        const auto words = model()->headerData(section, Qt::Horizontal, Qt::DisplayRole).toString();
        const int align = model()->headerData(section, Qt::Horizontal, Qt::TextAlignmentRole).toInt();
        const QFontMetricsF metrics(painter->font());
        if (metrics.horizontalAdvance(words) <= inner.width() + 1)
            painter->drawText(inner, align, words);
        else // two lines have room
            painter->drawText(inner.adjusted(0, 2, 0, -2), align | Qt::TextWordWrap, keepWords(words));
    }
};

class Framed : public QWidget { // one line around the list, the chart and its values
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override {
        QPainter painter(this);
        paintBox(painter, rect(), theme().color(Tone::window), theme().color(Tone::line));
    }
};

} // namespace

ResultsView::ResultsView(QWidget *parent)
    : QWidget(parent), segments(new Segmented({tr("At a glance"), tr("Charts")}, this)), tools(new QHBoxLayout),
      stack(new Stack(this)),
      empty(new EmptyState(QStringLiteral("bars"), tr("There is no result yet."),
                           tr("It appears here after the ballots were opened and tallied."), this)),
      table(new GlanceTable(this)), summary(new GlanceSummary), charts(new Framed(this)), list(new QListView(charts)),
      names(new QStandardItemModel(this)), chartStack(new Stack(charts)), valuePanel(new QWidget(charts)),
      values(new QTableView(valuePanel)), figures(std::make_shared<ResultFigures>()) {
    segments->setAccessibleName(tr("View of the results"));
    tools->setContentsMargins(0, 0, 0, 0);
    tools->setSpacing(12);
    tools->addWidget(segments);
    tools->addStretch(1);

    pages = {{new RankingPage(this), new RankingRows(this)},
             {new ShapePage(this)},
             {new CommentPage(this)},
             {new HeatPage(this)},
             {new BoxPage(this), new BoxRows(this)},
             {new CriterionPage(this)},
             {new ScatterPage(this)},
             {new SeverityPage(this)},
             {new AgreementPage(this)},
             {new SpanPage(this)},
             {new WithoutPage(this)},
             {new WeightPage(this)}};
    for (const bool official : {true, false}) {
        auto *heading = new QStandardItem(official ? tr("Official") : tr("Analysis"));
        heading->setData(-1, pageRole);
        heading->setData(official, standingRole);
        heading->setFlags(Qt::NoItemFlags);
        names->appendRow(heading);
        for (std::size_t i = 0; i < pages.size(); ++i)
            if (const auto &title = pages[i].page->title(); title.official == official) {
                auto *item = new QStandardItem(title.name);
                item->setData(static_cast<int>(i), pageRole);
                item->setData(title.icon, iconRole);
                item->setToolTip(title.name);
                names->appendRow(item);
            }
    }
    list->setModel(names);
    list->setItemDelegate(new ListDelegate(list));
    list->setAccessibleName(tr("Charts"));
    list->setFrameShape(QFrame::NoFrame);
    list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->viewport()->setAttribute(Qt::WA_Hover);

    for (const Entry &entry : pages) {
        auto *card = new Card(chartStack); // of one chart, whichever of the two draws it
        card->body()->setContentsMargins(1, 1, 1, 1);
        chartStack->addWidget(card);
        for (ChartPage *page : {entry.page, entry.large}) {
            if (!page)
                continue;
            card->body()->addWidget(page);
            page->setVisible(page == entry.page);
            connect(page, &ChartPage::currentChanged, this, [this, page](int item) {
                if (page == currentChart())
                    markValueRow(item);
            });
            connect(page, &ChartPage::exported, this, &ResultsView::exported);
        }
    }

    values->setItemDelegate(new ValueDelegate(values));
    values->setHorizontalHeader(new ValueHeader(values));
    values->verticalHeader()->hide();
    values->setShowGrid(false);
    values->setFrameShape(QFrame::NoFrame);
    values->setSelectionBehavior(QAbstractItemView::SelectRows);
    values->setSelectionMode(QAbstractItemView::SingleSelection);
    values->setEditTriggers(QAbstractItemView::NoEditTriggers);
    values->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    values->setTabKeyNavigation(false);
    values->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    values->setAccessibleName(tr("Values of the chart"));
    values->horizontalHeader()->setSectionsClickable(false);
    values->horizontalHeader()->setMinimumSectionSize(24);
    auto *valueHead = new QHBoxLayout;
    valueHead->setContentsMargins(12, 10, 12, 6);
    valueHead->addWidget(new Text(tr("Values"), TextSize::body, Tone::text, true, valuePanel));
    valueHead->addStretch(1);
    valueHead->addWidget(new Text(tr("move with the chart"), TextSize::secondary, Tone::text2, false, valuePanel));
    auto *valueSides = new QHBoxLayout(valuePanel);
    valueSides->setContentsMargins(0, 0, 0, 0);
    valueSides->setSpacing(0);
    valueSides->addWidget(new Rule(Qt::Vertical, valuePanel));
    auto *valueColumn = new QVBoxLayout;
    valueSides->addLayout(valueColumn, 1);
    valueColumn->setContentsMargins(0, 0, 0, 0);
    valueColumn->setSpacing(0);
    valueColumn->addLayout(valueHead);
    valueColumn->addWidget(values, 1);
    valuePanel->setAutoFillBackground(true);
    valuePanel->setBackgroundRole(QPalette::Base);

    auto *row = new QHBoxLayout(charts);
    row->setContentsMargins(1, 1, 1, 1);
    row->setSpacing(0);
    row->addWidget(list);
    row->addWidget(new Rule(Qt::Vertical, charts));
    auto *middle = new QVBoxLayout;
    middle->setContentsMargins(16, 12, 16, 12);
    middle->addWidget(chartStack);
    row->addLayout(middle, 1);
    row->addWidget(valuePanel);

    auto *glancePage = new QWidget(this);
    auto *glanceLayout = new QVBoxLayout(glancePage);
    glanceLayout->setContentsMargins(0, 0, 0, 0);
    glanceLayout->setSpacing(6);
    glanceLayout->addWidget(table, 1);
    glanceLayout->addWidget(summary);
    stack->addWidget(empty);
    stack->addWidget(glancePage);
    stack->addWidget(charts);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(6);
    all->addLayout(tools);
    all->addWidget(stack, 1);

    connect(segments, &Segmented::chosen, this,
            [this](int index) { setView(index == 0 ? View::glance : View::charts); });
    connect(list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        const int page = index.data(pageRole).toInt();
        if (index.isValid() && page >= 0) {
            chartStack->setCurrentIndex(page);
            showValues();
        }
    });
    connect(table, &GlanceTable::proposalActivated, this, [this](const QString &id) {
        for (std::size_t i = 0; i < figures->proposals.size(); ++i)
            if (figures->proposals[i].id == id)
                for (int page = 0; page < chartCount(); ++page)
                    if (chart(page)->byProposal())
                        chart(page)->setCurrent(static_cast<int>(i));
        setView(View::charts);
        Q_EMIT proposalActivated(id);
    });
    connect(summary, &GlanceSummary::chartAsked, this, [this](GlanceSummary::Chart which, int item) {
        setChart(which == GlanceSummary::comments ? 2 : which == GlanceSummary::heat ? 3 : 7);
        currentChart()->setCurrent(item);
        setView(View::charts);
    });
    auto *leave = new QShortcut(QKeySequence(Qt::Key_Escape), charts);
    leave->setContext(Qt::WidgetWithChildrenShortcut);
    connect(leave, &QShortcut::activated, this, [this] { setView(View::glance); });
    auto *next = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Tab), charts);
    next->setContext(Qt::WidgetWithChildrenShortcut);
    connect(next, &QShortcut::activated, this, [this] { setChart((chartStack->currentIndex() + 1) % chartCount()); });
    auto *save = new QShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E), this);
    save->setContext(Qt::WidgetWithChildrenShortcut);
    connect(save, &QShortcut::activated, this, &ResultsView::exportCurrent);
    connect(&theme(), &Theme::changed, this, &ResultsView::refreshLook);
    segments->setCurrent(0);
    setChart(0);
    refreshLook();
    clear();
}

void ResultsView::setEmptyWords(const QString &sentence, const QString &explanation) {
    empty->say(QStringLiteral("bars"), sentence, explanation);
}

bool ResultsView::isEmpty() const {
    return figures->empty();
}

void ResultsView::clear() {
    setData({});
}

namespace {

constexpr std::size_t atOnce = 4000;    // cells that are drawn without a worker
constexpr std::size_t mostQtBars = 100; // proposals in a Qt chart

} // namespace

void ResultsView::setData(const ResultData &result) {
    if (work)
        work->cancel();
    auto next = std::make_shared<ResultData>(result);
    if (!next->analysis && data && data->table == next->table && data->rubric == next->rubric &&
        data->policy == next->policy)
        next->analysis = data->analysis; // a decision or a name came: the figures stay
    data = std::move(next);
    const std::size_t cells = result.table.proposals.size() * result.table.evaluators.size();
    drawn = cells <= atOnce;
    if (drawn)
        showFigures(std::make_shared<const ResultFigures>(figuresOf(*data)));
    if (!drawn || (cells > 0 && !data->analysis))
        startWork();
}

// First the figures when there are many of them, then the analysis; each is shown as soon as it is there.
void ResultsView::startWork() {
    const auto given = data;
    const bool drawing = !drawn;
    work = runTask(
        this,
        [given, drawing](Work &w) {
            std::shared_ptr<const ResultData> all = given;
            if (!drawing && !all->analysis) {
                auto more = std::make_shared<ResultData>(*given);
                more->analysis = std::make_shared<const AnalysisReport>(
                    analyse(more->table, more->rubric, more->policy, w.progress()));
                all = more;
            }
            return std::pair(all, std::make_shared<const ResultFigures>(figuresOf(*all)));
        },
        [this, given](const std::pair<std::shared_ptr<const ResultData>, std::shared_ptr<const ResultFigures>> &made) {
            if (data != given)
                return; // another result has come
            data = made.first;
            drawn = true;
            showFigures(made.second);
            if (data->analysis)
                Q_EMIT analysed();
            else
                startWork();
        },
        [](const Error &) {}); // cancelled; or the tally would have said it before
}

bool ResultsView::isAnalysed() const {
    return figures->analysis != nullptr;
}

void ResultsView::showFigures(Figures now) {
    figures = std::move(now);
    table->setFigures(figures);
    summary->setFigures(figures);
    const bool many = figures->proposals.size() > mostQtBars;
    for (const Entry &entry : pages) {
        const bool large = many && entry.large;
        if (entry.large) {
            (large ? entry.page : entry.large)->setFigures(std::make_shared<const ResultFigures>());
            (large ? entry.page : entry.large)->hide();
            (large ? entry.large : entry.page)->show();
        }
        (large ? entry.large : entry.page)->setFigures(figures);
    }
    segments->setEnabled(!figures->empty());
    setView(wanted);
    showValues();
}

ChartPage *ResultsView::chart(int index) const {
    const Entry &entry = pages[static_cast<std::size_t>(index)];
    return entry.large && figures->proposals.size() > mostQtBars ? entry.large : entry.page;
}

ResultsView::View ResultsView::view() const {
    return wanted;
}

void ResultsView::setView(View view) {
    wanted = view;
    segments->setCurrent(view == View::glance ? 0 : 1);
    stack->setCurrentIndex(figures->empty() ? 0 : view == View::glance ? 1 : 2);
    if (view == View::charts && isVisible() && !figures->empty())
        currentChart()->plot()->setFocus();
    else if (isVisible() && !figures->empty())
        table->view()->setFocus();
    Q_EMIT viewChanged();
}

ChartPage *ResultsView::currentChart() const {
    return chart(chartStack->currentIndex());
}

void ResultsView::setChart(int chart) {
    for (int row = 0; row < names->rowCount(); ++row)
        if (names->item(row)->data(pageRole).toInt() == chart)
            list->setCurrentIndex(names->index(row, 0));
}

void ResultsView::exportCurrent() {
    if (figures->empty())
        return;
    if (wanted == View::charts)
        currentChart()->exportAs(ChartPage::Format::png);
    else
        Q_EMIT exportRequested();
}

void ResultsView::showValues() {
    auto *page = currentChart();
    if (values->model() != page->values()) {
        if (auto *old = values->selectionModel())
            old->deleteLater();
        values->setModel(page->values());
        connect(values->selectionModel(), &QItemSelectionModel::currentRowChanged, page,
                [this, page](const QModelIndex &index) {
                    if (index.isValid() && page == currentChart() && page->valuesBeside())
                        page->setCurrent(index.row());
                });
    }
    refreshLook();
    markValueRow(page->current());
}

void ResultsView::markValueRow(int proposal) {
    if (proposal >= 0 && currentChart()->valuesBeside() && values->currentIndex().row() != proposal)
        values->setCurrentIndex(values->model()->index(proposal, 0));
}

void ResultsView::refreshLook() {
    const auto look = currentLook();
    double longest = 0;
    for (const Entry &entry : pages)
        longest = std::max(longest, QFontMetricsF(look.font(13, true)).horizontalAdvance(entry.page->title().name));
    list->setFixedWidth(std::max(look.px(176), static_cast<int>(longest) + look.px(16) + 16 + 9 + 12));
    for (auto *view : std::initializer_list<QAbstractItemView *>{list, values}) {
        auto palette = view->palette();
        palette.setColor(QPalette::Base, look.panel);
        view->setPalette(palette);
    }
    values->verticalHeader()->setMinimumSectionSize(look.px(27));
    values->verticalHeader()->setDefaultSectionSize(look.px(27));
    chooseValueColumns();
}

// The panel never scrolls sideways: the last columns stay away (the export has them all), of three the words shrink.
void ResultsView::chooseValueColumns() {
    const auto look = currentLook();
    auto *page = currentChart();
    valuePanel->setVisible(width() >= look.px(1000) && page->valuesBeside());
    const auto *model = static_cast<const ValueModel *>(values->model());
    if (!model || !page->valuesBeside())
        return;
    const int bar = values->verticalScrollBar()->isVisible() ? values->verticalScrollBar()->width() : 0;
    int room = std::max(look.px(200), width() * 26 / 100) - 2 - bar;
    const QFontMetricsF bold(look.font(12, true)), head(look.font(11));
    std::vector<int> sizes(static_cast<std::size_t>(model->columnCount()));
    int sum = 0;
    for (int column = 0; column < model->columnCount(); ++column) {
        if (!page->besideChart(column))
            continue;
        double need = std::min<double>(
            head.horizontalAdvance(model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()),
            look.px(column < model->wordColumns() ? 60 : 72));
        for (int row = 0; row < std::min(model->rowCount(), 60); ++row)
            need = std::max(need, bold.horizontalAdvance(model->rows()[row].value(column)));
        sum += sizes[static_cast<std::size_t>(column)] = std::min(static_cast<int>(need) + 14, look.px(250));
    }
    const int least = look.px(84),
              words = std::min(model->wordColumns(), model->columnCount()) - 1;     // the longest words
    if (words >= 0 && sum > room && sizes[static_cast<std::size_t>(words)] > least) // long words get a wider panel
        room = std::clamp(sum, room, width() * 31 / 100 - 2 - bar);
    for (int column = model->columnCount() - 1; column > words + 3 && sum > room; --column) {
        sum -= sizes[static_cast<std::size_t>(column)];
        sizes[static_cast<std::size_t>(column)] = 0;
    }
    if (words >= 0 && sum > room) {
        auto &size = sizes[static_cast<std::size_t>(words)];
        const int less = std::clamp(sum - room, 0, std::max(0, size - least));
        size -= less;
        sum -= less;
    }
    for (int column = model->columnCount() - 1; column > words + 1 && sum > room; --column) {
        sum -= sizes[static_cast<std::size_t>(column)];
        sizes[static_cast<std::size_t>(column)] = 0;
    }
    if (words >= 0 && sum < look.px(198)) { // the words take what is left over
        sizes[static_cast<std::size_t>(words)] += look.px(198) - sum;
        sum = look.px(198);
    }
    bool two = false; // lines in a header
    for (int column = 0; column < model->columnCount(); ++column) {
        const int size = sizes[static_cast<std::size_t>(column)];
        two |= size > 0 && head.horizontalAdvance(
                               model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()) > size - 12 + 1;
        values->setColumnHidden(column, size == 0);
        if (size > 0)
            values->setColumnWidth(column, size);
    }
    values->horizontalHeader()->setFixedHeight(look.px(two ? 40 : 28));
    valuePanel->setFixedWidth(std::min(sum, room) + 2 + bar);
}

void ResultsView::resizeEvent(QResizeEvent *event) {
    QWidget::resizeEvent(event);
    summary->setVisible(height() >= theme().px(590)); // else the table needs the room
    refreshLook();
}

} // namespace simsa
