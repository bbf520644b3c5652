// Said where duties are declared and ballots sealed: the round's log shrank or says two things, and the evidence is
// kept here.
#pragma once

#include "ui/desk/DeskSnapshot.h"
#include "ui/shell/Panels.h"

namespace simsa {

class LogBanner : public Banner {
    Q_OBJECT
public:
    explicit LogBanner(QWidget *parent = nullptr);
    void show(const DeskSnapshot &snapshot); // hides itself while the log is sound
    using QWidget::show;
    void save(const QString &path);
    QPushButton *saveButton() const { return button; }

Q_SIGNALS:
    void saved();
    void failed(const simsa::Error &error);

private:
    DeskSnapshot now;
    QPushButton *button;
};

// Every pair of signed notes, as they are; each can be checked with the chair's key alone.
std::string logEvidence(const StoredRound &stored, const std::vector<LogFork> &forks);

} // namespace simsa
