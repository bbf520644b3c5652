#include "ui/shell/Text.h"
#include "ui/shell/Theme.h"

#include <QApplication>

int main(int argc, char **argv) {
    QApplication application(argc, argv);
    simsa::theme();
    simsa::Text window(QStringLiteral("Simsa 심사"), simsa::TextSize::display, simsa::Tone::text, true);
    window.show();
    return QApplication::exec();
}
