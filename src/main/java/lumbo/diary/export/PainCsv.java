package lumbo.diary.export;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import lumbo.diary.BodySpot;
import lumbo.diary.PainEntry;
import lumbo.diary.PainMoment;
import lumbo.diary.PainPlace;
import lumbo.program.Coded;
import lumbo.program.Problem;
import lumbo.program.ReadResult;

/**
 * Pain entries in a table of RFC 4180: the columns {@code at}, an instant with its offset, and {@code pain_0_10}; if one
 * likes also {@code place}, {@code spots} of the body map, with spaces between them, and {@code note}. The same line always makes the same entry, so that a file that is read
 * again adds nothing.
 */
public final class PainCsv {

    /** More bytes than any such file needs. */
    private static final int MOST_BYTES = 10_000_000;

    private static final int MOST_PROBLEMS = 20;
    private static final int MOST_HOURS = 18;
    private static final String AT = "at";
    private static final String PAIN = "pain_0_10";
    private static final String PLACE = "place";
    private static final String SPOTS = "spots";
    private static final String NOTE = "note";
    private static final List<String> COLUMNS = List.of(AT, PAIN, PLACE, SPOTS, NOTE);

    private final String name;
    private final List<Problem> problems = new ArrayList<>();

    private PainCsv(String name) {
        this.name = name;
    }

    /** A cell and where it begins: line and column from 1. */
    private record Cell(String text, int line, int column) {}

    /** Reads a file: all of its entries in order, or what is wrong with it. */
    public static ReadResult<List<PainEntry>> read(Path file) {
        PainCsv csv = new PainCsv(String.valueOf(file.getFileName()));
        List<PainEntry> entries = csv.entries(file);
        return csv.problems.isEmpty()
                ? new ReadResult.Sound<>(entries)
                : ReadResult.broken(csv.problems, MOST_PROBLEMS);
    }

    private List<PainEntry> entries(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                problems.add(Problem.ofFile(name, "import.too-large", MOST_BYTES / 1_000_000));
                return List.of();
            }
            return text(Files.readAllBytes(file)).map(this::entries).orElse(List.of());
        } catch (NoSuchFileException missing) {
            problems.add(Problem.ofFile(name, "problem.no-such-file"));
        } catch (IOException unreadable) {
            problems.add(Problem.ofFile(name, "problem.unreadable"));
        }
        return List.of();
    }

    private Optional<String> text(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer text = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), text, true);
        text.flip();
        String read = text.toString();
        if (result.isError()) {
            int lines =
                    (int) read.chars().filter(character -> character == '\n').count();
            problem(lines + 1, read.length() - read.lastIndexOf('\n'), "problem.not-utf8");
            return Optional.empty();
        }
        return Optional.of(read.startsWith("\uFEFF") ? read.substring(1) : read);
    }

    private List<PainEntry> entries(String text) {
        List<List<Cell>> rows = new Scanner(text).rows();
        if (!problems.isEmpty()) {
            return List.of();
        }
        if (rows.isEmpty()) {
            problems.add(Problem.ofFile(name, "import.csv-empty"));
            return List.of();
        }
        List<Cell> header = rows.getFirst();
        header(header);
        List<PainEntry> entries = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        if (problems.isEmpty()) {
            for (List<Cell> row : rows.subList(1, rows.size())) {
                entry(header, row, seen).ifPresent(entries::add);
            }
        }
        return entries;
    }

    private void header(List<Cell> header) {
        Set<String> seen = new HashSet<>();
        for (Cell cell : header) {
            if (!COLUMNS.contains(cell.text())) {
                problem(cell, "import.csv-column", cell.text());
            } else if (!seen.add(cell.text())) {
                problem(cell, "import.csv-twice", cell.text());
            }
        }
        for (String needed : List.of(AT, PAIN)) {
            if (!seen.contains(needed)) {
                problem(header.getFirst(), "import.csv-missing", needed);
            }
        }
    }

    private Optional<PainEntry> entry(List<Cell> header, List<Cell> row, Map<String, Integer> seen) {
        if (row.size() != header.size()) {
            problem(row.getFirst(), "import.csv-cells", row.size(), header.size());
            return Optional.empty();
        }
        int before = problems.size();
        Map<String, Cell> cells = new HashMap<>();
        for (int i = 0; i < row.size(); i++) {
            cells.put(header.get(i).text(), row.get(i));
        }
        Cell none = new Cell("", 0, 0);
        Optional<OffsetDateTime> at = at(cells.getOrDefault(AT, none));
        Optional<Integer> value = value(cells.getOrDefault(PAIN, none));
        Optional<PainPlace> place = place(cells.getOrDefault(PLACE, none));
        Set<BodySpot> spots = spots(cells.getOrDefault(SPOTS, none));
        String note = note(cells.getOrDefault(NOTE, none).text());
        if (problems.size() > before || at.isEmpty() || value.isEmpty()) {
            return Optional.empty();
        }
        String what =
                at.get() + " " + value.get() + " " + place.map(PainPlace::name).orElse("") + " " + note;
        if (!spots.isEmpty()) {
            what += " " + spots;
        }
        int number = seen.merge(what, 1, Integer::sum);
        UUID id = UUID.nameUUIDFromBytes(("pain " + number + " " + what).getBytes(StandardCharsets.UTF_8));
        return Optional.of(new PainEntry(
                id, at.get(), PainMoment.OTHER, value.get(), Optional.empty(), Optional.empty(), place, note, spots));
    }

    private Optional<OffsetDateTime> at(Cell cell) {
        try {
            OffsetDateTime at = OffsetDateTime.parse(cell.text());
            int offset = at.getOffset().getTotalSeconds();
            if (at.getYear() >= 0
                    && at.getYear() <= 9999
                    && offset % 60 == 0
                    && Math.abs(offset) <= MOST_HOURS * 3600) {
                return Optional.of(at);
            }
        } catch (DateTimeParseException notATime) {
            // said below
        }
        problem(cell, "import.csv-time", cell.text());
        return Optional.empty();
    }

    private Optional<Integer> value(Cell cell) {
        if (cell.text().matches("[0-9]|10")) {
            return Optional.of(Integer.valueOf(cell.text()));
        }
        problem(cell, "import.csv-pain", cell.text());
        return Optional.empty();
    }

    private Optional<PainPlace> place(Cell cell) {
        Optional<PainPlace> place = Arrays.stream(PainPlace.values())
                .filter(known -> known.name().equals(cell.text().toUpperCase(Locale.ROOT)))
                .findFirst();
        if (place.isEmpty() && !cell.text().isEmpty()) {
            problem(cell, "import.csv-place", cell.text());
        }
        return place;
    }

    private Set<BodySpot> spots(Cell cell) {
        Set<BodySpot> spots = EnumSet.noneOf(BodySpot.class);
        for (String id :
                cell.text().isBlank() ? new String[0] : cell.text().strip().split(" +", -1)) {
            Coded.find(BodySpot.class, id)
                    .ifPresentOrElse(
                            spots::add, () -> problem(cell, "import.csv-spot", id, BodySpot.LEFT_LOW_BACK.id()));
        }
        return spots;
    }

    /** Without the apostrophe that keeps a spreadsheet from taking a text for a formula. */
    private static String note(String text) {
        boolean kept = text.length() > 1 && text.charAt(0) == '\'' && CsvWriter.FORMULA.indexOf(text.charAt(1)) >= 0;
        return kept ? text.substring(1) : text;
    }

    private void problem(Cell cell, String key, Object... arguments) {
        problems.add(new Problem(name, cell.line(), cell.column(), "", key, List.of(arguments)));
    }

    private void problem(int line, int column, String key) {
        problems.add(new Problem(name, line, column, "", key, List.of()));
    }

    /** Takes a text apart into rows of cells; empty lines are none. */
    private final class Scanner {

        private final String text;
        private final List<List<Cell>> rows = new ArrayList<>();
        private List<Cell> row = new ArrayList<>();
        private int at;
        private int line = 1;
        private int lineBegins;

        Scanner(String text) {
            this.text = text;
        }

        List<List<Cell>> rows() {
            while (at < text.length() && problems.isEmpty()) {
                cell();
                if (at < text.length() && text.charAt(at) == ',') {
                    at++;
                    if (at == text.length()) {
                        row.add(new Cell("", line, column()));
                    }
                } else {
                    endRow();
                }
            }
            endRow();
            return rows;
        }

        private int column() {
            return at - lineBegins + 1;
        }

        private void endRow() {
            boolean blank = row.size() == 1 && row.getFirst().text().isEmpty();
            if (!row.isEmpty() && !blank) {
                rows.add(row);
            }
            row = new ArrayList<>();
            if (at < text.length()) {
                boolean both = text.startsWith("\r\n", at);
                at += both ? 2 : 1;
                nextLine();
            }
        }

        private void nextLine() {
            line++;
            lineBegins = at;
        }

        private void cell() {
            if (text.charAt(at) == '"') {
                quoted();
                return;
            }
            int from = at;
            int column = column();
            while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
                if (text.charAt(at) == '"') {
                    problem(line, column(), "import.csv-quote");
                    return;
                }
                at++;
            }
            row.add(new Cell(text.substring(from, at), line, column));
        }

        private void quoted() {
            int beginLine = line;
            int beginColumn = column();
            StringBuilder cell = new StringBuilder();
            at++;
            while (at < text.length()) {
                char character = text.charAt(at);
                at++;
                if (character != '"') {
                    cell.append(character);
                    if (character == '\n') {
                        nextLine();
                    }
                } else if (at < text.length() && text.charAt(at) == '"') {
                    cell.append('"');
                    at++;
                } else {
                    row.add(new Cell(cell.toString(), beginLine, beginColumn));
                    if (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
                        problem(line, column(), "import.csv-quote");
                    }
                    return;
                }
            }
            problem(beginLine, beginColumn, "import.csv-open-quote");
        }
    }
}
