package lumbo.ui.programs;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lumbo.guidance.Guidance;
import lumbo.guidance.ProgramGuidance;
import lumbo.guidance.Rule;
import lumbo.i18n.Messages;
import lumbo.program.Caution;
import lumbo.program.Exercise;
import lumbo.program.Item;
import lumbo.program.Program;
import lumbo.ui.words.RuleLine;
import lumbo.ui.words.RuleWords;

/**
 * What to think of before a program, and while doing it, in words.
 *
 * @param own the program's own advice to read before
 * @param always what to think of before every session
 * @param during what to think of while exercising
 * @param notWith the conditions with which it is not offered; empty where there are none
 * @param cautions what to take care of in its exercises, each once
 */
record Precautions(
        List<RuleLine> own, List<RuleLine> always, List<RuleLine> during, String notWith, List<Precaution> cautions) {

    static final Precautions NONE = new Precautions(List.of(), List.of(), List.of(), "", List.of());

    /** A caution, and the exercises that it holds for. */
    record Precaution(String text, String exercises) {}

    /** What the guidance and the program say. */
    static Precautions of(Program program, Guidance guidance, Messages words) {
        ProgramGuidance rules = new ProgramGuidance(guidance, program);
        RuleWords lines = new RuleWords(words);
        List<Rule> own = rules.ownBefore();
        List<Rule> always = rules.alwaysBefore();
        List<Rule> during = rules.during().stream()
                .filter(rule -> !own.contains(rule) && !always.contains(rule))
                .toList();
        return new Precautions(
                lines.lines(own),
                lines.lines(always),
                lines.lines(during),
                notWith(program, words),
                cautions(program, words.locale()));
    }

    private static String notWith(Program program, Messages words) {
        String all = Stream.concat(
                        program.gate().notWith().stream(),
                        program.items().stream().flatMap(item -> program.exercise(item).notWith().stream()))
                .distinct()
                .map(condition -> words.get("condition." + condition.id()))
                .collect(Collectors.joining(", "));
        return all.isEmpty() ? "" : words.format("guidance.not-with", all);
    }

    private static List<Precaution> cautions(Program program, Locale locale) {
        Map<String, Set<String>> exercises = new LinkedHashMap<>();
        for (Item item : program.items()) {
            Exercise exercise = program.exercise(item);
            for (Caution caution : exercise.cautions()) {
                exercises
                        .computeIfAbsent(caution.text().in(locale), text -> new LinkedHashSet<>())
                        .add(exercise.name().in(locale));
            }
        }
        return exercises.entrySet().stream()
                .map(entry -> new Precaution(entry.getKey(), String.join(", ", entry.getValue())))
                .toList();
    }

    boolean isEmpty() {
        return equals(NONE);
    }
}
