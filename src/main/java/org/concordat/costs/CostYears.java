package org.concordat.costs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Period;
import org.concordat.partnerships.CostsTurn;

/** Which years' costs still change. Whoever writes what costs are made of and whoever closes a year wait for each other. */
@ApplicationScoped
public class CostYears {

    private final Instance<YearsClosed> closed;
    private final CostsTurn turn;

    CostYears(Instance<YearsClosed> closed, CostsTurn turn) {
        this.closed = closed;
        this.turn = turn;
    }

    /**
     * No year closes until the end of the transaction. Whoever records what costs are made of calls it first and reads the clock then: a
     * settled answer knows everything that bears an earlier date than its own (rule F3).
     */
    public void keepOpen(UUID partnershipId) {
        turn.share(partnershipId);
    }

    /** Until the end of the transaction nobody else closes a year, or writes what closing locks; call it before closing one. */
    public void alone(UUID partnershipId) {
        turn.alone(partnershipId);
    }

    /** The years whose outturn is closed. */
    Set<Period> closed(UUID partnershipId) {
        return closed.stream().flatMap(told -> told.of(partnershipId).stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** How a year was closed; empty where it is open, or nobody told. */
    Optional<Closing> closing(UUID partnershipId, Period year) {
        return closed.stream()
                .flatMap(told -> told.closing(partnershipId, year).stream())
                .findFirst();
    }

    /**
     * As of whose knowledge a year's costs are computed when a caller asks for another: a closed year stands as it was known when it was
     * closed, at the latest.
     *
     * @param knownOn null for now
     * @return null for now
     */
    public Instant known(UUID partnershipId, Period year, Instant knownOn) {
        return closing(partnershipId, year)
                .map(closing -> closing.known(knownOn))
                .orElse(knownOn);
    }

    /**
     * What a driver of a year came to by the slugs of councils, as it was kept when the year was closed; empty where it is open, or was when that
     * was known, or nothing was kept.
     */
    Optional<Map<String, BigDecimal>> counted(
            UUID partnershipId, Period year, Instant known, String driver, String stood) {
        return closing(partnershipId, year)
                .filter(closing -> !known.isBefore(closing.at()))
                .flatMap(closing -> closing.counted(driver, stood));
    }

    /** What is wrong with a row of a year that is among the closed ones; empty where nothing is. */
    static Optional<Fault> fault(Set<Period> closed, String pointer, Period period) {
        return closed.contains(of(period))
                ? Optional.of(new Fault(
                        pointer,
                        "lies in " + of(period) + ", whose outturn is closed: what came later goes into the next year"))
                : Optional.empty();
    }

    /** The financial year in which a period lies. */
    static Period of(Period period) {
        return Period.containing(period.first(), Period.Length.YEAR);
    }
}
