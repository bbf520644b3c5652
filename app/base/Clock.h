// The clock, as a seam for tests and for the demonstration's fixed times.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

namespace simsa {

using Clock = std::function<std::int64_t()>; // seconds since 1970-01-01 00:00 UTC

std::int64_t systemNow();
// "2026-03-16T09:00:00Z", the one form of a time in every file.
std::string toTimeText(std::int64_t seconds);
// Throws Error{Code::jsonField} for any other form.
std::int64_t fromTimeText(const std::string &text);

} // namespace simsa
