package lumbo.ui.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import lumbo.i18n.Messages;
import lumbo.program.Amount;
import lumbo.program.Program;
import lumbo.safety.Offer;
import org.jspecify.annotations.Nullable;

/** Puts offers into words. */
public record OfferWords(Messages words) {

    private static final int MOST_LINES = 4;

    /**
     * An offer in words.
     *
     * @param title the program
     * @param why why it is made
     * @param question what is offered
     * @param lines what would change, line by line
     * @param accepted what to say when it was accepted
     * @param declined what to say when it was declined
     */
    public record OfferText(
            String title, String why, String question, List<String> lines, String accepted, String declined) {

        /** Keeps a copy of the lines. */
        public OfferText {
            lines = List.copyOf(lines);
        }
    }

    /** An offer for a program that is played with these amounts now. */
    public OfferText of(Offer offer, Program program, Map<String, Amount> now) {
        String why = words.get("safety.row." + offer.row().key());
        String question = offer.stage() == null
                ? words.get("offer." + offer.kind().id())
                : words.format("offer.stage", words.get("stage." + offer.stage().id()));
        return new OfferText(
                program.title().in(words.locale()),
                why,
                question,
                lines(offer, program, now),
                words.get("offer.accepted"),
                words.get("offer.declined"));
    }

    private List<String> lines(Offer offer, Program program, Map<String, Amount> now) {
        List<String> lines = new ArrayList<>();
        List<String> keys = new ArrayList<>(offer.to().keySet());
        for (String key : keys.subList(0, Math.min(MOST_LINES, keys.size()))) {
            Amount to = offer.to().getOrDefault(key, Amount.NONE);
            Amount from = now.getOrDefault(key, Amount.NONE);
            name(program, key).ifPresent(name -> lines.add(change(offer.kind(), name, from, to)));
        }
        if (keys.size() > MOST_LINES) {
            lines.add(words.format("offer.more", keys.size() - MOST_LINES));
        }
        return lines;
    }

    private Optional<String> name(Program program, String key) {
        return program.items().stream()
                .filter(item -> item.key().equals(key))
                .findFirst()
                .map(program::exercise)
                .map(exercise -> exercise.name().in(words.locale()));
    }

    private String change(Offer.Kind kind, String name, Amount from, Amount to) {
        return switch (kind) {
            case SET -> change("offer.line.sets", name, from.sets(), to.sets(), 1);
            case HOLD -> change("offer.line.hold", name, from.hold(), to.hold(), 0);
            case AMOUNT, STAGE ->
                to.reps() != null
                        ? change("offer.line.reps", name, from.reps(), to.reps(), 0)
                        : change("offer.line.seconds", name, from.seconds(), to.seconds(), 0);
        };
    }

    private String change(String key, String name, @Nullable Integer from, @Nullable Integer to, int without) {
        return words.format(
                key, name, Objects.requireNonNullElse(to, without), Objects.requireNonNullElse(from, without));
    }
}
