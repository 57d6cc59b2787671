package org.concordat.packs;

import java.time.Instant;

/** One revision of when packs are due. */
record Schedule(ScheduleText text, int revision, Instant recordedAt, String recordedBy) {}
