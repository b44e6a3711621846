package lumbo.ui.measure;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import lumbo.diary.MeasureEntry;
import lumbo.i18n.Messages;
import lumbo.measure.MeasureKind;
import lumbo.ui.DiaryModel;
import lumbo.ui.Navigator;
import lumbo.ui.Route;
import lumbo.ui.ScreenViewModel;
import org.jspecify.annotations.Nullable;

/** The questionnaires, and when each was answered last. */
public final class MeasuresViewModel extends ScreenViewModel {

    /**
     * A questionnaire, in words.
     *
     * @param kind which one
     * @param title its name
     * @param about what it asks, and how long it takes
     * @param last when it was answered last, and what came of it
     */
    record Card(MeasureKind kind, String title, String about, String last) {}

    private final DiaryModel diary;
    private final Clock clock;
    private final MeasureWords measureWords;
    private final ReadOnlyObjectWrapper<List<Card>> cards = new ReadOnlyObjectWrapper<>();

    /** The questionnaires. */
    public MeasuresViewModel(Messages words, DiaryModel diary, Clock clock, Navigator navigator) {
        super(words, navigator);
        this.diary = diary;
        this.clock = clock;
        this.measureWords = new MeasureWords(words);
        show(Map.of());
    }

    @Override
    protected Subscription follow() {
        read();
        return diary.follow(this::read);
    }

    private void read() {
        OffsetDateTime now = OffsetDateTime.now(clock);
        diary.read(
                open -> Stream.of(MeasureKind.values())
                        .flatMap(kind -> open.newestMeasure(kind, now).stream())
                        .collect(Collectors.toMap(MeasureEntry::kind, Function.identity())),
                this::show);
    }

    private void show(Map<MeasureKind, MeasureEntry> last) {
        cards.set(Stream.of(MeasureKind.values())
                .map(kind -> card(kind, last.get(kind)))
                .toList());
    }

    private Card card(MeasureKind kind, @Nullable MeasureEntry last) {
        String said = last == null
                ? words.get("measures.never")
                : words.format("measures.last", measureWords.date(last.at()), measureWords.score(last));
        return new Card(kind, measureWords.title(kind), measureWords.about(kind), said);
    }

    /** The questionnaires, to follow. */
    ReadOnlyObjectProperty<List<Card>> cardsProperty() {
        return cards.getReadOnlyProperty();
    }

    /** To a questionnaire. */
    void answer(MeasureKind kind) {
        go(new Route.Measure(kind));
    }

    /** Back to the diary. */
    void back() {
        go(new Route.Diary(null));
    }
}
