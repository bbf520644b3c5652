// Below the results at a glance: how far the evaluators agree, how firm the result is, what deserves a look.
#pragma once

#include "ui/charts/ResultData.h"

#include <QWidget>

class QVBoxLayout;

namespace simsa {

class AgreementScale;
class Text;

class GlanceSummary : public QWidget {
    Q_OBJECT
public:
    enum Chart { comments, heat, severity }; // that says more about a line
    explicit GlanceSummary(QWidget *parent = nullptr);
    void setFigures(const Figures &figures);
    QString text() const; // all of it, as read out

Q_SIGNALS:
    void chartAsked(simsa::GlanceSummary::Chart chart, int item);

private:
    void showNotable(const ResultFigures &figures);
    AgreementScale *scale;
    Text *agreement, *numbers;
    Text *firm, *between, *panels;
    Text *notable;
    QVBoxLayout *lines;
};

} // namespace simsa
