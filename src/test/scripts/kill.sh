#!/bin/sh
# Kills processes that play, upgrade, back up and restore a diary, two hundred times each, and looks at what is left.
set -eu
cd "$(dirname "$0")/../../.."
exec mvn -B -ntp -Pcampaign test -Dtest='KillTest,UpgradeTest,KilledKeepingTest'
