package lumbo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import lumbo.ui.control.PainScale;
import lumbo.ui.control.SessionOptionsBox;
import lumbo.ui.input.InputFilter;
import lumbo.ui.input.RealClicks;
import lumbo.ui.input.RealKeys;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Keys of the top row, of the pad and of keyboards that the toolkit does not know, pressed and held at random on every
 * input that a screen has: what is lit is what is kept, in the control, in the diary and in the settings. The inputs are
 * found by looking at the screen.
 */
class EveryInputJourney extends Journey {

    private static final int KEYS_EACH = 8;

    /** Of more inputs than these on one screen, these many are driven: the scales, and others each time. */
    private static final int MOST_INPUTS = 5;

    private int mostInputs = MOST_INPUTS;

    private static final String PAIN = "SELECT moment, value FROM pain WHERE moment <> 'DURING' ORDER BY moment";

    private static final List<KeyCode> NAMED = List.of(
            KeyCode.RIGHT,
            KeyCode.LEFT,
            KeyCode.UP,
            KeyCode.DOWN,
            KeyCode.KP_RIGHT,
            KeyCode.KP_LEFT,
            KeyCode.KP_UP,
            KeyCode.KP_DOWN,
            KeyCode.HOME,
            KeyCode.END,
            KeyCode.SPACE);

    private static final List<RealKeys.Key> UNKNOWN = List.of(
            RealKeys.Key.unknown("\u00e9"),
            RealKeys.Key.unknown("\u00e0"),
            RealKeys.Key.unknown("\u06f7"),
            RealKeys.Key.unknown("\u0664"),
            RealKeys.Key.unknown("\u0444"),
            RealKeys.Key.unknown(""),
            new RealKeys.Key(KeyCode.AMPERSAND, "&", false, false));

    // ---- the screens

    @Test
    void settingsAndProfileAreAsTheyAreLit() {
        settingsAndProfile(new Random(1));
    }

    @Test
    void aSessionIsKeptAsItIsLit() throws IOException, SQLException {
        ownProgram("too-much.json", ProgramTexts.TOO_MUCH);
        session(new Random(1));
    }

    @Test
    void whatIsWrittenDownIsKeptAsItIsLit() throws IOException, SQLException {
        ownProgram("sides.json", ProgramTexts.SIDES);
        open();
        writtenDown(new Random(1));
        questionnaires(new Random(1));
    }

    @Test
    void whatTodayProgramsTrendsAndExportsShowIsWhatCounts() {
        open();
        todayProgramsTrendsAndExports(new Random(1));
        close();
    }

    @Test
    void questionnairesAreKeptAsTheyAreTicked() throws SQLException {
        open();
        dailyLife(new Random(1));
        whatMatters(new Random(1));
        close();
    }

    @Test
    void theFirstQuestionsAreKeptAsTheyAreLit() throws SQLException {
        Random random = new Random(1);
        openAsItIs();
        waitUntilSeen("Welcome to Lumbo");
        press(KeyCode.ENTER);
        noneOfThese(1, 3);
        drive(random, node -> node instanceof CheckBox);
        List<String> found = lit().stream()
                .filter(one -> one.endsWith(" is ticked"))
                .map(one -> one.replace(" is ticked", ""))
                .toList();
        String next = found.isEmpty() ? "None of these" : "Next";
        tabTo(next);
        press(KeyCode.SPACE);
        waitUntilSeen("Where are you now?", "5 of 5");
        drive(random, node -> node instanceof ToggleButton);
        onlyLit("I have strong pain now", "My back is getting better", "I am mostly without pain");
        String lit = lit().stream()
                .filter(one -> one.endsWith(" is lit"))
                .findFirst()
                .orElseThrow();
        tabTo("Done");
        press(KeyCode.SPACE);
        waitUntilGone("Where are you now?");
        close();
        assertThat(
                        diary().rows(
                                        "SELECT json_array_length(content, '$.conditions') FROM safety_log WHERE kind = 'PROFILE'"))
                .containsExactly(Integer.toString(found.size()));
        assertThat(diary().rows("SELECT json_extract(content, '$.start') FROM safety_log WHERE kind = 'PROFILE'"))
                .containsExactly(lit.contains("strong") ? "acute" : lit.contains("better") ? "subacute" : "remission");
    }

    @Tag("campaign")
    @Test
    void allOfItForLong() throws IOException, SQLException {
        mostInputs = Integer.MAX_VALUE;
        ownProgram("sides.json", ProgramTexts.SIDES);
        ownProgram("too-much.json", ProgramTexts.TOO_MUCH);
        for (long seed = 100; seed < 120; seed++) {
            settingsAndProfile(new Random(seed));
            open();
            writtenDown(new Random(seed));
            questionnaires(new Random(seed));
            close();
            open();
            todayProgramsTrendsAndExports(new Random(seed));
            close();
        }
    }

    private void todayProgramsTrendsAndExports(Random random) {
        waitUntilSeen("How is your back?");
        waitUntil(
                "a program is proposed, or why there is none",
                scene -> nodesOf(scene, SessionOptionsBox.class).findAny().isPresent()
                        || allSaid(scene).anyMatch(words -> words.contains("Do not exercise")));
        drive(random, node -> node instanceof PainScale, false);
        drive(random, node -> !(node instanceof PainScale));
        leaveAndReturn(KeyCode.T, "How is your back?");

        pressWithControl(KeyCode.P);
        waitUntilSeen("Search programs");
        click("More filters");
        waitUntilSeen("Fewer filters");
        drive(random, node -> true);
        pressWithControl(KeyCode.F);
        type("back");
        leaveAndReturn(KeyCode.P, "Search programs");

        pressWithControl(KeyCode.R);
        waitUntilSeen("Trends");
        waitUntil("the spans are there", scene -> !inputs(scene, node -> true).isEmpty());
        drive(random, node -> true);
        onlyLit("30 days", "90 days", "A year", "All");

        goToKeeping("Export for other programs");
        drive(random, node -> true);
        String format = look(scene -> lit(scene, "Spreadsheet (CSV)", "Everything (JSON)", "For a clinic (FHIR)"));
        boolean tables = look(scene -> allSaid(scene).anyMatch("Tables that Excel or LibreOffice can open."::equals));
        assertThat(tables).as(format).isEqualTo(format.equals("Spreadsheet (CSV)"));
        goToKeeping("Back up");
        drive(random, node -> !isCalled(node, "Lock the next one"));
        List<String> onOff = lit();
        goToKeeping("Back up");
        assertThat(lit()).isEqualTo(onOff);
    }

    private void leaveAndReturn(KeyCode back, String said) {
        List<String> before = lit();
        pressWithControl(KeyCode.S);
        waitUntilSeen("Text size");
        pressWithControl(back);
        waitUntilSeen(said);
        waitUntil(
                "all is as it was left",
                scene -> nodesOf(scene, Node.class)
                        .flatMap(EveryInputJourney::lit)
                        .toList()
                        .equals(before));
    }

    private static String lit(Scene scene, String... names) {
        return nodesOf(scene, ToggleButton.class)
                .filter(ToggleButton::isSelected)
                .map(EveryInputJourney::name)
                .filter(List.of(names)::contains)
                .findFirst()
                .orElse("");
    }

    private void toTheQuestionnaires() {
        pressWithControl(KeyCode.D);
        waitUntilSeen("Questionnaires");
        tabTo("Questionnaires");
        press(KeyCode.ENTER);
        waitUntilSeen("How is life with your back?");
    }

    private void dailyLife(Random random) throws SQLException {
        toTheQuestionnaires();
        tabTo("Answer: Your back in daily life");
        press(KeyCode.ENTER);
        waitUntilSeenWithin("I stay at home most of the time");
        drive(random, node -> node instanceof CheckBox);
        long ticked = lit().stream().filter(one -> one.endsWith(" is ticked")).count();
        tabTo("Save");
        press(KeyCode.SPACE);
        waitUntilSeen("Saved in your diary");
        assertThat(diary().rows("SELECT CAST(score AS INTEGER) FROM measure WHERE kind = 'RMDQ_24'"))
                .containsExactly(Long.toString(ticked));
        press(KeyCode.ENTER);
        waitUntilSeen("How is your back?");
    }

    private void whatMatters(Random random) throws SQLException {
        toTheQuestionnaires();
        tabTo("Answer: What matters to you");
        press(KeyCode.ENTER);
        waitUntilSeen("What does your back make hard?");
        tabTo("Activity 1");
        type("socks");
        drive(random, node -> node instanceof PainScale);
        String number = scales().getFirst();
        tabTo("Save");
        press(KeyCode.SPACE);
        waitUntilSeen("Saved in your diary");
        assertThat(diary().rows("SELECT CAST(score AS INTEGER) FROM measure WHERE kind = 'PSFS'"))
                .containsExactly(number);
    }

    private void settingsAndProfile(Random random) {
        open();
        pressWithControl(KeyCode.S);
        waitUntilSeen("Settings", "Text size");
        drive(random, node -> true);
        List<String> chosen = lit();
        pressWithControl(KeyCode.T);
        waitUntilGone("Text size");
        pressWithControl(KeyCode.S);
        waitUntilSeen("Text size");
        assertThat(lit()).isEqualTo(chosen);

        Predicate<Node> keptAtOnce =
                node -> node instanceof CheckBox || isCalled(node, "0\u20132") || isCalled(node, "0\u20133");
        tabTo("About you");
        press(KeyCode.ENTER);
        waitUntilSeen("What has a doctor found?");
        drive(random, keptAtOnce);
        List<String> said = lit();
        pressWithControl(KeyCode.T);
        waitUntilGone("What has a doctor found?");
        pressWithControl(KeyCode.S);
        waitUntilSeen("Text size");
        tabTo("About you");
        press(KeyCode.ENTER);
        waitUntilSeen("What has a doctor found?");
        assertThat(lit()).isEqualTo(said);
        close();

        open();
        pressWithControl(KeyCode.S);
        waitUntilSeen("Text size");
        assertThat(lit()).as("after closing and opening").isEqualTo(chosen);
        close();
    }

    private void session(Random random) throws SQLException {
        open();
        goToProgram("Too much");
        press(KeyCode.ENTER);
        waitUntilSeen("How strong is your pain right now?");
        drive(random, node -> !node.getStyleClass().contains("answer"));
        press(KeyCode.HOME);
        focus("How strong is your pain right now?");
        tap(RealKeys.Key.of(KeyCode.NUMPAD1), RealKeys.Key.of(KeyCode.RIGHT));
        focus("How strong was it at its worst in the last 24 hours?");
        tap(
                RealKeys.Key.of(KeyCode.DIGIT5),
                RealKeys.Key.of(KeyCode.UP),
                RealKeys.Key.of(KeyCode.DOWN),
                RealKeys.Key.of(KeyCode.LEFT));
        assertThat(scales()).containsExactly("2", "4");
        press(KeyCode.ENTER);
        sayNothingIsNew();
        waitUntilSeen("READY");
        advance(10_000 + 3 * 6_000 + 500);
        waitUntilSeen("It hurt a bit");
        tap(RealKeys.Key.of(KeyCode.NUMPAD3), RealKeys.Key.of(KeyCode.NUMPAD2));
        waitUntilSeen("How much, 0 to 10?");
        List<String> chosen = look(scene -> nodesOf(scene, ToggleButton.class)
                .filter(ToggleButton::isSelected)
                .map(ToggleButton::getText)
                .toList());
        assertThat(chosen).containsExactly("2");
        advance(2_000);
        waitUntilSeen("Thank you. You said 2.");
        tap(RealKeys.Key.unknown("\u0437"));
        waitUntilSeen("How much does it hurt?");
        // a place with a number is an answer, so the places come first
        drive(random, node -> node instanceof ToggleButton);
        boolean back = lit().contains("Lower back, key B is lit");
        tap(RealKeys.Key.unknown("\u0438"));
        boolean now = lit().contains("Lower back, key B is lit");
        assertThat(now).as("the key of B, on a Cyrillic keyboard").isNotEqualTo(back);
        drive(random, node -> node instanceof PainScale);
        focus("How much does it hurt?");
        tap(
                RealKeys.Key.of(KeyCode.NUMPAD1),
                RealKeys.Key.of(KeyCode.RIGHT),
                RealKeys.Key.of(KeyCode.RIGHT),
                RealKeys.Key.of(KeyCode.LEFT),
                RealKeys.Key.of(KeyCode.LEFT));
        assertThat(scales()).containsExactly("1");
        tabTo("End the session");
        press(KeyCode.SPACE);
        waitUntilSeen("How strong is your pain now?");
        drive(random, node -> node instanceof PainScale);
        List<String> after = scales();
        tabTo("Done");
        press(KeyCode.SPACE);
        waitUntilSeen("Diary");
        waitUntilSeenWithin(", Ended early");
        close();
        assertThat(diary().rows(PAIN)).containsExactly("AFTER " + after.getFirst(), "BEFORE 2", "WORST_24H 4");
        assertThat(diary().rows("SELECT effort FROM session")).containsExactly(after.getLast());
        assertThat(diary().rows("SELECT value FROM pain WHERE moment = 'DURING' ORDER BY rowid"))
                .containsExactly("2", "1");
    }

    private void writtenDown(Random random) throws SQLException {
        pressWithControl(KeyCode.D);
        clickWhatBegins("Write down pain");
        waitUntilSeen("How strong was it?");
        drive(random, node -> node instanceof PainScale || node instanceof ToggleButton);
        List<String> pain = lit();
        tabTo("Save");
        press(KeyCode.SPACE);
        waitUntilSeen("Pain entry");
        assertThat(lit()).isEqualTo(pain);

        clickWhatBegins("Write down a session");
        click("Search programs");
        type("Both sides");
        waitUntilSeen("Both sides");
        press(KeyCode.ENTER, KeyCode.ENTER);
        waitUntilSeen("Another program");
        click("Add pain, effort, heart rate or a note");
        waitUntilSeen("How strong was your pain before it?");
        drive(random, node -> node instanceof PainScale || node instanceof CheckBox);
        if (lit().stream().noneMatch(one -> one.endsWith(" is ticked"))) {
            // a session of nothing can't be kept
            click("Pelvic tilt: 3 times");
        }
        focus("How strong was your pain before it?");
        tap(RealKeys.Key.of(KeyCode.NUMPAD4), RealKeys.Key.of(KeyCode.DOWN));
        List<String> session = scales();
        tabTo("Save");
        press(KeyCode.SPACE);
        waitUntilSeenWithin("written down later");
        click("Change");
        waitUntilSeen("Change the session");
        assertThat(scales()).isEqualTo(session);
        tabTo("Cancel");
        press(KeyCode.SPACE);
        waitUntilGone("Change the session");
    }

    private void questionnaires(Random random) {
        pressWithControl(KeyCode.D);
        waitUntilSeen("Questionnaires");
        tabTo("Questionnaires");
        press(KeyCode.ENTER);
        waitUntilSeen("How is life with your back?");
        tabTo("Answer: Better or worse");
        press(KeyCode.ENTER);
        waitUntilSeen("Compared with four weeks ago, how is your back?");
        drive(random, node -> node instanceof ToggleButton);
        onlyLit(
                "Very much better",
                "Much better",
                "A little better",
                "Unchanged",
                "A little worse",
                "Much worse",
                "Very much worse");
        String answer = lit().stream()
                .filter(one -> one.endsWith(" is lit"))
                .findFirst()
                .orElseThrow()
                .replace(" is lit", "");
        tabTo("Save");
        press(KeyCode.SPACE);
        waitUntilSeen("Saved in your diary");
        waitUntilSeenWithin(answer);
        press(KeyCode.ENTER);
        waitUntilSeen("Good evening");
    }

    // ---- keys

    /** Presses keys and clicks at random on each of the inputs. */
    private void drive(Random random, Predicate<Node> which) {
        drive(random, which, true);
    }

    /** Presses keys, and clicks where that leads nowhere else, at random on each of the inputs. */
    private void drive(Random random, Predicate<Node> which, boolean clicks) {
        int count = look(scene -> inputs(scene, which).size());
        assertThat(count).as("inputs on this screen").isPositive();
        List<String> pressed = new ArrayList<>();
        List<Integer> numbers =
                new ArrayList<>(IntStream.range(0, count).boxed().toList());
        if (count > mostInputs) {
            Collections.shuffle(numbers, random);
            List<Node> all = look(scene -> inputs(scene, which));
            numbers.sort(Comparator.comparing(number -> !(all.get(number) instanceof PainScale)));
        }
        advance(InputFilter.UNSEEN_MILLIS);
        for (int number : numbers.subList(0, Math.min(count, mostInputs))) {
            look(scene -> {
                List<Node> all = inputs(scene, which);
                assertThat(all).as("inputs after %s", pressed).isNotEmpty();
                focus(all.get(Math.min(number, all.size() - 1)));
                for (int k = 0; k < KEYS_EACH; k++) {
                    RealKeys.Key key = any(random);
                    boolean onInput =
                            inputs(scene, which).stream().anyMatch(input -> isIn(scene.getFocusOwner(), input));
                    if (!onInput) {
                        // an arrow led to something else, which Space would press
                        focus(all.get(Math.min(number, all.size() - 1)));
                    }
                    int presses = random.nextInt(5) == 0 ? 1 + random.nextInt(30) : 1;
                    pressed.add(key.code() + "'" + key.text() + "' x" + presses);
                    new RealKeys(scene).hold(key, presses);
                    agree(scene, pressed);
                    backToTheQuestion(scene);
                }
                return true;
            });
            frame();
            advance(InputFilter.UNSEEN_MILLIS);
            look(scene -> {
                List<Node> all = inputs(scene, which);
                if (!clicks) {
                    return true;
                }
                clicked(scene, all.get(Math.min(number, all.size() - 1)), random, pressed);
                backToTheQuestion(scene);
                return true;
            });
        }
        frame();
    }

    /** Where a number was answer enough, back to its question, with what is chosen there. */
    private static void backToTheQuestion(Scene scene) {
        if (allSaid(scene).anyMatch("Another number"::equals)) {
            new RealKeys(scene).tap(KeyCode.ESCAPE);
            assertThat(allSaid(scene)).contains("How much does it hurt?");
        }
    }

    /** Clicks an input in one of the ways of mouse and finger: what is pressed is lit, and nothing by letting go elsewhere. */
    private static void clicked(Scene scene, Node input, Random random, List<String> pressed) {
        if (input instanceof Slider) {
            return;
        }
        String number = Integer.toString(random.nextInt(11));
        Node on = input instanceof PainScale scale ? scale.lookup(".pain-" + number) : input;
        List<String> before = lit(input).toList();
        switch (random.nextInt(4)) {
            case 0 -> RealClicks.click(on);
            case 1 -> RealClicks.doubleClick(on);
            case 2 -> RealClicks.touch(on);
            default -> {
                RealClicks.letGoElsewhere(on);
                assertThat(lit(input)).as("let go elsewhere after %s", pressed).isEqualTo(before);
                number = numbersOr(input, number);
            }
        }
        pressed.add("a click on " + lit(input).toList());
        if (input instanceof PainScale scale) {
            assertThat(numbers(scale)).as("after %s", pressed).isEqualTo(number);
        }
        agree(scene, pressed);
    }

    private static String numbersOr(Node input, String other) {
        return input instanceof PainScale scale ? numbers(scale) : other;
    }

    private static RealKeys.Key any(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> RealKeys.Key.of(KeyCode.valueOf("DIGIT" + random.nextInt(10)));
            case 1 -> RealKeys.Key.of(KeyCode.valueOf("NUMPAD" + random.nextInt(10)));
            case 2 -> UNKNOWN.get(random.nextInt(UNKNOWN.size()));
            default -> RealKeys.Key.of(NAMED.get(random.nextInt(NAMED.size())));
        };
    }

    private void tap(RealKeys.Key... keys) {
        look(scene -> {
            new RealKeys(scene).tap(keys);
            return true;
        });
        frame();
    }

    private static void focus(Node node) {
        if (node instanceof PainScale scale) {
            scale.focusScale();
        } else {
            node.requestFocus();
        }
    }

    private void focus(String name) {
        look(scene -> {
            focus(nodesOf(scene, PainScale.class)
                    .filter(scale -> name.equals(scale.getAccessibleText()))
                    .findFirst()
                    .orElseThrow());
            return true;
        });
    }

    // ---- what is lit

    /** Each scale lights its number and no other, and of each group at most one is lit. */
    private static void agree(Scene scene, List<String> pressed) {
        nodesOf(scene, PainScale.class).forEach(scale -> {
            Integer value = scale.valueProperty().get();
            assertThat(numbers(scale))
                    .as("%s after %s", scale.getAccessibleText(), pressed)
                    .isEqualTo(value == null ? "" : value.toString());
            assertThat(value == null || (value >= 0 && value <= 10)).isTrue();
        });
        nodesOf(scene, ToggleButton.class).forEach(button -> {
            ToggleGroup group = button.getToggleGroup();
            if (group != null && button.isSelected()) {
                assertThat(group.getSelectedToggle()).isSameAs(button);
            }
        });
    }

    private static String numbers(PainScale scale) {
        return String.join(
                ",",
                scale.lookupAll(".pain-number").stream()
                        .map(ToggleButton.class::cast)
                        .filter(ToggleButton::isSelected)
                        .map(Labeled::getText)
                        .toList());
    }

    private List<String> scales() {
        return look(scene -> nodesOf(scene, PainScale.class)
                .map(EveryInputJourney::numbers)
                .map(number -> number.isEmpty() ? "null" : number)
                .toList());
    }

    private void onlyLit(String... names) {
        assertThat(lit().stream().filter(one -> one.endsWith(" is lit")).map(one -> one.replace(" is lit", "")))
                .as("lit of these")
                .isSubsetOf(names)
                .hasSize(1);
    }

    /** What every input of the screen shows. */
    private List<String> lit() {
        return look(scene ->
                nodesOf(scene, Node.class).flatMap(EveryInputJourney::lit).toList());
    }

    private static Stream<String> lit(Node node) {
        return switch (node) {
            case PainScale scale -> Stream.of(scale.getAccessibleText() + ": " + numbers(scale));
            case ToggleButton button ->
                button.getStyleClass().contains("pain-number")
                                || button.getStyleClass().contains("day")
                        ? Stream.empty()
                        : Stream.of(name(button) + (button.isSelected() ? " is lit" : " is not"));
            case CheckBox box -> Stream.of(name(box) + (box.isSelected() ? " is ticked" : " is not"));
            case Label label
            when label.getStyleClass().contains("setting-value")
                    || label.getStyleClass().contains("stepper-value") -> Stream.of(label.getText());
            default -> Stream.empty();
        };
    }

    private static List<Node> inputs(Scene scene, Predicate<Node> which) {
        return nodesOf(scene, Node.class)
                .filter(node -> !node.isDisabled())
                .filter(node -> node instanceof PainScale
                        || node instanceof CheckBox
                        || node instanceof Slider
                        || (node instanceof ToggleButton
                                && !node.getStyleClass().contains("pain-number")))
                .filter(which)
                .toList();
    }

    private static String name(Labeled node) {
        String spoken = node.getAccessibleText();
        return spoken == null ? node.getText() : spoken;
    }

    private static boolean isIn(@Nullable Node node, Node around) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.equals(around)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCalled(Node node, String beginning) {
        return node instanceof Labeled labeled && name(labeled).startsWith(beginning);
    }
}
