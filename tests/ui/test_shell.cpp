// The window's frame as a person meets it: unlocking, locking, keys, focus, colours, long work.
#include "tests/ui/Watch.h"
#include "ui/shell/AutoLock.h"
#include "ui/shell/Confirm.h"
#include "ui/shell/Entrance.h"
#include "ui/shell/Field.h"
#include "ui/shell/FocusRing.h"
#include "ui/shell/Frame.h"
#include "ui/shell/Header.h"
#include "ui/shell/KeysSheet.h"
#include "ui/shell/Labels.h"
#include "ui/shell/LongWork.h"
#include "ui/shell/Paint.h"
#include "ui/shell/Panels.h"
#include "ui/shell/PassphraseEdit.h"
#include "ui/shell/StatusLine.h"
#include "ui/shell/Task.h"

#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFontInfo>
#include <QHBoxLayout>
#include <QRadioButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <QVBoxLayout>

using namespace simsa;

namespace {

Secret secretOf(const char *text) {
    return secret(view(text));
}
std::string plain(const Secret &s) {
    return std::string(textOf(s));
}

void shoot(QWidget &widget, const char *name) {
    const QString folder = qEnvironmentVariable("SIMSA_SHOTS");
    if (folder.isEmpty())
        return;
    QTest::qWait(30);
    widget.grab().save(folder + QLatin1Char('/') + QString::fromLatin1(name) + QStringLiteral(".png"));
}

// A page with a field, a list of two panes and a primary button.
class Desk : public Page {
public:
    explicit Desk(const QString &word) {
        auto *row = new QHBoxLayout(this);
        left = new QWidget;
        right = new QWidget;
        auto *leftColumn = new QVBoxLayout(left);
        auto *rightColumn = new QVBoxLayout(right);
        field = new QLineEdit;
        seal = new Button(word, ButtonKind::primary, QStringLiteral("seal"));
        other = new Button(QStringLiteral("Export"));
        leftColumn->addWidget(field);
        rightColumn->addWidget(seal);
        rightColumn->addWidget(other);
        row->addWidget(left);
        row->addWidget(right);
    }
    QList<KeyHint> keyHints() const override { return {{QKeySequence(Qt::Key_F8), QStringLiteral("next missing")}}; }
    QAbstractButton *primaryAction() const override { return seal; }
    QList<QWidget *> panes() const override { return {left, right}; }
    void activated() override { ++shownTimes; }
    QWidget *left, *right;
    QLineEdit *field;
    Button *seal, *other;
    int shownTimes = 0;
};

QWidget *gallery() {
    auto *page = new QWidget;
    page->setAutoFillBackground(true);
    auto *columns = new QHBoxLayout(page);
    auto *first = new QVBoxLayout;
    auto *second = new QVBoxLayout;
    columns->addLayout(first);
    columns->addLayout(second);
    auto *buttons = new QHBoxLayout;
    auto *off = new Button(QStringLiteral("Seal"), ButtonKind::primary, QStringLiteral("seal"));
    off->disable(QStringLiteral("Three items are missing."));
    buttons->addWidget(new Button(QStringLiteral("Seal"), ButtonKind::primary, QStringLiteral("seal")));
    buttons->addWidget(off);
    buttons->addWidget(new Button(QStringLiteral("Export")));
    buttons->addWidget(new Button(QStringLiteral("Plain"), ButtonKind::plain, QStringLiteral("plus")));
    buttons->addWidget(new Button(QStringLiteral("Choose another"), ButtonKind::link));
    buttons->addStretch(1);
    first->addLayout(buttons);
    auto *icons = new QHBoxLayout;
    for (const char *name : {"search", "note", "evidence", "lock"}) {
        auto *button = new IconButton(QString::fromLatin1(name), QString::fromLatin1(name));
        button->setCheckable(true);
        button->setChecked(qstrcmp(name, "evidence") == 0);
        icons->addWidget(button);
    }
    icons->addStretch(1);
    first->addLayout(icons);
    auto *field = new Field(QStringLiteral("Name"));
    field->edit()->setText(QStringLiteral("도담결"));
    first->addWidget(field);
    auto *wrong = new Field(QStringLiteral("Points"));
    wrong->edit()->setText(QStringLiteral("15.5"));
    wrong->setError(QStringLiteral("1.1 goes up to 15 points."), QStringLiteral("15.5 was not saved."));
    first->addWidget(wrong);
    auto *fields = new QHBoxLayout;
    auto *box = new QComboBox;
    box->addItem(QStringLiteral("By total"));
    auto *spin = new QDoubleSpinBox;
    spin->setValue(13.5);
    auto *locked = new QLineEdit(QStringLiteral("read only"));
    locked->setReadOnly(true);
    fields->addWidget(box);
    fields->addWidget(spin);
    fields->addWidget(locked);
    first->addLayout(fields);
    auto *ticks = new QHBoxLayout;
    auto *yes = new QCheckBox(QStringLiteral("Seen"));
    yes->setChecked(true);
    auto *pass = new QRadioButton(QStringLiteral("Pass"));
    pass->setChecked(true);
    ticks->addWidget(yes);
    ticks->addWidget(new QCheckBox(QStringLiteral("Not yet")));
    ticks->addWidget(pass);
    ticks->addWidget(new QRadioButton(QStringLiteral("Fail")));
    ticks->addStretch(1);
    first->addLayout(ticks);
    auto *chips = new QHBoxLayout;
    auto *segments = new Segmented({QStringLiteral("Table"), QStringLiteral("Order"), QStringLiteral("Side by side")});
    segments->setCurrent(0);
    auto *asked = new Segmented({QStringLiteral("Pass"), QStringLiteral("Fail"), QStringLiteral("Abstain")});
    asked->setDashed(true);
    chips->addWidget(segments);
    chips->addWidget(asked);
    chips->addStretch(1);
    first->addLayout(chips);
    auto *labels = new QHBoxLayout;
    labels->addWidget(new Chip(QStringLiteral("plain")));
    labels->addWidget(new Chip(QStringLiteral("12 evidence"), ChipKind::accent, QStringLiteral("evidence")));
    labels->addWidget(new Chip(QStringLiteral("missing"), ChipKind::attention, QStringLiteral("alert")));
    labels->addWidget(new Chip(QStringLiteral("fail"), ChipKind::error, QStringLiteral("close")));
    labels->addWidget(new StandingLabel(StandingLabel::official));
    labels->addWidget(new StandingLabel(StandingLabel::analysis));
    labels->addStretch(1);
    first->addLayout(labels);
    first->addWidget(new KeyCaps({QKeySequence(Qt::CTRL | Qt::Key_E), QStringLiteral("link as evidence")}));
    first->addStretch(1);
    for (const auto kind : {BannerKind::error, BannerKind::attention, BannerKind::info})
        second->addWidget(new Banner(kind, QStringLiteral("디스크가 가득 차서 마지막 값을 저장하지 못했습니다."),
                                     QStringLiteral("화면에는 남아 있습니다. 공간을 비우면 곧바로 저장합니다.")));
    auto *work = new LongWork(QStringLiteral("key"), QStringLiteral("Opening the ballots"),
                              QStringLiteral("check → open → tally"));
    work->show(QStringLiteral("E4, revision 3"), 4, 7);
    second->addWidget(work);
    auto *empty = new EmptyState(
        QStringLiteral("folder"), QStringLiteral("아직 받은 라운드가 없습니다"),
        QStringLiteral("간사에게 받은 라운드 파일을 열거나 주고받는 폴더를 연결하면 여기에 나타납니다."));
    empty->addAction(QStringLiteral("Open a round file..."));
    empty->addAction(QStringLiteral("Connect a folder..."), false);
    auto *card = new Card;
    card->body()->addWidget(empty);
    second->addWidget(card, 1);
    page->resize(1366, 768);
    return page;
}

} // namespace

class TestShell : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, home.path());
        theme().setChoice(SchemeChoice::light);
        new FocusRings(qApp);
    }

    void everyInkIsReadableOnItsGround() {
        for (const auto choice : {SchemeChoice::light, SchemeChoice::dark, SchemeChoice::contrast}) {
            theme().setChoice(choice);
            const Theme &t = theme();
            for (const Tone ink : {Tone::text, Tone::text2, Tone::text3, Tone::accent})
                QVERIFY(contrastRatio(t.color(ink), t.color(Tone::panel)) >= 4.5);
            QVERIFY(contrastRatio(t.color(Tone::text), t.color(Tone::tint)) >= 4.5);
            QVERIFY(contrastRatio(t.color(Tone::onAccent), t.color(Tone::accent)) >= 4.5);
            QVERIFY(contrastRatio(t.color(Tone::attention), t.color(Tone::attentionGround)) >= 4.5);
            QVERIFY(contrastRatio(t.color(Tone::error), t.color(Tone::errorGround)) >= 4.5);
            QVERIFY(contrastRatio(t.color(Tone::control), t.color(Tone::panel)) >= 3);
            for (int i = 0; i < dataColours; ++i)
                QVERIFY(contrastRatio(t.data(i), t.color(Tone::panel)) >= 3);
            for (int i = 0; i < heatSteps; ++i)
                QVERIFY(contrastRatio(Theme::inkOn(t.heatStep(i)), t.heatStep(i)) >= 4.5);
        }
        // Measured in ui.md.
        theme().setChoice(SchemeChoice::light);
        QCOMPARE(qRound(contrastRatio(theme().color(Tone::text), theme().color(Tone::panel)) * 10), 166);
        QCOMPARE(qRound(contrastRatio(theme().color(Tone::accent), theme().color(Tone::panel)) * 10), 83);
    }

    void dataColoursHavePatternsInHighContrast() {
        theme().setChoice(SchemeChoice::contrast);
        QSet<int> styles;
        for (int i = 0; i < dataColours; ++i)
            styles.insert(theme().dataBrush(i).style());
        QCOMPARE(styles.size(), dataColours);
        QCOMPARE(theme().dataOutline().color(), QColor(Qt::white));
        theme().setChoice(SchemeChoice::light);
        QCOMPARE(theme().dataBrush(3).style(), Qt::SolidPattern);
    }

    void choiceAndScaleAreRemembered() {
        theme().setChoice(SchemeChoice::dark);
        theme().setScale(500);
        QCOMPARE(theme().scale(), 150);
        theme().setScale(125);
        preferences().sync();
        Theme again;
        QCOMPARE(again.choice(), SchemeChoice::dark);
        QCOMPARE(again.scale(), 125);
        QCOMPARE(again.px(32), 40);
        theme().setScale(100);
        theme().setChoice(SchemeChoice::light);
    }

    void digitsAreOfEqualWidth() {
        const QFontMetricsF metrics(theme().font(TextSize::body));
        for (int d = 1; d < 10; ++d)
            QCOMPARE(metrics.horizontalAdvance(QString::number(d)), metrics.horizontalAdvance(QStringLiteral("0")));
    }

    void iconsFollowTheTheme() {
        const QIcon lock = icon(QStringLiteral("lock"), Tone::text);
        const auto darkest = [&lock] {
            const QImage image = lock.pixmap(40, 40).toImage();
            int sum = 0, count = 0;
            for (int y = 0; y < image.height(); ++y)
                for (int x = 0; x < image.width(); ++x)
                    if (image.pixelColor(x, y).alpha() > 200) {
                        sum += image.pixelColor(x, y).lightness();
                        ++count;
                    }
            return count ? sum / count : -1;
        };
        theme().setChoice(SchemeChoice::light);
        const int light = darkest();
        theme().setChoice(SchemeChoice::dark);
        const int dark = darkest();
        theme().setChoice(SchemeChoice::light);
        QVERIFY2(light >= 0 && light < 60, qPrintable(QString::number(light)));
        QVERIFY2(dark > 180, qPrintable(QString::number(dark)));
    }

    void koreanLinesBreakBetweenWords() {
        const QString sentence = QStringLiteral("간사에게 받은 라운드 파일을 열거나 폴더를 연결합니다.");
        QString joined = keepWords(sentence);
        QVERIFY(joined.size() > sentence.size());
        QCOMPARE(joined.remove(QChar(0x2060)), sentence);
        for (int width = 60; width < 200; width += 7) {
            QTextLayout layout(keepWords(sentence), theme().font(TextSize::body));
            QTextOption option;
            option.setWrapMode(QTextOption::WordWrap);
            layout.setTextOption(option);
            layout.beginLayout();
            QList<int> starts;
            for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
                line.setLineWidth(width);
                starts.append(line.textStart());
            }
            layout.endLayout();
            for (const int start : starts)
                QVERIFY2(start == 0 || layout.text()[start - 1].isSpace(), qPrintable(QString::number(width)));
        }
        Text label(sentence);
        label.setWrapping(true);
        QVERIFY(label.heightForWidth(120) >= 3 * theme().lineHeight(TextSize::body));
        QCOMPARE(label.text(), sentence);
    }

    void focusRingNeverMovesAnything() {
        QWidget window;
        auto *row = new QHBoxLayout(&window);
        auto *a = new Button(QStringLiteral("Export"));
        auto *b = new Button(QStringLiteral("Seal"), ButtonKind::primary);
        row->addWidget(a);
        row->addWidget(b);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        const QRect before = a->geometry();
        const QRect other = b->geometry();
        QCOMPARE(before.height(), 32);
        a->setFocus(Qt::TabFocusReason);
        QWidget *ring = nullptr;
        for (auto *each : window.findChildren<QWidget *>(QStringLiteral("simsa.focusRing")))
            if (each->isVisible())
                ring = each;
        QVERIFY(ring);
        QCOMPARE(ring->geometry(), before.adjusted(-3, -3, 3, 3));
        QCOMPARE(a->geometry(), before);
        QCOMPARE(b->geometry(), other);
        b->setFocus(Qt::MouseFocusReason);
        for (auto *each : window.findChildren<QWidget *>(QStringLiteral("simsa.focusRing")))
            QVERIFY(!each->isVisible());
    }

    void aDisabledButtonSaysWhy() {
        Button seal(QStringLiteral("Seal"), ButtonKind::primary);
        seal.disable(QStringLiteral("Three items are missing."));
        QVERIFY(!seal.isEnabled());
        QCOMPARE(seal.toolTip(), QStringLiteral("Three items are missing."));
        QCOMPARE(seal.accessibleDescription(), QStringLiteral("Three items are missing."));
        seal.enable();
        QVERIFY(seal.isEnabled() && seal.toolTip().isEmpty());
    }

    void segmentsAreChosenWithArrowKeys() {
        Segmented gate({QStringLiteral("Pass"), QStringLiteral("Fail"), QStringLiteral("Abstain")});
        QSignalSpy chosen(&gate, &Segmented::chosen);
        gate.show();
        QVERIFY(QTest::qWaitForWindowActive(&gate));
        QCOMPARE(gate.current(), -1);
        gate.setCurrent(0);
        QCOMPARE(chosen.size(), 0);
        gate.button(0)->setFocus();
        QTest::keyClick(gate.button(0), Qt::Key_Right);
        QCOMPARE(gate.current(), 1);
        QCOMPARE(chosen.size(), 1);
        gate.setCurrent(-1);
        QCOMPARE(gate.current(), -1);
    }

    // ── unlocking ──
    void unlockHandsOutThePassphraseAndForgetsIt() {
        Entrance entrance;
        Path where;
        std::string got;
        entrance.unlockRequested = [&](Path folder, Secret passphrase) {
            where = folder;
            got = plain(passphrase);
        };
        entrance.showUnlock(Path(home.path().toStdString()) / "내 심사.simsa");
        entrance.resize(1366, 768);
        entrance.show();
        QVERIFY(QTest::qWaitForWindowActive(&entrance));
        PassphraseEdit *field = entrance.unlockForm()->edit();
        QTRY_VERIFY(field->hasFocus());
        QVERIFY(!field->testAttribute(Qt::WA_InputMethodEnabled));
        QVERIFY(field->inputMethodHints() & Qt::ImhSensitiveData);
        QCOMPARE(field->echoMode(), QLineEdit::Password);
        QTest::keyClicks(field, QStringLiteral("correct horse"));
        shoot(entrance, "01-unlock");
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(got, std::string("correct horse"));
        QCOMPARE(where.filename().string(), std::string("내 심사.simsa"));
        QVERIFY(field->text().isEmpty());
        QVERIFY(!entrance.unlockForm()->button()->isEnabled());
        QCOMPARE(entrance.unlockForm()->button()->text(), QStringLiteral("Opening..."));
        entrance.opened(where);
        QVERIFY(entrance.unlockForm()->button()->isEnabled());
        // The promises stand right below the card.
        QVERIFY(entrance.unlockForm()->height() < 330);
        QCOMPARE(preferences().value(QStringLiteral("workspace")).toString(), QString::fromStdString(where.string()));
        for (const QString &key : preferences().allKeys())
            QVERIFY(!preferences().value(key).toString().contains(QStringLiteral("correct")));
    }

    void showingThePassphraseKeepsTheInputMethodOff() {
        PassphraseEdit field;
        field.setShown(true);
        QCOMPARE(field.echoMode(), QLineEdit::Normal);
        QVERIFY(!field.testAttribute(Qt::WA_InputMethodEnabled));
        field.setText(QStringLiteral("열쇠 a€😀"));
        QCOMPARE(plain(field.peek()), std::string("열쇠 a€😀"));
        QCOMPARE(plain(field.take()), std::string("열쇠 a€😀"));
        QVERIFY(field.text().isEmpty());
        QCOMPARE(field.echoMode(), QLineEdit::Password);
        field.undo();
        QVERIFY(field.text().isEmpty());
    }

    void wrongPassphrasesSlowDownAndCapsLockIsInferred() {
        UnlockForm form(UnlockForm::start);
        form.setSecond(20);
        form.setWorkspace("/somewhere/mine.simsa");
        int asked = 0;
        form.onSubmit = [&](Path, Secret) {
            ++asked;
            form.wrong();
        };
        form.show();
        QVERIFY(QTest::qWaitForWindowActive(&form));
        const auto attempt = [&] {
            QTest::keyClick(form.edit(), 'A'); // upper case without Shift
            QTest::keyClick(form.edit(), Qt::Key_Return);
        };
        attempt();
        QVERIFY(form.errorText().contains(QStringLiteral("does not fit")));
        QVERIFY(form.errorText().contains(QStringLiteral("Caps Lock")));
        QCOMPARE(form.waitSeconds(), 0);
        QVERIFY(form.edit()->property(errorProperty).toBool());
        attempt();
        QCOMPARE(form.waitSeconds(), 0);
        attempt();
        QCOMPARE(asked, 3);
        QCOMPARE(form.waitSeconds(), 4);
        QVERIFY(!form.button()->isEnabled());
        QCOMPARE(form.button()->text(), QStringLiteral("Open (4 s)"));
        shoot(form, "08-wrong");
        attempt(); // while waiting nothing is asked
        QCOMPARE(asked, 3);
        QTRY_COMPARE(form.waitSeconds(), 0);
        QVERIFY(form.button()->isEnabled());
        form.edit()->clear();
        attempt();
        QCOMPARE(form.waitSeconds(), 8);
        form.succeeded();
        attempt();
        QCOMPARE(form.waitSeconds(), 0);
    }

    void withoutAWorkspaceTheButtonSaysWhatToDo() {
        UnlockForm form(UnlockForm::start);
        QVERIFY(!form.button()->isEnabled());
        QVERIFY(form.button()->toolTip().contains(QStringLiteral("Choose or create")));
        QVERIFY(!form.edit()->isEnabled());
    }

    void aNewWorkspaceNeedsEightCharactersTwice() {
        Entrance entrance;
        std::optional<NewWorkspace> made;
        entrance.createRequested = [&](NewWorkspace wanted) { made = std::move(wanted); };
        entrance.showCreate();
        entrance.resize(1366, 768);
        entrance.show();
        QVERIFY(QTest::qWaitForWindowActive(&entrance));
        CreateForm *form = entrance.createForm();
        form->setPlace(home.path());
        QVERIFY(!form->button()->isEnabled());
        form->person()->edit()->setText(QStringLiteral("한지우"));
        form->first()->setText(QStringLiteral("short12"));
        QCOMPARE(form->reason(), QStringLiteral("The passphrase needs at least 8 characters."));
        QVERIFY(form->strengthText().contains(QStringLiteral("Too short")));
        form->first()->setText(QStringLiteral("aaaaaaaaaaaa"));
        QVERIFY(form->strengthText().startsWith(QStringLiteral("Weak")));
        form->first()->setText(QStringLiteral("river copper lamp under seven"));
        QCOMPARE(form->strengthText(), QStringLiteral("Strong"));
        form->second()->setText(QStringLiteral("river copper lamp under eight"));
        QCOMPARE(form->reason(), QStringLiteral("The two passphrases differ."));
        QVERIFY(!form->button()->isEnabled());
        shoot(entrance, "create");
        form->second()->setText(QStringLiteral("river copper lamp under seven"));
        QVERIFY2(form->button()->isEnabled(), qPrintable(form->reason()));
        form->folder()->edit()->setText(QStringLiteral("../sneaky"));
        QVERIFY(!form->place().contains(QStringLiteral("/../")));
        form->folder()->edit()->setText(QStringLiteral("내 심사"));
        form->button()->click();
        QVERIFY(made);
        QCOMPARE(plain(made->passphrase), std::string("river copper lamp under seven"));
        QCOMPARE(made->folder.filename().string(), std::string("내 심사.simsa"));
        QCOMPARE(made->role, std::string("evaluator"));
        QVERIFY(form->first()->text().isEmpty() && form->second()->text().isEmpty());

        int confirmed = 0;
        entrance.recoveryConfirmed = [&] { ++confirmed; };
        entrance.showRecoveryCode(secretOf("ABCD-EFGH-JKLM-NPQR-STUV-WXYZ-2345-6789"));
        shoot(entrance, "recovery");
        RecoveryCard *card = entrance.recoveryCard();
        card->next()->click();
        bool visible = false;
        for (QLabel *label : entrance.findChildren<QLabel *>())
            visible |= label->text().contains(QStringLiteral("ABCD"));
        QVERIFY(!visible); // typed from paper, not from the screen
        card->check()->setText(QStringLiteral("2345"));
        card->next()->click();
        QCOMPARE(confirmed, 0);
        card->check()->setText(QStringLiteral("6789"));
        card->next()->click();
        QCOMPARE(confirmed, 1);
    }

    // ── the frame ──
    void keysReachStopsLockSyncAndThePrimaryAction() {
        Frame frame;
        auto *read = new Desk(QStringLiteral("Next"));
        auto *seal = new Desk(QStringLiteral("Seal"));
        frame.addStop(read, QStringLiteral("Read and score"), QStringLiteral("part"));
        frame.addStop(seal, QStringLiteral("Seal"), QStringLiteral("seal"));
        frame.addStop(new Desk(QStringLiteral("x")), QStringLiteral("Opening"), QStringLiteral("empty"));
        frame.setStopState(2, QStringLiteral("empty"), false,
                           QStringLiteral("It opens after the close on Mon 16 Mar 18:00."));
        frame.header()->setRound(QStringLiteral("Foundation model · written review"), QStringLiteral("Evaluator"));
        frame.header()->setDeadline(QStringLiteral("Closes Mon 16 Mar 18:00"), QStringLiteral("4 days left"), false);
        frame.status()->setSaved(QStringLiteral("All saved 14:32:07"), false);
        frame.status()->setConnection(QStringLiteral("offline"),
                                      QStringLiteral("Offline · received up to 11 Mar 21:07"), Tone::text2);
        frame.status()->setCountdown(288);
        frame.showStop(0);
        frame.show();
        QVERIFY(QTest::qWaitForWindowActive(&frame));
        QCOMPARE(frame.windowTitle(), QStringLiteral("Simsa 심사"));
        QCOMPARE(frame.header()->height(), 48);
        QCOMPARE(frame.status()->height(), 26);
        QCOMPARE(frame.status()->countdownText(), QStringLiteral("Locks in 4:48"));
        shoot(frame, "frame");

        QTest::keyClick(&frame, Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(frame.currentStop(), 1);
        QCOMPARE(seal->shownTimes, 1);
        QSignalSpy pressed(seal->seal, &QAbstractButton::clicked);
        seal->field->setFocus();
        QTest::keyClick(seal->field, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(pressed.size(), 1);
        seal->seal->disable(QStringLiteral("Missing."));
        QTest::keyClick(seal->field, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(pressed.size(), 1);
        seal->seal->enable();

        QTest::keyClick(&frame, Qt::Key_F6);
        QCOMPARE(QApplication::focusWidget(), static_cast<QWidget *>(seal->seal));
        QTest::keyClick(&frame, Qt::Key_F6, Qt::ShiftModifier);
        QCOMPARE(QApplication::focusWidget(), static_cast<QWidget *>(seal->field));

        QSignalSpy lock(&frame, &Frame::lockAsked), sync(&frame, &Frame::syncAsked);
        QTest::keyClick(&frame, Qt::Key_L, Qt::ControlModifier);
        QTest::keyClick(&frame, Qt::Key_F5);
        QCOMPARE(lock.size(), 1);
        QCOMPARE(sync.size(), 1);

        QTest::keyClick(&frame, Qt::Key_3, Qt::ControlModifier);
        bool said = false;
        for (QLabel *label : frame.findChildren<QLabel *>())
            said |= label->isVisible() && label->text().contains(QStringLiteral("It opens after the close"));
        QVERIFY(said);
        shoot(frame, "stop-closed");
    }

    void lockingCoversEverythingAndKeepsThePlace() {
        Frame frame;
        auto *desk = new Desk(QStringLiteral("Seal"));
        frame.addStop(desk, QStringLiteral("Read"), QStringLiteral("part"));
        auto *entrance = new Entrance;
        frame.setCover(entrance);
        frame.showStop(0);
        frame.show();
        QVERIFY(QTest::qWaitForWindowActive(&frame));
        desk->field->setFocus();
        desk->field->setText(QStringLiteral("half a sentence"));
        Confirm *question =
            confirm(&frame, {{}, QStringLiteral("Close?"), {}, {}, QStringLiteral("Wait"), QStringLiteral("Close")},
                    &frame, [] { QFAIL("locking must not answer a question"); });
        QPointer<Confirm> asked(question);
        entrance->showLocked("/somewhere/mine.simsa");
        frame.raiseCover();
        QVERIFY(frame.covered());
        QTRY_VERIFY(!asked || !asked->isVisible());
        QVERIFY(!desk->isVisible() && !frame.header()->isVisible());
        frame.activateWindow();
        QTRY_VERIFY(entrance->lockForm()->edit()->hasFocus());
        shoot(frame, "locked");
        QSignalSpy shown(&frame, &Frame::stopShown);
        QTest::keyClick(&frame, Qt::Key_1, Qt::ControlModifier);
        QCOMPARE(shown.size(), 0);
        frame.liftCover();
        QCOMPARE(desk->field->text(), QStringLiteral("half a sentence"));
        QVERIFY(desk->isVisible());
        QTRY_VERIFY(!frame.covered());
        QTRY_VERIFY(desk->field->hasFocus());
    }

    void theWindowMayGoWhileADialogIsOpen() {
        auto frame = std::make_unique<Frame>();
        frame->setCover(new QLineEdit);
        frame->show();
        const QPointer<Confirm> dialog = confirm(
            frame.get(),
            {QStringLiteral("alert"), QStringLiteral("Sure?"), {}, {}, QStringLiteral("No"), QStringLiteral("Yes")},
            frame.get(), [] {});
        QTRY_VERIFY(dialog->isActiveWindow() && dialog->focusWidget());
        frame.reset(); // the dialog goes last and gives up the focus
        QVERIFY(!dialog);
    }

    void aConfirmationStartsOnTheReversible() {
        QWidget window;
        window.resize(900, 600);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        int closed = 0;
        const Question question{QStringLiteral("lock"),
                                QStringLiteral("Close now?"),
                                QStringLiteral("After closing nothing more is accepted. 5 of 7 have sealed."),
                                QStringLiteral("The deadline has passed and the quorum of two thirds is met."),
                                QStringLiteral("Keep waiting"),
                                QStringLiteral("Close")};
        Confirm *dialog = confirm(&window, question, &window, [&] { ++closed; });
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        QTRY_VERIFY(dialog->no()->hasFocus());
        shoot(*dialog, "confirm");
        QTest::keyClick(dialog, Qt::Key_Return);
        QTest::qWait(20);
        QCOMPARE(closed, 0);
        dialog->yes()->click();
        QCOMPARE(closed, 1);
    }

    void f1ListsTheKeys() {
        Frame frame;
        frame.addStop(new Desk(QStringLiteral("Seal")), QStringLiteral("Read"), QStringLiteral("part"));
        frame.showStop(0);
        frame.show();
        QVERIFY(QTest::qWaitForWindowActive(&frame));
        QTest::keyClick(&frame, Qt::Key_F1);
        auto *sheet = frame.findChild<KeysSheet *>();
        QVERIFY(sheet && sheet->isVisible());
        QStringList names;
        for (KeyCaps *caps : sheet->findChildren<KeyCaps *>())
            names << caps->accessibleName();
        QVERIFY(names.contains(QStringLiteral("Ctrl+L lock")));
        QVERIFY(names.contains(QStringLiteral("F8 next missing")));
        shoot(*sheet, "keys");
    }

    void everythingFitsAt1280() {
        Frame frame;
        for (const char *name : {"Prepare", "Panel", "Turnout", "Opening", "Results", "Report"})
            frame.addStop(new Desk(QStringLiteral("x")), QString::fromLatin1(name), QStringLiteral("done"));
        frame.header()->setRound(QStringLiteral("독자 AI 파운데이션 모델 · 1차 서면평가 · 아주 긴 라운드 이름"),
                                 QStringLiteral("Chair"));
        frame.header()->setDeadline(QStringLiteral("Closes Mon 16 Mar 18:00"), QStringLiteral("4 days left"), true);
        frame.resize(1280, 680);
        frame.showStop(3);
        frame.show();
        QVERIFY(QTest::qWaitForWindowActive(&frame));
        QCOMPARE(frame.width(), 1280);
        QVERIFY(frame.header()->lock()->geometry().right() <= 1280);
        QVERIFY(frame.header()->lock()->isVisible());
        shoot(frame, "frame-1280");
        frame.resize(760, 600);
        QTest::qWait(20);
        QVERIFY2(frame.width() <= 760, qPrintable(QString::number(frame.width())));
        QVERIFY(frame.header()->lock()->geometry().right() <= 760);
        shoot(frame, "frame-760");
    }

    // ── locking by itself ──
    void idleTimeLocksAndUseResetsIt() {
        QWidget window;
        window.show();
        AutoLock lock;
        QSignalSpy asked(&lock, &AutoLock::lockRequested);
        lock.setIdleSeconds(3);
        lock.start();
        QCOMPARE(lock.secondsLeft(), 3);
        QTRY_VERIFY_WITH_TIMEOUT(lock.secondsLeft() <= 1, 4000);
        QTest::keyClick(&window, Qt::Key_A);
        QVERIFY(lock.secondsLeft() >= 2);
        QCOMPARE(asked.size(), 0);
        QTRY_COMPARE_WITH_TIMEOUT(asked.size(), 1, 6000);
        QCOMPARE(asked[0][0].value<LockReason>(), LockReason::idle);
        QVERIFY(!lock.running());
    }

    void sessionLockAndSleepAskOnce() {
        AutoLock lock;
        QSignalSpy asked(&lock, &AutoLock::lockRequested);
        QMetaObject::invokeMethod(&lock, "sessionLocked");
        QCOMPARE(asked.size(), 0); // already locked
        lock.start();
        QMetaObject::invokeMethod(&lock, "prepareForSleep", Q_ARG(bool, true));
        QMetaObject::invokeMethod(&lock, "sessionLocked");
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked[0][0].value<LockReason>(), LockReason::sleep);
    }

    // ── long work ──
    void workRunsElsewhereAndAnswersHere() {
        QObject receiver;
        int result = 0;
        QThread *where = nullptr, *answered = nullptr;
        Task *task = runTask(
            &receiver,
            [&where](Work &work) {
                where = QThread::currentThread();
                work.step(QStringLiteral("step"), 1, 2);
                return 42;
            },
            [&](int value) {
                result = value;
                answered = QThread::currentThread();
            },
            [](const Error &) { QFAIL("no error expected"); });
        QSignalSpy progress(task, &Task::progressed);
        QTRY_COMPARE(result, 42);
        QVERIFY(where != QThread::currentThread());
        QCOMPARE(answered, QThread::currentThread());
        QCOMPARE(progress.size(), 1);
    }

    void errorsArriveAsErrors() {
        QObject receiver;
        std::optional<Code> code;
        const auto note = [&](const Error &error) { code = error.code; };
        runTask(
            &receiver, [](Work &) { throw Error(Code::diskFull, "sheet"); }, [] {}, note);
        QTRY_VERIFY(code);
        QCOMPARE(*code, Code::diskFull);
        code.reset();
        runTask(
            &receiver, [](Work &) { throw std::runtime_error("odd"); }, [] {}, note);
        QTRY_VERIFY(code);
        QCOMPARE(*code, Code::internal);
    }

    void stopKeepsWhatIsDone() {
        LongWork panel(QStringLiteral("key"), QStringLiteral("Opening the ballots"));
        panel.QWidget::show();
        std::atomic<int> done = 0;
        bool cancelled = false;
        Task *task = runTask(
            &panel,
            [&done](Work &work) {
                const Progress progress = work.progress();
                for (int i = 0; i < 1000; ++i) {
                    progress("open", i, 1000);
                    done = i + 1;
                    QThread::msleep(5);
                }
            },
            [] { QFAIL("was stopped"); }, [&](const Error &error) { cancelled = error.code == Code::cancelled; });
        panel.follow(task);
        QTRY_VERIFY(done > 10);
        panel.stopButton()->click();
        QTRY_VERIFY(cancelled);
        QVERIFY(done < 900);
    }

    void anAnswerToNobodyIsDropped() {
        auto *receiver = new QObject;
        bool called = false;
        Task *task = runTask(
            receiver, [](Work &) { QThread::msleep(30); }, [&] { called = true; },
            [&](const Error &) { called = true; });
        QSignalSpy ended(task, &Task::ended);
        delete receiver;
        QTRY_COMPARE(ended.size(), 1);
        QVERIFY(!called);
    }

    void everyControlHasAName() {
        Frame frame;
        Entrance entrance;
        entrance.showCreate();
        for (QWidget *root : {static_cast<QWidget *>(&frame), static_cast<QWidget *>(&entrance)})
            for (QWidget *widget : root->findChildren<QWidget *>()) {
                const bool control = qobject_cast<QAbstractButton *>(widget) || qobject_cast<QLineEdit *>(widget) ||
                                     qobject_cast<QComboBox *>(widget);
                if (control && !widget->objectName().startsWith(QStringLiteral("qt_")) &&
                    widget->focusPolicy() != Qt::NoFocus) {
                    QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(widget);
                    QVERIFY2(spoken && !spoken->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
                }
            }
    }

    void galleryInAllSchemes() {
        for (const auto &[choice, name] :
             {std::pair{SchemeChoice::light, "gallery-light"}, std::pair{SchemeChoice::dark, "gallery-dark"},
              std::pair{SchemeChoice::contrast, "gallery-contrast"}}) {
            theme().setChoice(choice);
            const std::unique_ptr<QWidget> page(gallery());
            page->show();
            QVERIFY(QTest::qWaitForWindowActive(page.get()));
            for (Button *button : page->findChildren<Button *>())
                if (button->text() == QStringLiteral("Export"))
                    button->setFocus(Qt::TabFocusReason);
            shoot(*page, name);
            // The ground of the picture is the theme's window colour: nothing kept the old one.
            QCOMPARE(page->grab().toImage().pixelColor(2, 2), theme().color(Tone::window));
        }
        theme().setChoice(SchemeChoice::light);
        theme().setScale(125);
        std::unique_ptr<QWidget> page(gallery());
        page->show();
        QVERIFY(QTest::qWaitForWindowActive(page.get()));
        shoot(*page, "gallery-125");
        theme().setScale(100);
        theme().setChoice(SchemeChoice::light);
    }

private:
    QTemporaryDir home;
};

SIMSA_UI_MAIN(TestShell)
#include "test_shell.moc"
