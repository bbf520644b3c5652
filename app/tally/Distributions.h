// The two distributions that the analysis asks: F and chi-square. Boost.Math answers; nothing else includes it.
#pragma once

namespace simsa {

// Degrees of freedom are positive and need not be whole; NaN in, or nothing to answer, gives NaN.
double quantileF(double p, double df1, double df2); // the value below which the share p lies, 0 < p < 1
double tailChiSquare(double chiSquare, double df);  // P(X >= chiSquare)
double tailF(double f, double df1, double df2);     // P(X >= f)

} // namespace simsa
