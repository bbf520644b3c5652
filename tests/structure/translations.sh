#!/bin/sh
# translations.sh SOURCE LUPDATE: every visible sentence is in translations/simsa_ko.ts, and finished.
# Exit 77 (skipped) where lupdate is absent.
cd "$1" || exit 1
[ -x "$2" ] || { echo "skipped: lupdate is absent"; exit 77; }
copy=$(mktemp -d) || exit 1
trap 'rm -rf "$copy"' EXIT
cp translations/simsa_ko.ts "$copy/simsa_ko.ts"
"$2" -silent -locations none -source-language en -target-language ko_KR -I . -recursive app ui -ts "$copy/simsa_ko.ts" \
    > "$copy/said" 2>&1 || { cat "$copy/said"; exit 1; }
# A sentence that is new in the copy has no translation: it counts as unfinished there.
missing=$(grep -c '<translation type="unfinished"' "$copy/simsa_ko.ts")
[ "$missing" = 0 ] && exit 0
echo "$missing sentences have no finished translation, among them:"
grep -B 4 '<translation type="unfinished"' "$copy/simsa_ko.ts" | sed -n 's/^ *<source>\(.*\)/  \1/p' | sed 's/<\/source>//' | head -40
exit 1
