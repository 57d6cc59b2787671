package org.concordat.governance;

import java.util.UUID;

/** Which decisions are asked for; null for whatever. */
record DecisionFilter(UUID meeting, String matter, String state) {}
