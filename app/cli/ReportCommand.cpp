// `report`: the minutes and everything else that is written from a tallied round.
#include "app/cli/Commands.h"
#include "app/cli/Session.h"
#include "app/roles/ChairReports.h"

namespace simsa::cli {

int reportCommand(const Words &words) {
    const Args args(words, {"--passphrase-file", "--round", "--out", "--what", "--lang", "--presiding"},
                    {"--names", "--force"});
    ReportOptions options{.language = args.option("--lang"), .presiding = args.option("--presiding")};
    if (!options.language.empty() && options.language != "ko" && options.language != "en")
        throw Error(Code::usage, "--lang");
    const std::string what = args.option("--what");
    for (std::size_t from = 0; !what.empty() && from <= what.size();) {
        const std::size_t to = std::min(what.find(',', from), what.size());
        const auto kind = reportFromName(std::string_view(what).substr(from, to - from));
        if (!kind)
            throw Error(Code::usage, "--what " + what.substr(from, to - from));
        options.what.push_back(*kind);
        from = to + 1;
    }
    const Path folder = args.required("--out");
    const auto ws = openWorkspace(args);
    args.end(1);
    Chair chair(*ws);
    const std::vector<ReportFile> files =
        writeReports(chair, roundOf(*ws, args), options, args.has("--names"), terminalProgress());
    saveReports(files, folder, args.has("--force"));
    for (const ReportFile &file : files)
        print(file.name);
    return 0;
}

} // namespace simsa::cli
