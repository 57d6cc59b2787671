package org.concordat.performance.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.concordat.time.Calendar;
import org.concordat.time.ClockReading;
import org.concordat.time.ClockRun;
import org.concordat.time.Deadline;
import org.concordat.time.Deadlines;
import org.concordat.time.Limit;
import org.concordat.time.TakenIn;

/**
 * Judges a case for every instant at once: its life under one service level as phases. What had not happened by an instant plays
 * no part in that instant's judgement, be it a pause, a resumption or the closing. A case whose deadline needs a day that the
 * calendar is not known for is running while it is open, and has no target once it is closed: it is never met by default.
 *
 * @param limit in force for the case's area on the date of receipt; it stays with the case (rule V6)
 * @param calendar that the limit names; null for {@code as-recorded}
 * @param countedIn in which month the case counts (rule C1)
 * @param zone of the partnership, whose months they are (rule T0)
 * @param timed whether phases tell how long the closed case took, for a percentile is made of that (rule C3)
 */
public record CaseClock(Limit limit, Calendar calendar, CountedIn countedIn, ZoneId zone, boolean timed) {

    /** The finest step of time that is kept: the first instant after a due instant lies that much later. */
    private static final long STEP_NANOS = 1_000;

    /** A clock of which nobody asks how long cases took. */
    public CaseClock(Limit limit, Calendar calendar, CountedIn countedIn, ZoneId zone) {
        this(limit, calendar, countedIn, zone, false);
    }

    /** The phases of a case, in order of time; none where it is in no period. */
    public List<Phase> phases(CaseFacts facts) {
        List<Instant> turns = turns(facts);
        List<Phase> phases = new ArrayList<>();
        // A clock that nothing was done to runs out when it did at receipt.
        Deadline always = facts.clock().isEmpty() ? deadline(facts, facts.received()) : null;
        for (int i = 0; i < turns.size(); i++) {
            Instant from = turns.get(i);
            Instant to = i + 1 < turns.size() ? turns.get(i + 1) : null;
            stretch(facts, from, to, always == null ? deadline(facts, from) : always, phases);
        }
        return joined(timed ? timed(facts, phases) : phases);
    }

    /** Every phase from the closing on tells what the case took. */
    private List<Phase> timed(CaseFacts facts, List<Phase> phases) {
        return taken(facts)
                .map(taken -> phases.stream()
                        .map(phase -> phase.from().isBefore(facts.closed()) ? phase : phase.took(taken))
                        .toList())
                .orElse(phases);
    }

    /**
     * How long a case took on its clock until it was closed, net of pauses and from the last restart on, in the whole days or minutes that
     * {@link TakenIn} says; at most the {@link ClockReading#LONGEST_DAYS} that are read. Empty while it is open, where the limit has no
     * clock, and where it takes a day that the calendar is not known for to tell (rule T1).
     */
    public Optional<Long> taken(CaseFacts facts) {
        if (facts.closed() == null) {
            return Optional.empty();
        }
        return TakenIn.under(limit)
                .filter(unit -> unit.readsEveryDay() ? knowsAll(facts) : knowsDue(facts))
                .map(unit -> unit.of(reading(facts, facts.closed())));
    }

    private boolean knowsAll(CaseFacts facts) {
        return calendar.knows(calendar.day(facts.received())) && calendar.knows(calendar.day(facts.closed()));
    }

    private boolean knowsDue(CaseFacts facts) {
        return deadline(facts, facts.closed()).instant().isPresent();
    }

    /** The deadline as it stood at an instant. */
    public Deadline deadline(CaseFacts facts, Instant asOf) {
        return run(facts, asOf).deadline(calendar, facts.due(), facts.event());
    }

    /** The day from which a breach is warned of, as it stood at an instant (rule T8). */
    public Optional<LocalDate> warnFrom(CaseFacts facts, Instant asOf) {
        return deadline(facts, asOf).instant().flatMap(due -> Deadlines.warnFrom(limit, calendar, due));
    }

    /** How the clock ran from receipt to the closing, or to the instant of judging. */
    public ClockReading reading(CaseFacts facts, Instant asOf) {
        Instant until = until(facts, asOf);
        return ClockReading.of(run(facts, asOf), calendar, facts.received(), until);
    }

    /** What the clock runs by, as far as it was known at an instant; closing ends it. */
    public ClockRun run(CaseFacts facts, Instant asOf) {
        ClockRun run = ClockRun.of(limit, calendar, facts.received(), facts.clock(), until(facts, asOf));
        return isClosed(facts, asOf) ? run.closed(facts.closed()) : run;
    }

    private static boolean isClosed(CaseFacts facts, Instant asOf) {
        return facts.closed() != null && !facts.closed().isAfter(asOf);
    }

    private static Instant until(CaseFacts facts, Instant asOf) {
        return isClosed(facts, asOf) ? facts.closed() : asOf;
    }

    /** The instants at which something happened to the case, receipt first. */
    private static List<Instant> turns(CaseFacts facts) {
        if (facts.clock().isEmpty()) {
            boolean settled = facts.closed() != null && facts.closed().isAfter(facts.received());
            return settled ? List.of(facts.received(), facts.closed()) : List.of(facts.received());
        }
        Stream<Instant> actions = facts.clock().stream().map(a -> a.at());
        Stream<Instant> ends = Stream.ofNullable(facts.closed());
        return Stream.concat(
                        Stream.of(facts.received()),
                        Stream.concat(actions, ends)
                                .filter(at -> at.isAfter(facts.received()))
                                .filter(at -> facts.closed() == null || !at.isAfter(facts.closed())))
                .distinct()
                .sorted()
                .toList();
    }

    private void stretch(CaseFacts facts, Instant from, Instant to, Deadline deadline, List<Phase> phases) {
        Instant closed = facts.closed() != null && !facts.closed().isAfter(from) ? facts.closed() : null;
        Optional<Instant> due = deadline.instant();
        CountedIn.Times times = new CountedIn.Times(facts.received(), closed);
        countedIn.month(times, due.orElse(null), zone).ifPresent(month -> {
            boolean never = deadline instanceof Deadline.NoTarget || closed != null && due.isEmpty();
            if (never) {
                phases.add(new Phase(Standing.NO_TARGET, month, from, to));
            } else if (due.isEmpty()) {
                phases.add(new Phase(Standing.RUNNING, month, from, to));
            } else if (closed != null) {
                phases.add(new Phase(closed.isAfter(due.get()) ? Standing.MISSED : Standing.MET, month, from, to));
            } else {
                Instant late = due.get().plusNanos(STEP_NANOS);
                add(phases, Standing.RUNNING, month, from, to == null || late.isBefore(to) ? late : to);
                add(phases, Standing.MISSED, month, late.isAfter(from) ? late : from, to);
            }
        });
    }

    private static void add(
            List<Phase> phases, Standing standing, java.time.YearMonth month, Instant from, Instant to) {
        if (to == null || from.isBefore(to)) {
            phases.add(new Phase(standing, month, from, to));
        }
    }

    /** Phases that say the same and touch become one. */
    private static List<Phase> joined(List<Phase> phases) {
        List<Phase> joined = new ArrayList<>();
        for (Phase phase : phases) {
            Phase last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null
                    && last.standing() == phase.standing()
                    && last.month().equals(phase.month())
                    && Objects.equals(last.taken(), phase.taken())
                    && phase.from().equals(last.to())) {
                joined.set(
                        joined.size() - 1,
                        new Phase(last.standing(), last.month(), last.from(), phase.to(), last.taken()));
            } else {
                joined.add(phase);
            }
        }
        return List.copyOf(joined);
    }
}
