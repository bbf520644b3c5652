#!/bin/bash
# audit.sh RESULT IDENTITY_FILE [RECEIPT…]: an auditor's check of a result file without the program that made it, and of
# evaluators' receipts (C2SP tlog-proof) against its log.
# Uses age, ssh-keygen, tar, sha256sum, jq, awk. One line per check; exit 0 when all hold, 1 when one fails, 2 on usage.
set -u
export LC_ALL=C
[ $# -ge 2 ] || { echo "usage: audit.sh RESULT IDENTITY_FILE [RECEIPT…]" >&2; exit 2; }
result=$1 identity=$2
receipts=("${@:3}")
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
failed=0
ok() { echo "ok      $*"; }
bad() { echo "FAILED  $*"; failed=1; }
check() { local what=$1; shift; if "$@" >/dev/null 2>&1; then ok "$what"; else bad "$what"; return 1; fi; }
is() { if [ "$2" = "$3" ]; then ok "$1"; else bad "$1: $2, not $3"; fi; }
hash() { sha256sum <"$1" | awk '{print $1}'; }

# The signature over exactly these bytes, by that key, in that namespace.
signed() { # file, namespace, key
    echo "signer namespaces=\"$2\" $3" >"$work/allowed"
    ssh-keygen -Y verify -f "$work/allowed" -I signer -n "$2" -s "$1.sig" <"$1"
}
# Unpacks an inner tar and checks its manifest: names in order, sizes, digests.
unpack() { # tar, folder
    mkdir -p "$2" && tar -C "$2" -xf "$1" || return 1
    [ "$(tar -tf "$1")" = "$(printf 'manifest.json\nmanifest.json.sig\n'; jq -r '.files[].name' "$2/manifest.json")" ] || return 1
    local name size digest
    while IFS=$'\t' read -r name size digest; do
        [ "$(wc -c <"$2/$name")" -eq "$size" ] && [ "$(hash "$2/$name")" = "$digest" ] || return 1
    done < <(jq -r '.files[] | [.name, .size, .sha256] | @tsv' "$2/manifest.json")
}

# The result as a whole.
age -d -i "$identity" "$result" >"$work/result.tar" 2>/dev/null || { bad "result: age"; exit 1; }
ok "result: age"
R=$work/result
check "result: every file as in the manifest" unpack "$work/result.tar" "$R"
[ -f "$R/round.json" ] || { bad "result: round.json"; exit 1; }
round=$R/round.json
digest=$(hash "$round")
roundId=$(jq -r .id "$round")
chair=$(jq -r .chair_signing "$round")
check "result: signature of the chair" signed "$R/manifest.json" result@simsa "$chair"
is "result: type" "$(jq -r .type "$R/manifest.json")" result
is "result: round digest" "$(jq -r .round_digest "$R/manifest.json")" "$digest"

# Events, and with them every key that a member ever had.
declare -A memberOf void excluded withdrawn adjustment imported holder eventKind eventMember eventKey
while IFS=$'\t' read -r name key; do memberOf[$key]=$name; done < <(jq -r '.panel[] | [.pseudonym, .signing] | @tsv' "$round")
mapfile -t proposals < <(jq -r '.proposals[].id' "$round")
mapfile -t panel < <(jq -r '.panel[].pseudonym' "$round")
carried=
for tar in "$R"/events/*.tar; do
    [ -f "$tar" ] || continue
    at=$work/event-$(basename "$tar" .tar) name=$(basename "$tar")
    check "event $name: every file as in the manifest" unpack "$tar" "$at"
    check "event $name: signature of the chair" signed "$at/manifest.json" event@simsa "$chair"
    is "event $name: round" "$(jq -r .round_digest "$at/manifest.json")" "$digest"
    carried+="$(hash "$at/manifest.json") "
    event=$at/event.json
    member=$(jq -r '.member // ""' "$event") proposal=$(jq -r '.proposal // ""' "$event")
    id=$(hash "$at/manifest.json")
    eventKind[$id]=$(jq -r .kind "$event") eventMember[$id]=$member eventKey[$id]=$(jq -r '.signing // ""' "$event")
    case $(jq -r .kind "$event") in
    replace)
        memberOf[$(jq -r .signing "$event")]=$member
        [ "$(jq -r .keep_old "$event")" = true ] || void[$(hash "$at/manifest.json")]=$member ;;
    exclude) excluded[$member/$proposal]=1 ;;
    withdraw)
        if [ -n "$member" ]; then withdrawn[$member]=1; else for m in "${panel[@]}"; do excluded[$m/$proposal]=1; done; fi ;;
    component) # the last list of a component stands
        id=$(jq -r .component "$event")
        for p in "${proposals[@]}"; do unset "imported[$p/$id]"; done
        while read -r p v; do imported[$p/$id]=$v; done < <(jq -r '.figures[] | "\(.proposal) \(.points)"' "$event") ;;
    adjust) adjustment[$proposal]=$((${adjustment[$proposal]:-0} + $(jq -r .points "$event"))) ;;
    esac
done

# The log: its Merkle root is the checkpoint's (RFC 6962), its events are the ones carried.
# The note's own signature is raw Ed25519; here the signed manifest vouches for the checkpoint.
bytes() { printf "$(awk -v h="$1" 'BEGIN { for (i = 1; i <= length(h); i += 2) printf "\\x%s", substr(h, i, 2) }')"; }
leaves=()
while IFS= read -r line; do leaves+=("$({ printf '\0'; printf %s "$line"; } | sha256sum | awk '{print $1}')"); done <"$R/log"
root() { # first, count
    if [ "$2" -eq 1 ]; then echo "${leaves[$1]}"; return; fi
    local half=1
    while [ $((half * 2)) -lt "$2" ]; do half=$((half * 2)); done
    { bytes "01$(root "$1" $half)$(root $(($1 + half)) $(($2 - half)))"; } | sha256sum | awk '{print $1}'
}
hexOf() { # base64
    printf %s "$1" |
        awk '{ a = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"; v = 0; n = 0
               for (i = 1; i <= length($0); ++i) { c = index(a, substr($0, i, 1)) - 1; if (c < 0) break
                   v = v * 64 + c; n += 6; while (n >= 8) { n -= 8; p = 2 ^ n; printf "%02x", int(v / p); v = v % p } } }'
}
mapfile -t note <"$R/checkpoint"
is "log: origin" "${note[0]}" "simsa/$roundId"
is "log: size" "${note[1]}" "${#leaves[@]}"
is "log: root" "$(root 0 ${#leaves[@]})" "$(hexOf "${note[2]}")"
is "log: opened with this round" "$(jq -rs '.[0] | .kind + " " + .digest' "$R/log")" "opened $digest"
is "log: closed once" "$(jq -s '[.[] | select(.kind == "closed")] | length' "$R/log")" 1
is "log: its events are the ones carried" "$(jq -r 'select(.kind == "event") | .digest' "$R/log" | tr '\n' ' ')" "$carried"
is "log: nothing accepted after closing" "$(jq -s '(map(.kind) | index("closed")) as $c | [.[$c:][] | select(.kind == "accepted")] | length' "$R/log")" 0
is "log: tallied is official.json" "$(jq -rs 'map(select(.kind == "tallied")) | last | .digest' "$R/log")" "$(hash "$R/official.json")"

# Who held which seat at each line: whatever was logged is signed by the key that held its seat then.
while IFS=$'\t' read -r name key; do holder[$name]=$key; done < <(jq -r '.panel[] | [.pseudonym, .signing] | @tsv' "$round")
line=0
while IFS=$'\t' read -r kind id member; do
    line=$((line + 1))
    case $kind in
    event)
        case ${eventKind[$id]:-} in
        replace) holder[${eventMember[$id]}]=${eventKey[$id]} ;;
        withdraw) [ -n "${eventMember[$id]}" ] && holder[${eventMember[$id]}]=nobody ;;
        esac ;;
    accepted | refused)
        at=$work/line-$line
        check "log line $line: submission of $member, every file as in the manifest" unpack "$R/submissions/$id.tar" "$at" || continue
        author=$(jq -r .author "$at/manifest.json")
        is "log line $line: submission digest" "$(hash "$at/manifest.json")" "$id"
        is "log line $line: the key that held the seat of $member" "$author" "${holder[$member]:-nobody}"
        check "log line $line: its signature" signed "$at/manifest.json" ballot@simsa "$author" ;;
    esac
done < <(jq -r '[.kind, .digest, .member // ""] | @tsv' "$R/log")

# Receipts: the log that was closed holds, at the same place, what an evaluator was given a proof for (RFC 9162, 2.1.3.2).
pair() { { bytes "01$1$2"; } | sha256sum | awk '{print $1}'; }
included() { # leaf, index, size, proof…
    local r=$1 fn=$2 sn=$(($3 - 1)) p
    shift 3
    for p in "$@"; do
        [ "$sn" -gt 0 ] || return 1
        if [ $((fn % 2)) -eq 1 ] || [ "$fn" -eq "$sn" ]; then
            r=$(pair "$p" "$r")
            while [ $((fn % 2)) -eq 0 ] && [ "$fn" -gt 0 ]; do fn=$((fn / 2)) sn=$((sn / 2)); done
        else
            r=$(pair "$r" "$p")
        fi
        fn=$((fn / 2)) sn=$((sn / 2))
    done
    [ "$sn" -eq 0 ] && echo "$r"
}
for receipt in "${receipts[@]}"; do
    name=$(basename "$receipt")
    mapfile -t text <"$receipt"
    at=1
    [[ ${text[1]:-} == extra\ * ]] && at=2
    number=${text[at]:-}
    number=${number#index }
    if [ "${text[0]:-}" != c2sp.org/tlog-proof@v1 ] || ! [[ $number =~ ^[0-9]+$ ]]; then bad "receipt $name: its form"; continue; fi
    path=()
    for ((at = at + 1; at < ${#text[@]}; ++at)); do
        [ -z "${text[at]}" ] && break
        path+=("$(hexOf "${text[at]}")")
    done
    size=${text[at + 2]:-0} said=$(hexOf "${text[at + 3]:-}")
    is "receipt $name: origin" "${text[at + 1]:-}" "simsa/$roundId"
    if ! [[ $size =~ ^[0-9]+$ ]] || [ "$size" -gt ${#leaves[@]} ] || [ "$number" -ge "$size" ]; then
        bad "receipt $name: the log had $size lines then, now ${#leaves[@]}"
        continue
    fi
    is "receipt $name: the log's root then" "$(root 0 "$size")" "$said"
    is "receipt $name: its line is in the log" "$(included "${leaves[number]}" "$number" "$size" "${path[@]}")" "$said"
    is "receipt $name: of an accepted ballot" "$(sed -n "$((number + 1))p" "$R/log" | jq -r .kind)" accepted
done

# Openings: what k of n trustees released, each on the log as it was closed.
threshold=$(jq -r .threshold "$round")
declare -A trusteeOf share released
if [ "$threshold" -gt 0 ]; then
    while IFS=$'\t' read -r number key; do trusteeOf[$key]=$number; done < <(jq -r '.trustees | to_entries[] | [.key + 1, .value.signing] | @tsv' "$round")
    closing=$(jq -s 'map(.kind) | index("closed") + 1' "$R/log")
    closing="$closing $(root 0 "$closing")"
    carried=
    for tar in "$R"/openings/*.tar; do
        [ -f "$tar" ] || continue
        name=$(basename "$tar" .tar) at=$work/opening-$(basename "$tar" .tar)
        check "opening $name: every file as in the manifest" unpack "$tar" "$at"
        author=$(jq -r .author "$at/manifest.json")
        number=${trusteeOf[$author]:-0}
        is "opening $name: a trustee" "$((number > 0))" 1
        check "opening $name: signature" signed "$at/manifest.json" opening@simsa "$author"
        is "opening $name: round" "$(jq -r .round_digest "$at/manifest.json")" "$digest"
        is "opening $name: the log as it was closed" "$(jq -r '"\(.size) \(.root)"' "$at/opening.json")" "$closing"
        while read -r id hex; do share[$id/$number]="${share[$id/$number]:-} $hex"; done <"$at/shares.txt"
        released[$number]=1
        carried+="$(hash "$at/manifest.json") "
    done
    is "openings: the ones that the log names" "$(jq -r 'select(.kind == "opening") | .digest' "$R/log" | tr '\n' ' ')" "$carried"
    is "openings: enough" "$((${#released[@]} >= threshold))" 1
fi
# The values at x = 0 … n of the polynomials that k shares (hexadecimal, a line each) lie on: RTSS over GF(256).
polynomials() { # n
    awk -v n="$1" '
        function hex(c) { return index("0123456789abcdef", c) - 1 }
        function at(s, i) { return 16 * hex(substr(s, 2 * i + 1, 1)) + hex(substr(s, 2 * i + 2, 1)) }
        function plus(a, b,   r, p) { r = 0; for (p = 1; p < 256; p *= 2) if ((int(a / p) + int(b / p)) % 2) r += p; return r }
        function times(a, b) { return a && b ? E[(L[a] + L[b]) % 255] : 0 }
        BEGIN { v = 1; for (i = 0; i < 255; ++i) { E[i] = v; L[v] = i; d = 2 * v; if (d > 255) d = plus(d - 256, 27); v = plus(d, v) } }
        { s[NR] = $0; x[NR] = at($0, 20) }
        END { for (w = 0; w <= n; ++w) {
            for (j = 1; j <= NR; ++j) { weight[j] = 1; for (m = 1; m <= NR; ++m) if (m != j) { under = plus(x[j], x[m])
                weight[j] = times(weight[j], times(plus(w, x[m]), E[(255 - L[under]) % 255])) } }
            out = ""; for (i = 21; i < length(s[1]) / 2; ++i) { v = 0; for (j = 1; j <= NR; ++j) v = plus(v, times(weight[j], at(s[j], i)))
                out = out sprintf("%02x", v) }
            print (w ? substr(s[1], 1, 40) sprintf("%02x", w) out : out) } }'
}
committed() { # number, share in hexadecimal
    { printf 'simsa-share'; bytes "$(printf %02x "$1")$2"; } | sha256sum | awk '{print $1}'
}
# The identity in hexadecimal that the shares of a submission give; nothing when they are too few or deny each other.
joined() { # submission, its manifest
    local number hex mine=() commitments n
    mapfile -t commitments < <(jq -r '.commitments[]' "$2")
    n=${#commitments[@]}
    for ((number = 1; number <= n && ${#mine[@]} < threshold; ++number)); do
        for hex in ${share[$1/$number]:-}; do
            [ "$(committed "$number" "$hex")" = "${commitments[number - 1]}" ] && mine+=("$hex") && break
        done
    done
    [ ${#mine[@]} -ge "$threshold" ] || return 1
    mapfile -t all < <(printf '%s\n' "${mine[@]}" | polynomials "$n")
    for ((number = 1; number <= n; ++number)); do
        [ "$(committed "$number" "${all[number]}")" = "${commitments[number - 1]}" ] || return 1
    done
    local secret=${all[0]:0:${#all[0]}-64}
    [ "$(bytes "$secret" | sha256sum | awk '{print $1}')" = "${all[0]: -64}" ] && echo "$secret"
}

# The rehearsal: every trustee accepted the office with its key, and k of their shares open a secret of no worth.
if [ "$threshold" -gt 0 ]; then
    at=$work/rehearsal
    check "rehearsal: every file as in the manifest" unpack "$R/rehearsal.tar" "$at"
    check "rehearsal: signature of the chair" signed "$at/manifest.json" rehearsal@simsa "$chair"
    rehearsal=$(hash "$at/manifest.json" 2>/dev/null)
    is "rehearsal: the one that the round names" "$rehearsal" "$(jq -r .rehearsal "$round")"
    is "rehearsal: title, trustees and number of this round" "$(jq -c '[.title, .trustees, .threshold]' "$at/rehearsal.json")" \
        "$(jq -c '[.title, .trustees, .threshold]' "$round")"
    declare -A acceptedBy
    for tar in "$R"/acceptances/*.tar; do
        [ -f "$tar" ] || continue
        name=$(basename "$tar" .tar) a=$work/acceptance-$(basename "$tar" .tar)
        check "acceptance $name: every file as in the manifest" unpack "$tar" "$a"
        author=$(jq -r .author "$a/manifest.json")
        number=${trusteeOf[$author]:-0}
        is "acceptance $name: a trustee" "$((number > 0))" 1
        check "acceptance $name: signature" signed "$a/manifest.json" acceptance@simsa "$author"
        is "acceptance $name: of this rehearsal, with the pledge" "$(jq -r '[.rehearsal, .trustee, .pledge] | @tsv' "$a/acceptance.json")" \
            "$(printf '%s\t%s\ttrue' "$rehearsal" "$number")"
        hex=$(od -An -v -tx1 "$a/share" | tr -d ' \n')
        is "acceptance $name: its share" "$(committed "$number" "$hex")" "$(jq -r ".commitments[$((number - 1))]" "$at/manifest.json")"
        share[rehearsal/$number]=" $hex"
        acceptedBy[$number]=1
    done
    is "rehearsal: accepted by all trustees" "${#acceptedBy[@]}" "$(jq '.trustees | length' "$round")"
    bytes "$(joined rehearsal "$at/manifest.json")" >"$work/rehearsal.key" 2>/dev/null
    is "rehearsal: the shares open it" "$(age -d -i "$work/rehearsal.key" "$at/test.age" 2>/dev/null)" \
        "simsa rehearsal $(jq -r .round "$at/manifest.json")"
    for tar in "$R"/complaints/*.tar; do
        [ -f "$tar" ] || continue
        name=$(basename "$tar" .tar) a=$work/complaint-$(basename "$tar" .tar)
        check "complaint $name: every file as in the manifest" unpack "$tar" "$a"
        author=$(jq -r .author "$a/manifest.json")
        is "complaint $name: a trustee" "$((${trusteeOf[$author]:-0} > 0))" 1
        check "complaint $name: signature" signed "$a/manifest.json" complaint@simsa "$author"
        check "complaint $name: about a logged ballot" test -f "$R/submissions/$(jq -r .submission "$a/complaint.json").tar"
    done
fi

# Declarations.
declare -A declaration
for tar in "$R"/declarations/*.tar; do
    [ -f "$tar" ] || continue
    member=$(basename "$tar" .tar) at=$work/declaration-$(basename "$tar" .tar)
    check "declaration $member: every file as in the manifest" unpack "$tar" "$at"
    author=$(jq -r .author "$at/manifest.json")
    is "declaration $member: key of the panel" "${memberOf[$author]:-nobody}" "$member"
    check "declaration $member: signature" signed "$at/manifest.json" declaration@simsa "$author"
    is "declaration $member: round" "$(jq -r .round_digest "$at/manifest.json")" "$digest"
    declaration[$member]=$(hash "$at/manifest.json")
done

# Every submission that the log names: the highest accepted revision of a member counts.
tree='def tree: .[] | ., (.children | tree); def ends: if (.children | length) == 0 then [.id] else [.children[] | ends[]] end;'
jq -r "$tree"' .rubric | tree | [.id, .maximum, (ends | join(","))] | @tsv' "$round" >"$work/criteria"
: >"$work/cells"
present=0
for member in "${panel[@]}"; do
    voids=; for v in "${!void[@]}"; do [ "${void[$v]}" = "$member" ] && voids+="$v "; done # what came before does not count
    IFS=$'\t' read -r id revision < <(jq -rs --arg m "$member" --arg v "$voids" \
        '(map(.kind) | index("closed")) as $c | .[:$c] | . as $l
         | ([range(length) | select($l[.].kind == "event" and ($v | contains($l[.].digest)))] | max // -1) as $from | .[$from + 1:] | map(select(.kind == "accepted" and .member == $m)) | max_by(.revision) // empty | [.digest, .revision] | @tsv' "$R/log") || continue
    [ -n "${withdrawn[$member]:-}" ] && continue
    s=$work/ballot-$member
    check "ballot $member: submission, every file as in the manifest" unpack "$R/submissions/$id.tar" "$s" || continue
    is "ballot $member: submission digest" "$(hash "$s/manifest.json")" "$id"
    author=$(jq -r .author "$s/manifest.json")
    is "ballot $member: key of the panel" "${memberOf[$author]:-nobody}" "$member"
    check "ballot $member: outer signature" signed "$s/manifest.json" ballot@simsa "$author"
    key=$R/identities/$id
    named=$(jq -r --arg d "$id" '.refused[] | select(.digest == $d) | .reason' "$R/result.json")
    if [ ! -f "$key" ] || [ "$named" = malformed ]; then # what breaks the rubric is for `simsa-cli verify` to judge again
        is "ballot $member: not counted, and named as malformed" "$named" malformed
        continue
    fi
    is "ballot $member: identity is the manifest's recipient" "$(age-keygen -y "$key" 2>/dev/null)" "$(jq -r .recipient "$s/manifest.json")"
    if [ "$threshold" -gt 0 ]; then
        is "ballot $member: identity joined from the trustees' shares" "$(joined "$id" "$s/manifest.json")" "$(od -An -v -tx1 "$key" | tr -d ' \n')"
    else
        is "ballot $member: commitment" "$({ printf 'simsa-share\001'; cat "$key"; } | sha256sum | awk '{print $1}')" "$(jq -r '.commitments[0]' "$s/manifest.json")"
    fi
    mkdir -p "$s/inner"
    if ! age -d -i "$key" "$s/ballot.age" 2>/dev/null | tar -C "$s/inner" -xf - 2>/dev/null; then bad "ballot $member: opens"; continue; fi
    ok "ballot $member: opens"
    ballot=$s/inner/ballot.json
    check "ballot $member: inner signature" signed "$ballot" ballot@simsa "$author"
    is "ballot $member: inner says what outer says" \
        "$(jq -r '[.round, .member, .revision, .previous, .declaration] | @tsv' "$ballot")" \
        "$(printf '%s\t%s\t%s\t%s\t%s' "$digest" "$member" "$revision" "$(jq -r .previous "$s/manifest.json")" "${declaration[$member]:-none}")"
    is "ballot $member: revision" "$(jq -r .revision "$s/manifest.json")" "$revision"
    present=$((present + 1))
    jq -r --arg m "$member" --rawfile criteria "$work/criteria" '
        ($criteria | split("\n") | map(select(. != "") | split("\t") | {id: .[0], ends: (.[2] | split(","))})) as $tree
        | .judgements[] | . as $j | (.scores | map({(.criterion): .points}) | add) as $points
        | ["total", $m, .proposal, .state, ([.scores[].points] | add // 0), .gate, .recognition],
          (select(.state == "scored") | $tree[] | ["part", $m, $j.proposal, .id, ([.ends[] as $e | $points[$e]] | add)])
        | @tsv' "$ballot" >>"$work/cells"
done

# The official figures, in integers (64 bits): units of 10^-digits.
P() { jq -r "$1" "$round"; }
digits=$(P .policy.digits) aggregate=$(P .policy.aggregate) trimFrom=$(P .policy.trim_from) minTotals=$(P .policy.min_totals)
ten=1; for ((i = 0; i < digits; ++i)); do ten=$((ten * 10)); done
declare -A state total gate recognition part most
rubricMaximum=$(P '[.rubric[].maximum] | add')
while IFS=$'\t' read -r id maximum _; do most[$id]=$maximum; done <"$work/criteria"
while IFS=$'\t' read -r kind m p a b c d; do
    if [ "$kind" = total ]; then
        state[$m/$p]=$a total[$m/$p]=$b gate[$m/$p]=$c recognition[$m/$p]=$d
    else
        part[$m/$p/$a]=$b
    fi
done <"$work/cells"

units() { # numerator, denominator (hundredths) → REPLY, half up
    local n=$(($1 * ten)) d=$(($2 * 100))
    REPLY=$(((2 * n + d) / (2 * d)))
}
# The panel's figure for one proposal as a fraction num/den, of `values` with the evaluators' totals in `totals`.
figure() {
    local n=${#totals[@]} i sum=0
    if [ "$aggregate" = median ]; then
        local sorted; mapfile -t sorted < <(printf '%s\n' "${values[@]}" | awk '{ v[NR] = $1 } END { for (i = 1; i <= NR; ++i)
            for (k = i + 1; k <= NR; ++k) if (v[k] < v[i]) { t = v[i]; v[i] = v[k]; v[k] = t }; for (i = 1; i <= NR; ++i) print v[i] }')
        num=$((sorted[(n - 1) / 2] + sorted[n / 2])) den=2
        return
    fi
    for i in "${values[@]}"; do sum=$((sum + i)); done
    if [ "$aggregate" = mean ] || [ "$n" -lt "$trimFrom" ]; then num=$sum den=$n; return; fi
    local low=${totals[0]} high=${totals[0]} ls=0 lc=0 hs=0 hc=0
    for i in "${totals[@]}"; do ((i < low)) && low=$i; ((i > high)) && high=$i; done
    for ((i = 0; i < n; ++i)); do
        ((totals[i] == low)) && ls=$((ls + values[i])) lc=$((lc + 1))
        ((totals[i] == high)) && hs=$((hs + values[i])) hc=$((hc + 1))
    done
    num=$((sum * lc * hc - ls * hc - hs * lc)) den=$((lc * hc * (n - 2)))
}
show() { # units → decimal text
    [ "$1" = null ] && { echo null; return; }
    local sign= v=$1; ((v < 0)) && sign=- v=$((-v))
    if [ "$digits" -eq 0 ]; then echo "$sign$v"; else printf '%s%d.%0*d\n' "$sign" $((v / ten)) "$digits" $((v % ten)); fi
}
passes() { # rule, base, yes, no, present, panel
    [ "$1" = majority ] || return 0
    local base=$6; [ "$2" = present ] && base=$5; [ "$2" = cast ] && base=$(($3 + $4))
    ((2 * $3 > base))
}
enough() { # units, maximum in hundredths, share, inclusive
    local have=$(($1 * 1000000)) need=$(($2 * $3 * ten))
    if [ "$4" = true ]; then ((have >= need)); else ((have > need)); fi
}
mapfile -t components < <(P '.policy.components[] | [.id, .maximum, .weight] | @tsv')
[ ${#components[@]} -eq 0 ] && components=("$(printf 'score\t%d\t%d' "$rubricMaximum" "$rubricMaximum")")
totalMaximum=0; for c in "${components[@]}"; do read -r _ _ w <<<"$c"; totalMaximum=$((totalMaximum + w)); done
minimums='.policy.minimum'; [ ${#proposals[@]} -eq 1 ] && minimums='(.policy.minimum + .policy.sole_minimum)'
mapfile -t minimums < <(P "$minimums"'[] | [.of, .share, .inclusive] | @tsv')
mapfile -t ties < <(P '.policy.ties[]')
declare -A F status # F: figure of proposal/id in units
bring() { # proposal, component, weight, maximum: the contribution of a figure from outside
    F[$1/+$2]=null
    [ -n "${imported[$1/$2]:-}" ] || return 0
    units $((imported[$1/$2] * $3)) "$4"; F[$1/+$2]=$REPLY
}
eligible=()
for p in "${proposals[@]}"; do
    totals=() scored=() yes=(0 0) no=(0 0) inPanel=0 here=0
    for m in "${panel[@]}"; do
        at=$m/$p st=${state[$m/$p]:-absent}
        [ -n "${excluded[$at]:-}" ] || [ "$st" = recused ] && continue
        inPanel=$((inPanel + 1))
        [ "$st" = absent ] || here=$((here + 1))
        [ "$st" = scored ] || continue
        scored+=("$m") totals+=("${total[$at]}")
        case ${gate[$at]} in yes | pass) yes[0]=$((yes[0] + 1)) ;; no | fail) no[0]=$((no[0] + 1)) ;; esac
        case ${recognition[$at]} in yes) yes[1]=$((yes[1] + 1)) ;; no) no[1]=$((no[1] + 1)) ;; esac
    done
    F[$p/score]=null F[$p/total]=null
    units "${adjustment[$p]:-0}" 1; F[$p/adjustment]=$REPLY
    if [ ${#totals[@]} -ge "$minTotals" ]; then
        values=("${totals[@]}"); figure; units $num $den; F[$p/score]=$REPLY
        scoreNum=$num scoreDen=$den sum=0 whole=1
        for id in "${!most[@]}"; do
            values=(); for m in "${scored[@]}"; do values+=("${part[$m/$p/$id]}"); done
            figure; units $num $den; F[$p/$id]=$REPLY
        done
        for c in "${components[@]}"; do
            read -r id maximum weight <<<"$c"
            if [ "$id" != score ]; then
                bring "$p" "$id" "$weight" "$maximum"
                if [ "${F[$p/+$id]}" = null ]; then whole=0; else sum=$((sum + F[$p/+$id])); fi
                continue
            fi
            units $((scoreNum * weight)) $((scoreDen * maximum)); F[$p/+$id]=$REPLY sum=$((sum + REPLY))
        done
        if [ $whole = 1 ]; then sum=$((sum + F[$p/adjustment])); F[$p/total]=$((sum < 0 ? 0 : sum)); fi
    else
        for c in "${components[@]}"; do
            read -r id maximum weight <<<"$c"
            F[$p/+$id]=null
            [ "$id" = score ] || bring "$p" "$id" "$weight" "$maximum"
        done
    fi
    status[$p]=eligible
    if [ "${F[$p/total]}" = null ]; then
        status[$p]=not_evaluated
    else
        for line in "${minimums[@]}"; do
            read -r of share inclusive <<<"$line"
            of2=$of top=${most[$of]:-0}
            [ "$of" = score ] && top=$(for c in "${components[@]}"; do read -r i x _ <<<"$c"; [ "$i" = score ] && echo "$x"; done)
            [ "$of" = total ] && top=$totalMaximum
            for c in "${components[@]}"; do read -r i _ w <<<"$c"; [ "$i" = "$of" ] && [ "$of" != score ] && of2=+$of top=$w; done
            enough "${F[$p/$of2]}" "$top" "$share" "$inclusive" || status[$p]=below_minimum
        done
        if [ "${status[$p]}" = eligible ]; then
            passes "$(P .policy.gate.rule)" "$(P .policy.gate.base)" "${yes[0]}" "${no[0]}" $here $inPanel || status[$p]=gate_failed
        fi
        if [ "${status[$p]}" = eligible ]; then
            passes "$(P .policy.recognition.rule)" "$(P .policy.recognition.base)" "${yes[1]}" "${no[1]}" $here $inPanel || status[$p]=not_recognised
        fi
        [ "${status[$p]}" = eligible ] && eligible+=("$p")
    fi
done
better() { # is $1 strictly before $2?
    local id x y
    for id in total "${ties[@]}"; do
        x=${F[$1/$id]-${F[$1/+$id]}} y=${F[$2/$id]-${F[$2/+$id]}}
        ((x > y)) && return 0; ((x < y)) && return 1
    done
    return 1
}
declare -A rank
for p in "${eligible[@]}"; do
    rank[$p]=1
    for q in "${eligible[@]}"; do better "$q" "$p" && rank[$p]=$((rank[$p] + 1)); done
done
selected= undecided= seats=$(P .policy.select)
if [ "$(P .policy.quorum.counted)" = true ] && ((3 * present < 2 * ${#panel[@]})); then seats=0; fi
for ((r = 1; r <= ${#eligible[@]}; ++r)); do
    group=(); for p in "${eligible[@]}"; do [ "${rank[$p]}" -eq $r ] && group+=("$p"); done
    ((${#group[@]} == 0 || r > seats)) && continue
    if ((r - 1 + ${#group[@]} <= seats)); then selected+="${group[*]} "; else undecided+="${group[*]} "; fi
done
[ ${#proposals[@]} -eq 1 ] && rank=()
for p in "${proposals[@]}"; do
    O() { jq -r --arg p "$p" '.proposals[] | select(.id == $p) | '"$1" "$R/official.json"; }
    is "$p: score" "$(O .score)" "$(show "${F[$p/score]}")"
    for c in "${components[@]}"; do read -r id _ <<<"$c"; is "$p: contribution $id" "$(O ".contributions[\"$id\"]")" "$(show "${F[$p/+$id]}")"; done
    is "$p: adjustment" "$(O .adjustment)" "$(show "${F[$p/adjustment]}")"
    is "$p: total" "$(O .total)" "$(show "${F[$p/total]}")"
    is "$p: status" "$(O .status)" "${status[$p]}"
    is "$p: rank" "$(O .rank)" "${rank[$p]:-null}"
done
is "proposals" "$(jq -r '[.proposals[].id] | join(" ")' "$R/official.json")" "${proposals[*]}"
is "selected" "$(jq -r '.selected | map(. + " ") | join("")' "$R/official.json")" "$selected"
is "undecided" "$(jq -r '.undecided | map(. + " ") | join("")' "$R/official.json")" "$undecided"
is "result.json: computed" "$(jq -c '[.computed.selected, .computed.undecided]' "$R/result.json")" "$(jq -c '[.selected, .undecided]' "$R/official.json")"
is "result.json: official.json" "$(jq -r .official "$R/result.json")" "$(hash "$R/official.json")"
exit $failed
