package lumbo.ui.diary;

import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lumbo.diary.BodySpot;
import lumbo.diary.DiaryDay;
import lumbo.diary.PainEntry;
import lumbo.diary.PainPlace;
import lumbo.diary.SessionSummary;
import lumbo.i18n.Messages;

/** Puts pain entries and days of the diary into words. */
final class PainWords {

    private final Messages words;

    PainWords(Messages words) {
        this.words = words;
    }

    DiaryRow row(PainEntry entry) {
        Stream<String> places = Stream.concat(
                Stream.ofNullable(entry.place()).map(this::place),
                entry.spots().stream().sorted().map(this::spot));
        return new DiaryRow(
                DiaryRow.Kind.PAIN,
                entry.id(),
                entry.at(),
                words.regional().dateAndTime(entry.at()),
                words.format("diary.pain.title", entry.value()),
                List.of(places.collect(Collectors.joining(", ")), NotePreview.of(entry.note())),
                "");
    }

    /** Where it hurt by the places of the player, in words. */
    String place(PainPlace place) {
        return words.get("diary.place." + place.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** A place on the body, in words. */
    String spot(BodySpot spot) {
        return words.get("spot." + spot.id());
    }

    DayMark mark(DiaryDay day) {
        int sessions = Math.toIntExact(
                day.sessions().stream().filter(SessionSummary::isDone).count());
        Integer pain = day.worstPain();
        String date = words.regional().date(day.date(), FormatStyle.LONG);
        String done = words.format("diary.day.sessions", sessions);
        String worst = pain == null ? "" : words.format("diary.day.pain", pain);
        String answered = day.measures() == 0 ? "" : words.format("measure.day", day.measures());
        return new DayMark(
                sessions,
                pain == null ? null : DayMark.Strength.of(pain),
                day.measures(),
                Stream.of(date, done, worst, answered)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", ")));
    }
}
