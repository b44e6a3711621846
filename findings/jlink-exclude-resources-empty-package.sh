#!/bin/bash
# jlink: --exclude-resources that leaves nothing of a package ends with an error, where one would expect a smaller runtime.
#
# Version   jlink of JDK 25 (seen with Temurin 25.0.3+9), option --exclude-resources
# Guess     A pattern that matches every class of a package takes the package out, as its text "Specify resources to exclude" says.
# Seen      The pattern for all classes of jdk.localedata/sun.util.resources.cldr.ext ends the link with
#             Error: java.lang.RuntimeException: Module jdk.localedata's descriptor indicates the set of packages is : [...],
#             but module contains packages: [...]
#           The same pattern with one class of each package spared works, and the file "modules" is 20 MB smaller uncompressed.
#           So a package of a named module can be thinned out, never emptied.
#
# Needs a JDK 25 with jlink in JAVA_HOME or on the PATH; nothing else is installed. Ends with 1 where this is not so any more.
set -euo pipefail
jlink=${JAVA_HOME:+$JAVA_HOME/bin/}jlink
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
echo "jlink $("$jlink" --version)"

link() { "$jlink" --add-modules java.base,jdk.localedata --compress zip-0 "${@:2}" --output "$work/$1" > "$work/$1.txt" 2>&1; }

link all || { cat "$work/all.txt"; exit 1; }
if link emptied --exclude-resources 'regex:/jdk\.localedata/sun/util/resources/cldr/ext/.*'; then
    echo "CHANGED: a package can be emptied"
    exit 1
fi
grep -o "descriptor indicates the set of packages" "$work/emptied.txt" || { cat "$work/emptied.txt"; echo "CHANGED: another error"; exit 1; }
link thinned --exclude-resources 'regex:/jdk\.localedata/sun/util/resources/cldr/ext/(?!TimeZoneNames_en).*' \
    || { cat "$work/thinned.txt"; echo "CHANGED: a package can't be thinned out"; exit 1; }
before=$(stat -c %s "$work/all/lib/modules")
after=$(stat -c %s "$work/thinned/lib/modules")
echo "modules: $before bytes whole, $after thinned out"
[ $((before - after)) -gt 15000000 ] || { echo "CHANGED: less is saved"; exit 1; }
