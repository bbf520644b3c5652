// A small valid round and ballot to break one rule at a time, and what was caught.
#pragma once

#include "app/base/Error.h"
#include "app/domain/Ballot.h"
#include "app/domain/Codec.h"
#include "app/domain/Format.h"
#include "app/domain/Round.h"

#include <QByteArray>
#include <QTest>

namespace simsa::testing {

// "code: detail" of what was thrown, or "accepted".
template <typename F>
QByteArray caught(F &&f) {
    try {
        f();
    } catch (const Error &error) {
        return QByteArray(nameOf(error.code)) + ": " + QByteArray::fromStdString(error.detail);
    }
    return "accepted";
}

inline QByteArray bytes(const std::string &text) {
    return QByteArray::fromStdString(text);
}

// Rows of a reader's test: `what` in the text is replaced `with` something, and the answer to that.
inline void faultColumns() {
    for (const char *column : {"what", "with", "answer"})
        QTest::addColumn<QByteArray>(column);
}
inline void fault(const char *name, const char *what, const QByteArray &with, const char *answer) {
    QTest::newRow(name) << QByteArray(what) << with << QByteArray(answer);
}
template <typename Read>
void checkFault(const std::string &whole, Read &&read) {
    QFETCH(QByteArray, what);
    QFETCH(QByteArray, with);
    QFETCH(QByteArray, answer);
    QByteArray text = bytes(whole);
    const qsizetype at = text.indexOf(what);
    QVERIFY(at >= 0);
    text.replace(at, what.size(), with);
    QCOMPARE(caught([&] { read(text.toStdString()); }), answer);
}

inline Criterion leaf(const char *id, int maximum, int step) {
    return {.id = id, .title = std::string("Title of ") + id, .maximum = {maximum}, .step = {step}};
}

// technical 30 = method 20 (in steps of 0.5) + data 10; impact 20, with two anchors and a comment of 5 characters.
inline Rubric sampleRubric() {
    Criterion technical{.id = "technical", .title = "Technical capability", .maximum = {3000}};
    technical.children = {leaf("method", 2000, 50), leaf("data", 1000, 100)};
    Criterion impact = leaf("impact", 2000, 100);
    impact.definition = "What changes if it works?";
    impact.commentLength = 5;
    impact.levels = {{{0}, {900}, "little"}, {{1000}, {2000}, "much"}};
    return {{technical, impact}};
}

inline Policy samplePolicy() {
    Policy p;
    p.digits = 2;
    p.trimFrom = 4;
    p.minTotals = 3;
    p.components = {{"score", {5000}, {8000}}, {"price", {2000}, {2000}}};
    p.minimum = {{"score", 8500, true}, {"impact", 4000, false}};
    p.soleMinimum = {{"total", 7000, true}};
    p.gate = {true, Base::present, 3};
    p.recognition = {true, Base::cast, 0};
    p.quorumDeclared = false;
    p.ties = {"score", "technical", "data"};
    p.select = 2;
    p.opinionLength = 4;
    p.disclosure.publicScores = true;
    return p;
}

inline Round sampleRound() {
    Round r;
    r.id = std::string(32, 'a');
    r.previous = std::string(64, 'b');
    r.title = "발표평가 1차";
    r.committee = "Committee";
    r.language = "ko";
    r.drop = "/srv/drop";
    r.opened = 1'773'651'600;
    r.deadline = 1'773'738'000;
    r.chairSigning = "ssh-ed25519 AAAAchair";
    r.chairRecipient = "age1chair";
    r.rubric = sampleRubric();
    r.policy = samplePolicy();
    r.proposals = {{"01",
                    "갑 주식회사",
                    {"을 연구소", "병 대학교"},
                    {{"plan.pdf", std::string(64, '1'), std::string(64, '2'), 12, 34, 5}}},
                   {"02", "정", {}, {}}};
    r.panel = {{"E1", "home", "ssh-ed25519 AAAA1", "age1one"}, {"E2", "foreign", "ssh-ed25519 AAAA2", "age1two"}};
    r.trustees = {{"First", "ssh-ed25519 AAAA1", "age1one"}, // also an evaluator: allowed
                  {"Second", "ssh-ed25519 AAAA3", "age1three"},
                  {"Third", "ssh-ed25519 AAAA4", "age1four"}};
    r.threshold = 2;
    return r;
}

inline Ballot sampleBallot() {
    Ballot b;
    b.round = std::string(64, 'c');
    b.member = "E1";
    b.declaration = std::string(64, 'd');
    Judgement scored{.proposal = "01", .state = State::scored};
    scored.scores = {{"method", {1850}, "", {{std::string(64, '1'), 3, "\"우리는\" 처음부터\n학습했다"}}},
                     {"data", {0}, "none shown", {}},
                     {"impact", {2000}, "all of it", {}}};
    scored.opinion = "fine";
    scored.gate = Choice::yes;
    scored.gateReason = "own";
    scored.recognition = Choice::abstained;
    b.judgements = {scored, {.proposal = "02", .state = State::recused, .reason = "former employer"}};
    return b;
}

} // namespace simsa::testing
