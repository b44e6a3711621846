#!/bin/bash
# What a start of the image costs, beside a bare JavaFX window packaged in the same way with its own cache, and if wanted beside an
# older build: in alternating pairs, of which the medians and their ratios are printed. Only the ratios tell something: the
# computer may be busy.
#
#   src/test/scripts/start-bench.sh                      the image of "mvn -Pdist package", five pairs
#     --image FOLDER     another image
#     --old COMMAND      what starts an older build; "--data FOLDER" is put to it
#     --pairs NUMBER     how many, usually 5
#     --minute           also what memory is resident after a minute on the first screen: one pair
#     --play             also after five minutes in which a demo plays: one pair
#     --defaults         gives the bare window the JVM's own collector and heap rather than Lumbo's
#
# Needs on Debian: apt-get install xvfb xdotool; and JAVA_HOME, a JDK 25, for the bare window.
#
# A window counts as seen when the first frame is painted, which is looked for in the memory of the screen itself: something of a
# second colour besides the empty screen's.
set -euo pipefail
cd "$(dirname "$0")/../../.."
image=target/dist/work/images/lumbo
old='' pairs=5 minute='' play='' defaults=''
while [ $# -gt 0 ]; do
    case $1 in
        --image) image=$2; shift ;;
        --old) old=$2; shift ;;
        --pairs) pairs=$2; shift ;;
        --minute) minute=yes ;;
        --play) play=yes ;;
        --defaults) defaults=yes ;;
        *) sed -n '2,/^set/p' "$0" | grep '^#' >&2; exit 2 ;;
    esac
    shift
done
[ -x "$image/bin/lumbo" ] || { echo "There is no image: mvn -Pdist package -DskipTests" >&2; exit 2; }
image=$(realpath "$image")
jdk=${JAVA_HOME:?folder of a JDK 25}/bin
# beside the image, so that its runtime is linked and not copied
work=$(mktemp -d "$(dirname "$image")/bench-XXXXXX")
mkdir "$work/screen" "$work/classes"
started='' server=''
rest() {
    [ -z "$started" ] || kill -9 "$started" 2> /dev/null || true
    [ -z "$server" ] || kill "$server" 2> /dev/null || true
    rm -rf "$work"
}
trap rest EXIT
exec 3< <(exec Xvfb -displayfd 1 -screen 0 1280x800x24 -br -nolisten tcp -noreset -fbdir "$work/screen" 2> /dev/null)
server=$!
read -r number <&3
export DISPLAY=:$number

# The bare window: the image's own runtime and options, another jar, and a cache that is trained as Lumbo's.
"$jdk/javac" -proc:none -implicit:none -d "$work/classes" \
    --module-path "$(find target/dist/jars -name 'javafx-*-*-*.jar' | tr '\n' ':')" --add-modules javafx.controls \
    src/test/scripts/BareWindow.java
cp -al "$image" "$work/bare"
app=$work/bare/lib/app
find "$app" -mindepth 1 -maxdepth 1 ! -name .jpackage.xml -exec rm -rf {} +
"$jdk/jar" --create --file "$app/bare.jar" --main-class BareWindow --date 2026-01-01T00:00:00Z -C "$work/classes" .
mv "$work/bare/bin/lumbo" "$work/bare/bin/bare"
{
    printf '[Application]\napp.classpath=$APPDIR/bare.jar\napp.mainclass=BareWindow\n\n[JavaOptions]\n'
    grep '^java-options=' "$image/lib/app/lumbo.cfg" | grep -v -e AOTCache -e sqlite |
        if [ -n "$defaults" ]; then grep -v -e '=-XX:' -e '=-Xm[ns]'; else cat; fi
} > "$app/bare.cfg"
touch -d 2026-01-01T00:00:00Z "$app/bare.jar" "$app/bare.cfg"
_JAVA_OPTIONS="-XX:TieredStopAtLevel=1 -XX:AOTCacheOutput=$app/bare.aot" "$work/bare/bin/bare" > "$work/training.txt" 2>&1 &
started=$!
sleep 10
kill "$started"
wait "$started" 2> /dev/null || true
started=''
for _ in $(seq 60); do
    [ -s "$app/bare.aot" ] && [ ! -e "$app/bare.aot.config" ] && break
    sleep 1
done
[ -s "$app/bare.aot" ] || { cat "$work/training.txt" >&2; exit 1; }
# shellcheck disable=SC2016
echo 'java-options=-XX:AOTCache=$APPDIR/bare.aot' >> "$app/bare.cfg"
touch -d 2026-01-01T00:00:00Z "$app/bare.aot" "$app/bare.cfg"

bare() { exec "$work/bare/bin/bare"; }
image() { exec "$image/bin/lumbo" --data "$work/data-image"; }
# shellcheck disable=SC2086
old() { exec $old --data "$work/data-old"; }

# CPU time of a process in milliseconds
cpu() { awk -v hz="$(getconf CLK_TCK)" '{sub(/.*\) /, ""); print int(($12 + $13) * 1000 / hz)}' "/proc/$1/stat"; }
resident() { awk '/VmRSS/ {print int($2 / 1024)}' "/proc/$1/status"; }

# Waits until something is painted on the screen, or with "empty", until nothing is any more; fails where the process has ended.
screen() {
    perl -e '
        use strict; use Time::HiRes qw(sleep);
        my ($file, $wanted, $process) = @ARGV; my $size = 1280 * 800 * 4;
        sub painted {
            open my $in, "<:raw", $file or die; seek $in, -$size, 2; read $in, my $all, $size;
            return 0 unless $all =~ /[^\0]/g;
            my $one = substr $all, 4 * int((pos($all) - 1) / 4), 4;
            # the bytes that are 0 here and in the difference to that colour: with two colours their number is known
            my $zeros = $one =~ tr/\0//; my $other = $all ^ ($one x ($size / 4));
            return ($all =~ tr/\0//) + ($other =~ tr/\0//) != (4 + $zeros) * $size / 4;
        }
        until (painted() == ($wanted eq "painted")) {
            die "the process has ended\n" if $process && !kill 0, $process;
            sleep .01;
        }' "$work/screen/Xvfb_screen0" "$@"
}

# Starts what it is told, and adds wall ms, CPU ms, and three seconds later CPU ms and memory in MB, to the file of that name.
measure() {
    local began seen used
    screen empty
    began=$(date +%s%N)
    "$1" > "$work/out.txt" 2>&1 &
    started=$!
    screen painted "$started" || { cat "$work/out.txt" >&2; exit 1; }
    seen=$(date +%s%N)
    used=$(cpu "$started")
    sleep 3
    echo "$(((seen - began) / 1000000)) $used $(cpu "$started") $(resident "$started")" >> "$work/$1.txt"
    finish
}

finish() {
    kill "$started"
    wait "$started" 2> /dev/null || true
    started=''
}

# How much memory is resident after so many seconds, with what is done in between
settled() {
    local name=$1 seconds=$2
    shift 2
    screen empty
    "$name" > "$work/out.txt" 2>&1 &
    started=$!
    screen painted "$started" || { cat "$work/out.txt" >&2; exit 1; }
    "$@"
    sleep "$seconds"
    resident "$started"
    finish
}

# From the welcome to the programs, to "Lying on the bed", and to its demo, which takes longer than the measurement. The places are
# those of a window of 1200 x 800 in the middle of the screen.
demo() {
    local step
    sleep 8
    xdotool search --onlyvisible --class '^lumbo' windowfocus --sync > /dev/null 2>&1 || true
    for step in 'mousemove 286 769 click 1' 'key ctrl+p' 'mousemove 690 424 click 1' 'mousemove 385 242 click 1'; do
        # shellcheck disable=SC2086
        xdotool $step
        sleep 3
    done
}

median() { cut -d' ' -f"$2" "$work/$1.txt" | sort -n | sed -n "$(((pairs + 1) / 2))p"; }

all='bare image'
[ -z "$old" ] || all="$all old"
for name in $all; do measure "$name"; done
rm "$work"/bare.txt "$work"/image.txt
rm -f "$work/old.txt"
for _ in $(seq "$pairs"); do
    for name in $all; do measure "$name"; done
done

line() {
    local values=() name
    for name in $all; do values+=("$(median "$name" "$2")"); done
    row "$1" "${values[@]}"
}
# a name, and what bare window, image and older build have
row() {
    awk -v name="$1" -v bare="$2" -v image="$3" -v old="${4:-}" 'BEGIN {
        printf "%-30s %8s %8s %8s %9.2f", name, bare, image, old, image / bare
        if (old != "") printf " %9.2f", image / old
        print ""
    }'
}
printf '%-30s %8s %8s %8s %9s' "median of $pairs pairs" bare image "${old:+old}" "to bare"
[ -z "$old" ] || printf ' %9s' "to old"
echo
line "to the painted window, ms" 1
line "CPU until then, ms" 2
line "CPU 3 s later, ms" 3
line "memory then, MB" 4
if [ -n "$minute" ]; then
    row "memory after a minute, MB" "$(settled bare 60 true)" "$(settled image 60 true)"
fi
if [ -n "$play" ]; then
    row "memory after a demo, MB" "$(settled bare 300 true)" "$(settled image 300 demo)"
fi
