#include "app/cli/demo/ProposalText.h"

#include <charconv>
#include <cstdlib>

namespace simsa::demo {

std::vector<std::string> split(std::string_view text, char by) {
    std::vector<std::string> parts;
    while (true) {
        const std::size_t at = text.find(by);
        std::string_view part = text.substr(0, at);
        while (!part.empty() && part.front() == ' ')
            part.remove_prefix(1);
        while (!part.empty() && part.back() == ' ')
            part.remove_suffix(1);
        parts.emplace_back(part);
        if (at == std::string_view::npos)
            return parts;
        text.remove_prefix(at + 1);
    }
}

namespace {

// The index of the final consonant (0 none, 8 ㄹ) with which the word is read aloud.
int finalConsonant(const std::string &word) {
    std::size_t n = word.size();
    while (n > 0 && (word[n - 1] == ')' || word[n - 1] == ' ' || word[n - 1] == '%'))
        --n;
    if (n < word.size() && word.find('%', n) != std::string::npos)
        return 0; // 퍼센트
    if (n == 0)
        return 0;
    const char last = word[n - 1];
    if (last >= '0' && last <= '9') {
        static constexpr int digits[] = {21, 8, 0, 16, 0, 0, 1, 8, 8, 0}; // 영 일 이 삼 사 오 육 칠 팔 구
        return digits[last - '0'];
    }
    if (n >= 3 && (static_cast<unsigned char>(word[n - 3]) & 0xf0) == 0xe0) {
        const auto byte = [&](std::size_t i) { return static_cast<unsigned>(static_cast<unsigned char>(word[i])); };
        const unsigned c = (byte(n - 3) & 0x0fU) << 12 | (byte(n - 2) & 0x3fU) << 6 | (byte(n - 1) & 0x3fU);
        return c >= 0xac00 && c <= 0xd7a3 ? static_cast<int>((c - 0xac00) % 28) : 0;
    }
    switch (last) {
    case 'l':
    case 'L':
    case 'r':
    case 'R':
        return 8;
    case 'm':
    case 'M':
    case 'n':
    case 'N':
        return 4;
    default:
        return 0;
    }
}

std::string grouped(int value) {
    const std::string digits = std::to_string(value);
    std::string out;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && (digits.size() - i) % 3 == 0)
            out += ',';
        out += digits[i];
    }
    return out;
}

bool number(std::string_view text, double &value) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size();
}

// "3..9", "0.5..2.0", "100..900:50"; false when it is something else.
bool figure(std::string_view text, Random &random, std::string &out) {
    const std::size_t dots = text.find("..");
    if (dots == std::string_view::npos)
        return false;
    const std::size_t colon = text.find(':', dots);
    const std::string_view lowText = text.substr(0, dots);
    const std::string_view highText =
        text.substr(dots + 2, colon == std::string_view::npos ? std::string_view::npos : colon - dots - 2);
    double low = 0, high = 0, step = 1;
    if (!number(lowText, low) || !number(highText, high))
        return false;
    if (colon != std::string_view::npos && !number(text.substr(colon + 1), step))
        return false;
    const std::size_t point = lowText.find('.');
    const int decimals = point == std::string_view::npos ? 0 : static_cast<int>(lowText.size() - point - 1);
    int scale = 1;
    for (int i = 0; i < decimals; ++i)
        scale *= 10;
    const int lowest = static_cast<int>(low * scale + 0.5);
    const int highest = static_cast<int>(high * scale + 0.5);
    const int by = static_cast<int>(step);
    const int value = lowest + random.between(0, (highest - lowest) / by) * by;
    if (decimals == 0) {
        // Record numbers and years stand without separators.
        out = value >= 10000 || (value >= 1990 && value <= 2030) ? std::to_string(value) : grouped(value);
        return true;
    }
    std::string fraction = std::to_string(value % scale);
    fraction.insert(0, static_cast<std::size_t>(decimals) - fraction.size(), '0');
    out = std::to_string(value / scale) + "." + fraction;
    return true;
}

Block parseBlock(std::string_view line) {
    Block block;
    if (line.front() == '2') {
        block.half = true;
        line.remove_prefix(1);
    }
    while (line.front() == ' ')
        line.remove_prefix(1);
    const std::size_t blank = line.find(' ');
    block.figure = std::string(line.substr(0, blank));
    const std::vector<std::string> fields = split(line.substr(blank), ';');
    block.caption = fields[0];
    if (block.figure == "table" || block.figure == "long") {
        block.kind = block.figure == "table" ? Block::Kind::table : Block::Kind::longTable;
        for (const std::string &width : split(fields.at(1), ','))
            block.widths.push_back(std::atof(width.c_str()));
        return block;
    }
    block.kind = Block::Kind::figure;
    block.x = fields.size() > 1 ? fields[1] : "";
    block.y = fields.size() > 2 ? fields[2] : "";
    block.a = fields.size() > 3 ? split(fields[3], ',') : std::vector<std::string>();
    block.b = fields.size() > 4 ? split(fields[4], ',') : std::vector<std::string>();
    return block;
}

Script parse(std::string_view text) {
    Script script;
    Section *section = nullptr;
    for (const std::string &line : split(text, '\n')) {
        if (line.size() < 2)
            continue;
        const std::string rest = split(std::string_view(line).substr(1), '\n')[0];
        if (line.starts_with("== ")) {
            const std::size_t first = line.find(' ', 3), second = line.find(' ', first + 1);
            Section s;
            s.number = line.substr(3, first - 3);
            s.pages = std::atoi(line.c_str() + first);
            s.title = line.substr(second + 1);
            if (script.chapters.empty()) {
                script.summary = s;
                section = &script.summary;
            } else {
                script.chapters.back().sections.push_back(s);
                section = &script.chapters.back().sections.back();
            }
            continue;
        }
        switch (line[0]) {
        case '$': {
            const std::size_t equals = rest.find(" = ");
            script.words[rest.substr(0, equals)] = rest.substr(equals + 3);
            break;
        }
        case '=': {
            const std::size_t blank = rest.find(' ');
            script.chapters.push_back({rest.substr(0, blank), rest.substr(blank + 1), {}});
            break;
        }
        case '*':
            (rest.starts_with("table ")    ? script.toTable
             : rest.starts_with("figure ") ? script.toFigure
                                           : script.again)
                .push_back(rest.substr(rest.find(' ') + 1));
            break;
        case '~':
            section->subheadings.push_back(rest);
            break;
        case '-':
            (section ? section->sentences : script.sentences).push_back(rest);
            break;
        case '!': {
            Block block;
            block.caption = rest;
            section->blocks.push_back(block);
            break;
        }
        case '@':
            section->blocks.push_back(parseBlock(std::string_view(line).substr(1)));
            break;
        case '|':
            section->blocks.back().rows.push_back(split(rest, '|'));
            break;
        default:
            break;
        }
    }
    return script;
}

} // namespace

std::string withParticle(const std::string &word, std::string_view kind) {
    const int final = finalConsonant(word);
    if (kind == "으로")
        return word + (final == 0 || final == 8 ? "로" : "으로");
    if (kind == "은")
        return word + (final ? "은" : "는");
    if (kind == "이")
        return word + (final ? "이" : "가");
    if (kind == "을")
        return word + (final ? "을" : "를");
    return word + (final ? "과" : "와");
}

std::string fill(std::string_view text, const Facts &facts, Random &random) {
    std::string out;
    while (!text.empty()) {
        const std::size_t open = text.find('{');
        out += text.substr(0, open);
        if (open == std::string_view::npos)
            break;
        const std::size_t close = text.find('}', open);
        if (close == std::string_view::npos)
            break;
        const std::string_view whole = text.substr(open, close - open + 1);
        std::string_view inner = whole.substr(1, whole.size() - 2);
        std::string_view particle;
        if (const std::size_t bar = inner.find('|'); bar != std::string_view::npos) {
            particle = inner.substr(bar + 1);
            inner = inner.substr(0, bar);
        }
        std::string value;
        if (const auto fact = facts.find(std::string(inner)); fact != facts.end()) {
            value = fact->second;
        } else if (figure(inner, random, value)) {
        } else if (inner.find('/') != std::string_view::npos) {
            const std::vector<std::string> choices = split(inner, '/');
            value = choices[static_cast<std::size_t>(random.between(0, static_cast<int>(choices.size()) - 1))];
            if (const auto chosen = facts.find(value); chosen != facts.end())
                value = chosen->second;
        } else {
            value = std::string(whole);
        }
        out += particle.empty() ? value : withParticle(value, particle);
        text.remove_prefix(close + 1);
    }
    return out;
}

const Script &proposalScript(const std::string &language) {
    static const Script korean = parse(koreanScript);
    static const Script english = parse(englishScript);
    return language == "ko" ? korean : english;
}

} // namespace simsa::demo
