#include "app/base/Error.h"

namespace simsa {

#define SIMSA_CODE(name) #name,
static constexpr const char *names[] = {SIMSA_CODES(SIMSA_CODE)};
#undef SIMSA_CODE

const char *nameOf(Code code) {
    return names[static_cast<int>(code)];
}

Code codeFromName(const std::string &name) {
    int at = 0;
    for (const char *known : names) {
        if (name == known)
            return static_cast<Code>(at);
        ++at;
    }
    return Code::internal;
}

} // namespace simsa
