// The one exception of the program, and the one value for what is wrong with somebody else's file.
#pragma once

#include <exception>
#include <string>
#include <variant>

namespace simsa {

// Each failure is one named kind. It is worded for people in app/roles/Words only. The detail names the thing
// concerned (a file name, a field, a criterion id), never a secret and never content of a proposal or a comment.
// clang-format off
#define SIMSA_CODES(X) \
    X(internal) \
    X(cancelled) \
    /* files and machine */ \
    X(fileMissing) X(fileUnreadable) X(fileTooLarge) X(diskFull) X(ioFailed) X(folderExists) X(folderUnusable) \
    X(notHex) X(fileExists) \
    /* workspace */ \
    X(workspaceMissing) X(workspaceInUse) X(workspaceNewer) X(workspaceDamaged) X(slotsDamaged) \
    X(wrongPassphrase) \
    X(passphraseTooShort) X(costTooHigh) X(databaseDamaged) X(databaseBusy) X(duplicateValue) \
    /* crypto */ \
    X(selfTestFailed) X(ageHeader) X(ageNoMatch) X(agePayload) X(ageArmor) X(ageUnsupported) X(ageHmac) X(bech32) \
    X(keyForm) X(weakKey) \
    X(signatureForm) X(signatureWrong) X(sharedSecretZero) \
    /* envelope */ \
    X(tarForm) X(manifestForm) X(manifestMismatch) X(digestMismatch) X(unknownFormat) X(unknownType) \
    X(foreignSigner) \
    /* JSON */ \
    X(jsonSyntax) X(jsonNotCanonical) X(jsonDuplicateKey) X(jsonTooDeep) X(jsonField) \
    /* meaning */ \
    X(roundUnknown) X(roundForeign) X(rubricRule) X(policyRule) X(roundRule) X(ballotRule) X(cardRule) \
    X(eventRule) X(pointsForm) \
    X(pointsRange) X(pointsStep) X(blankCriterion) X(commentTooShort) X(commentTooLong) X(revisionLow) \
    X(revisionConflict) X(late) \
    X(notOnPanel) X(excludedProposal) X(declarationMissing) X(chairNotConfirmed) X(cardNotConfirmed) X(keysEqual) \
    X(alreadyClosed) \
    X(notClosed) X(notOpened) X(quorumMissing) X(stateWrong) X(submissionMalformed) X(deadlineAhead) X(logForked) \
    X(logForm) X(keyReplaced) X(invitationMissing) X(backupWrong) X(decisionMissing) X(notPublic) X(openingsMissing) \
    X(shareWrong) X(rehearsalOther) X(rehearsalMissing) X(receiptWrong) \
    /* tables */ \
    X(tableForm) X(tableColumns) X(tableNumber) X(tableProposal) \
    /* reading */ \
    X(pdfEncrypted) X(pdfBroken) X(pdfNot) X(pageFailed) X(pageTimeout) X(hostUnavailable) X(sandboxUnavailable) \
    /* command line */ \
    X(usage)
// clang-format on

#define SIMSA_CODE(name) name,
enum class Code { SIMSA_CODES(SIMSA_CODE) };
#undef SIMSA_CODE

// The name as it stands above: the form in which a refusal is stored.
const char *nameOf(Code code);
Code codeFromName(const std::string &name); // internal when unknown

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
