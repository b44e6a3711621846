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

class PlayerModeTest {

    private static Stream<Arguments> table() {
        return Stream.of(
                arguments(PlayerMode.NEW, EnumSet.of(PlayerCommand.START, PlayerCommand.END)),
                arguments(
                        PlayerMode.RUNNING,
                        EnumSet.complementOf(
                                EnumSet.of(PlayerCommand.START, PlayerCommand.RESUME, PlayerCommand.EASE))),
                arguments(
                        PlayerMode.PAUSED,
                        EnumSet.complementOf(EnumSet.of(
                                PlayerCommand.START, PlayerCommand.PAUSE, PlayerCommand.DONE, PlayerCommand.EASE))),
                arguments(
                        PlayerMode.HURT,
                        EnumSet.of(
                                PlayerCommand.RESUME,
                                PlayerCommand.SKIP_EXERCISE,
                                PlayerCommand.EASE,
                                PlayerCommand.END)),
                arguments(PlayerMode.FINISHED, EnumSet.noneOf(PlayerCommand.class)),
                arguments(PlayerMode.ENDED, EnumSet.noneOf(PlayerCommand.class)));
    }

    @ParameterizedTest
    @MethodSource("table")
    void allowsExactlyTheseCommands(PlayerMode mode, Set<PlayerCommand> commands) {
        Set<PlayerCommand> allowed =
                Arrays.stream(PlayerCommand.values()).filter(mode::allows).collect(Collectors.toSet());

        assertThat(allowed).isEqualTo(commands);
    }

    @ParameterizedTest
    @EnumSource(PlayerMode.class)
    void onlyASessionThatIsOverAllowsNothing(PlayerMode mode) {
        boolean allowsNothing = Arrays.stream(PlayerCommand.values()).noneMatch(mode::allows);

        assertThat(mode.isOver()).isEqualTo(allowsNothing);
    }

    @ParameterizedTest
    @EnumSource(
            value = PlayerMode.class,
            names = {"NEW", "RUNNING", "PAUSED", "HURT"})
    void aSessionThatIsNotOverCanAlwaysBeEnded(PlayerMode mode) {
        assertThat(mode.allows(PlayerCommand.END)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = PlayerMode.class,
            names = {"RUNNING", "PAUSED"})
    void whileExercisingOneCanAlwaysSayThatItHurts(PlayerMode mode) {
        assertThat(mode.allows(PlayerCommand.HURT)).isTrue();
    }
}
