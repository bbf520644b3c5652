# cmake -DFOLDER=… -DOUTPUT=… -P embed.cmake: migrations/NNN_name.sql → a C++ source with migrations().
file(GLOB files ${FOLDER}/*.sql)
list(SORT files)
set(entries "")
set(expected 0)
foreach(file ${files})
    get_filename_component(name ${file} NAME_WE)
    if(NOT name MATCHES "^([0-9][0-9][0-9])_[a-z0-9_]+$")
        message(FATAL_ERROR "${file}: a migration is named NNN_name.sql")
    endif()
    math(EXPR expected "${expected} + 1")
    string(REGEX REPLACE "^0*([0-9]+)$" "\\1" number ${CMAKE_MATCH_1})
    if(NOT number EQUAL expected)
        message(FATAL_ERROR "${file}: migration ${expected} is missing or doubled")
    endif()
    # Written as bytes: no raw string delimiter to escape and no limit on the length of a literal.
    file(READ ${file} hex HEX)
    string(REGEX REPLACE "([0-9a-f][0-9a-f])" "'\\\\x\\1'," bytes "${hex}")
    string(APPEND arrays "const char sql${number}[] = {${bytes}'\\0'};\n")
    string(APPEND entries "    {${number}, \"${name}\", std::string_view(sql${number}, sizeof sql${number} - 1)},\n")
endforeach()
if(expected EQUAL 0)
    message(FATAL_ERROR "no migrations in ${FOLDER}")
endif()
file(WRITE ${OUTPUT} "// Generated from db/migrations.
#include \"db/Migrations.h\"

namespace simsa {

namespace {

${arrays}
const Migration all[] = {
${entries}};

} // namespace

std::span<const Migration> migrations() {
    return all;
}

} // namespace simsa
")
