package lumbo.program;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes a program as one file that holds everything needed to play it, for keeping and for passing on. */
public final class ProgramWriter {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private ProgramWriter() {}

    /** The program with the definitions of its exercises, as the text of a program file. */
    public static String write(Program program) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(program(program)) + "\n";
    }

    private static ObjectNode program(Program program) {
        ObjectNode node = NODES.objectNode();
        node.put("format", program.format());
        node.put("id", program.id());
        node.set("title", text(program.title()));
        node.set("summary", text(program.summary()));
        codes(node, "stages", program.stages());
        strings(node, "tags", program.tags());
        node.put("supervision", program.supervision().id());
        gate(node, program.gate());
        if (program.source() != null) {
            node.set("source", source(program.source()));
        }
        strings(node, "advice", program.advice());
        codes(node, "equipment", program.equipment());
        ArrayNode blocks = node.putArray("blocks");
        program.blocks().forEach(block -> blocks.add(block(block)));
        ObjectNode exercises = node.putObject("exercises");
        program.exercises().forEach((id, exercise) -> exercises.set(id, exercise(exercise)));
        return node;
    }

    private static void gate(ObjectNode program, EntryConditions gate) {
        if (gate.equals(EntryConditions.NONE)) {
            return;
        }
        ObjectNode node = program.putObject("gate");
        if (gate.painNow() != null) {
            node.put("painNow", gate.painNow());
        }
        if (gate.worstDay() != null) {
            node.put("worstDay", gate.worstDay());
        }
        if (gate.greenSessions() != null) {
            node.put("greenSessions", gate.greenSessions());
        }
        codes(node, "notWith", gate.notWith());
    }

    private static ObjectNode source(Source source) {
        ObjectNode node = NODES.objectNode();
        node.put("work", source.work());
        if (source.section() != null) {
            node.put("section", source.section());
        }
        if (!source.lines().isEmpty()) {
            ArrayNode lines = node.putArray("lines");
            source.lines().forEach(lines::add);
        }
        return node;
    }

    private static ObjectNode block(Block block) {
        ObjectNode node = NODES.objectNode();
        if (block.title() != null) {
            node.set("title", text(block.title()));
        }
        if (block.rounds() != null) {
            node.set("rounds", band(block.rounds()));
        }
        ArrayNode items = node.putArray("items");
        block.items().forEach(item -> items.add(item(item)));
        return node;
    }

    private static ObjectNode item(Item item) {
        ObjectNode node = NODES.objectNode();
        node.put("exercise", item.exercise());
        if (item.ref() != null) {
            node.put("ref", item.ref());
        }
        node.set("dose", dose(item.dose()));
        node.set("assumed", dose(item.assumed()));
        if (item.note() != null) {
            node.set("note", text(item.note()));
        }
        if (item.reading() != null) {
            node.set("reading", text(item.reading()));
        }
        return node;
    }

    private static ObjectNode dose(Dose dose) {
        ObjectNode node = NODES.objectNode();
        for (DoseField field : DoseField.values()) {
            dose.value(field).ifPresent(value -> node.set(field.key(), doseValue(value)));
        }
        return node;
    }

    private static JsonNode doseValue(Object value) {
        return switch (value) {
            case Band band -> band(band);
            case CodedEnum coded -> NODES.stringNode(coded.id());
            case Tempo tempo ->
                NODES.arrayNode()
                        .add(number(tempo.out()))
                        .add(number(tempo.end()))
                        .add(number(tempo.back()))
                        .add(number(tempo.start()));
            case Double seconds -> number(seconds);
            default -> throw new IllegalStateException("no dose has a " + value.getClass());
        };
    }

    private static JsonNode number(double value) {
        return value == Math.rint(value) ? NODES.numberNode((long) value) : NODES.numberNode(value);
    }

    private static JsonNode band(Band band) {
        if (band.isExact()) {
            return NODES.numberNode(band.min());
        }
        ObjectNode node = NODES.objectNode();
        if (band.hasMin()) {
            node.put("min", band.min());
        }
        if (band.hasMax()) {
            node.put("max", band.max());
        }
        return node;
    }

    /** The definition of an exercise. */
    static ObjectNode exercise(Exercise exercise) {
        ObjectNode node = NODES.objectNode();
        node.put("format", exercise.format());
        node.put("id", exercise.id());
        node.set("name", text(exercise.name()));
        node.put("position", exercise.position().id());
        codes(node, "equipment", exercise.equipment());
        node.set("setup", text(exercise.setup()));
        ArrayNode steps = node.putArray("steps");
        for (Instruction step : exercise.steps()) {
            ObjectNode words = text(step.text());
            if (step.breath() != null) {
                words.put("breath", step.breath().id());
            }
            if (step.phase() != null) {
                words.put("phase", step.phase().id());
            }
            if (step.picture() != null) {
                words.put("picture", step.picture());
            }
            steps.add(words);
        }
        texts(node, "cues", exercise.cues());
        texts(node, "mistakes", exercise.mistakes());
        ArrayNode cautions = node.putArray("cautions");
        for (Caution caution : exercise.cautions()) {
            ObjectNode words = text(caution.text());
            strings(words, "rules", caution.rules());
            cautions.add(words);
        }
        if (exercise.demanding()) {
            node.put("demanding", true);
        }
        codes(node, "notWith", exercise.notWith());
        id(node, "easier", exercise.easier());
        id(node, "harder", exercise.harder());
        codes(node, "focus", exercise.focus());
        id(node, "motion", exercise.motion());
        id(node, "hold", exercise.hold() == null ? null : exercise.hold().id());
        return node;
    }

    private static void id(ObjectNode node, String key, @Nullable String id) {
        if (id != null) {
            node.put(key, id);
        }
    }

    private static ObjectNode text(LocalizedText text) {
        ObjectNode node = NODES.objectNode();
        text.byLanguage().forEach(node::put);
        return node;
    }

    private static void texts(ObjectNode node, String key, Collection<LocalizedText> texts) {
        ArrayNode array = node.putArray(key);
        texts.forEach(text -> array.add(text(text)));
    }

    private static void codes(ObjectNode node, String key, Collection<? extends CodedEnum> codes) {
        strings(node, key, codes.stream().map(CodedEnum::id).toList());
    }

    private static void strings(ObjectNode node, String key, Collection<String> strings) {
        ArrayNode array = node.putArray(key);
        strings.forEach(array::add);
    }
}
