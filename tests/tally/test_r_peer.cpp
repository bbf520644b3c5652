// The analysis against R on 200 random tables, and 40 with holes: base R and psych::ICC (see peer.R) to 1e-9.
#include <QTest> // first: moc 6.4 cannot read <compare> before Qt

#include "app/tally/Analyse.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <cmath>
#include <random>

using namespace simsa;

namespace {

constexpr int complete = 200, withHoles = 40;

Table randomTable(std::mt19937 &dice, bool holes, bool ties) {
    const auto upTo = [&](unsigned n) { return dice() % (n + 1); };
    Table t;
    const std::size_t k = 2 + upTo(7), n = 3 + upTo(12);
    for (std::size_t e = 0; e < k; ++e)
        t.evaluators.push_back("E" + std::to_string(e + 1));
    for (std::size_t p = 0; p < n; ++p) {
        t.proposals.push_back("p" + std::to_string(p + 1));
        t.cells.emplace_back();
        const int level = static_cast<int>(upTo(60));
        for (std::size_t e = 0; e < k; ++e) {
            const int total = ties ? 100 * static_cast<int>(2 + upTo(4) + upTo(static_cast<unsigned>(level)) / 12)
                                   : 100 * level + static_cast<int>(upTo(3000)) + 200 * static_cast<int>(e % 3);
            // the first column and two of each row stay, so that all hangs together
            const bool gone = holes && e > 1 && upTo(3) == 0;
            t.cells.back().push_back(gone ? Cell{.state = CellState::recused}
                                          : Cell{.state = CellState::scored, .total = {total}});
        }
    }
    if (holes && k > 2) // nobody is without any total
        for (std::size_t e = 2; e < k; ++e)
            t.cells[0][e] = {.state = CellState::scored, .total = {static_cast<int>(upTo(9000))}};
    t.components.resize(n);
    return t;
}

} // namespace

class TestRPeer : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everyFigureEqualsRs();

private:
    std::vector<Table> tables;
    QHash<QByteArray, double> answers;
    int compared = 0;
    QByteArray wrong;

    void same(const QByteArray &name, std::size_t i, double ours) {
        const QByteArray key = name + '.' + QByteArray::number(i + 1);
        if (!answers.contains(key)) {
            wrong = wrong.isEmpty() ? key + ": R gives none" : wrong;
            return;
        }
        const double theirs = answers[key];
        ++compared;
        const bool equal = (!std::isfinite(ours) && !std::isfinite(theirs)) ||
                           std::abs(ours - theirs) <= 1e-9 * std::max(1.0, std::abs(theirs));
        if (!equal && wrong.isEmpty())
            wrong =
                key + ": " + QByteArray::number(ours, 'g', 17) + " against R's " + QByteArray::number(theirs, 'g', 17);
    }
    void compare(const QByteArray &name, const Table &table, bool whole);
};

void TestRPeer::initTestCase() {
    const QString rscript = QStandardPaths::findExecutable(QStringLiteral("Rscript"));
    if (rscript.isEmpty())
        QSKIP("R is not installed");
    QProcess probe;
    probe.start(rscript, {QStringLiteral("-e"), QStringLiteral("quit(status = !requireNamespace('psych'))")});
    if (!probe.waitForFinished(60'000) || probe.exitCode() != 0)
        QSKIP("R has no package psych");
    std::mt19937 dice(20260315);
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("tables")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    for (int i = 0; i < complete + withHoles; ++i) {
        tables.push_back(randomTable(dice, i >= complete, i % 4 == 3));
        const Table &t = tables.back();
        file.write("table " + QByteArray::number(t.evaluators.size()) + ' ' + QByteArray::number(t.proposals.size()) +
                   '\n');
        for (const auto &row : t.cells) {
            QByteArrayList cells;
            for (const Cell &cell : row)
                cells << (cell.state == CellState::scored ? QByteArray::fromStdString(toText(cell.total)) : "NA");
            file.write(cells.join(' ') + '\n');
        }
    }
    file.close();
    QProcess r;
    r.start(rscript, {QStringLiteral(SIMSA_SOURCE "/tests/tally/peer.R"), file.fileName(),
                      folder.filePath(QStringLiteral("answers"))});
    QVERIFY(r.waitForFinished(240'000));
    QVERIFY2(r.exitCode() == 0, r.readAllStandardError().constData());
    QFile out(folder.filePath(QStringLiteral("answers")));
    QVERIFY(out.open(QIODevice::ReadOnly));
    while (!out.atEnd()) {
        const QByteArrayList words = out.readLine().trimmed().split(' ');
        QCOMPARE(words.size(), 2);
        const QByteArray value = words[1];
        answers[words[0]] = value == "NA" || value == "NaN" ? std::nan("")
                            : value == "Inf"                ? HUGE_VAL
                            : value == "-Inf"               ? -HUGE_VAL
                                                            : value.toDouble();
    }
}

void TestRPeer::compare(const QByteArray &name, const Table &table, bool whole) {
    Policy mean;
    mean.aggregate = Aggregate::mean;
    mean.digits = 6;
    const AnalysisReport r = analyse(table, {}, mean);
    std::size_t i = 0;
    for (double a : {r.alpha.nominal, r.alpha.ordinal, r.alpha.interval, r.alpha.ratio})
        same(name + ".alpha", i++, a);
    for (std::size_t e = 0; e < table.evaluators.size(); ++e) {
        same(name + ".severity", e, r.severity[e]);
        same(name + ".z", e, r.zMean[e]);
    }
    auto flag = r.flags.begin();
    for (std::size_t p = 0; p < table.proposals.size(); ++p) {
        const QByteArray place = name + ".proposal" + QByteArray::number(p + 1);
        const Box &b = r.boxes[p];
        i = 0;
        for (double v : {b.mean, b.median, b.sd, b.q1, b.median, b.q3})
            same(place, i++, v);
        for (std::size_t e = 0; e < table.evaluators.size(); ++e) {
            const QByteArray key = name + ".modified" + QByteArray::number(p + 1);
            if (flag != r.flags.end() && flag->proposal == p && flag->evaluator == e)
                same(key, e, (flag++)->modifiedZ);
            else if (const double z = answers.value(key + '.' + QByteArray::number(e + 1));
                     std::abs(z) > 3.5 + 1e-9 && wrong.isEmpty())
                wrong = key + ": R's modified z is above 3.5 and there is no flag";
        }
    }
    if (!whole)
        return;
    i = 0;
    for (const Estimate &e : {r.icc.single1, r.icc.single2, r.icc.single3, r.icc.mean1, r.icc.mean2, r.icc.mean3}) {
        same(name + ".icc", i, e.value);
        same(name + ".low", i, e.low);
        same(name + ".high", i++, e.high);
    }
    i = 0;
    for (double v : {r.kendall.chi2, double(r.kendall.df), r.kendall.p})
        same(name + ".friedman", i++, v);
    same(name + ".w", 0, r.kendall.w);
    same(name + ".w", 1, r.kendall.wTies);
    for (std::size_t p = 0; p < table.proposals.size(); ++p) {
        for (std::size_t e = 0; e < table.evaluators.size(); ++e)
            same(name + ".without" + QByteArray::number(e + 1), p, r.leaveOneOut[p][e]);
        if (table.evaluators.size() > 4)
            continue;
        const Stability &s = r.bootstrap.proposals[p];
        same(name + ".expected", p, s.expectedRank);
        same(name + ".first", p, s.first);
        same(name + ".low90", p, s.low);
        same(name + ".high90", p, s.high);
    }
}

void TestRPeer::everyFigureEqualsRs() {
    for (std::size_t t = 0; t < tables.size() && wrong.isEmpty(); ++t)
        compare(QByteArray::number(t), tables[t], t < complete);
    QVERIFY2(wrong.isEmpty(), wrong.constData());
    QVERIFY(compared > 20'000);
}

QTEST_GUILESS_MAIN(TestRPeer)
#include "test_r_peer.moc"
