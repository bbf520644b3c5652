// The one exception of the program, and the one value for what is wrong with somebody else's file.
#pragma once

#include <exception>
#include <string>
#include <variant>

namespace simsa {

// Each failure is one named kind. It is worded for people in app/roles/Words only. The detail names the thing
// concerned (a file name, a field, a criterion id), never a secret and never content of a proposal or a comment.
enum class Code {
    internal,
    cancelled,
    // files and machine
    fileMissing, fileUnreadable, fileTooLarge, diskFull, ioFailed, folderExists, folderUnusable, notHex,
    // workspace
    workspaceMissing, workspaceInUse, workspaceNewer, workspaceDamaged, slotsDamaged, wrongPassphrase,
    passphraseTooShort, costTooHigh, databaseDamaged, databaseBusy, duplicateValue,
    // crypto
    selfTestFailed, ageHeader, ageNoMatch, agePayload, ageArmor, ageUnsupported, ageHmac, bech32, keyForm, weakKey,
    signatureForm, signatureWrong, sharedSecretZero,
    // envelope
    tarForm, manifestForm, manifestMismatch, digestMismatch, unknownFormat, unknownType, foreignSigner,
    // JSON
    jsonSyntax, jsonNotCanonical, jsonDuplicateKey, jsonTooDeep, jsonField,
    // meaning
    roundUnknown, roundForeign, rubricRule, policyRule, roundRule, ballotRule, cardRule, eventRule, pointsForm,
    pointsRange, pointsStep, blankCriterion, commentTooShort, commentTooLong, revisionLow, revisionConflict, late,
    notOnPanel, excludedProposal, declarationMissing, chairNotConfirmed, cardNotConfirmed, keysEqual, alreadyClosed,
    notClosed, notOpened, quorumMissing, stateWrong, submissionMalformed, deadlineAhead, logForked, logForm,
    // tables
    tableForm, tableColumns, tableNumber, tableProposal,
    // reading
    pdfEncrypted, pdfBroken, pdfNot, pageFailed, pageTimeout, hostUnavailable, sandboxUnavailable,
    // command line
    usage,
};

class Error : public std::exception {
public:
    explicit Error(Code code_, std::string detail_ = {}) : code(code_), detail(std::move(detail_)) {}
    const char *what() const noexcept override { return "simsa::Error"; }
    Code code;
    std::string detail;
};

// What somebody else's file did wrong: an answer, not an exception.
struct Refusal {
    Code code = Code::internal;
    std::string detail;
    bool operator==(const Refusal &) const = default;
};

template <typename T>
using Outcome = std::variant<T, Refusal>;

} // namespace simsa
