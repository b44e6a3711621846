package lumbo.ui.safety;

import java.time.OffsetDateTime;
import java.util.Optional;
import lumbo.player.PlanChoices;
import lumbo.program.Program;
import lumbo.safety.Advice;
import lumbo.safety.CheckIn;
import lumbo.safety.Fit;
import lumbo.safety.ProgramAdvice;
import lumbo.session.Workouts;
import lumbo.ui.Navigator;
import lumbo.ui.Route;
import lumbo.ui.SafetyModel.State;
import lumbo.ui.Services;

/** The one way into a session: by the questions, the check-in, and the advice. */
public final class Starting {

    private final Services services;
    private final Navigator navigator;

    /** The way into sessions of these services. */
    public Starting(Services services, Navigator navigator) {
        this.services = services;
        this.navigator = navigator;
    }

    /** Begins a session of a program if that is advised; else goes to what comes before it, or to why not. */
    public void start(String program) {
        long asked = services.current().asked();
        services.safety().reckon(state -> {
            // pressed twice, it begins once
            if (services.current().isLast(asked)) {
                start(program, state);
            }
        });
    }

    /** The same, when it was just reckoned what is advised. */
    public void start(String id, State state) {
        Optional<Program> program = services.library().get().program(id);
        Optional<ProgramAdvice> advice = state.advice().of(id);
        Optional<CheckIn> said = services.current().checkIn(OffsetDateTime.now(services.clock()));
        if (program.isEmpty() || advice.isEmpty()) {
            navigator.go(new Route.Today());
        } else if (state.person().profile().isEmpty()) {
            navigator.go(new Route.Welcome());
        } else if (state.advice().due().isPresent()) {
            navigator.go(new Route.Questions(Optional.of(id)));
        } else if (state.advice().isNobody() && advice.get().fit() == Fit.NOT_TODAY) {
            refuse(id, state);
        } else if (said.isEmpty()) {
            navigator.go(new Route.CheckIn(Optional.of(id), Optional.empty()));
        } else if (advice.get().fit() == Fit.FITS) {
            begin(program.get(), advice.get(), state, said);
        } else {
            refuse(id, state);
        }
    }

    private void refuse(String id, State state) {
        if (state.advice().isNobody()) {
            services.safety().given(state.advice().reasons());
        }
        navigator.go(new Route.NotNow(Optional.of(id)));
    }

    private void begin(Program program, ProgramAdvice advice, State state, Optional<CheckIn> said) {
        PlanChoices choices = Workouts.next(program, choices(program, advice, state.advice()), state.person());
        services.current().asked();
        services.current().play(services.sessions().begin(program, choices, said));
        navigator.go(new Route.Play());
    }

    /** What would be played of a program. */
    public PlanChoices choices(Program program, ProgramAdvice advice, Advice all) {
        return Workouts.choices(program, services.settings().get().choices(), advice, all.first());
    }

    /** After an answer that was given for no program: to Today, or to why one should not exercise. */
    public void home(State state) {
        if (state.advice().isNobody()) {
            services.safety().given(state.advice().reasons());
            navigator.go(new Route.NotNow(Optional.empty()));
        } else {
            navigator.go(new Route.Today());
        }
    }
}
