// Report (보고): what can be written from a tallied round, what each report holds and for whom, and the announcement.
#pragma once

#include "ui/chair/ChairPage.h"

#include "app/roles/ChairReports.h"

class QBoxLayout;
class QCheckBox;
class QLineEdit;
class QPlainTextEdit;

namespace simsa {

class LongWork;
class Task;

struct ReportWish {               // what to write, and where
    std::vector<ReportKind> what; // empty: all that can be made
    QString path;                 // a folder, or the file itself where `single`
    bool single = false, replace = false, names = false;
    std::string language, presiding;
};

class ReportPage : public ChairPage {
    Q_OBJECT
public:
    explicit ReportPage(QWidget *parent = nullptr);
    void show(const Snapshot &snapshot) override;
    void showPreview(const ReportPreview &preview);
    // Files of these names are in the folder: asks whether they may be replaced, then emits saveAsked again.
    void askReplace(const ReportWish &wish, const QStringList &names);
    void follow(Task *task);
    void ended();
    QAbstractButton *primaryAction() const override { return saveAll; }
    QList<KeyHint> keyHints() const override;
    QList<QWidget *> panes() const override;
    Button *publishButton() const { return publish; }
    Button *saveButton(ReportKind kind) const { return rows[static_cast<std::size_t>(kind)].save; }

Q_SIGNALS:
    void previewAsked(const QString &language);
    void saveAsked(const simsa::ReportWish &wish);
    void decisionAsked();
    void publishAsked(); // the result file, to all who hold a seat

private:
    struct Row {
        Text *holds = nullptr, *why = nullptr;
        Chip *audience = nullptr;
        Button *save = nullptr;
    };
    void buildList(QBoxLayout *row);
    void buildSide(QBoxLayout *row);
    void describeRows();
    void askSave(ReportKind kind);
    void askSaveAll();
    ReportWish wish() const;

    std::array<Row, allReports.size()> rows;
    Banner *open, *care;
    Button *saveAll, *publish;
    Segmented *language;
    QCheckBox *names;
    QLineEdit *presiding;
    QPlainTextEdit *notice;
    LongWork *work;
    QWidget *list, *side;
    std::string shown; // the result that is described
    std::size_t events = 0;
};

} // namespace simsa
