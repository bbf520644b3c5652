// Every published and computed figure of shared/vectors/statistics.json that concerns this program, key by key.
// borda_tennessee does not: nobody casts ranked ballots here. The tender case (trimmed_mean_psat_2023_18) and the two
// printed roundings stand in test_tally.
#include <QTest> // first: moc 6.4 cannot read <compare> before Qt

#include "app/tally/Analyse.h"
#include "app/tally/Fraction.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>
#include <cstdio>

using namespace simsa;

namespace {

QJsonValue at(QJsonValue value, const char *path) { // "a/b/c"
    for (const QString &key : QString::fromLatin1(path).split(QLatin1Char('/')))
        value = value.toObject()[key];
    return value;
}

QJsonArray transposed(const QJsonArray &rows) {
    QJsonArray out;
    for (int c = 0; c < rows[0].toArray().size(); ++c) {
        QJsonArray row;
        for (const QJsonValue r : rows)
            row.append(r.toArray()[c]);
        out.append(row);
    }
    return out;
}

Table tableOfRows(const QJsonArray &rows) { // proposals × evaluators, in points; null: recused
    Table t;
    for (int e = 0; e < rows[0].toArray().size(); ++e)
        t.evaluators.push_back("J" + std::to_string(e + 1));
    for (const QJsonValue row : rows) {
        t.proposals.push_back("S" + std::to_string(t.proposals.size() + 1));
        t.cells.emplace_back();
        for (const QJsonValue v : row.toArray())
            t.cells.back().push_back(v.isNull() ? Cell{.state = CellState::recused}
                                                : Cell{.state = CellState::scored, .total = {v.toInt() * 100}});
    }
    t.components.resize(t.proposals.size());
    return t;
}

bool near(double a, double b) {
    return std::abs(a - b) <= 1e-11 * std::max(1.0, std::abs(b));
}

double fraction(const QString &text) { // "255/256"
    const QStringList parts = text.split(QLatin1Char('/'));
    return parts[0].toDouble() / parts[1].toDouble();
}

QByteArray toDigits(double value, int digits) {
    return QByteArray::number(value, 'f', digits);
}

Policy plainMean() {
    Policy p;
    p.aggregate = Aggregate::mean;
    return p;
}

} // namespace

class TestStatistics : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void intraclassCorrelations();
    void kendall_data();
    void kendall();
    void krippendorff();
    void ranksWithoutOne();
    void exactBootstrap();
    void allSumsOverEightRoundHalfUp();
    void compositeScores();
    void theWordForAgreement();

private:
    QJsonObject given;
    Table shroutFleiss;
};

void TestStatistics::initTestCase() {
    QFile file(
        qEnvironmentVariable("SIMSA_VECTORS", QStringLiteral(SIMSA_SOURCE) + QStringLiteral("/../shared/vectors")) +
        QStringLiteral("/statistics.json"));
    if (!file.open(QIODevice::ReadOnly))
        QSKIP("statistics.json of the vectors is not here");
    given = QJsonDocument::fromJson(file.readAll()).object();
    QVERIFY(!given.isEmpty());
    shroutFleiss = tableOfRows(at(given, "icc_shrout_fleiss_1979/rows_targets_cols_judges").toArray());
}

void TestStatistics::intraclassCorrelations() {
    const Icc r = icc(shroutFleiss);
    const QJsonObject published = at(given, "icc_shrout_fleiss_1979/published").toObject();
    const QJsonObject computed = at(given, "icc_shrout_fleiss_1979/computed").toObject();
    const auto list = [&](const char *key) { return computed[QLatin1String(key)].toArray(); };
    const std::vector<std::pair<const char *, double>> six{{"ICC(1,1)", r.single1.value}, {"ICC(2,1)", r.single2.value},
                                                           {"ICC(3,1)", r.single3.value}, {"ICC(1,4)", r.mean1.value},
                                                           {"ICC(2,4)", r.mean2.value},   {"ICC(3,4)", r.mean3.value}};
    for (const auto &[name, value] : six)
        QCOMPARE(toDigits(value, 2), toDigits(published[QLatin1String(name)].toDouble(), 2));
    for (int i = 0; i < 3; ++i) {
        QVERIFY(near(six[static_cast<std::size_t>(i)].second, list("ICC11,21,31")[i].toDouble()));
        QVERIFY(near(six[static_cast<std::size_t>(i + 3)].second, list("ICC1k,2k,3k")[i].toDouble()));
    }
    const double n = r.proposals, k = r.evaluators;
    const QJsonArray sums = list("SSB,SSJ,SSE,SSW,SST"), means = list("MSB,MSJ,MSE,MSW");
    const double squares[] = {r.msb * (n - 1), r.msj * (k - 1), r.mse * (n - 1) * (k - 1), r.msw * n * (k - 1),
                              r.msb * (n - 1) + r.msw * n * (k - 1)};
    for (int i = 0; i < 5; ++i)
        QVERIFY(near(squares[i], sums[i].toDouble()));
    const double meanSquares[] = {r.msb, r.msj, r.mse, r.msw};
    for (int i = 0; i < 4; ++i)
        QVERIFY(near(meanSquares[i], means[i].toDouble()));
    const QJsonArray f1 = list("F1,df,p"), f2 = list("F2,df,p");
    QVERIFY(near(r.f1, f1[0].toDouble()) && near(n - 1, f1[1].toDouble()) && near(n * (k - 1), f1[2].toDouble()) &&
            near(r.p1, f1[3].toDouble()));
    QVERIFY(near(r.f2, f2[0].toDouble()) && near((n - 1) * (k - 1), f2[2].toDouble()) && near(r.p2, f2[3].toDouble()));
    for (const auto &[key, e] : std::vector<std::pair<const char *, Estimate>>{{"CI11", r.single1},
                                                                               {"CI21", r.single2},
                                                                               {"CI31", r.single3},
                                                                               {"CI1k", r.mean1},
                                                                               {"CI2k", r.mean2},
                                                                               {"CI3k", r.mean3}}) {
        QVERIFY2(near(e.low, list(key)[0].toDouble()), key);
        QVERIFY2(near(e.high, list(key)[1].toDouble()), key);
    }
    QVERIFY(near(std::sqrt((r.msj - r.mse) / n + r.mse),
                 computed[QLatin1String("SEM_abs (sqrt(var_j+var_e))")].toDouble()));
}

void TestStatistics::kendall_data() {
    QTest::addColumn<QString>("key");
    QTest::newRow("no ties") << QStringLiteral("kendall_w_10x4_noties");
    QTest::newRow("ties") << QStringLiteral("kendall_w_shrout_fleiss");
}

void TestStatistics::kendall() {
    QFETCH(QString, key);
    const QJsonObject one = given[key].toObject(), computed = one[QLatin1String("computed")].toObject();
    // Ranks as points from below: the largest rank is the highest total, as in the source.
    const Table table = one.contains(QLatin1String("rows_projects_cols_judges"))
                            ? tableOfRows(one[QLatin1String("rows_projects_cols_judges")].toArray())
                            : shroutFleiss;
    const Kendall k = simsa::kendall(table);
    const auto number = [&](const char *name) { return computed[QLatin1String(name)].toDouble(); };
    QCOMPARE(k.proposals, computed[QLatin1String("n")].toInt());
    QCOMPARE(k.evaluators, computed[QLatin1String("m")].toInt());
    QCOMPARE(k.df, k.proposals - 1);
    const double m = k.evaluators;
    const std::vector<std::pair<const char *, double>> figures{{"S", k.s},
                                                               {"T", k.t},
                                                               {"W", k.w},
                                                               {"Wt", k.wTies},
                                                               {"chi2", k.chi2Plain},
                                                               {"p", k.pPlain},
                                                               {"chi2t", k.chi2},
                                                               {"pt", k.p},
                                                               {"meanrho_t", (m * k.wTies - 1) / (m - 1)}};
    for (const auto &[name, value] : figures)
        QVERIFY2(near(value, number(name)), name);
    const QJsonArray sums = computed[QLatin1String("ranksums")].toArray();
    QCOMPARE(static_cast<int>(k.rankSums.size()), static_cast<int>(sums.size()));
    for (int i = 0; i < sums.size(); ++i)
        QCOMPARE(k.rankSums[static_cast<std::size_t>(i)], sums[i].toDouble());
}

void TestStatistics::krippendorff() {
    const Alpha a = alpha(tableOfRows(transposed(at(given, "krippendorff_C_4x12/rows_coders_cols_units").toArray())));
    const QJsonObject published = at(given, "krippendorff_C_4x12/published").toObject();
    const QJsonObject computed = at(given, "krippendorff_C_4x12/computed").toObject();
    QCOMPARE(toDigits(a.ordinal, 3), toDigits(published[QLatin1String("ordinal")].toDouble(), 3));
    QCOMPARE(toDigits(a.ratio, 3), toDigits(published[QLatin1String("ratio")].toDouble(), 3));
    QVERIFY(near(a.nominal, computed[QLatin1String("nominal")].toDouble()));
    QVERIFY(near(a.ordinal, computed[QLatin1String("ordinal")].toDouble()));
    QVERIFY(near(a.interval, computed[QLatin1String("interval")].toDouble()));
    QVERIFY(near(a.ratio, computed[QLatin1String("ratio")].toDouble()));
}

void TestStatistics::ranksWithoutOne() {
    const QJsonObject one = given[QLatin1String("rank_stability_shrout_fleiss")].toObject();
    const AnalysisReport r = analyse(shroutFleiss, {}, plainMean());
    const QJsonArray all = one[QLatin1String("mean_ranks")].toArray();
    for (std::size_t p = 0; p < 6; ++p) {
        QCOMPARE(r.ranks[p], all[static_cast<int>(p)].toInt());
        for (std::size_t e = 0; e < 4; ++e)
            QCOMPARE(r.leaveOneOut[p][e],
                     at(one, "loo")[QStringLiteral("J%1").arg(e + 1)].toArray()[static_cast<int>(p)].toInt());
    }
}

void TestStatistics::exactBootstrap() {
    const QJsonObject one = at(given, "rank_stability_shrout_fleiss/exact_bootstrap_over_judges").toObject();
    const Bootstrap b = bootstrap(Recount(shroutFleiss, {}, plainMean()));
    QCOMPARE(static_cast<int>(b.resamples), one[QLatin1String("multisets")].toInt());
    QVERIFY(b.exact);
    QCOMPARE(b.proposals[4].first, fraction(one[QLatin1String("P_S5_sole_first")].toString()));
    for (std::size_t p = 0; p < 6; ++p)
        QCOMPARE(b.proposals[p].expectedRank,
                 one[QLatin1String("expected_rank")].toArray()[static_cast<int>(p)].toDouble());
    Table two = shroutFleiss; // S1 and S3 alone: who of them is first
    two.proposals = {"S1", "S3"};
    two.cells = {shroutFleiss.cells[0], shroutFleiss.cells[2]};
    two.components.resize(2);
    const Bootstrap pair = bootstrap(Recount(two, {}, plainMean()));
    QCOMPARE(pair.proposals[0].first, fraction(one[QLatin1String("P_S1_above_S3")].toString()));
    QCOMPARE(1 - pair.proposals[0].first - pair.proposals[1].first,
             fraction(one[QLatin1String("P_S1_ties_S3")].toString()));
}

// 80,001 sums of two decimals over 8: half of them are exact ties at the fifth decimal, and printf of a double gets
// half of these wrong.
void TestStatistics::allSumsOverEightRoundHalfUp() {
    int ties = 0, printedWrong = 0;
    for (int sum = 0; sum <= 80'000; ++sum) {
        const std::int64_t units = roundHalfUp(reduced(Wide(sum) * 100, 8)); // ten-thousandths of points
        const bool tie = sum * 100 % 8 == 4;
        QVERIFY(tie ? units == sum * 100 / 8 + 1 : std::abs(units * 8 - sum * 100) < 4);
        ties += tie;
        char text[32];
        std::snprintf(text, sizeof text, "%.4f", sum / 100.0 / 8);
        printedWrong += toText(Figure{units, 4}) != text;
    }
    QCOMPARE(ties, 40'000);
    QCOMPARE(printedWrong, 20'000);
}

// Benchmark 40, experts 35, users 25 (announced 2026-01-15): contributions add up to the total.
void TestStatistics::compositeScores() {
    Policy p = plainMean();
    p.components = {{"score", {3500}, {3500}}, {"bench", {4000}, {4000}}, {"user", {2500}, {2500}}};
    const auto total = [&](const char *who) {
        const QJsonObject one = at(given, "composite_public_2026_01_15").toObject()[QLatin1String(who)].toObject();
        const auto points = [&](const char *key) {
            return QByteArray::number(one[QLatin1String(key)].toDouble(), 'f', 2).toStdString();
        };
        const Official o = tally(readTable("proposal,E1,+bench,+user\nA," + points("expert35") + "," +
                                           points("bench40") + "," + points("user25") + "\n"),
                                 {}, p);
        const double sum = static_cast<double>(o.proposals[0].total->units) / 10'000;
        return std::pair(toDigits(sum, 1), toDigits(one[QLatin1String("total")].toDouble(), 1));
    };
    for (const char *who : {"LG", "mean_of_5"}) {
        const auto [ours, published] = total(who);
        QCOMPARE(ours, published);
    }
}

void TestStatistics::theWordForAgreement() {
    const auto word = [](double low) {
        Icc i;
        i.mean2 = {0.95, low, 0.99};
        return agreementWord(i);
    };
    QVERIFY(word(-0.2) == AgreementWord::veryLow && word(0.3999) == AgreementWord::veryLow);
    QVERIFY(word(0.40) == AgreementWord::low && word(0.5999) == AgreementWord::low);
    QVERIFY(word(0.60) == AgreementWord::moderate && word(0.7499) == AgreementWord::moderate);
    QVERIFY(word(0.75) == AgreementWord::high && word(0.8999) == AgreementWord::high);
    QVERIFY(word(0.90) == AgreementWord::veryHigh && word(1) == AgreementWord::veryHigh);
    QVERIFY(word(std::nan("")) == AgreementWord::notApplicable);
    QVERIFY(agreementWord(icc(shroutFleiss)) == AgreementWord::veryLow); // .07 … .93
    // All evaluators alike: one, with nothing to spare; nothing that differs: not applicable.
    const QJsonArray same{QJsonArray{5, 5, 5}, QJsonArray{7, 7, 7}, QJsonArray{9, 9, 9}},
        flat{QJsonArray{5, 5, 5}, QJsonArray{5, 5, 5}};
    const Icc one = icc(tableOfRows(same)), none = icc(tableOfRows(flat));
    for (const Estimate &e : {one.single1, one.single2, one.single3, one.mean1, one.mean2, one.mean3})
        QVERIFY(e.value == 1 && e.low == 1 && e.high == 1);
    QVERIFY(agreementWord(none) == AgreementWord::notApplicable);
    QVERIFY(std::isnan(simsa::kendall(tableOfRows(flat)).wTies) && std::isnan(alpha(tableOfRows(flat)).interval));
    // Evaluators who differ by a constant: the order agrees wholly, the level does not; no division by nothing.
    const Icc shifted = icc(tableOfRows({QJsonArray{5, 6}, QJsonArray{7, 8}, QJsonArray{10, 11}}));
    QVERIFY(shifted.single3.value == 1 && shifted.single3.low == 1 && shifted.single2.value < 1);
    QVERIFY(shifted.single2.low > 0 && shifted.single2.low < shifted.single2.value && shifted.single2.high < 1);
}

QTEST_GUILESS_MAIN(TestStatistics)
#include "test_statistics.moc"
