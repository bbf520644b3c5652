// Key slots: who opens them, and what a changed file does.
#include "TestTools.h"

#include "db/KeySlots.h"

#include <set>
#include <sys/resource.h>

using namespace simsa;

namespace {

const KeyCost quick{64, 1, 1}; // 64 KiB: the files under test are many

KeySlots twoSlots(View code) {
    KeySlots slots = KeySlots::make(testKey(), quick);
    slots.set(Slot::passphrase, view("correct horse battery"), testKey());
    slots.set(Slot::recovery, code, testKey());
    return slots;
}

} // namespace

class TestKeySlots : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void passphraseAndCodeOpen();
    void theCodeIsReadAsPeopleTypeIt();
    void codesAreFreshAndUnambiguous();
    void writtenFilesAreNeverAlikeAndHideTheKey();
    void anotherKeyIsNotWrapped();
    void everyFlippedBitIsNoticed();
    void everyOtherLengthIsRefused();
    void aHighCostIsRefusedBeforeItIsPaid();
    void aNewerFormatIsRefusedByName();
    void theMeasuredCostIsWithinBounds();
};

void TestKeySlots::passphraseAndCodeOpen() {
    const Secret code = makeRecoveryCode();
    const Bytes written = twoSlots(code).write();
    const KeySlots slots = KeySlots::read(written);
    QCOMPARE(slots.write(), written);
    QVERIFY(slots.open(view("correct horse battery")) == testKey());
    QVERIFY(slots.open(code) == testKey());
    QVERIFY(slots.open(view("correct horse batterz")).empty());
    QVERIFY(slots.open(view("")).empty());
    QVERIFY(slots.open(makeRecoveryCode()).empty());

    KeySlots one = KeySlots::make(testKey(), quick);
    one.set(Slot::recovery, code, testKey());
    QVERIFY(KeySlots::read(one.write()).open(code) == testKey());
    QVERIFY(KeySlots::read(one.write()).open(view("correct horse battery")).empty());
}

void TestKeySlots::theCodeIsReadAsPeopleTypeIt() {
    const Secret code = makeRecoveryCode();
    const KeySlots slots = twoSlots(code);
    std::string typed;
    for (const std::uint8_t c : code)
        typed += c == '-' ? std::string("  ") : std::string(1, static_cast<char>(std::tolower(c)));
    QVERIFY(slots.open(view(" " + typed + "\n")) == testKey());
    typed.back() = typed.back() == 'a' ? 'b' : 'a';
    QVERIFY(slots.open(view(typed)).empty());
    typed.pop_back();
    QVERIFY(slots.open(view(typed)).empty());
}

void TestKeySlots::codesAreFreshAndUnambiguous() {
    std::set<std::string> seen;
    for (int i = 0; i < 500; ++i) {
        const Secret code = makeRecoveryCode();
        const std::string text(code.begin(), code.end());
        QVERIFY(seen.insert(text).second);
        QVERIFY(std::count(text.begin(), text.end(), '-') < 10);
        QVERIFY(text.size() - static_cast<std::size_t>(std::count(text.begin(), text.end(), '-')) >= 26); // 5 bits each
        QCOMPARE(text.find_first_of("01OI"), std::string::npos);
        QCOMPARE(text.find_first_not_of("23456789ABCDEFGHJKLMNPQRSTUVWXYZ-"), std::string::npos);
    }
}

void TestKeySlots::writtenFilesAreNeverAlikeAndHideTheKey() {
    const Secret code = makeRecoveryCode();
    const Bytes first = twoSlots(code).write(), second = twoSlots(code).write();
    QVERIFY(first != second);
    QCOMPARE(textOf(first).find(textOf(testKey())), std::string_view::npos);
}

void TestKeySlots::anotherKeyIsNotWrapped() {
    KeySlots slots = KeySlots::make(testKey(), quick);
    QCOMPARE(failure([&] { slots.set(Slot::passphrase, view("whatever it is"), testKey(9)); }), Code::internal);
}

void TestKeySlots::everyFlippedBitIsNoticed() {
    const Bytes good = twoSlots(makeRecoveryCode()).write();
    for (std::size_t at = 0; at < good.size(); ++at) {
        for (int bit = 0; bit < 8; ++bit) {
            Bytes bad = good;
            bad[at] ^= static_cast<std::uint8_t>(1 << bit);
            const auto code = failure([&] { KeySlots::read(bad); });
            QVERIFY2(code == Code::slotsDamaged || code == Code::costTooHigh || code == Code::workspaceNewer,
                     qPrintable(QString::number(at)));
        }
    }
}

void TestKeySlots::everyOtherLengthIsRefused() {
    const Bytes good = twoSlots(makeRecoveryCode()).write();
    for (std::size_t n = 0; n < good.size(); ++n)
        QVERIFY(failure([&] { KeySlots::read(View(good).first(n)); }));
    Bytes longer = good;
    longer.push_back(0);
    QCOMPARE(failure([&] { KeySlots::read(longer); }), Code::slotsDamaged);
}

void TestKeySlots::aHighCostIsRefusedBeforeItIsPaid() {
    QCOMPARE(failure([&] { KeySlots::make(testKey(), {1024 * 1024 + 1, 1, 1}); }), Code::costTooHigh);
    QCOMPARE(failure([&] { KeySlots::make(testKey(), {64 * 1024, 65, 1}); }), Code::costTooHigh);
    QVERIFY(!failure([&] { KeySlots::make(testKey(), {1024 * 1024, 64, 1}); }));
    Bytes bytes = twoSlots(makeRecoveryCode()).write();
    Bytes memory = bytes, passes = bytes;
    memory[12] = 0xff; // memory: almost 4 TiB
    passes[16] = 0xff;
    QCOMPARE(failure([&] { KeySlots::read(memory); }), Code::costTooHigh);
    QCOMPARE(failure([&] { KeySlots::read(passes); }), Code::costTooHigh);
    struct rusage use {};
    ::getrusage(RUSAGE_SELF, &use);
    QVERIFY2(use.ru_maxrss < 400 * 1024, qPrintable(QString::number(use.ru_maxrss))); // KiB
}

void TestKeySlots::aNewerFormatIsRefusedByName() {
    Bytes bytes = twoSlots(makeRecoveryCode()).write();
    bytes[11] = 2;
    QCOMPARE(failure([&] { KeySlots::read(bytes); }), Code::workspaceNewer);
    bytes[11] = 0;
    QCOMPARE(failure([&] { KeySlots::read(bytes); }), Code::slotsDamaged);
}

void TestKeySlots::theMeasuredCostIsWithinBounds() {
    QElapsedTimer timer;
    const KeyCost cost = measuredCost();
    QVERIFY(cost.memoryKiB >= 64 * 1024 && cost.memoryKiB <= 1024 * 1024);
    QVERIFY(cost.passes >= 1 && cost.passes <= 64);
    timer.start();
    KeySlots::make(testKey(), cost).set(Slot::passphrase, view("correct horse battery"), testKey());
    qInfo("measured cost: %u KiB, %u passes, %lld ms", cost.memoryKiB, cost.passes, timer.elapsed());
    QVERIFY(timer.elapsed() >= 100);   // 0.5–1 s on a machine at rest
    QVERIFY(timer.elapsed() <= 10000); // a busy one is slower
}

QTEST_GUILESS_MAIN(TestKeySlots)
#include "test_key_slots.moc"
