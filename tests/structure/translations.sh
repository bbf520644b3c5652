#!/bin/sh
# translations.sh SOURCE LUPDATE: every visible sentence is in translations/simsa_ko.ts, every English plural in
# translations/simsa_en.ts, and all are finished. Exit 77 (skipped) where lupdate is absent.
cd "$1" || exit 1
lupdate=$2
[ -x "$lupdate" ] || { echo "skipped: lupdate is absent"; exit 77; }
copy=$(mktemp -d) || exit 1
trap 'rm -rf "$copy"' EXIT
status=0
check() { # check LANGUAGE TARGET [OPTION]
    cp "translations/simsa_$1.ts" "$copy/simsa_$1.ts"
    "$lupdate" -silent ${3:+"$3"} -locations none -source-language en -target-language "$2" -I . -recursive app ui \
        -ts "$copy/simsa_$1.ts" > "$copy/said" 2>&1 || { cat "$copy/said"; exit 1; }
    # A sentence that is new in the copy has no translation: it counts as unfinished there.
    missing=$(grep -c '<translation type="unfinished"' "$copy/simsa_$1.ts")
    [ "$missing" = 0 ] && return
    status=1
    echo "simsa_$1.ts: $missing sentences have no finished translation, among them:"
    grep -B 4 '<translation type="unfinished"' "$copy/simsa_$1.ts" | sed -n 's/^ *<source>\(.*\)/  \1/p' |
        sed 's/<\/source>//' | head -40
}
check ko ko_KR
check en en -pluralonly
exit $status
