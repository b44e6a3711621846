package lumbo.diary.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import lumbo.diary.Diary;
import lumbo.diary.DiaryException;
import lumbo.diary.DiarySnapshot;
import lumbo.files.Access;
import lumbo.files.SafeFiles;
import org.jspecify.annotations.Nullable;

/** Writes a diary as files, each of which gets its name only when all of them are whole. */
public final class DiaryExport {

    private static final LocalDate FIRST = LocalDate.of(0, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private DiaryExport() {}

    /** As what a diary is written, and what may be chosen for it. */
    public enum Format {
        /** All of it, from which it can be made again. */
        JSON("lumbo-diary-%s", ".json", EnumSet.noneOf(Choice.class), ""),
        /** Tables for a spreadsheet, in a folder. */
        CSV("lumbo-diary-%s", "", EnumSet.of(Choice.DAYS, Choice.TABLES), ""),
        FHIR("lumbo-diary-%s-fhir", ".json", EnumSet.of(Choice.DAYS, Choice.NAME), FhirExport.notice()),
        PDF("lumbo-report-%s", ".pdf", EnumSet.of(Choice.DAYS, Choice.NAME), "");

        private final String name;
        private final String ending;
        /** A copy that nobody can change. */
        @SuppressWarnings("ImmutableEnumChecker")
        private final Set<Choice> choices;

        private final String notice;

        Format(String name, String ending, Set<Choice> choices, String notice) {
            this.name = name;
            this.ending = ending;
            this.choices = Set.copyOf(choices);
            this.notice = notice;
        }

        /** Whether this may be chosen for it. */
        public boolean has(Choice choice) {
            return choices.contains(choice);
        }

        /** What its file or folder is called when it is written on a day. */
        public String fileName(LocalDate day) {
            return name.formatted(day) + ending;
        }

        /** What the name of its file ends with; empty for a folder. */
        public String ending() {
            return ending;
        }

        /** What has to be said to whoever gets it; mostly empty. */
        public String notice() {
            return notice;
        }
    }

    /** What may be chosen for some formats. */
    public enum Choice {
        DAYS,
        NAME,
        TABLES
    }

    /** Writes the report to print; made where words and charts are known. */
    @FunctionalInterface
    public interface Pages {

        /**
         * Writes what is wanted of one state of a diary; the stream stays open.
         *
         * @param now the time, with the offset of the place
         * @throws IOException when the stream can't be written
         */
        void write(DiarySnapshot state, Selection wanted, OffsetDateTime now, OutputStream out) throws IOException;
    }

    /** The tables for a spreadsheet. */
    public enum Table {
        SESSIONS,
        /** A row for each exercise and side. */
        EXERCISES,
        /** A row for each pain entry that belongs to no session. */
        PAIN,
        /** A row for each questionnaire that was answered. */
        QUESTIONNAIRES;

        public String file() {
            return name().toLowerCase(Locale.ROOT) + ".csv";
        }
    }

    /**
     * What of a diary is written.
     *
     * @param format as what
     * @param from the first date; null for the first of all
     * @param to the last date; null for the last of all
     * @param name the person's name, or null; only for a format that has a place for it
     * @param tables which tables; only for CSV
     * @param locale the language of titles and names
     */
    public record Selection(
            Format format,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String name,
            Set<Table> tables,
            Locale locale) {

        public Selection {
            tables = Set.copyOf(tables);
        }

        private List<Table> inOrder() {
            return tables.stream().sorted().toList();
        }

        LocalDate first() {
            return from == null ? FIRST : from;
        }

        LocalDate last() {
            return to == null ? LAST : to;
        }

        /** Whether there is a day from the first to the last. */
        public boolean hasDays() {
            return !first().isAfter(last());
        }
    }

    /**
     * The files that will be written.
     *
     * @param to the file, or for CSV the folder
     */
    public static List<Path> files(Selection wanted, Path to) {
        if (!wanted.format().has(Choice.TABLES)) {
            return List.of(to);
        }
        return wanted.inOrder().stream().map(table -> to.resolve(table.file())).toList();
    }

    /**
     * Writes the {@linkplain #files files} of one state of a diary; files that are there are replaced. The folder for CSV
     * is made where it is missing.
     *
     * @param now the time, with the offset of the place
     * @param pages what writes the report, when that is wanted
     * @return the files
     * @throws NoSuchFileException when the folder of the file is not there
     * @throws NotDirectoryException when tables were to be written into what is no folder
     * @throws IOException when anything can't be written; then every file is as it was, unless it can't be put back either
     * @throws DiaryException when the diary can't be read; then no file has changed
     */
    public static List<Path> write(Diary diary, Selection wanted, Path to, OffsetDateTime now, Pages pages)
            throws IOException {
        Access access = wanted.format().has(Choice.TABLES) && makeFolder(to) ? Access.OWNER : Access.SYSTEM;
        List<Path> files = files(wanted, to);
        try (SafeFiles parts = SafeFiles.open(files, access)) {
            fill(diary, wanted, now, pages, parts.streams());
            parts.keep();
        }
        return files;
    }

    /** Whether it is made by us, and so its owner's only. */
    private static boolean makeFolder(Path folder) throws IOException {
        try {
            boolean isMissing = Files.notExists(folder);
            Access.OWNER.makeFolder(folder);
            return isMissing;
        } catch (FileAlreadyExistsException file) {
            NotDirectoryException told = new NotDirectoryException(folder.toString());
            told.addSuppressed(file);
            throw told;
        }
    }

    /**
     * Writes into streams, and closes them.
     *
     * @throws IOException when one of them can't be written
     */
    public static void fill(Diary diary, Selection wanted, OffsetDateTime now, Pages pages, List<OutputStream> open)
            throws IOException {
        try (Closing all = new Closing(open)) {
            diary.state(state -> fill(state, wanted, now, pages, all.streams()));
        } catch (DiaryException failure) {
            if (failure.getCause() instanceof UncheckedIOException written) {
                throw written.getCause();
            }
            throw failure;
        }
    }

    /** Streams that are all closed, whatever becomes of the others. */
    private record Closing(List<OutputStream> streams) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            List<IOException> failures = new ArrayList<>();
            for (OutputStream stream : streams) {
                try {
                    stream.close();
                } catch (IOException failure) {
                    failures.add(failure);
                }
            }
            if (!failures.isEmpty()) {
                throw failures.getFirst();
            }
        }
    }

    private static void fill(
            DiarySnapshot state, Selection wanted, OffsetDateTime now, Pages pages, List<OutputStream> out) {
        switch (wanted.format()) {
            case JSON -> JsonExport.write(state, out.getFirst());
            case CSV -> tables(state, wanted, out);
            case FHIR ->
                FhirExport.write(
                        state, wanted.first(), wanted.last(), wanted.locale(), wanted.name(), now, out.getFirst());
            case PDF -> pages(state, wanted, now, pages, out.getFirst());
        }
    }

    private static void pages(
            DiarySnapshot state, Selection wanted, OffsetDateTime now, Pages pages, OutputStream out) {
        try {
            pages.write(state, wanted, now, out);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void tables(DiarySnapshot state, Selection wanted, List<OutputStream> out) {
        List<Table> tables = wanted.inOrder();
        OutputStream nowhere = OutputStream.nullOutputStream();
        Map<Table, OutputStream> to = new LinkedHashMap<>();
        for (int i = 0; i < tables.size(); i++) {
            to.put(tables.get(i), out.get(i));
        }
        if (to.containsKey(Table.SESSIONS) || to.containsKey(Table.EXERCISES)) {
            CsvExport.write(
                    state,
                    wanted.first(),
                    wanted.last(),
                    wanted.locale(),
                    to.getOrDefault(Table.SESSIONS, nowhere),
                    to.getOrDefault(Table.EXERCISES, nowhere));
        }
        OutputStream pain = to.get(Table.PAIN);
        if (pain != null) {
            CsvExport.writePain(state, wanted.first(), wanted.last(), pain);
        }
        OutputStream questionnaires = to.get(Table.QUESTIONNAIRES);
        if (questionnaires != null) {
            MeasureCsv.write(state, wanted.first(), wanted.last(), questionnaires);
        }
    }
}
