#!/bin/bash
# Installs the package in a Debian of its own, without Java and without GTK before, uses it there as a person does, and takes it
# away again; then does the same with the archive, in a folder with spaces and Cyrillic letters, and from a disk that may only be read.
#
#   src/test/scripts/dist-check.sh            of target/dist, as "mvn -Pdist package -DskipTests" leaves it
#   src/test/scripts/dist-check.sh MIRROR     with packages from there instead of where this system has its own from
#
# Needs root, and on Debian: apt-get install debootstrap xvfb x11-utils imagemagick xdotool zip python3
# The first run makes the system and keeps it, packed, in target/dist-check; SUITE says which Debian (else that of this machine).
#
# The screen is outside, so that nothing that belongs to it hides what the package forgot to ask for. Prints a line for each thing
# that was seen, ends with 1 at the first one that is not so. Pictures and logs are in target/dist-check.
set -euo pipefail
cd "$(dirname "$0")/../../.."

[ "$(id -u)" = 0 ] || { echo "This needs root: it makes a system of its own." >&2; exit 2; }
for tool in debootstrap Xvfb xdotool import zip python3; do
    command -v "$tool" > /dev/null || { echo "$tool is missing; see the top of $0" >&2; exit 2; }
done

# Mounts of this script are seen by nobody else, and end with it.
if [ -z "${DIST_CHECK_ALONE:-}" ]; then
    DIST_CHECK_ALONE=yes exec unshare --mount --propagation private "$BASH" "$0" "$@"
fi

shopt -s nullglob
debs=(target/dist/lumbo_*.deb)
archives=(target/dist/lumbo-*-linux-*.tar.gz)
[ "${#debs[@]}" = 1 ] && [ "${#archives[@]}" = 1 ] \
    || { echo "target/dist must have one .deb and one .tar.gz: mvn -Pdist package -DskipTests" >&2; exit 2; }
suite=${SUITE:-$(. /etc/os-release && echo "$VERSION_CODENAME")}
mirror=${1:-$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' "Codename: $suite" | head -n 1)}

out=$PWD/target/dist-check
mkdir -p "$out"
base=$out/base-$suite.tar
root=$(mktemp -d)
server=''
window=''

rest() {
    [ -z "$window" ] || for member in $(family "$window"); do kill -9 "$member" 2> /dev/null || true; done
    [ -z "$server" ] || kill "$server" 2> /dev/null || true
    umount -l "$root/proc" "$root/tmp/.X11-unix" "$root/mnt/disk" 2> /dev/null || true
    rm -rf --one-file-system "$root"
}
trap rest EXIT
trap 'exit 130' INT TERM

say() { echo "ok   $*"; }
fail() { echo "FAIL $*" >&2; exit 1; }

# ---- a system

if [ ! -e "$base" ]; then
    debootstrap --variant=minbase "$suite" "$root" "$mirror" > "$out/debootstrap.log" 2>&1 || fail "see $out/debootstrap.log"
    tar -C "$root" -cf "$base.part" .
    mv "$base.part" "$base"
else
    tar -C "$root" -xf "$base"
fi
cp /etc/resolv.conf /etc/hosts "$root/etc/"
mount -t proc proc "$root/proc"
mkdir -p "$root/tmp/.X11-unix" "$root/mnt/disk"

exec 3< <(exec Xvfb -displayfd 1 -screen 0 1280x800x24 -nolisten tcp -noreset -ac 2> /dev/null)
server=$!
read -r number <&3
export DISPLAY=:$number
mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix"

admin() { chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 "$@"; }

# The person at this computer. What stands in "more" goes into the environment.
more=()
anna() {
    chroot --userspec=anna:anna "$root" env -i PATH=/usr/bin:/bin HOME=/home/anna DISPLAY="$DISPLAY" LC_ALL=C.UTF-8 \
        "${more[@]}" "$@"
}

admin useradd --create-home anna
home=$root/home/anna
diary=$home/.local/share/lumbo/diary.sqlite

# ---- it installs, with all that it needs

cp "${debs[0]}" "$root/lumbo.deb"
admin apt-get update > "$out/apt.log" 2>&1 || fail "see $out/apt.log"
if admin sh -c 'command -v java' > /dev/null; then fail "there is a Java already"; fi
install() { admin apt-get install -y --no-install-recommends "$@" >> "$out/apt.log" 2>&1 || fail "see $out/apt.log"; }
install /lumbo.deb
say "installed in $suite: $(admin dpkg-query -W -f '${Version}, ${Installed-Size} kB' lumbo)"

libraries=/usr/lib/lumbo/lib/runtime/lib
lacking=$(admin sh -c "LD_LIBRARY_PATH=$libraries:$libraries/server find /usr/lib/lumbo -name '*.so' -exec ldd {} + 2> /dev/null" \
    | grep 'not found' | sort -u || true)
[ -z "$lacking" ] || fail "libraries that nothing brings: $lacking"
say "every library finds what it needs"

grep -q '\*\.lumbo' "$root/usr/share/mime/globs2" || fail "the file type is not known"
say "the system knows the file type"

# ---- the cache

# The program that is looked at, as the person calls it.
lumbo=lumbo
cached() {
    rm -f "$root/tmp/classes.txt"
    more+=("_JAVA_OPTIONS=-XX:AOTMode=on ${1:-} -Xlog:class+load:file=/tmp/classes.txt")
    anna "$lumbo" --version > /dev/null 2>&1 || fail "with its cache it does not start"
    more=()
    grep -q ' lumbo.Main source: shared objects file' "$root/tmp/classes.txt" || fail "the cache is not used"
    local all used
    all=$(wc -l < "$root/tmp/classes.txt")
    used=$(grep -c 'shared objects file' "$root/tmp/classes.txt")
    rm -f "$root/tmp/classes.txt"
    echo "$used of $all classes"
}
say "the cache is used: $(cached)"
say "in another language too: $(cached '-Duser.language=ru -Duser.country=RU')"
say "as on a processor without AVX too: $(cached '-XX:UseAVX=0')"
install --reinstall /lumbo.deb
say "after installing again too: $(cached)"

# ---- commands

anna "$lumbo" list --json | python3 -c 'import json, sys; assert len(json.load(sys.stdin)) > 5' || fail "list --json"
say "list --json is JSON"
touch "$root/usr/lib/lumbo/lib/app/lumbo.jar"
anna "$lumbo" list --json 2> "$out/refused.txt" | python3 -c 'import json, sys; json.load(sys.stdin)' \
    || fail "list --json with a cache that is refused"
install --reinstall /lumbo.deb
say "and is JSON where the cache is refused; the JVM says $(wc -l < "$out/refused.txt") lines elsewhere"

# ---- a window

# Opens the window and waits until it is seen; what follows are the arguments.
open_window() {
    anna "$lumbo" "$@" > "$out/window.txt" 2>&1 &
    window=$!
    for _ in $(seq 600); do
        sleep .2
        id=$(xdotool search --onlyvisible --class '^lumbo' 2> /dev/null | tail -n 1) && [ -n "$id" ] && break
        kill -0 "$window" 2> /dev/null || { cat "$out/window.txt" >&2; fail "the window ended"; }
    done
    [ -n "${id:-}" ] || fail "there is no window after two minutes"
}

# Waits until the window shows something, and shows the same for a while, or something that moves for long.
settle() {
    local before='' now=''
    for _ in $(seq 20); do
        sleep 2
        import -window root "$out/$1.png"
        now=$(convert "$out/$1.png" -format '%k %#' info:)
        [ "${now%% *}" -gt 20 ] && [ "$now" = "$before" ] && return
        before=$now
    done
    [ "${now%% *}" -gt 20 ] || fail "the window stays empty; see $out/$1.png"
}

# A process and all that it started: the shell around the window, the launcher, and its Java.
family() {
    local child
    echo "$1"
    for child in $(pgrep -P "$1" || true); do family "$child"; done
}

# Ends the window by a signal, and waits until all of it has ended.
end_window() {
    local members member
    members=$(family "$window")
    # the youngest is Java; the others end with it
    for member in $(echo "$members" | tail -n 1); do kill "-$1" "$member"; done
    wait "$window" || true
    for member in $members; do
        for _ in $(seq 150); do kill -0 "$member" 2> /dev/null || continue 2; sleep .2; done
        fail "the window does not end"
    done
    window=''
}

# What lies in the temporary folder, without the files of fonts, which JavaFX leaves after every start (packaging.md, Natives).
in_tmp() {
    find "$root/tmp" -name '+JXF*' -delete
    find "$root/tmp" -mindepth 1 ! -path "$root/tmp/.X11-unix*" ! -path "$root/tmp/hsperfdata*" -printf '%P\n' | sort
}

open_window
settle first-window
end_window TERM
[ -e "$diary" ] || fail "there is no diary"
say "the window opens, and there is a diary: $out/first-window.png"
in_tmp > "$out/tmp-after.txt"
[ -s "$out/tmp-after.txt" ] && fail "left in the temporary folder: $(cat "$out/tmp-after.txt")"
[ ! -e "$home/.openjfx" ] || fail "JavaFX unpacked its libraries"
say "no library and nothing else but fonts is left in the temporary folder, none in the home"

# ---- a session

press() { xdotool mousemove "$1" "$2" click 1; sleep 2; }

# How many steps of sessions the diary has. It is read as a copy: nothing of this script writes into it.
steps() {
    rm -rf "$out/read" && mkdir "$out/read" && cp "$diary"* "$out/read/"
    python3 -c 'import sqlite3, sys
print(sqlite3.connect(sys.argv[1]).execute("SELECT count(*) FROM step_done").fetchone()[0])' "$out/read/diary.sqlite"
}

open_window
settle before-session
# the first start: on, four times "None of these", "I am mostly without pain", "Done"
for _ in 1 2 3 4 5; do press 1040 768; done
press 400 286
press 1040 768
settle today
# Today: a pain of 1, which leads to the check-in; there 1 again, and "No, nothing new", which starts
press 325 405
settle check-in
press 319 211
press 417 400
for _ in $(seq 60); do
    sleep 2
    done=$(steps)
    [ "$done" -gt 1 ] && break
done
import -window root "$out/session.png"
[ "$done" -gt 1 ] || fail "no step of a session is in the diary after two minutes; see $out/session.png"
end_window KILL
[ "$(steps)" -ge "$done" ] || fail "a kill took steps out of the diary"
say "a session plays, its steps are in the diary, and stay there after a kill: $out/session.png"
open_window
settle after-kill
end_window TERM
[ "$(steps)" -ge "$done" ] || fail "a start after a kill took steps out of the diary"

# ---- the diary

printf 'at,pain_0_10,place\n2026-01-02T10:00:00Z,3,back\n' > "$home/pain.csv"
printf 'one good password\n' > "$home/password.txt"
anna "$lumbo" import /home/anna/pain.csv > /dev/null || fail import
anna "$lumbo" export --format pdf --out /home/anna/report.pdf > /dev/null || fail "export pdf"
[ "$(head -c 5 "$home/report.pdf")" = %PDF- ] || fail "the report is no PDF"
anna "$lumbo" export --format fhir --out /home/anna/bundle.json > /dev/null || fail "export fhir"
python3 -c 'import json, sys; assert json.load(open(sys.argv[1]))["resourceType"] == "Bundle"' "$home/bundle.json" || fail FHIR
anna "$lumbo" backup --out /home/anna/backups --password-file /home/anna/password.txt > /dev/null || fail backup
copies=("$home"/backups/*)
[ "${#copies[@]}" = 1 ] || fail "there is no backup"
if grep -q 'SQLite format' "${copies[0]}"; then fail "the backup is not locked"; fi
anna "$lumbo" --data /home/anna/other restore --yes --password-file /home/anna/password.txt "${copies[0]#"$root"}" > /dev/null \
    || fail restore
cmp -s <(anna "$lumbo" export --format csv --out /home/anna/tables > /dev/null; cat "$home"/tables/*.csv) \
    <(anna "$lumbo" --data /home/anna/other export --format csv --out /home/anna/other-tables > /dev/null; cat "$home"/other-tables/*.csv) \
    || fail "what was restored is not what was there"
say "import, report as PDF, FHIR, a locked backup and bringing it back"

# ---- a double click

mkdir -p "$out/bundle/pictures"
cp programs/five-minutes.json "$out/bundle/program.json"
(cd "$out/bundle" && rm -f ../own.lumbo && sed -i 's/"id": *"five-minutes"/"id": "of-a-friend"/' program.json \
    && zip -q -r ../own.lumbo program.json)
cp "$out/own.lumbo" "$home/of a friend.lumbo"
command=$(sed -n 's/^Exec=//p' "$root/usr/share/applications/lumbo.desktop")
[ "$command" = 'lumbo %F' ] || fail "the double click runs $command"
own=$home/.local/share/lumbo/programs
open_window
[ -z "$(find "$own" -name '*of-a-friend*' -print -quit)" ] || fail "the program is there before the double click"
anna ${command% %F} '/home/anna/of a friend.lumbo' || fail "a second start"
for _ in $(seq 30); do
    sleep 1
    [ -n "$(find "$own" -name '*of-a-friend*' -print -quit)" ] && break
done
[ -n "$(find "$own" -name '*of-a-friend*' -print -quit)" ] || fail "the program is not among those of one's own"
settle after-double-click
say "a double click brings the program into the window that is open: $out/after-double-click.png"
end_window KILL
in_tmp > "$out/tmp-after-kill.txt"
grep -q '\.so' "$out/tmp-after-kill.txt" && fail "libraries are left in the temporary folder after a kill"
say "after a kill no library lies in the temporary folder"

# ---- where little can be written

more=(TMPDIR=/nowhere)
anna "$lumbo" list > /dev/null || fail "list without a temporary folder"
more=(HOME=/proc)
anna "$lumbo" list > /dev/null || fail "list without a home"
more=()
say "lists without a temporary folder and without a home"

# ---- it goes, the diary stays

admin apt-get remove -y lumbo >> "$out/apt.log" 2>&1 || fail "see $out/apt.log"
[ ! -e "$root/usr/lib/lumbo" ] && [ ! -e "$root/usr/bin/lumbo" ] || fail "the program is still there"
[ -z "$(find "$root/usr" -iname '*lumbo*' ! -path '*/dpkg/*')" ] \
    || fail "left: $(find "$root/usr" -iname '*lumbo*' ! -path '*/dpkg/*')"
[ -e "$diary" ] || fail "the diary is gone"
say "removed; the diary is still there"

# ---- the archive

place='/home/anna/Мои программы'
mkdir -p "$root$place"
tar -C "$root$place" -xzf "${archives[0]}"
lumbo="$place/lumbo/bin/lumbo"
say "the archive in \"$place\" uses its cache: $(cached)"
open_window
settle archive
end_window TERM
say "and opens its window: $out/archive.png"

mount --bind "$root$place" "$root/mnt/disk"
mount -o remount,bind,ro "$root/mnt/disk"
lumbo=/mnt/disk/lumbo/bin/lumbo
say "from a disk that may only be read it uses its cache: $(cached)"
open_window
settle read-only
end_window TERM
anna "$lumbo" export --format pdf --out /home/anna/report-2.pdf > /dev/null || fail "export pdf of the archive"
say "and opens its window, and makes the report"
echo "All is as it should be."
