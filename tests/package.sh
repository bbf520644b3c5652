#!/bin/sh
# tests/package.sh BUILD_DIR [OUT_DIR]: makes the Debian package from a finished build, checks it as a distributor would,
# installs it into a root of its own and starts the programs from there. Exit 0 when every check holds.
set -eu

build=$(cd "${1:?usage: tests/package.sh BUILD_DIR [OUT_DIR]}" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
out=${2:-$work}
failed=0

check() { # check NAME COMMAND…
    name=$1
    shift
    if "$@" >"$work/log" 2>&1; then
        echo "ok      $name"
    else
        echo "FAILED  $name"
        sed 's/^/        /' "$work/log"
        failed=1
    fi
}

for tool in cpack dpkg-deb dpkg-shlibdeps lintian desktop-file-validate appstreamcli xmllint man; do
    command -v "$tool" >/dev/null || { echo "skipped: $tool is not installed"; exit 77; }
done

umask 022
cmake --build "$build" --target package_texts >/dev/null
if ! cpack -G DEB --config "$build/CPackConfig.cmake" -B "$work/cpack" >"$work/log" 2>&1; then
    cat "$work/log"
    exit 1
fi
deb=$(find "$work/cpack" -maxdepth 1 -name 'simsa_*.deb')
[ -f "$deb" ] || { echo "FAILED  no package was made"; exit 1; }
mkdir -p "$out"
[ "$out" = "$work" ] || cp "$deb" "$out/"
echo "made    $(basename "$deb"), $(stat -c %s "$deb") bytes"

check "lintian finds no errors" lintian --fail-on error --suppress-tags initial-upload-closes-no-bugs "$deb"

root=$work/root
dpkg-deb -x "$deb" "$root"
share=$root/usr/share
check "desktop entry" desktop-file-validate "$share/applications/org.simsa.Simsa.desktop"
check "AppStream metadata" appstreamcli validate --no-net --explain "$share/metainfo/org.simsa.Simsa.metainfo.xml"
check "file types are well-formed" xmllint --noout "$share/mime/packages/simsa.xml"
check "file types are accepted by the database" update-mime-database "$share/mime"
for type in invitation card round declaration ballot event complaint opening result; do
    check "type of .simsa-$type" grep -q "^application/vnd.simsa.$type:\*.simsa-$type\$" "$share/mime/globs"
    check "desktop opens .simsa-$type" grep -q "MimeType=.*application/vnd.simsa.$type;" \
        "$share/applications/org.simsa.Simsa.desktop"
done
for page in simsa simsa-cli; do
    gunzip -c "$share/man/man1/$page.1.gz" >"$work/$page.1"
    check "manual page $page has no warnings" sh -c "test -z \"\$(man --warnings -l -Tutf8 '$work/$page.1' 2>&1 >/dev/null)\""
done
dpkg-deb -f "$deb" Depends >"$work/depends"
for library in libbotan libsqlcipher libseccomp fonts-nanum; do
    check "depends on $library" grep -q "$library" "$work/depends"
done

# The programs run from where the package puts them, with nothing of the build directory in reach.
version=$(dpkg-deb -f "$deb" Version)
version=${version%-*}
start() { # start PROGRAM: prints its version, without a display, with a home of its own
    mkdir -p "$work/home"
    said=$(env -i PATH=/usr/bin:/bin LANG=C.UTF-8 HOME="$work/home" XDG_RUNTIME_DIR="$work/home" \
        QT_QPA_PLATFORM=offscreen timeout 20 "$root/usr/bin/$1" --version) || { echo "exit $?: $said"; return 1; }
    echo "$said"
    case $said in *"$version"*) ;; *) return 1 ;; esac
}
for program in simsa simsa-cli; do
    check "$program is installed" test -x "$root/usr/bin/$program"
    check "$program --version says $version" start "$program"
done
check "page host is where the programs look" test -x "$root/usr/libexec/simsa/simsa-pagehost"
for program in "$root"/usr/bin/* "$root"/usr/libexec/simsa/*; do
    [ -f "$program" ] || continue
    check "$(basename "$program") names no build directory" sh -c "! strings '$program' | grep -qF '$build'"
    check "$(basename "$program") finds its libraries" sh -c "! ldd '$program' | grep -q 'not found'"
done
exit $failed
