// A workbook (XLSX) made in memory: cells with text, whole numbers, and formulas with the value they have.
#pragma once

#include "app/base/Bytes.h"

#include <cstdint>
#include <memory>
#include <string>

namespace simsa {

enum class XlsxLook { plain, head, bold, title, wrap, whole, figure, faint, good }; // good: of the checks

class Xlsx {
public:
    // `stale` writes wrong values beside the formulas: whoever then shows right ones has calculated them (tests).
    explicit Xlsx(bool stale = false);
    ~Xlsx();
    Xlsx(const Xlsx &) = delete;
    Xlsx &operator=(const Xlsx &) = delete;

    void sheet(const std::string &name); // the following go here; made at the end when it is not there yet
    // Always a text, whatever it begins with; longer than 32,767 characters it is cut and ends with `cutNote`.
    void text(int row, int column, const std::string &value, XlsxLook look = XlsxLook::plain);
    void number(int row, int column, std::int64_t value, XlsxLook look = XlsxLook::whole); // exact below 2^53
    void formula(int row, int column, const std::string &formula, std::int64_t value, XlsxLook look = XlsxLook::whole);
    void formula(int row, int column, const std::string &formula, const std::string &value,
                 XlsxLook look = XlsxLook::plain);
    void width(int first, int last, double characters); // before the texts: rows become as high as these need
    void freeze(int row, int column);
    void name(const std::string &name, const std::string &cell); // a name for a cell, as "Rules!$B$3"
    std::string cutNote;

    // `created` is the one time in the file's properties; nobody's name is in them. Nothing touches a disk.
    Bytes finish(std::int64_t created);

private:
    void fit(int row, int column, const std::string &value);
    struct State;
    std::unique_ptr<State> state;
};

// "B5", "$B$5": rows and columns from 0.
std::string cellName(int row, int column);
std::string fixedCell(int row, int column);
std::string quotedSheet(const std::string &name); // 'Name'!

} // namespace simsa
