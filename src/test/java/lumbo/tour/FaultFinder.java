package lumbo.tour;

import java.awt.image.RenderedImage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Parent;
import lumbo.i18n.Messages;
import lumbo.settings.Settings;
import lumbo.settings.Theme;

/**
 * Looks at screens for faults in place of taking pictures. A window of any size is laid out without being shown: the headless
 * screen has no room for it.
 */
final class FaultFinder implements Onlooker {

    /** A size of the window in pixels, and one of the letters in percent. */
    record Look(int width, int height, int textPercent) {

        boolean isSmallest() {
            return width == 1000 && textPercent == 100;
        }

        @Override
        public String toString() {
            return width + "@" + textPercent;
        }
    }

    /** The smallest window, a usual laptop and a usual screen; letters as they are, and up to twice as large. */
    static final List<Look> ALL = Stream.of(100, 150, 200)
            .flatMap(
                    text -> Stream.of(new Look(1000, 700, text), new Look(1366, 768, text), new Look(1920, 1080, text)))
            .toList();

    /** What is seen whole in the smallest window. */
    private static final String WHOLE = "Welcome|CheckIn|NotNow|Finish|Demo"
            + "|welcome-[1-5].*|check-in.*|emergency.*|today-emergency.*|finish|not-now.*|demo";

    /** Their letters and places go by the distance to the mat, and have a test of their own. */
    private static final String PLAYER = "getting ready|player.*|paused|it hurts|something else|what now|finish-call.*";

    /** Pages of the report, which are no screens. */
    private static final String PAGES = "report-\\d+";

    /** The names of filled and cancelling buttons. */
    private static final Set<String> NAMES =
            Set.of("Save", "Done", "Next", "Start", "Continue", "Cancel", "Back", "Close", "Undo");

    /** What says more than any name of the table: why it does is said beside each part. */
    private static final List<String> OTHER_NAMES = List.of(
            // the answer to a question
            "questions.none",
            "diary.hand.leave.no",
            "own.conflict.both",
            "lost.go-on.new",
            "lost.go-on.empty",
            // leads on from where nothing is yet, or nothing was answered
            "welcome.look-around",
            "diary.empty.button",
            "not-now.write-down",
            "you.agreed.go-on",
            "about-you.begin",
            "not-now.ask-again",
            // begins what it names, beside others that do
            "diary.pain.write",
            "today.program.file",
            // does what it names to the diary or a file, which no common word says
            "report.print",
            "keeping.backup.now",
            "keeping.export.save",
            "keeping.delete.save",
            "keeping.preview.restore",
            "keeping.restore.unlock",
            "keeping.pain.add");

    private final List<Look> looks;
    private final Map<String, List<String>> found = new LinkedHashMap<>();
    private int taken;

    FaultFinder(List<Look> looks) {
        this.looks = looks;
    }

    /** A sentence for each fault, with the looks that have it. */
    List<String> found() {
        return found.entrySet().stream()
                .map(fault -> fault.getKey() + " " + fault.getValue())
                .toList();
    }

    @Override
    public boolean wants(String name) {
        boolean isAnotherLook = name.endsWith("-dark") || name.startsWith("small-") || name.startsWith("large-text-");
        return !isAnotherLook && !name.matches(PLAYER) && !name.matches(PAGES);
    }

    @Override
    public void take(TourDriver guide, String name) {
        taken++;
        Parent root = guide.scene().getRoot();
        Settings before = guide.services().settings().get();
        double width = root.getLayoutBounds().getWidth();
        double height = root.getLayoutBounds().getHeight();
        for (Look look : looks) {
            guide.services().settings().change(now -> now.with(now.reading().withText(look.textPercent())));
            layOut(root, look.width(), look.height());
            Layout.faults(root, look.width(), look.height()).forEach(fault -> add(name, fault, look.toString()));
            if (look.isSmallest()) {
                if (name.matches(WHOLE) && Layout.scrolls(root)) {
                    add(name, "does not fit into the smallest window", look.toString());
                }
                for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
                    guide.services().settings().change(now -> now.with(theme));
                    layOut(root, look.width(), look.height());
                    Grammar.faults(root, names(guide.services().words()))
                            .forEach(fault -> add(name, fault, theme.name()));
                }
            }
        }
        guide.services().settings().change(now -> before);
        layOut(root, width, height);
    }

    private static Set<String> names(Messages words) {
        Set<String> names = new HashSet<>(NAMES);
        OTHER_NAMES.forEach(key -> names.add(words.get(key)));
        Stream.of("search", "filters", "both").forEach(kind -> names.add(words.format("programs.clear", kind)));
        names.add(words.format("lost.go-on", KeepTour.ENTRIES));
        return names;
    }

    private void add(String name, String fault, String look) {
        found.computeIfAbsent(name + ": " + fault, key -> new ArrayList<>()).add(look);
    }

    /**
     * Several times: some parts find their size only when they were laid out once. First a little narrower: letters of another
     * size are seen by what goes by its width when that changes, as it does where a screen is opened.
     */
    private static void layOut(Parent root, double width, double height) {
        root.applyCss();
        for (double now : new double[] {width - 1, width, width}) {
            root.resize(now, height);
            root.applyCss();
            root.layout();
        }
    }

    @Override
    public void keep(RenderedImage image, String name) {
        throw new IllegalStateException("no picture is wanted: " + name);
    }

    @Override
    public int taken() {
        return taken;
    }
}
