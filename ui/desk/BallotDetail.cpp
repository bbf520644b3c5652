#include "ui/desk/BallotDetail.h"

#include "ui/desk/DeskText.h"
#include "ui/shell/Buttons.h"
#include "ui/shell/Panels.h"

#include <QKeyEvent>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace simsa {

namespace {

QString quoted(const std::string &text) {
    return words(text).toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>"));
}

QString row(const QString &name, const QString &value, const QStringList &more) {
    QString out = QStringLiteral("<tr><td>%1</td><td align=right><b>%2</b></td><td>").arg(name.toHtmlEscaped(), value);
    return out + more.join(QStringLiteral("<br>")) + QStringLiteral("</td></tr>");
}

} // namespace

BallotDetail::BallotDetail(QWidget *parent)
    : QWidget(parent), title(new Text({}, TextSize::body, Tone::text, true)), body(new QTextBrowser) {
    const Theme &look = theme();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new Rule);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(look.px(16), look.px(4), look.px(8), look.px(4));
    head->addWidget(title, 1);
    auto *leave = new IconButton(QStringLiteral("close"), tr("Close"), QKeySequence(Qt::Key_Escape));
    leave->setSmall(true);
    head->addWidget(leave);
    column->addLayout(head);
    body->setFrameShape(QFrame::NoFrame);
    body->setOpenLinks(false);
    body->setAccessibleName(tr("What the file says of the proposal"));
    body->document()->setDocumentMargin(look.px(12));
    column->addWidget(body, 1);
    connect(leave, &QAbstractButton::clicked, this, &BallotDetail::close);
    hide();
}

void BallotDetail::close() {
    hide();
    Q_EMIT closed();
}

void BallotDetail::keyPressEvent(QKeyEvent *event) {
    if (event->key() == Qt::Key_Escape)
        return close();
    QWidget::keyPressEvent(event);
}

void BallotDetail::show(const Round &round, const Judgement &j, const std::vector<BallotChange> &changes) {
    title->setText(words(j.proposal) + QLatin1Char(' ') + DeskText::applicant(round, j.proposal));
    const auto changed = [&](const std::string &criterion) {
        for (const BallotChange &change : changes)
            if (change.proposal == j.proposal && change.criterion == criterion)
                return QStringLiteral("<i>") + tr("Changed: %1").arg(change.parts.join(QStringLiteral("; "))) +
                       QStringLiteral("</i>");
        return QString();
    };
    const int decimals = DeskText::decimals(round.rubric);
    QString html = QStringLiteral("<table cellspacing=0 cellpadding=%1>").arg(theme().px(3));
    const auto add = [&](const QString &name, const QString &value, const std::string &key, QStringList more) {
        more.prepend(changed(key));
        more.removeAll(QString());
        html += row(name, value, more);
    };
    if (!j.reason.empty())
        add(tr("Reason"), {}, "state", {quoted(j.reason)});
    for (const CriterionScore &score : j.scores) {
        const Criterion *leaf = simsa::find(round.rubric, score.criterion);
        QStringList more = {quoted(score.comment)};
        for (const Evidence &piece : score.evidence)
            more << tr("Evidence, page %1: “%2”").arg(piece.page).arg(quoted(piece.quote));
        add(words(numbering(round.rubric, score.criterion)) + QLatin1Char(' ') +
                words(leaf ? leaf->title : score.criterion),
            DeskText::points(score.points, decimals), score.criterion, more);
    }
    if (round.policy.gate.majority && j.gate != Choice::none)
        add(tr("Gate"), DeskText::choice(j.gate, true), "gate", {quoted(j.gateReason)});
    if (round.policy.recognition.majority && j.recognition != Choice::none)
        add(tr("Recognition"), DeskText::choice(j.recognition, false), "recognition", {quoted(j.recognitionReason)});
    if (!j.opinion.empty())
        add(tr("Opinion"), {}, "opinion", {quoted(j.opinion)});
    body->setHtml(html + QStringLiteral("</table>"));
    setVisible(true);
}

QString BallotDetail::text() const {
    return title->fullText() + QLatin1Char('\n') + body->toPlainText();
}

} // namespace simsa
