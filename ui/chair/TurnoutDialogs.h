// The chair's changes to a running round, asked for in dialogs that are opened.
#pragma once

#include "ui/chair/Ask.h"
#include "ui/chair/Snapshot.h"

#include <functional>

namespace simsa {

using OnEvent = std::function<void(const Event &)>;
void askDeadline(QWidget *parent, const Snapshot &snapshot, OnEvent done);
// `member`: the pseudonym that is chosen at first.
void askExclusion(QWidget *parent, const Snapshot &snapshot, OnEvent done, const QString &member = {});
// A seat goes to a reserve member, or to the holder's own new key; what the seat sealed stays or is void.
void askReplacement(QWidget *parent, const Snapshot &snapshot, OnEvent done, const QString &member = {});
// A member leaves, or an applicant does.
void askWithdrawal(QWidget *parent, const Snapshot &snapshot, OnEvent done, const QString &member = {});
// Before the deadline, while ballots are missing, a reason is asked for.
void askClose(QWidget *parent, const Snapshot &snapshot, std::function<void(const QString &reason)> done);
void askAdjustment(QWidget *parent, const Snapshot &snapshot, OnEvent done);
// Recipients (age1…) of those who may open the result file besides the chair.
void askRecipients(QWidget *parent, std::function<void(const QStringList &recipients)> done);
void showRefusals(QWidget *parent, const Snapshot &snapshot);

} // namespace simsa
