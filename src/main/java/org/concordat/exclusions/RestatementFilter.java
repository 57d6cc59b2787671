package org.concordat.exclusions;

import java.time.Instant;
import java.util.UUID;
import org.concordat.kernel.Period;
import org.concordat.kernel.Slug;

/** Which restatements are asked for; what is null does not filter. */
record RestatementFilter(Slug council, UUID figure, Period period, String state, Instant knownOn) {}
