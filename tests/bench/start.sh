#!/bin/bash
# start.sh BIN_DIR: from the command to the first visible window, against KeePassXC, in turn; medians in milliseconds.
set -eu
bin=$1
runs=${SIMSA_RUNS:-7}
for need in Xvfb xdotool keepassxc; do
    command -v "$need" > /dev/null || { echo "start skipped: $need is not installed"; exit 0; }
done
home=$(mktemp -d)
Xvfb :87 -screen 0 1366x768x24 > /dev/null 2>&1 &
server=$!
trap 'kill $server 2> /dev/null || true; rm -rf "$home"' EXIT
for _ in $(seq 100); do DISPLAY=:87 xdotool getdisplaygeometry > /dev/null 2>&1 && break; sleep 0.1; done
export DISPLAY=:87 HOME=$home XDG_CONFIG_HOME=$home XDG_RUNTIME_DIR=$home QT_QPA_PLATFORM=xcb

once() { # once PROGRAM: milliseconds until one of its windows is visible
    local from to pid
    from=$(date +%s%N)
    "$1" > /dev/null 2>&1 &
    pid=$!
    while ! xdotool search --onlyvisible --pid "$pid" > /dev/null 2>&1; do
        kill -0 "$pid" 2> /dev/null || { echo "start: $1 ended" >&2; exit 1; }
        sleep 0.005
    done
    to=$(date +%s%N)
    kill "$pid"
    wait "$pid" 2> /dev/null || true
    echo $(((to - from) / 1000000))
}
median() { sort -n | awk '{v[NR] = $1} END {print v[int((NR + 1) / 2)]}'; }

once "$bin/simsa" > /dev/null
once keepassxc > /dev/null
for _ in $(seq "$runs"); do
    once "$bin/simsa" >> "$home/ours"
    once keepassxc >> "$home/peer"
done
ours=$(median < "$home/ours") peer=$(median < "$home/peer")
awk -v a="$ours" -v b="$peer" 'BEGIN {printf "start_ms %d keepassxc_ms %d ratio %.2f target 0.60\n", a, b, a / b}'
