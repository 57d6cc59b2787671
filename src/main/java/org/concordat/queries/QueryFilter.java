package org.concordat.queries;

import java.util.UUID;
import org.concordat.kernel.Slug;

/**
 * Which queries are asked for; what is null does not filter.
 *
 * @param state {@code open}, or an outcome
 * @param stage as it is written in JSON
 */
record QueryFilter(Slug council, UUID figure, String result, String state, String stage, Boolean overdue) {}
