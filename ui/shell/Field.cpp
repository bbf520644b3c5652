#include "ui/shell/Field.h"

#include <QVBoxLayout>

namespace simsa {

Field::Field(const QString &label, QWidget *parent, QLineEdit *own)
    : QWidget(parent), line(own ? own : new QLineEdit), name(new Text(label, TextSize::body, Tone::text, true)),
      hint(new Text({}, TextSize::secondary, Tone::text2)), problem(new Banner(BannerKind::error)) {
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme().px(4));
    hint->setWrapping(true);
    hint->hide();
    problem->setInline(true);
    problem->hide();
    name->setBuddy(line);
    column->addWidget(name);
    column->addWidget(line);
    column->addWidget(hint);
    column->addWidget(problem);
    setFocusProxy(line);
    line->setAccessibleName(label);
}

void Field::setLabel(const QString &label) {
    name->setText(label);
    line->setAccessibleName(label);
}

void Field::setHint(const QString &text) {
    hint->setText(text);
    hint->setVisible(!text.isEmpty() && !wrong);
    line->setAccessibleDescription(text);
}

void Field::setError(const QString &lead, const QString &text) {
    wrong = true;
    problem->say(BannerKind::error, lead, text);
    problem->show();
    hint->hide();
    line->setProperty(errorProperty, true);
    line->setAccessibleDescription(problem->text());
    line->update();
}

void Field::clearError() {
    if (!wrong)
        return;
    wrong = false;
    problem->hide();
    hint->setVisible(!hint->text().isEmpty());
    line->setProperty(errorProperty, false);
    line->setAccessibleDescription(hint->text());
    line->update();
}

} // namespace simsa
