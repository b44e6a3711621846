package lumbo.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import lumbo.i18n.Messages;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BundleTest {

    private static final Messages ENGLISH = Messages.of(Locale.ENGLISH);
    private static final ProgramReader READER = new ProgramReader();
    private static final int MEBI = 1024 * 1024;

    private static ReadResult<Program> read(byte[] bytes) {
        return READER.program(new ProgramFiles.File("my.lumbo", bytes), Map.of());
    }

    private static Program sound(byte[] bytes) {
        return switch (read(bytes)) {
            case ReadResult.Valid<Program> sound -> sound.value();
            case ReadResult.Invalid<Program> broken -> throw new AssertionError(lines(broken.problems()));
        };
    }

    private static List<String> lines(byte[] bytes) {
        return switch (read(bytes)) {
            case ReadResult.Valid<Program> sound -> List.of();
            case ReadResult.Invalid<Program> broken -> lines(broken.problems());
        };
    }

    private static List<String> lines(List<Problem> problems) {
        return problems.stream().map(problem -> problem.describe(ENGLISH)).toList();
    }

    private static String with(String from, String to) {
        assertThat(Bundles.PROGRAM).containsOnlyOnce(from);
        return Bundles.PROGRAM.replace(from, to);
    }

    @Nested
    class Reads {

        @Test
        void aProgramWithItsPictures() {
            byte[] bytes = Bundles.sound();

            assertThat(sound(bytes).exercises().values())
                    .flatExtracting(Exercise::steps)
                    .extracting(instruction -> Optional.ofNullable(instruction.picture()))
                    .containsExactly(Optional.of("pictures/lift.png"), Optional.of("pictures/lower.jpg"));
            Bundle bundle = Bundle.of("my.lumbo", bytes);
            assertThat(bundle.pictures()).containsExactly("pictures/lift.png", "pictures/lower.jpg");
            assertThat(bundle.picture("pictures/lift.png")).contains(Bundles.PNG);
            assertThat(bundle.picture("pictures/lower.jpg")).contains(Bundles.JPEG);
            assertThat(bundle.picture("pictures/other.jpg")).isEmpty();
            assertThat(bundle.picture("program.json")).isEmpty();
        }

        @Test
        void whatOrdinaryZipProgramsMake() throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipOutputStream out = new ZipOutputStream(bytes)) {
                out.setComment("made by hand");
                for (Map.Entry<String, byte[]> entry : Map.of(
                                "pictures/",
                                new byte[0],
                                "pictures/lift.png",
                                Bundles.PNG,
                                "pictures/lower.jpg",
                                Bundles.JPEG,
                                "program.json",
                                Bundles.bytes(Bundles.PROGRAM))
                        .entrySet()) {
                    out.putNextEntry(new ZipEntry(entry.getKey()));
                    out.write(entry.getValue());
                    out.closeEntry();
                }
            }

            assertThat(sound(bytes.toByteArray())).isEqualTo(sound(Bundles.sound()));
        }

        @Test
        void aBundleByItsFirstBytesWhateverItsName() {
            assertThat(READER.program(new ProgramFiles.File("mail-attachment.zip", Bundles.sound()), Map.of()))
                    .isInstanceOf(ReadResult.Valid.class);
        }

        @Test
        void theSameBytesForTheSameContent() {
            assertThat(Bundles.sound()).isEqualTo(Bundles.sound());
        }

        @Test
        void aProgramWithoutPictures() {
            String program = with(", \"picture\": \"pictures/lift.png\"", "")
                    .replace(", \"picture\": \"pictures/lower.jpg\"", "");

            assertThat(sound(Bundle.write(Bundles.bytes(program), Map.of())).id())
                    .isEqualTo("my-bridge");
        }
    }

    @Nested
    class Refuses {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "../acute.json",
                    "pictures/../../acute.json",
                    "pictures/..",
                    "./program.json",
                    "/program.json",
                    "/etc/passwd",
                    "~/x.png",
                    "C:/program.json",
                    "c:x.png",
                    "..\\acute.json",
                    "pictures\\lift.png",
                    "\\\\server\\x.png"
                })
        void namesThatLeadElsewhere(String name) {
            byte[] bytes =
                    Bundles.zip().with(RawZip.stored(name, new byte[] {1})).bytes();

            assertThat(lines(bytes))
                    .containsExactly("my.lumbo: \"" + name + "\" would be outside the bundle."
                            + " Only program.json and pictures/NAME.png or .jpg may be in it.");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "notes.txt",
                    "Program.json",
                    "pictures/a/b.png",
                    "pictures/.png",
                    "pictures/\u043b.png",
                    "more/",
                    ""
                })
        void everythingElseThatHasNoPlaceThere(String name) {
            byte[] bytes = Bundles.zip().with(RawZip.stored(name, new byte[0])).bytes();

            assertThat(lines(bytes))
                    .containsExactly("my.lumbo: \"" + name + "\" can't be in a bundle."
                            + " Only program.json and pictures/NAME.png or .jpg may;"
                            + " NAME has a to z, 0 to 9 and hyphens.");
        }

        @ParameterizedTest
        @CsvSource({
            "pictures/IMG_1234.JPG, pictures/img-1234.jpg", "pictures/Lift.png, pictures/lift.png",
            "pictures/lift.PNG, pictures/lift.png", "pictures/lift 2.png, pictures/lift-2.png",
            "Lift.jpeg, pictures/lift.jpeg", "images/lift.png, pictures/lift.png",
            "pictures/r\u00fccken.png, pictures/rucken.png"
        })
        void aPictureOfAnotherNameIsToldItsRightOne(String name, String right) {
            byte[] bytes = Bundles.zip().with(RawZip.stored(name, Bundles.PNG)).bytes();

            assertThat(lines(bytes))
                    .containsExactly("my.lumbo: \"" + name + "\" can't be in a bundle: names of pictures have a to z,"
                            + " 0 to 9 and hyphens, no capital letters, and are in pictures. Rename it to \"" + right
                            + "\".");
        }

        @ParameterizedTest
        @ValueSource(strings = {"pictures/lift.heic", "pictures/IMG_1.HEIC", "lift.webp", "pictures/lift.gif"})
        void aPictureInAnotherForm(String name) {
            byte[] bytes = Bundles.zip().with(RawZip.stored(name, Bundles.PNG)).bytes();

            assertThat(lines(bytes))
                    .containsExactly(
                            "my.lumbo: Lumbo can't show the format of \"" + name + "\". Save it again as PNG or JPEG.");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "__MACOSX/._program.json",
                    "__MACOSX/pictures/._lift.png",
                    "__MACOSX/",
                    ".DS_Store",
                    "pictures/.DS_Store",
                    "Thumbs.db",
                    "pictures/Thumbs.db",
                    "desktop.ini",
                    "._program.json"
                })
        void whatSystemsPutThereByThemselvesIsPassedOver(String name) {
            byte[] bytes = Bundles.zip().with(RawZip.stored(name, new byte[0])).bytes();

            assertThat(lines(bytes)).isEmpty();
        }

        @Test
        void aZipOfTheFolderIsToldSo() {
            byte[] bytes = new RawZip()
                    .with(RawZip.stored("my-back/program.json", new byte[0]))
                    .with(RawZip.stored("my-back/pictures/lift.png", Bundles.PNG))
                    .with(RawZip.stored("__MACOSX/my-back/._program.json", new byte[0]))
                    .bytes();

            assertThat(lines(bytes))
                    .containsExactly(
                            "my.lumbo: The program is in a folder \"my-back\" of the zip. Zip program.json and pictures themselves, not the folder around them.");
        }

        @Test
        void aFolderWithSomethingInIt() {
            byte[] bytes = Bundles.zip()
                    .with(RawZip.stored("pictures/", new byte[] {1}))
                    .bytes();

            assertThat(lines(bytes)).hasSize(1).first().asString().startsWith("my.lumbo: \"pictures/\" can't be");
        }

        @ParameterizedTest
        @ValueSource(strings = {"program.json", "pictures/lift.png"})
        void theSameNameTwice(String name) {
            byte[] bytes = Bundles.zip().with(RawZip.stored(name, Bundles.PNG)).bytes();

            assertThat(lines(bytes))
                    .containsExactly("my.lumbo: \"" + name + "\" is in the bundle twice. Remove one of the two.");
        }

        @Test
        void aBundleWithoutAProgram() {
            byte[] bytes = new RawZip()
                    .with(RawZip.stored("pictures/lift.png", Bundles.PNG))
                    .bytes();

            assertThat(lines(bytes))
                    .containsExactly("my.lumbo: There is no program.json in the bundle."
                            + " Put it at the top of the zip, not into a folder.");
        }

        @Test
        void tooManyFiles() {
            RawZip zip = Bundles.zip();
            for (int i = 3; i <= Bundle.MAX_ENTRIES; i++) {
                zip.with(RawZip.stored("pictures/p" + i + ".png", Bundles.PNG));
            }

            assertThat(lines(zip.bytes()))
                    .containsExactly("my.lumbo: The bundle holds more than 200 files. Use fewer pictures.");
        }

        @Test
        void aFileThatIsTooLarge() {
            assertThat(lines(Arrays.copyOf(Bundles.sound(), 20 * MEBI + 1)))
                    .containsExactly(
                            "my.lumbo: The bundle has 20,481 KiB; the limit is 20,480 KiB. Use smaller pictures.");
        }

        @ParameterizedTest
        @CsvSource({
            "true, 'This part of the zip has a password. Zip it without one.'",
            "false, 'This part of the zip is packed in a way that Lumbo doesn''t know. Zip it with ordinary compression.'"
        })
        void entriesThatItCannotUnpack(boolean locked, String sentence) {
            UnaryOperator<RawZip.Entry> change = entry -> locked ? entry.withFlags(1) : entry.withMethod(14);
            byte[] bytes = new RawZip()
                    .with(change.apply(RawZip.deflated("program.json", Bundles.bytes(Bundles.PROGRAM))))
                    .with(change.apply(RawZip.stored("pictures/lift.png", Bundles.PNG)))
                    .bytes();

            assertThat(lines(bytes))
                    .containsExactly("my.lumbo/pictures/lift.png: " + sentence, "my.lumbo/program.json: " + sentence);
        }

        static Stream<RawZip.Entry> falseEntries() {
            RawZip.Entry entry = RawZip.deflated("pictures/lift.png", Bundles.PNG);
            RawZip.Entry stored = RawZip.stored("pictures/lift.png", Bundles.PNG);
            return Stream.of(
                    entry.withCrc(entry.crc() + 1),
                    entry.withSize(entry.size() + 1),
                    entry.withSize(0),
                    entry.withSize(-1),
                    entry.withPackedSize(entry.packedSize() - 1),
                    entry.withPackedSize(0),
                    entry.withMethod(0),
                    stored.withMethod(8),
                    stored.withPackedSize(stored.packedSize() - 1),
                    stored.withCrc(0));
        }

        @ParameterizedTest
        @MethodSource("falseEntries")
        void entriesThatAreNotWhatTheyDeclare(RawZip.Entry entry) {
            byte[] bytes = new RawZip()
                    .with(RawZip.deflated("program.json", Bundles.bytes(Bundles.PROGRAM)))
                    .with(RawZip.stored("pictures/lower.jpg", Bundles.JPEG))
                    .with(entry)
                    .bytes();

            assertThat(lines(bytes))
                    .containsExactly(
                            "my.lumbo/pictures/lift.png: This part of the zip is damaged. Get the file again, or zip its parts again.");
        }

        @Test
        void bytesThatAreHiddenBehindAnEntry() {
            byte[] more = Bundles.bytes("more than the picture");
            RawZip.Entry entry = RawZip.deflated("pictures/lift.png", Bundles.PNG);
            byte[] packed = Arrays.copyOf(entry.packed().array(), entry.packedSize() + more.length);
            System.arraycopy(more, 0, packed, entry.packedSize(), more.length);
            byte[] bytes = new RawZip()
                    .with(RawZip.deflated("program.json", Bundles.bytes(Bundles.PROGRAM)))
                    .with(RawZip.stored("pictures/lower.jpg", Bundles.JPEG))
                    .with(new RawZip.Entry(
                            entry.name(),
                            entry.name(),
                            ByteBuffer.wrap(packed),
                            8,
                            0,
                            entry.crc(),
                            packed.length,
                            entry.size()))
                    .bytes();

            assertThat(lines(bytes))
                    .containsExactly(
                            "my.lumbo/pictures/lift.png: This part of the zip is damaged. Get the file again, or zip its parts again.");
        }

        static Stream<byte[]> noZips() {
            byte[] sound = Bundles.zip().bytes();
            byte[] moved = Arrays.copyOfRange(sound, 1, sound.length);
            return Stream.of(
                    new byte[0],
                    Arrays.copyOf(sound, sound.length - 1),
                    Arrays.copyOf(sound, sound.length + 1),
                    Arrays.copyOf(sound, sound.length / 2),
                    moved,
                    Bundles.zip().bytes(2, ""),
                    Bundles.zip().bytes(4, ""),
                    new RawZip()
                            .with(RawZip.stored("program.json", Bundles.bytes(Bundles.PROGRAM))
                                    .locallyNamed("pictures/lift.png"))
                            .bytes(),
                    new RawZip()
                            .with(RawZip.stored("program.json", Bundles.bytes(Bundles.PROGRAM))
                                    .withPackedSize(9999))
                            .bytes(),
                    Bundles.zip()
                            .with(RawZip.stored("pictures/a.png", Bundles.PNG).withPackedSize(-1))
                            .bytes());
        }

        @ParameterizedTest
        @MethodSource("noZips")
        void whatIsNoZipOrADamagedOne(byte[] bytes) {
            assertThat(lines(bytes))
                    .containsExactly(
                            "my.lumbo: This is not a zip, or it is damaged. Get the file again, or zip its parts again.");
        }

        @Test
        void theTextOfAProgramThatIsNamedLikeABundle() {
            assertThat(lines(Bundles.bytes(Bundles.PROGRAM)))
                    .containsExactly("my.lumbo: This is the text of a program, not a zip. Rename it to my.json");
        }

        @Test
        void entriesThatShareBytes() {
            byte[] inner = new RawZip()
                    .with(RawZip.stored("pictures/lift.png", Bundles.PNG))
                    .bytes();
            byte[] bytes =
                    Bundles.zip().with(RawZip.stored("pictures/a.png", inner)).bytes();
            byte[] name = Bundles.bytes("pictures/a.png");
            // The second row of the table of contents now points at the header inside the last entry.
            int local = indexOf(bytes, name) + name.length;
            int row = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(bytes.length - 22 + 16);
            int second = row + 46 + "program.json".length();
            bytes[second + 42] = (byte) local;
            bytes[second + 43] = (byte) (local >> 8);

            assertThat(lines(bytes)).hasSize(1).first().asString().contains("This is not a zip, or it is damaged.");
        }

        private static int indexOf(byte[] bytes, byte[] wanted) {
            int at = 0;
            while (!Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
                at++;
            }
            return at;
        }
    }

    @Nested
    class StopsWhatInflatesTooMuch {

        private static final byte[] ZEROS = new byte[64 * MEBI];

        private static long inflatedBy(byte[] bytes) {
            Bundle bundle = Bundle.of("my.lumbo", bytes);
            bundle.program();
            bundle.pictureProblems();
            return bundle.inflated();
        }

        @Test
        void inAPicture() {
            RawZip.Entry bomb = RawZip.deflated("pictures/lift.png", ZEROS);
            for (RawZip.Entry entry : List.of(bomb, bomb.withSize(100))) {
                byte[] bytes = new RawZip()
                        .with(RawZip.deflated("program.json", Bundles.bytes(Bundles.PROGRAM)))
                        .with(RawZip.deflated("pictures/lower.jpg", Bundles.JPEG))
                        .with(entry)
                        .bytes();

                assertThat(lines(bytes))
                        .containsExactly("my.lumbo/pictures/lift.png:"
                                + " The picture has more than 4,096 KiB. Make it smaller.");
                assertThat(inflatedBy(bytes)).isLessThanOrEqualTo(4 * MEBI + 10_000);
            }
        }

        @Test
        void inTheProgram() {
            byte[] bytes =
                    new RawZip().with(RawZip.deflated("program.json", ZEROS)).bytes();

            assertThat(lines(bytes))
                    .containsExactly("my.lumbo/program.json: Unpacked, the program has more than 2,048 KiB."
                            + " Split it into several programs.");
            assertThat(inflatedBy(bytes)).isLessThanOrEqualTo(2 * MEBI + 10_000);
        }

        @Test
        void inAllTogether() {
            RawZip zip = Bundles.zip();
            byte[] large = Arrays.copyOf(Bundles.PNG, 4 * MEBI);
            RawZip.Entry entry = RawZip.deflated("pictures/p.png", large);
            for (int i = 0; i < 190; i++) {
                zip.with(entry.named("pictures/p" + i + ".png"));
            }

            assertThat(lines(zip.bytes()))
                    .first()
                    .isEqualTo("my.lumbo: Unpacked, the bundle has more than 60 MiB. Use smaller pictures.");
            assertThat(inflatedBy(zip.bytes())).isLessThanOrEqualTo(60 * MEBI + 10_000);
        }

        @Test
        void butTakesPicturesUpToTheLimit() {
            byte[] large = Arrays.copyOf(Bundles.PNG, 4 * MEBI);
            byte[] bytes = new RawZip()
                    .with(RawZip.deflated("program.json", Bundles.bytes(Bundles.PROGRAM)))
                    .with(RawZip.deflated("pictures/lift.png", large))
                    .with(RawZip.deflated("pictures/lower.jpg", Bundles.JPEG))
                    .bytes();

            assertThat(lines(bytes)).isEmpty();
        }
    }

    @Nested
    class TellsOfPictures {

        private static byte[] lift(byte[] picture) {
            return Bundle.write(
                    Bundles.bytes(Bundles.PROGRAM),
                    Map.of("pictures/lift.png", picture, "pictures/lower.jpg", Bundles.JPEG));
        }

        @Test
        void thatAreMissing() {
            byte[] bytes = Bundles.of(with("pictures/lift.png", "pictures/lifd.png")
                    .replace("pictures/lower.jpg", "pictures/quite-another.jpeg"));

            assertThat(lines(bytes))
                    .containsExactly(
                            "my.lumbo/pictures/lift.png: No step shows this picture."
                                    + " Name it in a step, or remove it from the bundle.",
                            "my.lumbo/pictures/lower.jpg: No step shows this picture."
                                    + " Name it in a step, or remove it from the bundle.",
                            "my.lumbo/program.json:13:36 /exercises/bridge/steps/0/picture:"
                                    + " The bundle has no picture \"pictures/lifd.png\";"
                                    + " did you mean \"pictures/lift.png\"?",
                            "my.lumbo/program.json:14:37 /exercises/bridge/steps/1/picture:"
                                    + " The bundle has no picture \"pictures/quite-another.jpeg\"."
                                    + " Put it there, or remove it here.");
        }

        @Test
        void whoseNameIsNone() {
            assertThat(lines(Bundles.of(with("pictures/lift.png", "../lift.png"))))
                    .contains(
                            "my.lumbo/program.json:13:36 /exercises/bridge/steps/0/picture: \"../lift.png\" can't name a picture: use only a to z, 0 to 9 and hyphens. Write \"pictures/lift.png\", and rename the file in the bundle too.")
                    .hasSize(2);
            assertThat(lines(Bundles.of(with("pictures/lift.png", "the picture"))))
                    .anyMatch(line -> line.contains("Write \"pictures/\", then a to z"));
            assertThat(lines(Bundles.of(with("pictures/lift.png", "pictures/IMG_1.HEIC"))))
                    .anyMatch(line -> line.contains("Save it again as PNG or JPEG"));
        }

        @Test
        void thatAreNone() {
            assertThat(lines(lift(Bundles.gif(8, 8))))
                    .containsExactly(
                            "my.lumbo/pictures/lift.png: This picture can't be shown. Save it again as PNG or JPEG.");
        }

        @Test
        void thatAreOfAnotherKind() {
            assertThat(lines(lift(Bundles.JPEG)))
                    .containsExactly(
                            "my.lumbo/pictures/lift.png: The name and the content differ: this is a JPEG picture."
                                    + " Give it the right ending, here and in the steps.");
        }

        @Test
        void thatAreTooWide() {
            assertThat(lines(lift(Bundles.png(4097, 2))))
                    .containsExactly(
                            "my.lumbo/pictures/lift.png: The picture has 4,097 by 2 pixels; the limit is 4,096 by 4,096. Make it smaller.");
            assertThat(lines(lift(Bundles.png(2, 4096)))).isEmpty();
        }

        @Test
        void thatAFileWithoutABundleCannotHave() {
            ReadResult<Program> read =
                    READER.program(new ProgramFiles.File("my.json", Bundles.bytes(Bundles.PROGRAM)), Map.of());

            assertThat(read)
                    .isInstanceOfSatisfying(
                            ReadResult.Invalid.class,
                            broken -> assertThat(lines(((ReadResult.Invalid<?>) broken).problems()))
                                    .hasSize(2)
                                    .first()
                                    .isEqualTo(
                                            "my.json:13:36 /exercises/bridge/steps/0/picture: Pictures need a bundle."
                                                    + " Zip this file as program.json with its folder \"pictures\","
                                                    + " and name the zip .lumbo."));
        }

        @Test
        void thatAnExerciseFileCannotHave() {
            String exercise = """
                    {
                      "format": 1, "id": "bridge", "name": {"en": "Bridge"}, "position": "supine",
                      "setup": {"en": "Lie down."}, "steps": [{"en": "Lift.", "picture": "pictures/lift.png"}]
                    }
                    """;

            assertThat(READER.exercise("bridge.json", Bundles.bytes(exercise)))
                    .isInstanceOfSatisfying(
                            ReadResult.Invalid.class,
                            broken -> assertThat(lines(((ReadResult.Invalid<?>) broken).problems()))
                                    .hasSize(1)
                                    .first()
                                    .asString()
                                    .startsWith("bridge.json:3:70 /steps/0/picture: Pictures need a bundle."));
        }

        @Test
        void togetherWithWhatIsWrongInTheText() {
            byte[] bytes = Bundle.write(
                    Bundles.bytes(with("\"reps\": 8", "\"reps\": \"8\"")), Map.of("pictures/lift.png", Bundles.PNG));

            assertThat(lines(bytes))
                    .containsExactly(
                            "my.lumbo/program.json:7:65 /blocks/0/items/0/dose/reps: \"8\" is text; write 8",
                            "my.lumbo/program.json:14:37 /exercises/bridge/steps/1/picture: The bundle has no picture"
                                    + " \"pictures/lower.jpg\"; did you mean \"pictures/lift.png\"?");
        }
    }
}
