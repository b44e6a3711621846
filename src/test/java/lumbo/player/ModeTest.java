package lumbo.player;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ModeTest {

    private static Stream<Arguments> table() {
        return Stream.of(
                arguments(Mode.NEW, EnumSet.of(Command.START, Command.END)),
                arguments(Mode.RUNNING, EnumSet.complementOf(EnumSet.of(Command.START, Command.RESUME, Command.EASE))),
                arguments(
                        Mode.PAUSED,
                        EnumSet.complementOf(EnumSet.of(Command.START, Command.PAUSE, Command.DONE, Command.EASE))),
                arguments(Mode.HURT, EnumSet.of(Command.RESUME, Command.SKIP_EXERCISE, Command.EASE, Command.END)),
                arguments(Mode.FINISHED, EnumSet.noneOf(Command.class)),
                arguments(Mode.ENDED, EnumSet.noneOf(Command.class)));
    }

    @ParameterizedTest
    @MethodSource("table")
    void allowsExactlyTheseCommands(Mode mode, Set<Command> commands) {
        Set<Command> allowed =
                Arrays.stream(Command.values()).filter(mode::allows).collect(Collectors.toSet());

        assertThat(allowed).isEqualTo(commands);
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void onlyASessionThatIsOverAllowsNothing(Mode mode) {
        boolean allowsNothing = Arrays.stream(Command.values()).noneMatch(mode::allows);

        assertThat(mode.isOver()).isEqualTo(allowsNothing);
    }

    @ParameterizedTest
    @EnumSource(
            value = Mode.class,
            names = {"NEW", "RUNNING", "PAUSED", "HURT"})
    void aSessionThatIsNotOverCanAlwaysBeEnded(Mode mode) {
        assertThat(mode.allows(Command.END)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = Mode.class,
            names = {"RUNNING", "PAUSED"})
    void whileExercisingOneCanAlwaysSayThatItHurts(Mode mode) {
        assertThat(mode.allows(Command.HURT)).isTrue();
    }
}
