// Said where duties are declared and ballots sealed: the round's log shrank or says two things, and the evidence is
// kept here.
#pragma once

#include "ui/desk/DeskSnapshot.h"
#include "ui/shell/Panels.h"

namespace simsa {

class LogBanner : public Banner {
    Q_OBJECT
public:
    explicit LogBanner(std::shared_ptr<Workspace> ws, QWidget *parent = nullptr);
    void show(const std::string &roundId, const std::vector<LogFork> &forks); // hides itself while the log is sound
    void show(const DeskSnapshot &now) { show(now.stored ? now.stored->round.id : "", now.forks); }
    using QWidget::show;
    void setChair() { chair = true; } // the log is one's own
    void save(const QString &path);
    QPushButton *saveButton() const { return button; }

Q_SIGNALS:
    void saved();
    void failed(const simsa::Error &error);

private:
    std::shared_ptr<Workspace> ws;
    std::string round;
    bool chair = false;
    QPushButton *button;
};

} // namespace simsa
