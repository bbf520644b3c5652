// Of the reading page: which document is shown, and the search through all of them.
#include "ui/desk/DeskText.h"
#include "ui/desk/ReadNotes.h"
#include "ui/desk/ReadPage.h"
#include "ui/reader/Reader.h"
#include "ui/shell/Panels.h"
#include "ui/shell/Task.h"

#include "app/roles/Words.h"

#include <QComboBox>
#include <QStackedWidget>

namespace simsa {

// A file's name may say who applied.
QString ReadPage::nameOf(const StoredDocument &document) const {
    return round->blind ? tr("Document %1").arg(document.position + 1) : words(document.name);
}

// The document that was open for this proposal, else its first one.
void ReadPage::showDocument() {
    const std::string &proposal = all[static_cast<std::size_t>(at)].proposal;
    documentBox->clear();
    const StoredDocument *wanted = nullptr;
    int waiting = 0;
    for (const StoredDocument &document : now.documents) {
        if (document.proposal != proposal)
            continue;
        documentBox->addItem(nameOf(document), QVariant::fromValue<qlonglong>(document.id));
        waiting += !document.present;
        if (!wanted || chosenDocument.value(words(proposal), -1) == document.id) {
            wanted = &document;
            documentBox->setCurrentIndex(documentBox->count() - 1);
        }
    }
    documentBox->setVisible(documentBox->count() > 1);
    middle->setCurrentWidget(pages);
    if (all[static_cast<std::size_t>(at)].state == State::recused || !wanted) {
        shownDocument.clear();
        pages->showClosed(wanted || !now.documents.empty()
                              ? tr("Recused. The documents of this proposal are closed to you.")
                              : tr("This proposal has no document."));
        return;
    }
    openDocument(wanted->id);
}

// Not the reader's own message: nothing is closed, only waited for.
void ReadPage::sayAbsent(const QString &sentence, const QString &explanation) {
    pages->close();
    absent->say(QStringLiteral("doc"), sentence, explanation);
    middle->setCurrentWidget(absent);
}

void ReadPage::openDocument(const QString &sha256) {
    if (at < 0 || sha256 == pages->documentKey())
        return;
    const std::string &proposal = all[static_cast<std::size_t>(at)].proposal;
    for (const StoredDocument &document : now.documents)
        if (document.proposal == proposal && words(document.sha256) == sha256) {
            chosenDocument.insert(words(proposal), document.id);
            return showDocument();
        }
}

void ReadPage::openDocument(std::int64_t id) {
    const auto found = std::find_if(now.documents.begin(), now.documents.end(), [id](auto &d) { return d.id == id; });
    if (found == now.documents.end())
        return;
    const QString key = words(found->sha256);
    if (key == shownDocument && documentId == id && found->present && found->readable)
        return;
    shownDocument.clear();
    if (!found->present)
        return sayAbsent(
            tr("The document is not here yet"),
            tr("“%1” comes with the next sync. The sheet can be filled in meanwhile.").arg(nameOf(*found)));
    if (!found->readable)
        return pages->showClosed(tr("“%1” is not open to you.").arg(nameOf(*found)));
    if (!found->reading.empty())
        return pages->showClosed(describe(codeFromName(found->reading)));
    const int number = ++opening;
    documentId = id;
    runTask(
        this,
        [space = ws, id](Work &) {
            const auto guard = space->lock();
            return documentIdentity(*space, id);
        },
        [this, number, key, file = found->file](const Identity &identity) {
            if (number != opening)
                return; // another was chosen meanwhile
            shownDocument = key;
            pages->open(file, identity, key);
        },
        [this, number](const Error &error) {
            if (number == opening)
                pages->showClosed(describe(error));
        });
}

void ReadPage::searchEverywhere() {
    constexpr int most = 600;
    pages->setCrossSearch([space = ws, r = round](const QString &asked) {
        const auto guard = space->lock();
        CrossAnswer answer;
        QHash<std::int64_t, QString> keys;
        for (const StoredDocument &document : documents(*space, r->id)) {
            keys.insert(document.id, words(document.sha256));
            answer.waiting += document.readable && !document.indexed;
        }
        for (const Hit &hit : search(*space, r->id, asked.toStdString(), most + 1))
            answer.hits.push_back({words(hit.proposal), DeskText::applicant(*r, hit.proposal), keys.value(hit.document),
                                   hit.page - 1, words(hit.snippet)});
        answer.more = answer.hits.size() > most;
        if (answer.more)
            answer.hits.pop_back();
        return answer;
    });
}

} // namespace simsa
