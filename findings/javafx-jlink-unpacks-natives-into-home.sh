#!/bin/bash
# JavaFX: an image that jlink makes from the jars of Maven Central still unpacks the native libraries into the home at the first start.
#
# Version   org.openjfx javafx-base and javafx-graphics 26.0.2, classifier linux; JDK 25 (seen with Temurin 25.0.3+9)
# Guess     jlink puts the .so files into the image's lib folder, as it does with those of jmods, and nothing is unpacked.
# Seen      The .so files stay resources inside lib/modules: none of them lies in lib. The first start of a stage writes them into
#           ~/.openjfx/cache/26.0.2+.../ (by the property user.home), and they stay there after the end.
#           The same jar repacked by "jmod create --libs" puts them into lib, and nothing is written into the home.
#
# Needs a JDK 25 and Maven; opens no window (the Headless platform of JavaFX 26). Ends with 1 where this is not so any more.
set -euo pipefail
bin=${JAVA_HOME:+$JAVA_HOME/bin/}
version=26.0.2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
"${bin}java" -version 2>&1 | sed -n 2p

for part in base graphics; do
    mvn -q -B -ntp org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy \
        -Dartifact=org.openjfx:javafx-$part:$version:jar:linux -DoutputDirectory="$work/jars" < /dev/null
done
cat > Hello.java <<'J'
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.stage.Stage;

public class Hello extends Application {
    @Override
    public void start(Stage stage) {
        stage.setScene(new Scene(new Group(), 200, 100));
        stage.setOnShown(event -> Platform.exit());
        stage.show();
    }
}
J
"${bin}javac" --module-path jars --add-modules javafx.graphics Hello.java

# starts what lies in an image with a home of its own
run() {
    mkdir -p "home-$1"
    "$1/bin/java" -Duser.home="$work/home-$1" -Dglass.platform=Headless -Dprism.order=sw --enable-native-access=javafx.graphics \
        -cp . Hello
}
count() { find "$1" -name '*.so' | wc -l; }

"${bin}jlink" --module-path jars --add-modules javafx.graphics --output from-jars
run from-jars
inside=$(find from-jars/lib -maxdepth 1 -name 'libglass*' | wc -l)
home=$(count home-from-jars)
echo "linked from jars: $inside glass libraries in lib, $home libraries in the home after the end"
find home-from-jars -name '*.so' | head -n 3 | sed "s|^home-from-jars|  ~|"

mkdir jmods
for part in base graphics; do
    jar=jars/javafx-$part-$version-linux.jar
    mkdir -p "libs-$part" "classes-$part"
    (cd "classes-$part" && "${bin}jar" xf "../$jar")
    find "classes-$part" -maxdepth 1 -name '*.so' -exec mv {} "libs-$part" \;
    "${bin}jmod" create --class-path "classes-$part" --libs "libs-$part" "jmods/javafx.$part.jmod"
done
"${bin}jlink" --module-path jmods --add-modules javafx.graphics --output from-jmods
run from-jmods
inside_jmod=$(find from-jmods/lib -maxdepth 1 -name 'libglass*' | wc -l)
home_jmod=$(count home-from-jmods)
echo "linked from jmods: $inside_jmod glass libraries in lib, $home_jmod libraries in the home after the end"

[ "$inside" = 0 ] && [ "$home" -gt 0 ] || { echo "CHANGED: linking the jars puts the libraries into the image"; exit 1; }
[ "$inside_jmod" -gt 0 ] && [ "$home_jmod" = 0 ] || { echo "CHANGED: linking jmods unpacks libraries too"; exit 1; }
