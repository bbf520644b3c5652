// A4 pages for what is printed or handed on: headings, paragraphs and tables that flow, fonts embedded, a foot with a
// line of the caller's and "2 / 7". The text stays searchable (Cairo and Pango; fonts of the Nanum family).
#pragma once

#include "app/base/Bytes.h"

#include <memory>
#include <string>
#include <vector>

namespace simsa {

enum class Ink { plain, bold, faint };

struct Column {
    std::string title;
    double share = 1;   // of the width, against the other columns'
    bool right = false; // numbers
};
struct PaperForm {
    bool landscape = false;
    double body = 9.5; // size of the text in points
};

class Paper {
public:
    // `language` is "ko" or "en". The document's properties hold the title and nothing of who, when or where.
    // Korean lines break between words.
    Paper(const std::string &title, const std::string &language, const std::string &foot, const PaperForm &form = {});
    ~Paper();
    Paper(const Paper &) = delete;
    Paper &operator=(const Paper &) = delete;

    void title(const std::string &text);
    void heading(const std::string &text);    // keeps room for some lines after it
    void subheading(const std::string &text); // likewise, smaller
    void paragraph(const std::string &text, Ink ink = Ink::plain);
    void fact(const std::string &name, const std::string &value); // name at the left, value beside it
    // Rows that do not fit go on on the next page, under the head again; a cell may be longer than a page.
    void table(const std::vector<Column> &columns, const std::vector<std::vector<std::string>> &rows,
               const std::vector<std::string> &sum = {});
    // Lines to sign on, kept together: what each is for, and the name where it is known.
    void signatures(const std::vector<std::pair<std::string, std::string>> &lines, const std::string &mark);
    void gap(double points = 8);
    // Ends the document and gives it away.
    Bytes finish();

private:
    struct State;
    std::unique_ptr<State> state;
};

} // namespace simsa
