// One invitation in three forms: a file, a text for a mail, a QR code of the chair's keys and fingerprint.
#pragma once

#include "ui/chair/Ask.h"
#include "ui/chair/Letters.h"

namespace simsa {

class QrView;
class Segmented;

class InvitationDialog : public Ask {
    Q_OBJECT
public:
    InvitationDialog(const Snapshot &snapshot, QWidget *parent);
    void show(const Invitations &made);
    using QWidget::show;
    void fail(const QString &words);

Q_SIGNALS:
    void makeAsked(const QString &committee, const QString &drop);
    void saveAsked(const QString &path, const QByteArray &bytes);

private:
    void renew();
    Field *committee, *drop;
    Button *make, *file, *picture, *copy;
    QWidget *forms;
    QrView *qr;
    QPlainTextEdit *mail;
    Segmented *language;
    Text *digits;
    Banner *trouble;
    Invitations now;
};

} // namespace simsa
