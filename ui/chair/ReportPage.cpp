#include "ui/chair/ReportPage.h"

#include "app/roles/Words.h"
#include "ui/chair/Ask.h"
#include "ui/shell/Confirm.h"
#include "ui/shell/LongWork.h"

#include <QCheckBox>
#include <QFileInfo>
#include <QGridLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QShortcut>
#include <QVBoxLayout>

namespace simsa {

namespace {

struct Kind {
    const char *icon, *name, *holds;
};

// In the order of allReports.
constexpr std::array<Kind, allReports.size()> kinds = {
    {{"doc", QT_TRANSLATE_NOOP("simsa::ReportPage", "Minutes"),
      QT_TRANSLATE_NOOP("simsa::ReportPage",
                        "Rules in words, panel, quorum, every official figure with its arithmetic, "
                        "ties, decision, events, lines to sign (PDF).")},
     {"list", QT_TRANSLATE_NOOP("simsa::ReportPage", "Result table"),
      QT_TRANSLATE_NOOP("simsa::ReportPage", "All proposals with score, adjustments, total, votes and rank (PDF).")},
     {"bars", QT_TRANSLATE_NOOP("simsa::ReportPage", "Workbook"),
      QT_TRANSLATE_NOOP("simsa::ReportPage", "The points of all ballots, and live formulas that compute every official "
                                             "figure again (XLSX).")},
     {"outline", QT_TRANSLATE_NOOP("simsa::ReportPage", "CSV and JSON"),
      QT_TRANSLATE_NOOP("simsa::ReportPage", "Results and scores for other programs, and official.json as certified.")},
     {"pencil", QT_TRANSLATE_NOOP("simsa::ReportPage", "Score sheets"),
      QT_TRANSLATE_NOOP("simsa::ReportPage", "What each evaluator's ballot says, one PDF each, named by pseudonym.")},
     {"mail", QT_TRANSLATE_NOOP("simsa::ReportPage", "Feedback letters"), ""},
     {"globe", QT_TRANSLATE_NOOP("simsa::ReportPage", "Public announcement"), ""}}};

QString iconOf(const char *name) {
    return QString::fromLatin1(name);
}

} // namespace

ReportPage::ReportPage(QWidget *parent)
    : ChairPage(tr("Report"), parent), open(new Banner(BannerKind::attention)), care(new Banner(BannerKind::info)),
      saveAll(new Button(tr("Save all in a folder..."), ButtonKind::primary, QStringLiteral("exp"))),
      publish(new Button(tr("Publish to the panel..."), ButtonKind::normal, QStringLiteral("people"))),
      language(new Segmented({QStringLiteral("한국어"), QStringLiteral("English")})),
      names(new QCheckBox(tr("With the evaluators' names"))), presiding(new QLineEdit), notice(new QPlainTextEdit),
      work(new LongWork(QStringLiteral("exp"), tr("Writing reports"), {},
                        tr("If you stop, no file of these is written."))),
      list(new QWidget), side(new QWidget) {
    const Theme &look = theme();
    head()->addWidget(publish);
    head()->addWidget(saveAll);
    care->setIconName(QStringLiteral("unlock"));
    care->say(BannerKind::info, tr("Saved reports are not encrypted."),
              tr("Whoever has such a file can read it. The program writes them only where you say so."));
    body()->addWidget(open);
    body()->addWidget(care);
    body()->addWidget(work);
    open->hide();
    work->hide();
    auto *row = new QHBoxLayout;
    row->setSpacing(look.px(16));
    buildList(row);
    buildSide(row);
    body()->addLayout(row, 1);
    connect(open->setAction(tr("Record a decision...")), &QPushButton::clicked, this, &ReportPage::decisionAsked);
    connect(saveAll, &Button::clicked, this, &ReportPage::askSaveAll);
    connect(language, &Segmented::chosen, this,
            [this](int) { Q_EMIT previewAsked(QString::fromStdString(wish().language)); });
    connect(publish, &Button::clicked, this, [this] {
        confirm(this,
                {QStringLiteral("people"),
                 tr("Publish the result to the panel?"),
                 tr("Every evaluator who holds a seat gets the result file and finds the own row in it. It holds the "
                    "scores and comments of all, under E1, E2 and so on. It cannot be taken back."),
                 {},
                 tr("Not yet"),
                 tr("Publish")},
                this, [this] { Q_EMIT publishAsked(); });
    });
    auto *keys = new QShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E), this);
    keys->setContext(Qt::WidgetWithChildrenShortcut);
    connect(keys, &QShortcut::activated, saveAll, &Button::click);
}

void ReportPage::buildList(QBoxLayout *into) {
    const Theme &look = theme();
    auto *card = new Card;
    card->body()->setContentsMargins(1, 1, 1, 1);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    list->setAccessibleName(tr("Reports"));
    auto *lines = new QVBoxLayout(list);
    lines->setContentsMargins(look.px(12), look.px(4), look.px(12), look.px(4));
    lines->setSpacing(0);
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        Row &row = rows[i];
        const QString name = tr(kinds[i].name);
        if (i > 0)
            lines->addWidget(new Rule);
        auto *line = new QHBoxLayout;
        line->setContentsMargins(0, look.px(7), 0, look.px(7));
        line->setSpacing(look.px(12));
        line->addWidget(new IconLabel(iconOf(kinds[i].icon), Tone::accent, 20), 0, Qt::AlignTop);
        auto *words = new QVBoxLayout;
        words->setSpacing(look.px(2));
        auto *top = new QHBoxLayout;
        top->setSpacing(look.px(8));
        top->addWidget(new Text(name, TextSize::body, Tone::text, true));
        row.audience = new Chip({}, ChipKind::neutral);
        top->addWidget(row.audience);
        top->addStretch(1);
        words->addLayout(top);
        row.holds = new Text(*kinds[i].holds ? tr(kinds[i].holds) : QString(), TextSize::secondary, Tone::text2);
        row.holds->setWrapping(true);
        words->addWidget(row.holds);
        row.why = new Text({}, TextSize::secondary, Tone::attention);
        row.why->setWrapping(true);
        row.why->hide();
        words->addWidget(row.why);
        line->addLayout(words, 1);
        row.save = new Button(tr("Save..."));
        row.save->setAccessibleName(tr("Save: %1").arg(name));
        line->addWidget(row.save, 0, Qt::AlignVCenter);
        lines->addLayout(line);
        connect(row.save, &Button::clicked, this, [this, kind = allReports[i]] { askSave(kind); });
    }
    lines->addStretch(1);
    scroll->setWidget(list);
    list->setAutoFillBackground(false); // the card's ground shows, which setWidget would cover
    card->body()->addWidget(scroll);
    into->addWidget(card, 3);
}

void ReportPage::buildSide(QBoxLayout *into) {
    const Theme &look = theme();
    auto *parts = new QVBoxLayout(side);
    parts->setContentsMargins(0, 0, 0, 0);
    parts->setSpacing(look.px(8));
    auto *choices = new Card;
    choices->body()->setSpacing(look.px(8));
    const auto labelled = [&](const QString &label, QWidget *field) {
        auto *line = new QHBoxLayout;
        auto *name = new Text(label);
        name->setFixedWidth(look.px(130));
        name->setBuddy(field);
        field->setAccessibleName(label);
        line->addWidget(name);
        line->addWidget(field, 1, field == language ? Qt::AlignLeft : Qt::Alignment());
        choices->body()->addLayout(line);
    };
    labelled(tr("Language"), language);
    presiding->setPlaceholderText(tr("left blank, to be written by hand"));
    presiding->setMaxLength(100);
    labelled(tr("Presiding member"), presiding);
    choices->body()->addWidget(names);
    auto *hint =
        new Text(tr("Without names the minutes and score sheets say E1, E2 and so on. Letters and announcement "
                    "never name an evaluator."),
                 TextSize::secondary, Tone::text2);
    hint->setWrapping(true);
    choices->body()->addWidget(hint);
    parts->addWidget(choices);
    parts->addWidget(new Text(tr("The announcement, word for word"), TextSize::group, Tone::text, true));
    notice->setReadOnly(true);
    notice->setTabChangesFocus(true);
    notice->setAccessibleName(tr("The announcement, word for word"));
    parts->addWidget(notice, 1);
    into->addWidget(side, 2);
}

ReportWish ReportPage::wish() const {
    ReportWish w;
    w.language = language->current() == 0 ? "ko" : "en";
    w.names = names->isChecked();
    w.presiding = presiding->text().trimmed().toStdString();
    return w;
}

void ReportPage::show(const Snapshot &s) {
    const bool same = s->result && snapshot()->stored && snapshot()->stored->round.id == s->stored->round.id &&
                      shown == s->result->json && events == s->events.size();
    ChairPage::show(s);
    if (same)
        return;
    shown = s->result ? s->result->json : std::string();
    events = s->events.size();
    notice->clear();
    const QString wait = tr("Reports are written after the ballots are opened and tallied.");
    for (Row &row : rows)
        row.save->disable(wait);
    saveAll->disable(wait);
    publish->setVisible(s->stored && s->stored->round.policy.disclosure.evaluatorsSeeTotals);
    s->result ? publish->enable() : publish->disable(wait);
    open->hide();
    if (!s->result) {
        fact()->setText(wait);
        return;
    }
    fact()->setText(QString::fromStdString(s->stored->round.committee));
    language->setCurrent(s->stored->round.language == "ko" ? 0 : 1);
    describeRows();
    Q_EMIT previewAsked(QString::fromStdString(s->stored->round.language));
}

// Who may see what follows from the disclosure rules of the round.
void ReportPage::describeRows() {
    const Disclosure &shown_ = snapshot()->stored->round.policy.disclosure;
    const auto audience = [&](ReportKind kind, const QString &words, ChipKind look, const char *icon) {
        Chip *chip = rows[static_cast<std::size_t>(kind)].audience;
        chip->setText(words);
        chip->setAccessibleName(words);
        chip->setKind(look);
        chip->setIconName(iconOf(icon));
    };
    for (const ReportKind kind : {ReportKind::minutes, ReportKind::table, ReportKind::workbook, ReportKind::csv})
        audience(kind, tr("committee and auditors"), ChipKind::neutral, "lock");
    audience(ReportKind::sheets, tr("auditors; each evaluator, only their own"), ChipKind::neutral, "lock");
    audience(ReportKind::letters, tr("each applicant, only their own"), ChipKind::neutral, "person");
    audience(ReportKind::announcement, tr("public"), ChipKind::accent, "globe");
    QStringList in;
    if (shown_.publicSelected)
        in << tr("selected or not");
    if (shown_.applicantsSeeOwnScore)
        in << tr("their own score");
    if (shown_.applicantsSeeOwnComments)
        in << tr("the comments, in alphabetical order");
    rows[static_cast<std::size_t>(ReportKind::letters)].holds->setText(
        in.isEmpty() ? tr("One PDF each. The rules let applicants see nothing, so it says only that the evaluation is "
                          "complete.")
                     : tr("One PDF each. By the rules it says: %1.").arg(in.join(QStringLiteral(", "))));
    QStringList told{shown_.publicRanks ? tr("the selected applicants in the order of their ranks")
                                        : tr("the selected applicants in the order of their numbers")};
    if (shown_.publicScores)
        told << tr("their totals");
    rows[static_cast<std::size_t>(ReportKind::announcement)].holds->setText(
        tr("By the rules it names %1; nothing else (PDF and text).").arg(told.join(tr(" and "))));
}

void ReportPage::showPreview(const ReportPreview &preview) {
    bool waits = false;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const ReportPreview::Kind &kind = preview.kinds[i];
        Row &row = rows[i];
        row.why->setVisible(kind.why.has_value());
        if (kind.why) {
            waits = waits || *kind.why == Code::decisionMissing;
            row.why->setText(describe(*kind.why));
            row.save->disable(describe(*kind.why));
        } else if (kind.files == 0) {
            row.save->disable(tr("There is none to write."));
        } else {
            row.save->enable();
        }
    }
    saveAll->enable();
    open->setVisible(waits);
    if (waits)
        open->say(BannerKind::attention, tr("Who is selected is not decided yet."),
                  tr("Letters and announcement wait for the decision of the committee. The minutes say that it is "
                     "missing."));
    notice->setPlainText(QString::fromStdString(preview.announcement));
    if (preview.announcement.empty())
        notice->setPlaceholderText(
            describe(preview.kinds[static_cast<std::size_t>(ReportKind::announcement)].why.value_or(Code::internal)));
}

void ReportPage::askSave(ReportKind kind) {
    quiet();
    const QString title = tr(kinds[static_cast<std::size_t>(kind)].name);
    const QString file = kind == ReportKind::minutes    ? QStringLiteral("minutes.pdf")
                         : kind == ReportKind::table    ? QStringLiteral("result-table.pdf")
                         : kind == ReportKind::workbook ? QStringLiteral("workbook.xlsx")
                                                        : QString(); // several files
    const auto go = [this, kind, single = !file.isEmpty()](const QString &path) {
        ReportWish w = wish();
        w.what = {kind};
        w.path = path;
        w.single = single;
        Q_EMIT saveAsked(w);
    };
    if (file.isEmpty())
        askFolder(this, title, go);
    else
        askSaveFile(this, title, file, go);
}

void ReportPage::askSaveAll() {
    quiet();
    askFolder(this, tr("Save all in a folder"), [this](const QString &path) {
        ReportWish w = wish();
        w.path = path;
        Q_EMIT saveAsked(w);
    });
}

void ReportPage::askReplace(const ReportWish &wish_, const QStringList &there) {
    confirm(
        this,
        {.iconName = QStringLiteral("alert"),
         .title = tr("Replace the files that are there?"),
         .text = tr("%n files of these names are in the folder. Nothing was written yet.", nullptr,
                    static_cast<int>(there.size())),
         .fact = there.mid(0, 6).join(QStringLiteral(", ")) + (there.size() > 6 ? QStringLiteral(" ...") : QString()),
         .reversible = tr("Leave them"),
         .irreversible = tr("Replace")},
        this, [this, wish_] {
            ReportWish again = wish_;
            again.replace = true;
            Q_EMIT saveAsked(again);
        });
}

void ReportPage::follow(Task *task) {
    work->follow(task);
    work->show();
    saveAll->setEnabled(false);
}

void ReportPage::ended() {
    work->hide();
    saveAll->setEnabled(true);
}

QList<KeyHint> ReportPage::keyHints() const {
    return {{QKeySequence(Qt::Key_Tab), tr("next report")},
            {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E), tr("save all")},
            {QKeySequence(Qt::Key_F6), tr("other side")}};
}

QList<QWidget *> ReportPage::panes() const {
    return {list, side};
}

} // namespace simsa
