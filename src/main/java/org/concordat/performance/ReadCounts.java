package org.concordat.performance;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.concordat.kernel.Period;
import org.concordat.partnerships.model.ClosedMonths;

/**
 * The counts of a reading, and when they were revised: read for several months and a batch of councils at once, as soon as one of these is
 * needed. Months that were closed by the instants that are asked for are counted as they were kept.
 */
final class ReadCounts {

    /** How many months are read at once where more of the past is needed. */
    private static final int FURTHER_BACK = 12;

    private record Level(UUID council, String agreement, String serviceLevel) {}

    private record LevelMonth(Level level, YearMonth month) {}

    private final ResultSources sources;
    private final UUID partnership;
    private final Batches batches;
    private final ClosedMonths closed;
    private final Instants asked;
    private final TreeSet<YearMonth> wanted = new TreeSet<>();
    private final Map<List<UUID>, Set<YearMonth>> read = new HashMap<>();
    private final Map<LevelMonth, List<PhaseCounts.Counted>> counted = new HashMap<>();
    private final Map<Level, List<PhaseCounts.Revised>> revised = new HashMap<>();

    ReadCounts(ResultSources sources, UUID partnership, Batches batches, ClosedMonths closed, Instants asked) {
        this.sources = sources;
        this.partnership = partnership;
        this.batches = batches;
        this.closed = closed;
        this.asked = asked;
    }

    /** Months that are read together as soon as any is needed that was not read. */
    void covering(LocalDate first, LocalDate last) {
        Span.months(first, last).forEach(wanted::add);
    }

    List<PhaseCounts.Counted> counted(UUID council, String agreement, String serviceLevel, Period period) {
        read(council, period);
        Level level = new Level(council, agreement, serviceLevel);
        return period.months()
                .flatMap(month -> counted.getOrDefault(new LevelMonth(level, month.start()), List.of()).stream())
                .toList();
    }

    /** When the cases of a service level's months were recorded; the months of a period are among them. */
    List<PhaseCounts.Revised> revised(UUID council, String agreement, String serviceLevel, Period period) {
        read(council, period);
        return revised.getOrDefault(new Level(council, agreement, serviceLevel), List.of());
    }

    private void read(UUID council, Period period) {
        List<UUID> batch = batches.with(council);
        Set<YearMonth> known = read.computeIfAbsent(batch, b -> new HashSet<>());
        List<YearMonth> needed = period.months()
                .map(Period::start)
                .filter(m -> !known.contains(m))
                .toList();
        if (needed.isEmpty()) {
            return;
        }
        List<YearMonth> missing =
                new ArrayList<>(wanted.stream().filter(m -> !known.contains(m)).toList());
        if (!missing.containsAll(needed)) {
            Span.months(YearMonth.from(period.first()).minusMonths(FURTHER_BACK).atDay(1), period.last())
                    .filter(m -> !known.contains(m) && !missing.contains(m))
                    .forEach(missing::add);
        }
        known.addAll(missing);
        read(new Councils(partnership, batch), missing);
    }

    private void read(Councils councils, List<YearMonth> months) {
        List<YearMonth> shut =
                months.stream().filter(closed.closedAt()::containsKey).toList();
        List<YearMonth> open =
                months.stream().filter(m -> !closed.closedAt().containsKey(m)).toList();
        Stream<PhaseCounts.Counted> counts = Stream.concat(
                sources.closedCounts().known(councils, shut, asked.knownOn()).stream(),
                open.isEmpty() ? Stream.empty() : sources.counts().counts(councils, open, asked).stream());
        counts.forEach(c -> counted.computeIfAbsent(
                        new LevelMonth(
                                new Level(c.council(), c.agreement(), c.serviceLevel()), YearMonth.from(c.month())),
                        k -> new ArrayList<>())
                .add(c));
        sources.counts().revisions(councils, months, asked.knownOn()).forEach(r -> revised.computeIfAbsent(
                        new Level(r.council(), r.agreement(), r.serviceLevel()), k -> new ArrayList<>())
                .add(r));
    }
}
