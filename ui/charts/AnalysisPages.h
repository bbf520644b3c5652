// The pages of the analysis: how firm the ranks are, how the evaluators differ, how far they agree.
#pragma once

#include "ui/charts/RowPage.h"

class QComboBox;
class QSlider;

namespace simsa {

class Button;

class RankingRows : public RowPage { // ranks and totals of more proposals than Qt Charts can hold
    Q_OBJECT
public:
    explicit RankingRows(QWidget *parent = nullptr);

protected:
    RowAxis axis() const override;
    void drawMarks(QPainter &painter, const Look &look, const RowPlace &place, int row) const override;
    QString rowFigure(int row) const override;
    QString figureHead() const override;
    QString describe(int item) const override;
    std::vector<Key> legendKeys() const override;
    void fillValues(ValueModel &model) const override;
};

class BoxRows : public RowPage { // distribution by proposal, likewise
    Q_OBJECT
public:
    explicit BoxRows(QWidget *parent = nullptr);

protected:
    RowAxis axis() const override;
    void drawMarks(QPainter &painter, const Look &look, const RowPlace &place, int row) const override;
    QString rowFigure(int row) const override;
    QString figureHead() const override;
    QString describe(int item) const override;
    std::vector<Key> legendKeys() const override;
    void fillValues(ValueModel &model) const override;
};

class SpanPage : public RowPage { // rank intervals over the resampled panels
    Q_OBJECT
public:
    explicit SpanPage(QWidget *parent = nullptr);

protected:
    void prepare() override;
    RowAxis axis() const override;
    void drawMarks(QPainter &painter, const Look &look, const RowPlace &place, int row) const override;
    QString rowFigure(int row) const override;
    QString figureHead() const override;
    QString axisTitle() const override { return tr("Rank in the resampled panels"); }
    bool cutAfter(int) const override { return false; } // it stands upright here
    QString describe(int item) const override;
    std::vector<Key> legendKeys() const override;
    void fillValues(ValueModel &model) const override;

private:
    const Stability *stability(int item) const; // null: not computed or not applicable
};

class WithoutPage : public RowPage { // ranks without one evaluator
    Q_OBJECT
public:
    explicit WithoutPage(QWidget *parent = nullptr);

protected:
    RowAxis axis() const override;
    void drawMarks(QPainter &painter, const Look &look, const RowPlace &place, int row) const override;
    QString rowFigure(int row) const override;
    QString figureHead() const override;
    QString axisTitle() const override { return tr("Rank without one evaluator"); }
    bool cutAfter(int) const override { return false; } // it stands upright here
    QString describe(int item) const override;
    std::vector<Key> legendKeys() const override;
    void fillValues(ValueModel &model) const override;

private:
    std::vector<int> ranks(int item) const; // by evaluator as shown; empty: not computed
};

class SeverityPage : public RowPage { // evaluators against the panel
    Q_OBJECT
public:
    explicit SeverityPage(QWidget *parent = nullptr);
    int itemCount() const override { return figures().empty() ? 0 : static_cast<int>(figures().evaluators.size()); }
    QString itemName(int item) const override { return figures().evaluators[static_cast<std::size_t>(item)]; }
    bool byProposal() const override { return false; }

protected:
    RowAxis axis() const override;
    void drawMarks(QPainter &painter, const Look &look, const RowPlace &place, int row) const override;
    std::pair<QString, QString> rowName(int row) const override { return {itemName(row), {}}; }
    QString rowFigure(int row) const override;
    QString figureHead() const override;
    QString axisTitle() const override;
    QString describe(int item) const override;
    std::vector<Key> legendKeys() const override;
    void fillValues(ValueModel &model) const override;
};

class CriterionPage : public RowPage { // how the points of each criterion are spread
    Q_OBJECT
public:
    explicit CriterionPage(QWidget *parent = nullptr);
    int itemCount() const override;
    QString itemName(int item) const override { return figures().axes[static_cast<std::size_t>(item)].title; }
    bool byProposal() const override { return false; }

protected:
    RowAxis axis() const override;
    void drawMarks(QPainter &painter, const Look &look, const RowPlace &place, int row) const override;
    std::pair<QString, QString> rowName(int row) const override { return {{}, itemName(row)}; }
    QString rowFigure(int row) const override;
    QString figureHead() const override;
    QString describe(int item) const override;
    QString whyEmpty() const override;
    int longestName() const override { return 240; }
    int tallest() const override { return 110; }
    std::vector<Key> legendKeys() const override;
    void fillValues(ValueModel &model) const override;
};

class AgreementScale : public QWidget { // five steps, the one that holds is filled
    Q_OBJECT
public:
    explicit AgreementScale(QWidget *parent = nullptr);
    void setWord(AgreementWord word);
    static QString name(AgreementWord word);
    QSize sizeHint() const override;
    void draw(QPainter &painter, const QRectF &rect) const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    AgreementWord now = AgreementWord::notApplicable;
};

class AgreementPage : public RowPage { // ICC with intervals, W, alpha; first of all in words
    Q_OBJECT
public:
    explicit AgreementPage(QWidget *parent = nullptr);
    int itemCount() const override { return figures().analysis ? static_cast<int>(measures.size()) : 0; }
    QString itemName(int item) const override { return measures[static_cast<std::size_t>(item)].name; }
    bool byProposal() const override { return false; }
    QString sentence() const; // what the agreement means
    static QString meaning(AgreementWord word);
    AgreementWord word() const;

protected:
    void prepare() override;
    RowAxis axis() const override;
    void drawMarks(QPainter &painter, const Look &look, const RowPlace &place, int row) const override;
    std::pair<QString, QString> rowName(int row) const override { return {{}, itemName(row)}; }
    QString rowFigure(int row) const override;
    QString figureHead() const override;
    QString axisTitle() const override;
    QString describe(int item) const override;
    QString whyEmpty() const override;
    int longestName() const override { return 300; }
    std::vector<Key> legendKeys() const override;
    void fillValues(ValueModel &model) const override;
    void renderPlot(QPainter &painter, const QRectF &target) const override;
    QSizeF plotSize() const override;

private:
    struct Measure {
        QString name, meaning;
        Estimate value; // low, high NaN: no interval
    };
    std::vector<Measure> measures;
    AgreementScale *scale;
    Text *lead, *note;
};

} // namespace simsa
