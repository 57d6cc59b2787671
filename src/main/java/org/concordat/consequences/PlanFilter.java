package org.concordat.consequences;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.concordat.kernel.Period;

/**
 * Which plans are asked for; what is null does not filter.
 *
 * @param today on which they are judged overdue
 */
record PlanFilter(UUID council, String state, Boolean overdue, Period period, LocalDate today, Instant knownOn) {}
