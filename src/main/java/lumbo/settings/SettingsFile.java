package lumbo.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.Locale;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The settings as a JSON file, for its owner only, and never half written. */
public final class SettingsFile {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

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
            JsonNode node = MAPPER.readTree(Files.readAllBytes(file));
            if (node.isObject()) {
                return new Loaded(settings(node), null);
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

    private static Settings settings(JsonNode node) {
        Settings usual = Settings.DEFAULT;
        return new Settings(
                named(node, "theme", usual.theme()),
                new Reading(
                        node.path("textPercent").asInt(usual.reading().textPercent()),
                        node.path("distanceMetres").asInt(usual.reading().distanceMetres()),
                        node.path("screenInches").asInt(usual.reading().screenInches())),
                new Pace(
                        node.path("readySeconds").asInt(usual.pace().readySeconds()),
                        node.path("restsOn").asBoolean(usual.pace().restsOn()),
                        node.path("restSeconds").asInt(usual.pace().restSeconds())),
                new Sound(
                        node.path("tonesOn").asBoolean(usual.sound().tonesOn()),
                        node.path("volume").asInt(usual.sound().volume())),
                new Figures(
                        named(node, "look", usual.figures().look()),
                        named(node, "movement", usual.figures().movement()),
                        node.path("contrastOn").asBoolean(usual.figures().contrastOn())),
                new Backup(
                        node.path("backupsOn").asBoolean(usual.backup().on()),
                        path(node.path("backupFolder").asString(""))),
                new Measures(
                        node.path("measuresOffered").asBoolean(usual.measures().offered()),
                        day(node.path("measuresPutOffUntil").asString(""))),
                new Place(country(node.path("country").asString(""))),
                new Sources(node.path("sourcesShown").asBoolean(usual.sources().shown())));
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

    private static <T extends Enum<T>> T named(JsonNode node, String key, T usual) {
        return EnumSet.allOf(usual.getDeclaringClass()).stream()
                .filter(constant ->
                        constant.name().equalsIgnoreCase(node.path(key).asString("")))
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
        ObjectNode node = MAPPER.createObjectNode();
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
        byte[] bytes = MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(node);
        Access.OWNER.makeFolder(SafeFile.folderOf(RealFile.of(file)));
        SafeFile.write(file, Access.OWNER, out -> out.write(bytes));
    }
}
