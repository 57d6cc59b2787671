package org.concordat.benefits.model;

import java.time.LocalDate;
import org.concordat.kernel.Money;

/**
 * What a unit of a social good is taken to be worth, from a day on (rule R3).
 *
 * @param number from 1
 * @param from first day on which it is in force; until the next version's
 * @param source who says so
 */
public record ProxyVersion(int number, LocalDate from, Money value, String source) {}
