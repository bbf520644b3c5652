// The commands of simsa-cli. Each takes its words after the command's name, prints, and throws Error on failure.
#pragma once

#include "app/base/Progress.h"

#include <string>
#include <vector>

namespace simsa::cli {

using Words = std::vector<std::string>;

// A person's workspace and the files they exchange.
int workspaceCommand(const Words &words);
int invitationCommand(const Words &words);
int confirmCommand(const Words &words);
int cardCommand(const Words &words);
int admitCommand(const Words &words);
int rehearseCommand(const Words &words);
int acceptCommand(const Words &words);
// Rounds.
int roundCommand(const Words &words);
int declareCommand(const Words &words);
int scoreCommand(const Words &words);
int sealCommand(const Words &words);
int syncCommand(const Words &words);
int releaseCommand(const Words &words);
int searchCommand(const Words &words);
int turnoutCommand(const Words &words);
int eventCommand(const Words &words);
int closeCommand(const Words &words);
int tallyCommand(const Words &words);
int analyseCommand(const Words &words);
int adjustCommand(const Words &words);
int decideCommand(const Words &words);
int resultCommand(const Words &words);
int reportCommand(const Words &words);
int verifyCommand(const Words &words);
// The own ballot, the log, the machine.
int receiptCommand(const Words &words);
int checkCommand(const Words &words);
int logCommand(const Words &words);
int machineCommand(const Words &words);
// Files.
int ageCommand(const Words &words);
int demoCommand(const Words &words);

// The program's language: "ko" or "en", of --lang or of the environment.
const std::string &language();

// One line on standard error, rewritten in place when that is a terminal.
Progress terminalProgress();

} // namespace simsa::cli
