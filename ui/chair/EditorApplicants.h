// A list of applicants before it is taken in: its rows, which column is what, and what is wrong with it.
#pragma once

#include "ui/chair/Ask.h"
#include "ui/chair/EditorWords.h"

class QCheckBox;
class QComboBox;
class QStandardItemModel;

namespace simsa {

class Banner;

class EditorApplicants : public Ask {
    Q_OBJECT
public:
    EditorApplicants(const CellTable &table, const QString &name, QWidget *parent);
    QComboBox *numbers() const { return number; }
    QComboBox *names() const { return applicant; }
    QComboBox *membersBox() const { return members; }
    QString problems() const;
    const ApplicantRows &found() const { return rows; }

Q_SIGNALS:
    void chosen(const std::vector<simsa::Applicant> &applicants);

private:
    void renew();
    CellTable table;
    ApplicantRows rows;
    QComboBox *number, *applicant, *members;
    QCheckBox *header;
    QStandardItemModel *model;
    Banner *wrong;
    Text *count;
};

} // namespace simsa
