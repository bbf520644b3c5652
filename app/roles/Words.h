// Failures in words for people, in the language of the program. The only place besides the screens that words them.
#pragma once

#include "app/base/Error.h"

#include <QStringList>

namespace simsa {

// One sentence: what happened, what is safe, what to do.
QString describe(Code code, const std::string &detail = {});
inline QString describe(const Error &error) {
    return describe(error.code, error.detail);
}
inline QString describe(const Refusal &refusal) {
    return describe(refusal.code, refusal.detail);
}
// What a trustee promises in accepting the office, a sentence each.
QStringList pledgeOfTrustee();
// The stable reason keys of log and files ("late", "conflict", …) in words.
QString describeReason(const std::string &key);

} // namespace simsa
