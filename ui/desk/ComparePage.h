// Compare: own scores of all proposals as a table, in order, or two side by side. Nobody else's are here.
#pragma once

#include "ui/desk/CompareData.h"
#include "ui/desk/DeskSnapshot.h"
#include "ui/shell/Page.h"

class QCheckBox;
class QStackedWidget;
class QVBoxLayout;

namespace simsa {

class Button;
class CalibrateView;
class CompareTable;
class PageHosts;
class Segmented;
class SideBySide;
class SpreadView;
class Text;

class ComparePage : public Page {
    Q_OBJECT
public:
    enum View { table, calibrate, pair };
    ComparePage(std::shared_ptr<Workspace> ws, std::shared_ptr<PageHosts> hosts, QWidget *parent = nullptr);
    // Values as they stand on the sheets now.
    void forget(); // side by side: a recusal, nothing of the documents stays
    void show(const DeskSnapshot &snapshot, const std::vector<Sheet> &sheets, const std::vector<Note> &notes,
              const std::vector<Change> &history);
    using QWidget::show;
    void activated() override;
    QAbstractButton *primaryAction() const override;
    QList<KeyHint> keyHints() const override;
    QList<QWidget *> panes() const override;

    void setView(View view);
    View view() const;
    void compare(const std::vector<std::string> &pair); // side by side at once
    CompareTable *matrix() const { return cells; }
    CalibrateView *order() const { return inOrder; }
    SideBySide *sideBySide() const { return both; }
    QCheckBox *blindBox() const { return blind; }
    QCheckBox *allItemsBox() const { return allItems; }
    const QList<SpreadView *> &spreads() const { return dots; }
    QString captionText() const;
    QString pairText() const;
    QStringList facts() const;

Q_SIGNALS:
    void dataAsked(); // the page came to the front
    void lookAsked(const QString &proposal, const QString &criterion);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void buildSide();
    void renew();
    void showPair();
    void showFacts();
    void openPair();
    std::vector<std::string> wantedPair() const;
    bool isBlind() const;
    QString nameOf(const std::string &proposal) const;

    std::shared_ptr<Workspace> ws;
    DeskSnapshot now;
    std::vector<Sheet> sheets;
    std::vector<Note> notes;
    std::vector<Change> history;
    CompareData data;
    std::vector<std::string> opened; // the pair beside each other

    Text *title, *caption;
    Segmented *views;
    QCheckBox *allItems, *blind;
    QStackedWidget *stack;
    CompareTable *cells;
    CalibrateView *inOrder;
    SideBySide *both;
    QWidget *side, *foot, *legend;
    QVBoxLayout *spreadColumn, *factColumn;
    QList<SpreadView *> dots;
    QStringList saidFacts;
    Text *pairLine;
    Button *pairButton;
};

} // namespace simsa
