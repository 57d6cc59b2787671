package org.concordat.costs.model;

import java.time.LocalDate;

/**
 * An organisation takes another's place (rule G5): whatever a scheme names of the former is the new one's from a day on.
 *
 * @param organisation whose place is taken
 * @param by who takes it
 * @param from first day
 */
public record Succession(String organisation, String by, LocalDate from) {}
