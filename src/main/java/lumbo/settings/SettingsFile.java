package lumbo.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import lumbo.files.Access;
import lumbo.files.FreeName;
import lumbo.files.RealFile;
import lumbo.files.SafeFile;
import lumbo.settings.Settings.Backup;
import lumbo.settings.Settings.Figures;
import lumbo.settings.Settings.Measures;
import lumbo.settings.Settings.Pace;
import lumbo.settings.Settings.Place;
import lumbo.settings.Settings.Reading;
import lumbo.settings.Settings.Sound;
import lumbo.settings.Settings.Sources;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The settings as a JSON file, for its owner only, and never half written. */
public final class SettingsFile {

    /** Made when settings are written: reading them is a part of every start. */
    private static final class Writing {
        private static final JsonMapper MAPPER = JsonMapper.builder().build();
    }

    private final Path file;

    /** The settings kept in {@code file}, which need not exist. */
    public SettingsFile(Path file) {
        this.file = file;
    }

    /** The settings, or the defaults where they can't be read; then also where the file was moved. */
    public record Loaded(Settings settings, @Nullable Path setAside) {}

    /** Reads the settings. A file that is no settings file is kept under another name. */
    public Loaded read() {
        if (!Files.exists(file)) {
            return new Loaded(Settings.DEFAULT, null);
        }
        try {
            Optional<Map<String, Object>> read = values(Files.readAllBytes(file));
            if (read.isPresent()) {
                return new Loaded(settings(new Values(read.get())), null);
            }
        } catch (IOException | JacksonException e) {
            return new Loaded(Settings.DEFAULT, setAside());
        }
        return new Loaded(Settings.DEFAULT, setAside());
    }

    private @Nullable Path setAside() {
        Path real = RealFile.of(file);
        try {
            return FreeName.beside(real, "unreadable", name -> SafeFile.putIfFree(real, name));
        } catch (IOException e) {
            return null;
        }
    }

    /** The texts, numbers and truths of an object by their names; empty where it is none. */
    private static Optional<Map<String, Object>> values(byte[] bytes) {
        Map<String, Object> values = new HashMap<>();
        try (JsonParser parser = JsonFactory.builder().build().createParser(ObjectReadContext.empty(), bytes)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                switch (parser.nextToken()) {
                    case VALUE_STRING -> values.put(name, parser.getString());
                    case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> values.put(name, parser.getDoubleValue());
                    case VALUE_TRUE -> values.put(name, true);
                    case VALUE_FALSE -> values.put(name, false);
                    default -> parser.skipChildren();
                }
            }
            return parser.nextToken() == null ? Optional.of(values) : Optional.empty();
        }
    }

    /** Values that may be missing or of another kind than they should: then the usual one holds. */
    private record Values(Map<String, Object> all) {

        private int number(String name, int usual) {
            Object value = all.get(name);
            if (value instanceof String text) {
                try {
                    return Integer.parseInt(text.strip());
                } catch (NumberFormatException noNumber) {
                    return usual;
                }
            }
            // a number that is too large for us becomes the largest, and is brought into its range
            return value instanceof Double number ? number.intValue() : usual;
        }

        private boolean truth(String name, boolean usual) {
            return all.get(name) instanceof Boolean truth ? truth : usual;
        }

        private String text(String name) {
            return all.get(name) instanceof String text ? text : "";
        }
    }

    private static Settings settings(Values node) {
        Settings usual = Settings.DEFAULT;
        return new Settings(
                named(node, "theme", usual.theme()),
                new Reading(
                        node.number("textPercent", usual.reading().textPercent()),
                        node.number("distanceMetres", usual.reading().distanceMetres()),
                        node.number("screenInches", usual.reading().screenInches())),
                new Pace(
                        node.number("readySeconds", usual.pace().readySeconds()),
                        node.truth("restsOn", usual.pace().restsOn()),
                        node.number("restSeconds", usual.pace().restSeconds())),
                new Sound(
                        node.truth("tonesOn", usual.sound().tonesOn()),
                        node.number("volume", usual.sound().volume())),
                new Figures(
                        named(node, "look", usual.figures().look()),
                        named(node, "movement", usual.figures().movement()),
                        node.truth("contrastOn", usual.figures().contrastOn())),
                new Backup(node.truth("backupsOn", usual.backup().on()), path(node.text("backupFolder"))),
                new Measures(
                        node.truth("measuresOffered", usual.measures().offered()),
                        day(node.text("measuresPutOffUntil"))),
                new Place(country(node.text("country"))),
                new Sources(node.truth("sourcesShown", usual.sources().shown())));
    }

    private static @Nullable Path path(String text) {
        try {
            return text.isBlank() ? null : Path.of(text);
        } catch (InvalidPathException noPath) {
            return null;
        }
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }

    private static @Nullable String country(String text) {
        return text.matches("[A-Z]{2}") ? text : null;
    }

    private static <T extends Enum<T>> T named(Values node, String key, T usual) {
        return EnumSet.allOf(usual.getDeclaringClass()).stream()
                .filter(constant -> constant.name().equalsIgnoreCase(node.text(key)))
                .findFirst()
                .orElse(usual);
    }

    private static void put(ObjectNode node, String key, @Nullable Object value) {
        if (value != null) {
            node.put(key, value instanceof Enum<?> word ? word.name().toLowerCase(Locale.ROOT) : value.toString());
        }
    }

    /** Writes the settings; their folder is made where it is missing. */
    public void write(Settings settings) throws IOException {
        ObjectNode node = Writing.MAPPER.createObjectNode();
        put(node, "theme", settings.theme());
        node.put("textPercent", settings.reading().textPercent());
        node.put("distanceMetres", settings.reading().distanceMetres());
        if (settings.reading().screenInches() > 0) {
            node.put("screenInches", settings.reading().screenInches());
        }
        node.put("readySeconds", settings.pace().readySeconds());
        node.put("restsOn", settings.pace().restsOn());
        node.put("restSeconds", settings.pace().restSeconds());
        node.put("tonesOn", settings.sound().tonesOn());
        node.put("volume", settings.sound().volume());
        put(node, "look", settings.figures().look());
        put(node, "movement", settings.figures().movement());
        node.put("contrastOn", settings.figures().contrastOn());
        node.put("backupsOn", settings.backup().on());
        put(node, "backupFolder", settings.backup().folder());
        node.put("measuresOffered", settings.measures().offered());
        put(node, "measuresPutOffUntil", settings.measures().putOffUntil());
        put(node, "country", settings.place().country());
        node.put("sourcesShown", settings.sources().shown());
        byte[] bytes = Writing.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(node);
        Access.OWNER.makeFolder(SafeFile.folderOf(RealFile.of(file)));
        SafeFile.write(file, Access.OWNER, out -> out.write(bytes));
    }
}
