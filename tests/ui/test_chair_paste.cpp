// The invitation out of a mail and the card by the shared folder, as an evaluator meets them.
#ifndef Q_MOC_RUN // moc cannot read <compare>
#include "app/roles/Chair.h"
#include "tests/ui/Watch.h"
#include "ui/chair/Letters.h"
#include "ui/desk/DutiesPage.h"
#include "ui/desk/EvaluatorDesk.h"
#include "ui/desk/PasteInvitation.h"
#include "ui/shell/Frame.h"
#include "ui/shell/Panels.h"
#endif

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QPlainTextEdit>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace simsa;

class TestChairPaste : public QObject {
    Q_OBJECT

    QTemporaryDir folder;
    std::shared_ptr<Workspace> chair, evaluator;
    std::unique_ptr<Frame> frame;
    std::unique_ptr<EvaluatorDesk> desk;
    QString mail;

    Path at(const char *name) const { return folder.filePath(QString::fromLatin1(name)).toStdString(); }
    QAbstractButton *button(QWidget *in, const char *words) const {
        for (QAbstractButton *found : in->findChildren<QAbstractButton *>())
            if (found->isVisible() && found->text() == QString::fromUtf8(words))
                return found;
        return nullptr;
    }
    void press(QWidget *in, const char *words) {
        QAbstractButton *found = nullptr;
        QTRY_VERIFY2_WITH_TIMEOUT((found = button(in, words)) && found->isEnabled(), words, 20000);
        if (!qobject_cast<QCheckBox *>(found))
            return QTest::mouseClick(found, Qt::LeftButton);
        found->setFocus();
        QTest::keyClick(found, Qt::Key_Space);
    }
    bool says(const QString &words) const {
        for (Text *text : desk->duties()->findChildren<Text *>())
            if (text->isVisible() && text->fullText().contains(words))
                return true;
        for (Banner *banner : desk->duties()->findChildren<Banner *>())
            if (banner->isVisible() && banner->text().contains(words))
                return true;
        return false;
    }
    // By the clipboard, as a person does.
    void paste(const QString &text) {
        press(desk->duties(), "Paste an invitation...");
        PasteInvitation *ask = nullptr;
        QTRY_VERIFY((ask = frame->findChild<PasteInvitation *>()) && ask->isVisible());
        QVERIFY(!ask->takeButton()->isEnabled());
        QGuiApplication::clipboard()->setText(text);
        ask->text()->setFocus();
        QTest::keyClick(ask->text(), Qt::Key_V, Qt::ControlModifier);
        QTRY_VERIFY(ask->takeButton()->isEnabled());
        QTest::mouseClick(ask->takeButton(), Qt::LeftButton);
        QTRY_VERIFY(!frame->findChild<PasteInvitation *>());
    }

private Q_SLOTS:
    void initTestCase() {
        QCoreApplication::setOrganizationName(QStringLiteral("simsa-test"));
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder.path());
        theme().setChoice(SchemeChoice::light);
        std::filesystem::create_directories(at("drop"));
        Secret code;
        chair = Workspace::create(at("chair"), view("a chair's own passphrase"), Role::chair, "Secretariat", "", "home",
                                  code, leastCost());
        evaluator = Workspace::create(at("evaluator"), view("an evaluator's passphrase"), Role::evaluator,
                                      "Ingrid Solheim", "Fjord Institute", "foreign", code, leastCost());
        Invitations forms{.file = Chair(*chair).invitation("Committee", at("drop").string())};
        forms.block = fromText(invitationText(forms.file));
        forms.fingerprint = chair->fingerprint();
        forms.committee = QStringLiteral("Committee");
        mail = invitationMail(forms, QStringLiteral("en"));
        frame = std::make_unique<Frame>();
        desk = std::make_unique<EvaluatorDesk>(evaluator, *frame);
        frame->resize(1366, 768);
        frame->show();
        QVERIFY(QTest::qWaitForWindowExposed(frame.get()));
    }

    void aTextWithoutAnInvitationIsOneSentence() {
        paste(QStringLiteral("Dear Ingrid, the invitation follows."));
        QTRY_VERIFY(says(QStringLiteral("The text holds no whole invitation.")));
        paste(mail.left(mail.size() - 200));
        QTRY_VERIFY(says(QStringLiteral("The text holds no whole invitation.")));
        QVERIFY(Evaluator(*evaluator).chairs().empty());
    }

    void aMailIsPastedWholeAndTheChairConfirmed() {
        QString quoted = mail;
        quoted.replace(QLatin1Char('\n'), QStringLiteral("\n> "));
        paste(QStringLiteral("On Monday the secretariat wrote:\n> ") + quoted);
        QTRY_VERIFY(says(QString::fromStdString(chair->fingerprint()).left(9)));
        press(desk->duties(), "I compared these digits by telephone");
        press(desk->duties(), "Confirm the chair");
        QTRY_VERIFY(Evaluator(*evaluator).chairs().at(0).confirmed);
    }

    void theCardGoesByTheSharedFolder() {
        press(desk->duties(), "Put my card into the shared folder");
        QTRY_VERIFY(says(QStringLiteral("The card is in the shared folder.")));
        QCOMPARE(Chair(*chair).takeCards(*openDrop(at("drop").string())).received, 1);
        QCOMPARE(Chair(*chair).cards().at(0).fingerprint, evaluator->fingerprint());
    }

    void cleanupTestCase() {
        desk.reset();
        frame.reset();
    }
};

SIMSA_UI_MAIN(TestChairPaste)
#include "test_chair_paste.moc"
