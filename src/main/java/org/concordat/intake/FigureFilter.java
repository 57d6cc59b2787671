package org.concordat.intake;

import java.time.Instant;
import org.concordat.kernel.Period;
import org.concordat.kernel.Slug;

/**
 * Which figures are asked for; what is null does not filter.
 *
 * @param state {@code submitted}, {@code agreed} or {@code queried}
 */
record FigureFilter(Slug council, Slug measure, Slug area, Period period, String state, Instant knownOn) {}
