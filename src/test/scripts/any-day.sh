#!/bin/sh
# Runs every test as if it were another day, elsewhere, in another language, and on a busy computer.
#
#   src/test/scripts/any-day.sh              all of it, in about an hour on two cores
#   src/test/scripts/any-day.sh leap autumn  only these, without "mvn verify" before
#   TESTS='*Journey' src/test/scripts/any-day.sh year    only some tests
#
# Needs Maven, a JDK 25, tzdata, and faketime (on Debian: apt-get install faketime tzdata).
#
# First "mvn verify", which compiles, checks and tests as ever; then only the tests again, of what was compiled, each time with
# another clock (libfaketime), zone (TZ) and language (-Dtest.place). The clock of the test's processes runs on from a few
# minutes before what is to happen, so that it happens while they run.
#
# The monotonic clock is moved with the other one. To leave it alone (FAKETIME_DONT_FAKE_MONOTONIC) doesn't work with Java: waits
# with a limit end at once, and everything spins. What files are stamped with stays the real time, which no test may mind.
#
# Prints a table, and ends with 1 when something was not green. The logs are in target/any-day.
set -eu
cd "$(dirname "$0")/../../.."

# name | local time | zone | options for the language | load for each core
runs() {
    cat <<'RUNS'
year|+1 year 21:00|Pacific/Kiritimati|-Duser.language=tr -Duser.country=TR|0
leap|2028-02-28 23:57|Asia/Kathmandu|-Duser.language=fa -Duser.country=IR|0
spring|2027-03-14 01:57|America/New_York|-Duser.language=th -Duser.country=TH -Duser.extensions=u-ca-buddhist|0
autumn|2027-10-31 02:57|Europe/Berlin|-Duser.language=de -Duser.country=DE|0
new-year|2026-12-31 23:57|Asia/Kathmandu|-Duser.language=ar -Duser.country=EG -Duser.extensions=u-nu-arab|0
busy|now|America/New_York|-Duser.language=en -Duser.country=GB|3
RUNS
}

for name in "$@"; do
    runs | grep -q "^$name|" || { echo "There is no run $name; there are: $(runs | cut -d'|' -f1 | tr '\n' ' ')" >&2; exit 2; }
done
command -v faketime > /dev/null || { echo "faketime is missing; on Debian: apt-get install faketime" >&2; exit 2; }
[ -e /usr/share/zoneinfo/Asia/Kathmandu ] || { echo "tzdata is missing; on Debian: apt-get install tzdata" >&2; exit 2; }
library=$(faketime -f +0s printenv LD_PRELOAD)

logs=target/any-day
mkdir -p "$logs"
table=$logs/table.txt
printf '%-9s  %-16s  %-18s  %-15s  %4s  %6s  %6s  %7s  %s\n' \
    run day zone language load tests failed minutes result > "$table"
red=0
busy=''

# Ends only what this script has started.
rest() {
    for process in $busy; do
        kill "$process" 2> /dev/null || true
    done
    busy=''
}
trap rest EXIT
trap 'exit 130' INT TERM

work() {
    made=0
    while [ "$made" -lt $(($1 * $(nproc))) ]; do
        sh -c 'while :; do :; done' &
        busy="$busy $!"
        made=$((made + 1))
    done
}

# name, day, zone, language, load, and what to run
run() {
    name=$1 day=$2 zone=$3 language=$4 load=$5
    shift 5
    log=$logs/$name.log
    echo "$name: $day, $zone, $language"
    began=$(date +%s)
    result=green
    "$@" > "$log" 2>&1 || result=RED
    took=$(($(date +%s) - began))
    # the last count is the sum of all classes
    sum=$(grep 'Tests run: [0-9]*, Failures' "$log" | grep -v 'Time elapsed' | tail -n 1 || true)
    tests=$(echo "$sum" | sed -n 's/.*Tests run: \([0-9]*\).*/\1/p')
    failed=$(echo "$sum" | sed -n 's/.*Failures: \([0-9]*\), Errors: \([0-9]*\).*/\1 + \2/p')
    [ "${tests:-0}" -gt 0 ] || result=RED
    [ "$result" = green ] || red=1
    printf '%-9s  %-16s  %-18s  %-15s  %4s  %6s  %6s  %7s  %s\n' "$name" "$day" "$zone" "$language" "$load" \
        "${tests:-0}" "$((${failed:-0}))" "$((took / 60)):$(printf %02d $((took % 60)))" "$result" >> "$table"
    tail -n 1 "$table"
}

if [ $# -eq 0 ]; then
    run verify "$(date '+%Y-%m-%d %H:%M')" "${TZ:-this machine}" en-GB 0 mvn -B -ntp verify
else
    mvn -q -B -ntp test-compile
fi

# The list is read by a descriptor of its own, so that no process of a run takes from it.
runs > "$logs/runs.txt"
exec 3< "$logs/runs.txt"
while IFS='|' read -r name when zone place load <&3; do
    if [ $# -gt 0 ]; then
        case " $* " in *" $name "*) ;; *) continue ;; esac
    fi
    offset=$(($(TZ=$zone date -d "$when" +%s) - $(date +%s)))
    day=$(TZ=$zone date -d "$when" '+%Y-%m-%d %H:%M')
    language=$(echo "$place" | sed 's/-Duser\.[a-z]*=//g; s/ /-/g')
    [ "$load" -eq 0 ] || work "$load"
    run "$name" "$day" "$zone" "$language" "$load" \
        env TZ="$zone" LD_PRELOAD="$library" FAKETIME="$(printf '%+d' "$offset")s" \
        mvn -B -ntp toolchains:select-jdk-toolchain exec:exec@tests "-Dtest.place=$place" ${TESTS:+"-Dtest=$TESTS"}
    rest
done

echo
cat "$table"
exit "$red"
