#include "app/tally/Aggregate.h"

#include <algorithm>

namespace simsa {

namespace {

Fraction sumOf(const std::vector<Points> &values) {
    Wide sum = 0;
    for (Points p : values)
        sum += p.hundredths;
    return {sum, 1};
}

Fraction median(std::vector<Points> values) {
    std::sort(values.begin(), values.end());
    const std::size_t n = values.size();
    return reduced(Wide(values[(n - 1) / 2].hundredths) + values[n / 2].hundredths, 2);
}

// The mean of the parts of those whose total is the extreme.
Fraction meanAt(const std::vector<Points> &totals, const std::vector<Points> &parts, Points extreme) {
    Wide sum = 0, count = 0;
    for (std::size_t i = 0; i < totals.size(); ++i)
        if (totals[i] == extreme) {
            sum += parts[i].hundredths;
            ++count;
        }
    return reduced(sum, count);
}

} // namespace

Aggregated aggregate(const std::vector<Points> &totals, const std::vector<Points> &given, const Policy &policy) {
    const std::vector<Points> &parts = given.empty() ? totals : given;
    if (policy.aggregate == Aggregate::median)
        return {.value = median(parts)};
    const Wide n = static_cast<Wide>(totals.size());
    if (policy.aggregate == Aggregate::mean || n < policy.trimFrom)
        return {.value = sumOf(parts) * Fraction{1, n}};
    const auto [low, high] = std::minmax_element(totals.begin(), totals.end());
    const Fraction kept = sumOf(parts) - meanAt(totals, parts, *low) - meanAt(totals, parts, *high);
    return {.value = kept * Fraction{1, n - 2}, .trimmed = true, .low = *low, .high = *high};
}

} // namespace simsa
