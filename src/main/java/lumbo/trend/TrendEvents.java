package lumbo.trend;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lumbo.chart.Chart;
import lumbo.diary.stats.DiaryStatistics;
import lumbo.diary.stats.PlayedProgram;
import lumbo.diary.stats.StatisticsRange;
import org.jspecify.annotations.Nullable;

/** What happened while pain went up and down: another program, and exercises that were eased. */
record TrendEvents(TrendWords words) {

    /** More marks than this could not be told apart. */
    private static final int MOST = 12;

    /** The newest marks of a range, oldest first. */
    List<Chart.Event> of(DiaryStatistics trends, StatisticsRange range) {
        List<Chart.Event> events = new ArrayList<>(changes(trends.programs(range)));
        for (LocalDate day : trends.easings(range)) {
            events.add(new Chart.Event(day, words.words().get("trends.event.eased")));
        }
        events.sort(Comparator.comparing(Chart.Event::day));
        return events.subList(Math.max(0, events.size() - MOST), events.size());
    }

    /** Where another program than before was played most; one that was played as often stays. */
    private List<Chart.Event> changes(List<PlayedProgram> played) {
        List<Chart.Event> changes = new ArrayList<>();
        PlayedProgram before = null;
        for (LocalDate start :
                played.stream().map(PlayedProgram::start).distinct().toList()) {
            List<PlayedProgram> now =
                    played.stream().filter(one -> one.start().equals(start)).toList();
            PlayedProgram most = most(now, before);
            if (before != null && !before.program().equals(most.program())) {
                changes.add(new Chart.Event(
                        most.first(), most.title().in(words.words().locale())));
            }
            before = most;
        }
        return changes;
    }

    private static PlayedProgram most(List<PlayedProgram> now, @Nullable PlayedProgram before) {
        int count = now.getFirst().count();
        return now.stream()
                .filter(one ->
                        one.count() == count && before != null && one.program().equals(before.program()))
                .findFirst()
                .orElse(now.getFirst());
    }
}
