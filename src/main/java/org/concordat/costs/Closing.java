package org.concordat.costs;

import java.time.Instant;
import java.util.List;

/**
 * How a financial year was closed. What is computed of it rests on what was known at that instant, whatever has changed since.
 *
 * @param members who was or had been one then; empty where that was not kept
 */
public record Closing(Instant at, List<MemberThen> members) {}
