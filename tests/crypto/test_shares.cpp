// Shares of a secret: any k give it, fewer none, and all n follow from any k.
#include "app/crypto/Shares.h"
#include "tests/crypto/Vectors.h"

#include <algorithm>

using namespace simsa;
using simsa::testing::failure;

class TestShares : public QObject {
    Q_OBJECT

    static ShareRule rule(int k, int n) {
        ShareRule r{.threshold = k, .count = n};
        r.id.fill(7);
        return r;
    }
    static Secret sample() {
        return secret(view("AGE-SECRET-KEY-1QQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQ"));
    }
    static std::vector<Secret> pick(const std::vector<Secret> &all, unsigned mask) {
        std::vector<Secret> out;
        for (std::size_t i = 0; i < all.size(); ++i)
            if (mask & (1u << i))
                out.push_back(all[i]);
        return out;
    }

private Q_SLOTS:
    void everyCombinationGivesTheSecretAndAllShares() {
        for (const auto &[k, n] :
             {std::pair(2, 2), std::pair(2, 3), std::pair(3, 5), std::pair(5, 5), std::pair(4, 7)}) {
            const std::vector<Secret> all = splitSecret(sample(), rule(k, n));
            QCOMPARE(static_cast<int>(all.size()), n);
            for (unsigned mask = 0; mask < (1u << n); ++mask) {
                std::vector<Secret> some = pick(all, mask);
                if (static_cast<int>(some.size()) != k) {
                    QVERIFY(failure([&] { joinShares(some, rule(k, n)); }) == Code::submissionMalformed);
                    continue;
                }
                std::reverse(some.begin(), some.end()); // in any order
                QVERIFY(joinShares(some, rule(k, n)) == sample());
                QVERIFY(allShares(some, rule(k, n)) == all);
            }
        }
    }

    void sharesAreDrawnAnew() { QVERIFY(splitSecret(sample(), rule(2, 3)) != splitSecret(sample(), rule(2, 3))); }

    void whatWasNotMadeUnderTheRuleIsRefused() {
        const std::vector<Secret> all = splitSecret(sample(), rule(3, 5));
        const auto answer = [&](const std::function<void(std::vector<Secret> &)> &spoil, int k = 3, int n = 5) {
            std::vector<Secret> some = pick(all, 0b10110);
            spoil(some);
            return failure([&] { joinShares(some, rule(k, n)); }) == Code::submissionMalformed;
        };
        QVERIFY(!answer([](auto &) {}));
        for (const std::size_t at : {0u, 15u, 16u, 17u, 18u, 19u}) // every part of the head
            QVERIFY(answer([&](auto &some) { some[1][at] ^= 1; }));
        QVERIFY(answer([](auto &some) { some[0][20] = 0; }));
        QVERIFY(answer([](auto &some) { some[0][20] = 6; }));
        QVERIFY(answer([](auto &some) { some[0][20] = some[1][20]; })); // one number twice
        QVERIFY(answer([](auto &some) { some[2][30] ^= 1; }));          // the hash inside denies it
        QVERIFY(answer([](auto &some) { some[2].pop_back(); }));
        QVERIFY(answer([](auto &some) { some[2].clear(); }));
        QVERIFY(answer([](auto &) {}, 2));
        QVERIFY(answer([](auto &) {}, 3, 4)); // share 5 of four
    }
};

QTEST_APPLESS_MAIN(TestShares)
#include "test_shares.moc"
