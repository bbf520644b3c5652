#include "app/crypto/MerkleLog.h"

#include "app/base/Error.h"
#include "app/crypto/Hash.h"

#include <bit>

namespace simsa {

namespace {

Digest hashNode(Sha256 &hash, const Digest &left, const Digest &right) {
    static constexpr std::uint8_t mark = 1;
    hash.update({&mark, 1});
    hash.update(left);
    hash.update(right);
    return hash.finish();
}

// The largest power of two below n (n > 1): where RFC 6962 divides a tree.
std::size_t splitOf(std::size_t n) {
    return std::bit_floor(n - 1);
}

void consistency(std::span<const Digest> leaves, std::size_t oldSize, bool known, std::vector<Digest> &proof) {
    if (oldSize == leaves.size()) {
        if (!known)
            proof.push_back(treeRoot(leaves));
        return;
    }
    const std::size_t split = splitOf(leaves.size());
    if (oldSize <= split) {
        consistency(leaves.first(split), oldSize, known, proof);
        proof.push_back(treeRoot(leaves.subspan(split)));
    } else {
        consistency(leaves.subspan(split), oldSize - split, false, proof);
        proof.push_back(treeRoot(leaves.first(split)));
    }
}

} // namespace

Digest leafHash(View entry) {
    static constexpr std::uint8_t mark = 0;
    Sha256 hash;
    hash.update({&mark, 1});
    hash.update(entry);
    return hash.finish();
}

Digest nodeHash(const Digest &left, const Digest &right) {
    Sha256 hash;
    return hashNode(hash, left, right);
}

// Like the digits of a counter: subtrees of equal size are joined as they appear.
void TreeHead::add(const Digest &leaf) {
    stack.push_back(leaf);
    for (std::uint64_t n = count++; (n & 1) != 0; n >>= 1) {
        const Digest right = stack.back();
        stack.pop_back();
        stack.back() = hashNode(hash, stack.back(), right);
    }
}

Digest TreeHead::root() const {
    if (stack.empty())
        return hash.finish();
    Digest right = stack.back();
    for (std::size_t i = stack.size() - 1; i-- > 0;)
        right = hashNode(hash, stack[i], right);
    return right;
}

Digest treeRoot(std::span<const Digest> leaves) {
    TreeHead head;
    for (const Digest &leaf : leaves)
        head.add(leaf);
    return head.root();
}

// RFC 6962 2.1.1, from the root downwards and then turned round.
std::vector<Digest> inclusionProof(std::span<const Digest> leaves, std::size_t index) {
    if (index >= leaves.size())
        throw Error(Code::internal, "leaf index");
    Sha256 hash;
    std::vector<Digest> proof;
    while (leaves.size() > 1) {
        const std::size_t split = splitOf(leaves.size());
        if (index < split) {
            proof.push_back(treeRoot(leaves.subspan(split)));
            leaves = leaves.first(split);
        } else {
            proof.push_back(treeRoot(leaves.first(split)));
            leaves = leaves.subspan(split);
            index -= split;
        }
    }
    return {proof.rbegin(), proof.rend()};
}

std::vector<Digest> consistencyProof(std::span<const Digest> leaves, std::size_t oldSize) {
    if (oldSize > leaves.size())
        throw Error(Code::internal, "old size");
    std::vector<Digest> proof;
    Sha256 hash;
    if (oldSize != 0)
        consistency(leaves, oldSize, true, proof);
    return proof;
}

// RFC 9162 2.1.3.2.
bool verifyInclusion(const Digest &leaf, std::uint64_t index, std::uint64_t size, std::span<const Digest> proof,
                     const Digest &root) {
    if (index >= size)
        return false;
    Sha256 hash;
    Digest r = leaf;
    std::uint64_t at = index;
    std::uint64_t last = size - 1;
    for (const Digest &p : proof) {
        if (last == 0)
            return false;
        if ((at & 1) != 0 || at == last) {
            r = hashNode(hash, p, r);
            while ((at & 1) == 0 && at != 0) {
                at >>= 1;
                last >>= 1;
            }
        } else {
            r = hashNode(hash, r, p);
        }
        at >>= 1;
        last >>= 1;
    }
    return last == 0 && r == root;
}

// RFC 9162 2.1.4.2. Nothing can be shown about an empty old tree: refused.
bool verifyConsistency(std::uint64_t oldSize, std::uint64_t newSize, std::span<const Digest> proof,
                       const Digest &oldRoot, const Digest &newRoot) {
    if (oldSize == 0 || oldSize > newSize)
        return false;
    if (oldSize == newSize)
        return proof.empty() && oldRoot == newRoot;
    const bool whole = std::has_single_bit(oldSize); // then the old root is the first node itself
    if (proof.empty())
        return false;
    Sha256 hash;
    Digest oldHash = whole ? oldRoot : proof.front();
    Digest newHash = oldHash;
    std::uint64_t at = oldSize - 1;
    std::uint64_t last = newSize - 1;
    while ((at & 1) != 0) {
        at >>= 1;
        last >>= 1;
    }
    for (const Digest &c : proof.subspan(whole ? 0 : 1)) {
        if (last == 0)
            return false;
        if ((at & 1) != 0 || at == last) {
            oldHash = hashNode(hash, c, oldHash);
            newHash = hashNode(hash, c, newHash);
            while ((at & 1) == 0 && at != 0) {
                at >>= 1;
                last >>= 1;
            }
        } else {
            newHash = hashNode(hash, newHash, c);
        }
        at >>= 1;
        last >>= 1;
    }
    return last == 0 && oldHash == oldRoot && newHash == newRoot;
}

} // namespace simsa
