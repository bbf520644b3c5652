// F1: every key on one sheet.
#pragma once

#include "ui/shell/Labels.h"

#include <QDialog>

namespace simsa {

class KeysSheet : public QDialog {
    Q_OBJECT
public:
    KeysSheet(const QList<KeyHint> &here, QWidget *parent);

Q_SIGNALS:
    void guideAsked();
    void manualAsked();
};

} // namespace simsa
