package org.concordat.performance.model;

import java.time.Instant;
import java.util.List;
import org.concordat.time.ClockAction;

/**
 * What a case's clock needs to know of it.
 *
 * @param due the due instant of the system it came from; null for none (rule T7)
 * @param event that it is to prepare, such as a hearing; null for none (rule T6)
 * @param closed null while open
 * @param clock its clock actions, in whatever order they came (rule T4)
 */
public record CaseFacts(Instant received, Instant due, Instant event, Instant closed, List<ClockAction> clock) {}
