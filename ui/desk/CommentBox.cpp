#include "ui/desk/CommentBox.h"

#include "app/domain/Json.h"
#include "ui/desk/DeskText.h"
#include "ui/shell/Labels.h"
#include "ui/shell/Paint.h"
#include "ui/shell/Text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QVBoxLayout>

namespace simsa {

namespace {

constexpr int mostCharacters = 10'000;

qsizetype lengthOf(const QString &text) {
    return text.size() - std::count_if(text.begin(), text.end(), [](QChar c) { return c.isLowSurrogate(); });
}

// What a ballot cannot hold becomes a space.
QString plain(QString text) {
    for (QChar &c : text)
        if (c.category() == QChar::Other_Control && c != QLatin1Char('\n') && c != QLatin1Char('\t') &&
            c != QLatin1Char('\r'))
            c = QLatin1Char(' ');
    return text;
}

} // namespace

// Looks at what is pasted or dropped before laying it out: a megabyte in one line would hold the window up.
class CommentEdit : public QPlainTextEdit {
public:
    explicit CommentEdit(CommentBox &box_) : box(box_) {}

protected:
    bool canInsertFromMimeData(const QMimeData *source) const override { return source->hasText(); }
    void insertFromMimeData(const QMimeData *source) override {
        const QString text = source->text();
        const qsizetype more = lengthOf(text);
        const qsizetype rest = lengthOf(toPlainText()) - lengthOf(textCursor().selectedText());
        if (rest + more > mostCharacters)
            return box.refuse(more);
        textCursor().insertText(plain(text));
        ensureCursorVisible();
    }

private:
    CommentBox &box;
};

CommentBox::CommentBox(const QString &name, int least_, QWidget *parent)
    : QWidget(parent), least(least_), edit(new CommentEdit(*this)), length(new Text({}, TextSize::axis, Tone::text2)),
      wrong(new Text({}, TextSize::secondary, Tone::error)),
      mark(new IconLabel(QStringLiteral("check"), Tone::text2, 12)) {
    const Theme &look = theme();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(look.px(6), look.px(3), look.px(8), look.px(4));
    column->setSpacing(0);
    edit->setFrameShape(QFrame::NoFrame);
    edit->setTabChangesFocus(true);
    edit->setAccessibleName(name);
    edit->setFixedHeight(look.px(50));
    edit->setUndoRedoEnabled(false);
    edit->document()->setDocumentMargin(look.px(3));
    edit->viewport()->setAutoFillBackground(false);
    edit->installEventFilter(this);
    column->addWidget(edit);
    wrong->setWrapping(true);
    wrong->setContentsMargins(look.px(3), 0, 0, 0);
    wrong->hide();
    column->addWidget(wrong);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(look.px(3), 0, 0, 0);
    foot->setSpacing(look.px(4));
    foot->addWidget(new Text(name, TextSize::axis, Tone::text2));
    foot->addStretch(1);
    foot->addWidget(mark);
    foot->addWidget(length);
    column->addLayout(foot);
    connect(edit, &QPlainTextEdit::textChanged, this, &CommentBox::taken);
    count();
}

void CommentBox::setText(const QString &text) {
    if (text == edit->toPlainText())
        return;
    const QSignalBlocker quiet(edit);
    const int at = edit->textCursor().position();
    edit->setPlainText(text);
    if (edit->hasFocus()) { // undone while somebody writes
        QTextCursor cursor = edit->textCursor();
        cursor.setPosition(qMin(at, static_cast<int>(text.size())));
        edit->setTextCursor(cursor);
    }
    good = text;
    wrong->hide();
    count();
}

void CommentBox::setLines(int lines) {
    edit->setFixedHeight(theme().px(10) + lines * theme().lineHeight(TextSize::body));
}

void CommentBox::taken() {
    const QString now = edit->toPlainText();
    if (now == good)
        return;
    if (lengthOf(now) > mostCharacters) { // typed beyond the end
        const qsizetype more = lengthOf(now) - lengthOf(good);
        setText(good);
        return refuse(more);
    }
    good = now;
    wrong->hide();
    count();
    Q_EMIT edited();
}

void CommentBox::refuse(qsizetype characters) {
    wrong->setText(characters > 1 ? tr("These %1 characters were not taken: there is room for %2.")
                                        .arg(characters)
                                        .arg(mostCharacters - lengthOf(good))
                                  : tr("No more than %1 characters fit here.").arg(mostCharacters));
    wrong->show();
}

QString CommentBox::problem() const {
    return wrong->isVisibleTo(this) ? wrong->fullText() : QString();
}

QString CommentBox::counter() const {
    return length->text();
}

void CommentBox::count() {
    const int now = static_cast<int>(characters(text().toStdString()));
    const bool enough = now >= least;
    const QString words =
        least > 0 ? (least > 1 ? tr("at least %1 characters · %2").arg(least) : tr("required · %1")).arg(now)
                  : QString::number(now);
    length->setText(words);
    length->setTone(enough ? Tone::text2 : Tone::attention);
    mark->setIcon(enough ? QStringLiteral("check") : QStringLiteral("alert"), enough ? Tone::text2 : Tone::attention);
    mark->setVisible(least > 0);
    edit->setAccessibleDescription(words);
}

bool CommentBox::eventFilter(QObject *object, QEvent *event) {
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (isDeskKey(*key)) {
            event->ignore();
            return true;
        }
    }
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
        update();
        if (event->type() == QEvent::FocusOut)
            Q_EMIT left();
    }
    return QWidget::eventFilter(object, event);
}

void CommentBox::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    const Theme &look = theme();
    const bool focus = edit->hasFocus();
    paintBox(painter, rect(), look.color(isEnabled() ? Tone::panel : Tone::window),
             look.color(focus ? Tone::accent : Tone::control), focus ? look.focusWidth() : 1);
}

} // namespace simsa
