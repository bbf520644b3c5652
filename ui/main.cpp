#include "ui/shell/Entrance.h"
#include "ui/shell/Frame.h"
#include "ui/shell/Language.h"
#include "ui/shell/Theme.h"

#include <QApplication>

int main(int argc, char **argv) {
    QApplication application(argc, argv);
    simsa::useLanguage();
    simsa::theme();
    simsa::Frame frame;
    auto *entrance = new simsa::Entrance;
    frame.setCover(entrance);
    frame.raiseCover();
    entrance->showUnlock();
    frame.show();
    return QApplication::exec();
}
