// Rounds to report on, made without files or keys; and what stock tools read in the reports.
#pragma once

#include "app/report/Reports.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

namespace simsa::test {

inline Criterion criterion(const std::string &id, const std::string &title, int maximum) {
    return {.id = id, .title = title, .maximum = {maximum * 100}, .step = {1}};
}

struct Sample {
    Round round;
    std::vector<Ballot> ballots;
    std::vector<Event> events;
    std::vector<std::map<std::string, Points>> components;

    // A panel of so many, proposals 01 …, technical 40 (core 25, scratch 15) and impact 60.
    explicit Sample(int evaluators = 7, int proposals = 4, const std::string &language = "ko") {
        round.title = "2026년 서면평가";
        round.committee = "독자 모델 평가위원회";
        round.language = language;
        round.opened = 1772582400;
        round.deadline = round.opened + 10 * 86400;
        Criterion technical = criterion("technical", "기술 역량", 40);
        technical.children = {criterion("core", "핵심 기술", 25), criterion("scratch", "프롬 스크래치", 15)};
        technical.step = {};
        round.rubric.criteria = {technical, criterion("impact", "파급 효과", 60)};
        round.policy.select = 2;
        for (int e = 1; e <= evaluators; ++e)
            round.panel.push_back({.pseudonym = "E" + std::to_string(e), .group = e % 3 ? "home" : "foreign"});
        for (int p = 1; p <= proposals; ++p)
            round.proposals.push_back(
                {.id = "0" + std::to_string(p), .applicant = "신청자" + std::string(1, char('A' + p - 1))});
    }

    static Judgement judgement(const std::string &proposal, std::int64_t core, std::int64_t scratch,
                               std::int64_t impact) {
        return {.proposal = proposal,
                .state = State::scored,
                .scores = {{.criterion = "core", .points = {core}},
                           {.criterion = "scratch", .points = {scratch}},
                           {.criterion = "impact", .points = {impact}}}};
    }
    // Everybody scores everything: evaluator e gives proposal p a few points less than p − 1, and differs by e.
    Sample &scored() {
        for (std::size_t e = 0; e < round.panel.size(); ++e) {
            Ballot b{.member = round.panel[e].pseudonym};
            for (std::size_t p = 0; p < round.proposals.size(); ++p) {
                const auto less = static_cast<std::int64_t>(p), more = static_cast<std::int64_t>(e);
                b.judgements.push_back(judgement(round.proposals[p].id, 2200 - 150 * less + 25 * more,
                                                 1300 - 100 * less, 5000 - 301 * less + 37 * more));
                if (round.policy.gate.majority)
                    b.judgements.back().gate = Choice::yes;
                if (round.policy.recognition.majority)
                    b.judgements.back().recognition = Choice::yes;
            }
            ballots.push_back(std::move(b));
        }
        return *this;
    }
    Judgement &of(int evaluator, int proposal) {
        return ballots[static_cast<std::size_t>(evaluator - 1)].judgements[static_cast<std::size_t>(proposal - 1)];
    }
    template <typename F>
    Sample &every(F change) { // each judgement, with evaluator and proposal from 1
        for (std::size_t e = 0; e < ballots.size(); ++e)
            for (std::size_t p = 0; p < ballots[e].judgements.size(); ++p)
                change(ballots[e].judgements[p], static_cast<int>(e) + 1, static_cast<int>(p) + 1);
        return *this;
    }

    Dossier dossier() const {
        Dossier d;
        d.round = round;
        std::vector<std::pair<std::string, std::string>> excluded;
        for (const Event &e : events)
            if (e.kind == EventKind::exclude)
                excluded.emplace_back(e.member, e.proposal);
        d.table = tableOf(round, ballots, excluded);
        if (!components.empty())
            d.table.components = components;
        for (const Event &e : events)
            if (e.kind == EventKind::adjust)
                d.table.adjustments.push_back({e.proposal, {e.points}, e.reason, true});
        d.official = tally(d.table, round.rubric, round.policy);
        d.officialJson = writeOfficial(d.official);
        d.roundDigest = std::string(64, '1');
        d.officialDigest = std::string(64, '2');
        d.roundNumber = "1111 1111 1111 1111 1111 1111 1111 1111";
        d.resultNumber = "2222 2222 2222 2222 2222 2222 2222 2222";
        d.recordNumber = "3333 3333 3333 3333 3333 3333 3333 3333";
        d.deadline = round.deadline;
        d.closed = round.deadline + 600;
        d.tallied = d.closed + 600;
        for (const Member &m : round.panel)
            d.panel.push_back({.member = m.pseudonym, .group = m.group, .declared = round.opened});
        for (const Ballot &b : ballots) {
            d.counted.push_back({b, std::string(64, 'b'), round.deadline});
            for (const Judgement &j : b.judgements)
                if (j.state == State::recused)
                    d.recusals.push_back({b.member, j.proposal, j.reason});
        }
        for (const Event &e : events)
            d.events.push_back({std::string(64, 'e'), e});
        return d;
    }
};

// A folder for the files, and stock tools on them.
class Files {
public:
    QString write(const QString &name, const Bytes &bytes) const {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write(reinterpret_cast<const char *>(bytes.data()), static_cast<qint64>(bytes.size()));
        return file.fileName();
    }
    static QString run(const QString &program, const QStringList &words, int seconds = 60) {
        QProcess tool;
        tool.start(program, words);
        tool.waitForFinished(seconds * 1000);
        return QString::fromUtf8(tool.readAllStandardOutput());
    }
    // All words with single blanks between, line ends too.
    QString text(const Bytes &pdf) const {
        return run(QStringLiteral("pdftotext"),
                   {QStringLiteral("-layout"), write(QStringLiteral("r.pdf"), pdf), QStringLiteral("-")})
            .simplified();
    }
    QString path(const QString &name) const { return folder.filePath(name); }

private:
    QTemporaryDir folder;
};

inline QString words(const char *utf8) {
    return QString::fromUtf8(utf8);
}

} // namespace simsa::test
