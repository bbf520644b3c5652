// Searching: Korean across line ends, Latin words cut by hyphens, and where the hits lie.
#include "app/reading/SearchText.h"

#include <QTest>

using namespace simsa;

namespace {

// Each character is a box ten points wide on its line of ten points.
TextLayer layerOf(const std::vector<std::u32string> &lines) {
    TextLayer layer;
    for (const std::u32string &text : lines) {
        const auto y = static_cast<float>(layer.lines.size()) * 10;
        TextLine line{{0, y, static_cast<float>(text.size()) * 10, y + 10}, text, {}};
        for (std::size_t i = 0; i < text.size(); ++i)
            line.boxes.push_back({static_cast<float>(i) * 10, y, static_cast<float>(i) * 10 + 10, y + 10});
        layer.lines.push_back(line);
    }
    return layer;
}

using Hits = std::vector<std::vector<PageBox>>;

} // namespace

class TestSearch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyKoreanCharacterIsAWord() {
        QCOMPARE(indexedText(U"독자 AI모델\n개발"), std::string("독 자 AI 모 델 개 발"));
        QCOMPARE(indexedText(U"韓國語 text"), std::string("韓 國 語 text"));
    }

    void wordsCutAtLineEndsAreJoined() {
        QCOMPARE(indexedText(U"a founda-\ntion model"), std::string("a foundation model"));
        QCOMPARE(indexedText(U"a founda\u00AD\ntion"), std::string("a foundation"));
        QCOMPARE(indexedText(U"a founda-  \n  tion"), std::string("a foundation"));
        QCOMPARE(indexedText(U"so\u00ADft"), std::string("soft"));
        QCOMPARE(indexedText(U"GPT-\n4 and A-\nB"), std::string("GPT- 4 and A- B")); // no word goes on here
        QCOMPARE(indexedText(U"well-known\nline"), std::string("well-known line"));
    }

    void otherFormsOfLettersAreMadeEqual() {
        QCOMPARE(indexedText(U"\u1112\u1161\u11AB\u1100\u1173\u11AF"), std::string("한 글")); // jamo
        QCOMPARE(indexedText(U"ＡＩ"), std::string("AI"));
        QCOMPARE(indexedText(U"a\u200Bb\uFEFF"), std::string("ab"));
    }

    void aPhraseOverThePageEndIsFoundWhereItBegins() {
        const TextLayer first = layerOf({U"평가의 기"}), second = layerOf({U"준은 다음과 같다"});
        QCOMPARE(indexedText(first, &second), std::string("평 가 의 기 준 은 다 음 과 같 다"));
        QCOMPARE(indexedText(first), std::string("평 가 의 기"));
        const std::u32string kept = withFollowing(U"평가의 기\n", U"준은 다음과 같다\n");
        QVERIFY(beginsOnPage(kept, U"기준은") && beginsOnPage(kept, U"평가"));
        QVERIFY(beginsOnPage(kept, U"기준은 다음과"));
        QVERIFY(!beginsOnPage(kept, U"다음과"));
        QVERIFY(beginsOnPage(U"다음과 같다", U"다음과")); // kept before pages had their next one's beginning
        const std::u32string cut = withFollowing(U"the foun-\n", U"dation of soft-\nware\n");
        QCOMPARE(indexedText(cut), std::string("the foundation of software"));
        QVERIFY(beginsOnPage(cut, U"foundation"));
        QVERIFY(!beginsOnPage(cut, U"software"));
        QCOMPARE(withFollowing(U"a\fb", std::u32string(500, U'가')).size(), std::size_t(4 + 64));
    }

    void aQueryIsAlwaysAQuotedPhrase() {
        QCOMPARE(searchPhrase("독자 AI"), std::string("\"독 자 AI\""));
        QCOMPARE(searchPhrase("a\" OR b*"), std::string("\"a OR b*\""));
        QCOMPARE(searchPhrase("  \" ( ) "), std::string());
        QCOMPARE(searchPhrase(""), std::string());
        QCOMPARE(searchPhrase("한국어모델"), searchPhrase("한국어 모델")); // spacing differs between writers
    }

    void hitsCrossLinesAndIgnoreSpaces() {
        const TextLayer layer = layerOf({U"독자 파운데", U"이션 모델"});
        QCOMPARE(findInPage(layer, U"파운데이션"), (Hits{{{30, 0, 60, 10}, {0, 10, 20, 20}}}));
        QCOMPARE(findInPage(layer, U"독 자"), (Hits{{{0, 0, 20, 10}}}));
        QCOMPARE(findInPage(layer, U"독자파"), (Hits{{{0, 0, 40, 10}}}));
        QCOMPARE(findInPage(layer, U"없음"), Hits{});
        QCOMPARE(findInPage(layer, U"  "), Hits{});
        QCOMPARE(findInPage({}, U"a"), Hits{});
    }

    void latinHitsIgnoreCaseAndHyphens() {
        const TextLayer layer = layerOf({U"From-", U"Scratch"});
        const Hits both = {{{0, 0, 50, 10}, {0, 10, 70, 20}}};
        QCOMPARE(findInPage(layer, U"from-scratch"), both);
        QCOMPARE(findInPage(layer, U"FROMSCRATCH"), both);
        QCOMPARE(findInPage(layerOf({U"\u00C4rger"}), U"\u00E4RG"), (Hits{{{0, 0, 30, 10}}}));
        QCOMPARE(findInPage(layerOf({U"so\u00ADft"}), U"soft"), (Hits{{{0, 0, 50, 10}}}));
        QCOMPARE(findInPage(layerOf({U"aaaa"}), U"aa"), (Hits{{{0, 0, 20, 10}}, {{20, 0, 40, 10}}}));
        QCOMPARE(findInPage(layerOf({U"aaaa"}), U"a", 3).size(), std::size_t{3});
    }

    void anExcerptShowsTheWordsOnOneLine() {
        const std::u32string text =
            U"본 컨소시엄은 공개된 다른 기관의 가중치를 초기값으로 쓰지 않는다. 모든 매개\n변수는 새로 초기화한다.";
        const std::u32string shown = excerpt(text, U"매개변수는", 12, 24);
        QVERIFY(shown.find(U"매개 변수는 새로") != shown.npos); // over the line break
        QVERIFY(shown.starts_with(U"쓰지") || shown.starts_with(U"않는다"));
        QVERIFY(shown.size() <= 24 && shown.find(U'\n') == shown.npos);
        QVERIFY(excerpt(text, U"없는 말").starts_with(U"본 컨소시엄은"));
        QVERIFY(excerpt(text, U"가", 4, 8).find(U"가") != std::u32string::npos); // one syllable
        QVERIFY(excerpt({}, U"x").empty() && excerpt(text, {}).size() <= 90);
        QCOMPARE(excerpt(std::u32string(200, U'x') + U"needle", U"NEEDLE", 5, 20), std::u32string(U"xxxxxneedle"));
    }

    void textSurvivesBothWays() {
        const std::string words = "A\xC3\xA9\xEA\xB0\x80\xF0\xA0\x80\x80";
        QCOMPARE(toUtf8(toUtf32(words)), words);
        QVERIFY(isValidUtf8(words));
        for (const char *bad : {"\xC0\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\x80", "\xEA\xB0", "\xFF"})
            QVERIFY(!isValidUtf8(bad));
        QCOMPARE(toUtf32("a\xFF"), std::u32string(U"a\uFFFD"));
    }
};

QTEST_GUILESS_MAIN(TestSearch)
#include "test_search.moc"
