// The keys of this workspace and their care: fingerprint, passphrase, recovery code, the whole workspace as one file,
// the second device.
#pragma once

#ifndef Q_MOC_RUN // moc cannot read <compare>
#include "app/base/Error.h"
#include "app/workspace/Activity.h"
#include "app/workspace/Export.h"
#endif
#include "ui/shell/Page.h"

#include <QPointer>

class QVBoxLayout;

namespace simsa {

class Banner;
class Bar;
class Button;
class Card;
class LongWork;
class PassphraseEdit;
class RecoveryCard;
class Text;

class KeysPage : public Page {
    Q_OBJECT
public:
    explicit KeysPage(std::shared_ptr<Workspace> ws, QWidget *parent = nullptr);
    QAbstractButton *primaryAction() const override;
    QList<KeyHint> keyHints() const override;
    void activated() override;
    void exportTo(const QString &path);

    PassphraseEdit *current() const { return old; }
    PassphraseEdit *first() const { return one; }
    PassphraseEdit *second() const { return two; }
    Button *changeButton() const { return change; }
    Button *recoveryButton() const { return fresh; }
    Button *exportButton() const { return out; }
    Button *restButton() const { return rest; }
    RecoveryCard *recovery() const { return paper; }
    Banner *banner() const { return told; }
    QString deviceText() const;
    QString activityText() const;

Q_SIGNALS:
    void backAsked();

private:
    void buildFingerprint(QVBoxLayout *column);
    void buildPassphrase(QVBoxLayout *column);
    void buildDevices(QVBoxLayout *column);
    void reload();
    void renew();
    void changePassphrase();
    void makeCode();
    void askExport();
    void askRest();
    void setBusy(bool isBusy);
    void failed(const Error &error, const QString &safe);
    std::shared_ptr<Workspace> ws;
    Banner *told;
    PassphraseEdit *old, *one, *two;
    Text *strength, *whyChange, *whyOld, *whyOut;
    Bar *strengthBar;
    Button *change, *fresh, *out, *rest, *back;
    Text *deviceState, *done;
    QWidget *forms = nullptr;
    Card *paperCard = nullptr;
    RecoveryCard *paper;
    LongWork *work;
    std::optional<std::int64_t> resting;
    bool busy = false;
};

} // namespace simsa
