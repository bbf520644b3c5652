// The evidence of the open criterion: a chip for each passage, and the link that adds the selected text.
#pragma once

#include "ui/shell/Labels.h"

#ifndef Q_MOC_RUN // moc cannot read <compare>
#include "app/workspace/Notes.h"
#endif

class QGridLayout;

namespace simsa {

class Button;

// Enter goes to the passage, Delete takes the evidence away.
class EvidenceChip : public Chip {
    Q_OBJECT
public:
    explicit EvidenceChip(const Note &note, QWidget *parent = nullptr);
    QSize minimumSizeHint() const override { return {60, sizeHint().height()}; }
    void elide(int width);

Q_SIGNALS:
    void removeAsked();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QString page, quote;
};

class EvidenceChips : public QWidget {
    Q_OBJECT
public:
    explicit EvidenceChips(QWidget *parent = nullptr);
    void show(const std::vector<Note> &evidence);
    using QWidget::show;
    const QList<EvidenceChip *> &chips() const { return all; }
    Button *link() const { return linkButton; }

Q_SIGNALS:
    void chosen(const QString &id);
    void removeAsked(const QString &id);
    void linkAsked();
    void listAsked(); // there are more than fit

private:
    std::vector<Note> shown;
    QList<EvidenceChip *> all;
    QGridLayout *grid;
    Button *linkButton, *more;
};

} // namespace simsa
