// Two proposals beside each other: their pages, and between them the own points of every item with the difference.
#pragma once

#include "ui/desk/DeskSnapshot.h"

#include <QTableWidget>
#include <QWidget>

#include <array>

namespace simsa {

class Button;
class EmptyState;
class PageHosts;
class Reader;
class Text;

class SideBySide : public QWidget {
    Q_OBJECT
public:
    SideBySide(std::shared_ptr<Workspace> ws, std::shared_ptr<PageHosts> hosts, QWidget *parent = nullptr);
    // Of the round and sheets given; opens the first document of each. Empty names when the round is blind.
    void show(const DeskSnapshot &snapshot, const std::vector<Sheet> &sheets, const std::vector<std::string> &pair,
              bool blind);
    using QWidget::show;
    void close(); // nothing of the documents stays in memory
    Reader *reader(int side) const { return sides[static_cast<std::size_t>(side)].pages; }
    QTableWidget *table() const { return list; }
    QString heading(int side) const;
    static QString difference(Points points, int decimals); // "+3.0", "−0.5", "0.0"

Q_SIGNALS:
    void openAsked(const QString &proposal, const QString &criterion);
    void backAsked();

private:
    struct Side {
        Reader *pages = nullptr;
        EmptyState *absent = nullptr; // instead of the pages, with the reason
        Text *name = nullptr;
        std::string proposal;
        int opening = 0;
    };
    void open(std::size_t side, const DeskSnapshot &snapshot, const std::string &proposal);
    void fill(const Round &round, const Sheet *left, const Sheet *right);
    std::shared_ptr<Workspace> ws;
    std::array<Side, 2> sides;
    QTableWidget *list;
    Button *back;
};

} // namespace simsa
