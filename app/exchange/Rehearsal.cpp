#include "app/exchange/Rehearsal.h"

#include "app/crypto/Age.h"
#include "app/crypto/Hash.h"
#include "app/domain/Format.h"

#include <algorithm>
#include <set>

namespace simsa {

namespace {

constexpr std::int64_t latest = 253'402'300'799; // the year 9999

std::string testText(const std::string &id) {
    return "simsa rehearsal " + id + "\n";
}

Round shapeOf(const RehearsalPlan &plan) {
    Round shape;
    shape.trustees = plan.trustees;
    shape.threshold = plan.threshold;
    return shape;
}

void requirePlan(const RehearsalPlan &p, const SigningPublic &chair) {
    const auto require = [](bool holds, const char *field) {
        if (!holds)
            throw Error(Code::roundRule, field);
    };
    require(!p.title.empty() && isText(p.title), "title");
    require(isText(p.committee), "committee");
    require(p.trustees.size() >= 2 && p.threshold >= 2 && p.threshold <= static_cast<int>(p.trustees.size()),
            "threshold");
    std::set<std::string> keys{toOpenSsh(chair)};
    for (const Trustee &t : p.trustees) {
        require(!t.name.empty() && isText(t.name), "name");
        signingFromOpenSsh(t.signing);
        recipientFromText(t.recipient);
        if (!keys.insert(t.signing).second || !keys.insert(t.recipient).second)
            throw Error(Code::keysEqual, t.name);
    }
}

Rehearsal read(Envelope e) {
    Rehearsal out;
    const Json json = parse(textOf(e.file("rehearsal.json")));
    Fields f(json, "rehearsal");
    requireFormat(f, "simsa-rehearsal-1");
    out.plan.title = f.text("title", 200);
    out.plan.committee = f.text("committee", 200);
    out.plan.time = f.integer("time", 0, latest);
    out.plan.threshold = static_cast<int>(f.integer("threshold", 2, 255));
    for (const Json &entry : f.array("trustees", 255)) {
        Fields t(entry, "rehearsal.trustees");
        Trustee trustee;
        trustee.name = t.text("name", 100);
        trustee.signing = t.text("signing", 200);
        trustee.recipient = t.text("recipient", 200);
        t.end();
        out.plan.trustees.push_back(std::move(trustee));
    }
    f.end();
    requirePlan(out.plan, e.author);
    const std::size_t shares = out.plan.trustees.size();
    if (e.manifest.submission->commitments.size() != shares || e.payload.size() != shares + 2 ||
        e.payload[0].name != "rehearsal.json" || e.payload[1].name != "test.age")
        throw Error(Code::manifestForm, "share");
    for (std::size_t i = 0; i < shares; ++i)
        if (e.payload[i + 2].name != shareName(static_cast<int>(i + 1)))
            throw Error(Code::manifestForm, "share");
    recipientFromText(e.manifest.submission->recipient);
    out.shape = shapeOf(out.plan);
    out.digest = toHex(e.digest);
    out.test = {std::move(e), out.digest, {}};
    return out;
}

} // namespace

Bytes makeRehearsalTar(const RehearsalPlan &plan, const SigningKey &chair) {
    requirePlan(plan, chair.pub);
    std::array<std::uint8_t, 16> random{};
    randomBytes(random);
    const std::string id = toHex(random);
    Json::Array trustees;
    for (const Trustee &t : plan.trustees)
        trustees.push_back(Json::Object{{"name", t.name}, {"signing", t.signing}, {"recipient", t.recipient}});
    const std::string json = write(Json(Json::Object{{"format", "simsa-rehearsal-1"},
                                                     {"title", plan.title},
                                                     {"committee", plan.committee},
                                                     {"time", plan.time},
                                                     {"threshold", plan.threshold},
                                                     {"trustees", std::move(trustees)}}));
    const Identity ephemeral = makeIdentity();
    const Bytes test = encryptAge(view(testText(id)), {&ephemeral.recipient, 1});
    const SealedShares shares = sealShares(ephemeral, shapeOf(plan));
    Manifest manifest{.type = FileType::rehearsal, .round = id};
    manifest.submission =
        Submission{.recipient = toText(ephemeral.recipient), .commitments = shares.commitments, .revision = 1};
    std::vector<TarView> payload{{"rehearsal.json", view(json)}, {"test.age", test}};
    for (std::size_t i = 0; i < shares.files.size(); ++i)
        payload.push_back({shareName(static_cast<int>(i + 1)), shares.files[i]});
    return makeTar(manifest, chair, payload);
}

Bytes sealRehearsal(View tar, const RehearsalPlan &plan, const Recipient &chair) {
    std::vector<Recipient> readers{chair};
    for (const Trustee &t : plan.trustees)
        readers.push_back(recipientFromText(t.recipient));
    return seal(tar, readers);
}

Rehearsal readRehearsal(View file, const Identity &own, const SigningPublic &chair) {
    return read(open(file, FileType::rehearsal, {&own, 1}, [&](auto &key) { return key == chair; }));
}

Rehearsal readRehearsalTar(Bytes tar, const SigningPublic &chair) {
    return read(openTar(std::move(tar), FileType::rehearsal, [&](auto &key) { return key == chair; }));
}

int trusteeNumber(const Rehearsal &r, const SigningPublic &key) {
    const std::string text = toOpenSsh(key);
    for (std::size_t i = 0; i < r.plan.trustees.size(); ++i)
        if (r.plan.trustees[i].signing == text)
            return static_cast<int>(i + 1);
    return 0;
}

Bytes makeAcceptanceTar(const Acceptance &a, const Rehearsal &r, const SigningKey &trustee) {
    const std::string json = write(Json(Json::Object{{"format", "simsa-acceptance-1"},
                                                     {"rehearsal", r.digest},
                                                     {"trustee", a.number},
                                                     {"time", a.time},
                                                     {"pledge", true}}));
    return makeTar({.type = FileType::acceptance, .round = r.test.envelope.manifest.round}, trustee,
                   {{"acceptance.json", view(json)}, {"share", View(a.share)}});
}

Acceptance readAcceptance(const Envelope &e, const Rehearsal &r) {
    Acceptance out{.number = trusteeNumber(r, e.author)};
    if (out.number == 0)
        throw Error(Code::foreignSigner, toOpenSsh(e.author));
    if (e.payload.size() != 2 || e.payload[0].name != "acceptance.json" || e.payload[1].name != "share")
        throw Error(Code::manifestForm, "files");
    const Json json = parse(textOf(e.file("acceptance.json")));
    Fields f(json, "acceptance");
    requireFormat(f, "simsa-acceptance-1");
    const std::string rehearsal = f.text("rehearsal", 64);
    const bool own = f.integer("trustee", 1, 255) == out.number;
    out.time = f.integer("time", 0, latest);
    const bool pledge = f.boolean("pledge");
    f.end();
    const std::string &name = r.plan.trustees[static_cast<std::size_t>(out.number - 1)].name;
    if (e.manifest.round != r.test.envelope.manifest.round || rehearsal != r.digest)
        throw Error(Code::rehearsalOther, name);
    if (!own || !pledge)
        throw Error(Code::manifestMismatch, "acceptance.json");
    out.share = secret(e.file("share"));
    if (!isShareOf(r.test, out.number, out.share))
        throw Error(Code::shareWrong, name);
    return out;
}

bool opens(const Rehearsal &r, const ReleasedShares &shares) {
    try {
        const std::optional<Secret> joined = secretOf(r.test, r.shape, shares);
        if (!joined)
            return false;
        const Identity ephemeral = ephemeralOf(r.test, *joined);
        return textOf(decryptAge(r.test.envelope.file("test.age"), {&ephemeral, 1}, 1024)) ==
               testText(r.test.envelope.manifest.round);
    } catch (const Error &) { // made wrong: it opens for nobody
        return false;
    }
}

} // namespace simsa
