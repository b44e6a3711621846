package lumbo.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import lumbo.cli.CommandModel;
import lumbo.i18n.Messages;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What lies in a package beside the program. */
class PackageFilesTest {

    private static final Path DIST = Path.of("src", "dist");
    private static final Release RELEASE = new Release("0.1.0-SNAPSHOT", Instant.parse("2026-01-01T00:00:00Z"));

    @BeforeAll
    static void withoutScreen() {
        System.setProperty("java.awt.headless", "true");
    }

    @ParameterizedTest
    @CsvSource({
        "Linux,   LINUX,   org/sqlite/native/Linux/x86_64/",
        "Windows 11, WINDOWS, org/sqlite/native/Windows/x86_64/",
        "Mac OS X, MACOS,  org/sqlite/native/Mac/x86_64/"
    })
    void aSystemHasItsOwnLibraryOfSqlite(String name, Target target, String folder) {
        assertThat(Target.of(name)).isEqualTo(target);
        assertThat(target.sqliteFolder("amd64")).isEqualTo(folder);
    }

    @Test
    void aVersionBeforeARelease() {
        assertThat(RELEASE.numbers()).isEqualTo("0.1.0");
        assertThat(RELEASE.debian()).isEqualTo("0.1.0~snapshot");
        assertThat(RELEASE.bundle()).isEqualTo("1.1.0");
        assertThat(new Release("12.3.4", RELEASE.time()).bundle()).isEqualTo("13.3.4");
    }

    // ---- the cache

    @Test
    void aCacheIsUsedOnlyWhenLumbosOwnClassesComeFromIt() {
        String fromCache = "[0.1s][info][class,load] lumbo.Main source: shared objects file";
        String fromJar = "[0.1s][info][class,load] lumbo.Main source: file:/usr/lib/lumbo/lib/app/lumbo.jar";
        String fromJdk = "[0.1s][info][class,load] java.lang.Object source: shared objects file";

        assertThat(Training.isUsed(List.of(fromJdk, fromCache))).isTrue();
        assertThat(Training.isUsed(List.of(fromJdk, fromJar))).isFalse();
        assertThat(Training.isUsed(List.of())).isFalse();
    }

    // ---- the icon

    @ParameterizedTest
    @ValueSource(ints = {16, 48, 256})
    void theIconIsAWhiteFigureInASquareWithRoundCorners(int side) {
        BufferedImage picture = new Icon().picture(side);
        int white = 0;
        for (int at = 0; at < side * side; at++) {
            white += picture.getRGB(at % side, at / side) == 0xFFFFFFFF ? 1 : 0;
        }

        assertThat(picture.getRGB(0, 0) >>> 24).as("the corner").isLessThan(64);
        assertThat(picture.getRGB(side / 2, side / 10)).as("above the figure").isEqualTo(0xFF07605F);
        assertThat((double) white / side / side).as("the figure's share").isBetween(.03, .4);
    }

    @Test
    void anIconOfWindowsHasPicturesWhereItsListSaysSo() throws IOException {
        ByteBuffer file = ByteBuffer.wrap(new Icon().ico()).order(ByteOrder.LITTLE_ENDIAN);
        int count = file.getShort(4);

        assertThat(file.getInt(0)).isEqualTo(0x10000);
        assertThat(count).isEqualTo(7);
        for (int i = 0; i < count; i++) {
            int entry = 6 + 16 * i;
            BufferedImage picture = read(file.array(), file.getInt(entry + 12), file.getInt(entry + 8));
            assertThat(picture.getWidth() % 256).isEqualTo(Byte.toUnsignedInt(file.get(entry)));
        }
    }

    @Test
    void anIconOfMacosIsAChainOfPictures() throws IOException {
        ByteBuffer file = ByteBuffer.wrap(new Icon().icns());
        int at = 8;
        int largest = 0;
        while (at < file.capacity()) {
            int length = file.getInt(at + 4);
            largest = Math.max(largest, read(file.array(), at + 8, length - 8).getWidth());
            at += length;
        }

        assertThat(new String(file.array(), 0, 4, StandardCharsets.US_ASCII)).isEqualTo("icns");
        assertThat(file.getInt(4)).isEqualTo(file.capacity());
        assertThat(at).isEqualTo(file.capacity());
        assertThat(largest).isEqualTo(1024);
    }

    private static BufferedImage read(byte[] file, int from, int length) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(file, from, length));
    }

    // ---- texts

    @Test
    void theManualNamesEveryCommandAndOption() {
        String page = ManPage.of(CommandModel.of(Messages.of(Locale.ENGLISH)), RELEASE);

        CommandModel.of(Messages.of(Locale.ENGLISH)).subcommands().forEach((name, command) -> {
            assertThat(page).contains(".SS \"" + name + "\"");
            command.getCommandSpec()
                    .options()
                    .forEach(option ->
                            assertThat(page).contains(option.longestName().replace("-", "\\-")));
        });
        assertThat(page).startsWith(".TH \"LUMBO\" \"1\" \"2026\\-01\\-01\"").doesNotContain("%n", "${", "null");
    }

    @Test
    void wordsInTheManualAreNoOrders() {
        assertThat(ManPage.text(".br is \\ \"this\" - or that")).isEqualTo("\\&.br is \\e \\(dqthis\\(dq \\- or that");
    }

    @Test
    void theTextsOfTheDebianPackageAreFilled() throws IOException {
        String control = DebianTree.filled(Files.readString(DIST.resolve("linux/control")), RELEASE, "amd64", 1234);
        String metainfo =
                DebianTree.filled(Files.readString(DIST.resolve("linux/lumbo.metainfo.xml")), RELEASE, "amd64", 0);

        assertThat(control)
                .contains("Version: 0.1.0~snapshot\n", "Architecture: amd64\n", "Installed-Size: 1234\n")
                .contains("libgtk-3-0")
                .doesNotContain("@SIZE@");
        assertThat(metainfo).contains("version=\"0.1.0~snapshot\" date=\"2026-01-01\"");
    }

    @Test
    void theFileTypeIsTheSameEverywhere() throws IOException {
        String type = "application/x-lumbo-program";

        assertThat(Files.readString(DIST.resolve("linux/lumbo.desktop")))
                .contains("MimeType=" + type + ";", "Exec=lumbo %F");
        assertThat(Files.readString(DIST.resolve("linux/lumbo-mime.xml")))
                .contains("type=\"" + type + "\"", "pattern=\"*.lumbo\"");
        for (String system : List.of("windows", "macos")) {
            assertThat(Files.readString(DIST.resolve(system).resolve("lumbo-file.properties")))
                    .contains("mime-type=" + type, "extension=lumbo");
        }
    }

    @Test
    void theFlatpakMayUseNoNetwork() throws IOException {
        String text = DebianTree.filled(
                Files.readString(DIST.resolve("flatpak/lumbo.desktop.Lumbo.json")), RELEASE, "amd64", 0);
        JsonNode manifest = JsonMapper.shared().readTree(text);
        List<String> permissions = StreamSupport.stream(
                        manifest.path("finish-args").spliterator(), false)
                .map(JsonNode::asString)
                .toList();

        assertThat(permissions)
                .contains("--socket=x11")
                .noneMatch(permission -> permission.contains("network"))
                .noneMatch(permission -> permission.startsWith("--filesystem=host"))
                .noneMatch(permission -> permission.startsWith("--filesystem=home"));
        assertThat(manifest.path("command").asString()).isEqualTo("lumbo");
        assertThat(text).contains("\"lumbo_0.1.0~snapshot_amd64.deb\"");
    }

    @Test
    void theNoticeNamesEachPartAndHasEachTextOnce(@TempDir Path folder) throws IOException {
        String bill = """
                {"components": [
                  {"name": "b", "version": "2", "licenses": [{"license": {"id": "MIT"}}, {"license": {"name": "Own"}}]},
                  {"name": "a", "version": "1", "licenses": [{"expression": "Apache-2.0"}]},
                  {"name": "c", "version": "3"}]}
                """;
        Path one = jar(folder.resolve("one.jar"), Map.of("META-INF/LICENSE", "Be kind.\n", "a/License.class", "no"));
        Path two = jar(folder.resolve("two.jar"), Map.of("META-INF/LICENSE.txt", "Be kind.", "NOTICE", "Of two."));

        String notice = LicenceNotice.of(RELEASE, bill, "Own licence.", List.of(one, two));

        assertThat(LicenceNotice.parts(bill)).containsExactly("a 1: Apache-2.0", "b 2: MIT or Own", "c 3: see below");
        assertThat(notice)
                .contains("a 1: Apache-2.0", "Own licence.", "one.jar: META-INF/LICENSE\ntwo.jar: META-INF/LICENSE.txt")
                .containsOnlyOnce("Be kind.")
                .containsOnlyOnce("Of two.")
                .doesNotContain("License.class");
    }

    @Test
    void jarsOfABuildBeforeStayOut() {
        String bill = """
                {"components": [{"name": "fx", "version": "26.1"}, {"name": "own", "version": "2"}]}
                """;
        List<Path> there = Stream.of("fx-26.0.jar", "fx-26.1-linux.jar", "fx-26.1.jar", "gone-1.jar", "own-2.jar")
                .map(Path::of)
                .toList();

        assertThat(LicenceNotice.named(bill, there))
                .extracting(Path::toString)
                .containsExactly("fx-26.1-linux.jar", "fx-26.1.jar", "own-2.jar");
    }

    private static Path jar(Path file, Map<String, String> entries) throws IOException {
        Path tree = Files.createDirectories(file.resolveSibling(file.getFileName() + "-files"));
        for (Map.Entry<String, String> entry : entries.entrySet()) {
            Path each = tree.resolve(entry.getKey());
            Files.createDirectories(each.toAbsolutePath().getParent());
            Files.writeString(each, entry.getValue());
        }
        Tools.jdk("jar", List.of("--create", "--no-manifest", "--file", file.toString(), "-C", tree.toString(), "."));
        return file;
    }

    @Test
    void whatIsWrongWithAToolIsSaid() {
        assertThatThrownBy(() -> Tools.jdk("no-such-tool", List.of())).hasMessageContaining("no-such-tool");
    }
}
