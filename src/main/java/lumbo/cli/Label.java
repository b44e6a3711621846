package lumbo.cli;

/** What stands in a line for what is to be given, such as {@code FILE}: each the place of its word among the messages. */
final class Label {

    static final String COLOURS = "${bundle:label.colours}";
    static final String DATE = "${bundle:label.date}";
    static final String DIR = "${bundle:label.dir}";
    static final String FILE = "${bundle:label.file}";
    static final String FILE_OR_DIR = "${bundle:label.file-or-dir}";
    static final String FORMAT = "${bundle:label.format}";
    static final String ID = "${bundle:label.id}";
    static final String MOMENT = "${bundle:label.moment}";
    static final String MOTION = "${bundle:label.motion}";
    static final String NAME = "${bundle:label.name}";
    static final String PIXELS = "${bundle:label.pixels}";
    static final String PROGRAM = "${bundle:label.program}";
    static final String SIDE = "${bundle:label.side}";
    static final String WHO = "${bundle:label.who}";

    private Label() {}
}
