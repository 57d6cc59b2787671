package org.concordat.kernel;

import java.time.Instant;

/**
 * Which state of a thing it is and since when the system has known it (rule F3): rows keep their earlier revisions.
 *
 * @param number 1 for the first state, one more for each change
 * @param recordedAt when the system recorded this state
 * @param recordedBy who did: organisation and subject
 */
public record Revision(int number, Instant recordedAt, String recordedBy) {}
