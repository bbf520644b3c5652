#include "ui/shell/Task.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QThreadPool>

#include <utility>

namespace simsa {

namespace {
StepWords stepWords;
}

struct TaskState {
    std::stop_source stop;
    std::mutex guard;     // of the three below
    Task *task = nullptr; // only used by posting to it
    QElapsedTimer shown;
    bool started = false;
};

void setStepWords(StepWords words) {
    stepWords = std::move(words);
}

void Work::step(const QString &text, int done, int total) {
    const std::scoped_lock lock(state->guard);
    const bool last = total > 0 && done >= total;
    if (!state->task || (state->started && !last && state->shown.elapsed() < 30))
        return;
    state->started = true;
    state->shown.start();
    Task *task = state->task;
    QMetaObject::invokeMethod(
        task, [task, text, done, total] { Q_EMIT task->progressed(text, done, total); }, Qt::QueuedConnection);
}

void Work::check() const {
    if (cancelled())
        throw Error(Code::cancelled);
}

bool Work::cancelled() const {
    return state->stop.stop_requested();
}

std::stop_token Work::token() const {
    return state->stop.get_token();
}

Progress Work::progress() {
    return [copy = *this](const char *key, int done, int total) mutable {
        copy.check();
        copy.step(stepWords ? stepWords(key) : QString::fromUtf8(key), done, total);
    };
}

Task::Task() : state(std::make_shared<TaskState>()) {
    state->task = this;
}

Task::~Task() {
    const std::scoped_lock lock(state->guard);
    state->task = nullptr;
}

void Task::cancel() {
    state->stop.request_stop();
}

bool Task::cancelling() const {
    return state->stop.stop_requested();
}

Task *startTask(QObject *receiver, std::function<std::function<void()>(Work &)> work,
                std::function<void(const Error &)> onError) {
    auto *task = new Task;
    QPointer<QObject> alive(receiver);
    auto deliver = [task, alive](const std::function<void()> &answer) {
        if (alive && answer)
            answer();
        Q_EMIT task->ended();
        task->deleteLater();
    };
    QThreadPool::globalInstance()->start([state = task->state, task, work = std::move(work),
                                          onError = std::move(onError), deliver = std::move(deliver)]() mutable {
        std::function<void()> answer;
        const auto failed = [&onError](const Error &error) {
            return [onError, error] {
                if (onError)
                    onError(error);
            };
        };
        try {
            Work handle(state);
            answer = work(handle);
        } catch (const Error &error) {
            answer = failed(error);
        } catch (const std::bad_alloc &) {
            answer = failed(Error(Code::internal, "memory"));
        } catch (const std::exception &error) {
            answer = failed(Error(Code::internal, error.what()));
        }
        work = nullptr; // what the work captured (secrets too) is let go here, on its own thread
        QMetaObject::invokeMethod(
            task, [deliver = std::move(deliver), answer = std::move(answer)] { deliver(answer); },
            Qt::QueuedConnection);
    });
    return task;
}

} // namespace simsa
