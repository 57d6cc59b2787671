package org.concordat.performance;

import java.time.Instant;

/**
 * The two clocks of a result, which are never mixed (rules T0, F3).
 *
 * @param asOf at which open cases are judged
 * @param knownOn up to which records count
 */
record Instants(Instant asOf, Instant knownOn) {}
