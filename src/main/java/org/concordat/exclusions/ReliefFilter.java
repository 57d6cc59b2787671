package org.concordat.exclusions;

import java.time.Instant;
import org.concordat.kernel.Period;
import org.concordat.kernel.Slug;

/**
 * Which reliefs are asked for; what is null does not filter.
 *
 * @param period reliefs that hold on any day of it
 */
record ReliefFilter(Slug council, String agreement, Slug serviceLevel, Period period, String state, Instant knownOn) {}
