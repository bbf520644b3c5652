#include "tests/fuzz/World.h"

#include "app/cli/demo/DemoRound.h"
#include "app/crypto/Hash.h"
#include "app/crypto/Signature.h"

namespace simsa::fuzz {

namespace {

Party party(std::uint8_t number) {
    Bytes seed(32, number), scalar(32, static_cast<std::uint8_t>(number + 100));
    return {signingKeyFromSeed(seed), identityFromScalar(scalar)};
}

World make() {
    World w{.chair = party(1)};
    Round &r = w.round;
    r.id = std::string(32, 'a');
    r.title = "Written round";
    r.committee = "Committee";
    r.language = "ko";
    r.drop = "/drop";
    r.opened = 1'772'582'400;
    r.deadline = r.opened + 10 * 86'400;
    r.chairSigning = toOpenSsh(w.chair.signing.pub);
    r.chairRecipient = toText(w.chair.identity.recipient);
    r.rubric = demo::demoRubric("ko");
    r.policy = demo::demoPolicy(3);
    for (std::uint8_t i = 1; i <= 3; ++i) {
        const std::string number(1, static_cast<char>('0' + i));
        w.panel.push_back(party(static_cast<std::uint8_t>(10 + i)));
        w.trustees.push_back(party(static_cast<std::uint8_t>(20 + i)));
        r.panel.push_back({"E" + number, i == 3 ? "foreign" : "home", toOpenSsh(w.panel.back().signing.pub),
                           toText(w.panel.back().identity.recipient)});
        r.trustees.push_back({"Trustee " + number, toOpenSsh(w.trustees.back().signing.pub),
                              toText(w.trustees.back().identity.recipient)});
        const std::string digits(64, static_cast<char>('a' + i));
        r.proposals.push_back({"0" + number,
                               "Applicant " + number,
                               {"Member of " + number},
                               {{"plan.pdf", digits, std::string(64, static_cast<char>('0' + i)), 1000, 1200, 3}}});
    }
    r.threshold = 2;
    w.json = writeRound(r);
    w.digest = toHex(sha256(view(w.json)));
    for (const char *text : {"AGE-SECRET-KEY-1EGTZVFFV20835NWYV6270LXYVK2VKNX2MMDKWYKLMGR48UAWX40Q2P2LM0",
                             "AGE-SECRET-KEY-143WN7DCXU4G8R5AXQSSYD9AEPYDNT3HXSLWSPK36CDU6E8M59SSSAGZ3KG"})
        w.vectors.push_back(identityFromText(view(text)));
    return w;
}

} // namespace

const World &world() {
    static const World w = make();
    return w;
}

std::string memberOf(const SigningPublic &key) {
    const std::string text = toOpenSsh(key);
    for (const Member &member : world().round.panel)
        if (member.signing == text)
            return member.pseudonym;
    return {};
}

Bytes signedTar(FileType type, const Party &author, const std::vector<TarView> &payload) {
    return makeTar({.type = type, .round = world().round.id, .roundDigest = world().digest}, author.signing, payload);
}

Bytes tarWith(View manifest, FileType type, const Party &author, const std::vector<TarView> &payload) {
    const std::string signature = signSsh(author.signing, std::string(nameOf(type)) + "@simsa", manifest);
    std::vector<TarView> entries{{"manifest.json", manifest}, {"manifest.json.sig", view(signature)}};
    entries.insert(entries.end(), payload.begin(), payload.end());
    return writeTar(entries);
}

} // namespace simsa::fuzz
