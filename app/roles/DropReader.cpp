#include "app/roles/DropReader.h"

#include "app/base/Parallel.h"
#include "app/roles/Transfer.h"

#include <algorithm>

namespace simsa {

namespace {

constexpr std::size_t mostFiles = 128, mostBytes = 4u << 20; // of one go

// The type whose folder this is: "ballots/…", "openings/…"; another type's file does not belong there.
std::optional<FileType> typeOfFolder(const std::string &name) {
    for (const FileType type : {FileType::declaration, FileType::ballot, FileType::complaint, FileType::opening})
        if (name.starts_with(std::string(nameOf(type)) + "s/"))
            return type;
    return std::nullopt;
}

bool isSlot(const std::string &name) {
    return name.size() == 8 && name.find_first_not_of("0123456789") == std::string::npos;
}

} // namespace

DropReader::DropReader(Drop &drop_, const StoredRound &stored_, const Identity &own_, std::vector<std::string> names_)
    : drop(drop_), stored(stored_), own(own_), names(std::move(names_)) {}

std::unique_ptr<DropBatch> DropReader::next(std::shared_ptr<const Seats> seats, const Progress &progress, int done,
                                            int all) {
    if (at == names.size())
        return nullptr;
    auto batch = std::make_unique<DropBatch>();
    batch->seats = std::move(seats);
    for (std::size_t bytes = 0; at < names.size() && batch->files.size() < mostFiles && bytes < mostBytes; ++at) {
        progress("intake", done + static_cast<int>(at), all);
        DropFile file{.name = std::move(names[at])};
        const auto type = typeOfFolder(file.name);
        try {
            if (!type || !isNameOf(*type, file.name.substr(file.name.rfind('/') + 1)))
                throw Error(Code::unknownType, file.name);
            file.bytes = drop.get(stored.round.id + "/" + file.name, capOf(*type));
        } catch (const Error &e) {
            if (!mayStillCome(e.code) && e.code != Code::unknownType)
                throw;
            file.refusal = Refusal{e.code, file.name};
        }
        bytes += file.bytes.size();
        batch->files.push_back(std::move(file));
    }
    return batch;
}

void DropReader::open(DropBatch &batch) const {
    const auto memberOf = [&](const SigningPublic &key) {
        const auto found = batch.seats->find(toOpenSsh(key));
        return found == batch.seats->end() ? std::string() : found->second;
    };
    inParallel(batch.files.size(), [&](std::size_t i) {
        DropFile &file = batch.files[i];
        if (file.refusal && file.bytes.empty())
            return;
        try {
            const FileType type = *typeOfFolder(file.name);
            if (!nameMatches(file.name.substr(file.name.rfind('/') + 1), type, file.bytes))
                throw Error(Code::digestMismatch, file.name);
            if (type == FileType::ballot)
                file.submission =
                    readSubmission(file.bytes, own, stored.round.id, stored.digest, sharesOf(stored.round), memberOf);
            file.refusal.reset();
        } catch (const Error &e) {
            if (isOurs(e))
                throw;
            file.submission.reset();
            file.refusal = Refusal{e.code, e.detail};
        }
    });
}

std::vector<std::string> namesInDrop(const std::string &roundId, Drop &drop,
                                     std::initializer_list<const char *> folders) {
    std::vector<std::string> out;
    const auto add = [&](const std::string &folder) {
        for (const std::string &name : drop.list(roundId + "/" + folder))
            out.push_back(folder + "/" + name);
    };
    for (const std::string folder : folders) {
        if (folder != "ballots")
            add(folder);
        else
            for (const std::string &slot : drop.listFolders(roundId + "/ballots"))
                if (isSlot(slot))
                    add("ballots/" + slot);
    }
    return out;
}

bool isOurs(const Error &e) {
    return e.code == Code::diskFull || e.code == Code::ioFailed || e.code == Code::databaseBusy ||
           e.code == Code::databaseDamaged || e.code == Code::internal || e.code == Code::cancelled;
}

bool mayStillCome(Code code) {
    return code == Code::fileTooLarge || code == Code::fileUnreadable || code == Code::fileMissing ||
           code == Code::digestMismatch;
}

} // namespace simsa
