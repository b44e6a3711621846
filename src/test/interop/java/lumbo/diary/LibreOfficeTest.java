package lumbo.diary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javax.xml.parsers.DocumentBuilderFactory;
import lumbo.diary.export.CsvExport;
import lumbo.diary.export.MeasureCsv;
import lumbo.measure.GlobalChange;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What LibreOffice makes of the tables: the right columns, numbers as numbers, and no formula. Needs {@code soffice}. */
@Tag("interop")
@Timeout(600)
class LibreOfficeTest {

    private static final String TABLES = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";

    /** Commas, UTF-8, all columns as they are. */
    private static final String AS_CSV = "Text - txt - csv (StarCalc):44,34,76,1";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+cmd|' /C calc'!A0",
                "@SUM(1;2)",
                "-2+3",
                "\t=1+1",
                "a, \"b\"\r\nc; d",
                "Болит меньше é",
                "1,5",
                "plain"
            })
    void opensWithItsColumnsAndRunsNothing(String note) throws Exception {
        assumeTrue(isThere(), "soffice is not installed");
        Path diary = folder.resolve("diary.sqlite");
        FullDiary.write(diary, 2);
        try (Diary opened = Diary.open(diary)) {
            OffsetDateTime at = Samples.START.plusDays(9);
            opened.writeDown(
                            new PainEntry(
                                    Samples.id(70_000),
                                    at,
                                    PainMoment.OTHER,
                                    7,
                                    null,
                                    null,
                                    null,
                                    note,
                                    EnumSet.of(BodySpot.LOW_BACK)),
                            at)
                    .join();
            opened.keep(MeasureEntry.of(Samples.id(70_001), at, new GlobalChange(-2), note), at)
                    .join();
            opened.state(state -> write(state));
        }

        for (String name : List.of("sessions", "exercises", "pain", "questionnaires")) {
            List<List<Cell>> rows = opened(folder.resolve(name + ".csv"));
            int columns = rows.getFirst().size();
            assertThat(columns).isGreaterThanOrEqualTo(5);
            assertThat(rows).hasSizeGreaterThanOrEqualTo(2).allMatch(row -> row.size() == columns);
            assertThat(rows).allSatisfy(row -> assertThat(row).noneMatch(Cell::isFormula));
        }
        List<Cell> pain = opened(folder.resolve("pain.csv")).getLast();
        assertThat(pain.get(1)).isEqualTo(new Cell("float", "7", false));
        assertThat(pain.get(3).text()).isEqualTo("low-back");
        assertThat(pain.get(4).text().replaceAll("\\s", "")).endsWith(note.replaceAll("\\s", ""));
    }

    private void write(DiarySnapshot state) {
        try (var sessions = Files.newOutputStream(folder.resolve("sessions.csv"));
                var exercises = Files.newOutputStream(folder.resolve("exercises.csv"));
                var pain = Files.newOutputStream(folder.resolve("pain.csv"));
                var measures = Files.newOutputStream(folder.resolve("questionnaires.csv"))) {
            var first = Samples.START.toLocalDate();
            var last = first.plusYears(1);
            CsvExport.write(state, first, last, Locale.ENGLISH, sessions, exercises);
            CsvExport.writePain(state, first, last, pain);
            MeasureCsv.write(state, first, last, measures);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private static boolean isThere() throws InterruptedException {
        try {
            return new ProcessBuilder("soffice", "--version").start().waitFor() == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    /** A cell as LibreOffice has it. */
    private record Cell(String type, String text, boolean isFormula) {}

    private List<List<Cell>> opened(Path csv) throws Exception {
        Process office = new ProcessBuilder(
                        "soffice",
                        "--headless",
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--infilter=" + AS_CSV,
                        "--convert-to",
                        "fods",
                        "--outdir",
                        folder.toString(),
                        csv.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("office.txt").toFile())
                .start();
        assertThat(office.waitFor(5, TimeUnit.MINUTES)).isTrue();
        DocumentBuilderFactory factory = DocumentBuilderFactory.newNSInstance();
        Document document = factory.newDocumentBuilder()
                .parse(folder.resolve(String.valueOf(csv.getFileName()).replace(".csv", ".fods"))
                        .toFile());
        List<List<Cell>> rows = new ArrayList<>();
        for (Element row : elements(document.getElementsByTagNameNS(TABLES, "table-row"))) {
            List<Cell> cells = new ArrayList<>();
            for (Element cell : elements(row.getElementsByTagNameNS(TABLES, "table-cell"))) {
                String times = cell.getAttributeNS(TABLES, "number-columns-repeated");
                for (int i = 0; i < (times.isEmpty() ? 1 : Integer.parseInt(times)); i++) {
                    cells.add(new Cell(
                            cell.getAttributeNS(OFFICE, "value-type"),
                            cell.getTextContent().strip(),
                            cell.hasAttributeNS(TABLES, "formula")));
                }
            }
            rows.add(cells);
        }
        return rows;
    }

    private static List<Element> elements(NodeList nodes) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }
}
