// How long the window is busy with one key while a round of 1,000 proposals and a panel of 100 is prepared: each edit
// renews the list, the problems and the steps. `bench_ui_editor`.
#include "tests/bench/Peer.h"
#include "tests/ui/EditorFixture.h"

#include <QStandardPaths>
#include <QTreeView>

using namespace simsa;
using namespace simsa::bench;

namespace {

// The GUI thread's own time of a key and what it brings up to the next turn of the event loop, in milliseconds.
template <typename Act>
double busy(const Act &act) {
    const auto own = [] {
        timespec now{};
        ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
        return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
    };
    const double before = own();
    act();
    const double after = own();
    QTest::qWait(20);
    return after - before;
}

} // namespace

int main(int argc, char **argv) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    QSettings::setDefaultFormat(QSettings::IniFormat);
    theme().apply();
    test::EditorFixture editor({{"Hayun Jeong", "Haneul University", "home"}});
    Draft draft{.id = newDraftId(), .title = "A thousand", .committee = "Committee", .language = "en"};
    draft.rubric.criteria = {{.id = "a", .title = "Plan", .maximum = {10'000}}};
    for (int i = 1; i <= 1000; ++i)
        draft.proposals.push_back(
            {std::to_string(10'000 + i).substr(1), "Applicant " + std::to_string(i), {"Partner"}, {}});
    saveDraft(*editor.chair, draft);
    editor.show();
    const auto settled = [&] { return QTest::qWaitFor([&] { return !editor.desk->busy(); }, 30'000); };
    if (!settled())
        return 1;
    Q_EMIT editor.page()->editAsked(QString::fromStdString(draft.id));
    if (!settled() || !QTest::qWaitFor([&] { return editor.page()->editing(); }))
        return 1;
    const double opened = busy([&] {
        QTest::mouseClick(editor.view()->steps()->row(DraftStep::proposals), Qt::LeftButton);
        QCoreApplication::sendPostedEvents();
    });
    QTreeView *tree = editor.view()->proposals()->tree();
    std::vector<double> typed, moved, chosen;
    QLineEdit *applicant = nullptr;
    for (QLineEdit *edit : editor.view()->proposals()->findChildren<QLineEdit *>())
        if (edit->accessibleName() == QStringLiteral("Applicant"))
            applicant = edit;
    if (!applicant)
        return 1;
    tree->setCurrentIndex(tree->model()->index(500, 0));
    for (int i = 0; i < 60; ++i) {
        typed.push_back(busy([&] { QTest::keyClick(applicant, Qt::Key_A); }));
        moved.push_back(busy([&] { QTest::keyClick(tree, Qt::Key_Up, Qt::AltModifier); }));
        chosen.push_back(busy([&] { QTest::keyClick(tree, Qt::Key_Down); }));
    }
    settled();
    print("editor_1000_proposals_shown", opened, "ms");
    print("editor_1000_key_typed_p95", quantile(typed, 0.95), "ms", 0, 50);
    print("editor_1000_row_moved_p95", quantile(moved, 0.95), "ms", 0, 50);
    print("editor_1000_row_chosen_p95", quantile(chosen, 0.95), "ms", 0, 50);
    return 0;
}
