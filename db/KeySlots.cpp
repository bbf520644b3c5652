#include "db/KeySlots.h"

#include "app/base/Error.h"

#include <algorithm>
#include <botan/aead.h>
#include <botan/hash.h>
#include <botan/pwdhash.h>
#include <botan/system_rng.h>
#include <chrono>

// The file "keys", all numbers big-endian:
//   "simsakey" | version u32 = 1 | memory KiB u32 | passes u32 | lanes u32 | key id 16 | number of slots u8
//   per slot, passphrase (1) before recovery (2): kind u8 | salt 16 | nonce 12 | wrapped key 32 + tag 16
//   SHA-256 of all before it 32, so that damage is told from a wrong passphrase without guessing
// A slot: ChaCha20Poly1305 under Argon2id(secret, salt), with everything before the slot count, the kind, salt and
// nonce as associated data. The key id (a hash of the key) commits to the key, which the cipher alone does not.

namespace simsa {

namespace {

constexpr std::string_view magic = "simsakey";
constexpr std::uint32_t formatVersion = 1;
constexpr std::size_t keySize = 32, idSize = 16, saltSize = 16, nonceSize = 12, tagSize = 16, sumSize = 32;
constexpr std::size_t headerSize = 8 + 4 * 4 + idSize;
constexpr std::size_t slotSize = 1 + saltSize + nonceSize + keySize + tagSize;
constexpr std::uint32_t leastMemoryKiB = 8, mostMemoryKiB = 1024 * 1024, mostPasses = 64, mostLanes = 16;
constexpr std::string_view codeLetters = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"; // 32: five bits each
constexpr std::size_t codeLength = 28, codeGroup = 4;

void putNumber(Bytes &out, std::uint32_t value) {
    for (int shift = 24; shift >= 0; shift -= 8)
        out.push_back(static_cast<std::uint8_t>(value >> shift));
}

std::uint32_t getNumber(View bytes, std::size_t at) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i)
        value = value << 8 | bytes[at + i];
    return value;
}

void append(Bytes &out, View more) {
    out.insert(out.end(), more.begin(), more.end());
}

Bytes sha256(View bytes) {
    const auto hash = Botan::HashFunction::create_or_throw("SHA-256");
    hash->update(bytes.data(), bytes.size());
    Bytes out(hash->output_length());
    hash->final(out.data());
    return out;
}

Bytes idOf(View key) {
    const auto hash = Botan::HashFunction::create_or_throw("SHA-256");
    hash->update("simsa-key-id");
    hash->update(key.data(), key.size());
    Bytes out(hash->output_length());
    hash->final(out.data());
    out.resize(idSize);
    return out;
}

bool costValid(const KeyCost &cost) {
    return cost.lanes >= 1 && cost.lanes <= mostLanes && cost.passes >= 1 &&
           cost.memoryKiB >= leastMemoryKiB * cost.lanes;
}

bool costTooHigh(const KeyCost &cost) {
    return cost.memoryKiB > mostMemoryKiB || cost.passes > mostPasses;
}

Secret derive(View secretText, View salt, const KeyCost &cost) {
    Secret out(keySize);
    try {
        const auto hash = Botan::PasswordHashFamily::create_or_throw("Argon2id")
                              ->from_params(cost.memoryKiB, cost.passes, cost.lanes);
        hash->derive_key(out.data(), out.size(), reinterpret_cast<const char *>(secretText.data()), secretText.size(),
                         salt.data(), salt.size());
    } catch (const std::bad_alloc &) {
        throw Error(Code::costTooHigh, "keys"); // within the cap, but not within this machine's memory
    }
    return out;
}

// The code's letters alone, or empty when this is no recovery code.
Secret codeOf(View text) {
    Secret out;
    out.reserve(codeLength);
    for (const std::uint8_t byte : text) {
        if (byte == ' ' || byte == '-' || byte == '\t' || byte == '\n' || byte == '\r')
            continue;
        const char c = static_cast<char>(byte >= 'a' && byte <= 'z' ? byte - 'a' + 'A' : byte);
        if (out.size() == codeLength || codeLetters.find(c) == std::string_view::npos)
            return {};
        out.push_back(static_cast<std::uint8_t>(c));
    }
    return out.size() == codeLength ? out : Secret();
}

Bytes associated(View header, std::uint8_t kind, View salt, View nonce) {
    Bytes out(header.begin(), header.end());
    out.push_back(kind);
    append(out, salt);
    append(out, nonce);
    return out;
}

double secondsOf(const KeyCost &cost) {
    const Bytes salt(saltSize);
    const auto start = std::chrono::steady_clock::now();
    derive(view("measure"), salt, cost);
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

} // namespace

KeyCost leastCost() {
    return {64 * 1024, 1, 1};
}

KeyCost measuredCost() {
    constexpr double wanted = 0.75; // seconds
    KeyCost cost = leastCost();
    // The quicker of two runs: a moment's load must not make every later opening weak to derive.
    const double ratio = wanted / std::max(std::min(secondsOf(cost), secondsOf(cost)), 1e-4);
    // Memory first, up to 256 MiB, while at least two passes fit; then passes.
    std::uint32_t factor = 1;
    while (factor < 4 && ratio >= 2.0 * 2 * factor)
        factor *= 2;
    cost.memoryKiB *= factor;
    const auto passes = [](double exact) { return static_cast<std::uint32_t>(std::clamp(exact + 0.5, 1.0, 64.0)); };
    cost.passes = passes(ratio / factor);
    cost.passes =
        passes(cost.passes * wanted / std::max(secondsOf(cost), 1e-4)); // later passes cost less than the first
    return cost;
}

KeySlots KeySlots::make(View key, const KeyCost &cost) {
    if (key.size() != keySize || !costValid(cost))
        throw Error(Code::internal, "key slots");
    if (costTooHigh(cost))
        throw Error(Code::costTooHigh, "keys");
    KeySlots slots;
    slots.cost = cost;
    slots.keyId = idOf(key);
    return slots;
}

KeySlots KeySlots::read(View bytes) {
    const auto damaged = [] { return Error(Code::slotsDamaged, "keys"); };
    if (bytes.size() < headerSize + 1 + sumSize || textOf(bytes.first(magic.size())) != magic)
        throw damaged();
    const std::uint32_t version = getNumber(bytes, 8);
    if (version == 0)
        throw damaged();
    if (version > formatVersion)
        throw Error(Code::workspaceNewer, "keys");
    KeySlots slots;
    slots.cost = {getNumber(bytes, 12), getNumber(bytes, 16), getNumber(bytes, 20)};
    if (costTooHigh(slots.cost))
        throw Error(Code::costTooHigh, "keys");
    const std::size_t count = bytes[headerSize];
    if (count < 1 || count > 2 || bytes.size() != headerSize + 1 + count * slotSize + sumSize || !costValid(slots.cost))
        throw damaged();
    const Bytes sum = sha256(bytes.first(bytes.size() - sumSize));
    if (!std::ranges::equal(sum, bytes.last(sumSize)))
        throw damaged();
    slots.keyId.assign(bytes.begin() + 24, bytes.begin() + 24 + idSize);
    for (std::size_t i = 0; i < count; ++i) {
        const View slot = bytes.subspan(headerSize + 1 + i * slotSize, slotSize);
        if (slot[0] < 1 || slot[0] > 2 || (i == 1 && slot[0] != 2) || !slots.wrapped[slot[0] - 1].empty())
            throw damaged();
        slots.wrapped[slot[0] - 1].assign(slot.begin() + 1, slot.end());
    }
    return slots;
}

Bytes KeySlots::header() const {
    Bytes out;
    append(out, view(magic));
    putNumber(out, formatVersion);
    putNumber(out, cost.memoryKiB);
    putNumber(out, cost.passes);
    putNumber(out, cost.lanes);
    append(out, keyId);
    return out;
}

Bytes KeySlots::write() const {
    Bytes out = header();
    out.push_back(static_cast<std::uint8_t>(!wrapped[0].empty() + !wrapped[1].empty()));
    for (std::uint8_t kind = 1; kind <= 2; ++kind) {
        if (wrapped[kind - 1u].empty())
            continue;
        out.push_back(kind);
        append(out, wrapped[kind - 1u]);
    }
    const Bytes sum = sha256(out);
    append(out, sum);
    return out;
}

void KeySlots::set(Slot slot, View secretText, View key) {
    if (key.size() != keySize || idOf(key) != keyId)
        throw Error(Code::internal, "another key");
    Secret code;
    if (slot == Slot::recovery) {
        code = codeOf(secretText);
        if (code.empty())
            throw Error(Code::internal, "recovery code");
        secretText = code;
    }
    const std::uint8_t kind = slot == Slot::passphrase ? 1 : 2;
    Bytes salt(saltSize), nonce(nonceSize);
    Botan::system_rng().randomize(salt.data(), salt.size());
    Botan::system_rng().randomize(nonce.data(), nonce.size());
    const Secret wrapping = derive(secretText, salt, cost);
    const auto cipher = Botan::AEAD_Mode::create_or_throw("ChaCha20Poly1305", Botan::Cipher_Dir::ENCRYPTION);
    cipher->set_key(wrapping.data(), wrapping.size());
    const Bytes data = associated(header(), kind, salt, nonce);
    cipher->set_associated_data(data.data(), data.size());
    cipher->start(nonce.data(), nonce.size());
    Botan::secure_vector<std::uint8_t> body(key.begin(), key.end());
    cipher->finish(body);
    Bytes out = salt;
    append(out, nonce);
    append(out, View(body.data(), body.size()));
    wrapped[kind - 1u] = std::move(out);
}

Secret KeySlots::openSlot(Slot slot, View secretText) const {
    const std::uint8_t kind = slot == Slot::passphrase ? 1 : 2;
    const Bytes &stored = wrapped[kind - 1u];
    if (stored.empty())
        return {};
    const View salt = View(stored).first(saltSize);
    const View nonce = View(stored).subspan(saltSize, nonceSize);
    const View sealed = View(stored).subspan(saltSize + nonceSize);
    const Secret wrapping = derive(secretText, salt, cost);
    const auto cipher = Botan::AEAD_Mode::create_or_throw("ChaCha20Poly1305", Botan::Cipher_Dir::DECRYPTION);
    cipher->set_key(wrapping.data(), wrapping.size());
    const Bytes data = associated(header(), kind, salt, nonce);
    cipher->set_associated_data(data.data(), data.size());
    cipher->start(nonce.data(), nonce.size());
    Botan::secure_vector<std::uint8_t> body(sealed.begin(), sealed.end());
    try {
        cipher->finish(body);
    } catch (const Botan::Exception &) { // the tag does not match (named differently in Botan 2 and 3)
        return {};
    }
    Secret key = secret(View(body.data(), body.size()));
    return idOf(key) == keyId ? key : Secret();
}

Secret KeySlots::open(View secretText) const {
    // Only what has the form of a code costs a second derivation.
    if (const Secret code = codeOf(secretText); !code.empty()) {
        if (Secret key = openSlot(Slot::recovery, code); !key.empty())
            return key;
    }
    return openSlot(Slot::passphrase, secretText);
}

Secret makeRecoveryCode() {
    Secret random(codeLength);
    Botan::system_rng().randomize(random.data(), random.size());
    Secret out;
    out.reserve(codeLength + codeLength / codeGroup);
    for (std::size_t i = 0; i < codeLength; ++i) {
        if (i != 0 && i % codeGroup == 0)
            out.push_back('-');
        out.push_back(static_cast<std::uint8_t>(codeLetters[random[i] & 31]));
    }
    return out;
}

Secret makeWorkspaceKey() {
    Secret key(keySize);
    Botan::system_rng().randomize(key.data(), key.size());
    return key;
}

} // namespace simsa
