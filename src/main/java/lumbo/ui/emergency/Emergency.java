package lumbo.ui.emergency;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import lumbo.i18n.Messages;
import lumbo.safety.DecisionRow;
import lumbo.safety.Reason;
import lumbo.safety.SafetyStop;
import lumbo.safety.ScreeningQuestion;
import lumbo.safety.ScreeningQuestions;
import lumbo.ui.SafetyModel.State;
import org.jspecify.annotations.Nullable;

/**
 * What there is to say in an emergency, in words.
 *
 * @param say what to say on the phone; empty where nothing is known that fits
 * @param more what to say after that; empty where one sign was ticked
 * @param why what was ticked; empty where that is not known
 */
public record Emergency(String say, String more, String why) {

    /** The emergency of now, by what was answered or ended a session today; none where there is none. */
    public static Optional<Emergency> of(State state, Messages words) {
        List<String> signs = state.advice().reasons().stream()
                .filter(reason -> reason.row() == DecisionRow.EMERGENCY)
                .map(Reason::subject)
                .toList();
        return signs.isEmpty()
                ? Optional.ofNullable(state.called()).flatMap(stop -> of(stop, state.questions(), words))
                : Optional.of(of(signs, state.questions(), words));
    }

    /**
     * The emergency that has ended a session; none where the rule that did calls for none.
     *
     * @param questions what was asked; empty while they are not known
     */
    public static Optional<Emergency> of(SafetyStop stop, @Nullable ScreeningQuestions questions, Messages words) {
        return stop.callsForHelp()
                ? Optional.of(
                        of(stop.signs(), questions == null ? new ScreeningQuestions(List.of()) : questions, words))
                : Optional.empty();
    }

    private static Emergency of(Collection<String> signs, ScreeningQuestions questions, Messages words) {
        List<ScreeningQuestion> ticked =
                questions.all().stream().filter(one -> signs.contains(one.id())).toList();
        Optional<ScreeningQuestion> first =
                ticked.stream().filter(one -> one.say() != null).findFirst();
        String others = ticked.stream()
                .filter(one -> !one.equals(first.orElse(null)))
                .map(one -> one.name().in(words.locale()))
                .collect(Collectors.joining(", "));
        return new Emergency(
                first.map(ScreeningQuestion::say)
                        .map(say -> words.format("emergency.say", say.in(words.locale())))
                        .orElse(""),
                others.isEmpty() ? "" : words.format("emergency.say.more", others),
                ticked.isEmpty()
                        ? ""
                        : words.format(
                                "emergency.why",
                                ticked.stream()
                                        .map(one -> words.format(
                                                "emergency.ticked", one.text().in(words.locale())))
                                        .collect(Collectors.joining(", "))));
    }
}
