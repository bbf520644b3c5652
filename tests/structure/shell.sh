#!/bin/sh
# No script has anything that shellcheck warns of. Exit 77 (skipped) where shellcheck is absent.
cd "$1" || exit 1
command -v shellcheck > /dev/null || { echo "skipped: shellcheck is absent"; exit 77; }
shellcheck -S warning -e SC1007 app/setup app/run tests/run .ci/run tests/*.sh tests/*/*.sh
