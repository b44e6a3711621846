package lumbo.ui.storage;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import lumbo.diary.DiaryLoss;
import lumbo.diary.DiaryTable;
import lumbo.diary.backup.Recovery.Recovered;
import lumbo.i18n.Messages;
import lumbo.ui.DiaryModel;
import lumbo.ui.LostDiary;
import lumbo.ui.Navigator;
import lumbo.ui.Route;
import lumbo.ui.ScreenViewModel;

/** A diary that can't be read, or is empty although there is a backup: what can be done. */
public final class LostViewModel extends ScreenViewModel {

    private final DiaryModel diary;
    private final Clock clock;
    private final LostDiary lost;
    private final StorageWords keepWords;
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");

    /** What can be done with this one. */
    public LostViewModel(Messages words, DiaryModel diary, Clock clock, Navigator navigator, LostDiary lost) {
        super(words, navigator);
        this.diary = diary;
        this.clock = clock;
        this.lost = lost;
        this.keepWords = new StorageWords(words, diary);
    }

    String title() {
        return words.get(lost.read() == null ? "lost.empty.title" : "lost.damaged.title");
    }

    /** What there is, sentence by sentence. */
    List<String> sentences() {
        List<String> all = new ArrayList<>();
        LostDiary.Copy copy = lost.copy();
        Recovered read = lost.read();
        all.add(copy == null ? words.get("lost.no-copy") : copy(copy));
        if (read == null) {
            all.add(words.get("lost.empty.text"));
        } else if (copy == null || !isCertain(copy)) {
            all.add(
                    lost.isUnreadable()
                            ? words.get("lost.read.nothing")
                            : words.format("lost.read", read.sessions(), read.painEntries(), measures(read)));
        }
        if (copy != null && !isCertain(copy) && !copy.missing().isNothing()) {
            DiaryLoss missing = copy.missing();
            all.add(words.format("lost.missing", missing.sessions(), missing.painEntries(), missing.measures()));
        }
        if (read != null) {
            all.add(words.get("lost.kept"));
        }
        return all;
    }

    /** Whether all that can still be read is in the backup. */
    private boolean isCertain(LostDiary.Copy copy) {
        return lost.read() != null && copy.facts() != null && copy.missing().isNothing();
    }

    private String copy(LostDiary.Copy copy) {
        LocalDate day = copy.at().toLocalDate();
        String when = words.format("lost.day", ChronoUnit.DAYS.between(day, LocalDate.now(clock)), keepWords.day(day));
        if (copy.facts() == null) {
            return words.format("lost.copy.locked", when);
        }
        return words.format(isCertain(copy) ? "lost.copy.whole" : "lost.copy", when, keepWords.facts(copy.facts()));
    }

    private static int measures(Recovered read) {
        return read.rows().getOrDefault(DiaryTable.MEASURE, 0);
    }

    /** Whether there is something to bring back. */
    boolean hasCopy() {
        return lost.copy() != null;
    }

    /** Brings the backup back; where it is locked, its password is asked for first. */
    void bringBack() {
        LostDiary.Copy copy = lost.copy();
        if (copy != null && copy.facts() == null) {
            look();
        } else {
            Path place = copy == null ? lost.file() : copy.file();
            diary.bringBack(navigator.owner().here(failure -> trouble.set(keepWords.trouble(place, failure))));
        }
    }

    /** Looks for a backup elsewhere. */
    void look() {
        go(new Route.Storage(new Route.Lost(), "", Route.Storage.Door.RESTORE));
    }

    /** How to go on without the backup is called. */
    String goOnName() {
        Recovered read = lost.read();
        if (read == null) {
            return words.get("lost.go-on.empty");
        }
        return lost.isUnreadable()
                ? words.get("lost.go-on.new")
                : words.format("lost.go-on", read.sessions() + read.painEntries() + measures(read));
    }

    /** Goes on with what is there. */
    void goOn() {
        diary.goOnWithout();
    }

    /** Where the files are. */
    List<String> details() {
        LostDiary.Copy copy = lost.copy();
        String file = words.format("lost.file", lost.file().toString());
        return copy == null
                ? List.of(file)
                : List.of(file, words.format("lost.copy.file", copy.file().toString()));
    }

    /** What was in the way, to follow; empty for nothing. */
    ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }
}
