package lumbo.dist;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whose work is in a package and on what terms: a list from the bill of materials, and each text of a licence or notice that
 * lies in the jars, once.
 */
final class LicenceNotice {

    private static final Pattern NOTICE =
            Pattern.compile("(?i)(.*/)?(licen[cs]e|notice|copying)[^/]*(?<!\\.class)(?<!\\.html)");
    private static final String RULE = "-".repeat(78);

    private LicenceNotice() {}

    /** The name of a part with its licences, for each part of a bill of materials in CycloneDX's JSON. */
    static List<String> parts(String billOfMaterials) {
        List<String> parts = new ArrayList<>();
        for (JsonNode part : JsonMapper.shared().readTree(billOfMaterials).path("components")) {
            List<String> licences = StreamSupport.stream(part.path("licenses").spliterator(), false)
                    .map(LicenceNotice::licence)
                    .toList();
            parts.add(part.path("name").asString() + " " + part.path("version").asString() + ": "
                    + (licences.isEmpty() ? "see below" : String.join(" or ", licences)));
        }
        return parts.stream().sorted().distinct().toList();
    }

    /** The jars that a bill of materials names, in their order. */
    static List<Path> named(String billOfMaterials, List<Path> jars) {
        List<String> names = new ArrayList<>();
        for (JsonNode part : JsonMapper.shared().readTree(billOfMaterials).path("components")) {
            names.add(part.path("name").asString() + "-" + part.path("version").asString());
        }
        return jars.stream()
                .filter(jar -> names.stream()
                        .anyMatch(name -> String.valueOf(jar.getFileName()).startsWith(name)))
                .toList();
    }

    private static String licence(JsonNode one) {
        JsonNode licence = one.path("license");
        String expression = one.path("expression").asString("");
        String id = licence.path("id").asString("");
        return expression.isEmpty() ? id.isEmpty() ? licence.path("name").asString("") : id : expression;
    }

    /**
     * The whole notice.
     *
     * @param billOfMaterials in CycloneDX's JSON
     * @param own Lumbo's own licence
     * @param jars all jars of the package
     */
    static String of(Release release, String billOfMaterials, String own, List<Path> jars) throws IOException {
        StringBuilder notice = new StringBuilder();
        notice.append("Lumbo ").append(release.version()).append(" is licensed under Apache-2.0.\n\nWith it come:\n\n");
        parts(billOfMaterials).forEach(part -> notice.append("  ").append(part).append('\n'));
        notice.append("  The Java runtime (OpenJDK) and JavaFX (OpenJFX): GPL-2.0-only WITH Classpath-exception-2.0.\n")
                .append("  What is in the runtime is told by the files in its folder legal.\n")
                .append("  The letters of the report (DejaVu Sans): Bitstream Vera, see below.\n");
        texts(own, jars)
                .forEach((text, from) -> notice.append('\n')
                        .append(RULE)
                        .append('\n')
                        .append(String.join("\n", from))
                        .append('\n')
                        .append(RULE)
                        .append("\n\n")
                        .append(text)
                        .append('\n'));
        return notice.toString();
    }

    /** Each text with all that say it. */
    private static Map<String, List<String>> texts(String own, List<Path> jars) throws IOException {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        texts.computeIfAbsent(own.strip(), text -> new ArrayList<>()).add("Lumbo");
        for (Path jar : jars) {
            try (ZipInputStream in = new ZipInputStream(Files.newInputStream(jar))) {
                for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                    if (!entry.isDirectory() && NOTICE.matcher(entry.getName()).matches()) {
                        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                                .replace("\r\n", "\n")
                                .strip();
                        texts.computeIfAbsent(text, _ -> new ArrayList<>())
                                .add(jar.getFileName() + ": " + entry.getName());
                    }
                }
            }
        }
        return texts;
    }
}
