// The five questions about conflicts of interest, a row for each applicant with the members of its consortium: one
// answer holds for all of them, and a yes says for whom, and what it is.
#pragma once

#ifndef Q_MOC_RUN // moc cannot read <compare>
#include "app/exchange/RoundFile.h"
#endif

#include <QWidget>

class QCheckBox;
class QGridLayout;
class QLineEdit;

namespace simsa {

class ConflictTable : public QWidget {
    Q_OBJECT
public:
    struct Row {
        std::string proposal;
        QString applicant;
        QCheckBox *none = nullptr;
        std::array<QCheckBox *, 5> answers{};
        std::vector<QCheckBox *> whom; // applicant, then the members; empty when the applicant stands alone
        QWidget *whomLine = nullptr;
        QLineEdit *note = nullptr;
        bool conflict() const; // a yes
        bool answered() const;
        bool whomSaid() const;
    };
    // `given` is what was declared before, or null; open: may be filled in. A conflict declared before stays.
    ConflictTable(const Round &round, const Declaration *given, bool open, QWidget *parent = nullptr);
    const std::vector<Row> &rows() const { return table; }
    void noneElsewhere();                  // every row not answered yet: no conflict
    QString whyNot() const;                // what is not answered yet, or ""
    std::vector<Conflict> answers() const; // of every row; the note begins with for whom the conflict is
    // "Paid work: …", one a question: shown above the table and told by its boxes.
    static QStringList questions();

Q_SIGNALS:
    void changed();

private:
    void addRow(const Proposal &proposal, const Conflict &given, bool done, bool open, int &line);
    void addWhom(Row &row, const Proposal &proposal, int line);
    void connectRow(const Row &row);
    QGridLayout *grid;
    std::vector<Row> table;
    std::vector<std::string> kept; // notes declared before, of rows that stay; "" else
};

} // namespace simsa
