package lumbo.ui.help;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lumbo.ui.words.RuleLine;

/**
 * One page of the help, in words.
 *
 * @param id a topic's id or one of {@link HelpManual}'s
 * @param title what it is called
 * @param lead what it is about, in a sentence or two
 * @param parts what there is to read, all of one kind
 */
record HelpPage(String id, String title, String lead, List<? extends Part> parts) {

    /** This page with only those of its parts whose words are wanted; none where no part is. */
    Optional<HelpPage> narrow(Predicate<String> wanted) {
        List<? extends Part> some =
                parts.stream().filter(part -> wanted.test(part.words())).toList();
        return some.isEmpty() ? Optional.empty() : Optional.of(new HelpPage(id, title, lead, some));
    }

    /** Whether there is something on it whose source can be shown. */
    boolean hasSources() {
        return parts.stream()
                .anyMatch(part -> part instanceof TopicRule
                        || part instanceof Dispute
                        || (part instanceof Found found && found.page().hasSources()));
    }

    /** Its parts of a kind. */
    <P extends Part> List<P> parts(Class<P> kind) {
        return parts.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** A part of a page. */
    sealed interface Part {

        /** All that it says, to be searched. */
        String words();
    }

    /** A rule of the source, on the page of a topic. */
    record TopicRule(String topic, RuleLine rule) implements Part {

        @Override
        public String words() {
            return Stream.of(topic, rule.text(), rule.article(), rule.note(), rule.origin())
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(" "));
        }
    }

    /**
     * Where the source says two things.
     *
     * @param title what it is about
     * @param article what the source says
     * @param lumbo what Lumbo does
     * @param origin the rules that it is about, and where the source says them
     */
    record Dispute(String title, String article, String lumbo, String origin) implements Part {

        @Override
        public String words() {
            return String.join(" ", title, article, lumbo, origin);
        }
    }

    /** A title, and what there is to read or to look up below it. */
    record Section(String title, List<String> paragraphs, List<Row> rows) implements Part {

        @Override
        public String words() {
            Stream<String> looked = rows.stream().map(row -> row.name() + " " + row.text());
            return Stream.of(Stream.of(title), paragraphs.stream(), looked)
                    .flatMap(words -> words)
                    .collect(Collectors.joining(" "));
        }
    }

    /** Something to look up by its name. */
    record Row(String name, String text) {}

    /** What was found on a page. */
    record Found(HelpPage page) implements Part {

        @Override
        public String words() {
            return page.title();
        }
    }
}
