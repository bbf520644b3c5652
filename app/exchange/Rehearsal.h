// The rehearsal of the opening, before a round is opened: a secret of no worth is shared among the trustees as that of
// a ballot will be; each accepts the office and answers with its share. formats.md "The ballot" holds for the shares.
#pragma once

#include "app/exchange/BallotFile.h"

namespace simsa {

struct RehearsalPlan { // what the trustees accept an office in
    std::string title, committee;
    std::vector<Trustee> trustees; // by number, 2 … 255
    int threshold = 0;             // k, 2 … n
    std::int64_t time = 0;
    bool operator==(const RehearsalPlan &) const = default;
};
struct Rehearsal {
    std::string digest; // of its manifest, hex
    RehearsalPlan plan;
    Round shape;         // nothing but the trustees and k: how a secret is shared
    SubmissionFile test; // test.age, sealed as a ballot is, and the shares
};

// rehearsal.json, test.age, share-1.age …; the manifest names a fresh id where other files name their round.
Bytes makeRehearsalTar(const RehearsalPlan &plan, const SigningKey &chair);
Bytes sealRehearsal(View tar, const RehearsalPlan &plan, const Recipient &chair);
// Of the confirmed chair only. Throws foreignSigner, roundRule, keysEqual and as every reader; ageNoMatch: for others.
Rehearsal readRehearsal(View file, const Identity &own, const SigningPublic &chair);
Rehearsal readRehearsalTar(Bytes tar, const SigningPublic &chair);
int trusteeNumber(const Rehearsal &rehearsal, const SigningPublic &key); // 0 for everybody else

struct Acceptance { // trustee → chair
    int number = 0; // of the trustee, 1 … n
    std::int64_t time = 0;
    Secret share; // of the rehearsal's secret
};
// acceptance.json (the pledge, and the rehearsal by its digest) and the share as it is.
Bytes makeAcceptanceTar(const Acceptance &acceptance, const Rehearsal &rehearsal, const SigningKey &trustee);
// Throws foreignSigner (no trustee of it), rehearsalOther, shareWrong (not what was committed to) and as every reader.
Acceptance readAcceptance(const Envelope &envelope, const Rehearsal &rehearsal);

// Whether the shares open test.age. All n are interpolated from k of them and compared with what the chair committed
// to, so every k of the n open it when these do. False for fewer than k.
bool opens(const Rehearsal &rehearsal, const ReleasedShares &shares);

} // namespace simsa
