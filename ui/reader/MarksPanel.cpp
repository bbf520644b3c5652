#include "ui/reader/MarksPanel.h"

#include "ui/shell/Text.h"

#include <QKeyEvent>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <tuple>

namespace simsa {

MarksPanel::MarksPanel(QWidget *parent) : QWidget(parent), rows(new QListWidget) {
    setObjectName(QStringLiteral("marksPanel"));
    rows->setAccessibleName(tr("Marks"));
    rows->setFrameShape(QFrame::NoFrame);
    rows->setTextElideMode(Qt::ElideRight);
    rows->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    rows->installEventFilter(this);
    empty = new Text(tr("Nothing is marked in this document."), TextSize::secondary, Tone::text2);
    empty->setWrapping(true);
    empty->setContentsMargins(12, 12, 12, 12);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(empty, 0, Qt::AlignTop);
    column->addWidget(rows, 1);
    const auto go = [this](QListWidgetItem *item) { Q_EMIT chosen(item->data(Qt::UserRole).toString()); };
    connect(rows, &QListWidget::itemClicked, this, go);
    connect(rows, &QListWidget::itemActivated, this, go);
    setMarks({}, {});
}

void MarksPanel::setMarks(std::vector<Mark> marks, const std::function<QString(int)> &label) {
    constexpr std::size_t many = 500;
    waiting = std::move(marks);
    labelOf = label;
    filled = false;
    if (isVisible() || waiting.size() < many)
        fill();
}

void MarksPanel::showEvent(QShowEvent *event) {
    if (!filled)
        fill();
    QWidget::showEvent(event);
}

void MarksPanel::fill() {
    filled = true;
    std::vector<Mark> marks;
    marks.swap(waiting);
    const std::function<QString(int)> &label = labelOf;
    const auto place = [](const Mark &mark) {
        return std::make_tuple(mark.page, mark.boxes.empty() ? 0.0F : mark.boxes.front().y0, mark.begin);
    };
    std::stable_sort(marks.begin(), marks.end(), [&](const Mark &a, const Mark &b) { return place(a) < place(b); });
    rows->clear();
    for (const Mark &mark : marks) {
        QString iconName = QStringLiteral("highlight"), words = mark.quote, kind = tr("Highlight");
        if (mark.kind == MarkKind::note) {
            iconName = QStringLiteral("note");
            kind = tr("Note");
            words = mark.text.isEmpty() ? mark.quote : mark.text;
        } else if (mark.kind == MarkKind::bookmark) {
            iconName = QStringLiteral("bookmark");
            kind = tr("Bookmark");
        } else if (mark.kind == MarkKind::evidence) {
            iconName = QStringLiteral("evidence");
            kind = mark.tag.isEmpty() ? tr("Evidence") : mark.tag;
        }
        words = words.simplified().left(120);
        const QString page = tr("p. %1").arg(label ? label(mark.page) : QString::number(mark.page + 1));
        const QString detail = words.isEmpty() || mark.kind == MarkKind::evidence ? kind : QString();
        auto *row = new QListWidgetItem(icon(iconName),
                                        QStringList{page, detail, words}.join(QStringLiteral("  ")).simplified());
        row->setSizeHint({0, theme().px(30)});
        row->setData(Qt::UserRole, mark.id);
        row->setData(Qt::AccessibleTextRole, QStringList{page, kind, words}.join(QStringLiteral(", ")));
        row->setToolTip(words.toHtmlEscaped());
        rows->addItem(row);
    }
    empty->setVisible(marks.empty());
    rows->setVisible(!marks.empty());
}

bool MarksPanel::eventFilter(QObject *watched, QEvent *event) {
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Delete &&
        rows->currentItem()) {
        Q_EMIT removeAsked(rows->currentItem()->data(Qt::UserRole).toString());
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace simsa
