#!/bin/bash
# JavaFX: every font that is loaded from a stream or a jar lies as a copy in the temporary folder, and stays there after a kill.
#
# Version   org.openjfx javafx-base and javafx-graphics 26.0.2, classifier linux; JDK 25 (seen with Temurin 25.0.3+9)
# Guess     Font.loadFont(InputStream) reads the font into memory.
# Seen      It is written to java.io.tmpdir as "+JXF<number>.tmp", in full, once for each call, also for the same bytes.
#           An orderly end deletes it; SIGKILL leaves it for ever, one more set for each such start.
#
# Needs a JDK 25 and Maven, and takes a font from org.webjars:font-awesome 4.7.0 (SIL OFL).
# Opens no window. Ends with 1 where this is not so any more.
set -euo pipefail
bin=${JAVA_HOME:+$JAVA_HOME/bin/}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
"${bin}java" -version 2>&1 | sed -n 2p

copy() {
    mvn -q -B -ntp org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy -Dartifact="$1" -DoutputDirectory="$work/jars" \
        < /dev/null
}
copy org.openjfx:javafx-base:26.0.2:jar:linux
copy org.openjfx:javafx-graphics:26.0.2:jar:linux
copy org.webjars:font-awesome:4.7.0
cat > Fonts.java <<'J'
import java.io.InputStream;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.text.Font;

public class Fonts {
    public static void main(String[] arguments) throws Exception {
        CountDownLatch loaded = new CountDownLatch(1);
        Platform.startup(() -> {
            for (int i = 0; i < 2; i++) {
                String name = "/META-INF/resources/webjars/font-awesome/4.7.0/fonts/fontawesome-webfont.ttf";
                try (InputStream in = Fonts.class.getResourceAsStream(name)) {
                    System.out.println(Font.loadFont(in, 12).getName());
                } catch (java.io.IOException failure) {
                    throw new java.io.UncheckedIOException(failure);
                }
            }
            loaded.countDown();
        });
        loaded.await();
        System.out.println("loaded");
        if (System.in.read() >= 0) {
            Platform.exit();
        }
    }
}
J
"${bin}javac" --module-path jars --add-modules javafx.graphics Fonts.java

# starts it with a temporary folder of its own, ends it by the signal of that name or orderly, and counts what is left
left() {
    mkdir -p "tmp-$1"
    mkfifo "in-$1" "out-$1"
    "${bin}java" --module-path jars --add-modules javafx.graphics -Djava.io.tmpdir="$work/tmp-$1" -Duser.home="$work" \
        -Dglass.platform=Headless -Dprism.order=sw --enable-native-access=javafx.graphics \
        -cp .:jars/font-awesome-4.7.0.jar Fonts < "in-$1" > "out-$1" 2> "err-$1" &
    local process=$!
    exec 7> "in-$1"
    while read -r line <&8; do [ "$line" = loaded ] && break; done 8< "out-$1"
    find "tmp-$1" -name '+JXF*' -size +100k | wc -l > "while-$1"
    if [ "$1" = kill ]; then kill -9 "$process"; else echo >&7; fi
    exec 7>&-
    wait "$process" 2> /dev/null || true
    find "tmp-$1" -name '+JXF*' -size +100k | wc -l > "after-$1"
    echo "$1: $(cat "while-$1") copies of the font while it runs, $(cat "after-$1") after it"
}
left end
left kill
[ "$(cat while-end)" = 2 ] && [ "$(cat after-end)" = 0 ] || { echo "CHANGED: the copies at an orderly end"; exit 1; }
[ "$(cat after-kill)" = 2 ] || { echo "CHANGED: the copies after a kill"; exit 1; }
