#!/bin/sh
# Kills a process that writes the diary fifty times, at seeded random moments, and looks at what is left.
set -eu
cd "$(dirname "$0")/../../.."
exec mvn -B -ntp -Pcampaign test -Dtest=KillTest
