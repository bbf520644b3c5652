#include "app/report/Xlsx.h"

#include "app/base/Error.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <ctime>
#include <map>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

#include <xlsxwriter.h>

// The library keeps the parts of a workbook in temporary files. They hold scores, so they must not be on a disk: its
// function for opening one is replaced by this, which gives memory.
static std::atomic<int> partsInMemory = 0;
extern "C" FILE *lxw_tmpfile(char *) {
    const int fd = ::memfd_create("part", MFD_CLOEXEC);
    ++partsInMemory;
    return fd < 0 ? nullptr : ::fdopen(fd, "w+b");
}

namespace simsa {

namespace {

constexpr std::size_t longest = 32'767; // UTF-16 units of a cell, by the format

// At most `longest` units; "_x0041_" would be read as an escape, and U+FFFE, U+FFFF are not allowed in XML.
std::string cellText(const std::string &given, const std::string &cutNote) {
    std::string out;
    std::size_t units = 0;
    const auto isEscape = [&](std::size_t i) {
        return given.size() - i >= 7 && given[i] == '_' && given[i + 1] == 'x' && given[i + 6] == '_' &&
               std::all_of(given.begin() + std::ptrdiff_t(i) + 2, given.begin() + std::ptrdiff_t(i) + 6,
                           [](char c) { return std::isxdigit(static_cast<unsigned char>(c)) != 0; });
    };
    for (std::size_t i = 0; i < given.size();) {
        const auto c = static_cast<unsigned char>(given[i]);
        const std::size_t size = std::min(given.size() - i, std::size_t(c < 0x80   ? 1
                                                                        : c < 0xE0 ? 2
                                                                        : c < 0xF0 ? 3
                                                                                   : 4));
        const std::string one = given.substr(i, size);
        units += size == 4 ? 2 : 1;
        if (units + cutNote.size() > longest && given.size() - i > longest - units)
            return out + cutNote;
        if (isEscape(i))
            out += "_x005F_", units += 6;
        else
            out += one == "\xEF\xBF\xBE" || one == "\xEF\xBF\xBF" || one == std::string(1, '\0') ? "\xEF\xBF\xBD" : one;
        i += size;
    }
    return out;
}

lxw_row_t rowOf(int row) {
    return static_cast<lxw_row_t>(row);
}
lxw_col_t columnOf(int column) {
    return static_cast<lxw_col_t>(column);
}

void require(lxw_error error) {
    if (error != LXW_NO_ERROR)
        throw Error(Code::fileTooLarge, "workbook");
}

} // namespace

struct Xlsx::State {
    bool stale = false;
    int fd = -1;
    lxw_workbook *book = nullptr;
    lxw_worksheet *sheet = nullptr;
    std::array<lxw_format *, 9> looks{};
    std::map<lxw_worksheet *, std::map<int, double>> widths; // in characters, by column
    std::map<std::pair<lxw_worksheet *, int>, int> lines;    // that the texts of a row need

    ~State() {
        if (book)
            lxw_workbook_free(book);
        if (fd >= 0)
            ::close(fd);
    }
    lxw_format *format(XlsxLook look) { return looks[static_cast<std::size_t>(look)]; }
};

Xlsx::Xlsx(bool stale) : state(std::make_unique<State>()) {
    state->stale = stale;
    state->fd = ::memfd_create("workbook", MFD_CLOEXEC);
    if (state->fd < 0)
        throw Error(Code::ioFailed, "workbook");
    state->book = workbook_new(("/proc/self/fd/" + std::to_string(state->fd)).c_str());
    if (!state->book)
        throw Error(Code::ioFailed, "workbook");
    for (lxw_format *&format : state->looks) {
        format = workbook_add_format(state->book);
        format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    }
    format_set_indent(state->format(XlsxLook::plain), 1);
    format_set_bold(state->format(XlsxLook::head));
    format_set_text_wrap(state->format(XlsxLook::head));
    format_set_bg_color(state->format(XlsxLook::head), 0xE8EEF7);
    format_set_bottom(state->format(XlsxLook::head), LXW_BORDER_THIN);
    format_set_bold(state->format(XlsxLook::bold));
    format_set_bold(state->format(XlsxLook::title));
    format_set_font_size(state->format(XlsxLook::title), 15);
    format_set_text_wrap(state->format(XlsxLook::wrap));
    format_set_num_format(state->format(XlsxLook::whole), "0");
    format_set_align(state->format(XlsxLook::figure), LXW_ALIGN_RIGHT);
    format_set_font_color(state->format(XlsxLook::faint), 0x555B64);
    format_set_text_wrap(state->format(XlsxLook::faint));
    format_set_bold(state->format(XlsxLook::good));
    format_set_font_color(state->format(XlsxLook::good), 0x1F4E8C);
}

Xlsx::~Xlsx() = default;

void Xlsx::sheet(const std::string &name) {
    state->sheet = workbook_get_worksheet_by_name(state->book, name.c_str());
    if (state->sheet)
        return;
    state->sheet = workbook_add_worksheet(state->book, name.c_str());
    if (!state->sheet)
        throw Error(Code::internal, "worksheet");
    worksheet_set_paper(state->sheet, 9); // A4
    worksheet_set_landscape(state->sheet);
    worksheet_fit_to_pages(state->sheet, 1, 0); // as wide as a page, as long as it is
}

// Not every program fits a row to texts that wrap, so it is as high as they need; 409 points is the format's limit.
void Xlsx::fit(int row, int column, const std::string &value) {
    const auto &widths = state->widths[state->sheet];
    const auto known = widths.find(column);
    const double room = known == widths.end() ? 8.43 : known->second;
    double used = 0;
    int lines = 1;
    for (const char c : value) {
        const auto byte = static_cast<unsigned char>(c);
        used += byte == '\n' ? room : byte < 0x80 ? 1.1 : (byte & 0xC0) == 0xC0 ? 1.9 : 0;
        if (used >= room) {
            used = 0;
            ++lines;
        }
    }
    int &most = state->lines[{state->sheet, row}];
    if (lines > std::max(most, 1))
        worksheet_set_row(state->sheet, rowOf(row), std::min(409.0, 15.0 * (most = lines)), nullptr);
}

void Xlsx::text(int row, int column, const std::string &value, XlsxLook look) {
    if (look == XlsxLook::head || look == XlsxLook::wrap)
        fit(row, column, value);
    require(worksheet_write_string(state->sheet, rowOf(row), columnOf(column), cellText(value, cutNote).c_str(),
                                   state->format(look)));
}

void Xlsx::number(int row, int column, std::int64_t value, XlsxLook look) {
    require(worksheet_write_number(state->sheet, rowOf(row), columnOf(column), static_cast<double>(value),
                                   state->format(look)));
}

void Xlsx::formula(int row, int column, const std::string &formula, std::int64_t value, XlsxLook look) {
    require(worksheet_write_formula_num(state->sheet, rowOf(row), columnOf(column), ("=" + formula).c_str(),
                                        state->format(look), static_cast<double>(state->stale ? -7 : value)));
}

void Xlsx::formula(int row, int column, const std::string &formula, const std::string &value, XlsxLook look) {
    require(worksheet_write_formula_str(state->sheet, rowOf(row), columnOf(column), ("=" + formula).c_str(),
                                        state->format(look), state->stale ? "stale" : value.c_str()));
}

void Xlsx::width(int first, int last, double characters) {
    for (int column = first; column <= last; ++column)
        state->widths[state->sheet][column] = characters;
    require(worksheet_set_column(state->sheet, columnOf(first), columnOf(last), characters, nullptr));
}

void Xlsx::freeze(int row, int column) {
    worksheet_freeze_panes(state->sheet, rowOf(row), columnOf(column));
}

void Xlsx::name(const std::string &name, const std::string &cell) {
    require(workbook_define_name(state->book, name.c_str(), ("=" + cell).c_str()));
}

Bytes Xlsx::finish(std::int64_t created) {
    lxw_doc_properties properties{};
    properties.created = static_cast<time_t>(created);
    workbook_set_properties(state->book, &properties);
    const int before = partsInMemory;
    const lxw_error error = workbook_close(std::exchange(state->book, nullptr));
    if (error != LXW_NO_ERROR || partsInMemory == before)
        throw Error(Code::ioFailed, "workbook");
    struct stat info {};
    if (::fstat(state->fd, &info) != 0)
        throw Error(Code::ioFailed, "workbook");
    Bytes out(static_cast<std::size_t>(info.st_size));
    for (std::size_t at = 0; at < out.size();) {
        const ssize_t got = ::pread(state->fd, out.data() + at, out.size() - at, static_cast<off_t>(at));
        if (got <= 0)
            throw Error(Code::ioFailed, "workbook");
        at += static_cast<std::size_t>(got);
    }
    return out;
}

std::string cellName(int row, int column) {
    std::string letters;
    for (int c = column + 1; c > 0; c = (c - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (c - 1) % 26));
    return letters + std::to_string(row + 1);
}

std::string fixedCell(int row, int column) {
    const std::string cell = cellName(row, column);
    const std::size_t digit = cell.find_first_of("0123456789");
    return "$" + cell.substr(0, digit) + "$" + cell.substr(digit);
}

std::string quotedSheet(const std::string &name) {
    return "'" + name + "'!";
}

} // namespace simsa
