// RFC 6962 Merkle tree, its proofs, and C2SP tlog-checkpoint signed notes.
#pragma once

#include "app/crypto/Keys.h"

#include "app/crypto/Hash.h"

#include <span>
#include <vector>

namespace simsa {

Digest leafHash(View entry);
Digest nodeHash(const Digest &left, const Digest &right);
Digest treeRoot(std::span<const Digest> leaves); // SHA-256("") for none

// The root as leaves are added, from the roots of the full subtrees so far: a log of any length in a few hashes.
class TreeHead {
public:
    void add(const Digest &leaf);
    Digest root() const;
    std::uint64_t size() const { return count; }

private:
    std::uint64_t count = 0;
    std::vector<Digest> stack;
    mutable Sha256 hash;
};

std::vector<Digest> inclusionProof(std::span<const Digest> leaves, std::size_t index);
std::vector<Digest> consistencyProof(std::span<const Digest> leaves, std::size_t oldSize);
bool verifyInclusion(const Digest &leaf, std::uint64_t index, std::uint64_t size, std::span<const Digest> proof,
                     const Digest &root);
bool verifyConsistency(std::uint64_t oldSize, std::uint64_t newSize, std::span<const Digest> proof,
                       const Digest &oldRoot, const Digest &newRoot);

struct Checkpoint {
    std::string origin; // "simsa/<round id>"
    std::uint64_t size = 0;
    Digest root{};
    bool operator==(const Checkpoint &) const = default;
};
std::string signCheckpoint(const Checkpoint &checkpoint, const SigningKey &key);
// Throws logForm, signatureWrong; the key name is the origin.
Checkpoint readCheckpoint(std::string_view note, std::string_view origin, const SigningPublic &key);

} // namespace simsa
