// Everything that the signed bytes say of one proposal: each item's points, comment and evidence, the votes with their
// reasons, the opinion.
#pragma once

#include "ui/desk/BallotChanges.h"

#include <QWidget>

class QTextBrowser;

namespace simsa {

class IconButton;
class Text;

class BallotDetail : public QWidget {
    Q_OBJECT
public:
    explicit BallotDetail(QWidget *parent = nullptr);
    void show(const Round &round, const Judgement &judgement, const std::vector<BallotChange> &changes);
    using QWidget::show;
    QString text() const;

Q_SIGNALS:
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void close();
    Text *title;
    QTextBrowser *body;
};

} // namespace simsa
