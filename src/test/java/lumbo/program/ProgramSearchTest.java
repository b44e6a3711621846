package lumbo.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import lumbo.i18n.Messages;
import lumbo.program.ProgramSearch.Hit;
import lumbo.program.ProgramSearch.MatchField;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProgramSearchTest {

    private static final Messages ENGLISH = Messages.of(Locale.ENGLISH);
    private static final ProgramSearch BUILT_IN = search(ManyPrograms.builtIn().programs());

    private static ProgramSearch search(List<Program> programs) {
        return ProgramSearch.of(
                programs, Locale.ENGLISH, key -> ENGLISH.has(key) ? Optional.of(ENGLISH.get(key)) : Optional.empty());
    }

    private static Program titled(String title, String... exercises) {
        Item[] items = new Item[exercises.length];
        for (int i = 0; i < items.length; i++) {
            items[i] = Programs.item(exercises[i], Programs.reps(3).dose());
        }
        Program program = Programs.inOrder(items);
        return new Program(
                1,
                title.toLowerCase(Locale.ROOT).replace(' ', '-'),
                LocalizedText.en(title),
                program.summary(),
                program.stages(),
                program.tags(),
                program.supervision(),
                program.gate(),
                program.source(),
                program.advice(),
                program.equipment(),
                program.blocks(),
                program.exercises());
    }

    private static List<String> found(ProgramSearch search, String typed) {
        return search.find(typed).stream().map(hit -> hit.program().id()).toList();
    }

    private static Hit hit(String typed, String id) {
        return BUILT_IN.find(typed).stream()
                .filter(hit -> hit.program().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Optional<String> in(Hit hit) {
        return Optional.ofNullable(hit.in()).map(exercise -> exercise.name().in(Locale.ENGLISH));
    }

    @ParameterizedTest
    @CsvSource({
        "exercise ball, fitball", // its title
        "FitB, fitball", // its name in the article
        "hold tense, bubnovsky", // its summary
        "endorse, bubnovsky", // how the article was read
        "over ball, fitball", // the title of a part
        "twist, fitball", // the name of an exercise
        "half bridge fit, fitball", // the name of an exercise and the title
        "sub bed, subacute" // the title and the name of what it needs
    })
    void findsAProgramByWhatIsInIt(String typed, String id) {
        ProgramSearch search = search(List.of(
                titled("Other", "cat"), ManyPrograms.builtIn().program(id).orElseThrow()));

        assertThat(found(search, typed)).containsExactly(id);
    }

    @Test
    void findsByStageEquipmentAndPositionInTheWordsOfThePerson() {
        Program program = titled("Sample", "cat");
        Map<String, String> german = Map.of(
                "stage.subacute", "Abklingend",
                "tag.sample", "Muster",
                "equipment.mat", "\u00dcbungsmatte",
                "position.supine", "R\u00fcckenlage");
        ProgramSearch search =
                ProgramSearch.of(List.of(program), Locale.GERMAN, key -> Optional.ofNullable(german.get(key)));

        assertThat(List.of("abkl", "muster", "ubungs", "r\u00fccken", "RUCKEN"))
                .allSatisfy(typed -> assertThat(found(search, typed)).hasSize(1));
        assertThat(found(search, "supine")).isEmpty();
    }

    @Test
    void findsByTheIdOfATagThatHasNoName() {
        assertThat(found(BUILT_IN, "named method")).containsExactly("bubnovsky");
    }

    @Test
    void findsNothingByTheMiddleOfAWord() {
        assertThat(found(BUILT_IN, "tball")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\t\n", "?!", "\u2026 \u00ad \u200b", "\ud835"})
    void findsEverythingWhereNoWordIsTyped(String typed) {
        assertThat(BUILT_IN.find(typed))
                .hasSameSizeAs(ManyPrograms.builtIn().programs())
                .extracting(hit -> Optional.ofNullable(hit.in()))
                .containsOnly(Optional.empty());
    }

    @Test
    void findsNothingInAnEmptyLibrary() {
        assertThat(search(List.of()).find("back")).isEmpty();
        assertThat(search(List.of()).find("")).isEmpty();
    }

    @Test
    void putsTitlesFirstThenExercisesThenTheRest() {
        ProgramSearch search =
                search(List.of(titled("Rest", "cat"), titled("Cats and dogs", "dog"), titled("Exercise", "dog")));

        assertThat(search.find("e"))
                .extracting(Hit::place)
                .containsExactly(MatchField.TITLE, MatchField.EXERCISE, MatchField.EXERCISE);
        assertThat(found(search, "cat")).containsExactly("cats-and-dogs", "rest");
        assertThat(search.find("slowly")).extracting(Hit::place).containsOnly(MatchField.ELSEWHERE);
        assertThat(found(search, "slowly")).containsExactly("rest", "cats-and-dogs", "exercise");
    }

    @Test
    void ranksByTheWordThatStandsFarthestAway() {
        assertThat(hit("exercise ball", "fitball").place()).isEqualTo(MatchField.TITLE);
        assertThat(hit("ball bridge", "fitball").place()).isEqualTo(MatchField.EXERCISE);
        assertThat(hit("ball bridge angle", "fitball").place()).isEqualTo(MatchField.ELSEWHERE);
    }

    @Test
    void saysInWhichExerciseTheWordsStand() {
        assertThat(in(hit("bridge", "fitball"))).contains("Half bridge on the ball");
        assertThat(in(hit("fitball bridge", "fitball"))).contains("Half bridge on the ball");
        assertThat(in(hit("twist lying", "fitball"))).contains("Lying twist on the ball");
    }

    @Test
    void saysTheExerciseThatHasMostOfTheWordsThoughTheTitleHasSomeOfThemToo() {
        ProgramSearch search = search(List.of(titled("Breathing space", "belly-rest", "belly-breathing")));

        Optional<Exercise> in =
                Optional.ofNullable(search.find("belly breathing").getFirst().in());

        assertThat(in).map(Exercise::id).contains("belly-breathing");
    }

    @Test
    void saysNoExerciseWhereTheProgramItselfHasTheWords() {
        assertThat(in(hit("fitball", "fitball"))).isEmpty();
        assertThat(in(hit("bed", "subacute"))).isEmpty();
    }

    @Test
    void looksThroughASharedExerciseForEachProgramThatHasIt() {
        Program one = titled("One", "cat");
        Program two = Programs.ofBlocks(one.blocks()).withExercises(one.exercises());

        assertThat(search(List.of(one, two)).find("cat"))
                .extracting(hit -> Optional.ofNullable(hit.in()).map(Exercise::id))
                .containsExactly(Optional.of("cat"), Optional.of("cat"));
    }

    @Nested
    class Folds {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "Knee to chest|knee,to,chest",
                    "Na\u00efve CAF\u00c9|naive,cafe",
                    "cafe\u0301|cafe",
                    "STRASSE Stra\u00dfe|strasse",
                    "\u0130stanbul \u0131s\u0131t|istanbul,isit",
                    "L\u00f3\u0142\u0107 sm\u00f8rrebr\u00f8d \u00c6r\u00f8 \u0110uro|lolc,smorrebrod,aero,duro",
                    "\ufb01tball \uff22\uff41\uff43\uff4b|fitball,back",
                    "\u0421\u043f\u0438\u043d\u0430 \u0451|\u0441\u043f\u0438\u043d\u0430,\u0435",
                    "\u03a3\u03af\u03c3\u03c5\u03c6\u03bf\u03c2|\u03c3\u03b9\u03c3\u03c5\u03c6\u03bf\u03c3",
                    "half-bridge, 20\u00a0times|half,bridge,20,times",
                    "soft\u00adhyphen zero\u200bwidth|softhyphen,zerowidth",
                    "back back BACK|back",
                    "\u0915\u093f\u0924\u093e\u092c|\u0915\u093f\u0924\u093e\u092c"
                })
        void caseAccentsAndForms(String text, String words) {
            assertThat(String.join(",", TextFolding.words(text))).isEqualTo(words);
        }

        @Test
        void toNothingWhereThereIsNoWord() {
            assertThat(TextFolding.words(" \u2013 (!) ")).isEmpty();
        }
    }
}
