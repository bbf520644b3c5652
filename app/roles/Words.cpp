#include "app/roles/Words.h"

#include <QCoreApplication>

#include <map>

namespace simsa {

namespace {

// "%1" stands for the thing concerned: a file, a field, a criterion.
const char *sentence(Code code) {
    switch (code) {
    case Code::internal:
        return QT_TRANSLATE_NOOP(
            "Words",
            "The program met something it does not expect (%1). Nothing saved is lost; please start it again.");
    case Code::cancelled:
        return QT_TRANSLATE_NOOP("Words", "Stopped. What was done until then is kept.");
    case Code::fileMissing:
        return QT_TRANSLATE_NOOP("Words", "The file %1 is not there.");
    case Code::fileUnreadable:
        return QT_TRANSLATE_NOOP("Words", "The file %1 cannot be read. Check whether you may open it.");
    case Code::fileTooLarge:
        return QT_TRANSLATE_NOOP("Words", "%1 is larger than such a file may be and was not opened.");
    case Code::diskFull:
        return QT_TRANSLATE_NOOP("Words", "The disk is full, so the last change was not saved. Earlier values are "
                                          "safe; free some space and it will be saved.");
    case Code::ioFailed:
        return QT_TRANSLATE_NOOP("Words",
                                 "%1 could not be written. Earlier values are safe; check the disk and try again.");
    case Code::folderExists:
        return QT_TRANSLATE_NOOP("Words", "A folder named %1 is there already. Choose another name.");
    case Code::folderUnusable:
        return QT_TRANSLATE_NOOP("Words",
                                 "The folder %1 cannot be used. Check that it is connected and may be written to.");
    case Code::fileExists:
        return QT_TRANSLATE_NOOP("Words", "A file named %1 is there already and was left as it is. Choose another "
                                          "folder, or say that it may be replaced.");
    case Code::notHex:
        return QT_TRANSLATE_NOOP("Words", "A digest is not written in hexadecimal digits.");
    case Code::workspaceMissing:
        return QT_TRANSLATE_NOOP("Words", "There is no workspace at %1.");
    case Code::workspaceInUse:
        return QT_TRANSLATE_NOOP("Words", "This workspace is open in another window or program. Close it there first.");
    case Code::workspaceNewer:
        return QT_TRANSLATE_NOOP(
            "Words", "This workspace was made by a newer version of the program. Nothing was changed; please update.");
    case Code::workspaceDamaged:
        return QT_TRANSLATE_NOOP("Words",
                                 "The workspace is incomplete (%1). Nothing was changed; restore it from a backup.");
    case Code::slotsDamaged:
        return QT_TRANSLATE_NOOP(
            "Words",
            "The key file of the workspace is damaged. Nothing was changed; restore the file 'keys' from a backup.");
    case Code::wrongPassphrase:
        return QT_TRANSLATE_NOOP("Words", "The passphrase is not right.");
    case Code::passphraseTooShort:
        return QT_TRANSLATE_NOOP("Words", "A passphrase needs at least 8 characters.");
    case Code::costTooHigh:
        return QT_TRANSLATE_NOOP("Words", "The key file asks for more memory than is safe and was not opened.");
    case Code::databaseDamaged:
        return QT_TRANSLATE_NOOP(
            "Words",
            "The workspace's data is damaged and was not opened. Nothing was changed; restore it from a backup.");
    case Code::databaseBusy:
        return QT_TRANSLATE_NOOP("Words", "The workspace is busy. Try again in a moment.");
    case Code::duplicateValue:
        return QT_TRANSLATE_NOOP("Words", "This entry is there already (%1).");
    case Code::selfTestFailed:
        return QT_TRANSLATE_NOOP(
            "Words", "The cryptography's self-test failed (%1), so the program does not start. Reinstall it.");
    case Code::ageHeader:
    case Code::ageHmac:
        return QT_TRANSLATE_NOOP("Words", "The sealed file is damaged at its head and was not opened.");
    case Code::ageNoMatch:
        return QT_TRANSLATE_NOOP("Words", "This file is sealed for somebody else.");
    case Code::agePayload:
        return QT_TRANSLATE_NOOP("Words", "The sealed file is damaged or cut short and was not opened.");
    case Code::ageArmor:
        return QT_TRANSLATE_NOOP("Words", "The text form of the sealed file is damaged.");
    case Code::ageUnsupported:
        return QT_TRANSLATE_NOOP("Words", "The file is sealed in a way that is not accepted here.");
    case Code::bech32:
    case Code::keyForm:
        return QT_TRANSLATE_NOOP("Words", "A key is not written as it should be (%1).");
    case Code::weakKey:
    case Code::sharedSecretZero:
        return QT_TRANSLATE_NOOP("Words", "A key is unsafe and was refused.");
    case Code::signatureForm:
        return QT_TRANSLATE_NOOP("Words", "The signature is not written as it should be.");
    case Code::signatureWrong:
        return QT_TRANSLATE_NOOP("Words",
                                 "The signature does not match; the file was changed or is not from its author.");
    case Code::tarForm:
    case Code::manifestForm:
        return QT_TRANSLATE_NOOP("Words", "The file is not built as it should be (%1).");
    case Code::manifestMismatch:
        return QT_TRANSLATE_NOOP("Words", "The content does not agree with its list (%1).");
    case Code::digestMismatch:
        return QT_TRANSLATE_NOOP("Words", "%1 was changed or is not complete yet: its digest does not match.");
    case Code::unknownFormat:
        return QT_TRANSLATE_NOOP("Words", "The format %1 is not known to this version. Please update.");
    case Code::unknownType:
        return QT_TRANSLATE_NOOP("Words", "%1 is not a file that belongs here.");
    case Code::foreignSigner:
        return QT_TRANSLATE_NOOP("Words", "The file is signed by somebody who may not send it.");
    case Code::jsonSyntax:
    case Code::jsonNotCanonical:
    case Code::jsonTooDeep:
        return QT_TRANSLATE_NOOP("Words", "The content is not written in the accepted form (%1).");
    case Code::jsonDuplicateKey:
        return QT_TRANSLATE_NOOP("Words", "The content names the field %1 twice and was refused.");
    case Code::jsonField:
        return QT_TRANSLATE_NOOP("Words", "The field %1 is missing or has a value that is not allowed.");
    case Code::roundUnknown:
        return QT_TRANSLATE_NOOP("Words", "This round is not in the workspace.");
    case Code::roundForeign:
        return QT_TRANSLATE_NOOP("Words", "The file belongs to another round.");
    case Code::rubricRule:
        return QT_TRANSLATE_NOOP("Words", "The rubric breaks a rule: %1.");
    case Code::policyRule:
        return QT_TRANSLATE_NOOP("Words", "The policy breaks a rule: %1.");
    case Code::roundRule:
        return QT_TRANSLATE_NOOP("Words", "The round breaks a rule: %1.");
    case Code::ballotRule:
        return QT_TRANSLATE_NOOP("Words", "The ballot breaks a rule: %1.");
    case Code::cardRule:
        return QT_TRANSLATE_NOOP("Words", "The card is not accepted: %1.");
    case Code::eventRule:
        return QT_TRANSLATE_NOOP("Words", "This change is not allowed: %1.");
    case Code::pointsForm:
        return QT_TRANSLATE_NOOP("Words", "Points are numbers with at most two decimals (%1).");
    case Code::pointsRange:
        return QT_TRANSLATE_NOOP("Words", "The points for %1 are outside its range and were not saved.");
    case Code::pointsStep:
        return QT_TRANSLATE_NOOP("Words", "The points for %1 do not fit its step and were not saved.");
    case Code::blankCriterion:
        return QT_TRANSLATE_NOOP("Words", "%1 is still blank; a ballot with a blank cannot be sealed.");
    case Code::commentTooShort:
        return QT_TRANSLATE_NOOP("Words", "The comment for %1 is shorter than the round asks for.");
    case Code::commentTooLong:
        return QT_TRANSLATE_NOOP("Words", "The comment for %1 is too long and was not saved.");
    case Code::revisionLow:
        return QT_TRANSLATE_NOOP("Words", "A newer revision of this ballot has been accepted already.");
    case Code::revisionConflict:
        return QT_TRANSLATE_NOOP("Words", "Another ballot with the same revision was accepted first.");
    case Code::late:
        return QT_TRANSLATE_NOOP("Words", "The file came after the close and does not count.");
    case Code::notOnPanel:
        return QT_TRANSLATE_NOOP("Words", "The round is not for this workspace: its key is not on the panel.");
    case Code::excludedProposal:
        return QT_TRANSLATE_NOOP("Words", "Proposal %1 is closed to this evaluator.");
    case Code::declarationMissing:
        return QT_TRANSLATE_NOOP("Words", "The pledge and the conflict-of-interest declaration come first.");
    case Code::chairNotConfirmed:
        return QT_TRANSLATE_NOOP("Words",
                                 "The chair's fingerprint is not confirmed. Compare the 32 digits by telephone first.");
    case Code::cardNotConfirmed:
        return QT_TRANSLATE_NOOP("Words", "The card's fingerprint is not confirmed. Compare the 32 digits first.");
    case Code::keysEqual:
        return QT_TRANSLATE_NOOP("Words", "Two people have the same key (%1).");
    case Code::alreadyClosed:
        return QT_TRANSLATE_NOOP("Words", "The round is closed; this is no longer possible.");
    case Code::notClosed:
        return QT_TRANSLATE_NOOP("Words", "The round is not closed yet.");
    case Code::notOpened:
        return QT_TRANSLATE_NOOP("Words", "The ballots have not been opened yet.");
    case Code::quorumMissing:
        return QT_TRANSLATE_NOOP("Words", "The quorum is not reached (%1 of the panel).");
    case Code::stateWrong:
        return QT_TRANSLATE_NOOP("Words", "This is not possible at this point (%1).");
    case Code::decisionMissing:
        return QT_TRANSLATE_NOOP("Words", "Who is selected waits for a decision of the committee. Record it first; "
                                          "the figures stay as they are.");
    case Code::openingsMissing:
        return QT_TRANSLATE_NOOP("Words", "The trustees have not released their shares yet (%1). The ballots open as "
                                          "soon as enough of them have.");
    case Code::shareWrong:
        return QT_TRANSLATE_NOOP("Words", "The share of %1 is not the one that was made for it. Call the chair; the "
                                          "opening has to be rehearsed anew.");
    case Code::rehearsalOther:
        return QT_TRANSLATE_NOOP("Words", "The answer belongs to another rehearsal than the newest one (%1). Accept "
                                          "the newest one and send that answer.");
    case Code::rehearsalMissing:
        return QT_TRANSLATE_NOOP("Words", "The trustees have not yet accepted office and rehearsed the opening of this "
                                          "round (%1). A change of title, trustees or their number needs a new "
                                          "rehearsal.");
    case Code::receiptWrong:
        return QT_TRANSLATE_NOOP("Words", "The receipt does not agree with the log (%1).");
    case Code::notPublic:
        return QT_TRANSLATE_NOOP("Words", "The rules of the round make nothing public, so there is no announcement.");
    case Code::submissionMalformed:
        return QT_TRANSLATE_NOOP("Words", "The sealed ballot does not hold what it promises (%1) and does not count.");
    case Code::deadlineAhead:
        return QT_TRANSLATE_NOOP("Words", "The deadline (%1) has not passed; closing earlier needs a reason.");
    case Code::logForked:
        return QT_TRANSLATE_NOOP(
            "Words",
            "The round's log was shortened or rewritten. What is known here is kept as evidence; tell the chair.");
    case Code::logForm:
        return QT_TRANSLATE_NOOP("Words", "The round's log is damaged (%1).");
    case Code::keyReplaced:
        return QT_TRANSLATE_NOOP("Words", "%1 had another key before. Call them on a number you know, compare the "
                                          "fingerprint, and acknowledge the new key first.");
    case Code::invitationMissing:
        return QT_TRANSLATE_NOOP("Words", "The text holds no whole invitation. Copy everything from the line BEGIN to "
                                          "the line END and paste it again.");
    case Code::backupWrong:
        return QT_TRANSLATE_NOOP("Words", "The copy does not read as it should (%1) and was removed. The workspace is "
                                          "unchanged; try again on another disk.");
    case Code::tableForm:
        return QT_TRANSLATE_NOOP("Words", "The table is not in the accepted form (%1).");
    case Code::tableColumns:
        return QT_TRANSLATE_NOOP("Words", "The table's columns are not those that are needed (%1).");
    case Code::tableNumber:
        return QT_TRANSLATE_NOOP("Words", "A cell is not a number of points (%1).");
    case Code::tableProposal:
        return QT_TRANSLATE_NOOP("Words", "A proposal is missing, unknown or named twice (%1).");
    case Code::pdfEncrypted:
        return QT_TRANSLATE_NOOP("Words", "The PDF %1 is locked with a password. Save it without one first.");
    case Code::pdfBroken:
        return QT_TRANSLATE_NOOP("Words", "The PDF %1 is damaged and cannot be shown.");
    case Code::pdfNot:
        return QT_TRANSLATE_NOOP("Words", "%1 is not a PDF. Save it as PDF first.");
    case Code::pageFailed:
        return QT_TRANSLATE_NOOP("Words", "This page cannot be shown. Other pages and the scores are not affected.");
    case Code::pageTimeout:
        return QT_TRANSLATE_NOOP(
            "Words", "This page takes too long and was stopped. Other pages and the scores are not affected.");
    case Code::hostUnavailable:
        return QT_TRANSLATE_NOOP("Words", "The program that shows pages could not be started. Reinstall the program.");
    case Code::sandboxUnavailable:
        return QT_TRANSLATE_NOOP(
            "Words", "This computer cannot lock in the program that shows pages, so no document is opened.");
    case Code::usage:
        return QT_TRANSLATE_NOOP("Words", "The command is not complete: %1");
    }
    return QT_TRANSLATE_NOOP(
        "Words", "The program met something it does not expect (%1). Nothing saved is lost; please start it again.");
}

// What a detail names, in the words of the screens. Only fields and rules: never file names, which stay as they are.
const char *fieldName(const std::string &key) {
    static const std::map<std::string, const char *, std::less<>> names = {
        {"affiliation", QT_TRANSLATE_NOOP("Words", "affiliation")},
        {"aggregate", QT_TRANSLATE_NOOP("Words", "way of averaging")},
        {"applicant", QT_TRANSLATE_NOOP("Words", "applicant")},
        {"card", QT_TRANSLATE_NOOP("Words", "card")},
        {"chair", QT_TRANSLATE_NOOP("Words", "chair")},
        {"comment", QT_TRANSLATE_NOOP("Words", "comment")},
        {"committee", QT_TRANSLATE_NOOP("Words", "committee")},
        {"components", QT_TRANSLATE_NOOP("Words", "components")},
        {"conflicts", QT_TRANSLATE_NOOP("Words", "conflicts of interest")},
        {"criteria", QT_TRANSLATE_NOOP("Words", "criteria")},
        {"deadline", QT_TRANSLATE_NOOP("Words", "deadline")},
        {"decided_by", QT_TRANSLATE_NOOP("Words", "who decided")},
        {"definition", QT_TRANSLATE_NOOP("Words", "definition")},
        {"depth", QT_TRANSLATE_NOOP("Words", "depth of the criteria")},
        {"disclosure", QT_TRANSLATE_NOOP("Words", "disclosure")},
        {"documents", QT_TRANSLATE_NOOP("Words", "documents")},
        {"drop", QT_TRANSLATE_NOOP("Words", "shared folder")},
        {"format", QT_TRANSLATE_NOOP("Words", "format")},
        {"gate", QT_TRANSLATE_NOOP("Words", "gate")},
        {"gate_reason", QT_TRANSLATE_NOOP("Words", "gate reason")},
        {"group", QT_TRANSLATE_NOOP("Words", "group")},
        {"id", QT_TRANSLATE_NOOP("Words", "identifier")},
        {"judgements", QT_TRANSLATE_NOOP("Words", "judgements")},
        {"key", QT_TRANSLATE_NOOP("Words", "key")},
        {"kind", QT_TRANSLATE_NOOP("Words", "kind")},
        {"language", QT_TRANSLATE_NOOP("Words", "language")},
        {"languages", QT_TRANSLATE_NOOP("Words", "languages")},
        {"levels", QT_TRANSLATE_NOOP("Words", "levels")},
        {"maximum", QT_TRANSLATE_NOOP("Words", "maximum")},
        {"member", QT_TRANSLATE_NOOP("Words", "member")},
        {"members", QT_TRANSLATE_NOOP("Words", "members")},
        {"minimum", QT_TRANSLATE_NOOP("Words", "minimum")},
        {"name", QT_TRANSLATE_NOOP("Words", "name")},
        {"opened", QT_TRANSLATE_NOOP("Words", "opening time")},
        {"opinion", QT_TRANSLATE_NOOP("Words", "overall opinion")},
        {"panel", QT_TRANSLATE_NOOP("Words", "panel")},
        {"person", QT_TRANSLATE_NOOP("Words", "person")},
        {"pledge", QT_TRANSLATE_NOOP("Words", "pledge")},
        {"points", QT_TRANSLATE_NOOP("Words", "points")},
        {"policy", QT_TRANSLATE_NOOP("Words", "policy")},
        {"preview", QT_TRANSLATE_NOOP("Words", "something changed since it was looked at")},
        {"previous", QT_TRANSLATE_NOOP("Words", "previous round")},
        {"proposal", QT_TRANSLATE_NOOP("Words", "proposal")},
        {"proposals", QT_TRANSLATE_NOOP("Words", "proposals")},
        {"quorum", QT_TRANSLATE_NOOP("Words", "quorum")},
        {"reason", QT_TRANSLATE_NOOP("Words", "reason")},
        {"recipient", QT_TRANSLATE_NOOP("Words", "recipient")},
        {"recognition", QT_TRANSLATE_NOOP("Words", "recognition")},
        {"resting",
         QT_TRANSLATE_NOOP("Words", "this workspace is laid to rest: the work goes on in another copy of it")},
        {"revision", QT_TRANSLATE_NOOP("Words", "revision")},
        {"revision_reason", QT_TRANSLATE_NOOP("Words", "reason for the new revision")},
        {"round", QT_TRANSLATE_NOOP("Words", "round")},
        {"rubric", QT_TRANSLATE_NOOP("Words", "rubric")},
        {"scores", QT_TRANSLATE_NOOP("Words", "scores")},
        {"seal", QT_TRANSLATE_NOOP("Words", "seal")},
        {"select", QT_TRANSLATE_NOOP("Words", "number to select")},
        {"selected", QT_TRANSLATE_NOOP("Words", "selected")},
        {"sole_minimum", QT_TRANSLATE_NOOP("Words", "minimum of a sole applicant")},
        {"step", QT_TRANSLATE_NOOP("Words", "step")},
        {"ties", QT_TRANSLATE_NOOP("Words", "ties")},
        {"time", QT_TRANSLATE_NOOP("Words", "time")},
        {"title", QT_TRANSLATE_NOOP("Words", "title")},
        {"trustees", QT_TRANSLATE_NOOP("Words", "trustees")},
    };
    const auto found = names.find(key);
    return found == names.end() ? nullptr : found->second;
}

bool namesField(Code code) {
    return code == Code::jsonField || code == Code::jsonDuplicateKey || code == Code::rubricRule ||
           code == Code::policyRule || code == Code::roundRule || code == Code::ballotRule || code == Code::cardRule ||
           code == Code::eventRule || code == Code::stateWrong || code == Code::keysEqual ||
           code == Code::workspaceDamaged;
}

// "deadline" as people say it; of "round.panel.group" or "panel: group" the last name, with the whole path behind it.
QString thingWords(Code code, const std::string &detail) {
    const QString text = QString::fromStdString(detail);
    if (!namesField(code))
        return text;
    const std::size_t cut = detail.find_last_of(".: ");
    const char *name = fieldName(cut == std::string::npos ? detail : detail.substr(cut + 1));
    if (!name)
        return text;
    const QString said = QCoreApplication::translate("Words", name);
    if (cut == std::string::npos)
        return said;
    return said == QLatin1String(name) ? text : QStringLiteral("%1 (%2)").arg(said, text);
}

} // namespace

QString describe(Code code, const std::string &detail) {
    QString text = QCoreApplication::translate("Words", sentence(code));
    if (!text.contains(QLatin1String("%1")))
        return text;
    const QString thing = thingWords(code, detail);
    if (thing.isEmpty()) // nothing to name: take the empty brackets or colon away too
        return text.replace(QLatin1String(" (%1)"), QString())
            .replace(QLatin1String("(%1)"), QString())
            .replace(QLatin1String(": %1"), QString())
            .replace(QLatin1String("%1 "), QString())
            .replace(QLatin1String("%1"), QString());
    return text.replace(QLatin1String("%1"), thing);
}

QStringList pledgeOfTrustee() {
    return {
        QCoreApplication::translate("Words", "I give my key and its passphrase to nobody, and keep the recovery code "
                                             "where only I can get it."),
        QCoreApplication::translate("Words", "While the round runs I sync from time to time, so that a wrong share is "
                                             "found before the close."),
        QCoreApplication::translate("Words", "I release my shares only after the close, and only when the closing "
                                             "number that the chair tells me by telephone or in person is the one that "
                                             "my program knows."),
        QCoreApplication::translate("Words", "If anybody asks me to release earlier or to hand over my key, I tell the "
                                             "audit.")};
}

QString describeReason(const std::string &key) {
    if (key == "late")
        return QCoreApplication::translate("Words", "after the close");
    if (key == "conflict")
        return QCoreApplication::translate("Words", "second ballot with the same revision");
    if (key == "revision")
        return QCoreApplication::translate("Words", "older revision");
    if (key == "round")
        return QCoreApplication::translate("Words", "another round");
    if (key == "declaration")
        return QCoreApplication::translate("Words", "no declaration");
    if (key == "void")
        return QCoreApplication::translate("Words", "made void when the key was replaced");
    if (key == "malformed")
        return QCoreApplication::translate("Words", "does not hold what it promises");
    return QCoreApplication::translate("Words", "not built as it should be");
}

} // namespace simsa
