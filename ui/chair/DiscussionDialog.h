// A discussion round of a tallied one: what it is called, until when, of which proposals; and what one has changed.
#pragma once

#include "ui/chair/Ask.h"
#include "ui/chair/Snapshot.h"

namespace simsa {

using OnDiscussion = std::function<void(const QString &title, std::int64_t deadline, const QStringList &proposals)>;
void askDiscussion(QWidget *parent, const Snapshot &snapshot, OnDiscussion done);
// Which totals a discussion round changed, from what to what, and why.
void showDiscussionChanges(QWidget *parent, const Snapshot &snapshot);

} // namespace simsa
