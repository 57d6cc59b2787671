package org.concordat.intake;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.concordat.kernel.Period;
import org.concordat.kernel.Slug;

/**
 * A figure as it is known at one revision: a numerator over a denominator, or a value.
 *
 * @param id of the figure, the same over its revisions
 * @param area null for the council as a whole
 * @param agreed whether the other side has agreed it (rule F1); else it is submitted
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
        boolean agreed,
        int revision,
        Instant recordedAt) {}
