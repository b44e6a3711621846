package lumbo.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lumbo.i18n.Messages;
import lumbo.program.ProgramSearch.Hit;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;

/** What holds for every search of a library of some size. */
class ProgramSearchProperties {

    private static final Messages ENGLISH = Messages.of(Locale.ENGLISH);
    private static final List<Program> PROGRAMS = ManyPrograms.of(120);
    private static final ProgramSearch SEARCH = ProgramSearch.of(
            PROGRAMS, Locale.ENGLISH, key -> ENGLISH.has(key) ? Optional.of(ENGLISH.get(key)) : Optional.empty());

    private static Set<String> found(String typed) {
        return SEARCH.find(typed).stream().map(hit -> hit.program().id()).collect(Collectors.toSet());
    }

    @Provide
    Arbitrary<Integer> programs() {
        return Arbitraries.integers().between(0, PROGRAMS.size() - 1);
    }

    /** What people type: words of the library, cut short, in any case, with marks and blanks in between. */
    @Provide
    Arbitrary<String> typed() {
        Arbitrary<String> words = Arbitraries.of(PROGRAMS)
                .map(program -> program.title().in(Locale.ENGLISH) + " "
                        + program.exercise(program.items().getFirst()).setup().in(Locale.ENGLISH));
        Arbitrary<String> anything = Arbitraries.strings().ofMaxLength(6);
        Arbitrary<String> letters = Arbitraries.strings()
                .withChars("abek\u00e9\u0301\u0308\u0345\u05b0\u3099\u00df\u0130\u0131\u03c2\ufb01 -'\ud835\udc00")
                .ofMaxLength(6);
        return Arbitraries.oneOf(
                        words.flatMap(text ->
                                Arbitraries.integers().between(0, text.length()).map(text::substring)),
                        anything,
                        letters)
                .list()
                .ofMaxSize(3)
                .map(parts -> String.join("", parts));
    }

    @Property
    void everyProgramIsFoundByEachWordOfItsTitle(@ForAll("programs") int number) {
        String title = PROGRAMS.get(number).title().in(Locale.ENGLISH);
        for (String word : title.split(" ", -1)) {
            for (int letters = 1; letters <= word.length(); letters++) {
                assertThat(found(word.substring(0, letters)))
                        .contains(PROGRAMS.get(number).id());
            }
            assertThat(found(word.toUpperCase(Locale.ROOT)))
                    .contains(PROGRAMS.get(number).id());
        }
        assertThat(SEARCH.find(title).getFirst().number()).isEqualTo(number);
    }

    @Property
    void everyProgramIsFoundByTheNamesOfItsExercisesAndSaysInWhich(@ForAll("programs") int number) {
        Program program = PROGRAMS.get(number);
        for (Item item : program.items()) {
            String name = program.exercise(item).name().in(Locale.ENGLISH);
            Hit hit = SEARCH.find(name).stream()
                    .filter(each -> each.number() == number)
                    .findFirst()
                    .orElseThrow();
            Set<String> said =
                    TextFolding.words(Objects.requireNonNull(hit.in()).name().in(Locale.ENGLISH));
            assertThat(TextFolding.words(name))
                    .allMatch(word -> said.stream().anyMatch(longer -> longer.startsWith(word)));
        }
    }

    @Property
    void everyLetterMoreNarrows(@ForAll("typed") String typed) {
        Set<String> before = found("");
        for (int end = 0; end <= typed.length(); end++) {
            Set<String> now = found(typed.substring(0, end));
            assertThat(before).as("up to \"%s\"", typed.substring(0, end)).containsAll(now);
            before = now;
        }
    }

    @Property
    void nothingThatCanBeTypedFails(@ForAll @StringLength(max = 400) String typed) {
        assertThat(SEARCH.find(typed)).doesNotContainNull().doesNotHaveDuplicates();
    }

    @Property
    void theBestComesFirstAndEquallyGoodOnesKeepTheirOrder(@ForAll("typed") String typed) {
        List<Hit> hits = SEARCH.find(typed);

        assertThat(hits).extracting(Hit::place).isSorted();
        for (ProgramSearch.MatchField place : ProgramSearch.MatchField.values()) {
            assertThat(hits)
                    .filteredOn(hit -> hit.place() == place)
                    .extracting(Hit::number)
                    .isSorted();
        }
        assertThat(hits)
                .allSatisfy(hit -> assertThat(PROGRAMS.get(hit.number())).isSameAs(hit.program()));
    }
}
