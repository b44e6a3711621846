package lumbo.ui.diary;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import lumbo.i18n.Messages;
import lumbo.ui.control.Nodes;
import lumbo.ui.input.InputFilter;
import org.jspecify.annotations.Nullable;

/** A month with marks for sessions, for the worst pain and for questionnaires of each day; by mouse, or by arrow keys and Space. */
final class MonthCalendar extends GridPane {

    private static final int WEEK = 7;
    private static final PseudoClass TODAY = PseudoClass.getPseudoClass("today");
    private static final PseudoClass SHOWN = PseudoClass.getPseudoClass("shown");

    private final Messages words;
    private final Consumer<@Nullable LocalDate> chosen;
    private final Map<LocalDate, ToggleButton> days = new HashMap<>();
    private final Map<LocalDate, String> names = new HashMap<>();
    private @Nullable LocalDate shown;

    MonthCalendar(Messages words, Consumer<@Nullable LocalDate> chosen) {
        this.words = words;
        this.chosen = chosen;
        getStyleClass().add("month");
        InputFilter.heldMoves(this);
        setAccessibleRole(AccessibleRole.PARENT);
        setAccessibleText(words.get("diary.calendar"));
        for (int i = 0; i < WEEK; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / WEEK);
            getColumnConstraints().add(column);
        }
    }

    /** Shows a month. */
    void show(YearMonth month, Map<LocalDate, DayMark> marks, @Nullable LocalDate day, LocalDate today) {
        boolean hadFocus = getChildren().stream().anyMatch(Node::isFocused);
        getChildren().clear();
        days.clear();
        names.clear();
        DayOfWeek first = words.regional().firstDayOfWeek();
        for (int i = 0; i < WEEK; i++) {
            Label name = new Label(words.regional().shortWeekday(first.plus(i)));
            name.getStyleClass().add("weekday");
            name.setMaxWidth(Double.MAX_VALUE);
            add(name, i, 0);
        }
        int before = Math.floorMod(month.atDay(1).getDayOfWeek().getValue() - first.getValue(), WEEK);
        for (int number = 1; number <= month.lengthOfMonth(); number++) {
            LocalDate date = month.atDay(number);
            ToggleButton button = day(date, marks.get(date), date.equals(today));
            button.setSelected(date.equals(day));
            button.setOnAction(event -> chosen.accept(button.isSelected() ? date : null));
            int cell = before + number - 1;
            add(button, cell % WEEK, 1 + cell / WEEK);
            days.put(date, button);
            if (hadFocus && button.isSelected()) {
                button.requestFocus();
            }
        }
        mark(shown, true);
    }

    /** Rings the day of what is looked at beside the month; null rings none. */
    void ring(@Nullable LocalDate day) {
        mark(shown, false);
        shown = day;
        mark(day, true);
    }

    private void mark(@Nullable LocalDate day, boolean isShown) {
        ToggleButton button = days.get(day);
        if (button != null) {
            button.pseudoClassStateChanged(SHOWN, isShown);
            String name = names.getOrDefault(day, "");
            button.setAccessibleText(isShown ? words.format("diary.day.shown", name) : name);
        }
    }

    private ToggleButton day(LocalDate date, @Nullable DayMark mark, boolean isToday) {
        ToggleButton button = new ToggleButton(Integer.toString(date.getDayOfMonth()));
        button.getStyleClass().add("day");
        button.setContentDisplay(ContentDisplay.BOTTOM);
        button.setMaxWidth(Double.MAX_VALUE);
        if (mark != null) {
            button.setGraphic(marks(mark));
        } else {
            // as high as with marks below the number
            button.getStyleClass().add("unmarked");
        }
        button.pseudoClassStateChanged(TODAY, isToday);
        String day = words.regional().date(date, FormatStyle.LONG);
        String name = mark == null ? day + ", " + words.get("diary.day.nothing") : mark.spoken();
        names.put(date, isToday ? words.format("diary.day.today", name) : name);
        button.setAccessibleText(names.get(date));
        return button;
    }

    private static Node marks(DayMark mark) {
        HBox marks = Nodes.line("day-marks");
        if (mark.sessions() > 0) {
            marks.getChildren().add(shape("mark-session"));
        }
        if (mark.pain() != null) {
            marks.getChildren().add(pain(mark.pain()));
        }
        if (mark.measures() > 0) {
            marks.getChildren().add(shape("mark-measure"));
        }
        return marks;
    }

    /** The mark of a strength of pain. */
    private static Region pain(DayMark.Strength pain) {
        return shape("mark-" + pain.name().toLowerCase(Locale.ROOT));
    }

    private static Region shape(String style) {
        Region shape = new Region();
        shape.getStyleClass().addAll("mark", style);
        return shape;
    }

    /** What the marks mean. */
    static Node legend(Messages words) {
        return Nodes.flow(
                "legend",
                entry(shape("mark-session"), words.get("diary.legend.session")),
                entry(pain(DayMark.Strength.LITTLE), words.get("diary.legend.little")),
                entry(pain(DayMark.Strength.MEDIUM), words.get("diary.legend.medium")),
                entry(pain(DayMark.Strength.STRONG), words.get("diary.legend.strong")),
                entry(shape("mark-measure"), words.get("measure.legend")));
    }

    private static Node entry(Region shape, String text) {
        HBox entry = new HBox(shape, Nodes.label(text, "muted"));
        entry.getStyleClass().add("legend-entry");
        return entry;
    }
}
