#include "ui/chair/EditorDraft.h"

#include "app/domain/Problems.h"

namespace simsa {

class DraftCommand : public QUndoCommand {
public:
    DraftCommand(EditorDraft &draft, const QString &name, std::shared_ptr<const Draft> before_,
                 std::shared_ptr<const Draft> after_)
        : QUndoCommand(name), before(std::move(before_)), after(std::move(after_)), of(draft) {}
    void redo() override {
        if (!fresh)
            of.take(after, true, false);
        fresh = false;
    }
    void undo() override { of.take(before, true, false); }
    std::shared_ptr<const Draft> before, after;

private:
    EditorDraft &of;
    bool fresh = true;
};

EditorDraft::EditorDraft(SaveQueue *queue_, QObject *parent)
    : QObject(parent), queue(queue_), current(std::make_shared<Draft>()) {
    commands.setUndoLimit(200);
}

void EditorDraft::open(Draft draft) {
    commands.clear();
    growing = nullptr;
    current = std::make_shared<const Draft>(std::move(draft));
    Q_EMIT changed(true);
}

void EditorDraft::close() {
    commands.clear();
    growing = nullptr;
    current = std::make_shared<Draft>();
}

void EditorDraft::take(std::shared_ptr<const Draft> value, bool again, bool typing) {
    current = std::move(value);
    if (again)
        growing = nullptr;
    if (queue)
        queue->put(
            QStringLiteral("draft/") + QString::fromStdString(current->id),
            [kept = current](Workspace &ws) { saveDraft(ws, *kept); }, typing);
    Q_EMIT changed(again);
}

void EditorDraft::edit(const QString &name, const Change &change, const QString &key) {
    if (!isOpen())
        return;
    auto value = std::make_shared<Draft>(*current);
    change(*value);
    if (*value == *current)
        return;
    std::shared_ptr<const Draft> after = std::move(value);
    const bool top = growing && commands.index() == commands.count() && commands.count() > 0 &&
                     commands.command(commands.count() - 1) == growing;
    if (!key.isEmpty() && top && key == growingKey && sinceKey.elapsed() < growMilliseconds) {
        growing->after = after;
    } else {
        auto *command = new DraftCommand(*this, name, current, after);
        commands.push(command);
        growing = key.isEmpty() ? nullptr : command;
        growingKey = key;
    }
    sinceKey.start();
    take(after, false, !key.isEmpty());
}

bool EditorDraft::undo() {
    if (!isOpen() || !commands.canUndo())
        return false;
    commands.undo();
    return true;
}

bool EditorDraft::redo() {
    if (!isOpen() || !commands.canRedo())
        return false;
    commands.redo();
    return true;
}

std::string typed(const QString &text, int most, bool lines) {
    QString out;
    int length = 0;
    for (qsizetype i = 0; i < text.size() && length < most; ++i) {
        const QChar c = text[i];
        if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate())
            out += c, out += text[++i];
        else if (c == QLatin1Char('\n') || c == QChar::ParagraphSeparator || c == QChar::LineSeparator)
            out += lines ? QLatin1Char('\n') : QLatin1Char(' ');
        else if (c.isSurrogate() || (c.category() == QChar::Other_Control && c != QLatin1Char('\t')))
            continue;
        else
            out += c;
        ++length;
    }
    return out.normalized(QString::NormalizationForm_C).toStdString();
}

std::vector<Criterion> *listOf(Rubric &rubric, const std::string &id, std::size_t &at) {
    const std::function<std::vector<Criterion> *(std::vector<Criterion> &)> look =
        [&](std::vector<Criterion> &list) -> std::vector<Criterion> * {
        for (std::size_t i = 0; i < list.size(); ++i) {
            if (list[i].id == id) {
                at = i;
                return &list;
            }
            if (auto *found = look(list[i].children))
                return found;
        }
        return nullptr;
    };
    return look(rubric.criteria);
}

Criterion *findCriterion(Rubric &rubric, const std::string &id) {
    std::size_t at = 0;
    auto *list = listOf(rubric, id, at);
    return list ? &(*list)[at] : nullptr;
}

std::string newCriterionId(const Rubric &rubric) {
    for (int i = 1;; ++i)
        if (std::string id = "c" + std::to_string(i); !find(rubric, id))
            return id;
}

void sumUp(Draft &draft) {
    const std::function<void(Criterion &)> up = [&](Criterion &c) {
        for (Criterion &child : c.children)
            up(child);
        if (!c.children.empty())
            c.maximum = sumOfParts(c);
    };
    for (Criterion &c : draft.rubric.criteria)
        up(c);
    for (Component &c : draft.policy.components)
        if (c.id == "score")
            c.maximum = maximum(draft.rubric);
}

} // namespace simsa
