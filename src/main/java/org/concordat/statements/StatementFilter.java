package org.concordat.statements;

import java.time.Instant;
import java.util.UUID;
import org.concordat.kernel.Period;

/** Which statements are asked for; null for all. */
record StatementFilter(Period year, UUID council, String kind, Instant knownOn) {}
