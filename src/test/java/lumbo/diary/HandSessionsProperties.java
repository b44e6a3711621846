package lumbo.diary;

import static lumbo.diary.Samples.START;
import static lumbo.diary.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class HandSessionsProperties {

    private static final OffsetDateTime NOW = START.plusDays(30);

    private static SessionFeedback said(Random random) {
        return new SessionFeedback(
                random.nextBoolean() ? random.nextInt(11) : null,
                random.nextBoolean() ? random.nextInt(11) : null,
                random.nextBoolean() ? random.nextInt(11) : null,
                random.nextBoolean() ? random.nextInt(11) : null,
                random.nextBoolean() ? 30 + random.nextInt(200) : null,
                null,
                "note " + random.nextInt());
    }

    private static ManualSession session(UUID id, Random random) {
        return HandSessionsTest.PLAN.session(
                id,
                START.plusMinutes(random.nextInt(10_000)),
                1 + random.nextInt(600),
                random.nextBoolean() ? HandSessionsTest.ALL : HandSessionsTest.LESS,
                said(random));
    }

    @Property(tries = 25)
    void whateverIsChangedAndUndoneWhatWasThereBeforeIsKnown(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        Path folder = Files.createTempDirectory("lumbo-hand");
        Path file = folder.resolve("diary.sqlite");
        Filled.small(file, "played");
        List<Map<DiaryTable, List<Map<String, Object>>>> expected = new ArrayList<>();
        List<UUID> there = new ArrayList<>(List.of(id(1)));
        Deque<UUID> gone = new ArrayDeque<>();
        Map<UUID, Map<String, List<List<String>>>> whole = new HashMap<>();
        try (Diary diary = Diary.open(file)) {
            for (int i = 0; i < 15; i++) {
                int what = random.nextInt(4);
                if (what == 0 || there.isEmpty()) {
                    UUID id = id(100 + i);
                    diary.writeDown(session(id, random), NOW).join();
                    there.add(id);
                } else if (what == 1) {
                    UUID id = there.get(random.nextInt(there.size()));
                    expected.add(diary.writer()
                            .write(
                                    "rows",
                                    sql -> id.equals(id(1))
                                            ? new SessionStore(sql)
                                                    .rows(id, List.of(DiaryTable.SESSION, DiaryTable.PAIN))
                                            : new SessionStore(sql).rows(id))
                            .join());
                    if (id.equals(id(1))) {
                        diary.change(id, said(random), NOW).join();
                    } else {
                        diary.change(session(id, random), NOW).join();
                    }
                } else if (what == 2) {
                    UUID id = there.remove(random.nextInt(there.size()));
                    expected.add(diary.writer()
                            .write("rows", sql -> new SessionStore(sql).rows(id))
                            .join());
                    whole.clear();
                    whole.put(id, HandSessionsTest.kept(file));
                    diary.deleteSession(id, NOW).join();
                    gone.push(id);
                    if (random.nextBoolean()) {
                        diary.restoreSession(id, NOW).join();
                        assertThat(HandSessionsTest.kept(file)).isEqualTo(whole.get(id));
                        there.add(gone.pop());
                    }
                } else if (!gone.isEmpty()) {
                    UUID id = gone.pop();
                    diary.restoreSession(id, NOW).join();
                    there.add(id);
                }
            }
            assertThat(diary.deletedSessions())
                    .extracting(one -> one.session().id())
                    .containsExactlyInAnyOrderElementsOf(gone);
            assertThat(diary.countedSessions(Ever.END)).isEqualTo(there.size());
            assertThat(diary.problems()).isEmpty();
        }
        List<String> known = Filled.rows(file).getOrDefault("change", List.of()).stream()
                .filter(row -> row.get(2).equals("SESSION"))
                .map(row -> row.get(5))
                .filter(before -> !before.equals("null"))
                .toList();
        assertThat(known).hasSameSizeAs(expected);
        for (int i = 0; i < known.size(); i++) {
            assertThat(text(ChangeLog.parse(known.get(i)))).isEqualTo(text(expected.get(i)));
        }
        Filled.delete(folder);
    }

    /** Whole numbers are of the same worth whatever their type. */
    private static String text(Map<DiaryTable, List<Map<String, Object>>> rows) {
        return rows.toString();
    }
}
