package lumbo.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the tools are told, for systems on which these tests may never run. */
class CommandsTest {

    private static final Release RELEASE = new Release("0.1.0-SNAPSHOT", Instant.parse("2026-01-01T00:00:00Z"));

    private static List<String> image(Target target, String icon) {
        return Commands.image(
                target,
                RELEASE,
                Path.of("runtime"),
                Path.of("app"),
                Path.of(icon),
                Path.of("texts"),
                Path.of("images"));
    }

    private static List<String> words(String line) {
        return List.of(line.split(" "));
    }

    private static final String JAVA = " --java-options --enable-native-access=javafx.graphics,ALL-UNNAMED"
            + " --java-options -Xmx512m --java-options -XX:+UseSerialGC"
            + " --java-options -Xms24m --java-options -Xmn8m --java-options -XX:MinHeapFreeRatio=10"
            + " --java-options -XX:MaxHeapFreeRatio=20 --java-options -XX:TrimNativeHeapInterval=10000"
            + " --java-options -Xlog:disable --java-options -Xlog:all=error:stderr"
            + " --java-options -Dorg.sqlite.lib.path=$APPDIR"
            + " --java-options -Djdk.reflect.useNativeAccessorOnly=true";

    /** The arguments, with the description, which has spaces, as one word. */
    private static List<String> shown(List<String> arguments) {
        return arguments.stream()
                .map(argument -> argument.equals("Exercise therapy player with a diary") ? "DESCRIPTION" : argument)
                .toList();
    }

    @Test
    void theImageOfLinux() {
        assertThat(shown(image(Target.LINUX, "lumbo.png")))
                .isEqualTo(words("--type app-image --name lumbo --app-version 0.1.0 --vendor Lumbo"
                        + " --description DESCRIPTION --dest images --runtime-image runtime --input app"
                        + " --main-jar lumbo.jar --main-class lumbo.Main --icon lumbo.png" + JAVA));
    }

    @Test
    void theImageOfWindowsHasALauncherWithAConsole() {
        assertThat(shown(image(Target.WINDOWS, "lumbo.ico")))
                .isEqualTo(words("--type app-image --name Lumbo --app-version 0.1.0 --vendor Lumbo"
                        + " --description DESCRIPTION --dest images --runtime-image runtime --input app"
                        + " --main-jar lumbo.jar --main-class lumbo.Main --icon lumbo.ico" + JAVA
                        + " --add-launcher lumbo-cli=" + Path.of("texts", "lumbo-cli.properties")));
    }

    @Test
    void theImageOfMacosKnowsItsFilesAndBeginsWithNoZero() {
        assertThat(shown(image(Target.MACOS, "lumbo.icns")))
                .isEqualTo(words("--type app-image --name Lumbo --app-version 1.1.0 --vendor Lumbo"
                        + " --description DESCRIPTION --dest images --runtime-image runtime --input app"
                        + " --main-jar lumbo.jar --main-class lumbo.Main --icon lumbo.icns" + JAVA
                        + " --mac-package-identifier lumbo.Lumbo --file-associations "
                        + Path.of("texts", "lumbo-file.properties")));
    }

    @Test
    void theInstallerOfWindows() {
        assertThat(shown(Commands.installer(
                        Target.WINDOWS,
                        RELEASE,
                        Path.of("Lumbo"),
                        Path.of("NOTICE.txt"),
                        Path.of("texts"),
                        Path.of("out"))))
                .isEqualTo(words("--type msi --name Lumbo --app-version 0.1.0 --vendor Lumbo"
                        + " --description DESCRIPTION --dest out --app-image Lumbo --license-file NOTICE.txt"
                        + " --file-associations " + Path.of("texts", "lumbo-file.properties")
                        + " --win-per-user-install --win-menu --win-shortcut-prompt --win-dir-chooser"
                        + " --win-upgrade-uuid 6c0e3f0a-6d0c-4f0c-9f3b-2c5d1f4b7a61"));
    }

    @Test
    void theInstallerOfMacos() {
        assertThat(shown(Commands.installer(
                        Target.MACOS,
                        RELEASE,
                        Path.of("Lumbo.app"),
                        Path.of("NOTICE.txt"),
                        Path.of("texts"),
                        Path.of("out"))))
                .isEqualTo(words("--type dmg --name Lumbo --app-version 1.1.0 --vendor Lumbo"
                        + " --description DESCRIPTION --dest out --app-image Lumbo.app --license-file NOTICE.txt"));
    }

    @Test
    void theRuntime() {
        assertThat(Commands.jlink(Path.of("modules"), Path.of("runtime")))
                .isEqualTo(words("--module-path modules --add-modules java.base,java.desktop,java.logging,java.sql,"
                        + "java.xml,jdk.localedata,jdk.unsupported,jdk.zipfs,javafx.controls --compress zip-9"
                        + " --exclude-resources regex:/jdk\\.localedata/sun/util/resources/(cldr/)?ext/"
                        + "(TimeZone|Currency|Locale)Names_(?!en).*"
                        + " --strip-debug --no-header-files --no-man-pages --output runtime"));
        assertThat(Commands.strip(Path.of("libjvm.so"))).isEqualTo(words("strip --strip-unneeded libjvm.so"));
        assertThat(Commands.jmod(Path.of("fx.jar"), Path.of("libraries"), Path.of("fx.jmod")))
                .isEqualTo(words("create --class-path fx.jar --libs libraries fx.jmod"));
    }

    @Test
    void everyFileHasTheTimeOfTheRelease() {
        assertThat(Commands.jar(Path.of("classes"), Path.of("packed"), Path.of("lumbo.jar"), RELEASE))
                .isEqualTo(words("--create --file lumbo.jar --main-class lumbo.Main --date 2026-01-01T00:00:00Z"
                        + " -C classes . -C packed ."));
        assertThat(Commands.tar(Path.of("images", "lumbo").toAbsolutePath(), RELEASE, Path.of("lumbo.tar.gz")))
                .contains("--mtime=@1767225600", "--sort=name")
                .endsWith("lumbo");
        assertThat(Commands.deb(Path.of("tree"), Path.of("lumbo.deb")))
                .isEqualTo(words("dpkg-deb --root-owner-group -Zxz --build tree lumbo.deb"));
    }
}
