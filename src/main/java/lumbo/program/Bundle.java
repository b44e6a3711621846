package lumbo.program;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A program with pictures in one file: a zip of {@value #PROGRAM} and pictures beside it. It is read in memory, never
 * unpacked to files, and nothing else may be in it.
 */
public final class Bundle {

    private static final int KIBI = 1024;
    private static final int MEBI = KIBI * KIBI;

    public static final String ENDING = ".lumbo";
    public static final int MAX_BYTES = 20 * MEBI;
    public static final int MAX_ENTRIES = 200;

    /** The largest picture, in bytes. */
    public static final int MAX_PICTURE_BYTES = 4 * MEBI;

    /** The widest and highest picture, in pixels. */
    public static final int MAX_PICTURE_SIDE = 4096;

    /** The most that all its files may come to, in bytes. */
    public static final int MAX_INFLATED = 60 * MEBI;

    static final String PROGRAM = "program.json";

    /** What names of pictures look like, the same as in the schema. */
    static final String PICTURE = "^pictures/[a-z0-9-]{1,64}\\.(png|jpg|jpeg)$";

    private static final Pattern PICTURE_NAME = Pattern.compile(PICTURE);
    private static final Pattern OUTSIDE =
            Pattern.compile("^[/~].*|^[A-Za-z]:.*|.*\\\\.*|(.*/)?\\.\\.?(/.*)?", Pattern.DOTALL);
    private static final String FOLDER = "pictures/";

    /** What systems put into folders and zips by themselves. */
    private static final Pattern OF_A_SYSTEM =
            Pattern.compile("(?i)__MACOSX/.*|(.*/)?(\\.DS_Store|\\._[^/]*|Thumbs\\.db|desktop\\.ini)", Pattern.DOTALL);

    /** The program in a folder of the zip. */
    private static final Pattern WITHIN = Pattern.compile("([^/]+)/program\\.json");

    private static final Pattern LIKE_A_PICTURE =
            Pattern.compile("(?i)(?:[^/]+/)?([^/]+?)\\.(png|jpg|jpeg)", Pattern.DOTALL);
    private static final Pattern OTHER_PICTURE =
            Pattern.compile("(?i).*\\.(heic|heif|webp|gif|bmp|tiff?|svg|avif)", Pattern.DOTALL);

    private static final LocalDateTime ZIP_BEGIN = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final String file;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, ZipArchive.Entry> pictures = new TreeMap<>();
    private @Nullable ZipArchive zip;
    private ZipArchive.@Nullable Entry program;

    private Bundle(String file) {
        this.file = file;
    }

    /** The bundle with these bytes, which must not be changed; only its table of contents is read. */
    public static Bundle of(String file, byte[] bytes) {
        Bundle bundle = new Bundle(file);
        if (bytes.length > MAX_BYTES) {
            bundle.problems.add(tooLarge(file, bytes.length));
            return bundle;
        }
        try {
            ZipArchive zip = new ZipArchive(bytes, MAX_ENTRIES);
            bundle.zip = zip;
            bundle.sort(zip.entries());
        } catch (ZipArchive.DamagedException e) {
            if (ProgramFiles.isLikeJson(bytes)) {
                bundle.add("bundle.is-text", FileNames.right(file.substring(file.lastIndexOf('/') + 1), false));
            } else {
                bundle.add("bundle.damaged");
            }
        } catch (ZipArchive.TooManyException e) {
            bundle.add("bundle.too-many-files", MAX_ENTRIES);
        }
        return bundle;
    }

    /** Whether a file is a bundle: by its name, or by its first bytes. */
    public static boolean is(ProgramFiles.File file) {
        return hasEnding(file.name()) || ZipArchive.begins(file.bytes());
    }

    /** Whether this is a bundle's name. */
    public static boolean hasEnding(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(ENDING);
    }

    static boolean isPicture(String name) {
        return PICTURE_NAME.matcher(name).matches();
    }

    static Problem tooLarge(String file, long bytes) {
        return Problem.ofFile(file, "bundle.too-large", Math.ceilDiv(bytes, (long) KIBI), MAX_BYTES / KIBI);
    }

    private void sort(List<ZipArchive.Entry> entries) {
        Set<String> seen = new HashSet<>();
        List<String> strangers = new ArrayList<>();
        for (ZipArchive.Entry entry : entries) {
            String name = entry.name();
            if (!seen.add(name)) {
                add("bundle.twice", LocatedJson.cut(name));
            } else if (name.equals(PROGRAM)) {
                program = entry;
            } else if (isPicture(name)) {
                pictures.put(name, entry);
            } else if (OUTSIDE.matcher(name).matches()) {
                add("bundle.outside", LocatedJson.cut(name));
            } else if (!OF_A_SYSTEM.matcher(name).matches() && !(name.equals(FOLDER) && isEmpty(entry))) {
                strangers.add(name);
            }
        }
        Optional<String> within = strangers.stream()
                .map(WITHIN::matcher)
                .filter(Matcher::matches)
                .map(inside -> inside.group(1))
                .findFirst();
        if (program != null) {
            strangers.forEach(this::addStranger);
        } else if (within.isPresent()) {
            add("bundle.in-folder", LocatedJson.cut(within.get()));
        } else {
            strangers.forEach(this::addStranger);
            add("bundle.no-program");
        }
    }

    private void addStranger(String name) {
        if (isOtherPicture(name)) {
            add("bundle.other-picture", LocatedJson.cut(name));
            return;
        }
        pictureLike(name)
                .ifPresentOrElse(
                        right -> add("bundle.rename-picture", LocatedJson.cut(name), right),
                        () -> add("bundle.stranger", LocatedJson.cut(name)));
    }

    /** Whether a name is one of a picture in a form that Lumbo can't show. */
    static boolean isOtherPicture(String name) {
        return OTHER_PICTURE.matcher(name).matches();
    }

    /** The name that a picture should have instead of this one; empty where it is none of a picture. */
    static Optional<String> pictureLike(String name) {
        Matcher like = LIKE_A_PICTURE.matcher(name);
        return like.matches()
                ? Ids.like(like.group(1))
                        .map(id -> FOLDER + id + "." + like.group(2).toLowerCase(Locale.ROOT))
                : Optional.empty();
    }

    private boolean isEmpty(ZipArchive.Entry entry) {
        return content(entry, 0, "bundle.stranger") instanceof ReadResult.Valid<byte[]>;
    }

    private void add(String key, Object... arguments) {
        problems.add(Problem.ofFile(file, key, arguments));
    }

    /** What is wrong with the file as a whole and with its table of contents. */
    List<Problem> problems() {
        return problems;
    }

    /** How a part of it is called in problems. */
    String nameOf(String entry) {
        return file + "/" + entry;
    }

    ReadResult<byte[]> program() {
        return program == null
                ? new ReadResult.Invalid<>(List.of())
                : content(program, LocatedJson.MAX_BYTES, "bundle.program-too-large");
    }

    /** The program's text; empty when there is none, or it is damaged or too large. */
    public Optional<byte[]> text() {
        return program().sound();
    }

    /** The names of all pictures, whether sound or not. */
    public Set<String> pictures() {
        return Collections.unmodifiableSet(pictures.keySet());
    }

    /** A picture by its name, such as {@code pictures/lift.png}; empty when it is not there, or not sound. */
    public Optional<byte[]> picture(String name) {
        return Optional.ofNullable(pictures.get(name))
                .flatMap(entry -> picture(entry, MAX_PICTURE_BYTES).sound());
    }

    /** Reads all pictures once, as far as the limit of the whole allows, and tells what is wrong with them. */
    List<Problem> pictureProblems() {
        List<Problem> wrong = new ArrayList<>();
        long begun = inflated();
        for (ZipArchive.Entry entry : pictures.values()) {
            long left = MAX_INFLATED - LocatedJson.MAX_BYTES - (inflated() - begun);
            if (picture(entry, (int) Math.min(left, MAX_PICTURE_BYTES)) instanceof ReadResult.Invalid<byte[]> broken) {
                if (left < MAX_PICTURE_BYTES) {
                    wrong.add(Problem.ofFile(file, "bundle.inflates", MAX_INFLATED / MEBI));
                    break;
                }
                wrong.addAll(broken.problems());
            }
        }
        return wrong;
    }

    private ReadResult<byte[]> picture(ZipArchive.Entry entry, int most) {
        ReadResult<byte[]> content = content(entry, most, "picture.too-large");
        return content.then(
                bytes -> wrong(entry.name(), bytes).map(Bundle::broken).orElse(content));
    }

    private Optional<Problem> wrong(String name, byte[] picture) {
        Optional<PictureHeader> found = PictureHeader.of(picture);
        if (found.isEmpty()) {
            return Optional.of(Problem.ofFile(nameOf(name), "picture.damaged"));
        }
        PictureHeader header = found.get();
        if (header.kind() != PictureHeader.Kind.of(name)) {
            return Optional.of(
                    Problem.ofFile(nameOf(name), "picture.kind", header.kind().name()));
        }
        return Math.max(header.width(), header.height()) > MAX_PICTURE_SIDE
                ? Optional.of(Problem.ofFile(
                        nameOf(name), "picture.too-wide", header.width(), header.height(), MAX_PICTURE_SIDE))
                : Optional.empty();
    }

    private ReadResult<byte[]> content(ZipArchive.Entry entry, int most, String tooLarge) {
        String name = nameOf(entry.name());
        if (entry.isEncrypted()) {
            return broken(Problem.ofFile(name, "bundle.locked"));
        }
        if (!entry.isReadable()) {
            return broken(Problem.ofFile(name, "bundle.method"));
        }
        try {
            return Objects.requireNonNull(zip)
                    .read(entry, most)
                    .<ReadResult<byte[]>>map(ReadResult.Valid::new)
                    .orElseGet(() -> broken(Problem.ofFile(name, tooLarge, most / KIBI)));
        } catch (ZipArchive.DamagedException e) {
            return broken(Problem.ofFile(name, "bundle.entry-damaged"));
        }
    }

    private static ReadResult<byte[]> broken(Problem problem) {
        return new ReadResult.Invalid<>(List.of(problem));
    }

    /** How many bytes were inflated so far. */
    public long inflated() {
        return zip == null ? 0L : zip.inflated();
    }

    /** The bundle of a program's text and its pictures; the same for the same content. */
    public static byte[] write(byte[] program, Map<String, byte[]> pictures) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(PROGRAM, program);
        files.putAll(new TreeMap<>(pictures));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> one : files.entrySet()) {
                ZipEntry entry = new ZipEntry(one.getKey());
                entry.setTimeLocal(ZIP_BEGIN);
                out.putNextEntry(entry);
                out.write(one.getValue());
                out.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
