package org.concordat.opendata;

import java.time.Instant;

/** What was decided about open data. */
record Opening(OpeningText text, int revision, Instant recordedAt, String recordedBy) {}
