package org.concordat.performance;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.concordat.kernel.Period;
import org.concordat.partnerships.model.ClosedMonths;

/**
 * The counts of a reading, and when they were revised: each read for several months and a batch of councils at once, as soon as one of these is
 * needed. Months that were closed by the instants that are asked for are counted as they were kept.
 */
final class ReadCounts {

    private record Level(UUID council, String agreement, String serviceLevel) {}

    private final ResultSources sources;
    private final UUID partnership;
    private final Batches batches;
    private final ClosedMonths closed;
    private final Instants asked;
    private final TreeSet<YearMonth> wanted = new TreeSet<>();
    private final Map<List<UUID>, MonthsRead> countsRead = new HashMap<>();
    private final Map<List<UUID>, MonthsRead> revisionsRead = new HashMap<>();
    private final Map<Level, Map<YearMonth, List<PhaseCounts.Counted>>> counted = new HashMap<>();
    private final Map<Level, List<Revisions.Revised>> revised = new HashMap<>();

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
        List<UUID> batch = batches.with(council);
        List<YearMonth> missing =
                countsRead.computeIfAbsent(batch, b -> new MonthsRead()).missing(period, wanted);
        if (!missing.isEmpty()) {
            readCounts(new Councils(partnership, batch), missing);
        }
        Map<YearMonth, List<PhaseCounts.Counted>> ofLevel =
                counted.getOrDefault(new Level(council, agreement, serviceLevel), Map.of());
        List<PhaseCounts.Counted> of = new ArrayList<>();
        period.months().forEach(month -> of.addAll(ofLevel.getOrDefault(month.start(), List.of())));
        return of;
    }

    /** When the cases of a service level's months were recorded, to this day; the months of a period are among them. */
    List<Revisions.Revised> revised(UUID council, String agreement, String serviceLevel, Period period) {
        List<UUID> batch = batches.with(council);
        List<YearMonth> missing =
                revisionsRead.computeIfAbsent(batch, b -> new MonthsRead()).missing(period, wanted);
        if (!missing.isEmpty()) {
            sources.revisions().of(new Councils(partnership, batch), missing).forEach(r -> revised.computeIfAbsent(
                            new Level(r.council(), r.agreement(), r.serviceLevel()), k -> new ArrayList<>())
                    .add(r));
        }
        return revised.getOrDefault(new Level(council, agreement, serviceLevel), List.of());
    }

    private void readCounts(Councils councils, List<YearMonth> months) {
        List<YearMonth> shut =
                months.stream().filter(closed.closedAt()::containsKey).toList();
        List<YearMonth> open =
                months.stream().filter(m -> !closed.closedAt().containsKey(m)).toList();
        Stream<PhaseCounts.Counted> counts = Stream.concat(
                sources.closedCounts().known(councils, shut, asked.knownOn()).stream(),
                open.isEmpty() ? Stream.empty() : sources.counts().counts(councils, open, asked).stream());
        counts.forEach(c -> counted.computeIfAbsent(
                        new Level(c.council(), c.agreement(), c.serviceLevel()), k -> new HashMap<>())
                .computeIfAbsent(YearMonth.from(c.month()), k -> new ArrayList<>())
                .add(c));
    }
}
