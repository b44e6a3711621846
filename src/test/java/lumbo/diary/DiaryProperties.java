package lumbo.diary;

import static lumbo.diary.Samples.START;
import static lumbo.diary.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lumbo.player.Player;
import lumbo.player.PlayerCommand;
import lumbo.player.PlayerUpdate;
import lumbo.player.Playing;
import lumbo.player.SessionPlan;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.time.api.DateTimes;
import tools.jackson.databind.json.JsonMapper;

class DiaryProperties {

    /** The largest offset that SQLite reads, in minutes. */
    private static final int MOST_OFFSET = 14 * 60 + 59;

    /** Something that happens to a player: a command, or, where it is absent or not allowed, time alone. */
    record Move(Optional<PlayerCommand> command, long nanos) {}

    @Provide
    Arbitrary<Move> moves() {
        Arbitrary<Optional<PlayerCommand>> commands = Arbitraries.of(PlayerCommand.class)
                .filter(command -> command != PlayerCommand.END)
                .optional(0.4);
        return Combinators.combine(
                        commands,
                        Arbitraries.longs().between(0, Duration.ofSeconds(4).toNanos()))
                .as(Move::new);
    }

    @Property(tries = 40)
    void keepsWhateverIsPlayedAndGoesOnFromThere(@ForAll @Size(max = 80) List<@From("moves") Move> moves)
            throws IOException {
        SessionPlan plan = Samples.smallPlan();
        Path folder = Files.createTempDirectory("lumbo-diary");
        Path file = folder.resolve("diary.sqlite");
        List<StepRecord> done = new ArrayList<>();
        Player player = Player.of(plan);
        try (Diary diary = Diary.open(file)) {
            diary.begin(Samples.session(id(1), START, plan)).join();
            long now = 1;
            for (Move move : moves) {
                now += move.nanos();
                Optional<PlayerCommand> command = move.command().filter(player::allows);
                PlayerUpdate turn = command.isPresent() ? Playing.asked(player, command.get(), now) : player.at(now);
                player = turn.player();
                Played moment = Played.of(turn, START);
                done.addAll(moment.finished());
                diary.record(id(1), moment.finished(), moment.cursor(), moment.at())
                        .join();
            }
        }

        try (Diary diary = Diary.open(file)) {
            assertThat(diary.steps(id(1))).isEqualTo(DiaryTest.kept(done));
            InterruptedSession interrupted = diary.interrupted().getFirst();
            assertThat(interrupted.done())
                    .isEqualTo((int) done.stream().filter(step -> !step.again()).count());
            Player restored = Player.restore(plan, interrupted.cursor());
            assertThat(restored.cursor()).isEqualTo(player.cursor());
            assertThat(restored.outcomes()).isEqualTo(player.outcomes());
            assertThat(restored.index()).isEqualTo(player.index());
            assertThat(diary.problems()).isEmpty();
        }
        Files.delete(file);
        Files.delete(folder);
    }

    @Property(tries = 40)
    void keepsWhateverIsSaidInTheSafetyLog(@ForAll @Size(max = 20) List<String> said) throws IOException {
        List<SafetyLogEntry> entries = new ArrayList<>();
        for (String text : said) {
            String json = JsonMapper.shared().writeValueAsString(Map.of("said", text));
            entries.add(new SafetyLogEntry(id(entries.size()), START, SafetyLogKind.PROFILE, null, json));
        }
        onADiary(diary -> {
            diary.log(entries).join();

            assertThat(diary.log()).isEqualTo(entries);
            assertThat(diary.log())
                    .extracting(entry -> JsonMapper.shared()
                            .readTree(entry.json())
                            .get("said")
                            .stringValue())
                    .isEqualTo(said);
        });
    }

    @Property(tries = 40)
    void keepsAnyTextOfTheSafetyLogUnchangedOrNotAtAll(@ForAll @Size(max = 20) List<@From("almostJson") String> texts)
            throws IOException {
        onADiary(diary -> {
            List<SafetyLogEntry> kept = new ArrayList<>();
            for (int i = 0; i < texts.size(); i++) {
                SafetyLogEntry entry = new SafetyLogEntry(id(i), START, SafetyLogKind.OFFER, null, texts.get(i));
                if (diary.log(List.of(entry))
                        .handle((none, failure) -> failure == null)
                        .join()) {
                    kept.add(entry);
                }
            }

            assertThat(diary.log()).isEqualTo(kept);
            assertThat(diary.problems()).isEmpty();
        });
    }

    private interface OnDiary {
        void run(Diary diary);
    }

    private static void onADiary(OnDiary work) throws IOException {
        Path folder = Files.createTempDirectory("lumbo-diary");
        Path file = folder.resolve("diary.sqlite");
        try (Diary diary = Diary.open(file)) {
            work.run(diary);
        }
        Files.delete(file);
        Files.delete(folder);
    }

    @Provide
    Arbitrary<String> almostJson() {
        return Arbitraries.oneOf(
                Arbitraries.strings().withChars("{}[]\":,0e-tru\\ \n\0").ofMaxLength(8),
                Arbitraries.strings().ofMaxLength(8).map(text -> '"' + text + '"'));
    }

    @Property
    void writesInstantsSoThatTheyComeBackAndBeginWithTheirDate(
            @ForAll("dateTimes") LocalDateTime local,
            @ForAll @IntRange(min = -MOST_OFFSET, max = MOST_OFFSET) int minutes) {
        OffsetDateTime at = local.atOffset(ZoneOffset.ofTotalSeconds(minutes * 60));

        String text = Timestamps.text(at);

        assertThat(text).hasSize(29).startsWith(at.toLocalDate().toString());
        assertThat(Timestamps.parse(text)).isEqualTo(at.truncatedTo(ChronoUnit.MILLIS));
        assertThat(Timestamps.parse(text).getOffset()).isEqualTo(at.getOffset());
    }

    @Property
    void keepsTheInstantWhereNoPlaceHasSuchAnOffset(
            @ForAll @IntRange(min = MOST_OFFSET + 1, max = 18 * 60) int minutes, @ForAll boolean west) {
        ZoneOffset offset = ZoneOffset.ofTotalSeconds((west ? -minutes : minutes) * 60);
        OffsetDateTime at = LocalDateTime.of(2026, 3, 1, 0, 5).atOffset(offset);

        OffsetDateTime read = Timestamps.parse(Timestamps.text(at));

        assertThat(read.toInstant()).isEqualTo(at.toInstant());
        assertThat(Math.abs(read.getOffset().getTotalSeconds())).isEqualTo(MOST_OFFSET * 60);
    }

    @Provide
    Arbitrary<LocalDateTime> dateTimes() {
        return DateTimes.dateTimes()
                .between(LocalDateTime.of(1900, 1, 1, 0, 0), LocalDateTime.of(9999, 12, 31, 23, 59))
                .ofPrecision(ChronoUnit.NANOS);
    }
}
