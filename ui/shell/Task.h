// Work off the GUI thread: steps, cancelling, and an answer or an Error back on the GUI thread.
#pragma once

#include "app/base/Error.h"
#include "app/base/Progress.h"

#include <QObject>
#include <QPointer>
#include <QString>

#include <functional>
#include <memory>
#include <mutex>
#include <stop_token>
#include <type_traits>

namespace simsa {

class Task;

// What the worker sees. Safe to use from any thread.
class Work {
public:
    explicit Work(std::shared_ptr<struct TaskState> state_) : state(std::move(state_)) {}
    void step(const QString &text, int done = 0, int total = 0); // shown at most every 30 ms
    void check() const;                                          // throws Error{Code::cancelled}
    bool cancelled() const;
    std::stop_token token() const;
    // For the verbs of app/roles: says the step and throws Error{cancelled} once Stop was pressed.
    Progress progress();

private:
    std::shared_ptr<struct TaskState> state;
};

// The GUI side; lives until the work has ended. Belongs to nobody: keep a QPointer.
class Task : public QObject {
    Q_OBJECT
public:
    ~Task() override;
    void cancel(); // the work stops at its next check; what is done stays done
    bool cancelling() const;

Q_SIGNALS:
    void progressed(const QString &step, int done, int total);
    void ended(); // after the answer was delivered

private:
    Task();
    std::shared_ptr<struct TaskState> state;
    friend Task *startTask(QObject *, std::function<std::function<void()>(Work &)>, std::function<void(const Error &)>);
};

// The wording of a step key from Progress; set once by main, default: the key itself.
using StepWords = std::function<QString(const char *key)>;
void setStepWords(StepWords words);

// Untyped core of runTask: the work answers with what is to be done on the GUI thread.
Task *startTask(QObject *receiver, std::function<std::function<void()>(Work &)> work,
                std::function<void(const Error &)> onError);

// Runs work(Work&) on the pool. Then, if receiver still lives, onDone(result) or onError(error) on the GUI thread.
// Exceptions that are not Errors arrive as Code::internal.
template <typename F, typename Done>
Task *runTask(QObject *receiver, F work, Done onDone, std::function<void(const Error &)> onError) {
    using Result = std::invoke_result_t<F, Work &>;
    return startTask(
        receiver,
        [work = std::move(work), onDone = std::move(onDone)](Work &handle) mutable -> std::function<void()> {
            if constexpr (std::is_void_v<Result>) {
                work(handle);
                return onDone;
            } else {
                auto result = std::make_shared<Result>(work(handle));
                return [result, onDone]() mutable { onDone(std::move(*result)); };
            }
        },
        std::move(onError));
}

} // namespace simsa
