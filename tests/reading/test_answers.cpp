// The client takes a host's answer for what it is: bytes that an attacker may have written.
#include "app/base/Error.h"
#include "app/reading/Answers.h"
#include "app/reading/Wire.h"

#include <QTest>
#include <limits>
#include <random>
#include <sys/socket.h>
#include <unistd.h>

using namespace simsa;

namespace {

class Payload {
public:
    template <typename T>
    Payload &put(T value) {
        const auto *from = reinterpret_cast<const std::uint8_t *>(&value);
        bytes.insert(bytes.end(), from, from + sizeof value);
        return *this;
    }
    Payload &text(std::string_view words) {
        bytes.insert(bytes.end(), words.begin(), words.end());
        return *this;
    }
    Payload &box(float x0, float y0, float x1, float y1) { return put(x0).put(y0).put(x1).put(y1); }
    Bytes bytes;
};

template <typename Read>
bool refused(const Read &read) {
    try {
        read();
        return false;
    } catch (const Error &error) {
        return error.code == Code::pageFailed;
    }
}

using U = std::uint32_t;
using I = std::int32_t;
constexpr float notNumber = std::numeric_limits<float>::quiet_NaN(), infinite = std::numeric_limits<float>::infinity();

} // namespace

class TestAnswers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDocumentMustBePlausible() {
        QCOMPARE(readDocument(Payload().put(I{1}).put(100.F).put(200.F).bytes).sizes.at(0), (PageBox{0, 0, 100, 200}));
        const DocumentInfo quick = readDocument(Payload().put(I{2}).put(100.F).put(200.F).bytes);
        QCOMPARE(quick.measured, 1);
        QCOMPARE(quick.sizes.size(), std::size_t{2});
        for (const Payload &bad :
             {Payload(), Payload().put(I{0}), Payload().put(I{-1}), Payload().put(I{1}), Payload().put(I{2}).put(100.F),
              Payload().put(I{1}).put(100.F).put(200.F).put(1.F), Payload().put(I{1}).put(notNumber).put(200.F),
              Payload().put(I{1}).put(100.F).put(infinite), Payload().put(I{1}).put(-5.F).put(5.F),
              Payload().put(I{1}).put(1e9F).put(5.F), Payload().put(std::numeric_limits<I>::max()).put(5.F).put(5.F)})
            QVERIFY(refused([&] { readDocument(bad.bytes); }));
    }

    void textMustBePlausible() {
        const auto line = [](U count, U c) { return Payload().put(U{1}).box(0, 0, 9, 9).put(count).put(c); };
        QVERIFY(readText(line(1, U'A').box(0, 0, 9, 9).bytes).lines.at(0).text == U"A");
        for (const Payload &bad :
             {Payload(), Payload().put(U{1}), Payload().put(~U{0}), line(1, U'A'), line(~U{0}, U'A').box(0, 0, 9, 9),
              line(2, U'A').box(0, 0, 9, 9), line(1, 0xD800).box(0, 0, 9, 9), line(1, 0x110000).box(0, 0, 9, 9),
              line(1, 0).box(0, 0, 9, 9), line(1, U'A').box(notNumber, 0, 9, 9), line(1, U'A').box(0, 0, infinite, 9),
              line(1, U'A').box(9, 0, 0, 9), line(1, U'A').box(0, 0, 9, 9).put(U{0})})
            QVERIFY(refused([&] { readText(bad.bytes); }));
    }

    void outlineAndLinksMustBePlausible() {
        const auto item = [](I level, I page, U size, std::string_view title) {
            return Payload().put(U{1}).put(level).put(page).put(size).text(title);
        };
        QCOMPARE(readOutline(item(0, 4, 2, "ab").bytes, 5).at(0).title, std::string("ab"));
        for (const Payload &bad : {item(0, 5, 2, "ab"), item(0, -2, 2, "ab"), item(-1, 0, 2, "ab"),
                                   item(99, 0, 2, "ab"), item(0, 0, 3, "ab"), item(0, 0, ~U{0}, "ab"),
                                   item(0, 0, 2, "\xC0\x80"), item(0, 0, 3, "\xED\xA0\x80"), item(0, 0, 1, "ab")})
            QVERIFY(refused([&] { readOutline(bad.bytes, 5); }));
        const auto link = [](I page, std::string_view address = {}, float y = 0) {
            return Payload().put(U{1}).box(0, 0, 1, 1).put(page).put(y).put(U(address.size())).text(address);
        };
        QCOMPARE(readLinks(link(4).bytes, 5).at(0).page, 4);
        QCOMPARE(readLinks(link(-1, "mailto:a@b").bytes, 5).at(0).address, std::string("mailto:a@b"));
        for (const Payload &bad : {link(5), link(-1), link(-2, "x"), link(1, "http://both"), link(-1, "a\nb"),
                                   link(-1, "\xE2\x80\xAEgpj.exe"), link(-1, "\xC0\x80"),
                                   link(-1, std::string(2000, 'a')), link(1, {}, notNumber), Payload().put(~U{0})})
            QVERIFY(refused([&] { readLinks(bad.bytes, 5); }));
    }

    void labelsMustBePlausible() {
        const auto label = [](std::string_view text) { return Payload().put(U{1}).put(U(text.size())).text(text); };
        QCOMPARE(readLabels(label("iv").bytes, 1), (std::vector<std::string>{"iv"}));
        QVERIFY(readLabels(Payload().put(U{0}).bytes, 9).empty());
        QVERIFY(refused([&] { readLabels(label("iv").bytes, 2); }));
        for (const Payload &bad : {label("a\tb"), label("\xFF"), label(std::string(200, 'x')), Payload(),
                                   Payload().put(U{1}).put(U{5}).text("x"), label("a").put(U{1})})
            QVERIFY(refused([&] { readLabels(bad.bytes, 1); }));
    }

    void noiseIsRefusedOrHarmless() {
        std::mt19937 random(1);
        for (int i = 0; i < 20'000; ++i) {
            Bytes noise(random() % 200);
            for (auto &b : noise)
                b = static_cast<std::uint8_t>(random() % 4 == 0 ? random() : random() % 3);
            refused([&] { readDocument(noise); });
            refused([&] { readText(noise); });
            refused([&] { readOutline(noise, 3); });
            refused([&] { readLinks(noise, 3); });
            refused([&] { readLabels(noise, 3); });
        }
    }

    void aMessageOfAnotherSizeIsRefused() {
        int pair[2];
        QCOMPARE(::socketpair(AF_UNIX, SOCK_SEQPACKET, 0, pair), 0);
        wire::Answer answer;
        const char large[200] = {};
        QVERIFY(wire::send(pair[0], large, sizeof large));
        QVERIFY(!wire::receive(pair[1], &answer, sizeof answer));
        QVERIFY(wire::send(pair[0], large, 3));
        QVERIFY(!wire::receive(pair[1], &answer, sizeof answer));
        // A descriptor that nobody asked for is closed, not kept.
        const int before = ::dup(pair[0]);
        ::close(before);
        QVERIFY(wire::send(pair[0], large, sizeof answer, pair[0]));
        QVERIFY(wire::receive(pair[1], &answer, sizeof answer));
        const int after = ::dup(pair[0]);
        QCOMPARE(after, before);
        ::close(after);
        ::close(pair[0]);
        QVERIFY(!wire::receive(pair[1], &answer, sizeof answer));
        QVERIFY(!wire::send(pair[1], &answer, sizeof answer));
        ::close(pair[1]);
    }
};

QTEST_GUILESS_MAIN(TestAnswers)
#include "test_answers.moc"
