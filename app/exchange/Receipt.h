// The receipt of a sealed ballot: where the log has it, as a C2SP tlog-proof. https://c2sp.org/tlog-proof@v1
#pragma once

#include "app/exchange/Log.h"

namespace simsa {

struct Receipt {
    std::uint64_t index = 0; // of its line in the log, from 0
    std::vector<Digest> proof;
    std::string checkpoint; // the signed note, of a log that holds the line
    bool operator==(const Receipt &) const = default;
};
std::string writeReceipt(const Receipt &receipt);
// At most 64 KiB. Throws receiptWrong for anything that is not written as above.
Receipt readReceipt(std::string_view text);
// Of the line `index` in these lines; the note is of exactly so many.
Receipt makeReceipt(const std::vector<std::string> &lines, std::size_t index, const std::string &checkpoint);
// That the chair's log held `line` when it signed the note. Throws receiptWrong, logForm, signatureWrong.
void requireReceipt(const Receipt &receipt, std::string_view line, std::string_view origin, const SigningPublic &chair);

} // namespace simsa
