#include "app/tally/Distributions.h"

#include <boost/math/distributions/chi_squared.hpp>
#include <boost/math/distributions/fisher_f.hpp>

#include <cmath>
#include <limits>

namespace simsa {

namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

bool usable(double df) {
    return std::isfinite(df) && df > 0;
}

} // namespace

double quantileF(double p, double df1, double df2) {
    if (!usable(df1) || !usable(df2) || !(p > 0 && p < 1))
        return none;
    return boost::math::quantile(boost::math::fisher_f(df1, df2), p);
}

double tailChiSquare(double chiSquare, double df) {
    if (!usable(df) || !(chiSquare >= 0) || !std::isfinite(chiSquare))
        return none;
    return boost::math::cdf(boost::math::complement(boost::math::chi_squared(df), chiSquare));
}

double tailF(double f, double df1, double df2) {
    if (!usable(df1) || !usable(df2) || !(f >= 0) || !std::isfinite(f))
        return none;
    return boost::math::cdf(boost::math::complement(boost::math::fisher_f(df1, df2), f));
}

} // namespace simsa
