package lumbo.ui.help;

import java.util.List;
import lumbo.ui.control.RuleLine;

/** One page of the help, in words. */
sealed interface HelpPage {

    /** Its id, which is a topic's or one of {@link HelpManual}'s. */
    String id();

    /** What it is called. */
    String title();

    /** What it is about, in a sentence or two. */
    String lead();

    /** The rules of a topic. */
    record Rules(String id, String title, String lead, List<RuleLine> rules) implements HelpPage {}

    /** Where the source says two things. */
    record Contradictions(String id, String title, String lead, List<Dispute> disputes) implements HelpPage {}

    /** Something else to read or to look up. */
    record Manual(String id, String title, String lead, List<Section> sections) implements HelpPage {}

    /**
     * A contradiction.
     *
     * @param title what it is about
     * @param article what the source says
     * @param lumbo what Lumbo does
     * @param source where the source says it
     */
    record Dispute(String title, String article, String lumbo, String source) {}

    /**
     * A part of a page.
     *
     * @param title what it is called
     * @param paragraphs what there is to read
     * @param rows what there is to look up
     */
    record Section(String title, List<String> paragraphs, List<Row> rows) {}

    /** Something to look up by its name. */
    record Row(String name, String text) {}
}
