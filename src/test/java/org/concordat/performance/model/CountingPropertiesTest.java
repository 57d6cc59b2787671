package org.concordat.performance.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.concordat.kernel.Ratio;
import org.concordat.kernel.Slug;
import org.concordat.time.Calendar;
import org.concordat.time.ClockAction;
import org.concordat.time.Deadline;
import org.concordat.time.Hours;
import org.concordat.time.Limit;

/** What holds of counted cases whatever happened to them, however they are judged, and at whatever instant. */
class CountingPropertiesTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
    private static final int MINUTES = 180 * 1_440;
    private static final List<String> AREAS = List.of("none", "east", "burton", "west");

    /** A case that counts somewhere, and the part of the whole that it is drawn into. */
    record Placed(CaseFacts facts, String area, int part) {}

    /** Cases of one service level, and an instant to judge them at. */
    record Drawn(CaseClock clock, List<Placed> cases, Instant asOf) {}

    /** Where a case is counted at an instant, and how. */
    record Counted(YearMonth month, Standing standing) {}

    private static final Calendar DESK = new Calendar(
            LONDON,
            Stream.of(DayOfWeek.values())
                    .filter(day -> day.getValue() < 6)
                    .collect(Collectors.toMap(
                            day -> day,
                            day -> List.of(new Hours(LocalTime.of(9, 0), LocalTime.of(17, 0))),
                            (a, b) -> a,
                            () -> new EnumMap<>(DayOfWeek.class))),
            Set.of(LocalDate.parse("2026-04-03"), LocalDate.parse("2026-04-06")),
            Map.of(),
            LocalDate.parse("2026-01-01"),
            LocalDate.parse("2026-06-30"));

    private static Arbitrary<Instant> instants() {
        return Arbitraries.integers().between(0, MINUTES).map(minute -> FIRST.plus(Duration.ofMinutes(minute)));
    }

    /** Whatever can happen to a clock, in no order, before receipt and after closing as well. */
    private static Arbitrary<List<ClockAction>> actions() {
        return Combinators.combine(
                        instants(),
                        Arbitraries.of(ClockAction.Kind.values()),
                        Arbitraries.integers().between(1, 40))
                .as((at, kind, amount) ->
                        new ClockAction(at, kind, null, kind == ClockAction.Kind.EXTEND ? amount : null))
                .list()
                .ofMaxSize(5);
    }

    private static Arbitrary<CaseFacts> facts() {
        Arbitrary<Integer> later = Arbitraries.integers().between(0, 60 * 1_440);
        return Combinators.combine(
                        instants(), later.injectNull(0.3), later.injectNull(0.3), later.injectNull(0.3), actions())
                .as((received, due, event, closed, clock) -> new CaseFacts(
                        received, plus(received, due), plus(received, event), plus(received, closed), clock));
    }

    private static Instant plus(Instant instant, Integer minutes) {
        return minutes == null ? null : instant.plus(Duration.ofMinutes(minutes));
    }

    private static Arbitrary<CaseClock> clocks() {
        Arbitrary<Limit> limits = Combinators.combine(
                        Arbitraries.of(Limit.Unit.values()),
                        Arbitraries.integers().between(1, 30),
                        Arbitraries.of(Limit.Start.values()),
                        Arbitraries.of(Limit.DueBy.values()),
                        Arbitraries.of(Limit.Roll.values()),
                        Arbitraries.of(Limit.Pauses.values()),
                        Arbitraries.of(Limit.Restarts.values()),
                        Arbitraries.of(Limit.Extensions.values()))
                .as(CountingPropertiesTest::limit);
        return Combinators.combine(
                        limits, Arbitraries.of(DESK, Calendar.always(LONDON)), Arbitraries.of(CountedIn.values()))
                .as((limit, calendar, countedIn) -> new CaseClock(limit, calendar, countedIn, LONDON));
    }

    private static Limit limit(
            Limit.Unit unit,
            int amount,
            Limit.Start start,
            Limit.DueBy due,
            Limit.Roll roll,
            Limit.Pauses pauses,
            Limit.Restarts restarts,
            Limit.Extensions extensions) {
        boolean countsBack = unit == Limit.Unit.WORKING_DAYS || unit == Limit.Unit.CALENDAR_DAYS;
        return new Limit(
                unit == Limit.Unit.AS_RECORDED ? 0 : amount,
                unit,
                new Slug("drawn"),
                start == Limit.Start.BEFORE_EVENT && !countsBack ? Limit.Start.DAY_AFTER : start,
                due,
                roll,
                null,
                Limit.NonWorkingReceipt.AS_RECEIVED,
                pauses,
                restarts,
                extensions,
                null);
    }

    /** Judged at any instant, or at one at which something happens to a case, or a microsecond to either side of it. */
    @Provide
    Arbitrary<Drawn> drawn() {
        Arbitrary<List<Placed>> placed = Combinators.combine(
                        facts(), Arbitraries.of(AREAS), Arbitraries.integers().between(0, 4))
                .as(Placed::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(25);
        return Combinators.combine(clocks(), placed).flatAs((clock, cases) -> {
            List<Instant> turns = cases.stream()
                    .flatMap(c -> clock.phases(c.facts()).stream())
                    .flatMap(phase -> Stream.of(
                            phase.from(), Optional.ofNullable(phase.to()).orElse(phase.from())))
                    .toList();
            Arbitrary<Instant> near = turns.isEmpty()
                    ? instants()
                    : Combinators.combine(
                                    Arbitraries.of(turns),
                                    Arbitraries.integers().between(-1, 1))
                            .as((turn, micros) -> turn.plusNanos(1_000L * micros));
            return Arbitraries.oneOf(instants(), near).map(asOf -> new Drawn(clock, cases, asOf));
        });
    }

    private static List<Counted> byPhases(Drawn drawn, Placed of) {
        return drawn.clock().phases(of.facts()).stream()
                .filter(phase -> phase.holdsAt(drawn.asOf()))
                .map(phase -> new Counted(phase.month(), phase.standing()))
                .toList();
    }

    private static List<Counted> byCourses(Drawn drawn, Placed of) {
        return Course.of(drawn.clock().phases(of.facts())).stream()
                .flatMap(course -> course.at(drawn.asOf()).stream()
                        .map(standing -> new Counted(course.phase().month(), standing)))
                .toList();
    }

    private static List<YearMonth> months(Drawn drawn, Placed of) {
        return byPhases(drawn, of).stream().map(Counted::month).toList();
    }

    private static Counts counts(Drawn drawn, Collection<Placed> of) {
        return of.stream()
                .flatMap(placed -> byCourses(drawn, placed).stream())
                .reduce(Counts.NONE, (counts, one) -> counts.plus(one.standing(), 1), Counts::plus);
    }

    /** One case at one instant, judged by nothing but its deadline as it stood then (rules C1, C2, T4). */
    private static Optional<Counted> judged(Drawn drawn, CaseFacts facts) {
        Instant asOf = drawn.asOf();
        if (asOf.isBefore(facts.received())) {
            return Optional.empty();
        }
        boolean closed = facts.closed() != null && !facts.closed().isAfter(asOf);
        Deadline deadline = drawn.clock().deadline(facts, asOf);
        Optional<Instant> due = deadline.instant();
        Optional<Instant> countedAt =
                switch (drawn.clock().countedIn()) {
                    case DUE -> Optional.of(due.orElse(facts.received()));
                    case RECEIVED -> Optional.of(facts.received());
                    case CLOSED -> Optional.ofNullable(closed ? facts.closed() : null);
                };
        boolean never = deadline instanceof Deadline.NoTarget || closed && due.isEmpty();
        Standing standing = never
                ? Standing.NO_TARGET
                : due.isEmpty()
                        ? Standing.RUNNING
                        : (closed ? facts.closed() : asOf).isAfter(due.get())
                                ? Standing.MISSED
                                : closed ? Standing.MET : Standing.RUNNING;
        return countedAt.map(at -> new Counted(YearMonth.from(at.atZone(LONDON)), standing));
    }

    @Property(tries = 3_000)
    void c1AtAnyInstantACaseIsInOneMonthAtMostAndStandsAsItsDeadlineOfThenSays(@ForAll("drawn") Drawn drawn) {
        for (Placed placed : drawn.cases()) {
            List<Counted> judged = judged(drawn, placed.facts()).stream().toList();
            assertEquals(judged, byPhases(drawn, placed), () -> placed.facts() + " at " + drawn.asOf());
            assertEquals(judged, byCourses(drawn, placed), () -> placed.facts() + " at " + drawn.asOf());
        }
    }

    @Property(tries = 3_000)
    void c3CountsOfTheWholeAreTheSumOfThePartsUnderAnySplit(@ForAll("drawn") Drawn drawn, @ForAll Random order) {
        Counts whole = counts(drawn, drawn.cases());
        for (Function<Placed, Object> split : List.<Function<Placed, Object>>of(
                Placed::part,
                Placed::area,
                placed -> months(drawn, placed),
                placed -> placed.area() + months(drawn, placed),
                placed -> placed)) {
            List<Counts> parts =
                    new ArrayList<>(drawn.cases().stream().collect(Collectors.groupingBy(split)).values().stream()
                            .map(part -> counts(drawn, part))
                            .toList());
            Collections.shuffle(parts, order);
            assertEquals(whole, parts.stream().reduce(Counts.NONE, Counts::plus));
            assertEquals(whole.inTime(), parts.stream().map(Counts::inTime).reduce(Ratio.NONE, Ratio::pooledWith));
            assertEquals(whole.all(), parts.stream().mapToLong(Counts::all).sum());
        }
    }

    /** What cases of one area and month that stand alike are counted in. */
    record Cell(String area, Counted counted) {}

    @Property(tries = 3_000)
    void c3CellsPoolToTheCasesOneByOne(@ForAll("drawn") Drawn drawn) {
        Map<Cell, Long> cells = drawn.cases().stream()
                .flatMap(placed -> judged(drawn, placed.facts()).stream().map(one -> new Cell(placed.area(), one)))
                .collect(Collectors.groupingBy(cell -> cell, Collectors.counting()));
        Counts pooled = Counts.NONE;
        for (Map.Entry<Cell, Long> cell : cells.entrySet()) {
            pooled = pooled.plus(cell.getKey().counted().standing(), cell.getValue());
        }
        Counts whole = counts(drawn, drawn.cases());
        assertEquals(whole, pooled);
        assertEquals(cells.values().stream().mapToLong(n -> n).sum(), whole.all());
        assertTrue(whole.all() <= drawn.cases().size());
    }
}
