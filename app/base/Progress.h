// How long work says where it is. The function may throw Error{cancelled} to stop; what is done stays done.
#pragma once

#include <functional>

namespace simsa {

using Progress = std::function<void(const char *step, int done, int total)>; // step: a stable English key
inline void noProgress(const char *, int, int) {}

} // namespace simsa
