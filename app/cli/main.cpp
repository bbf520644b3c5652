// simsa-cli: the second front end. Exit codes: 0 done, 1 refused or failed with one sentence, 2 usage.
#include "app/base/Error.h"
#include "app/cli/Commands.h"
#include "app/crypto/SelfTest.h"
#include "app/roles/Words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

#include <algorithm>
#include <cstdio>
#include <map>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace simsa::cli {

namespace {

std::string &chosenLanguage() {
    static std::string code = "en";
    return code;
}

} // namespace

Progress terminalProgress() {
    return [](const char *step, int done, int total) {
        if (::isatty(STDERR_FILENO) != 0)
            std::fprintf(stderr, "\r%s %d/%d \x1b[K%s", step, done, total, done + 1 >= total ? "\r\x1b[K" : "");
    };
}

const std::string &language() {
    return chosenLanguage();
}

namespace {

struct Command {
    int (*run)(const Words &);
    const char *help;
};

const std::map<std::string, Command> commands = {
    {"demo",
     {demoCommand,
      "DIR [--evaluators N] [--proposals N] [--pages N] [--seed S] [--lang ko|en]   play a whole round on DIR"}},
    {"workspace",
     {workspaceCommand,
      "create WS --name NAME [--role evaluator|chair|trustee|auditor] [--affiliation A] [--group "
      "home|foreign] | info WS [--json] | passphrase WS | recovery WS | backup WS --to FOLDER | export WS --to "
      "FILE | import FILE --to WS | rest WS | wake WS | activity WS"}},
    {"invitation", {invitationCommand, "WS --committee NAME --drop ADDRESS --out FILE [--text]"}},
    {"confirm",
     {confirmCommand, "WS --invitation FILE [--fingerprint DIGITS]   show, then confirm the chair's fingerprint"}},
    {"card",
     {cardCommand, "WS --out FILE | --send [--language ko]…   the card that answers the invitation, as a file or into "
                   "the chair's drop"}},
    {"admit",
     {admitCommand, "WS [--fetch] [CARD [--fingerprint DIGITS [--new-key]]]   take in cards, admit one; without "
                    "CARD: list"}},
    {"rehearse",
     {rehearseCommand,
      "WS [ROUND.json] [--out FILE] [--send] [--take FILE]… [--fetch]   make a rehearsal of the opening "
      "for its trustees, take in their answers; without anything: list"}},
    {"accept",
     {acceptCommand, "WS [REHEARSAL] [--fetch] [--pledge [--out FILE] [--send]]   a trustee: what the office means; "
                     "with --pledge accept it and try the key"}},
    {"round",
     {roundCommand,
      "open WS ROUND.json | discuss WS --title T --deadline TIME [--round ID] [--proposals 01,02] | list WS [--json]"}},
    {"declare",
     {declareCommand,
      "WS [--conflict PROPOSAL=paid_work|stake|employment|sponsorship|other[:NOTE]]… [--contact TEXT]"}},
    {"score",
     {scoreCommand, "WS --table scores.csv   columns: proposal, criterion ids, comment:ID, gate, gate_reason, "
                    "recognition, opinion, state, reason"}},
    {"seal", {sealCommand, "WS [--reason TEXT] [--out FILE] [--json]"}},
    {"sync", {syncCommand, "WS [--drop ADDRESS] [--no-index]"}},
    {"release", {releaseCommand, "WS [--digits CLOSING_NUMBER]   a trustee's office; with the number: release"}},
    {"search", {searchCommand, "WS TEXT   search all proposals of the round"}},
    {"turnout", {turnoutCommand, "WS [--json]   who declared and sealed; never a score"}},
    {"event",
     {eventCommand, "WS deadline|replace|withdraw|exclude|component --reason TEXT [--deadline TIME] [--member E1] "
                    "[--proposal ID] [--card FILE] [--void-old] [--component ID --table FILE]"}},
    {"close", {closeCommand, "WS [--reason TEXT] [--drop DIR]"}},
    {"tally", {tallyCommand, "WS [--json] | --table scores.csv [--policy policy.json] --json"}},
    {"analyse",
     {analyseCommand, "--table scores.csv [--policy policy.json] [--seed N] [--json]   agreement and stability"}},
    {"adjust", {adjustCommand, "WS PROPOSAL POINTS --reason TEXT"}},
    {"decide",
     {decideCommand, "WS --selected ID,ID… | --none --by NAME --reason TEXT [--method meeting|video|writing] "
                     "[--vote FOR,AGAINST,ABSTAINED]"}},
    {"result", {resultCommand, "WS --out FILE [--to age1…]… | --publish   the latter into the drop, for the panel"}},
    {"receipt",
     {receiptCommand, "WS [--revision N] [--out FILE] [--json] | --check FILE --chair KEY [--submission DIGEST]   how "
                      "far each sealed ballot came; its receipt as a file"}},
    {"check",
     {checkCommand, "WS [RESULT] [--json]   my row as it was counted, and the tally computed again by this machine"}},
    {"log", {logCommand, "WS [--evidence FILE]   the log as known here; the evidence of a fork (exit 1)"}},
    {"machine", {machineCommand, "[WS] [--json]   the self-check of this computer"}},
    {"report",
     {reportCommand,
      "WS --out DIR [--what minutes,table,workbook,csv,sheets,letters,announcement] [--names] [--presiding "
      "NAME] [--force]   readable by anyone who gets the files"}},
    {"verify",
     {verifyCommand,
      "RESULT --identity FILE | --workspace WS [--fingerprint DIGITS] [--chair KEY] [--receipt FILE]… [--json]   every "
      "check a line; exit 0 when all hold"}},
    {"age", {ageCommand, "decrypt -i IDENTITY_FILE [IN] | encrypt -r RECIPIENT… [IN] | keygen"}},
};

void printHelp(std::FILE *out) {
    std::fputs("simsa-cli COMMAND …\n\n", out);
    for (const auto &[name, command] : commands)
        std::fprintf(out, "  %-10s %s\n", name.c_str(), command.help);
    std::fputs("\nCommands on a workspace take --round ID (default: the newest) and --passphrase-file FILE (default: a "
               "prompt).\n--lang ko|en sets the language of any command.\n",
               out);
}

// Takes --lang away; the demonstration and the reports have their own, for what they write.
void chooseLanguage(Words &words, QTranslator &translator) {
    const QByteArray locale = qgetenv("LC_ALL").isEmpty() ? qgetenv("LANG") : qgetenv("LC_ALL");
    chosenLanguage() = locale.startsWith("ko") ? "ko" : "en";
    const auto option = std::find(words.begin(), words.end(), "--lang");
    if (option != words.end() && option + 1 != words.end() && (option[1] == "ko" || option[1] == "en")) {
        chosenLanguage() = option[1];
        if (words[0] != "demo" && words[0] != "report")
            words.erase(option, option + 2);
    }
    if (language() == "ko" && translator.load(QStringLiteral(":/i18n/simsa_ko.qm")))
        QCoreApplication::installTranslator(&translator);
}

int run(Words words) {
    if (words.empty() || words[0] == "--help" || words[0] == "help") {
        printHelp(words.empty() ? stderr : stdout);
        return words.empty() ? 2 : 0;
    }
    if (words[0] == "--version") {
        std::puts("simsa-cli " SIMSA_VERSION);
        return 0;
    }
    const auto found = commands.find(words[0]);
    if (found == commands.end())
        throw Error(Code::usage, words[0]);
    if (std::find(words.begin(), words.end(), "--help") != words.end()) {
        std::printf("simsa-cli %s %s\n", found->first.c_str(), found->second.help);
        return 0;
    }
    words.erase(words.begin());
    return found->second.run(words);
}

} // namespace

} // namespace simsa::cli

int main(int argc, char **argv) {
    const rlimit none{0, 0};
    ::setrlimit(RLIMIT_CORE, &none); // a core file would hold keys
    ::prctl(PR_SET_DUMPABLE, 0);
    QCoreApplication application(argc, argv);
    QTranslator translator;
    simsa::cli::Words words(argv + 1, argv + argc);
    simsa::cli::chooseLanguage(words, translator);
    try {
        simsa::selfTest();
        return simsa::cli::run(std::move(words));
    } catch (const simsa::Error &error) {
        std::fprintf(stderr, "%s\n", simsa::describe(error).toUtf8().constData());
        return error.code == simsa::Code::usage ? 2 : 1;
    } catch (const std::bad_alloc &) {
        std::fputs("There is not enough memory.\n", stderr);
        return 1;
    } catch (const std::exception &) {
        std::fprintf(stderr, "%s\n", simsa::describe(simsa::Code::internal).toUtf8().constData());
        return 1;
    }
}
