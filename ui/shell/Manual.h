// The manual inside the program: a few pages in the program's language, read with links and the keyboard alone.
#pragma once

#include <QDialog>

class QTextBrowser;

namespace simsa {

class Segmented;

class Manual : public QDialog {
    Q_OBJECT
public:
    enum Chapter { auditor, threats };
    explicit Manual(Chapter chapter, QWidget *parent);
    void show(Chapter chapter);
    using QWidget::show;
    QTextBrowser *browser() const { return text; }
    Segmented *chapters() const { return choice; }

private:
    void dress(); // the page anew in the theme's colours
    QTextBrowser *text;
    Segmented *choice;
};

} // namespace simsa
