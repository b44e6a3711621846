package lumbo.ui.control;

import java.util.ArrayList;
import java.util.List;
import lumbo.i18n.Messages;
import lumbo.program.Band;
import lumbo.program.Dose;
import lumbo.program.DoseField;
import lumbo.program.Item;
import lumbo.program.Pace;
import lumbo.program.Sides;

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

    /** The dose of a program's line, part by part: sets, repetitions or seconds, hold, sides, times a day. */
    public List<Part> parts(Item item) {
        List<Part> parts = new ArrayList<>();
        Dose whole = item.wholeDose();
        whole.sets()
                .filter(sets -> sets.max() > 1)
                .ifPresent(sets -> add(parts, item, DoseField.SETS, count("dose.sets", "dose.sets-band", sets)));
        whole.reps().ifPresent(reps -> add(parts, item, DoseField.REPS, count("dose.reps", "dose.reps-band", reps)));
        whole.seconds().ifPresent(s -> add(parts, item, DoseField.SECONDS, words.format("dose.seconds", s.toString())));
        whole.hold().ifPresent(hold -> add(parts, item, DoseField.HOLD, words.format("dose.hold", hold.toString())));
        whole.sides()
                .filter(sides -> sides != Sides.BOTH)
                .ifPresent(sides -> add(parts, item, DoseField.SIDES, words.get("sides." + sides.id())));
        whole.perDay()
                .ifPresent(n -> add(parts, item, DoseField.PER_DAY, count("dose.per-day", "dose.per-day-band", n)));
        whole.pace()
                .filter(pace -> pace == Pace.OPEN)
                .ifPresent(pace -> add(parts, item, DoseField.PACE, words.get("dose.open")));
        return parts;
    }

    private static void add(List<Part> parts, Item item, DoseField field, String text) {
        parts.add(new Part(text, item.dose().value(field).isPresent()));
    }

    private String count(String exact, String from, Band band) {
        return band.isExact() ? words.format(exact, band.min()) : words.format(from, band.toString());
    }
}
