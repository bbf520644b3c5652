// Strict JSON: what the writer would not write, the reader does not read.
#include "tests/domain/Samples.h"

using namespace simsa;
using simsa::testing::bytes;
using simsa::testing::caught;

class TestJson : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void oneWriter();
    void readsWhatItWrites_data();
    void readsWhatItWrites();
    void refuses_data();
    void refuses();
    void depthIsBounded();
    void everyCutAndEveryFlipIsAnAnswer();
    void whatIsAcceptedIsWrittenAgainByteForByte();
    void lenientAllowsWhiteSpaceOnly();
    void fieldsInTheirOrder();
    void textIsPlain();
    void valuesAreBounded();
    void foreignTextIsCutAndCleaned();
};

void TestJson::oneWriter() {
    const Json json = Json::Object{{"z", 1}, {"a", Json::Array{true, false, Json()}}, {"text", "가\"\\/\n\t\x01\x7f"}};
    QCOMPARE(bytes(write(json)),
             QByteArray("{\"z\":1,\"a\":[true,false,null],\"text\":\"가\\\"\\\\/\\n\\t\\u0001\x7f\"}"));
    QCOMPARE(bytes(write(Json(std::numeric_limits<std::int64_t>::min()))), QByteArray("-9223372036854775808"));
    QCOMPARE(bytes(write(Json(Json::Object{}))), QByteArray("{}"));
}

void TestJson::readsWhatItWrites_data() {
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"null",
                             "true",
                             "false",
                             "0",
                             "-1",
                             "9223372036854775807",
                             "-9223372036854775808",
                             "\"\"",
                             "[]",
                             "{}",
                             "[[],{}]",
                             "{\"b\":1,\"a\":2}",
                             "\"\\b\\f\\n\\r\\t\\\"\\\\\"",
                             "\"\\u0000\\u001f\"",
                             "\"가\"",
                             "\"\xF0\x9F\x98\x80\"",
                             "\"\xEF\xBF\xBF\"",
                             "\"/\"",
                             "{\"\":0}",
                             "\"\xEF\xBB\xBF\""}) // a byte order mark inside a text is a character as any
        QTest::newRow(text) << QByteArray(text);
}

void TestJson::readsWhatItWrites() {
    QFETCH(QByteArray, text);
    QCOMPARE(bytes(write(parse(text.toStdString()))), text);
}

void TestJson::refuses_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("answer");
    const auto row = [](const char *name, const char *text, const char *answer) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(answer);
    };
    row("nothing", "", "jsonSyntax: number");
    row("byte order mark", "\xEF\xBB\xBF{}", "jsonSyntax: number");
    row("space before", " {}", "jsonSyntax: number");
    row("newline after", "{}\n", "jsonSyntax: end");
    row("space inside", "[1, 2]", "jsonSyntax: number");
    row("space before colon", "{\"a\" :1}", "jsonSyntax: character");
    row("second document", "{}{}", "jsonSyntax: end");
    row("trailing bytes", "[1]x", "jsonSyntax: end");
    row("duplicate key", "{\"a\":1,\"a\":1}", "jsonDuplicateKey: a");
    row("duplicate key, escaped", "{\"a\":1,\"\\u0061\":1}", "jsonDuplicateKey: a");
    row("duplicate key, inner", "[{\"b\":{\"points\":1,\"c\":2,\"points\":3}}]", "jsonDuplicateKey: points");
    row("Korean key", "{\"가\":1}", "jsonNotCanonical: key");
    row("lone high surrogate", "\"\\ud83d\"", "jsonSyntax: surrogate");
    row("lone low surrogate", "\"\\ude00\"", "jsonSyntax: surrogate");
    row("high surrogate twice", "\"\\ud83d\\ud83d\"", "jsonSyntax: surrogate");
    row("escaped pair", "\"\\ud83d\\ude00\"", "jsonNotCanonical: form");
    row("surrogate in UTF-8", "\"\xED\xA0\xBD\"", "jsonSyntax: UTF-8");
    row("overlong UTF-8", "\"\xC0\xAF\"", "jsonSyntax: UTF-8");
    row("beyond the last", "\"\xF4\x90\x80\x80\"", "jsonSyntax: UTF-8");
    row("cut UTF-8", "\"\xEA\xB0\"", "jsonSyntax: UTF-8");
    row("stray tail", "\"\x80\"", "jsonSyntax: UTF-8");
    row("raw newline", "\"a\nb\"", "jsonSyntax: control character");
    row("raw tab", "\"a\tb\"", "jsonSyntax: control character");
    row("needless escape", "\"\\u0061\"", "jsonNotCanonical: form");
    row("escaped solidus", "\"\\/\"", "jsonNotCanonical: form");
    row("long escape", "\"\\u000a\"", "jsonNotCanonical: form");
    row("escape in capitals", "\"\\u001F\"", "jsonNotCanonical: form");
    row("unknown escape", "\"\\x41\"", "jsonSyntax: escape");
    row("short escape", "\"\\u00\"", "jsonSyntax: escape");
    row("signed escape", "\"\\u-001\"", "jsonSyntax: escape");
    row("open string", "\"a", "jsonSyntax: string");
    row("open escape", "\"a\\", "jsonSyntax: escape");
    row("float", "1.0", "jsonSyntax: number");
    row("float point only", "1.", "jsonSyntax: number");
    row("exponent", "1e3", "jsonSyntax: number");
    row("exponent in capitals", "1E3", "jsonSyntax: number");
    row("plus", "+1", "jsonSyntax: number");
    row("minus zero", "-0", "jsonNotCanonical: number");
    row("leading zero", "01", "jsonNotCanonical: number");
    row("too large", "9223372036854775808", "jsonSyntax: number");
    row("not a number", "NaN", "jsonSyntax: number");
    row("capital word", "True", "jsonSyntax: number");
    row("word goes on", "truex", "jsonSyntax: end");
    row("trailing comma", "[1,]", "jsonSyntax: number");
    row("trailing comma in an object", "{\"a\":1,}", "jsonSyntax: key");
    row("no key", "{1:2}", "jsonSyntax: key");
    row("single quotes", "{'a':1}", "jsonSyntax: key");
    row("open array", "[1", "jsonSyntax: character");
    row("open object", "{\"a\":1", "jsonSyntax: character");
    row("wrong bracket", "[1}", "jsonSyntax: character");
    row("comment", "/**/1", "jsonSyntax: number");
}

void TestJson::refuses() {
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, answer);
    QCOMPARE(caught([&] { parse(text.toStdString()); }), answer);
}

void TestJson::depthIsBounded() {
    const auto nested = [](std::size_t n, const std::string &inside) {
        return std::string(n, '[') + inside + std::string(n, ']');
    };
    QCOMPARE(caught([&] { parse(nested(32, "1")); }), QByteArray("accepted"));
    QCOMPARE(caught([&] { parse(nested(32, "")); }), QByteArray("accepted"));
    QCOMPARE(caught([&] { parse(nested(33, "1")); }), QByteArray("jsonTooDeep: "));
    QCOMPARE(caught([&] { parse(nested(33, "")); }), QByteArray("jsonTooDeep: "));
    QCOMPARE(caught([&] { parse(std::string(10'000'000, '[')); }),
             QByteArray("jsonTooDeep: ")); // no stack is spent on it
    std::string objects;
    for (int i = 0; i < 33; ++i)
        objects += "{\"a\":";
    QCOMPARE(caught([&] { parse(objects); }), QByteArray("jsonTooDeep: "));
}

// A file cut or flipped anywhere is refused or is another canonical text; it is never taken for the first.
void TestJson::everyCutAndEveryFlipIsAnAnswer() {
    const std::string text = writeBallot(testing::sampleBallot());
    for (std::size_t n = 0; n < text.size(); ++n)
        QVERIFY(caught([&] { readBallot(text.substr(0, n)); }) != "accepted");
    for (std::size_t at = 0; at < text.size(); ++at)
        for (int bit = 0; bit < 8; ++bit) {
            std::string other = text;
            other[at] = static_cast<char>(other[at] ^ (1 << bit));
            QByteArray again;
            if (caught([&] { again = bytes(writeBallot(readBallot(other))); }) == "accepted")
                QCOMPARE(again, bytes(other));
        }
}

void TestJson::whatIsAcceptedIsWrittenAgainByteForByte() {
    static const std::vector<std::string> pieces = {
        "\\u0000", "\\u001f", "\\u001F",     "\\u000a", "\\u0022", "\\u0041", "\\u00e9", "\\ud83d\\ude00",
        "\\n",     "\\/",     "\\\"",        "\\\\",    "/",       "\x7f",    "가",      "a",
        "0",       "-0",      "01",          "1.0",     "1e2",     "-7",      "null",    "true",
        "[",       "]",       "{",           "}",       ",",       ":",       "\"",      "\"k\":",
        " ",       "\t",      "\xEF\xBB\xBF"};
    std::uint32_t seed = 7;
    const auto next = [&seed](std::size_t below) {
        seed = seed * 1664525 + 1013904223;
        return static_cast<std::size_t>(seed >> 8) % below;
    };
    int accepted = 0;
    for (int i = 0; i < 200'000; ++i) {
        std::string inner;
        for (std::size_t n = next(4); n > 0; --n)
            inner += pieces[next(pieces.size())];
        const std::string text = i % 3 == 0   ? '"' + inner + '"'
                                 : i % 3 == 1 ? '[' + inner + ']'
                                              : "{\"k\":" + inner + '}';
        try {
            const std::string again = write(parse(text));
            QVERIFY2(again == text, text.c_str());
            ++accepted;
        } catch (const Error &) {
            continue;
        }
    }
    QVERIFY(accepted > 10'000); // else it tries nothing
}

void TestJson::lenientAllowsWhiteSpaceOnly() {
    QCOMPARE(bytes(write(parseLenient(" {\n\t\"a\" : [ 1 , 2 ] }\r\n"))), QByteArray("{\"a\":[1,2]}"));
    QCOMPARE(caught([] { parseLenient("{\"a\":1,\"a\":2}"); }), QByteArray("jsonDuplicateKey: a"));
    QCOMPARE(caught([] { parseLenient("[1.5]"); }), QByteArray("jsonSyntax: number"));
    QCOMPARE(caught([] { parseLenient("\xEF\xBB\xBF{}"); }), QByteArray("jsonSyntax: number"));
    QCOMPARE(caught([] { parseLenient("[1,]"); }), QByteArray("jsonSyntax: number"));
    QCOMPARE(caught([] { parseLenient("{} {}"); }), QByteArray("jsonSyntax: end"));
}

void TestJson::fieldsInTheirOrder() {
    const Json json = parse(R"({"yes":true,"n":7,"name":"가나다","list":[1,2],"extra":null})");
    const auto walk = [&](auto &&steps) {
        return caught([&] {
            Fields f(json, "thing");
            steps(f);
        });
    };
    const auto toList = [](Fields &f) {
        f.boolean("yes");
        f.integer("n", 7, 7);
        f.text("name", 3);
    };
    QCOMPARE(walk([&](Fields &f) {
                 toList(f);
                 f.array("list", 2);
                 f.any("extra");
                 f.end();
             }),
             QByteArray("accepted"));
    QCOMPARE(walk([](Fields &f) { f.integer("n", 0, 9); }), QByteArray("jsonField: thing.n")); // wrong order
    QCOMPARE(walk([](Fields &f) { f.boolean("missing"); }), QByteArray("jsonField: thing.missing"));
    QCOMPARE(walk([](Fields &f) { f.text("yes", 10); }), QByteArray("jsonField: thing.yes")); // another kind
    QCOMPARE(walk([](Fields &f) {
                 f.boolean("yes");
                 f.integer("n", 0, 6);
             }),
             QByteArray("jsonField: thing.n"));
    QCOMPARE(walk([](Fields &f) {
                 f.boolean("yes");
                 f.integer("n", 8, 9);
             }),
             QByteArray("jsonField: thing.n"));
    QCOMPARE(walk([](Fields &f) {
                 f.boolean("yes");
                 f.integer("n", 0, 9);
                 f.text("name", 2);
             }),
             QByteArray("jsonField: thing.name"));
    QCOMPARE(walk([&](Fields &f) {
                 toList(f);
                 f.array("list", 1);
             }),
             QByteArray("jsonField: thing.list"));
    QCOMPARE(walk([&](Fields &f) {
                 toList(f);
                 f.array("list", 2);
                 f.end();
             }),
             QByteArray("jsonField: thing.extra")); // unknown field
    QCOMPARE(caught([] { Fields f(parse("[]"), "thing"); }), QByteArray("jsonField: thing"));
    QCOMPARE(caught([] {
                 const Json j = parse("{\"t\":\"a\\u0007\"}");
                 Fields f(j, "thing");
                 f.text("t", 9);
             }),
             QByteArray("jsonField: thing.t"));
}

void TestJson::textIsPlain() {
    QVERIFY(isText("가나다\n\tabc"));
    QVERIFY(isText(""));
    QVERIFY(!isText("\r"));
    QVERIFY(!isText("\x1b[31m"));
    QVERIFY(!isText("\x7f"));
    QVERIFY(!isText(std::string_view("\0", 1)));
    QVERIFY(!isText("\xED\xA0\x80"));
    QVERIFY(!isText("\xC3"));
    QCOMPARE(characters("가나다 abc"), std::size_t{7});
    QCOMPARE(characters("\xF0\x9F\x98\x80"), std::size_t{1});
}

void TestJson::valuesAreBounded() {
    const auto list = [](int count) {
        std::string text = "[0";
        for (int i = 2; i < count; ++i) // the list itself is one
            text += ",0";
        return text + "]";
    };
    QCOMPARE(caught([&] { parse(list(2'000'000)); }), QByteArray("accepted"));
    QCOMPARE(caught([&] { parse(list(2'000'001)); }), QByteArray("jsonSyntax: values"));
    QCOMPARE(caught([&] { parseLenient(list(2'000'001)); }), QByteArray("jsonSyntax: values"));
}

void TestJson::foreignTextIsCutAndCleaned() {
    const std::string longKey(500, 'k'), cut = std::string(64, 'k') + "…";
    QCOMPARE(caught([&] { parse("{\"" + longKey + "\":1,\"" + longKey + "\":2}"); }),
             bytes("jsonDuplicateKey: " + cut));
    const Json one = Json::Object{{longKey, 1}};
    QCOMPARE(caught([&] { Fields(one, "here").end(); }), bytes("jsonField: here." + cut));
    QCOMPARE(caught([&] {
                 const Json json = Json::Object{{"format", "a\tb\n" + std::string(50, 'x')}};
                 Fields f(json, "here");
                 requireFormat(f, "simsa-a-1");
             }),
             bytes("unknownFormat: a?b?" + std::string(50, 'x')));
    QCOMPARE(bytes(excerpt("\x1b[2J가\x7f\xC2\x85\xE2\x80\xAE\xE2\x81\xA6.")), bytes("?[2J가????."));
    QCOMPARE(bytes(excerpt(std::string(64, 'x'))), bytes(std::string(64, 'x')));
}

QTEST_GUILESS_MAIN(TestJson)
#include "test_json.moc"
