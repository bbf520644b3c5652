#include "ui/chair/EditorProposals.h"

#include "ui/chair/Ask.h"
#include "ui/chair/Cells.h"
#include "ui/chair/EditorApplicants.h"
#include "ui/chair/EditorTree.h"
#include "ui/shell/LongWork.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMimeData>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <set>
#include <string_view>

namespace simsa {

namespace {

constexpr int proposalRole = Qt::UserRole + 60, documentRole = Qt::UserRole + 61;

std::vector<std::string> membersIn(const QString &text) {
    std::vector<std::string> out;
    for (const QString &name : text.split(QLatin1Char(';'), Qt::SkipEmptyParts))
        if (!name.trimmed().isEmpty() && out.size() < 200)
            out.push_back(typed(name.trimmed(), 200));
    return out;
}

QString membersText(const std::vector<std::string> &members) {
    QStringList out;
    for (const std::string &name : members)
        out << fromText(name);
    return out.join(QStringLiteral("; "));
}

} // namespace

EditorProposals::EditorProposals(EditorDraft *draft_, QWidget *parent)
    : EditorStep(DraftStep::proposals, draft_, parent), rows(new QStandardItemModel(this)), view(new QTreeView),
      stack(new QStackedWidget),
      empty(new EmptyState(QStringLiteral("doc"), tr("Drop the PDFs of the proposals here"),
                           tr("Files or a folder. A number at the start of a file's name says which proposal it "
                              "belongs to. Each file is checked and sealed at once."))),
      detail(new Card), work(new LongWork(QStringLiteral("doc"), tr("Checking the files"), tr("check → seal"),
                                          tr("If you stop, the files done so far are kept."))),
      problems(new Banner(BannerKind::error)), warnings(new Banner(BannerKind::attention)),
      refused(new Banner(BannerKind::error)), number(new QLineEdit), applicant(new QLineEdit), members(new QLineEdit),
      numberWords(new Text({}, TextSize::secondary, Tone::error)),
      add(new Button(tr("Add PDFs..."), ButtonKind::normal, QStringLiteral("plus"))),
      folder(new Button(tr("Folder..."), ButtonKind::normal, QStringLiteral("folder"))),
      list(new Button(tr("List of applicants..."), ButtonKind::normal, QStringLiteral("imp"))),
      fresh(new Button(tr("Proposal"), ButtonKind::normal, QStringLiteral("plus"))),
      up(new IconButton(QStringLiteral("up"), tr("Move up"), QKeySequence(Qt::ALT | Qt::Key_Up))),
      down(new IconButton(QStringLiteral("down"), tr("Move down"), QKeySequence(Qt::ALT | Qt::Key_Down))),
      remove(new IconButton(QStringLiteral("close"), tr("Remove"), QKeySequence(Qt::Key_Delete))) {
    const Theme &look = theme();
    setAcceptDrops(true);
    head()->addStretch(1);
    head()->addWidget(list);
    head()->addWidget(folder);
    head()->addWidget(add);
    refused->setAction(tr("Close"));
    column()->addWidget(refused);
    refused->hide();
    column()->addWidget(problems);
    column()->addWidget(warnings);
    column()->addWidget(work);
    work->hide();
    auto *tools = new QHBoxLayout;
    tools->setSpacing(look.px(6));
    fresh->setSmall(true);
    tools->addWidget(fresh);
    tools->addStretch(1);
    tools->addWidget(up);
    tools->addWidget(down);
    tools->addWidget(remove);
    column()->addLayout(tools);
    auto *card = new Card;
    card->body()->setContentsMargins(1, 1, 1, 1);
    card->body()->addWidget(stack);
    stack->addWidget(empty);
    stack->addWidget(view);
    column()->addWidget(card, 1);

    rows->setHorizontalHeaderLabels({tr("Proposal"), tr("Pages"), tr("State")});
    view->setHeader(new EditorHeader({1}, 16, view));
    view->setModel(rows);
    view->setItemDelegate(new CellDelegate(view));
    view->setAccessibleName(tr("Proposals"));
    view->setFrameShape(QFrame::NoFrame);
    view->setSelectionMode(QAbstractItemView::SingleSelection);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setIndentation(look.px(24));
    view->setExpandsOnDoubleClick(false);
    view->installEventFilter(this);

    auto *form = new QHBoxLayout;
    form->setSpacing(look.px(10));
    const auto field = [&](const QString &label, QLineEdit *edit, int stretch) {
        auto *part = new QVBoxLayout;
        part->setSpacing(look.px(2));
        auto *name = new Text(label, TextSize::secondary, Tone::text2);
        name->setBuddy(edit);
        edit->setAccessibleName(label);
        part->addWidget(name);
        part->addWidget(edit);
        form->addLayout(part, stretch);
        passUndo(edit);
    };
    number->setMaxLength(16);
    number->setFixedWidth(look.px(84));
    applicant->setMaxLength(200);
    field(tr("Number"), number, 0);
    field(tr("Applicant"), applicant, 2);
    field(tr("Consortium members, parted by “;”"), members, 3);
    detail->body()->setContentsMargins(look.px(12), look.px(8), look.px(12), look.px(10));
    detail->body()->setSpacing(look.px(4));
    detail->body()->addLayout(form);
    numberWords->setWrapping(true);
    detail->body()->addWidget(numberWords);
    column()->addWidget(detail);

    connect(add, &Button::clicked, this, &EditorProposals::askFiles);
    connect(empty->addAction(tr("Add PDFs...")), &Button::clicked, this, &EditorProposals::askFiles);
    connect(folder, &Button::clicked, this, [this] {
        askFolder(this, tr("Folder with the proposals"), [this](const QString &path) { Q_EMIT filesAsked({path}); });
    });
    connect(list, &Button::clicked, this, [this] {
        askOpenFile(this, tr("List of applicants"), tr("Lists (*.csv *.txt *.xlsx);;All files (*)"),
                    [this](const QString &path) { Q_EMIT listAsked(path); });
    });
    connect(fresh, &Button::clicked, this, [this] {
        draft->edit(tr("Add a proposal"), [](Draft &d) {
            if (d.proposals.size() < 1000)
                d.proposals.push_back({nextNumber(d), {}, {}, {}});
        });
        view->setCurrentIndex(rows->index(rows->rowCount() - 1, 0));
        applicant->setFocus(Qt::TabFocusReason);
    });
    connect(up, &IconButton::clicked, this, [this] { move(-1); });
    connect(down, &IconButton::clicked, this, [this] { move(1); });
    connect(remove, &IconButton::clicked, this, &EditorProposals::removeSelected);
    connect(refused->findChild<QPushButton *>(), &QPushButton::clicked, refused, &QWidget::hide);
    connect(view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        if (!filling)
            showDetail(true);
    });
    connect(number, &QLineEdit::textEdited, this, [this](const QString &text) {
        change(
            tr("Number"), [&](DraftProposal &p) { p.id = typed(text.trimmed().toLower(), 16); },
            QStringLiteral("number"));
    });
    connect(applicant, &QLineEdit::textEdited, this, [this](const QString &text) {
        change(
            tr("Applicant"), [&](DraftProposal &p) { p.applicant = typed(text, 200); }, QStringLiteral("applicant"));
    });
    connect(members, &QLineEdit::textEdited, this, [this](const QString &text) {
        change(
            tr("Consortium members"), [&](DraftProposal &p) { p.members = membersIn(text); },
            QStringLiteral("members"));
    });
}

std::pair<int, int> EditorProposals::selected() const {
    const QModelIndex at = view->currentIndex().siblingAtColumn(0);
    if (!at.isValid())
        return {-1, -1};
    return {at.data(proposalRole).toInt(), at.data(documentRole).toInt()};
}

void EditorProposals::change(const QString &name, const std::function<void(DraftProposal &)> &does,
                             const QString &key) {
    const int at = selected().first;
    draft->edit(
        name,
        [&](Draft &d) {
            if (at >= 0 && at < static_cast<int>(d.proposals.size()))
                does(d.proposals[static_cast<std::size_t>(at)]);
        },
        key + QString::number(at));
}

void EditorProposals::show(const EditorState &state) {
    // That there are none yet is said where they will stand.
    showProblems(problems, state, true, [](const DraftProblem &p) { return p.rule != "none"; });
    showProblems(warnings, state, false);
    const Draft &d = now();
    const auto kept = selected();
    QSet<int> closed;
    for (int r = 0; r < rows->rowCount(); ++r)
        if (!view->isExpanded(rows->index(r, 0)) && rows->rowCount(rows->index(r, 0)) > 0)
            closed.insert(r);
    std::multiset<std::string_view> ids;
    for (const DraftProposal &p : d.proposals)
        ids.insert(p.id);
    filling = true;
    rows->removeRows(0, rows->rowCount());
    for (std::size_t i = 0; i < d.proposals.size(); ++i) {
        const DraftProposal &p = d.proposals[i];
        int pages = 0;
        for (const DraftDocument &document : p.documents)
            pages += document.ref.pages;
        const bool twice = ids.count(p.id) > 1;
        const QString state_ = twice                 ? tr("number stands twice")
                               : p.applicant.empty() ? tr("no applicant")
                               : p.documents.empty()
                                   ? tr("no document")
                                   : tr("%n documents", nullptr, static_cast<int>(p.documents.size()));
        const bool bad = twice || p.applicant.empty() || p.documents.empty();
        QString name = fromText(p.id + "  " + p.applicant);
        if (!p.members.empty())
            name += QStringLiteral("  ·  ") + tr("with %n members", nullptr, static_cast<int>(p.members.size()));
        auto *first = cell(name, {.bold = true});
        first->setToolTip(membersText(p.members));
        first->setData(static_cast<int>(i), proposalRole);
        first->setData(-1, documentRole);
        for (std::size_t k = 0; k < p.documents.size(); ++k) {
            const DraftDocument &document = p.documents[k];
            auto *file = cell(fromText(document.ref.name), {.icon = QStringLiteral("doc"), .tone = Tone::text2});
            file->setData(static_cast<int>(i), proposalRole);
            file->setData(static_cast<int>(k), documentRole);
            first->appendRow({file, cell(QString::number(document.ref.pages), {.tone = Tone::text2, .right = true}),
                              cell(document.text ? tr("text found") : tr("scanned, no text"),
                                   {.icon = document.text ? QStringLiteral("check") : QStringLiteral("alert"),
                                    .tone = document.text ? Tone::text2 : Tone::attention})});
        }
        rows->appendRow({first, cell(pages > 0 ? QString::number(pages) : QString(), {.right = true}),
                         cell(state_, {.icon = bad ? QStringLiteral("alert") : QStringLiteral("done"),
                                       .tone = bad ? Tone::attention : Tone::text2})});
    }
    for (int r = 0; r < rows->rowCount(); ++r)
        if (rows->item(r)->hasChildren())
            view->setExpanded(rows->index(r, 0), !closed.contains(r));
    view->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    view->header()->setSectionResizeMode(1, QHeaderView::Fixed);
    view->header()->setSectionResizeMode(2, QHeaderView::Fixed);
    view->header()->resizeSection(1, theme().px(76));
    view->header()->resizeSection(2, theme().px(190));
    QModelIndex at = rows->index(std::clamp(kept.first, 0, std::max(0, rows->rowCount() - 1)), 0);
    if (kept.second >= 0 && kept.second < rows->rowCount(at))
        at = rows->index(kept.second, 0, at);
    view->setCurrentIndex(at);
    filling = false;
    stack->setCurrentIndex(d.proposals.empty() ? 0 : 1);
    showDetail(state.again);
}

void EditorProposals::showDetail(bool again) {
    const auto [at, document] = selected();
    const bool any = at >= 0 && at < static_cast<int>(now().proposals.size());
    detail->setVisible(any);
    for (QWidget *tool : std::initializer_list<QWidget *>{up, down, remove})
        tool->setEnabled(any);
    if (!any)
        return;
    const DraftProposal &p = now().proposals[static_cast<std::size_t>(at)];
    setQuietly(number, fromText(p.id), again);
    setQuietly(applicant, fromText(p.applicant), again);
    if (again || !members->hasFocus())
        setQuietly(members, membersText(p.members), again);
    QStringList words;
    for (const DraftProblem &problem : draftProblems(now(), {}, 0))
        if (problem.step == DraftStep::proposals && problem.where == p.id && problem.blocks &&
            problem.rule != "documents")
            words << problemText(problem, now());
    number->setProperty(errorProperty, !words.isEmpty());
    number->update();
    numberWords->setText(words.join(QLatin1Char('\n')));
    numberWords->setVisible(!words.isEmpty());
}

void EditorProposals::goTo(const DraftProblem &problem) {
    for (int r = 0; r < rows->rowCount(); ++r)
        if (now().proposals[static_cast<std::size_t>(r)].id == problem.where &&
            !(problem.rule == "documents" && !now().proposals[static_cast<std::size_t>(r)].documents.empty())) {
            view->setCurrentIndex(rows->index(r, 0));
            view->scrollTo(rows->index(r, 0));
        }
    if (problem.rule == "number" || problem.rule == "twice")
        number->setFocus(Qt::TabFocusReason);
    else if (problem.rule == "applicant")
        applicant->setFocus(Qt::TabFocusReason);
    else
        add->setFocus(Qt::TabFocusReason);
}

QList<KeyHint> EditorProposals::keyHints() const {
    return {{{}, tr("proposal"), QStringLiteral("↑ ↓")},
            {{}, tr("move"), QStringLiteral("Alt ↑ ↓")},
            {QKeySequence(Qt::Key_Delete), tr("remove")}};
}

void EditorProposals::askFiles() {
    auto *dialog = new QFileDialog(this, tr("Proposals"), {}, tr("PDF documents (*.pdf);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &EditorProposals::filesAsked);
    dialog->open();
}

void EditorProposals::follow(Task *task) {
    work->follow(task);
    work->show();
    for (Button *button : {add, folder})
        button->disable(tr("Files are being checked."));
}

void EditorProposals::ended() {
    work->hide();
    for (Button *button : {add, folder})
        button->enable();
}

void EditorProposals::took(const std::vector<TakenFile> &files) {
    QStringList words;
    for (const TakenFile &file : files)
        if (file.refusal)
            words << fileRefusal(*file.refusal);
    const auto good =
        std::count_if(files.begin(), files.end(), [](const TakenFile &f) { return f.document.has_value(); });
    int placed = 0;
    draft->edit(tr("Add documents"), [&](Draft &d) { placed = placeFiles(d, files); });
    if (placed < good)
        words << tr("Files that were there already: %1.").arg(good - placed);
    const qsizetype more = words.size() - 8;
    if (more > 0)
        words = words.mid(0, 8) << tr("And %n more.", nullptr, static_cast<int>(more));
    refused->setVisible(!words.isEmpty());
    if (!words.isEmpty())
        refused->say(BannerKind::attention, tr("Added: %1.").arg(placed), words.join(QLatin1Char('\n')));
}

void EditorProposals::failed(const QString &words) {
    refused->say(BannerKind::error, {}, words);
    refused->show();
}

QString EditorProposals::refusals() const {
    return refused->isHidden() ? QString() : refused->text();
}

void EditorProposals::showList(const CellTable &table, const QString &name) {
    auto *dialog = new EditorApplicants(table, name, this);
    connect(dialog, &EditorApplicants::chosen, this, [this](const std::vector<Applicant> &applicants) {
        draft->edit(tr("List of applicants"), [&](Draft &d) { mergeApplicants(d, applicants); });
    });
    dialog->open();
}

void EditorProposals::removeSelected() {
    const auto [at, document] = selected();
    draft->edit(document >= 0 ? tr("Remove a document") : tr("Remove a proposal"),
                [at = at, document = document](Draft &d) {
                    if (at < 0 || at >= static_cast<int>(d.proposals.size()))
                        return;
                    auto &documents = d.proposals[static_cast<std::size_t>(at)].documents;
                    if (document >= 0)
                        documents.erase(documents.begin() + document);
                    else
                        d.proposals.erase(d.proposals.begin() + at);
                });
}

void EditorProposals::move(int direction) {
    const auto [at, document] = selected();
    const int to = (document >= 0 ? document : at) + direction;
    draft->edit(tr("Move"), [&, at = at, document = document](Draft &d) {
        if (at < 0 || at >= static_cast<int>(d.proposals.size()))
            return;
        auto &documents = d.proposals[static_cast<std::size_t>(at)].documents;
        if (document >= 0 && to >= 0 && to < static_cast<int>(documents.size()))
            std::swap(documents[static_cast<std::size_t>(document)], documents[static_cast<std::size_t>(to)]);
        if (document < 0 && to >= 0 && to < static_cast<int>(d.proposals.size()))
            std::swap(d.proposals[static_cast<std::size_t>(at)], d.proposals[static_cast<std::size_t>(to)]);
    });
    const QModelIndex parent = document >= 0 ? rows->index(at, 0) : QModelIndex();
    if (const QModelIndex index = rows->index(to, 0, parent); index.isValid())
        view->setCurrentIndex(index);
}

bool EditorProposals::eventFilter(QObject *object, QEvent *event) {
    if (object == view && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->modifiers() == Qt::AltModifier && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down)) {
            move(key->key() == Qt::Key_Up ? -1 : 1);
            return true;
        }
        if (key->key() == Qt::Key_Delete) {
            removeSelected();
            return true;
        }
        if (key->key() == Qt::Key_F2) {
            applicant->setFocus(Qt::TabFocusReason);
            applicant->selectAll();
            return true;
        }
    }
    return EditorStep::eventFilter(object, event);
}

void EditorProposals::dragEnterEvent(QDragEnterEvent *event) {
    if (event->mimeData()->hasUrls() && add->isEnabled())
        event->acceptProposedAction();
}

void EditorProposals::dropEvent(QDropEvent *event) {
    QStringList paths;
    for (const QUrl &url : event->mimeData()->urls())
        if (url.isLocalFile())
            paths << url.toLocalFile();
    event->acceptProposedAction();
    if (paths.size() == 1 && (paths[0].endsWith(QLatin1String(".csv"), Qt::CaseInsensitive) ||
                              paths[0].endsWith(QLatin1String(".xlsx"), Qt::CaseInsensitive)))
        Q_EMIT listAsked(paths[0]);
    else if (!paths.isEmpty())
        Q_EMIT filesAsked(paths);
}

} // namespace simsa
