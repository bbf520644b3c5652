// A practice round: a draft's rules played to the result by people who do not exist, in a folder of its own. It never
// touches the drop, the admitted cards or a real document.
#pragma once

#include "app/roles/ChairDrafts.h"

#include <memory>

namespace simsa {

struct PracticeWish {
    Path folder;        // where the practice folder is made
    int evaluators = 7; // 3 … 12
    std::uint64_t seed = 1;
};
// Opens, evaluates, closes and tallies; notes the place with the draft. Throws rubricRule, policyRule, folderUnusable
// (a folder inside the draft's drop or the workspace), diskFull…; then nothing of it is kept.
Practice playPractice(Workspace &ws, const Draft &draft, const PracticeWish &wish,
                      const Progress &progress = noProgress);
// The practice chair's workspace, as the unlock page would open it too.
std::unique_ptr<Workspace> openPractice(const Practice &practice);

} // namespace simsa
