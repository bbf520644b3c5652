// Step 3: the policy as sentences whose boxed phrases can be chosen, the components, and who is told what.
#pragma once

#include "ui/chair/EditorSentence.h"
#include "ui/chair/EditorStep.h"

class QCheckBox;
class QGridLayout;
class QVBoxLayout;

namespace simsa {

class EditorPolicy : public EditorStep {
    Q_OBJECT
public:
    explicit EditorPolicy(EditorDraft *draft, QWidget *parent = nullptr);
    void show(const EditorState &state) override;
    using QWidget::show;
    void goTo(const DraftProblem &problem) override;
    QList<KeyHint> keyHints() const override;
    // By its key: "aggregate", "digits", "totals", "gate", "recognition", "minimum0"…, "ties", "quorum", "select",
    // "opinion".
    PolicySentence *sentence(const QString &key) const { return sentences.value(key).words; }
    QCheckBox *disclosure(bool Disclosure::*flag) const;
    QStringList spoken() const; // all sentences, as they are read

private:
    struct Row {
        QWidget *box = nullptr;
        PolicySentence *words = nullptr;
        Text *note = nullptr;
    };
    struct ComponentRow {
        QWidget *box = nullptr;
        QLineEdit *name = nullptr, *weight = nullptr, *maximum = nullptr;
        IconButton *remove = nullptr;
    };
    Row &row(const QString &key, const QString &icon, const QString &heading);
    void say(const QString &key, const QString &icon, const QString &heading, const QString &pattern,
             const QList<PolicySentence::Part> &parts, const QString &note = {});
    void change(const QString &name, const std::function<void(Policy &)> &work, const QString &key = {});
    void sayGathering();
    void sayVotes();
    void sayMinimums();
    void sayTies();
    void sayRest();
    void showComponents(bool again);
    void showDisclosure();
    PolicySentence::Part number(const QString &name, const QString &text, const QList<int> &usual, int now, int least,
                                int most, const std::function<QString(int)> &words,
                                const std::function<void(Policy &, int)> &set);
    void typeComponent(int index);
    QList<std::pair<QString, std::string>> sources(bool withTotal) const;

    QVBoxLayout *list;
    QHash<QString, Row> sentences;
    QStringList order; // of the keys shown now
    QStringList fresh;
    Banner *problems, *warnings;
    Card *componentCard;
    QVBoxLayout *componentList;
    QList<ComponentRow> components;
    Text *componentSum;
    QList<std::pair<QCheckBox *, bool Disclosure::*>> flags;
};

} // namespace simsa
