#include "ui/chair/EditorStep.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScrollArea>
#include <QVBoxLayout>

namespace simsa {

EditorStep::EditorStep(DraftStep step, EditorDraft *draft_, QWidget *parent)
    : QWidget(parent), draft(draft_), which(step), heading(new QHBoxLayout), body(new QVBoxLayout(this)) {
    const Theme &look = theme();
    body->setContentsMargins(look.px(16), look.px(12), look.px(16), look.px(12));
    body->setSpacing(look.px(10));
    heading->setSpacing(look.px(10));
    heading->addWidget(new Text(stepName(step), TextSize::page, Tone::text, true));
    body->addLayout(heading);
    setAccessibleName(stepName(step));
}

QVBoxLayout *EditorStep::scrolling() {
    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->viewport()->setBackgroundRole(QPalette::Window);
    auto *content = new QWidget;
    auto *inner = new QVBoxLayout(content);
    inner->setContentsMargins(0, 0, theme().px(4), 0);
    inner->setSpacing(theme().px(10));
    area->setWidget(content);
    body->addWidget(area, 1);
    return inner;
}

void EditorStep::goTo(const DraftProblem &) {
    setFocus();
}

void EditorStep::showProblems(Banner *banner, const EditorState &state, bool blocking,
                              const std::function<bool(const DraftProblem &)> &of) {
    QStringList words;
    for (const DraftProblem &p : state.problems)
        if (p.step == which && p.blocks == blocking && (!of || of(p)))
            words << problemText(p, now());
    words.removeDuplicates();
    if (words.size() > 4)
        words = words.mid(0, 4) << tr("And %n more.", nullptr, static_cast<int>(words.size()) - 4);
    banner->setVisible(!words.isEmpty());
    if (!words.isEmpty())
        banner->say(blocking ? BannerKind::error : BannerKind::attention, {}, words.join(QLatin1Char('\n')));
}

void setQuietly(QLineEdit *edit, const QString &text, bool again) {
    if (edit->text() == text || (edit->hasFocus() && !again))
        return;
    const QSignalBlocker quiet(edit);
    edit->setText(text);
}

namespace {

class UndoPass : public QObject {
public:
    using QObject::QObject;
    bool eventFilter(QObject *object, QEvent *event) override {
        if (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress) {
            const auto *key = static_cast<QKeyEvent *>(event);
            if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
                event->ignore();
                return true;
            }
        }
        return QObject::eventFilter(object, event);
    }
};

} // namespace

void passUndo(QWidget *field) {
    field->installEventFilter(new UndoPass(field));
}

} // namespace simsa
