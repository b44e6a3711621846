package lumbo.ui.storage;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.image.Image;
import lumbo.diary.Diary;
import lumbo.diary.export.DiaryExport;
import lumbo.diary.export.DiaryExport.Format;
import lumbo.diary.export.DiaryExport.Selection;
import lumbo.files.Ending;
import lumbo.files.SafeFile;
import lumbo.report.DoctorReport;
import lumbo.report.ReportPicture;
import lumbo.report.ReportPreview;
import lumbo.ui.Background;
import lumbo.ui.Printing;
import lumbo.ui.Route;
import org.jspecify.annotations.Nullable;

/** The report for the doctor: what it looks like, printing it, and saving it. */
public final class ReportViewModel extends StorageAction {

    /** Pixels for an inch of paper: on the screen, and for a printer. */
    private static final float SEEN = 110;

    private static final float PRINTED = 300;

    /** How long nothing more is typed before it is shown. */
    private static final Duration PAUSE = Duration.ofMillis(400);

    private final Route from;
    private final DayRange days;
    private final StringProperty name = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<@Nullable Preview> preview = new ReadOnlyObjectWrapper<>();
    private Runnable noLonger = () -> {};
    private int drawn;

    /**
     * What the report looks like.
     *
     * @param first its first page
     * @param pages how many pages it has
     * @param text what stands on the first page
     */
    record Preview(ReportPicture first, int pages, String text) {}

    /** The report of the last 90 days, until other days are chosen. */
    public ReportViewModel(StorageTools tools, Route from) {
        super(tools);
        this.from = from;
        this.days = new DayRange(words, clock);
        days.rangeProperty().addListener((property, before, now) -> changed());
        days.from().dateProperty().addListener((property, before, now) -> changed());
        days.to().dateProperty().addListener((property, before, now) -> changed());
        name.addListener((property, before, now) -> changed());
    }

    @Override
    public void shown() {
        draw();
    }

    private void changed() {
        said().nothing();
        noLonger.run();
        noLonger = navigator.owner().background().after(PAUSE, () -> {
            if (navigator.owner().isHere()) {
                draw();
            }
        });
    }

    private void draw() {
        String wrong = days.trouble(words);
        int mine = ++drawn;
        if (!wrong.isEmpty()) {
            said().trouble(wrong);
            return;
        }
        Diary open = diary.get().orElse(null);
        Selection wanted = chosen();
        OffsetDateTime now = now();
        navigator
                .owner()
                .run(
                        () -> seen(pdf(open, wanted, now)),
                        found -> {
                            if (mine == drawn) {
                                show(found);
                            }
                        },
                        failed(folders.diary()));
    }

    private void show(List<Preview> found) {
        if (found.isEmpty()) {
            said().trouble(noDiary());
        } else {
            preview.set(found.getFirst());
        }
    }

    private static List<Preview> seen(byte[] pdf) throws IOException {
        if (pdf.length == 0) {
            return List.of();
        }
        ReportPreview seen = ReportPreview.of(pdf, SEEN);
        return List.of(new Preview(seen.first(), seen.pages(), seen.text()));
    }

    private Selection chosen() {
        String person = name.get().strip();
        return new Selection(
                Format.PDF, days.first(), days.last(), person.isEmpty() ? null : person, Set.of(), words.locale());
    }

    /** The report; nothing where there is no diary. */
    private byte[] pdf(@Nullable Diary open, Selection wanted, OffsetDateTime now) throws IOException {
        return read(open, one -> written(one, wanted, now), new byte[0]);
    }

    private byte[] written(Diary one, Selection wanted, OffsetDateTime now) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DiaryExport.fill(one, wanted, now, new DoctorReport(words), List.of(out));
        return out.toByteArray();
    }

    private boolean mayBegin() {
        String wrong = days.trouble(words);
        if (isFree() && !wrong.isEmpty()) {
            said().trouble(wrong);
        }
        return isFree() && wrong.isEmpty();
    }

    /** Asks for a printer, and prints; says so where there is none. */
    void print() {
        if (mayBegin()) {
            Printing printing = tools.printing();
            said().look(
                            words.get("task.printer"),
                            lastMoment -> printing.isPossible(),
                            isPossible -> {
                                said().nothing();
                                if (isPossible) {
                                    printing.ask(words.get("report.title")).ifPresent(this::print);
                                } else {
                                    said().trouble(words.get("report.print.none"));
                                }
                            },
                            failure -> said().trouble(words.get("report.print.none")));
        }
    }

    private void print(Printing.Job job) {
        make("task.print", pdf -> {
            List<Image> pages = ReportPicture.of(pdf, PRINTED).stream()
                    .map(ReportImages::of)
                    .toList();
            return job.print(pages) ? words.get("report.print.done") : "";
        });
    }

    /** Asks where to save it, and does. */
    void save() {
        if (mayBegin()) {
            saveAs(Format.PDF.fileName(LocalDate.now(clock)))
                    .ifPresent(chosen -> make("task.export", pdf -> {
                        try {
                            Path made = SafeFile.writeChosen(chosen, Format.PDF.ending(), out -> out.write(pdf));
                            return words.format("keeping.export.done", made.toString());
                        } catch (FileAlreadyExistsException there) {
                            return words.format(
                                    "trends.there",
                                    Ending.put(chosen, Format.PDF.ending()).toString());
                        }
                    }));
        }
    }

    private interface Use {
        String of(byte[] pdf) throws IOException;
    }

    private void make(String doing, Use use) {
        Diary open = diary.get().orElse(null);
        Selection wanted = chosen();
        OffsetDateTime now = now();
        Background.Work<String> work = lastMoment -> {
            byte[] pdf = pdf(open, wanted, now);
            return pdf.length == 0 ? noDiary() : use.of(pdf);
        };
        said().make(words.get(doing), work, this::tell, failed(folders.diary()));
    }

    private void tell(String sentence) {
        if (sentence.isEmpty()) {
            said().trouble(words.get("report.print.failed"));
        } else {
            said().done(sentence);
        }
    }

    /** Back to where one came from. */
    void back() {
        go(from);
    }

    /** Which days it tells of. */
    DayRange days() {
        return days;
    }

    /** The person's name; empty for none. */
    StringProperty nameProperty() {
        return name;
    }

    /** What it looks like, to follow; null until that is known. */
    ReadOnlyObjectProperty<@Nullable Preview> previewProperty() {
        return preview.getReadOnlyProperty();
    }
}
