package lumbo.ui.today;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.beans.InvalidationListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lumbo.diary.InterruptedSession;
import lumbo.diary.SessionState;
import lumbo.diary.SessionSummary;
import lumbo.i18n.Messages;
import lumbo.program.Program;
import lumbo.program.ProgramReader;
import lumbo.session.ActiveSession;
import lumbo.session.CheckIn;
import lumbo.ui.Navigator;
import lumbo.ui.Route;
import lumbo.ui.Screen;
import lumbo.ui.Services;
import lumbo.ui.control.Columns;
import lumbo.ui.control.Nodes;
import lumbo.ui.control.PainScale;
import lumbo.ui.control.ProgramCard;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** What do I do today? What was interrupted comes first, then the check-in, then the programs. */
public final class TodayView implements Screen {

    private static final int NOON = 12;
    private static final int EVENING = 18;

    private final Services services;
    private final Messages words;
    private final Navigator navigator;
    private final VBox interrupted = new VBox();
    private final VBox checkIn = Nodes.card();
    private final VBox week = Nodes.card();
    private final FlowPane programs = ProgramCard.tiles();
    private final ScrollPane root;
    private final InvalidationListener onLibrary = property -> showPrograms();
    private final InvalidationListener onDiary = property -> readDiary();

    /** The first screen. */
    public TodayView(Services services, Navigator navigator) {
        this.services = services;
        this.words = services.words();
        this.navigator = navigator;
        OffsetDateTime now = OffsetDateTime.now(services.clock());
        int hour = now.getHour();
        String part = hour < NOON ? "morning" : hour < EVENING ? "afternoon" : "evening";
        Label greeting = Nodes.label(words.get("today.greeting." + part), "page-title");
        Label date = new Label(DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(words.locale())
                .format(now));
        date.getStyleClass().add("page-date");
        date.setMinWidth(Region.USE_PREF_SIZE);
        Columns header = new Columns(16, 8, greeting, date);
        Columns cards = new Columns(28, 16, checkIn, week);
        week.getStyleClass().add("week");
        interrupted.getStyleClass().add("stack");
        interrupted.managedProperty().bind(interrupted.visibleProperty());
        interrupted.setVisible(false);
        VBox page = new VBox(
                header, interrupted, cards, Nodes.label(words.get("today.programs"), "section-title"), programs);
        root = Nodes.page(page);
    }

    @Override
    public void shown() {
        services.library().property().addListener(onLibrary);
        services.diary().openProperty().addListener(onDiary);
        showCheckIn();
        showWeek(List.of(), Optional.empty());
        showPrograms();
        readDiary();
    }

    @Override
    public void hidden() {
        services.library().property().removeListener(onLibrary);
        services.diary().openProperty().removeListener(onDiary);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(services.clock());
    }

    private void showCheckIn() {
        Label title = Nodes.label(words.get("today.check-in.title"), "card-title");
        Optional<CheckIn> said = services.current().checkIn(now());
        PainScale scale =
                new PainScale(words, title.getText(), words.get("pain.least"), words.get("pain.most"), "pain.word.");
        said.ifPresent(check -> scale.valueProperty().set(check.painNow()));
        Button go = Nodes.button(
                words.get("today.check-in.button"),
                () -> navigator.go(new Route.CheckIn(
                        Optional.empty(),
                        Optional.ofNullable(scale.valueProperty().get()))),
                "accent");
        Label done = Nodes.label(
                said.map(check -> words.format(
                                "today.check-in.done", time(check.at()), check.painNow(), check.painWorst()))
                        .orElse(""),
                "muted");
        HBox row = new HBox(done, Nodes.spacer(), go);
        row.getStyleClass().add("row");
        checkIn.getChildren().setAll(title, scale, row);
    }

    private String time(OffsetDateTime at) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(words.locale())
                .format(at);
    }

    private void readDiary() {
        LocalDate today = LocalDate.now(services.clock());
        LocalDate monday = today.with(DayOfWeek.MONDAY);
        services.diary()
                .read(
                        diary -> over(diary.sessions(monday, today)),
                        sessions ->
                                services.diary().read(diary -> diary.lastSession(), last -> showWeek(sessions, last)));
        if (!services.current().isPlaying()) {
            services.diary().read(diary -> diary.interrupted(), this::showInterrupted);
        }
    }

    private static List<SessionSummary> over(List<SessionSummary> sessions) {
        return sessions.stream()
                .filter(session -> session.state() != SessionState.RUNNING)
                .toList();
    }

    private void showWeek(List<SessionSummary> sessions, Optional<SessionSummary> last) {
        HBox dots = new HBox();
        dots.getStyleClass().add("dots");
        sessions.forEach(session -> dots.getChildren().add(Nodes.icon(Material2AL.CHECK_CIRCLE, "dot")));
        Label counted = Nodes.label(words.format("today.week.sessions", sessions.size()));
        Label before = Nodes.label(
                last.map(session -> words.format(
                                "today.week.last",
                                session.title().in(words.locale()),
                                DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                                        .withLocale(words.locale())
                                        .format(session.startedAt())))
                        .orElse(words.get("today.week.none")),
                "muted");
        week.getChildren().setAll(Nodes.label(words.get("today.week.title"), "card-title"), dots, counted, before);
    }

    private void showPrograms() {
        programs.getChildren().clear();
        if (services.library().get().entries().isEmpty()) {
            programs.getChildren().add(Nodes.label(words.get("app.loading"), "muted"));
        }
        for (Program program : services.library().get().programs()) {
            programs.getChildren()
                    .add(new ProgramCard(
                            program,
                            services.settings().get().choices(),
                            words,
                            () -> navigator.go(new Route.ProgramPage(program.id()))));
        }
    }

    private void showInterrupted(List<InterruptedSession> sessions) {
        interrupted.getChildren().clear();
        for (InterruptedSession session : sessions) {
            interrupted.getChildren().add(card(session));
        }
        interrupted.setVisible(!sessions.isEmpty());
    }

    private VBox card(InterruptedSession session) {
        String begun = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(words.locale())
                .format(session.startedAt());
        Label text =
                Nodes.label(words.format("today.interrupted.text", begun, session.done(), session.planned()), "muted");
        Button goOn = Nodes.button(
                Material2MZ.PLAY_ARROW, words.get("today.interrupted.go-on"), () -> resume(session, text), "accent");
        Button close = Nodes.button(words.get("today.interrupted.close"), () -> close(session));
        HBox row = new HBox(goOn, close);
        row.getStyleClass().add("row");
        VBox card = Nodes.card(
                Nodes.label(
                        words.format("today.interrupted.title", session.title().in(words.locale())), "card-title"),
                text,
                row);
        card.getStyleClass().add("interrupted");
        return card;
    }

    private void resume(InterruptedSession session, Label text) {
        Optional<ActiveSession> active = services.sessions().resume(session, new ProgramReader());
        if (active.isPresent()) {
            services.current().play(active.get());
            navigator.go(new Route.Play());
        } else {
            text.setText(words.get("today.interrupted.changed"));
        }
    }

    private void close(InterruptedSession session) {
        services.diary().get().ifPresent(diary -> {
            CompletableFuture<Void> _ = diary.closeInterrupted(session.id(), session.savedAt())
                    .whenCompleteAsync(
                            (_, _) -> readDiary(), services.background().screen());
        });
    }

    @Override
    public Region root() {
        return root;
    }
}
