package lumbo.safety;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import lumbo.program.CheckedJson;
import lumbo.program.LocatedJson;
import lumbo.program.Problem;
import lumbo.program.ProgramFiles.File;
import lumbo.program.ReadResult;
import lumbo.program.SchemaCheck;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads what advice is computed from, as others write it: the whole of it, or what is wrong and where. */
public final class SituationReader {

    private static final String SCHEMA = "assets/safety/schema/advise.schema.json";

    /** The only version of the format so far; files don't name it. */
    private static final int FORMAT = 1;

    private static final List<String> LISTS = List.of("screenings", "checkIns", "sessions", "decisions", "words");

    private final SchemaCheck schema = new SchemaCheck(SCHEMA);
    private final ScreeningQuestions questions;

    /** A reader of answers to these questions. */
    public SituationReader(ScreeningQuestions questions) {
        this.questions = questions;
    }

    /** What the file of others holds; what is left out there is not known. */
    private record Input(
            OffsetDateTime now,
            @Nullable Profile profile,
            @Nullable CheckIn checkIn,
            @Nullable SafetyHistory history) {}

    /** Reads a file. */
    public ReadResult<Situation> situation(File file) {
        CheckedJson checked = new CheckedJson(file, schema, SCHEMA, FORMAT);
        checked.problems().replaceAll(SituationReader::said);
        if (checked.problems().isEmpty()) {
            new Check(checked).all();
        }
        return checked.made(SituationReader::situation);
    }

    /** A problem of any file, in words that fit this kind of file. */
    public static Problem said(Problem problem) {
        String key = switch (problem.key()) {
            case "problem.empty-file" -> "advise.empty";
            case "problem.file-too-large" -> "advise.too-large";
            default -> problem.key();
        };
        return new Problem(
                problem.file(), problem.line(), problem.column(), problem.pointer(), key, problem.arguments());
    }

    private static Situation situation(JsonNode root) {
        if (root.path("history") instanceof ObjectNode history) {
            for (String list : LISTS) {
                history.withArray(list);
            }
        }
        Input input = SafetyJson.read(root.toString(), Input.class);
        return new Situation(
                input.now(),
                input.profile() == null ? Profile.UNKNOWN : input.profile(),
                input.history() == null ? SafetyHistory.NONE : input.history(),
                input.checkIn());
    }

    /** What a schema can't say: times and dates, what lies after now, questions that are there, words about one thing. */
    private final class Check {
        private final CheckedJson checked;
        private final JsonNode root;
        private @Nullable OffsetDateTime now;

        Check(CheckedJson checked) {
            this.checked = checked;
            this.root = checked.root();
        }

        void all() {
            now = time("/now").orElse(null);
            if (root.has("checkIn")) {
                past("/checkIn/at");
            }
            each("/profile/clearances", this::clearance);
            each("/history/screenings", this::screening);
            each("/history/checkIns", at -> past(at + "/at"));
            each("/history/sessions", at -> past(at + "/start"));
            each("/history/decisions", at -> past(at + "/at"));
            each("/history/words", this::word);
        }

        private void each(String list, Consumer<String> check) {
            if (root.at(list) instanceof ArrayNode array) {
                for (int i = 0; i < array.size(); i++) {
                    check.accept(list + "/" + i);
                }
            }
        }

        private void clearance(String at) {
            question(at + "/of");
            String date = text(at + "/date");
            try {
                LocalDate.parse(date);
            } catch (DateTimeException e) {
                checked.add(at + "/date", "advise.not-a-date", LocatedJson.cut(date));
            }
        }

        private void screening(String at) {
            past(at + "/at");
            each(at + "/yes", this::question);
        }

        private void word(String at) {
            past(at + "/at");
            if (root.at(at).has("program") == root.at(at).has("stage")) {
                checked.add(at, "advise.word");
            }
        }

        private void question(String at) {
            String id = text(at);
            if (questions.find(id).isEmpty()) {
                String known =
                        questions.all().stream().map(ScreeningQuestion::id).collect(Collectors.joining(", "));
                checked.add(at, "advise.no-question", LocatedJson.cut(id), known);
            }
        }

        private void past(String at) {
            Optional<OffsetDateTime> time = time(at);
            if (time.isPresent() && now != null && time.get().isAfter(now)) {
                checked.add(at, "advise.after-now", text(at), text("/now"));
            }
        }

        private Optional<OffsetDateTime> time(String at) {
            String time = text(at);
            try {
                return Optional.of(OffsetDateTime.parse(time));
            } catch (DateTimeException e) {
                checked.add(at, "advise.not-a-time", LocatedJson.cut(time));
                return Optional.empty();
            }
        }

        private String text(String at) {
            return root.at(at).asString();
        }
    }
}
