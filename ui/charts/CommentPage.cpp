#include "ui/charts/StudyPages.h"

#include "ui/shell/Text.h"
#include "ui/shell/Theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QTextBlockFormat>
#include <QTextBrowser>
#include <QTextCursor>
#include <QTextDocument>

namespace simsa {

CommentPage::CommentPage(QWidget *parent)
    : ChartPage({true, QStringLiteral("note"), tr("Comments"), tr("as written in the counted ballots · by criterion"),
                 QStringLiteral("comments")},
                parent),
      view(new QTextBrowser(this)), box(new QComboBox(this)) {
    view->setAccessibleName(title().name);
    view->setFrameShape(QFrame::NoFrame);
    view->setOpenLinks(false);
    view->setUndoRedoEnabled(false);
    view->installEventFilter(this);
    box->setAccessibleName(tr("Proposal"));
    box->setMaximumWidth(theme().px(360));
    auto *controls = new QWidget(this);
    auto *row = new QHBoxLayout(controls);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(new Text(tr("Proposal"), TextSize::secondary, Tone::text2, false, controls));
    row->addWidget(box);
    row->addStretch(1);
    place(view, controls);
    connect(box, &QComboBox::activated, this, [this](int item) { setCurrent(item); });
}

QWidget *CommentPage::plot() const {
    return view;
}

QString CommentPage::shownText() const {
    return view->toPlainText();
}

bool CommentPage::handleKey(int key) {
    return (key == Qt::Key_Left || key == Qt::Key_Right) && ChartPage::handleKey(key);
}

void CommentPage::rebuild() {
    box->clear();
    for (int item = 0; item < itemCount(); ++item)
        box->addItem(itemName(item));
    auto palette = view->palette();
    palette.setColor(QPalette::Base, theme().color(Tone::panel));
    view->setPalette(palette);
}

void CommentPage::currentMoved() {
    box->setCurrentIndex(current());
    view->document()->clear();
    if (current() >= 0)
        write(*view->document());
    view->moveCursor(QTextCursor::Start);
}

// Plain text only: what people wrote is never markup.
void CommentPage::write(QTextDocument &document) const {
    const auto look = currentLook();
    document.setDefaultFont(look.font(13));
    QTextCursor cursor(&document);
    QTextCharFormat words, heading, name;
    words.setFont(look.font(13));
    words.setForeground(look.text);
    heading.setFont(look.font(15, true));
    heading.setForeground(look.text);
    name.setFont(look.font(12, true));
    name.setForeground(look.text2);
    QTextBlockFormat block, first;
    block.setTopMargin(look.px(4));
    block.setBottomMargin(look.px(4));
    block.setLineHeight(145, QTextBlockFormat::ProportionalHeight);
    first = block;
    first.setTopMargin(look.px(16));
    const auto &remarks = figures().proposals[static_cast<std::size_t>(current())].remarks;
    if (remarks.empty()) {
        words.setForeground(look.text2);
        cursor.insertText(tr("Nobody wrote a comment on this proposal."), words);
        return;
    }
    QString last;
    bool begun = false;
    for (const RemarkFigures &r : remarks) {
        if (r.heading != last) {
            if (begun)
                cursor.insertBlock(first);
            else
                cursor.setBlockFormat(block);
            cursor.insertText(r.heading, heading);
            last = r.heading;
            begun = true;
        }
        cursor.insertBlock(block);
        cursor.insertText(r.evaluator + QStringLiteral("  "), name);
        QString text = r.text;
        text.replace(QLatin1Char('\n'), QChar::LineSeparator);
        cursor.insertText(text, words);
    }
}

QString CommentPage::describe(int item) const {
    const auto &p = figures().proposals[static_cast<std::size_t>(item)];
    QStringList people;
    for (const RemarkFigures &r : p.remarks)
        if (!people.contains(r.evaluator))
            people << r.evaluator;
    return tr("%n comment(s)", nullptr, static_cast<int>(p.remarks.size())) + QStringLiteral(" · ") +
           tr("from %n evaluator(s)", nullptr, static_cast<int>(people.size()));
}

void CommentPage::fillValues(ValueModel &model) const {
    QList<QStringList> rows;
    for (const auto &p : figures().proposals)
        for (const RemarkFigures &r : p.remarks)
            rows << QStringList{p.id, p.applicant, r.heading, r.evaluator, r.text};
    model.setValues({tr("No."), tr("Proposal"), tr("Criterion"), tr("Evaluator"), tr("Comment")}, rows, 5);
}

QSizeF CommentPage::plotSize() const {
    QTextDocument document;
    if (current() >= 0)
        write(document);
    document.setTextWidth(currentLook().px(760));
    return document.size() + QSizeF(0, currentLook().px(32));
}

void CommentPage::renderPlot(QPainter &painter, const QRectF &target) const {
    if (current() < 0)
        return;
    const auto look = currentLook();
    painter.setFont(look.font(15, true));
    painter.setPen(look.text);
    painter.drawText(QRectF(target.left(), target.top(), target.width(), look.px(28)), Qt::AlignLeft | Qt::AlignVCenter,
                     itemName(current()));
    QTextDocument document;
    write(document);
    document.setTextWidth(look.px(760));
    painter.translate(target.left(), target.top() + look.px(32));
    document.drawContents(&painter);
}

} // namespace simsa
