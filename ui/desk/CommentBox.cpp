#include "ui/desk/CommentBox.h"

#include "app/domain/Json.h"
#include "ui/shell/Labels.h"
#include "ui/shell/Paint.h"
#include "ui/shell/Text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace simsa {

constexpr int mostCharacters = 10'000;

CommentBox::CommentBox(const QString &name, int least_, QWidget *parent)
    : QWidget(parent), least(least_), edit(new QPlainTextEdit), length(new Text({}, TextSize::axis, Tone::text2)),
      mark(new IconLabel(QStringLiteral("check"), Tone::text2, 12)) {
    const Theme &look = theme();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(look.px(6), look.px(3), look.px(8), look.px(4));
    column->setSpacing(0);
    edit->setFrameShape(QFrame::NoFrame);
    edit->setTabChangesFocus(true);
    edit->setAccessibleName(name);
    edit->setFixedHeight(look.px(50));
    edit->document()->setDocumentMargin(look.px(3));
    edit->viewport()->setAutoFillBackground(false);
    edit->installEventFilter(this);
    column->addWidget(edit);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(look.px(3), 0, 0, 0);
    foot->setSpacing(look.px(4));
    foot->addWidget(new Text(name, TextSize::axis, Tone::text2));
    foot->addStretch(1);
    foot->addWidget(mark);
    foot->addWidget(length);
    column->addLayout(foot);
    connect(edit, &QPlainTextEdit::textChanged, this, [this] {
        count();
        Q_EMIT edited();
    });
    count();
}

void CommentBox::setText(const QString &text) {
    if (text == edit->toPlainText())
        return;
    const QSignalBlocker quiet(edit);
    edit->setPlainText(text);
    count();
}

QString CommentBox::counter() const {
    return length->text();
}

void CommentBox::count() {
    const int now = static_cast<int>(characters(text().toStdString()));
    const bool enough = now >= least, tooLong = now > mostCharacters;
    QString words = QString::number(now);
    if (tooLong)
        words = tr("at most %1 characters · %2").arg(mostCharacters).arg(now);
    else if (least > 0)
        words = tr("at least %1 characters · %2").arg(least).arg(now);
    length->setText(words);
    length->setTone(tooLong ? Tone::error : enough ? Tone::text2 : Tone::attention);
    mark->setIcon(tooLong  ? QStringLiteral("error")
                  : enough ? QStringLiteral("check")
                           : QStringLiteral("alert"),
                  tooLong  ? Tone::error
                  : enough ? Tone::text2
                           : Tone::attention);
    mark->setVisible(least > 0 || tooLong);
    edit->setAccessibleDescription(words);
}

bool CommentBox::eventFilter(QObject *object, QEvent *event) {
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
