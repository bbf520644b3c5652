#!/bin/sh
# shellcheck has no warning about any script. Exit 77 (skipped) where shellcheck is absent.
cd "$1" || exit 1
command -v shellcheck > /dev/null || { echo "skipped: shellcheck is absent"; exit 77; }
shellcheck -S warning app/setup app/run tests/run .ci/run tests/*.sh tests/*/*.sh
