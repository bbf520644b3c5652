#include "ui/desk/NotesPanel.h"

#include "ui/desk/CommentBox.h"
#include "ui/desk/DeskText.h"
#include "ui/shell/Buttons.h"
#include "ui/shell/Paint.h"
#include "ui/shell/Panels.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QScrollBar>
#include <QVBoxLayout>

namespace simsa {

namespace {

// One of the four colours of a mark.
class Swatch : public QAbstractButton {
public:
    explicit Swatch(int color_) : color(color_) {
        setCheckable(true);
        setFixedSize(theme().px(22), theme().px(22));
        setFocusPolicy(Qt::TabFocus);
        setAccessibleName(nameOfColor(color));
        setToolTip(nameOfColor(color));
    }

protected:
    void paintEvent(QPaintEvent *) override {
        QPainter painter(this);
        const Theme &look = theme();
        const QColor ground = look.mark(static_cast<PaperMark>(color));
        paintBox(painter, rect(), ground, look.color(isChecked() ? Tone::text : Tone::control), isChecked() ? 2 : 1);
        const int side = look.px(14);
        if (isChecked())
            painter.drawPixmap(rect().center() - QPoint(side / 2 - 1, side / 2 - 1),
                               iconPixmap(QStringLiteral("check"), Theme::inkOn(ground), side, devicePixelRatioF()));
    }

private:
    int color;
};

} // namespace

NotesPanel::NotesPanel(QWidget *parent)
    : QWidget(parent), rows(new NotesModel(this)), kind(new QComboBox), color(new QComboBox), find(new QLineEdit),
      list(new QListView), count(new Text({}, TextSize::secondary, Tone::text2)),
      empty(new Text({}, TextSize::secondary, Tone::text2)), detail(new QWidget),
      what(new Text({}, TextSize::secondary, Tone::text2)), box(new CommentBox(tr("Own words"), 0)),
      remove(new Button(tr("Delete"), ButtonKind::link)) {
    build();
}

void NotesPanel::build() {
    const Theme &look = theme();
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setAccessibleName(tr("Notes"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(look.px(8), look.px(4), look.px(8), look.px(6));
    head->setSpacing(look.px(4));
    auto *boxes = new QHBoxLayout;
    boxes->setSpacing(look.px(4));
    kind->setAccessibleName(tr("Kind of mark"));
    kind->addItem(tr("All kinds"), -1);
    for (const NoteKind each : {NoteKind::highlight, NoteKind::note, NoteKind::bookmark, NoteKind::evidence})
        kind->addItem(icon(iconNameOf(each)), nameOf(each), static_cast<int>(each));
    color->setAccessibleName(tr("Colour of mark"));
    color->addItem(tr("All colours"), -1);
    for (int i = 0; i < 4; ++i)
        color->addItem(nameOfColor(i), i);
    for (QComboBox *each : {kind, color}) {
        each->setProperty(smallProperty, true);
        each->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        each->setMinimumContentsLength(4);
        boxes->addWidget(each, 1);
        connect(each, &QComboBox::currentIndexChanged, this, &NotesPanel::filter);
    }
    head->addLayout(boxes);
    find->setProperty(smallProperty, true);
    find->setPlaceholderText(tr("Find in notes"));
    find->setAccessibleName(find->placeholderText());
    find->setClearButtonEnabled(true);
    connect(find, &QLineEdit::textChanged, this, &NotesPanel::filter);
    head->addWidget(find);
    head->addWidget(count);
    column->addLayout(head);
    column->addWidget(new Rule);
    empty->setWrapping(true);
    empty->setContentsMargins(look.px(12), look.px(8), look.px(12), look.px(8));
    column->addWidget(empty);
    list->setModel(rows);
    list->setItemDelegate(new NoteDelegate(list));
    list->setFrameShape(QFrame::NoFrame);
    list->setMouseTracking(true);
    list->setUniformItemSizes(true);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list->setAccessibleName(tr("Notes of this proposal"));
    list->installEventFilter(this);
    column->addWidget(list, 1);
    detail->setAutoFillBackground(true);
    detail->setBackgroundRole(QPalette::Base);
    auto *below = new QVBoxLayout(detail);
    below->setContentsMargins(look.px(8), look.px(6), look.px(8), look.px(8));
    below->setSpacing(look.px(6));
    what->setWrapping(true);
    below->addWidget(what);
    box->setLines(4);
    below->addWidget(box);
    auto *tools = new QHBoxLayout;
    tools->setSpacing(look.px(4));
    for (int i = 0; i < 4; ++i) {
        auto *swatch = new Swatch(i);
        swatches.append(swatch);
        tools->addWidget(swatch);
        connect(swatch, &QAbstractButton::clicked, this, [this, i] {
            if (!current.empty())
                Q_EMIT colored(words(current), i);
        });
    }
    tools->addStretch(1);
    tools->addWidget(remove);
    below->addLayout(tools);
    column->addWidget(new Rule);
    column->addWidget(detail);
    detail->hide();
    box->editor()->installEventFilter(this);
    find->installEventFilter(this);
    connect(box, &CommentBox::edited, this, [this] {
        if (!current.empty())
            Q_EMIT written(words(current), box->text());
    });
    connect(remove, &Button::clicked, this, [this] { Q_EMIT removeAsked(words(current)); });
    connect(list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &now) {
        if (now.isValid()) {
            current = rows->at(now.row()).id;
            showChosen();
        }
    });
    connect(list, &QListView::clicked, this, [this] { Q_EMIT activated(words(current)); });
    connect(&theme(), &Theme::changed, list, &QListView::doItemsLayout);
}

void NotesPanel::show(std::vector<Note> notes, const NotesModel::Namer &number, const NotesModel::Namer &name) {
    const int place = list->verticalScrollBar()->value();
    const std::string kept = current;
    rows->set(std::move(notes), number, name);
    current = kept;
    filter();
    list->verticalScrollBar()->setValue(place);
}

void NotesPanel::filter() {
    const std::string kept = current;
    NoteFilter wanted;
    if (const int k = kind->currentData().toInt(); k >= 0)
        wanted.kind = static_cast<NoteKind>(k);
    wanted.color = color->currentData().toInt();
    wanted.text = find->text().trimmed();
    rows->setFilter(wanted);
    current = kept;
    if (const int row = rows->rowOf(current); row >= 0)
        list->setCurrentIndex(rows->index(row));
    else
        current.clear();
    count->setText(rows->rowCount() == rows->all()
                       ? tr("%n mark(s)", nullptr, rows->all())
                       : tr("%1 of %n mark(s)", nullptr, rows->all()).arg(rows->rowCount()));
    empty->setVisible(rows->rowCount() == 0);
    empty->setText(rows->all() > 0 ? tr("No mark is like that. Choose other kinds, colours or words.")
                                   : tr("Nothing is marked yet. Select text in the proposal, then Ctrl+H to highlight "
                                        "it, Ctrl+M to write a note, Ctrl+E to use it as evidence; Ctrl+B sets a "
                                        "bookmark. Only evidence goes into the ballot."));
    list->setVisible(rows->rowCount() > 0);
    showChosen();
}

const Note *NotesPanel::chosen() const {
    const int row = current.empty() ? -1 : rows->rowOf(current);
    return row < 0 ? nullptr : &rows->at(row);
}

void NotesPanel::showChosen() {
    const Note *note = chosen();
    detail->setVisible(note != nullptr);
    if (!note)
        return;
    const int row = rows->rowOf(current);
    what->setText(note->kind == NoteKind::evidence
                      ? tr("%1 · %2. The page and the quote go into the ballot, these words do not.")
                            .arg(nameOf(note->kind), rows->lead(row))
                      : tr("%1 · %2. Only you see it.").arg(nameOf(note->kind), rows->lead(row)));
    box->setText(words(note->text));
    const bool colors = note->kind == NoteKind::highlight || note->kind == NoteKind::note;
    for (qsizetype i = 0; i < swatches.size(); ++i) {
        swatches[i]->setVisible(colors);
        swatches[i]->setChecked(note->color == i);
        swatches[i]->setEnabled(!readOnly);
    }
    box->editor()->setReadOnly(readOnly);
    remove->setEnabled(!readOnly);
}

void NotesPanel::choose(const std::string &id, bool write) {
    if (rows->rowOf(id) < 0) { // the filter hides it
        kind->setCurrentIndex(0);
        color->setCurrentIndex(0);
        find->clear();
    }
    const int row = rows->rowOf(id);
    if (row < 0)
        return;
    current = id;
    list->setCurrentIndex(rows->index(row));
    list->scrollTo(rows->index(row));
    showChosen();
    if (write)
        box->editor()->setFocus(Qt::TabFocusReason);
}

void NotesPanel::setReadOnly(bool only) {
    readOnly = only;
    showChosen();
}

QString NotesPanel::countText() const {
    return count->fullText();
}

bool NotesPanel::eventFilter(QObject *object, QEvent *event) {
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Escape) {
            Q_EMIT left();
            return true;
        }
        if (object == list && !current.empty()) {
            if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
                Q_EMIT activated(words(current));
                return true;
            }
            if (key->key() == Qt::Key_Delete && !readOnly) {
                Q_EMIT removeAsked(words(current));
                return true;
            }
        }
    }
    return QWidget::eventFilter(object, event);
}

} // namespace simsa
