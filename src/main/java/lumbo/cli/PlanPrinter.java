package lumbo.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.stream.Collectors;
import lumbo.i18n.DurationWords;
import lumbo.i18n.Messages;
import lumbo.player.SessionPlan;
import lumbo.player.SessionUnit;
import lumbo.player.Step;
import lumbo.player.StepKind;
import lumbo.player.WorkSide;
import lumbo.program.Band;
import lumbo.program.CountScope;
import lumbo.program.Dose;
import lumbo.program.DoseField;
import lumbo.program.Exercise;
import lumbo.program.SideOrder;
import lumbo.program.Tempo;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Prints a plan: for people as a list by exercise, for programs as one JSON object a step. */
record PlanPrinter(Messages messages, PrintWriter out) {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    void forPeople(SessionPlan plan) {
        Locale locale = messages.locale();
        out.println(messages.format(
                "plan.title",
                plan.program().title().in(locale),
                plan.program().items().size(),
                plan.units().size() == plan.program().items().size()
                        ? 0
                        : plan.units().size(),
                DurationWords.clock(plan.totalMillis()),
                new DurationWords(messages).about(plan.totalMillis())));
        int next = 0;
        for (SessionUnit unit : plan.units()) {
            for (; next < unit.first(); next++) {
                out.println("    " + sentence(plan.step(next)));
            }
            out.println();
            Step first = plan.step(unit.first());
            out.println(messages.format(
                    "plan.exercise",
                    unit.number() + 1,
                    unit.item().ref() == null ? "\u2013" : unit.item().ref(),
                    unit.exercise().name().in(locale),
                    first.round(),
                    first.rounds()));
            line("plan.given", unit.item().dose(), unit.exercise());
            line("plan.assumed", unit.item().assumed(), unit.exercise());
            for (; next <= unit.last(); next++) {
                out.println("    " + sentence(plan.step(next)));
            }
        }
        out.flush();
    }

    private void line(String key, Dose dose, Exercise exercise) {
        String said = dose.fields().stream()
                .map(field -> messages.format("plan.field." + name(field, exercise), value(dose, field)))
                .collect(Collectors.joining(", "));
        if (!said.isEmpty()) {
            out.println("    " + messages.format(key, said));
        }
    }

    private static String name(DoseField field, Exercise exercise) {
        return field == DoseField.HOLD && exercise.holdMoves() ? "keep-going" : field.key();
    }

    private String value(Dose dose, DoseField field) {
        Object value = dose.value(field).orElseThrow();
        return switch (value) {
            case Band band -> band.in(messages);
            case SideOrder sides -> messages.get("sides." + sides.id());
            case CountScope number -> messages.get("dose.number." + number.id());
            case Tempo tempo ->
                number(tempo.out()) + "-" + number(tempo.end()) + "-" + number(tempo.back()) + "-"
                        + number(tempo.start());
            case Double seconds -> number(seconds);
            default -> value.toString().toLowerCase(Locale.ROOT);
        };
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    private String sentence(Step step) {
        String side = step.side() == WorkSide.BOTH
                ? ""
                : messages.get("side." + step.side().id());
        String said = messages.format(
                        "plan.step." + step.kind().id(),
                        step.rep(),
                        step.reps(),
                        side,
                        step.millis() / 1000.0,
                        step.set(),
                        step.sets())
                .replaceAll(" +", " ")
                .strip();
        return step.manual() && step.kind() != StepKind.OPEN ? messages.format("plan.step.by-hand", said) : said;
    }

    void asJson(SessionPlan plan) {
        JsonMapper mapper = JsonMapper.builder().build();
        out.println(plan.steps().stream()
                .map(step ->
                        mapper.writeValueAsString(json(step, plan.unitOf(step).exercise())))
                .collect(Collectors.joining("," + System.lineSeparator(), "[" + System.lineSeparator(), "")));
        out.println("]");
        out.flush();
    }

    private static ObjectNode json(Step step, Exercise exercise) {
        ObjectNode node = NODES.objectNode();
        node.put("step", step.index() + 1);
        node.put("kind", step.kind().id());
        node.put("exercise", step.exercise());
        if (step.ref() != null) {
            node.put("ref", step.ref());
        }
        if (step.rounds() > 1) {
            node.put("round", step.round());
            node.put("rounds", step.rounds());
        }
        if (step.set() > 0) {
            node.put("set", step.set());
            node.put("of", step.sets());
        }
        node.put("side", step.side().id());
        if (step.kind() == StepKind.REP) {
            node.put("rep", step.rep());
            node.put("reps", step.reps());
            if (step.phases().hold() > 0) {
                node.put("hold", step.phases().hold() / 1000.0);
                if (exercise.holdMoves()) {
                    node.put("moving", true);
                }
            }
        }
        if (step.manual()) {
            node.put("manual", true);
        }
        node.put("seconds", step.millis() / 1000.0);
        return node;
    }
}
