package lumbo.diary.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lumbo.diary.BodySpot;
import lumbo.diary.CountingRule;
import lumbo.diary.PainEntry;
import lumbo.diary.PainMoment;
import lumbo.diary.PainPlace;
import lumbo.program.CodedEnum;
import lumbo.program.Problem;
import lumbo.program.ReadResult;
import org.jspecify.annotations.Nullable;

/**
 * Pain entries in a table of RFC 4180: the columns {@code at}, an instant with its offset, and {@code pain_0_10}; if one
 * likes also {@code place}, {@code spots} of the body map, with spaces between them, and {@code note}. The same line always
 * makes the same entry, so that a file that is read again adds nothing.
 *
 * <p>What spreadsheets make of such a table is read too: semicolons or tabs between the cells, a first line {@code sep=;},
 * UTF-16, and rows and columns at the end that are empty. What lies after now or before {@link CountingRule#FIRST_DAY} is
 * refused.
 */
public final class PainCsv {

    /** More bytes than any such file needs. */
    private static final int MOST_BYTES = 10_000_000;

    /** Letters of a cell that are told; more than any that is meant needs. */
    private static final int MOST_LETTERS = 60;

    private static final int MOST_PROBLEMS = 20;
    private static final int MOST_HOURS = 18;
    private static final String AT = "at";
    private static final String PAIN = "pain_0_10";
    private static final String PLACE = "place";
    private static final String SPOTS = "spots";
    private static final String NOTE = "note";
    private static final List<String> COLUMNS = List.of(AT, PAIN, PLACE, SPOTS, NOTE);

    /** What may stand between cells; where more than one would do, the first. */
    private static final String SEPARATORS = ",;\t";

    private static final Pattern SEPARATOR_LINE = Pattern.compile("(?i)sep=([^\\r\\n])(\\r\\n|\\r|\\n)");
    /** Byte order marks, of which some programs put one before that of the file they add to. */
    private static final Pattern MARKS = Pattern.compile("^\\uFEFF+");

    private static final Pattern WHOLE = Pattern.compile("(10|[0-9])([.,]0+)?");

    private final String name;
    private final OffsetDateTime now;
    private final List<Problem> problems = new ArrayList<>();

    private PainCsv(String name, OffsetDateTime now) {
        this.name = name;
        this.now = now;
    }

    /** A cell and where it begins: line and column from 1. */
    private record Cell(String text, int line, int column) {

        /** Its text without the spaces around it, which mean nothing but in a note. */
        String word() {
            return text.strip();
        }
    }

    /**
     * Reads a file: all of its entries in order, or what is wrong with it.
     *
     * @param now the time, after which nothing can lie
     */
    public static ReadResult<List<PainEntry>> read(Path file, OffsetDateTime now) {
        PainCsv csv = new PainCsv(String.valueOf(file.getFileName()), now);
        List<PainEntry> entries = csv.entries(file);
        return csv.problems.isEmpty()
                ? new ReadResult.Valid<>(entries)
                : ReadResult.broken(csv.problems, MOST_PROBLEMS);
    }

    private List<PainEntry> entries(Path file) {
        // what has no end, as a device, tells no length
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                problems.add(Problem.ofFile(name, "import.too-large", MOST_BYTES / 1_000_000));
                return List.of();
            }
            return text(bytes).map(this::entries).orElse(List.of());
        } catch (NoSuchFileException missing) {
            problems.add(Problem.ofFile(name, "problem.no-such-file"));
        } catch (IOException unreadable) {
            problems.add(Problem.ofFile(name, "problem.unreadable"));
        }
        return List.of();
    }

    private Optional<String> text(byte[] bytes) {
        CharsetDecoder decoder = charset(bytes).newDecoder();
        CharBuffer text = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), text, true);
        if (!result.isError()) {
            result = decoder.flush(text);
        }
        text.flip();
        String read = text.toString();
        if (result.isError()) {
            int lines =
                    (int) read.chars().filter(character -> character == '\n').count();
            problem(lines + 1, read.length() - read.lastIndexOf('\n'), "problem.not-utf8");
            return Optional.empty();
        }
        return Optional.of(MARKS.matcher(read).replaceFirst(""));
    }

    /** By its mark, or by the zero beside the first letter; a table never begins with one that needs both bytes. */
    private static Charset charset(byte[] bytes) {
        int first = bytes.length < 2 ? 1 : bytes[0] & 0xFF;
        int second = bytes.length < 2 ? 1 : bytes[1] & 0xFF;
        if ((first == 0xFF && second == 0xFE) || second == 0) {
            return StandardCharsets.UTF_16LE;
        }
        return (first == 0xFE && second == 0xFF) || first == 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
    }

    /** What stands between the cells: that by which the first line has the most columns that are known. */
    private Scanner scanner(String text) {
        Matcher said = SEPARATOR_LINE.matcher(text);
        if (said.lookingAt()) {
            return new Scanner(text, said.group(1).charAt(0)).after(said.end());
        }
        char best = SEPARATORS.charAt(0);
        int most = 0;
        for (int i = 0; i < SEPARATORS.length(); i++) {
            char separator = SEPARATORS.charAt(i);
            int known = new PainCsv(name, now).new Scanner(text, separator).known();
            if (known > most) {
                most = known;
                best = separator;
            }
        }
        return new Scanner(text, best);
    }

    private List<PainEntry> entries(String text) {
        List<List<Cell>> rows = scanner(text).rows();
        if (!problems.isEmpty()) {
            return List.of();
        }
        if (rows.isEmpty()) {
            problems.add(Problem.ofFile(name, "import.csv-empty"));
            return List.of();
        }
        List<Cell> header = withoutEmptyEnd(rows.getFirst(), 1).stream()
                .map(cell -> new Cell(cell.word().toLowerCase(Locale.ROOT), cell.line(), cell.column()))
                .toList();
        header(header);
        List<PainEntry> entries = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        if (problems.isEmpty()) {
            for (List<Cell> row : rows.subList(1, rows.size())) {
                entry(header, withoutEmptyEnd(row, header.size()), seen).ifPresent(entries::add);
            }
        }
        return entries;
    }

    /** A row without empty cells at its end, as long as it has more than so many. */
    private static List<Cell> withoutEmptyEnd(List<Cell> row, int least) {
        int size = row.size();
        while (size > least && row.get(size - 1).word().isEmpty()) {
            size--;
        }
        return row.subList(0, size);
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
        OffsetDateTime at = at(cells.getOrDefault(AT, none));
        Integer value = value(cells.getOrDefault(PAIN, none));
        PainPlace place = place(cells.getOrDefault(PLACE, none));
        Set<BodySpot> spots = spots(cells.getOrDefault(SPOTS, none));
        String note = note(cells.getOrDefault(NOTE, none).text());
        if (problems.size() > before || at == null || value == null) {
            return Optional.empty();
        }
        String what = at + " " + value + " " + (place == null ? "" : place.name()) + " " + note
                + (spots.isEmpty() ? "" : " " + spots);
        int number = seen.merge(what, 1, Integer::sum);
        UUID id = UUID.nameUUIDFromBytes(("pain " + number + " " + what).getBytes(StandardCharsets.UTF_8));
        return Optional.of(new PainEntry(id, at, PainMoment.OTHER, value, null, null, place, note, spots));
    }

    private @Nullable OffsetDateTime at(Cell cell) {
        try {
            OffsetDateTime at = OffsetDateTime.parse(cell.word());
            int offset = at.getOffset().getTotalSeconds();
            if (offset % 60 != 0 || Math.abs(offset) > MOST_HOURS * 3600) {
                problem(cell, "import.csv-time", cell.word());
            } else if (at.isAfter(now)) {
                problem(cell, "import.csv-future", cell.word());
            } else if (at.toLocalDate().isBefore(CountingRule.FIRST_DAY)) {
                problem(cell, "import.csv-long-ago", cell.word(), Integer.toString(CountingRule.FIRST_DAY.getYear()));
            }
            return at;
        } catch (DateTimeParseException notATime) {
            problem(cell, "import.csv-time", cell.word());
            return null;
        }
    }

    private @Nullable Integer value(Cell cell) {
        Matcher whole = WHOLE.matcher(cell.word());
        if (whole.matches()) {
            return Integer.valueOf(whole.group(1));
        }
        problem(cell, "import.csv-pain", cell.word());
        return null;
    }

    private @Nullable PainPlace place(Cell cell) {
        for (PainPlace place : PainPlace.values()) {
            if (place.name().equals(cell.word().toUpperCase(Locale.ROOT))) {
                return place;
            }
        }
        if (!cell.word().isEmpty()) {
            problem(cell, "import.csv-place", cell.text());
        }
        return null;
    }

    private Set<BodySpot> spots(Cell cell) {
        Set<BodySpot> spots = EnumSet.noneOf(BodySpot.class);
        for (String id :
                cell.text().isBlank() ? new String[0] : cell.text().strip().split(" +", -1)) {
            CodedEnum.find(BodySpot.class, id)
                    .ifPresentOrElse(
                            spots::add, () -> problem(cell, "import.csv-spot", id, BodySpot.LEFT_LOW_BACK.id()));
        }
        return spots;
    }

    /** Without the apostrophe that keeps a spreadsheet from taking a text for a formula. */
    private static String note(String text) {
        return text.startsWith("'") && CsvWriter.isFormula(text) ? text.substring(1) : text;
    }

    private void problem(Cell cell, String key, Object... arguments) {
        List<Object> shown = Arrays.stream(arguments)
                .map(argument -> argument instanceof String text ? beginning(text) : argument)
                .toList();
        problems.add(new Problem(name, cell.line(), cell.column(), "", key, shown));
    }

    /** As much of a cell as a sentence can hold. */
    private static String beginning(String text) {
        return text.codePointCount(0, text.length()) <= MOST_LETTERS
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MOST_LETTERS)) + "…";
    }

    private void problem(int line, int column, String key) {
        problems.add(new Problem(name, line, column, "", key, List.of()));
    }

    /** Takes a text apart into rows of cells; those that have nothing in them are none. */
    private final class Scanner {

        private final String text;
        private final char separator;
        private final String ends;
        private final List<List<Cell>> rows = new ArrayList<>();
        private List<Cell> row = new ArrayList<>();
        private int at;
        private int line = 1;
        private int lineBegins;

        Scanner(String text, char separator) {
            this.text = text;
            this.separator = separator;
            this.ends = separator + "\r\n";
        }

        /** Begins on the second line, which begins there. */
        Scanner after(int begin) {
            at = begin;
            nextLine();
            return this;
        }

        /** How many columns of the first row are known. */
        int known() {
            while (rows.isEmpty() && at < text.length() && problems.isEmpty()) {
                next();
            }
            endRow();
            return rows.isEmpty()
                    ? 0
                    : (int) rows.getFirst().stream()
                            .filter(cell -> COLUMNS.contains(cell.word().toLowerCase(Locale.ROOT)))
                            .count();
        }

        List<List<Cell>> rows() {
            while (at < text.length() && problems.isEmpty()) {
                next();
            }
            endRow();
            return rows;
        }

        private void next() {
            cell();
            if (at < text.length() && text.charAt(at) == separator) {
                at++;
                if (at == text.length()) {
                    row.add(new Cell("", line, column()));
                }
            } else {
                endRow();
            }
        }

        private int column() {
            return at - lineBegins + 1;
        }

        private void endRow() {
            boolean blank = row.stream().allMatch(cell -> cell.word().isEmpty());
            if (!blank) {
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
            while (at < text.length() && ends.indexOf(text.charAt(at)) < 0) {
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
                    if (character == '\n' || (character == '\r' && !text.startsWith("\n", at))) {
                        nextLine();
                    }
                } else if (at < text.length() && text.charAt(at) == '"') {
                    cell.append('"');
                    at++;
                } else {
                    row.add(new Cell(cell.toString(), beginLine, beginColumn));
                    if (at < text.length() && ends.indexOf(text.charAt(at)) < 0) {
                        problem(line, column(), "import.csv-quote");
                    }
                    return;
                }
            }
            problem(beginLine, beginColumn, "import.csv-open-quote");
        }
    }
}
