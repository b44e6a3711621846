#!/bin/bash
# How long Lumbo takes to its first window: the image of "mvn -Pdist package" beside its own jars run by plain java, in alternating pairs.
#
#   src/test/scripts/start-bench.sh        five pairs
#   src/test/scripts/start-bench.sh 9      nine
#
# Needs on Debian: apt-get install xvfb xdotool; and JAVA_HOME, a JDK 25. Prints the median of the wall time, of the CPU time until
# the window is seen, and of the resident memory three seconds later. Only the ratios tell something: the computer may be busy.
set -euo pipefail
cd "$(dirname "$0")/../../.."
pairs=${1:-5}
image=target/dist/work/images/lumbo
[ -x "$image/bin/lumbo" ] || { echo "There is no image: mvn -Pdist package -DskipTests" >&2; exit 2; }
java=${JAVA_HOME:?folder of a JDK 25}/bin/java
work=$(mktemp -d)
started=''
exec 3< <(exec Xvfb -displayfd 1 -screen 0 1280x800x24 -nolisten tcp -noreset 2> /dev/null)
server=$!
rest() {
    [ -z "$started" ] || kill -9 "$started" 2> /dev/null || true
    kill "$server" 2> /dev/null || true
    rm -rf "$work"
}
trap rest EXIT
read -r number <&3
export DISPLAY=:$number

image() { exec "$image/bin/lumbo" --data "$work/data-image"; }
plain() {
    exec "$java" --enable-native-access=javafx.graphics,org.xerial.sqlitejdbc,lumbo \
        --module-path "target/classes:target/dist/jars" --module lumbo/lumbo.Main --data "$work/data-plain"
}

# CPU time of a process in milliseconds
cpu() { awk -v hz="$(getconf CLK_TCK)" '{sub(/.*\) /, ""); print int(($12 + $13) * 1000 / hz)}' "/proc/$1/stat"; }

# Starts what it is told, and adds wall ms, CPU ms and memory in MB to the file of that name.
measure() {
    local began seen
    began=$(date +%s%N)
    "$1" > "$work/out.txt" 2>&1 &
    started=$!
    until xdotool search --onlyvisible --class '^lumbo' > /dev/null 2>&1; do
        kill -0 "$started" 2> /dev/null || { cat "$work/out.txt" >&2; exit 1; }
        sleep .02
    done
    seen=$(date +%s%N)
    local used
    used=$(cpu "$started")
    sleep 3
    echo "$(((seen - began) / 1000000)) $used $(awk '/VmRSS/ {print int($2 / 1024)}' "/proc/$started/status")" >> "$work/$1.txt"
    kill "$started"
    wait "$started" 2> /dev/null || true
    started=''
}

median() { cut -d' ' -f"$2" "$work/$1.txt" | sort -n | sed -n "$(((pairs + 1) / 2))p"; }

measure plain
measure image
rm "$work"/plain.txt "$work"/image.txt
for _ in $(seq "$pairs"); do
    measure plain
    measure image
done
printf '%-28s %8s %8s %6s\n' "median of $pairs pairs" java image ratio
line() {
    local one other
    one=$(median plain "$2") other=$(median image "$2")
    printf '%-28s %8s %8s %6s\n' "$1" "$one" "$other" "$(awk -v a="$other" -v b="$one" 'BEGIN {printf "%.2f", a / b}')"
}
line "to the window, ms" 1
line "CPU to the window, ms" 2
line "memory 3 s later, MB" 3
