package org.concordat.intake;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.concordat.intake.model.FigureState;
import org.concordat.intake.model.Numbers;
import org.concordat.kernel.Period;
import org.concordat.kernel.Slug;

/**
 * A figure as it is known at one revision: a numerator over a denominator, or a value.
 *
 * @param id of the figure, the same over its revisions
 * @param area null for the council as a whole
 * @param state at the instant of which it is known: a figure that has lapsed by then is agreed (rule F1)
 * @param query the latest query about it; null while there was none
 */
public record FigureEntry(
        UUID id,
        UUID councilId,
        Slug measure,
        Slug area,
        Period period,
        BigDecimal numerator,
        BigDecimal denominator,
        BigDecimal value,
        FigureState state,
        UUID query,
        int revision,
        Instant recordedAt) {

    /** Whether the other side has agreed it, or counts as having done so. */
    public boolean agreed() {
        return state == FigureState.AGREED;
    }

    /** The query that is open about it; null where none is. */
    public UUID openQuery() {
        return state == FigureState.QUERIED ? query : null;
    }

    /** Its numbers. */
    public Numbers numbers() {
        return new Numbers(numerator, denominator, value);
    }

    /** The next revision: what the figure is about stays. */
    FigureEntry next(Numbers numbers, FigureState next, UUID latestQuery, Instant at) {
        return new FigureEntry(
                id,
                councilId,
                measure,
                area,
                period,
                numbers.numerator(),
                numbers.denominator(),
                numbers.value(),
                next,
                latestQuery,
                revision + 1,
                at);
    }
}
