#include "app/exchange/People.h"

#include "app/crypto/Base64.h"
#include "app/domain/Format.h"

#include <array>

namespace simsa {

namespace {

constexpr const char *beginLine = "-----BEGIN SIMSA INVITATION-----", *endLine = "-----END SIMSA INVITATION-----";
constexpr std::size_t textCap = 64 * 1024;

} // namespace

std::string invitationText(View file) {
    std::string base64, text = std::string(beginLine) + "\n";
    appendBase64(base64, file, Padding::full);
    for (std::size_t at = 0; at < base64.size(); at += 64)
        text += base64.substr(at, 64) + "\n";
    return text + endLine + "\n";
}

Bytes invitationFromText(std::string_view text) {
    if (text.size() > textCap)
        throw Error(Code::fileTooLarge, nameOf(FileType::invitation));
    const std::size_t begin = text.find(beginLine);
    const std::size_t end = text.find(endLine, begin == text.npos ? begin : begin + std::string_view(beginLine).size());
    if (begin == text.npos || end == text.npos)
        throw Error(Code::invitationMissing);
    text = text.substr(0, end).substr(begin + std::string_view(beginLine).size());
    std::string base64;
    bool lineStart = true; // where mail programs quote
    for (const char c : text) {
        if (c == '\n' || c == '\r')
            lineStart = true;
        else if (c != ' ' && c != '\t' && !(lineStart && c == '>')) {
            base64 += c;
            lineStart = false;
        }
    }
    Bytes file;
    if (base64.empty() || !appendFromBase64(base64, Padding::full, file))
        throw Error(Code::invitationMissing);
    return file;
}

std::string contactText(const Invitation &i) {
    return "simsa\n" + i.committee + "\n" + i.chairSigning + "\n" + i.chairRecipient + "\n" +
           fingerprintOf(i.chairSigning, i.chairRecipient) + "\n";
}

std::string fingerprintOf(const std::string &signing, const std::string &recipient) {
    return fingerprint(signingFromOpenSsh(signing), recipientFromText(recipient));
}

Bytes writeInvitation(const Invitation &i, const SigningKey &chair) {
    const std::string json = write(Json(Json::Object{{"format", "simsa-invitation-1"},
                                                     {"signing", i.chairSigning},
                                                     {"recipient", i.chairRecipient},
                                                     {"committee", i.committee},
                                                     {"drop", i.drop}}));
    return makeTar({.type = FileType::invitation}, chair, {{"invitation.json", view(json)}});
}

Invitation readInvitation(View file) {
    if (file.size() > capOf(FileType::invitation))
        throw Error(Code::fileTooLarge, nameOf(FileType::invitation));
    const Envelope e = openTar(Bytes(file.begin(), file.end()), FileType::invitation, [](auto &) { return true; });
    const Json json = parse(textOf(e.file("invitation.json")));
    Fields f(json, "invitation");
    requireFormat(f, "simsa-invitation-1");
    Invitation i;
    i.chairSigning = f.text("signing", 200);
    i.chairRecipient = f.text("recipient", 200);
    i.committee = f.text("committee", 200);
    i.drop = f.text("drop", 500);
    f.end();
    if (signingFromOpenSsh(i.chairSigning) != e.author)
        throw Error(Code::foreignSigner, "invitation");
    recipientFromText(i.chairRecipient);
    if (i.committee.empty())
        throw Error(Code::jsonField, "committee");
    return i;
}

Bytes writeCard(const PersonCard &c, const SigningKey &own, const Recipient &ownRecipient, const Recipient &chair) {
    Json::Array languages;
    for (const std::string &l : c.languages)
        languages.push_back(l);
    const std::string json = write(Json(Json::Object{{"format", "simsa-card-1"},
                                                     {"name", c.name},
                                                     {"affiliation", c.affiliation},
                                                     {"group", c.group},
                                                     {"languages", std::move(languages)},
                                                     {"signing", c.signing},
                                                     {"recipient", c.recipient},
                                                     {"chair", c.chair}}));
    const Bytes tar = makeTar({.type = FileType::card}, own, {{"card.json", view(json)}});
    return seal(tar, std::array{chair, ownRecipient});
}

PersonCard readCard(View file, const Identity &chairIdentity, const std::string &chairSigning) {
    const Envelope e = open(file, FileType::card, {&chairIdentity, 1}, [](auto &) { return true; });
    const Json json = parse(textOf(e.file("card.json")));
    Fields f(json, "card");
    requireFormat(f, "simsa-card-1");
    PersonCard c;
    c.name = f.text("name", 100);
    c.affiliation = f.text("affiliation", 200);
    c.group = f.text("group", 16);
    for (const Json &l : f.array("languages", 20)) {
        const auto *text = std::get_if<std::string>(&l.value);
        if (text == nullptr || text->size() > 8)
            throw Error(Code::jsonField, "card.languages");
        c.languages.push_back(*text);
    }
    c.signing = f.text("signing", 200);
    c.recipient = f.text("recipient", 200);
    c.chair = f.text("chair", 200);
    f.end();
    if (signingFromOpenSsh(c.signing) != e.author)
        throw Error(Code::foreignSigner, "card");
    recipientFromText(c.recipient);
    if (c.name.empty() || !isText(c.name))
        throw Error(Code::cardRule, "name");
    if (c.group != "home" && c.group != "foreign")
        throw Error(Code::cardRule, "group");
    if (c.chair != chairSigning)
        throw Error(Code::cardRule, "chair");
    return c;
}

} // namespace simsa
