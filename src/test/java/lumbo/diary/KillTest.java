package lumbo.diary;

import static lumbo.diary.KilledSession.SESSION;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import lumbo.player.Player;
import lumbo.player.PlayerCommand;
import lumbo.player.PlayerMode;
import lumbo.player.SessionPlan;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A process that writes the diary is killed without warning: what it was told to be kept is kept. */
@Timeout(120)
public class KillTest {

    private static final int MOST_STEPS = 250;
    private static final int MOST_MILLIS = 12;

    /** The time in which the file is made and the session begun, in milliseconds. */
    private static final int MOST_MILLIS_OPENING = 400;

    @TempDir
    Path folder;

    static LongStream few() {
        return LongStream.rangeClosed(1, 4);
    }

    static LongStream twoHundred() {
        return LongStream.rangeClosed(101, 300);
    }

    @ParameterizedTest
    @MethodSource("few")
    void keepsEveryAcknowledgedRepetition(long seed) throws Exception {
        killAndGoOn(seed);
    }

    @ParameterizedTest
    @MethodSource("twoHundred")
    @Tag("campaign")
    void keepsEveryAcknowledgedRepetitionTwoHundredTimes(long seed) throws Exception {
        killAndGoOn(seed);
    }

    private void killAndGoOn(long seed) throws Exception {
        Path file = folder.resolve("diary.sqlite");
        SessionPlan plan = KilledSession.plan(seed);
        List<Played> played = KilledSession.played(plan);

        int acknowledged = killed(file, seed);

        try (Diary diary = Diary.open(file)) {
            assertThat(diary.problems()).isEmpty();
            List<InterruptedSession> interrupted = diary.interrupted();
            if (acknowledged == 0 && interrupted.isEmpty()) {
                return; // killed before the session began
            }
            assertThat(interrupted).hasSize(1);
            assertThat(interrupted.getFirst().id()).isEqualTo(SESSION);
            List<StepRecord> kept = diary.steps(SESSION);
            assertThat(kept).hasSizeGreaterThanOrEqualTo(acknowledged);
            assertThat(kept).isEqualTo(DiaryTest.kept(Played.steps(upTo(interrupted.getFirst(), plan, played))));
            assertThat(interrupted.getFirst().done()).isEqualTo(kept.size());
            assertGoesOn(diary, interrupted.getFirst(), plan);
        }
    }

    /** The moments that were played when the cursor was kept. */
    private static List<Played> upTo(InterruptedSession interrupted, SessionPlan plan, List<Played> played) {
        if (interrupted.cursor().equals(Player.of(plan).cursor())) {
            return List.of();
        }
        List<Played> at = played.stream()
                .filter(moment -> moment.cursor().equals(interrupted.cursor()))
                .toList();
        assertThat(at).as("the moment of " + interrupted.cursor()).hasSize(1);
        return played.subList(0, played.indexOf(at.getFirst()) + 1);
    }

    private static void assertGoesOn(Diary diary, InterruptedSession interrupted, SessionPlan plan) {
        Player restored = Player.restore(plan, interrupted.cursor());
        assertThat(restored.mode()).isEqualTo(PlayerMode.PAUSED);
        Player resumed = restored.on(PlayerCommand.RESUME, 1).player();
        assertThat(resumed.mode()).isEqualTo(PlayerMode.RUNNING);
        assertThat(resumed.step()).isEqualTo(plan.step(interrupted.cursor().step()));

        List<Played> rest = Played.toTheEnd(restored, Samples.START.plusDays(1));
        Played end = rest.getLast();
        diary.record(SESSION, Played.steps(rest), end.cursor(), end.at()).join();
        diary.finish(SESSION, Samples.finished(end.at())).join();

        assertThat(diary.steps(SESSION)).extracting(StepRecord::step).isEqualTo(plan.workSteps());
        assertThat(diary.interrupted()).isEmpty();
        assertThat(diary.problems()).isEmpty();
    }

    /** Starts the process, kills it at a random moment, and tells how many steps it acknowledged. */
    private int killed(Path file, long seed) throws IOException, InterruptedException {
        Random random = new Random(seed);
        boolean opening = random.nextInt(6) == 0;
        int steps = opening ? 0 : 1 + random.nextInt(MOST_STEPS);
        int millis = random.nextInt(opening ? MOST_MILLIS_OPENING : MOST_MILLIS);
        Path errors = folder.resolve("errors.txt");
        Process process = start(KilledSession.class, errors, file.toString(), Long.toString(seed));
        try (BufferedReader lines = process.inputReader(StandardCharsets.US_ASCII)) {
            assertThat(lines.readLine()).as(Files.readString(errors)).isEqualTo(KilledSession.OPENING);
            int acknowledged = 0;
            while (acknowledged < steps) {
                String line = lines.readLine();
                assertThat(line).as(Files.readString(errors)).isNotNull();
                acknowledged = acknowledged(line);
            }
            assertThat(process.waitFor(millis, TimeUnit.MILLISECONDS))
                    .as(Files.readString(errors))
                    .isFalse();
            // not by the process itself, which would close what it has said and nobody has read yet
            assertThat(process.toHandle().destroyForcibly()).isTrue();
            assertThat(process.waitFor()).as("exit code after SIGKILL").isNotZero();
            return lines.lines().mapToInt(KillTest::acknowledged).reduce(acknowledged, Math::max);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    /** The number in a line; the last line may have been cut short, and then it is a smaller one. */
    private static int acknowledged(String line) {
        String number = line.startsWith(KilledSession.ACK) ? line.substring(KilledSession.ACK.length()) : "";
        return number.isEmpty() ? 0 : Integer.parseInt(number);
    }

    /**
     * Starts a process that has what the tests have; its errors go to a file, and what it unpacks beside that. Arguments that
     * begin with {@code -X} are for the JVM.
     */
    public static Process start(Class<?> main, Path errors, String... arguments) throws IOException {
        String java = ProcessHandle.current()
                .info()
                .command()
                .orElseGet(() ->
                        Path.of(System.getProperty("java.home"), "bin", "java").toString());
        List<String> command = new ArrayList<>(List.of(
                java,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "--enable-native-access=ALL-UNNAMED",
                "-Dorg.sqlite.tmpdir=" + errors.resolveSibling(""),
                "-cp",
                classPath()));
        List<String> all = List.of(arguments);
        all.stream().filter(argument -> argument.startsWith("-X")).forEach(command::add);
        command.add(main.getName());
        all.stream().filter(argument -> !argument.startsWith("-X")).forEach(command::add);
        return new ProcessBuilder(command).redirectError(errors.toFile()).start();
    }

    /** All that the tests see, whether as modules or not. */
    private static String classPath() {
        Path target = Path.of(System.getProperty("basedir", ""), "target");
        return String.join(
                File.pathSeparator,
                target.resolve("test-classes").toString(),
                target.resolve("classes").toString(),
                System.getProperty("java.class.path", ""),
                System.getProperty("jdk.module.path", ""));
    }
}
