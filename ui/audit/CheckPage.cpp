#include "ui/audit/CheckPage.h"

#include "ui/audit/CheckWords.h"
#include "ui/chair/Ask.h"
#include "ui/chair/Cells.h"
#include "ui/shell/Field.h"
#include "ui/shell/LongWork.h"
#include "ui/shell/PassphraseEdit.h"

#include "app/base/Files.h"
#include "app/roles/Words.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMimeData>
#include <QVBoxLayout>

namespace simsa {

namespace {

constexpr std::uint64_t receiptCap = 1u << 20, identityCap = 64u << 10;

// The first secret key of an age identity file.
Identity identityOf(View text) {
    const std::string_view all = textOf(text);
    const std::size_t at = all.find("AGE-SECRET-KEY-1");
    if (at == std::string_view::npos)
        throw Error(Code::keyForm, "AGE-SECRET-KEY-1");
    return identityFromText(view(all.substr(at, all.find_first_of("\r\n", at) - at)));
}

} // namespace

CheckPage::CheckPage(std::shared_ptr<Workspace> workspace, QWidget *parent)
    : Page(parent), ws(std::move(workspace)), message(new Banner(BannerKind::error)),
      verdict(new Banner(BannerKind::info)), fileName(new Text),
      receiptNames(new Text({}, TextSize::body, Tone::text2)), detail(new Text({}, TextSize::body)),
      detailMore(new Text({}, TextSize::secondary, Tone::text2)),
      check(new Button(tr("Check"), ButtonKind::primary, QStringLiteral("check"))),
      copy(new Button(tr("Copy the line"), ButtonKind::link, QStringLiteral("copy"))),
      save(new Button(tr("Save the protocol..."), ButtonKind::normal, QStringLiteral("exp"))),
      digits(new Field(tr("Chair's fingerprint, as told by telephone (optional)"))),
      keyField(new Field(tr("Identity file with the key (AGE-SECRET-KEY-1...)"))),
      folderField(new Field(tr("Folder of the workspace"))), passphrase(new PassphraseEdit),
      keyKind(new Segmented({tr("Key from a file"), tr("Key of a workspace")})), keyPart(new QWidget),
      folderPart(new QWidget), outcomePart(new QWidget), form(new Card),
      empty(new EmptyState(QStringLiteral("shield"), tr("Nothing is checked yet"),
                           tr("Choose the result file, or drag it here. The chair gives it to you, sealed for your "
                              "key."))),
      work(new LongWork(QStringLiteral("shield"), tr("Checking the result"), tr("signatures → log → ballots → tally"),
                        tr("If you stop, nothing is kept; the file stays as it is."))),
      filter(new QCheckBox(tr("Only differences"))), model(new QStandardItemModel(this)),
      resultModel(new QStandardItemModel(this)), table(cellTable(model, tr("Checks"), 40)),
      ranking(cellTable(resultModel, tr("Official result"), 28)),
      resultTitle(new Text({}, TextSize::group, Tone::text, true)), seal(new StandingLabel(StandingLabel::official)),
      official(new Card) {
    const Theme &look = theme();
    setAcceptDrops(true);
    setAccessibleName(tr("Check"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(look.px(16), look.px(12), look.px(16), look.px(12));
    column->setSpacing(look.px(10));
    auto *head = new QHBoxLayout;
    head->setSpacing(look.px(12));
    head->addWidget(new Text(tr("Check a result file"), TextSize::page, Tone::text, true), 1);
    auto *guide = new Button(tr("Guide for the auditor"), ButtonKind::link, QStringLiteral("help"));
    head->addWidget(guide);
    connect(guide, &Button::clicked, this, &CheckPage::manualAsked);
    if (!ws) {
        auto *back = new Button(tr("Back to the entrance"), ButtonKind::link, QStringLiteral("left"));
        head->addWidget(back);
        connect(back, &Button::clicked, this, &CheckPage::leaveAsked);
    }
    column->addLayout(head);
    column->addWidget(message);
    message->hide();
    column->addWidget(inputs());
    column->addWidget(work, 0, Qt::AlignTop);
    work->hide();
    column->addWidget(empty, 1);
    column->addWidget(outcome(), 1);
    outcomePart->hide();
    renew();
}

CheckPage::~CheckPage() {
    if (task)
        task->cancel();
}

QWidget *CheckPage::inputs() {
    const Theme &look = theme();
    form->body()->setContentsMargins(look.px(16), look.px(12), look.px(16), look.px(12));
    form->body()->setSpacing(look.px(10));
    const auto pick = [this](const QString &text, const QString &name, auto then) {
        auto *button = new Button(text, ButtonKind::normal, QStringLiteral("folder"));
        button->setAccessibleName(name);
        connect(button, &Button::clicked, this, then);
        return button;
    };
    auto *fileRow = new QHBoxLayout;
    fileRow->setSpacing(look.px(12));
    fileRow->addWidget(pick(tr("Choose the result file..."), tr("Choose the result file"), [this] {
        askOpenFile(this, tr("Result file"), tr("Results (*.simsa-result);;All files (*)"),
                    [this](const QString &path) { setFile(path); });
    }));
    fileRow->addWidget(fileName, 1);
    form->body()->addLayout(fileRow);

    if (ws) {
        const QString own = QString::fromStdString(toText(ws->person().identity.recipient));
        auto *row = new QHBoxLayout;
        row->setSpacing(look.px(12));
        auto *key = new Text(tr("It opens with your key. For the chair, who seals it for you: %1").arg(own.left(24)) +
                                 QStringLiteral("..."),
                             TextSize::body, Tone::text2);
        key->setToolTip(own);
        auto *take = new Button(tr("Copy my key for the chair"), ButtonKind::link, QStringLiteral("copy"));
        connect(take, &Button::clicked, this, [own] { QGuiApplication::clipboard()->setText(own); });
        row->addWidget(key, 1);
        row->addWidget(take);
        form->body()->addLayout(row);
    } else {
        auto *row = new QHBoxLayout;
        row->setSpacing(look.px(12));
        keyKind->setCurrent(0);
        row->addWidget(keyKind, 0, Qt::AlignBottom);
        auto *one = new QHBoxLayout(keyPart);
        one->setContentsMargins(0, 0, 0, 0);
        one->addWidget(keyField, 1);
        one->addWidget(pick(tr("Choose..."), tr("Choose the identity file"),
                            [this] {
                                askOpenFile(this, tr("Identity file"), tr("All files (*)"),
                                            [this](const QString &path) { setIdentityFile(path); });
                            }),
                       0, Qt::AlignBottom);
        auto *two = new QHBoxLayout(folderPart);
        two->setContentsMargins(0, 0, 0, 0);
        two->addWidget(folderField, 1);
        two->addWidget(pick(tr("Choose..."), tr("Choose the workspace"),
                            [this] {
                                askFolder(this, tr("Folder of the workspace"),
                                          [this](const QString &path) { folderField->edit()->setText(path); });
                            }),
                       0, Qt::AlignBottom);
        auto *secret = new QVBoxLayout;
        secret->setSpacing(look.px(4));
        secret->addWidget(new Text(tr("Passphrase"), TextSize::body, Tone::text, true));
        passphrase->setAccessibleName(tr("Passphrase"));
        secret->addWidget(passphrase);
        two->addLayout(secret, 1);
        row->addWidget(keyPart, 1);
        row->addWidget(folderPart, 1);
        folderPart->hide();
        form->body()->addLayout(row);
        connect(keyKind, &Segmented::chosen, this, [this](int which) {
            keyPart->setVisible(which == 0);
            folderPart->setVisible(which == 1);
            renew();
        });
        for (QLineEdit *edit : {keyField->edit(), folderField->edit(), static_cast<QLineEdit *>(passphrase)})
            connect(edit, &QLineEdit::textChanged, this, &CheckPage::renew);
    }

    auto *compared = new QHBoxLayout;
    compared->setSpacing(look.px(12));
    digits->edit()->setMaxLength(60);
    digits->edit()->setPlaceholderText(tr("8 groups of 4 digits"));
    compared->addWidget(digits, 1);
    auto *receiptPart = new QVBoxLayout;
    receiptPart->setSpacing(look.px(4));
    receiptPart->addWidget(new Text(tr("Receipts of evaluators (optional)"), TextSize::body, Tone::text, true));
    auto *receiptRow = new QHBoxLayout;
    receiptRow->setSpacing(look.px(8));
    receiptRow->addWidget(pick(tr("Choose receipts..."), tr("Choose receipts"), [this] {
        auto *dialog = new QFileDialog(this, tr("Receipts"), {}, tr("Receipts (*.tlog-proof);;All files (*)"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::ExistingFiles);
        connect(dialog, &QFileDialog::filesSelected, this, &CheckPage::setReceipts);
        dialog->open();
    }));
    receiptRow->addWidget(receiptNames, 1);
    receiptPart->addLayout(receiptRow);
    compared->addLayout(receiptPart, 1);
    form->body()->addLayout(compared);

    auto *go = new QHBoxLayout;
    go->setSpacing(look.px(12));
    auto *why = new Text({}, TextSize::secondary, Tone::text2);
    why->setObjectName(QStringLiteral("why"));
    go->addWidget(check);
    go->addWidget(why, 1);
    form->body()->addLayout(go);
    connect(check, &Button::clicked, this, &CheckPage::start);
    return form;
}

QWidget *CheckPage::outcome() {
    const Theme &look = theme();
    auto *column = new QVBoxLayout(outcomePart);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look.px(8));
    column->addWidget(verdict);
    auto *tools = new QHBoxLayout;
    tools->setSpacing(look.px(12));
    tools->addWidget(filter);
    tools->addStretch(1);
    auto *another = new Button(tr("Check another file"), ButtonKind::link);
    tools->addWidget(another);
    tools->addWidget(save);
    column->addLayout(tools);
    auto *list = new Card;
    list->body()->setContentsMargins(1, 1, 1, 1);
    list->body()->addWidget(table);
    column->addWidget(list, 3);
    auto *below = new QHBoxLayout;
    below->setSpacing(look.px(12));
    auto *texts = new QVBoxLayout;
    texts->setSpacing(look.px(2));
    detail->setWrapping(true);
    detailMore->setWrapping(true);
    detailMore->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    texts->addWidget(detail);
    texts->addWidget(detailMore);
    below->addLayout(texts, 1);
    below->addWidget(copy, 0, Qt::AlignTop);
    column->addLayout(below);
    auto *title = new QHBoxLayout;
    title->setSpacing(look.px(8));
    title->addWidget(seal);
    title->addWidget(resultTitle, 1);
    column->addLayout(title);
    official->body()->setContentsMargins(1, 1, 1, 1);
    official->body()->addWidget(ranking);
    column->addWidget(official, 2);
    table->installEventFilter(this);
    connect(filter, &QCheckBox::toggled, this, &CheckPage::fill);
    connect(table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &CheckPage::showDetail);
    connect(copy, &Button::clicked, this, [this] {
        const int row = table->currentIndex().row();
        const int line = row < 0 || row >= shownLines.size() ? -1 : shownLines[row];
        if (line < 0)
            return;
        const Check &c = found->checks[static_cast<std::size_t>(line)];
        QGuiApplication::clipboard()->setText(QStringList{stateText(c), checkText(c), QString::fromStdString(c.detail),
                                                          QString::fromStdString(c.here),
                                                          QString::fromStdString(c.there)}
                                                  .join(QLatin1Char('\t')));
    });
    connect(another, &Button::clicked, this, [this] {
        found.reset();
        setFile({});
    });
    connect(save, &Button::clicked, this, [this] {
        askSaveFile(this, tr("Save the protocol"), QStringLiteral("check.txt"),
                    [this](const QString &path) { saveProtocol(path); });
    });
    return outcomePart;
}

QAbstractButton *CheckPage::primaryAction() const {
    return found ? save : check;
}

QLineEdit *CheckPage::fingerprint() const {
    return digits->edit();
}

QString CheckPage::summary() const {
    return outcomePart->isHidden() ? QString() : verdict->text();
}

QList<KeyHint> CheckPage::keyHints() const {
    if (!found)
        return {{QKeySequence(Qt::CTRL | Qt::Key_Return), tr("check")}};
    return {{{}, tr("line"), QStringLiteral("↑ ↓")},
            {QKeySequence(QKeySequence::Copy), tr("copy the line")},
            {QKeySequence(Qt::CTRL | Qt::Key_Return), tr("save the protocol")}};
}

QList<QWidget *> CheckPage::panes() const {
    if (found)
        return {table, ranking};
    return {form};
}

void CheckPage::setFile(const QString &path) {
    file = path;
    found.reset();
    message->hide();
    renew();
    Q_EMIT hintsChanged();
}

void CheckPage::setIdentityFile(const QString &path) {
    keyField->edit()->setText(path);
}

void CheckPage::setReceipts(const QStringList &paths) {
    receipts = paths;
    renew();
}

QString CheckPage::whyNot() const {
    return file.isEmpty() ? tr("Choose the result file first.")
           : ws           ? QString()
           : keyKind->current() == 0
               ? keyField->edit()->text().trimmed().isEmpty() ? tr("Name the file with the key.") : QString()
           : folderField->edit()->text().trimmed().isEmpty() || passphrase->text().isEmpty()
               ? tr("Name the workspace and type its passphrase.")
               : QString();
}

void CheckPage::renew() {
    const QString why = task ? tr("It is being checked.") : whyNot();
    why.isEmpty() ? check->enable() : check->disable(why);
    findChild<Text *>(QStringLiteral("why"))->setText(why);
    fileName->setText(file.isEmpty() ? tr("no file yet") : QFileInfo(file).fileName());
    fileName->setTone(file.isEmpty() ? Tone::text3 : Tone::text);
    fileName->setToolTip(file);
    receiptNames->setText(receipts.isEmpty() ? tr("none") : tr("%n receipt(s)", nullptr, int(receipts.size())));
    form->setVisible(!task && !found);
    empty->setVisible(!task && !found);
    outcomePart->setVisible(found.has_value());
    work->setVisible(!task.isNull());
}

void CheckPage::start() {
    if (task || !whyNot().isEmpty())
        return;
    message->hide();
    const bool fromFile = keyKind->current() == 0;
    const auto secret = std::make_shared<Secret>(ws || fromFile ? Secret() : passphrase->take());
    std::vector<Path> proofs;
    for (const QString &path : receipts)
        proofs.emplace_back(path.toStdString());
    task = runTask(
        this,
        [space = ws, fromFile, secret, proofs, path = Path(file.toStdString()),
         key = Path((fromFile ? keyField : folderField)->edit()->text().trimmed().toStdString()),
         typed = digits->edit()->text().trimmed().toStdString()](Work &w) {
            AuditWish wish{.fingerprint = typed};
            for (const Path &proof : proofs)
                wish.receipts.emplace_back(proof.filename().string(), readFile(proof, receiptCap));
            const Bytes bytes = readFile(path, capOf(FileType::result));
            const Identity identity = space      ? space->person().identity
                                      : fromFile ? identityOf(readFile(key, identityCap))
                                                 : Workspace::open(key, *secret)->person().identity;
            return auditResult(bytes, identity, wish, w.progress());
        },
        [this](Audit audit) { done(std::move(audit)); },
        [this](const Error &error) {
            task = nullptr;
            if (error.code != Code::cancelled) {
                message->say(BannerKind::error, {}, describe(error));
                message->show();
            }
            renew();
            Q_EMIT finished();
        });
    work->follow(task);
    work->show(tr("Opening the file"), 0, 0);
    renew();
    work->stopButton()->setFocus(Qt::OtherFocusReason);
}

void CheckPage::done(Audit audit) {
    task = nullptr;
    found = std::move(audit);
    int agree = 0, differ = 0, open = 0;
    for (const Check &c : found->checks)
        ++(!c.done ? open : c.passed ? agree : differ);
    const bool whole = found->official.has_value();
    const QString counts = tr("%1 agree, %2 differ, %3 could not be checked.").arg(agree).arg(differ).arg(open);
    if (differ == 0)
        verdict->say(open > 0 ? BannerKind::attention : BannerKind::info,
                     tr("Everything that could be checked agrees."), counts);
    else
        verdict->say(BannerKind::error,
                     whole ? tr("Something differs: this result is not proven.")
                           : tr("The file could not be checked further: this result is not proven."),
                     counts + QLatin1Char(' ') + tr("Keep the file as it is and ask the chair about the lines below."));
    filter->setChecked(false);
    filter->setEnabled(differ > 0);
    renew();
    fill();
    fillResults();
    table->setFocus(Qt::OtherFocusReason);
    Q_EMIT hintsChanged();
    Q_EMIT finished();
}

// The groups with something that differs first, and in each what differs first.
void CheckPage::fill() {
    if (!found)
        return;
    model->clear();
    shownLines.clear();
    model->setHorizontalHeaderLabels({tr("State"), tr("Check"), tr("Of"), tr("Found here"), tr("Said there")});
    constexpr std::array order = {CheckGroup::file,    CheckGroup::round, CheckGroup::log,   CheckGroup::ballots,
                                  CheckGroup::opening, CheckGroup::tally, CheckGroup::report};
    struct Part {
        CheckGroup group;
        std::vector<int> lines;
        int wrong = 0;
    };
    std::vector<Part> parts;
    for (const CheckGroup group : order) {
        Part part{group, {}, 0};
        for (const bool failing : {true, false})
            for (std::size_t i = 0; i < found->checks.size(); ++i) {
                const Check &c = found->checks[i];
                if (c.group != group || (c.done && !c.passed) != failing || (filter->isChecked() && !failing))
                    continue;
                part.lines.push_back(static_cast<int>(i));
                part.wrong += failing;
            }
        if (!part.lines.empty())
            parts.push_back(std::move(part));
    }
    std::stable_sort(parts.begin(), parts.end(), [](const Part &a, const Part &b) { return a.wrong > b.wrong; });
    for (const Part &part : parts) {
        const int count = static_cast<int>(part.lines.size());
        auto *heading =
            cell(groupText(part.group), {.bold = true,
                                         .second = part.wrong > 0 ? tr("%1 of %2 differ").arg(part.wrong).arg(count)
                                                                  : tr("%n line(s)", nullptr, count)});
        model->appendRow({heading, cell({}), cell({}), cell({}), cell({})});
        table->setSpan(model->rowCount() - 1, 0, 1, 5);
        shownLines << -1;
        for (const int line : part.lines) {
            const Check &c = found->checks[static_cast<std::size_t>(line)];
            const bool wrong = c.done && !c.passed;
            const bool named = c.key == "acceptance" || c.key == "complaint"; // what was found is whose it is
            const QString here = named ? QString() : shortened(c.here);
            model->appendRow({cell(stateText(c), {.icon = stateIcon(c),
                                                  .tone = wrong    ? Tone::error
                                                          : c.done ? Tone::text
                                                                   : Tone::text2,
                                                  .bold = wrong}),
                              cell(checkText(c), {.tone = wrong ? Tone::error : Tone::text,
                                                  .second = wrong ? describe(c.code, c.detail) : QString()}),
                              cell(checkOf(c), {.tone = Tone::text2}), cell(here, {.tone = Tone::text2}),
                              cell(c.here == c.there && !c.here.empty() ? tr("the same") : shortened(c.there),
                                   {.tone = Tone::text2})});
            shownLines << line;
        }
    }
    fitColumns(table);
    table->setColumnWidth(1, std::clamp(static_cast<QAbstractItemView *>(table)->sizeHintForColumn(1),
                                        table->columnWidth(1), theme().px(430)));
    table->setCurrentIndex(model->index(std::min(1, model->rowCount() - 1), 0));
    table->scrollToTop();
    showDetail();
}

void CheckPage::showDetail() {
    const int row = table->currentIndex().row();
    const int line = row < 0 || row >= shownLines.size() ? -1 : shownLines[row];
    copy->setEnabled(line >= 0);
    detail->setLead({});
    if (line < 0) {
        detail->setText(tr("Each line says what was compared; the whole of it stands here for the line you choose."));
        detailMore->setText({});
        return;
    }
    const Check &c = found->checks[static_cast<std::size_t>(line)];
    detail->setLead(stateText(c));
    detail->setText(c.done && !c.passed ? describe(c.code, c.detail) : checkText(c));
    QStringList more{QString::fromStdString(c.detail)};
    if (!c.here.empty())
        more << tr("found here: %1").arg(QString::fromStdString(c.here));
    if (!c.there.empty())
        more << tr("said there: %1").arg(QString::fromStdString(c.there));
    if (!c.done)
        more << (c.key == "chair" ? tr("Call the chair and compare this number, then check again with it.")
                                  : tr("Evaluators can hand you the receipts of their ballots."));
    detailMore->setText(more.join(QStringLiteral("  ·  ")));
}

void CheckPage::fillResults() {
    resultModel->clear();
    seal->setVisible(found->official.has_value());
    official->setVisible(found->official.has_value());
    resultTitle->setText(found->official ? tr("The official result, counted by this machine")
                                         : tr("There is no result: the ballots could not be counted."));
    if (!found->official)
        return;
    resultModel->setHorizontalHeaderLabels({tr("Rank"), tr("Proposal"), tr("Applicant"), tr("Total"), tr("Standing")});
    std::vector<const ProposalResult *> order;
    for (const ProposalResult &p : found->official->proposals)
        order.push_back(&p);
    std::stable_sort(order.begin(), order.end(), [](auto *a, auto *b) {
        return (a->rank == 0 ? 1 << 20 : a->rank) < (b->rank == 0 ? 1 << 20 : b->rank);
    });
    for (const ProposalResult *p : order) {
        const Proposal *of = findProposal(*found->round, p->id);
        resultModel->appendRow(
            {cell(p->rank == 0 ? QStringLiteral("–") : QString::number(p->rank), {.bold = true, .right = true}),
             cell(QString::fromStdString(p->id)), cell(of ? QString::fromStdString(of->applicant) : QString()),
             cell(p->total ? QString::fromStdString(toText(*p->total)) : QStringLiteral("–"), {.right = true}),
             cell(standingOf(*p, *found), {.tone = Tone::text2})});
    }
    fitColumns(ranking);
}

void CheckPage::saveProtocol(const QString &path) {
    const QString text = path.endsWith(QStringLiteral(".csv"), Qt::CaseInsensitive)
                             ? protocolCsv(*found)
                             : protocolText(*found, QFileInfo(file).fileName());
    runTask(
        this,
        [path = Path(path.toStdString()), bytes = text.toStdString()](Work &) { writeFile(path, simsa::view(bytes)); },
        [this, name = QFileInfo(path).fileName()] {
            message->say(BannerKind::info, tr("The protocol is saved."), name);
            message->show();
        },
        [this](const Error &error) {
            message->say(BannerKind::error, {}, describe(error));
            message->show();
        });
}

bool CheckPage::eventFilter(QObject *object, QEvent *event) {
    if (object == table && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy)) {
        copy->click();
        return true;
    }
    return Page::eventFilter(object, event);
}

void CheckPage::dragEnterEvent(QDragEnterEvent *event) {
    if (event->mimeData()->hasUrls() && !task)
        event->acceptProposedAction();
}

void CheckPage::dropEvent(QDropEvent *event) {
    QStringList proofs;
    for (const QUrl &url : event->mimeData()->urls()) {
        if (!url.isLocalFile())
            continue;
        const QString path = url.toLocalFile();
        if (path.endsWith(QStringLiteral(".tlog-proof")))
            proofs << path;
        else
            setFile(path);
    }
    if (!proofs.isEmpty())
        setReceipts(proofs);
    event->acceptProposedAction();
}

} // namespace simsa
