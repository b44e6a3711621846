package lumbo.diary.export;

import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Collectors;
import lumbo.diary.DiarySnapshot;
import lumbo.diary.MeasureEntry;
import lumbo.measure.Activity;
import lumbo.measure.GlobalChange;
import lumbo.measure.MeasureAnswers;
import lumbo.measure.PatientSpecific;
import lumbo.measure.RolandMorris;

/**
 * The questionnaires of a diary as a table for a spreadsheet, a row for each. Answers are in one cell: the numbers of the
 * ticked statements, the activities with their values, or the step of the change. What can't be understood stands there as
 * the diary has it.
 */
public final class MeasureCsv {

    private static final String COLUMNS =
            "questionnaire_entry,answered_at,questionnaire,score,score_from,score_to,answers,note";

    private MeasureCsv() {}

    /**
     * Writes the table; the stream stays open.
     *
     * @param from the first date
     * @param to the last date
     * @throws java.io.UncheckedIOException when the stream can't be written
     */
    public static void write(DiarySnapshot state, LocalDate from, LocalDate to, OutputStream out) {
        CsvWriter table = new CsvWriter(out, COLUMNS);
        state.measures(
                from,
                to,
                entry -> table.text(entry.id().toString())
                        .time(entry.at())
                        .text(entry.kind().id())
                        .decimal(entry.score())
                        .number(entry.kind().lowest())
                        .number(entry.kind().highest())
                        .text(answers(entry))
                        .text(entry.note())
                        .endLine());
        table.flush();
    }

    private static String answers(MeasureEntry entry) {
        return entry.read().map(MeasureCsv::said).orElse(entry.answers());
    }

    private static String said(MeasureAnswers answers) {
        return switch (answers) {
            case RolandMorris(SortedSet<Integer> ticked) ->
                ticked.stream().map(String::valueOf).collect(Collectors.joining(" "));
            case PatientSpecific(List<Activity> activities) ->
                activities.stream()
                        .map(activity -> activity.name() + ": " + activity.value())
                        .collect(Collectors.joining("; "));
            case GlobalChange(int change) -> change > 0 ? change + " better" : change < 0 ? -change + " worse" : "0";
        };
    }
}
