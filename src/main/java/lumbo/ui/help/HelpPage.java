package lumbo.ui.help;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import lumbo.ui.words.RuleLine;

/** One page of the help, in words. */
sealed interface HelpPage {

    /** Its id, which is a topic's or one of {@link HelpManual}'s. */
    String id();

    /** What it is called. */
    String title();

    /** What it is about, in a sentence or two. */
    String lead();

    /** This page with only those of its parts whose words are wanted; none where no part is. */
    Optional<HelpPage> narrow(Predicate<String> wanted);

    /** The rules of a topic. */
    record Rules(String id, String title, String lead, List<RuleLine> rules) implements HelpPage {

        /** Keeps a copy of the list. */
        public Rules {
            rules = List.copyOf(rules);
        }

        @Override
        public Optional<HelpPage> narrow(Predicate<String> wanted) {
            List<RuleLine> some = rules.stream()
                    .filter(rule -> wanted.test(String.join(
                            " ", title, rule.text(), rule.note() == null ? "" : rule.note(), rule.origin())))
                    .toList();
            return some.isEmpty() ? Optional.empty() : Optional.of(new Rules(id, title, lead, some));
        }
    }

    /** Where the source says two things. */
    record Contradictions(String id, String title, String lead, List<Dispute> disputes) implements HelpPage {

        /** Keeps a copy of the list. */
        public Contradictions {
            disputes = List.copyOf(disputes);
        }

        @Override
        public Optional<HelpPage> narrow(Predicate<String> wanted) {
            List<Dispute> some = disputes.stream()
                    .filter(one -> wanted.test(String.join(" ", one.title(), one.article(), one.lumbo(), one.origin())))
                    .toList();
            return some.isEmpty() ? Optional.empty() : Optional.of(new Contradictions(id, title, lead, some));
        }
    }

    /** Something else to read or to look up. */
    record Manual(String id, String title, String lead, List<Section> sections) implements HelpPage {

        /** Keeps a copy of the list. */
        public Manual {
            sections = List.copyOf(sections);
        }

        @Override
        public Optional<HelpPage> narrow(Predicate<String> wanted) {
            List<Section> some = sections.stream()
                    .filter(section -> wanted.test(section.words()))
                    .toList();
            return some.isEmpty() ? Optional.empty() : Optional.of(new Manual(id, title, lead, some));
        }
    }

    /** What was searched for, page by page. */
    record SearchResult(String id, String title, String lead, List<HelpPage> pages) implements HelpPage {

        /** Keeps a copy of the list. */
        public SearchResult {
            pages = List.copyOf(pages);
        }

        @Override
        public Optional<HelpPage> narrow(Predicate<String> wanted) {
            List<HelpPage> some =
                    pages.stream().flatMap(page -> page.narrow(wanted).stream()).toList();
            return some.isEmpty() ? Optional.empty() : Optional.of(new SearchResult(id, title, lead, some));
        }
    }

    /**
     * A contradiction.
     *
     * @param title what it is about
     * @param article what the source says
     * @param lumbo what Lumbo does
     * @param origin the rules that it is about, and where the source says them
     */
    record Dispute(String title, String article, String lumbo, String origin) {}

    /**
     * A part of a page.
     *
     * @param title what it is called
     * @param paragraphs what there is to read
     * @param rows what there is to look up
     */
    record Section(String title, List<String> paragraphs, List<Row> rows) {

        /** Keeps copies of the lists. */
        public Section {
            paragraphs = List.copyOf(paragraphs);
            rows = List.copyOf(rows);
        }

        /** All that it says. */
        String words() {
            Stream<String> looked = rows.stream().map(row -> row.name() + " " + row.text());
            return String.join(
                    " ",
                    Stream.of(Stream.of(title), paragraphs.stream(), looked)
                            .flatMap(words -> words)
                            .toList());
        }
    }

    /** Something to look up by its name. */
    record Row(String name, String text) {}
}
