#include "ui/reader/CrossSearch.h"

#include "app/reading/SearchText.h"
#include "app/roles/Words.h"
#include "ui/shell/Buttons.h"
#include "ui/shell/Panels.h"
#include "ui/shell/Task.h"
#include "ui/shell/Text.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QTextLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace simsa {

namespace {

constexpr int typingPause = 150; // ms
constexpr int rowLines = 3;      // where it is, and two of the words

// Where the words stand in a snippet, white space not counting; {-1, 0} when they are cut off.
std::pair<int, int> placeIn(const QString &snippet, const QString &words) {
    const auto bare = [](QChar c) { return !c.isSpace() && c != QChar(0xAD); };
    QString squeezed, wanted;
    std::vector<int> places;
    for (int i = 0; i < snippet.size(); ++i)
        if (bare(snippet[i])) {
            squeezed += snippet[i];
            places.push_back(i);
        }
    std::copy_if(words.begin(), words.end(), std::back_inserter(wanted), bare);
    const auto at = wanted.isEmpty() ? -1 : squeezed.indexOf(wanted, 0, Qt::CaseInsensitive);
    if (at < 0)
        return {-1, 0};
    const int begin = places[std::size_t(at)];
    return {begin, places[std::size_t(at + wanted.size() - 1)] + 1 - begin};
}

} // namespace

class CrossSearch::Delegate : public QStyledItemDelegate {
public:
    explicit Delegate(CrossSearch *panel_) : QStyledItemDelegate(panel_), panel(panel_) {}
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override {
        return {theme().px(120), rowLines * theme().lineHeight(TextSize::secondary) + theme().px(14)};
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override {
        if (std::size_t(index.row()) >= panel->hits.size())
            return;
        const CrossHit &hit = panel->hits[std::size_t(index.row())];
        const bool current = option.state & QStyle::State_Selected;
        painter->save();
        painter->fillRect(option.rect, theme().color(current                                  ? Tone::tint
                                                     : option.state & QStyle::State_MouseOver ? Tone::hover
                                                                                              : Tone::panel));
        if (current)
            painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())),
                              theme().color(Tone::accent));
        const QRect inner = option.rect.adjusted(theme().px(12), theme().px(6), -theme().px(10), -theme().px(6));
        const int height = theme().lineHeight(TextSize::secondary);
        const QString place = tr("p. %1").arg(hit.page + 1);
        painter->setFont(theme().font(TextSize::secondary, true));
        const int room = inner.width() - painter->fontMetrics().horizontalAdvance(place) - theme().px(8);
        painter->setPen(theme().color(Tone::text));
        const QString title = hit.name.isEmpty() ? hit.proposal : hit.proposal + QStringLiteral(" ") + hit.name;
        painter->drawText(QRect(inner.topLeft(), QSize(room, height)), Qt::AlignVCenter | Qt::AlignLeft,
                          painter->fontMetrics().elidedText(title, Qt::ElideRight, room));
        painter->setFont(theme().font(TextSize::secondary));
        painter->setPen(theme().color(Tone::text2));
        painter->drawText(QRect(inner.left(), inner.top(), inner.width(), height), Qt::AlignVCenter | Qt::AlignRight,
                          place);
        drawSnippet(*painter, inner.adjusted(0, height + 2, 0, 0), hit.snippet.simplified());
        painter->setPen(theme().color(Tone::line));
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
        painter->restore();
    }

private:
    // Two lines; what was looked for is bold.
    void drawSnippet(QPainter &painter, const QRect &rect, const QString &words) const {
        QTextLayout layout(words, theme().font(TextSize::secondary));
        const auto [begin, length] = placeIn(words, panel->asked);
        if (begin >= 0) {
            QTextCharFormat bold;
            bold.setFontWeight(QFont::Bold);
            bold.setForeground(theme().color(Tone::text));
            layout.setFormats({{begin, length, bold}});
        }
        QTextOption how;
        how.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        layout.setTextOption(how);
        layout.beginLayout();
        for (int i = 0; i < rowLines - 1; ++i) {
            QTextLine line = layout.createLine();
            if (!line.isValid())
                break;
            line.setLineWidth(rect.width());
            line.setPosition(QPointF(0, i * theme().lineHeight(TextSize::secondary)));
        }
        layout.endLayout();
        painter.setPen(theme().color(Tone::text2));
        layout.draw(&painter, rect.topLeft(), {}, rect);
    }

    CrossSearch *panel;
};

CrossSearch::CrossSearch(QWidget *parent)
    : QWidget(parent), words(new QLineEdit), line(new Text({}, TextSize::secondary, Tone::text2)),
      results(new QListView), rows(new QStandardItemModel(this)) {
    setObjectName(QStringLiteral("crossSearch"));
    setAccessibleName(tr("Find in all proposals"));
    words->setAccessibleName(accessibleName());
    words->setPlaceholderText(accessibleName());
    words->setMaxLength(200);
    words->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    words->installEventFilter(this);
    line->setWrapping(true);
    results->setAccessibleName(tr("Pages with these words"));
    results->setModel(rows);
    results->setItemDelegate(new Delegate(this));
    results->setUniformItemSizes(true);
    results->setFrameShape(QFrame::NoFrame);
    results->setVerticalScrollMode(QListView::ScrollPerPixel);
    results->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    results->setMouseTracking(true);
    results->installEventFilter(this);
    auto *close = new IconButton(QStringLiteral("close"), tr("Close"), Qt::Key_Escape);
    close->setSmall(true);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(8, 8, 4, 4);
    top->setSpacing(4);
    top->addWidget(words, 1);
    top->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    auto *said = new QHBoxLayout;
    said->setContentsMargins(12, 0, 12, 6);
    said->addWidget(line);
    column->addLayout(said);
    column->addWidget(results, 1);

    typing.setSingleShot(true);
    typing.setInterval(typingPause);
    connect(&typing, &QTimer::timeout, this, &CrossSearch::ask);
    connect(words, &QLineEdit::textChanged, this, [this] { typing.start(); });
    connect(results, &QListView::clicked, this, &CrossSearch::choose);
    connect(results, &QListView::activated, this, &CrossSearch::choose);
    connect(close, &QAbstractButton::clicked, this, &CrossSearch::closeAsked);
    connect(&theme(), &Theme::changed, this, [this] { results->doItemsLayout(); });
    say({});
}

void CrossSearch::setFind(CrossFind find) {
    forget();
    search = std::move(find);
}

void CrossSearch::start(const QString &text) {
    if (!text.trimmed().isEmpty() && text.trimmed() != asked) {
        words->setText(text.trimmed());
        ask();
    }
    words->setFocus(Qt::ShortcutFocusReason);
    words->selectAll();
}

void CrossSearch::forget() {
    ++number;
    if (task)
        task->cancel();
    waiting = false;
    words->clear();
    typing.stop();
    asked.clear();
    hits.clear();
    rows->clear();
    say({});
}

void CrossSearch::rest() {
    const QString kept = words->text();
    forget();
    const QSignalBlocker quiet(words);
    words->setText(kept);
}

void CrossSearch::wake() {
    ask();
}

QString CrossSearch::said() const {
    return line->fullText();
}

void CrossSearch::say(const QString &sentence) {
    line->setText(sentence.isEmpty() ? tr("Words or parts of words, also a single syllable.") : sentence);
}

void CrossSearch::ask() {
    typing.stop();
    const QString wanted = words->text().simplified();
    if (!search || wanted == asked)
        return;
    asked = wanted;
    const int mine = ++number;
    if (task)
        task->cancel();
    waiting = false;
    if (wanted.isEmpty())
        return show({});
    if (searchPhrase(wanted.toStdString()).empty()) {
        show({});
        return say(tr("These are only signs. Type a letter, a digit or a syllable."));
    }
    waiting = true;
    task = runTask(
        this, [find = search, wanted](Work &) { return find(wanted); },
        [this, mine](const CrossAnswer &answer) {
            if (mine != number)
                return;
            waiting = false;
            show(answer);
        },
        [this, mine](const Error &error) {
            if (mine != number)
                return;
            waiting = false;
            show({});
            say(describe(error));
        });
}

void CrossSearch::show(const CrossAnswer &answer) {
    hits = answer.hits;
    rows->clear();
    for (const CrossHit &hit : hits) {
        auto *row = new QStandardItem;
        row->setEditable(false);
        row->setData(
            tr("%1 %2, page %3: %4").arg(hit.proposal, hit.name).arg(hit.page + 1).arg(hit.snippet.simplified()),
            Qt::AccessibleTextRole);
        rows->appendRow(row);
    }
    if (asked.isEmpty())
        return say({});
    std::vector<QString> proposals;
    for (const CrossHit &hit : hits)
        proposals.push_back(hit.proposal);
    std::sort(proposals.begin(), proposals.end());
    const auto different = std::unique(proposals.begin(), proposals.end()) - proposals.begin();
    QString sentence = hits.empty()  ? tr("No proposal says this.")
                       : answer.more ? tr("The first %1 pages. Add words to find fewer.").arg(hits.size())
                                     : tr("%1 pages in %2 proposals").arg(hits.size()).arg(different);
    if (answer.waiting > 0)
        sentence += QLatin1Char(' ') + tr("%1 documents are not searchable yet.").arg(answer.waiting);
    say(sentence);
}

void CrossSearch::choose(const QModelIndex &index) {
    if (index.isValid() && std::size_t(index.row()) < hits.size())
        Q_EMIT chosen(CrossHit(hits[std::size_t(index.row())]), asked);
}

bool CrossSearch::eventFilter(QObject *watched, QEvent *event) {
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Escape) {
        Q_EMIT closeAsked();
        return true;
    }
    if (watched == words && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
        if (typing.isActive())
            ask();
        else
            choose(results->currentIndex().isValid() ? results->currentIndex() : rows->index(0, 0));
        return true;
    }
    if (watched == words && key == Qt::Key_Down && rows->rowCount() > 0) {
        results->setFocus(Qt::TabFocusReason);
        if (!results->currentIndex().isValid())
            results->setCurrentIndex(rows->index(0, 0));
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace simsa
