// A sentence of the policy: words in a flow, and boxed phrases in it that open a menu. A phrase holds what its language
// hangs on it (particles, endings), so that every choice reads right.
#pragma once

#include <QAbstractButton>
#include <QWidget>

#include <functional>

namespace simsa {

struct PhraseChoice { // of a phrase's menu; without a text: a line between
    QString text;
    bool chosen = false;
    std::function<void()> choose = {};
};

class Phrase : public QAbstractButton {
    Q_OBJECT
public:
    using Choices = std::function<QList<PhraseChoice>()>;
    Phrase(const QString &name, QWidget *parent);
    void set(const QString &text, Choices choices);
    void open(); // the menu, below the phrase
    QList<PhraseChoice> choices() const { return list ? list() : QList<PhraseChoice>(); }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    Choices list;
};

class PolicySentence : public QWidget {
    Q_OBJECT
public:
    explicit PolicySentence(QWidget *parent = nullptr);
    struct Part {
        QString name, text; // of the phrase: what it is about, what it says now
        Phrase::Choices choices;
    };
    // "Of each proposal %1 and averaged. %2": the parts in the places of their numbers.
    void say(const QString &pattern, const QList<Part> &parts);
    QString words() const; // as it is read out
    Phrase *phrase(int index) const { return index < phrases.size() ? phrases[index] : nullptr; }

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Piece {
        QString text; // a word, with the blank after it; or
        int phrase = -1;
        bool glued = false; // no break before it: punctuation behind a phrase
        int wide = 0;
        QRect place;
    };
    void layOut(); // measures the pieces and places them
    int flow(int width, const std::function<void(qsizetype, QRect)> &place) const; // the height
    QList<Piece> pieces;
    QList<Phrase *> phrases;
};

} // namespace simsa
