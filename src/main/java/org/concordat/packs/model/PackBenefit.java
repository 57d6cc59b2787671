package org.concordat.packs.model;

import org.concordat.agreements.model.CreditTerms.MoneyText;

/**
 * The benefits of one kind in the financial year in which the period ends (rule R2).
 *
 * @param actual null while nothing is known
 * @param awaited how many are planned for the year and not known yet
 * @param cumulativeActual null while nothing is known
 */
public record PackBenefit(
        String kind,
        String year,
        MoneyText planned,
        MoneyText actual,
        int awaited,
        MoneyText cumulativePlanned,
        MoneyText cumulativeActual,
        String address) {}
