#include "ui/chair/FiguresDialog.h"

#include "app/base/Files.h"
#include "app/roles/ComponentFigures.h"
#include "app/roles/Words.h"
#include "ui/chair/Say.h"
#include "ui/shell/Task.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QTableWidget>
#include <QVBoxLayout>

namespace simsa {

namespace {

class FiguresDialog : public Ask {
    Q_DECLARE_TR_FUNCTIONS(simsa::FiguresDialog)
public:
    FiguresDialog(const Snapshot &snapshot, QWidget *parent)
        : Ask(QStringLiteral("pencil"), tr("Figures from outside"),
              tr("Figures that the rules count beside the panel's score. They are signed with their source and named "
                 "in the log and the minutes; a later list stands instead of an earlier one."),
              tr("Leave it"), tr("Sign the figures"), parent),
          now(snapshot), all(outsideComponents(now->stored->round)), component(new QComboBox), table(new QTableWidget),
          trouble(new Banner(BannerKind::error)), without(new Text({}, TextSize::secondary, Tone::text2)) {
        for (const Component &c : all)
            component->addItem(tr("%1 (up to %2)").arg(componentText(c.id), fromText(toText(c.maximum))),
                               fromText(c.id));
        addLabelled(tr("Component"), component);
        table->setColumnCount(2);
        table->setHorizontalHeaderLabels({tr("Proposal"), tr("Figure")});
        table->horizontalHeaderItem(0)->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        table->horizontalHeaderItem(1)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        table->horizontalHeader()->setHighlightSections(false);
        table->verticalHeader()->hide();
        table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
        table->setColumnWidth(1, theme().px(110));
        table->setTabKeyNavigation(false);
        table->setMinimumHeight(theme().px(220));
        addLabelled(tr("Figures"), table);
        trouble->setInline(true);
        trouble->hide();
        column()->addWidget(trouble);
        auto *row = new QHBoxLayout;
        auto *take = new Button(tr("From a table..."), ButtonKind::normal, QStringLiteral("imp"));
        row->addWidget(take);
        without->setWrapping(true);
        row->addWidget(without, 1);
        column()->addLayout(row);
        source = addReason(tr("Source and date"));
        setMinimumWidth(theme().px(520));
        fill();
        connect(component, &QComboBox::currentIndexChanged, this, [this] { fill(); });
        connect(table, &QTableWidget::itemChanged, this, [this] { renew(); });
        connect(source, &QPlainTextEdit::textChanged, this, [this] { renew(); });
        connect(take, &Button::clicked, this, [this] {
            askOpenFile(this, tr("Figures"), tr("Tables (*.csv *.txt *.xlsx);;All files (*)"),
                        [this](const QString &path) { takeTable(path); });
        });
    }

    Event made() const {
        Event event;
        event.kind = EventKind::component;
        event.component = chosen().id;
        event.reason = source->toPlainText().trimmed().toStdString();
        const auto &proposals = now->stored->round.proposals;
        for (std::size_t i = 0; i < proposals.size(); ++i)
            if (const QString cell = cellAt(i); !cell.isEmpty())
                event.figures.push_back({proposals[i].id, pointsFromText(cell.toStdString())->hundredths});
        return event;
    }

private:
    const Component &chosen() const { return all[static_cast<std::size_t>(component->currentIndex())]; }
    QString cellAt(std::size_t row) const { return table->item(static_cast<int>(row), 1)->text().trimmed(); }

    void fill() {
        const Event *given = figuresOf(now->events, chosen().id);
        show(given != nullptr ? given->figures : std::vector<ComponentFigure>{});
    }

    void show(const std::vector<ComponentFigure> &figures) {
        const QSignalBlocker quiet(table);
        const auto &proposals = now->stored->round.proposals;
        table->setRowCount(static_cast<int>(proposals.size()));
        for (std::size_t i = 0; i < proposals.size(); ++i) {
            auto *name = new QTableWidgetItem(now->applicantOf(proposals[i].id));
            name->setFlags(Qt::ItemIsEnabled);
            auto *figure = new QTableWidgetItem;
            figure->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            for (const ComponentFigure &f : figures)
                if (f.proposal == proposals[i].id)
                    figure->setText(fromText(toText(Points{f.points})));
            table->setItem(static_cast<int>(i), 0, name);
            table->setItem(static_cast<int>(i), 1, figure);
        }
        table->setCurrentCell(0, 1);
        renew();
    }
    using Ask::show;

    void renew() {
        const auto &proposals = now->stored->round.proposals;
        int none = 0;
        QString wrong;
        for (std::size_t i = 0; i < proposals.size(); ++i) {
            const QString cell = cellAt(i);
            none += cell.isEmpty();
            const auto points = pointsFromText(cell.toStdString());
            if (wrong.isEmpty() && !cell.isEmpty() && (!points || points->hundredths < 0 || *points > chosen().maximum))
                wrong = tr("%1: give 0 to %2 with at most two decimals.")
                            .arg(now->applicantOf(proposals[i].id), fromText(toText(chosen().maximum)));
        }
        without->setText(none > 0 ? tr("%n proposal(s) without a figure get no total.", nullptr, none) : QString());
        if (wrong.isEmpty() && none == static_cast<int>(proposals.size()))
            wrong = tr("Give at least one figure.");
        if (wrong.isEmpty() && source->toPlainText().trimmed().isEmpty())
            wrong = tr("Say where the figures come from and of which day.");
        setReady(wrong.isEmpty(), wrong);
    }

    void takeTable(const QString &path) {
        runTask(
            this,
            [p = path.toStdString(), round = now->stored->round, id = chosen().id](Work &) {
                return componentFigures(readCellTable(readFile(p, 20u << 20)), round, id);
            },
            [this](const std::vector<ComponentFigure> &figures) {
                trouble->hide();
                show(figures);
            },
            [this](const Error &error) { // what was there stays
                trouble->say(BannerKind::error, tr("The table was not taken in."), describe(error));
                trouble->show();
            });
    }

    Snapshot now;
    std::vector<Component> all;
    QComboBox *component;
    QTableWidget *table;
    Banner *trouble;
    Text *without;
    QPlainTextEdit *source = nullptr;
};

} // namespace

void askFigures(QWidget *parent, const Snapshot &s, OnEvent done) {
    auto *ask = new FiguresDialog(s, parent);
    QObject::connect(ask, &QDialog::accepted, parent, [ask, done] { done(ask->made()); });
    ask->open();
}

QStringList missingFigures(const ChairSnapshot &s) {
    QStringList out;
    for (const Component &c : outsideComponents(s.stored->round))
        if (figuresOf(s.events, c.id) == nullptr)
            out << componentText(c.id);
    return out;
}

} // namespace simsa
