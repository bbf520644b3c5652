// A round that three trustees hold and two open, and what an attacker can do to its drop.
#pragma once

#include "app/base/Files.h"
#include "app/crypto/Hash.h"
#include "app/roles/ResultFile.h"
#include "tests/roles/Threshold.h"

#include <algorithm>
#include <fstream>

namespace simsa::test {

class Attacked : public Threshold {
public:
    Attacked() : Threshold(2, 3) {}

    // The official result of this round when nobody attacks: the same points give the same bytes.
    static const std::string &honest() {
        static const std::string official = [] {
            Attacked t;
            for (int i = 1; i <= 3; ++i)
                t.evaluate(i, pointsOf(i));
            return t.official();
        }();
        return official;
    }
    static std::int64_t pointsOf(int i) { return 4000 - 100 * i; }

    // All that is left to do, from sealed ballots to the result.
    std::string official() {
        shut();
        release(1);
        release(2);
        syncChair();
        return chair->tally(id).json;
    }
    std::vector<std::string> failedChecks() {
        std::vector<std::string> keys;
        for (const Check &check : verifyResult(chair->writeResult(id, {}), chairSpace->person().identity))
            if (check.done && !check.passed)
                keys.push_back(check.key);
        return keys;
    }

    std::vector<Path> files(const std::string &where) const {
        std::vector<Path> out;
        std::error_code none;
        for (const auto &entry : std::filesystem::recursive_directory_iterator(dropFolder() / id / where, none))
            if (entry.is_regular_file())
                out.push_back(entry.path());
        std::sort(out.begin(), out.end());
        return out;
    }
    // Those that were not there before.
    std::vector<Path> filesAdded(const std::string &where, const std::vector<Path> &before) const {
        std::vector<Path> out;
        for (const Path &file : files(where))
            if (std::find(before.begin(), before.end(), file) == before.end())
                out.push_back(file);
        return out;
    }
    static Bytes read(const Path &path) { return readFile(path, 64u << 20); }
    static void overwrite(const Path &path, View bytes) {
        std::ofstream(path, std::ios::binary | std::ios::trunc)
            .write(reinterpret_cast<const char *>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    }
    void putBallot(View file) { drop->put(id + "/ballots/00000000/" + toHex(sha256(file)) + ".simsa-ballot", file); }
    // The newest submission of member i as its author wrapped it, opened.
    Envelope submission(int i) {
        return simsa::open(Evaluator(person(i)).sealedFile(id), FileType::ballot, {&person(i).person().identity, 1},
                           [](auto &) { return true; });
    }
    std::vector<Recipient> openers() {
        std::vector<Recipient> out{recipientFromText(round().chairRecipient)};
        for (const Trustee &t : round().trustees)
            out.push_back(recipientFromText(t.recipient));
        return out;
    }
    OwnSubmission newest(int i) { return Evaluator(person(i)).submissions(id).front(); }
    void prepare(int i) {
        declare(i);
        score(i, pointsOf(i));
        seal(i);
    }
};

} // namespace simsa::test
