package org.concordat.exclusions;

import java.time.Instant;
import org.concordat.kernel.Slug;

/** Which exclusions are asked for; what is null does not filter. */
record ExclusionFilter(Slug council, Slug service, Slug serviceLevel, String ref, String state, Instant knownOn) {}
