package lumbo.safety;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import lumbo.program.ManyPrograms;
import lumbo.program.Program;
import lumbo.program.Stage;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The advice about a thousand programs after twenty years with a session a day, in the background. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class AdviceBench {

    private static final int PROGRAMS = 1_000;
    private static final int DAYS = 7_300;

    /** Of the programs, how many are played at all. */
    private static final int PLAYED = 40;

    private static final int RED_EACH = 25;
    private static final OffsetDateTime FIRST = OffsetDateTime.parse("2006-12-01T18:00:00+01:00");

    private final AdviceEngine gate = new AdviceEngine(ScreeningQuestionsReader.builtIn());
    private List<Program> programs = List.of();
    private Optional<Situation> situation = Optional.empty();

    /** A life of twenty years, always the same. */
    @Setup
    public void live() {
        programs = ManyPrograms.of(PROGRAMS);
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20_261_130);
        List<SafetySession> sessions = new ArrayList<>();
        List<CheckIn> checkIns = new ArrayList<>();
        for (int day = 0; day < DAYS; day++) {
            OffsetDateTime start = FIRST.plusDays(day);
            boolean hurts = random.nextInt(RED_EACH) == 0;
            checkIns.add(new CheckIn(start.minusMinutes(2), random.nextInt(3), random.nextInt(4), false));
            sessions.add(new SafetySession(
                    String.format(Locale.ROOT, "s%05d", day),
                    start,
                    programs.get(random.nextInt(PLAYED)).id(),
                    Set.of(Stage.SUBACUTE),
                    false,
                    true,
                    true,
                    1,
                    hurts ? 6 : 1,
                    hurts ? 6 : 1,
                    true,
                    false,
                    false,
                    List.of(),
                    null));
        }
        OffsetDateTime now = FIRST.plusDays(DAYS);
        CheckIn said = new CheckIn(now.minusMinutes(2), 1, 2, false);
        checkIns.add(said);
        Screening screening = new Screening(now.minusDays(3), Set.of());
        situation = Optional.of(new Situation(
                now,
                Profile.UNKNOWN.withStart(Stage.REMISSION),
                new SafetyHistory(List.of(screening), checkIns, sessions, List.of(), List.of()),
                said));
    }

    /** All of it. */
    @Benchmark
    public Advice advise() {
        Advice advice = gate.advise(situation.orElseThrow(), programs);
        if (advice.programs().size() != PROGRAMS) {
            throw new IllegalStateException("not about all programs");
        }
        return advice;
    }
}
