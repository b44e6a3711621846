package lumbo.ui.words;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import lumbo.guidance.Rule;
import lumbo.i18n.Messages;
import lumbo.program.Source;

/** Puts the rules of the source into words. */
public final class RuleWords {

    private final Messages words;

    /** Words of one language. */
    public RuleWords(Messages words) {
        this.words = words;
    }

    /** Rules as they are shown. */
    public List<RuleLine> lines(Collection<Rule> rules) {
        return rules.stream().map(this::line).toList();
    }

    private RuleLine line(Rule rule) {
        String text = rule.text().in(words.locale());
        String said = rule.decision() == null ? text : rule.decision().in(words.locale());
        return new RuleLine(
                said,
                said.equals(text) ? null : words.format("guidance.article", text),
                rule.note() == null ? null : rule.note().in(words.locale()),
                rule.contested(),
                origin(List.of(rule)));
    }

    /** Which rules, and where they stand: {@code R043, R044 · article, lines 72, 91–92}; nothing where there are none. */
    public String origin(Collection<Rule> rules) {
        String ids = rules.stream().map(Rule::id).collect(Collectors.joining(", "));
        return ids.isEmpty() ? "" : words.format("guidance.origin", ids, source(rules));
    }

    private String source(Collection<Rule> rules) {
        return rules.stream()
                .map(rule -> rule.source().work())
                .distinct()
                .map(work -> source(
                        work,
                        rules.stream()
                                .map(Rule::source)
                                .filter(source -> source.work().equals(work))
                                .toList()))
                .collect(Collectors.joining("; "));
    }

    private String source(String work, List<Source> places) {
        String name = work.equals("article") ? words.get("guidance.source.article") : work;
        List<List<Integer>> lines = places.stream()
                .map(Source::lines)
                .filter(span -> !span.isEmpty())
                .distinct()
                .sorted((a, b) -> Integer.compare(a.getFirst(), b.getFirst()))
                .toList();
        if (lines.isEmpty()) {
            return name;
        }
        boolean single = lines.size() == 1 && isOneLine(lines.getFirst());
        return words.format(
                single ? "guidance.source.line" : "guidance.source.lines",
                name,
                lines.stream().map(RuleWords::span).collect(Collectors.joining(", ")));
    }

    private static boolean isOneLine(List<Integer> span) {
        return span.getFirst().equals(span.getLast());
    }

    private static String span(List<Integer> span) {
        return isOneLine(span) ? span.getFirst().toString() : span.getFirst() + "\u2013" + span.getLast();
    }
}
