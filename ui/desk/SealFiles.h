// What was sealed so far and how far each came, and the files that one may take out of it.
#pragma once

#include "ui/desk/DeskSnapshot.h"

#include <QWidget>

class QVBoxLayout;

namespace simsa {

class Button;
class Text;
enum class BannerKind;

class SealFiles : public QWidget {
    Q_OBJECT
public:
    explicit SealFiles(std::shared_ptr<Workspace> ws, QWidget *parent = nullptr);
    void show(const DeskSnapshot &snapshot);
    using QWidget::show;
    QString newest() const; // "Revision 1 Mon 16 Mar 18:00 · sealed, not yet delivered", or ""
    Button *fileButton() const { return file; }
    Button *sheetButton() const { return sheet; }
    Button *syncButton() const { return sync; }
    Button *receiptButton() const { return receipts; }
    Text *warning() const { return caution; }
    void saveFile(const QString &path);  // the sealed file
    void saveSheet(const QString &path); // the score sheet as PDF

Q_SIGNALS:
    void syncAsked();
    void receiptsAsked(); // what became of them
    void said(simsa::BannerKind kind, const QString &lead, const QString &text);

private:
    void addLine(const OwnSubmission &own);
    void write(const QString &path, std::function<Bytes(Workspace &)> content, const QString &lead,
               const QString &text);
    std::shared_ptr<Workspace> ws;
    DeskSnapshot now;
    QVBoxLayout *list;
    Button *file, *sync, *sheet, *receipts;
    Text *why, *caution;
    QStringList lines;
};

} // namespace simsa
