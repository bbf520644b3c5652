#!/bin/sh
# Every tracked source is as clang-format writes it. Exit 77 (skipped) where clang-format or git is absent.
cd "$1" || exit 1
command -v clang-format > /dev/null || { echo "skipped: clang-format is absent"; exit 77; }
git -c safe.directory='*' ls-files -z -- 'app/*.cpp' 'app/*.h' 'db/*.cpp' 'db/*.h' 'ui/*.cpp' 'ui/*.h' 'tests/*.cpp' \
    'tests/*.h' > "${TMPDIR:-/tmp}/simsa-format.$$" || { echo "skipped: the sources are not in a git checkout"; exit 77; }
xargs -0 -n 20 -P 2 clang-format --dry-run -Werror < "${TMPDIR:-/tmp}/simsa-format.$$" 2> "${TMPDIR:-/tmp}/simsa-said.$$"
result=$?
# one line a file is enough to know what to format
grep -o '^[^:]*:[0-9]*:[0-9]*: error' "${TMPDIR:-/tmp}/simsa-said.$$" | cut -d: -f1 | sort | uniq -c
rm -f "${TMPDIR:-/tmp}/simsa-format.$$" "${TMPDIR:-/tmp}/simsa-said.$$"
exit $result
