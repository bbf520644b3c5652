// The auditor's checks in words: what each asserts, and what a failing one means.
#pragma once

#ifndef Q_MOC_RUN // moc cannot read <compare>
#include "app/roles/ResultFile.h"
#endif

#include <QString>

namespace simsa {

QString groupText(CheckGroup group);
QString checkText(const Check &check);   // what is asserted, a sentence
QString checkOf(const Check &check);     // of what: a file, a member, a trustee
QString stateText(const Check &check);   // agrees, differs, not checked
QString stateIcon(const Check &check);   //
QString shortened(const std::string &t); // a digest or key in as many characters as a column has
QString standingOf(const ProposalResult &result, const Audit &audit);

// What was checked, to be kept: plain text to read, or CSV for a table (RFC 4180; no cell is a formula).
QString protocolText(const Audit &audit, const QString &fileName);
QString protocolCsv(const Audit &audit);

} // namespace simsa
