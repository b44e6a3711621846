#!/bin/bash
# Compares what a moving figure costs, as a session plays it, with another build of Lumbo on the same machine.
#
#   src/test/scripts/figure-load.sh OLD            a checkout of the other build, whose target/classes is compiled
#   PAIRS=2 src/test/scripts/figure-load.sh OLD    two pairs instead of five
#
# The classes of both lie in target/classes (mvn compile), or where OLD_CLASSES and NEW_CLASSES say; the libraries of this build
# are those of LIBRARIES, else what Maven says. Needs a JDK 25 and Xvfb.
#
# Runs both by turns, each in a screen of its own without graphics hardware (-Dprism.order=sw, 1200 x 800), and prints of each
# run how much of one core the whole process took, user and system, in four repetitions after eight to warm up; then the medians
# and their ratio. Frames that a busy machine left out cost nothing: look at the frames a second, and measure on a quiet one.
set -euo pipefail
cd "$(dirname "$0")/../../.."

old=${1:?the other build}
pairs=${PAIRS:-5}
old_classes=${OLD_CLASSES:-$old/target/classes}
new_classes=${NEW_CLASSES:-target/classes}
for classes in "$old_classes" "$new_classes"; do
    [ -e "$classes/lumbo/ui/figure/FigureView.class" ] || { echo "$classes is not compiled" >&2; exit 2; }
done
command -v Xvfb > /dev/null || { echo "Xvfb is missing; on Debian: apt-get install xvfb" >&2; exit 2; }
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
out=$PWD/target/figure-load
rm -rf "$out" && mkdir -p "$out/old" "$out/new"
if [ -z "${LIBRARIES:-}" ]; then
    mvn -q -B -ntp dependency:build-classpath -Dmdep.outputFile="$out/libraries"
    LIBRARIES=$(cat "$out/libraries")
fi

# The meter is this build's; what it uses had other names in builds of before.
meter=src/test/bench/java/lumbo/ui/figure/FigureLoad.java
mkdir -p "$out/source"
if [ -e "$old_classes/lumbo/figure/draw/Look.class" ]; then
    sed -e 's/Appearance/Look/g; s/FigureColors/Theme/g; s/ReadResult.Valid/ReadResult.Sound/; s/ReadResult.Invalid/ReadResult.Broken/' \
        -e 's/view.shoot(\(.*\));/view.shoot(java.util.Optional.of(\1));/' "$meter" > "$out/source/FigureLoad.java"
else
    cp "$meter" "$out/source/FigureLoad.java"
fi
"${java}c" -proc:none -nowarn -d "$out/old" -cp "$old_classes:$LIBRARIES" "$out/source/FigureLoad.java"
"${java}c" -proc:none -nowarn -d "$out/new" -cp "$new_classes:$LIBRARIES" "$meter"

Xvfb -displayfd 5 -screen 0 1280x900x24 -nolisten tcp 5> "$out/display" 2> "$out/xvfb.log" &
screen=$!
trap 'kill $screen' EXIT
until [ -s "$out/display" ]; do sleep .1; done
export DISPLAY=:$(cat "$out/display")

# measure NAME CLASSES
measure() {
    "$java" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -Dprism.order=sw \
        -cp "$out/$1:$2:$LIBRARIES" lumbo.ui.figure.FigureLoad session 2>> "$out/log" | tee -a "$out/$1.txt" | sed "s/^/$1: /"
}
for _ in $(seq "$pairs"); do
    measure old "$old_classes"
    measure new "$new_classes"
done

median() { sed 's/.*second, \([0-9.]*\) %.*/\1/' "$out/$1.txt" | sort -n | awk '{ a[NR] = $1 } END { print (a[int((NR + 1) / 2)] + a[int(NR / 2) + 1]) / 2 }'; }
awk -v old="$(median old)" -v new="$(median new)" 'BEGIN { printf "median: %.1f %% and %.1f %% of one core; %.2f times\n", old, new, new / old }'
