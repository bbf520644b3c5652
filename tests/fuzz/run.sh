#!/bin/bash
# run.sh BUILD SECONDS [TARGET…]: grows the corpus of every fuzz target and runs each for so long, two at a time. A line
# per target: executions, seconds, findings. Inputs that found something stay in BUILD/artifacts.
set -euo pipefail

build=$(cd "$1" && pwd) seconds=$2
shift 2
targets=("$@")
if [ ${#targets[@]} = 0 ]; then
    for program in "$build"/bin/fuzz_*; do targets+=("$(basename "$program")"); done
fi
export LSAN_OPTIONS=${LSAN_OPTIONS:-} UBSAN_OPTIONS=${UBSAN_OPTIONS:-print_stacktrace=1}

mkdir -p "$build/artifacts" "$build/logs"
ASAN_OPTIONS=detect_leaks=0 "$build/bin/grow" "$build/bin/simsa-cli" "$build/seeds" > "$build/logs/grow" || exit 1

fuzz() { # fuzz BUILD SECONDS TARGET
    local build=$1 seconds=$2 name=$3 log=$1/logs/$3 result=0
    mkdir -p "$build/corpus/$name"
    "$build/bin/$name" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -print_final_stats=1 \
        -artifact_prefix="$build/artifacts/$name-" "$build/corpus/$name" "$build/seeds/${name#fuzz_}" \
        > "$log" 2>&1 || result=$?
    local runs
    runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")
    if [ $result = 0 ]; then
        echo "$name: ${runs:-?} executions in $seconds s, no finding"
    else
        echo "$name: FINDING after ${runs:-?} executions, see $log"
        grep -m 3 -E 'SUMMARY|does not hold|internal error|ERROR' "$log" || true
    fi
    return $result
}
export -f fuzz
printf '%s\n' "${targets[@]}" | xargs -P "${SIMSA_FUZZ_JOBS:-2}" -I{} bash -c 'fuzz "$@" || exit 1' _ "$build" "$seconds" {}
