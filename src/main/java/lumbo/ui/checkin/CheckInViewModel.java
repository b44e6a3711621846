package lumbo.ui.checkin;

import java.time.OffsetDateTime;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import lumbo.i18n.Messages;
import lumbo.program.Program;
import lumbo.safety.CheckIn;
import lumbo.ui.Navigator;
import lumbo.ui.Route;
import lumbo.ui.Services;
import org.jspecify.annotations.Nullable;

/** What the check-in asks, and what follows from the answers. */
public final class CheckInViewModel {

    /** From here on the sentence about strong pain is shown: rows 5 of the decision table, P0 and W, NRS. */
    private static final int STRONG_NOW = 6;

    private static final int STRONG_WORST = 7;

    private final Services services;
    private final Messages words;
    private final Navigator navigator;
    private final Route.CheckIn route;
    private final ObjectProperty<@Nullable Integer> now = new SimpleObjectProperty<>(null);
    private final ObjectProperty<@Nullable Integer> worst = new SimpleObjectProperty<>(null);
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper complete = new ReadOnlyBooleanWrapper();

    /** The questions before a session, or on their own. */
    public CheckInViewModel(Services services, Navigator navigator, Route.CheckIn route) {
        this.services = services;
        this.words = services.words();
        this.navigator = navigator;
        this.route = route;
        now.addListener((property, before, value) -> check());
        worst.addListener((property, before, value) -> check());
        route.painNow().ifPresent(now::set);
    }

    private void check() {
        @Nullable Integer atNow = now.get();
        @Nullable Integer atWorst = worst.get();
        boolean strong = (atNow != null && atNow >= STRONG_NOW) || (atWorst != null && atWorst >= STRONG_WORST);
        boolean reversed = atNow != null && atWorst != null && atWorst < atNow;
        hint.set(reversed ? words.get("checkin.order") : strong ? words.get("checkin.strong") : "");
        complete.set(atNow != null && atWorst != null && !reversed);
    }

    /** Keeps the answers, and begins the session that they were asked for; nothing until they are complete. */
    void accept() {
        Integer atNow = now.get();
        Integer atWorst = worst.get();
        if (atNow == null || atWorst == null || !complete.get()) {
            return;
        }
        CheckIn said = new CheckIn(OffsetDateTime.now(services.clock()), atNow, atWorst, false);
        Optional<Program> program = route.program().flatMap(services.library().get()::program);
        if (program.isPresent()) {
            services.current()
                    .play(services.sessions()
                            .begin(program.get(), services.settings().get().choices(), Optional.of(said)));
            navigator.go(new Route.Play());
        } else {
            services.current().checkedIn(said);
            navigator.go(new Route.Today());
        }
    }

    /** Back to where the person came from, without an answer. */
    void leave() {
        navigator.go(route.program().<Route>map(Route.ProgramPage::new).orElseGet(Route.Today::new));
    }

    /** Whether a session follows. */
    boolean isBeforeSession() {
        return route.program().isPresent();
    }

    /** Whether the first question is answered and the second is not. */
    boolean asksForWorst() {
        return now.get() != null && worst.get() == null;
    }

    /** Pain now, NRS 0 to 10; null until it is chosen. */
    ObjectProperty<@Nullable Integer> nowProperty() {
        return now;
    }

    /** The worst pain of the last 24 hours, NRS 0 to 10; null until it is chosen. */
    ObjectProperty<@Nullable Integer> worstProperty() {
        return worst;
    }

    /** What the answers call for; empty for most. */
    ReadOnlyStringProperty hintProperty() {
        return hint.getReadOnlyProperty();
    }

    /** Whether both are answered and agree with each other. */
    ReadOnlyBooleanProperty completeProperty() {
        return complete.getReadOnlyProperty();
    }
}
