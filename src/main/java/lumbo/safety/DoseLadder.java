package lumbo.safety;

import java.util.function.UnaryOperator;
import lumbo.program.Amount;
import lumbo.program.Band;
import lumbo.program.Dose;
import lumbo.program.Item;
import org.jspecify.annotations.Nullable;

/**
 * The steps between the low end of a dose and its high end, and those below it for what hurt.
 *
 * <p>A step is one repetition in a band that is up to four wide, else two. For seconds, where the table says nothing, it
 * is a fifth of what lies between the low end, or where one is if that is less, and the high end.
 *
 * <p>Where the source's number was taken for both sides together, the way goes on above the top in steps of its own, up to
 * as much for each side: the source may have meant that.
 */
final class DoseLadder {

    private static final int NARROW = 4;
    private static final int STEPS_OF_SECONDS = 5;

    private final Dose dose;
    private final Dose room;
    private final Amount low;

    DoseLadder(Item item) {
        this.dose = item.wholeDose();
        this.room = item.room();
        this.low = Amount.lowest(dose);
    }

    /** Where everybody starts. */
    Amount low() {
        return low;
    }

    /** Whether nothing more of repetitions or seconds is left of the dose as it is read. */
    boolean isTop(Amount now) {
        return up(now).equals(now);
    }

    /** One step more, up to the high end of the dose as it is read. */
    private Amount up(Amount now) {
        return raised(dose, now);
    }

    /** One step more, up to the high end; for who is there, up to that of the other reading. */
    private Amount more(Amount now) {
        return isTop(now) ? raised(room, now) : up(now);
    }

    private static Amount raised(Dose dose, Amount now) {
        return stepped(dose, now, (band, number, step) -> Math.max(number, Math.min(band.max(), number + step)));
    }

    Amount back(Amount now) {
        return stepped(dose, now, (band, number, step) -> {
            int least = band.least();
            return number > least ? Math.max(least, number - step) : number;
        });
    }

    /** One step easier, below the low end if it must be; one set fewer where there is nothing else to take away. */
    Amount eased(Amount now) {
        Amount fewer = stepped(dose, now, (band, number, step) -> Math.max(fewest(number), number - step));
        return fewer.equals(now) ? now.withSets(Math.max(1, (now.sets() == null ? 1 : now.sets()) - 1)) : fewer;
    }

    /** Half of the repetitions or seconds, and the fewest sets and the shortest hold. */
    Amount halved(Amount now) {
        return capped(
                stepped(dose, now, (band, number, step) -> Math.max(fewest(number), number / 2)),
                UnaryOperator.identity());
    }

    /** How few may be left: one, and where the sides share them one for each, if there are two. */
    private int fewest(int number) {
        return dose.isShared() ? Math.min(2, number) : 1;
    }

    /** No more than the low end of everything. */
    Amount lowered(Amount now) {
        return capped(now, repsOrSeconds -> least(repsOrSeconds, low));
    }

    private Amount capped(Amount now, UnaryOperator<Amount> amount) {
        Amount changed = amount.apply(now);
        return new Amount(
                least(now.sets(), low.sets()), changed.reps(), changed.seconds(), least(now.hold(), low.hold()));
    }

    static Amount least(Amount a, Amount b) {
        return new Amount(
                least(a.sets(), b.sets()),
                least(a.reps(), b.reps()),
                least(a.seconds(), b.seconds()),
                least(a.hold(), b.hold()));
    }

    private static @Nullable Integer least(@Nullable Integer a, @Nullable Integer b) {
        return a == null || b == null ? a : Integer.valueOf(Math.min(a, b));
    }

    /** What a step of some kind leads to; the same where there is no room for it. */
    Amount raised(Amount now, Offer.Kind kind) {
        return switch (kind) {
            case AMOUNT -> more(now);
            case SET -> oneSetMore(now);
            case HOLD -> longerHold(now);
            case STAGE -> now;
        };
    }

    private Amount oneSetMore(Amount now) {
        int sets = now.sets() == null ? 1 : now.sets();
        int most = dose.sets() == null ? 1 : dose.sets().max();
        return sets < most ? now.withSets(sets + 1) : now;
    }

    private Amount longerHold(Amount now) {
        return dose.hold() != null
                        && now.hold() != null
                        && now.hold() < dose.hold().max()
                ? now.withHold(now.hold() + 1)
                : now;
    }

    /**
     * What was accepted, but no more than one step from here, and never less than here. A set or a longer hold is for who is
     * at the top.
     */
    Amount accepted(Amount now, Amount wished, Offer.Kind kind) {
        boolean ready = kind == Offer.Kind.AMOUNT || isTop(now);
        Amount most = ready ? raised(now, kind) : now;
        return new Amount(
                between(now.sets(), wished.sets(), most.sets()),
                between(now.reps(), wished.reps(), most.reps()),
                between(now.seconds(), wished.seconds(), most.seconds()),
                between(now.hold(), wished.hold(), most.hold()));
    }

    private static @Nullable Integer between(@Nullable Integer now, @Nullable Integer wished, @Nullable Integer most) {
        return now == null ? null : Math.max(now, Math.min(wished == null ? now : wished, most == null ? now : most));
    }

    @FunctionalInterface
    private interface StepFunction {
        int from(Band band, int number, int step);
    }

    private static Amount stepped(Dose dose, Amount now, StepFunction step) {
        if (dose.reps() != null && now.reps() != null) {
            Band band = dose.reps();
            int by = band.max() - band.least() <= NARROW ? 1 : 2;
            return now.withReps(step.from(band, now.reps(), by));
        }
        if (dose.seconds() != null && now.seconds() != null) {
            Band band = dose.seconds();
            int number = now.seconds();
            int wide = band.max() - Math.min(band.least(), number);
            return now.withSeconds(step.from(band, number, Math.max(1, Math.ceilDiv(wide, STEPS_OF_SECONDS))));
        }
        return now;
    }
}
