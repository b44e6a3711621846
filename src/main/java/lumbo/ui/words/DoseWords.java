package lumbo.ui.words;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import lumbo.i18n.Messages;
import lumbo.program.Band;
import lumbo.program.CountScope;
import lumbo.program.Dose;
import lumbo.program.DoseField;
import lumbo.program.Exercise;
import lumbo.program.Item;
import lumbo.program.Pacing;
import lumbo.program.SideOrder;

/** Puts doses into words, and says which of them are the source's. */
public final class DoseWords {

    /**
     * A part of a dose in words.
     *
     * @param text the words
     * @param given whether the source gives it; otherwise it was chosen by us
     */
    public record Part(String text, boolean given) {}

    private final Messages words;

    /** Words of one language. */
    public DoseWords(Messages words) {
        this.words = words;
    }

    /**
     * The dose of a program's line, part by part: sets, repetitions or seconds, hold, sides, times a day.
     *
     * @param exercise the exercise of the line
     */
    public List<Part> parts(Item item, Exercise exercise) {
        List<Part> parts = new ArrayList<>();
        Dose whole = item.wholeDose();
        if (whole.sets() != null && whole.sets().max() > 1) {
            bands(parts, item, DoseField.SETS, band -> count("dose.sets", "dose.sets-band", band));
        }
        bands(parts, item, DoseField.REPS, band -> count("dose.reps", "dose.reps-band", band));
        bands(parts, item, DoseField.SECONDS, band -> words.format("dose.seconds", band.in(words)));
        bands(
                parts,
                item,
                DoseField.HOLD,
                band -> words.format(exercise.holdMoves() ? "dose.keep-going" : "dose.hold", band.in(words)));
        if (whole.sides() != null && whole.sides() != SideOrder.BOTH) {
            add(parts, item, DoseField.SIDES, words.get("sides." + whole.sides().id()));
        }
        boolean counts = whole.reps() != null || whole.seconds() != null;
        if (counts && (whole.sides() == null ? SideOrder.BOTH : whole.sides()) != SideOrder.BOTH) {
            CountScope number = whole.number() == null ? CountScope.EACH_SIDE : whole.number();
            add(parts, item, DoseField.NUMBER, words.get("dose.number." + number.id()));
        }
        bands(parts, item, DoseField.PER_DAY, band -> count("dose.per-day", "dose.per-day-band", band));
        if (whole.pace() != null && whole.pace() == Pacing.OPEN) {
            add(parts, item, DoseField.PACE, words.get("dose.open"));
        }
        return parts;
    }

    /** What the source says of a band, and what was chosen: each may say one end of it. */
    private static void bands(List<Part> parts, Item item, DoseField field, Function<Band, String> said) {
        if (item.dose().value(field).orElse(null) instanceof Band given) {
            parts.add(new Part(said.apply(given), true));
        }
        if (item.assumed().value(field).orElse(null) instanceof Band chosen) {
            parts.add(new Part(said.apply(chosen), false));
        }
    }

    private static void add(List<Part> parts, Item item, DoseField field, String text) {
        parts.add(new Part(text, item.dose().value(field).isPresent()));
    }

    private String count(String exact, String from, Band band) {
        if (!band.isExact() && !band.hasMax()) {
            return band.in(words);
        }
        return band.isExact() ? words.format(exact, band.min()) : words.format(from, band.in(words));
    }
}
