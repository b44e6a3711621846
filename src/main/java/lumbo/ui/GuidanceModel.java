package lumbo.ui;

import java.util.List;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import lumbo.guidance.Guidance;
import lumbo.program.Problem;
import lumbo.program.ReadResult;

/** The guidance: read in the background when it is first asked for, empty until then, and empty if it can't be read. */
public final class GuidanceModel {

    private final ReadOnlyObjectWrapper<Guidance> guidance = new ReadOnlyObjectWrapper<>(Guidance.EMPTY);
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Waiting());
    private final Callable<ReadResult<Guidance>> source;
    private final Background background;
    private boolean asked;

    /** How the reading stands. */
    public sealed interface State {

        /** It is not read yet. */
        record Waiting() implements State {}

        /** It is read. */
        record Ready() implements State {}

        /**
         * It can't be read.
         *
         * @param problems what is wrong in its files; empty when they could not be opened
         */
        record Missing(List<Problem> problems) implements State {

            /** Keeps a copy of the list. */
            public Missing {
                problems = List.copyOf(problems);
            }
        }
    }

    /** A guidance that is not read yet, and where it will come from. */
    public GuidanceModel(Callable<ReadResult<Guidance>> source, Background background) {
        this.source = source;
        this.background = background;
    }

    private void ask() {
        if (!asked) {
            asked = true;
            background.run(source, this::answer, failure -> state.set(new State.Missing(List.of())));
        }
    }

    private void answer(ReadResult<Guidance> result) {
        switch (result) {
            case ReadResult.Valid<Guidance> sound -> {
                state.set(new State.Ready());
                guidance.set(sound.value());
            }
            case ReadResult.Invalid<Guidance> broken -> state.set(new State.Missing(broken.problems()));
        }
    }

    /** The guidance, to follow. */
    public ReadOnlyObjectProperty<Guidance> property() {
        ask();
        return guidance.getReadOnlyProperty();
    }

    /** The guidance now. */
    public Guidance get() {
        ask();
        return guidance.get();
    }

    /** How the reading stands, to follow. */
    public ReadOnlyObjectProperty<State> stateProperty() {
        ask();
        return state.getReadOnlyProperty();
    }
}
