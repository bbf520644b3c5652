// The first run in three steps; also from the sheet of keys.
#pragma once

#include <QDialog>

class QStackedWidget;

namespace simsa {

class Button;
class Text;

struct GuideStep {
    QString iconName, title, words;
};

class Guide : public QDialog {
    Q_OBJECT
public:
    Guide(const QList<GuideStep> &steps, QWidget *parent);
    static QList<GuideStep> forEvaluator();
    static QList<GuideStep> forChair();
    static QList<GuideStep> forTrustee();
    static QList<GuideStep> forAuditor();
    int step() const;

private:
    void go(int step);
    QStackedWidget *cards;
    Text *count;
    Button *back, *next;
};

} // namespace simsa
