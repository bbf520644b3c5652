#include "app/cli/demo/ProposalPlan.h"

#include <algorithm>
#include <array>

namespace simsa::demo {

namespace {

constexpr std::array<std::pair<const char *, const char *>, 15> applicants{{
    {"가람별", "Garambyeol"},
    {"나래울", "Naraeul"},
    {"도담결", "Dodamgyeol"},
    {"마루빛", "Marubit"},
    {"물푸레", "Mulpure"},
    {"바람새", "Baramsae"},
    {"별무리길", "Byeolmurigil"},
    {"산들머리", "Sandeulmeori"},
    {"새벽숲", "Saebyeoksup"},
    {"소리여울", "Soriyeoul"},
    {"아라솔", "Arasol"},
    {"온새미", "Onsaemi"},
    {"윤슬마당", "Yunseul"},
    {"은하나루", "Eunhanaru"},
    {"푸른돛", "Pureundot"},
}};

// Two words of this table make the name of every further applicant: 12 × 12 names without a repetition.
constexpr std::array<std::pair<const char *, const char *>, 12> heads{{
    {"하늘", "Haneul"},
    {"솔향", "Solhyang"},
    {"미르", "Mireu"},
    {"여명", "Yeomyeong"},
    {"들빛", "Deulbit"},
    {"한별", "Hanbyeol"},
    {"가온", "Gaon"},
    {"다솜", "Dasom"},
    {"누리", "Nuri"},
    {"이든", "Ideun"},
    {"채운", "Chaeun"},
    {"라온", "Raon"},
}};
constexpr std::array<std::pair<const char *, const char *>, 12> tails{{
    {"나무", "namu"},
    {"물결", "mulgyeol"},
    {"언덕", "eondeok"},
    {"마을", "maeul"},
    {"바다", "bada"},
    {"샘", "saem"},
    {"터", "teo"},
    {"고개", "gogae"},
    {"노을", "noeul"},
    {"섬", "seom"},
    {"벌", "beol"},
    {"재", "jae"},
}};

std::string tenths(int value) {
    return std::to_string(value / 10) + "." + std::to_string(value % 10);
}

} // namespace

std::vector<ProposalSpec> demoProposals(int count, int pages, std::uint64_t seed, const std::string &language) {
    const bool korean = language == "ko";
    const bool full = count >= 15 && pages >= 30;
    std::vector<ProposalSpec> specs;
    for (int i = 0; i < count; ++i) {
        ProposalSpec spec;
        spec.number = i + 1;
        spec.pages = pages;
        spec.seed = seed;
        spec.language = language;
        const std::size_t at = static_cast<std::size_t>(i);
        if (at < applicants.size()) {
            spec.applicant = korean ? applicants[at].first : applicants[at].second;
        } else {
            const std::size_t n = at - applicants.size();
            const auto &head = heads[n % heads.size()];
            const auto &tail = tails[(n / heads.size() + n) % tails.size()];
            spec.applicant = korean ? std::string(head.first) + tail.first : std::string(head.second) + tail.second;
        }
        if (full && spec.number == 10)
            spec.pages = std::max(300, pages);
        if (full && spec.number == 12) {
            spec.pages = std::max(100, pages);
            spec.kind = ProposalSpec::scanned;
        }
        if (full && spec.number == 5)
            spec.kind = ProposalSpec::heavy;
        specs.push_back(spec);
    }
    return specs;
}

std::vector<Placed> placeSections(const Script &script, int pages) {
    std::vector<Placed> all;
    for (const Chapter &chapter : script.chapters)
        for (const Section &section : chapter.sections)
            all.push_back({&chapter, &section, false, 1, 0});
    int left = std::max(0, pages - 3);
    // Long proposals grow in their appendices most, as they do in life.
    const auto weight = [&](const Placed &p) {
        return p.section->pages * (pages > 60 && p.section->number.size() == 1 ? 4 : 1);
    };
    if (left < static_cast<int>(all.size())) {
        std::vector<Placed> byWeight = all;
        std::stable_sort(byWeight.begin(), byWeight.end(),
                         [&](const Placed &a, const Placed &b) { return weight(a) > weight(b); });
        byWeight.resize(static_cast<std::size_t>(left));
        std::erase_if(all, [&](const Placed &p) {
            return std::none_of(byWeight.begin(), byWeight.end(),
                                [&](const Placed &q) { return q.section == p.section; });
        });
    }
    for (Placed &p : all) {
        p.pages = 1;
        --left;
    }
    // Sainte-Laguë: thirty pages give every section the pages that the script names.
    for (; left > 0 && !all.empty(); --left) {
        Placed *next = &all.front();
        for (Placed &p : all)
            if (weight(p) * (2 * next->pages + 1) > weight(*next) * (2 * p.pages + 1))
                next = &p;
        ++next->pages;
    }
    int page = 4;
    const Chapter *chapter = nullptr;
    for (Placed &p : all) {
        p.opensChapter = p.chapter != chapter;
        chapter = p.chapter;
        p.first = page;
        page += p.pages;
    }
    return all;
}

Facts factsOf(const ProposalSpec &spec, const Script &script) {
    const bool korean = spec.language == "ko";
    Random random = Random(spec.seed).fork(static_cast<std::uint64_t>(spec.number)).fork(labelOf("facts"));
    Facts facts;
    for (const auto &[key, value] : script.words) {
        const std::vector<std::string> choices = split(value, '/');
        facts[key] = choices[static_cast<std::size_t>(random.between(0, static_cast<int>(choices.size()) - 1))];
    }
    facts["lead"] = facts["leadpool"];
    facts["univ"] = facts["univpool"];
    facts["inst"] = facts["instpool"];
    const std::vector<std::string> partners = split(script.words.at("partnerpool"), '/');
    const int partner = random.between(0, static_cast<int>(partners.size()) - 1);
    facts["partner"] = partners[static_cast<std::size_t>(partner)];
    facts["partner2"] = partners[static_cast<std::size_t>(partner + 3) % partners.size()];
    facts["c"] = spec.applicant + " " + facts["consortium"];
    facts["stem"] = spec.applicant;
    facts["model"] = spec.applicant + "-1.0";

    // The picture of the third proposal, page 12, is part of the manual: its figures are fixed.
    const bool third = spec.number == 3;
    const int billions = third ? 70 : random.between(6, 20) * 5;
    const int pilot = third ? 7 : random.between(3, 13);
    facts["params"] = korean ? std::to_string(billions * 10) + "억" : std::to_string(billions) + " billion";
    facts["pilot"] = korean ? std::to_string(pilot * 10) + "억" : std::to_string(pilot) + " billion";
    facts["size"] = fill(facts["size"], facts, random);
    facts["vocab"] = third ? "128,000" : std::to_string(random.between(10, 25) * 8) + ",000";
    facts["std"] = third ? "0.02" : "0.0" + std::to_string(random.between(1, 3)) + std::to_string(random.between(0, 9));
    const int t1 = third ? 26 : random.between(18, 52), t2 = third ? 11 : random.between(6, 19);
    const int t3 = third ? 4 : random.between(2, 9);
    facts["t1"] = tenths(t1);
    facts["t2"] = tenths(t2);
    facts["t3"] = tenths(t3);
    facts["tokens"] = tenths(t1 + t2 + t3);
    facts["own"] = third ? "62" : std::to_string(random.between(38, 81));
    const int synthetic = third ? 8 : random.between(4, 15);
    facts["syn"] = std::to_string(synthetic);
    facts["g1"] = third ? "118" : std::to_string(random.between(80, 190));
    facts["g2"] = third ? "64" : std::to_string(random.between(40, 78));
    facts["g3"] = third ? "41" : std::to_string(random.between(18, 39));
    const int m1 = third ? 31 : random.between(24, 40), m2 = third ? 44 : random.between(30, 46);
    const int m4 = third ? 38 : random.between(30, 44), m5 = third ? 37 : random.between(26, 40);
    const int m7 = third ? 46 : random.between(36, 52);
    facts["m1"] = std::to_string(m1);
    facts["m2"] = std::to_string(m2);
    facts["m3"] = std::to_string(100 - m1 - m2);
    facts["m4"] = std::to_string(m4);
    facts["m5"] = std::to_string(m5);
    facts["m6"] = std::to_string(100 - m4 - m5);
    facts["m7"] = std::to_string(m7);
    facts["m8"] = std::to_string(100 - m7 - synthetic);
    facts["gpus"] = third ? "1,024" : "1," + std::to_string(random.between(1, 7) * 128);
    return facts;
}

} // namespace simsa::demo
