package lumbo.diary.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lumbo.diary.DiaryException;
import lumbo.diary.DiaryTable;
import lumbo.diary.NewDiaryFile;
import lumbo.diary.RowMaps;
import lumbo.files.Share;
import lumbo.measure.MeasureKind;
import lumbo.program.Problem;
import lumbo.program.ReadResult;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/**
 * Makes a diary of what {@link JsonExport} has written. It is written beside the one that is there, and takes its place
 * only when all of it is there and sound. Holds no more than a row at a time.
 */
public final class JsonImport {

    /** More rows than a long life fills: twenty years of a session a day are a million. */
    private static final int MOST_ROWS = 10_000_000;

    /** How much of the time has gone when the file is read. */
    private static final double READ = 0.6;

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(NewDiaryFile.MOST_TEXT)
                    .build())
            .build();

    private final String name;
    private final JsonParser json;
    private final int mostRows;
    private int all;

    private JsonImport(String name, JsonParser json, int mostRows) {
        this.name = name;
        this.mostRows = mostRows;
        this.json = json;
    }

    /**
     * A diary that was made again.
     *
     * @param sessions how many sessions it has
     * @param rows how many rows in all
     * @param kept where the diary before is kept; null where there was none
     */
    public record Restored(
            long sessions, long rows, @Nullable Path kept) {}

    /** Why a file can't be used; ends the reading of it. */
    private static final class Unusable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Problem problem;

        Unusable(Problem problem) {
            super(problem.key());
            this.problem = problem;
        }
    }

    /**
     * Replaces a diary by the one in a file. Where the file has a problem, the diary stays as it is.
     *
     * @param file the file
     * @param diary where the diary is to be; need not exist, and may not be open
     * @param share told how much is done
     * @throws lumbo.diary.DiaryException when the diary can't be written, or is open in another program; it stays as it is
     */
    public static ReadResult<Restored> restore(Path file, Path diary, Share share) {
        return restore(file, diary, share, MOST_ROWS);
    }

    static ReadResult<Restored> restore(Path file, Path diary, Share share, int mostRows) {
        String name = String.valueOf(file.getFileName());
        try (InputStream in = share.part(0, READ).reading(file);
                JsonParser parser = JSON.createParser(ObjectReadContext.empty(), in)) {
            return new JsonImport(name, parser, mostRows).read(diary, share.part(READ, 1));
        } catch (Unusable unusable) {
            return new ReadResult.Invalid<>(List.of(unusable.problem));
        } catch (NoSuchFileException missing) {
            return new ReadResult.Invalid<>(List.of(Problem.ofFile(name, "problem.no-such-file")));
        } catch (IOException | JacksonIOException unreadable) {
            return new ReadResult.Invalid<>(List.of(Problem.ofFile(name, "problem.unreadable")));
        }
    }

    private ReadResult<Restored> read(Path diary, Share share) {
        try {
            return new ReadResult.Valid<>(restore(diary, share));
        } catch (JacksonIOException unreadable) {
            throw unreadable;
        } catch (UnexpectedEndOfInputException cutOff) {
            throw new Unusable(problem(json.currentLocation(), "", "problem.ends-early"));
        } catch (StreamConstraintsException tooLarge) {
            throw new Unusable(problem(json.currentLocation(), "", "import.too-long", NewDiaryFile.MOST_TEXT));
        } catch (JacksonException malformed) {
            throw new Unusable(problem(json.currentLocation(), "", "problem.syntax"));
        }
    }

    private Restored restore(Path diary, Share share) {
        int version = header();
        try (NewDiaryFile made = NewDiaryFile.beside(diary, version)) {
            Map<DiaryTable, Long> counts = new EnumMap<>(DiaryTable.class);
            List<DiaryTable> wanted = made.tables();
            made.fill(into -> tables(into, wanted, counts));
            examine(made, share);
            long rows = counts.values().stream().mapToLong(Long::longValue).sum();
            return new Restored(
                    counts.getOrDefault(DiaryTable.SESSION, 0L),
                    rows,
                    made.putInPlace("restore").orElse(null));
        }
    }

    /** What the tables took, and yet can't be read, is a fault of the file. */
    private void examine(NewDiaryFile made, Share share) {
        try {
            made.examine(share);
        } catch (DiaryException failure) {
            if (failure.kind() == DiaryException.Kind.DAMAGED) {
                throw new Unusable(Problem.ofFile(name, "import.not-sound"));
            }
            throw failure;
        }
    }

    /** Reads up to the tables, and tells the version. */
    private int header() {
        if (next() != JsonToken.START_OBJECT) {
            throw unusable("import.other-kind", "");
        }
        boolean known = false;
        int version = 0;
        while (next() == JsonToken.PROPERTY_NAME) {
            String key = json.currentName();
            JsonToken value = next();
            switch (key) {
                case "format" -> {
                    if (value != JsonToken.VALUE_STRING || !json.getString().equals(JsonExport.FORMAT)) {
                        throw unusable("import.other-kind", "/format");
                    }
                    known = true;
                }
                case "version" -> version = version(value);
                case "tables" -> {
                    if (!known) {
                        throw unusable("import.other-kind", "");
                    }
                    if (version == 0 || value != JsonToken.START_OBJECT) {
                        throw unusable("import.no-version", "/tables");
                    }
                    return version;
                }
                default -> throw unusable(known ? "import.unknown-key" : "import.other-kind", "/" + key, key);
            }
        }
        throw unusable(known ? "import.no-tables" : "import.other-kind", "");
    }

    private int version(JsonToken value) {
        long version = value == JsonToken.VALUE_NUMBER_INT ? number("/version") : 0;
        if (version < 1) {
            throw unusable("import.no-version", "/version");
        }
        if (version > NewDiaryFile.latestVersion()) {
            throw unusable("import.newer", "/version", version, NewDiaryFile.latestVersion());
        }
        return Math.toIntExact(version);
    }

    private void tables(NewDiaryFile.Rows into, List<DiaryTable> wanted, Map<DiaryTable, Long> counts) {
        Set<DiaryTable> missing = new HashSet<>(wanted);
        while (next() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            DiaryTable table = DiaryTable.find(name)
                    .filter(missing::remove)
                    .orElseThrow(() -> unusable("import.unknown-table", "/tables/" + name, name));
            if (next() != JsonToken.START_ARRAY) {
                throw unusable("import.no-rows", "/tables/" + name);
            }
            counts.put(table, rows(into, table));
        }
        List<DiaryTable> left = new ArrayList<>(wanted);
        left.retainAll(missing);
        if (!left.isEmpty()) {
            throw unusable("import.missing-table", "/tables", left.getFirst().sqlName());
        }
        if (next() != JsonToken.END_OBJECT) {
            throw unusable("import.unknown-key", "/" + json.currentName(), json.currentName());
        }
        if (json.nextToken() != null) {
            throw unusable("problem.trailing", "");
        }
    }

    private long rows(NewDiaryFile.Rows into, DiaryTable table) {
        long count = 0;
        while (next() != JsonToken.END_ARRAY) {
            String pointer = "/tables/" + table.sqlName() + "/" + count;
            TokenStreamLocation at = json.currentTokenLocation();
            if (json.currentToken() != JsonToken.START_OBJECT) {
                throw unusable("import.no-row", pointer);
            }
            Map<String, Object> row = row(pointer);
            if (!RowMaps.isReadable(table, row::get)) {
                throw new Unusable(problem(at, pointer, "import.unreadable-row"));
            }
            if (++all > mostRows) {
                throw new Unusable(problem(at, pointer, "import.too-many-rows", mostRows));
            }
            if ((table == DiaryTable.MEASURE && !canBeMeasured(row)) || !into.insert(table, row)) {
                throw new Unusable(problem(at, pointer, "import.row"));
            }
            count++;
        }
        return count;
    }

    /** Whether the score of a questionnaire can be one of its; the table itself takes any number. */
    private static boolean canBeMeasured(Map<String, Object> row) {
        return Arrays.stream(MeasureKind.values())
                .filter(kind -> kind.name().equals(row.get("kind")))
                .allMatch(kind -> !(row.get("score") instanceof Number score) || kind.hasScore(score.doubleValue()));
    }

    private Map<String, Object> row(String pointer) {
        Map<String, Object> row = new LinkedHashMap<>();
        while (next() == JsonToken.PROPERTY_NAME) {
            String column = json.currentName();
            String at = pointer + "/" + column;
            switch (next()) {
                case VALUE_STRING -> row.put(column, json.getString());
                case VALUE_NUMBER_INT -> row.put(column, number(at));
                case VALUE_NUMBER_FLOAT -> row.put(column, json.getDoubleValue());
                case VALUE_NULL -> {
                    // as if it were left out
                }
                default -> throw unusable("import.value", at);
            }
        }
        return row;
    }

    private long number(String pointer) {
        if (json.getNumberType() == JsonParser.NumberType.BIG_INTEGER) {
            throw unusable("import.value", pointer);
        }
        return json.getLongValue();
    }

    /** The next token, which there has to be. */
    private JsonToken next() {
        JsonToken token = json.nextToken();
        if (token == null) {
            throw unusable("problem.ends-early", "");
        }
        return token;
    }

    private Unusable unusable(String key, String pointer, Object... arguments) {
        return new Unusable(problem(json.currentTokenLocation(), pointer, key, arguments));
    }

    private Problem problem(TokenStreamLocation at, String pointer, String key, Object... arguments) {
        return new Problem(
                name, Math.max(0, at.getLineNr()), Math.max(0, at.getColumnNr()), pointer, key, List.of(arguments));
    }
}
