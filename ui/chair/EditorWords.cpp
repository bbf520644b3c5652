#include "ui/chair/EditorWords.h"

#include "app/domain/Problems.h"
#include "app/roles/Words.h"
#include "ui/chair/Say.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace simsa {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(simsa::Editor)
};

QString points(Points value) {
    return fromText(toText(value));
}

QString rubricProblem(const DraftProblem &p, const Draft &d) {
    if (p.rule == "criteria")
        return d.rubric.criteria.empty() ? Words::tr("The rubric has no criteria yet.")
                                         : Words::tr("A rubric has at most 50 criteria in a row and 200 in all.");
    if (p.rule == "target")
        return Words::tr("The points add up to %1, not to %2.").arg(points(maximum(d.rubric)), fromText(p.of));
    const Criterion *c = find(d.rubric, p.where);
    const QString what = c ? numberedTitle(d.rubric, p.where) : fromText(p.where);
    if (p.rule == "title")
        return Words::tr("%1 has no title.").arg(fromText(numbering(d.rubric, p.where)));
    if (p.rule == "maximum")
        return Words::tr("%1 has no points.").arg(what);
    if (p.rule == "sum")
        return Words::tr("%1 says %2 points, its parts add up to %3.")
            .arg(what, points(c ? c->maximum : Points{}), points(c ? sumOfParts(*c) : Points{}));
    if (p.rule == "step")
        return Words::tr("The step of %1 does not divide its points.").arg(what);
    if (p.rule == "levels")
        return Words::tr("The levels of %1 need words, rise without overlap and stay within its points.").arg(what);
    if (p.rule == "definition" || p.rule == "comment")
        return Words::tr("The definition or comment length of %1 is too long.").arg(what);
    if (p.rule == "inner")
        return Words::tr("%1 has parts, so it has no step, levels or comment of its own.").arg(what);
    if (p.rule == "depth")
        return Words::tr("%1 lies deeper than four levels.").arg(what);
    return Words::tr("The identifier %1 is not usable or stands twice.").arg(fromText(p.where));
}

QString policyProblem(const DraftProblem &p, const Draft &d) {
    const QString of = ofText(p.of, d.rubric);
    if (p.rule == "minimum")
        return Words::tr("A minimum asks for “%1”, which is not in the rubric or the components.").arg(of);
    if (p.rule == "ties")
        return Words::tr("Ties are separated by “%1”, which is not in the rubric or the components.").arg(of);
    if (p.rule == "tie_twice")
        return Words::tr("Ties name “%1” twice; the second time changes nothing.").arg(of);
    if (p.rule == "trim_from")
        return Words::tr("Dropping the highest and the lowest needs at least three totals.");
    if (p.rule == "components: score")
        return Words::tr("The components must hold the panel's score, with the rubric's points as its maximum.");
    if (p.rule == "components")
        return Words::tr("The component “%1” needs a name of its own, a maximum and a weight.").arg(of);
    if (p.rule == "weights")
        return Words::tr("All weights are 0, so every total would be 0.");
    if (p.rule == "weights_sum")
        return Words::tr("The weights add up to %1, not to 100.").arg(of);
    if (p.rule == "score_weight")
        return Words::tr("The panel's score has the weight 0: what it scores changes nothing.");
    if (p.rule == "imported")
        return Words::tr("The figures of %1 come from outside; a proposal without them has no total.").arg(of);
    if (p.rule == "minimum_impossible")
        return Words::tr("Nobody can be above 100 % of %1.").arg(of);
    if (p.rule == "select_all")
        return Words::tr("There are only %n proposals: every eligible one would be selected.", nullptr,
                         std::atoi(p.of.c_str()));
    if (p.rule == "min_totals_panel")
        return Words::tr("A proposal needs %1 totals, but the panel has only %n members.", nullptr,
                         std::atoi(p.of.c_str()))
            .arg(d.policy.minTotals);
    if (p.rule == "trim_panel")
        return Words::tr("With %n members nothing is dropped: all totals are averaged.", nullptr,
                         std::atoi(p.of.c_str()));
    return Words::tr("The policy breaks a rule: %1.").arg(fromText(p.rule));
}

QString proposalProblem(const DraftProblem &p) {
    const QString id = fromText(p.where);
    if (p.rule == "none")
        return Words::tr("There are no proposals yet.");
    if (p.rule == "number")
        return Words::tr("“%1” cannot be a number: letters a–z, digits and hyphens, at most 16.").arg(id);
    if (p.rule == "twice")
        return Words::tr("Two proposals have the number %1. Give one of them another.").arg(id);
    if (p.rule == "applicant")
        return Words::tr("Proposal %1 has no applicant.").arg(id);
    if (p.rule == "documents")
        return Words::tr("Proposal %1 has no document.").arg(id);
    if (p.rule == "scanned")
        return Words::tr("%1: %2 is scanned. It cannot be searched or highlighted.").arg(id, fromText(p.of));
    return Words::tr("One proposal only: ranks and reliability do not apply.");
}

} // namespace

QString stepName(DraftStep step) {
    switch (step) {
    case DraftStep::basics:
        return Words::tr("Basics");
    case DraftStep::rubric:
        return Words::tr("Rubric");
    case DraftStep::policy:
        return Words::tr("Policy");
    case DraftStep::proposals:
        return Words::tr("Proposals");
    case DraftStep::panel:
        return Words::tr("Panel");
    case DraftStep::check:
        return Words::tr("Check and open");
    }
    return {};
}

static QString plainProblem(const DraftProblem &p, const Draft &d) {
    switch (p.step) {
    case DraftStep::basics:
        return p.rule == "title"       ? Words::tr("The round has no title.")
               : p.rule == "committee" ? Words::tr("The committee has no name.")
               : p.rule == "drop"      ? Words::tr("No shared folder is chosen.")
               : p.rule == "deadline"  ? Words::tr("There is no deadline.")
                                       : Words::tr("The deadline has passed.");
    case DraftStep::rubric:
        return rubricProblem(p, d);
    case DraftStep::policy:
        return policyProblem(p, d);
    case DraftStep::proposals:
        return proposalProblem(p);
    case DraftStep::panel:
        return p.rule == "nobody" ? Words::tr("Nobody is on the panel yet.")
               : p.rule == "conflicts"
                   ? Words::tr("Conflicts foreseen from affiliations: %n", nullptr, std::atoi(p.of.c_str()))
               : p.rule == "one_trustee"
                   ? Words::tr("One trustee alone would open everything: choose at least two, or none.")
               : p.rule == "rehearsal"
                   ? Words::tr("The trustees have not rehearsed the opening of this round with these keys.")
               : p.rule == "accepted"
                   ? Words::tr("%n trustee(s) have not accepted the office yet.", nullptr, std::atoi(p.of.c_str()))
               : p.rule == "threshold" ? Words::tr("Say how many of the %n trustees open the ballots: at least two.",
                                                   nullptr, std::atoi(p.of.c_str()))
                                       : Words::tr("A chosen member is not admitted any more.");
    case DraftStep::check:
        break;
    }
    return {};
}

QString problemText(const DraftProblem &problem, const Draft &draft) {
    return withParticles(plainProblem(problem, draft));
}

int blockers(const std::vector<DraftProblem> &all, DraftStep step) {
    int count = 0;
    for (const DraftProblem &p : all)
        count += p.blocks && (p.step == step || step == DraftStep::check);
    return count;
}

QString stepState(const std::vector<DraftProblem> &all, DraftStep step, const Draft &d) {
    std::vector<const DraftProblem *> missing, odd;
    for (const DraftProblem &p : all)
        if (p.step == step)
            (p.blocks ? missing : odd).push_back(&p);
    if (missing.size() == 1)
        return problemText(*missing[0], d);
    if (!missing.empty())
        return Words::tr("%n things to settle", nullptr, static_cast<int>(missing.size()));
    if (!odd.empty())
        return Words::tr("%n to look at", nullptr, static_cast<int>(odd.size()));
    int pages = 0;
    switch (step) {
    case DraftStep::basics:
        return Words::tr("complete");
    case DraftStep::rubric:
        return Words::tr("%1 points, %2 items").arg(points(maximum(d.rubric))).arg(leaves(d.rubric).size());
    case DraftStep::policy:
        return Words::tr("no contradiction");
    case DraftStep::proposals:
        for (const DraftProposal &p : d.proposals)
            for (const DraftDocument &document : p.documents)
                pages += document.ref.pages;
        return Words::tr("%1 proposals, %2 pages").arg(d.proposals.size()).arg(pages);
    case DraftStep::panel:
        return Words::tr("%n members", nullptr, static_cast<int>(d.panel.size()));
    case DraftStep::check:
        return all.empty() || blockers(all, DraftStep::check) == 0 ? Words::tr("ready to open") : Words::tr("not yet");
    }
    return {};
}

ChangeWords changeText(const RubricChange &c) {
    const QString lead = (fromText(c.number) + QLatin1Char(' ') + fromText(c.title)).trimmed();
    const QString before = fromText(c.before), after = fromText(c.after);
    const QString arrow = before + QStringLiteral(" → ") + after;
    switch (c.kind) {
    case RubricChangeKind::added:
        return {QStringLiteral("plus"), lead, Words::tr("new"), Words::tr("%1 points").arg(after)};
    case RubricChangeKind::removed:
        return {QStringLiteral("minus"), lead, Words::tr("removed"), Words::tr("%1 points").arg(before)};
    case RubricChangeKind::points:
        return {pointsFromText(c.before) < pointsFromText(c.after) ? QStringLiteral("up") : QStringLiteral("down"),
                lead,
                {},
                arrow};
    case RubricChangeKind::title:
        return {QStringLiteral("pencil"), lead, Words::tr("was “%1”").arg(before), {}};
    case RubricChangeKind::definition:
        return {QStringLiteral("pencil"), lead, Words::tr("definition reworded"), {}};
    case RubricChangeKind::levels:
        return {QStringLiteral("list"), lead, Words::tr("levels changed"), {}};
    case RubricChangeKind::step:
        return {QStringLiteral("pencil"), lead, Words::tr("step"), arrow};
    case RubricChangeKind::comment:
        return {QStringLiteral("note"), lead, Words::tr("comment length"), arrow};
    case RubricChangeKind::moved:
        return {QStringLiteral("sort"), lead, Words::tr("moved"), arrow};
    }
    return {};
}

QString ofText(const std::string &of, const Rubric &rubric) {
    if (of == "score")
        return Words::tr("panel score");
    if (of == "total")
        return Words::tr("total");
    const Criterion *found = find(rubric, of);
    return found ? fromText(found->title) : componentText(of);
}

QString numberedTitle(const Rubric &rubric, const std::string &id) {
    const Criterion *c = find(rubric, id);
    const QString number = fromText(numbering(rubric, id));
    return c && !c->title.empty() ? number + QLatin1Char(' ') + fromText(c->title) : number;
}

QString withParticles(QString text) {
    const auto closed = [](QChar c, bool towards) { // ends in a consonant; before 으로 one in ㄹ counts as open
        if (c.unicode() >= 0xac00 && c.unicode() <= 0xd7a3) {
            const int last = (c.unicode() - 0xac00) % 28;
            return last != 0 && !(towards && last == 8);
        }
        if (c.isDigit()) // 영 일 삼 육 칠 팔
            return towards ? QStringLiteral("036").contains(c) : QStringLiteral("013678").contains(c);
        return QStringLiteral("lmnrLMNR").contains(c) && !(towards && (c == QLatin1Char('l') || c == QLatin1Char('L')));
    };
    for (const char *pair : {"이|가", "은|는", "을|를", "과|와", "으로|로"}) {
        const QString both = QString::fromUtf8(pair);
        const QStringList forms = both.split(QLatin1Char('|'));
        for (qsizetype at = text.indexOf(both); at >= 0; at = text.indexOf(both, at)) {
            qsizetype before = at - 1; // quotation marks and brackets are not spoken
            while (before > 0 && QStringLiteral("”’)\"' ").contains(text[before]))
                --before;
            const bool end = before >= 0 && closed(text[before], forms[0].size() == 2);
            text.replace(at, both.size(), end ? forms[0] : forms[1]);
        }
    }
    return text;
}

QString asSubject(const QString &word) {
    return withParticles(Words::tr("%1", "as the subject of a sentence; Korean: %1이|가").arg(word));
}

QString fileRefusal(const Refusal &refusal) {
    const QString name = fromText(refusal.detail), ending = QFileInfo(name).suffix().toLower();
    if (refusal.code != Code::pdfNot)
        return describe(Error(refusal.code, refusal.detail));
    if (ending == QLatin1String("hwp") || ending == QLatin1String("hwpx"))
        return withParticles(Words::tr("%1 is a Hangul document. Save it as PDF in Hangul first.").arg(name));
    if (ending == QLatin1String("docx") || ending == QLatin1String("doc"))
        return withParticles(Words::tr("%1 is a Word document. Save it as PDF in Word first.").arg(name));
    if (ending == QLatin1String("pptx") || ending == QLatin1String("ppt"))
        return withParticles(Words::tr("%1 is a presentation. Save it as PDF in PowerPoint first.").arg(name));
    return withParticles(Words::tr("%1 is not a PDF. Save it as PDF first.").arg(name));
}

QString listRefusal(const Error &error) {
    if (error.code != Code::tableForm)
        return describe(error);
    if (error.detail == "encoding")
        return Words::tr("The list's letters cannot be read. Save it as XLSX or as CSV in UTF-8.");
    if (error.detail == "old spreadsheet")
        return Words::tr("This is an old or a locked spreadsheet. Save it as XLSX without a password.");
    if (error.detail == "spreadsheet locked")
        return Words::tr("The spreadsheet is locked with a password. Save it without one.");
    if (error.detail == "spreadsheet")
        return Words::tr("The file is not a sound XLSX spreadsheet and was not read.");
    if (error.detail == "rows")
        return Words::tr("The list has more than 5,000 rows and was not read.");
    if (error.detail == "empty")
        return Words::tr("The list is empty.");
    if (error.detail == "quotes")
        return Words::tr("A quotation mark in the list is never closed.");
    return Words::tr("The list is larger than such a list may be and was not read.");
}

QString listProblem(const ListProblem &p) {
    if (p.rule == "twice")
        return Words::tr("Rows %1 and %2 have the same number %3.").arg(p.other).arg(p.row).arg(fromText(p.id));
    if (p.rule == "applicant")
        return Words::tr("Row %1 names no applicant.").arg(p.row);
    return Words::tr("Row %1 has no usable number.").arg(p.row);
}

} // namespace simsa
