package org.concordat.governance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.concordat.governance.model.GovernanceRules;

/**
 * Rules that every member has approved.
 *
 * @param from first day on which they hold: that which they name, or the day on which they were carried, whichever is later
 */
record Adopted(int number, LocalDate from, UUID decision, Instant carriedAt, GovernanceRules rules) {}
